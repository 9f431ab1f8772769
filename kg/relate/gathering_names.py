"""Names of gatherings: which two are of one gathering, and which name none in particular."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.thai.date_words import year_of

# Letters that two names have to share.
ENOUGH, ENOUGH_LATIN, SHORTEST = 7, 14, 4
_EDITION = re.compile(r"(?:ครั้ง|สมัย)ที่ ?(\d+)")
_YEAR = re.compile(r"(?:ประจำ)?(?:ปี ?)?(?:พ\.ศ\. ?)?(?:20|25)\d\d|ปี ?\d\d(?!\d)")
_BRACKETS = re.compile(r" ?\([^()]*\)")
_LATIN = re.compile(r"[A-Z][A-Za-z0-9&’'-]*(?: (?:[A-Z0-9][A-Za-z0-9&’'-]*|of|on|for|and|in))+")
_PLAIN = re.compile(r"[\s\"'“”‘’()\[\]ฯ,.:–—-]|^(?:การจัด|การ|งาน|กิจกรรม)+|ประชุม|แห่งชาติ|ประจำปี|ปี(?= ?2)|หัวข้อ|เรื่อง")
_APEC = re.compile(
    r"(?:การประชุม|ประชุม)?(?:ผู้นำ)?(?:เขตเศรษฐกิจ)?(?:เอเปค|เอเปก|APEC)(?: ?(?:20|25)\d\d| ?ครั้งที่ ?\d+)?(?: .*)?", re.IGNORECASE
)


def edition(name: str) -> str:
    """The number of a gathering that is held again and again: 9 of งานไม้ ครั้งที่ 9."""
    found = _EDITION.search(name)
    return found[1] if found else ""


def year(name: str) -> int | None:
    """The year that a name tells, of the common era: งานไม้ ปี 64 and งานไม้ 2564 are of 2021."""
    found = _YEAR.search(name)
    return year_of(found[0], None) if found else None


def key(name: str) -> str:
    """What stays of a name without blanks, brackets, the noun before it and words that only some tellings have."""
    if _APEC.fullmatch(name):
        return "apec"
    return _PLAIN.sub("", name).lower()


@lru_cache(maxsize=256)  # each name of a release is compared with all that were told before it
def _keys(name: str) -> frozenset[str]:
    """A name whole, without its brackets, and what of it is in Latin letters: งาน “OTAGAI Wood Fair 2022” เปิดแล้ว."""
    latin = {run[0] for run in _LATIN.finditer(name) if len(run[0]) >= ENOUGH_LATIN}
    bare = _BRACKETS.sub("", name)
    forms = (name, bare, _EDITION.sub("", bare), _YEAR.sub("", bare), *latin)
    return frozenset(found for form in forms if len(found := key(form)) >= ENOUGH)


def _bracketed(name: str) -> set[str]:
    """What a bracket gives as the short name: “ประชุมช่างไม้ (Carp-AP)”."""
    return {short for bracket in _BRACKETS.findall(name) for part in bracket.split(":") if len(short := key(part)) >= SHORTEST}


def equal(one: str, other: str) -> bool:
    """Whether two names are one, whatever brackets, edition and year they have."""
    return key(one) == key(other) or not _keys(one).isdisjoint(_keys(other))


def alike(one: str, other: str) -> bool:
    """Whether one name may be the other: it stands in it, in a bracket of it, or is short for it."""
    mine, theirs = _keys(one), _keys(other)
    inside = any(a in b or b in a for a in mine for b in theirs)
    bracketed = key(one) in _bracketed(other) or key(other) in _bracketed(one)
    return inside or bracketed or _is_short_for(one, other) or _is_short_for(other, one) or _share_letters(one, other)


_SHORT = re.compile(r"(?:งาน|การประชุม|ประชุม|การสัมมนา)? ?([A-Z]{3,7})(?: ?(?:20|25)\d\d)?")


def _is_short_for(one: str, other: str) -> bool:
    """OWF 2022 for OTAGAI Wood Fair 2022, or for ABC OTAGAI Wood Fair."""
    short, long = _SHORT.fullmatch(one), _LATIN.search(other)
    initials = "".join(word[0] for word in long[0].split() if word[0].isupper()) if long else ""
    return bool(short and initials.endswith(short[1]))


# “การประชุม OWF” beside “งานไม้นานาชาติ OWF 2024”: letters that name one gathering, not a region or a sort of them.
_ACRONYM = re.compile(
    r"(?<![A-Za-z])(?!ASEAN|APEC|COVID|EXPO|FAIR|FORUM|SUMMIT|JAPAN)[A-Z]{3,7}(?:\+3)?(?=(?:\d\d)?(?![A-Za-z\d]| ?[-–+]))"
)
_ONLY_ACRONYM = re.compile(r"(?:การ|งาน|กิจกรรม)?(?:ประชุม|สัมมนา|งาน)? ?[A-Z]{3,7}(?:\+3|\d\d)?(?: ?(?:20|25)\d\d)?")


def _share_letters(one: str, other: str) -> bool:
    """Whether two names have an acronym in common, and one is no more than it, or both are of one edition or year."""
    common = set(_ACRONYM.findall(one)) & set(_ACRONYM.findall(other))
    again = (edition(one) and edition(one) == edition(other)) or (year(one) and year(one) == year(other))
    return bool(common and (again or _ONLY_ACRONYM.fullmatch(one) or _ONLY_ACRONYM.fullmatch(other)))


def best(names: Sequence[str]) -> str:
    """The form told most often among the long ones, the first of them."""
    longest = max(len(n) for n in names)
    full = [n for n in names if len(n) >= 0.6 * longest]
    return min(full, key=lambda n: (-names.count(n), names.index(n)))


# “พิธีเปิดงานไม้ 2567” is a part of งานไม้ 2567, where that is told of.
_OPENING = re.compile(r"พิธี(?:เปิด|ปิด)(?:งาน|การ(?=ประชุม|สัมมนา|แข่งขัน|อบรม))?")


def without_opening(names: Sequence[str]) -> Sequence[str]:
    """The names of a gathering without those of its opening, if there are others."""
    return [name for name in names if not _OPENING.match(name)] or names


# A noun alone, of which others may be told: “การสัมมนา”.
BARE = re.compile(
    r"(?:การ|งาน|กิจกรรม|โครงการ)*"
    r"(สัมมนา|เสวนา|อบรม|ฝึกอบรม|พิธี|พิธีเปิด|นิทรรศการ|มหกรรม|เทศกาล|ประชุมสัมมนา|ประชุม(?=เชิง))(?:เชิงปฏิบัติการ)?ฯ?"
)
# A sort of gatherings in words that name none: “การสัมมนา”, “งานแสดงสินค้านานาชาติ”.
NAMELESS = re.compile(
    r"(?:การ|งาน|กิจกรรม|โครงการ|เวที|จัด|แสดง|ฝึก|ประชุม|สัมมนา|เสวนา|อภิปราย|พิธี|อบรม|วัน|นิทรรศการ|มหกรรม|เทศกาล|ดนตรี|สินค้า|นานาชาติ|เกษตร"
    r"|ใหญ่|สามัญ|ประจำปี|ที่สำคัญ|ทางไกล|ออนไลน์|เชิงปฏิบัติการ|ทางวิชาการ|ย่อย|แข่งขัน|ระดับโลก|หรือ|แฟร์"
    r"|Road|QA/QC|\(Fair\)|\(Workshop\)|ฯ|ก(?!าร)|/| )+"
)
# A form that only says what sort of gathering it is: “การประชุมระดับรัฐมนตรี”, “การแข่งขันกีฬา”.
GENERAL = re.compile(
    r"(?:การ|งาน|จัด|ฝึก|ประชุม|สัมมนา|เสวนา|อบรม|นิทรรศการ|มหกรรม|เทศกาล|พิธี(?:เปิด)?|แข่งขัน|ประกวด|กีฬา|ประชุมเชิง|เชิงปฏิบัติการ|ระดับ|รัฐมนตรี"
    r"|ผู้นำ|เจ้าหน้าที่อาวุโส|นานาชาติ|วิชาการ|สุดยอด|ออนไลน์|ร่วม|ใหญ่|สามัญ|ประจำปี|จับคู่(?:เจรจา)?(?:ทาง)?ธุรกิจ|แสดงสินค้า|ที่เกี่ยวข้อง|ฯ| )+"
)
