"""Which side of the co-operation a name itself tells."""

from __future__ import annotations

import re

_JAPAN, _THAI = re.compile(r"ญี่ปุ่น|Japan|JAPAN|เจแปน"), re.compile(r"ไทย|Thai|THAI|กรุงเทพ|Bangkok")


def side_of(name: str) -> str:
    """The country that a name itself tells, as ISO code.

    >>> side_of("สถานเอกอัครราชทูตญี่ปุ่นประจำประเทศไทย"), side_of("หอการค้าไทย"), side_of("สมาคมไทย-ญี่ปุ่น")
    ('JP', 'TH', '')
    """
    if "ทูต" in name:
        sender = re.search(r"ทูต(?:แห่ง)?(?:ประเทศ)?(ญี่ปุ่น|ไทย)", name)
        return {"ญี่ปุ่น": "JP", "ไทย": "TH"}[sender[1]] if sender else ""
    japan, thai = bool(_JAPAN.search(name)), bool(_THAI.search(name))
    return ("JP" if japan else "TH") if japan != thai else ""
