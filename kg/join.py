"""What the documents say of every thing and fact, laid before `kg.identity`, which decides what is the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

import pyoxigraph as ox

from kg import iri
from kg.decisions import DIFFERENT, SAME, WITHHOLD, Decision, Named
from kg.identity import Decided, Join, Seen, Told, keys, same_facts, same_things
from kg.model import ORGANIZATION, PERSON, PLACE, PROGRAMME
from kg.store import Store
from kg.thai.names import normal
from kg.vocab import REGISTER_GRAPH

KINDS = {"person": PERSON, "body": ORGANIZATION, "place": PLACE, "programme": PROGRAMME}
# Which properties make a telling what it is, by family.
PARTS = {
    "post": ("org:member", "org:organization"),
    "agreement": ("otagai:party",),
    "meeting": ("otagai:participant",),
    "gathering": ("otagai:organizer", "otagai:participant"),
    "posting": ("otagai:from", "otagai:to", "otagai:person"),
    "investment": ("otagai:investor", "otagai:place"),
}
LONG_WORDS = 40  # letters of a quotation that no two releases share by chance

Values = dict[tuple[str, str], set[str]]


@dataclass(frozen=True, slots=True)
class Sameness:
    """What is the same thing as what, what people decided of it, and the nodes of those who are withheld."""

    joins: tuple[Join, ...]
    decided: Decided
    withheld: frozenset[str]


def sameness(store: Store, rows: Iterable[Decision] = ()) -> Sameness:
    """Every node that is the same thing as another, with the node that stands for both; decisions win over everything."""
    documents, rows = Documents(store), list(rows)
    decided = documents.decided(rows)
    things = same_things(documents.things(), _of(decided, KINDS))
    stands = {join.node: join.representative for join in things}
    facts = same_facts(documents.facts(stands), _of(decided, PARTS))
    seeds = {node for row in rows if row.what == WITHHOLD for node in documents.meant(row.one)}
    groups = {stands.get(node, node) for node in seeds}
    withheld = seeds | groups | {node for node, representative in stands.items() if representative in groups}
    return Sameness((*things, *facts), decided, frozenset(withheld))


def kind(node: str) -> str:
    """The KIND of a node's IRI: `person` of `…/id/person/0a1b`."""
    return node.rpartition("/")[0].rpartition("/")[2]


def _of(decided: Decided, kinds: Mapping[str, object]) -> Decided:
    """What is decided of nodes of these kinds."""
    same, different = (
        tuple(pair for pair in pairs if all(kind(node) in kinds for node in pair))
        for pairs in (decided.same, decided.different)
    )
    return Decided(same, different)


def _triples(store: Store, graph: str) -> Iterator[tuple[str, str, str]]:
    for q in store.quads(store.iri(graph)):
        yield _value(q.subject), q.predicate.value, _value(q.object)


def _value(term: object) -> str:
    return str(getattr(term, "value", term))


class Documents:
    """The graphs of all documents, read property by property: (document, subject) -> values."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.prefix = f"{store.base}document/"
        self.names: Values = defaultdict(set)
        for name in ("skos:prefLabel", "skos:altLabel"):
            for key, forms in self._values(name).items():
                self.names[key] |= forms
        self.known: dict[str, set[str]] = defaultdict(set)  # the register's names
        self.sides = {s: _last(min(held)) for (_, s), held in sorted(self._values("otagai:country").items())}
        for node, predicate, value in _triples(store, REGISTER_GRAPH):
            if predicate in (iri.term("skos:prefLabel"), iri.term("skos:altLabel")):
                self.known[node].add(value)
            elif predicate == iri.term("otagai:country"):
                self.sides[node] = _last(value)
        self._read_posts()

    def _values(self, name: str) -> Values:
        """The values of a property in the graphs of documents."""
        found: Values = defaultdict(set)
        for q in self.store.graph.quads_for_pattern(None, ox.NamedNode(iri.term(name)), None, None):
            if (graph := _value(q.graph_name)).startswith(self.prefix):
                found[graph, _value(q.subject)].add(_value(q.object))
        return found

    def _read_posts(self) -> None:
        """Who holds which post by which document: of a person (role, body), of a body (role, holder's name)."""
        self.posts: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
        self.seats: Values = defaultdict(set)  # (document, person) -> the countries of those bodies
        bodies, roles = self._values("org:organization"), self._values("org:role")
        for (document, post), people in self._values("org:member").items():
            role = min(roles[document, post], default="")
            for person in people:
                for body in bodies[document, post]:
                    self.posts[document, person].add((role, body))
                    self.posts[document, body] |= {(role, normal(n, PERSON)) for n in self.names[document, person]}
                    self.seats[document, person] |= {self._side(body)} - {""}

    def _side(self, node: str) -> str:
        """The country of a body or place; a country is its own."""
        return self.sides.get(node) or (_last(node) if kind(node) == "place" and len(_last(node)) == 2 else "")

    # ------------------------------------------------------------------ decisions

    def decided(self, rows: Iterable[Decision]) -> Decided:
        """What rows say of the nodes of these documents."""
        same: set[tuple[str, str]] = set()
        different: set[tuple[str, str]] = set()
        for row in rows:
            ones, others = self.meant(row.one), self.meant(row.other)
            if row.what == SAME and ones and others and ones[0] != others[0]:
                same.add((ones[0], others[0]))  # what else bears their names is joined for its own reasons, or not
            if row.what == DIFFERENT and not set(ones) & set(others):
                different |= {(one, other) for one in ones for other in others}
        return Decided(tuple(sorted(same)), tuple(sorted(different)))

    def meant(self, named: Named) -> list[str]:
        """The node that a row names, or, where no document of this store has it, those with one of its names."""
        if not named.node:
            return []
        node = iri.of(named.node.replace(":", "/", 1), self.store.base)
        if self.store.query("ASK { ?node ?p ?o }", {"node": ox.NamedNode(node)}):
            return [node]
        known = KINDS.get(kind(node), "")
        wanted = keys.keys(named.names, known, keys.whole) if known else frozenset()
        forms = ((n, self.names[d, n]) for d, n in sorted(self.names) if kind(n) == kind(node))
        return sorted({n for n, held in forms if wanted & keys.keys(tuple(sorted(held)), known, keys.whole)})

    # ------------------------------------------------------------------ things

    def things(self) -> list[Seen]:
        """The things that documents name and the register does not know, and the bodies and programmes that it knows."""
        mentioned = {
            (document, node)
            for (document, _), nodes in self._values("schema:mentions").items()
            for node in nodes
            if node not in self.known and kind(node) in KINDS and self.names[document, node]
        }
        found = [
            Seen(
                node,
                document,
                KINDS[kind(node)],
                tuple(sorted(self.names[document, node])),
                self.sides.get(node, ""),
                frozenset(self.posts[document, node]),
                frozenset(self.seats[document, node]),
            )
            for document, node in sorted(mentioned)
        ]
        return found + [
            Seen(node, "", KINDS[kind(node)], tuple(sorted(forms)), self.sides.get(node, ""))
            for node, forms in sorted(self.known.items())
            if kind(node) in ("body", "programme")
        ]

    # ------------------------------------------------------------------ facts

    def facts(self, stands: Mapping[str, str]) -> list[Told]:
        """The facts of all documents, each with what makes it the fact that it is, in terms of representatives."""
        held = {name: self._values(name) for name in sorted({p for names in PARTS.values() for p in names})}
        for name in ("org:role", "otagai:kind", "otagai:status", "otagai:former", "otagai:earliest", "otagai:latest",
                     "otagai:edition", "otagai:place", "dcterms:issued"):  # fmt: skip
            held[name] = self._values(name)
        issued = {document: min(dates) for (document, _), dates in held["dcterms:issued"].items()}
        found = []
        for (document, fact), words in sorted(self._words().items()):
            if (family := kind(fact)) in PARTS:
                parts = [p for name in PARTS[family] for p in sorted(held[name][document, fact])]
                one = {name: _last(min(values[document, fact], default="")) for name, values in held.items()}
                found.append(
                    Told(
                        fact,
                        document,
                        family,
                        frozenset(stands.get(p, p) for p in parts),
                        tuple(sorted(self.names[document, fact])),
                        kind=one["org:role" if family == "post" else "otagai:kind"],
                        status=one["otagai:former" if family == "post" else "otagai:status"],
                        first=one["otagai:earliest"],
                        last=one["otagai:latest"],
                        edition=one["otagai:edition"],
                        places=frozenset(stands.get(p, p) for p in held["otagai:place"][document, fact]),
                        sides=tuple(sorted({(stands.get(p, p), s) for p in parts for s in self._sides(document, p)})),
                        words=frozenset(words),
                        issued=issued.get(document, ""),
                    )
                )
        return found

    def _sides(self, document: str, part: str) -> set[str]:
        """The country of a part, if there is one: of a person, that of the posts told in this document."""
        sides = self.seats[document, part] if kind(part) == "person" else {self._side(part)} - {""}
        return sides if len(sides) == 1 else set()

    def _words(self) -> Values:
        """(document, fact) -> its long quotations, each as a short hash."""
        exact = {node.removesuffix("#text"): min(texts) for (_, node), texts in self._values("oa:exact").items()}
        found: Values = {}
        for key, quotes in self._values("prov:wasDerivedFrom").items():
            texts = ("".join(exact.get(q, "").split()) for q in quotes)
            found[key] = {sha256(t.encode("utf-8")).hexdigest()[:16] for t in texts if len(t) >= LONG_WORDS}
        return found


def _last(node: str) -> str:
    return node.rpartition("/")[2]
