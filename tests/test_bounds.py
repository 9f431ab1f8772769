"""Where a name ends that was found too long."""

from __future__ import annotations

import pytest

from kg import data
from kg.find import gazetteer
from kg.find.bounds import bounded
from kg.find.text import Text
from kg.model import ORGANIZATION, PERSON, PROGRAMME, Document, Span
from kg.register import Register
from kg.thai.page import Page

REGISTER = Register.load([data.seeds() / "register"])


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("มหาวิทยาลัยบูรพา มหาวิทยาลัยนเรศวร", ["มหาวิทยาลัยบูรพา", "มหาวิทยาลัยนเรศวร"]),
        ("สมาคมช่างไม้และสมาคมช่างปูน", ["สมาคมช่างไม้", "สมาคมช่างปูน"]),
        ("บ.ช่างไม้ จำกัด (มหาชน) บ.ช่างปูน จำกัด", ["บ.ช่างไม้ จำกัด (มหาชน)", "บ.ช่างปูน จำกัด"]),
        ("กระทรวงคมนาคมกรมช่างไม้", ["กระทรวงคมนาคม", "กรมช่างไม้"]),
        ("สำนักงานคณะกรรมการกำกับหลักทรัพย์และตลาดหลักทรัพย์", ["สำนักงานคณะกรรมการกำกับหลักทรัพย์และตลาดหลักทรัพย์"]),
        ("คณะกรรมการร่วมระหว่างสมาคมช่างไม้และสมาคมช่างปูน", ["คณะกรรมการร่วมระหว่างสมาคมช่างไม้และสมาคมช่างปูน"]),
        ("สถาบันไทยเซรามิกเข้าทำงาน", ["สถาบันไทยเซรามิก"]),
        ("ธนาคารจะ", []),
        ("บริษัท ใจดี จำกัด (มหาชน", ["บริษัท ใจดี จำกัด (มหาชน)"]),
        ("กรมส่งเสริมอุตสาหกรรม", ["กรมส่งเสริมอุตสาหกรรม"]),
        ("สมาคม" + "เครื่องปั้นดินเผา" * 13, []),
    ],
)
def test_bodies_are_bounded(form: str, names: list[str]) -> None:
    text = Text.of(Page.of(Document("d", f"ข่าว\nวันนี้ {form}) ประกาศ")), gazetteer(REGISTER))
    start = text.page.text.index(form)
    found = bounded(text, Span(start, start + len(form)), ORGANIZATION)
    assert [text.page[span] for span in found] == names


def test_persons_keep_what_was_found() -> None:
    text = Text.of(Page.of(Document("d", "นายสมชาย จะ")), gazetteer(REGISTER))
    assert [text.page[span] for span in bounded(text, Span(3, 11), PERSON)] == ["สมชาย จะ"]


def test_projects_in_a_row_are_bounded_apart() -> None:
    page = "ชมโครงการแกะสลักเรือ โครงการซ่อมหลังคา แล้ว"
    text = Text.of(Page.of(Document("d", page)), gazetteer(REGISTER))
    start = page.index("โครงการ")
    found = bounded(text, Span(start, page.index(" แล้ว")), PROGRAMME)
    assert [text.page[span] for span in found] == ["โครงการแกะสลักเรือ", "โครงการซ่อมหลังคา"]
