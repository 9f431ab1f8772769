"""Programmes: a proper name behind the word for one, in quotation marks or Latin letters: โครงการ “…”, นโยบาย Soft Power."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.find.text import Text
from kg.model import PROGRAMME, Mention, Span

_HEAD = (
    r"(?:นโยบาย|โครงการ|แผน(?:งาน|แม่บท|ปฏิบัติการ)?|ยุทธศาสตร์|แพลตฟอร์ม|กรอบ|โมเดล|แคมเปญ|หลักสูตร|แนวคิด|มาตรการ|รางวัล|วิสัยทัศน์|ระบบ"
    r"|เศรษฐกิจ|เครือข่าย)"
)
_QUOTED = re.compile(rf"{_HEAD}[ก-๎]{{0,25}} ?(?:\"(?P<double>[^\"\n]{{2,80}})\"|'(?P<single>[^'\n]{{2,80}})')")
_LATIN = re.compile(
    rf"{_HEAD}(?:[ก-๎]{{0,20}})? ?\(?(?P<name>[A-Z][A-Za-z0-9.+-]*"
    r"(?:[ -](?:for|of|to|and|in|the|[A-Z0-9][A-Za-z0-9.+-]*)){0,7}(?<! for)(?<! of)(?<! to)(?<! and)(?<! in)(?<! the))"
)
_NUMBERED = re.compile(r"(?P<name>(?:อุตสาหกรรม|ไทยแลนด์|ประเทศไทย|Thailand|Industry|Society) ?[45]\.0)")
_DESCRIBED = re.compile(r"(?P<name>(?:โครงการ|ยุทธศาสตร์|แผนแม่บท|แผนปฏิบัติการ)[ก-ฮะ-ฺเ-ๆ็-๎]{6,80})")
_STOP = re.compile(
    r"ที่(?!ปรึกษา|ดิน)|ซึ่ง|โดย|เพื่อ(?=ให้|เป็น)|ของ|ภายใต้|จะ(?=[ก-ฮ])|ได้|ให้แก่|กับ|ร่วมกับ|ว่า|ตั้งแต่|ต่อ(?=ไป|เนื่อง)|ระหว่าง|แล้ว|เป็น|ใน(?=ปี|การ|พื้น|ประเทศ)"
)


def find(text: Text) -> Iterator[Mention]:
    """โครงการ "[เพื่อนบ้านร่วมสร้าง]", แพลตฟอร์ม [Hello-Trade], [อุตสาหกรรม 4.0], [โครงการ…] as far as its name may reach."""
    page = text.page.text
    for match in _QUOTED.finditer(page):
        group = "double" if match["double"] else "single"
        yield _mention(page, match.start(group), match.end(group), "quoted-programme")
    for match in _LATIN.finditer(page):
        yield _mention(page, match.start("name"), match.end("name"), "latin-programme")
    for match in _NUMBERED.finditer(page):
        yield _mention(page, match.start("name"), match.end("name"), "numbered-programme")
    for match in _DESCRIBED.finditer(page):
        stop = _STOP.search(match["name"], 8)
        end = match.start() + stop.start() if stop else match.end()
        if end - match.start() > 12:
            yield _mention(page, match.start(), end, "described-programme")


def _mention(text: str, start: int, end: int, by: str) -> Mention:
    return Mention(Span(start, end), text[start:end], PROGRAMME, by)
