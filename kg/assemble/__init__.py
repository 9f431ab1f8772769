"""Reading → the lines of one named graph, as the graph's contract says.

A fact that is not well formed (no proof, an argument that is nothing known, a date of no calendar) is left out and reported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph as ox

from kg import edtf, iri, model
from kg.assemble import names
from kg.assemble.lines import Lines, decimal, literal, resource, tagged
from kg.assemble.nodes import CLASS, NODE_KIND
from kg.assemble.quotes import quotation
from kg.assemble.shapes import SHAPES, values
from kg.register import Register, language
from kg.vocab import ID, SCHEMES

LONGEST_QUOTE = 400
# What makes two facts of one document the same fact, beside the things they point to: not proof, rule or wording.
CONTENT = (
    "kind", "status", "role", "former", "date", "start", "end", "period", "edition", "names", "sectors", "value", "unit",
    "up_to", "amount", "currency", "modality",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Assembled:
    """One document's graph as sorted N-Quads lines.

    `mentions` are (start, end, IRI); `counts` what the graph holds; `problems` what was left out, and why.
    """

    graph: str
    lines: str
    mentions: tuple[tuple[int, int, str], ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    problems: tuple[str, ...] = ()


class FlawError(ValueError):
    """Why a fact cannot be asserted."""


def assemble(reading: model.Reading, register: Register, base: str = ID) -> Assembled:
    """The graph of one document."""
    return _Assembly(reading, register, base).run()


class _Assembly:
    def __init__(self, reading: model.Reading, register: Register, base: str) -> None:
        self.reading, self.register, self.base = reading, register, base
        self.document = iri.document(reading.document.id, base)
        self.out = Lines(self.document)
        self.entities = {e.key: e for e in reading.entities}
        self.nodes = self._nodes()
        self.facts: dict[str, str] = {}
        self.names: dict[str, dict[str, str]] = {}
        self.used: set[str] = set()

    def run(self) -> Assembled:
        self._document()
        problems = []
        for fact in self.reading.facts:
            try:
                self._fact(fact)
            except FlawError as flaw:
                where = f" at {fact.quotes[0].start}" if fact.quotes else ""
                problems.append(f"{self.reading.document.id}: a fact ({type(fact).__name__}{where}) was left out: {flaw}.")
        named = [key for key in self.entities if key in self.nodes]
        self.out.resources(self.document, "schema:mentions", (self.nodes[key] for key in named))
        for key in sorted({*named, *self.used}):
            self._entity(key)
        mentions = {(start, end, self.nodes[key]) for start, end, key in self.reading.mentions if key in self.nodes}
        counts = Counter(self.facts.values()) + Counter(self._class(key).partition(":")[2] for key in named)
        return Assembled(self.document, str(self.out), tuple(sorted(mentions)), tuple(sorted(counts.items())), tuple(problems))

    # ------------------------------------------------------------------ nodes

    def _nodes(self) -> dict[str, str]:
        """The IRI of every entity: its key where that is a name for good, else a hash over the document and its names."""
        nodes: dict[str, str] = {}
        seen: Counter[tuple[str, ...]] = Counter()
        for entity in self.reading.entities:
            if "/" in entity.key:
                nodes[entity.key] = iri.of(entity.key, self.base)
            elif entity.names:
                content = (entity.kind, *sorted(entity.names))
                nodes[entity.key] = iri.minted(
                    NODE_KIND[entity.kind], self.reading.document.id, *content, seen[content], base=self.base
                )
                seen[content] += 1
        return nodes

    def _node(self, key: str) -> str:
        """The IRI of what a fact points to; it must be named in this document, known to the register, or a country."""
        if key not in self.nodes:
            if key not in self.register and not _country_code(key):
                raise FlawError(f"it points to {key!r}, which is neither named in the document nor in the register")
            self.nodes[key] = iri.of(key, self.base)
        return self.nodes[key]

    def _kind(self, key: str) -> str:
        if key in self.entities:
            return self.entities[key].kind
        return self.register[key].kind if key in self.register else model.PLACE

    def _level(self, key: str) -> str:
        if _country_code(key):
            return "country"
        thing = self.entities.get(key) or self.register[key]
        return thing.level or "city"

    def _class(self, key: str) -> str:
        kind = self._kind(key)
        return CLASS[self._level(key) if kind == model.PLACE else kind]

    def _entity(self, key: str) -> None:
        node, entity, known = self._node(key), self.entities.get(key), key in self.register
        self.out.type(node, self._class(key))
        code = self.register[key].code if known else entity.code if entity else ""
        if code := code or _country_code(key):
            self.out.add(node, "skos:notation", literal(code))
        forms = entity.names if entity else ()
        if known:
            self.out.names(node, (), sorted({" ".join(form.split()) for form in forms} - {""}))
            return
        self.out.names(node, *names.split(forms))
        if entity and (english := names.derived(entity)):
            self.out.add(node, "skos:altLabel", literal(english, names.DERIVED))
        country = entity.country or code.partition("-")[0] if entity else ""
        if country and self._level_or_kind(key) not in ("country", model.PERSON):
            self.out.resources(node, "otagai:country", [iri.of(f"place/{country}", self.base)])
            self._country(country)

    def _level_or_kind(self, key: str) -> str:
        return self._level(key) if self._kind(key) == model.PLACE else self._kind(key)

    def _country(self, code: str) -> None:
        node = iri.of(f"place/{code}", self.base)
        self.out.type(node, CLASS["country"])
        self.out.add(node, "skos:notation", literal(code))

    def _document(self) -> None:
        document, reading = self.reading.document, self.reading
        self.out.type(self.document, "schema:NewsArticle")
        self.out.add(self.document, "dcterms:identifier", literal(document.id))
        self.out.add(self.document, "dcterms:language", literal(language(document.text)))
        if reading.title:
            self.out.add(self.document, "dcterms:title", literal(reading.title, "th"))
        if document.date:
            self.out.add(self.document, "dcterms:issued", literal(document.date, datatype="xsd:date"))
        if document.source:
            self.out.add(self.document, "dcterms:source", _source(document.source))
        for code in reading.sectors:
            if code in SCHEMES["sector"]:
                self.out.concept(self.document, "otagai:sector", iri.of(f"sector/{code}", self.base), code)

    # ------------------------------------------------------------------ facts

    def _fact(self, fact: model.Fact) -> str:
        """Write a fact and return its node; nothing is written of one that is not well formed."""
        self._verify(fact)
        shape = SHAPES[type(fact)]
        edges = {prop: [self._node(key) for key in values(fact, field)] for prop, field in shape.edges}
        about = self._about(fact) if isinstance(fact, model.Figure) else []
        node = iri.minted(shape.kind, self.reading.document.id, *_content(fact), edges, sorted(about), base=self.base)
        proofs = [quotation(self.out, self.reading.document.id, quote, self.base) for quote in fact.quotes]
        self.facts[node] = shape.type.partition(":")[2]
        self.used.update(key for _, field in shape.edges for key in values(fact, field))
        self.out.type(node, shape.type)
        for prop, addresses in edges.items():
            self.out.resources(node, prop, addresses)
        for prop, field, scheme in shape.concepts:
            for code in values(fact, field):
                self.out.concept(node, prop, iri.of(f"{scheme}/{code}", self.base), code)
        for prop, field in shape.dates:
            self.out.add(node, prop, *(literal(date, datatype="edtf:EDTF") for date in values(fact, field)))
        self._days(node, fact)
        self._details(node, fact)
        self.out.resources(node, "schema:about", about)
        self.out.resources(node, "prov:wasDerivedFrom", proofs)
        rule = iri.of(f"rule/{fact.rule}", self.base)
        self.out.resources(node, "prov:wasAttributedTo", [rule])
        self.out.type(rule, "prov:SoftwareAgent")
        if fact.said_by in self.entities:
            self.out.resources(node, "otagai:saidBy", [self._node(fact.said_by)])
        for tag in names.LANGUAGES:
            self.out.add(node, "rdfs:label", literal(names.label(fact, tag, self._name), tag))
        return node

    def _verify(self, fact: model.Fact) -> None:
        shape, text = SHAPES[type(fact)], self.reading.document.text
        if not fact.quotes:
            raise FlawError("it has no quotation to prove it")
        for quote in fact.quotes:
            if not quote.exact or len(quote.exact) > LONGEST_QUOTE or text[quote.start : quote.end] != quote.exact:
                raise FlawError("its quotation does not stand where it says")
        for field in shape.required:
            if not values(fact, field):
                raise FlawError(f"it lacks its {field}")
        for _, field, scheme in shape.concepts:
            if wrong := [code for code in values(fact, field) if code not in SCHEMES[scheme]]:
                raise FlawError(f"{wrong[0]!r} is no {scheme}")
        for _, field in shape.dates:
            if wrong := [date for date in values(fact, field) if edtf.bounds(date) is None]:
                raise FlawError(f"{wrong[0]!r} is no date")
        if isinstance(fact, model.Agreement):
            parties = values(fact, "parties")
            if len(parties) < 2 and fact.kind != "treaty":
                raise FlawError("an agreement needs two parties")
            if any(self._kind(key) == model.PERSON for key in parties):
                raise FlawError("a person cannot be a party")

    def _about(self, fact: model.Figure) -> list[str]:
        if fact.about_fact is not None:
            try:
                return [self._fact(fact.about_fact)]
            except FlawError:
                pass
        nodes = [self._node(key) for key in values(fact, "about")]
        self.used.update(values(fact, "about"))
        return nodes

    def _days(self, node: str, fact: model.Fact) -> None:
        """The first and last possible day of a fact; a stay that goes on has no last one."""
        dates = [date for _, field in SHAPES[type(fact)].dates for date in values(fact, field)]
        found = [bounds for date in dates if (bounds := edtf.bounds(date))]
        if found and getattr(fact, "start", True):
            self.out.add(node, "otagai:earliest", literal(min(first for first, _ in found), datatype="xsd:date"))
        if found and getattr(fact, "end", True):
            self.out.add(node, "otagai:latest", literal(max(last for _, last in found), datatype="xsd:date"))

    def _details(self, node: str, fact: model.Fact) -> None:
        """What only one class has."""
        match fact:
            case model.Post():
                self.out.add(node, "otagai:title", *(tagged(title) for title in values(fact, "title")))
                if fact.former:
                    self.out.add(node, "otagai:former", literal("true", datatype="xsd:boolean"))
            case model.Agreement() | model.Gathering():
                self.out.names(node, *names.split(fact.names))
                if isinstance(fact, model.Gathering) and fact.edition:
                    self.out.add(node, "otagai:edition", literal(fact.edition))
            case model.Investment() if fact.amount is not None and fact.currency:
                amount = f"{node}#amount"
                self.out.resources(node, "otagai:amount", [amount])
                self.out.type(amount, "schema:MonetaryAmount")
                self.out.add(amount, "schema:value", decimal(fact.amount))
                self.out.add(amount, "schema:currency", literal(fact.currency))
            case model.Figure():
                self.out.add(node, "schema:value", decimal(fact.value))
                self.out.add(node, "schema:unitText", literal(fact.unit))
                if fact.up_to is not None:
                    self.out.add(node, "otagai:upTo", decimal(fact.up_to))

    def _name(self, key: str, tag: str) -> str:
        """What a label calls a thing: the register's name, else the document's own."""
        if key not in self.names:
            self.names[key] = self._forms(key)
        return names.chosen(self.names[key], tag) or key.rpartition("/")[2]

    def _forms(self, key: str) -> dict[str, str]:
        """The name of a thing by language."""
        if key in self.register:
            return dict(reversed(self.register[key].names))
        entity = self.entities.get(key)
        forms = {language(form): form for form in names.split(entity.names)[0]} if entity else {}
        if entity and (english := names.derived(entity)):
            forms.setdefault("en", english)
        return forms


def _country_code(key: str) -> str:
    """The code in the key of a country: `place/JP`."""
    code = key.removeprefix("place/")
    return code if code != key and len(code) == 2 and code.isalpha() and code.isupper() else ""


def _content(fact: model.Fact) -> Iterable[object]:
    """The values of a fact that are no things."""
    for field in CONTENT:
        value = getattr(fact, field, None)
        yield sorted(value) if isinstance(value, tuple) else decimal(value) if isinstance(value, Decimal) else value


def _source(source: str) -> str:
    """An IRI where the source is a valid http address, else its words."""
    if source.startswith(("http://", "https://")):
        try:
            return resource(ox.NamedNode(source).value)
        except ValueError:
            pass
    return literal(source)
