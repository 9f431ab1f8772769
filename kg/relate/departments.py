"""Ministries and the departments that act for them, as a text says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.model import ORGANIZATION
from kg.relate import parties, telling
from kg.relate.scene import Scene

_ACTS_FOR = re.compile(r" ?(?:\([^()\n]{1,30}\))? ?โดย ?")


def acting(scene: Scene, told: Sequence[tuple[tuple[str, ...], str]]) -> list[tuple[str, ...]]:
    """Parties and date of each telling → its parties, where a ministry gives way to the department that others tell of.

    “… ระหว่างกระทรวงแรงงาน โดยกรมการจัดหางาน กับ ก … กระทรวงแรงงานลงนามกับ ก” is one paper, the department's; not where
    the two tellings share nobody else, or tell two dates.
    """
    whole = _wholes(scene)
    found = []
    for keys, date in told:
        mine = list(keys)
        for i, party in enumerate(mine):
            rest = {*mine} - {party}
            for others, day in told:
                shared = bool(rest & {*others}) or parties.lands(rest)
                if shared and telling.agree(date, day):
                    mine[i] = next((p for p in others if party in whole.get(p, ()) and p not in mine), mine[i])
        found.append(tuple(dict.fromkeys(mine)))
    return found


def _wholes(scene: Scene) -> dict[str, set[str]]:
    """Bodies with what they are a part of: “กระทรวง ก โดยกรม ข”, “กรม ข กระทรวง ก”."""
    found: dict[str, set[str]] = {}
    for one, other in pairwise([n for n in scene.names if n.kind == ORGANIZATION]):
        gap = scene.text[one.span.end : other.span.start]
        if _ACTS_FOR.fullmatch(gap):
            found.setdefault(other.key, set()).add(one.key)
        elif gap == " " and scene.text.startswith("กระทรวง", other.span.start):
            found.setdefault(one.key, set()).add(other.key)
    return found
