"""Where the name of a person begins and ends: behind the whole title, with all family names, before the post."""

from __future__ import annotations

import re

from kg.find.persons import NO_NAME
from kg.find.text import Text
from kg.model import Span

# นายแพทย์, ศาสตราจารย์พิเศษ, พลตรีหญิง are one title each; of what is found as a name the second half is none.
_HALVES = (
    (re.compile(r"นาย ?\Z"), re.compile(r"(?:ทันต|สัตว)?แพทย์ ?")),
    (re.compile(r"(?:ศาสตราจารย์|ศ\.) ?\Z"), re.compile(r"(?:กิตติคุณ|พิเศษ|เกียรติคุณ) ?")),
    (re.compile(r"(?:เอก|โท|ตรี|[อทต]\.) ?\Z"), re.compile(r"หญิง ?(?:คุณหญิง)?")),
)
_WHOLE_TITLE = re.compile(
    r"(?:นายแพทย์|แพทย์หญิง|ภญ\.|ภก\.|ทพ\.|ทพญ\.|ศาสตราจารย์(?:พิเศษ|คลินิก|เกียรติคุณ)?|ท่าน) ?(?=[^ ]{2})(?:นาย(?!ก))?(?=[ก-ฮเ-ไ][ก-๎])"
)
_TITLE = r"(?:นาย|นาง|นางสาว|น\. ?ส\.|ดร\.)"
_TITLED = re.compile(rf"(?:{_TITLE}|แพทย์|หญิง|[อทต]\.) ?\Z")
_LOST = re.compile(
    rf"(?:{_TITLE}|(?:พล|พัน|ร้อย|นาวา)[ก-๎]{{0,8}}(?:เอก|โท|ตรี)) ?"
    r"(?P<lost>(?!สาว|นาย|นาง|ก?\Z|แพทย์|ทหาร|ตำรวจ|ช่าง|อำเภอ|เจ้า|กรัฐ|กฯ|ก |กเทศ)[ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]{0,5})\Z"
)
_SAYS = re.compile(r"(?<=..)(?:เล่า|บอก|เผย|ชี้|ย้ำ|ระบุ|เสริม)\Z")
_POST = "รัฐมนตรี|นายก|รมว|รมช|อธิบดี|ปลัด|รอง|ผู้|เลขา|ประธาน|กรรมการ|หัวหน้า|โฆษก|เอกอัคร|อัครราช|อุปทูต|กงสุล|ที่ปรึกษา|สมาชิก|ผอ|คณบดี|อธิการ"
# What else stands between a name and a post: the next name of a list, and the verbs of headlines.
_NO_NAME = (
    f"{_POST}|{NO_NAME}|นาย|นาง|หรือ|กระชับ|จับมือ|ห่วง|ชวน|ยินดี|ชื่นชม|ดัน|ชู|ลุย|เร่ง|เยี่ยม|เยือน|เปิด|ปลื้ม|รับ|ส่ง|ถก|แถลง|ผนึก|หนุน"
    "|ขับเคลื่อน|ผลักดัน|ขาน|ควง|บุก|โชว์|ฝาก|กำชับ"
)
_FURTHER_NAME = re.compile(rf" (?P<name>(?!{_NO_NAME})[ก-ฮเ-ไ][ก-๎]{{3,19}}) (?={_POST})")
# “เกา กิม|ฮวน (Dr. Kao Kim Hourn)”: the Latin form has three words.
_THREE = re.compile(r" (?P<name>[ก-๎]{2,12}) ?\((?:[A-Z][A-Za-z]{0,4}\. ?)*(?:[A-Z][a-z-]+ ){2}[A-Z][a-z-]+\)")
# Families that are called after a town: อิศรางกูร ณ อยุธยา.
_OF_A_TOWN = re.compile(
    rf"(?P<name> ณ (?:อยุธยา|ระนอง|สงขลา|ลำปาง|เชียงใหม่|ลำพูน|น่าน|พัทลุง|ถลาง|นคร|ป้อมเพชร|ตะกั่วทุ่ง|บางช้าง))(?= (?:{_POST})|[,)])"
)
_TWO_FURTHER = re.compile(rf"(?P<name>(?: (?!{_NO_NAME})[ก-ฮเ-ไ][ก-๎]{{1,11}}){{2}}) (?={_POST})")
_ROLE = re.compile(
    r" (?:CEO|CFO|COO|CTO|President|Vice|Executive|Chairman|Chairperson|Director|Managing|Minister|Head|Chief|Senior|General)\b"
    r"| (?:ส่ง|สั่ง|นำ|ร่วม|เปิด|เผย|ชู|ดัน|ลุย|เร่ง|ถก|พบ|หารือ|จับมือ|เสนอ|แถลง|ชี้|ย้ำ|ยัง"
    r"|กำชับ|ฝาก|แจง|ควง|บุก|ลั่น|วอน|เตือน|โต้|โชว์|ขอบคุณ|ยืนยัน|ชื่นชม|เน้น)(?= |\Z)"
    r"| (?:ยัง(?:มี\Z|ได้|กล่าว)|และนาง|ผลักดัน|เสนอแนว|บิน(?=[ก-๎]))"
)


_DISTRICT = re.compile(r"(?:อำเภอ|อ\.|ตำบล|ต\.)[ก-๎]{1,8}\Z")


def behind_a_district(text: Text, span: Span) -> Span | None:
    """Nothing of อำเภอนายาย|อาม: นาย stands inside the name of a district."""
    return None if _DISTRICT.search(text.page.text, max(0, span.start - 16), span.start) else span


# นายหน้า is a broker, นายจ้าง who gives work, นายอำเภอ an officer: no title stands before these.
_TRADE = re.compile("(?:หน้า|จ้าง|อำเภอ|ทะเบียน|ด่าน|ประกัน)|(?:ทุน|แบบ|ตรวจ|ช่าง|ท่า)(?![ก-๎])")
_NO_MAN = re.compile("(?:หน้า|จ้าง|เถื่อน|ไฟฟ้า)[^ ]*")


def no_trade(text: Text, span: Span) -> Span | None:
    """Nothing of นาย|หน้า, นายหน้า|เถื่อน."""
    page = text.page.text
    trade = page.endswith("นาย", 0, span.start) and _TRADE.match(page, span.start)
    return None if trade or _NO_MAN.fullmatch(page, span.start, span.end) else span


_SECOND = re.compile(r" (?:นาย(?!ก)|นางสาว|นาง|ดร\. ?)(?P<name>[ก-ฮเ-ไ][ก-๎]+ [ก-๎]{3,})\Z")


def behind_title(text: Text, span: Span) -> Span:
    """[ชู อิชิบาชิ], found as [แก่ นายชู อิชิบาชิ]."""
    second = _SECOND.search(text.page.text, span.start, span.end)
    return Span(second.start("name"), span.end) if second else span


def without_title(text: Text, span: Span) -> Span | None:
    """นายแพทย์[ใจดี มีสุข], found as [แพทย์ใจดี มีสุข]."""
    page = text.page.text
    if whole := _WHOLE_TITLE.match(page, span.start, span.end):
        return Span(whole.end(), span.end)
    for first, second in _HALVES:
        half = second.match(page, span.start, span.end)
        if half and first.search(page, max(0, span.start - 15), span.start):
            return Span(half.end(), span.end) if half.end() < span.end else None
    return span


def with_lost_letters(text: Text, span: Span) -> Span:
    """นาย[มะซึคาวะ], found as มะ[ซึคาวะ]: nothing stands between title and name; นาย[โทสึ]กล่าว, found as [โทสึก]ล่าว.

    นาย[โทสึ]เล่าว่า, found as [โทสึเล่า]: the verb belongs to what is said.
    """
    page = text.page.text
    lost = _LOST.search(page, max(0, span.start - 22), span.start)
    end = span.end - page.startswith("กล่าว", span.end - 1)
    if page.startswith("ว่า", end) and (verb := _SAYS.search(page, span.start, end)):
        end = verb.start()
    return Span(lost.start("lost") if lost else span.start, end)


def with_further_name(text: Text, span: Span) -> Span:
    """[ใจดี มีสุข มั่งมี] อธิบดี…, [ซีร์ เดอ ลา วีล] เอกอัครราชทูต…: what stands between a name and a post is a name too."""
    page = text.page.text
    words = page.count(" ", span.start, span.end) + 1
    titled = words == 1 and _TITLED.search(page, max(0, span.start - 15), span.start)
    if not titled and words != 2:
        return span
    further = _FURTHER_NAME.match(page, span.end)
    if further is None and words == 2:
        further = _OF_A_TOWN.match(page, span.end) or _THREE.match(page, span.end) or _TWO_FURTHER.match(page, span.end)
    return Span(span.start, further.end("name")) if further else span


_HYPHEN = re.compile(r"-[ก-๎]{1,9}(?![ก-๎])")


def with_hyphen(text: Text, span: Span) -> Span:
    """[ยุน ซ็อก-ยอล], found as [ยุน ซ็อก]: names of two syllables that a hyphen joins."""
    rest = _HYPHEN.match(text.page.text, span.end)
    return Span(span.start, rest.end()) if rest and not text.registered(span) else span


# “ใจดี มีพร้อมสุข” has พร้อม in the name; in “ใจดี มีสุขพร้อมด้วย…” it begins what follows.
_READY = re.compile(r"พร้อม(?!ด้วย|กับ|คณะ|ทั้ง|ผู้|เจ้า|นาย|นาง|เปิด|ให้|นำ|ร่วม|หน่วย|ภาค)[ก-๎]{3,9}(?= )")


def with_ready(text: Text, span: Span) -> Span:
    """[ใจดี มีพร้อมสุข], found as [ใจดี มี]."""
    rest = _READY.match(text.page.text, span.end) if " " in text.page[span] else None
    return Span(span.start, rest.end()) if rest else span


_LATIN = re.compile(r"[A-Za-z]\Z")
_FURTHER_LATIN = re.compile(r"(?: [A-Z][a-z]+){1,3}(?= [ก-๎]|\))")


def latin_whole(text: Text, span: Span) -> Span:
    """[Jaidee Mee Suk] อธิบดี…, found as [Jaidee Mee]: what stands between a name and Thai words is a name too."""
    page = text.page.text
    further = _FURTHER_LATIN.match(page, span.end) if _LATIN.search(page, span.start, span.end) else None
    return Span(span.start, further.end()) if further and not _ROLE.match(page, span.end) else span


_KINDS_OF_PEOPLE = re.compile(
    "นัก(?:ท่องเที่ยว|ลงทุน|ศึกษา|เรียน|ธุรกิจ|วิจัย|กีฬา|ข่าว)|ผู้ประกอบ|ผู้บริหาร|ประชาชน|เกษตรกร|ทรงคุณวุฒิ|เชี่ยวชาญ|ชำนาญการ"
    r"|อำเภอ|สาธารณสุข|(?:สงกรานต์|นพมาศ|ภาพยนตร์)\Z"
)


def particular(text: Text, span: Span) -> Span | None:
    """Nothing of นักท่องเที่ยว: a kind of people."""
    return None if _KINDS_OF_PEOPLE.match(text.page.text, span.start, span.end) else span


def before_role(text: Text, span: Span) -> Span:
    """[Jaidee Meesuk] CEO, found as [Jaidee Meesuk CEO]; [ใจดี] ส่ง เลขาฯ, found as [ใจดี ส่ง เลขาฯ]; [ใจดี] ยังกล่าว."""
    role = _ROLE.search(text.page.text, span.start, span.end)
    return Span(span.start, role.start()) if role else span
