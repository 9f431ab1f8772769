"""Investments: firms | status | places | amount | date, empty parts left out."""

from __future__ import annotations

from kg.relate.investments import relate
from tests.cases import Case, name_of


def run(case: Case) -> list[str]:
    scene = case.scene()
    lines = []
    for i in relate(scene):
        parts = [", ".join(name_of(scene, k) for k in i.investors), i.status, ", ".join(name_of(scene, k) for k in i.places)]
        parts += [f"{i.amount:f} {i.currency}" if i.amount is not None else "", i.date]
        lines.append(" | ".join(p for p in parts if p))
    return lines
