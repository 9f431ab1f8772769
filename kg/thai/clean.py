"""Cleaning with an exact offset map.

The cleaner folds what only looks different (NBSP and ordinary space, ํ+า and ำ, เ+เ and แ, ๒๕๖๗ and 2567, four kinds
of quotation marks) and remembers, for every character it keeps, where it stood in the text as it was read.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass

# One character for one character: the offsets stay as they are.
_FOLD = str.maketrans(
    {
        **dict(zip("๐๑๒๓๔๕๖๗๘๙", "0123456789", strict=True)),
        **{chr(c): " " for c in (0x09, 0x0B, 0x0C, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)},
        **dict.fromkeys("\r\x85\u2028\u2029", "\n"),
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‘’‚‛`´′＇", "'"),
        **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
        **{chr(0xFF01 + i): chr(0x21 + i) for i in range(94) if chr(0xFF01 + i) not in "＂＇－"},
    }
)

# What changes the length: invisible characters go, split letters are joined, runs of spaces become one.
_EDITS = re.compile(
    "(?P<gone>[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+)"
    "|(?P<am>ํ(?P<tone>[\u0e48-\u0e4b]?)า)"
    "|(?P<ae>เเ)"
    "|(?P<twice>(?P<mark>[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])(?P=mark)+)"
    "|(?P<spaces> {2,})"
    "|(?P<lines> *\n[ \n]*)"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The cleaned text; its character `i` stood at `source[starts[i]:ends[i]]`."""

    text: str
    starts: array[int]
    ends: array[int]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the source that a stretch of the cleaned text came from."""
        if start >= end:
            here = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return here, here
        return self.starts[start], self.ends[end - 1]


def clean(source: str) -> Cleaned:
    """Fold look-alikes and drop what cannot be seen.

    >>> clean("กํานัน\u00a0 ๒๕๖๗").text
    'กำนัน 2567'
    """
    folded = source.translate(_FOLD)
    pieces: list[str] = []
    starts, ends = array("L"), array("L")
    at = 0

    def keep(start: int, end: int) -> None:
        pieces.append(folded[start:end])
        starts.extend(range(start, end))
        ends.extend(range(start + 1, end + 1))

    for edit in _EDITS.finditer(folded):
        keep(at, edit.start())
        new = _replacement(edit)
        pieces.append(new)
        starts.extend([edit.start()] * len(new))
        ends.extend([edit.end()] * len(new))
        at = edit.end()
    keep(at, len(folded))
    return Cleaned("".join(pieces), starts, ends)


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
