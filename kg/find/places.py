"""Places by the word before them: จังหวัดโทคุชิมะ, จ.ระยอง, เมืองโยโกฮามะ, กรุงโตเกียว, and by the register where it stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.find.text import Text
from kg.model import PLACE, Known, Mention, Span
from kg.thai.japanese import fold

# จังหวะ is how จังหวัด is misspelt, so only before a name that is known.
_CUE = re.compile(
    r"(?P<cue>จังหวัด|จังหวะ|จ\. ?|เทศบาลนคร|เทศบาลเมือง|มหานคร|นคร|เมือง|กรุง|มณฑล|รัฐ(?=[^บมธวฐ]))"
    r"(?P<rest> ?[ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๆ็-๎]{2,24})"
)
_TITLE = re.compile(r"(?:ผู้ว่าฯ|ผู้ว่าราชการ|รองผู้ว่าฯ|ผวจ\.) ?$")
_HEAD = re.compile(
    r"(?:รัฐบาล(?:ท้องถิ่น)? ?)?"
    r"(?:จังหวัด|จังหวะ|จ\.|เทศบาลนคร|เทศบาลเมือง|มหานคร|เมือง|กรุง(?!เทพ)|นคร(?!พนม|ปฐม|นายก|สวรรค์|ราชสีมา|ศรี)) ?"
)
_ANY = ("prefecture", "province", "city", "country")
_LEVELS = dict.fromkeys(("เมือง", "นคร", "เทศบาลนคร", "เทศบาลเมือง"), ("city", "province", "prefecture"))
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
            yield _mention(text, match.start(), hit.span.end, "cue-and-register", key(text, Span(match.start(), hit.span.end)))
        elif text.gazetteer.folded.get(fold(match["rest"].strip())):
            yield _mention(text, match.start(), match.end(), "cue-and-fold", "")
        elif cue != "จังหวะ" and not match["rest"].startswith(" "):
            stop = _STOP.search(match["rest"])
            end = match.start("rest") + stop.start() if stop else match.end()
            if end - at >= 3:
                yield _mention(text, match.start(), end, "cue-and-unknown", "")
    for hit in known.values():
        if _TITLE.search(text.page.text[max(0, hit.span.start - 20) : hit.span.start]):
            yield _mention(text, hit.span.start, hit.span.end, "title-and-register", key(text, hit.span))


def key(text: Text, span: Span) -> str:
    """The one place that a form and the cue before it allow: โอซากา behind เมือง is the city, behind จังหวัด the prefecture.

    A Japanese name in another spelling is known by its fold key, behind a cue or as a name that was found.
    """
    form = text.page[span]
    match = _HEAD.match(form)
    cue = match[0].strip() if match else ""
    hit = text.hit_ending.get(span.end)
    if hit is not None and span.start <= hit.span.start:
        return _of_level([thing for thing in hit.things if thing.kind == PLACE], cue)
    bare = form[match.end() :] if match else form
    return _of_level(text.gazetteer.folded.get(fold(bare), ()), cue) if len(bare) >= 3 else ""


def _of_level(things: Sequence[Known], cue: str) -> str:
    """The key of the only thing of the first level that the cue asks for."""
    for level in _LEVELS.get(cue, _ANY):
        one = [thing.key for thing in things if thing.level == level]
        if len(one) == 1:
            return one[0]
    return things[0].key if len(things) == 1 else ""


def _mention(text: Text, start: int, end: int, by: str, known: str) -> Mention:
    return Mention(Span(start, end), text.page.text[start:end], PLACE, by, known)
