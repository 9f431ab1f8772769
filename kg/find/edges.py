"""The edges of a name that was found, mended: what belongs to it and was left out, what was taken in and does not belong."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.find.bodies import HEADS
from kg.find.persons import NO_NAME
from kg.find.text import Text
from kg.model import ORGANIZATION, PERSON, PROGRAMME, Mention, Span

_HEAD = "|".join(sorted((*HEADS, "บริษัท"), key=len, reverse=True))
# นายแพทย์, พลตรีหญิง are one title; of what the layer takes for a name the second half is none.
_HALF_TITLE = re.compile(r"(?:(?:ทันต|สัตว)?แพทย์|กิตติคุณ|พิเศษ|เกียรติคุณ|หญิง) ?(?:คุณหญิง)?")
_TITLE_BEFORE = re.compile(r"(?:นาย|ศาสตราจารย์|ศ\.|เอก|โท|ตรี|[อทต]\.) ?\Z")
_TITLED = re.compile(r"(?:นาย|นาง|นางสาว|แพทย์|น\. ?ส\.|ดร\.|คุณหญิง|หญิง|[อทต]\.|[เโต][อทร][กทต]?) ?\Z")
_POST = (
    "รัฐมนตรี|นายก|รมว|รมช|อธิบดี|ปลัด|รอง|ผู้|เลขา|ประธาน|กรรมการ|หัวหน้า|โฆษก|เอกอัคร|อัครราช|อุปทูต|กงสุล|ที่ปรึกษา|สมาชิก|ผอ|คณบดี|อธิการ"
)
_FURTHER_NAME = re.compile(rf" (?P<name>(?!{_POST}|{NO_NAME})[ก-ฮเ-ไ][ก-๎]{{3,19}}) (?={_POST})")
_ROLE = re.compile(
    r" (?:CEO|CFO|COO|CTO|President|Vice|Executive|Chairman|Chairperson|Director|Managing|Minister|Head|Chief|Senior|General)\b"
)
_CAPITALISED = re.compile(r" (?!(?:H\.E|Mr|Mrs|Ms|Miss|Dr|Prof|CEO|President|Vice|Executive|Chairman|Director|Managing|Minister|Plans?|Ministers)\b)[A-Z][A-Za-z]*[a-z](?![A-Za-z])")
_PLACE = re.compile(r" (?:Thailand|Bangkok|Japan|Tokyo|Asia)\b")
_LATIN_END = re.compile(r"[A-Za-z]\Z")
_OF_A_COMPANY = re.compile(r"(?: ?\((?:ประเทศไทย|ไทยแลนด์|Thailand|THAILAND)\))?(?: ?จำกัด(?: ?\(มหาชน\))?)?")


def mended(text: Text, names: Sequence[Mention]) -> Iterator[Mention]:
    """The names with their edges mended, in their order, none inside another."""
    end = 0
    for name, behind in zip(names, [*names[1:], None], strict=False):
        span: Span | None = name.span
        for mend in EDGES.get(name.kind, ()):
            span = span and mend(text, span)
        if span is None or span.start < end or (behind is not None and span.end > behind.span.start and span.end < behind.span.end):
            continue
        end = span.end
        yield replace(name, span=span, form=text.page[span])


def _untitled(text: Text, span: Span) -> Span | None:
    """นายแพทย์[ใจดี มีสุข], found as [แพทย์ใจดี มีสุข]."""
    page = text.page.text
    half = _HALF_TITLE.match(page, span.start, span.end)
    if half and _TITLE_BEFORE.search(page, max(0, span.start - 15), span.start):
        return Span(half.end(), span.end) if half.end() < span.end else None
    return span


def _further_name(text: Text, span: Span) -> Span:
    """[ใจดี มีสุข มั่งมี] อธิบดี…: what stands between a name and a post is a name too."""
    page = text.page.text
    whole = page.count(" ", span.start, span.end) == 1
    titled = " " not in text.page[span] and _TITLED.search(page, max(0, span.start - 15), span.start)
    further = _FURTHER_NAME.match(page, span.end) if whole or titled else None
    return Span(span.start, further.end("name")) if further else span


def _before_role(text: Text, span: Span) -> Span:
    """[Jaidee Meesuk] CEO."""
    role = _ROLE.search(text.page.text, span.start, span.end)
    return Span(span.start, role.start()) if role else span


def _latin_whole(text: Text, span: Span) -> Span:
    """[Jaidee Motor], found as [Jaidee]: an unknown name in Latin letters goes on over words with capitals."""
    page = text.page.text
    if _LATIN_END.search(page, span.start, span.end) and not _known_at_the_end(text, span):
        while more := _CAPITALISED.match(page, span.end):
            span = Span(span.start, more.end())
    return span


def _of_its_own(text: Text, span: Span) -> Span | None:
    """Nothing of BOI Symposium: a known body is none inside another name; in JICA Thailand it is one."""
    page = text.page.text
    inside = _LATIN_END.search(page, span.start, span.end) and _known_at_the_end(text, span) and _CAPITALISED.match(page, span.end)
    return None if inside and not _PLACE.match(page, span.end) else span


def _known_at_the_end(text: Text, span: Span) -> bool:
    hit = text.hit_ending.get(span.end)
    return hit is not None and hit.span.start <= span.start + len("บริษัท XYZ ")


def _company_whole(text: Text, span: Span) -> Span:
    """[บริษัท ใจดี (ประเทศไทย) จำกัด], found as [บริษัท ใจดี]."""
    page = text.page.text
    rest = _OF_A_COMPANY.match(page, span.end)
    return Span(span.start, rest.end()) if rest and page.startswith("บริษัท", span.start) else span


# What stands before or behind the name of a body, and is found with it.
_BEFORE_A_BODY = re.compile(r"(?:อธิบดี|ปลัด|รองปลัด|รมช\. ?|รมว\. ?|ผู้แทน|ผู้บริหาร|ด้าน )(?=[^ ]{2})")
_BEHIND_A_BODY = frozenset(("และ", "ของ", "แห่ง", "เพื่อ", "ด้าน", "กับ", "ที่", "ใน", "ให้", "เป็น", "-", "–"))


def _trimmed(text: Text, span: Span) -> Span | None:
    """[กรมการค้า], found as [อธิบดีกรมการค้า] or [กรมการค้าและ]."""
    before = _BEFORE_A_BODY.match(text.page.text, span.start, span.end)
    start, end, words = before.end() if before else span.start, span.end, text.words
    last = bisect_left(words.starts, end) - 1
    while words.words[last] in _BEHIND_A_BODY and words.starts[last] > start:
        end = words.starts[last]
        end -= text.page.text[end - 1] == " "
        last -= 1
    return Span(start, end)


# What makes a kind of bodies out of the head of a name.
_ANY = re.compile(
    rf"(?:{_HEAD})+ ?(?:ต่าง ?ๆ?|ดังกล่าว|นี้|มี.*|ให้.*|ใน(?!การ|เครือ).*|ที่(?!ดิน|ปรึกษา).*|ย่อย|ร่วม|แห่งความเป็นเลิศ|\(?มหาชน\)?)?"
    r"|(?:กลุ่ม)?(?:บริษัท|ธนาคาร|โรงงาน|ห้าง) ?(?:(?:ข้ามชาติ|ผู้|วิสาหกิจ|ด้าน|ราย|ชั้น|เอกชน|ต่างชาติ|ต่างประเทศ|ของ|ขนาด|อื่น).*|แม่|ลูก|ใหญ่|พาณิชย์|กลาง|ญี่ปุ่น|ไทย|จำกัด)"
    r"|สถาบัน(?:การเงิน|การศึกษา|วิจัย)(?:ใน.*|ของ.*)?|ศูนย์(?:ฝึกอบรม|วิจัย|ดูแลผู้สูงอายุ)|(?:กระทรวง|สมาคม)ด้าน.*|สภาว(?:ะ|การณ์).*"
    r"|สถานเอกอัครราชทูต(?:ต่างประเทศ)?(?:ประจำ|ใน)ประเทศไทย"
)
_ROYAL = re.compile(r"กรม(?:สมเด็จพระ|พระ(?!ธรรม|ยา)|หลวง|ขุน|หมื่น)")


def _particular(text: Text, span: Span) -> Span | None:
    """Nothing of ธนาคารต่าง ๆ, บริษัทข้ามชาติ, กรมสมเด็จพระ…: a kind of body, a prince's title."""
    hit = text.hit_ending.get(span.end)
    form = text.page[span]
    registered = hit is not None and hit.span == span
    return None if not registered and (_ANY.fullmatch(form) or _ROYAL.match(form)) else span


_LETTERS_LOST = re.compile(r"(?:(?:นาย|นาง|นางสาว|น\. ?ส\.|ดร\.) ?)(?P<lost>(?!สาว|นาย|นาง|ก?ฯ?\Z)[ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]{0,2})\Z")


def _letters_found(text: Text, span: Span) -> Span:
    """นาย[มะซึโมโตะ], found as มะ[ซึโมโตะ]: between a title and a name stands nothing; นาย[เท็ตสึ]กล่าว, found as [เท็ตสึก]ล่าว."""
    page = text.page.text
    lost = _LETTERS_LOST.search(page, max(0, span.start - 12), span.start)
    end = span.end - page.startswith("กล่าว", span.end - 1)
    return Span(lost.start("lost") if lost else span.start, end)


# English words of companies in Thai letters: of an unknown company's name they are a part.
_OF_COMPANIES = (
    r"(?:มอเตอร์ส?|คอร์ปอเรชั?่?น|กรุ๊?ป|โฮลดิ้งส?์?|ซีสเต็มส?์?|แบงค?์กิ้ง|อินเตอร์เนชั่นแนล|เทคโนโลยีส?์?|อินดัสตร?ี้?|อินดัสเตรียล|อิเล็กทรอนิกส์|เคมิคอลส?"
    r"|แมนูแฟคเจอริ่ง|เอ็นจิเนียริ่ง|เซอร์วิส(?:เซส)?|เทรดดิ้ง|พาร์ทเนอร์ส?|เอนเตอร์ไพรส์|แอนด์|ออโตโมทีฟ|เอเชีย|โปรดักส์|แคปปิตอล|ไฟแนนซ์|โซลูชั่นส?์?)"
)
_COMPANY_WORD = re.compile(rf"(?: ?{_OF_COMPANIES}| [ก-ฮเ-ไ][ก-๎]{{2,12}} (?={_OF_COMPANIES}))")


def _thai_company_whole(text: Text, span: Span) -> Span:
    """[บริษัท ใจดี มอเตอร์], found as [บริษัท ใจดี]."""
    page = text.page.text
    if page.startswith(("บริษัท", "ธนาคาร"), span.start):
        while word := _COMPANY_WORD.match(page, span.end):
            span = Span(span.start, word.end() - page.endswith(" ", 0, word.end()))
    return span


_FIELD = re.compile(r"ด้าน[ก-๎]+?(?=ครั้ง|ที่(?!ดิน)|ซึ่ง|โดย|เพื่อ|ได้|จะ|เป็น|ของ|ใน(?!อ)|ว่า|แห่ง|และ(?:กระทรวง|กรม|สำนัก|หน่วย)|[^ก-๎]|$)")
_BARE_BEFORE = re.compile(r"(?:ศูนย์|สถาบัน|คณะทำงาน|คณะกรรมการ|คณะอนุกรรมการ|เครือข่าย|สภา|แผนปฏิบัติการ|แผนงาน)\Z")


def _field_too(text: Text, span: Span) -> Span:
    """[ศูนย์อาเซียนด้านการค้า], found as [ศูนย์อาเซียน] or as [อาเซียน]: what it is for is a part of the name."""
    page = text.page.text
    field = _FIELD.match(page, span.end)
    if not field:
        return span
    before = _BARE_BEFORE.search(page, max(0, span.start - 15), span.start)
    start = before.start() if before else span.start
    headed = re.match(f"{_HEAD}|แผน|ยุทธศาสตร์", page[start:span.end])
    return Span(start, field.end()) if headed and (before or not text.known_to(span)) else span


_EVENT_END = re.compile(r" (?:Festival|Forum|Fair|Expo|Meeting|Conference|Summit|Symposium|Awards?|Competition|Exhibition|Workshop|Seminar)\Z")


def _no_other_thing(text: Text, span: Span) -> Span | None:
    """Nothing of 3,240 ลบ. (money), of “ดี พร้อม” (two words), of Jaidee Film Festival (an event)."""
    form = text.page[span]
    if form in ("ลบ.", "พลบ."):
        return None
    if re.fullmatch("[ก-๎]+ [ก-๎]+", form) and len(form) < 9 and text.known_to(span):
        return None
    return None if _EVENT_END.search(form) and form.isascii() else span


EDGES: dict[str, tuple[Callable[[Text, Span], Span | None], ...]] = {
    PERSON: (_untitled, _letters_found, _further_name, _before_role),
    ORGANIZATION: (_trimmed, _particular, _no_other_thing, _of_its_own, _field_too, _latin_whole, _thai_company_whole, _company_whole),
    PROGRAMME: (_field_too, _latin_whole,),
}
