"""What speaks for and against two tellings of an agreement, a meeting, a gathering … being of one and the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from kg.thai.names import normal

EVER = ("0001-01-01", "9999-12-31")


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as one document tells it.

    `parts` are those that make it what it is (parties, participants, investors …), as representatives; `sides` their
    countries; `first` and `last` its first and last possible day, empty where nothing is said; `issued` when it was told.
    """

    node: str
    document: str
    family: str
    parts: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    kind: str = ""
    status: str = ""
    first: str = ""
    last: str = ""
    edition: str = ""
    places: frozenset[str] = frozenset()
    sides: tuple[tuple[str, str], ...] = ()
    words: frozenset[str] = frozenset()
    issued: str = ""


Feature = Callable[[Told, Told], bool]


# ---------------------------------------------------------------- features that every family has


def same_words(a: Told, b: Told) -> bool:
    """Both stand in the same long sentence: one release repeats the other."""
    return bool(a.words & b.words)


def same_parties(a: Told, b: Told) -> bool:
    """The same two or more, and nobody else."""
    return len(a.parts) >= 2 and a.parts == b.parts


def one_names_more(a: Told, b: Told) -> bool:
    """Two or more in common, and only one of the tellings names others besides."""
    return a.parts != b.parts and len(a.parts & b.parts) >= 2 and (a.parts <= b.parts or b.parts <= a.parts)


def each_names_others(a: Told, b: Told) -> bool:
    """Each names somebody whom the other does not: a delegation meets two hosts on one day."""
    return bool(a.parts - b.parts and b.parts - a.parts)


def both_sides_in_common(a: Told, b: Told) -> bool:
    """Those in common are of two countries: the two who talk, whoever else was there."""
    side = dict(a.sides) | dict(b.sides)
    return len({side[p] for p in a.parts & b.parts if p in side}) >= 2


def only_countries(a: Told, b: Told) -> bool:
    """Those in common are countries, which have much with each other."""
    common = a.parts & b.parts
    return bool(common) and all(_kind(p) == "place" and len(p.rpartition("/")[2]) == 2 for p in common)


def same_day(a: Told, b: Told) -> bool:
    """One and the same day, or one and the same stretch of days."""
    return days(a) == days(b) and bool(a.first) and a.first[:7] == a.last[:7]


def dates_agree(a: Told, b: Told) -> bool:
    """One date lies in the other, and that is within a year: 2022-11-18 in 2022-11."""
    (first, last), (begin, end) = days(a), days(b)
    return (
        bool(a.first and b.first)
        and not same_day(a, b)
        and max(_day(last) - _day(first), _day(end) - _day(begin)) <= 366
        and ((first <= begin and end <= last) or (begin <= first and last <= end))
    )


def other_day(a: Told, b: Told) -> bool:
    """Days that do not agree, though nearly: one of the releases is wrong, or they tell of two things."""
    return max(days(a)[0], days(b)[0]) > min(days(a)[1], days(b)[1])


def told_within_three_days(a: Told, b: Told) -> bool:
    """Releases of the same days, where not both say when it was."""
    return not (a.first and b.first) and bool(a.issued and b.issued) and abs(_day(a.issued) - _day(b.issued)) <= 3


def told_weeks_apart(a: Told, b: Told) -> bool:
    """Releases more than three weeks apart, where not both say when it was."""
    return not (a.first and b.first) and bool(a.issued and b.issued) and abs(_day(a.issued) - _day(b.issued)) > 21


def same_place(a: Told, b: Told) -> bool:
    """At the same place, other than a country."""
    return any(len(p.rpartition("/")[2]) != 2 for p in a.places & b.places)


def same_kind(a: Told, b: Told) -> bool:
    """The same kind: both a memorandum of co-operation."""
    return bool(a.kind) and a.kind == b.kind


def other_kind(a: Told, b: Told) -> bool:
    """Two kinds: a memorandum of understanding and a treaty."""
    return bool(a.kind and b.kind) and a.kind != b.kind


# ---------------------------------------------------------------- names


def same_name(a: Told, b: Told) -> bool:
    """A proper name in common, whatever stands before or in brackets behind it."""
    return bool(proper_names(a) & proper_names(b))


def one_name_in_the_other(a: Told, b: Told) -> bool:
    """A long name that the other's begins with."""
    if same_name(a, b):
        return False
    pairs = ((x, y) for x in sorted(proper_names(a)) for y in sorted(proper_names(b)))
    return any(min(len(x), len(y)) >= 12 and (x.startswith(y) or y.startswith(x)) for x, y in pairs)


def other_name(a: Told, b: Told) -> bool:
    """Both have proper names, and these have nothing in common."""
    return bool(proper_names(a) and proper_names(b)) and not same_name(a, b) and not one_name_in_the_other(a, b)


def no_name(a: Told, b: Told) -> bool:
    """Neither telling gives a proper name."""
    return not proper_names(a) and not proper_names(b)


def other_number(a: Told, b: Told) -> bool:
    """Numbers in the names that do not agree: the 43rd and the 44th, 2022 and 2023."""
    ones, others = _numbers(a), _numbers(b)
    return bool(ones and others) and not ones & others


def same_number(a: Told, b: Told) -> bool:
    """The same edition: ครั้งที่ 29."""
    return bool(_numbers(a) & _numbers(b)) and not other_number(a, b)


def somebody_in_common(a: Told, b: Told) -> bool:
    """An organizer or participant, other than a country, in common."""
    return bool(a.parts & b.parts) and not only_countries(a, b)


_HEADS = re.compile(
    r"^(?:ร่าง|การลงนาม|ลงนาม|ใน|บันทึกความร่วมมือ|บันทึกความเข้าใจ|บันทึกข้อตกลง(?:ความร่วมมือ)?|ความตกลง|กรอบความร่วมมือ|หนังสือ(?:แลกเปลี่ยน|แสดงเจตจำนง)?"
    r"|ถ้อยแถลงร่วม|แถลงการณ์ร่วม|แผนปฏิบัติการ|ว่าด้วย|เรื่อง|ด้าน|mou|moc|loi|การประชุมสัมมนา|การประชุม|ประชุม|กิจกรรม|โครงการ|งานแสดงสินค้า|งานสัมมนา"
    r"|งาน|พิธีเปิด|พิธี|สัมมนา|เสวนา|การฝึกอบรม|การอบรม|หลักสูตร|ระหว่าง)+"
)
_TAILS = re.compile(r"(?:ครั้งที่|ประจำปี|ปี|สมัยที่|พศ|คศ|ระหว่างวันที่)?[\d./]*$")
_GENERAL = re.compile(
    r"(?:สุดยอด|สุดยอดผู้นำ|ผู้นำ|ระดับรัฐมนตรี|รัฐมนตรี|ใหญ่|สามัญ|ใหญ่สามัญ|ที่เกี่ยวข้อง|หารือ|ทวิภาคี|จับคู่ธุรกิจ|จับคู่เจรจาธุรกิจ|เจรจาจับคู่ธุรกิจ|ออนไลน์|วิชาการ"
    r"|ความร่วมมือ|ข้อตกลง|ครั้งที่|fta|เขต|การค้าเสรี|หุ้นส่วน|ทาง|เศรษฐกิจ|การแข่งขัน|กีฬา|ระดับนานาชาติ|ครบรอบ|ร่วม|โรดโชว์|นิทรรศการ|มอบรางวัล|ลงนาม|ต้อนรับ|เปิด|แสดงสินค้า|ไทย|ญี่ปุ่น|ไทยญี่ปุ่น|ของทั้ง|ฉบับนี้|ดังกล่าว)*"
)
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@lru_cache(maxsize=1 << 16)
def _name_keys(name: str) -> frozenset[str]:
    """A name without what other tellings leave out, and what stands in its brackets by itself.

    >>> sorted(_name_keys("การประชุมสุดยอดเมืองน่าอยู่ ครั้งที่ 3 (Livable Cities Summit)"))
    ['livablecitiessummit', 'สุดยอดเมืองน่าอยู่']
    """
    found = set()
    for part in re.split(r"[()]| : ", name.translate(_DIGITS)):
        key = re.sub(r"[.,:;/&]", "", normal(part))
        key = _TAILS.sub("", _HEADS.sub("", key))
        if len(key) >= 4 and not _GENERAL.fullmatch(key):
            found.add(key)
    return frozenset(found)


def proper_names(t: Told) -> frozenset[str]:
    return frozenset(key for name in t.names for key in _name_keys(name))


def _numbers(t: Told) -> frozenset[str]:
    """Edition and years of a name, Buddhist years as ours."""
    found = {t.edition.translate(_DIGITS)} if t.edition else set()
    for name in t.names:
        found |= set(re.findall(r"(?<![\d.])\d{1,4}(?![\d.])", name.translate(_DIGITS)))
    return frozenset(str(int(n) - 543) if len(n) == 4 and n.startswith("25") else n.lstrip("0") for n in found)


# ---------------------------------------------------------------- days


def days(t: Told) -> tuple[str, str]:
    """The first and the last possible day; all days, where nothing is said."""
    return (t.first or EVER[0], t.last or EVER[1])


def apart(first: str, last: str) -> int:
    """How many days the one lies behind the other, none if it lies before.

    >>> apart("2024-10-25", "2024-10-24"), apart("2024-10-24", "2024-10-25")
    (1, 0)
    """
    return max(0, _day(first) - _day(last))


def _day(date: str) -> int:
    """A day as a number, near enough to tell days from weeks."""
    year, month, day = (int(part) for part in date[:10].split("-"))
    return year * 365 + month * 30 + day


def _kind(node: str) -> str:
    return node.rpartition("/")[0].rpartition("/")[2]


# ---------------------------------------------------------------- the table, by family

FEATURES: dict[str, tuple[tuple[Feature, int], ...]] = {
    "agreement": (
        (same_words, 4),
        (same_parties, 3),
        (one_names_more, 2),
        (same_name, 3),
        (one_name_in_the_other, 2),
        (same_kind, 1),
        (same_day, 2),
        (dates_agree, 1),
        (each_names_others, -1),
        (other_kind, -2),
        (other_name, -3),
        (only_countries, -2),
        (other_number, -3),
        (other_day, -2),
    ),
    "meeting": (
        (same_words, 4),
        (same_parties, 3),
        (one_names_more, 2),
        (both_sides_in_common, 2),
        (same_day, 2),
        (dates_agree, 1),
        (told_within_three_days, 1),
        (same_place, 1),
        (each_names_others, -3),
        (told_weeks_apart, -3),
        (only_countries, -3),
    ),
    "gathering": (
        (same_words, 4),
        (same_name, 3),
        (one_name_in_the_other, 2),
        (same_number, 2),
        (same_day, 2),
        (dates_agree, 1),
        (told_within_three_days, 1),
        (somebody_in_common, 1),
        (same_place, 1),
        (no_name, -4),
        (other_name, -3),
        (other_number, -5),
        (told_weeks_apart, -2),
        (other_day, -2),
    ),
    "posting": ((same_words, 4), (same_parties, 4), (one_names_more, 3), (same_day, 1), (dates_agree, 1), (other_day, -1)),
    "investment": (
        (same_words, 4),
        (same_parties, 3),
        (one_names_more, 2),
        (same_day, 2),
        (dates_agree, 1),
        (told_within_three_days, 1),
        (told_weeks_apart, -1),
        (other_day, -2),
    ),
}
