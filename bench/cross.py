"""How well releases are read that nothing was trained on: five folds of the annotated releases, in order of time.

    python -m bench.cross FOLDER [--plain dev|more]

For each fold the names and the choices of events are trained on the other four, then its releases are read; the readings
go to FOLDER in the form of the annotations, ready for the measure (`score.py --gold ../shared/gold/more --json FOLDER`).
`--plain` reads one set without the statistical layer: names by the rules and the register alone, every candidate an event.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from unittest import mock

from bench import train_events, train_names
from bench.annotations import documents, write
from kg import data
from kg.find import FINDERS, known, names
from kg.model import Document, Mention, Reading
from kg.reading import read
from kg.register import Register
from kg.relate import telling

FOLDS = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plain", choices=("dev", "more"))
    given = parser.parse_args()
    register = Register.load([data.seeds() / "register"])
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.plain:
        write(plain([document for document, _ in documents(given.plain)], register), given.folder)
        return
    releases = sorted((document for document, _ in documents("more")), key=lambda d: (d.date, d.id))
    for fold in range(FOLDS):
        tested = releases[len(releases) * fold // FOLDS : len(releases) * (fold + 1) // FOLDS]
        write(unseen(tested, {d.id for d in releases} - {d.id for d in tested}, register), given.folder)
        print(f"fold {fold + 1} of {FOLDS}: {len(tested)} releases read", flush=True)


def unseen(tested: list[Document], known: set[str], register: Register) -> list[Reading]:
    """The readings of some releases by what was learnt from others."""
    lessons = [lesson for lesson in train_names.lessons(register, "more", drop=True) if lesson.id in known]
    with tempfile.TemporaryDirectory() as folder:
        weights, trust, _, _ = train_names.train(lessons, Path(folder))
    choices = {
        family: train_events.train(family, [row for row in documents("more") if row[0].id in known])
        for family in train_events.FAMILIES
    }
    with (
        mock.patch("kg.find.weights", return_value=weights),
        mock.patch("kg.find.trust", return_value=trust),
        mock.patch.object(telling, "weights", side_effect=choices.__getitem__),
    ):
        return [read(document, register) for document in tested]


def plain(tested: list[Document], register: Register) -> list[Reading]:
    """The readings without anything learnt."""
    with mock.patch("kg.find.decide", by_rules), mock.patch.object(telling, "weights", return_value={"": 9.0}):
        return [read(document, register) for document in tested]


def by_rules(text: names.Text, weights: object, trust: object) -> list[Mention]:
    """Whatever a rule or the register finds: of several that overlap the first, of those that begin together the longest."""
    found = [m for find in FINDERS for m in find(text) if m.by != known.COUNTRY]
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.span.start, -m.span.end, m.kind)):
        if not kept or kept[-1].span.end <= mention.span.start:
            kept.append(mention)
    return kept


if __name__ == "__main__":
    main()
