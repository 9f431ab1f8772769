"""Short releases of our own invention, for the tests of everything behind reading; people and happenings are made up."""

from __future__ import annotations

import json
from pathlib import Path

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
