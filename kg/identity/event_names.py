"""Names of agreements and gatherings as they are compared: without what other releases leave out, with their numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.thai.names import normal

_HEADS = re.compile(
    r"^(?:ร่าง|กรอบ|เขต(?=การค้า)|การลงนาม|ลงนาม|ใน|บันทึกความร่วมมือ|บันทึกความเข้าใจ|บันทึกข้อตกลง(?:ความร่วมมือ)?|ความตกลง|กรอบความร่วมมือ|หนังสือ(?:แลกเปลี่ยน|แสดงเจตจำนง)?"
    r"|ถ้อยแถลงร่วม|แถลงการณ์ร่วม|แผนปฏิบัติการ|ว่าด้วย|เรื่อง|ด้าน|mou|moc|loi|การประชุมสัมมนา|การประชุม|ประชุม|กิจกรรม|โครงการ|งานแสดงสินค้า|งานสัมมนา"
    r"|งาน|พิธีเปิด|พิธี|สัมมนา|เสวนา|การฝึกอบรม|การอบรม|หลักสูตร|ระหว่าง)+"
)
_TAILS = re.compile(r"(?:ครั้งที่|ประจำปี|ปี|สมัยที่|พศ|คศ|ระหว่างวันที่)?[\d./]*$")
_GENERAL = re.compile(
    r"(?:สุดยอด|สุดยอดผู้นำ|ผู้นำ|ระดับรัฐมนตรี|รัฐมนตรี|ใหญ่|สามัญ|ใหญ่สามัญ|ที่เกี่ยวข้อง|หารือ|ทวิภาคี|จับคู่ธุรกิจ|จับคู่เจรจาธุรกิจ|เจรจาจับคู่ธุรกิจ|ออนไลน์|วิชาการ"
    r"|ความร่วมมือ|ข้อตกลง|ครั้งที่|fta|เขต|การค้าเสรี|หุ้นส่วน|ทาง|เศรษฐกิจ|การแข่งขัน|กีฬา|ระดับนานาชาติ|ครบรอบ|ร่วม|โรดโชว์|นิทรรศการ|มอบรางวัล|ลงนาม|ต้อนรับ|เปิด|แสดงสินค้า|ไทย|ญี่ปุ่น|ไทยญี่ปุ่น|ของทั้ง|ฉบับนี้|ดังกล่าว)*"
)
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@lru_cache(maxsize=1 << 16)
def name_keys(name: str) -> frozenset[str]:
    """A name without what other tellings leave out, and what stands in its brackets by itself.

    >>> sorted(name_keys("การประชุมสุดยอดเมืองน่าอยู่ ครั้งที่ 3 (Livable Cities Summit)"))
    ['livablecitiessummit', 'สุดยอดเมืองน่าอยู่']
    """
    found = set()
    for part in re.split(r"[()]| : ", name.translate(_DIGITS)):
        key = re.sub(r"[.,:;/&]", "", normal(part))
        key = _TAILS.sub("", _HEADS.sub("", key))
        if len(key) >= 4 and not _GENERAL.fullmatch(key):
            found.add(key)
    return frozenset(found)


def numbers(names: tuple[str, ...], edition: str) -> tuple[frozenset[str], frozenset[str]]:
    """Editions and years of a name, Buddhist years as ours.

    >>> numbers(("งานลมทะเล 2566 ครั้งที่ 04",), "")
    (frozenset({'4'}), frozenset({'2023'}))
    """
    found = {edition.translate(_DIGITS)} if edition else set()
    for name in names:
        found |= set(re.findall(r"(?<![\d.])\d{1,4}(?![\d.])", name.translate(_DIGITS)))
    years = {n for n in found if len(n) == 4 and n[:2] in ("19", "20", "25")}
    ours = (str(int(year) - 543) if year.startswith("25") else year for year in years)
    return frozenset(n.lstrip("0") for n in found - years), frozenset(ours)


def prepares(name: str) -> bool:
    """Whether a name is that of a meeting before the meeting: การประชุมเจ้าหน้าที่อาวุโสเพื่อเตรียมการประชุมรัฐมนตรี."""
    return bool(re.search(r"เตรียม|เจ้าหน้าที่อาวุโส|preparatory|senior official", name, re.IGNORECASE))
