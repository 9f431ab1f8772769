"""The words that Thai dates are made of: months, years, what may stand between them; as pieces of regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from kg.thai.beginnings import Beginnings

MONTHS = {
    form: number
    for number, forms in enumerate(
        (
            "มกราคม ม.ค. January Jan", "กุมภาพันธ์ กุมภาพันธุ์ ก.พ. February Feb", "มีนาคม มี.ค. March Mar",
            "เมษายน เม.ย. April Apr", "พฤษภาคม พ.ค. May", "มิถุนายน มิ.ย. June Jun", "กรกฎาคม กรกฏาคม ก.ค. July Jul",
            "สิงหาคม ส.ค. August Aug", "กันยายน ก.ย. September Sept Sep", "ตุลาคม ต.ค. October Oct",
            "พฤศจิกายน พ.ย. November Nov", "ธันวาคม ธ.ค. December Dec",
        ),
        start=1,
    )
    for form in forms.split()
}  # fmt: skip


def _month_pattern(names: Iterable[str]) -> str:
    """Names of months, longest first; abbreviations may be spaced, or lack their last point."""
    forms = []
    for form in sorted(names, key=lambda f: (-len(f), f)):
        if form.endswith("."):
            first, second, _ = form.split(".")
            forms.append(rf"{first}\. ?{second}(?:\.(?![ก-ฮ]\.)|(?=[ 0-9]))")
        elif form.isascii() and len(form) <= 4:
            forms.append(rf"{form}\b\.?")
        else:
            forms.append(form)
    return "(?:" + "|".join(forms) + ")"


def month_of(words: str) -> int:
    bare = words.removeprefix("เดือน").replace(" ", "")
    return MONTHS.get(bare) or MONTHS.get(bare.rstrip(".")) or MONTHS[bare + "."]


# A number that counts something is no year: “ปี 2500 ล้านบาท”.
NOT_COUNTED = r"(?![0-9]|[.,:][0-9]| ?(?:ล้าน|พันล้าน|บาท|คน|ราย|แห่ง|โครงการ|บริษัท|น\.))"
LONG = r"(?:[พค] ?\. ?ศ ?\.? ?|พุทธศักราช ?|คริสต์ศักราช ?)?(?:2[456]|1[89]|20)[0-9]{2}(?![0-9]|[.,][0-9]| ?(?:ล้าน|พันล้าน|บาท))"
YEAR = rf"(?:(?:ปี ?)?(?:{LONG}|(?:พ\.ศ\. ?|')?[4-9][0-9]{NOT_COUNTED})|(?:ของ)?ปี(?:นี้|หน้า|ที่แล้ว|ที่ผ่านมา|ก่อน)|ศกนี้)"
MONTH = rf"(?:เดือน ?)?{_month_pattern(MONTHS)}"
ENGLISH_MONTH = _month_pattern(m for m in MONTHS if m.isascii())
DAY = r"(?<![0-9])(?<![0-9][.,])[0-9]{1,2}(?![0-9])"
TO = r" ?(?:-|ถึง|จนถึง|ไปจนถึง|to) ?(?:วันที่ ?)?"
AND = r" ?(?:-|ถึง|และ|,|&) ?(?:วันที่ ?)?"
GAP = r" ?,? ?"

TAIL = r"(?P<tail> ?(?:ที่ผ่านมา|ที่แล้ว|นี้(?!เอง))|)"

# What dates begin with; a month's name by its first letters, or by its letters before the first point.
BEGIN = {
    "digit": Beginnings("0123456789"),
    "month": Beginnings(("เดือน", *(form[: form.find(".") + 1] or form[:3] for form in MONTHS))),
    "year": Beginnings(
        (
            *"0123456789'", "ปี", "ของปี", "ศกนี้", "พ.", "พ .", "ค.", "ค .", "พุทธศักราช", "คริสต์ศักราช", "ไตรมาส", "ครึ่ง",
            "เดือน", "วันนี้", "วันพรุ่งนี้", "เมื่อวาน",
        )
    ),
}  # fmt: skip


def year_of(words: str | None, issued: date | None) -> int | None:
    """The Common-Era year that some words mean.

    >>> year_of("พ.ศ. 2567", None), year_of("ปี 65", None), year_of("ค.ศ. 2030", None)
    (2024, 2022, 2030)
    """
    if not words:
        return None
    digits = re.sub(r"[^0-9]", "", words)
    if not digits:
        return issued.year + (1 if "หน้า" in words else 0 if "นี้" in words else -1) if issued else None
    number = int(digits)
    if number < 100:
        return 2500 + number - 543
    return number - 543 if number >= 2400 else number
