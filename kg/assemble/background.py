"""The graphs that no document makes: the register, the concept schemes with the rules, the ontology."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox

from kg import data, iri
from kg.assemble.lines import Lines, literal
from kg.assemble.nodes import CLASS
from kg.model import PLACE, Known
from kg.register import Register
from kg.vocab import ID, IDENTITY_GRAPH, OTAGAI, REGISTER_GRAPH, SCHEMES_GRAPH

ONTOLOGY_GRAPH = OTAGAI.removesuffix("#")


def register(known: Register, base: str = ID) -> str:
    """What is known beforehand, as N-Quads lines of its graph."""
    out = Lines(iri.of(REGISTER_GRAPH, base))
    for thing in known.things.values():
        _known(out, thing, base)
    return str(out)


def _known(out: Lines, thing: Known, base: str) -> None:
    node = iri.of(thing.key, base)
    out.type(node, CLASS[thing.level if thing.kind == PLACE else thing.kind])
    preferred: set[str] = set()
    for tag, form in thing.names:
        out.add(node, "skos:altLabel" if tag in preferred else "skos:prefLabel", literal(form, tag))
        preferred.add(tag)
    if thing.code:
        out.add(node, "skos:notation", literal(thing.code))
    if thing.country:
        out.resources(node, "otagai:country", [iri.of(f"place/{thing.country}", base)])
    if thing.parent:
        out.resources(node, "schema:containedInPlace" if thing.kind == PLACE else "org:subOrganizationOf",
                      [iri.of(thing.parent, base)])  # fmt: skip
    for prop, degrees in (("geo:lat", thing.lat), ("geo:long", thing.lon)):
        if degrees:
            out.add(node, prop, literal(degrees, datatype="xsd:decimal"))
    out.resources(node, "skos:exactMatch", thing.links)


def schemes(rules: Iterable[str], base: str = ID) -> str:
    """The concepts of `ontology/schemes.ttl`, and the rules (IRIs) that made the facts of the store."""
    graph = iri.of(SCHEMES_GRAPH, base)
    out = Lines(graph)
    for rule in rules:
        out.type(rule, "prov:SoftwareAgent")
        out.add(rule, "rdfs:label", literal(rule.rpartition("/")[2]))
    return _turtle(data.ontology() / "schemes.ttl", graph, base) + str(out)


def ontology() -> str:
    """The terms themselves, in a graph named for the ontology."""
    return _turtle(data.ontology() / "cooperation.ttl", ONTOLOGY_GRAPH, ID)


class Joined(Protocol):
    """A node and the one that stands for it."""

    @property
    def node(self) -> str: ...
    @property
    def representative(self) -> str: ...


def sameness(pairs: Iterable[Joined], base: str = ID) -> str:
    """The identity graph: one triple from each joined node to the node that stands for it."""
    out = Lines(iri.of(IDENTITY_GRAPH, base))
    for pair in pairs:
        out.resources(pair.node, "owl:sameAs", [pair.representative])
    return str(out)


def _turtle(path: Path, graph: str, base: str) -> str:
    """A file's triples as the lines of a graph; a store with a base of its own has the concepts there too."""
    if not path.exists():
        return ""
    text = path.read_text(encoding="utf-8").replace(f"<{ID}", f"<{base}")
    name = ox.NamedNode(graph)
    quads = (ox.Quad(q.subject, q.predicate, q.object, name) for q in ox.parse(text, format=ox.RdfFormat.TURTLE))
    return "".join(sorted(f"{quad} .\n" for quad in quads))
