"""The English of a Japanese name in Thai letters, where it is certain; a case without one expects nothing."""

from __future__ import annotations

from kg.thai.romaji import readable
from tests.cases import Case


def run(case: Case) -> list[str]:
    return [english] if (english := readable(case.text)) else []
