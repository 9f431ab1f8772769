"""The partnership network as networkx graphs. Each function says what a node, an edge, a weight and a date mean in it.

Nodes are IRIs. A node has `label` (English), `label_th`, `label_ja`, `kind`, `side` (TH, JP) and `code`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import combinations
from typing import Any, TypeAlias

import networkx as nx

from kg.network.facts import AGREEMENTS, FAMILIES, JAPANESE, MEETINGS, PLANNED, SIDES, THAI, Choice, Fact, Facts, Thing

Graph: TypeAlias = "nx.Graph[str]"
MultiGraph: TypeAlias = "nx.MultiGraph[str]"


def chosen(facts: Facts, choice: Choice = Choice()) -> Facts:  # noqa: B008 (frozen)
    """The facts that a choice lets through, with pairs between partners only as it asks for them."""
    up = _ministries(facts.things) if choice.rollup else {}
    kept = []
    for fact in facts.facts:
        if not _fits(fact, choice):
            continue
        pairs = sorted({(up.get(a, a), up.get(b, b)) for a, b in fact.pairs})
        if choice.local:
            pairs = [pair for pair in pairs if is_local(facts.things, *pair)]
        kept.append(replace(fact, pairs=tuple(pairs)))
    return replace(facts, facts=tuple(kept))


def _fits(fact: Fact, choice: Choice) -> bool:
    for wanted, has in ((choice.families, fact.family), (choice.kinds, fact.kind), (choice.statuses, fact.status)):
        if wanted and has not in wanted:
            return False
    if choice.sectors and not set(choice.sectors) & set(fact.sectors or fact.around):
        return False
    if (choice.since or choice.until) and not (fact.earliest or fact.latest):
        return False
    # A period may be given as a day, a month or a year: what is compared is as long as what was given.
    begins_late = choice.until and fact.earliest and fact.earliest[: len(choice.until)] > choice.until
    ends_early = choice.since and fact.latest and fact.latest[: len(choice.since)] < choice.since
    return not (begins_late or ends_early)


def is_local(things: dict[str, Thing], thai: str, japanese: str) -> bool:
    """Local-to-local: the Japanese side is a prefecture or city, or the Thai side a province."""
    return things[japanese].kind in ("prefecture", "city") or things[thai].kind == "province"


def _ministries(things: dict[str, Thing]) -> dict[str, str]:
    """A department -> the topmost body of its own side above it."""
    up = {}
    for node, thing in things.items():
        top, seen = node, {node}
        while (parent := things[top].parent) in things and parent not in seen:
            if things[parent].kind != "body" or things[parent].side != thing.side:
                break
            top = parent
            seen.add(parent)
        if thing.kind == "body" and thing.side and top != node:
            up[node] = top
    return up


# ---------------------------------------------------------------------- graphs


def bipartite(facts: Facts) -> Graph:
    """The partnership network: Thai bodies and provinces × Japanese bodies and territories.

    An edge is an unordered Thai-Japanese pair that at least one fact joins. `weight` is the number of distinct facts, `facts`
    their IRIs, each family has the number of its own under its name and its facts under `NAME_facts`; `earliest` and
    `latest` are the first and the last day of any of them, empty where none is dated.
    """
    graph: Graph = nx.Graph()
    behind: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts.facts:
        for pair in fact.pairs:
            behind[pair].append(fact)
    for node in sorted({node for pair in behind for node in pair}):
        graph.add_node(node, **_described(facts.things[node]))
    for (thai, japanese), held in sorted(behind.items()):
        graph.add_edge(thai, japanese, **_bundle(held))
    return graph


def local(graph: Graph) -> Graph:
    """The local-to-local part of the partnership network, nodes without such an edge left out."""
    kinds: dict[str, str] = {node: data["kind"] for node, data in graph.nodes(data=True)}

    def is_part(edge: tuple[str, str]) -> bool:
        return any(kinds[node] in ("prefecture", "province") or _japanese_city(graph, node) for node in edge)

    part = graph.edge_subgraph([edge for edge in graph.edges if is_part(edge)])
    return nx.Graph(part)


def _japanese_city(graph: Graph, node: str) -> bool:
    return bool(graph.nodes[node]["kind"] == "city" and graph.nodes[node]["side"] == JAPANESE)


def multigraph(facts: Facts) -> MultiGraph:
    """The multigraph of facts: an edge for each fact and pair, keyed by the fact's IRI, with what is known of the fact.

    `earliest` and `latest` are the fact's own first and last possible day; every edge weighs 1.
    """
    graph: MultiGraph = nx.MultiGraph()
    for fact in facts.facts:
        for thai, japanese in fact.pairs:
            for node in (thai, japanese):
                graph.add_node(node, **_described(facts.things[node]))
            graph.add_edge(thai, japanese, key=fact.iri, weight=1, **_told(fact))
    return graph


def projection(graph: Graph, side: str = JAPANESE) -> Graph:
    """One side of the partnership network: two partners are joined if they share a partner on the other side.

    `weight` is the number of shared partners, `shared` their IRIs; the edges carry no date.
    """
    part: Graph = nx.Graph()
    part.add_nodes_from(sorted((n, data) for n, data in graph.nodes(data=True) if data["side"] == side))
    for node in sorted(n for n, data in graph.nodes(data=True) if data["side"] != side):
        for one, other in combinations(sorted(graph[node]), 2):
            shared = part.edges[one, other]["shared"] if part.has_edge(one, other) else []
            part.add_edge(one, other, shared=[*shared, node], weight=len(shared) + 1)
    return part


def people(facts: Facts) -> Graph:
    """The people-bodies graph: a person is joined to each body or territory where they hold or held a post.

    Two people of one meeting are joined as well, and a person with a body that takes part itself. `weight` is the number of
    distinct facts, `posts` and `meetings` how many of each, `earliest` and `latest` the first and last day told.
    """
    graph: Graph = nx.Graph()
    behind: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in (*facts.posts, *facts.facts):
        wanted = {"posts": ("member", "organization"), MEETINGS: ("participant",)}.get(fact.family, ())
        ends = sorted({thing for part, thing in fact.parts if part in wanted and thing in facts.things})
        for one, other in combinations(ends, 2):
            if "person" in (facts.things[one].kind, facts.things[other].kind):
                behind[one, other].append(fact)
    for node in sorted({node for pair in behind for node in pair}):
        graph.add_node(node, **_described(facts.things[node]))
    for (one, other), held in sorted(behind.items()):
        counts = {name: sum(f.family == name for f in held) for name in ("posts", MEETINGS)}
        graph.add_edge(one, other, weight=len(held), facts=[f.iri for f in held], **counts, **_span(held))
    return graph


def yearly(facts: Facts, build: Callable[[Facts], Graph] = bipartite) -> dict[str, Graph]:
    """The network of each year: a fact is part of every year that its first and last possible day touch."""
    years = {day[:4] for fact in facts.facts for day in (fact.earliest, fact.latest) if day and fact.pairs}
    span = range(int(min(years)), int(max(years)) + 1) if years else ()
    return {str(year): build(chosen(facts, Choice(since=str(year), until=str(year)))) for year in span}


def white_space(graph: Graph) -> list[tuple[str, str]]:
    """Pairs that met and have no agreement, signed or planned: the strongest acquaintance first."""
    met = [(a, b, e) for a, b, e in graph.edges(data=True) if e[MEETINGS] and not e[AGREEMENTS] and not e[PLANNED]]
    met.sort(key=lambda m: (-m[2][MEETINGS], -m[2]["weight"], *_ordered(graph, m[0], m[1])))
    return [_ordered(graph, a, b) for a, b, _ in met]


def _ordered(graph: Graph, one: str, other: str) -> tuple[str, str]:
    return (one, other) if graph.nodes[one]["side"] == THAI else (other, one)


# ---------------------------------------------------------------------- what nodes and edges carry


def _described(thing: Thing) -> dict[str, Any]:
    names = {"label": thing.name("en"), "label_th": thing.name("th"), "label_ja": thing.name("ja")}
    sided = {"bipartite": SIDES.index(thing.side)} if thing.side in SIDES else {}
    return names | {"kind": thing.kind, "side": thing.side, "code": thing.code} | sided


def _told(fact: Fact) -> dict[str, Any]:
    names = ("family", "kind", "status", "date", "earliest", "latest")
    return {name: getattr(fact, name) for name in names} | {"sectors": list(fact.sectors or fact.around)}


def _bundle(held: list[Fact]) -> dict[str, Any]:
    edge: dict[str, Any] = {"weight": len(held), "facts": [fact.iri for fact in held], **_span(held)}
    for family in FAMILIES:
        own = [fact for fact in held if fact.family == family]
        edge |= {family: len(own), f"{family}_facts": [fact.iri for fact in own]}
        edge |= {f"{family}_{end}": day for end, day in _span(own).items()}
    return edge


def _span(held: Iterable[Fact]) -> dict[str, str]:
    first = [fact.earliest for fact in held if fact.earliest]
    last = [fact.latest for fact in held if fact.latest]
    return {"earliest": min(first, default=""), "latest": max(last, default="")}
