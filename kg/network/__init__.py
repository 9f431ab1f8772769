"""The partnership network: who works with whom across the two countries, as networkx graphs, measures and files.

from kg import network
graph = network.graph(store, network.Choice(since="2019", local=True))
network.table(store, by="betweenness")
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import IO, Any

from kg.network import files
from kg.network import measures as _measures
from kg.network.facts import FAMILIES, SIDES, Choice, Fact, Facts, Thing, read
from kg.network.graphs import (
    Graph,
    bipartite,
    chosen,
    is_local,
    local,
    multigraph,
    people,
    projection,
    white_space,
    yearly,
)
from kg.store import Store, StoreError

__all__ = [
    "FAMILIES", "FILES", "FORMATS", "SIDES", "Choice", "Fact", "Facts", "Thing", "bipartite", "chosen", "graph", "is_local",
    "local", "measures", "multigraph", "people", "projection", "read", "summary", "table", "white_space", "yearly",
]  # fmt: skip

# Ending -> how the network is written in that form.
FILES: dict[str, Callable[[Store, IO[bytes]], None]] = {".graphml": files.graphml, ".gexf": files.gexf, ".csv": files.edges_csv}


def graph(store: Store, choice: Choice = Choice()) -> Graph:  # noqa: B008 (frozen)
    """The partnership network of a store: see `bipartite` for what its nodes and edges mean."""
    return bipartite(chosen(read(store), choice))


def table(store: Store, by: str = "strength", choice: Choice = Choice()) -> list[dict[str, Any]]:  # noqa: B008 (frozen)
    """A row for each partner with every measure, sorted by one of them."""
    if by not in _measures.NUMBERS:
        raise StoreError(f"There is no measure {by!r}. The measures are: {', '.join(_measures.NUMBERS)}.")
    return _measures.ranked(_measures.per_node(graph(store, choice)), by)


def summary(store: Store, choice: Choice = Choice()) -> dict[str, Any]:  # noqa: B008 (frozen)
    """The network in a few numbers: partners, pairs, facts, communities and how stable they are, who met but has not agreed."""
    network = graph(store, choice)
    found = _measures.communities(network)
    open_pairs = white_space(network)
    return {
        "partners": network.number_of_nodes(),
        "pairs": network.number_of_edges(),
        "facts": len({fact for _, _, edge in network.edges(data=True) for fact in edge["facts"]}),
        "communities": len(set(found.of.values())),
        "modularity": round(found.modularity, 4),
        "stability over 20 seeds": round(found.stability, 4),
        "met but not agreed": [
            tuple(network.nodes[node]["label"] for node in pair) for pair in open_pairs
        ],
    }  # fmt: skip


def measures(store: Store, by: str = "strength", choice: Choice = Choice()) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:  # noqa: B008
    """The table as head and rows of words, for printing."""
    head = ("label", "side", "kind", *_measures.NUMBERS)
    return head, [tuple(str(row[name]) for name in head) for row in table(store, by, choice)]


def as_csv(rows: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    head = list(rows[0]) if rows else ["label"]
    writer = csv.DictWriter(out, head)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def as_json(rows: list[dict[str, Any]]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


FORMATS: dict[str, Callable[[list[dict[str, Any]]], str]] = {"csv": as_csv, "json": as_json}
