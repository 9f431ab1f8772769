"""Agreements: a particular paper between named parties, signed, planned or in force.

Every form of an agreement in the text (“บันทึกความร่วมมือ”, “MOU”, “ความตกลง”, a bare “ลงนาม”) and every known treaty is a
telling. The parties stand behind ระหว่าง, on both sides of กับ, or before the verb of signing; a person stands for the
body of the post. Tellings of one paper are merged, and a measured choice says which candidates are agreements at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import ORGANIZATION, Agreement, Span
from kg.relate import departments, paper_names, parties, telling
from kg.relate.cues import AGREEMENT, ANAPHOR, IN_FORCE, PLAN, SEVERAL, SIGNED, SIGNING, TREATIES
from kg.relate.parties import Form
from kg.relate.scene import Scene
from kg.relate.telling import Actor
from kg.thai.dates import Dated

THRESHOLD = 0.45
_GLOSS = re.compile(r"[\s]*[(“\"]?[^\n()]{0,60}[(:“\"]\s*")
# A free trade agreement of which the talks are told is not yet there.
_UNDER_WAY = re.compile(r"(?:(?!มีอยู่|มีผล)[^\n]){0,120}?(?:คืบหน้า|เจรจา(?:รอบ|จัดทำ|ให้)|การเจรจา|ให้สำเร็จ|ให้แล้วเสร็จ|ได้ข้อสรุป|สรุปผล)")
# Rules too rare to be measured alone count as their nearest kin.
_ALIKE = {"list": "with", "by": "and", "between-before": "between"}
# A bare ลงนาม is an agreement's only with what is signed, or with whom, behind it.
_SIGNS_WHAT = re.compile(r"[\s]?(?:ใน)?(?:สัญญา|เอกสาร|ร่วม|กัน)*[\s]?(?:ระหว่าง|กับ|ด้าน|โครงการ|การ)")
_ABOUT = re.compile(r"\s?(?:\([^()\n]{0,60}\))?\s?(?:ว่าด้วย|ด้าน|เรื่อง|เพื่อ|โครงการ|การ)")
_NUMBERED = re.compile(r"(?:^|[\s(])(?:[0-9]{1,2}[.)]|-|และ)\s*$")
# Known treaties that are none in law.
FRAMEWORKS = frozenset({"IPEF"})
# What is looked over, widened or made use of is there already.
_EXISTS = re.compile(r"(?:ทบทวน|ปรับปรุง|ใช้ประโยชน์(?:จาก)?|สานต่อ|ภายใต้)(?:การ)?$")
# “ประเทศคู่ค้าตามความตกลงการค้าเสรี ได้แก่ …”: partners of several agreements, not of one.
_OF_PARTNERS = re.compile(r"คู่ค้า(?:ตาม)?[^\n]{0,18}\Z")
# “การประชุมรัฐภาคีอนุสัญญา…” is a conference, named by a convention.
_PARTIES_MEET = re.compile(r"ประชุม(?:สมัชชา)?(?:รัฐ|ประเทศ)?ภาคี(?:สมาชิก|กรอบ|ของ)*\Z")
_BEGAN = re.compile(r"เมื่อ[^\n]{0,14}$")


@dataclass(frozen=True, slots=True)
class Telling:
    form: str  # the kind, or "signing" for a bare ลงนาม, or "fta"
    treaty: str
    at: Span
    sentence: Span
    parties: tuple[str, ...]
    by: str  # the rule that found the parties
    signatories: tuple[str, ...]
    places: tuple[str, ...]
    status: str
    date: str
    name: str
    features: frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    tellings: tuple[Telling, ...]
    parties: tuple[str, ...]
    signatories: tuple[str, ...]
    places: tuple[str, ...]
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
                rule=f"agreements/{next((t.by for t in c.tellings if t.by), 'named')}",
                parties=c.parties,
                kind="framework" if c.tellings[0].treaty in FRAMEWORKS else c.kind,
                status=c.status,
                signatories=c.signatories,
                places=c.places,
                date=c.date,
                names=c.names,
            )


def candidates(scene: Scene) -> list[Candidate]:
    """All agreements that the document may tell of, in the order of their first telling."""
    found = _forms(scene)
    everybody = telling.actors(scene, dict.fromkeys(scene.page.sentence(m.start()) for m in found))
    abroad = telling.foreigners(scene)
    tellings: list[Telling] = []
    for i, match in enumerate(found):
        sentence = scene.page.sentence(match.start())
        until = found[i + 1].start() if i + 1 < len(found) else len(scene.text)
        if match.lastgroup != "signing" or _SIGNS_WHAT.match(scene.text, match.end()) or match[0][-4:] != "ลงนาม"[-4:]:
            tellings += _tellings(scene, match, Form(sentence, min(until, sentence.end), everybody[sentence]), abroad)
    acting = departments.acting(scene, [(t.parties, t.date) for t in tellings])
    tellings = [replace(t, parties=found) for t, found in zip(tellings, acting, strict=True)]
    groups: list[list[Telling]] = []
    for told in sorted(tellings, key=lambda t: (not t.parties and not t.treaty, _bare(t), t.at)):
        fitting = [g for g in groups if _same(told, g, abroad)]
        if _bare(told) and fitting:  # “บันทึกความร่วมมือดังกล่าว” is the one told last
            home = max(fitting, key=lambda g: max((t.at.end for t in g if t.at < told.at), default=-g[0].at.start))
        else:
            home = fitting[0] if fitting else []
        home.append(told)
        if not fitting:
            groups.append(home)
    groups = [sorted(g, key=lambda t: t.at) for g in groups]
    papers = len({g[0].at for g in groups})
    return [_candidate(scene, g, papers, abroad) for g in sorted(groups, key=lambda g: g[0].at)]


def _forms(scene: Scene) -> list[re.Match[str]]:
    """The forms behind the headline; a gloss in brackets behind a form is the same, and so is the verb beside a form."""
    kept: list[re.Match[str]] = []
    for match in AGREEMENT.finditer(scene.text, scene.page.body):
        if _in_a_body(scene, match) or _PARTIES_MEET.search(scene.text, max(0, match.start() - 24), match.start()):
            continue
        if kept:
            last, gap = kept[-1], scene.text[kept[-1].end() : match.start()]
            known = (match.lastgroup or "")[1:].isdigit()
            verb = last.lastgroup == "signing" and match.lastgroup != "signing"
            if (verb or (known and last.lastgroup in ("agreement", "framework", "fta"))) and len(gap) <= 12 and "\n" not in gap:
                kept[-1] = match
                continue
            if last.lastgroup != "signing" and len(gap) <= 70 and _GLOSS.fullmatch(gap):
                continue
        kept.append(match)
    return kept


def _in_a_body(scene: Scene, match: re.Match[str]) -> bool:
    """“สมาคมการค้าเสรียุโรป” is a body and no agreement."""
    around = scene.within(Span(max(0, match.start() - 60), match.end() + 60))
    return any(n.kind == ORGANIZATION and n.span.start < match.start() and match.end() <= n.span.end for n in around)


def _tellings(scene: Scene, match: re.Match[str], where: Form, abroad: frozenset[str]) -> list[Telling]:
    text, form = scene.text, match.lastgroup or ""
    sentence, until, here = where.sentence, where.until, where.here
    if form == "fta" and _OF_PARTNERS.search(text, max(0, match.start() - 24), match.start()):
        return []
    treaty = TREATIES[int(form[1:])][0] if form[1:].isdigit() else ""
    before = text[max(sentence.start, match.start() - 45) : match.start()]
    behind = text[match.end() : min(until + 30, match.end() + 120)]
    talks = form == "fta" and bool(_UNDER_WAY.match(behind))
    status = "planned" if talks else _status(text[sentence.start : match.start()], before, match, behind)
    if treaty:
        found = parties.Found(parties.members(scene, match, where), "treaty")
    elif form == "fta":
        found = parties.of_trade(scene, match, here)
        if not found.parties:
            return []
    else:
        found = parties.find(scene, match, where, abroad)
    features = {f"form={'treaty:' + treaty if treaty else form}", f"by={_ALIKE.get(found.by, found.by)}", f"status={status}"}
    if SIGNING.search(before + match[0] + behind[:60]):
        features.add("signing")
    if SEVERAL.search(behind[:40]):
        features.add("several")
    if ANAPHOR.match(behind):
        features.add("anaphor")
        found = parties.Found((), "", found.persons) if not treaty else found
    if IN_FORCE.search(before[-14:]):
        features.add("in-force-word")
    if "ประชุม" in before[-25:] or "คณะ" in before[-25:]:
        features.add("of-a-session")
    if _ABOUT.match(behind):
        features.add("about")
    told = Telling(
        form=form,
        treaty=treaty,
        at=Span(*match.span()),
        sentence=sentence,
        parties=found.parties,
        by=found.by,
        signatories=parties.signatories(scene, match, found, where) if status == "signed" and not treaty else (),
        places=_places(text, match, here) if status == "signed" else (),
        status=status,
        date="" if talks else _date(text, scene.page.dates_in(sentence), match, status),
        name=paper_names.name_behind(text, match, until),
        features=frozenset(features),
    )
    told = replace(told, at=_quoted(scene, told, here))
    if found.several:
        return [replace(told, parties=(found.parties[0], other)) for other in found.parties[1:]]
    return [told]


def _status(sentence: str, before: str, match: re.Match[str], behind: str) -> str:
    """Planned behind จะ, เตรียม, ผลักดัน …, signed beside ลงนาม, else in force; a numbered paper has the status of its list."""
    if _EXISTS.search(before):
        return "in-force"
    if PLAN.search(before) and not SIGNED.search(before[-40:] + behind[:25]):
        return "planned"
    if match.lastgroup == "signing" or SIGNING.search(before[-30:] + match[0] + behind[:50]):
        return "signed"
    if _NUMBERED.search(before) and SIGNING.search(sentence):
        return "planned" if PLAN.search(sentence) and not SIGNED.search(sentence) else "signed"
    return "in-force"


def _places(text: str, match: re.Match[str], here: Sequence[Actor]) -> tuple[str, ...]:
    """Where it was signed: territories behind ณ, shortly behind the form."""
    near = [a for a in here if a.part == "territory" and match.end() < a.span.start < match.end() + 260]
    return tuple(dict.fromkeys(a.key for a in near if re.search(r"ณ\s?(?:เมือง|จังหวัด|กรุง|นคร)?$", text[: a.span.start][-15:])))


def _date(text: str, days: Sequence[Dated], match: re.Match[str], status: str) -> str:
    """Of a plan the date behind it; of a signing the one behind เมื่อ, else the exact day before it, else any behind it."""
    behind = [d for d in days if match.end() <= d.span.start < match.end() + 300]
    before = [d for d in days if d.span.end <= match.start()]
    if status == "in-force" or not days:
        return ""
    if status == "planned":
        return behind[0].value if behind and behind[0].span.start - match.end() < 160 else ""
    if behind and (_BEGAN.search(text, max(0, behind[0].span.start - 20), behind[0].span.start) or not before):
        return behind[0].value
    exact = [d for d in before if len(d.value) >= 10]
    return (exact or before)[-1].value if before else ""


def _quoted(scene: Scene, told: Telling, here: Sequence[Actor]) -> Span:
    """The form with the verb before it and the parties around it."""
    start, end = told.at.start, told.at.end
    if verb := SIGNING.search(scene.text, max(told.sentence.start, start - 40), end):
        start = min(start, verb.start())
    for actor in here:
        if actor.key in told.parties and abs(actor.span.start - told.at.start) < 200:
            start, end = min(start, actor.span.start), max(end, actor.span.end)
    return Span(start, end)


def _kind(group: Sequence[Telling]) -> str:
    if any(t.treaty or t.form == "fta" for t in group):
        return "treaty"
    forms = [t.form.replace("_", "-") for t in group if t.form != "signing"]
    order = ["moc", "loi", "mou", "joint-statement", "contract", "treaty", "framework", "agreement"]
    return min(forms, key=lambda f: (f == "agreement", forms.index(f), order.index(f)), default="agreement")


def _same(told: Telling, group: Sequence[Telling], abroad: frozenset[str]) -> bool:
    """Whether a telling is of the same paper as those of a group."""
    if group[0].treaty and not told.treaty:
        return told.form == "agreement" and "anaphor" in told.features and group[0].at < told.at
    if told.treaty:
        return told.treaty == group[0].treaty
    kinds = {t.form for t in group}
    if told.form not in kinds and not {"signing", "agreement"} & {told.form, *kinds}:
        return False
    named = [t.name for t in group if len(t.name) > 24]
    if _bare(told):
        return True
    theirs, mine = {k for t in group for k in t.parties}, set(told.parties)
    if not mine:
        return bool(told.name) and paper_names.same_name([told.name], (t.name for t in group if t.name))
    if len(told.name) > 24 and named and not paper_names.same_name([told.name], named):
        return False
    if told.status not in {t.status for t in group} and (parties.lands(mine) or parties.lands(theirs)):
        return mine == theirs
    return parties.within(mine, theirs, abroad) or parties.within(theirs, mine, abroad)


def _bare(told: Telling) -> bool:
    """Words that only point back to a paper told before."""
    return not told.treaty and not told.parties and ("anaphor" in told.features or told.form == "signing")


def _candidate(scene: Scene, group: Sequence[Telling], of: int, abroad: frozenset[str]) -> Candidate:
    best = max((t.parties for t in group if t.by in ("between", "between-before")), key=len, default=())
    together = best or tuple(dict.fromkeys(k for t in group for k in t.parties))
    bodies = tuple(k for k in together if k not in scene.entities or scene.entities[k].level != "country")
    together = bodies if len(bodies) >= 2 and not group[0].treaty else together
    kind = _kind(group)
    stated = [t.status for t in group if "anaphor" not in t.features or t.status == "signed"] or [group[0].status]
    status = "signed" if "signed" in stated and not group[0].treaty else stated[0]
    day = next((t.date for t in group if t.date and t.status == status), "")
    names = tuple(dict.fromkeys([t.treaty for t in group if t.treaty] + [t.name for t in group if paper_names.is_name(t.name)]))
    features = {f for t in group for f in t.features}
    features |= {
        f"tellings={min(len(group), 3)}",
        f"candidates={min(of, 4)}",
        f"parties={min(len(together), 3)}",
        f"kind={kind}",
        f"final={status}",
        "dated" if day else "undated",
    }
    sides = {k in abroad for k in together}
    features.add("sides=" + ("both" if len(sides) == 2 else "abroad" if True in sides else "home" if sides else "none"))
    if len(bodies) >= 2:
        features.add("bodies")
    signers = tuple(dict.fromkeys(s for t in group for s in t.signatories)) if status == "signed" else ()
    places = tuple(dict.fromkeys(p for t in group for p in t.places)) if status == "signed" else ()
    return Candidate(tuple(group), together, signers, places, kind, status, day, names, frozenset(features))
