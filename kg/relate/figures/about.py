"""What a figure is about: the bodies and places of its own clause; with when it holds and who says it.

Few right things are better than all that a long sentence names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.model import ORGANIZATION, PLACE, Figure, Span
from kg.relate.figures.modality import modality_of
from kg.relate.figures.period import period
from kg.relate.figures.place import NOUN
from kg.relate.roles import HEAD
from kg.relate.scene import Named, Scene
from kg.relate.speech import speaker
from kg.thai import numerals
from kg.thai.dates import Dated

# Behind these words the sentence says what somebody says; who speaks stands before them.
_SAYING = re.compile(r"(?:กล่าว|เปิดเผย|เผย|ระบุ|ชี้แจง|แถลง|ย้ำ|แจ้ง|อธิบาย|รายงาน)[^ \n\"]{0,14}ว่า|(?<!ไม่)พอใจ(?=ผล|การ|กับ|ต่อ)")
# Between a number and a name right behind it: “5,800 แห่งในไทย”, “จาก”, “ให้แก่”.
_TIED = re.compile(r" ?(?:ใน|จาก|ของ|ไปยัง|ไป|ให้(?:แก่|กับ)?|แก่|กับ|ณ|ต่อ|เข้ามาใน|มายัง|สู่|เข้าสู่)(?:ประเทศ|จังหวัด|พื้นที่)? ?")
# Words that go on about the same thing: “71 ราย เงินลงทุน 26,237 ล้านบาท คิดเป็นร้อยละ 5”. Other words name another one, which may
# be one that nobody knows (“ญี่ปุ่นร้อยละ 40 ตลาดอื่น ๆ ร้อยละ 9”).
_SAME = re.compile(
    "(?:เมื่อเทียบกับ|ช่วงเดียวกัน|สร้างรายได้|เงินลงทุน|เพิ่มขึ้น|การลงทุน|เดียวกัน|จากจำนวน|ทั้งสิ้น"
    "|โครงการ|คิดเป็น|สัดส่วน|ขยายตัว|จ้างงาน|มูลค่า|เติบโต|ปีก่อน|ร้อยละ|ประมาณ|แรงงาน|ส่งออก|นำเข้า"
    "|รายได้|สามารถ|ลงทุน|หดตัว|จำนวน|เดือน|ลดลง|หรือ|กว่า|เป็น|ซึ่ง|ด้วย|เงิน|แล้ว|ช่วง|ของ|จาก|รวม|ราว"
    "|โดย|และ|ราย|ได้|อีก|ถึง|ที่|แรก|มี|คน|ใน|ปี|[0-9 ,.()+%-])*+"
)
# Where a clause begins, and where the next thing of a list does.
_BEGINS = re.compile(r" (?:โดย|ซึ่ง|ขณะที่|(?P<next>รองลงมา|ตามด้วย|ตามมาด้วย|อันดับ [0-9]))|(?:คาดการณ์|คาด|ประเมิน|พบ|ชี้)ว่า")
# “คู่ค้าอันดับ 4 รองจากจีน สหรัฐฯ (ไม่รวมอาเซียน)”: those are not meant.
_NOT = re.compile(
    r"(?:รอง(?:มา)?จาก|ไม่รวม|ยกเว้น|นอกเหนือจาก|นอกจาก(?!นี้|นั้น|การ|จะ|เป็น))"
    r"(?:(?! โดย| ซึ่ง| มูลค่า| คิดเป็น|แล้ว|ยัง)[^0-9\n)]){0,80}"
)
# “กรม ก ดูแลยางของไทย ซึ่งมีเกษตรกร 2 ล้านราย”: what has them is named right before, not who acts.
# But “ญี่ปุ่นเป็นคู่ค้าของไทย ซึ่งมี…” is told of Japan too.
_WHICH_HAS, _JOINED = re.compile(" ซึ่งมี(?!มติ|การ)"), re.compile(r"[^\n]{0,80}เป็น[^\n]*| ?(?:และ|กับ|,|-|–|หรือ)? ?")
# “สมัครผ่านกรม ก โดยผู้ที่ผ่านการคัดเลือกจะได้รับ 900 บาท”: another subject, told of nobody that was named.
_WHO_IS_CHOSEN = re.compile(" โดยผู้(?:ที่(?:ผ่าน|ได้)|ผ่าน|สมัคร|ได้รับ)")
# “รองลงมา ได้แก่ ก ข ค”: what is told behind so long a list is told of something else.
NEXT = 2
# More names in one clause than this are a list of which nobody can say which one is meant.
MOST = 5
# Names of which even the last stands farther from the number than this are seldom what it is about.
NEAR = 200


def completed(scene: Scene, figure: Figure, span: Span) -> Figure:
    """With the time, the speaker, and the bodies and places of its clause."""
    time = period(scene, span)
    sure = figure.modality
    if time and time.span.start < span.start and _past(time, scene.page.document.date):
        # “จะลดลงต่อเนื่อง ณ ปี 2564 อยู่ที่ 5 ล้านคน”: what was last year is no forecast, unless one is named behind the date.
        sure = modality_of(scene.text[time.span.end : span.start]) or "reported"
    about = _about(scene, span)
    return replace(figure, modality=sure, period=time.value if time else "", said_by=speaker(scene, span.start), about=about)


def _past(time: Dated, issued: str) -> bool:
    last = time.value.split("/")[-1]
    return bool(issued) and last < issued[: len(last)]


def _about(scene: Scene, span: Span) -> tuple[str, ...]:
    """The bodies and places between the quantity before and this one, or tied to it from behind; else the last ones before.

    “ญี่ปุ่น 71 ราย เงินลงทุน 26,237 ล้านบาท สิงคโปร์ 51 ราย” is about Japan, about Japan, about Singapore. The bodies of
    titles (รัฐมนตรีว่าการกระทรวง…) and of who speaks are not what is counted.
    """
    text, sentence = scene.text, scene.page.sentence(span.start)
    said = list(_SAYING.finditer(text, sentence.start, span.start))
    start = said[-1].end() if said else sentence.start
    names = [n for n in scene.within(Span(start, sentence.end)) if n.kind in (ORGANIZATION, PLACE) and not _of_a_title(text, n)]
    bounds = [start, *(end for end in _quantities(scene, Span(start, span.start))), span.start]
    noun = NOUN.match(text, span.end)
    end = noun.end() if noun else span.end
    behind = [n for n in names if n.span.start >= end and _TIED.fullmatch(text, end, n.span.start)]
    for first, last in zip(reversed(bounds[:-1]), reversed(bounds[1:]), strict=True):
        here = _of_the_clause([n for n in names if first <= n.span.start and n.span.end <= last], text, Span(first, last))
        if here and span.start - here[-1].span.end > NEAR:
            here = []
        if here or behind:
            keys = tuple(dict.fromkeys(n.key for n in (*here, *behind[:1])))
            return keys if len(keys) <= MOST else ()
        if not _SAME.fullmatch(text, first, last):
            break
    return ()


def _of_the_clause(names: list[Named], text: str, span: Span) -> list[Named]:
    """Those behind the last word that begins a clause, where there are such; before “รองลงมา” another thing is spoken of."""
    others = list(_NOT.finditer(text, span.start, span.end))
    names = [n for n in names if not any(o.start() < n.span.start < o.end() for o in others)]
    for clause in reversed(list(_BEGINS.finditer(text, span.start, span.end))):
        behind = [n for n in names if n.span.start >= clause.start()]
        if clause["next"]:
            return behind if len(behind) <= NEXT else []
        if behind:
            return behind
        if _WHO_IS_CHOSEN.match(text, clause.start()):
            return []
        if len(names) <= MOST and _WHICH_HAS.match(text, clause.start()):
            return _last_ones(names, text)
    return names


def _last_ones(names: list[Named], text: str) -> list[Named]:
    """The last name, with those that it is joined to by “และ” or “เป็น”."""
    first = len(names) - 1
    while first > 0 and _JOINED.fullmatch(text, names[first - 1].span.end, names[first].span.start):
        first -= 1
    return names[max(first, 0) :]


def _of_a_title(text: str, name: Named) -> bool:
    words = text[max(name.span.start - 40, 0) : name.span.start].rstrip(" ")
    return any(m.end() == len(words) for m in HEAD.finditer(words))


def _quantities(scene: Scene, span: Span) -> Iterator[int]:
    """Where each quantity inside a span ends: numbers with a unit or something that they count, no dates."""
    for number in numerals.find(scene.text):
        if number.span.start >= span.end:
            return
        if number.span.start >= span.start and not scene.page.in_a_date(number.span):
            noun = NOUN.match(scene.text, number.span.end)
            if number.unit or noun:
                yield noun.end() if noun else number.span.end
