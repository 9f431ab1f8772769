"""TriG, N-Quads, JSON-LD: every graph and node, graph by graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

import pyoxigraph as ox

from kg import iri
from kg.store import Store

TYPE = iri.term("rdf:type")


def quads(store: Store) -> Iterator[ox.Quad]:
    """Every quad of the named graphs, in the order in which a reader wants to see them; one graph at a time is in memory."""
    for graph in store.graphs():
        yield from sorted(store.quads(graph), key=lambda q: order(q.triple))


def order(triple: ox.Triple) -> tuple[str, bool, str, str]:
    """By subject; of each first its class."""
    return str(triple.subject), triple.predicate.value != TYPE, triple.predicate.value, str(triple.object)


def trig(store: Store, file: IO[bytes]) -> None:
    ox.serialize(quads(store), file, ox.RdfFormat.TRIG, prefixes=iri.prefixes(store.base))


def nquads(store: Store, file: IO[bytes]) -> None:
    ox.serialize(quads(store), file, ox.RdfFormat.N_QUADS)


def jsonld(store: Store, file: IO[bytes]) -> None:
    ox.serialize(quads(store), file, ox.RdfFormat.JSON_LD, prefixes=iri.prefixes(store.base))
