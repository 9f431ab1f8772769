"""The forms in which names are compared: each yields the keys of one name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from kg.model import ORGANIZATION, PERSON, PLACE, PROGRAMME
from kg.thai.japanese import fold
from kg.thai.names import normal
from kg.thai.romaji import key_of_latin, key_of_thai

LATIN = re.compile(r"[A-Za-z]")
THAI = re.compile(r"[\u0e00-\u0e7f]")
Form = Callable[[str, str], Iterator[str]]


@lru_cache(maxsize=1 << 18)
def keys(names: tuple[str, ...], kind: str, form: Form) -> frozenset[str]:
    return frozenset(k for name in names for k in form(name, kind))


_STOPS = re.compile(r"[.,:;&+/]")
_BRACKET = re.compile(r"\([^()]*\)")
_SUBSIDIARY = re.compile(r"\((?:ประเทศ)?(?:ไทย|ญี่ปุ่น)\)|\((?:Thailand|Japan|Asia|Asia Pacific)\)", re.IGNORECASE)
_COMPANY = re.compile(
    r"^(?:บริษัท|บจก|บมจ|สำนักงาน(?=คณะกรรมการ)|ศูนย์(?=[a-z])|ธนาคาร(?=[a-z]))+|(?:จำกัด(?:มหาชน)?|coltd|corp(?:oration)?|คอร์?ป์?อเร[ชซ]ั่?น|group|กรุ๊?ป|ltd|inc)$"
)
_SCHEME = re.compile(
    r"^(?:นโยบาย|โครงการ|กรอบ|ยุทธศาสตร์|แนวคิด|โมเดล|หลัก|แพลตฟอร์ม|มาตรการ|เศรษฐกิจ(?=[a-z])|แผน(?:พัฒนา)?(?=[a-z]))+"
    r"|(?:model|economy|policy|project|strategy)$"
)
_COUNTRY = re.compile(
    r"(?:แห่ง|ของ)?(?:ประเทศ|ราชอาณาจักร)?(?:ญี่ปุ่น|ไทย)$|(?:of)?(?:the)?(?:kingdomof)?(?:thailand|japan)$|ประจำ(?=กรุง|ประเทศ)"
)
_AFFIXES = {ORGANIZATION: _COMPANY, PROGRAMME: _SCHEME}


def whole(name: str, kind: str) -> Iterator[str]:
    """A whole name: of bodies without company form, of schemes without นโยบาย or model; of a person not a part alone."""
    if kind == PERSON:
        yield from whole_person(name, kind)
        return
    yield _bare(normal(name, kind), kind)
    if kind != PLACE and "(" in name and not _SUBSIDIARY.search(name) and (outside := _BRACKET.sub(" ", name).strip()):
        yield _bare(normal(outside, kind), kind)


def _bare(key: str, kind: str) -> str:
    if kind in _AFFIXES:
        key = _STOPS.sub("", key)
        while (bare := _AFFIXES[kind].sub("", key)) != key and len(bare) >= 3:
            key = bare
    return key


def without_country(name: str, kind: str) -> Iterator[str]:
    """A body's name without the country that it says: Ministry of Energy of Thailand.

    >>> list(without_country("กระทรวงพลังงานแห่งราชอาณาจักรไทย", ORGANIZATION))
    ['กระทรวงพลังงาน']
    """
    if kind == ORGANIZATION:
        for key in whole(name, kind):
            bare = _COUNTRY.sub("", key)
            yield bare if len(bare) >= 6 else key


def whole_person(name: str, kind: str) -> Iterator[str]:
    if len(name.split()) > 1:
        yield normal(name, kind)


def words(name: str) -> list[str]:
    return [w for w in re.split(r"[\s.]+", name) if len(w) > 1]


def folded_person(name: str, kind: str) -> Iterator[str]:
    """A whole name in Thai letters, in any order: โกโตดะ มาซาซูมิ, มาสะซูมิ โกโตดะ."""
    parts = words(name)
    if len(parts) >= 2 and not LATIN.search(name):
        yield " ".join(sorted(fold(w) for w in parts))


def roman_person(name: str, kind: str) -> Iterator[str]:
    """A whole name in Latin letters, in any order."""
    parts = words(name)
    if len(parts) >= 2 and not THAI.search(name):
        yield " ".join(sorted(w.lower() for w in parts))


def in_either_script(name: str, kind: str) -> Iterator[str]:
    """One key for a Japanese name in Thai letters and romanised."""
    if key := (key_of_latin(name) if not THAI.search(name) else key_of_thai(name)):
        yield key


def single(name: str, kind: str) -> Iterator[str]:
    if len(name.split()) == 1:
        yield name.lower()


def parts(name: str, kind: str) -> Iterator[str]:
    for word in words(name):
        yield word.lower()


def block(name: str, kind: str) -> Iterator[str]:
    """Keys under which pairs are looked for: whole names, of persons each folded word, of long names both their ends."""
    yield from whole(name, kind)
    if kind == PLACE:
        yield fold(normal(name, kind))
    if kind == PERSON:
        yield from (fold(w) if THAI.search(w) else w.lower() for w in words(name))
        yield from in_either_script(name, kind)
    if kind == ORGANIZATION:
        yield from without_country(name, kind)
    if kind in (ORGANIZATION, PROGRAMME):
        for key in whole(name, kind):
            if len(key) >= LONG:
                yield f"{key[:10]}…"
                yield f"…{key[-10:]}"


LONG = 15  # letters from which one wrong letter does not make another name


def one_edit(x: str, y: str) -> bool:
    """Whether one letter must be changed, added or dropped to make one from the other; another number is another thing.

    >>> one_edit("โชคอำนวย", "โชคอำนาย"), one_edit("ก", "กขค"), one_edit("ศูนย์ที่ 1", "ศูนย์ที่ 2")
    (True, False, False)
    """
    if x == y or abs(len(x) - len(y)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(x, y, strict=False)) if a != b), min(len(x), len(y)))
    if x[start + (len(x) >= len(y)) :] != y[start + (len(y) >= len(x)) :]:
        return False
    return not any(name[start : start + 1].isdigit() for name in (x, y))


def one_edit_among(ones: Iterable[str], others: Iterable[str], least: int) -> bool:
    long = [y for y in sorted(others) if len(y) >= least]
    return any(one_edit(x, y) for x in sorted(ones) if len(x) >= least for y in long)
