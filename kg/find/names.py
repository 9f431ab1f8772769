"""The layer that decides: which words are names, weighing the words themselves, the rules and the register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from kg.find import alone
from kg.find.again import again
from kg.find.bounds import bounded
from kg.find.crf import LABELS, Array, Weights, decode
from kg.find.edges import mended, refused
from kg.find.features import tags
from kg.find.formed import formed
from kg.find.listed import listed
from kg.find.text import Text, free
from kg.model import ORGANIZATION, PERSON, PROGRAMME, Mention, Span

BY = "names"
BY_REGISTER = "register-sure"
SURE = "high"
# How much better than nothing each word of a name has to be, in thousandths of a weight: abstaining is cheaper than inventing.
# Measured on releases that nothing was trained on, so many wrong names go that both precision and F1 rise.
DOUBT = {ORGANIZATION: 350, PROGRAMME: 450, PERSON: 250}
CAUTION = np.array([DOUBT.get(label.partition("-")[2], 0) for label in LABELS], dtype=np.int32)
# Latin letters stand for much that is no name (PHEV, JLPT): a form that no register holds has to be so much better than nothing
# once in its release. Of Thai forms it gains nothing.
CLEAR = 2000
UNCLEAR = "It is in Latin letters, no register holds it, and nowhere here do the words around it say clearly that it is a name."
OF_BODIES = (" Industries", " Center", " Centre", " Institute", " University", " Foundation", " Association", " Ltd.", " Inc.")
REGION = ("ภูมิภาค", "ภูมิภาค ")


def decide(text: Text, weights: Weights, trust: Mapping[str, str]) -> list[Mention]:
    """The names of a text from left to right, none inside another; countries are not among them."""
    clear, _ = _weighed(text, weights, trust)
    return list(mended(text, clear))


def left_alone(text: Text, weights: Weights, trust: Mapping[str, str]) -> Iterator[tuple[Mention, str]]:
    """What was taken for a name and then left alone, with the reason in a sentence."""
    clear, unclear = _weighed(text, weights, trust)
    yield from unclear
    yield from ((name, reason) for name in clear if (reason := refused(text, name)))


def _weighed(text: Text, weights: Weights, trust: Mapping[str, str]) -> tuple[list[Mention], list[tuple[Mention, str]]]:
    """The names as they were found, their edges not yet mended; and what is nowhere clearly one, with the reason."""
    if not text.words.words:
        return [], []
    scores = weights.scores(text.words.words, tags(text, trust)) - CAUTION
    found, margins = list[Mention](), dict[tuple[str, str], int]()
    for first, end, labels in _runs(decode(scores, weights.moves)):
        kind = LABELS[labels[0]].partition("-")[2]
        stretch = Span(text.words.starts[first], text.words.ends[end - 1])
        margin = _margin(scores[first:end], weights.moves, labels) if text.page[stretch].isascii() else 0
        for span in bounded(text, stretch, kind):
            found.append(Mention(span, text.page[span], kind, BY))
            margins[kind, found[-1].form] = max(margin, margins.get((kind, found[-1].form), 0))
    latin = [m for m in found if _latin(m) and margins[m.kind, m.form] < CLEAR and not text.known_to(m.span)]
    clear = [m for m in found if m not in latin]
    clear = sorted([*clear, *_sure(text, clear, trust)], key=lambda m: m.span)
    names = listed(text, again(text, formed(text, clear)))
    single = list(alone.unsupported(text, names))
    unclear = [*((m, UNCLEAR) for m in latin), *((m, alone.REASON) for m in single)]
    return [m for m in names if m not in single], unclear


def _latin(name: Mention) -> bool:
    return name.form.isascii() and name.kind in (ORGANIZATION, PROGRAMME) and not name.form.endswith(OF_BODIES)


def _runs(labels: Sequence[int]) -> Iterator[tuple[int, int, list[int]]]:
    """The names that the labels tell: their first word, the word behind them, and the labels."""
    at = 0
    while at < len(labels):
        first, label = at, labels[at]
        at += 1
        while label and at < len(labels) and labels[at] == label + 1:
            at += 1
        if label:
            yield first, at, list(labels[first:at])


def _margin(scores: Array, moves: Array, name: Sequence[int]) -> int:
    """How much better the name is than no name, where none stands beside it."""
    path = [0, *name, 0]
    moved = sum(int(moves[before, after] - moves[0, 0]) for before, after in pairwise(path))
    return moved + int(sum(scores[i, label] - scores[i, 0] for i, label in enumerate(name)))


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
