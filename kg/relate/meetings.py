"""Meetings: people or bodies meet on a particular occasion.

Sentence by sentence: one telling at most, at its most telling verb (เข้าพบ before ต้อนรับ before หารือ before เยี่ยมชม before ประชุม);
everybody in the sentence who is not merely quoted takes part. Tellings of the same people are one meeting, and a
measured choice over visible features says which candidates are meetings at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Meeting, Span
from kg.relate import telling
from kg.relate.cues import ENTRUSTS, LIST, MEETING, MEETING_KINDS, SPEECH
from kg.relate.scene import Scene
from kg.relate.telling import Actor
from kg.thai import dates

THRESHOLD = 0.45
LONGEST_LIST = 4
REACH = 320  # how far from the verb somebody may stand
_ORDER = [kind for kind, _ in MEETING_KINDS]
_PLANNED = re.compile(r"จะ|เตรียม|มีกำหนด|มีแผน|ควร|หากมี|เพื่อให้|หวัง|พร้อม|เชิญ|ประสงค์|โอกาสต่อไป|ปีหน้า|ครั้งต่อไป|ครั้งหน้า")
_OUTCOME = re.compile(r"(?:ผล|ผลการ|ภายหลัง|ภายหลังการ|หลังการ|ในการ|จากการ|ประเด็น|ระหว่างการ|สาระสำคัญ(?:ของ)?(?:การ)?|ว่า)$")
_WITH = re.compile(
    r"(?:กับ|และ|ร่วมกับ|พร้อมด้วย|ต้อนรับ|คารวะ|พบ|ผู้แทน(?:จาก|ของ)?|คณะ(?:ผู้แทน|ผู้บริหาร|นักธุรกิจ|กรรมการ)?(?:จาก|ของ)?|ผู้บริหาร(?:ระดับสูง)?(?:จาก|ของ)?|จาก|ให้|นำ|โดยมี|,|/|หารือ|ทีม)[\s“\"]*(?:รัฐบาล|ประเทศ|ทาง)?$"
)
_AT = re.compile(r"(?:ณ|ที่|ภายใน|เยือน|เยี่ยมชม|เดินทางไป(?:ยัง)?|ประจำ|โดย)\s?(?:ประเทศ|เมือง|จังหวัด|กรุง|นคร|สำนักงาน)?$")
_PLACE = re.compile(r"(?:ณ|ที่|เยือน|เดินทางไป(?:ยัง)?|ไปยัง|ใน)\s?(?:ประเทศ|เมือง|จังหวัด|กรุง|นคร)?$")
_TOPIC = re.compile(r"เกี่ยวกับ|ในประเด็น|ในเรื่อง|เรื่อง|ถึงแนวทาง|ความร่วมมือ|แนวทาง|เพื่อ|ซึ่ง|โครงการ|ด้านการ|ทั้งสองฝ่าย|กล่าวว่า")


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
    found = _triggers(scene)
    everybody = telling.actors(scene, [sentence for sentence, _ in found])
    dated = dates.find(scene.text, scene.page.document.date) if found else ()
    tellings = []
    for sentence, trigger in found:
        if told := _telling(scene, sentence, trigger, everybody[sentence], dated):
            tellings.append(told)
    groups: list[list[Telling]] = []
    for told in tellings:
        home = next((g for g in groups if any(_same(told, other) for other in g)), None)
        if home is None:
            groups.append([told])
        else:
            home.append(told)
    return [_candidate(scene, group, len(groups), dated) for group in groups]


def _triggers(scene: Scene) -> list[tuple[Span, re.Match[str]]]:
    """The most telling verb of each sentence behind the headline."""
    found: list[tuple[Span, re.Match[str]]] = []
    for match in MEETING.finditer(scene.text, scene.page.body):
        sentence = scene.page.sentence(match.start())
        if found and found[-1][0] == sentence:
            if _ORDER.index(match.lastgroup or "") < _ORDER.index(found[-1][1].lastgroup or ""):
                found[-1] = sentence, match
        else:
            found.append((sentence, match))
    return found


def _telling(
    scene: Scene, sentence: Span, trigger: re.Match[str], here: Sequence[Actor], dated: Sequence[dates.Dated]
) -> Telling | None:
    text, kind = scene.text, trigger.lastgroup or ""
    near = [a for a in here if trigger.start() - REACH <= a.span.start and a.span.end <= trigger.end() + REACH + 180]
    people = _people(text, near, trigger)
    bodies = [a for a in near if a.part in ("office", "body", "territory") and _takes_part(text, a, trigger)]
    others = [a.key for a in bodies]
    countries = [a.key for a in near if a.part == "country" and _WITH.search(text, max(0, a.span.start - 40), a.span.start)]
    persons = tuple(dict.fromkeys(a.key for a in people))
    if len(persons) + len(set(others)) < 2:
        others += countries
    named = persons + tuple(dict.fromkeys(o for o in others if o not in persons))
    if not named:
        return None
    places = [a.key for a in near if a.part == "territory" and _PLACE.search(text, max(0, a.span.start - 25), a.span.start)]
    others_left = tuple(k for k in named[len(persons) :] if k not in places)
    days = telling.dated_in(dated, sentence)
    before = [d for d in days if d.span.end <= trigger.start()]
    day = before[-1] if before else next((d for d in days if d.span.start - trigger.end() < 250), None)
    at = _quoted(trigger, [*people, *bodies])
    head = text[max(sentence.start, trigger.start() - 45) : trigger.start()]
    features = {
        f"kind={kind}",
        f"word={trigger[0][:14]}",
        f"people={min(len(persons), 4)}",
        f"others={min(len(others_left), 2)}",
        f"all={min(len(persons) + len(others_left), 4)}",
    }
    if _PLANNED.search(head):
        features.add("planned")
    if _OUTCOME.search(head):
        features.add("outcome")
    if day:
        features.add("dated")
        if day.relative:
            features.add("dated-relative")
    if re.search(r"กับ|ร่วมกับ", text[trigger.end() : trigger.end() + 25]):
        features.add("with")
    if head.rstrip().endswith(("ได้", "เข้า", "ร่วม")):
        features.add("did")
    if sum(a.span.end <= trigger.start() for a in people) and sum(a.span.start >= trigger.end() for a in people):
        features.add("person-on-both-sides")
    if sum(a.span.end <= trigger.start() for a in [*people, *bodies]) and sum(
        a.span.start >= trigger.end() for a in [*people, *bodies]
    ):
        features.add("somebody-on-both-sides")
    return Telling(
        kind, at, sentence, persons, others_left, tuple(dict.fromkeys(places)), day.value if day else "", frozenset(features)
    )


def _people(text: str, near: Sequence[Actor], trigger: re.Match[str]) -> list[Actor]:
    """The persons of a sentence without those who only speak or send somebody else, and without long lists."""
    persons = [a for a in near if a.part == "person"]
    kept = []
    for i, actor in enumerate(persons):
        behind = persons[i + 1].span.start if i + 1 < len(persons) else len(text)
        until = min(behind, actor.span.end + 130)
        if actor.span.end <= trigger.start() < until:
            until = trigger.start()
        rest = text[actor.span.end : until]
        if ENTRUSTS.search(rest):
            continue
        if (
            SPEECH.search(rest)
            and any(k.key != actor.key for k in persons if k not in (actor,))
            and _speaks_only(rest, actor, trigger, kept, persons)
        ):
            continue
        kept.append(actor)
    listed = LIST.search(text, trigger.end(), kept[-1].span.start) if kept and kept[-1].span.start > trigger.end() else None
    if listed and sum(a.span.start >= listed.end() for a in kept) > LONGEST_LIST:
        kept = [a for a in kept if a.span.start < listed.end()]
    before = LIST.search(text, kept[0].span.end, max(kept[0].span.end, trigger.start())) if kept else None
    if before and sum(before.end() <= a.span.start < trigger.start() for a in kept) > LONGEST_LIST:
        kept = [a for a in kept if not before.end() <= a.span.start < trigger.start()]
    return kept


def _speaks_only(rest: str, actor: Actor, trigger: re.Match[str], kept: Sequence[Actor], persons: Sequence[Actor]) -> bool:
    """A speaker tells of others: “โฆษก … เปิดเผยว่า นาย ก พบ นาย ข”; “นาย ก เปิดเผยว่า ได้หารือกับนาย ข” is told by one who was there."""
    if "โฆษก" in rest:
        return True
    if actor.span.start > trigger.end():
        return True
    others = [p for p in persons if p.key != actor.key and actor.span.end < p.span.start < trigger.start()]
    return bool(others)


def _takes_part(text: str, actor: Actor, trigger: re.Match[str]) -> bool:
    """A body takes part behind กับ, และ, ต้อนรับ …, or as the one who does it, but not in what is talked about."""
    if _AT.search(text, max(0, actor.span.start - 30), actor.span.start):
        return False
    if actor.span.start >= trigger.end():
        if _TOPIC.search(text, trigger.end(), actor.span.start):
            return False
        return actor.span.start - trigger.end() < 6 or bool(_WITH.search(text, max(0, actor.span.start - 45), actor.span.start))
    return trigger.start() - actor.span.end < 60 and not _TOPIC.search(text, actor.span.end, trigger.start())


def _quoted(trigger: re.Match[str], actors: Sequence[Actor]) -> Span:
    """From the nearest participant before the verb to the nearest behind it."""
    start = max(
        (a.span.start for a in actors if a.span.end <= trigger.start() and trigger.start() - a.span.start < 160),
        default=trigger.start(),
    )
    end = min(
        (a.span.end for a in actors if a.span.start >= trigger.end() and a.span.end - trigger.end() < 160),
        default=trigger.end(),
    )
    return Span(start, end)


def _same(one: Telling, other: Telling) -> bool:
    """Two tellings of one meeting: two people in common, or one side within the other; and no other date."""
    if not telling.agree(one.date, other.date):
        return False
    common = one.who & other.who
    return len(common) >= 2 or one.who <= other.who or other.who <= one.who


def _candidate(scene: Scene, group: Sequence[Telling], of: int, dated: Sequence[dates.Dated]) -> Candidate:
    people = tuple(dict.fromkeys(p for t in group for p in t.people))
    others = tuple(dict.fromkeys(o for t in group for o in t.others))
    held = {post.organization for p in people for post in scene.posts_of(p)}
    others = tuple(o for o in others if o not in held)
    places = tuple(dict.fromkeys(p for t in group for p in t.places))
    day = next((t.date for t in group if len(t.date) >= 10), "") or next((t.date for t in group if t.date), "")
    if not day and of == 1 and dated and dated[0].span.start < scene.page.body + 200:
        day = dated[0].value
    features = {f for t in group for f in t.features}
    features |= {f"tellings={min(len(group), 3)}", f"candidates={min(of, 4)}"}
    first = min(t.sentence.start for t in group)
    features.add(f"at={min((first - scene.page.body) // 400, 3)}")
    features.add(f"together={min(len(people) + len(others), 4)}")
    return Candidate(tuple(group), people + others, places, day, frozenset(features))
