"""Agreements: kind, status | parties, sorted, with commas | by signatories | date."""

from __future__ import annotations

from dataclasses import replace

from kg.relate import agreements, posts
from tests.cases import Case, name_of


def run(case: Case) -> list[str]:
    scene = case.scene()
    scene = replace(scene, facts=tuple(posts.relate(scene)))
    lines = []
    for a in agreements.relate(scene):
        signers = ", ".join(sorted(name_of(scene, p) for p in a.signatories))
        parts = [f"{a.kind} {a.status}", ", ".join(sorted(name_of(scene, p) for p in a.parties)) or "-"]
        lines.append(" | ".join(parts + [f"by {signers}"] * bool(signers) + [a.date] * bool(a.date)))
    return lines
