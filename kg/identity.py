"""Which nodes of different documents are the same thing, and why.

A pure function of what the documents say: every pair of nodes that shares a key is weighed by `FEATURES`, a visible
table; a pair at or above `ENOUGH` is joined. What the register knows has one node already and needs no joining.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from kg.model import ORGANIZATION, PERSON, PLACE, PROGRAMME
from kg.thai.japanese import fold
from kg.thai.names import normal

_LATIN = re.compile(r"[A-Za-z]")
_THAI = re.compile(r"[\u0e00-\u0e7f]")


@dataclass(frozen=True, slots=True)
class Seen:
    """A thing as one document names it: its node, its names, its country, and the posts (role, body) it holds."""

    node: str
    document: str
    kind: str
    names: tuple[str, ...]
    country: str = ""
    posts: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as one document tells it: its node and what must agree with another telling for the two to be one."""

    node: str
    document: str
    content: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """`node` is the same thing as `representative`; `reason` says why."""

    node: str
    representative: str
    reason: str


# ---------------------------------------------------------------- features: how strongly a pair speaks for or against

Feature = Callable[[Seen, Seen], bool]
Form = Callable[[str, str], Iterator[str]]


def same_full_name(a: Seen, b: Seen) -> bool:
    """A whole name in common, letter for letter: ณัฐพล รังสิตพล."""
    return bool(_keys(a, _whole) & _keys(b, _whole))


def same_name_spelt_otherwise(a: Seen, b: Seen) -> bool:
    """A Japanese name in two spellings or orders: โกโตดะ มาซาซูมิ, มาสะซูมิ โกโตดะ."""
    return a.kind == PERSON and bool(_keys(a, _folded_person) & _keys(b, _folded_person))


def same_romanised_name(a: Seen, b: Seen) -> bool:
    """One romanised name in either order: NASHIDA Kazuya, Kazuya Nashida."""
    return a.kind == PERSON and bool(_keys(a, _roman_person) & _keys(b, _roman_person))


def one_letter_apart(a: Seen, b: Seen) -> bool:
    """Two long names with one letter wrong, missing or doubled: โชคอำนวย, โชคอำนาย."""
    if a.kind != PERSON:
        return False
    ones, others = (sorted(k for k in _keys(x, _whole) if len(k) >= 12) for x in (a, b))
    return any(_one_edit(x, y) for x in ones for y in others)


def same_given_name(a: Seen, b: Seen) -> bool:
    """One document gives only a part of the other's name: เอกนัฏ, เอกนัฏ พร้อมพันธุ์."""
    if a.kind != PERSON:
        return False
    whole_a, whole_b = _keys(a, _whole_person), _keys(b, _whole_person)
    if bool(whole_a) == bool(whole_b):
        return False
    part, full = (b, a) if whole_a else (a, b)
    return bool(_keys(part, _single) & _keys(full, _parts))


def same_post(a: Seen, b: Seen) -> bool:
    """The same post in the same body."""
    return bool(a.posts & b.posts)


def other_surname(a: Seen, b: Seen) -> bool:
    """Two whole names that have nothing in common but the given name."""
    whole_a, whole_b = _keys(a, _folded_person), _keys(b, _folded_person)
    return bool(whole_a and whole_b) and not whole_a & whole_b and not one_letter_apart(a, b)


def other_country(a: Seen, b: Seen) -> bool:
    """Bodies of two countries: the ministries of defence of Thailand and of Japan."""
    return bool(a.country and b.country and a.country != b.country)


def general_name(a: Seen, b: Seen) -> bool:
    """What they share could name many things: กองแผนงาน, คณะทำงาน, สำนักงานปลัดกระทรวง."""
    shared = _keys(a, _whole) & _keys(b, _whole)
    return a.kind != PERSON and all(_GENERAL.fullmatch(k) or len(k) < 3 for k in shared)


_GENERAL = re.compile(
    r"(?:กอง|ฝ่าย|สำนัก|ศูนย์|คณะกรรมการ|คณะทำงาน|คณะกรรมาธิการ|สำนักงาน|กลุ่ม)?"
    r"(?:แผนงาน|นโยบาย(?:และแผน)?|ยุทธศาสตร์(?:และแผนงาน)?|การต่างประเทศ|กลาง|เลขาธิการ|ปลัดกระทรวง|บริหาร|อำนวยการ|ร่วม|วิชาการ|กฎหมาย)?"
)

FEATURES: tuple[tuple[Feature, int], ...] = (
    (same_full_name, 4),
    (same_name_spelt_otherwise, 4),
    (same_romanised_name, 4),
    (one_letter_apart, 3),
    (same_given_name, 2),
    (same_post, 2),
    (other_surname, -4),
    (other_country, -5),
    (general_name, -4),
)
ENOUGH = 4


def weigh(a: Seen, b: Seen) -> tuple[int, str]:
    """How strongly two nodes are the same thing, and the features that say so."""
    spoken = [(feature, weight) for feature, weight in FEATURES if feature(a, b)]
    return sum(w for _, w in spoken), ", ".join(f"{f.__name__.replace('_', ' ')} ({w:+d})" for f, w in spoken)


# ---------------------------------------------------------------- joining


def same_things(seen: Iterable[Seen]) -> list[Join]:
    """The joins between nodes of different documents, each node with its representative (the smallest of its group)."""
    nodes = sorted(seen, key=lambda s: s.node)
    blocks: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for s in nodes:
        for key in sorted(_keys(s, _block)):
            blocks[s.kind, key].append(s)
    groups = _Groups()
    for _, block in sorted(blocks.items()):
        for a, b in combinations(block, 2):
            if a.document != b.document and groups.find(a.node) != groups.find(b.node):
                weight, why = weigh(a, b)
                if weight >= ENOUGH:
                    groups.join(a.node, b.node, why)
    _parts_of_one(nodes, groups)
    return groups.joins()


def same_facts(told: Iterable[Told], representative: Mapping[str, str]) -> list[Join]:
    """Facts of different documents whose content is the same once their things are joined."""
    first: dict[tuple[str, ...], str] = {}
    joins = []
    for t in sorted(told, key=lambda t: t.node):
        content = tuple(representative.get(part, part) for part in t.content)
        content = (content[0], *sorted(content[1:]))
        if first.setdefault(content, t.node) != t.node:
            joins.append(Join(t.node, first[content], "the same kind of fact with the same arguments and date"))
    return joins


def _parts_of_one(nodes: list[Seen], groups: _Groups) -> None:
    """A given name alone belongs to the one person of all documents who has it; with two such persons it stays alone."""
    owners: dict[str, set[str]] = defaultdict(set)
    for s in nodes:
        if s.kind == PERSON and _keys(s, _whole_person):
            for part in _keys(s, _parts):
                owners[part].add(s.node)
    for s in nodes:
        if s.kind != PERSON or _keys(s, _whole_person):
            continue
        for part in sorted(_keys(s, _single)):
            candidates = sorted(owners.get(part, ()))
            if len({groups.find(c) for c in candidates}) == 1 and len(part) >= 4:
                groups.join(s.node, candidates[0], "the only person in all documents with that name")


class _Groups:
    """Nodes joined so far; the smallest IRI represents its group."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._reason: dict[str, str] = {}

    def find(self, node: str) -> str:
        root = node
        while (up := self._parent.get(root, root)) != root:
            root = up
        while (up := self._parent.get(node, node)) != root:
            self._parent[node], node = root, up
        return root

    def join(self, one: str, other: str, reason: str) -> None:
        a, b = sorted((self.find(one), self.find(other)))
        if a != b:
            self._parent[b] = a
            for node in (one, other):
                self._reason.setdefault(node, reason)

    def joins(self) -> list[Join]:
        nodes = sorted(set(self._parent) | set(self._reason))
        return [Join(n, self.find(n), self._reason.get(n, "")) for n in nodes if self.find(n) != n]


# ---------------------------------------------------------------- keys: the forms in which names are compared


def _keys(s: Seen, form: Form) -> frozenset[str]:
    return _keys_of(s.names, s.kind, form)


@lru_cache(maxsize=1 << 18)
def _keys_of(names: tuple[str, ...], kind: str, form: Form) -> frozenset[str]:
    return frozenset(k for name in names for k in form(name, kind))


def _whole(name: str, kind: str) -> Iterator[str]:
    if kind != PERSON or len(name.split()) > 1:
        key = normal(name, kind)
        if kind in (ORGANIZATION, PROGRAMME):
            key = _HEADS.sub("", key) or key
        yield key


_HEADS = re.compile(
    r"^(?:บริษัท|บจก\.|บมจ\.|นโยบาย|โครงการ|กรอบ|ยุทธศาสตร์|แนวคิด|โมเดล|หลัก)+|(?:จำกัด(?:มหาชน)?|co\.?,?ltd\.?|corporation|ltd\.?|inc\.?)$"
)


def _whole_person(name: str, kind: str) -> Iterator[str]:
    if len(name.split()) > 1:
        yield normal(name, kind)


def _words(name: str) -> list[str]:
    return [w for w in re.split(r"[\s.]+", name) if len(w) > 1]


def _folded_person(name: str, kind: str) -> Iterator[str]:
    words = _words(name)
    if len(words) >= 2 and not _LATIN.search(name):
        yield " ".join(sorted(fold(w) for w in words))


def _roman_person(name: str, kind: str) -> Iterator[str]:
    words = _words(name)
    if len(words) >= 2 and not _THAI.search(name):
        yield " ".join(sorted(w.lower() for w in words))


def _single(name: str, kind: str) -> Iterator[str]:
    if len(name.split()) == 1:
        yield name.lower()


def _parts(name: str, kind: str) -> Iterator[str]:
    for word in _words(name):
        yield word.lower()


def _block(name: str, kind: str) -> Iterator[str]:
    """Keys under which pairs are looked for: whole names, and for persons each folded word."""
    yield from _whole(name, kind)
    if kind == PLACE:
        yield fold(normal(name, kind))
    if kind == PERSON:
        yield from (fold(w) if _THAI.search(w) else w.lower() for w in _words(name))


def _one_edit(x: str, y: str) -> bool:
    """Whether one letter must be changed, added or dropped to make one from the other.

    >>> _one_edit("โชคอำนวย", "โชคอำนาย"), _one_edit("ก", "กขค")
    (True, False)
    """
    if x == y or abs(len(x) - len(y)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(x, y, strict=False)) if a != b), min(len(x), len(y)))
    return x[start + (len(x) >= len(y)) :] == y[start + (len(y) >= len(x)) :]
