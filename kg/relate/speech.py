"""Who is quoted as saying a sentence."""

from __future__ import annotations

import re

from kg.model import PERSON, Span
from kg.relate.scene import Scene

_SAYS = re.compile(r"(?:กล่าว|เปิดเผย|เผย|ระบุ|ชี้แจง|แถลง|ย้ำ|แจ้ง|อธิบาย)[^ \n\"]{0,12}?ว่า|(?<=[ ฯ])(?:กล่าว|เผย) ?\"")


def speaker(scene: Scene, at: int) -> str:
    """The person whose reported speech a position stands in, or nothing.

    Only where it is sure: “นายสมชาย ใจดี … กล่าวว่า …” within one sentence, with one person alone before the verb.
    """
    sentence = scene.page.sentence(at)
    verbs = list(_SAYS.finditer(scene.text, sentence.start, at))
    if not verbs:
        return ""
    persons = {n.key for n in scene.within(Span(sentence.start, verbs[-1].start())) if n.kind == PERSON}
    return persons.pop() if len(persons) == 1 else ""
