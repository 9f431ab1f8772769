"""What the documents say of every thing and fact, laid before `kg.identity`, which decides what is the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kg import iri
from kg.identity import Join, Seen, Told, same_facts, same_things
from kg.model import ORGANIZATION, PERSON, PLACE, PROGRAMME
from kg.store import Store
from kg.vocab import REGISTER_GRAPH

KINDS = {"person": PERSON, "body": ORGANIZATION, "place": PLACE, "programme": PROGRAMME}
# What must agree for two tellings to be one fact, and what must be there at all for that to mean something.
TELLINGS = {
    "post": (("org:member", "org:organization", "org:role", "otagai:former"), ("org:member",)),
    "agreement": (("otagai:party", "otagai:kind", "otagai:status", "otagai:date"), ("otagai:party",)),
    "meeting": (("otagai:participant", "otagai:date"), ("otagai:participant", "otagai:date")),
    "gathering": (("otagai:kind", "otagai:date", "skos:prefLabel"), ("otagai:date", "skos:prefLabel")),
    "posting": (("otagai:from", "otagai:to", "otagai:person", "otagai:start"), ("otagai:from", "otagai:to")),
    "investment": (("otagai:investor", "otagai:place", "otagai:status", "otagai:date"), ("otagai:investor", "otagai:date")),
}


def joins(store: Store) -> list[Join]:
    """Every node that is the same thing as another, with the node that stands for both."""
    things = same_things(seen(store))
    stands = {join.node: join.representative for join in things}
    return things + same_facts(told(store, stands), stands)


def seen(store: Store) -> list[Seen]:
    """The things that documents name and the register does not know."""
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    posts: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    countries = {}
    register = store.iri(REGISTER_GRAPH)
    names_of = f"""SELECT ?document ?node ?form {{
        GRAPH ?document {{ ?document schema:mentions ?node . ?node skos:prefLabel|skos:altLabel ?form }}
        FILTER NOT EXISTS {{ GRAPH <{register}> {{ ?node a ?known }} }} }}"""
    for document, node, form in store.rows(names_of):
        names[document, node].add(form)
    for document, node, country in store.rows(
        "SELECT ?d ?node ?c { GRAPH ?d { ?d schema:mentions ?node . ?node otagai:country ?c } }"
    ):
        countries[document, node] = country
    held = "SELECT ?d ?member ?role ?body { GRAPH ?d { ?post org:member ?member ; org:role ?role ; org:organization ?body } }"
    for document, person, role, body in store.rows(held):
        posts[document, person].add((role, body))
    return [
        Seen(node, document, KINDS[_kind(node, store)], tuple(sorted(forms)), countries.get((document, node), ""),
             frozenset(posts[document, node]))
        for (document, node), forms in sorted(names.items())
        if _kind(node, store) in KINDS
    ]  # fmt: skip


def told(store: Store, stands: Mapping[str, str]) -> list[Told]:
    """The facts of all documents, each with what makes it the fact that it is, in terms of representatives."""
    held: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    predicates = {iri.term(p): p for wanted, _ in TELLINGS.values() for p in wanted}
    for kind, (wanted, _) in TELLINGS.items():
        terms = ", ".join(f"<{iri.term(p)}>" for p in wanted)
        query = f"""SELECT ?document ?fact ?p ?o {{ GRAPH ?document {{ ?fact prov:wasDerivedFrom ?quote ; ?p ?o .
            FILTER(?p IN ({terms}) && STRSTARTS(STR(?fact), "{store.base}{kind}/")) }} }}"""
        for document, fact, predicate, value in store.rows(query):
            held[document, fact][predicates[predicate]].add(value)
    found = []
    for (document, fact), properties in sorted(held.items()):
        wanted, needed = TELLINGS[kind := _kind(fact, store)]
        if all(properties[p] for p in needed):
            parts = (f"{p} {stands.get(value, value)}" for p in wanted for value in sorted(properties[p]))
            found.append(Told(fact, document, (kind, *parts)))
    return found


def _kind(node: str, store: Store) -> str:
    return node.removeprefix(store.base).partition("/")[0]
