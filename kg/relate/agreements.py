"""Agreements: a particular paper between named parties, signed, planned or in force.

Every form of an agreement in the text (“บันทึกความร่วมมือ”, “MOU”, “ความตกลง”, a bare “ลงนาม”) and every known treaty is a
telling. The parties stand behind ระหว่าง, on both sides of กับ, or before the verb of signing; a person stands for the
body of the post. Tellings of one paper are merged, and a measured choice says which candidates are agreements at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import Agreement, Span
from kg.relate import telling
from kg.relate.cues import (
    AGREEMENT, ANAPHOR, BELONGS, BETWEEN, IN_FORCE, JOIN, PLAN, SEVERAL, SIGNED, SIGNING, TREATIES,
)  # fmt: skip
from kg.relate.scene import Scene
from kg.relate.telling import Actor
from kg.thai import dates

THRESHOLD = 0.45
NEAR = 170  # how far behind a form its ระหว่าง may stand
FIRST = 25  # how far behind ระหว่าง or กับ the first party may begin
_GLOSS = re.compile(r"[\s]*[(“\"]?[^\n()]{0,60}[(:“\"]\s*")
_NAME_END = re.compile(r"\s*(?:ระหว่าง|\(|\n|:|”|\"|ร่วมกับ|กับ| ซึ่ง| โดย| และ| เพื่อ| เมื่อ| ของ| ที่| ณ| ใน| จะ|แล้ว|ฉบับ|ดังกล่าว|$)")


@dataclass(frozen=True, slots=True)
class Telling:
    form: str  # the kind, or "signing" for a bare ลงนาม, or "fta"
    treaty: str
    at: Span
    sentence: Span
    parties: tuple[str, ...]
    by: str  # the rule that found the parties
    signatories: tuple[str, ...]
    status: str
    date: str
    name: str
    features: frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    tellings: tuple[Telling, ...]
    parties: tuple[str, ...]
    signatories: tuple[str, ...]
    kind: str
    status: str
    date: str
    names: tuple[str, ...]
    features: frozenset[str]


def relate(scene: Scene) -> Iterator[Agreement]:
    """“กรม ก ได้ลงนามบันทึกความร่วมมือกับจังหวัดชิบะ” → a signed MOC of the two."""
    for c in candidates(scene):
        if telling.chance("agreements", c.features) >= THRESHOLD and (len(c.parties) >= 2 or c.kind == "treaty"):
            quotes = tuple(dict.fromkeys(scene.page.quote(t.at) for t in c.tellings))
            yield Agreement(
                quotes=quotes,
                rule=f"agreements/{c.tellings[0].by or 'named'}",
                parties=c.parties,
                kind=c.kind,
                status=c.status,
                signatories=c.signatories,
                date=c.date,
                names=c.names,
            )


def candidates(scene: Scene) -> list[Candidate]:
    """All agreements that the document may tell of, in the order of their first telling."""
    found = _forms(scene)
    sentences = list(dict.fromkeys(scene.page.sentence(m.start()) for m in found))
    everybody = telling.actors(scene, sentences)
    dated = dates.find(scene.text, scene.page.document.date) if found else ()
    tellings: list[Telling] = []
    for i, match in enumerate(found):
        sentence = scene.page.sentence(match.start())
        until = found[i + 1].start() if i + 1 < len(found) else len(scene.text)
        tellings += _tellings(scene, match, min(until, sentence.end), everybody[sentence], dated)
    groups: list[list[Telling]] = []
    for told in sorted(tellings, key=lambda t: (not t.parties and not t.treaty, t.at)):
        home = next((g for g in groups if _same(scene, told, g)), None)
        if home is None:
            groups.append([told])
        else:
            home.append(told)
    groups = [sorted(g, key=lambda t: t.at) for g in groups]
    return [_candidate(scene, g, len(groups), dated) for g in sorted(groups, key=lambda g: g[0].at)]


def _forms(scene: Scene) -> list[re.Match[str]]:
    """The forms behind the headline; a gloss in brackets behind a form is the same, and so is the verb beside a form."""
    kept: list[re.Match[str]] = []
    for match in AGREEMENT.finditer(scene.text, scene.page.body):
        if kept:
            last, gap = kept[-1], scene.text[kept[-1].end() : match.start()]
            if last.lastgroup == "signing" and len(gap) <= 12 and "\n" not in gap and match.lastgroup != "signing":
                kept[-1] = match
                continue
            if last.lastgroup != "signing" and len(gap) <= 70 and _GLOSS.fullmatch(gap):
                continue
        kept.append(match)
    return kept


def _tellings(
    scene: Scene, match: re.Match[str], until: int, here: Sequence[Actor], dated: Sequence[dates.Dated]
) -> list[Telling]:
    text, form = scene.text, match.lastgroup or ""
    sentence = scene.page.sentence(match.start())
    treaty = TREATIES[int(form[1:])][0] if form[1:].isdigit() else ""
    before = text[max(sentence.start, match.start() - 45) : match.start()]
    behind = text[match.end() : min(until + 30, match.end() + 120)]
    status = _status(before, behind, form)
    parties, by, signers = _parties(scene, match, until, here) if not treaty else ((), "treaty", ())
    features = {
        f"form={form if not treaty else 'treaty:' + treaty}",
        f"by={by}",
        f"parties={min(len(parties), 3)}",
        f"status={status}",
    }
    if SIGNING.search(before + match[0] + behind[:60]):
        features.add("signing")
    if SEVERAL.search(behind[:40]):
        features.add("several")
    if ANAPHOR.match(behind):
        features.add("anaphor")
    if IN_FORCE.search(before[-14:]):
        features.add("in-force-word")
    if "ประชุม" in before[-25:] or "คณะ" in before[-25:]:
        features.add("of-a-session")
    features.add("head=" + before[-6:].strip()[-4:])
    features.add("next=" + behind[:5].strip()[:4])
    day = _date(dated, sentence, match, status)
    told = Telling(
        form,
        treaty,
        Span(*match.span()),
        sentence,
        parties,
        by,
        signers,
        status,
        day,
        _name(text, match, until),
        frozenset(features),
    )
    told = replace(told, at=_quoted(scene, told, here))
    if by == "list" and len(parties) > 2:
        return [replace(told, parties=(parties[0], other)) for other in parties[1:]]
    return [told]


def _status(before: str, behind: str, form: str) -> str:
    near = before + behind[:50]
    if PLAN.search(before) and not SIGNED.search(before[-30:] + behind[:25]):
        return "planned"
    if SIGNING.search(near) or form == "signing":
        return "signed"
    return "in-force"


def _parties(
    scene: Scene, match: re.Match[str], until: int, here: Sequence[Actor]
) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """(parties, the rule that found them, who signed)."""
    text, sentence = scene.text, scene.page.sentence(match.start())
    stop = min(sentence.end, match.end() + NEAR)
    if between := BETWEEN.search(text, match.end(), min(stop, until)):
        chain = _chain(scene, here, between.end())
        if len(set(_bodies(scene, chain))) >= 2:
            return _bodies(scene, chain), "between", ()
    if between := BETWEEN.search(text, max(sentence.start, match.start() - 120), match.start()):
        chain = _chain(scene, here, between.end())
        if len(set(_bodies(scene, chain))) >= 2 and match.start() - chain[-1].span.end < 60:
            return _bodies(scene, chain), "between-before", ()
    subject = _subject(scene, here, match)
    people = tuple(a.key for a in subject if a.part == "person")
    if len(set(_bodies(scene, subject))) >= 2:
        return _bodies(scene, subject), "and", people if "ลงนาม" in text[subject[-1].span.end : match.end()] else ()
    for partner in re.finditer(r"ร่วมกับ|กับ", text[max(sentence.start, match.start() - 60) : min(stop, until)]):
        at = max(sentence.start, match.start() - 60) + partner.end()
        chain = _chain(scene, here, at)
        others = _bodies(scene, chain)
        if others:
            first = [a for a in here if a.span.end <= at and a.part in ("person", "office", "body", "territory")]
            mine = _bodies(scene, [a for a in (subject or first[-1:])])
            mine = tuple(m for m in mine if m not in others)
            if mine:
                territories = all(a.part in ("territory", "country") for a in chain)
                return (mine[0], *others), "list" if territories and len(others) > 1 else "with", ()
            countries = [a.key for a in here if a.part == "country" and a.span.end <= at and at - a.span.end < 30]
            if countries and countries[-1] not in others:
                return (countries[-1], *others), "with-country", ()
    return (), "", ()


def _subject(scene: Scene, here: Sequence[Actor], match: re.Match[str]) -> list[Actor]:
    """“ก และ ข ได้ร่วมลงนาม …”: who stands joined before the form, the last of them near the verb."""
    before = [a for a in here if a.span.end <= match.start()]
    verb = SIGNING.search(scene.text, max(0, match.start() - 60), match.end())
    at = verb.start() if verb else match.start()
    before = [a for a in before if a.span.end <= at]
    if not before or at - before[-1].span.end > 40:
        return []
    for start in range(len(before)):
        chain = _chain(scene, before[start:], before[start].span.start)
        if chain and (chain[-1] is before[-1] or _last(before[start:], chain[-1]) is before[-1]):
            return chain
    return []


def _last(actors: Sequence[Actor], actor: Actor) -> Actor:
    """The last mention that only belongs to an actor (its post, its country)."""
    at = actors.index(actor)
    while at + 1 < len(actors) and (actors[at + 1].part in ("post", "country") or actors[at + 1].key == actor.key):
        at += 1
    return actors[at]


def _chain(scene: Scene, here: Sequence[Actor], at: int) -> list[Actor]:
    """The parties that begin at a place and go on over กับ, และ, ร่วมกับ, commas; whatever else stands between ends it."""
    text, chain, end = scene.text, list[Actor](), -1
    for actor in here:
        if actor.span.start < at:
            continue
        if not chain:
            if actor.span.start - at > FIRST or "\n" in text[at : actor.span.start] or actor.part == "post":
                return []
            chain.append(actor)
            end = actor.span.end
            continue
        gap = text[end : actor.span.start]
        if actor.part == "post" or actor.key == chain[-1].key:
            if len(gap) > 40:
                break
            end = actor.span.end
        elif len(gap) <= 12 and BELONGS.fullmatch(gap):
            end = actor.span.end  # the country or the parent of the party before it
        elif _joined(gap):
            chain.append(actor)
            end = actor.span.end
        else:
            break
    return chain


def _joined(gap: str) -> bool:
    gap = re.sub(r"\([^()\n]{0,80}\)|^[^()\n]{0,60}\)", "", gap, count=1) if len(gap) > 8 else gap
    return len(gap) <= 45 and JOIN.fullmatch(gap) is not None


def _bodies(scene: Scene, chain: Sequence[Actor]) -> tuple[str, ...]:
    """Parties are never persons: a person stands for the body of the post; a country beside bodies is none."""
    found = []
    for actor in chain:
        if actor.part == "person":
            held = [p.organization for p in scene.posts_of(actor.key) if not p.former]
            found += held[:1]
        else:
            found.append(actor.key)
    found = list(dict.fromkeys(found))
    bodies = [k for k in found if scene.entities.get(k) is None or scene.entities[k].level != "country"]
    return tuple(bodies if len(bodies) >= 2 else found)


def _date(dated: Sequence[dates.Dated], sentence: Span, match: re.Match[str], status: str) -> str:
    days = telling.dated_in(dated, sentence)
    if not days or status == "in-force":
        return ""
    behind = [d for d in days if match.end() <= d.span.start < match.end() + 260]
    before = [d for d in days if d.span.end <= match.start()]
    if status == "planned":
        return behind[0].value if behind and behind[0].span.start - match.end() < 160 else ""
    if behind and "เมื่อ" in match.string[behind[0].span.start - 14 : behind[0].span.start]:
        return behind[0].value
    return before[-1].value if before else behind[0].value if behind else ""


def _name(text: str, match: re.Match[str], until: int) -> str:
    """The words of a form and what it is about, up to its parties."""
    if match.lastgroup == "signing":
        return ""
    end = _NAME_END.search(text, match.end(), min(until, match.end() + 120))
    stop = end.start() if end else min(until, match.end() + 120)
    return text[match.start() : stop].strip(' \n“”",')


def _quoted(scene: Scene, told: Telling, here: Sequence[Actor]) -> Span:
    """The form with the verb before it and the parties around it."""
    start, end = told.at.start, told.at.end
    if verb := SIGNING.search(scene.text, max(told.sentence.start, start - 40), end):
        start = min(start, verb.start())
    for actor in here:
        if actor.key in told.parties and abs(actor.span.start - told.at.start) < 200:
            start, end = min(start, actor.span.start), max(end, actor.span.end)
    return Span(start, end)


def same_name(one: object, other: object) -> bool:
    """Whether two names (or lists of names) may mean one paper: equal, or the longer holds the shorter."""
    ones = [one] if isinstance(one, str) else list(one) if isinstance(one, (list, tuple)) else []
    others = [other] if isinstance(other, str) else list(other) if isinstance(other, (list, tuple)) else []
    bare = [[re.sub(r"[\s\-–()“”\"]", "", n).lower() for n in names] for names in (ones, others)]
    return any(a == b or (min(len(a), len(b)) >= 8 and (a in b or b in a)) for a in bare[0] for b in bare[1])


def _kind(group: Sequence[Telling]) -> str:
    if any(t.treaty or t.form == "fta" for t in group):
        return "treaty"
    forms = [t.form.replace("_", "-") for t in group if t.form != "signing"]
    order = ["moc", "loi", "mou", "joint-statement", "contract", "treaty", "framework", "agreement"]
    return min(forms, key=lambda f: (f == "agreement", forms.index(f), order.index(f)), default="agreement")


def _same(scene: Scene, told: Telling, group: Sequence[Telling]) -> bool:
    """Whether a telling is of the same paper as those of a group."""
    if told.treaty or group[0].treaty:
        return told.treaty == group[0].treaty
    kinds = {t.form for t in group}
    if told.form not in kinds and "signing" not in (told.form, *kinds) and "agreement" not in (told.form, *kinds):
        return False
    theirs = {k for t in group for k in t.parties}
    mine = set(told.parties)
    if mine and theirs:
        return mine <= theirs or theirs <= mine
    if not mine:
        return (
            any(told.name and t.name and same_name(told.name, t.name) for t in group)
            or "anaphor" in told.features
            or told.form == "signing"
        )
    return False


def _candidate(scene: Scene, group: Sequence[Telling], of: int, dated: Sequence[dates.Dated]) -> Candidate:
    best = max((t.parties for t in group if t.by in ("between", "between-before")), key=len, default=())
    parties = best or tuple(dict.fromkeys(k for t in group for k in t.parties))
    kind = _kind(group)
    stated = [t.status for t in group]
    status = "signed" if "signed" in stated else stated[0]
    day = next((t.date for t in group if t.date and t.status == status), "")
    names = tuple(dict.fromkeys([t.treaty for t in group if t.treaty] + [t.name for t in group if len(t.name) > 14]))
    features = {f for t in group for f in t.features if not f.startswith("parties=")}
    features |= {
        f"tellings={min(len(group), 3)}",
        f"candidates={min(of, 4)}",
        f"parties={min(len(parties), 3)}",
        f"kind={kind}",
        f"final={status}",
    }
    title = scene.text[: scene.page.body]
    if any(w in title for w in ("ลงนาม", "MOU", "MOC", "ความตกลง", "บันทึก")):
        features.add("headline")
    features.add("dated" if day else "undated")
    signers = tuple(dict.fromkeys(s for t in group for s in t.signatories)) if status == "signed" else ()
    return Candidate(tuple(group), parties, signers, kind, status, day, names, frozenset(features))
