"""What looks like the name of a body and is none: a kind of bodies, a venue, an event, money, a territory, an account."""

from __future__ import annotations

import re

from kg.find.bodies import ANY_HEAD
from kg.find.edges.bodies import CAPITALISED, LATIN_END
from kg.find.text import Text
from kg.model import Span

# โต๊ะญี่ปุ่น and การรถไฟ are heads of names and names themselves.
_ONLY_A_HEAD = "|".join(head for head in ANY_HEAD.split("|") if not head.startswith(("โต๊ะ", "การ")))
# What makes a kind of bodies of the head of a name, or of its first words; each row is what the whole form may be.
_KINDS = re.compile(
    "|".join(
        (
            # a head alone, or a word behind it that means any of them, some or that one: ธนาคารต่าง ๆ, กระทรวงนั้น
            rf"(?:{_ONLY_A_HEAD})+ ?(?:ต่าง ?ๆ?|ดังกล่าว|นี้|นั้น|ย่อย|ร่วม|แห่งความเป็นเลิศ|\(?มหาชน\)?)?",
            # a head and what is said of it: บริษัทที่ลงทุน, ธนาคารจึง…, กระทรวงเร่ง…; กรมที่ดิน is a department
            rf"(?:{_ONLY_A_HEAD})+ ?(?:ไป|ตั้ง|จัด|(?:ทั้ง|มี|ให้|ดูแล|ปั้น|เป็น|ได้|นำ|จึง|เนื่องจาก).*)",
            rf"(?:{_ONLY_A_HEAD})+ ?(?:ใน(?!การ|เครือ).*|ที่(?!ดิน|ปรึกษา).*)",
            r"(?:ธนาคาร|บริษัท|กระทรวง|กรม)(?:เดินหน้า|เร่ง|พร้อม|เตรียม|สามารถ|ยัง|จะ|คาด|ประเมิน|มุ่ง|เน้น|ออก|เปิด|ปรับ|ขยาย|ลด|วาง).*",
            # firms of a sort: บริษัทข้ามชาติ, ธนาคารพาณิชย์, บริษัทย่อย
            r"(?:กลุ่ม)?(?:บริษัท|ธนาคาร|โรงงาน|ห้าง) ?(?:ข้ามชาติ|ผู้|วิสาหกิจ|ด้าน|ราย|ชั้น|เอกชน|ต่างชาติ|ต่างประเทศ|ของ|ขนาด|อื่น|ย่อย).*",
            r"(?:กลุ่ม)?(?:บริษัท|ธนาคาร|โรงงาน|ห้าง) ?(?:แม่|ลูก|ใหญ่|พาณิชย์.*|กลาง|ญี่ปุ่น|ไทย|จำกัด|การค้า.*)",
            # what is called a bank and is none: of time, blood, seeds, food
            r"ธนาคาร(?:เวลา|ขยะ|น้ำ|เลือด|อาหาร|โค|สมอง|ต้นไม้|ปู|เมล็ดพันธุ์|เชื้อพันธุ์|และ|ร่วม|เข้า|เพื่อ(?:สังคม|ผู้)).*",
            # institutes, centres, hospitals and embassies of a sort
            r"สถาบัน(?:การเงิน|การศึกษา|วิจัย|เครือข่าย)(?:ใน.*|ของ.*)?|สถาบัน(?:ชาวสวน|เกษตรกร).*",
            r"ศูนย์(?:ฝึกอบรม|วิจัย|ดูแลผู้สูงอายุ)|(?:กระทรวง|สมาคม)ด้าน.*|สภาว(?:ะ|การณ์).*|สมาคมเครือข่าย",
            r"โรงพยาบาล(?:ส่งเสริมสุขภาพตำบล|ชุมชน|ทั่วไป|ศูนย์|เอกชน|สนาม|ในเครือ.*)|สำนักงานเขต(?:กรุงเทพมหานคร)?",
            r"สถานเอกอัครราชทูต(?:ต่างประเทศ)?(?:(?:ประจำ|ใน)ประเทศไทย|และ.*)|กระทรวง(?:[ก-๎]+(?:เอเปค|อาเซียน)|สำคัญ|ระดับ.*)",
            r"(?:สมาคม|สถาบัน|สำนัก|กรม|สภา)และ.*",
            # committees of which only the sort, or the first word, is left
            r"(?:คณะกรรมการ|คณะอนุกรรมการ|คณะทำงาน)(?:และ(?:คณะ|อนุ)|ชุด|ระดับ|ภายใต้|โดยตำแหน่ง|ผู้เชี่ยวชาญ|ด้านการเจรจา).*",
            r"(?:สำนักงาน)?คณะกรรมการ(?:พิเศษ|บูรณาการ|แห่งชาติ|กลาง)",
            # venues
            r"ศูนย์(?:เยาวชน|ประชุม|การประชุม|แสดง|การค้า|ราชการ|นิทรรศการ).*|ร\.\d+ .*",
            # what no body's name begins with: a competition, a field, a number, a province; nor are the ends of a route one
            rf"(?!{ANY_HEAD})[ก-๎]+(?: \([ก-๎]+\))? [-–] [ก-๎]+|ท่าเรือ[^-–]+ [-–] ท่าเรือ.*",
            r"(?:การแข่งขัน|การประชุม|การประกวด|ด้าน|มี|จ\.|\d+\. ).*",
        )
    )
)
_ROYAL = re.compile(r"กรม(?:สมเด็จพระ|พระ(?!ธรรม|ยา)|หลวง|ขุน|หมื่น)")


def kind(text: Text, span: Span) -> Span | None:
    """Nothing of ธนาคารต่าง ๆ, บริษัทข้ามชาติ (kinds of bodies), กรมสมเด็จพระ… (a prince's title)."""
    form = text.page[span]
    return None if not text.registered(span) and (_KINDS.fullmatch(form) or _ROYAL.match(form)) else span


# What stands before a name that is none: the word for a rule or a building, a month (“มค-กค.” is July, no ministry).
_BEFORE = re.compile(
    r"(?:กฎ|ท่าอากาศยาน(?:ทหาร)? ?\d? ?\(?|(?:อาคาร|ตึก|หอประชุม|ห้องประชุม|โรงแรม|สถานี)(?:เล็ก|ใหญ่)? ?|สถานีโทรทัศน์[ก-๎]* ?"
    r"|(?:ม[คย]|กพ|มีค|เมย|พค|มิย|กค|สค|ก[ยพ]|ตค|พย|ธค)\.? ?[-–] ?|(?<!ค่าย)(?<!ผลิต)รถ(?:ยนต์|กระบะ)?|วัคซีน ?)\Z"
)
# And before one in Latin letters: an address, a hotline.
_BEFORE_LATIN = re.compile(r"(?:(?:www\.|://)[^ \n]*|สายด่วน ?)\Z")
_TWO_WORDS = re.compile(r"[ก-๎]+ [ก-๎]+")
_EVENT = re.compile(
    r"[ -~]+ (?:Festival|Forum|Fair|Expo|Meeting|Conference|Summit|Symposium|Awards?|Competition|Exhibition|Workshop|Seminar"
    r"|Day|Week|Cup|Tour|Match Play|Train|Queue)"
)
_ACCOUNT = re.compile(
    r"(?i:instagram|twitter|facebook|tiktok|youtube)\b[ -~]*|CEO|President|Chairman|Director|Government House|Co\., Ltd\."
)
# Words in capitals are a slogan or a line of goods, unless they say that they are a body.
_CAPITALS = re.compile(
    r"(?!.*\b(?:COMPANY|CORPORATION|BANK|LIMITED|LTD|INC|GROUP|INSTITUTE|UNIVERSITY|FOUNDATION)\b)"
    r"[A-Z][A-Z&'-]+(?: [A-Z&'-]{2,})+"
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
    capitals = _CAPITALS.fullmatch(form) and not text.known_to(span)
    return None if form == "ลบ." or two_words or capitals or _EVENT.fullmatch(form) or _ACCOUNT.fullmatch(form) else span


_MINISTER = re.compile(r"(?:รมว|รมช|รมต)\. ?\Z")
_NICKNAME = re.compile("[ก-ฮเ-ไ][ก-๎]*[ะ-ฺเ-ๅ็-๎][ก-๎]*")


def nickname(text: Text, span: Span) -> Span | None:
    """Nothing of รมว.|จุ๊บแจง: a minister's nickname; รมว.|คลัง is the minister of กระทรวงการคลัง."""
    page, form = text.page.text, text.page[span]
    if not _MINISTER.search(page, max(0, span.start - 6), span.start) or text.hit_at.get(span.start):
        return span
    ministry = {"กระทรวง" + form, "กระทรวงการ" + form} & text.gazetteer.things.keys()
    return span if ministry or len(form) > 8 or not _NICKNAME.fullmatch(form) else None


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
# การประชุมรัฐมนตรีช่างไม้อาเซียน is a conference's name, การประชุมร่วมกับอาเซียน is not.
_CONFERENCE = re.compile(
    r"(?:มหกรรม|เทศกาล)[ก-๎]{0,30}\Z"
    r"|ประชุม ?(?:(?:พบปะระหว่าง|ร่วม)?(?:สุดยอด|ผู้นำ|ระดับ|รัฐมนตรี|เจ้าหน้าที่อาวุโส|คณะ|สภา)(?:(?!ประเทศ|สมาชิก|กับ|ของ)[ก-๎]){0,36})?\Z"
)
_GAMES = re.compile(" ?(?:พารา)?เกมส์?")
_MISSION = re.compile(r"ผู้แทนถาวร[ก-๎]*ประจำ\Z")
_REGION = re.compile("อาเซียน|เอเปค|ความร่วมมือทางเศรษฐกิจ(?:ใน)?เอเชีย")


def in_a_name(text: Text, span: Span) -> Span | None:
    """Nothing of BOI Symposium: a known body is none inside another name. JICA Thailand is its branch.

    Nor of การประชุมรัฐมนตรีช่างไม้อาเซียน: a conference is named by those who meet.
    """
    page = text.page.text
    region = _REGION.match(page, span.start, span.end)
    before = max(0, span.start - 56)
    in_another = _GAMES.match(page, span.end) or any(name.search(page, before, span.start) for name in (_CONFERENCE, _MISSION))
    if region and in_another:
        return None
    inside = text.known_to(span) and LATIN_END.search(page, span.start, span.end) and CAPITALISED.match(page, span.end)
    return None if inside and not _BRANCH.match(page, span.end) else span
