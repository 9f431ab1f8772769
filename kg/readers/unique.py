"""One identifier is one document: the same text twice counts once, two different texts are both refused."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.model import Document
from kg.readers.source import Failure


@dataclass
class Unique:
    """Passes documents on; afterwards `refused` holds the identifiers that came with two different texts.

    Of the same text with different dates or sources, the one that is passed on last counts: one with a date rather than
    without, then the smaller date and source, whatever the order in which they came.
    """

    refused: set[str] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)
    _seen: dict[str, tuple[bytes, tuple[bool, str, bool, str], str]] = field(default_factory=dict)

    def __call__(self, documents: Iterable[Document | Failure]) -> Iterator[Document]:
        for found in documents:
            if isinstance(found, Failure):
                self.failures.append(found)
            elif self._admits(found):
                yield found

    def _admits(self, document: Document) -> bool:
        text = hashlib.sha256(document.text.encode("utf-8")).digest()
        rank = (not document.date, document.date, not document.source, document.source)
        known = self._seen.get(document.id)
        if known is None or (known[0] == text and rank < known[1]):
            self._seen[document.id] = (text, rank, document.origin)
            return document.id not in self.refused
        if known[0] != text:
            reason = (
                f"Its id {document.id!r} also stands at {known[2]} with another text; neither is built. Give each its own id."
            )
            self.failures.append(Failure(document.origin, reason))
            self.refused.add(document.id)
        return False
