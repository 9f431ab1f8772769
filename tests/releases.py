"""Short releases of our own invention, for the tests of everything behind reading; people and happenings are made up."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

from kg.model import (
    ORGANIZATION,
    PERSON,
    PLACE,
    Agreement,
    Document,
    Entity,
    Fact,
    Figure,
    Meeting,
    Post,
    Quote,
    Reading,
)  # fmt: skip
from kg.register import Register

RELEASES = [
    {
        "id": "talks",
        "date": "2024-03-05",
        "source": "https://example.org/talks?page=1",
        "text": "รมว.พลังงาน หารือผู้ว่าฯ นางาโนะ\n\n"
        "นายสมหมาย ทองแท้ รัฐมนตรีว่าการกระทรวงพลังงาน หารือร่วมกับ "
        "นายทานากะ เคนจิ ผู้ว่าราชการจังหวัดนางาโนะ "
        "เมื่อวันที่ 4 มีนาคม 2567 โดยคาดว่าจะเกิดมูลค่าทางเศรษฐกิจ 2,500 ล้านบาท",
    },
    {
        "id": "paper",
        "date": "2024-05-20",
        "source": "written for the tests",
        "text": "กรมส่งเสริมอุตสาหกรรมลงนามกับจังหวัดนางาโนะ\n\n"
        "กรมส่งเสริมอุตสาหกรรม (ดีพร้อม) ลงนามบันทึกความเข้าใจ (MOU) "
        "ร่วมกับจังหวัดนางาโนะ เมื่อวันที่ 20 พฤษภาคม 2567 "
        "โดยนายสมหมาย ทองแท้ รัฐมนตรีว่าการกระทรวงพลังงาน ร่วมเป็นสักขีพยาน",
    },
    {
        "id": "markup <b>\"x\"</b> #1/../ข่าว",
        "date": "",
        "source": "javascript:alert(1)",
        "text": "นางสาวมะลิ <script>alert(1)</script> ชื่นใจ ปลัดกระทรวงพลังงาน กล่าวว่า มีบริษัทญี่ปุ่น 45 ราย ลงทุนในจังหวัดระยอง",
    },
]  # fmt: skip


def written(path: Path, rows: list[dict[str, str]] | None = None) -> Path:
    """The releases as a file of JSON lines."""
    lines = (json.dumps(row, ensure_ascii=False) for row in (RELEASES if rows is None else rows))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def reading(document: Document, register: Register) -> Reading:
    """What the releases say, written by hand, so that these tests do not depend on how well Thai is read."""
    text = document.text

    def proof(words: str) -> tuple[Quote, ...]:
        at = text.index(words)
        line = text.rfind("\n", 0, at) + 1
        return (Quote(at, at + len(words), words, text[line:at], text[at + len(words) :]),)

    minister = Entity("e1", PERSON, ("สมหมาย ทองแท้",))
    ministry = Entity(
        "body/th-energy" if "body/th-energy" in register else "e2", ORGANIZATION, ("กระทรวงพลังงาน",), country="TH"
    )
    nagano = Entity("place/JP-20", PLACE, ("นางาโนะ", "จังหวัดนางาโนะ"), level="prefecture", code="JP-20", country="JP")
    facts: list[Fact] = []
    entities = [ministry]
    if "สมหมาย" in text:
        entities += [minister, nagano]
        held = proof("นายสมหมาย ทองแท้ รัฐมนตรีว่าการกระทรวงพลังงาน")
        facts.append(Post(quotes=held, rule="by-hand", person="e1", role="minister", organization=ministry.key))
    if document.id == "talks":
        entities.append(Entity("e3", PERSON, ("ทานากะ เคนจิ",)))
        met = proof("หารือร่วมกับ นายทานากะ เคนจิ ผู้ว่าราชการจังหวัดนางาโนะ")
        talks = Meeting(quotes=met, rule="by-hand", participants=("e1", "e3"), date="2024-03-04")
        worth = proof("มูลค่าทางเศรษฐกิจ 2,500 ล้านบาท")
        figure = Figure(quotes=worth, rule="by-hand", value=Decimal("2.5e9"), unit="THB", kind="economic-value",
                        modality="expected", said_by="e1", about_fact=talks)  # fmt: skip
        facts += [Post(quotes=met, rule="by-hand", person="e3", role="governor", organization="place/JP-20"), talks, figure]
    if document.id == "paper":
        entities.append(Entity("e3", ORGANIZATION, ("กรมส่งเสริมอุตสาหกรรม", "ดีพร้อม"), country="TH"))
        signed = proof("ลงนามบันทึกความเข้าใจ (MOU) ร่วมกับจังหวัดนางาโนะ เมื่อวันที่ 20 พฤษภาคม 2567")
        facts.append(
            Agreement(
                quotes=signed, rule="by-hand", parties=("e3", "place/JP-20"), kind="mou", status="signed", date="2024-05-20"
            )
        )
    title = text.partition("\n")[0]
    return Reading(document, title, tuple(entities), ((0, 3, "e1"),), tuple(facts), ("renewables",))
