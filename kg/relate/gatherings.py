"""Gatherings: forums, seminars, fairs, ceremonies, summits – what is organised for many.

Every occasion named in the text (`kg.relate.occasions`) is a candidate; those with one name are tellings of one; a
measured choice over what one can see (`weights/gatherings.tsv`) says which candidates are gatherings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import ORGANIZATION, PLACE, PROGRAMME, Gathering, Span
from kg.relate import occasions
from kg.relate.occasions import Occasion
from kg.relate.scene import Named, Scene
from kg.relate.telling import Actor, actors, agree, chance
from kg.thai import dates

THRESHOLD = 0.42


@dataclass(frozen=True, slots=True)
class Telling:
    """One place where a gathering is named, with what its sentence says of it."""

    occasion: Occasion
    stretch: Span
    organizers: tuple[str, ...]
    participants: tuple[str, ...]
    places: tuple[str, ...]
    date: str
    edition: str


@dataclass(frozen=True, slots=True)
class Candidate:
    tellings: tuple[Telling, ...]
    features: tuple[str, ...]

    @property
    def name(self) -> str:
        """The shortest full description: the longest form that is no mere mention of it."""
        return _best_name([t.occasion.name for t in self.tellings])


def relate(scene: Scene) -> Iterator[Gathering]:
    """“กรมส่งเสริมอุตสาหกรรมจัดงาน OTAGAI Forum ครั้งที่ 30 ณ เมืองซากะ” → OTAGAI Forum ครั้งที่ 30, forum, by DIPROM, in Saga."""
    for candidate in candidates(scene):
        if chance("gatherings", candidate.features) >= THRESHOLD:
            yield _gathering(scene, candidate)


def candidates(scene: Scene) -> list[Candidate]:
    """All candidates of a document, in the order of their first telling."""
    groups: list[list[Telling]] = []
    for telling in _tellings(scene):
        group = next((g for g in groups if _same(g, telling)), None)
        if group is None:
            groups.append([telling])
        else:
            group.append(telling)
    return [Candidate(tuple(g), tuple(sorted(_features(scene, g)))) for g in groups]


def _gathering(scene: Scene, candidate: Candidate) -> Gathering:
    tellings, name = candidate.tellings, candidate.name
    names = [name, *(t.occasion.name for t in tellings if len(t.occasion.name) > 11)]
    kind = occasions.kind_of(name)
    return Gathering(
        quotes=tuple(dict.fromkeys(scene.page.quote(t.occasion.span) for t in tellings)),
        rule="gatherings/named",
        names=tuple(dict.fromkeys(names)),
        kind=kind,
        organizers=_union(t.organizers for t in tellings),
        participants=_union(t.participants for t in tellings),
        places=_finest(scene, _union(t.places for t in tellings)),
        date=max((t.date for t in tellings), key=len, default=""),
        edition=next((t.edition for t in tellings if t.edition), ""),
    )


def _union(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for part in parts for key in part))


def _finest(scene: Scene, places: tuple[str, ...]) -> tuple[str, ...]:
    """A country only where no city or province of it is named."""
    finer = tuple(p for p in places if scene.entities[p].level != "country")
    return finer or places


# ---------------------------------------------------------------- tellings


def _tellings(scene: Scene) -> list[Telling]:
    found = list(occasions.find(scene.text, scene.page.body))
    stretches = {o: _stretch(scene, o) for o in found}
    people = actors(scene, dict.fromkeys(stretches.values()))
    return [_telling(scene, o, stretches[o], people[stretches[o]]) for o in found]


# A line that goes on with what the line before it announces.
_GOES_ON = re.compile(r" (?=เมื่อวันที่|ในปี|ในช่วง)|\n(?=(?:จัดโดย|โดยมี|ณ |ระหว่างวันที่|ใน(?:วัน|ระหว่าง)|เมื่อวันที่|เรื่อง|ซึ่ง))")


def _stretch(scene: Scene, occasion: Occasion) -> Span:
    """The sentence of an occasion, with lines behind it that only go on."""
    sentence = scene.page.sentence(occasion.span.start)
    end = max(sentence.end, occasion.span.end)
    while _GOES_ON.match(scene.text, end) and end < occasion.span.end + 300:
        end = max(end + 1, scene.page.sentence(end + 1).end)
    return Span(sentence.start, end)


def _telling(scene: Scene, occasion: Occasion, stretch: Span, people: Sequence[Actor]) -> Telling:
    edition = _EDITION.search(occasion.name)
    organizers = _organizers(scene, stretch, occasion)
    return Telling(
        occasion,
        stretch,
        organizers,
        tuple(k for k in _participants(scene.text, occasion.span, people) if k not in organizers),
        _places(scene, stretch, occasion),
        _date(scene, stretch, occasion),
        edition[1] if edition else "",
    )


_EDITION = re.compile(r"ครั้งที่ ?(\d+)")
_HOST = re.compile(r"(?:เป็น|รับเป็น)?เจ้าภาพ|ประธานการจัด")
_HOLDS = re.compile(
    r"(?:เป็น)?เจ้าภาพ(?:ร่วม)?(?:ใน)?(?:การ)?(?:จัด)?|(?<!การ)จัด(?:ให้มี|ทำ)?(?:ขึ้น)?|เป็นประธาน(?:การจัด)?(?=การประชุม)"
)
_TO_HOLDS = re.compile(r"(?:\)|”|\"|ฯ| |จึง|ได้|จะ|ร่วมกัน|ร่วมมือกัน|ร่วม|เตรียม|มี|พร้อม|กำหนด|ยัง|ที่|ซึ่ง|ให้|การ|เป็นผู้|มีกำหนด|แผน|ใน)*")
_AND = re.compile(r"[^\n]{0,14}?(?:และ|ร่วมกับ|ร่วมมือกับ|ผนึกกำลังกับ|จับมือ|,| โดย)[^\n]{0,10}|[) ]{1,3}")
_BY = re.compile(r"(?:จัด(?:ขึ้น)? ?โดย|เจ้าภาพ ?โดย|ตามคำเชิญของ(?!นาย|ท่าน)|โดยความร่วมมือของ)[^\n]{0,14}$")
_HOSTED = re.compile(r"(?:จะ|พร้อม|ได้)?(?:เป็น|รับเป็น)?(?:เจ้าภาพ|ประธาน)")


def _organizers(scene: Scene, stretch: Span, occasion: Occasion) -> tuple[str, ...]:
    """Who holds it: before จัด or เป็นเจ้าภาพ, behind จัดโดย, or of whom it is (การเป็นเจ้าภาพ … ของไทย)."""
    text, at = scene.text, occasion.span.start
    found: list[str] = []
    holds = [h for h in _HOLDS.finditer(text, max(stretch.start, at - 60), at) if at - h.end() <= 25]
    if holds:
        bodies = [n for n in scene.within(Span(stretch.start, holds[0].start())) if n.kind in (ORGANIZATION, PLACE)]
        if bodies and _TO_HOLDS.fullmatch(text, bodies[-1].span.end, holds[0].start()) and _acts(scene, bodies[-1]):
            found += _joined(text, bodies)
    before, reached = "", 0
    for n in scene.within(Span(occasion.span.end, stretch.end)):
        if n.kind not in (ORGANIZATION, PLACE):
            continue
        lead = text[occasion.span.end : n.span.start]
        hosted = _HOSTED.match(text, n.span.end) and len(lead) < 90
        of_host = re.fullmatch(r" ?ของ(?:ประเทศ)?", lead) and _HOST.search(text, max(stretch.start, at - 30), at)
        and_by = (
            bool(found)
            and found[-1] == before
            and re.fullmatch(r"[^\n]{0,8}?(?:และ|ร่วมกับ|,)[^\n]{0,8}", text[reached : n.span.start])
        )
        if _BY.search(lead) or hosted or of_host or and_by:
            found.append(n.key)
            before, reached = n.key, n.span.end
    return tuple(dict.fromkeys(found))


def _joined(text: str, bodies: Sequence[Named]) -> list[str]:
    """The bodies that stand together before a verb; of “กระทรวง ก โดยกรม ข” only the department acts."""
    last, found = bodies[-1], [bodies[-1].key]
    for other in reversed(bodies[:-1]):
        gap = text[other.span.end : last.span.start]
        if not (_AND.fullmatch(gap) or re.fullmatch(r" ?\(", gap)) or (other.kind == PLACE and last.kind != PLACE):
            break
        if "โดย" not in gap:
            found.insert(0, other.key)
        last = other
    return found


def _acts(scene: Scene, named: Named) -> bool:
    """A territory acts where it is not only where something is: “ไทยจัด”, and no “ในไทยจัด”."""
    before = scene.text[max(0, named.span.start - 10) : named.span.start]
    return named.kind == ORGANIZATION or not re.search(r"(?:ใน|ณ|ของ|ประจำ|แห่ง|มา|ไป|จาก)(?:ประเทศ)? ?$", before)


_ATTENDS = re.compile(
    r"เข้าร่วม|ร่วม(?:เปิด|งาน|เป็น|พิธี|กล่าว|ใน|การ|ประชุม|หารือใน|$)|เป็นประธาน|ประธานใน|เปิด|กล่าว(?:ปาฐก|เปิด|สุนทร|ต้อนรับ|ถ้อย|คำ)|ถ้อยแถลง|เป็นเกียรติ|"
    r"เป็นผู้แทน|เยี่ยมชม|ตอบรับ|หัวหน้าคณะ|บรรยาย|มอบ|ไปร่วม|มาร่วม|ปาฐกถา"
)
_SAYS = re.compile(
    r"(?:เปิดเผย|กล่าว|เผย|ระบุ|แถลง|ชี้แจง|ย้ำ|รายงาน|สรุป)[^\n]{0,40}?(?:ว่า|ถึง|ดังนี้)|ขอบคุณ|ยินดี|ชื่นชม|หารือ|สนับสนุน|เชิญ|มอบหมาย|มอบให้"
)
_WITH = re.compile(r"โดยมี|พร้อมด้วย|พร้อมทั้ง|ร่วมกับ|ได้แก่|อาทิ|ประกอบด้วย|มี|และ|โดย")
_COMES = re.compile(r"(?:เข้า)?ร่วม|เป็นประธาน|ให้การต้อนรับ|ต้อนรับ|กล่าว|เป็นเกียรติ|วิทยากร|เปิดงาน")


def _participants(text: str, at: Span, people: Sequence[Actor]) -> tuple[str, ...]:
    """Who attends: before the occasion with a word of attending between, or behind โดยมี with one behind it."""
    before = [a for a in people if a.span.end <= at.start]
    persons = [a for a in before if a.part == "person"]
    chain = persons or [a for a in before if a.part == "body"][-1:]
    found: list[str] = []
    if chain:
        last = chain[-1]
        told = text[last.span.end : at.start]
        if len(told) < 180 and _ATTENDS.search(told) and not _SAYS.search(told):
            found.append(last.key)
            for other in reversed(chain[:-1]):
                gap = text[other.span.end : last.span.start]
                if len(gap) > 110 or _SAYS.search(gap) or (len(gap) > 2 and _ATTENDS.search(gap)):
                    break
                found.insert(0, other.key)
                last = other
    behind = [a for a in people if a.span.start >= at.end and a.part == "person"]
    if behind and behind[0].span.start - at.end < 120:
        lead = text[at.end : behind[0].span.start]
        if (
            _WITH.search(lead)
            and not _SAYS.search(lead)
            and (_COMES.search(text, behind[0].span.end, behind[-1].span.end + 90) or _COMES.search(lead))
        ):
            found += [a.key for a in behind[:4]]
    return tuple(dict.fromkeys(found))


_HERE = re.compile(r"(?:^|[ )\d”\"])(?:ณ|ที่|จัดขึ้นที่|จัดที่)|^(?:ใน|ที่)(?:ประเทศ)?$|จัด(?:ขึ้น)?(?:ที่|ณ|ใน)")
_ELSEWHERE = re.compile(r"โดย|ซึ่ง|ของ$|จาก$|ร่วมกับ|หารือ|เพื่อ|ประจำ|เยือน")
_TRIP = re.compile(r"(?:เยือน|เดินทางถึง|ไป|มา)(?:ยัง|ที่)?(?:ประเทศ)?$")
_TO_ATTEND = re.compile(r"[^\n]{0,120}?เพื่อ(?:เข้า|ไป|มา)?(?:ร่วม|เป็นประธาน|เปิด|กล่าว)[^\n]{0,40}$")
# “วันนี้ ที่โรงแรม … กรุงเทพฯ นาย ก เปิดงาน …”: the dateline says where.
_DATELINE = re.compile(r"(?:วันนี้|วันที่|เวลา)[^\n]{0,70}?(?:ณ|ที่)(?!ผ่าน)[^\n]{0,90}$")


def _places(scene: Scene, stretch: Span, occasion: Occasion) -> tuple[str, ...]:
    """Where it is held: behind ณ or ที่, where somebody travels to attend it, or in the dateline."""
    text, at = scene.text, occasion.span
    places = [n for n in scene.within(Span(stretch.start, min(stretch.end, at.end + 170))) if n.kind == PLACE]
    found = []
    for n in places:
        lead = text[at.end : n.span.start][-90:]
        if n.span.start >= at.end and _HERE.search(lead) and not _ELSEWHERE.search(lead):
            found.append(n.key)
        elif n.span in at and re.search(r"(?:ณ|ที่)(?:ประเทศ)? ?$", text[at.start : n.span.start]):
            found.append(n.key)
    return tuple(dict.fromkeys(found)) or _places_before(
        scene, stretch, occasion, [n for n in places if n.span.end <= at.start]
    )


def _places_before(scene: Scene, stretch: Span, occasion: Occasion, places: Sequence[Named]) -> tuple[str, ...]:
    text, at = scene.text, occasion.span.start
    for i, n in reversed([*enumerate(places)]):
        led = text[max(stretch.start, n.span.start - 20) : n.span.start]
        if _TRIP.search(led) and _TO_ATTEND.fullmatch(text[n.span.end : at]):
            return tuple(p.key for p in places[i : i + 2])
    for n in places:
        if _DATELINE.match(text[stretch.start : n.span.start]) and scene.entities[n.key].level != "country":
            return (n.key,) if _ATTENDS.search(text, n.span.end, at) else ()
    return ()


def _date(scene: Scene, stretch: Span, occasion: Occasion) -> str:
    """The date behind the name, else the last one before it; a plain year in the name only if nothing else is there."""
    text, issued = scene.text, scene.page.document.date
    behind = dates.find(text[occasion.span.end : min(stretch.end, occasion.span.end + 150)], issued)
    if behind:
        return behind[0].value
    start = max(stretch.start, occasion.span.start - 220)
    before = [d for d in dates.find(text[start : occasion.span.end], issued) if start + d.span.end <= occasion.span.start]
    if before:
        return before[-1].value
    inside = dates.find(text[occasion.span.start : occasion.span.end], issued)
    return inside[0].value if inside else ""


# ---------------------------------------------------------------- one gathering


_PLAIN = re.compile(r"[\s\"'“”‘’()\[\]ฯ,.:–—-]|^(?:การจัด|การ|งาน|กิจกรรม)+|ประชุม")
_APEC = re.compile(
    r"(?:การประชุม|ประชุม)?(?:ผู้นำ)?(?:เขตเศรษฐกิจ)?(?:เอเปค|เอเปก|APEC)(?: ?(?:20|25)\d\d| ?ครั้งที่ ?\d+)?(?: .*)?", re.IGNORECASE
)


def _key(name: str) -> str:
    """What stays of a name when blanks, brackets and the noun before it are gone."""
    if _APEC.fullmatch(name):
        return "apec"
    return _PLAIN.sub("", name).lower()


def _same(group: Sequence[Telling], telling: Telling) -> bool:
    """One name inside the other, the same edition, and no two different dates."""
    key = _key(telling.occasion.name)
    for other in group:
        theirs = _key(other.occasion.name)
        inside = key == theirs or (min(len(key), len(theirs)) >= 7 and (key in theirs or theirs in key))
        if inside and (not telling.edition or not other.edition or telling.edition == other.edition):
            return all(agree(telling.date, t.date) for t in group) or key == theirs
    return False


def _best_name(names: Sequence[str]) -> str:
    """The form told most often among the long ones, the first of them."""
    longest = max(len(n) for n in names)
    full = [n for n in names if len(n) >= 0.6 * longest]
    return min(full, key=lambda n: (-names.count(n), names.index(n)))


# ---------------------------------------------------------------- what one can see


_VERBS = (
    "จัด",
    "เจ้าภาพ",
    "เข้าร่วม",
    "เปิด",
    "ประธาน",
    "ร่วม",
    "ภายใต้",
    "ใน",
    "ส่งเสริม",
    "สนับสนุน",
    "ผลักดัน",
    "เช่น",
    "อาทิ",
    "และ",
    "ด้าน",
    "การ",
    "เพื่อ",
    "ผ่าน",
    "หารือ",
    "จะ",
    "ได้",
)
_BEHIND = ("ณ", "ระหว่างวันที่", "เมื่อ", "ใน", "ซึ่ง", "ที่", "โดย", "และ", "เพื่อ", "ครั้ง", "ของ", "จะ", "ได้")


def _features(scene: Scene, group: Sequence[Telling]) -> Iterable[str]:
    text, first = scene.text, group[0].occasion
    name = _best_name([t.occasion.name for t in group])
    yield "kind=" + occasions.kind_of(name)
    yield "by=" + first.by
    yield f"length={min(len(name) // 12, 6)}"
    yield f"tellings={min(len(group), 4)}"
    yield f"candidates-place={min((first.span.start - scene.page.body) * 4 // max(1, len(text) - scene.page.body), 3)}"
    if re.search(r"[A-Z]", name):
        yield "latin"
    if re.search(r"[A-Z].* [A-Z]", name):
        yield "latin-words"
    if any(t.edition for t in group):
        yield "edition"
    if re.search(r"(?:19|20|25)\d\d", name):
        yield "year"
    if any(t.occasion.quoted for t in group):
        yield "quoted"
    if name.endswith("ฯ"):
        yield "short-for"
    for attribute in ("organizers", "participants", "places", "date"):
        if any(getattr(t, attribute) for t in group):
            yield "has-" + attribute
    if any(re.fullmatch(r"\d{4}-\d\d-\d\d.*", t.date) for t in group):
        yield "has-day"
    title = _key(scene.page.title)
    if len(_key(name)) >= 6 and _key(name)[:18] in title:
        yield "in-title"
    if any(n.kind == PROGRAMME and n.span.overlaps(first.span) for n in scene.within(Span(first.span.start, first.span.end))):
        yield "programme"
    if any(n.span.start - first.span.start < 3 and n.span.end >= first.span.end - 3 for n in scene.within(first.span)):
        yield "is-a-name"
    if any(n.kind == PLACE for n in scene.within(first.span)):
        yield "place-inside"
    if re.search(r"อาเซียน|เอเปค|APEC|ASEAN|G7|G20|สหประชาชาติ|สุดยอด|ผู้นำ", name):
        yield "summit"
    yield "noun=" + (re.match(r"[ก-๙]{0,3}?(?:ประชุม[ก-๙]{0,5}|[ก-๙]{2,7})|[A-Za-z]*", name) or [""])[0][:10]
    for t in group[:3]:
        o = t.occasion
        before, behind = text[max(t.stretch.start, o.span.start - 24) : o.span.start], text[o.span.end : o.span.end + 12]
        yield from ("before=" + v for v in _VERBS if v in before)
        yield from ("next-before=" + v for v in _VERBS if before.rstrip(' "“').endswith(v))
        yield from ("behind=" + v for v in _BEHIND if behind.lstrip(' "”').startswith(v))
        if o.span.start == t.stretch.start:
            yield "opens-sentence"
