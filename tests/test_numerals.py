"""Numbers survive being written in Thai and read again, and nothing makes their reader fail."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kg.thai import numerals
from kg.thai.clean import clean

DIGITS = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
SCALES = {"": 1, "พัน": 10**3, "หมื่น": 10**4, "แสน": 10**5, "ล้าน": 10**6, "หมื่นล้าน": 10**10, "แสนล้าน": 10**11, "ล้านล้าน": 10**12}
PIECES = st.lists(
    st.sampled_from(
        [
            "ร้อยละ",
            "ล้าน",
            "แสน",
            "พัน",
            "ร้อย",
            "สิบ",
            "บาท",
            "ดอลลาร์",
            "ใน",
            "ของ",
            "ถึง",
            "ห้า",
            "หนึ่ง",
            "เอ็ด",
            "นับ",
            "US$",
            "ลบ.",
            "million",
            "กว่า",
        ]
    )
    | st.sampled_from(["1", "25", "000", *"%,.- \nก"]),
    max_size=20,
).map("".join)


def spelled(number: int) -> str:
    if number >= 1_000_000:
        return spelled(number // 1_000_000) + "ล้าน" + spelled(number % 1_000_000)
    words = ""
    for scale, name in ((100_000, "แสน"), (10_000, "หมื่น"), (1000, "พัน"), (100, "ร้อย")):
        words += DIGITS[number // scale % 10] + (name if number // scale % 10 else "")
    tens, ones = number // 10 % 10, number % 10
    words += {0: "", 1: "สิบ", 2: "ยี่สิบ"}.get(tens, DIGITS[tens] + "สิบ")
    return words + ("เอ็ด" if ones == 1 and number > 10 else DIGITS[ones])


@given(st.integers(1, 10**13))
def test_a_numeral_in_words_is_read_as_it_was_written(number: int) -> None:
    assert numerals.spelled(spelled(number)) == number


@given(st.integers(1, 999_999), st.sampled_from(sorted(SCALES)))
def test_a_sum_is_read_as_it_was_written(number: int, scale: str) -> None:
    (found,) = numerals.find(f"มูลค่า {number:,} {scale}บาท")
    assert (found.value, found.unit) == (number * SCALES[scale], "THB")


@given(st.decimals(0, 1000, places=2))
def test_a_percentage_is_read_as_it_was_written(number: Decimal) -> None:
    for words in (f"ร้อยละ {number}", f"{number}%", f"ร้อยละ{number}", f"{number} เปอร์เซ็นต์"):
        (found,) = numerals.find(words)
        assert (found.value, found.unit) == (number, "%")


@given(st.integers(1, 400), st.integers(1, 400))
def test_a_range_has_its_lower_end_first(low: int, more: int) -> None:
    (found,) = numerals.find(f"{low}-{low + more} ล้านบาท")
    assert (found.value, found.up_to) == (low * 10**6, (low + more) * 10**6)


@given(st.text() | PIECES)
def test_no_text_makes_it_fail_and_numbers_do_not_overlap(text: str) -> None:
    cleaned = clean(text).text
    end = 0
    for found in numerals.find(cleaned):
        assert end <= found.span.start < found.span.end <= len(cleaned)
        end = found.span.end
        assert found.value.is_finite()
        assert "E" not in str(found.value)
        assert found.up_to is None or found.up_to > found.value
