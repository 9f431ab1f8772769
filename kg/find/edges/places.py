"""What looks like a place and is a part of another name."""

from __future__ import annotations

import re

from kg.find.text import Text
from kg.model import Span

_OFFICE_AT = re.compile(r"(?:สำนักงาน|สถานเอกอัครราชทูต|สถานกงสุล|สถานทูต|ทูตพาณิชย์|ทูตเกษตร)[ก-๎]{0,40} ?(?:ประจำ|ณ) ?\Z")


_KINDS = re.compile(
    r"(?:เมือง|นคร|มหานคร|กรุง)(?:หลัก|รอง|ใหญ่|เก่า|(?:ประวัติศาสตร์|ศิลปะ|เศรษฐกิจ|นวัตกรรม|อัจฉริยะ|สร้างสรรค์|กีฬา|มรดก|สมุนไพร|ผลไม้|ท่องเที่ยว)[ก-๎]*)"
)
_EDGE = re.compile(r"[ .,]*(?:และ(?=[ก-๎]{5}))?(?P<name>กทม\.|.*?)(?:[ ,]*|(?<=กทม\.).*)")


def trimmed(text: Text, span: Span) -> Span:
    """[นครราชสีมา], found as [นครราชสีมา,]; [กทม.]พบ, found as [กทม.พบ]."""
    edge = _EDGE.fullmatch(text.page.text, span.start, span.end)
    return Span(edge.start("name"), edge.end("name")) if edge and edge["name"] else span


_ROAD = re.compile(r"(?:เลี่ยงเมือง|วงแหวน(?:รอบเมือง)?|(?:สาย|ถนน|มอเตอร์เวย์ ?|ทางหลวง[ก-๎]*)[ก-๎. ]{0,20} ?[-–] ?)\Z")


def no_road(text: Text, span: Span) -> Span | None:
    """Nothing of มอเตอร์เวย์ สายบางปะอิน – นครราชสีมา, nor of บ. เมืองใหม่: a road, a village."""
    page = text.page.text
    return None if page.startswith("บ.", span.start) or _ROAD.search(page, max(0, span.start - 45), span.start) else span


_TITLE = re.compile(r"[A-Z]{3,} (?:IN |OF |THE )*\Z")
_PAPER = ("หลักการ", "ปฏิญญา", "พิธีสาร", "ฉันทามติ", "อนุสัญญา", "กฎบัตร")


def no_title(text: Text, span: Span) -> Span | None:
    """Nothing of THE CARPENTER IN YANGON: the title of a work; nor of ปฏิญญาโตเกียว."""
    page = text.page.text
    if page.endswith(_PAPER, 0, span.start):
        return None
    return None if page[span.start : span.end].isupper() and _TITLE.search(page, max(0, span.start - 24), span.start) else span


def particular(text: Text, span: Span) -> Span | None:
    """Nothing of เมืองศิลปะ: a kind of towns."""
    return None if _KINDS.fullmatch(text.page.text, span.start, span.end) else span


# “สำนักงานช่างไม้|จังหวัดระยอง”, with no blank between them.
_OF_A_PROVINCE = re.compile(r"(?:สำนักงาน|หอการค้า|สภา|สมาคม|ชมรม)(?:(?!ใหญ่|ตั้ง|ใน|ของ|ที่|กับ|และ(?:จังหวัด)?|จาก|ผู้แทน)[ก-๎]){3,30}\Z")
_AREA = re.compile(r" ?(?:เขต)?พื้นที่ ?\d")


def no_seat(text: Text, span: Span) -> Span | None:
    """Nothing of สำนักงานช่างไม้ ณ กรุงโตเกียว, nor of สำนักงานช่างไม้กรุงเทพมหานครพื้นที่ 8: where it sits is a part of its name."""
    page = text.page.text
    if page.startswith("จังหวัด", span.start) and _OF_A_PROVINCE.search(page, max(0, span.start - 50), span.start):
        return None
    seat = _OFFICE_AT.search(page, max(0, span.start - 70), span.start) or page.endswith("ศูนย์สอบ", 0, span.start)
    return None if seat or _AREA.match(page, span.end) else span
