"""Romanised Japanese beside its Thai spelling: KISHIMOTO Shuhei is คิชิโมโตะ ชูเฮ.

A romanised word is spelt out in Thai letters, syllable by syllable, and both spellings are folded to one key. A word that
is not made of Japanese syllables has no key, so English names and Thai names in Latin letters are never compared.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

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


# ---------------------------------------------------------------- English of a name that the text gives in Thai alone


# Letters of Thai that stand for one of several of Japanese, and which; the key of a name forgets what these tell apart.
_MEANT = {
    "ก": ("k", "g"), "ขฃคฅฆ": ("k",), "ง": ("g",), "จ": ("j", "ch"), "ช": ("sh", "ch"), "ฉ": ("ch",), "ฌ": ("j", "ch"),
    "สศษซ": ("s", "z"), "ทตถธฐฏ": ("t",), "ดฎ": ("d",), "พผภป": ("p",), "บ": ("b",),
}  # fmt: skip
_SOUND_OF = {letter: sounds for letters, sounds in _MEANT.items() for letter in letters}
_LEADING = re.compile("([เแโไใ])([ก-ฮ])")  # written before its consonant, spoken behind it
_THAI_SOUND = re.compile(
    r"[ตทด](?=[สซ])(?P<tsu>[สซ])|(?P<u>[สซ])(?=ึ)|(?P<one>[กขคฆจชฌฉซสศษทตถธฏดฎพผภปบ])|(?P<ng>ง)(?=[ะ-ู เแโไใ])"
)
_LATIN_SOUND = re.compile(r"ts|sh|ch|[kgszjtdpb]")
_TWICE = re.compile(r"(.)(?=\1)|s(?=sh)|t(?=ch|ts)")


@lru_cache(maxsize=1 << 12)
def readable(name: str) -> str:
    """A Japanese name in Thai letters as English writes it, in the same order; nothing where that is not certain.

    Certain is a family name and a given name, each of which is the only known name that the letters can mean:
    ยูโกะ is Yuko or Yugo, and so nothing.

    >>> readable("คาวามูระ เท็ตสึยะ"), readable("ชูเฮ คาวามูระ")
    ('Kawamura Tetsuya', 'Shuhei Kawamura')
    >>> readable("คาวามูระ ยูโกะ"), readable("สมชาย ใจดี")
    ('', '')
    """
    words = name.split()
    if len(words) != 2 or not all(_THAI.fullmatch(word) for word in words):
        return ""
    ways = {
        f"{one} {other}"
        for first, second in (("family", "given"), ("given", "family"))
        for one in meant(words[0], first)
        for other in meant(words[1], second)
    }
    return ways.pop() if len(ways) == 1 else ""


def meant(word: str, part: str) -> tuple[str, ...]:
    """The known names, family or given, that a word in Thai letters can mean.

    >>> meant("ซากาโมโตะ", "family"), meant("โทโยดะ", "family"), meant("ยูโกะ", "given")
    (('Sakamoto',), ('Toyoda',), ('Yugo', 'Yuko'))
    """
    sounds = _sounds(word)
    return tuple(
        known
        for known in _known(part).get(_even(fold(word)), ())
        if len(told := _LATIN_SOUND.findall(_TWICE.sub("", known.lower()))) == len(sounds)
        and all(sound in possible for sound, possible in zip(told, sounds, strict=True))
    )


def _sounds(word: str) -> list[tuple[str, ...]]:
    """What each consonant that the key blurs can stand for: ก is k or g, ส s or z, สึ tsu too; a doubled one once.

    >>> _sounds("ฮัตโตริ"), _sounds("สึโยชิ")
    ([('t',)], [('s', 'z', 'ts'), ('sh', 'ch')])
    """
    spoken = _TWICE.sub("", _LEADING.sub(r"\2\1", word.translate(_MARKS)))
    found: list[tuple[str, ...]] = []
    for sound in _THAI_SOUND.finditer(spoken):
        if sound["tsu"]:
            found.append(("ts",))
        elif sound["u"]:
            found.append((*_SOUND_OF[sound["u"]], "ts"))
        else:
            found.append(_SOUND_OF[sound["one"] or sound["ng"]])
    return found


_MARKS = dict.fromkeys(map(ord, "่้๊๋็์ั"))


@cache
def _known(part: str) -> dict[str, tuple[str, ...]]:
    """Names by the key that their spellings share, from `family_names.txt` or `given_names.txt`."""
    found: dict[str, list[str]] = {}
    for name in (Path(__file__).parent / f"{part}_names.txt").read_text(encoding="utf-8").split():
        found.setdefault(romanised(name), []).append(name)
    return {key: tuple(names) for key, names in found.items()}
