"""Figures: stated quantities of money, percent, people, firms, partners, projects and years of relations.

Candidates are all numbers of the text; then what is no figure is rejected, the rest gets kind and modality from the
words around it, and what is told twice is kept once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from kg.model import ORGANIZATION, PLACE, Agreement, Fact, Figure, Gathering, Investment, Meeting, Posting, Quote, Span
from kg.relate import figure_kinds as kinds
from kg.relate.scene import Scene
from kg.relate.speech import speaker
from kg.thai import numerals
from kg.thai.dates import Dated
from kg.thai.numerals import PERCENT, Number

_DIGIT = re.compile("[0-9]")
_SINCE = re.compile("ตั้งแต่")
# How far apart the items of a list may stand.
LIST = 100
# Between two percentages of one verb: “ร้อยละ 8 และร้อยละ 5”, “เอเชียใต้ ร้อยละ 8 แอฟริกา ร้อยละ 5”.
ROW = 40
_ROW = re.compile(r"(?: (?:และ|,)? ?|,|และ)(?:[ก-๎ ]{0,24} )?(?:ร้อยละ)? ?")
# How many characters before a number make it understandable.
REACH = 30


def relate(scene: Scene) -> Iterator[Figure]:
    """Every stated quantity once, with the words from its cue to its unit.

    “คาดว่างานนี้จะสร้างมูลค่าทางเศรษฐกิจราว 4,200 ล้านบาท” is economic value, expected, 4,200,000,000 THB.
    """
    dated = scene.page.dates
    kept: dict[tuple[Decimal, str, str], tuple[bool, Figure]] = {}
    last: dict[str, tuple[int, Figure]] = {}
    for number in numerals.find(scene.text):
        if scene.page.in_a_date(number.span):
            continue
        place = words_around(scene, number)
        figure = _figure(scene, place, last)
        if figure is None:
            continue
        last[figure.unit] = number.span.end, figure
        key = figure.value, figure.unit, place.noun
        in_title = number.span.start < scene.page.body
        if key not in kept or (kept[key][0] and not in_title):  # the body says it better than the headline
            kept[key] = in_title, _completed(scene, figure, number.span, dated)
    yield from (figure for _, figure in kept.values())


def words_around(scene: Scene, number: Number) -> kinds.Place:
    """A number with the words on both sides, and what it counts."""
    text = scene.text
    start = max(text.rfind("\n", 0, number.span.start) + 1, number.span.start - 160)
    noun = kinds.NOUN.match(text, number.span.end)
    end = noun.end() if noun else number.span.end
    line = text.find("\n", end)
    after = text[end : min(end + 80, line if line >= 0 else len(text))]
    told = text[max(start, scene.page.sentence(number.span.start).start) : number.span.start]
    return kinds.Place(number, text[start : number.span.start], told, after, noun["noun"] if noun and not number.unit else "")


def _figure(scene: Scene, place: kinds.Place, last: dict[str, tuple[int, Figure]]) -> Figure | None:
    number = place.number
    if kinds.ordinal(place):
        return None
    value, up_to, unit = number.value, number.up_to, number.unit
    if unit == PERCENT:
        kind, sign = _in_a_row(scene, place, last) or kinds.percentage(place)
        value, up_to = value * sign + 0, up_to * sign if up_to is not None else None  # + 0: no minus nought
    elif unit:
        if kinds.price(place):
            return None
        kind = _said_again(place, last) or kinds.money(place) or _inherited(last, number, unit) or "other"
    elif place.noun == "ปี":
        if not kinds.relations(place):
            return None
        kind, unit = "relations", "years"
    elif place.noun:
        kind, unit = kinds.counted(place), "count"
    elif kinds.bare_money(place) and (kind := kinds.money(place)):
        unit = "THB"
    else:
        return None
    if not kind:
        return None
    sure = _modality(scene, place, last, unit)
    quote = scene.page.quote(_proof(scene, place))
    return Figure(quotes=(quote,), rule=f"figures/{_rule(unit)}", value=value, unit=unit, kind=kind, modality=sure, up_to=up_to)


def _in_a_row(scene: Scene, place: kinds.Place, last: dict[str, tuple[int, Figure]]) -> tuple[str, int] | None:
    """“ขยายตัวร้อยละ 8 และร้อยละ 5 ตามลำดับ”: the second percentage is what the first is."""
    end, figure = last.get(PERCENT, (-1000, None))
    start = place.number.span.start
    if figure is None or figure.kind != "growth" or not 0 <= start - end <= ROW:
        return None
    if not _ROW.fullmatch(scene.text, end, start) or kinds.GROWTH.search(scene.text, end, start):
        return None
    return "growth", -1 if figure.value < 0 else 1


def _modality(scene: Scene, place: kinds.Place, last: dict[str, tuple[int, Figure]], unit: str) -> str:
    """By its own words; the same quantity said again, and the rest of a list, is as sure as what stands before."""
    start = place.number.span.start
    if kinds.equal_to(place) and last:
        return max(last.values(), key=lambda p: p[0])[1].modality
    if sure := kinds.modality(place):
        return sure
    end, figure = last.get(unit, (start, None))
    if figure and start - end <= LIST and "\n" not in scene.text[end:start]:
        return figure.modality
    return "reported"


def _said_again(place: kinds.Place, last: dict[str, tuple[int, Figure]]) -> str:
    """“6 พันล้านเหรียญสหรัฐ หรือ 2 แสนล้านบาท”: the second sum is of the kind of the first."""
    if not last or not kinds.equal_to(place):
        return ""
    figure = max(last.values(), key=lambda p: p[0])[1]
    return figure.kind if _rule(figure.unit) == "money" else ""


def _inherited(last: dict[str, tuple[int, Figure]], number: Number, unit: str) -> str:
    """In a list the first item's kind is that of the rest."""
    end, figure = last.get(unit, (-1000, None))
    return figure.kind if figure and number.span.start - end <= 160 else ""


def _rule(unit: str) -> str:
    return {PERCENT: "percent", "count": "count", "years": "relations"}.get(unit, "money")


def _proof(scene: Scene, place: kinds.Place) -> Span:
    """The number with its unit, and the words before it within the sentence: back to the first space behind `REACH`
    characters, or to a nearer one where that is far away."""
    start = place.number.span.start
    first = scene.page.sentence(start).start
    cut = scene.text.rfind(" ", first, max(start - REACH, first)) + 1 or first
    if start - cut > 3 * REACH:
        cut = scene.text.find(" ", start - 3 * REACH, start) + 1 or cut
    noun = kinds.NOUN.match(scene.text, place.number.span.end) if place.noun else None
    return Span(cut, noun.end() if noun else place.number.span.end)


def _completed(scene: Scene, figure: Figure, span: Span, dated: Sequence[Dated]) -> Figure:
    """With the time, the speaker, and the bodies and places of its sentence."""
    sentence = scene.page.sentence(span.start)
    about = dict.fromkeys(n.key for n in scene.within(sentence) if n.kind in (ORGANIZATION, PLACE))
    return replace(
        figure,
        period=_period(scene, span, [d for d in dated if d.span in sentence]),
        said_by=speaker(scene, span.start),
        about=tuple(about),
    )


def _period(scene: Scene, span: Span, dated: Sequence[Dated]) -> str:
    """The time of a figure: the date before it, or right behind it, with no other number between.

    The day of the release itself is when somebody spoke, and “ตั้งแต่ปี 2562” is no time that ends.
    """
    page = scene.page
    times = [
        d
        for d in dated
        if d.value != page.document.date
        and not page[d.span].startswith("วันนี้")
        and not _SINCE.search(scene.text, max(d.span.start - 12, 0), d.span.start)
    ]
    before = [d for d in times if d.span.end <= span.start]
    behind = [d for d in times if d.span.start >= span.end]
    if before and (len(times) == 1 or span.start - before[-1].span.end <= 80):
        return "" if _DIGIT.search(scene.text, before[-1].span.end, span.start) else before[-1].value
    if behind and behind[0].span.start - span.end <= 30:
        return "" if _DIGIT.search(scene.text, span.end, behind[0].span.start) else behind[0].value
    return ""


# The facts that a figure of some kind can belong to.
_BELONGS: dict[str, tuple[type[Fact], ...]] = {
    "investment": (Investment,),
    "economic-value": (Gathering, Agreement),
    "trade": (Gathering, Agreement),
    "budget": (Agreement, Gathering),
    "participants": (Gathering, Meeting),
    "companies": (Gathering, Meeting, Investment),
    "partners": (Agreement, Gathering),
    "projects": (Agreement, Investment, Meeting),
    "people": (Posting, Gathering, Investment),
    "other": (Investment, Agreement, Gathering),
}


def attach(figures: Iterable[Figure], facts: Iterable[Fact]) -> Iterator[Figure]:
    """Each figure with the one fact of its own sentence that it belongs to; such a figure is about nothing else.

    Where no fact or several fit, the figure stays about the bodies and places that its sentence names.
    """
    by_sentence: dict[tuple[int, int], list[Fact]] = {}
    for fact in facts:
        for sentence in dict.fromkeys(map(_sentence, fact.quotes)):
            by_sentence.setdefault(sentence, []).append(fact)
    for figure in figures:
        near = by_sentence.get(_sentence(figure.quotes[0]), [])
        for family in _BELONGS.get(figure.kind, ()):
            fitting = [fact for fact in near if isinstance(fact, family)]
            if len(fitting) == 1:
                figure = replace(figure, about=(), about_fact=fitting[0])
            if fitting:
                break
        yield figure


def _sentence(quote: Quote) -> tuple[int, int]:
    return quote.start - len(quote.prefix), quote.end + len(quote.suffix)
