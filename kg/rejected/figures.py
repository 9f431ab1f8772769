"""Figures: numbers with a unit or something counted that are no quantity of co-operation."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Figure, Span
from kg.rejected.seen import Seen
from kg.relate.figures import kinds
from kg.relate.figures.none import no_figure
from kg.relate.figures.place import NOUN, Place, words_around
from kg.thai import numerals
from kg.thai.numerals import PERCENT


def numbers(seen: Seen) -> Iterator[tuple[str, str, Span]]:
    """“20 บาทต่อกิโลกรัม”, “ครั้งที่ 5”, “อายุ 40 ปี”; numbers that count nothing (a telephone, a year) are not listed.

    The same words are listed once.
    """
    scene, told = seen.scene, set()
    kept = {abs(fact.value) for fact in scene.facts if isinstance(fact, Figure)}
    for number in numerals.find(scene.text):
        if abs(number.value) in kept or scene.page.in_a_date(number.span):
            continue
        place = words_around(scene, number)
        noun = NOUN.match(scene.text, number.span.end) if place.noun else None
        span = Span(number.span.start, noun.end() if noun else number.span.end)
        if scene.page[span] not in told and (reason := _reason(place)):
            told.add(scene.page[span])
            yield "Figures", reason, span


def _reason(place: Place) -> str:
    number = place.number
    if not (number.unit or place.noun or number.scaled):
        return ""
    if kinds.ordinal(place):
        return "The number says which one it is; it counts nothing."
    if reason := no_figure(place):
        return reason
    if number.unit == PERCENT:
        return "No word says whether it is a share or growth, or it is a share of what is no figure."
    if number.unit:
        return "It is a sum too small to be a figure of co-operation."
    if place.noun == "ปี":
        return "The years are an age, a term or a plan; only how long relations have lasted is a figure."
    if place.noun:
        return f"What is counted ({place.noun}) here is none of firms, partners, projects, participants or people concerned."
    return "What is counted here is neither money nor a share, nor firms, projects, people or the like."
