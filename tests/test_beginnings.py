"""Patterns that are tried only where they can begin find what they would find everywhere."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import kg
from kg import data
from kg.thai.beginnings import Sought
from kg.thai.clean import clean
from tests.cases import HERE


def _sought() -> dict[str, Sought]:
    modules = [
        m.name for m in pkgutil.walk_packages(kg.__path__, "kg.") if m.name.startswith(("kg.thai", "kg.find", "kg.relate"))
    ]
    found = {
        id(v): (f"{name}.{n}", v)
        for name in modules
        for n, v in vars(importlib.import_module(name)).items()
        if isinstance(v, Sought)
    }
    return dict(sorted(found.values()))


SOUGHT = _sought()


@pytest.mark.parametrize("name", SOUGHT)
def test_a_pattern_finds_the_same_without_its_beginnings(name: str) -> None:
    """On all cases and sample releases: a word that a pattern gains has to stand among its beginnings too."""
    sought = SOUGHT[name]
    for path in sorted([*HERE.rglob("*.txt"), *(data.seeds() / "documents").rglob("*")]):
        text = path.read_text(encoding="utf-8")
        for version in (text, clean(text).text):
            assert [m.span() for m in sought.finditer(version)] == [m.span() for m in sought.compiled.finditer(version)], path


def test_a_part_of_a_text_is_searched_as_by_the_pattern_alone() -> None:
    text, sought = "5 ปี 12 ปี 7 ปี", Sought(r"(?<![0-9])[0-9]+ ปี", "0123456789")
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            assert [m.span() for m in sought.finditer(text, start, end)] == [
                m.span() for m in sought.compiled.finditer(text, start, end)
            ]
