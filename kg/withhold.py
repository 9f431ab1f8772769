"""A person who is withheld is taken out of every graph, so that no way out can show them.

What goes: their node with its names; their posts; a meeting in which nobody else takes part; every edge to them (signatory,
participant, speaker …); the quotations that proved nothing else. What stays is the rest of each release. Where a sentence
that proves another fact, a title, or a label names them, the name is blacked out letter for letter, in the graph and in the
text that the store gives, so that offsets and quotations still agree: every form of the name that the release uses, and its
single words, unless somebody else in that release has them. A release in which nobody was recognised, but which has the full
name, is blacked out as well.

What is not done: identifiers and addresses of documents are left alone, even if somebody wrote a name into them, and so is
whatever tells who is meant without the name, as a post does that another release gives. The store's own folder keeps the
texts as they were read, since deleting the row brings everything back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

import pyoxigraph as ox

from kg import iri
from kg.blackout import Withheld, blacked, stands
from kg.store import Draft
from kg.vocab import REGISTER_GRAPH

# What a fact of a kind cannot do without; one that never had it stays.
NEEDED = {
    iri.term(name): kind
    for kind, names in (
        ("post", ("org:member", "org:organization")),
        ("meeting", ("otagai:participant",)),
        ("investment", ("otagai:investor",)),
    )
    for name in names
}
NAMES = tuple(ox.NamedNode(iri.term(name)) for name in ("skos:prefLabel", "skos:altLabel"))
PERSON, IDENTIFIER = ox.NamedNode(iri.term("foaf:Person")), ox.NamedNode(iri.term("dcterms:identifier"))
TYPE, PROOF = ox.NamedNode(iri.term("rdf:type")), ox.NamedNode(iri.term("prov:wasDerivedFrom"))
WORDS = {iri.term("xsd:string"), iri.term("rdf:langString")}
SHORTEST = 4  # letters of a part of a name that is blacked out by itself


def withdraw(draft: Draft, nodes: frozenset[str], names: Iterable[str] = ()) -> set[str]:
    """Take people out of a draft; `names` are the full names that decisions give. Everything that is gone is returned."""
    gone, forms = set(nodes), {}
    touched = _graphs_with(draft, nodes)
    whole = {name for name in names if len(name.split()) > 1}
    whole |= {form for graph in touched for form in _named(draft.quads(graph), nodes) if len(form.split()) > 1}
    for identifier in draft.documents() if nodes or whole else ():
        graph = iri.document(identifier, draft.base)
        found = _forms(draft, identifier, nodes, whole) if graph in touched else _unrecognised(draft, identifier, whole)
        if found or graph in touched:
            forms[identifier] = tuple(sorted(found))
            gone |= _replace(draft, graph, nodes, forms[identifier])
    if (register := draft.iri(REGISTER_GRAPH)) in touched:
        gone |= _replace(draft, register, nodes, ())
    draft.withheld = Withheld(nodes, forms)
    return gone


def _graphs_with(draft: Draft, nodes: Iterable[str]) -> set[str]:
    terms = [ox.NamedNode(node) for node in sorted(nodes)]
    patterns = ((subject, value) for term in terms for subject, value in ((term, None), (None, term)))
    quads = (q for subject, value in patterns for q in draft.graph.quads_for_pattern(subject, None, value, None))
    return {str(getattr(q.graph_name, "value", "")) for q in quads} - {""}


def _named(quads: Iterable[ox.Quad], nodes: Collection[str] | None = None) -> set[str]:
    """The names that some nodes have, or all."""
    return {_value(q.object) for q in quads if q.predicate in NAMES and (nodes is None or _value(q.subject) in nodes)}


def _forms(draft: Draft, identifier: str, nodes: frozenset[str], whole: set[str]) -> set[str]:
    """What a release calls the people who are withheld, as it writes it, with the parts that nobody else is called by."""
    quads = list(draft.quads(iri.document(identifier, draft.base)))
    people = {_value(q.subject) for q in quads if q.predicate == TYPE and q.object == PERSON}
    text, mentions = draft.document(identifier)
    forms = _named(quads, nodes) | {text[start:end] for start, end, node in mentions if node in nodes}
    others = {word for form in _named(quads, people - nodes) for word in form.split()}
    parts = {word for form in forms if len(form.split()) > 1 for word in form.split() if len(word) >= SHORTEST}
    return forms | (parts - others) | {name for name in whole if stands(text, (name,))}


def _unrecognised(draft: Draft, identifier: str, whole: set[str]) -> set[str]:
    """Full names that a release has, though nobody in it is known by them: whoever bears one there is somebody else."""
    text = draft.text(identifier)
    found = {name for name in whole if stands(text, (name,))}
    return found - _named(draft.quads(iri.document(identifier, draft.base))) if found else found


def _replace(draft: Draft, graph: str, nodes: frozenset[str], forms: tuple[str, ...]) -> set[str]:
    """Put what remains of a graph in its place, and the graph itself aside."""
    quads = list(draft.quads(graph))
    kept, gone = without(quads, nodes, forms)
    draft.set_aside(graph, "".join(sorted(f"{quad} .\n" for quad in kept)))
    return gone


def without(quads: list[ox.Quad], nodes: Iterable[str], forms: tuple[str, ...]) -> tuple[list[ox.Quad], set[str]]:
    """What remains of a graph without some nodes, names blacked out; and every node that has gone with them."""
    gone = set(nodes)
    held: dict[tuple[str, str], set[str]] = defaultdict(set)
    for q in quads:
        if NEEDED.get(q.predicate.value) == _kind(_value(q.subject)):
            held[_value(q.subject), q.predicate.value].add(_value(q.object))
    gone |= {fact for (fact, _), parts in held.items() if parts <= gone}
    kept = [q for q in quads if not {_node(q.subject), _node(q.object)} & gone]
    proofs = {_value(q.object) for q in kept if q.predicate == PROOF}
    unused = {_value(q.object) for q in quads if q.predicate == PROOF} - proofs
    kept = [q for q in kept if not {_node(q.subject), _node(q.object)} & unused]
    return [_black(q, forms) for q in kept], gone | unused


def _black(q: ox.Quad, forms: tuple[str, ...]) -> ox.Quad:
    if not forms or not isinstance(q.object, ox.Literal) or q.object.datatype.value not in WORDS or q.predicate == IDENTIFIER:
        return q
    text = blacked(q.object.value, forms)
    return ox.Quad(q.subject, q.predicate, ox.Literal(text, language=q.object.language), q.graph_name)


def _kind(node: str) -> str:
    return node.rpartition("/")[0].rpartition("/")[2]


def _value(term: object) -> str:
    return str(getattr(term, "value", term))


def _node(term: object) -> str:
    """The node that a term is of: `…#amount` goes with its fact, `…#text` with its quotation."""
    return _value(term).partition("#")[0] if isinstance(term, ox.NamedNode) else ""
