"""Meetings: people or bodies meet on a particular occasion.

Sentence by sentence: one telling at most, at its most telling verb (เข้าพบ before ต้อนรับ before หารือ before เยี่ยมชม before ประชุม);
everybody in the sentence who is not merely quoted takes part. Tellings of the same people are one meeting, and a
measured choice over visible features says which candidates are meetings at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import ORGANIZATION, PERSON, Meeting, Span
from kg.relate import meeting_verbs, taking_part, telling
from kg.relate.scene import Scene
from kg.relate.telling import Actor
from kg.thai.dates import Dated

DATELINE = 220  # within so many characters stands the day of the release
THRESHOLD = 0.6
LEFT, RIGHT = 700, 900  # how far from the verb somebody may stand
# “… ได้หารือกับภาคเอกชน ดังนี้”: the lines behind it name one partner each.
_ANNOUNCES = re.compile(r"(?:ดังนี้|ได้แก่)[\s:]*$")
_ITEM = re.compile(
    r"[ \t]*(?:\(?[0-9]{1,2}[.)]|[-•*])?[ \t]*(?:การ)?(?:ร่วม)*[ \t]*(?:กลุ่ม)?(?:บริษัท|นาย|นางสาว"
    r"|นาง|Mr\.|Ms\.)?[ \t]*"
)
_PLANNED = re.compile(r"จะ|เตรียม|มีกำหนด|มีแผน|ควร|หากมี|เพื่อให้|หวัง|พร้อม|เชิญ|ประสงค์")
_OUTCOME = re.compile(r"(?:ผล|ผลการ|ภายหลัง|ภายหลังการ|หลังการ|ในการ|จากการ|ประเด็น|ระหว่างการ|สาระสำคัญ(?:ของ)?(?:การ)?)$")
_BOTH = re.compile(r"ยินดี(?:เป็นอย่างยิ่ง)?ที่|ขอบคุณ|ทั้งสองฝ่าย|ทั้ง 2 ฝ่าย|ระหว่างกัน|ที่ประชุม|ครั้งนี้|ดังกล่าว")
_SINCE = re.compile(r"(?:ตั้งแต่|นับแต่|ภายใน|จนถึง|ครบรอบ)[^\n]{0,12}$")


@dataclass(frozen=True, slots=True)
class Telling:
    kind: str
    at: Span
    sentence: Span
    people: tuple[str, ...]
    others: tuple[str, ...]
    places: tuple[str, ...]
    date: str
    features: frozenset[str]

    @property
    def who(self) -> frozenset[str]:
        return frozenset(self.people + self.others)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A meeting that may be one: all of its tellings, what they say together, and what the choice looks at."""

    tellings: tuple[Telling, ...]
    participants: tuple[str, ...]
    places: tuple[str, ...]
    date: str
    features: frozenset[str]


def relate(scene: Scene) -> Iterator[Meeting]:
    """“นายสมชาย ใจดี อธิบดีกรม ก ให้การต้อนรับ Mr. Ito Ken” → a meeting of the two."""
    for candidate in candidates(scene):
        if telling.chance("meetings", candidate.features) >= THRESHOLD:
            quotes = tuple(scene.page.quote(t.at) for t in candidate.tellings)
            yield Meeting(
                quotes=tuple(dict.fromkeys(quotes)),
                rule=f"meetings/{candidate.tellings[0].kind}",
                participants=candidate.participants,
                places=candidate.places,
                date=candidate.date,
            )


def candidates(scene: Scene) -> list[Candidate]:
    """All meetings that the document may tell of, in the order of their first telling."""
    found = meeting_verbs.find(scene)
    everybody = telling.actors(scene, [sentence for sentence, _ in found])
    abroad = telling.foreigners(scene)
    groups: list[list[Telling]] = []
    for sentence, trigger in found:
        told = _telling(scene, sentence, trigger, everybody[sentence])
        if told is None:
            continue
        if groups and "no-subject" in told.features:
            told = _with_principal(told, groups[0][0], abroad)
        for one in (told, *_listed(scene, told)):
            home = next((g for g in groups if _same(one, g, abroad, len(groups))), None)
            if home is None and groups and (again := _of_the_last(scene.text, trigger, one)):
                home, one = groups[-1], again
            if home is not None:
                home.append(one)
            elif not (groups and ("both" in one.features or meeting_verbs.goes_back(scene.text, trigger))):
                groups.append([one])  # but “ทั้งสองฝ่ายได้หารือ …” goes on about a meeting told before
    return [_candidate(scene, group, groups, abroad) for group in groups]


def _of_the_last(text: str, trigger: re.Match[str], told: Telling) -> Telling | None:
    """What a telling adds to the meeting told last, if it points back to that; nothing, if it does not.

    “การหารือดังกล่าว” names who took part; “ภายหลังจากการหารือกับ OTAGAI แล้ว” only proves the meeting again.
    """
    if meeting_verbs.BACK_BEHIND.match(text, trigger.end()):
        return replace(told, others=tuple(o for o in told.others if not taking_part.is_country(o)))
    if meeting_verbs.after_talks(text, trigger):
        return replace(told, people=(), others=(), places=(), date="", features=frozenset())
    return None


def _with_principal(told: Telling, first: Telling, abroad: frozenset[str]) -> Telling:
    """“การหารือกับนาย ข” without a subject has that of the first telling, if it is of the other side."""
    principal = next((p for p in first.people if p not in abroad and p not in told.people), "")
    if not principal or not any(w in abroad for w in told.who):
        return told
    others = tuple(o for o in told.others if not taking_part.is_country(o))
    return replace(told, people=(principal, *told.people), others=others, features=told.features | {"subject-supplied"})


def _listed(scene: Scene, told: Telling) -> Iterator[Telling]:
    """One telling for each line that names a partner, behind “… ได้หารือกับภาคเอกชน 5 ราย ดังนี้”."""
    text = scene.text
    end = text.find("\n", told.sentence.end)
    principal = told.people[:1] or told.others[:1]
    if end < 0 or not principal or told.kind != "talk" or end - told.at.end > 160:
        return
    if not _ANNOUNCES.search(text, max(told.at.start, end - 60), end):
        return
    while end >= 0 and (item := _ITEM.match(text, end + 1)):
        stop = text.find("\n", end + 1)
        line = Span(end + 1, stop if stop >= 0 else len(text))
        named = next((n for n in scene.within(line) if n.kind in (PERSON, ORGANIZATION)), None)
        if named is None or named.span.start > item.end() + 12 or named.key in principal:
            return
        body = named.kind == ORGANIZATION
        people, others = (principal, (named.key,)) if body else ((*principal, named.key), ())
        features = told.features - {"both", "no-subject"} | {"listed", "both-sides"}
        yield replace(told, at=Span(end + 1, named.span.end), people=people, others=others, features=features)
        end = stop


def _telling(scene: Scene, sentence: Span, trigger: re.Match[str], here: Sequence[Actor]) -> Telling | None:
    text = scene.text
    near = [a for a in here if trigger.start() - LEFT <= a.span.start and a.span.end <= trigger.end() + RIGHT]
    people = taking_part.people(scene, near, trigger, sentence.end)
    places = taking_part.places(text, near)
    bodies = [
        a
        for a in near
        if a.part in ("office", "body", "territory") and a.key not in places and taking_part.takes_part(text, a, trigger)
    ]
    persons = tuple(dict.fromkeys(a.key for a in people))
    others = [a.key for a in bodies]
    if len(persons) + len(set(others)) < 2:
        others += [a.key for a in near if a.part == "country" and taking_part.as_party(text, a, trigger)]
    others = [o for o in dict.fromkeys(others) if o not in persons and o not in places]
    if not persons and not others:
        return None
    day = _day(text, scene.page.dates_in(sentence), trigger)
    features = _features(text, trigger, [*people, *bodies], sentence)
    features |= {f"people={min(len(persons), 4)}", f"others={min(len(others), 2)}", f"all={min(len(persons) + len(others), 4)}"}
    if day:
        features |= {"dated", "dated-relative"} if day.relative else {"dated"}
    if "both-sides" in features and len(persons) >= 2:
        features.add("person-on-both-sides")
    left = [a for a in [*people, *bodies] if a.span.end <= trigger.start()]
    if not any(a.part == "person" or not taking_part.is_country(a.key) for a in left):
        features.add("no-subject")
    if _BOTH.search(text, max(sentence.start, trigger.start() - 45), trigger.start()) and len(persons) < 2:
        features.add("both")
    at = _quoted(trigger, [*people, *bodies])
    date = day.value if day else ""
    return Telling(trigger.lastgroup or "", at, sentence, persons, tuple(others), tuple(places), date, frozenset(features))


def _features(text: str, trigger: re.Match[str], taking: Sequence[Actor], sentence: Span) -> set[str]:
    """What the choice looks at in one telling."""
    head = text[max(sentence.start, trigger.start() - 45) : trigger.start()]
    features = {f"kind={trigger.lastgroup}", f"word={trigger[0][:14]}"}
    if _PLANNED.search(head):
        features.add("planned")
    if _OUTCOME.search(head):
        features.add("outcome")
    if re.search(r"กับ|ร่วมกับ", text[trigger.end() : trigger.end() + 25]):
        features.add("with")
    if head.rstrip().endswith(("ได้", "เข้า", "ร่วม")):
        features.add("did")
    if any(a.span.end <= trigger.start() for a in taking) and any(a.span.start >= trigger.end() for a in taking):
        features.add("both-sides")
    if "ว่า" in text[sentence.start : trigger.start()] or text[sentence.start] in "\"“'":
        features.add("said")
    return features


def _day(text: str, days: Sequence[Dated], trigger: re.Match[str]) -> Dated | None:
    """The day before the verb, unless a more exact one stands close behind it; never one that something else began on."""
    days = [d for d in days if not d.of_accounts and not _SINCE.search(text, max(0, d.span.start - 25), d.span.start)]
    before = [d for d in days if d.span.end <= trigger.start() and "ว่า ครม" not in text[d.span.end : trigger.start()]]
    behind = [d for d in days if trigger.end() <= d.span.start < trigger.end() + 250]
    exact = [d for d in before if len(d.value) >= 10]
    if exact and len(before[-1].value) == 4:
        return exact[-1]  # a year behind the day is that of something else
    if before and (len(before[-1].value) >= 10 or not behind or len(behind[0].value) < 10):
        return before[-1]
    return behind[0] if behind else None


def _dateline(scene: Scene) -> str:
    """The day that the release begins with."""
    days = scene.page.dates_in(Span(scene.page.body, min(scene.page.body + DATELINE, len(scene.text))))
    return days[0].value if days and len(days[0].value) == len("2024-01-31") else ""


def _quoted(trigger: re.Match[str], taking: Sequence[Actor]) -> Span:
    """From the nearest participant before the verb to the nearest behind it."""
    start, end = trigger.span()
    before = [a.span.start for a in taking if a.span.end <= start and start - a.span.start < 160]
    behind = [a.span.end for a in taking if a.span.start >= end and a.span.end - end < 160]
    return Span(max(before, default=start), min(behind, default=end))


def _same(told: Telling, group: Sequence[Telling], abroad: frozenset[str], groups: int) -> bool:
    """Whether a telling is of the meeting that a group tells of: its people are among theirs, or two are in common.

    Never where the other side is somebody else, nor on another day; the passing date of a telling of one person is no day.
    """
    theirs = frozenset(w for t in group for w in t.who)
    mine = told.who
    day = "" if len(mine) < 2 and len(told.date) != 10 else told.date
    if not all(telling.agree(day, t.date) for t in group if len(t.who) >= 2 or len(t.date) == 10):
        return False
    if mine & abroad and theirs & abroad and not mine & theirs & abroad:
        return False
    if mine <= theirs or len(mine & theirs) >= 2:
        return True
    return theirs <= mine and (groups == 1 or bool(theirs & abroad))


def _candidate(
    scene: Scene, group: Sequence[Telling], groups: Sequence[Sequence[Telling]], abroad: frozenset[str]
) -> Candidate:
    of, first_group = len(groups), group is groups[0]
    people = tuple(dict.fromkeys(p for t in group for p in t.people))
    held = {post.organization for p in people for post in scene.posts_of(p)}
    others = tuple(o for o in dict.fromkeys(o for t in group for o in t.others) if o not in held)
    places = tuple(dict.fromkeys(p for t in group for p in t.places))
    day = next((t.date for t in group if len(t.date) >= 10), "") or next((t.date for t in group if t.date), "")
    if not day and first_group:
        day = _dateline(scene)
    features = {f for t in group for f in t.features}
    first = min(t.sentence.start for t in group)
    sides = {w in abroad for w in people + others}
    features |= {
        "sides=" + ("both" if len(sides) == 2 else "abroad" if True in sides else "home"),
        "first" if first_group else "later",
        f"tellings={min(len(group), 3)}",
        f"candidates={min(of, 4)}",
        f"at={min((first - scene.page.body) // 400, 3)}",
        f"together={min(len(people) + len(others), 4)}",
    }
    return Candidate(tuple(group), people + others, places, day, frozenset(features))
