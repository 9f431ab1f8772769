"""Train the names: `python -m bench.train_names` remakes `kg/find/weights/` from the annotated releases beside the project.

    python -m bench.train_names                 write the weights
    python -m bench.train_names --cross         five-fold cross-validation over `more`, split by time
    python -m bench.train_names --measure dev   the written weights on other releases

No name is learnt by heart: a word that occurs in an annotated person's name is no feature, nor is anything seen in fewer
than three releases. Things of the register are left out of a third and more of the releases, as later releases will
name things that no register holds. Needs python-crfsuite; reading does not.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pycrfsuite

from bench.annotations import documents, gold_scene
from kg import data
from kg.find import crf, gazetteer
from kg.find.crf import LABELS, WEIGHTS, Weights
from kg.find.features import SHIFTS, Columns, columns, seen
from kg.find.names import decide
from kg.find.text import Text
from kg.model import PERSON, Document, Span
from kg.register import Register
from kg.thai.tokens import tokens

FEWEST_RELEASES = 3
BAGS = 5
OPTIONS = {"c1": 0.2, "c2": 0.1, "max_iterations": 80, "feature.possible_transitions": True}


@dataclass(frozen=True)
class Lesson:
    """One annotated release: its text with and without the register's every thing, and its names."""

    id: str
    text: Text
    required: tuple[tuple[Span, str], ...]
    optional: tuple[Span, ...]
    persons: frozenset[str]

    def labels(self) -> list[str]:
        at_start = {start: number for number, start in enumerate(self.text.words.starts)}
        at_end = {end: number for number, end in enumerate(self.text.words.ends)}
        labels = ["O"] * len(self.text.words)
        for span, kind in self.required:
            if span.start in at_start and span.end in at_end:
                first, last = at_start[span.start], at_end[span.end]
                labels[first : last + 1] = [f"B-{kind}", *[f"I-{kind}"] * (last - first)]
        return labels


def lesson(document: Document, gold: dict[str, Any], register: Register, drop: Counter[str] | None) -> Lesson:
    scene = gold_scene(document, gold)
    doubtful = {key for e in gold["entities"] if e.get("optional") for key in (e["id"], f"place/{e.get('code')}")}
    required, optional = [], []
    for name in scene.names:
        if scene.entities[name.key].level == "country":
            continue
        end = name.span.end
        if name.kind == PERSON:
            end = name.span.start + len(scene.page[name.span].rstrip("ฯ "))
        span = Span(name.span.start, end)
        if name.key in doubtful:
            optional.append(span)
        else:
            required.append((span, name.kind))
    without = frozenset() if drop is None else unknown(document.id, register, drop)
    text = Text.of(scene.page, gazetteer(register), without)
    people = [name.span for name in scene.names if name.kind == PERSON]
    persons = frozenset(
        seen(word)
        for word, start, end in zip(text.words.words, text.words.starts, text.words.ends, strict=True)
        if any(start < span.end and span.start < end for span in people)
    )
    persons |= {
        seen(word) for e in gold["entities"] if e["type"] == PERSON for name in e["names"] for word in tokens(name).words
    }
    return Lesson(document.id, text, tuple(required), tuple(optional), persons)


def unknown(document: str, register: Register, releases: Counter[str]) -> frozenset[str]:
    """The things that a release is read without: half of the rare ones, a fifth of the others, always the same ones."""
    left_out = set()
    for known in register.things.values():
        if known.level in ("country", "prefecture", "province"):
            continue
        share = 50 if releases[known.key] <= 4 else 20
        if int(sha256(f"{document} {known.key}".encode()).hexdigest(), 16) % 100 < share:
            left_out.add(known.key)
    return frozenset(left_out)


def lessons(register: Register, *names: str, drop: bool) -> list[Lesson]:
    found = list(documents(*names))
    if not drop:
        return [lesson(document, gold, register, None) for document, gold in found]
    releases: Counter[str] = Counter()
    for document, gold in found:
        text = lesson(document, gold, register, None).text
        releases.update({thing.key for hit in text.hits for thing in hit.things})
    return [lesson(document, gold, register, releases) for document, gold in found]


class Trust:
    """How often a form of the register is a name of its own, in all releases or in all but one."""

    def __init__(self, learnt: Iterable[Lesson]) -> None:
        self.by_release: dict[str, dict[str, tuple[int, int]]] = {}
        self.all: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for one in learnt:
            names = {span for span, _ in one.required}
            counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
            for hit in one.text.hits:
                if any(span.overlaps(hit.span) for span in one.optional):
                    continue
                form = hit.form.replace(" ", "").lower()
                name = any(span.end == hit.span.end and span.start <= hit.span.start < span.end for span in names)
                counts[form][0] += name
                counts[form][1] += 1
            self.by_release[one.id] = {form: (a, b) for form, (a, b) in counts.items()}
            for form, (a, b) in counts.items():
                self.all[form][0] += a
                self.all[form][1] += b

    def without(self, release: str = "") -> dict[str, str]:
        own = self.by_release.get(release, {})
        levels = {}
        for form, (names, times) in sorted(self.all.items()):
            a, b = own.get(form, (0, 0))
            if times - b >= FEWEST_RELEASES:
                share = (names - a) / (times - b)
                levels[form] = "high" if share >= 0.75 else "mid" if share >= 0.4 else "low"
        return levels


def train(
    learnt: list[Lesson], folder: Path
) -> tuple[Weights, dict[str, str], dict[str, dict[str, float]], dict[tuple[str, str], float]]:
    """The mean of several models, each of which saw 85 of 100 releases."""
    trust = Trust(learnt)
    every = {one.id: columns(one.text, trust.without(one.id)) for one in learnt}
    labels = {one.id: one.labels() for one in learnt}
    allowed = _allowed(learnt, every)
    rows = {one.id: _rows(every[one.id], allowed) for one in learnt}
    features: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    moves: dict[tuple[str, str], float] = defaultdict(float)
    for bag in range(BAGS):
        trainer = pycrfsuite.Trainer(verbose=False)
        for one in learnt:
            if int(sha256(f"{bag} {one.id}".encode()).hexdigest(), 16) % 100 < 85:
                trainer.append(rows[one.id], labels[one.id])
        trainer.set_params(OPTIONS)
        trainer.train(str(folder / "model"))
        tagger = pycrfsuite.Tagger()
        tagger.open(str(folder / "model"))
        info = tagger.info()
        for (feature, label), weight in info.state_features.items():
            features[feature][label] += weight / BAGS
        for pair, weight in info.transitions.items():
            moves[pair] += weight / BAGS
    kept = {
        feature: {label: round(weight, 3) for label, weight in sorted(by_label.items()) if abs(weight) >= 0.01}
        for feature, by_label in sorted(features.items())
    }
    kept = {feature: by_label for feature, by_label in kept.items() if by_label}
    rounded = {pair: round(weight, 3) for pair, weight in sorted(moves.items())}
    return Weights.of(kept, rounded), trust.without(), kept, rounded


def _allowed(learnt: list[Lesson], every: dict[str, Columns]) -> dict[str, frozenset[str]]:
    """The values of each column that may be features."""
    persons = frozenset().union(*(one.persons for one in learnt))
    allowed = {}
    for column in SHIFTS:
        releases: Counter[str] = Counter()
        for found in every.values():
            releases.update(set(found[column]))
        values = {value for value, times in releases.items() if value and times >= FEWEST_RELEASES}
        if column in ("w", "p"):
            values = {value for value in values if not persons & set(value.split(" "))}
        allowed[column] = frozenset(values)
    return allowed


def _rows(found: Columns, allowed: dict[str, frozenset[str]]) -> list[list[str]]:
    size = len(found["w"])
    rows: list[list[str]] = [[] for _ in range(size)]
    for column, shifts in SHIFTS.items():
        values, may = found[column], allowed[column]
        for at, value in enumerate(values):
            if value in may:
                for shift in shifts:
                    if 0 <= at - shift < size:
                        rows[at - shift].append(f"{column}[{shift}]={value}")
    return rows


def measure(tested: list[Lesson], weights: Weights, trust: dict[str, str], title: str) -> Counter[tuple[str, str]]:
    """Exact spans and kinds; what the annotation calls optional counts neither way."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in tested:
        names = set(one.required)
        found = {(m.span, m.kind) for m in decide(one.text, weights, trust)}
        for span, kind in found:
            if (span, kind) in names:
                counts[kind, "right"] += 1
            elif not any(span.overlaps(other) for other in one.optional):
                counts[kind, "wrong"] += 1
        counts.update((kind, "missed") for _, kind in names - found)
    report(counts, title)
    return counts


def report(counts: Counter[tuple[str, str]], title: str) -> None:
    kinds = sorted({kind for kind, _ in counts})
    for kind in [*kinds, ""]:
        right, wrong, missed = (
            sum(n for (k, w), n in counts.items() if w == what and kind in ("", k)) for what in ("right", "wrong", "missed")
        )
        precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(
            f"{title:10s} {kind or 'all':14s} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({right + missed} names)",
            flush=True,
        )


def write(trust: dict[str, str], features: dict[str, dict[str, float]], moves: dict[tuple[str, str], float]) -> None:
    WEIGHTS.mkdir(exist_ok=True)
    lines = [
        "\t".join([feature, *(f"{label}:{weight:g}" for label, weight in by_label.items())])
        for feature, by_label in features.items()
    ]
    (WEIGHTS / "names.tsv").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")
    pairs = [f"{before}\t{after}\t{weight:g}" for (before, after), weight in moves.items() if before in LABELS]
    (WEIGHTS / "moves.tsv").write_text("\n".join(sorted(pairs)) + "\n", encoding="utf-8")
    (WEIGHTS / "trust.tsv").write_text("".join(f"{form}\t{level}\n" for form, level in sorted(trust.items())), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cross", action="store_true")
    parser.add_argument("--measure", metavar="NAME")
    arguments = parser.parse_args()
    register = Register.load([data.seeds() / "register"])
    with tempfile.TemporaryDirectory() as folder:
        if arguments.cross:
            total: Counter[tuple[str, str]] = Counter()
            learnt = sorted(lessons(register, "more", drop=True), key=lambda one: (one.text.page.document.date, one.id))
            plain = {one.id: one for one in lessons(register, "more", drop=False)}
            for fold in range(5):
                cut = range(len(learnt) * fold // 5, len(learnt) * (fold + 1) // 5)
                weights, trust, _, _ = train([one for at, one in enumerate(learnt) if at not in cut], Path(folder))
                total += measure([plain[learnt[at].id] for at in cut], weights, trust, f"fold {fold + 1}")
            report(total, "cross")
        elif arguments.measure:
            measure(lessons(register, arguments.measure, drop=False), crf.weights(), crf.trust(), arguments.measure)
        else:
            weights, trust, features, moves = train(lessons(register, "more", drop=True), Path(folder))
            write(trust, features, moves)
            measure(lessons(register, "dev", drop=False), weights, trust, "dev")


if __name__ == "__main__":
    main()
