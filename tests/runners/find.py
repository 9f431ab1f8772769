"""Names found in a text: `form | kind`, with the register's key where it is known; or what one rule proposes."""

from __future__ import annotations

from functools import cache

from kg import data
from kg.find import FINDERS, find, gazetteer
from kg.find.text import Text
from kg.register import Register
from kg.thai.page import Page
from tests.cases import Case


@cache
def register() -> Register:
    return Register.load([data.seeds() / "register"])


def run(case: Case) -> list[str]:
    """A case file named for a finder (persons.txt) shows what this rule proposes, any other what is found in the end."""
    page = Page.of(case.document)
    rules = {finder.__module__.rpartition(".")[2]: finder for finder in FINDERS}
    name = case.file.removesuffix(".txt")
    if name in rules:
        return sorted({" | ".join((m.form, m.by)) for m in rules[name](Text.of(page, gazetteer(register())))})
    return [" | ".join(filter(None, (m.form, m.kind, m.known))) for m in find(page, register())]
