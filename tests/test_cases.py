"""Every case file says what its stage must find, and what it must leave alone."""

from __future__ import annotations

import importlib

import pytest

from tests.cases import HERE, Case, load

STAGES = sorted(p.name for p in HERE.iterdir() if p.is_dir())
CASES = [case for stage in STAGES for case in load(stage)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_case_finds_what_it_expects(case: Case) -> None:
    run = importlib.import_module(f"tests.runners.{case.stage}").run
    assert sorted(run(case)) == sorted(case.expect), case.why
