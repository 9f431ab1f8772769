"""Cleaning with an exact offset map.

The cleaner folds what only looks different (NBSP and ordinary space, ํ+า and ำ, เ+เ and แ, ๒๕๖๗ and 2567, four kinds
of quotation marks) and remembers, for every character it keeps, where it stood in the text as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.thai.beginnings import Sought

# One character for one character: the offsets stay as they are.
_FOLD = {
    **dict(zip("๐๑๒๓๔๕๖๗๘๙", "0123456789", strict=True)),
    **{chr(c): " " for c in (0x09, 0x0B, 0x0C, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)},
    **dict.fromkeys("\r\x85\u2028\u2029", "\n"),
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‘’‚‛`´′＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **{chr(0xFF01 + i): chr(0x21 + i) for i in range(94) if chr(0xFF01 + i) not in "＂＇－"},
}

# What changes the length: invisible characters go, split letters are joined, runs of spaces become one.
_MARKS = "".join(map(chr, (0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F))))  # they hang on a letter
_GONE = "".join(map(chr, (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF)))
_EDITS = Sought(
    f"(?P<gone>[{_GONE}]+)"
    "|(?P<am>ํ(?P<tone>[\u0e48-\u0e4b]?)า)"
    "|(?P<ae>เเ)"
    f"|(?P<twice>(?P<mark>[{_MARKS}])(?P=mark)+)"
    "|(?P<spaces> {2,})"
    "|(?P<lines> *\n[ \n]*)",
    (*_GONE, "ํ", "เเ", *(mark * 2 for mark in _MARKS), "  ", " \n", "\n"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Cleaned:
    """The cleaned text; its character `i` stood at `source[starts[i]:ends[i]]`."""

    text: str
    starts: NDArray[np.intp]
    ends: NDArray[np.intp]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the source that a stretch of the cleaned text came from."""
        if start >= end:
            here = self.starts[start : start + 1] if start < len(self.starts) else self.ends[-1:]
            return (int(here[0]), int(here[0])) if len(here) else (0, 0)
        return int(self.starts[start]), int(self.ends[end - 1])


def clean(source: str) -> Cleaned:
    """Fold look-alikes and drop what cannot be seen.

    >>> clean("กํานัน\u00a0 ๒๕๖๗").text
    'กำนัน 2567'
    """
    folded = source
    for character in sorted(_FOLD.keys() & set(source)):
        folded = folded.replace(character, _FOLD[character])
    cleaned = Cleaned(folded, np.arange(len(folded)), np.arange(1, len(folded) + 1))
    # One edit can make room for another: between two blanks something invisible may have stood.
    while edits := [(*edit.span(), new) for edit in _EDITS.finditer(cleaned.text) if (new := _replacement(edit)) != edit[0]]:
        cleaned = _edited(cleaned, edits)
    return cleaned


def _edited(cleaned: Cleaned, edits: Sequence[tuple[int, int, str]]) -> Cleaned:
    """The text with each stretch replaced; what replaces it stands where all of the stretch stood."""
    pieces, starts, ends, at = [], [], [], 0
    for start, end, new in [*edits, (len(cleaned.text), len(cleaned.text), "")]:
        pieces += [cleaned.text[at:start], new]
        starts += [cleaned.starts[at:start], np.repeat(cleaned.starts[start : start + 1], len(new))]
        ends += [cleaned.ends[at:start], np.repeat(cleaned.ends[end - 1 : end], len(new))]
        at = end
    return Cleaned("".join(pieces), np.concatenate(starts), np.concatenate(ends))


def _replacement(edit: re.Match[str]) -> str:
    match edit.lastgroup:
        case "am":
            return edit["tone"] + "ำ"
        case "ae":
            return "แ"
        case "twice":
            return edit["mark"]
        case "spaces":
            return " "
        case "lines":
            return "\n"
        case _:
            return ""
