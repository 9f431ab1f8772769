"""Pairs of events from different releases, labelled by eye: `tests/pairs.tsv` says of each whether they are one.

The file gives documents and offsets, no text: an event of our reading is meant if it is of the class and one of its
quotations overlaps the offsets. Pairs of which our reading lacks a side measure nothing here and are counted.
"""

from __future__ import annotations

import csv
import gzip
import json
from collections import defaultdict
from pathlib import Path

import pytest

import kg

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"
LEAST_PAIRS, LEAST_JUDGED = 60, 60
LEAST = {"precision": 0.95, "recall": 0.8}

pytestmark = pytest.mark.skipif(not (SHARED / "corpus").exists(), reason="the releases are not beside the project")
Place = tuple[str, int, int]


def pairs() -> list[tuple[bool, str, Place, Place]]:
    """(whether they are one, class, where the one stands, where the other)."""
    with (HERE / "pairs.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        (
            row["label"] == "same",
            row["class"],
            (row["one"], int(row["start"]), int(row["end"])),
            (row["other"], int(row["other start"]), int(row["other end"])),
        )
        for row in rows
    ]


def releases(wanted: set[str]) -> list[str]:
    """The lines of the releases that are wanted."""
    lines = (SHARED / "gold" / "more.jsonl").read_text(encoding="utf-8").split("\n")
    with gzip.open(SHARED / "corpus" / "japan.jsonl.gz", "rt", encoding="utf-8") as file:
        lines += file.read().split("\n")
    found: dict[str, str] = {}
    for line in lines:
        if line.strip() and (identifier := json.loads(line)["id"]) in wanted:
            found.setdefault(identifier, line)
    return [line for _, line in sorted(found.items())]


def test_sixty_pairs_are_labelled_both_ways() -> None:
    labelled = [same for same, *_ in pairs()]
    assert len(labelled) >= LEAST_PAIRS
    assert min(sum(labelled), len(labelled) - sum(labelled)) >= 20


def test_events_of_several_releases_are_one_where_a_reader_says_so(tmp_path: Path) -> None:
    """Precision and recall of joining, on the pairs of which both sides were read."""
    source = tmp_path / "releases.jsonl"
    source.write_text("\n".join(releases({place[0] for *_, one, other in pairs() for place in (one, other)})), encoding="utf-8")
    store = kg.build(source, tmp_path / "store")
    stands = store.representatives()
    select = """SELECT ?class ?id ?start ?end ?event { ?event a ?class ; prov:wasDerivedFrom ?quote .
        ?class rdfs:subClassOf otagai:Cooperation .
        ?quote oa:hasSource ?document ; oa:hasSelector ?at . ?at oa:start ?start ; oa:end ?end .
        ?document dcterms:identifier ?id }"""
    events: dict[tuple[str, str], list[tuple[int, int, str]]] = defaultdict(list)
    for kind, identifier, start, end, event in store.rows(select):
        events[kind.rpartition("#")[2], identifier].append((int(start), int(end), stands.get(event, event)))

    def read(kind: str, place: Place) -> set[str]:
        identifier, start, end = place
        return {event for first, last, event in events[kind, identifier] if first < end and start < last}

    right = wrong = missed = judged = 0
    failures = []
    for same, kind, one, other in pairs():
        if not (ours := read(kind, one)) or not (theirs := read(kind, other)):
            continue
        judged += 1
        joined = bool(ours & theirs)
        right += joined and same
        wrong += joined and not same
        missed += same and not joined
        if joined != same:
            failures.append(f"{'left apart' if same else 'joined'}: {kind} {one} {other}")
    shown = f"{judged} judged, {right} right, {wrong} wrongly joined, {missed} left apart\n" + "\n".join(failures)
    print(shown)
    assert judged >= LEAST_JUDGED, shown
    assert right / max(1, right + wrong) >= LEAST["precision"], shown
    assert right / max(1, right + missed) >= LEAST["recall"], shown
