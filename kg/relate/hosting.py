"""Who holds a gathering, who attends it, where and when: what the sentence says around its name.

Everything here looks at one occasion (`kg.relate.occasions`) and the stretch of text that tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import ORGANIZATION, PLACE, Span
from kg.relate.occasions import Occasion
from kg.relate.scene import Named, Scene
from kg.relate.taking_part import FAR
from kg.relate.telling import Actor
from kg.thai.dates import Dated
from kg.thai.page import Page

MANY_YEARS = 3
_HOST = re.compile(r"(?:เป็น)?เจ้าภาพ")
_HOLDS = re.compile(
    r"(?:เป็น)?เจ้าภาพ(?:ร่วม)?(?:ใน)?(?:การ)?(?:จัด)?|(?<!การ)จัด(?:ให้มี|ทำ)?(?:ขึ้น)?|เป็นประธาน(?:การจัด)?(?=การประชุม)"
)
_TO_HOLDS = re.compile(r"(?:\)|”|\"| |จึง|ได้|จะ|ร่วมกัน|ร่วม|เตรียม|มี|พร้อม|กำหนด|ยัง|ที่|ซึ่ง|ให้|การ|แผน|ใน)*")
_AND = re.compile(r"[^\n]{0,14}?(?:และ|ร่วมกับ|ร่วมมือกับ|จับมือ|,| โดย)[^\n]{0,10}|[) ]{1,3}")
_ALSO = re.compile(r"[ )(“\"]*(?:หรือ)?[ (“\"]*")
_TOGETHER = re.compile(r"ร่วมกับ|จับมือ")
_BY = re.compile(r"(?:จัด(?:ขึ้น)? ?โดย|เจ้าภาพ ?โดย|ตามคำเชิญของ(?!นาย|ท่าน)|โดยความร่วมมือของ)[^\n]{0,14}$")
_HOSTED = re.compile(r"(?:จะ|พร้อม|ได้)?(?:เป็น)?(?:เจ้าภาพ|ประธาน)")


def organizers(scene: Scene, stretch: Span, occasion: Occasion) -> tuple[str, ...]:
    """Who holds it: before จัด or เป็นเจ้าภาพ, behind จัดโดย, or of whom it is (การเป็นเจ้าภาพ … ของไทย)."""
    text, at = scene.text, occasion.span.start
    found: list[str] = []
    holds = [h for h in _HOLDS.finditer(text, max(stretch.start, at - 60), at) if at - h.end() <= 25]
    if holds:
        bodies = [n for n in scene.within(Span(stretch.start, holds[0].start())) if n.kind in (ORGANIZATION, PLACE)]
        if bodies and _TO_HOLDS.fullmatch(text, bodies[-1].span.end, holds[0].start()) and _acts(scene, bodies[-1]):
            found += _joined(scene, bodies)
    before, reached = "", 0
    for n in scene.within(Span(occasion.span.end, stretch.end)):
        if n.kind not in (ORGANIZATION, PLACE):
            continue
        lead = text[occasion.span.end : n.span.start]
        hosted = _HOSTED.match(text, n.span.end) and len(lead) < 90
        of_host = re.fullmatch(r" ?ของ(?:ประเทศ)?", lead) and _HOST.search(text, max(stretch.start, at - 30), at)
        and_by = (
            bool(found)
            and found[-1] == before
            and re.fullmatch(r"[^\n]{0,8}?(?:และ|ร่วมกับ|,)[^\n]{0,8}", text[reached : n.span.start])
        )
        if _BY.search(lead) or hosted or of_host or and_by:
            found.append(n.key)
            before, reached = n.key, n.span.end
    return tuple(dict.fromkeys(found))


def _joined(scene: Scene, bodies: Sequence[Named]) -> list[str]:
    """The bodies that stand together before a verb; of “กระทรวง ก โดยกรม ข” only the department acts."""
    last, found = bodies[-1], [bodies[-1].key]
    for other in reversed(bodies[:-1]):
        gap = scene.text[other.span.end : last.span.start]
        apart = other.kind == PLACE and last.kind != PLACE and not _TOGETHER.search(gap)
        if apart or not (_AND.fullmatch(gap) or _ALSO.fullmatch(gap)):
            break
        if scene.entities[last.key].level == "country" and not gap.strip(" )"):
            found[0] = other.key  # “จังหวัด ก ประเทศญี่ปุ่น”
        elif "โดย" not in gap:
            found.insert(0, other.key)
        last = other
    return found


def _acts(scene: Scene, named: Named) -> bool:
    """A territory acts where it is not only where something is: “ไทยจัด”, and no “ในไทยจัด”."""
    before = scene.text[max(0, named.span.start - 10) : named.span.start]
    return named.kind == ORGANIZATION or not re.search(r"(?:ใน|ณ|ของ|ประจำ|แห่ง|มา|ไป|จาก)(?:ประเทศ)? ?$", before)


_ATTENDS = re.compile(
    r"เข้าร่วม|ร่วม(?:เปิด|งาน|เป็น|พิธี|กล่าว|ใน|การ|ประชุม|$)|เป็นประธาน|ประธานใน|เปิด|กล่าว(?:ปาฐก|เปิด|สุนทร|ต้อนรับ|ถ้อย|คำ)|ถ้อยแถลง|เป็นเกียรติ|"
    r"เป็นผู้แทน|เยี่ยมชม|ตอบรับ|หัวหน้าคณะ|บรรยาย|มอบ|ไปร่วม|มาร่วม|ปาฐกถา"
)
_SAYS = re.compile(r"(?:เปิดเผย|กล่าว|เผย|ระบุ|แถลง|ย้ำ|รายงาน)[^\n]{0,40}?(?:ว่า|ถึง)|ขอบคุณ|ยินดี|ชื่นชม|หารือ|สนับสนุน|เชิญ|มอบหมาย|มอบให้")
_WITH = re.compile(r"โดยมี|พร้อมด้วย|พร้อมทั้ง|ร่วมกับ|ได้แก่|อาทิ|ประกอบด้วย|มี|และ|โดย")
_COMES = re.compile(r"(?:เข้า)?ร่วม|เป็นประธาน|ให้การต้อนรับ|ต้อนรับ|กล่าว|วิทยากร")


def participants(text: str, at: Span, people: Sequence[Actor]) -> tuple[str, ...]:
    """Who attends: before the occasion with a word of attending between, or behind โดยมี with one behind it."""
    before = [a for a in people if a.span.end <= at.start and not FAR.search(text, max(0, a.span.start - 60), a.span.start)]
    persons = [a for a in before if a.part == "person"]
    chain = persons or [a for a in before if a.part == "body"][-1:]
    found: list[str] = []
    if chain:
        last = chain[-1]
        told = text[last.span.end : at.start]
        if len(told) < 180 and _ATTENDS.search(told) and not _SAYS.search(told):
            found.append(last.key)
            for other in reversed(chain[:-1]):
                gap = text[other.span.end : last.span.start]
                if len(gap) > 110 or _SAYS.search(gap) or (len(gap) > 2 and _ATTENDS.search(gap)):
                    break
                found.insert(0, other.key)
                last = other
    behind = [a for a in people if a.span.start >= at.end and a.part == "person"]
    if behind and behind[0].span.start - at.end < 120:
        lead = text[at.end : behind[0].span.start]
        if (
            _WITH.search(lead)
            and not _SAYS.search(lead)
            and (_COMES.search(text, behind[0].span.end, behind[-1].span.end + 90) or _COMES.search(lead))
        ):
            found += [a.key for a in behind[:4]]
    return tuple(dict.fromkeys(found))


_HERE = re.compile(r"(?:^|[ )\d”\"])(?:ณ|ที่|จัดขึ้นที่)|^(?:ใน|ที่)(?:ประเทศ)?$|จัด(?:ขึ้น)?(?:ที่|ณ|ใน)")
_ELSEWHERE = re.compile(r"โดย|ซึ่ง|ของ$|จาก$|ร่วมกับ|หารือ|เพื่อ|ประจำ")
_TRIP = re.compile(r"(?:เยือน|เดินทางถึง|ไป|มา)(?:ยัง|ที่)?(?:ประเทศ)?$")
_TO_ATTEND = re.compile(r"[^\n]{0,120}?เพื่อ(?:เข้า)?ร่วม[^\n]{0,40}$")
# “วันนี้ ที่โรงแรม … กรุงเทพฯ นาย ก เปิดงาน …”: the dateline says where.
_DATELINE = re.compile(r"(?:วันนี้|วันที่|เวลา)[^\n]{0,70}?(?:ณ|ที่)(?!ผ่าน)[^\n]{0,90}$")


def places(scene: Scene, stretch: Span, occasion: Occasion) -> tuple[str, ...]:
    """Where it is held: right behind the name or behind ณ or ที่, where somebody travels to attend it, or in the dateline."""
    text, at = scene.text, occasion.span
    places = [n for n in scene.within(Span(stretch.start, min(stretch.end, at.end + 170))) if n.kind == PLACE]
    found = []
    for n in places:
        lead = text[at.end : n.span.start][-90:]
        beside = 0 < len(lead) <= 3 and not lead.strip(" ,(")
        behind = n.span.start >= at.end and (beside or _HERE.search(lead)) and not _ELSEWHERE.search(lead)
        behind = behind and not text.startswith("เป็น", n.span.end)  # “ที่ไทยเป็นประธาน”
        inside = n.span in at and re.search(r"(?:ณ|ที่)(?:ประเทศ)? ?$", text[at.start : n.span.start])
        if behind or inside:
            found.append(n.key)
    return tuple(dict.fromkeys(found)) or _before(scene, stretch, occasion, [n for n in places if n.span.end <= at.start])


def _before(scene: Scene, stretch: Span, occasion: Occasion, places: Sequence[Named]) -> tuple[str, ...]:
    text, at = scene.text, occasion.span.start
    for i, n in reversed([*enumerate(places)]):
        led = text[max(stretch.start, n.span.start - 20) : n.span.start]
        if _TRIP.search(led) and _TO_ATTEND.fullmatch(text[n.span.end : at]):
            return tuple(p.key for p in places[i : i + 2])
    for n in places:
        if _DATELINE.match(text[stretch.start : n.span.start]) and scene.entities[n.key].level != "country":
            return (n.key,) if _ATTENDS.search(text, n.span.end, at) else ()
    return ()


_SAID = re.compile("(?<!ราย)ว่า(?!ด้วย|การ|ที่|จ้าง|ง)")


def day(scene: Scene, stretch: Span, occasion: Occasion) -> str:
    """The date behind the name, else the last one before it; a mere year only if no day is told, one in the name at last."""
    page, name = scene.page, occasion.span
    until = min(stretch.end, name.end + 150)
    said = _SAID.search(scene.text, name.end, until)
    behind = _days(page, Span(name.end, said.start() if said else until))
    before = _days(page, Span(max(stretch.start, name.start - 220), name.start))
    told = [*behind[:1], *before[-1:]]
    if len(told) == 2 and len(told[0]) == 4 and len(told[1]) >= 10 and "วันนี้" in scene.text[stretch.start : name.start]:
        return told[1]
    return next(iter([*told, *_days(page, name)]), "")


def _days(page: Page, span: Span) -> list[str]:
    """The dates of a stretch of text, without those of accounts and of plans for many years (2566 - 2570).

    Nor those since when or until when something is: ตั้งแต่เดือนมีนาคม, ภายในปี 2573.
    """
    days = [d for d in page.dates_in(span) if not d.of_accounts and not _is_a_plan(d.value)]
    return [d.value for d in days if "/" in d.value or not _no_day(page.text, d)]


# Before a month or a day, and before a year: a fair may be held since some year, every year.
_OF_NO_DAY = (re.compile(r"(?:ตั้งแต่|นับแต่|ภายใน)(?:ช่วง|ต้น|เดือน|วันที่| )*\Z"), re.compile(r"ภายใน(?:ช่วง|ปี| )*\Z"))


def _no_day(text: str, date: Dated) -> bool:
    return bool(_OF_NO_DAY[len(date.value) == len("2024")].search(text, max(0, date.span.start - 16), date.span.start))


def _is_a_plan(date: str) -> bool:
    first, _, last = date.partition("/")
    return len(first) == len(last) == len("2024") and int(last) - int(first) >= MANY_YEARS
