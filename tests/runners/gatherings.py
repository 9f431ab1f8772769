"""Gatherings: kind | name | by organisers | with participants | in places | date, empty parts left out."""

from __future__ import annotations

from kg.relate.gatherings import relate
from tests.cases import Case, name_of


def run(case: Case) -> list[str]:
    scene = case.scene()
    lines = []
    for g in relate(scene):
        names = [", ".join(name_of(scene, k) for k in keys) for keys in (g.organizers, g.participants, g.places)]
        marked = zip(("", "", "by ", "with ", "in ", ""), (g.kind, g.names[0], *names, g.date), strict=True)
        lines.append(" | ".join(mark + part for mark, part in marked if part))
    return lines
