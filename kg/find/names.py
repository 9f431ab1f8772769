"""The layer that decides: which words are names, weighing the words themselves, the rules and the register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from kg.find.again import again
from kg.find.bounds import bounded
from kg.find.crf import LABELS, Weights, decode
from kg.find.edges import mended
from kg.find.features import columns
from kg.find.text import Text, free
from kg.model import ORGANIZATION, PERSON, PROGRAMME, Mention, Span

BY = "names"
BY_REGISTER = "register-sure"
SURE = "high"
# How much better than nothing each word of a name has to be, in thousandths of a weight: abstaining is cheaper than inventing.
# Measured on releases that nothing was trained on, so many wrong names go that both precision and F1 rise.
DOUBT = {ORGANIZATION: 350, PROGRAMME: 450, PERSON: 250}
CAUTION = np.array([DOUBT.get(label.partition("-")[2], 0) for label in LABELS], dtype=np.int32)
REGION = ("ภูมิภาค", "ภูมิภาค ")


def decide(text: Text, weights: Weights, trust: Mapping[str, str]) -> list[Mention]:
    """The names of a text from left to right, none inside another; countries are not among them."""
    if not text.words.words:
        return []
    labels = decode(weights.scores(columns(text, trust)) - CAUTION, weights.moves)
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
        kind = LABELS[label].partition("-")[2]
        spans = bounded(text, Span(starts[first], ends[at - 1]), kind)
        found += [Mention(span, page[span.start : span.end], kind, BY) for span in spans]
    return list(mended(text, again(text, sorted([*found, *_sure(text, found, trust)], key=lambda m: m.span))))


def _sure(text: Text, found: list[Mention], trust: Mapping[str, str]) -> Iterator[Mention]:
    """“นอกจากนี้ [ดีพร้อม] ยังเตรียม”: bodies and programmes of the register in no name, if their form mostly is one.

    A form that was in too few releases to know counts as sure; of territories it does not: they stand in too many other
    names. ภูมิภาคอาเซียน is a part of the world.
    """
    taken = [name.span for name in found]
    for hit in text.hits:
        thing = hit.things[0]
        level = trust.get(hit.form.replace(" ", "").lower(), SURE)
        region = text.page.text.endswith(REGION, 0, hit.span.start)
        if len(hit.things) > 1 or thing.kind not in (ORGANIZATION, PROGRAMME) or level != SURE or region:
            continue
        if free(taken, hit.span):
            yield Mention(hit.span, hit.form, thing.kind, BY_REGISTER)
