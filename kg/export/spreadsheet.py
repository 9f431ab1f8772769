"""CSV: a row for each fact, in UTF-8 with a byte order mark, so that a spreadsheet shows Thai."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from typing import IO

import pyoxigraph as ox

from kg import iri
from kg.export.turtle import triples
from kg.query import guarded, plain
from kg.store import Store

CLASSES = ("org:Membership", "otagai:Agreement", "otagai:Meeting", "otagai:Gathering", "otagai:Posting", "otagai:Investment",
           "otagai:Figure")  # fmt: skip
PARTIES = ("otagai:party", "otagai:organizer", "otagai:participant", "otagai:investor", "otagai:person", "otagai:from",
           "otagai:to", "org:member", "org:organization", "schema:about")  # fmt: skip
COLUMNS = ("class", "label", "kind", "status", "date", "earliest", "latest", "parties", "places", "value", "unit", "said by",
           "words", "sentence", "document", "issued", "source", "fact")  # fmt: skip
BETWEEN = " | "
Properties = dict[str, list[str]]


def write(store: Store, file: IO[bytes]) -> None:
    out = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    csv.writer(out).writerows([COLUMNS, *(tuple(map(guarded, row)) for row in rows(store))])
    out.detach()


def rows(store: Store) -> list[tuple[str, ...]]:
    """The facts, by class, date and IRI."""
    nodes: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
    for triple in triples(store):
        subject, key, value = triple.subject, triple.predicate.value, triple.object
        if key in NAMES and isinstance(value, ox.Literal):  # names are looked up by language
            key += f"@{value.language}"
        nodes[plain(subject)].setdefault(key, []).append(plain(value))
    sheet = _Sheet(nodes)
    classes = {iri.term(name): name for name in CLASSES}
    return sorted(
        (
            sheet.row(node, classes[c].partition(":")[2])
            for node, held in nodes.items()
            for c in held.get(TYPE, ())
            if c in classes
        ),
        key=lambda row: (row[0], row[4], row[-1]),
    )


TYPE = iri.term("rdf:type")
NAMES = (iri.term("skos:prefLabel"), iri.term("skos:altLabel"), iri.term("rdfs:label"))


class _Sheet:
    """The properties of every node, and the cells that are made from them."""

    def __init__(self, nodes: dict[str, Properties]) -> None:
        self.nodes = nodes

    def row(self, node: str, name: str) -> tuple[str, ...]:
        quotes = sorted(self.all(node, "prov:wasDerivedFrom"))
        documents = sorted({d for quote in quotes for d in self.all(quote, "oa:hasSource")})
        amounts = self.all(node, "otagai:amount") or [node]
        return (
            name,
            self.name(node, ("rdfs:label",)),
            self.codes(node, "org:role", "otagai:kind"),
            self.codes(node, "otagai:status", "otagai:modality"),
            self.cell(node, "otagai:date", "otagai:start", "otagai:end", "otagai:period"),
            self.cell(node, "otagai:earliest"),
            self.cell(node, "otagai:latest"),
            self.things(node, *PARTIES),
            self.things(node, "otagai:place"),
            BETWEEN.join(self.cell(a, "schema:value", "otagai:upTo") for a in amounts),
            BETWEEN.join(self.cell(a, "schema:currency", "schema:unitText") for a in amounts),
            self.things(node, "otagai:saidBy"),
            BETWEEN.join(self.words(quote)[1] for quote in quotes),
            BETWEEN.join(" ".join("".join(self.words(quote)).split()) for quote in quotes),
            BETWEEN.join(self.cell(d, "dcterms:identifier") for d in documents),
            BETWEEN.join(self.cell(d, "dcterms:issued") for d in documents),
            BETWEEN.join(self.cell(d, "dcterms:source") for d in documents),
            node,
        )

    def all(self, node: str, *properties: str) -> list[str]:
        held = self.nodes.get(node, {})
        return [value for name in properties for value in sorted(held.get(iri.term(name), ()))]

    def cell(self, node: str, *properties: str) -> str:
        return BETWEEN.join(self.all(node, *properties))

    def codes(self, node: str, *properties: str) -> str:
        return BETWEEN.join(concept.rpartition("/")[2] for concept in self.all(node, *properties))

    def things(self, node: str, *properties: str) -> str:
        return BETWEEN.join(dict.fromkeys(self.name(thing) for thing in self.all(node, *properties)))

    def name(self, node: str, properties: tuple[str, ...] = ("skos:prefLabel", "skos:altLabel", "rdfs:label")) -> str:
        held = self.nodes.get(node, {})
        forms = (held.get(f"{iri.term(name)}@{tag}") for name in properties for tag in ("th", "en", "ja"))
        return next((min(found) for found in forms if found), node.rpartition("/")[2])

    def words(self, quote: str) -> tuple[str, str, str]:
        prefix, exact, suffix = (self.cell(f"{quote}#text", name) for name in ("oa:prefix", "oa:exact", "oa:suffix"))
        return prefix, exact, suffix
