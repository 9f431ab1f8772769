"""People: a title, a given name, mostly a family name behind one space (นายสมชาย ใจดี), and romanised names in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.find.text import Text
from kg.model import PERSON, Mention, Span
from kg.thai.beginnings import Sought

_RANK = (
    r"(?:ว่าที่ ?)?(?:พลตำรวจ|พลอากาศ|พลเรือ|พล|พันตำรวจ|พัน|ร้อยตำรวจ|ร้อย|เรือ|นาวา|นาวาอากาศ)(?:เอกหญิง|เอก|โท|ตรี)|จ่าสิบเอก"
    r"|พล\. ?(?:ต\. ?|ร\. ?|อ\. ?)?[อทต]\.|พ\. ?(?:ต\. ?)?[อทต]\.|ร\. ?(?:ต\. ?)?[อทต]\.|น\.[อทต]\."
)
_TITLE = (
    r"(?:นางสาว|นาย(?!ก(?:รัฐ|เทศ|สมาคม|สภา|องค์|เมือง|ฯ|[\s]))|นาง(?!สาว|[ะ-ฺ็-๎]|แบบ|งาม|รำ)|น\. ?ส\.|ดร\.|ผศ\.|รศ\.|ศ\.|ศาสตราจารย์"
    r"|รองศาสตราจารย์|ผู้ช่วยศาสตราจารย์|นพ\.|พญ\.|แพทย์หญิง|ม\.ล\.|ม\.ร\.ว\.|หม่อมหลวง|หม่อมราชวงศ์|คุณหญิง|คุณ(?=[ก-ฮเ-ไ][^ ]* [ก-ฮเ-ไ])"
    rf"|ฯพณฯ|ท่านผู้หญิง|{_RANK}|(?:H\.E\.|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.|Prof\.) ?)"
)
# Words that end a name: the post or the verb behind it, glued to it or not.
NO_NAME = (
    "รัฐมนตรี|นายก|รมว|รมช|อธิบดี|ปลัด|รอง(?=อธิ|ปลัด|นายก|ประธาน|ผู้|เลขา|โฆษก|กรรม)|ผู้|เลขา|ประธาน|กรรมการ|หัวหน้า|โฆษก"
    "|เอกอัคร|อัครราช|อุปทูต|กงสุล|ที่ปรึกษา|กล่าว|เปิดเผย|เผย|ระบุ|พร้อม|ได้|และ|เป็น|ให้|เข้า|ใน(?!$)|ร่วม|หารือ|ชี้|ย้ำ|ต้อนรับ|เดินทาง|มอบ|นำ(?=คณะ|ทีม)"
    "|ผอ|ซึ่ง|โดย|ณ |แห่ง|สมาชิก|อดีต|ว่า|กระทรวง|สำนัก|กรม(?=ก|ส|พ|ท|ว)|บริษัท|นางสาว|นาง(?=[ก-ฮเ-ไ])"
    "|ดร|จาก|ต่อ|ทั้งนี้|กับ|ตำแหน่ง|เพื่อ|ต้อง|จะ(?=[ก-ฮเ-ไ])|ขอ(?=บ)|เมื่อ"
    "|เชื่อ|มั่นใจ|แนะ|สั่ง|หวัง|ลงนาม|ลงพื้น|แจง|รักษา|ปฏิบัติ|คาด|แสดง|ตอบ|เดิน|ที่(?=ป)|ผู้แทน|คณะ|มี(?=ค|ก|ผ)|ดำรง|ยืนยัน|เห็น|ตรวจ|พบ|สห"
)
_CUT = re.compile(rf"(?<=..)(?:{NO_NAME})|(?:{NO_NAME})$")
_WORD = r"[ก-ฮะ-ฺเ-ๆ็-๎]{2,30}"
_THAI = Sought(
    rf"{_TITLE}(?: ?{_TITLE})*\"? ?(?P<given>{_WORD})(?: (?P<family>{_WORD})(?: (?P<third>ณ [ก-๎]+|ณ\. ?[ก-๎]+))?)?",
    (
        "นา", "น.", "ดร.", "ผศ.", "ผู้ช่วยศาสตราจารย์", "รศ.", "รองศาสตราจารย์", "ศ.", "ศาสตราจารย์", "นพ.", "พญ.", "แพทย์หญิง", "ม.",
        "หม่อม", "คุณ", "ฯพณฯ", "ท่านผู้หญิง", "ว่าที่", "พล", "พัน", "พ.", "ร้อย", "ร.", "เรือ", "จ่าสิบเอก", "H.E.", "M", "Dr.", "Prof.",
    ),
)  # fmt: skip
_LATIN_TITLES = r"(?:H\. ?E\. ?|Mr\.? ?|Mrs\.? ?|Ms\.? ?|Miss |Dr\. ?|Prof\. ?)"
_LATIN_WORD = r"[A-Z][A-Za-zÀ-ɏ'-]+"
_LATIN = re.compile(rf"{_LATIN_TITLES}+(?P<name>{_LATIN_WORD}(?: (?:[A-Z]\. )?{_LATIN_WORD}){{0,3}})")
_BRACKET = re.compile(rf" ?\({_LATIN_TITLES}*(?P<name>{_LATIN_WORD}(?: (?:[A-Z]\. )?{_LATIN_WORD}){{1,3}})\)")
_BEGINS = re.compile(NO_NAME)
_POST_AND_GIVEN = re.compile(r"(?:รมว\. ?|รมช\. ?|ปลัดฯ ?)(?P<name>[ก-ฮเ-ไ][ก-๎]{2,14})(?=[ \n\"]|$)")


def find(text: Text) -> Iterator[Mention]:
    """นาย[สมชาย ใจดี] รัฐมนตรี…, Mr. [INOUE Tetsuya], and the romanised form in the brackets behind a name."""
    page, romanised = text.page.text, set[int]()
    for match in _THAI.finditer(page):
        given = _cut(match["given"])
        if len(given) < 2 or _BEGINS.match(given):
            continue
        end, whole = match.start("given") + len(given), False
        if given == match["given"] and match["family"] and not _BEGINS.match(match["family"]):
            family = _cut(match["family"])
            if len(family) >= 2:
                end, whole = match.start("family") + len(family), True
                if match["third"] and family == match["family"]:
                    end = match.end("third")
        yield _mention(page, match.start("given"), end, "title-and-name" if whole else "title-and-given")
        if bracket := _BRACKET.match(page, end):
            romanised.add(bracket.start("name"))
            yield _mention(page, bracket.start("name"), bracket.end("name"), "romanised")
    for match in _LATIN.finditer(page):
        if match.start("name") in romanised:
            continue
        yield _mention(page, match.start("name"), match.end("name"), "latin-title")
    for match in _POST_AND_GIVEN.finditer(page):
        if not _BEGINS.match(match["name"]):
            yield _mention(page, match.start("name"), match.end("name"), "post-and-given")


def _cut(word: str) -> str:
    """A name without the post or the verb that was glued to it: ใจดีรัฐมนตรี is ใจดี."""
    found = _CUT.search(word)
    return word[: found.start()] if found else word


def _mention(text: str, start: int, end: int, by: str) -> Mention:
    return Mention(Span(start, end), text[start:end], PERSON, by)
