"""Releases that nobody annotated, and what the program writes down about them, for reading by eye.

    python -m bench.by_eye          the ids of the choice: twenty from each corpus (fewer once they are read), by a fixed seed
    python -m bench.by_eye --choice 3
                                    those of the third choice, which has no release of the choices before it
    python -m bench.by_eye ID …     these releases, and everything read in them, numbered, facts with their sentence

A line is wrong where a careful reader, by the guidelines of the annotation, would not write it so; misses do not count.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

from bench.annotations import SHARED, releases
from kg import data
from kg.model import Figure, Reading
from kg.reading import read
from kg.register import Register

CORPORA = (SHARED / "corpus" / "documents.jsonl", SHARED / "corpus" / "japan.jsonl.gz")
# A seed for each choice that was read: what was mended after one choice is measured on the next.
SEEDS = (
    "otagai-eye-2026",
    "otagai-eye-second",
    "otagai-eye-third",
    "otagai-eye-fourth",
    "otagai-eye-fifth",
    "otagai-eye-sixth",
    "otagai-eye-seventh",
    "otagai-eye-eighth",
    "otagai-eye-ninth",
    "otagai-eye-tenth",
    "otagai-eye-eleventh",
    "otagai-eye-twelfth",
)
# How many releases of each corpus, and how many characters one has at most.
EACH, LONGEST = 20, 9_000
# Releases that were read to find what to mend, after the fifth choice and before the eighth: no later choice has them.
READ, BEFORE = Path(__file__).parent.parent / "docs" / "read-while-mending.txt", 8


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("ids", nargs="*", metavar="ID")
    arguments.add_argument("--choice", type=int, choices=range(1, len(SEEDS) + 1), default=len(SEEDS), metavar="N")
    given = arguments.parse_args()
    known = {document.id: document for path in CORPORA for document in releases(path)}
    if unknown := sorted(set(given.ids) - set(known)):
        arguments.error(f"The corpora hold no {', '.join(unknown)}. Call it without an id to see the choice.")
    register = Register.load([data.seeds() / "register"])
    for document in map(known.__getitem__, given.ids):
        print(f"# {document.id}  {document.date}", document.text, *lines(read(document, register)), "", sep="\n")
    if not given.ids:
        print(*chosen(given.choice), sep="\n")


@cache
def chosen(choice: int) -> tuple[str, ...]:
    """The releases to read: not annotated, not too long, none twice, the first in the order that the choice's seed makes.

    Where the first corpus has none left, the second gives the more.
    """
    seen = {document.id for name in ("dev", "more") for document in releases(SHARED / "gold" / f"{name}.jsonl")}
    seen |= {one for before in range(1, choice) for one in chosen(before)}
    seen |= set(READ.read_text(encoding="utf-8").split()) if choice >= BEFORE else set()
    ids: list[str] = []
    for number, path in enumerate(CORPORA, 1):
        found = list(releases(path))
        fit = [document.id for document in found if document.id not in seen and len(document.text) < LONGEST]
        fit.sort(key=lambda one: sha256(f"{SEEDS[choice - 1]} {one}".encode()).hexdigest())
        ids += fit[: number * EACH - len(ids)]
        seen |= {document.id for document in found}
    return tuple(ids)


def lines(reading: Reading) -> Iterator[str]:
    """Every entity, sector and fact, numbered; under a fact, where it stands and its sentence."""
    number, names = count(1), {e.key: e.names[0] for e in reading.entities}
    for e in reading.entities:
        yield f"{next(number)} {e.kind} {e.key} {e.level} {e.code} {' | '.join(e.names)}"
    yield from (f"{next(number)} sector {sector}" for sector in reading.sectors)
    for fact in reading.facts:
        said = {key: _shown(value, names) for key, value in asdict(fact).items() if key not in ("quotes", "about_fact")}
        if isinstance(fact, Figure) and (about := fact.about_fact):
            said["about_fact"] = f"{type(about).__name__} at {about.quotes[0].start}"
        yield f"{next(number)} {type(fact).__name__} " + " ".join(f"{key}={value}" for key, value in said.items() if value)
        yield from (f"    {q.start}–{q.end} {q.prefix}⟦{q.exact}⟧{q.suffix}" for q in fact.quotes)


def _shown(value: Any, names: dict[str, str]) -> str:
    if isinstance(value, tuple):
        return ", ".join(_shown(one, names) for one in value)
    return f"{value} ({names[value]})" if value in names else str(value or "")


if __name__ == "__main__":
    main()
