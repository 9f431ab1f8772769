"""Derived edges: the SPARQL rules of `ontology/rules/`, each a file with one CONSTRUCT that joins over `owl:sameAs` itself."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg import data
from kg.store import Store
from kg.vocab import DERIVED_GRAPH, ID


def rules() -> list[Path]:
    return sorted((data.ontology() / "rules").glob("*.rq"))


def derived(store: Store) -> str:
    """The derived graph as sorted N-Quads lines; what was derived before must be cleared, so that rules see facts only."""
    graph = ox.NamedNode(store.iri(DERIVED_GRAPH))
    found: set[str] = set()
    for path in rules():
        rule = path.read_text(encoding="utf-8").replace(f"<{ID}", f"<{store.base}")
        for triple in store.query(rule):
            found.add(f"{ox.Quad(triple.subject, triple.predicate, triple.object, graph)} .\n")
    return "".join(sorted(found))
