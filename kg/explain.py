"""What is known of a thing, each fact under the sentence that proves it, the proving words between 【 and 】."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kg import iri, query
from kg.store import Store
from kg.thai.japanese import fold
from kg.thai.names import normal
from kg.vocab import NODE_KINDS, REGISTER_GRAPH

CLASSES = ("Membership", "Agreement", "Meeting", "Gathering", "Posting", "Investment", "Figure")
HEADINGS = ("Posts", "Agreements", "Meetings", "Gatherings", "Postings", "Investments", "Figures")
MOST_CANDIDATES = 20


class ExplainError(query.QueryError):
    """A thing that cannot be explained; the message says what to ask for instead."""


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """One telling of a fact: where it stands, and its three parts."""

    issued: str
    document: str
    start: int
    prefix: str
    exact: str
    suffix: str

    def __str__(self) -> str:
        words = " ".join(f"{self.prefix}【{self.exact}】{self.suffix}".split())
        return f"      {words}\n      — {self.document}{', ' + self.issued if self.issued else ''}"


@dataclass(frozen=True, slots=True, order=True)
class Explained:
    """A fact: its first possible day, its label, its node, and its sentences."""

    earliest: str
    label: str
    node: str
    sentences: tuple[Sentence, ...]


def explain(store: Store, thing: str) -> str:
    """The names of a thing and its facts by family, in order of time; of a document, all that it says.

    >>> # explain(store, "place:JP-30"), explain(store, "วากายามะ"), explain(store, "seed-000")
    """
    if thing in store.documents():
        return _document(store, thing)
    asked = named(store, thing)
    node = store.representatives().get(asked, asked)
    lines = [*_head(store, node), *_sameness(store, node, asked), *_decided(store, node)]
    facts = _facts(store, equals(store, node))
    for name, heading in zip(CLASSES, HEADINGS, strict=True):
        if facts[name]:
            lines += ["", f"{heading} ({len(facts[name])})", *(_shown(fact) for fact in facts[name])]
    if not any(facts.values()):
        lines += ["", "No fact of any document speaks of it."]
    return "\n".join(lines)


# ---------------------------------------------------------------- finding the thing


def find(store: Store, thing: str) -> str:
    """The node that stands for what is meant."""
    node = named(store, thing)
    return store.representatives().get(node, node)


def named(store: Store, thing: str) -> str:
    """The node that is meant: an IRI, a short form, or a name in any language, letter for letter or spelt otherwise."""
    if thing.startswith(("http://", "https://")):
        node = thing
    elif ":" in thing and thing.partition(":")[0] in NODE_KINDS:
        kind, _, name = thing.partition(":")
        node = iri.of(f"{kind}/{name}", store.base)
    else:
        return _by_name(store, thing)
    if not store.query("ASK { ?node ?p ?o }", {"node": query.resolve(store, node)}) and not list(called(store, node)):
        raise ExplainError(f"The store knows nothing of {thing}. Try a name: kg explain วากายามะ")
    return node


def _by_name(store: Store, name: str) -> str:
    """Try ever looser ways of comparing names until something fits."""
    stands = store.representatives()
    forms = defaultdict(set)
    for node, form in store.rows("SELECT ?node ?form { ?node skos:prefLabel|skos:altLabel|skos:notation ?form }"):
        if node.removeprefix(store.base).partition("/")[0] in ("person", "body", "place", "programme"):
            forms[form].add(stands.get(node, node))
    key, folded = normal(name), fold(normal(name, "Place"))
    named = f"SELECT ?node ?form {{ GRAPH <{store.iri(REGISTER_GRAPH)}> {{ ?node skos:prefLabel|skos:altLabel ?form }} }}"
    known = {node for node, form in store.rows(named) if form == name}
    if len(known) == 1:
        return known.pop()
    ways = (
        lambda form: form == name,
        lambda form: key in (normal(form), normal(form, "Person"), normal(form, "Place")),
        lambda form: len(folded) > 3 and fold(normal(form, "Place")) == folded,
        lambda form: len(key) > 2 and key in normal(form),
    )
    for fits in ways:
        found = sorted({node for form, nodes in forms.items() if fits(form) for node in nodes})
        if len(found) == 1:
            return found[0]
        if found:
            shown = "\n".join(
                f"  {short(store, n)}  {' / '.join(sorted(called(store, n))[:3])}" for n in found[:MOST_CANDIDATES]
            )
            more = f"\n  … and {len(found) - MOST_CANDIDATES} more" if len(found) > MOST_CANDIDATES else ""
            raise ExplainError(f"{name!r} fits {len(found)} things; ask for one of them:\n{shown}{more}")
    raise ExplainError(f"Nothing in the store is called {name!r}. Try a part of the name, or a code such as place:JP-30.")


# ---------------------------------------------------------------- what is known


def equals(store: Store, node: str) -> list[str]:
    """The node and all that are the same thing."""
    return [node, *sorted(n for n, representative in store.representatives().items() if representative == node)]


def called(store: Store, node: str) -> dict[str, str]:
    """Every form of the thing's name -> its language."""
    values = " ".join(f"<{n}>" for n in equals(store, node))
    named = f"VALUES ?n {{ {values} }} ?n skos:prefLabel|skos:altLabel ?form"
    select = f"SELECT ?form (LANG(?form) AS ?lang) {{ {named} }} ORDER BY ?form"
    return {form: lang for form, lang in store.rows(select)}  # noqa: C416 (rows are tuples of any length to mypy)


def _head(store: Store, node: str) -> list[str]:
    values = " ".join(f"<{n}>" for n in equals(store, node))
    select = f"SELECT (LANG(?l) AS ?lang) ?l {{ VALUES ?n {{ {values} }} ?n skos:prefLabel ?l }} ORDER BY DESC(?l)"
    preferred = {lang: label for lang, label in store.rows(select)}  # noqa: C416 (rows are tuples of any length to mypy)
    names = called(store, node)
    title = " · ".join(preferred[lang] for lang in ("th", "en", "ja") if lang in preferred) or next(iter(names), node)
    others = [n for n in names if n not in preferred.values()]
    lines = [title, f"  {short(store, node)}"]
    if others:
        lines.append("  also: " + ", ".join(others))
    about = f"""SELECT DISTINCT ?what ?label {{ VALUES ?n {{ {values} }} VALUES (?p ?what) {{ (org:subOrganizationOf "part of")
        (schema:containedInPlace "in") (otagai:country "country") (skos:exactMatch "same as") }} ?n ?p ?o
        OPTIONAL {{ ?o skos:prefLabel ?l FILTER(LANG(?l) = "en") }}
        BIND(COALESCE(?l, STR(?o)) AS ?label) }} ORDER BY ?what ?label"""
    return lines + [f"  {what}: {label}" for what, label in store.rows(about)]


def _sameness(store: Store, node: str, asked: str) -> list[str]:
    """Why nodes of several documents are taken for this one thing: the features that joined them, with their weights."""
    by_reason: dict[str, list[str]] = defaultdict(list)
    for joined, stands, reason in store.reasons():
        if stands == node:
            by_reason[reason].append(joined)
    if not by_reason:
        return []
    count = 1 + sum(map(len, by_reason.values()))
    lines = [f"  {count} documents' nodes are taken for this one thing:"]
    for reason, nodes in sorted(by_reason.items(), key=lambda item: (-len(item[1]), item)):
        shown = ", ".join(short(store, n) for n in ([asked] if asked in nodes else nodes[:3]))
        more = f" and {len(nodes) - shown.count(',') - 1} more" if len(nodes) > shown.count(",") + 1 else ""
        lines.append(f"    {shown}{more}: {reason}")
    return lines


def _decided(store: Store, node: str) -> list[str]:
    """What people decided of the thing."""
    values = " ".join(f"<{n}>" for n in equals(store, node))
    lines = []
    for name, words in (("decidedSame", "the same as"), ("decidedDifferent", "different from")):
        select = f"SELECT DISTINCT ?n ?o {{ VALUES ?n {{ {values} }} ?n otagai:{name}|^otagai:{name} ?o }} ORDER BY ?n ?o"
        for one, other in store.rows(select):
            forms = " / ".join(sorted(called(store, other))[:2])
            lines.append(f"  decided: {short(store, one)} is {words} {short(store, other)} {forms}".rstrip())
    return lines


def _facts(store: Store, nodes: list[str]) -> dict[str, list[Explained]]:
    """The facts in which a node stands, by class, each once, with the sentences of all its tellings."""
    values = " ".join(f"<{n}>" for n in nodes)
    about = f"SELECT DISTINCT ?f {{ VALUES ?n {{ {values} }} ?f ?p ?n ; prov:wasDerivedFrom ?q }}"
    itself = f"SELECT DISTINCT ?f {{ VALUES ?f {{ {values} }} ?f prov:wasDerivedFrom ?q }}"
    facts = {fact for select in (about, itself) for (fact,) in store.rows(select)}
    stands = store.representatives()
    tellings = defaultdict(set)
    for fact in facts:
        tellings[stands.get(fact, fact)].add(fact)
    return _told(store, tellings)


def _told(store: Store, tellings: dict[str, set[str]]) -> dict[str, list[Explained]]:
    found: dict[str, list[Explained]] = {name: [] for name in CLASSES}
    for representative, nodes in sorted(tellings.items()):
        values = " ".join(f"<{n}>" for n in sorted(nodes))
        select = f"""SELECT ?class ?label ?earliest ?id ?issued ?start ?prefix ?exact ?suffix {{ VALUES ?f {{ {values} }}
            ?f a ?class ; prov:wasDerivedFrom ?q . ?q oa:hasSource ?d ; oa:hasSelector ?t , ?at .
            ?t oa:prefix ?prefix ; oa:exact ?exact ; oa:suffix ?suffix . ?at oa:start ?start . ?d dcterms:identifier ?id .
            OPTIONAL {{ ?f rdfs:label ?label FILTER(LANG(?label) = "en") }} OPTIONAL {{ ?f otagai:earliest ?earliest }}
            OPTIONAL {{ ?d dcterms:issued ?issued }} }} ORDER BY ?issued ?id ?start"""
        rows = [row for row in store.rows(select) if _name(row[0]) in CLASSES]
        if rows:
            sentences = tuple(sorted({Sentence(r[4], r[3], int(r[5]), r[6], r[7], r[8]) for r in rows}))
            dates = sorted(r[2] for r in rows if r[2])
            found[_name(rows[0][0])].append(Explained(dates[0] if dates else "9999", rows[0][1], representative, sentences))
    return {name: sorted(facts) for name, facts in found.items()}


def _document(store: Store, identifier: str) -> str:
    """All that one document says, by family."""
    document = iri.document(identifier, store.base)
    about = """SELECT ?title ?issued ?source { ?d dcterms:identifier ?id OPTIONAL { ?d dcterms:title ?title }
        OPTIONAL { ?d dcterms:issued ?issued } OPTIONAL { ?d dcterms:source ?source } }"""
    title, issued, source = next(iter(store.rows(about.replace("?d ", f"<{document}> "))))
    lines = [title or identifier, *(f"  {line}" for line in (identifier, issued, source) if line)]
    tellings = {
        row[0]: {row[0]} for row in store.rows(f"SELECT DISTINCT ?f {{ GRAPH <{document}> {{ ?f prov:wasDerivedFrom ?q }} }}")
    }
    facts = _told(store, tellings)
    for name, heading in zip(CLASSES, HEADINGS, strict=True):
        if facts[name]:
            lines += ["", f"{heading} ({len(facts[name])})", *(_shown(fact) for fact in facts[name])]
    return "\n".join(lines)


def _shown(fact: Explained) -> str:
    return "\n".join([f"  • {fact.label}", *map(str, fact.sentences)])


def _name(term: str) -> str:
    return term.rpartition("#")[2].rpartition("/")[2]


def kind(store: Store, node: str) -> str:
    """The KIND of a node: `person` of `…/person/0a1b`."""
    return node.removeprefix(store.base).partition("/")[0] if node.startswith(store.base) else "stranger"


def short(store: Store, node: str) -> str:
    """A node as a user writes it: `place:JP-30`."""
    kind, slash, name = node.removeprefix(store.base).partition("/")
    return f"{kind}:{name}" if slash and node.startswith(store.base) else node
