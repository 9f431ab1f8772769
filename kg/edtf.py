"""EDTF level 0, as far as the graph uses it: a day, a month, a year, or an interval of two of these.

>>> bounds("2024-02")
('2024-02-01', '2024-02-29')
>>> bounds("2022-01/2022-03")
('2022-01-01', '2022-03-31')
>>> bounds("2024-13") is None
True
"""

from __future__ import annotations

import re
from calendar import monthrange

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def bounds(date: str) -> tuple[str, str] | None:
    """The first and the last possible day of a date, or None where it is no date of the calendar."""
    first, slash, last = date.partition("/")
    begin, end = _days(first), _days(last if slash else first)
    if begin is None or end is None or begin[0] > end[1]:
        return None
    return begin[0], end[1]


def _days(point: str) -> tuple[str, str] | None:
    found = _POINT.fullmatch(point)
    if not found or not point.isascii():
        return None
    year, month, day = found[1], found[2], found[3]
    if int(year) < 1 or (month and not 1 <= int(month) <= 12):
        return None
    if not month:
        return f"{year}-01-01", f"{year}-12-31"
    length = monthrange(int(year), int(month))[1]
    if not day:
        return f"{year}-{month}-01", f"{year}-{month}-{length:02}"
    return (point, point) if 1 <= int(day) <= length else None
