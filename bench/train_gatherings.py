"""Which candidate is a gathering: trains `kg/relate/weights/gatherings.tsv` on the annotated releases.

    python bench/train_gatherings.py            writes the weights
    python bench/train_gatherings.py --check    trains on the older half and counts on the newer one

A logistic regression over the features that `kg.relate.gatherings` can see; what the annotation marks optional is left
out, and so is a feature that fewer than three releases show.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bench.annotations import documents, gold_scene
from kg.relate import gatherings
from kg.relate.telling import WEIGHTS

STRENGTH, ROUNDS, RELEASES = 3.0, 30, 3


@dataclass(frozen=True)
class Example:
    document: str
    features: tuple[str, ...]
    right: bool


def examples(*parts: str) -> list[Example]:
    """Every candidate of the releases, but those that the annotation leaves open."""
    found = []
    rows = sorted(documents(*parts), key=lambda row: (row[0].date, row[0].id))
    for document, gold in rows:
        scene = gold_scene(document, gold)
        wanted = [e for e in gold["events"] if e["class"] == "Gathering"]
        for candidate in gatherings.candidates(scene):
            names = [t.occasion.name for t in candidate.tellings]
            match = next((e for e in wanted if _same_name(_forms(e), names)), None)
            if match is None or match.get("optional") is not True:
                found.append(Example(document.id, candidate.features, match is not None))
            if match is not None:
                wanted.remove(match)
    return found


def _forms(event: dict[str, Any]) -> list[str]:
    name = event.get("name")
    return name if isinstance(name, list) else [name] if name else []


def _same_name(wanted: Sequence[str], found: Sequence[str]) -> bool:
    plain = [[re.sub(r"[\s\"'“”‘’()ฯ,–—-]", "", n.lower()) for n in names] for names in (wanted, found)]
    return any(a == b or (min(len(a), len(b)) >= 8 and (a in b or b in a)) for a in plain[0] for b in plain[1])


def train(rows: Sequence[Example]) -> dict[str, float]:
    """Newton's steps of a ridge-penalised logistic regression: the same weights on every machine, to three decimals."""
    seen = Counter(f for f, _ in {(f, r.document) for r in rows for f in r.features})
    names = ["", *sorted(f for f, n in seen.items() if n >= RELEASES)]
    place = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    x[:, 0] = 1
    for i, row in enumerate(rows):
        for feature in row.features:
            if feature in place:
                x[i, place[feature]] = 1
    y = np.array([row.right for row in rows], float)
    ridge = np.full(len(names), STRENGTH)
    ridge[0] = 0.01
    w = np.zeros(len(names))
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge), x.T @ (y - p) - ridge * w)
    return {name: round(float(value), 3) for name, value in zip(names, w, strict=True) if round(float(value), 3)}


def score(weights: dict[str, float], row: Example) -> float:
    total = weights.get("", 0.0) + sum(weights.get(f, 0.0) for f in row.features)
    return float(1 / (1 + np.exp(-total)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="train on the older half, count on the newer one")
    rows = examples("more")
    if parser.parse_args().check:
        half = len(rows) // 2
        learned = train(rows[:half])
        for threshold in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55):
            chosen = [(score(learned, r) >= threshold, r.right) for r in rows[half:]]
            tp, fp, fn = (sum(c == want for c in chosen) for want in ((True, True), (True, False), (False, True)))
            precision, recall, both = tp / max(1, tp + fp), tp / max(1, tp + fn), 2 * tp / max(1, 2 * tp + fp + fn)
            print(f"{threshold:.2f}  precision {precision:.3f}  recall {recall:.3f}  F1 {both:.3f}")
        return
    WEIGHTS.mkdir(exist_ok=True)
    lines = [f"{name}\t{value:g}" for name, value in sorted(train(rows).items())]
    (WEIGHTS / "gatherings.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows)} candidates, {sum(r.right for r in rows)} gatherings, {len(lines)} weights")


if __name__ == "__main__":
    main()
