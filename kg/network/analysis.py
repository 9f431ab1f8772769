"""Who is central, who brokers, who belongs together: measures of the network, each small enough to check by hand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.network.facts import FAMILIES
from kg.network.graphs import Graph

SEED = 1
SEEDS = range(20)


@dataclass(frozen=True)
class Communities:
    """Node -> number of its community (0 the largest), the modularity, and how stable that is.

    `stability` is the mean share of node pairs that two runs with different seeds judge alike (the Rand index),
    adjusted for chance: 1 means that every seed finds the same communities.
    """

    of: dict[str, int]
    modularity: float
    stability: float


def strength(graph: Graph, family: str = "weight") -> dict[str, int]:
    """Number of facts at a node, all or those of one family."""
    return {node: sum(edge[family] for _, _, edge in graph.edges(node, data=True)) for node in graph}


def betweenness(graph: Graph) -> dict[str, float]:
    """Share of the shortest paths between all other nodes that pass through a node; every edge counts as one step."""
    return dict(nx.betweenness_centrality(graph))


def constraint(graph: Graph, weight: str = "weight") -> dict[str, float]:
    """Burt's constraint: how much a node's ties lie with few partners who know each other; low means a broker.

    The sum over partners j of (p_ij + Σ p_iq p_qj)², where p_ij is the share of i's weight that lies on j. A node
    without ties has none, which is told as 0.
    """
    share: dict[str, dict[str, float]] = {}
    for node in graph:
        total = sum(edge[weight] for _, _, edge in graph.edges(node, data=True))
        share[node] = {other: graph.edges[node, other][weight] / total for other in graph[node]}
    found = {}
    for node, own in share.items():
        reach: defaultdict[str, float] = defaultdict(float)
        for other, part in own.items():
            reach[other] += part
            for third, further in share[other].items():
                if third in own:
                    reach[third] += part * further
        found[node] = sum(part**2 for part in reach.values())
    return found


def core(graph: Graph) -> dict[str, int]:
    """The largest k for which a node still lies in a part of the network where each has at least k partners."""
    return dict(nx.core_number(graph))


def communities(graph: Graph) -> Communities:
    """Louvain communities, weighted by facts, with a fixed seed, and their stability over twenty seeds."""
    if not graph.number_of_edges():
        return Communities({node: n for n, node in enumerate(sorted(graph))}, 0.0, 1.0)
    plain = _plain(graph)
    runs = [_partition(plain, seed) for seed in SEEDS]
    best = _partition(plain, SEED)
    pairs = [(a, b) for i, a in enumerate(runs) for b in runs[i + 1 :]]
    stability = sum(adjusted_rand(a, b) for a, b in pairs) / len(pairs)
    parts: defaultdict[int, set[str]] = defaultdict(set)
    for node, part in best.items():
        parts[part].add(node)
    return Communities(best, nx.community.modularity(plain, parts.values(), weight="weight"), stability)


def _plain(graph: Graph) -> Graph:
    """The graph with nodes and edges in sorted order, because Louvain's outcome depends on it."""
    plain: Graph = nx.Graph()
    plain.add_nodes_from(sorted(graph))
    for one, other in sorted((min(a, b), max(a, b)) for a, b in graph.edges):
        plain.add_edge(one, other, weight=graph.edges[one, other]["weight"])
    return plain


def _partition(graph: Graph, seed: int) -> dict[str, int]:
    parts = nx.community.louvain_communities(graph, weight="weight", seed=seed)
    ordered = sorted((sorted(part) for part in parts), key=lambda part: (-len(part), part))
    return {node: number for number, part in enumerate(ordered) for node in part}


def adjusted_rand(one: dict[str, int], other: dict[str, int]) -> float:
    """How far two partitions of the same nodes agree, beyond chance.

    >>> adjusted_rand({"a": 0, "b": 0, "c": 1}, {"a": 5, "b": 5, "c": 2})
    1.0
    """

    def couples(sizes: dict[Any, int]) -> float:
        return sum(n * (n - 1) / 2 for n in sizes.values())

    both: defaultdict[tuple[int, int], int] = defaultdict(int)
    ones: defaultdict[int, int] = defaultdict(int)
    others: defaultdict[int, int] = defaultdict(int)
    for node, part in one.items():
        both[part, other[node]] += 1
        ones[part] += 1
        others[other[node]] += 1
    total = len(one) * (len(one) - 1) / 2
    expected = couples(ones) * couples(others) / total if total else 0.0
    most = (couples(ones) + couples(others)) / 2
    return 1.0 if most == expected else (couples(both) - expected) / (most - expected)


# ---------------------------------------------------------------------- one table

NUMBERS = ("degree", "strength", *FAMILIES, "betweenness", "constraint", "core", "community")


def per_node(graph: Graph) -> list[dict[str, Any]]:
    """A row for each node with every measure, the strongest first."""
    between, tied, cores, parts = betweenness(graph), constraint(graph), core(graph), communities(graph)
    strong = {name: strength(graph, "weight" if name == "strength" else name) for name in ("strength", *FAMILIES)}
    rows = []
    for node, data in graph.nodes(data=True):
        row: dict[str, Any] = {name: data[name] for name in ("label", "label_th", "label_ja", "side", "kind")}
        row |= {"degree": graph.degree(node)} | {name: held[node] for name, held in strong.items()}
        row |= {"betweenness": round(between[node], 4), "constraint": round(tied[node], 4)}
        row |= {"core": cores[node], "community": parts.of[node], "iri": node}
        rows.append(row)
    return ranked(rows, "strength")


def ranked(rows: list[dict[str, Any]], by: str) -> list[dict[str, Any]]:
    """Rows by a measure, the highest first; by constraint and community the lowest, because that is what is looked for."""
    sign = 1 if by in ("constraint", "community") else -1
    return sorted(rows, key=lambda row: (sign * row[by], -row["strength"], row["iri"]))
