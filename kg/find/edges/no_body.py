"""What looks like the name of a body and is none: a kind of bodies, a venue, an event, money, a territory, an account."""

from __future__ import annotations

import re

from kg.find.bodies import ANY_HEAD
from kg.find.edges.bodies import CAPITALISED, LATIN_END
from kg.find.text import Text
from kg.model import Span

# โต๊ะญี่ปุ่น and การรถไฟ are heads of names and names themselves.
_ONLY_A_HEAD = "|".join(head for head in ANY_HEAD.split("|") if not head.startswith(("โต๊ะ", "การ")))
# What makes a kind of bodies of the head of a name: ธนาคารต่าง ๆ, บริษัทข้ามชาติ, สถาบันการศึกษา; and venues.
_KINDS = re.compile(
    rf"(?:{_ONLY_A_HEAD})+ ?(?:ต่าง ?ๆ?|ดังกล่าว|นี้|(?:ทั้ง|มี|ให้|ดูแล|ปั้น|เป็น|ได้|นำ).*|ใน(?!การ|เครือ).*|ที่(?!ดิน|ปรึกษา).*"
    r"|ย่อย|ร่วม|แห่งความเป็นเลิศ|\(?มหาชน\)?)?"
    r"|(?:กลุ่ม)?(?:บริษัท|ธนาคาร|โรงงาน|ห้าง) ?(?:(?:ข้ามชาติ|ผู้|วิสาหกิจ|ด้าน|ราย|ชั้น|เอกชน|ต่างชาติ|ต่างประเทศ|ของ|ขนาด|อื่น).*"
    r"|แม่|ลูก|ใหญ่|พาณิชย์|กลาง|ญี่ปุ่น|ไทย|จำกัด)"
    r"|สถาบัน(?:การเงิน|การศึกษา|วิจัย)(?:ใน.*|ของ.*)?|ศูนย์(?:ฝึกอบรม|วิจัย|ดูแลผู้สูงอายุ)|(?:กระทรวง|สมาคม)ด้าน.*|สภาว(?:ะ|การณ์).*"
    r"|(?:คณะกรรมการ|คณะอนุกรรมการ|คณะทำงาน)และ(?:คณะ|อนุ).*|กระทรวง(?:[ก-๎]+(?:เอเปค|อาเซียน)|สำคัญ)"
    r"|(?:ธนาคาร|บริษัท|กระทรวง|กรม)(?:เดินหน้า|เร่ง|พร้อม|เตรียม|สามารถ|ยัง|จะ|คาด|ประเมิน|มุ่ง|เน้น|ออก|เปิด|ปรับ|ขยาย|ลด|วาง).*"
    r"|ศูนย์(?:เยาวชน|ประชุม|การประชุม|แสดง|การค้า|ราชการ|นิทรรศการ).*"
    r"|สถานเอกอัครราชทูต(?:ต่างประเทศ)?(?:(?:ประจำ|ใน)ประเทศไทย|และ.*)|สำนักงานเขต"
    r"|โรงพยาบาล(?:ส่งเสริมสุขภาพตำบล|ชุมชน|ทั่วไป|ศูนย์|เอกชน|สนาม)|ร\.\d+ .*"
)
_ROYAL = re.compile(r"กรม(?:สมเด็จพระ|พระ(?!ธรรม|ยา)|หลวง|ขุน|หมื่น)")


def kind(text: Text, span: Span) -> Span | None:
    """Nothing of ธนาคารต่าง ๆ, บริษัทข้ามชาติ (kinds of bodies), กรมสมเด็จพระ… (a prince's title)."""
    form = text.page[span]
    return None if not text.registered(span) and (_KINDS.fullmatch(form) or _ROYAL.match(form)) else span


# What stands before a name that is none: the word for a rule or a building, a month (“มค-กค.” is July, no ministry).
_BEFORE = re.compile(
    r"(?:กฎ|ท่าอากาศยาน(?:ทหาร)? ?\d? ?\(?|(?:อาคาร|ตึก|หอประชุม|ห้องประชุม|โรงแรม) ?"
    r"|(?:ม[คย]|กพ|มีค|เมย|พค|มิย|กค|สค|ก[ยพ]|ตค|พย|ธค)\.? ?[-–] ?)\Z"
)
# And before one in Latin letters: an address, a hotline.
_BEFORE_LATIN = re.compile(r"(?:(?:www\.|://)[^ \n]*|สายด่วน ?)\Z")
_TWO_WORDS = re.compile(r"[ก-๎]+ [ก-๎]+")
_EVENT = re.compile(
    r"[ -~]+ (?:Festival|Forum|Fair|Expo|Meeting|Conference|Summit|Symposium|Awards?|Competition|Exhibition|Workshop|Seminar"
    r"|Day|Week|Cup|Tour|Match Play|Train|Queue)"
)
_ACCOUNT = re.compile(
    r"(?i:instagram|twitter|facebook|tiktok|youtube)\b[ -~]*|CEO|President|Chairman|Director|Government House"
)


def other_thing(text: Text, span: Span) -> Span | None:
    """Nothing of 3,240 ลบ. (money), “ดี พร้อม” (two words), Jaidee Film Festival (an event), อาคารกรมช่างไม้ (a venue)."""
    form = text.page[span]
    page, start = text.page.text, max(0, span.start - 24)
    if _BEFORE.search(page, start, span.start) or (form.isascii() and _BEFORE_LATIN.search(page, start, span.start)):
        return None
    if page.startswith("#", span.start - 1) and not text.registered(span):
        return None
    two_words = len(form) < 9 and _TWO_WORDS.fullmatch(form) and text.known_to(span)
    return None if form == "ลบ." or two_words or _EVENT.fullmatch(form) or _ACCOUNT.fullmatch(form) else span


_TOWN = re.compile("[ก-๎.]+[ -]")


def territory(text: Text, span: Span) -> Span | None:
    """Nothing of a country, nor of a town with another or with what is on there: “กรุงเทพ-ระยอง”, “ภูเก็ต งานภูเก็ต”."""
    known = text.hit_at.get(span.start)
    if known is None or not known.things[0].level:
        return span
    if known.span.end >= span.end:
        return None if known.things[0].level == "country" else span
    return None if _TOWN.fullmatch(text.page.text, span.start, known.span.end + 1) else span


_BRANCH = re.compile(r" (?:Thailand|Bangkok|Japan|Tokyo|Asia)\b")


def in_a_name(text: Text, span: Span) -> Span | None:
    """Nothing of BOI Symposium: a known body is none inside another name. JICA Thailand is its branch."""
    page = text.page.text
    inside = text.known_to(span) and LATIN_END.search(page, span.start, span.end) and CAPITALISED.match(page, span.end)
    return None if inside and not _BRANCH.match(page, span.end) else span
