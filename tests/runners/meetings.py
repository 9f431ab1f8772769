"""Meetings: participants, sorted, with commas | at places | date."""

from __future__ import annotations

from dataclasses import replace

from kg.relate import meetings, posts
from tests.cases import Case, name_of


def run(case: Case) -> list[str]:
    scene = case.scene()
    scene = replace(scene, facts=tuple(posts.relate(scene)))
    lines = []
    for m in meetings.relate(scene):
        places = ", ".join(sorted(name_of(scene, p) for p in m.places))
        parts = [", ".join(sorted(name_of(scene, p) for p in m.participants))]
        lines.append(" | ".join(parts + [f"at {places}"] * bool(places) + [m.date] * bool(m.date)))
    return lines
