"""What a relater looks at: the page, who and what is named where, and the facts that earlier relaters found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Entity, Fact, Post, Span
from kg.thai.page import Page


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """An entity standing at a place of the text."""

    span: Span
    key: str
    kind: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One document with its entities linked; `names` are their mentions from left to right, none inside another.

    Countries are entities of kind Place and level country (`place/JP`); they are named in the text like others.
    """

    page: Page
    entities: dict[str, Entity]
    names: tuple[Named, ...]
    facts: tuple[Fact, ...] = ()

    @property
    def text(self) -> str:
        return self.page.text

    def within(self, span: Span) -> Sequence[Named]:
        """The names that stand inside a span."""
        first = bisect_left(self.names, span.start, key=lambda n: n.span.start)
        last = bisect_left(self.names, span.end, key=lambda n: n.span.start)
        return [n for n in self.names[first:last] if n.span.end <= span.end]

    def posts_of(self, person: str) -> list[Post]:
        return [f for f in self.facts if isinstance(f, Post) and f.person == person]
