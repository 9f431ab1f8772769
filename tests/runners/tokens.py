"""The words of a text, with a bar between them."""

from __future__ import annotations

from kg.thai.clean import clean
from kg.thai.tokens import tokens
from tests.cases import Case


def run(case: Case) -> list[str]:
    return ["|".join(tokens(clean(case.text).text).words)]
