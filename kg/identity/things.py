"""Persons, bodies, places and programmes of different documents: which are the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations

from kg.identity import keys
from kg.identity.groups import UNDECIDED, Decided, Groups, Join, weighed
from kg.identity.keys import Form
from kg.model import ORGANIZATION, PERSON, PROGRAMME

ENOUGH = 4


@dataclass(frozen=True, slots=True)
class Seen:
    """A thing as one document names it (or the register, `document` empty): its node, its names, its country, the posts that
    it holds (role, body) or, of a body, gives (role, holder's name), and the countries where a person holds posts."""

    node: str
    document: str
    kind: str
    names: tuple[str, ...]
    country: str = ""
    posts: frozenset[tuple[str, str]] = frozenset()
    sides: frozenset[str] = frozenset()


def _keys(s: Seen, form: Form) -> frozenset[str]:
    return keys.keys(s.names, s.kind, form)


# ---------------------------------------------------------------- features: how strongly a pair speaks for or against

Feature = Callable[[Seen, Seen], bool]


def same_full_name(a: Seen, b: Seen) -> bool:
    """A whole name in common, letter for letter: ณัฐพล รังสิตพล."""
    return bool(_keys(a, keys.whole) & _keys(b, keys.whole))


def same_name_spelt_otherwise(a: Seen, b: Seen) -> bool:
    """A Japanese name in two spellings or orders: โกโตดะ มาซาซูมิ, มาสะซูมิ โกโตดะ."""
    return a.kind == PERSON and bool(_keys(a, keys.folded_person) & _keys(b, keys.folded_person))


def same_romanised_name(a: Seen, b: Seen) -> bool:
    """One romanised name in either order: NASHIDA Kazuya, Kazuya Nashida."""
    return a.kind == PERSON and bool(_keys(a, keys.roman_person) & _keys(b, keys.roman_person))


def same_name_in_the_other_script(a: Seen, b: Seen) -> bool:
    """A Japanese name in Thai letters and romanised: คิชิโมโตะ ชูเฮ, KISHIMOTO Shuhei."""
    return a.kind == PERSON and bool(_keys(a, keys.in_either_script) & _keys(b, keys.in_either_script))


def one_letter_apart(a: Seen, b: Seen) -> bool:
    """Two long names with one letter wrong, missing or doubled: โชคอำนวย, โชคอำนาย."""
    return a.kind == PERSON and keys.one_edit_among(_keys(a, keys.whole), _keys(b, keys.whole), 12)


def same_long_name_misspelt(a: Seen, b: Seen) -> bool:
    """The long name of a body or a programme with one letter wrong: กรมส่งเสริมมอุตสาหกรรม."""
    if a.kind not in (ORGANIZATION, PROGRAMME) or same_full_name(a, b):
        return False
    return keys.one_edit_among(_keys(a, keys.whole), _keys(b, keys.whole), keys.LONG)


def same_name_but_for_the_country(a: Seen, b: Seen) -> bool:
    """One says the country in its name, and the other is of that country: กระทรวงพลังงาน, Ministry of Energy of Thailand."""
    return bool(a.country) and a.country == b.country and bool(_keys(a, keys.without_country) & _keys(b, keys.without_country))


def same_given_name(a: Seen, b: Seen) -> bool:
    """One document gives only a part of the other's name: เอกนัฏ, เอกนัฏ พร้อมพันธุ์."""
    if a.kind != PERSON:
        return False
    whole_a, whole_b = _keys(a, keys.whole_person), _keys(b, keys.whole_person)
    if bool(whole_a) == bool(whole_b):
        return False
    part, full = (b, a) if whole_a else (a, b)
    return bool(_keys(part, keys.single) & _keys(full, keys.parts))


def same_post(a: Seen, b: Seen) -> bool:
    """The same post in the same body; of a body, the same person in the same post."""
    return bool(a.posts & b.posts)


def other_surname(a: Seen, b: Seen) -> bool:
    """Two whole names that have nothing in common but the given name."""
    if a.kind != PERSON:
        return False
    whole_a, whole_b = _keys(a, keys.folded_person), _keys(b, keys.folded_person)
    return bool(whole_a and whole_b) and not whole_a & whole_b and not one_letter_apart(a, b)


def posts_of_two_countries(a: Seen, b: Seen) -> bool:
    """Nobody holds posts in one country according to one release, and only in another according to the other."""
    return bool(a.sides and b.sides) and not a.sides & b.sides


def other_country(a: Seen, b: Seen) -> bool:
    """Bodies of two countries: the ministries of defence of Thailand and of Japan."""
    return bool(a.country and b.country and a.country != b.country)


def general_name(a: Seen, b: Seen) -> bool:
    """What they share could name many things, or is not whole: กองแผนงาน, คณะทำงาน, คณะกรรมการติดตามและ."""
    shared = _keys(a, keys.whole) & _keys(b, keys.whole)
    return a.kind != PERSON and all(_GENERAL.fullmatch(k) or len(k) < 3 for k in shared) and bool(shared)


_GENERAL = re.compile(
    r"(?:กอง|ฝ่าย|สำนัก|ศูนย์|คณะกรรมการ|คณะทำงาน|คณะกรรมาธิการ|สำนักงาน|กลุ่ม|ส่วน|แผนก)?"
    r"(?:แผนงาน|นโยบาย(?:และแผน)?|ยุทธศาสตร์(?:และแผนงาน)?|การต่างประเทศ|กลาง|เลขาธิการ|ปลัดกระทรวง|บริหาร|อำนวยการ|ร่วม|วิชาการ|กฎหมาย|อุตสาหกรรม|พาณิชย์)?"
    r"|.*(?:และ|หรือ|ของ|เพื่อ|ด้าน)"
)

FEATURES: tuple[tuple[Feature, int], ...] = (
    (same_full_name, 6),
    (same_name_spelt_otherwise, 5),
    (same_romanised_name, 5),
    (same_name_in_the_other_script, 5),
    (same_long_name_misspelt, 5),
    (same_name_but_for_the_country, 5),
    (one_letter_apart, 3),
    (same_given_name, 2),
    (same_post, 2),
    (other_surname, -4),
    (posts_of_two_countries, -2),
    (other_country, -6),
    (general_name, -4),
)


# ---------------------------------------------------------------- joining


def same_things(seen: Iterable[Seen], decided: Decided = UNDECIDED) -> list[Join]:
    """The joins between nodes of different documents, each node with the one that stands for its group."""
    nodes = sorted(seen, key=lambda s: (s.node, s.document))
    blocks: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for s in nodes:
        for key in sorted(_keys(s, keys.block)):
            blocks[s.kind, key].append(s)
    groups = Groups(frozenset(s.node for s in nodes if not s.document))
    groups.decide(decided)
    for _, block in sorted(blocks.items()):
        for a, b in combinations(block, 2):
            if a.document != b.document and groups.find(a.node) != groups.find(b.node):
                weight, why = weighed(a, b, FEATURES)
                if weight >= ENOUGH:
                    groups.join(a.node, b.node, why)
    _parts_of_one(nodes, groups)
    return groups.joins()


def _parts_of_one(nodes: list[Seen], groups: Groups) -> None:
    """A given name alone belongs to the one person of all documents who has it; with two such persons it stays alone."""
    owners: dict[str, set[str]] = defaultdict(set)
    for s in nodes:
        if s.kind == PERSON and _keys(s, keys.whole_person):
            for part in _keys(s, keys.parts):
                owners[part].add(s.node)
    for s in nodes:
        if s.kind != PERSON or _keys(s, keys.whole_person):
            continue
        for part in sorted(_keys(s, keys.single)):
            candidates = sorted(owners.get(part, ()))
            if len({groups.find(c) for c in candidates}) == 1 and len(part) >= 4:
                groups.join(s.node, candidates[0], "the only person in all documents with that name")
