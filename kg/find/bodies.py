"""Organisations by the head of their name (กระทรวง…, กรม…, บริษัท … จำกัด) and, in Latin letters, by its end (… Co., Ltd.)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.find.text import Text
from kg.model import ORGANIZATION, Mention, Span
from kg.thai.beginnings import Sought

HEADS = (
    "กระทรวง", "ทบวง", "กรม", "สำนักงาน", "สำนัก", "กอง", "คณะกรรมการ", "คณะกรรมาธิการ",
    "คณะอนุกรรมการ", "สถาบัน", "ศูนย์", "องค์การ", "องค์กร", "มูลนิธิ", "ธนาคาร", "สมาคม", "หอการค้า",
    "สภา", "สมาพันธ์", "สหพันธ์", "การนิคม", "นิคมอุตสาหกรรม", "มหาวิทยาลัย", "วิทยาลัย", "โรงเรียน",
    "โรงพยาบาล", "สถานเอกอัครราชทูต", "สถานกงสุลใหญ่", "สถานทูต", "การไฟฟ้า", "การรถไฟ", "การท่าเรือ",
    "การท่องเที่ยวแห่ง", "การกีฬาแห่ง", "ทำเนียบ", "โต๊ะญี่ปุ่น", "กลุ่มบริษัท", "ตลาดหลักทรัพย์",
    "สหภาพ", "พรรค", "ชมรม", "กองทัพ",
)  # fmt: skip
# What a head begins that is no name.
_FALSE = (
    "กรมธรรม์|กรมนุษย์|ศูนย์กลาง|ศูนย์รวม|สภาพ|สภาวะ|กองทุน|สำนักข่าว|สำนักงานใหญ่|สำนักงานของ|องค์กรที่|องค์การที่|ศูนย์การค้า|ศูนย์ประชุม|โรงเรียนที่|กรมฯ"
    "|กระทรวงฯ|กระทรวงที่|สมาคมฯ|สถาบันฯ|สถาบันการเงิน|สถาบันการศึกษา|มหาวิทยาลัยชั้น|มหาวิทยาลัยและ|องค์กรระหว่าง|องค์การระหว่างประเทศ(?!ที่)|องค์กรภาค"
    "|สภาผู้|ธนาคารพาณิชย์|ธนาคารกลาง|คณะกรรมการฯ|คณะกรรมการบริหาร|คณะกรรมการร่วม(?:ฯ|$)|สมาคมและ|กองถ่าย|สหภาพแรงงาน"
)
# Words that cannot go on with a name: verbs, and what opens a clause.
_STOP = (
    "กล่าว|เปิดเผย|เผย|ได้|จะ(?=[ก-ฮเ-ไ])|ซึ่ง|เพื่อ|โดย|ร่วมกับ|ร่วมลง|ลงนาม|พร้อม|เป็น|ว่า|จึง"
    "|ที่(?!ปรึกษา|ดิน|ราช|อยู่)|ณ |นาย(?!ก)|นางสาว|มี(?=ก|ค|น|แ|ค)|ให้|ใน(?!การ)|จัด(?!การ|หา|สรร)"
    "|ต้อนรับ|หารือ|กับ(?!ดัก)|ต่อ(?!ต้าน)"
    "|และ(?=กระทรวง|กรม|สำนัก|บริษัท|หน่วยงาน|คณะ|ภาค|องค์|สมาคม|สถาบัน|ผู้)|ตั้งแต่|ภายใต้|เดินหน้า"
    "|เตรียม|จับมือ|ผนึก|เร่ง|ชี้|หรือ|ก่อน|รวม(?=ถึง|ทั้ง)|กระทรวง|นำ(?!เข้า)|เห็น|ขอ(?=บ)|พบ|รองอธิบดี"
    "|รองปลัด|ครั้งที่|จำนวน|ด้วย|เมื่อ|เดินทาง|มุ่ง|สนับสนุน(?=ให้|การ$)|ขับเคลื่อน(?=ก|เ)|เสนอ|ยืนยัน"
    "|จาก|ประกาศ|ของ(?=ไทย|ประเทศ|ญี่ปุ่น)"
)
_HEAD = "|".join(sorted(HEADS, key=len, reverse=True))
# The same with the head of companies, for the edges of names.
ANY_HEAD = "|".join(sorted((*HEADS, "บริษัท"), key=len, reverse=True))
_BODY = Sought(rf"(?!{_FALSE})(?P<head>{_HEAD})(?P<rest>[ก-ฮะ-ฺเ-ๆ็-๎]{{2,90}})", HEADS)
_END = re.compile(_STOP)
_COMPANY = re.compile(
    r"(?:บริษัท|บจก\.|บมจ\.|ห้างหุ้นส่วนจำกัด) ?(?P<name>[^\n()\"]{2,70}?)(?: ?จำกัด(?: ?\(มหาชน\))?)(?! ?[ก-๎]*ทรัพยากร)"
)
_COMPANY_FORM = (
    r"Co\. ?,? ?(?:Ltd|Limited)\.?|Company Limited|Corporation|Corp\.|Inc\.|Ltd\.|Limited|Holdings|Group|Bank|University"
    r"|Association|Organization|Foundation|Institute|Agency|Federation"
)
_LATIN = re.compile(
    r"[A-Z][A-Za-z0-9&.'-]*(?:,? (?:of|and|for|the|&|[A-Z(][A-Za-z0-9&.'-]*\)?)){0,7}?,? "
    rf"(?:{_COMPANY_FORM})(?![A-Za-z])(?: \(Thailand\))?"
)
_OF = re.compile(
    r"(?:Ministry|Department|Bureau|Office|Embassy|Chamber|Bank|Board|Federation|University|Institute|Association|Agency)"
    r" (?:of|for) (?:the )?[A-Z][A-Za-z]+(?:,? (?:and|of|the|&|[A-Z][A-Za-z]+))*(?<! and)(?<! of)(?<! the)"
)
_SHORT = re.compile(r" ?\((?P<name>[A-Z][A-Za-z]{1,9}|[ก-ฮ]{1,4}\.(?:[ก-ฮ]{1,3}\.)*|[ก-ฮ]{2,5})\)")


def find(text: Text) -> Iterator[Mention]:
    """[กรมส่งเสริมการค้า]เปิดเผย; [บริษัท ใจดี จำกัด (มหาชน)]; [Jaidee Co., Ltd.]; and the short form in brackets behind."""
    page = text.page.text
    for match in _BODY.finditer(page):
        stop = _END.search(match["rest"], 1)
        end = match.end() if stop is None else match.start("rest") + stop.start()
        if end - match.start("rest") >= 2:
            yield from _with_short(page, match.start(), end, "head-of-a-body")
    for match in _COMPANY.finditer(page):
        if "บริษัท" not in match["name"]:
            yield from _with_short(page, match.start(), match.end(), "company")
    for pattern, by in ((_LATIN, "latin-company"), (_OF, "latin-head")):
        for match in pattern.finditer(page):
            yield from _with_short(page, match.start(), match.end(), by)


def _with_short(text: str, start: int, end: int, by: str) -> Iterator[Mention]:
    yield Mention(Span(start, end), text[start:end], ORGANIZATION, by)
    if short := _SHORT.match(text, end):
        at = Span(short.start("name"), short.end("name"))
        yield Mention(at, short["name"], ORGANIZATION, "short-form-in-brackets")
