"""Romanised Japanese beside its Thai spelling: KISHIMOTO Shuhei is คิชิโมโตะ ชูเฮ.

A romanised word is spelt out in Thai letters, syllable by syllable, and both spellings are folded to one key. A word that
is not made of Japanese syllables has no key, so English names and Thai names in Latin letters are never compared.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kg.thai.japanese import fold

_CONSONANTS = {
    "": "อ", "k": "ก", "g": "ก", "s": "ส", "z": "ส", "sh": "ช", "j": "จ", "t": "ต", "d": "ด", "ch": "จ", "ts": "ส", "n": "น",
    "h": "ฮ", "f": "ฟ", "b": "บ", "p": "พ", "m": "ม", "y": "ย", "r": "ร", "w": "ว",
}  # fmt: skip
_VOWELS = {"a": "{}า", "i": "{}ี", "u": "{}ู", "e": "เ{}", "o": "โ{}"}
_GLIDES = {"a": "{}ยา", "u": "{}ีว", "o": "โ{}ย"}  # kya, ryu, kyo as Thai writes them: คยา, ริว, เคียว
# What Hepburn never writes: an English or Thai name has one of these sooner or later.
_NEVER = {"si", "ti", "tu", "di", "du", "hu", "zi", "ye", "yi", "wi", "wu", "we", "fa", "fi", "fe", "tsa", "tsi", "tse", "tso"}
_SYLLABLE = re.compile(
    r"(ky|gy|ny|hy|by|py|my|ry)([auo])|(sh|ch|ts|[kgsztdnhfbpmyrwj]?)([aiueo])|(n(?![aiueoy])|m(?=[bmp]))|([kstp])(?=[kstpc])"
)
_LONG = ((re.compile(r"o(?:u|o|h(?![aiueo]))"), "o"), (re.compile("uu"), "u"), (re.compile("(?<=s)sh"), "h"))
# What spellings still differ in when both are folded: ตสึ and สึ, เคอิ and เค, โนอุ and โน, นอ and น, ป and พ.
_EVEN = (
    (re.compile("ด(?=ส)"), ""),
    (re.compile("(เ[ก-ฮ])อี"), r"\1"),
    (re.compile("(โ[ก-ฮ])(?:อู|ว|อ(?![าีู]))"), r"\1"),
    (re.compile("นอ(?=[าีู])"), "น"),
    (re.compile("ป"), "พ"),
)


def same_romanised(thai: str, latin: str) -> bool:
    """Whether a name in Thai letters and a romanised one are the same, in either order.

    >>> same_romanised("คิชิโมโตะ ชูเฮ", "KISHIMOTO Shuhei"), same_romanised("ชูเฮอิ คิชิโมโต", "Kishimoto Shūhei")
    (True, True)
    >>> same_romanised("คิชิโมโตะ ชูเฮ", "KISHIDA Shuhei"), same_romanised("สมชาย ใจดี", "Somchai Jaidee")
    (False, False)
    """
    one, other = key_of_thai(thai), key_of_latin(latin)
    return bool(one) and one == other


def key_of_latin(name: str) -> str:
    """The key of a romanised name of two or more words, else nothing.

    >>> key_of_latin("Ono Motohiro") == key_of_thai("โมโตฮิโระ โอโนะ")
    True
    >>> key_of_latin("John Smith"), key_of_latin("Ono")
    ('', '')
    """
    return _key([romanised(word) for word in re.split(r"[\s,.]+", name) if word])


def key_of_thai(name: str) -> str:
    """The key of a name of two or more words in Thai letters, to be held against that of a romanised one."""
    return _key([_even(fold(word)) for word in name.split() if _THAI.fullmatch(word)])


_THAI = re.compile("[\u0e01-\u0e4e]+")


def _key(words: list[str]) -> str:
    return " ".join(sorted(words)) if len(words) >= 2 and all(len(word) >= 2 for word in words) else ""


@lru_cache(maxsize=1 << 14)
def romanised(word: str) -> str:
    """The key of one romanised word; nothing, if it is not made of Japanese syllables.

    >>> romanised("Kyoko") == _even(fold("เคียวโกะ")), romanised("Smith")
    (True, '')
    """
    letters = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c)).replace("'", "")
    for long, short in _LONG:
        letters = long.sub(short, letters)
    spelt, at = [], 0
    while at < len(letters):
        found = _SYLLABLE.match(letters, at)
        if not found or found[0] in _NEVER:
            return ""
        spelt.append(_spelt(found))
        at = found.end()
    return _even(fold("".join(spelt)))


def _spelt(syllable: re.Match[str]) -> str:
    glide, its_vowel, consonant, vowel, nasal, doubled = syllable.groups()
    if glide:
        return _GLIDES[its_vowel].format(_CONSONANTS[glide[0]])
    if vowel:
        return _VOWELS[vowel].format(_CONSONANTS[consonant])
    return _CONSONANTS[nasal or doubled]


def _even(folded: str) -> str:
    for spelling, even in _EVEN:
        folded = spelling.sub(even, folded)
    return folded
