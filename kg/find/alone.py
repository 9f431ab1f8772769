"""Persons of one word: somewhere in their release they have a title, quotation marks or a whole name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.find.text import Text
from kg.model import PERSON, Mention

REASON = "It is one word that stands nowhere here behind a title, in quotation marks or in the whole name of a person."
_TITLE = re.compile(
    r"(?:นาย|นาง|นางสาว|น\.ส\.|[ก-ฮ]\.|พล(?:เอก|โท|ตรี|ตำรวจ[ก-๎]+|อากาศ[ก-๎]+|เรือ[ก-๎]+)|พัน[ก-๎]+|ท่าน|รอง|บิ๊ก|พระ|ครู|โค้ช|แพทย์(?:หญิง)?|ศาสตราจารย์(?:พิเศษ|กิตติคุณ|เกียรติคุณ)?|(?<!ขอบ)คุณ|รมว|รมช|รัฐมนตรี"
    r"|ประธานาธิบดี|(?:โฆษก|ปลัด|อธิบดี|เจ้า|หม่อม|สมเด็จ)[ก-๎ฯ]*|Mr\.|Ms\.|Dr\.|H\.E\.|[\"“”'‘(]) ?\Z"
)
LONGEST = 16  # letters of a title
# Three letters of a title and what makes another word of them.
_WORD = "คุณ(?:ภาพ|ค่า|ธรรม|สมบัติ|ลักษณะ|ประโยชน์)"
_NO_TITLE, _OF_A_WORD = re.compile(rf"{_WORD}|นาง(?:สงกรานต์|นพมาศ)"), re.compile(rf"{_WORD}\Z")
_POST = re.compile(r"ฯ| ?\([A-Z]| ?(?:รัฐมนตรี|รมว|นายก|อธิบดี|ปลัด|ประธาน|ผู้)")


def unsupported(text: Text, names: Sequence[Mention]) -> Iterator[Mention]:
    """“เป็นช่วงเวลาเหมาะ[ที่จะ]…”, where ขอบคุณ|ที่จะ looked like a name once; not นาย[ใจดี], nor [ใจดี] where ใจดี มีสุข is told of."""
    persons = [name for name in names if name.kind == PERSON]
    known = {word for name in persons if len(words := name.form.split()) > 1 for word in words}
    alone = [name for name in persons if len(name.form.split()) == 1 and name.form.rstrip("ฯ") not in known]
    named = {name.form for name in alone if _named(text.page.text, name)}
    yield from (name for name in alone if name.form not in named)


def _named(page: str, name: Mention) -> bool:
    start = name.span.start
    if _OF_A_WORD.search(page, max(0, start - LONGEST), start):
        return False
    if _POST.match(page, name.span.end):
        return True
    return bool(_TITLE.search(page, max(0, start - LONGEST), start)) and not _NO_TITLE.match(page, start - 3)
