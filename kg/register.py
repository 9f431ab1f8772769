"""The register: what is known before any document is read, from `seeds/register/*.tsv` and a user's own folder.

One file per kind of thing, one row per thing; the columns are those of `COLUMNS`, several forms in a cell stand
between `|`. A later folder adds rows, or replaces rows with the same key.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
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
    if any("\u0e00" <= c <= "\u0e7f" for c in form):
        return "th"
    return "ja" if any("\u3040" <= c <= "\u30ff" or "\u4e00" <= c <= "\u9fff" for c in form) else "en"
