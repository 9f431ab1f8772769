"""Dates in a cleaned Thai text, as EDTF level 0.

Years are Buddhist (2567 is 2024) or Common-Era, long or short; what is said without a year, or only as “today”, is
resolved against the document's own date, and left alone where the document has none. Dates are taken as printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from kg.model import Span
from kg.thai.beginnings import matches
from kg.thai.date_words import AND, BEGIN, DAY, ENGLISH_MONTH, GAP, LONG, MONTH, NOT_COUNTED, TAIL, TO, YEAR, month_of, year_of


@dataclass(frozen=True, slots=True)
class Dated:
    """A date standing in the text; `relative` if the document's own date was needed to understand it."""

    span: Span
    value: str
    relative: bool

    @property
    def of_accounts(self) -> bool:
        """Whether it is a quarter or a half of a year: times of trade figures and surveys, no occasion lasts so long."""
        return re.fullmatch(r"\d{4}-\d\d/\d{4}-\d\d", self.value) is not None


def _day(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year or 0, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, issued: date | None, tail: str = "") -> date | None:
    """The day of a month that is nearest to the document's own date.

    “20 พ.ค. ที่ผ่านมา” is the last one, “20 พ.ค. นี้” the one to come, or just gone by.
    """
    if issued is None:
        return None
    around = [d for year in (issued.year - 1, issued.year, issued.year + 1) if (d := _day(year, month, day))]
    if "ผ่านมา" in tail:
        around = [d for d in around if d <= issued]
    elif "นี้" in tail:
        around = [d for d in around if d >= issued - timedelta(days=31)]
    return min(around, key=lambda d: abs(d - issued), default=None)


_Value = tuple[str, bool] | None
# An impossible day: no date, and the month inside it is none either.
_NOTHING = ("", False)


def _needs(words: str | None) -> bool:
    """Whether the document's own date is needed to know the year."""
    return not words or not re.search("[0-9]", words)


def _span(first: date | None, last: date | None, relative: bool) -> _Value:
    if not first or not last or first > last:
        return None
    return (first.isoformat() if first == last else f"{first}/{last}"), relative


def _one_day(m: re.Match[str], issued: date | None) -> _Value:
    """“5 มีนาคม 2567”, “5 มี.ค. 67”, “5 มีนาคม ที่ผ่านมา”, “May 17, 2024”."""
    month, day = month_of(m["month"]), int(m["day"])
    year = year_of(m["year"], issued)
    found = _day(year, month, day) if year else _nearest(month, day, issued, m["tail"])
    return (found.isoformat(), _needs(m["year"])) if found else _NOTHING


def _some_days(m: re.Match[str], issued: date | None) -> _Value:
    """“5-8 มีนาคม 2567”; “5 และ 6 มีนาคม” is a range, “5 และ 9 มีนาคม” is not."""
    month, first, last = month_of(m["month"]), int(m["day"]), int(m["last"])
    if first >= last or (("และ" in m["and"] or "," in m["and"]) and last != first + 1):
        return None
    if year := year_of(m["year"], issued):
        return _span(_day(year, month, first), _day(year, month, last), _needs(m["year"]))
    end = _nearest(month, last, issued, m["tail"])
    return _span(_day(end.year if end else None, month, first), end, True)


def _days_over_months(m: re.Match[str], issued: date | None) -> _Value:
    """“28 กุมภาพันธ์ - 3 มีนาคม 2567”, “30 ธันวาคม 2566 ถึงวันที่ 2 มกราคม 2567”."""
    months = month_of(m["month"]), month_of(m["month2"])
    days = int(m["day"]), int(m["day2"])
    year = year_of(m["year2"], issued)
    last = _day(year, months[1], days[1]) if year else _nearest(months[1], days[1], issued, m["tail"])
    if not last:
        return None
    earlier = (months[0], days[0]) > (months[1], days[1])
    first = _day(year_of(m["year"], issued) or last.year - earlier, months[0], days[0])
    return _span(first, last, _needs(m["year2"]))


def _month_of_year(m: re.Match[str], issued: date | None) -> _Value:
    """“มีนาคม 2567”, “เดือนมีนาคมปีหน้า”, and “เดือนมีนาคม” beside the document's own date."""
    month = month_of(m["month"])
    if year := year_of(m["year"], issued):
        return f"{year}-{month:02}", _needs(m["year"])
    if m["year"] or not (m["tail"] or m["month"].startswith("เดือน")):
        return None
    found = _nearest(month, 15, issued, m["tail"])
    return (f"{found:%Y-%m}", True) if found else None


def _months_of_year(m: re.Match[str], issued: date | None) -> _Value:
    """“มกราคม - มิถุนายน 2567”, “ตุลาคม 2566 ถึงมีนาคม 2567”, “ปี 2567 (มกราคม - มิถุนายน)”."""
    first, last = month_of(m["month"]), month_of(m["month2"])
    end = year_of(m["year2"], issued)
    if not end:
        nearest = _nearest(last, 15, issued)
        if not nearest:
            return None
        end = nearest.year
    start = year_of(m["year"], issued) or end - (first > last)
    if (start, first) >= (end, last):
        return None
    return f"{start}-{first:02}/{end}-{last:02}", _needs(m["year2"])


def _slashed(m: re.Match[str], issued: date | None) -> _Value:
    """“05/03/2567”, day first, and “2024-03-05”."""
    year, month, day = m["iso"].split("-") if m["iso"] else (year_of(m["year"], issued), m["month"], m["day"])
    found = _day(int(year or 0), int(month), int(day))
    return (found.isoformat(), False) if found else None


def _whole_year(m: re.Match[str], issued: date | None) -> _Value:
    """“ปี 2567”, “พ.ศ. 2567”, “ปี 2562-2565”."""
    first = year_of(m["year"], issued)
    last = year_of(m["last"], issued) if m["last"] else first
    if not first or not last or first > last:
        return None
    return (str(first) if first == last else f"{first}/{last}"), False


_ORDINALS = {"แรก": 1, "สอง": 2, "สาม": 3, "สี่": 4, "สุดท้าย": 4, "หลัง": 2}


def _part_of_year(m: re.Match[str], issued: date | None) -> _Value:
    """“ไตรมาส 2 ปี 2567”, “ไตรมาส 1/2565”, “ครึ่งปีแรกของปี 2567”, “9 เดือนแรกของปี 2567”."""
    year = year_of(m["year"], issued)
    if not year:
        return None
    if m["months"]:
        first, last = 1, int(m["months"])
    else:
        length = 3 if m["quarter"] else 6
        words = m["quarter"] or m["half"]
        last = length * (int(words) if words.isdigit() else _ORDINALS[words])
        first = last - length + 1
    if not 1 <= first <= last <= 12:
        return None
    return (f"{year}-{first:02}/{year}-{last:02}" if first < last else f"{year}-{first:02}"), _needs(m["year"])


# “5 ปีที่ผ่านมา”, “หลายปีที่ผ่านมา” are stretches of time.
_COUNTED = re.compile(r"(?:[0-9] ?|หลาย|กี่|ทุก)$")


def _said_from_today(m: re.Match[str], issued: date | None) -> _Value:
    """วันนี้, เมื่อวานนี้, พรุ่งนี้, เดือนนี้, ปีหน้า …"""
    words = m[0]
    if issued is None or _COUNTED.search(m.string[max(m.start() - 6, 0) : m.start()]):
        return None
    if "วัน" in words or "วาน" in words:
        shift = -1 if "วาน" in words else 1 if "พรุ่ง" in words else 0
        return (issued + timedelta(days=shift)).isoformat(), True
    shift = 1 if words.endswith(("ปีหน้า", "เดือนหน้า")) else 0 if "นี้" in words else -1  # ก่อนหน้า is before
    if words.startswith("ปี"):
        return str(issued.year + shift), True
    months = issued.year * 12 + issued.month - 1 + shift
    return f"{months // 12}-{months % 12 + 1:02}", True


# Each form with what it begins with and its reader. Where several fit at one place the longest counts.
_FORMS: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str], date | None], _Value]], ...] = tuple(
    (first, re.compile(pattern), reader)
    for first, pattern, reader in (
        ("digit", rf"(?P<day>{DAY}) ?(?P<month>{MONTH})(?:{GAP}(?P<year>{YEAR}))?{TAIL}", _one_day),
        (
            "month",
            rf"(?P<month>{ENGLISH_MONTH}) (?P<day>{DAY})(?:st|nd|rd|th)?, ?(?P<year>(?:20|19|25)[0-9]{{2}})(?![0-9])(?P<tail>)",
            _one_day,
        ),
        (
            "digit",
            rf"(?P<day>{DAY})(?P<and>{AND})(?P<last>{DAY}) ?(?P<month>{MONTH})(?:{GAP}(?P<year>{YEAR}))?{TAIL}",
            _some_days,
        ),
        (
            "month",
            rf"(?P<month>{ENGLISH_MONTH}) (?P<day>{DAY})(?P<and> ?- ?)(?P<last>{DAY}), ?"
            rf"(?P<year>(?:20|19|25)[0-9]{{2}})(?![0-9])(?P<tail>)",
            _some_days,
        ),
        (
            "digit",
            rf"(?P<day>{DAY}) ?(?P<month>{MONTH})(?:{GAP}(?P<year>{YEAR}))?{TO}"
            rf"(?P<day2>{DAY}) ?(?P<month2>{MONTH})(?:{GAP}(?P<year2>{YEAR}))?{TAIL}",
            _days_over_months,
        ),
        ("month", rf"(?P<month>{MONTH})(?:(?:{GAP}|ของ|ใน)(?P<year>{YEAR}))?{TAIL}", _month_of_year),
        (
            "month",
            rf"(?P<month>{MONTH})(?:{GAP}(?P<year>{YEAR}))?{TO}(?P<month2>{MONTH})(?:\)?{GAP}(?:ของ)?(?P<year2>{YEAR}))?",
            _months_of_year,
        ),
        ("year", rf"(?P<year>)(?P<year2>{YEAR}) ?\((?P<month>{MONTH}){TO}(?P<month2>{MONTH})\)", _months_of_year),
        ("year", rf"(?<=ปี [0-9]{{4}} และ )(?P<year>{LONG})(?P<last>)", _whole_year),
        (
            "digit",
            r"(?<![0-9/-])(?:(?P<iso>20[0-9]{2}-[01][0-9]-[0-3][0-9])"
            r"|(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})/(?P<year>2[0-9]{3}|[4-9][0-9]))(?![0-9/-])",
            _slashed,
        ),
        (
            "year",
            rf"(?:ปี(?:งบประมาณ)? ?|(?=[พค] ?\. ?ศ ?\.|พุทธศักราช|คริสต์ศักราช))(?P<year>{LONG})"
            rf"(?:{TO}(?:ปี ?)?(?P<last>{LONG}|[4-9][0-9]{NOT_COUNTED}))?",
            _whole_year,
        ),
        (
            "year",
            rf"(?<![0-9])(?<![0-9] )ปี ?(?P<year>[5-7][0-9]{NOT_COUNTED})(?:-(?P<last>[5-7][0-9]{NOT_COUNTED}))?",
            _whole_year,
        ),
        ("digit", r"(?<![0-9/-])(?P<year>2[45][0-9]{2}) ?- ?(?P<last>2[45][0-9]{2})(?![0-9/,-])", _whole_year),
        (
            "year",
            r"(?:ไตรมาส ?(?:ที่ ?)?(?P<quarter>[1-4]|แรก|สอง|สาม|สี่|สุดท้าย)|ครึ่ง(?:ปี)?(?P<half>แรก|หลัง)"
            r"|(?P<months>[0-9]{1,2}) ?เดือนแรก)"
            rf"(?: ?/ ?| ?(?:ของ)? ?)(?P<year>{YEAR})",
            _part_of_year,
        ),
        (
            "year",
            r"วันนี้|เมื่อวาน(?:นี้)?|วันพรุ่งนี้"
            r"|(?:ปี|เดือน)(?:นี้|หน้า|ที่แล้ว|ก่อนหน้า(?!นี้)|ที่ผ่านมา)",
            _said_from_today,
        ),
    )
)
# “วันนี้ (5 ส.ค. 65)” is one date.
_GLOSSED = re.compile(r"(?:วันนี้|เมื่อวาน(?:นี้)?|วันพรุ่งนี้) ?\((?:วัน[^ ()]{0,12}ที่ ?)?")


@lru_cache(maxsize=8)  # several readers of one text ask for its dates
def find(text: str, issued: str = "") -> tuple[Dated, ...]:
    """All dates of a cleaned text, from left to right; `issued` is the document's own date (ISO, or empty).

    >>> [d.value for d in find("ลงนามเมื่อวันที่ 5 ส.ค. 65 และจะทบทวนในปี 2570")]
    ['2022-08-05', '2027']
    >>> [d.value for d in find("วันนี้ (3 มี.ค. 67) และปีหน้า", "2024-03-03")]
    ['2024-03-03', '2025']
    """
    own = _own(issued)
    found = []
    places = {first: begin.places(text) for first, begin in BEGIN.items()}
    for first, pattern, reader in _FORMS:
        for m in matches(pattern, text, places[first]):
            if value := reader(m, own):
                end = m.start() + len(m[0].rstrip(" ,"))
                found.append(Dated(Span(m.start(), end), *value))
    found.sort(key=lambda d: (d.span.start, -d.span.end))
    kept: list[Dated] = []
    glosses = {g.end(): g.start() for g in _GLOSSED.finditer(text)}
    for d in found:
        start = glosses.get(d.span.start)
        if start is not None and text[d.span.end : d.span.end + 1] == ")":
            if kept and kept[-1].span.start == start:
                kept.pop()
            kept.append(Dated(Span(start, d.span.end + 1), d.value, d.relative))
        elif not kept or d.span.start >= kept[-1].span.end:
            kept.append(d)
    return tuple(d for d in kept if d.value)


def _own(issued: str) -> date | None:
    try:
        return date.fromisoformat(issued)
    except ValueError:
        return None
