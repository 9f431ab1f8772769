"""Who takes part in a meeting that a sentence tells of, and where: rules over the actors around its verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.relate.cues import ENTRUSTS, LIST, MEETING, SPEECH
from kg.relate.scene import Scene
from kg.relate.telling import Actor

_WITH = re.compile(
    r"(?:กับ|และ|ระหว่าง|ร่วมกับ|พร้อมด้วย|ต้อนรับ|คารวะ|พบ|ผู้แทน(?:จาก|ของ)?|คณะ(?:ผู้แทน|ผู้บริหาร|กรรมการ)?(?:จาก|ของ)?"
    r"|ผู้บริหาร(?:ระดับสูง)?(?:จาก|ของ)?|จาก|ให้|นำ|โดยมี|,|/|หารือ|ทีม)[\s“\"]*(?:ประเทศ|ทาง)?$"
)
_PARTNER = re.compile(r"[^\n]{0,12}?(?:กับ|ระหว่าง|ร่วมกับ)(?:(?!ใน)[^\n]){0,30}")
# “สินค้าเกษตร|ไทย” is no country that acts.
_GOODS = re.compile("(?:สินค้า|เกษตร|ธุรกิจ|อุตสาหกรรม|แรงงาน|ผู้ประกอบการ|คน|เศรษฐกิจ|ตลาด|ผลไม้|อาหาร)$")
# “อุตสาหกรรม|จังหวัดระยอง” is an officer of the province, and not the province.
_OFFICER = re.compile(
    r"(?:อุตสาหกรรม|จัดหางาน|แรงงาน|เกษตร|สหกรณ์|ประมง|ปศุสัตว์|สาธารณสุข|วัฒนธรรม|พาณิชย์|คลัง"
    r"|ประกันสังคม|พัฒนาการ|ศึกษาธิการ|ปลัด|รองผู้ว่าราชการ) ?$"
)
_AT = re.compile(r"(?:ณ|ที่|ภายใน|เยือน|เยี่ยมชม|เดินทางไป(?:ยัง)?|ประจำ|โดย)\s?(?:สำนักงาน)?$")
_PLACE = re.compile(
    r"(?:(?<![ก-๙])ณ|(?<!เวลา)ที่|เยือน|เดินทางไป(?:ยัง)?|ไปยัง|ใน)\s?(?:เมือง|จังหวัด|กรุง|นคร)?$"
    r"|(?<![ก-๙])ณ (?:(?!หารือ|พบ|นาย|ให้|ร่วม|เพื่อ|ได้|ระหว่าง|โดย|ประจำ)[^\n]){0,60}\s(?:เมือง|จังหวัด|กรุง|นคร)?$"
)
# “เอกอัครราชทูต ณ |กรุงมะนิลา”: where an envoy sits.
_SEAT = re.compile(r"(?:ทูต|กงสุล)[ก-๎]* ?(?:ประจำ|ณ) ?(?:กรุง|นคร|เมือง)?$")
_LAND = re.compile(r"(?:ณ |เยือน)\s?(?:สาธารณรัฐ|ราชอาณาจักร)?$")
_CHAINED = re.compile(r"[\s,]*(?:และ)?\s*(?:นคร)?")
_TOPIC = re.compile(r"เกี่ยวกับ|ในประเด็น|ในเรื่อง|เรื่อง|ถึงแนวทาง|ความร่วมมือ|แนวทาง|เพื่อ|ซึ่ง|โครงการ|ด้านการ|ทั้งสองฝ่าย|กล่าวว่า")
_AFTERWARDS = re.compile(r"ถึง?(?:ผล)?(?:การ)?|ภายหลัง|หลัง|ในโอกาส")
_SPOKEN = re.compile(r"กล่าว|เปิดเผย|ขอบคุณ|แสดงความ|ยืนยัน|เชื่อมั่น|ชื่นชม|เห็นว่า|ย้ำ|เชิญ")
_TITLE = re.compile(r"(?:นาย|นาง|นางสาว|ดร\.|พลเอก|พล\.อ\.|ฯพณฯ|Mr\.|Ms\.|H\.E\. ?)\s?$")
# Before a name: who only gave the order.
FAR = re.compile(
    r"(?:นโยบาย|ข้อสั่งการ|บัญชา|ดำริ|การนำ|กำกับ(?:ดูแล)?|มอบหมายจาก|ตามที่|แทน|คำเชิญ)(?:ของ|จาก)?\s?(?:ท่าน)?(?:นาย|นาง|นางสาว|ดร\.|พลเอก|ฯพณฯ|Mr\.)?\s?(?:ดร\.)?\s?$"
)
LONGEST_LIST = 4


def people(scene: Scene, near: Sequence[Actor], trigger: re.Match[str], end: int) -> list[Actor]:
    """The persons of a sentence without those who only speak or send somebody else, and without long lists."""
    text = scene.text
    persons = [a for a in near if a.part == "person" and not _spokesperson(scene, a.key)]
    kept: list[Actor] = []
    for i, actor in enumerate(persons):
        behind = next((p.span.start for p in persons[i + 1 :] if p.key != actor.key), len(text))
        until = min(behind, actor.span.end + 130, end)
        if actor.span.end <= trigger.start() < until:
            until = trigger.start()
        rest = text[actor.span.end : until]
        if FAR.search(text, max(0, actor.span.start - 40), actor.span.start) or ENTRUSTS.search(rest):
            continue
        if not _only_speaks(text, actor, trigger, rest, persons) and not _only_spoken_of(text, actor, trigger):
            kept.append(actor)
    return _without_long_lists(text, kept)


def _without_long_lists(text: str, people: list[Actor]) -> list[Actor]:
    """“พร้อมด้วย …” with more than four names lists who else was present; the list ends at the next verb."""
    for i, first in enumerate(people):
        if LIST.search(text, people[i - 1].span.end if i else 0, first.span.start) is None:
            continue
        listed, end = [first], first.span.end
        for actor in people[i + 1 :]:
            if MEETING.search(text, end, actor.span.start) or LIST.search(text, end, actor.span.start):
                break
            listed.append(actor)
            end = actor.span.end
        if len({a.key for a in listed}) > LONGEST_LIST:
            return [a for a in people if a not in listed]
    return people


def _spokesperson(scene: Scene, person: str) -> bool:
    return any(post.role == "spokesperson" for post in scene.posts_of(person))


def _only_speaks(text: str, actor: Actor, trigger: re.Match[str], rest: str, persons: Sequence[Actor]) -> bool:
    """“นาย ก เปิดเผยว่า นาย ข พบ นาย ค” is told of others; “นาย ก เปิดเผยว่า ได้หารือกับนาย ข” by one who was there."""
    said = SPEECH.search(rest.partition(" โดย")[0])
    if said is None or _AFTERWARDS.match(rest, said.end()):
        return False
    if actor.span.start > trigger.end():
        return not _WITH.search(text, max(0, actor.span.start - 30), _before_title(text, actor.span.start))
    return any(p.key != actor.key and actor.span.end < p.span.start < trigger.start() for p in persons)


def _only_spoken_of(text: str, actor: Actor, trigger: re.Match[str]) -> bool:
    """Behind “… กล่าวขอบคุณ” somebody is spoken of, if no word says that he was there."""
    if actor.span.start < trigger.end():
        return False
    spoken = list(_SPOKEN.finditer(text, trigger.end(), actor.span.start))
    return bool(spoken) and not LIST.search(text, spoken[-1].end(), actor.span.start)


def _before_title(text: str, start: int) -> int:
    found = _TITLE.search(text, max(0, start - 16), start)
    return found.start() if found else start


def takes_part(text: str, actor: Actor, trigger: re.Match[str]) -> bool:
    """A body takes part behind กับ, และ, ต้อนรับ …, or as the one who does it, but not in what is talked about."""
    if _AT.search(text, max(0, actor.span.start - 30), actor.span.start):
        return False
    if actor.part == "territory" and _OFFICER.search(text, max(0, actor.span.start - 18), actor.span.start):
        return False
    if actor.span.start >= trigger.end():
        if _TOPIC.search(text, trigger.end(), actor.span.start):
            return False
        return actor.span.start - trigger.end() < 6 or bool(_WITH.search(text, max(0, actor.span.start - 45), actor.span.start))
    return trigger.start() - actor.span.end < 60 and not _TOPIC.search(text, actor.span.end, trigger.start())


def is_country(key: str) -> bool:
    return key.startswith("place/") and len(key) == len("place/TH")


def as_party(text: str, actor: Actor, trigger: re.Match[str]) -> bool:
    """A country meets only where it stands right beside the verb: “หารือกับญี่ปุ่น”, “ไทยและญี่ปุ่นได้หารือ”."""
    if actor.span.start >= trigger.end():
        return bool(_PARTNER.fullmatch(text, trigger.end(), actor.span.start))
    before = max(0, actor.span.start - 25)
    near = trigger.start() - actor.span.end < 25
    return near and not _PLACE.search(text, before, actor.span.start) and not _GOODS.search(text, before, actor.span.start)


def places(text: str, near: Sequence[Actor]) -> list[str]:
    """Territories behind ณ, ที่, เยือน, and those that follow them (“ณ เมืองโยโกฮามา จังหวัดคานากาวะ”); else a country."""
    found: list[Actor] = []
    lands: list[Actor] = []
    for a in near:
        if a.part == "territory":
            chained = (
                found and a.span.start - found[-1].span.end < 12 and _CHAINED.fullmatch(text, found[-1].span.end, a.span.start)
            )
            seat = text[max(0, a.span.start - 30) : a.span.start]
            branch = "สาขา" in seat or _SEAT.search(seat)
            if chained or (_PLACE.search(text, max(0, a.span.start - 70), a.span.start) and not branch):
                found.append(a)
        elif a.part == "country" and _LAND.search(text, max(0, a.span.start - 25), a.span.start):
            lands.append(a)
    return list(dict.fromkeys(a.key for a in (found or lands[:1])))
