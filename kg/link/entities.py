"""Groups of forms become entities: with a key, their names as printed, and the country that is certain."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.link.forms import Form, Groups
from kg.model import ORGANIZATION, PERSON, PLACE, PROGRAMME, Entity, Mention
from kg.register import Register
from kg.thai.page import Page
from kg.thai.sides import side_of

# “กระทรวงฯ” of which nothing says which ministry it is.
_HEAD_ALONE = re.compile("(?:กระทรวง|กรม|บริษัท|สมาคม|สมาพันธ์|สำนักงาน|ธนาคาร|สถาบัน|ศูนย์|คณะกรรมการ|คณะอนุกรรมการ|มหาวิทยาลัย|มูลนิธิ) ?ฯ")


@dataclass(frozen=True, slots=True)
class Linked:
    """The entities of a document by key, and the key of each mention, in the order of the text."""

    entities: dict[str, Entity]
    keys: tuple[tuple[Mention, str], ...]


def entities(page: Page, forms: Sequence[Form], groups: Groups, register: Register) -> Linked:
    members: dict[int, list[Form]] = defaultdict(list)
    for form in forms:
        members[groups.of(form.number)].append(form)
    ordered = sorted(members.items(), key=lambda g: min(m.span for f in g[1] for m in f.mentions))
    found: dict[str, Entity] = {}
    keys: list[tuple[Mention, str]] = []
    local = 0
    for number, group in ordered:
        mentions = tuple(sorted((m for f in group for m in f.mentions), key=lambda m: m.span))
        key = groups.known(number)
        if not key and all(_HEAD_ALONE.fullmatch(m.form) for m in mentions):
            continue
        local += not key
        entity = _entity(page, key or f"e{local}", mentions, register)
        found[entity.key] = replace(entity, reason="; ".join(dict.fromkeys(groups.reasons.get(number, []))))
        keys += [(m, entity.key) for m in mentions]
    return Linked(found, tuple(sorted(keys, key=lambda k: k[0].span)))


def _entity(page: Page, key: str, mentions: tuple[Mention, ...], register: Register) -> Entity:
    votes = Counter(m.kind for m in mentions)
    kind = register[key].kind if key in register else max(sorted(votes), key=lambda k: votes[k])
    seen = [m.form.replace("\n", " ") for m in sorted(mentions, key=lambda m: (-len(m.form), m.span))]
    names = tuple(dict.fromkeys([*seen, *(bare for form in seen if (bare := _bare(form, kind)))]))
    if key in register:
        known = register[key]
        return Entity(key, kind, names, mentions, known.level, known.code, known.country)
    return Entity(key, kind, names, mentions, _level(names[0], kind), "", _side(page, names, mentions, kind))


def _level(name: str, kind: str) -> str:
    """A place that no register holds is a city, unless its name says that it is a state or a province."""
    if kind != PLACE:
        return ""
    return "province" if name.startswith(("รัฐ", "มณฑล", "แคว้น")) else "city"


_BESIDE = re.compile(r"[ )\"]*(?:แห่ง|ของ|จาก)? ?(?:ประเทศ)?(ญี่ปุ่น|ไทย)")


_WRAPPED = {
    ORGANIZATION: re.compile(r"(?:บริษัท|บจก\.|บมจ\.) ?(?P<bare>[^ ].*?)(?: ?(?:จำกัด)?(?: ?\(?มหาชน\)?)?)"),
    PROGRAMME: re.compile(
        r"(?:นโยบาย|โครงการ|โมเดล|แนวคิด|กรอบ|ยุทธศาสตร์|แพลตฟอร์ม|ข้อริเริ่ม|เศรษฐกิจ) ?[\"“]?(?P<bare>[A-Za-z].*?)[\"”]?"
    ),
}


def _bare(form: str, kind: str) -> str:
    """The name inside its head or company form, which is a name of the thing too: BCG in นโยบาย BCG.

    >>> _bare("บริษัท โซนี่ จำกัด", ORGANIZATION), _bare("นโยบาย BCG", PROGRAMME), _bare("นโยบายการค้า", PROGRAMME)
    ('โซนี่', 'BCG', '')
    """
    found = _WRAPPED[kind].fullmatch(form) if kind in _WRAPPED else None
    return found["bare"] if found and len(found["bare"]) > 2 else ""


def _side(page: Page, names: tuple[str, ...], mentions: tuple[Mention, ...], kind: str) -> str:
    """The country of something that no register holds, where its name or the word behind it says so; else nothing."""
    if kind == PERSON:
        return ""
    if side := side_of(" ".join(names)):
        return side
    behind = {m[1] for mention in mentions if (m := _BESIDE.match(page.text, mention.span.end))}
    return {"ญี่ปุ่น": "JP", "ไทย": "TH"}[behind.pop()] if len(behind) == 1 else ""
