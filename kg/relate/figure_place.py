"""A number with the words around it: what everything about a figure is decided by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kg.relate.scene import Scene
from kg.thai.numerals import PERCENT, Number

Sort = Literal["percent", "money", "years", "count", "bare"]

# What may stand between a number and what it counts, and the counting words that can make a figure.
NOUN = re.compile(
    r"[ \n]?(?P<noun>ราย(?!การ|ได้|งาน|ชื่อ|วิชา|ละเอียด|เดือน|ปี|ไตรมาส)|คน|ท่าน|อัตรา|ตำแหน่ง|บริษัท|กิจการ|สถานประกอบการ|โรงงาน"
    r"|ผู้ประกอบการ|ธุรกิจ|องค์กร|แห่ง(?!ชาติ)|ประเทศ|โครงการ|กิจกรรม|ฉบับ|คู่|หน่วยงาน|ครัวเรือน|ครอบครัว|โรงเรียน|สถาบัน|มหาวิทยาลัย|ปี)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A number with the words around it: `before` within its line, `told` within its sentence, `after`.

    `noun` is what it counts (ราย, บริษัท, ปี …).
    """

    number: Number
    before: str
    told: str
    after: str
    noun: str

    @property
    def sort(self) -> Sort:
        """What the number is, by its unit or by the word behind it."""
        if self.number.unit:
            return "percent" if self.number.unit == PERCENT else "money"
        if self.noun:
            return "years" if self.noun == "ปี" else "count"
        return "bare"

    def near(self, cues: re.Pattern[str], reach: int) -> bool:
        """Whether a cue stands within some characters before the number."""
        return bool(cues.search(self.before[-reach:]))

    def last(self, cues: re.Pattern[str], reach: int = 90) -> str:
        """The name of the group of the last cue before the number."""
        return last_of(cues, self.before[-reach:])


def last_of(cues: re.Pattern[str], words: str) -> str:
    """The name of the group of the last cue in some words; nothing where none stands there."""
    name = ""
    for m in cues.finditer(words):
        name = m.lastgroup or ""
    return name.replace("_", "-")


def words_around(scene: Scene, number: Number) -> Place:
    """A number with the words on both sides, and what it counts."""
    text = scene.text
    start = max(text.rfind("\n", 0, number.span.start) + 1, number.span.start - 160)
    noun = NOUN.match(text, number.span.end)
    end = noun.end() if noun else number.span.end
    line = text.find("\n", end)
    after = text[end : min(end + 80, line if line >= 0 else len(text))]
    told = text[max(start, scene.page.sentence(number.span.start).start) : number.span.start]
    return Place(number, text[start : number.span.start], told, after, noun["noun"] if noun and not number.unit else "")
