"""A page ready for finding: its words, and the forms of the register that stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kg.find.gazetteer import Gazetteer, Hit
from kg.thai.page import Page
from kg.thai.tokens import Tokens, tokens


@dataclass(frozen=True, eq=False)
class Text:
    page: Page
    words: Tokens
    hits: list[Hit]
    gazetteer: Gazetteer

    @cached_property
    def hit_ending(self) -> dict[int, Hit]:
        """The form of the register that ends at a place of the text."""
        return {hit.span.end: hit for hit in self.hits}

    @classmethod
    def of(cls, page: Page, gazetteer: Gazetteer, without: frozenset[str] = frozenset()) -> Text:
        words = tokens(page.text)
        return cls(page, words, gazetteer.hits(page.text, words, without), gazetteer)
