"""What speaks for and against two tellings of an agreement, a meeting, a gathering … being of one and the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.identity.event_names import name_keys, numbers, prepares
from kg.identity.keys import LONG, one_edit_among

A_WORD = 8  # letters
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
    """A proper name in common, whatever stands before or in brackets behind it, or a long one with a slip."""
    return bool(proper_names(a) & proper_names(b)) or one_edit_among(proper_names(a), proper_names(b), 2 * LONG)


def one_name_in_the_other(a: Told, b: Told) -> bool:
    """A long name that the other begins with, or ends with after a word: Expo 2025 Osaka, World Expo 2025 Osaka."""
    if same_name(a, b):
        return False
    pairs = ((x, y) for x in sorted(proper_names(a)) for y in sorted(proper_names(b)))
    return any(min(len(x), len(y)) >= 12 and _begins(*sorted((x, y), key=len)) for x, y in pairs)


def _begins(short: str, long: str) -> bool:
    return long.startswith(short) or (long.endswith(short) and len(long) - len(short) <= A_WORD)


def other_name(a: Told, b: Told) -> bool:
    """Both have proper names, and these have nothing in common."""
    return bool(proper_names(a) and proper_names(b)) and not same_name(a, b) and not one_name_in_the_other(a, b)


def no_name(a: Told, b: Told) -> bool:
    """Neither telling gives a proper name."""
    return not proper_names(a) and not proper_names(b)


def other_number(a: Told, b: Told) -> bool:
    """Editions or years that do not agree: the 43rd and the 44th, 2022 and 2023."""
    return any(
        ones and others and not ones & others
        for ones, others in zip(numbers(a.names, a.edition), numbers(b.names, b.edition), strict=True)
    )


def same_number(a: Told, b: Told) -> bool:
    """The same edition (ครั้งที่ 29), or a year in a name that is that of the other's name or date."""
    (editions, years), (others, their_years) = numbers(a.names, a.edition), numbers(b.names, b.edition)
    found = editions & others or years & their_years or years & _year(b) or _year(a) & their_years
    return bool(found) and not other_number(a, b)


def only_one_prepares(a: Told, b: Told) -> bool:
    """A meeting, and that of the senior officials who prepare it."""
    return any(map(prepares, a.names)) != any(map(prepares, b.names))


def somebody_in_common(a: Told, b: Told) -> bool:
    """An organizer or participant, other than a country, in common."""
    return bool(a.parts & b.parts) and not only_countries(a, b)


def proper_names(t: Told) -> frozenset[str]:
    return frozenset(key for name in t.names for key in name_keys(name))


def _year(t: Told) -> frozenset[str]:
    """The year of a telling's date."""
    return frozenset({t.first[:4]} if t.first and t.first[:4] == t.last[:4] else ())


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
        (same_number, 3),
        (same_day, 2),
        (dates_agree, 1),
        (told_within_three_days, 1),
        (somebody_in_common, 1),
        (same_place, 1),
        (no_name, -4),
        (other_name, -3),
        (other_number, -5),
        (only_one_prepares, -5),
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
