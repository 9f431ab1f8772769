"""`kg check`: faults are the program's, notes are the releases'."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.check import check, posts_of_two, sums, tellings_differ


def _store(text: str, folder: Path) -> kg.Store:
    source = folder / "release.txt"
    source.write_text(text, encoding="utf-8")
    return kg.build([source], folder / "store")


def test_the_samples_have_no_fault(samples: kg.Store) -> None:
    """No shape is violated, no label is double, every quotation stands at its offsets."""
    assert [p for p in check(samples) if p.fault] == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("กรมมีเครือข่ายกับรัฐบาลกลาง 4 แห่ง รัฐบาลท้องถิ่น 11 แห่ง และภาคเอกชน 2 แห่ง รวม 18 แห่ง ผ่านการลงนาม MOU", "4 + 11 + 2"),
        ("มีผู้ประกอบการเข้าร่วม 90 ราย แบ่งเป็นผู้ประกอบการไทย 50 ราย และผู้ประกอบการญี่ปุ่น 30 ราย", "50 + 30"),
    ],
)
def test_parts_that_do_not_add_up_are_noted(text: str, parts: str, tmp_path: Path) -> None:
    found = list(sums(_store(text, tmp_path)))
    assert [parts in str(p) for p in found] == [True]
    assert not found[0].fault


@pytest.mark.parametrize(
    "text",
    [
        "กรมมีเครือข่ายกับรัฐบาลกลาง 4 แห่ง รัฐบาลท้องถิ่น 11 แห่ง และภาคเอกชน 2 แห่ง รวม 17 แห่ง ผ่านการลงนาม MOU",
        "มีผู้ประกอบการเข้าร่วม 900 ราย แบ่งเป็นผู้ประกอบการไทย 50 ราย และผู้ประกอบการญี่ปุ่น 30 ราย และอื่น ๆ",
    ],
)
def test_parts_that_add_up_or_are_not_all_are_no_note(text: str, tmp_path: Path) -> None:
    assert list(sums(_store(text, tmp_path))) == []


def test_two_holders_of_one_post_are_noted(tmp_path: Path) -> None:
    """A former holder is none."""
    text = "นายอนันต์ ทองสุก ปลัดกระทรวงแรงงาน พบนายเกริก พูลผล ปลัดกระทรวงแรงงาน"
    assert len(list(posts_of_two(_store(text, tmp_path)))) == 1
    (tmp_path / "former").mkdir()
    text = "นายอนันต์ ทองสุก ปลัดกระทรวงแรงงาน พบนายเกริก พูลผล อดีตปลัดกระทรวงแรงงาน"
    assert list(posts_of_two(_store(text, tmp_path / "former"))) == []


def _told_twice(first: str, second: str, folder: Path) -> list[str]:
    for name, text in (("one", first), ("two", second)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    store = kg.build([folder / "one.txt", folder / "two.txt"], folder / "store")
    return [str(problem) for problem in tellings_differ(store)]


SIGNED = "กรมส่งเสริมอุตสาหกรรม ลงนามบันทึกความเข้าใจ (MOU) ว่าด้วยการเลี้ยงสาหร่ายทะเล ร่วมกับจังหวัดนางาโนะ เมื่อวันที่ {} พฤษภาคม 2567"


def test_tellings_of_one_event_that_differ_are_noted(tmp_path: Path) -> None:
    """Both days are kept, each with the release that says so."""
    (found,) = _told_twice(SIGNED.format(20), SIGNED.format(21), tmp_path)
    assert found.startswith("note: one: agreement:")
    assert "told with other dates: 2024-05-20 (one); 2024-05-21 (two)" in found


def test_tellings_that_agree_are_no_note(tmp_path: Path) -> None:
    """Nor is a month beside a day of it."""
    assert _told_twice(SIGNED.format(20), SIGNED.format(20), tmp_path) == []
    assert _told_twice(SIGNED.format(20), SIGNED.format("").replace("วันที่  ", "เดือน"), tmp_path) == []
