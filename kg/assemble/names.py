"""What things and facts are called: the preferred form of each language, and the one-line label of a fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

import pyoxigraph as ox

from kg import data, iri, model
from kg.assemble.shapes import SHAPES, values
from kg.register import language
from kg.thai import romaji
from kg.vocab import ID

LANGUAGES = ("en", "th")
# English made from Thai (BCP 47, RFC 6497): no release gives it, and `langMatches(lang(?name), "en")` finds it.
DERIVED = "en-t-th"
# Parts of a label that are no concepts.
WORDS = {
    "Meeting": {"en": "Meeting", "th": "การหารือ"},
    "Posting": {"en": "Posting", "th": "การส่งเจ้าหน้าที่ประจำ"},
    "Investment": {"en": "Investment", "th": "การลงทุน"},
    "former": {"en": "former", "th": "อดีต"},
    "since": {"en": "since", "th": "ตั้งแต่"},
    "until": {"en": "until", "th": "ถึง"},
}
SHORT = ("mou", "moc", "loi")  # kinds that everybody calls by their letters
MOST = 6  # parties that a label names before it breaks off


def split(forms: Iterable[str]) -> tuple[list[str], list[str]]:
    """The preferred form of each language (the longest says most), and the others.

    >>> split(["ดีพร้อม", "DIPROM", "กรมส่งเสริมอุตสาหกรรม"])
    (['DIPROM', 'กรมส่งเสริมอุตสาหกรรม'], ['ดีพร้อม'])
    """
    forms = sorted({" ".join(form.split()) for form in forms} - {""}, key=lambda f: (-len(f), f))
    preferred = {language(form): form for form in reversed(forms)}
    return sorted(preferred.values()), sorted(set(forms) - set(preferred.values()))


def derived(entity: model.Entity) -> str:
    """The English of a Japanese person's name that the document gives in Thai letters alone, where it is certain.

    >>> derived(model.Entity("e1", model.PERSON, ("คาวามูระ เท็ตสึยะ",)))
    'Kawamura Tetsuya'
    """
    if entity.kind != model.PERSON or any(language(name) == "en" and " " in name for name in entity.names):
        return ""
    found = {english for name in entity.names if (english := romaji.readable(name))}
    return min(found) if len({frozenset(english.split()) for english in found}) == 1 else ""


def chosen(forms: dict[str, str], tag: str) -> str:
    """The form for a language, or the nearest there is."""
    return forms.get(tag) or forms.get("en") or forms.get("th") or next(iter(forms.values()), "")


@cache
def concepts() -> dict[str, dict[str, str]]:
    """Preferred labels of the concept schemes: `role/governor` -> language -> label."""
    path = data.ontology() / "schemes.ttl"
    found: dict[str, dict[str, str]] = {}
    if path.exists():
        for triple in ox.parse(path=str(path)):
            if triple.predicate.value == iri.term("skos:prefLabel") and isinstance(triple.object, ox.Literal):
                key = str(triple.subject)[1:-1].removeprefix(ID)
                found.setdefault(key, {})[triple.object.language or ""] = triple.object.value
    return found


def label(fact: model.Fact, tag: str, name: Callable[[str, str], str]) -> str:
    """One line made from a fact's parts; `name(key, language)` is what a thing is called.

    “MOU, planned 2024: DIPROM – Tokushima”
    """
    head, rest = _head(fact, tag), [name(key, tag) for key in _parties(fact)]
    if isinstance(fact, model.Gathering) and fact.names:
        rest = [chosen({language(n): n for n in split(fact.names)[0]}, tag)]
    if isinstance(fact, model.Figure):
        rest = [_quantity(fact)]
    if isinstance(fact, model.Investment) and fact.amount is not None:
        rest.append(f"{fact.amount:,f} {fact.currency}")
    shown = rest[:MOST] + (["…"] if len(rest) > MOST else [])
    return f"{head}: {' – '.join(shown)}" if shown else head


def _head(fact: model.Fact, tag: str) -> str:
    what = [_concept(scheme, value, tag) for prop, field, scheme in SHAPES[type(fact)].concepts if prop != "otagai:sector"
            for value in values(fact, field)]  # fmt: skip
    if isinstance(fact, model.Post) and fact.former:
        what[:1] = [f"{WORDS['former'][tag]} {what[0]}" if tag == "en" else WORDS["former"][tag] + what[0]]
    if (word := WORDS.get(type(fact).__name__)) is not None:
        what.insert(0, word[tag])
    when = _when(fact, tag)
    first, second = what[:1], " ".join([*what[1:], *([when] if when else [])])
    line = ", ".join([*first, *([second] if second else [])])
    return line[:1].upper() + line[1:]


def _when(fact: model.Fact, tag: str) -> str:
    start, end = getattr(fact, "start", ""), getattr(fact, "end", "")
    if start and end:
        return f"{start}/{end}"
    if start or end:
        return f"{WORDS['since' if start else 'until'][tag]} {start or end}"
    return str(getattr(fact, "date", "") or getattr(fact, "period", ""))


def _parties(fact: model.Fact) -> list[str]:
    edges = [field for prop, field in SHAPES[type(fact)].edges if prop not in ("otagai:place", "otagai:signatory")]
    if isinstance(fact, model.Investment):
        edges.append("places")
    return list(dict.fromkeys(key for field in edges for key in values(fact, field)))


def _concept(scheme: str, code: str, tag: str) -> str:
    if code in SHORT:
        return code.upper()
    return chosen(concepts().get(f"{scheme}/{code}", {}), tag) or code


def _quantity(fact: model.Figure) -> str:
    number = f"{fact.value:,f}" + (f"–{fact.up_to:,f}" if fact.up_to is not None else "")
    return f"{number}%" if fact.unit == "%" else number if fact.unit == "count" else f"{number} {fact.unit}"
