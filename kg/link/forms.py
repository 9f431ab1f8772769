"""Forms: all mentions of one document that read the same, and the groups into which rules join them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import Mention
from kg.register import Register
from kg.thai.names import normal


@dataclass(frozen=True, slots=True)
class Form:
    """All mentions of one document that read the same: what the rules of linking compare."""

    number: int
    kind: str
    key: str
    text: str
    mentions: tuple[Mention, ...]
    known: str


class Groups:
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


def gather(mentions: Sequence[Mention], register: Register) -> list[Form]:
    """Mentions gathered by how they read; a form that was found as several kinds is of the kind found most often."""
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for m in _with_branches(mentions, register):
        by_key[normal(m.form, m.kind) or m.form].append(m)
    forms: list[Form] = []
    for key, same in by_key.items():
        votes = Counter(m.kind for m in same)
        kind = max(sorted(votes), key=lambda k: votes[k])
        known = Counter(m.known for m in same if m.known)
        candidates = tuple(sorted(known)) or register.lookup(same[0].form, kind)
        forms.append(Form(len(forms), kind, key, same[0].form, tuple(same), candidates[0] if len(candidates) == 1 else ""))
    return forms


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
