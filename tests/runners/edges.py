"""The edges of names: `{…|Kind}` marks what was found, the lines expected are the names that are left of it."""

from __future__ import annotations

from kg.find import gazetteer
from kg.find.edges import mended
from kg.find.text import Text
from kg.model import Mention
from tests.cases import Case
from tests.runners.find import register


def run(case: Case) -> list[str]:
    scene = case.scene()
    found = [Mention(name.span, scene.page[name.span], name.kind, "case") for name in scene.names]
    return [name.form for name in mended(Text.of(scene.page, gazetteer(register())), found)]
