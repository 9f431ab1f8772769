"""Train the choices of the events' relaters: which candidates are events at all.

    python bench/train_events.py [--until 2023-01-31] [--folder kg/relate/weights]

A plain logistic regression over visible features, by Newton's method, on the annotated releases of `gold/more` with the
annotated names and posts. A feature counts if three releases show it. Weights are written as text, sorted, to three decimals.
"""

from __future__ import annotations

import argparse
import dataclasses
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from bench.annotations import documents, gold_scene
from kg.model import Document, Post
from kg.relate import agreements, meetings, parties, telling
from kg.relate.scene import Scene

FEWEST_RELEASES = 3
PENALTY = 0.5
# name of the weights -> (candidates of a scene, class of the annotation, what names its people there and in a candidate)
FAMILIES: dict[str, tuple[Any, str, str, str]] = {
    "agreements": (agreements.candidates, "Agreement", "party", "parties"),
    "meetings": (meetings.candidates, "Meeting", "participant", "participants"),
}


def with_posts(scene: Scene, gold: dict[str, Any]) -> Scene:
    """The scene with the annotated posts as facts."""
    keys = {e["id"]: f"place/{e['code']}" if e.get("code") else e["id"] for e in gold["entities"]}
    facts = []
    for post in gold["posts"]:
        for body in (post["org"], *post.get("org_optional", [])):
            held = keys.get(body, f"place/{body}")
            former = bool(post.get("former"))
            facts.append(
                Post(quotes=(), rule="gold", person=post["person"], role=post["role"], organization=held, former=former)
            )
    return dataclasses.replace(scene, facts=tuple(facts))


def as_annotated(scene: Scene, gold: dict[str, Any], keys: Iterable[str]) -> set[str]:
    """Keys of a scene as the annotation writes them."""
    ids = {f"place/{e['code']}": e["id"] for e in gold["entities"] if e.get("code")}
    return {ids.get(k, k.removeprefix("place/")) for k in keys}


def labels(family: str, scene: Scene, gold: dict[str, Any]) -> list[tuple[frozenset[str], int | None]]:
    """(features, 1 or 0) of every candidate; None where only an optional event fits."""
    find, cls, role, attribute = FAMILIES[family]
    found = find(scene)
    wanted = [e for e in gold["events"] if e["class"] == cls]
    ranked = []
    for j, candidate in enumerate(found):
        mine = as_annotated(scene, gold, getattr(candidate, attribute))
        for i, event in enumerate(wanted):
            optional = event.get("optional")
            may = set(optional.get(role, [])) if isinstance(optional, dict) else set()
            overlap = 4 * len(mine & set(event.get(role) or [])) + len(mine & may)
            overlap += 6 * parties.same_name(event.get("name"), getattr(candidate, "names", ()))
            overlap += bool(event.get("date")) and event["date"] == candidate.date
            if overlap > 1 or (overlap and not mine):
                ranked.append((overlap, -i, -j))
    used: dict[int, int] = {}
    for _, i, j in sorted(ranked, reverse=True):
        if -j not in used and -i not in used.values():
            used[-j] = -i
    out: list[tuple[frozenset[str], int | None]] = []
    for j, candidate in enumerate(found):
        label = 0 if j not in used else None if wanted[used[j]].get("optional") is True else 1
        out.append((candidate.features, label))
    return out


def fit(rows: list[tuple[frozenset[str], int]], features: list[str]) -> dict[str, float]:
    """Ridge-penalised logistic regression; the empty feature is the constant."""
    columns = {f: i + 1 for i, f in enumerate(features)}
    x = np.zeros((len(rows), len(columns) + 1))
    x[:, 0] = 1
    for r, (seen, _) in enumerate(rows):
        x[r, [columns[f] for f in seen if f in columns]] = 1
    y = np.array([label for _, label in rows], dtype=float)
    w = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], PENALTY)
    ridge[0] = 1e-6
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (y - p) - ridge * w
        curvature = (x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        w += np.linalg.solve(curvature, gradient)
    return {"": round(float(w[0]), 3)} | {f: round(float(w[i]), 3) for f, i in columns.items()}


def train(family: str, releases: Iterable[tuple[Document, dict[str, Any]]]) -> dict[str, float]:
    rows, seen = [], Counter[str]()
    for document, gold in releases:
        scene = with_posts(gold_scene(document, gold), gold)
        found = [(features, label) for features, label in labels(family, scene, gold) if label is not None]
        rows += found
        seen.update({f for features, _ in found for f in features})
    return fit(rows, sorted(f for f, n in seen.items() if n >= FEWEST_RELEASES))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--until", default="9999", help="use releases up to this day only")
    arguments.add_argument("--folder", type=Path, default=telling.WEIGHTS)
    given = arguments.parse_args()
    releases = [(d, g) for d, g in documents("more") if d.date <= given.until]
    given.folder.mkdir(parents=True, exist_ok=True)
    for family in FAMILIES:
        found = train(family, releases)
        text = "".join(f"{feature}\t{weight:.3f}\n" for feature, weight in sorted(found.items()))
        (given.folder / f"{family}.tsv").write_text(text, encoding="utf-8")
        print(f"{family}: {len(found)} weights from {len(releases)} releases")


if __name__ == "__main__":
    main()
