"""Names blacked out in text, letter for letter, so that every offset stays what it was.

>>> blacked("นายมะลิ  ชื่นใจ และ Mali CHUENJAI กล่าว", ("มะลิ ชื่นใจ", "Mali Chuenjai"))
'นาย████  ██████ และ ████ ████████ กล่าว'
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kg.generations import write

FILE = "withheld.json"
BLACK = "█"
_BLANK = r"[\s\u200b]+"


def blacked(text: str, forms: Iterable[str]) -> str:
    """The text with these names blacked out, whatever blanks and capitals it writes them with."""
    found = _pattern(tuple(sorted(set(forms))))
    return found.sub(lambda name: re.sub(r"\S", BLACK, name[0]), text) if found else text


def stands(text: str, forms: Iterable[str]) -> bool:
    found = _pattern(tuple(sorted(set(forms))))
    return bool(found and found.search(text))


@lru_cache(maxsize=256)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str] | None:
    longest = sorted((form.split() for form in forms if form.strip()), key=lambda words: (-len("".join(words)), words))
    names = [_BLANK.join(map(re.escape, words)) for words in longest]
    # A name in Latin letters is no part of a longer word.
    bounded = [rf"(?<![A-Za-z]){name}(?![A-Za-z])" if re.search("[A-Za-z]", name) else name for name in names]
    return re.compile("|".join(bounded), re.IGNORECASE) if bounded else None


@dataclass(frozen=True)
class Withheld:
    """Whom a store withholds: their nodes, and by document the names that are blacked out in its text."""

    nodes: frozenset[str] = frozenset()
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def load(cls, generation: Path) -> Withheld:
        path = generation / FILE
        if not path.exists():
            return cls()
        held = json.loads(path.read_text(encoding="utf-8"))
        return cls(frozenset(held["nodes"]), {document: tuple(forms) for document, forms in held["forms"].items()})

    def save(self, generation: Path) -> None:
        held = {"nodes": sorted(self.nodes), "forms": self.forms}
        write(generation / FILE, json.dumps(held, ensure_ascii=False, sort_keys=True))
