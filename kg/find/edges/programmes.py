"""What looks like the name of a programme and is a plain description."""

from __future__ import annotations

import re

from kg.find.text import Text
from kg.model import Span

# Words that are a policy's name where they are called one, and a kind of goods anywhere else.
_CONCEPT = re.compile("อาหารแห่งอนาค ?ต|กรอบ(?:อนุ|สนธิ)สัญญา.*")
_ROUTE = re.compile(" ?[-–] ?[ก-๎]+")
_OF_A_ROUTE = re.compile("โครงการ[^\\n]*?(?:สาย|ถนน|ช่วง|รถไฟ)")


def with_route(text: Text, span: Span) -> Span:
    """[โครงการถนนสายบ้านไม้ - บ้านหิน], found as [โครงการถนนสายบ้านไม้]."""
    page = text.page.text
    route = _ROUTE.match(page, span.end) if _OF_A_ROUTE.match(page, span.start, span.end) else None
    return Span(span.start, route.end()) if route and "-" not in text.page[span] and not text.known_to(span) else span


_CALLED = re.compile(r"(?:นโยบาย|โครงการ|แนวคิด|ยุทธศาสตร์)[ \"“]*\Z")


def no_concept(text: Text, span: Span) -> Span | None:
    """Nothing of อุตสาหกรรมอาหารแห่งอนาคต: goods; but นโยบายอาหารแห่งอนาคต is a policy. Nothing of การประกวด|โครงการช่างไม้."""
    page = text.page.text
    if page.endswith("การประกวด", 0, span.start):
        return None
    called = _CALLED.search(page, max(0, span.start - 14), span.start)
    return span if called or not _CONCEPT.fullmatch(page, span.start, span.end) else None
