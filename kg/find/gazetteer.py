"""Forms of the register standing in a text, whatever its spaces and capitals; the gazetteer is made once of a register."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import ahocorasick_rs
import numpy as np

from kg.model import Known, Span
from kg.register import Register
from kg.thai.japanese import fold
from kg.thai.tokens import Tokens

_LATIN = re.compile(r"[A-Za-z0-9À-ɏ]")
_UPPER = re.compile(r"[^a-z]*[A-Z][^a-z]*")
_MARK = re.compile(r"[ะ-ฺ็-๎ๅ]")
SHORTEST = 2


@dataclass(frozen=True)
class Hit:
    """A form of the register at a place of the text, and the things that it may name."""

    span: Span
    form: str
    things: tuple[Known, ...]


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """The forms of a register, as one automaton over text without blanks."""

    things: dict[str, tuple[Known, ...]]
    forms: list[str]
    automaton: ahocorasick_rs.AhoCorasick
    folded: dict[str, tuple[Known, ...]]
    _kept: dict[str, tuple[Known, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, register: Register) -> Gazetteer:
        found: dict[str, dict[str, Known]] = {}
        for known in register.things.values():
            for language, name in known.names:
                if known.level == "country" and language != "th":
                    continue
                if len(name) >= SHORTEST:
                    found.setdefault(_squeezed(name), {})[known.key] = known
        forms = sorted(found)
        things = {form: tuple(found[form][key] for key in sorted(found[form])) for form in forms}
        return cls(things, forms, ahocorasick_rs.AhoCorasick(forms), _folded(register))

    def hits(self, text: str, words: Tokens, without: frozenset[str] = frozenset()) -> list[Hit]:
        """The longest forms from left to right; `without` leaves out things by their keys (training does)."""
        letters = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
        where = np.flatnonzero(letters != 32)
        starts, ends = frozenset(words.starts), frozenset(words.ends)
        kept: list[Hit] = []
        end_before = 0
        found = self.automaton.find_matches_as_indexes(_squeezed(text), overlapping=True)
        for number, first, last in sorted(found, key=lambda f: (f[1], -f[2])):
            start, end = int(where[first]), int(where[last - 1]) + 1
            if start < end_before or not _stands_alone(text, start, end):
                continue
            form = text[start:end]
            things = self._meant(number, form)
            if without:
                things = tuple(known for known in things if known.key not in without)
            if not things or not (start in starts and (end in ends or text[end : end + 1] == "ฯ")):
                continue
            kept.append(Hit(Span(start, end), form, things))
            end_before = end
        return kept

    def _meant(self, number: int, form: str) -> tuple[Known, ...]:
        """The things that a form may name as it is written."""
        if form not in self._kept:
            self._kept[form] = tuple(known for known in self.things[self.forms[number]] if _same_capitals(known, form))
        return self._kept[form]


def _folded(register: Register) -> dict[str, tuple[Known, ...]]:
    """Japanese prefectures and cities by the key that the spellings of their name share."""
    found: dict[str, dict[str, Known]] = {}
    for known in register.things.values():
        if known.country == "JP" and known.level in ("prefecture", "city"):
            for language, name in known.names:
                if language == "th":
                    found.setdefault(fold(name), {})[known.key] = known
    return {form: tuple(things.values()) for form, things in found.items()}


def _squeezed(text: str) -> str:
    """Without blanks, in small letters; letters whose small form is longer stay as they are."""
    low = text.replace(" ", "")
    small = low.lower()
    return small if len(small) == len(low) else low


def _stands_alone(text: str, start: int, end: int) -> bool:
    """No letter of the same word goes on at either side."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if _LATIN.match(text, start) and before and _LATIN.match(before):
        return False
    if _LATIN.match(text, end - 1) and after and _LATIN.match(after):
        return False
    return not (after and _MARK.match(after))


def _same_capitals(known: Known, form: str) -> bool:
    """An abbreviation is one only in capitals: SMART is not Smart, and BOI not boi."""
    wanted = [name for _, name in known.names if name.replace(" ", "").lower() == form.replace(" ", "").lower()]
    return any(not _UPPER.fullmatch(name) or name.replace(" ", "") == form.replace(" ", "") for name in wanted)
