"""Postings: somebody is stationed by one body at another.

“ผู้แทนจากจังหวัด ก มาประจำที่ศูนย์ ข ตั้งแต่ปี 2562”: from ก, to ข. Ambassadors and their staff hold posts and are no
postings, nor is anybody who is only said to serve in a country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import ORGANIZATION, PERSON, PLACE, Posting, Quote, Span
from kg.relate.scene import Scene
from kg.thai.beginnings import Sought

_STAFF = r"(?:ผู้แทน|เจ้าหน้าที่|ผู้เชี่ยวชาญ|บุคลากร|พนักงาน|ข้าราชการ)"
_STATIONED = r"ประจำ(?:การ|อยู่)*(?!ปี|เดือน|วัน|สัปดาห์|ตำแหน่ง|ชาติ|จังหวัด)"
_SERVES = rf"(?:{_STATIONED}|ปฏิบัติ(?:งาน|หน้าที่|ราชการ|ภารกิจ)(?:อยู่)?)"
_ACT = Sought(
    rf"(?:(?<!สา)(?<!ธรร)มา|(?<!ทั่ว)ไป|วาระ(?:การ)?|ได้|จะ){_SERVES}|{_STAFF}[^\n]{{0,50}}?{_STATIONED}(?= ?(?:ที่|ณ))",
    (
        *(word + serves for word in ("มา", "ไป", "วาระ", "วาระการ", "ได้", "จะ") for serves in ("ประจำ", "ปฏิบัติ")),
        *("ผู้แทน", "เจ้าหน้าที่", "ผู้เชี่ยวชาญ", "บุคลากร", "พนักงาน", "ข้าราชการ"),
    ),
)
_AT = re.compile(r"[ “\"]*(?:ที่|ณ|ใน)?[ “\"]*")
_DELEGATE = re.compile(rf"(?:{_STAFF}(?:คน[ก-๙]{{2,8}})? ?(?:จาก|ของ)?|จาก) ?$")
_SENDS = re.compile(r"(?:ที่|ซึ่ง|ได้|จะ| )*ส่ง")
_WHO = re.compile(r" ?(?:\([^()\n]{0,60}\))?[^\n“”]{0,70}?(?:ได้|จะ|เข้า)*")
# Between several who send.
_JOINED = re.compile(r" ?(?:,|และ)? ?")
_SINCE = re.compile(r"(?:ตั้งแต่|เริ่ม)[^\d\n]{0,14}$")
_UNTIL = re.compile(r"(?:ถึง|พ้นจากหน้าที่)[^\d\n]{0,14}$")


@dataclass(frozen=True, slots=True)
class _Telling:
    persons: tuple[str, ...]
    origin: tuple[str, ...]
    destination: tuple[str, ...]
    start: str
    end: str
    quote: Quote


def relate(scene: Scene) -> Iterator[Posting]:
    """“นายทาเคชิ โมริ จากจังหวัดชิบะ มาประจำที่โต๊ะญี่ปุ่น” → he, from JP-12, to the desk."""
    yield from _merged([t for found in _ACT.finditer(scene.text, scene.page.body) for t in _acts(scene, found)])


def _acts(scene: Scene, found: re.Match[str]) -> Iterator[_Telling]:
    """One posting of the person who is named, or one from each who sends."""
    text, line = scene.text, _line(scene.text, found.start())
    target = next((n for n in scene.within(Span(found.end(), line.end))), None)
    if target is None or target.kind != ORGANIZATION or text.startswith("สถานเอกอัครราชทูต", target.span.start):
        return
    if not _AT.fullmatch(text, found.end(), target.span.start):
        return
    persons, senders = _persons(scene, line, found), _senders(scene, Span(max(line.start, found.start() - 220), found.end()))
    start, end = _term(scene, Span(target.span.end, min(line.end, target.span.end + 80)))
    quote = scene.page.quote(Span(found.start(), target.span.end))
    if persons:
        yield _Telling(persons, senders[:1], (target.key,), start, end, quote)
    else:
        for sender in senders:
            yield _Telling((), (sender,), (target.key,), start, end, quote)


def _line(text: str, at: int) -> Span:
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text))


def _senders(scene: Scene, before: Span) -> tuple[str, ...]:
    """Who sends: “ผู้แทนจาก‹ก›”, “‹คน› จาก‹ก›”, or “‹ก› ‹ข› และ‹ค› ที่ส่งผู้แทนมา”."""
    text = scene.text
    names = [n for n in scene.within(before) if n.kind in (ORGANIZATION, PLACE)]
    for i, n in reversed([*enumerate(names)]):
        if _SENDS.match(text, n.span.end, before.end):
            group = [n]
            for other in reversed(names[:i]):
                if not _JOINED.fullmatch(text, other.span.end, group[0].span.start):
                    break
                group.insert(0, other)
            return tuple(dict.fromkeys(m.key for m in group))
        if _DELEGATE.search(text, max(before.start, n.span.start - 40), n.span.start):
            return (n.key,)
    return ()


def _persons(scene: Scene, line: Span, found: re.Match[str]) -> tuple[str, ...]:
    """The last person named before the act, in the same clause."""
    people = [n for n in scene.within(Span(max(line.start, found.start() - 160), found.start())) if n.kind == PERSON]
    return (people[-1].key,) if people and _WHO.fullmatch(scene.text, people[-1].span.end, found.start()) else ()


def _term(scene: Scene, behind: Span) -> tuple[str, str]:
    """“ตั้งแต่วันที่ 1 เม.ย. 66 ถึง 31 มี.ค. 68” → both; “ตั้งแต่ปี 2562 - ปัจจุบัน” → the start alone."""
    start, end = "", ""
    for dated in scene.page.dates_in(behind):
        lead = scene.text[behind.start : dated.span.start]
        first, slash, last = dated.value.partition("/")
        if slash:
            return first, last
        if _UNTIL.search(lead):
            end = end or dated.value
        elif _SINCE.search(lead):
            start = start or dated.value
    return start, end


def _merged(tellings: Sequence[_Telling]) -> Iterator[Posting]:
    """One posting a person and place, with all that its tellings say."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[_Telling]] = {}
    for t in tellings:
        groups.setdefault((t.persons or t.origin, t.destination), []).append(t)
    for group in groups.values():
        yield Posting(
            quotes=tuple(dict.fromkeys(t.quote for t in group)),
            rule="postings/person" if group[0].persons else "postings/sent",
            persons=group[0].persons,
            origin=next((t.origin for t in group if t.origin), ()),
            destination=group[0].destination,
            start=next((t.start for t in group if t.start), ""),
            end=next((t.end for t in group if t.end), ""),
        )
