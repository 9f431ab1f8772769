"""Postings: persons | from … | to … | start … | end …, empty parts left out."""

from __future__ import annotations

from kg.relate.postings import relate
from tests.cases import Case, name_of


def run(case: Case) -> list[str]:
    scene = case.scene()
    lines = []
    for p in relate(scene):
        names = [", ".join(name_of(scene, k) for k in keys) for keys in (p.persons, p.origin, p.destination)]
        marked = zip(("", "from ", "to ", "start ", "end "), (*names, p.start, p.end), strict=True)
        lines.append(" | ".join(mark + part for mark, part in marked if part))
    return lines
