"""Figures: stated quantities of money, percent, people, firms, partners, projects and years of relations.

Candidates are all numbers of the text; then what is no figure is rejected, the rest gets kind and modality from the
words around it, and what is told twice is kept once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Figure, Span
from kg.relate.figures import kinds
from kg.relate.figures.about import completed
from kg.relate.figures.event import attach
from kg.relate.figures.modality import modality
from kg.relate.figures.none import no_figure
from kg.relate.figures.percent import GROWTH, no_percentage, percentage
from kg.relate.figures.place import NOUN, TOLD, Place, begins, words_around
from kg.relate.scene import Scene
from kg.thai import numerals
from kg.thai.numerals import PERCENT, Number

# How far apart the items of a list may stand.
LIST = 100
# Between two percentages of one verb: “ร้อยละ 8 และร้อยละ 5”, “เอเชียใต้ ร้อยละ 8 แอฟริกา ร้อยละ 5”.
ROW = 40
_ROW = re.compile(r"(?: (?:และ|,)? ?|,|และ)(?:[ก-๎ ]{0,24} )?(?:ร้อยละ)? ?")
# “2) สินค้าอุตสาหกรรม มีมูลค่า …”: the items of a numbered list stand farther apart.
_NUMBERED = re.compile(r" *[0-9]+[.)] ?[ก-๙]|[^\n]*อันดับ(?:ที่)? ?[2-9] [^0-9\n]{2,40}$")
# How far apart the parts of a number stand.
PARTS = 30
# How far before a number its year may stand.
YEAR_BEFORE = 40
# More people or firms do not come to one occasion.
WHO_COMES = 1_000_000
# How many characters before a number make it understandable.
REACH = 30

__all__ = ["attach", "relate"]


def relate(scene: Scene) -> Iterator[Figure]:
    """Every stated quantity once, with the words from its cue to its unit.

    “คาดว่างานนี้จะสร้างมูลค่าทางเศรษฐกิจราว 4,200 ล้านบาท” is economic value, expected, 4,200,000,000 THB.
    """
    kept: list[_Telling] = []
    rejected = -1000, ""
    last: dict[str, tuple[int, Figure]] = {}
    for number in numerals.find(scene.text):
        if scene.page.in_a_date(number.span):
            continue
        place = words_around(scene, number)
        if sort := _of_rejected(scene.text, place, rejected) or (place.sort + place.noun if no_figure(place) else ""):
            rejected = number.span.end, sort
            continue
        figure = _figure(scene, place, last)
        if figure is None:
            continue
        last[figure.unit] = last[place.noun or figure.unit] = number.span.end, figure
        telling = _Telling(figure, place.noun, number.span, in_title=number.span.start < scene.page.body)
        before = next((i for i, other in enumerate(kept) if telling.repeats(other)), None)
        if before is None:
            kept.append(telling)
        elif kept[before].in_title and not telling.in_title:  # the body says it better than the headline
            kept[before] = telling
    yield from (completed(scene, telling.figure, telling.span) for telling in kept)


@dataclass(frozen=True, slots=True)
class _Telling:
    """A figure as it is told at one place."""

    figure: Figure
    noun: str
    span: Span
    in_title: bool

    def repeats(self, other: _Telling) -> bool:
        """Whether it is the same quantity again: of the same things, or of the same kind."""
        a, b = self.figure, other.figure
        return (a.value, a.unit) == (b.value, b.unit) and (self.noun == other.noun or a.kind == b.kind)


def _figure(scene: Scene, place: Place, last: dict[str, tuple[int, Figure]]) -> Figure | None:
    number = place.number
    if kinds.ordinal(place):
        return None
    value, up_to, unit = number.value, number.up_to, number.unit
    if unit == PERCENT:
        if no_percentage(scene.text, place):
            return None
        kind, sign = _in_a_row(scene, place, last) or percentage(place)
        kind = kind or _still_shares(scene, place, last)
        value, up_to = value * sign + 0, up_to * sign if up_to is not None else None  # + 0: no minus nought
    elif unit:
        if kinds.cheap(place):
            return None
        if "ขาดดุล" in place.told and place.before.endswith("-"):
            value = -value
        kind = (
            _said_again(place, last)
            or kinds.money(place)
            or _inherited(last, number, unit, bool(_NUMBERED.match(place.before)))
            or _uncalled(number)
        )
    elif place.noun == "ปี":
        if not kinds.relations(place):
            return None
        kind, unit = "relations", "years"
    elif place.noun:
        kind, unit = _part_of(place, last, kinds.counted(place) or _of_a_list(place, last)), "count"
    elif kinds.bare_money(place) and (kind := kinds.money(place)):
        unit = "THB"
    else:
        return None
    if not kind:
        return None
    sure = _modality(scene, place, last, unit, kind)
    quote = scene.page.quote(_proof(scene, place))
    return Figure(quotes=(quote,), rule=f"figures/{_rule(unit)}", value=value, unit=unit, kind=kind, modality=sure, up_to=up_to)


def _of_a_list(place: Place, last: dict[str, tuple[int, Figure]]) -> str:
    """“ผู้ลงทุน … 113 ราย / ญี่ปุ่น 25 ราย / สิงคโปร์ 19 ราย”: whom the first row counts, the others count too."""
    end, figure = last.get(place.noun, (-1000, None))
    return figure.kind if figure and place.noun == "ราย" and place.number.span.start - end <= 160 else ""


def _part_of(place: Place, last: dict[str, tuple[int, Figure]], kind: str) -> str:
    """“ผู้เข้าร่วมงาน 900 คน แบ่งเป็นในห้อง 300 คน ออนไลน์ 600 คน”: parts of those who take part take part."""
    end, figure = last.get(place.noun, (-1000, None))
    taking_part = figure is not None and figure.kind == "participants" and place.number.span.start - end <= PARTS
    return "participants" if taking_part and kind == "people" else kind


def _of_rejected(text: str, place: Place, rejected: tuple[int, str]) -> str:
    """“ตรวจได้วันละ 3,000 คน แบ่งเป็นช่วงเช้า 1,500 คน”: the parts and shares of what is no figure are none; of what they are."""
    end, sort = rejected
    start = place.number.span.start
    if not 0 <= start - end <= ROW or "\n" in text[end:start]:
        return ""
    # “มีผู้ป่วย 70 ราย หรือร้อยละ 2”; but what part of the world several countries are is told of agreements.
    again = place.sort in ("percent", "money") and kinds.equal_to(place) and "โลก" not in place.after[:20]
    return sort if again or (place.sort in ("count", "percent") and place.sort + place.noun == sort) else ""


def _in_a_row(scene: Scene, place: Place, last: dict[str, tuple[int, Figure]]) -> tuple[str, int] | None:
    """“ขยายตัวร้อยละ 8 และร้อยละ 5 ตามลำดับ”: the second percentage is what the first is."""
    end, figure = last.get(PERCENT, (-1000, None))
    start = place.number.span.start
    if figure is None or figure.kind != "growth" or not 0 <= start - end <= ROW:
        return None
    if not _ROW.fullmatch(scene.text, end, start) or GROWTH.search(scene.text, end, start):
        return None
    return "growth", -1 if figure.value < 0 else 1


def _still_shares(scene: Scene, place: Place, last: dict[str, tuple[int, Figure]]) -> str:
    """“สิงคโปร์ ร้อยละ 9 จีน ร้อยละ 4”: what follows a share in one line, with no word for a change, is one too."""
    end, figure = last.get(PERCENT, (-1000, None))
    start = place.number.span.start
    if figure is None or figure.kind != "share" or not 0 <= start - end <= ROW or "\n" in scene.text[end:start]:
        return ""
    return "" if GROWTH.search(scene.text, end, start) or place.number.value >= 100 else "share"


_VACANCIES = ("อัตรา", "ตำแหน่ง")
# What a contest offers that anybody may still enter.
_PRIZE = re.compile(r"รางวัล[^0-9\n]{0,25}(?:[0-9]+ [^0-9\n]{0,25})?$")
_OPEN = re.compile(r"เปิดรับสมัคร|รับสมัครผู้|ชวน(?:ร่วม|ส่ง)|เชิญชวน|ขอเชิญ|ส่งผลงานเข้าประกวด|ชิงเงินรางวัล|กำหนดจัด")


def _modality(scene: Scene, place: Place, last: dict[str, tuple[int, Figure]], unit: str, kind: str) -> str:
    """By its own words; the same quantity said again, and the rest of a list, is as sure as what stands before.

    What nothing says so of is reported, unless its time is still to come.
    """
    start = place.number.span.start
    if kinds.equal_to(place) and last:
        end, figure = _latest(last)
        if begins(scene.text, start) <= end:
            return figure.modality
    if sure := modality(place):
        return sure
    end, same = last.get(unit, (start, None))
    if same and start - end <= LIST and (begins(scene.text, start) <= end or _listed(scene.text, end, start)):
        return same.modality
    if _of_a_year_to_come(scene, place):
        return "expected" if kind == "growth" else "planned"
    coming = kind == "participants" or place.noun in _VACANCIES
    ahead = (coming and _ahead(scene, place)) or (_PRIZE.search(place.before) and _OPEN.search(scene.text))
    return "planned" if ahead else "reported"


# “เตรียมส่ง 1,400 คน ประกอบด้วย เกาหลีใต้ 700 คน / อิสราเอล 600 คน”: the list goes on over the end of a line.
_LIST_OF = re.compile(r"ประกอบด้วย|ได้แก่|แบ่งเป็น|แยกเป็น")
LONGEST_LIST = 300


def _listed(text: str, end: int, start: int) -> bool:
    return text.count("\n", end, start) == 1 and bool(_LIST_OF.search(text, max(0, end - LONGEST_LIST), end))


_NEW_CLAUSE = re.compile(" (?:มี|ปัจจุบัน|ขณะนี้|ซึ่ง|จาก)")


def _of_a_year_to_come(scene: Scene, place: Place) -> bool:
    """“ปี 2566 - 2573 เติบโตเฉลี่ยร้อยละ 5”, told in 2023: the last year right before the number is still to come."""
    start = place.number.span.start
    times = scene.page.dates_in(Span(max(scene.page.sentence(start).start, start - YEAR_BEFORE), start))
    if not times or not scene.page.document.date or _NEW_CLAUSE.search(scene.text, times[-1].span.end, start):
        return False
    return times[-1].value.rpartition("/")[2][:4] > scene.page.document.date[:4]


def _ahead(scene: Scene, place: Place) -> bool:
    """“กำหนดจัดงานวันที่ 8 - 10 มิถุนายน … นายจ้าง 397 บริษัท”, told in May: who comes to what is still to come."""
    start = place.number.span.start
    days = scene.page.dates_in(Span(scene.page.sentence(start).start, start))
    told = scene.page.document.date
    ahead = bool(days and told) and len(days[-1].value) >= len("2024-01-31") and days[-1].value[:10] > told
    return ahead and place.number.value < WHO_COMES


def _latest(last: dict[str, tuple[int, Figure]]) -> tuple[int, Figure]:
    """The figure told last of all, and where."""
    return max(last.values(), key=lambda told: told[0])


def _said_again(place: Place, last: dict[str, tuple[int, Figure]]) -> str:
    """“6 พันล้านเหรียญสหรัฐ หรือ 2 แสนล้านบาท”: the second sum is of the kind of the first."""
    if not last or not kinds.equal_to(place):
        return ""
    _, figure = _latest(last)
    return figure.kind if _rule(figure.unit) == "money" else ""


def _inherited(last: dict[str, tuple[int, Figure]], number: Number, unit: str, numbered: bool) -> str:
    """In a list the first item's kind is that of the rest."""
    end, figure = last.get(unit, (-1000, None))
    return figure.kind if figure and number.span.start - end <= (2 * TOLD if numbered else TOLD) else ""


def _uncalled(number: Number) -> str:
    """A sum of which nothing says what it is for; small ones are fees and prices."""
    return "other" if number.value >= 1_000_000 else ""


def _rule(unit: str) -> str:
    return {PERCENT: "percent", "count": "count", "years": "relations"}.get(unit, "money")


def _proof(scene: Scene, place: Place) -> Span:
    """The number with its unit, and the words before it within the sentence: back to the first space behind `REACH`
    characters, or to a nearer one where that is far away."""
    start = place.number.span.start
    first = scene.page.sentence(start).start
    cut = scene.text.rfind(" ", first, max(start - REACH, first)) + 1 or first
    if start - cut > 3 * REACH:
        cut = scene.text.find(" ", start - 3 * REACH, start) + 1 or cut
    noun = NOUN.match(scene.text, place.number.span.end) if place.noun else None
    return Span(cut, noun.end() if noun else place.number.span.end)
