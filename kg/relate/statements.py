"""Statements: sentences, each with the time that belongs to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from kg.model import Span
from kg.thai.page import Page

# “… ลงนามในบันทึกความเข้าใจ ‖ ในปี 2558 ระหว่างกรม ก …”: a time that belongs to what stands before it opens no new thought.
_LATE_TIME = re.compile(
    r"(?:เมื่อวันที่|เมื่อ|ในปี|ในช่วง|วันนี้|ในวันที่|ต่อมา)[^\n]{0,4}?(?:[0-9./-]+|เดือน|นี้|ที่ผ่านมา|ปี|พ\.ศ\."
    r"|[ก-ฮ]\.[ก-ฮ]\.|ปลาย|ต้น|กลาง|[ก-ฮะ-์]+คม|[ก-ฮะ-์]+ยน|[ก-ฮะ-์]+พันธ์|[ (),])*"
    r"\s*(?:$|\n|ณ|ที่|ผ่าน|ระหว่าง|เพื่อ|ซึ่ง|โดย|ว่า|และ|จำนวน|ใน|ด้วย|รวม|แล้ว)"
)


def statements(page: Page) -> tuple[Span, ...]:
    """The sentences of a page, each with the time that follows it.

    >>> from kg.model import Document
    >>> page = Page.of(Document("d", "ข่าว\\nกรม ก ลงนาม MOU ในปี 2567 ระหว่างกรม ก กับกรม ข"))
    >>> [page[s] for s in statements(page)]
    ['ข่าว', 'กรม ก ลงนาม MOU ในปี 2567 ระหว่างกรม ก กับกรม ข']
    """
    out: list[Span] = []
    for sentence in page.sentences:
        late = (
            out
            and "\n" not in page.text[out[-1].end : sentence.start]
            and _LATE_TIME.match(page.text, sentence.start, sentence.end)
        )
        if late and out[-1].start >= page.body:
            out[-1] = Span(out[-1].start, sentence.end)
        else:
            out.append(sentence)
    return tuple(out)


def around(spans: Sequence[Span], at: int) -> Span:
    """The one of some spans in order in which a position stands."""
    return spans[max(bisect_right(spans, at, key=lambda s: s.start) - 1, 0)]
