"""Turtle: one flat graph of representatives, with what the register and the schemes say of the nodes that occur in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import IO, Any

import pyoxigraph as ox

from kg import iri
from kg.export.dataset import order
from kg.store import Store
from kg.vocab import DERIVED_GRAPH, REGISTER_GRAPH, SCHEMES_GRAPH

# Of these a thing has one value (a label one in each language); where joined nodes differ, the representative's own counts.
SINGLE = frozenset(
    iri.term(name)
    for name in (
        "skos:prefLabel", "rdfs:label", "otagai:kind", "otagai:status", "otagai:modality", "otagai:date", "otagai:earliest",
        "otagai:latest", "otagai:start", "otagai:end", "otagai:period", "otagai:edition", "otagai:upTo", "schema:value",
        "schema:currency", "schema:unitText",
    )
)  # fmt: skip
PREFERRED, OTHER = ox.NamedNode(iri.term("skos:prefLabel")), ox.NamedNode(iri.term("skos:altLabel"))


Told = tuple[ox.Triple, str]


def write(store: Store, file: IO[bytes]) -> None:
    ox.serialize(sorted(triples(store), key=order), file, ox.RdfFormat.TURTLE, prefixes=iri.prefixes(store.base))


def triples(store: Store) -> set[ox.Triple]:
    """What the documents say and the rules derive, in terms of representatives, with the background of what it names."""
    stands = store.representatives()
    graphs = [g for g in store.graphs() if g.startswith(f"{store.base}document/")]
    told = list(_represented((q.triple for g in [*graphs, store.iri(DERIVED_GRAPH)] for q in store.quads(g)), stands))
    return _one_each([*told, *_background(store, {term for triple, _ in told for term in (triple.subject, triple.object)})])


def _represented(told: Iterable[ox.Triple], stands: dict[str, str]) -> Iterator[Told]:
    """Each triple with its nodes replaced by those that stand for them, and the node that it was said of."""

    def stand(term: Any) -> Any:
        if not isinstance(term, ox.NamedNode):
            return term
        node, mark, part = term.value.partition("#")  # `#amount` goes where its fact goes
        return ox.NamedNode(stands[node] + mark + part) if node in stands else term

    for t in told:
        yield ox.Triple(stand(t.subject), t.predicate, stand(t.object)), str(t.subject)


def _background(store: Store, nodes: set[Any]) -> Iterator[Told]:
    """What the register and the schemes say of some nodes, and of those that this leads to: parents, countries."""
    known: dict[Any, list[ox.Triple]] = defaultdict(list)
    for graph in (REGISTER_GRAPH, SCHEMES_GRAPH):
        for q in store.quads(store.iri(graph)):
            known[q.subject].append(q.triple)
    waiting = [node for node in nodes if node in known]
    while waiting:
        for triple in known.pop(waiting.pop(), ()):
            yield triple, str(triple.subject)
            if triple.object in known:
                waiting.append(triple.object)


def _one_each(told: Iterable[Told]) -> set[ox.Triple]:
    """Of several values where one may be, the representative's own, else the smallest; other names are other names still."""
    found: set[ox.Triple] = set()
    rivals: dict[tuple[Any, ...], list[tuple[bool, str, str, ox.Triple]]] = defaultdict(list)
    for triple, said_of in told:
        if triple.predicate.value in SINGLE:
            key = (triple.subject, triple.predicate, getattr(triple.object, "language", None))
            rivals[key].append((said_of != str(triple.subject), said_of, str(triple.object), triple))
        else:
            found.add(triple)
    for ranked in rivals.values():
        first, *rest = sorted(ranked, key=lambda rank: rank[:3])
        found.add(first[3])
        if first[3].predicate == PREFERRED:
            found.update(ox.Triple(t.subject, OTHER, t.object) for *_, t in rest)
    return {t for t in found if t.predicate != OTHER or ox.Triple(t.subject, PREFERRED, t.object) not in found}
