"""Gatherings: forums, seminars, fairs, ceremonies, summits – what is organised for many.

Every occasion named in the text (`kg.relate.occasions`) is a candidate; those with one name are tellings of one; a
measured choice over what one can see (`weights/gatherings.tsv`) says which candidates are gatherings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import PLACE, PROGRAMME, Gathering, Span
from kg.relate import gathering_names, hosting, occasions
from kg.relate.occasions import Occasion
from kg.relate.scene import Scene
from kg.relate.telling import Actor, actors, agree, chance

THRESHOLD = 0.45
BARE = 0.6  # the threshold where nothing but a name is told: such a name may be of anything
REACH = 400  # how far from its name a gathering is told of within one sentence


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
        return gathering_names.best(gathering_names.without_opening([t.occasion.name for t in self.tellings]))


_TOLD = {"has-organizers", "has-participants", "has-places", "has-date"}


def relate(scene: Scene) -> Iterator[Gathering]:
    """“กรมส่งเสริมอุตสาหกรรมจัดงาน OTAGAI Forum ครั้งที่ 30 ณ เมืองซากะ” → OTAGAI Forum ครั้งที่ 30, forum, by DIPROM, in Saga."""
    found = candidates(scene)
    for candidate in found:
        least = THRESHOLD if _TOLD & set(candidate.features) else BARE
        if _particular(candidate, alone=len(found) == 1) and chance("gatherings", candidate.features) >= least:
            yield _gathering(scene, candidate)


def candidates(scene: Scene) -> list[Candidate]:
    """All candidates of a document, in the order of their first telling."""
    groups: list[list[Telling]] = []
    for telling in _tellings(scene):
        homes = [g for g in groups if _same(g, telling) or _also_named(scene.text, g[-1], telling)]
        if homes:
            homes[0].append(telling)
            for other in homes[1:]:
                if _same_time(homes[0], other):  # what was told under two names is named by both now
                    homes[0] += other
                    groups.remove(other)
        elif not _only_mentions(telling, groups):
            groups.append([telling])
    return [Candidate(tuple(g), tuple(sorted(_features(scene, g)))) for g in groups]


def _gathering(scene: Scene, candidate: Candidate) -> Gathering:
    tellings, name = candidate.tellings, candidate.name
    others = [t.occasion.name for t in tellings if len(t.occasion.name) > 11]
    names = [name, *(form for form in others if not gathering_names.GENERAL.fullmatch(form))]
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
    return Span(max(sentence.start, occasion.span.start - REACH), min(end, occasion.span.end + REACH))


def _telling(scene: Scene, occasion: Occasion, stretch: Span, people: Sequence[Actor]) -> Telling:
    organizers = hosting.organizers(scene, stretch, occasion)
    return Telling(
        occasion,
        stretch,
        organizers,
        tuple(
            key
            for key in hosting.participants(scene.text, occasion.span, people)
            if key not in organizers and not any(post.role == "spokesperson" for post in scene.posts_of(key))
        ),
        hosting.places(scene, stretch, occasion),
        hosting.day(scene, stretch, occasion),
        gathering_names.edition(occasion.name),
    )


# ---------------------------------------------------------------- one gathering


_OR = re.compile(r"[\"”’)\s]*(?:หรือ(?:ที่เรียกว่า)?|ภายใต้ชื่อ)[\"“‘(\s]*(?:การจัด)?")


def _also_named(text: str, before: Telling, telling: Telling) -> bool:
    """“งานมหกรรมไม้ หรือ OTAGAI Wood Expo”: two names of one gathering."""
    return bool(_OR.fullmatch(text, before.occasion.span.end, telling.occasion.span.start))


def _same(group: Sequence[Telling], telling: Telling) -> bool:
    """One name inside the other, the same edition and year, and no two different dates; of one name, any dates."""
    name = telling.occasion.name
    if len({year for one in (name, *(t.occasion.name for t in group)) if (year := gathering_names.year(one))}) > 1:
        return False
    agreed = all(agree(telling.date, t.date) for t in group)
    for other in group:
        if not _agree(telling.edition, other.edition):
            continue
        if gathering_names.equal(name, other.occasion.name) or (agreed and gathering_names.alike(name, other.occasion.name)):
            return True
    return False


def _same_time(group: Sequence[Telling], other: Sequence[Telling]) -> bool:
    """Whether no two tellings are of different days or editions."""
    return all(agree(one.date, two.date) and _agree(one.edition, two.edition) for one in group for two in other)


def _agree(one: str, other: str) -> bool:
    """Whether two editions are one, or one of them is not told."""
    return not one or not other or one == other


def _particular(candidate: Candidate, *, alone: bool) -> bool:
    """Whether it is one gathering: it has a name, a place or a day, or, in a release that tells of no other, somebody there."""
    if not gathering_names.NAMELESS.fullmatch(candidate.name):
        return True
    told = any(t.places or len(t.date) >= len("2024-01-31") for t in candidate.tellings)
    return told or (alone and any(t.participants or t.organizers for t in candidate.tellings))


def _only_mentions(telling: Telling, groups: Sequence[Sequence[Telling]]) -> bool:
    """“การสัมมนา” without a name of its own, where a seminar has been named before: that one, or none in particular."""
    bare = gathering_names.BARE.fullmatch(telling.occasion.name)
    if bare and groups and bare[1] == "พิธีเปิด":
        return True
    return bare is not None and any(
        bare[1][-6:] in t.occasion.name or (telling.date and telling.date in t.date) for group in groups for t in group
    )


# ---------------------------------------------------------------- what one can see


_NOUN = re.compile(r"[ก-๙]{0,3}?(?:ประชุม[ก-๙]{0,4}|[ก-๙]{2,7})")
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
    name = gathering_names.best([t.occasion.name for t in group])
    yield "kind=" + occasions.kind_of(name)
    yield "by=" + first.by
    yield f"length={min(len(name) // 12, 6)}"
    yield f"tellings={min(len(group), 4)}"
    yield f"quarter={min((first.span.start - scene.page.body) * 4 // max(1, len(text) - scene.page.body), 3)}"
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
    title = gathering_names.key(scene.page.title)
    if len(gathering_names.key(name)) >= 6 and gathering_names.key(name)[:18] in title:
        yield "in-title"
    if any(n.kind == PROGRAMME and n.span.overlaps(first.span) for n in scene.within(Span(first.span.start, first.span.end))):
        yield "programme"
    if any(n.span.start - first.span.start < 3 and n.span.end >= first.span.end - 3 for n in scene.within(first.span)):
        yield "is-a-name"
    if any(n.kind == PLACE for n in scene.within(first.span)):
        yield "place-inside"
    if re.search(r"อาเซียน|เอเปค|APEC|ASEAN|G7|G20|สหประชาชาติ|สุดยอด|ผู้นำ", name):
        yield "summit"
    if noun := _NOUN.match(name):
        yield "noun=" + noun[0]
    for t in group[:3]:
        o = t.occasion
        before, behind = text[max(t.stretch.start, o.span.start - 24) : o.span.start], text[o.span.end : o.span.end + 12]
        yield from ("before=" + v for v in _VERBS if v in before)
        yield from ("next-before=" + v for v in _VERBS if before.rstrip(' "“').endswith(v))
        yield from ("behind=" + v for v in _BEHIND if behind.lstrip(' "”').startswith(v))
        if o.span.start == t.stretch.start:
            yield "opens-sentence"
