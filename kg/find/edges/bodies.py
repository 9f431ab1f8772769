"""Where the name of a body or programme begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_left

from kg.find.bodies import ANY_HEAD
from kg.find.bounds import balanced
from kg.find.text import Text
from kg.model import PROGRAMME, Span

_BEFORE = re.compile(
    rf"(?:อธิบดี|ปลัด|รองปลัด|รมช\. ?|รมว\. ?|รมต\. ?|(?:ผู้แทน|ผู้บริหาร)(?={ANY_HEAD})|คณะกรรมการ(?=บริษัท )|ด้าน |และ "
    r"|องค์กรผู้[ก-๎]+ (?=[A-Z])|\(?มหาชน\) ?|เป้าหมาย ?(?=[A-Z])|ใหญ่ )(?=[^ ]{2})"
)
_BEHIND = frozenset(("และ", "ของ", "แห่ง", "เพื่อ", "ด้าน", "กับ", "ที่", "ใน", "ให้", "เป็น", "-", "–"))


_TAIL = re.compile(
    r" (?:คณะผู้บริหาร|ผู้บริหาร|เจ้าหน้าที่|คณะครู|และคณะ|นักศึกษา|ทูต)|และ(?:เจ้าหน้าที่|กรรมการ|คณะผู้บริหาร)"
    r"|(?:ครั้ง|ขณะ)นี้|ตามมติ|วางไว้| และ(?: ?\d+)?\)?\Z|(?<=จำกัด) (?!\(?มหาชน)| คณบดี"
    r"|(?<=แห่งประเทศไทย)(?!ใน|ประจำ)[ก-๎]|(?<=ประจำประเทศไทย)[ก-๎]|(?<=[a-z]) ประเทศ"
)


def trimmed(text: Text, span: Span) -> Span:
    """[กรมการค้า], found as [อธิบดีกรมการค้า] or [กรมการค้าและ]; [Jaidee University], found as [Jaidee University ประเทศ…]."""
    page, words = text.page.text, text.words
    before = _BEFORE.match(page, span.start, span.end)
    tail = _TAIL.search(page, span.start + 1, span.end)
    start, end = before.end() if before else span.start, tail.start() if tail else span.end
    last = bisect_left(words.starts, end) - 1
    while last >= 0 and words.starts[last] > start and words.words[last] in _BEHIND:
        end = words.starts[last] - page.endswith(" ", 0, words.starts[last])
        last -= 1
    return balanced(page, Span(start, end))


# What goes on behind the name of a known body and is no part of a longer name.
_GOES_ON = re.compile(
    r" จังหวัด"
    r"| ?(?:ผู้|เจ้าหน้าที่|คณะครู|พล|นาย|นาง|จัด|จำหน่าย|ร่วมมือ|พิจารณา|ตรวจ|ทาบทาม|มา|ออก|ครั้ง|ภายใต้|ขณะ|ณ |และ(?:สาน|ส่ง|ร่วม|จัด|คณะ|ผู้))"
)


def known_part(text: Text, span: Span) -> Span:
    """[สภาผู้แทนราษฎร], found as [สภาผู้แทนราษฎรพิจารณา]; [BOI], found as [BOI JETRO]: two that are known."""
    known = text.hit_at.get(span.start)
    if known is None or known.span.end >= span.end:
        return span
    last = text.hit_ending.get(span.end)
    first, apart = known.things[0], last is not None and last.span.start > known.span.end
    two = last is not None and apart and not first.level and first.kind in (last.things[0].kind, PROGRAMME)
    return Span(span.start, known.span.end) if two or _GOES_ON.match(text.page.text, known.span.end) else span


_NO_NAME = "H.E|Mr|Mrs|Ms|Miss|Dr|Prof|CEO|President|Vice|Executive|Chairman|Director|Managing|Minister|Ministers|Plan|Plans"
CAPITALISED = re.compile(rf" (?!(?:{_NO_NAME})\b)[A-Z][A-Za-z]*[a-z](?![A-Za-z])")
LATIN_END = re.compile(r"[A-Za-z]\Z")


def latin_whole(text: Text, span: Span) -> Span:
    """[Jaidee Motor], found as [Jaidee]: an unknown name in Latin letters goes on over words with capitals."""
    page = text.page.text
    if LATIN_END.search(page, span.start, span.end) and not text.known_to(span):
        while more := CAPITALISED.match(page, span.end):
            span = Span(span.start, more.end())
    return span


_SECOND_PART = re.compile(
    rf"และ(?!{ANY_HEAD}|ประเทศ|หน่วยงาน|ภาค|คณะ|ผู้|เจ้าหน้าที่|ประชาชน|รัฐมนตรี|ปลัด|อธิบดี|รอง|ประธาน|นาย|นาง|เอกอัคร|ได้|จะ|ร่วม|มี|ยัง|ใน|การ(?:ประชุม|ลงนาม|หารือ|จัด|ดำเนิน|ส่ง))"
    rf"[ก-๎]{{4,60}}?(?=ครั้งที่|(?<!กำ)กับ(?:{ANY_HEAD})|[^ก-๎]|\Z)"
)
_OFFICE = re.compile("กระทรวง|กรม|สำนัก|กอง(?!ทุน)|คณะกรรมการ|คณะอนุกรรมการ")


def with_second_part(text: Text, span: Span) -> Span:
    """[สำนักพัฒนาไม้และรับรองเครื่องเรือน], found as [สำนักพัฒนาไม้]: of an unknown office “และ …” is the second half."""
    page = text.page.text
    if not _OFFICE.match(page, span.start) or text.known_to(span):
        return span
    second = _SECOND_PART.match(page, span.end)
    return Span(span.start, second.end()) if second else span


_FIELD = re.compile(
    r"(?:ด้าน|(?<=อาเซียน)เพื่อ(?!ให้)|(?<=ระหว่าง)(?!กระทรวง|ประเทศ|กรม))[ก-๎]+?(?=ครั้ง|ที่(?!ดิน|ยั่งยืน)|ซึ่ง|โดย|เพื่อ|ได้|จะ|เป็น|ของ|ใน(?!อ)|ว่า|แห่ง|และ(?:กระทรวง|กรม|สำนัก|หน่วย)|[^ก-๎]|$)"
)
_HEAD_BEFORE = re.compile(r"(?:ศูนย์|สถาบัน|คณะทำงาน|คณะกรรมการ|คณะอนุกรรมการ|เครือข่าย|สภา|แผนปฏิบัติการ|แผนงาน)\Z")
_HEADED = re.compile(f"{ANY_HEAD}|แผน|ยุทธศาสตร์|โครงการ|ระเบียง")


_PARTNER = re.compile(
    r" ?[-–] ?(?:ประเทศ)?(?:ญี่ปุ่น|จีน|อินเดีย|เกาหลี(?:ใต้)?|สหรัฐ(?:ฯ|อเมริกา)?|ไทย|สหภาพยุโรป|รัสเซีย|แคนาดา"
    r"|ออสเตรเลีย|ซาอุดีอาระเบีย|ตะวันตก|ใต้)(?![ก-๎]*ครั้งที่)|-\d+"
)


def with_partner(text: Text, span: Span) -> Span:
    """[แผนปฏิบัติการอาเซียน-อินเดีย], found as [แผนปฏิบัติการอาเซียน]; [… COVID-19], found as [… COVID]."""
    page = text.page.text
    partner = _PARTNER.match(page, span.end)
    longer = partner and _HEADED.match(page, span.start, span.end) and not text.registered(span)
    return Span(span.start, partner.end()) if partner and longer else span


def with_field(text: Text, span: Span) -> Span:
    """[ศูนย์อาเซียนด้านการค้า], found as [ศูนย์อาเซียน] or as [อาเซียน]: what it is for is a part of its name."""
    page = text.page.text
    field = _FIELD.match(page, span.end)
    if field is None:
        return span
    before = _HEAD_BEFORE.search(page, max(0, span.start - 15), span.start)
    start = before.start() if before else span.start
    longer = _HEADED.match(page, start, span.end) and (before or not text.known_to(span))
    return Span(start, field.end()) if longer else span


# English words of companies in Thai letters: behind the name of a company they are a part of it.
_OF_COMPANIES = (
    r"(?:มอเตอร์ส?|คอร์ปอเรชั?่?น|กรุ๊?ป|โฮลดิ้งส?์?|ซีสเต็มส?์?|แบงค?์กิ้ง|อินเตอร์เนชั่นแนล|เทคโนโลยีส?์?|อินดัสตร?ี้?|อินดัสเตรียล"
    r"|อิเล็กทรอนิกส์|เคมิคอลส?|แมนูแฟคเจอริ่ง|เอ็นจิเนียริ่ง|เซอร์วิส(?:เซส)?|เทรดดิ้ง|พาร์ทเนอร์ส?|เอนเตอร์ไพรส์|ออโตโมทีฟ|โปรดักส์"
    r"|แคปปิตอล|ไฟแนนซ์|โซลูชั่นส?์?)"
)
_COMPANY_WORD = re.compile(rf" ?{_OF_COMPANIES}| (?!บริษัท)[ก-ฮเ-ไ][ก-๎]{{2,12}} (?={_OF_COMPANIES})")
_AREA = re.compile(r" ?(?:กรุงเทพมหานคร|กทม\.?)?(?: ?(?:เขต)?พื้นที่ ?\d+)|(?<=เขต)ที่ ?\d+")


def with_area(text: Text, span: Span) -> Span:
    """[สำนักงานช่างไม้กรุงเทพมหานครพื้นที่ 8], found as [สำนักงานช่างไม้] or [สำนักงานช่างไม้กรุงเทพมหานคร]."""
    page = text.page.text
    area = _AREA.match(page, span.end)
    return Span(span.start, area.end()) if area and page.startswith("สำนัก", span.start) else span


_PERMANENT = "สำนักงานปลัด"


def with_office(text: Text, span: Span) -> Span:
    """[สำนักงานปลัดกระทรวงช่างไม้], found as [กระทรวงช่างไม้]."""
    office = text.page.text.endswith(_PERMANENT, 0, span.start)
    return Span(span.start - len(_PERMANENT), span.end) if office else span


_PUBLIC = re.compile(r"(?: [ก-๎]+){1,4} ?\(องค์การมหาชน\)")


def public_whole(text: Text, span: Span) -> Span:
    """[สถาบันช่างไม้ เครื่องเรือน และเครื่องมือ (องค์การมหาชน)], found as [สถาบันช่างไม้]."""
    page = text.page.text
    rest = _PUBLIC.match(page, span.end) if page.startswith(("สถาบัน", "สำนักงาน", "ศูนย์", "องค์การ"), span.start) else None
    whole = rest and not any(_HEADED.match(word) and not word.startswith("สภาพ") for word in rest[0].split()[:-1])
    return Span(span.start, rest.end()) if rest and whole and not text.known_to(span) else span


_COMPANY_FORM = re.compile(r"(?: ?\((?:ประเทศไทย|ไทยแลนด์|Thailand|THAILAND)\))?(?: ?จำกัด(?: ?\(มหาชน\))?)?")


def company_whole(text: Text, span: Span) -> Span:
    """[บริษัท ใจดี มอเตอร์], found as [บริษัท ใจดี]."""
    page = text.page.text
    if page.startswith(("บริษัท", "ธนาคาร"), span.start):
        while word := _COMPANY_WORD.match(page, span.end):
            span = Span(span.start, word.end() - page.endswith(" ", 0, word.end()))
    return span


def with_company_form(text: Text, span: Span) -> Span:
    """[บริษัท ใจดี (ประเทศไทย) จำกัด], found as [บริษัท ใจดี]."""
    page = text.page.text
    rest = _COMPANY_FORM.match(page, span.end)
    return Span(span.start, rest.end()) if rest and page.startswith("บริษัท", span.start) else span


_COMPANY_BEFORE = re.compile(r"(?:บริษัท|บ\.|บจก\.) ?[^\s(),]{2,30}[ \n]\Z")


def with_company_head(text: Text, span: Span) -> Span:
    """[บริษัท ใจดี มอเตอร์ จำกัด], found as [มอเตอร์ จำกัด]."""
    page = text.page.text
    if not page.endswith(("จำกัด", "(มหาชน)"), span.start, span.end) or _HEADED.match(page, span.start):
        return span
    head = _COMPANY_BEFORE.search(page, max(0, span.start - 45), span.start)
    return Span(head.start(), span.end) if head else span
