"""One named graph as a set of N-Quads lines, written without an RDF library because every document passes here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from kg import iri
from kg.register import language

_ESCAPED = re.compile(r'[\x00-\x1f\x7f"\\]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def resource(address: str) -> str:
    return f"<{address}>"


def literal(value: str, tag: str = "", datatype: str = "") -> str:
    """A literal; markup and quotation marks in it are text like any other.

    >>> literal('a "b"', "en")
    '"a \\\\"b\\\\""@en'
    """
    text = _ESCAPED.sub(lambda c: _SHORT.get(c[0]) or f"\\u{ord(c[0]):04X}", value)
    return f'"{text}"' + (f"@{tag}" if tag else f"^^<{iri.term(datatype)}>" if datatype else "")


def tagged(form: str) -> str:
    """A name with the language that its script tells: ดีพร้อม th, DIPROM en, 徳島 ja."""
    return literal(form, language(form))


def integer(value: int) -> str:
    return literal(str(value), datatype="xsd:integer")


def decimal(value: Decimal) -> str:
    """A decimal without exponent or idle zeros.

    >>> decimal(Decimal("3E+9")), decimal(Decimal("2.50"))[:5]
    ('"3000000000"^^<http://www.w3.org/2001/XMLSchema#decimal>', '"2.5"')
    """
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return literal(text, datatype="xsd:decimal")


class Lines:
    """The triples of one graph; what is added twice stands once."""

    def __init__(self, graph: str) -> None:
        self.graph = graph
        self._lines: set[str] = set()
        self._end = f" <{graph}> .\n"

    def add(self, subject: str, predicate: str, *objects: str) -> None:
        """Add one triple for each object; `subject` is an IRI, `predicate` a short name, objects are written terms."""
        for written in objects:
            self._lines.add(f"<{subject}> <{iri.term(predicate)}> {written}{self._end}")

    def type(self, subject: str, *classes: str) -> None:
        self.add(subject, "rdf:type", *[f"<{iri.term(c)}>" for c in classes])

    def resources(self, subject: str, predicate: str, addresses: Iterable[str]) -> None:
        self.add(subject, predicate, *[f"<{address}>" for address in addresses])

    def names(self, subject: str, preferred: Iterable[str], others: Iterable[str]) -> None:
        self.add(subject, "skos:prefLabel", *map(tagged, preferred))
        self.add(subject, "skos:altLabel", *map(tagged, others))

    def concept(self, subject: str, predicate: str, address: str, code: str) -> None:
        """Point to a concept, and repeat its code, so that the graph can be read without the schemes."""
        self.add(subject, predicate, resource(address))
        self.add(address, "skos:notation", literal(code))

    def __len__(self) -> int:
        return len(self._lines)

    def __str__(self) -> str:
        return "".join(sorted(self._lines))
