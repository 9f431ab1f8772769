"""Territories in a list: where one of them was found, all of them are names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.find.gazetteer import Hit
from kg.find.text import Text, free
from kg.model import PLACE, Mention

BY = "listed"
LEVELS = ("province", "prefecture")
_BETWEEN = re.compile(r" ?(?:,|และ|หรือ|/)? ?(?:จังหวัด|จ\. ?)?")


def listed(text: Text, names: Sequence[Mention]) -> list[Mention]:
    """“จังหวัดระยอง ชลบุรี และ[ตราด]”: the names, and the territories that stand in a list with one of them."""
    taken = [name.span for name in names]
    found = {name.span.end for name in names if name.kind == PLACE}
    added = [
        Mention(hit.span, hit.form, PLACE, BY)
        for row in _rows(text)
        if any(hit.span.end in found for hit in row)
        for hit in row
        if free(taken, hit.span)
    ]
    return sorted([*names, *added], key=lambda m: m.span)


def _rows(text: Text) -> Iterator[list[Hit]]:
    """Stretches of two or more territories with nothing but commas and words of joining between them, each another one."""
    row: list[Hit] = []
    for hit in text.hits:
        if hit.things[0].level not in LEVELS:
            continue
        apart = row and not _BETWEEN.fullmatch(text.page.text, row[-1].span.end, hit.span.start)
        if apart or (row and row[-1].things == hit.things):
            yield row
            row = []
        row.append(hit)
    yield row
