"""Where one statement ends and the next begins, in a language that writes no full stop.

A line break always ends a sentence; so does a space before a word that opens a new thought (ทั้งนี้, นอกจากนี้ …), a
closing quotation mark with its speaker behind it, and the glued beginning that web releases are full of: “… กล่าวนายภาสกร”.
"""

from __future__ import annotations

from kg.model import Span
from kg.thai.beginnings import Sought

OPENERS = (
    "ทั้งนี้", "นอกจากนี้", "นอกจากนั้น", "อย่างไรก็ตาม", "อย่างไรก็ดี", "ขณะเดียวกัน", "ในขณะเดียวกัน", "ขณะที่", "ในโอกาสนี้",
    "โอกาสนี้", "ในการนี้", "พร้อมกันนี้", "อีกทั้ง", "ด้านนาย", "สำหรับ", "ทางด้าน", "ต่อมา", "จากนั้น", "วันนี้",
    "ในวันเดียวกัน", "ปัจจุบัน", "โดยในปี", "ในส่วนของ", "ส่วน", "ดังนั้น", "ภายหลัง", "สุดท้ายนี้", "ในตอนท้าย",
)  # fmt: skip

# What is cut out stands in the one group of each.
_BREAK = Sought(
    r"(\n)"
    r"|[\"”]( +)(?=(?:นาย|นางสาว|นาง|ดร\.|พล)[^ ]{2,40} [^\n]{0,60}?(?:กล่าว|ระบุ|เปิดเผย))"
    r"|( )(?=(?:" + "|".join(sorted(OPENERS, key=len, reverse=True)) + r"))"
    r"|(?<![0-9.])(?<!คม)(?<!ยน)(?<!พันธ์)( )(?=ที่ผ่านมา)"  # not in “เมื่อวันที่ 5 มีนาคม ที่ผ่านมา”
    r"|กล่าว()(?=(?:นายก?(?!ก)|นางสาว|นาง|ดร\.)[ก-๙])"
    r"|(?<=[ก-๙\"])()(?=ทั้งนี้ )",
    ("\n", '" ', "” ", *(f" {opener}" for opener in OPENERS), " ที่ผ่านมา", "กล่าวนา", "กล่าวดร", "ทั้งนี้ "),
)


def split(text: str) -> tuple[Span, ...]:
    """The sentences of a cleaned text, in order, without the blanks around them.

    >>> [s.start for s in split("ก ข ทั้งนี้ ค")]
    [0, 4]
    """
    spans, start = [], 0
    cuts = [m.span(m.lastindex or 0) for m in _BREAK.finditer(text)]
    for end, behind in (*cuts, (len(text), len(text))):
        piece = text[start:end]
        bare = piece.strip()
        if bare:
            left = start + len(piece) - len(piece.lstrip())
            spans.append(Span(left, left + len(bare)))
        start = behind
    return tuple(spans)
