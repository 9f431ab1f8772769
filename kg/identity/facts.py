"""Posts, agreements, meetings, gatherings … that several releases tell: which tellings are of one fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from kg.identity.groups import UNDECIDED, Decided, Groups, Join, weighed
from kg.identity.tellings import FEATURES, Told, apart, days, proper_names

ENOUGH = 4
# Days by which releases may err that tell of one thing: the day of a signing and the day after. People meet day by day.
SLACK = {"agreement": 2, "gathering": 2, "posting": 2, "investment": 2}


@dataclass(frozen=True, slots=True)
class _Common:
    """What the tellings of one group have in common: days, state, edition, and the documents that they stand in."""

    first: str
    last: str
    state: str
    edition: str
    documents: frozenset[str]
    slack: int = 0

    @classmethod
    def of(cls, t: Told) -> _Common:
        # What is planned is another state of affairs than what was done; signed and in force are one.
        state = "" if not t.status else "planned" if t.status == "planned" else "done"
        return cls(*days(t), state, t.edition, frozenset({t.document}), SLACK.get(t.family, 0))

    def __and__(self, other: _Common) -> _Common | None:
        """What two groups have in common; nothing, where they contradict each other or one document tells both apart."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        pairs = ((self.state, other.state), (self.edition, other.edition))
        if apart(first, last) > self.slack or self.documents & other.documents or any(x and y and x != y for x, y in pairs):
            return None
        first, last = min(first, last), max(first, last)
        return _Common(
            first, last, self.state or other.state, self.edition or other.edition, self.documents | other.documents, self.slack
        )


def same_facts(told: Iterable[Told], decided: Decided = UNDECIDED) -> list[Join]:
    """The joins between tellings of different documents, the strongest pair first; no group tells two dates or states."""
    tellings = {t.node: t for t in sorted(told, key=lambda t: t.node)}
    groups = Groups()
    groups.decide(decided)
    _posts([t for t in tellings.values() if t.family == "post"], groups)
    common = {node: _Common.of(t) for node, t in tellings.items() if t.family in FEATURES}
    for pair in decided.same:
        for node in pair:
            if node in common and (stands := groups.find(node)) != node:
                common[stands] = common[node] & common[stands] or common[stands]
    ranked = []
    for one, other in _pairs(tellings.values()):
        if common[one] & common[other]:
            weight, why = weighed(tellings[one], tellings[other], FEATURES[tellings[one].family])
            if weight >= ENOUGH:
                ranked.append((-weight, one, other, why))
    for _, one, other, why in sorted(ranked):
        a, b = groups.find(one), groups.find(other)
        if a != b and (both := common[a] & common[b]) and groups.join(one, other, why):
            common[groups.find(one)] = both
    return groups.joins()


def _posts(posts: list[Told], groups: Groups) -> None:
    """One person in one post: what tells them apart is nothing but the content itself."""
    first: dict[tuple[object, ...], str] = {}
    for t in posts:
        content = (tuple(sorted(t.parts)), t.kind, t.status)
        groups.join(first.setdefault(content, t.node), t.node, "the same person in the same post of the same body")


def _pairs(tellings: Iterable[Told]) -> list[tuple[str, str]]:
    """Pairs of different documents that share a block."""
    blocks: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for t in tellings:
        if t.family in FEATURES:
            for key in _blocks(t):
                blocks[(t.family, *key)].append(t)
    found = {(a.node, b.node) for block in blocks.values() for a, b in combinations(block, 2) if a.document != b.document}
    return sorted(found)


def _blocks(t: Told) -> Iterator[tuple[str, ...]]:
    """Where a telling is looked for: beside those with the same name, the same words, or two of the same parts."""
    yield from sorted({(end,) for key in proper_names(t) for end in (key[:12], f"…{key[-12:]}")})
    yield from (("words", words) for words in sorted(t.words))
    if t.family != "gathering":
        yield from (("parts", *pair) for pair in combinations(sorted(t.parts)[:12], 2))
