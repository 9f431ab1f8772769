"""Postings: somebody is stationed by one body at another.

“ผู้แทนจากจังหวัด ก มาประจำที่ศูนย์ ข ตั้งแต่ปี 2562”: from ก, to ข. Ambassadors and their staff hold posts and are no
postings, nor is anybody who is only said to serve in a country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model import ORGANIZATION, PERSON, PLACE, Posting, Quote, Span
from kg.relate.scene import Named, Scene

_STATION = r"ประจำ(?:การ|อยู่)*(?!ปี|เดือน|วัน|สัปดาห์|ตำแหน่ง|ชาติ|จังหวัด)|ปฏิบัติ(?:งาน|หน้าที่|ราชการ|ภารกิจ)(?:อยู่)?"
_ACT = re.compile(
    rf"(?:(?<!สา)(?<!ธรร)มา|(?<!ทั่ว)ไป|วาระ(?:การ)?|เคย|ได้|จะ)(?:{_STATION})"
    rf"|(?:ผู้แทน|เจ้าหน้าที่|ผู้เชี่ยวชาญ|บุคลากร|พนักงาน|ข้าราชการ)[^\n]{{0,50}}?ประจำ(?:การ|อยู่)*(?= ?(?:ที่|ณ|โต๊ะ|ศูนย์|กรม))"
    r"|ส่ง(?:ผู้แทน|เจ้าหน้าที่|ผู้เชี่ยวชาญ|บุคลากร|พนักงาน|ข้าราชการ)[^\n]{0,30}?(?:มา|ไป)(?:ยัง|ที่)(?!ประเทศ)"
)
# Up to the body's name; its Thai form may stand unnamed before the one in brackets: “ที่โต๊ะญี่ปุ่น (Japan Desk)”.
_AT = re.compile(r"[ “\"]*(?:อยู่)?[ ]*(?:ที่|ณ|ใน|ยัง|กับ)?[ “\"]*(?:สำนักงาน|[ก-๙]{3,30} ?\()?")
_INSTEAD = re.compile(r" ?(?:หน้าที่)?แทน")
_SENT_BY = re.compile(r"(?:ที่|ซึ่ง|ได้|จะ|ก็|ยัง|เคย|มีการ| )*ส่ง")
_SENDS = re.compile(_SENT_BY.pattern + r"(?:ตัว)?(?:ผู้แทน|เจ้าหน้าที่|ผู้เชี่ยวชาญ)?(?:คือ)? ?(?:นาย|นางสาว|นาง|ดร\.|Mr\. ?|Ms\. ?)?")
_DELEGATE = re.compile(
    r"(?:ผู้แทน|เจ้าหน้าที่|ผู้เชี่ยวชาญ|บุคลากร|พนักงาน|ข้าราชการ)(?:คนใหม่|คนปัจจุบัน|คนต่อไป|คนก่อน|คนแรก)? ?(?:จาก|ของ)? ?$"
)
_FROM = re.compile(r"[ ]?(?:\([^()\n]{0,60}\))?[ ]*(?:[^ \n]{0,30}(?:ผู้แทน|เจ้าหน้าที่|ผู้เชี่ยวชาญ)(?:คนใหม่)? ?)?(?:จาก|ของ)? ?$")
_WHO = re.compile(r" ?(?:\([^()\n]{0,60}\))?[^\n“”]{0,70}?(?:ซึ่ง|ที่)?(?:ได้|จะ|เคย|กำลัง|เข้า|เพิ่ง)*$")
# Between senders; one of them may stand there without having been recognised as a name.
_JOINED = re.compile(r"(?: [ก-๙]{3,14})? ?(?:,|และ|/)? ?(?:เมือง|จังหวัด|จ\.|นคร)?")
_LISTED = re.compile(r"(?:ได้แก่|คือ|ประกอบด้วย)")
_LEAVES = re.compile(r"[^\n]{0,20}?(?:พ้นจากหน้าที่|ครบวาระ|สิ้นสุด)[^\n]{0,15}$")
_TERM_ENDS = re.compile(r"(?:ครบวาระ|สิ้นสุดวาระ|พ้นจากหน้าที่|ครบกำหนด)[^\n]{0,12}?(?:ของ|ได้แก่)")
_SINCE = re.compile(r"(?:ตั้งแต่|เริ่ม|ภายใน)[^\d\n]{0,14}$")
_UNTIL = re.compile(r"(?:จนถึง|ถึง|สิ้นสุด|พ้นจากหน้าที่)[^\d\n]{0,14}$")
_EXCHANGE = re.compile(r"แลกเปลี่ยน(?:บุคลากร|เจ้าหน้าที่|ผู้เชี่ยวชาญ)")
_DESK = re.compile(r"โต๊ะ|Desk")


@dataclass(frozen=True, slots=True)
class _Telling:
    persons: tuple[str, ...]
    origin: tuple[str, ...]
    destination: tuple[str, ...]
    start: str
    end: str
    quote: Quote
    rule: str


def relate(scene: Scene) -> Iterator[Posting]:
    """“นายทาเคชิ โมริ จากจังหวัดชิบะ มาประจำที่โต๊ะญี่ปุ่น” → he, from JP-12, to the desk."""
    tellings: list[_Telling] = []
    for found in _ACT.finditer(scene.text, scene.page.body):
        tellings += _acts(scene, found, tellings)
    tellings += _ends(scene, tellings)
    yield from _merged(tellings)


def _acts(scene: Scene, found: re.Match[str], before: Sequence[_Telling]) -> Iterator[_Telling]:
    line = _line(scene.text, found.start())
    destination = _destination(scene, found.end(), line, before)
    if not destination:
        return
    target, told = destination
    sentence = Span(max(line.start, found.start() - 220), found.start() + (found[0].startswith("ส่ง") and 3))
    who = _persons(scene, line, found)
    senders = _senders(scene, sentence, found) or (_sent(scene, who[0]) if who else ())
    persons = tuple(n.key for n in who)
    quote = scene.page.quote(Span(found.start(), told))
    listed = _list_behind(scene, Span(told, line.end))
    if listed:
        for n, until in listed:
            yield _Telling((n.key,), senders[:1], target, "", until, quote, "postings/list")
        return
    start, end = _term(scene, Span(told, min(line.end, told + 80)))
    if persons:
        yield _Telling(persons, senders[:1], target, start, end, quote, "postings/person")
    elif senders:
        for sender in senders:
            yield _Telling((), (sender,), target, start, end, quote, "postings/sent")
    elif _EXCHANGE.search(scene.text, max(line.start, found.start() - 40), found.end()):
        yield _Telling((), (), target, start, end, quote, "postings/exchange")


def _line(text: str, at: int) -> Span:
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text))


def _destination(scene: Scene, at: int, line: Span, before: Sequence[_Telling]) -> tuple[tuple[str, ...], int] | None:
    """The body just behind the act, and where it ends; “มาปฏิบัติหน้าที่แทน” is where the others served, else the desk."""
    text = scene.text
    if _INSTEAD.match(text, at):
        if before:
            return before[-1].destination, at
        desk = _desk(scene)
        return ((desk,), at) if desk else None
    for n in scene.within(Span(at, min(line.end, at + 140))):
        if not _AT.fullmatch(text, at, n.span.start):
            break
        if n.kind == ORGANIZATION and not text.startswith("สถานเอกอัครราชทูต", n.span.start):
            return (n.key,), n.span.end
        break
    return None


def _desk(scene: Scene) -> str:
    """The one desk that the document names."""
    desks = sorted(k for k, e in scene.entities.items() if e.kind == ORGANIZATION and any(_DESK.search(n) for n in e.names))
    return desks[0] if len(desks) == 1 else ""


def _senders(scene: Scene, sentence: Span, found: re.Match[str]) -> tuple[str, ...]:
    """Who sends: “ผู้แทนจาก‹ก›”, “‹คน› จาก‹ก›”, or “‹ก› ‹ข› และ‹ค› ที่ส่งผู้แทนมา”."""
    text = scene.text
    names = [n for n in scene.within(Span(sentence.start, found.end())) if n.kind in (ORGANIZATION, PLACE)]
    for n in reversed(names):
        if n.span.end <= found.start() + 3 and _SENT_BY.match(text, n.span.end) and found.start() - n.span.end < 15:
            group = [n]
            for other in reversed(names[: names.index(n)]):
                level = scene.entities[other.key].level
                if level == "country" or not _JOINED.fullmatch(text, other.span.end, group[0].span.start):
                    break
                group.insert(0, other)
            return tuple(dict.fromkeys(m.key for m in group))
        if _DELEGATE.search(text, max(sentence.start, n.span.start - 40), n.span.start) or text.endswith(
            "จาก", 0, n.span.start
        ):
            return (n.key,)
    return ()


def _sent(scene: Scene, person: Named) -> tuple[str, ...]:
    """“‹ก› จะส่งนาย‹คน› มาประจำที่”: who stands before the word of sending."""
    before = [
        n for n in scene.within(Span(max(0, person.span.start - 80), person.span.start)) if n.kind in (ORGANIZATION, PLACE)
    ]
    return (before[-1].key,) if before and _SENDS.fullmatch(scene.text, before[-1].span.end, person.span.start) else ()


def _persons(scene: Scene, line: Span, found: re.Match[str]) -> tuple[Named, ...]:
    people = [n for n in scene.within(Span(max(line.start, found.start() - 160), found.start())) if n.kind == PERSON]
    if people and _WHO.fullmatch(scene.text, people[-1].span.end, found.start()):
        return (next(n for n in people if n.key == people[-1].key),)
    return ()


def _list_behind(scene: Scene, rest: Span) -> list[tuple[Named, str]]:
    """“… มาแล้ว 2 ท่าน ได้แก่ 1) ‹ก› 2) ‹ข› ซึ่งจะพ้นจากหน้าที่ในวันที่ …”: each person, and until when."""
    text = scene.text
    opened = _LISTED.search(text, rest.start, min(rest.end, rest.start + 100))
    if not opened:
        return []
    people: list[Named] = []
    end = opened.end()
    for n in _once(scene.within(Span(opened.end(), rest.end))):
        if n.kind == PERSON:
            gap = text[end : n.span.start]
            if (people and not re.search(r"\d\)|\d\.|, ?$|และ ?(?:นาย|นาง)", gap)) or len(gap) > 90:
                break
            people.append(n)
            end = n.span.end
    stops = [n.span.start for n in people[1:]] + [min(rest.end, end + 80)]
    return [(n, _term(scene, Span(n.span.end, stop))[1]) for n, stop in zip(people, stops, strict=True)]


def _once(names: Sequence[Named]) -> list[Named]:
    """Names without the second form that stands right behind the first: “นาย‹ก› (Mr. ‹ก›)”."""
    return [n for last, n in zip([None, *names], names, strict=False) if last is None or last.key != n.key]


def _ends(scene: Scene, tellings: Sequence[_Telling]) -> Iterator[_Telling]:
    """Terms that end: “ครบวาระของ‹ก› จาก‹จังหวัด ข› และ‹ค› จาก‹จังหวัด ง›”, at the desk that the document is about."""
    text = scene.text
    target = tellings[-1].destination if tellings else (_desk(scene),)
    for found in _TERM_ENDS.finditer(text, scene.page.body):
        if not target[0]:
            return
        end = found.end()
        names = _once(scene.within(Span(found.end(), _line(text, found.start()).end)))
        for person, sender in pairwise(names):
            if person.kind == PERSON and person.span.start - end < 25 and sender.kind in (ORGANIZATION, PLACE):
                if not re.fullmatch(r" ?(?:\([^()\n]{0,60}\))? *จาก", text[person.span.end : sender.span.start]):
                    continue
                end = sender.span.end
                quote = scene.page.quote(Span(person.span.start, end))
                yield _Telling((person.key,), (sender.key,), target, "", "", quote, "postings/term-ends")


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
        elif _SINCE.search(lead) or (start and re.search(r"- ?$", lead)):
            start, end = (start, dated.value) if start else (dated.value, end)
    return start, end


def _merged(tellings: Sequence[_Telling]) -> Iterator[Posting]:
    """One posting a person and place; a nameless telling is dropped where named ones say the same."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[_Telling]] = {}
    for t in tellings:
        groups.setdefault((t.persons or t.origin, t.destination), []).append(t)
    for group in groups.values():
        yield Posting(
            quotes=tuple(dict.fromkeys(t.quote for t in group)),
            rule=group[0].rule,
            persons=group[0].persons,
            origin=next((t.origin for t in group if t.origin), ()),
            destination=group[0].destination,
            start=next((t.start for t in group if t.start), ""),
            end=next((t.end for t in group if t.end), ""),
        )
