"""Numbers in a cleaned Thai text, with their scale words, and the currency or percent sign that makes them a quantity.

“2 หมื่นล้านบาท” is 20,000,000,000 THB, “1 พัน 7 ร้อยล้าน” 1,700,000,000, “ห้าหมื่นล้าน” 50,000,000,000, “1 ใน 4” is 25 %.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from kg.model import Span
from kg.thai.beginnings import Sought

PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Number:
    """A number standing in the text; the span holds scale and unit words too.

    `unit` is an ISO currency, `%`, or empty; `up_to` is the upper end of a range; `scaled` says that scale words stand in it.
    """

    span: Span
    value: Decimal
    up_to: Decimal | None
    unit: str
    scaled: bool


_DIGITS = {"หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9}
_SCALES = {"สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000}
_ENGLISH = {"million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000}
_MILLION = 1_000_000

CURRENCIES = {
    "ดอลลาร์สิงคโปร์": "SGD", "ดอลลาร์ออสเตรเลีย": "AUD", "ดอลลาร์แคนาดา": "CAD", "ดอลลาร์ไต้หวัน": "TWD", "ดอลลาร์ฮ่องกง": "HKD",
    "เหรียญสิงคโปร์": "SGD", "ดอลลาร์": "USD", "ดอลลาร์สหรัฐ": "USD", "ดอลลาร์ สหรัฐ": "USD",
    "ดอลลาร์สหรัฐฯ": "USD", "ดอลลาร์สหรัฐอเมริกา": "USD", "ดอลล่าร์สหรัฐ": "USD", "เหรียญสหรัฐฯ": "USD",
    "เหรียญดอลลาร์สหรัฐ": "USD", "ดอลล่าร์": "USD", "ดอลล่า": "USD", "เหรียญสหรัฐ": "USD", "เหรียญ สหรัฐ": "USD",
    "เหรียญดอลลาร์": "USD", "USD": "USD", "US$": "USD", "US Dollar": "USD", "บาท": "THB", "THB": "THB", "Baht": "THB",
    "เยน": "JPY", "JPY": "JPY", "yen": "JPY", "ยูโร": "EUR", "EUR": "EUR", "วอน": "KRW", "หยวน": "CNY",
    "ปอนด์": "GBP", "รูปี": "INR", "รูเปียห์": "IDR", "ริงกิต": "MYR",
    "กีบ": "LAK", "จ๊าด": "MMK", "จ๊าต": "MMK", "ฟรังก์สวิส": "CHF", "เปโซ": "PHP", "รูเบิล": "RUB",
}  # fmt: skip
_BEFORE = {"US$": "USD", "USD": "USD", "$": "USD", "฿": "THB", "THB": "THB", "¥": "JPY", "JPY": "JPY", "€": "EUR", "EUR": "EUR"}


def _any(words: dict[str, str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


_PLAIN = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_SCALE = r"(?:(?:ร้อย|พัน|หมื่น|แสน)?(?:ล้าน)+|ร้อย(?!ละ)|พัน(?!ธ)|หมื่น|แสน)"
# “44. 7%”: a blank behind the point.
_SPLIT = r"[0-9]{2,}\. [0-9]{1,2}(?= ?%)"
_AMOUNT = rf"(?:{_SPLIT}|{_PLAIN})(?: ?(?:{_SCALE}|(?i:million|billion|trillion)\b)(?: ?[0-9]{{1,3}} ?{_SCALE})*)?"
_DIGIT = f"(?:{'|'.join(_DIGITS)})"
_SPELLED = rf"(?:{_DIGIT}(?:สิบ|ร้อย(?!ละ)|พัน(?!ธ)|หมื่น|แสน|ล้าน)+)+(?:{_DIGIT}(?!ารถ))?"
# “เพิ่มขึ้นจากปี 2566 ถึง 42%”: from a year to a percentage is no range.
_RANGE = r"(?!(?<=25[0-9]{2}) ?ถึง ?(?:ร้อยละ ?)?[0-9]{1,3}(?![0-9,])) ?(?:-|–|ถึง|~) ?"

_NUMBERS = Sought(
    # 40% is looked for with its sign; ร้อยละ may stand for % before any number, and before both ends of a range.
    rf"(?P<one>1|2|3) ใน (?P<of>[2-9]|10)(?![0-9.,%]| ?(?:ปี|เดือน|วัน|เมษายน|ม\.))(?= ?(?:ของ|ส่วน))"
    rf"|(?:(?P<rate>ร้อยละ|ร้อยสะ|ร้อยล่ะ) ?(?:กว่า ?)?|(?P<before>{_any(_BEFORE)}) ?"
    rf"|(?<![0-9A-Za-z.,/])(?<![0-9A-Za-zก-๙]-)(?<![0-9] -))"
    rf"(?P<low>{_AMOUNT})"
    rf"(?:(?P<low_sign> ?%)?{_RANGE}(?:ร้อยละ ?)?(?P<high>{_AMOUNT}))?(?![0-9]|\.[0-9])"
    rf"(?: ?(?:(?P<sign>%|เปอร์เซ็นต์|เปอร์เซนต์|percent)|(?P<lob>ลบ\.)"
    rf"|(?:กว่า)?(?P<after>{_any(CURRENCIES)}|เหรียญ(?![ก-ฮ]))))?"
    rf"|(?P<spelled>{_SPELLED})(?:(?P<spelled_after>{_any(CURRENCIES)}))?"
    rf"|(?:นับ|กว่า|ระดับ|เกือบ|หลัก)(?P<bare>(?:ร้อย|พัน|หมื่น|แสน)(?:ล้าน|(?=(?:ราย|คน|บริษัท|แห่ง|โครงการ))))(?P<bare_after>{_any(CURRENCIES)})?",
    (*"0123456789", *_BEFORE, *_DIGITS, "ร้อยละ", "ร้อยสะ", "ร้อยล่ะ", "นับ", "กว่า", "ระดับ", "เกือบ", "หลัก"),
)
_PART = re.compile(rf"(?P<number>{_PLAIN})? ?(?P<scale>(?:{'|'.join(_SCALES)})+|(?i:million|billion|trillion))?")


@lru_cache(maxsize=8)  # several readers of one text ask for its numbers
def find(text: str) -> tuple[Number, ...]:
    """Every number of a cleaned text, from left to right; whether it is a quantity is for others to say.

    >>> [(str(n.value), n.unit) for n in find("มูลค่า 1.5 แสนล้านบาท เพิ่มขึ้นร้อยละ 40")]
    [('150000000000', 'THB'), ('40', '%')]
    """
    return tuple(number for m in _NUMBERS.finditer(text) if (number := _read(m)))


def _read(m: re.Match[str]) -> Number | None:
    if m["one"]:
        one, of = int(m["one"]), int(m["of"])
        value = (Decimal(100) * one / of).quantize(Decimal("0.1")).normalize() + 0
        return Number(Span(*m.span()), value, None, PERCENT, False) if one < of else None
    if words := m["spelled"] or m["bare"]:
        unit = CURRENCIES.get(m["spelled_after"] or m["bare_after"] or "", "")
        start = m.start("bare") if m["bare"] else m.start()
        return Number(Span(start, m.end()), Decimal(spelled(words)), None, unit, True)
    low, high = amount(m["low"].replace(". ", ".")), amount(m["high"]) if m["high"] else None
    unit = CURRENCIES.get(m["after"] or "", "USD" if m["after"] else "") or _BEFORE.get(m["before"] or "", "")
    if m["rate"] or m["sign"] or m["low_sign"]:
        unit = PERCENT
    end = m.end()
    if m["lob"]:
        unit, low, high = "THB", _plain(low * _MILLION), _plain(high * _MILLION) if high else None
    scale = _scale(m["high"]) if m["high"] else 1
    if scale > 1 and _scale(m["low"]) == 1:
        low = _plain(low * scale)  # “3-5 ล้านบาท”: the scale word of the upper end is the lower's too
    if high is not None and high <= low:
        high, end = None, m.end("low")  # “2566-67”, “10 - 3”: two numbers, not a range
    return Number(Span(m.start(), end), low, high, unit, bool(m["lob"]) or scale > 1 or _scale(m["low"]) > 1)


def amount(words: str) -> Decimal:
    """The value of digits with scale words.

    >>> str(amount("1 พัน 7 ร้อยล้าน")), str(amount("2 แสน")), str(amount("1.5 ล้านล้าน"))
    ('1700000000', '200000', '1500000000000')
    """
    parts = [(Decimal(p["number"].replace(",", "")), p["scale"] or "") for p in _PART.finditer(words) if p["number"]]
    if parts and parts[-1][1].endswith("ล้าน"):
        # The million at the end belongs to all the parts before it that have none.
        parts = [(number, scale if "ล้าน" in scale else scale + "ล้าน") for number, scale in parts]
    return _plain(sum((number * _scale(scale) for number, scale in parts), Decimal(0)))


@lru_cache(maxsize=1 << 12)
def _scale(words: str) -> int:
    """The product of the scale words in some words.

    >>> _scale("แสนล้าน"), _scale("5")
    (100000000000, 1)
    """
    scale = 1
    for word, factor in _SCALES.items():
        scale *= factor ** words.count(word)
    for word, factor in _ENGLISH.items():
        scale *= factor ** words.lower().count(word)
    return scale


def spelled(words: str) -> int:
    """The value of a numeral written in words; scale words alone count once (“พันล้าน” is a thousand million).

    >>> spelled("ห้าหมื่นล้าน"), spelled("สองร้อยห้าสิบ"), spelled("แสนล้าน")
    (50000000000, 250, 100000000000)
    """
    head, million, tail = words.rpartition("ล้าน")
    if million:
        return spelled(head or "หนึ่ง") * _MILLION + (spelled(tail) if tail else 0)
    total, digit = 0, 0
    for word in re.findall("|".join([*_DIGITS, *_SCALES]), words):
        if word in _DIGITS:
            digit = _DIGITS[word]
        else:
            total, digit = total + (digit or 1) * _SCALES[word], 0
    return total + digit


def _plain(value: Decimal) -> Decimal:
    """Without an exponent and without noughts behind the point."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == value else value.normalize()
