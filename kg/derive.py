"""Derived edges: the SPARQL rules of `ontology/rules/`, run over representatives.

A rule is a file with one CONSTRUCT. It sees the union of all graphs with every joined node replaced by its
representative, without the quotations, so that a person's post in one document and her meeting in another meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from kg import data, iri
from kg.store import Store, memory
from kg.vocab import DERIVED_GRAPH, ID, IDENTITY_GRAPH


def rules() -> list[Path]:
    return sorted((data.ontology() / "rules").glob("*.rq"))


def derived(store: Store) -> str:
    """The derived graph as sorted N-Quads lines."""
    graph = ox.NamedNode(store.iri(DERIVED_GRAPH))
    view = memory(_facts(store))
    found: set[str] = set()
    for path in rules():
        text = path.read_text(encoding="utf-8").replace(f"<{ID}", f"<{store.base}")
        for t in view.query(text, prefixes=iri.prefixes(store.base), use_default_graph_as_union=True):
            found.add(f"{ox.Quad(t.subject, t.predicate, t.object, graph)} .\n")
    return "".join(sorted(found))


def represented(quads: Iterable[ox.Quad], representatives: dict[str, str]) -> Iterator[ox.Triple]:
    """Triples with every joined node replaced by the one that stands for it."""
    stands = {ox.NamedNode(node): ox.NamedNode(other) for node, other in representatives.items()}
    for q in quads:
        yield ox.Triple(stands.get(q.subject, q.subject), q.predicate, stands.get(q.object, q.object))  # type: ignore[call-overload]


def _facts(store: Store) -> Iterator[ox.Quad]:
    """Everything but quotations, sameness and what was derived before."""
    passed = {store.iri(DERIVED_GRAPH), store.iri(IDENTITY_GRAPH)}
    quotes = f"{store.base}quote/"
    quads = (q for q in store.quads() if _name(q.graph_name) not in passed and not _name(q.subject).startswith(quotes))
    for triple in represented(quads, store.representatives()):
        yield ox.Quad(triple.subject, triple.predicate, triple.object)


def _name(term: object) -> str:
    return str(getattr(term, "value", ""))
