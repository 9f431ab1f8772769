"""Which names of one document are the same thing, and whether the register knows it.

Every rule of `RULES` joins forms of one kind and says why; a rule joins only where exactly one partner fits. What the
register knows takes its key, what it does not is numbered `e1`, `e2` … in the order of first mention.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.model import ORGANIZATION, PERSON, PLACE, PROGRAMME, Entity, Mention
from kg.register import Register
from kg.thai.japanese import fold
from kg.thai.names import TITLES, normal
from kg.thai.page import Page
from kg.thai.sides import side_of

Join = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Form:
    """All mentions of one document that read the same: what the rules of linking compare."""

    number: int
    kind: str
    key: str
    text: str
    mentions: tuple[Mention, ...]
    known: str


@dataclass(frozen=True, slots=True)
class Linked:
    """The entities of a document by key, and the key of each mention, in the order of the text."""

    entities: dict[str, Entity]
    keys: tuple[tuple[Mention, str], ...]


def link(page: Page, mentions: Sequence[Mention], register: Register) -> Linked:
    """Group the mentions of a document into entities."""
    forms = _forms(_with_branches(mentions, register), register)
    groups = _Groups(forms)
    for rule in RULES:
        for one, other, reason in rule(page, forms, groups):
            groups.join(one, other, reason)
    return _entities(page, forms, groups, register)


class _Groups:
    """Forms joined so far (a union-find); two different known things are never joined."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._parent = list(range(len(forms)))
        self._known = [f.known for f in forms]
        self.reasons: dict[int, list[str]] = defaultdict(list)

    def of(self, number: int) -> int:
        while self._parent[number] != number:
            number = self._parent[number]
        return number

    def known(self, number: int) -> str:
        return self._known[self.of(number)]

    def join(self, one: int, other: int, reason: str) -> None:
        a, b = sorted((self.of(one), self.of(other)))
        if a == b or (self._known[a] and self._known[b] and self._known[a] != self._known[b]):
            return
        self._parent[b] = a
        self._known[a] = self._known[a] or self._known[b]
        self.reasons[a] += [reason, *self.reasons.pop(b, [])]


_BRANCH = re.compile(r"(?:ประจำ|สำนักงาน|ณ)*(?:กรุงเทพ(?:มหานคร)?|bangkok|ประเทศไทย|thailand)")


def _with_branches(mentions: Sequence[Mention], register: Register) -> list[Mention]:
    """Let a parent's name mean its branch in Thailand where a document names both: JETRO beside JETRO Bangkok."""
    known = [(m, m.known or next(iter(register.lookup(m.form, m.kind)), "")) for m in mentions]
    here = {key for _, key in known if key in register}
    branch_of = {
        register[key].parent: key for key in sorted(here) if register[key].parent in here and _is_branch(key, register)
    }
    return [replace(m, known=branch_of[key]) if key in branch_of else m for m, key in known]


def _is_branch(key: str, register: Register) -> bool:
    """Whether a name of a body is that of its parent with the place of a branch behind it."""
    parents = [normal(form) for _, form in register[register[key].parent].names]
    own = [normal(form) for _, form in register[key].names]
    return any(name.startswith(p) and _BRANCH.fullmatch(name, len(p)) for name in own for p in parents)


def _forms(mentions: Sequence[Mention], register: Register) -> list[Form]:
    """Mentions gathered by how they read; a form that was found as several kinds is of the kind found most often."""
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        by_key[normal(m.form, m.kind) or m.form].append(m)
    forms: list[Form] = []
    for key, same in by_key.items():
        votes = Counter(m.kind for m in same)
        kind = max(sorted(votes), key=lambda k: votes[k])
        known = Counter(m.known for m in same if m.known)
        candidates = tuple(sorted(known)) or register.lookup(same[0].form, kind)
        forms.append(Form(len(forms), kind, key, same[0].form, tuple(same), candidates[0] if len(candidates) == 1 else ""))
    return forms


# ---------------------------------------------------------------- rules: each yields (form, form, reason)


def register_names(page: Page, forms: Sequence[Form], groups: _Groups) -> Iterator[Join]:
    """Two names of one row of the register: ดีพร้อม, กรมส่งเสริมอุตสาหกรรม."""
    first: dict[str, int] = {}
    for form in forms:
        if form.known:
            yield first.setdefault(form.known, form.number), form.number, "both are names of one thing in the register"


_TITLES = "(?:(?:" + "|".join(re.escape(t) for t in sorted(TITLES, key=len, reverse=True)) + ")[ .]*)*"
_OPEN = re.compile(rf"[\"' ]*[(\[] *(?:หรือ|ชื่อย่อ|เรียกว่า)? *{_TITLES}[\"']*|,? *(?:หรือ|:|/|หรือชื่อย่อ|เรียกย่อว่า) *[\"'(]*")
_LATIN = re.compile(r"[A-Za-z]")


def alias_beside(page: Page, forms: Sequence[Form], groups: _Groups) -> Iterator[Join]:
    """A name and its other name right behind it: “… (JETRO)”, “… หรือ ดีพร้อม”, “(… : JTECS)”."""
    ordered = sorted(((m, f) for f in forms for m in f.mentions), key=lambda p: p[0].span)
    for (left, one), (right, other) in pairwise(ordered):
        between = page.text[left.span.end : right.span.start]
        if one.kind == other.kind and len(between) < 24 and _OPEN.fullmatch(between):
            slash = between.strip() in ("/", ":")
            if slash and not (_LATIN.search(one.text) and _LATIN.search(other.text) and _initials(one.text, other.text)):
                continue
            if "หรือ" in between and "(" not in between and one.kind == PLACE:
                continue
            yield one.number, other.number, "one stands behind the other as its other name"


def part_of_a_persons_name(page: Page, forms: Sequence[Form], groups: _Groups) -> Iterator[Join]:
    """A given or family name alone, where one person of the document has it: ณัฐพล for ณัฐพล รังสิตพล."""
    people = [f for f in forms if f.kind == PERSON]
    whole = [f for f in people if " " in f.text.strip()]
    for form in people:
        if " " in form.text.strip():
            continue
        for part in (0, -1):
            owners = {groups.of(f.number) for f in whole if _same_name(f.text.split()[part], form.text.rstrip("ฯ"))}
            if len(owners) == 1:
                yield owners.pop(), form.number, "the only person here with that name"
                break


def persons_spelt_otherwise(page: Page, forms: Sequence[Form], groups: _Groups) -> Iterator[Join]:
    """One Japanese name in two spellings or in the other order: โกโตดะ มาซาซูมิ, มาสะซูมิ โกโตดะ."""
    first: dict[tuple[str, ...], int] = {}
    for form in forms:
        words = form.text.split()
        if form.kind == PERSON and len(words) == 2:
            folded = tuple(sorted(fold(w) if not _LATIN.search(w) else w.lower() for w in words))
            if all(len(w) > 2 for w in folded):
                yield first.setdefault(folded, form.number), form.number, "one name, spelt in two ways"


def places_spelt_otherwise(page: Page, forms: Sequence[Form], groups: _Groups) -> Iterator[Join]:
    """One Japanese place in two spellings: โทคุชิมะ, โตกุชิมา."""
    first: dict[str, int] = {}
    for form in forms:
        if form.kind == PLACE and not _LATIN.search(form.text):
            key = fold(normal(form.text, PLACE))
            if len(key) > 3:
                yield first.setdefault(key, form.number), form.number, "one place, spelt in two ways"


_COUNTRY = r"(?:แห่ง|ของ)?(?:ประเทศ|ราชอาณาจักร)?(?:ญี่ปุ่น|ไทย)$"
_AFFIXES = {
    ORGANIZATION: re.compile(
        r"^(?:สำนักงาน(?=คณะกรรมการ)|บริษัท|บจก\.|บมจ\.|(?:สมาคม|ศูนย์|ธนาคาร|สำนักงาน|สถาบัน|องค์กร|องค์การ|กลุ่ม|กระทรวง|หน่วยงาน)(?=[a-z]))"
        rf"|{_COUNTRY}|จำกัดมหาชน$|จำกัด$|co\.?ltd\.?$|corp(?:oration|\.)?$|ltd\.?$|inc\.?$|limited$"
    ),
    PROGRAMME: re.compile(
        r"^(?:นโยบาย|โครงการ|กรอบ|ยุทธศาสตร์|แนวคิด|โมเดล|เศรษฐกิจ(?=[a-z])|มาตรการ|พื้นที่|แพลตฟอร์ม|ข้อริเริ่ม|แผน(?=[a-z])|ระบบ(?=[a-z]))"
        rf"|{_COUNTRY}|model$|economy$"
    ),
}


def _core(key: str, kind: str) -> str:
    """A name without what its other forms leave out: company form, head before an abbreviation, country.

    >>> _core("กระทรวงเศรษฐกิจการค้าและอุตสาหกรรมญี่ปุ่น", ORGANIZATION), _core("ธนาคารjbic", ORGANIZATION)
    ('กระทรวงเศรษฐกิจการค้าและอุตสาหกรรม', 'jbic')
    """
    while (bare := _AFFIXES[kind].sub("", key)) != key and len(bare) >= 3:
        key = bare
    return key


def with_and_without(page: Page, forms: Sequence[Form], groups: _Groups) -> Iterator[Join]:
    """One name with and without its company form, country or head: บริษัท โซนี่ จำกัด, โซนี่; นโยบาย BCG, BCG."""
    first: dict[tuple[str, str], int] = {}
    for form in forms:
        if form.kind in _AFFIXES:
            yield (
                first.setdefault((form.kind, _core(form.key, form.kind)), form.number),
                form.number,
                "one name, with and without its head or country",
            )


def ministry_without_its_head(page: Page, forms: Sequence[Form], groups: _Groups) -> Iterator[Join]:
    """What a minister's short title leaves of the ministry: รมว.พาณิชย์ for the minister of กระทรวงพาณิชย์."""
    whole = {f.key: f.number for f in forms if f.kind == ORGANIZATION}
    for form in forms:
        if form.kind == ORGANIZATION and (ministry := whole.get("กระทรวง" + form.key)) is not None:
            yield ministry, form.number, "the ministry, named without its head"


def cut_short(page: Page, forms: Sequence[Form], groups: _Groups) -> Iterator[Join]:
    """A name that ฯ cuts short, where one name of the document begins so: การนิคมฯ, บริษัท ฮิโรเสะฯ."""
    for form in forms:
        if form.text.endswith("ฯ") and form.kind != PERSON and len(form.key) >= 5:
            longer = {
                groups.of(f.number) for f in forms if f.kind == form.kind and f.key.startswith(form.key) and f.key != form.key
            }
            if len(longer) == 1:
                yield longer.pop(), form.number, "the only longer name here that begins so"


def initials(page: Page, forms: Sequence[Form], groups: _Groups) -> Iterator[Join]:
    """A Latin name and its initials: Japan International Cooperation Agency, JICA."""
    short = [f for f in forms if f.text.isupper() and f.text.isascii() and 2 < len(f.text) < 8]
    for form in forms:
        if form.kind != PERSON and " " in form.text and form.text.isascii():
            fitting = [s for s in short if s.kind == form.kind and _initials(form.text, s.text)]
            if len(fitting) == 1:
                yield form.number, fitting[0].number, "one is made of the other's initials"


def _initials(one: str, other: str) -> bool:
    long, brief = (one, other) if len(one) > len(other) else (other, one)
    words = [w for w in re.split(r"[\s\-/&]+", long) if w[:1].isupper()]
    return "".join(w[0] for w in words) == brief.replace(".", "") or long.startswith(brief + " ")


def _same_name(one: str, other: str) -> bool:
    return one == other or (len(other) > 4 and not _LATIN.search(one + other) and fold(one) == fold(other))


Rule = Callable[[Page, Sequence[Form], _Groups], Iterable[Join]]
RULES: tuple[Rule, ...] = (
    register_names,
    alias_beside,
    persons_spelt_otherwise,
    part_of_a_persons_name,
    places_spelt_otherwise,
    with_and_without,
    ministry_without_its_head,
    cut_short,
    initials,
)


# ---------------------------------------------------------------- groups → entities


def _entities(page: Page, forms: Sequence[Form], groups: _Groups, register: Register) -> Linked:
    members: dict[int, list[Form]] = defaultdict(list)
    for form in forms:
        members[groups.of(form.number)].append(form)
    ordered = sorted(members.items(), key=lambda g: min(m.span for f in g[1] for m in f.mentions))
    entities, keys, local = {}, [], 0
    for number, group in ordered:
        mentions = tuple(sorted((m for f in group for m in f.mentions), key=lambda m: m.span))
        key = groups.known(number)
        local += not key
        entity = _entity(page, key or f"e{local}", mentions, register)
        entities[entity.key] = replace(entity, reason="; ".join(dict.fromkeys(groups.reasons.get(number, []))))
        keys += [(m, entity.key) for m in mentions]
    return Linked(entities, tuple(sorted(keys, key=lambda k: k[0].span)))


def _entity(page: Page, key: str, mentions: tuple[Mention, ...], register: Register) -> Entity:
    votes = Counter(m.kind for m in mentions)
    kind = register[key].kind if key in register else max(sorted(votes), key=lambda k: votes[k])
    seen = [m.form.replace("\n", " ") for m in sorted(mentions, key=lambda m: (-len(m.form), m.span))]
    names = tuple(dict.fromkeys([*seen, *(bare for form in seen if (bare := _bare(form, kind)))]))
    if key in register:
        known = register[key]
        return Entity(key, kind, names, mentions, known.level, known.code, known.country)
    return Entity(key, kind, names, mentions, "city" if kind == PLACE else "", "", _side(page, names, mentions, kind))


_BESIDE = re.compile(r"[ )\"]*(?:แห่ง|ของ|จาก)? ?(?:ประเทศ)?(ญี่ปุ่น|ไทย)")


_WRAPPED = {
    ORGANIZATION: re.compile(r"(?:บริษัท|บจก\.|บมจ\.) ?(?P<bare>[^ ].*?)(?: ?(?:จำกัด)?(?: ?\(?มหาชน\)?)?)"),
    PROGRAMME: re.compile(
        r"(?:นโยบาย|โครงการ|โมเดล|แนวคิด|กรอบ|ยุทธศาสตร์|แพลตฟอร์ม|ข้อริเริ่ม|เศรษฐกิจ) ?[\"“]?(?P<bare>[A-Za-z].*?)[\"”]?"
    ),
}


def _bare(form: str, kind: str) -> str:
    """The name inside its head or company form, which is a name of the thing too: BCG in นโยบาย BCG.

    >>> _bare("บริษัท โซนี่ จำกัด", ORGANIZATION), _bare("นโยบาย BCG", PROGRAMME), _bare("นโยบายการค้า", PROGRAMME)
    ('โซนี่', 'BCG', '')
    """
    found = _WRAPPED[kind].fullmatch(form) if kind in _WRAPPED else None
    return found["bare"] if found and len(found["bare"]) > 2 else ""


def _side(page: Page, names: tuple[str, ...], mentions: tuple[Mention, ...], kind: str) -> str:
    """The country of something that no register holds, where its name or the word behind it says so; else nothing."""
    if kind == PERSON:
        return ""
    if side := side_of(" ".join(names)):
        return side
    behind = {m[1] for mention in mentions if (m := _BESIDE.match(page.text, mention.span.end))}
    return {"ญี่ปุ่น": "JP", "ไทย": "TH"}[behind.pop()] if len(behind) == 1 else ""
