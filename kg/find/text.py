"""A page ready for finding: its words, and the forms of the register that stand in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.find.gazetteer import Gazetteer, Hit
from kg.model import Span
from kg.thai.page import Page
from kg.thai.tokens import Tokens, tokens

# Letters of the longest head before a form that is known: “กลุ่มบริษัท ”.
HEAD = 12


@dataclass(frozen=True, eq=False)
class Text:
    page: Page
    words: Tokens
    hits: list[Hit]
    gazetteer: Gazetteer

    @cached_property
    def hit_at(self) -> dict[int, Hit]:
        """The form of the register that begins at a place of the text."""
        return {hit.span.start: hit for hit in self.hits}

    @cached_property
    def hit_ending(self) -> dict[int, Hit]:
        """The form of the register that ends at a place of the text."""
        return {hit.span.end: hit for hit in self.hits}

    def registered(self, span: Span) -> bool:
        """Whether a span is a form of the register, no more and no less."""
        hit = self.hit_ending.get(span.end)
        return hit is not None and hit.span == span

    def known_to(self, span: Span) -> bool:
        """Whether a form of the register stands at the end of a span, with no more than a head before it."""
        hit = self.hit_ending.get(span.end)
        return hit is not None and span.start <= hit.span.start <= span.start + HEAD

    @classmethod
    def of(cls, page: Page, gazetteer: Gazetteer, without: frozenset[str] = frozenset()) -> Text:
        words = tokens(page.text)
        return cls(page, words, gazetteer.hits(page.text, words, without), gazetteer)


def free(taken: Sequence[Span], span: Span) -> bool:
    """Whether a stretch overlaps none of some spans that stand in order, none inside another.

    >>> [free([Span(0, 3), Span(5, 9)], Span(*place)) for place in ((3, 5), (2, 4), (8, 12))]
    [True, False, False]
    """
    at = bisect_left(taken, span.end, key=lambda other: other.start)
    return at == 0 or taken[at - 1].end <= span.start
