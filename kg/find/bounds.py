"""Where a name that was found really ends: whole brackets, nothing that opens a clause, one name and not a list of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from kg.find.bodies import ANY_HEAD
from kg.find.text import Text
from kg.model import ORGANIZATION, PERSON, PLACE, Span

LONGEST = 200
# Words that open a clause; they stand in no name of the annotated releases.
_CLAUSE = (
    "อาทิ", "ประกอบด้วย", "ได้แก่", "เช่น", "จะ", "ระบุ", "กล่าว", "มอบหมาย", "เข้าร่วม", "ซึ่ง", "นอกจากนี้", "ทั้งนี้", "เน้น", "สรุปผล",
    "โดย", "โดยมี", "ครบวาระ", "เปิดเผย", "ต้อนรับ", "เข้าทำงาน", "เมื่อ", "พร้อม", "พร้อมด้วย", "ร่วมกับ", "ต้อง", "เข้าพบ", "รวมทั้ง",
    "รวมถึง", "ตลอดจน", "ดังนี้", "คือ", "มาช่วย", "หรือ", "แล้ว", "ยัง",
)  # fmt: skip
_CLAUSES = frozenset(_CLAUSE)
_HEADED = re.compile(rf"{ANY_HEAD}|บ\.|บจก\.|บมจ\.|\(?มหาชน\)")
_FURTHER = rf"(?={ANY_HEAD})(?!สภาหอการค้า|การท่องเที่ยวแห่ง|ตลาดหลักทรัพย์|สถาบันครอบครัว|สภาพ)"
# A name of one body, however many it speaks of; a bracket that holds more than a part of a company's form.
_ONE = re.compile(r"ระหว่าง|\((?!มหาชน|ประเทศไทย|ไทยแลนด์|Thailand)")
# Where one body ends and the next begins: “, กรม…”, “และกรม…”, “ บริษัท …”; glued or behind a blank only
# where what stands before is a form of the register, or begins with the same head.
_NEXT = re.compile(rf", ?{_FURTHER}| (?=บริษัท|บ\.|บจก\.|บมจ\.)| ?(?:และ|-) ?{_FURTHER}|(?P<bare> ?){_FURTHER}")


def bounded(text: Text, span: Span, kind: str) -> Iterator[Span]:
    """The name or names of a stretch that was found as one; none where only the head of a name is left.

    “มหาวิทยาลัยบูรพา มหาวิทยาลัยนเรศวร” are two; “ธนาคารจะ” is none.
    """
    page = text.page.text
    if kind in (PERSON, PLACE):
        yield balanced(page, span)
        return
    for part in _apart(text, span) if kind == ORGANIZATION else _projects(page, span):
        kept = _before_clause(text, part)
        if kept is not None and kept.end - kept.start <= LONGEST:
            yield balanced(page, kept)


def _apart(text: Text, span: Span) -> Iterator[Span]:
    """The items of a list: a new head begins a new name, unless “ระหว่าง” says that the body is one of two others."""
    page, start = text.page.text, span.start
    head = _HEADED.match(page, start, span.end)
    if head and _ONE.search(text.page[span]) is None and not text.registered(span):
        for cut in _NEXT.finditer(page, head.end() + 1, span.end):
            again = cut["bare"] and page.startswith(head[0], cut.end())
            known = text.registered(Span(start, cut.start())) and not _of_it(text, cut.start(), cut.end())
            if cut["bare"] is None or again or known:
                yield Span(start, cut.start())
                start = cut.end()
    yield Span(start, span.end)


_PROJECT = re.compile(r"[ ,]+(?=โครงการ[ก-๎])")


def _projects(page: str, span: Span) -> Iterator[Span]:
    """“โครงการพัฒนาท่าเรือ โครงการขยายถนน” are two."""
    start = span.start
    if page.startswith("โครงการ", start):
        for cut in _PROJECT.finditer(page, start + 7, span.end):
            yield Span(start, cut.start())
            start = cut.end()
    yield Span(start, span.end)


def _of_it(text: Text, end: int, start: int) -> bool:
    """Whether the body that ends at one place is a division of that which begins at the other: โต๊ะญี่ปุ่น กรมส่งเสริมอุตสาหกรรม."""
    division, body = text.hit_ending.get(end), text.hit_at.get(start)
    return division is not None and body is not None and division.things[0].parent == body.things[0].key


def _before_clause(text: Text, span: Span) -> Span | None:
    """The stretch up to a word that opens a clause; None if that leaves no more than a head."""
    words = text.words
    form = text.page.text[span.start : span.end]
    if not any(word in form for word in _CLAUSE):
        return span
    for i in range(bisect_right(words.starts, span.start), bisect_left(words.starts, span.end)):
        if words.words[i] in _CLAUSES and not _known(text, span):
            kept = text.page.text[span.start : words.starts[i]].rstrip(" ,")
            bare = re.fullmatch(rf"(?:{ANY_HEAD})?", kept) or len(kept) < 3
            return None if bare else Span(span.start, span.start + len(kept))
    return span


def _known(text: Text, span: Span) -> bool:
    hit = text.hit_ending.get(span.end)
    return hit is not None and hit.span.start <= span.start


def balanced(page: str, span: Span) -> Span:
    """The span with whole brackets: it takes in the one that closes right behind it, or gives up the one that stays open."""
    form = page[span.start : span.end]
    open_ones = form.count("(") - form.count(")")
    if open_ones == 1 and page[span.end : span.end + 1] == ")":
        return Span(span.start, span.end + 1)
    if open_ones == 1 and form.rfind("(") > 1:
        return Span(span.start, span.start + len(form[: form.rfind("(")].rstrip()))
    if open_ones == -1 and form.endswith(")") and len(form) > 2:
        return Span(span.start, span.end - 1)
    return span
