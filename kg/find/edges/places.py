"""What looks like a place and is a part of another name."""

from __future__ import annotations

import re

from kg.find.text import Text
from kg.model import Span

_OFFICE_AT = re.compile(r"(?:สำนักงาน|สถานเอกอัครราชทูต|สถานกงสุล|สถานทูต|ทูตพาณิชย์|ทูตเกษตร)[ก-๎]{0,40} ?(?:ประจำ|ณ) ?\Z")


def no_seat(text: Text, span: Span) -> Span | None:
    """Nothing of สำนักงานช่างไม้ ณ กรุงโตเกียว: where an office sits is a part of its name."""
    return None if _OFFICE_AT.search(text.page.text, max(0, span.start - 70), span.start) else span
