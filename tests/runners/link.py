"""Linking: one line a thing, its forms in the order of their length, with its key where the register knows it."""

from __future__ import annotations

from functools import cache

from kg import data
from kg.link import link
from kg.model import Mention
from kg.register import Register
from tests.cases import Case


@cache
def _register() -> Register:
    return Register.load([data.seeds() / "register"])


def run(case: Case) -> list[str]:
    scene = case.scene()
    mentions = [Mention(n.span, scene.page[n.span], n.kind, "case") for n in scene.names]
    linked = link(scene.page, mentions, _register())
    return [" = ".join(e.names) + (f" → {e.key}" if "/" in e.key else "") for e in linked.entities.values()]
