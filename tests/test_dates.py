"""Dates survive being written in Thai and read again, and nothing makes their reader fail."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kg.thai import dates
from kg.thai.clean import clean

FULL = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
]  # fmt: skip
SHORT = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]
DAYS = st.dates(date(1998, 1, 1), date(2056, 12, 31))
# Pieces that dates are made of, in any order, are the hardest text for their reader.
PIECES = st.lists(
    st.sampled_from(
        [
            *FULL,
            *SHORT,
            *[
                "5",
                "31",
                "2567",
                "67",
                "2024",
                "9",
                "0",
                "ปี",
                "พ.ศ.",
                "ค.ศ.",
                "วันนี้",
                "ปีหน้า",
                "เดือน",
                "เดือนแรก",
                "ไตรมาส",
                "May",
            ],
        ]
    )
    | st.sampled_from(["ถึง", "และ", "ที่ผ่านมา", "นี้", *"()-/, .\nก"]),
    max_size=25,
).map("".join)
EDTF = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")


def written(day: date) -> list[str]:
    year, month = day.year + 543, day.month - 1
    return [
        f"{day.day} {FULL[month]} {year}",
        f"{day.day} {FULL[month]} พ.ศ. {year}",
        f"{day.day} {SHORT[month]} {year}",
        f"{day.day} {SHORT[month]} {year % 100:02}" if year % 100 >= 40 else f"{day.day} {FULL[month]} {year}",
        f"{day.day:02}/{day.month:02}/{year}",
        f"{day.day} {FULL[month]} ค.ศ. {day.year}",
    ]


@given(DAYS)
def test_a_day_is_read_as_it_was_written(day: date) -> None:
    for words in written(day):
        found = dates.find(f"เมื่อวันที่ {words} ได้พบกัน")
        assert [(d.value, d.relative) for d in found] == [(day.isoformat(), False)], words


@given(DAYS, DAYS)
def test_a_range_over_months_is_read_as_it_was_written(one: date, other: date) -> None:
    first, last = sorted((one, other))
    if (first.year, first.month) != (last.year, last.month):
        words = f"{written(first)[0]} - {written(last)[0]}"
        assert [d.value for d in dates.find(words)] == [f"{first}/{last}"]


@given(DAYS, st.integers(-120, 120))
def test_a_day_without_a_year_is_the_nearest_one(issued: date, shift: int) -> None:
    day = date.fromordinal(issued.toordinal() + shift)
    words = f"{day.day} {FULL[day.month - 1]}"
    assert [(d.value, d.relative) for d in dates.find(words, issued.isoformat())] == [(day.isoformat(), True)]
    assert dates.find(words) == ()


@given(st.text() | PIECES, st.sampled_from(["", "2024-02-29", "1999-12-31", "no date"]))
def test_no_text_makes_it_fail_and_dates_are_ordered_edtf(text: str, issued: str) -> None:
    cleaned = clean(text).text
    end = 0
    for found in dates.find(cleaned, issued):
        assert end <= found.span.start < found.span.end <= len(cleaned)
        end = found.span.end
        assert EDTF.fullmatch(found.value)
        first, _, last = found.value.partition("/")
        assert not last or (first < last and len(first) == len(last))
