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

from kg.edtf import bounds
from kg.network import analysis, files
from kg.network.facts import FAMILIES, SIDES, Choice, Fact, Facts, Thing
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
from kg.network.reading import read
from kg.store import Store, StoreError
from kg.vocab import SCHEMES

__all__ = [
    "FAMILIES", "FILES", "FORMATS", "SIDES", "Choice", "Fact", "Facts", "Thing", "bipartite", "checked", "chosen", "graph",
    "is_local", "local", "measures", "multigraph", "people", "projection", "read", "summary", "table", "told", "white_space",
    "written", "yearly",
]  # fmt: skip

# Ending -> how the network is written in that form.
FILES: dict[str, Callable[[Store, IO[bytes]], None]] = {".graphml": files.graphml, ".gexf": files.gexf, ".csv": files.edges_csv}


def checked(choice: Choice) -> Choice:
    """The choice, if everything that it names is there to be chosen; else an error that says what is."""
    statuses = (*SCHEMES["agreement-status"], *SCHEMES["investment-status"])
    kinds = (*SCHEMES["agreement-kind"], *SCHEMES["gathering-kind"])
    for what, given, known in (
        ("kind", choice.families, FAMILIES),
        ("kind of agreement or gathering", choice.kinds, kinds),
        ("status", choice.statuses, statuses),
        ("sector", choice.sectors, SCHEMES["sector"]),
    ):
        if wrong := [name for name in given if name not in known]:
            raise StoreError(f"There is no {what} {wrong[0]!r}. Give one of {', '.join(dict.fromkeys(known))}.")
    if wrong := [day for day in (choice.since, choice.until) if day and bounds(day) is None]:
        raise StoreError(f"{wrong[0]!r} is no date. Give a day, a month or a year, as 2024-05-31, 2024-05 or 2024.")
    return choice


def graph(store: Store, choice: Choice = Choice()) -> Graph:  # noqa: B008 (frozen)
    """The partnership network of a store: see `bipartite` for what its nodes and edges mean."""
    return bipartite(chosen(read(store), checked(choice)))


def table(store: Store, by: str = "strength", choice: Choice = Choice()) -> list[dict[str, Any]]:  # noqa: B008 (frozen)
    """A row for each partner with every measure, sorted by one of them."""
    if by not in analysis.NUMBERS:
        raise StoreError(f"There is no measure {by!r}. The measures are: {', '.join(analysis.NUMBERS)}.")
    return analysis.ranked(analysis.per_node(graph(store, choice)), by)


def summary(store: Store, choice: Choice = Choice()) -> dict[str, Any]:  # noqa: B008 (frozen)
    """The network in a few numbers: partners, pairs, facts, communities and how stable they are, who met but has not agreed."""
    network = graph(store, choice)
    found = analysis.communities(network)
    open_pairs = white_space(network)
    return {
        "partners": network.number_of_nodes(),
        "pairs": network.number_of_edges(),
        "facts": len({fact for _, _, edge in network.edges(data=True) for fact in edge["facts"]}),
        "communities": len(set(found.of.values())),
        "modularity": round(found.modularity, 4),
        "stability": round(found.stability, 4),
        "met": [tuple(network.nodes[node]["label"] for node in pair) for pair in open_pairs],
    }


def told(found: dict[str, Any], most: int = 12) -> list[str]:
    """A summary as lines for people."""
    lines = [
        f"{found['partners']} partners, {found['pairs']} pairs, {found['facts']} facts",
        f"{found['communities']} communities (modularity {found['modularity']:.2f}, "
        f"agreement of 20 seeds {found['stability']:.2f} of 1)",
    ]
    if found["met"]:
        lines.append(f"{len(found['met'])} pairs have met and have no agreement, signed or planned:")
        lines += [f"  {one} – {other}" for one, other in found["met"][:most]]
    if len(found["met"]) > most:
        lines.append(f"  … and {len(found['met']) - most} more")
    return lines


def measures(store: Store, by: str = "strength", choice: Choice = Choice()) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:  # noqa: B008
    """The table as head and rows of words, for printing."""
    head = ("label", "side", "kind", *analysis.NUMBERS)
    return head, [tuple(str(row[name]) for name in head) for row in table(store, by, choice)]


def written(rows: list[dict[str, Any]], form: str) -> str:
    """The table as CSV or JSON."""
    if form not in FORMATS:
        raise StoreError(f"There is no format {form!r}. Give one of table, {', '.join(FORMATS)}.")
    return FORMATS[form](rows)


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
