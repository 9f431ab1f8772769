"""What a user says of two things, or of a person: checked against the store, written as a row, and counted from then on."""

from __future__ import annotations

from kg import explain
from kg.decisions import DIFFERENT, SAME, WITHHOLD, Decision, Named
from kg.join import KINDS, PARTS
from kg.query import QueryError
from kg.settle import decide
from kg.store import Store

MOST_NODES = 20


class DecisionError(QueryError):
    """Why something cannot be decided; the message says what to write instead."""


def same(store: Store, one: str, other: str) -> str:
    """Two things are one; what was decided is told in a sentence."""
    a, b = _pair(store, one, other)
    if a == b:
        short = explain.short(store, a)
        raise DecisionError(f"{one} and {other} are one thing already. See why with: kg explain {short}")
    decide(store.root, Decision(SAME, _named(store, a), _named(store, b)))
    return f"{_called(store, a)} and {_called(store, b)} are one thing from now on."


def different(store: Store, one: str, other: str) -> str:
    """Two things are not one, whatever they have in common."""
    a, b = _pair(store, one, other)
    if a == b:
        nodes = explain.equals(store, explain.find(store, a))
        if len(nodes) == 1:
            raise DecisionError(f"{one} and {other} both mean {_called(store, a)}, which is one thing of one document.")
        shown = "\n".join(f"  {explain.short(store, n)}  {_where(store, n)}" for n in nodes[:MOST_NODES])
        raise DecisionError(
            f"{one} and {other} are taken for one thing, {_called(store, a)}. Name two of its nodes, by document:\n{shown}"
        )
    decide(store.root, Decision(DIFFERENT, _named(store, a), _named(store, b)))
    return f"{_called(store, a)} and {_called(store, b)} are two things from now on."


def withhold(store: Store, person: str) -> str:
    """A person is taken out of every graph, see `kg.withhold`."""
    node = explain.find(store, person)
    if explain.kind(store, node) != "person":
        raise DecisionError(f"{person} is no person but a {explain.kind(store, node)}, and only people can be withheld.")
    decide(store.root, Decision(WITHHOLD, _named(store, node)))
    return "The person is withheld from now on: in no export, page or answer. The row in decisions.tsv names who it is."


def _pair(store: Store, one: str, other: str) -> tuple[str, str]:
    a, b = explain.named(store, one), explain.named(store, other)
    if explain.kind(store, a) != explain.kind(store, b):
        kinds = f"{explain.kind(store, a)} and {explain.kind(store, b)}"
        raise DecisionError(f"{one} and {other} are of two kinds, {kinds}; only two of a kind can be the same.")
    if explain.kind(store, a) not in (*KINDS, *PARTS):
        raise DecisionError(f"{one} is a {explain.kind(store, a)}. Decide on people, bodies, places, programmes or events.")
    return a, b


def _named(store: Store, node: str) -> Named:
    """A node as a row names it, with every name that its thing has, so that it is found in another store too."""
    return Named(explain.short(store, node), tuple(sorted(explain.called(store, node))))


def _called(store: Store, node: str) -> str:
    names = sorted(explain.called(store, node), key=lambda name: (-len(name), name))
    return f"{names[0]} ({explain.short(store, node)})" if names else explain.short(store, node)


def _where(store: Store, node: str) -> str:
    """The document of a node, and what it calls the thing there."""
    select = """SELECT DISTINCT ?id ?form { GRAPH ?d { ?d dcterms:identifier ?id . ?node a ?class
        OPTIONAL { ?node skos:prefLabel ?form } } } ORDER BY ?id ?form"""
    rows = list(store.rows(select.replace("?node", f"<{node}>")))
    return "  ".join(dict.fromkeys([*(row[0] for row in rows), *(row[1] for row in rows if row[1])]))
