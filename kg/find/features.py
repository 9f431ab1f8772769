"""What the statistics look at: columns of small tags, one value a word and column, the empty value being no feature.

The rules and the register speak here as witnesses, not as judges: `r-…` says where each rule would put a name, `g` where
a form of the register stands and how often such a form was a name of its own, `k` where a name found behind a
title stands again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping

from kg.find import bodies, persons, places, programmes
from kg.find.again import standing
from kg.find.text import Text
from kg.model import Mention, Span

RULES: dict[str, Callable[[Text], Iterator[Mention]]] = {
    "person": persons.find,
    "place": places.find,
    "body": bodies.find,
    "programme": programmes.find,
}
# Column -> the distances at which a word sees it: -1 is the word before.
SHIFTS: dict[str, tuple[int, ...]] = {
    "w": (-3, -2, -1, 0, 1, 2, 3),
    "s": (-2, -1, 0, 1, 2),
    "p": (-1, 0),
    "b": (-1, 0, 1),
    "g": (-1, 0, 1),
    "k": (-1, 0, 1),
    **{f"r-{name}": (-1, 0, 1) for name in RULES},
}

_DIGIT = re.compile(r"[0-9]")
# Tags by the place of their word.
Tags = dict[str, dict[int, str]]
Columns = dict[str, list[str]]


def columns(text: Text, trust: Mapping[str, str]) -> Columns:
    """All columns of a text, as training wants them; `crf` knows what follows from a word alone without them."""
    words = text.words.words
    low = [seen(word) for word in words]
    of_words = {
        "w": low,
        "s": [shape(word) for word in words],
        "p": [f"{one} {other}" for one, other in zip(low, [*low[1:], ""], strict=True)],
    }
    return of_words | {c: [found.get(at, "") for at in range(len(words))] for c, found in tags(text, trust).items()}


def tags(text: Text, trust: Mapping[str, str]) -> Tags:
    """What stands around the words of a text; `trust` says of forms of the register how often they are names of their own."""
    found = {"b": _blanks(text)}
    found["g"] = _tags(
        text, [(hit.span, _witness(hit.form, hit.things[0].level or hit.things[0].kind, trust)) for hit in text.hits]
    )
    for name, rule in RULES.items():
        mentions = list(rule(text))
        found[f"r-{name}"] = _tags(text, [(m.span, m.by) for m in mentions])
        if name == "person":
            found["k"] = _tags(text, _again(text, mentions))
    return found


def seen(word: str) -> str:
    """A word as the statistics know it: small letters, and every digit 0."""
    return _DIGIT.sub("0", word.lower())


def shape(word: str) -> str:
    """The look of a word: `th2` two Thai letters, `A3` three capitals, `Aa` a capital first, `0` digits, else itself."""
    first = word[0]
    if "ก" <= first <= "๎":
        return ("ab" if word[-1] == "." else "th") + str(min(len(word), 9))
    if first.isascii() and first.isdigit():
        return "0" if len(word) < 4 else "0000"
    if not first.isalpha():
        return word
    if word.isupper():
        return f"A{min(len(word), 6)}"
    return "Aa" if first.isupper() else "a"


def _blanks(text: Text) -> dict[int, str]:
    """What stands before a word and behind it: a line break, a blank, or nothing."""
    page, starts, ends = text.page.text, text.words.starts, text.words.ends
    gaps = [at for at, (end, start) in enumerate(zip(ends[:-1], starts[1:], strict=True), 1) if end != start]
    before = {at: "n" if "\n" in page[ends[at - 1] : starts[at]] else "s" for at in gaps} | {0: "n", len(starts): "n"}
    around = sorted({*before, *(at - 1 for at in before)} - {-1, len(starts)})
    return {at: f"{before.get(at, '')}|{before.get(at + 1, '')}" for at in around}


def _witness(form: str, kind: str, trust: Mapping[str, str]) -> str:
    return f"{kind}-{trust.get(form.replace(' ', '').lower(), 'new')}"


def _again(text: Text, mentions: list[Mention]) -> list[tuple[Span, str]]:
    """Where the names behind titles stand again, whole or in part, at the edges of words."""
    names: dict[str, str] = {}
    for mention in mentions:
        if mention.by == "title-and-name":
            given, _, family = mention.form.partition(" ")
            names |= {part: tag for part, tag in ((family, "family"), (given, "given")) if len(part) >= 3}
    if not names:
        return []
    return [(span, names[text.page[span]]) for span in standing(sorted(names), text.page.text)]


def _tags(text: Text, spans: list[tuple[Span, str]]) -> dict[int, str]:
    """One tag a word: `B-tag` where a span begins, `E-tag` where it ends, `I-tag` between; the first span of a word counts."""
    starts, ends = text.words.starts, text.words.ends
    found: dict[int, str] = {}
    for span, tag in spans:
        first, last = bisect_left(starts, span.start), bisect_left(ends, span.end)
        if first > last or last >= len(starts) or first in found:
            continue
        if last == first:
            found[first] = f"S-{tag}"
            continue
        found[first] = f"B-{tag}"
        for at in range(first + 1, last):
            found[at] = f"I-{tag}"
        found[last] = f"E-{tag}"
    return found
