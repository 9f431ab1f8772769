"""Costly patterns, tried only where they can begin: an automaton finds the words that may open a match in one quick pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import ahocorasick_rs


class Beginnings:
    """Words, or single letters, one of which opens every match of some patterns."""

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = ahocorasick_rs.AhoCorasick(sorted(set(words)))

    def places(self, text: str) -> list[int]:
        """Where the words stand, from left to right.

        >>> Beginnings(["ปี", "เดือน"]).places("เดือนนี้ ปีหน้า")
        [0, 9]
        """
        return sorted({start for _, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True)})

    def matches(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """What `pattern.finditer(text)` gives, if every match opens with one of the words."""
        return matches(pattern, text, self.places(text))


def matches(pattern: re.Pattern[str], text: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin at given places, none inside another.

    >>> [m[0] for m in matches(re.compile("[0-9]+ ปี"), "12 ปี และ 5 ปี", [0, 1, 10])]
    ['12 ปี', '5 ปี']
    """
    end = 0
    for place in places:
        if place >= end and (found := pattern.match(text, place)):
            yield found
            end = found.end()
