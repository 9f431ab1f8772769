"""What agreements are called: the form and what it is about, whether that is a name at all, and which names are one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.relate.cues import AGREEMENT

_NAME_END = re.compile(
    r"\s*(?:ระหว่าง|[()]|\n|:|”|\"|ร่วมกับ|กับ| ซึ่ง| โดย| และ| เพื่อ| เมื่อ| ของ| ที่| ณ| ใน| จะ|มีความ|มีผล| ให้| อาทิ| เป็น"
    r"|แล้ว|ฉบับ|ดังกล่าว| รวม| ขอ| เร่ง| ครอบคลุม| ต่อไป| ภายใต้| [0-9]|$)"
)
# What stands behind a form without making it a name.
_NO_NAME = re.compile(r"(?:ทวิภาคี|ทาง|ความร่วมมือ|ร่วมกัน|ระหว่างกัน|ดังกล่าว|ฉบับ|ใน|ครั้งนี้|ข้างต้น|นี้|จำนวน|MO[UC]s?|LOI|FTA|[\s()ฯ:])+")

_BLANK = re.compile(r"[\s\"'“”‘’()ฯ,–—-]")


def name_behind(text: str, match: re.Match[str], until: int) -> str:
    """The words of a form and what it is about, up to its parties."""
    if match.lastgroup == "signing":
        return ""
    if (match.lastgroup or "")[1:].isdigit():
        return match[0]
    end = _NAME_END.search(text, match.end(), min(until, match.end() + 120))
    stop = end.start() if end else min(until, match.end() + 120)
    return text[match.start() : stop].strip(' \n“”",')


def is_name(words: str) -> bool:
    """“บันทึกความเข้าใจว่าด้วยการฝึกอาชีพ” is the name of a paper, “บันทึกความเข้าใจ (MOU)” only says what it is.

    >>> is_name("บันทึกความเข้าใจว่าด้วยการฝึกอาชีพ"), is_name("บันทึกข้อตกลงความร่วมมือ"), is_name("RCEP")
    (True, False, True)
    """
    form = AGREEMENT.match(words)
    if form is None or (form.lastgroup or "")[1:].isdigit():
        return form is not None
    rest = words[form.end() :]
    return len(words) > 14 and not rest.startswith(("ฯ", "นี้")) and len(_NO_NAME.sub("", rest)) > 5


def same_name(ones: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two things with some names each may be one: a name is equal, or the longer holds the shorter.

    >>> same_name(["Metalex 2020"], ["งาน “METALEX 2020”"]), same_name(["MOU"], ["MOU ด้านแรงงาน"])
    (True, False)
    """
    mine, theirs = ({_BLANK.sub("", name).lower() for name in names} for names in (ones, others))
    return any(a == b or (min(len(a), len(b)) >= 8 and (a in b or b in a)) for a in mine for b in theirs)
