"""Places by the word before them: จังหวัดโทคุชิมะ, จ.ระยอง, เมืองโยโกฮามะ, กรุงโตเกียว, and by the register where it stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.find.text import Text
from kg.model import PLACE, Mention, Span

# จังหวะ is how จังหวัด is misspelt, so only before a name that is known.
_CUE = re.compile(
    r"(?P<cue>จังหวัด|จังหวะ|จ\. ?|เทศบาลนคร|เทศบาลเมือง|มหานคร|นคร|เมือง|กรุง|มณฑล|รัฐ(?=[^บมธวฐ]))(?P<rest> ?[ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๆ็-๎]{2,24})"
)
_TITLE = re.compile(r"(?:ผู้ว่าฯ|ผู้ว่าราชการ|รองผู้ว่าฯ|ผวจ\.) ?$")
_CITY = ("เมือง", "นคร", "เทศบาลนคร", "เทศบาลเมือง")
_LEVELS = {"จังหวัด": ("prefecture", "province"), "จังหวะ": ("prefecture", "province"), "จ.": ("province", "prefecture")}
_STOP = re.compile(
    r"ที่|ซึ่ง|และ|ใน|ของ|ประเทศ|เพื่อ|โดย|ได้|เป็น|กับ|หรือ|ต่าง|อื่น|ใหญ่|เก่า|หลวง|รอง|อัจฉริยะ|น่าอยู่|ท่องเที่ยว|อุตสาหกรรม|ไทย|ญี่ปุ่น|นี้|ชายแดน|เดียว|มี|ให้|จะ|ว่า"
)


def find(text: Text) -> Iterator[Mention]:
    """[จังหวัดระยอง], ผู้ว่าฯ [วากายามะ], [เมืองโยโกฮามะ], [กรุงโตเกียว]; not เมืองอัจฉริยะ, nor จังหวัดที่…"""
    known = {hit.span.start: hit for hit in text.hits if any(thing.kind == PLACE for thing in hit.things)}
    for match in _CUE.finditer(text.page.text):
        cue, at = match["cue"].strip(), match.start("rest") + match["rest"].startswith(" ")
        hit = known.get(at)
        if hit is None and match.start() in known:
            continue
        if hit is not None:
            yield _mention(text, match.start(), hit.span.end, "cue-and-register", _key(text, cue, hit.span))
        elif cue != "จังหวะ" and not match["rest"].startswith(" "):
            stop = _STOP.search(match["rest"])
            end = match.start("rest") + stop.start() if stop else match.end()
            if end - at >= 3:
                yield _mention(text, match.start(), end, "cue-and-unknown", "")
    for hit in known.values():
        if _TITLE.search(text.page.text[max(0, hit.span.start - 20) : hit.span.start]):
            yield _mention(text, hit.span.start, hit.span.end, "title-and-register", _key(text, "จังหวัด", hit.span))


def _key(text: Text, cue: str, span: Span) -> str:
    """The one place that form and cue allow: โอซากา behind เมือง is the city, behind จังหวัด the prefecture."""
    things = next(hit.things for hit in text.hits if hit.span == span)
    places = [thing for thing in things if thing.kind == PLACE]
    wanted = _LEVELS.get(cue) or (("city", "province", "prefecture") if cue in _CITY else ("prefecture", "province", "city"))
    for level in wanted:
        one = [thing.key for thing in places if thing.level == level]
        if len(one) == 1:
            return one[0]
    return places[0].key if len(places) == 1 else ""


def _mention(text: Text, start: int, end: int, by: str, known: str) -> Mention:
    return Mention(Span(start, end), text.page.text[start:end], PLACE, by, known)
