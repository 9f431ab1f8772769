"""A plain logistic regression over visible features, fitted by Newton's method: the same weights on every machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

FEWEST_RELEASES = 3
ROUNDS = 30


@dataclass(frozen=True)
class Example:
    """One candidate of a release: what can be seen of it, and whether it is an event."""

    release: str
    features: Collection[str]
    right: bool


def fit(examples: Sequence[Example], penalty: float) -> dict[str, float]:
    """The weight of each feature that three releases show, to three decimals; the empty feature is the constant."""
    releases = Counter(feature for feature, _ in {(f, e.release) for e in examples for f in e.features})
    names = ["", *sorted(f for f, n in releases.items() if n >= FEWEST_RELEASES)]
    column = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(examples), len(names)))
    x[:, 0] = 1
    for row, example in enumerate(examples):
        x[row, [column[f] for f in example.features if f in column]] = 1
    y = np.array([example.right for example in examples], dtype=float)
    ridge = np.full(len(names), penalty)
    ridge[0] = 1e-6
    w = np.zeros(len(names))
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ w))
        curvature = (x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        w += np.linalg.solve(curvature, x.T @ (y - p) - ridge * w)
    return {name: round(float(value), 3) for name, value in zip(names, w, strict=True) if round(float(value), 3)}


def write(weights: dict[str, float], path: Path) -> None:
    """A line a feature, sorted."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{name}\t{value:.3f}\n" for name, value in sorted(weights.items())), encoding="utf-8")
