"""Gatherings: forums, seminars, fairs, ceremonies, summits – what is organised for many.

Every occasion named in the text (`kg.relate.occasions`) is a candidate; those with one name are tellings of one; a
measured choice over what one can see (`weights/gatherings.tsv`) says which candidates are gatherings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import ORGANIZATION, PERSON, PLACE, PROGRAMME, Gathering, Span
from kg.relate import occasions
from kg.relate.occasions import Occasion
from kg.relate.scene import Named, Scene
from kg.relate.telling import agree, chance
from kg.thai import dates

THRESHOLD = 0.42


@dataclass(frozen=True, slots=True)
class Telling:
    """One place where a gathering is named, with what its sentence says of it."""

    occasion: Occasion
    sentence: Span
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
    found = list(occasions.find(scene.text, scene.page.body))
    if not found:
        return []
    groups: list[list[Telling]] = []
    for telling in (_telling(scene, o) for o in found):
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
        places=_places(scene, _union(t.places for t in tellings)),
        date=max((t.date for t in tellings), key=len, default=""),
        edition=next((t.edition for t in tellings if t.edition), ""),
    )


def _union(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for part in parts for key in part))


def _places(scene: Scene, places: tuple[str, ...]) -> tuple[str, ...]:
    """A country only where no city or province of it is named."""
    finer = tuple(p for p in places if scene.entities[p].level != "country")
    return finer or places


# ---------------------------------------------------------------- tellings


def _telling(scene: Scene, occasion: Occasion) -> Telling:
    sentence = scene.page.sentence(occasion.span.start)
    sentence = Span(sentence.start, max(sentence.end, occasion.span.end))
    behind = Span(occasion.span.end, sentence.end)
    edition = _EDITION.search(occasion.name)
    return Telling(
        occasion,
        sentence,
        _organizers(scene, sentence, occasion),
        _participants(scene, sentence, occasion),
        _places_behind(scene, behind),
        _date(scene, sentence, occasion),
        edition[1] if edition else "",
    )


_EDITION = re.compile(r"ครั้งที่ ?(\d+)")
_HOLDS = re.compile(r"(?:เป็น)?(?:เจ้าภาพ)(?:จัด)?|(?:ได้|จะ|ร่วม|ร่วมกัน|เตรียม|มี|พร้อม| )*(?<!การ)จัด(?:ให้มี|ทำ)?(?:ขึ้น)?")
_BODY_LIST = re.compile(r"[^\n]{0,40}?(?:และ|ร่วมกับ|,|โดย|กับ)[^\n]{0,25}")
_BY = re.compile(r"(?:จัดขึ้นโดย|จัดโดย|ซึ่งจัดโดย|เจ้าภาพโดย|ที่จัดโดย|จัดขึ้น โดย)[^\n]{0,12}$")
_OF_HOST = re.compile(r"(?:การเป็นเจ้าภาพ|เจ้าภาพ|ประธาน)")


def _organizers(scene: Scene, sentence: Span, occasion: Occasion) -> tuple[str, ...]:
    """Who holds it: a body or country before จัด or เป็นเจ้าภาพ, or behind จัดโดย."""
    text, at = scene.text, occasion.span.start
    holds = [h for h in _HOLDS.finditer(text, max(sentence.start, at - 70), at)]
    found: list[str] = []
    if holds and at - holds[-1].end() <= 30:
        bodies = [n for n in scene.within(Span(sentence.start, holds[-1].start())) if n.kind in (ORGANIZATION, PLACE)]
        last = bodies[-1] if bodies else None
        if last and holds[-1].start() - last.span.end <= 25 and _acts(scene, last):
            found.append(last.key)
            for other in reversed(bodies[:-1]):
                if other.kind != ORGANIZATION or not re.fullmatch(
                    r"[^\n]{0,12}(?:และ|ร่วมกับ|,| โดย)[^\n]{0,8}", text[other.span.end : last.span.start]
                ):
                    break
                if " โดย" not in text[other.span.end : last.span.start]:
                    found.append(other.key)
                last = other
    for n in scene.within(Span(occasion.span.end, sentence.end)):
        if n.kind in (ORGANIZATION, PLACE) and _BY.search(text, occasion.span.end, n.span.start):
            found.append(n.key)
    return tuple(dict.fromkeys(found))


def _acts(scene: Scene, named: Named) -> bool:
    """Whether a place acts: a country or prefecture that is no mere “in Thailand”."""
    before = scene.text[max(0, named.span.start - 10) : named.span.start]
    return named.kind == ORGANIZATION or not re.search(r"(?:ใน|ณ|ที่|ของ|ประจำ|แห่ง)(?:ประเทศ)? ?$", before)


_ATTENDS = re.compile(
    r"เข้าร่วม|ร่วม(?:เปิด|งาน|เป็น|พิธี|กล่าว|ใน|การ|ประชุม|$)|เป็นประธาน|เปิด|กล่าว(?:ปาฐก|เปิด|สุนทร|ต้อนรับ|ถ้อย)|เป็นเกียรติ|เป็นผู้แทน|เยี่ยมชม|ตอบรับ|หัวหน้าคณะ|บรรยาย|มอบ"
)
_WITH = re.compile(r"โดยมี|พร้อมด้วย|พร้อม|มี|ร่วมกับ|และ")


def _participants(scene: Scene, sentence: Span, occasion: Occasion) -> tuple[str, ...]:
    """The named people who attend: before the occasion with a word of attending between, or listed behind โดยมี."""
    text, at = scene.text, occasion.span.start
    before = [n for n in scene.within(Span(sentence.start, at)) if n.kind == PERSON]
    found = []
    if before and _ATTENDS.search(text, before[-1].span.end, at) and at - before[-1].span.end < 200:
        found = [n.key for n in before[-4:]]
    behind = [n for n in scene.within(Span(occasion.span.end, sentence.end)) if n.kind == PERSON]
    if (
        behind
        and _WITH.search(text, occasion.span.end, behind[0].span.start)
        and behind[0].span.start - occasion.span.end < 160
    ):
        found += [n.key for n in behind[:4]]
    return tuple(dict.fromkeys(found))


_AT = re.compile(r"(?:ณ|ที่|ใน|สู่)(?:ประเทศ|พื้นที่|กรุง|เมือง|นคร|จังหวัด)? ?(?:[^\n]{0,60} )?$")


def _places_behind(scene: Scene, behind: Span) -> tuple[str, ...]:
    near = Span(behind.start, min(behind.end, behind.start + 160))
    found = []
    for n in scene.within(near):
        lead = scene.text[behind.start : n.span.start]
        if (
            n.kind == PLACE
            and re.search(r"(?:^|[ )\d])(?:ณ|ที่)", lead[-80:])
            and not re.search(r"โดย|ซึ่ง|ของ$|จาก$|ร่วมกับ", lead[-80:])
        ):
            found.append(n.key)
    return tuple(dict.fromkeys(found))


def _date(scene: Scene, sentence: Span, occasion: Occasion) -> str:
    """The date behind the name, else the one that opens the sentence."""
    text, issued = scene.text, scene.page.document.date
    end = min(sentence.end, occasion.span.end + 130)
    behind = dates.find(text[occasion.span.start : end], issued)
    if behind:
        return behind[0].value
    before = dates.find(text[max(sentence.start, occasion.span.start - 220) : occasion.span.start], issued)
    return before[-1].value if before else ""


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
        before, behind = text[max(t.sentence.start, o.span.start - 24) : o.span.start], text[o.span.end : o.span.end + 12]
        yield from ("before=" + v for v in _VERBS if v in before)
        yield from ("next-before=" + v for v in _VERBS if before.rstrip(' "“').endswith(v))
        yield from ("behind=" + v for v in _BEHIND if behind.lstrip(' "”').startswith(v))
        if o.span.start == t.sentence.start:
            yield "opens-sentence"
