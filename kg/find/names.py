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
        span = Span(starts[first], ends[at - 1])
        found.append(Mention(span, page[span.start : span.end], LABELS[label].partition("-")[2], BY))
    return again(text, found)
