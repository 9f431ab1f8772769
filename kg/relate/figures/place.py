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
# A line that begins so goes on with the one before: “ส่งแรงงาน 10,400 คน ไป / และญี่ปุ่น 400 คน”.
_GOES_ON = re.compile(
    r"\n *(?:(?:และ|หรือ|มากถึง|ถึง|กว่า|จำนวน|มูลค่า|รวม)(?!ทั้ง)|[0-9][0-9,.]* ?(?:คน|ราย|ล้าน|พันล้าน|หมื่น|แสน|บาท|โครงการ|บริษัท)|ร้อยละ)"
)
# How many characters before a number say what it is.
TOLD = 160
# More than are counted of anything: such a number is money.
MOST = 10_000_000_000


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
        return bool(cues.search(self.before, max(len(self.before) - reach, 0)))

    def last(self, cues: re.Pattern[str], reach: int = 90) -> str:
        """The name of the group of the last cue before the number."""
        return last_of(cues, self.before, max(len(self.before) - reach, 0))


def last_of(cues: re.Pattern[str], words: str, start: int = 0) -> str:
    """The name of the group of the last cue in some words, from a place on; nothing where none stands there."""
    name = ""
    for m in cues.finditer(words, start):
        name = m.lastgroup or ""
    return name.replace("_", "-")


def words_around(scene: Scene, number: Number) -> Place:
    """A number with the words on both sides, and what it counts."""
    text = scene.text
    start = max(begins(text, number.span.start), number.span.start - TOLD)
    noun = NOUN.match(text, number.span.end)
    if noun and number.scaled and ("\n" in noun[0] or number.value >= MOST):
        noun = None  # “ยอดลงทุน 1.8 แสนล้าน / ผู้ประกอบการแห่ขอ”
    end = noun.end() if noun else number.span.end
    line = text.find("\n", end)
    after = text[end : min(end + 80, line if line >= 0 else len(text))]
    sentence = scene.page.sentence(number.span.start).start
    while sentence > start and _goes_on(text, sentence):
        sentence = scene.page.sentence(text.rfind("\n", 0, sentence) - 1).start
    told = text[max(start, sentence) : number.span.start]
    return Place(number, text[start : number.span.start], told, after, noun["noun"] if noun and not number.unit else "")


def _goes_on(text: str, sentence: int) -> bool:
    """Whether a sentence begins a line that goes on with the one before."""
    line = text.rfind("\n", 0, sentence)
    return line >= 0 and not text[line:sentence].strip() and bool(_GOES_ON.match(text, line))


def begins(text: str, at: int) -> int:
    """Where the line of a place begins; lines that go on with the one before are one with it."""
    line = text.rfind("\n", 0, at)
    while line >= 0 and at - line < TOLD and _GOES_ON.match(text, line):
        line = text.rfind("\n", 0, line)
    return line + 1
