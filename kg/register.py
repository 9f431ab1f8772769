"""The register: what is known before any document is read, from `seeds/register/*.tsv` and a user's own folder.

One file per kind of thing, one row per thing; the columns are those of `COLUMNS`, several forms in a cell stand
between `|`. A later folder adds rows, or replaces rows with the same key. A form may name several things only where
`ambiguous.tsv` says so, with the reason, or where a city has the name of the territory that it lies in.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kg.model import ORGANIZATION, PLACE, PROGRAMME, Known
from kg.thai.names import normal

# file -> (kind of its things, level of its places)
FILES = {
    "countries.tsv": (PLACE, "country"),
    "prefectures.tsv": (PLACE, "prefecture"),
    "provinces.tsv": (PLACE, "province"),
    "cities.tsv": (PLACE, "city"),
    "bodies.tsv": (ORGANIZATION, ""),
    "programmes.tsv": (PROGRAMME, ""),
}
AMBIGUOUS = "ambiguous.tsv"
COLUMNS = ("key", "th", "en", "ja", "other", "country", "parent", "lat", "lon", "links", "source")


class RegisterError(ValueError):
    """A row of the register that cannot be used; the message names file and line and says what to do."""


@dataclass(frozen=True)
class Register:
    """Known things by key (`body/diprom`, `place/JP-30`)."""

    things: dict[str, Known] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Known:
        return self.things[key]

    def __contains__(self, key: str) -> bool:
        return key in self.things

    def lookup(self, form: str, kind: str) -> tuple[str, ...]:
        """The keys of all things of a kind that have a name which reads like this form."""
        return self._forms.get((kind, normal(form, kind)), ())

    @cached_property
    def _forms(self) -> dict[tuple[str, str], tuple[str, ...]]:
        found: dict[tuple[str, str], dict[str, None]] = {}
        for known in self.things.values():
            for _, form in known.names:
                found.setdefault((known.kind, normal(form, known.kind)), {})[known.key] = None
        return {form: tuple(keys) for form, keys in found.items()}

    @classmethod
    def load(cls, folders: Iterable[Path]) -> Register:
        things: dict[str, Known] = {}
        for folder in folders:
            for name, (kind, level) in FILES.items():
                if (folder / name).exists():
                    things.update((known.key, known) for known in _rows(folder / name, kind, level))
        return cls(dict(sorted(things.items())))


def _rows(path: Path, kind: str, level: str) -> Iterable[Known]:
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE), start=2):
            if None in row or None in row.values() or not row["key"]:
                raise RegisterError(
                    f"{path}, line {number}: a row needs exactly the columns {', '.join(COLUMNS)}, tab-separated, with a key."
                )
            prefix = {PLACE: "place/", ORGANIZATION: "body/", PROGRAMME: "programme/"}[kind]
            names = [(lang, form) for lang in ("th", "en", "ja") for form in row[lang].split("|") if form]
            names += [(language(form), form) for form in row["other"].split("|") if form]
            iso = level in ("country", "prefecture", "province")
            yield Known(
                key=prefix + row["key"],
                kind=kind,
                names=tuple(dict.fromkeys(names)),
                level=level,
                code=row["key"] if iso else "",
                country=row["country"],
                parent=row["parent"],
                lat=row["lat"],
                lon=row["lon"],
                links=tuple(link for link in row["links"].split("|") if link),
                source=row["source"],
            )


def language(form: str) -> str:
    """The language tag of a further form, by its script: ดีพร้อม th, DIPROM en, 徳島 ja."""
    return "th" if _THAI.search(form) else "ja" if _JAPANESE.search(form) else "en"


_THAI, _JAPANESE = re.compile("[\u0e00-\u0e7f]"), re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


# ---------------------------------------------------------------- what a test asks of the rows


_KEY = re.compile(r"[A-Z]{2}(-[0-9A-Z]{1,3})?|[a-z0-9]+(-[a-z0-9]+)*")
_LINK = re.compile(r"http://www\.wikidata\.org/entity/Q\d+|https://sws\.geonames\.org/\d+/|https://ror\.org/0[a-z0-9]{8}")


def problems(folder: Path) -> list[str]:
    """Everything that is wrong with the rows of a folder, each as a sentence; an empty list is a good register."""
    register = Register.load([folder])
    found = [problem for name in FILES if (folder / name).exists() for problem in _of_file(folder / name)]
    for known in register.things.values():
        found += [f"{known.key}: {problem}" for problem in _of_row(known, register)]
    return found + list(_of_forms(folder, register))


def _of_file(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    keys = [line.partition("\t")[0] for line in text.splitlines()[1:]]
    if text.splitlines()[0].split("\t") != list(COLUMNS):
        yield f"{path.name}: name the columns {', '.join(COLUMNS)} in the first line."
    if text != unicodedata.normalize("NFC", text):
        yield f"{path.name}: write the file in Unicode's normal form NFC."
    if keys != sorted(keys):
        yield f"{path.name}: sort the rows by key."
    yield from (f"{path.name}: {key} stands in two rows; join them." for key in sorted({k for k in keys if keys.count(k) > 1}))
    yield from (
        f"{path.name}: write the key {key} as a code or in small letters, digits and hyphens."
        for key in keys
        if not _KEY.fullmatch(key)
    )


def _of_row(known: Known, register: Register) -> Iterator[str]:
    if not known.names:
        yield "give it a name."
    if any(form != form.strip() or "  " in form or "\u200b" in form for _, form in known.names):
        yield "take the blanks from around its names."
    if not known.source.strip():
        yield "name the source, or write general."
    if known.country and f"place/{known.country}" not in register:
        yield f"{known.country} is no country of countries.tsv."
    if known.parent and known.parent not in register:
        yield f"its parent {known.parent} has no row."
    if known.parent == known.key:
        yield "it cannot be its own parent."
    if known.kind == PLACE and not _on_earth(known.lat, known.lon):
        yield "give its latitude (-90 to 90) and longitude (-180 to 180) in degrees."
    yield from (f"{link} is no IRI of Wikidata, GeoNames or ROR." for link in known.links if not _LINK.fullmatch(link))


def _on_earth(lat: str, lon: str) -> bool:
    try:
        return abs(float(lat)) <= 90 and abs(float(lon)) <= 180
    except ValueError:
        return False


def _of_forms(folder: Path, register: Register) -> Iterator[str]:
    """A form that names two things, undeclared; and declarations that nothing needs."""
    owners: dict[str, set[str]] = {}
    for known in register.things.values():
        for _, form in known.names:
            owners.setdefault(normal(form, known.kind), set()).add(known.key)
    declared = dict(_declared(folder / AMBIGUOUS))
    for form, keys in sorted(owners.items()):
        if len(keys) > 1 and not _city_in_its_namesake(keys, register) and declared.get(form) != keys:
            yield f"{form} names {' and '.join(sorted(keys))}: take it from all but one, or declare it in {AMBIGUOUS}."
    for form, keys in sorted(declared.items()):
        if owners.get(form) != keys:
            yield f"{AMBIGUOUS}: {form} does not name just {' and '.join(sorted(keys))}; correct or remove the row."


def _city_in_its_namesake(keys: set[str], register: Register) -> bool:
    """Hiroshima and Hiroshima: the word before the name tells them apart."""
    things = [register[key] for key in keys]
    return len(things) == 2 and any(one.level == "city" and one.parent == other.key for one in things for other in things)


def _declared(path: Path) -> Iterator[tuple[str, set[str]]]:
    if path.exists():
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield normal(row["form"]), set(row["keys"].split("|"))
