"""Who is quoted as saying what: only where it is sure."""

from __future__ import annotations

import pytest

from kg import data
from kg.model import Document, Figure
from kg.reading import read
from kg.register import Register

REGISTER = Register.load([data.seeds() / "register"])
FIRST = "ข่าวประชาสัมพันธ์\nวันนี้ นายอนันต์ ทองสุก ปลัดกระทรวงอุตสาหกรรม เปิดงานที่จังหวัดชลบุรี\n"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("นายอนันต์ ทองสุก กล่าวว่า มีผู้ประกอบการเข้าร่วม 40 ราย", "อนันต์ ทองสุก"),
        ("“มีผู้ประกอบการเข้าร่วม 40 ราย เกินกว่าที่หวังไว้” นายอนันต์ กล่าว", "อนันต์ ทองสุก"),
        ("“เราเริ่มจากศูนย์” นายอนันต์ กล่าว มีผู้ประกอบการเข้าร่วม 40 ราย", ""),
        ("มีผู้ประกอบการเข้าร่วม 40 ราย", ""),
    ],
)
def test_who_says_a_figure(words: str, speaker: str) -> None:
    reading = read(Document("d", FIRST + words, "2024-05-01"), REGISTER)
    (figure,) = [fact for fact in reading.facts if isinstance(fact, Figure)]
    said_by = next((e.names[0] for e in reading.entities if e.key == figure.said_by), "")
    assert said_by == speaker
