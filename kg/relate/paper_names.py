"""What agreements are called: the form and what it is about, and whether that is a name at all."""

from __future__ import annotations

import re

from kg.relate.cues import AGREEMENT

_NAME_END = re.compile(
    r"\s*(?:ระหว่าง|\(|\n|:|”|\"|ร่วมกับ|กับ| ซึ่ง| โดย| และ| เพื่อ| เมื่อ| ของ| ที่| ณ| ใน| จะ|แล้ว|ฉบับ|ดังกล่าว| รวม| [0-9]|$)"
)
# What stands behind a form without making it a name.
_NO_NAME = re.compile(r"(?:ทวิภาคี|ทาง|ความร่วมมือ|ร่วมกัน|ระหว่างกัน|ดังกล่าว|ฉบับ|ใน|ครั้งนี้|ข้างต้น|นี้|จำนวน|MO[UC]s?|LOI|FTA|[\s()ฯ:])+")


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
    rest = _NO_NAME.sub("", words[form.end() :])
    return len(words) > 14 and len(rest) > 5
