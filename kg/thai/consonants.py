"""Whether a name in Latin letters can be one in Thai letters: by its consonants, the only part that every romanisation keeps.

Consonants that romanisations confuse are one class: ท ธ ถ ต ด are t, th or d. Vowels, tones and silent letters say nothing.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

_CLASSES = (
    ("กขคฆ", "k"),
    ("จฉชฌ", "c"),
    ("ดฎตฏถฐทธฑฒ", "t"),
    ("บปพผภฝฟ", "p"),
    ("ซสศษ", "s"),
    ("นณ", "n"),
    ("รลฬ", "r"),
    ("ยญ", "y"),
    ("หฮ", "h"),
)
_THAI = {letter: one for letters, one in _CLASSES for letter in letters} | {"ง": "g", "ม": "m", "ว": "w"}
_SILENT = re.compile("[ก-ฮ][ิุ]?์")
_DIGRAPHS = re.compile("ng(?![aeiou])|[ckpts]h|[a-z]")
_CLASS = {
    "ng": "g",
    "ch": "c",
    "kh": "k",
    "ph": "p",
    "th": "t",
    "sh": "s",
    **dict(zip("jbfdvlzcgqx", "cpptwrskkks", strict=True)),
}


@lru_cache(maxsize=4096)
def consonants(word: str) -> str:
    """The classes of the consonants of a word, doubled ones once.

    >>> consonants("วรกิจโภคาทร"), consonants("Vorrakitpokatorn")
    ('wrkcpktr', 'wrktpktrn')
    """
    if re.search("[ก-ฮ]", word):
        found = "".join(_THAI.get(letter, "") for letter in _SILENT.sub("", word))
    else:
        found = "".join(_CLASS.get(part, part) for part in _DIGRAPHS.findall(word.lower()) if part not in "aeiou")
    return re.sub(r"(.)\1+", r"\1", found)


def alike(thai: str, latin: str) -> bool:
    """Whether a Latin word may be the Thai one: the same first consonant, and most of the others in their order.

    >>> alike("ปิยะบุตร", "Piyabutr"), alike("เสาวภาพ", "Saowapap"), alike("สมชาย", "Saowapap")
    (True, True, False)
    """
    one, other = consonants(thai), consonants(latin)
    if not one or not other or one[0] != other[0]:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.7
