"""The event that a figure belongs to: the one of its own sentence that fits its kind and stands near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.model import Agreement, Fact, Figure, Gathering, Investment, Meeting, Posting, Quote

# The facts that a figure of some kind can belong to. Trade and firms are statistics, so many agreements are no single one.
_BELONGS: dict[str, tuple[type[Fact], ...]] = {
    "investment": (Investment,),
    "economic-value": (Gathering, Agreement),
    "budget": (Agreement, Gathering),
    "participants": (Gathering, Meeting),
    "partners": (Gathering,),
    "projects": (Agreement, Investment, Meeting),
    "people": (Posting, Gathering),
    "other": (Gathering,),
}
# How far behind its event a figure may stand, how far if it counts people, and how far before.
FAR, PEOPLE, AHEAD = 200, 100, 40


def attach(figures: Iterable[Figure], facts: Iterable[Fact]) -> Iterator[Figure]:
    """Each figure with the fact of its own sentence that it belongs to; such a figure is about nothing else.

    Of several facts that fit, the one that stands by far the nearest. Where none does, the figure stays about the bodies
    and places that its clause names.
    """
    by_sentence: dict[tuple[int, int], list[tuple[Fact, Quote]]] = {}
    for fact in facts:
        for quote in fact.quotes:
            by_sentence.setdefault(_sentence(quote), []).append((fact, quote))
    for figure in figures:
        near = by_sentence.get(_sentence(figure.quotes[0]), [])
        for family in _BELONGS.get(figure.kind, ()):
            fitting: dict[int, tuple[int, Fact]] = {}
            for fact, quote in near:
                gap = _gap(quote, figure.quotes[0])
                if isinstance(fact, family) and gap <= _reach(quote, figure):
                    fitting[id(fact)] = min(fitting.get(id(fact), (gap, fact)), (gap, fact), key=lambda p: p[0])
            ranked = sorted(fitting.values(), key=lambda p: p[0])
            if ranked and (len(ranked) == 1 or 3 * ranked[0][0] + 10 < ranked[1][0]):
                figure = replace(figure, about=(), about_fact=ranked[0][1])
            if ranked:
                break
        yield figure


def _reach(quote: Quote, figure: Figure) -> int:
    """How far from the words of an event a figure may stand that belongs to it."""
    if quote.start >= figure.quotes[0].end:
        return AHEAD
    return PEOPLE if figure.kind == "people" else FAR


def _gap(one: Quote, other: Quote) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _sentence(quote: Quote) -> tuple[int, int]:
    return quote.start - len(quote.prefix), quote.end + len(quote.suffix)
