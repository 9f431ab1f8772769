"""Who the parties of an agreement are: rules over the actors around its form, the surest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model import Span
from kg.relate import telling
from kg.relate.cues import BELONGS, BETWEEN, JOIN, SIGNING
from kg.relate.scene import Scene
from kg.relate.telling import Actor

NEAR = 170  # how far behind a form its ระหว่าง may stand
OWNER = 30  # how far before “FTA กับ …” the country may stand that has it
FIRST = 34  # how far behind ระหว่าง or กับ the first party may begin
_WITH = re.compile(r"กับ|(?:ได้แก่|อาทิ|เช่น) ?")
_BY = re.compile(r"โดย(?:มี)?\s?(?:ผู้ลงนาม(?:คือ)?)?|ของ\s?(?=นาย|นาง)")
_SIGNER = re.compile(r"(?:เป็น)?ผู้(?:ร่วม)?ลงนาม(?!และ)")
_WITNESS = re.compile(r"สักขีพยาน|ประธาน(?:ใน)")
_SAME_AGAIN = re.compile(r"[\s(“\"/)”]{0,4}(?:หรือ)?[\s(“\"]{0,3}|\s?\([^()\n]{0,80}[\s):;,]*")
_MEMBERS = re.compile(r"ประกอบด้วย|ได้แก่|สมาชิก|คู่เจรจา|ระหว่าง")
_TRADE_GAP = re.compile(r"\s?(?:\([^()\n]{1,30}\))?\s?(?:ฉบับใหม่)?\s?(?:ทั้ง)?(?:ระหว่าง|กับ)?\s?(?:ประเทศ)?")
_ANOTHER = re.compile(r"ที่(?:ได้)?มี ?$")  # “ประเทศอื่นที่มี FTA กับ …”
_ABOUT = re.compile(r"การค้า|การลงทุน|ความสัมพันธ์|เศรษฐกิจ|โอกาส")
_JUST_SPACE = re.compile(r"[\s,)]{1,3}")
# A place behind these is where something happens or where somebody goes, and acts nothing.
_WHERE = re.compile(r"(?:ณ|เยือน|ที่)\s?(?:ประเทศ)?$")


@dataclass(frozen=True, slots=True)
class Form:
    """Where a form of an agreement stands: its sentence, where the next form begins, and who is in the sentence."""

    sentence: Span
    until: int
    here: Sequence[Actor]


@dataclass(frozen=True, slots=True)
class Found:
    """Parties, the rule that found them, and the persons among them."""

    parties: tuple[str, ...] = ()
    by: str = ""
    persons: tuple[str, ...] = ()
    several: bool = False  # the first party has an agreement with each of the others


def find(scene: Scene, match: re.Match[str], where: Form, abroad: frozenset[str]) -> Found:
    """“MOU ระหว่าง ก กับ ข”, “ก และ ข ได้ลงนาม MOU”, “ก ลงนาม MOU กับ ข”, “ก มีความร่วมมือกับ ข และ ค ซึ่งจะลงนาม”."""
    text, sentence, here = scene.text, where.sentence, where.here
    stop = min(sentence.end, match.end() + NEAR, where.until)
    last = Found()
    if between := BETWEEN.search(text, match.end(), stop):
        found = _found(scene, chain(scene, here, between.end()), "between")
        if len(found.parties) >= 2 and not lands(found.parties):
            return found
        last = found if len(found.parties) >= 2 and not _ABOUT.search(text, match.end(), between.start()) else last
    if between := BETWEEN.search(text, max(sentence.start, match.start() - 160), match.start()):
        named = chain(scene, here, between.end())
        found = _found(scene, named, "between-before")
        if len(found.parties) >= 2 and match.start() - named[-1].span.end < 60:
            return found
        between = None
    if last.parties and not _WITH.search(text, match.end(), between.start() if between else match.end()):
        return last
    subject = _subject(scene, where, match)
    found = _found(scene, subject, "and")
    placed = all(a.part in ("territory", "country") for a in subject)
    if len(found.parties) >= 2 and not (placed and all(p in abroad for p in found.parties)):
        return found
    if found.parties and all(p in abroad for p in found.parties) and match.start() - subject[-1].span.end < 60:
        # “กรม ก ร่วมมือกับ ข และ ค ซึ่งจะลงนาม …”: who signs is whom somebody here works with.
        home = [a for a in here if a.span.end <= subject[0].span.start and a.part in ("office", "body") and a.key not in abroad]
        if home and _WITH.search(text, home[-1].span.end, subject[0].span.start):
            return Found((home[-1].key, *found.parties), "list" if placed else "with", (), placed)
    before_it = _WITH.finditer(text, max(sentence.start, match.start() - 60), match.start())
    for partner in [*_WITH.finditer(text, match.end(), stop), *before_it]:
        others = chain(scene, here, partner.end())
        theirs = _bodies(scene, others)
        if not theirs:
            continue
        before = [a for a in here if a.span.end <= partner.start() and a.part in ("person", "office", "body", "territory")]
        mine = [m for m in _bodies(scene, subject or before[-1:]) if m not in theirs]
        listed = len(theirs) > 1 and all(a.part == "territory" for a in others)
        if mine:
            return Found((mine[0], *theirs), "list" if listed else "with", _persons([*subject, *others]), listed)
    for by in _BY.finditer(text, match.end(), min(sentence.end, match.end() + 300)):
        signers = _found(scene, chain(scene, here, by.end()), "by")
        if len(signers.parties) >= 2:
            return signers
    return last


def members(scene: Scene, treaty: re.Match[str], where: Form) -> tuple[str, ...]:
    """The parties of a treaty: those in its name (ไทย-ญี่ปุ่น), or three or more in a list behind it (“ประกอบด้วย จีน ญี่ปุ่น …”)."""
    inside = [n.key for n in scene.within(Span(treaty.start() - 6, treaty.end() + 6)) if n.key.startswith("place/")]
    if len(set(inside)) >= 2:
        return tuple(dict.fromkeys(inside))
    best: tuple[str, ...] = ()
    end = min(where.sentence.end, treaty.end() + 300)
    for cue in _MEMBERS.finditer(scene.text, treaty.end(), end):
        keys = [a.key for a in chain(scene, where.here, cue.end(), loose=True) if a.part in ("country", "body")]
        if len(set(keys)) >= 3 and len(set(keys)) > len(best):
            best = tuple(dict.fromkeys(keys))
    return best


def of_trade(scene: Scene, match: re.Match[str], here: Sequence[Actor]) -> Found:
    """“FTA ไทย-อียู” is between the two; “FTA กับอียู” between whoever is named just before, else Thailand, and the other."""
    text = scene.text
    gap = _TRADE_GAP.match(text, match.end())
    named = chain(scene, here, gap.end() if gap else match.end(), tight=True)
    keys = tuple(dict.fromkeys(a.key for a in named if a.part != "person"))
    if len(keys) >= 2:
        return Found(keys, "trade")
    if keys and gap and "กับ" in gap[0]:
        near = [
            a for a in here if 0 <= match.start() - a.span.end < OWNER and a.part in ("country", "body") and a.key not in keys
        ]
        if "place/TH" not in keys and not near and not _ANOTHER.search(text, 0, match.start()):
            return Found(("place/TH", *keys), "trade-with")
        if near and near[-1].part == "country":
            return Found((near[-1].key, *keys), "trade-with")
    return Found()


def signatories(scene: Scene, match: re.Match[str], found: Found, where: Form) -> tuple[str, ...]:
    """Who signed: whom the text calls ผู้ลงนาม, the persons among the parties, or two persons behind โดย, ของ, ระหว่าง."""
    text, end = scene.text, where.sentence.end
    named = [a for a in where.here if a.part == "person" and a.span.start > match.start()]
    ends = [*(a.span.start for a in named[1:]), end]
    by_word = [a for a, stop in zip(named, ends, strict=False) if _SIGNER.search(text, a.span.end, min(stop, a.span.end + 140))]
    if by_word:
        return _persons(_together(scene, where.here, by_word))
    if len(found.persons) >= 2:
        return found.persons
    acting = _persons(_subject(scene, where, match))
    if len(acting) >= 2:
        return acting
    for by in [*_BY.finditer(text, match.end(), end), *BETWEEN.finditer(text, match.end(), end)]:
        signing = chain(scene, where.here, by.end())
        people = _persons(signing)
        if len(people) >= 2 and not _WITNESS.search(text, signing[-1].span.end, min(end, signing[-1].span.end + 160)):
            return people
    return ()


def _together(scene: Scene, here: Sequence[Actor], signers: Sequence[Actor]) -> list[Actor]:
    """“โดย ก และ ข เป็นผู้ลงนาม”: with a signer those who stand joined before, unless they only look on."""
    found = list(signers)
    for actor in reversed(here[: here.index(signers[0])]):
        if actor.part != "person" or actor.key == found[0].key:
            continue
        looks_on = _WITNESS.search(scene.text, actor.span.end, found[0].span.start)
        joined = {a.key for a in chain(scene, here, actor.span.start)}
        if looks_on or found[0].key not in joined:
            break
        found.insert(0, actor)
    return found


def chain(scene: Scene, here: Sequence[Actor], at: int, loose: bool = False, tight: bool = False) -> list[Actor]:
    """The parties that begin at a place and go on over กับ, และ, ร่วมกับ, commas; whatever else stands between ends it."""
    text, found, end = scene.text, list[Actor](), -1
    rest = [a for a in here if a.span.start >= at]
    for i, actor in enumerate(rest):
        if not found:
            if (
                actor.part == "post"
                or actor.span.start - at > (60 if loose else 8 if tight else FIRST)
                or "\n" in text[at : actor.span.start]
            ):
                return []
            found.append(actor)
            end = actor.span.end
            continue
        gap = text[end : actor.span.start]
        if actor.part == "post" or (actor.key == found[-1].key and _SAME_AGAIN.fullmatch(gap)):
            if len(gap) > 60:
                break
            end = max(end, actor.span.end)
        elif _listed(text, gap, actor, found[-1], rest[i + 1 :]) or (loose and len(gap) < 40 and "\n" not in gap):
            found.append(actor)
            end = actor.span.end
        elif len(gap) <= 12 and "โดย" in gap and actor.part == "body":
            found[-1] = actor  # “กระทรวง ก โดยกรม ข”: the department acts
            end = actor.span.end
        elif len(gap) <= 12 and BELONGS.fullmatch(gap):
            end = actor.span.end  # the country or the parent of the party before it
        elif _joined(gap):
            found.append(actor)
            end = actor.span.end
        else:
            break
    return found


def _listed(text: str, gap: str, actor: Actor, last: Actor, rest: Sequence[Actor]) -> bool:
    """“ก ข และ ค”: members of a list with only a space between them, if a joining word follows."""
    if actor.part != last.part or actor.part not in ("territory", "country", "body") or not _JUST_SPACE.fullmatch(gap):
        return False
    end = actor.span.end
    for other in rest[:6]:
        between = text[end : other.span.start]
        if other.key != actor.key and other.part == actor.part and _joined(between):
            return True
        if other.key != actor.key and not (other.part == actor.part and _JUST_SPACE.fullmatch(between)):
            return False
        end = other.span.end
    return False


def _subject(scene: Scene, where: Form, match: re.Match[str]) -> list[Actor]:
    """“ก และ ข ได้ร่วมลงนาม …”: who stands joined before the form, the last of them near the verb."""
    verbs = list(SIGNING.finditer(scene.text, max(where.sentence.start, match.start() - 60), match.end()))
    at = min(verbs[-1].start(), match.start()) if verbs else match.start()
    here = where.here
    before = [a for a in here if a.span.end <= at and not _is_where(scene.text, a)]
    if not before or at - before[-1].span.end > 45:
        return []
    for start in range(len(before)):
        if before[start].part != "post":
            found = chain(scene, before[start:], before[start].span.start)
            if found and _last(before[start:], found[-1]) is before[-1]:
                return found
    return []


def _is_where(text: str, actor: Actor) -> bool:
    return actor.part in ("territory", "country") and bool(_WHERE.search(text, max(0, actor.span.start - 24), actor.span.start))


def _last(actors: Sequence[Actor], actor: Actor) -> Actor:
    """The last mention that only belongs to an actor (its post, its country)."""
    at = actors.index(actor)
    while at + 1 < len(actors) and (actors[at + 1].part in ("post", "country") or actors[at + 1].key == actor.key):
        at += 1
    return actors[at]


def _joined(gap: str) -> bool:
    gap = re.sub(r"\([^()\n]{0,80}\)|^[^()\n]{0,60}\)", "", gap) if len(gap) > 8 else gap
    return len(gap) <= 45 and JOIN.fullmatch(gap) is not None


def _found(scene: Scene, actors: Sequence[Actor], by: str) -> Found:
    return Found(_bodies(scene, actors), by, _persons(actors))


def _persons(actors: Sequence[Actor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a.key for a in actors if a.part == "person"))


def _bodies(scene: Scene, actors: Sequence[Actor]) -> tuple[str, ...]:
    """Parties are never persons: a person stands for the body of the post; a country beside two bodies is none."""
    found: list[str] = []
    for actor in actors:
        found += telling.stands_for(scene, actor.key)[:1] if actor.part == "person" else [actor.key]
    found = list(dict.fromkeys(found))
    bodies = [k for k in found if k not in scene.entities or scene.entities[k].level != "country"]
    return tuple(bodies if len(bodies) >= 2 else found)


def lands(keys: Iterable[str]) -> bool:
    """Whether some keys are all of countries."""
    return all(len(key) == len("place/TH") and key.startswith("place/") for key in keys)


def within(some: set[str], more: set[str], abroad: frozenset[str]) -> bool:
    """Whether some parties are among others; a country may stand for a body of its side (“กระทรวง ก กับญี่ปุ่น”)."""
    if not some or not more:
        return False
    if lands(some) and len(some) == 2 and len(more) == 2:
        return {key in abroad for key in some} == {key in abroad for key in more} == {True, False}
    common = some & more
    rest = some - more
    if common and rest and lands(rest):
        return all(any((other in abroad) == (key in abroad) for other in more - some) for key in rest)
    return some <= more
