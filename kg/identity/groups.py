"""Nodes that are joined, and what may not be: each group has one node that stands for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")
Pair = tuple[str, str]
DECIDED = "a person decided that they are the same"


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """`node` is the same thing as `representative`; `reason` says why."""

    node: str
    representative: str
    reason: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided of pairs of nodes."""

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()


UNDECIDED = Decided()


@dataclass
class Groups:
    """Nodes joined so far. What the register knows represents its group, else the smallest IRI; no group has two known nodes,
    and none has two nodes of which somebody decided that they are different."""

    known: Collection[str] = frozenset()
    _parent: dict[str, str] = field(default_factory=dict)
    _reason: dict[str, str] = field(default_factory=dict)
    _apart: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def decide(self, decided: Decided) -> None:
        """What people decided comes first; whoever says same after different has been asked already."""
        for one, other in sorted(decided.different):
            self._apart[one].add(other)
            self._apart[other].add(one)
        for one, other in sorted(decided.same):
            self._unite(one, other, DECIDED)

    def find(self, node: str) -> str:
        root = node
        while (up := self._parent.get(root, root)) != root:
            root = up
        while (up := self._parent.get(node, node)) != root:
            self._parent[node], node = root, up
        return root

    def join(self, one: str, other: str, reason: str) -> bool:
        """Join the groups of two nodes, if nothing speaks against it."""
        a, b = self.find(one), self.find(other)
        if a == b or (a in self.known and b in self.known) or any(self.find(n) == b for n in self._apart.get(a, ())):
            return False
        self._unite(one, other, reason)
        return True

    def _unite(self, one: str, other: str, reason: str) -> None:
        a, b = sorted((self.find(one), self.find(other)), key=lambda n: (n not in self.known, n))
        if a != b:
            self._parent[b] = a
            if b in self._apart:
                self._apart[a] |= self._apart.pop(b)
            for node in (one, other):
                self._reason.setdefault(node, reason)

    def joins(self) -> list[Join]:
        nodes = sorted(set(self._parent) | set(self._reason))
        return [Join(n, self.find(n), self._reason.get(n, "")) for n in nodes if self.find(n) != n]


def remaining(joins: Iterable[Join], gone: Collection[str]) -> list[Join]:
    """The joins when some nodes are gone; where a group has lost the node that stood for it, the smallest IRI does.

    >>> remaining([Join("b", "a", "x"), Join("c", "a", "y"), Join("d", "k", "z")], {"a"})
    [Join(node='c', representative='b', reason='y'), Join(node='d', representative='k', reason='z')]
    """
    groups: dict[str, list[Join]] = defaultdict(list)
    for join in sorted(joins):
        if join.node not in gone:
            groups[join.representative].append(join)
    found = []
    for stands, group in groups.items():
        found += group if stands not in gone else [Join(j.node, group[0].node, j.reason) for j in group[1:]]
    return sorted(found)


def weighed(a: T, b: T, features: Iterable[tuple[Callable[[T, T], bool], int]]) -> tuple[int, str]:
    """How strongly two tellings are the same thing, and the features that say so."""
    spoken = [(feature, weight) for feature, weight in features if feature(a, b)]
    return sum(w for _, w in spoken), ", ".join(f"{f.__name__.replace('_', ' ')} ({w:+d})" for f, w in spoken)
