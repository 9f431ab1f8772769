"""What the register knows, standing alone: countries, ministries, companies, programmes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.find.text import Text
from kg.model import PLACE, Mention, Span

# “พันล้านดอลลาร์สหรัฐ” is money, “ลาตินอเมริกา” a continent, “ภาษาญี่ปุ่น” a language.
_NO_COUNTRY = re.compile(r"(?:ดอลลาร์|ดอลล่าร์|ดอลลา|เหรียญ|ลาติน|ละติน|ภาษา|มหาสมุทร) ?\Z")
COUNTRY = "register-country"


def find(text: Text) -> Iterator[Mention]:
    """[กรมส่งเสริมอุตสาหกรรม], [METI], [ประเทศญี่ปุ่น]: things of the register; not METI inside METIX."""
    page = text.page.text
    for hit in text.hits:
        thing = hit.things[0]
        start = hit.span.start
        if thing.level == "country" and _NO_COUNTRY.search(page, max(0, start - 12), start):
            continue
        if thing.level == "country" and page.endswith("ประเทศ", 0, start):
            start -= len("ประเทศ")
        by = f"register-{thing.level or thing.kind.lower()}"
        key = thing.key if len(hit.things) == 1 or thing.kind == PLACE else ""
        yield Mention(Span(start, hit.span.end), page[start : hit.span.end], thing.kind, by, key)
