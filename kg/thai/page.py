"""A document laid open for reading: its cleaned text, its sentences and dates, its headline, and the way back to the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Document, Quote, Span
from kg.thai import dates
from kg.thai.clean import Cleaned, clean
from kg.thai.dates import Dated
from kg.thai.sentences import split

LONGEST_QUOTE = 400
LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Page:
    """`text` is the cleaned text; every `Span` of the reading stages counts its characters.

    `body` is where the release itself begins: behind the headline, which most releases repeat below itself.
    """

    document: Document
    text: str
    cleaned: Cleaned
    sentences: tuple[Span, ...]
    dates: tuple[Dated, ...]
    title: str
    body: int

    @classmethod
    def of(cls, document: Document) -> Page:
        cleaned = clean(document.text)
        text = cleaned.text
        title = text.lstrip("\n").partition("\n")[0].strip()
        dated = dates.find(text, document.date)
        shown = title if len(title) <= LONGEST_TITLE else ""
        return cls(document, text, cleaned, split(text), dated, shown, _body(text, title))

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def sentence(self, at: int) -> Span:
        """The sentence in which a position stands (or the one before it, where it stands between two)."""
        if not self.sentences:
            return Span(0, len(self.text))
        place = bisect_right(self.sentences, at, key=lambda s: s.start)
        return self.sentences[max(place - 1, 0)]

    def dates_in(self, span: Span) -> Sequence[Dated]:
        """The dates that begin inside a span, from left to right."""
        first = bisect_left(self.dates, span.start, key=lambda d: d.span.start)
        return self.dates[first : bisect_left(self.dates, span.end, key=lambda d: d.span.start)]

    def in_a_date(self, span: Span) -> bool:
        """Whether a span stands in a date, or a part of it does."""
        at = bisect_left(self.dates, span.end, key=lambda d: d.span.start)
        return at > 0 and self.dates[at - 1].span.end > span.start

    def quote(self, span: Span) -> Quote:
        """The words of a span as the document has them, with the rest of their sentence on both sides.

        A span that is longer than a quote may be is cut at its end.
        """
        source = self.document.text
        start, end = self.cleaned.source_span(span.start, span.end)
        end = min(end, start + LONGEST_QUOTE)
        around = self.cleaned.source_span(self.sentence(span.start).start, self.sentence(max(span.end - 1, 0)).end)
        return Quote(start, end, source[start:end], source[min(around[0], start) : start], source[end : max(around[1], end)])


def _body(text: str, title: str) -> int:
    """Skip the headline and its repetitions: lines that begin as the headline does and are hardly longer."""
    key, at = title.replace(" ", "")[:30], 0
    while key and (end := text.find("\n", at)) > 0:
        line = text[at:end].replace(" ", "")
        if line and not (line.startswith(key) and len(line) <= len(title) * 1.5 + 40):
            break
        at = end + 1
    return at
