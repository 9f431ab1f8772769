"""A made-up store of any size, for measuring and testing the page."""

from __future__ import annotations

import json
from pathlib import Path

from kg import iri
from kg.store import Store, writing
from kg.vocab import SCHEMES


def large(folder: Path, partners: int, facts: int) -> Store:
    """A made-up store: partners of both sides, each fact an agreement, a plan or a meeting with a sentence of its own."""
    lines: list[str] = []

    def add(node: str, path: str, value: str, graph: str = "document/large") -> None:
        lines.append(f"<{iri.of(node)}> <{iri.term(path)}> {value} <{iri.of(graph)}> .\n")

    def ref(key: str) -> str:
        return f"<{iri.of(key)}>"

    for code in ("TH", "JP"):
        add(f"place/{code}", "rdf:type", f"<{iri.term('otagai:Country')}>", "graph/register")
    for n in range(partners):
        key = partner(n)
        add(key, "rdf:type", f"<{iri.term('org:Organization')}>", "graph/register")
        add(key, "otagai:country", ref("place/JP" if n % 2 else "place/TH"), "graph/register")
        add(key, "skos:prefLabel", f'"Partner {n} of the made-up network"@en', "graph/register")
        add(key, "skos:prefLabel", f'"คู่ความร่วมมือที่ {n}"@th', "graph/register")
    for scheme in ("agreement-kind", "agreement-status"):
        for code in SCHEMES[scheme]:
            add(f"{scheme}/{code}", "skos:notation", json.dumps(code), "graph/schemes")
    for n in range(facts):
        kind = ("agreement", "agreement", "meeting")[n % 3]
        fact, quote, day = f"{kind}/f{n}", f"quote/q{n}", f"{2005 + n % 20}-{n % 12 + 1:02}-15"
        ends = partner((n * n * 2) % partners), partner((n * 14 + 1) % partners)
        add(fact, "rdf:type", f"<{iri.term('otagai:Meeting' if kind == 'meeting' else 'otagai:Agreement')}>")
        for end in ends:
            add(fact, "otagai:participant" if kind == "meeting" else "otagai:party", ref(end))
        if kind == "agreement":
            add(fact, "otagai:kind", ref("agreement-kind/mou"))
            add(fact, "otagai:status", ref(f"agreement-status/{('signed', 'planned')[n % 2]}"))
        add(fact, "otagai:date", f'"{day}"')
        for end in ("otagai:earliest", "otagai:latest"):
            add(fact, end, f'"{day}"')
        add(fact, "prov:wasDerivedFrom", ref(quote))
        add(quote, "oa:hasSource", ref("document/large"))
        told, words = iri.of(quote), f"ข้อความที่ {n} ซึ่งแต่งขึ้นเพื่อการทดสอบความเร็ว"
        for subject, path, value in (
            (told, "oa:hasSelector", f"<{told}#text>"),
            (told, "oa:hasSelector", f"<{told}#position>"),
            (f"{told}#text", "oa:exact", f'"{words}"'),
            (f"{told}#position", "oa:start", f'"{n}"'),
        ):
            lines.append(f"<{subject}> <{iri.term(path)}> {value} <{iri.of('document/large')}> .\n")
    add("document/large", "rdf:type", f"<{iri.term('schema:NewsArticle')}>")
    add("document/large", "dcterms:identifier", '"large"')
    with writing(folder) as draft:
        draft.load("".join(lines))
    return Store.open(folder)


def partner(n: int) -> str:
    return f"body/partner-{n}"
