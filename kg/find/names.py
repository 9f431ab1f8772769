"""The layer that decides: which words are names, weighing the words themselves, the rules and the register."""

from __future__ import annotations

from collections.abc import Mapping

from kg.find.again import again
from kg.find.crf import LABELS, Weights, decode
from kg.find.features import columns
from kg.find.text import Text
from kg.model import Mention, Span

BY = "names"


def decide(text: Text, weights: Weights, trust: Mapping[str, str]) -> list[Mention]:
    """The names of a text from left to right, none inside another; countries are not among them."""
    if not text.words.words:
        return []
    labels = decode(weights.scores(columns(text, trust)), weights.moves)
    starts, ends, page = text.words.starts, text.words.ends, text.page.text
    found, at = [], 0
    while at < len(labels):
        if not labels[at]:
            at += 1
            continue
        first, label = at, labels[at]
        at += 1
        while at < len(labels) and labels[at] == label + 1:
            at += 1
        span = _balanced(page, Span(starts[first], ends[at - 1]))
        found.append(Mention(span, page[span.start : span.end], LABELS[label].partition("-")[2], BY))
    return again(text, found)


def _balanced(page: str, span: Span) -> Span:
    """The span with whole brackets: it takes in the one that closes right behind it, or gives up the one that stays open."""
    form = page[span.start : span.end]
    open_ones = form.count("(") - form.count(")")
    if open_ones == 1 and page[span.end : span.end + 1] == ")":
        return Span(span.start, span.end + 1)
    if open_ones == 1 and form.rfind("(") > 1:
        return Span(span.start, span.start + len(form[: form.rfind("(")].rstrip()))
    if open_ones == -1 and form.endswith(")") and len(form) > 2:
        return Span(span.start, span.end - 1)
    return span
