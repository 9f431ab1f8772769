"""Who is quoted as saying a sentence."""

from __future__ import annotations

import re

from kg.model import PERSON, Span
from kg.relate.scene import Scene

_SAYS = re.compile(r"(?:กล่าว|เปิดเผย|เผย|ระบุ|ชี้แจง|แถลง|ย้ำ|แจ้ง|อธิบาย)[^ \n\"]{0,12}?ว่า|(?<=[ ฯ])(?:กล่าว|เผย) ?\"")
_CLOSES = re.compile(r"[\"”]")
# “…” นายสมชาย กล่าว
_SAID = re.compile(r"[\"”] ?(?:นาย|นางสาว|นาง|ดร\.|พล[^ ]{1,8} ?)?(?P<name>[^\n\"“”]{2,90}?) ?(?:กล่าว|เปิดเผย|เผย)")


def speaker(scene: Scene, at: int) -> str:
    """The person whose reported speech a position stands in, or nothing.

    Only where it is sure: “นายสมชาย ใจดี … กล่าวว่า …” within one sentence, with one person alone before the verb; or
    inside a quotation with its speaker right behind it: “…” นายสมชาย กล่าว.
    """
    sentence = scene.page.sentence(at)
    verbs = list(_SAYS.finditer(scene.text, sentence.start, at))
    if not verbs:
        return _behind_quotation(scene, at)
    persons = {n.key for n in scene.within(Span(sentence.start, verbs[-1].start())) if n.kind == PERSON}
    return persons.pop() if len(persons) == 1 else ""


def _behind_quotation(scene: Scene, at: int) -> str:
    """The one person named between the end of a quotation and the verb behind it."""
    text = scene.text
    line = text.rfind("\n", 0, at) + 1
    marks = re.findall(r"[\"“”]", text[line:at])
    if not marks or len(marks) % 2 == 0:
        return ""
    end = text.find("\n", at)
    closed = _CLOSES.search(text, at, end if end >= 0 else len(text))
    said = _SAID.match(text, closed.start()) if closed else None
    if closed is None or said is None:
        return ""
    persons = {n.key for n in scene.within(Span(closed.end(), said.end())) if n.kind == PERSON}
    return persons.pop() if len(persons) == 1 else ""
