"""When a figure holds: the date of its clause, not the time it is compared with nor the years of a plan or a law."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Span
from kg.relate.figures.place import NOUN
from kg.relate.scene import Scene
from kg.thai.dates import Dated

_DIGIT = re.compile("[0-9]")
_SINCE = re.compile("ตั้งแต่(?:วันที่|เมื่อ|ปี|เดือน| )*$")
# “สูงกว่าปี 2563”, “เมื่อเทียบกับช่วงเดียวกันของปีก่อน”: what is compared with is another time, unless its figure stands in
# brackets right behind it.
_COMPARED = re.compile(
    r"(?:เทียบ|ช่วงเดียวกัน|เวลาเดียวกัน|เดือนเดียวกัน|(?:สูง|มาก|ต่ำ|น้อย|ดี)กว่า(?!ปกติ)|เพิ่มขึ้นจาก|ลดลงจาก)[^0-9]{0,30}$|จาก(?:ปี|เดือน)? ?$"
)
_WITH_A_FIGURE = re.compile(r" ?(?:ที่|ซึ่ง)(?:มี|ขยายตัว|ส่งออก|นำเข้า|อยู่|เติบโต|หดตัว)")
# Words that leave the time before them: it is now, or it was what they were praised for.
_NOW = re.compile(r"ปัจจุบัน|ขณะนี้|ตอนนี้|ล่าสุด|ที่ผ่านมา|วันนี้")
_CLAUSE = re.compile(r"[ )](?:โดย|ซึ่ง|และ(?=ใน|จะ|ได้))")
# “ตัดสินใจเมื่อปีที่ผ่านมา โดยจะจ้าง 5,000 คน”: what will be done is done at another time.
_LATER = re.compile(r"[ )](?:โดย|ซึ่ง|และ)[^ ]{0,20}?(?:จะ|คาด)")
# Nothing but such words may stand between a figure and the date behind it.
_WHEN = re.compile(
    r"(?:ต่อปี|แล้ว|ขึ้นไป| )*(?:ใน|เมื่อ|ของ|ณ|ช่วง|ตลอด|สำหรับ|ประจำ|\()"
    r"(?:ใน|สิ้น|ปีงบประมาณ|รอบ|ช่วง|(?:ทั้ง)?ปี|เดือน|วันที่|ข้อมูล|พ\.ศ\.|ค\.ศ\.|นี้|ณ|[ (])*"
)
# “แผน … ฉบับที่ 1 พ.ศ. 2560-64”: the years of a plan are part of its name.
_NAMED_BY = re.compile(
    r"(?:แผน[^0-9 ]{0,60}|(?:พระราชบัญญัติ|พ\.ร\.บ\.)[^0-9\n]{0,60}?(?:พ\.ศ\. ?)?|ฉบับ(?:ที่)? ?[0-9]* ?(?:พ\.ศ\. ?)?)$"
)
# “เพิ่มขึ้นจาก 75,000 ล้านบาทในปี 2564 เป็น 200,000 ล้านบาท”: the time is that of the quantity before it.
_BECOMES, _A_QUANTITY = re.compile(" ?เป็น[^0-9]{0,20}"), re.compile("จาก[^0-9]{0,12}[0-9][0-9,.]*[^0-9]{2,30}$")


def period(scene: Scene, span: Span) -> Dated | None:
    """The time of a figure: the date before it in its sentence, or right behind it, with no other number between.

    The day of the release itself is when somebody spoke, and “ตั้งแต่ปี 2562” is no time that ends.
    """
    text = scene.text
    times = _times(scene, scene.page.sentence(span.start))
    noun = NOUN.match(text, span.end)
    end = noun.end() if noun else span.end
    behind = next((d for d in times if d.span.start >= end), None)
    if behind and _WHEN.fullmatch(text, end, behind.span.start):
        return None if _compared(text, behind) else behind
    before = next((d for d in reversed(times) if d.span.end <= span.start), None)
    if before is None or (len(times) > 1 and span.start - before.span.end > 80):
        return None
    between = text[before.span.end : span.start]
    if _DIGIT.search(between) or _NOW.search(between) or (_compared(text, before) and not between.rstrip(" ").endswith("(")):
        return None
    if _BECOMES.fullmatch(between) and _A_QUANTITY.search(text[max(before.span.start - 40, 0) : before.span.start]):
        return None
    ahead = re.search(r"ภายใน(?:สิ้น)?(?:ปี|เดือน)? ?$", text[max(before.span.start - 12, 0) : before.span.start])
    return None if (ahead and _CLAUSE.search(between)) or _LATER.search(between) else before


def _times(scene: Scene, sentence: Span) -> Sequence[Dated]:
    page = scene.page
    return [
        d
        for d in page.dates_in(sentence)
        if d.span in sentence
        and d.value != page.document.date
        and not page[d.span].startswith("วันนี้")
        and not page[d.span].endswith("ก่อนหน้า")
        and ("/" in d.value or not _SINCE.search(scene.text, max(d.span.start - 16, 0), d.span.start))
        and not _NAMED_BY.search(scene.text[max(d.span.start - 70, 0) : d.span.start])
    ]


def _compared(text: str, date: Dated) -> bool:
    """Whether a date is only what something is compared with; not in “จากปี 2564 ที่มีมูลค่า 7 ล้านบาท”, where it has a figure."""
    if _WITH_A_FIGURE.match(text, date.span.end):
        return False
    return bool(_COMPARED.search(text[max(date.span.start - 60, 0) : date.span.start]))
