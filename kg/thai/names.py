"""The form in which names are compared: without titles, heads of places, blanks, quotation marks and capitals.

It is a key, not a spelling: two names with one normal form are written alike, whatever a release does with blanks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kg.model import PERSON, PLACE

# What stands before a person's name, in the order in which it is tried: the longer of two that begin alike comes first.
TITLES = (
    "ฯพณฯ", "นางสาว", "นายแพทย์", "นาง", "นาย", "น.ส.", "เด็กชาย", "เด็กหญิง",
    "ศาสตราจารย์", "รองศาสตราจารย์", "ผู้ช่วยศาสตราจารย์", "ดอกเตอร์", "ดร.", "ศ.", "รศ.", "ผศ.",
    "แพทย์หญิง", "ทันตแพทย์", "สัตวแพทย์", "เภสัชกร", "นพ.", "พญ.", "ทพ.", "สพ.",
    "หม่อมราชวงศ์", "หม่อมหลวง", "ม.ร.ว.", "ม.ล.", "คุณหญิง", "ท่านผู้หญิง",
    "พลตำรวจเอก", "พลตำรวจโท", "พลตำรวจตรี", "พันตำรวจเอก", "พันตำรวจโท", "พันตำรวจตรี", "ร้อยตำรวจเอก", "ร้อยตำรวจโท",
    "พลอากาศเอก", "พลอากาศโท", "พลอากาศตรี", "นาวาอากาศเอก", "นาวาอากาศโท", "นาวาอากาศตรี",
    "พลเรือเอก", "พลเรือโท", "พลเรือตรี", "นาวาเอก", "นาวาโท", "นาวาตรี",
    "พลเอก", "พลโท", "พลตรี", "พันเอก", "พันโท", "พันตรี", "ร้อยเอก", "ร้อยโท", "ร้อยตรี", "ว่าที่",
    "พล.ต.อ.", "พล.ต.ท.", "พล.ต.ต.", "พ.ต.อ.", "พ.ต.ท.", "พ.ต.ต.", "ร.ต.อ.", "ร.ต.ท.", "ร.ต.ต.",
    "พล.อ.อ.", "พล.อ.ท.", "พล.อ.ต.", "พล.ร.อ.", "พล.ร.ท.", "พล.ร.ต.", "น.อ.", "น.ท.", "น.ต.",
    "พล.อ.", "พล.ท.", "พล.ต.", "พ.อ.", "พ.ท.", "พ.ต.", "ร.อ.", "ร.ท.", "ร.ต.",
    "H.E.", "His Excellency", "Her Excellency", "The Honourable", "The Honorable", "Honourable", "Hon.",
    "Professor", "Prof.", "Doctor", "Dr.", "Mister", "Mrs.", "Mr.", "Ms.", "Miss", "Mrs", "Mr", "Ms", "Dr",
    "General", "Gen.", "Admiral", "Colonel", "Col.", "คุณ", "ท่าน",
)  # fmt: skip

# คุณ and ท่าน begin given names too (คุณากร), as Latin words without a dot do (Drake): they need a blank behind them.
# No title stands before a mark that hangs on its last letter: นางาตะ is not นาง าตะ.
_NEEDS_BLANK = re.compile(r"คุณ|ท่าน|[A-Za-z ]+")
_TITLE = re.compile(
    r"\s*(?:" + "|".join(re.escape(t) + (r"(?=\s)" if _NEEDS_BLANK.fullmatch(t) else "") for t in TITLES) + r")(?![ะ-ฺ็-๎])\s*",
    re.IGNORECASE,
)
# กรุงเทพ, นครพนม and their like are names as a whole.
_PLACE_HEAD = re.compile(
    r"\s*(?:รัฐบาล(?:ท้องถิ่น)?\s*(?=จังหวัด|จ\.|เมือง|นคร)|องค์การบริหารส่วน(?=จังหวัด)|ประเทศ|จังหวัด|จังหวะ|จว?\.|เทศบาล(?:นคร|เมือง|ตำบล)?"
    r"|มหานคร|เขตเมือง|เมือง|กรุง(?!เทพ|ศรี|เก่า|ไทย)|นคร(?!พนม|ปฐม|นายก|สวรรค์|ราชสีมา|ศรี|ชัยศรี)|city of |province of )\s*",
    re.IGNORECASE,
)
_PLACE_TAIL = re.compile(
    r"(?<=..)(?:県|市|(?<=大阪|京都)府|(?<=東京)都|\s*(?:prefectural government|prefecture|province|city))$", re.IGNORECASE
)
_DROPPED = re.compile(r"[\s\u200b-\u200d\ufeff\"'`´“”„‘’«»「」()\[\]{}（）<>ฯ\-‐-―_]+")


@lru_cache(maxsize=1 << 16)
def normal(name: str, kind: str = "") -> str:
    """The key of a name, of the kind it has: titles fall for persons, heads such as จังหวัด for places.

    >>> normal("นางสาว สมหญิง  ใจงาม", "Person"), normal("H.E. Mr. TANAKA Jirō", "Person")
    ('สมหญิงใจงาม', 'tanakajirō')
    >>> normal("จังหวัดนครพนม", "Place"), normal("กรุงโตเกียว", "Place"), normal("กรุงเทพฯ", "Place")
    ('นครพนม', 'โตเกียว', 'กรุงเทพ')
    >>> normal("หอการค้าญี่ปุ่น – กรุงเทพฯ") == normal("หอการค้าญี่ปุ่น-กรุงเทพ")
    True
    """
    # NFKC parts ำ into ํ and า, in either spelling: one letter is put back.
    text = unicodedata.normalize("NFKC", name).replace("\u0e4d\u0e32", "\u0e33")
    if kind == PERSON:
        text = _without(_TITLE, text)
    elif kind == PLACE:
        text = _PLACE_TAIL.sub("", _without(_PLACE_HEAD, text))
    return _DROPPED.sub("", text).lower()


def _without(head: re.Pattern[str], text: str) -> str:
    """What is left when every such word at the beginning has gone; a name of nothing but heads stays."""
    at = 0
    while (found := head.match(text, at)) and found.end() < len(text):
        at = found.end()
    return text[at:]
