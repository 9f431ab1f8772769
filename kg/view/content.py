"""What the page holds: things, facts and their evidence as plain values, each sentence and document once.

What the first screen draws stands before all else: partners before other things, what joins them before posts and claims.

The keys are single letters because they stand thousands of times in one file; this page is their only reference.

thing     i IRI's tail, k kind, s side, n names [th, en, ja], o other forms, c code, p parent (number)
fact      f family, k kind, s status, d date, a first day, z last day, w [[what it is to the fact, thing]…],
          p [[Thai partner, Japanese partner]…], b facts that it is about, x sectors, r sectors of its releases (where it
          has none of its own), q quotations, m number of documents (where not one), n name, t title of a post, g former,
          v value, y up to, u unit
document  i identifier, t title, d date, u address (only http and https), l source that is no address
quotation [document, sentence, start of the proving words, end]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote

from kg.network import Choice, Fact, Facts, chosen, read
from kg.network.facts import JAPANESE, LANGUAGES
from kg.store import Store

Record = dict[str, Any]
SCHEMES = (
    "agreement-kind",
    "agreement-status",
    "gathering-kind",
    "investment-status",
    "figure-kind",
    "modality",
    "role",
    "sector",
)


@dataclass
class Content:
    """Everything that the page shows; `number` gives each thing's place in `things`, `front` how many things and facts
    are enough to draw the network."""

    things: list[Record] = field(default_factory=list)
    facts: list[Record] = field(default_factory=list)
    documents: list[Record] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    quotes: list[tuple[int, int, int, int]] = field(default_factory=list)
    words: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    number: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    front: tuple[int, int] = (0, 0)


def gather(store: Store, choice: Choice, focus: str = "", size: int = 0) -> Content:
    """Read the store; `focus` (an IRI) keeps a thing and its partners, `size` the strongest partners only."""
    whole = read(store)
    facts = chosen(whole, replace(choice, local=False))
    kept = _partners(facts, focus, size)
    joined = tuple(fact for fact in facts.facts if any(a in kept and b in kept for a, b in fact.pairs))
    # Beside what joins partners: co-operation that names only one of them; claims about these facts, Japanese partners and
    # provinces (what a ministry says of Thailand alone is left out); posts at partners and of the people who are named.
    alone = tuple(f for f in facts.facts if not f.pairs and _names(f) & kept)
    local = {node for node in kept if facts.things[node].side == JAPANESE or facts.things[node].kind == "province"}
    told = {fact.iri for fact in (*joined, *alone)} | local
    claims = tuple(f for f in facts.figures if _names(f) & told)
    people = {thing for f in (*joined, *alone, *claims) for thing in _names(f) if _is_person(facts, thing)}
    posts = tuple(f for f in facts.posts if _names(f) & (kept | people))
    content = Content()
    _write(store, content, replace(facts, facts=(*joined, *alone), posts=posts, figures=claims), kept)
    partners = {node for fact in whole.facts for pair in fact.pairs for node in pair}
    facts_left = sum(bool(f.pairs) for f in whole.facts) - len(joined)
    content.left_out = {"partners": len(partners - kept), "facts": facts_left}
    return content


def _is_person(facts: Facts, thing: str) -> bool:
    return thing in facts.things and facts.things[thing].kind == "person"


def _names(fact: Fact) -> set[str]:
    return {thing for _, thing in fact.parts}


def _partners(facts: Facts, focus: str, size: int) -> set[str]:
    strength: defaultdict[str, int] = defaultdict(int)
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for fact in facts.facts:
        for one, other in fact.pairs:
            strength[one] += 1
            strength[other] += 1
            beside[one].add(other)
            beside[other].add(one)
    kept = {focus} | beside[focus] if focus else set(strength)
    ordered = sorted(kept, key=lambda node: (node != focus, -strength[node], node))
    return set(ordered[: size or None])


def _write(store: Store, content: Content, facts: Facts, kept: set[str]) -> None:
    told = (*facts.facts, *facts.posts, *facts.figures)
    front = kept | {facts.things[node].parent for node in kept} & set(facts.things)  # a city stands in its prefecture
    others = {thing for fact in told for thing in _names(fact) if thing in facts.things} - front
    for node in (*sorted(front), *sorted(others)):
        content.number[node] = len(content.number)
    content.front = len(front), sum(bool(fact.pairs) for fact in told)
    for node in content.number:
        thing = facts.things[node]
        names = dict(thing.names)
        content.things.append(
            _slim(i=unquote("/".join(node.rsplit("/", 2)[-2:])), k=thing.kind, s=thing.side, c=thing.code, o=list(thing.others))
            | {"n": [names.get(tag, "") for tag in LANGUAGES]}
            | ({"p": content.number[thing.parent]} if thing.parent in content.number else {})
        )
    details, numbers = _details(store), {fact.iri: n for n, fact in enumerate(told)}
    evidence = _Evidence(store, content)
    for fact in told:
        pairs = [[content.number[a], content.number[b]] for a, b in fact.pairs if a in kept and b in kept]
        parts = [[part, content.number[thing]] for part, thing in fact.parts if thing in content.number]
        about = [numbers[thing] for part, thing in fact.parts if part == "about" and thing in numbers]
        quotes = evidence.of(fact.tellings)
        documents = len({content.quotes[quote][0] for quote in quotes})
        record = _slim(
            f=fact.family, k=fact.kind, s=fact.status, d=fact.date, a=fact.earliest, z=fact.latest, x=list(fact.sectors),
            r=[] if fact.sectors else list(fact.around), w=parts, p=pairs, b=about, q=quotes,
            m=documents if documents != 1 else "",
        )  # fmt: skip
        for telling in fact.tellings:
            for key, value in details.get(telling, {}).items():
                record.setdefault(key, value)
        content.facts.append(record)
    content.words = _words(store)


def _slim(**values: Any) -> Record:
    return {key: value for key, value in values.items() if value not in ("", [], None)}


def _details(store: Store) -> dict[str, Record]:
    """What only one class of facts has, by telling."""
    found: defaultdict[str, Record] = defaultdict(dict)
    for key, path in (
        ("n", "skos:prefLabel"), ("t", "otagai:title"), ("g", "otagai:former"), ("v", "schema:value"), ("u", "schema:unitText"),
        ("y", "otagai:upTo"), ("v", "otagai:amount/schema:value"), ("u", "otagai:amount/schema:currency"),
    ):  # fmt: skip
        types = "org:Membership otagai:Agreement otagai:Gathering otagai:Investment otagai:Figure"
        for node, value in sorted(store.rows(f"SELECT ?s ?o {{ VALUES ?c {{ {types} }} ?s a ?c ; {path} ?o }}")):
            found[node].setdefault(key, value)
    return found


def _words(store: Store) -> dict[str, dict[str, list[str]]]:
    """Scheme -> code -> [th, en, ja]."""
    found: dict[str, dict[str, list[str]]] = {}
    for scheme in SCHEMES:
        labels: defaultdict[str, dict[str, str]] = defaultdict(dict)
        concepts = f"?c skos:inScheme <{store.iri(scheme)}> ; skos:notation ?code ; skos:prefLabel ?label"
        for code, label, tag in store.rows(f"SELECT ?code ?label (LANG(?label) AS ?tag) {{ {concepts} }}"):
            labels[code][tag] = label
        found[scheme] = {code: [held.get(tag, code) for tag in LANGUAGES] for code, held in sorted(labels.items())}
    return found


class _Evidence:
    """Quotations by the fact that they prove; each document, sentence and quotation is written once."""

    def __init__(self, store: Store, content: Content) -> None:
        self.content = content
        self._held: dict[str, Record] = {}
        self._numbers: dict[object, int] = {}
        for key, path in (
            ("i", "dcterms:identifier"),
            ("t", "dcterms:title"),
            ("d", "dcterms:issued"),
            ("u", "dcterms:source"),
        ):
            for node, value in store.rows(f"SELECT ?d ?o {{ ?d a schema:NewsArticle ; {path} ?o }}"):
                is_text = key == "u" and not value.startswith(("http://", "https://"))
                self._held.setdefault(node, {})["l" if is_text else key] = value
        proofs: defaultdict[str, set[str]] = defaultdict(set)
        for fact, quote in store.rows("SELECT ?f ?q { ?f prov:wasDerivedFrom ?q }"):
            proofs[fact].add(quote)
        self._proofs = proofs
        select = (
            "SELECT ?q ?document ?prefix ?exact ?suffix ?start { "
            "?q oa:hasSource ?document ; oa:hasSelector ?text . ?text oa:exact ?exact "
            "OPTIONAL { ?q oa:hasSelector/oa:start ?start } "
            "OPTIONAL { ?text oa:prefix ?prefix } OPTIONAL { ?text oa:suffix ?suffix } }"
        )
        self._quotes = {row[0]: row[1:] for row in store.rows(select)}

    def of(self, tellings: Iterable[str]) -> list[int]:
        """The quotations of a fact, the earliest document first."""
        quotes = sorted(
            {q for telling in tellings for q in self._proofs.get(telling, ()) if q in self._quotes}, key=self._order
        )
        return [self._quote(q) for q in quotes]

    def _order(self, quote: str) -> tuple[str, str, int, str]:
        document, *_, start = self._quotes[quote]
        return self._held.get(document, {}).get("d", ""), document, int(start or 0), quote

    def _quote(self, quote: str) -> int:
        document, prefix, exact, suffix, _ = self._quotes[quote]
        where = self._once(self.content.documents, document, self._held.get(document, {}))
        sentence = self._once(self.content.sentences, ("sentence", prefix + exact + suffix), prefix + exact + suffix)
        # JavaScript counts UTF-16 units.
        start = len(prefix.encode("utf-16-le")) // 2
        end = start + len(exact.encode("utf-16-le")) // 2
        return self._once(self.content.quotes, (where, sentence, start, end), (where, sentence, start, end))

    def _once(self, held: list[Any], key: object, value: Any) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(held)
            held.append(value)
        return self._numbers[key]
