"""The verbs that tell of a meeting, and those that only look back on one, plan a visit, or host a gathering."""

from __future__ import annotations

import re

from kg.model import ORGANIZATION, PERSON, Span
from kg.relate.cues import MEETING, MEETING_KINDS
from kg.relate.scene import Scene

APART = 25  # what two meetings of one sentence are apart at least
_PARTNERED = re.compile(r"[^\n]{0,22}?กับ")
_ORDER = [kind for kind, _ in MEETING_KINDS]
# “ระหว่างการหารือ …”, “… เข้าพบหารือดังกล่าว”: the words go back to a meeting told before.
_BACK_BEFORE = re.compile(r"(?:ระหว่าง|ใน|ภายหลัง|หลัง|จาก|สำหรับ|ผล)(?:ผล)?(?:การ)(?:เข้าร่วม|ร่วม)?$")
_WITH_WHOM = re.compile(r"[^\n]{0,12}?(?:กับ|ระหว่าง|ของ)")
BACK_BEHIND = re.compile(r"(?:หารือ|เยี่ยมเยียน|พูดคุย|เยือน)?(?:ดังกล่าว|ครั้งนี้|ในครั้งนี้)")
# “ภายหลังจากการหารือกับนาย ข แล้ว”, “นาย ก ยังได้หารือถึง …”: a look back at the talks, and a further topic of them.
_AFTERWARDS = re.compile(r"หลัง(?:จาก)?(?:การ)(?:เข้า|ร่วม)*$")
_FURTHER, _TOPIC = re.compile(r"ยัง(?:ได้)?(?:ร่วม)?$"), re.compile(r"(?:กัน)?(?:ถึง|ใน?เรื่อง|ในประเด็น|เกี่ยวกับ)")
# “ขอเชิญชวนให้ทุกคนมาเยี่ยมชม”: who is asked to come does not meet anybody yet.
_INVITED = re.compile(r"(?:เชิญชวน|ขอเชิญ|ชวน(?:ทุกคน|ประชาชน))[^\n]*\Z")
# “เป็นประธานเปิดงาน … โดยมีนาย ข ให้การต้อนรับ”: who is received at a gathering does not meet his host.
_PRESIDES = re.compile(r"เป็นประธาน(?:ใน)?(?:พิธี|งาน|การ|เปิด|มอบ|ปล่อย|เปิดตัว)(?s:.*?)(?:โดยมี|มี)[^\n]*\Z")
CEREMONY = 400  # how far before somebody is received he may be said to preside


def find(scene: Scene) -> list[tuple[Span, re.Match[str]]]:
    """The most telling verb of each sentence behind the headline; all of them where each has a partner of its own.

    “… หารือกับนาย ข และพบหารือกับนาย ค” tells of two meetings, “… เข้าพบหารือกับนาย ข” of one.
    """
    by: dict[Span, list[re.Match[str]]] = {}
    for match in MEETING.finditer(scene.text, scene.page.body):
        sentence = scene.page.sentence(match.start())
        if not _meets_nobody(scene, sentence, match):
            by.setdefault(sentence, []).append(match)
    found: list[tuple[Span, re.Match[str]]] = []
    for sentence, matches in by.items():
        partnered = [m for m in matches if (w := _PARTNERED.match(scene.text, m.end())) and _names_somebody(scene, w.end())]
        apart = [m for i, m in enumerate(partnered) if not i or m.start() - partnered[i - 1].end() > APART]
        if len(apart) > 1:
            ends = [m.start() for m in apart[1:]] + [sentence.end]
            starts = [sentence.start, *ends]
            found += [(Span(start, end), m) for start, end, m in zip(starts, ends, apart, strict=False)]
        else:
            found.append((sentence, min(matches, key=lambda m: (_ORDER.index(m.lastgroup or ""), m.start()))))
    return found


def _meets_nobody(scene: Scene, sentence: Span, verb: re.Match[str]) -> bool:
    """Whether the verb tells of the host of a gathering, or of a visit that somebody is asked to pay."""
    if verb.lastgroup == "host":
        return bool(_PRESIDES.search(scene.text, min(sentence.start, max(0, verb.start() - CEREMONY)), verb.start()))
    return verb.lastgroup == "visit" and bool(_INVITED.search(scene.text, max(0, verb.start() - 40), verb.start()))


def _names_somebody(scene: Scene, at: int) -> bool:
    return any(n.kind in (PERSON, ORGANIZATION) for n in scene.within(Span(at, at + 90)) if n.span.start - at < 30)


def after_talks(text: str, trigger: re.Match[str]) -> bool:
    """Whether the verb looks back on talks: “ภายหลังจากการหารือกับนาย ข แล้ว”."""
    return trigger.lastgroup == "talk" and bool(_AFTERWARDS.search(text, max(0, trigger.start() - 24), trigger.start()))


def goes_back(text: str, trigger: re.Match[str]) -> bool:
    """Whether the verb only names a meeting that was told before, and no partner."""
    before = max(0, trigger.start() - 24)
    if _AFTERWARDS.search(text, before, trigger.start()):
        return True
    if _FURTHER.search(text, before, trigger.start()) and _TOPIC.match(text, trigger.end()):
        return True
    if _WITH_WHOM.match(text, trigger.end()):
        return False
    return bool(BACK_BEHIND.match(text, trigger.end()) or _BACK_BEFORE.search(text, before, trigger.start()))
