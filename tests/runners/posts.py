"""Posts: person | role | body | former, from, to where stated."""

from __future__ import annotations

from kg.relate.posts import relate
from tests.cases import Case, name_of


def run(case: Case) -> list[str]:
    scene = case.scene()
    lines = []
    for p in relate(scene):
        parts = [name_of(scene, p.person), p.role, name_of(scene, p.organization)]
        parts += ["former"] * p.former + [f"from {p.start}"] * bool(p.start) + [f"to {p.end}"] * bool(p.end)
        lines.append(" | ".join(parts))
    return lines
