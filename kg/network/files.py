"""The network as files that Gephi, igraph and networkx read back. A list becomes a text with `|`; the formats know none."""

from __future__ import annotations

import csv
import io
import re
from typing import IO, Any

import networkx as nx

from kg.network.facts import FAMILIES, Choice
from kg.network.graphs import Graph, bipartite, chosen
from kg.network.reading import read
from kg.store import Store

EDGE_COLUMNS = ("weight", *FAMILIES, "earliest", "latest", "facts")


def graphml(store: Store, file: IO[bytes]) -> None:
    """GraphML, for Gephi, igraph, yEd and networkx."""
    nx.write_graphml_xml(_flat(_network(store)), file, encoding="utf-8", prettyprint=True)


def gexf(store: Store, file: IO[bytes]) -> None:
    """GEXF 1.2, Gephi's own form."""
    text = "\n".join(nx.generate_gexf(_flat(_network(store)), version="1.2draft"))
    file.write(_without_date(text).encode("utf-8"))


def edges_csv(store: Store, file: IO[bytes]) -> None:
    """A row for each pair of partners, as Gephi's edge tables are: Source, Target, Type, then what the edge carries."""
    graph = _network(store)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("Source", "Target", "Type", "Label source", "Label target", *EDGE_COLUMNS))
    for one, other, edge in _flat(graph).edges(data=True):
        names = (graph.nodes[one]["label"], graph.nodes[other]["label"])
        writer.writerow((one, other, "Undirected", *names, *(edge[column] for column in EDGE_COLUMNS)))
    file.write(out.getvalue().encode("utf-8"))


def _network(store: Store) -> Graph:
    return bipartite(chosen(read(store), Choice()))


def _flat(graph: Graph) -> Graph:
    """Values that every format holds, nodes and edges sorted."""

    def flat(data: dict[str, Any]) -> dict[str, Any]:
        return {key: "|".join(value) if isinstance(value, list) else value for key, value in sorted(data.items())}

    plain: Graph = nx.Graph()
    plain.add_nodes_from((node, flat(graph.nodes[node])) for node in sorted(graph))
    plain.add_edges_from((one, other, flat(graph.edges[one, other])) for one, other in sorted(graph.edges))
    return plain


def _without_date(text: str) -> str:
    """networkx stamps the file with the day on which it is written; the same graph has to give the same bytes."""
    return re.sub(r' lastmodifieddate="[^"]*"', "", text)
