"""The habits of the house, as far as a test can see them."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from kg import check, find, link, readers, reading
from tests.cases import HERE, load

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "kg").rglob("*.py"))
LONGEST_MODULE = 300
MOST_PARAMETERS = 5
LEAST_CASES = 120


def members() -> Iterable[tuple[str, Callable[..., object]]]:
    """Every plain function that stands in one of the visible lists."""
    lists: dict[str, Iterable[object]] = {
        "READERS": [read for _, read in readers.READERS],
        "FINDERS": find.FINDERS,
        "RULES": link.RULES,
        "RELATERS": reading.RELATERS,
        "CHECKS": check.CHECKS,
    }
    for name, functions in lists.items():
        for function in functions:
            assert callable(function)
            yield f"{name}: {getattr(function, '__module__', '')}.{getattr(function, '__name__', '')}", function


@pytest.mark.parametrize(("name", "function"), list(members()))
def test_every_member_of_a_visible_list_says_what_it_does(name: str, function: Callable[..., object]) -> None:
    assert inspect.getdoc(function), f"{name} has no docstring"


@pytest.mark.parametrize("relate", reading.RELATERS, ids=lambda r: r.__module__)
def test_every_relater_has_cases(relate: Callable[..., object]) -> None:
    """Each family has its folder of cases, one of which expects nothing."""
    cases = load(relate.__module__.rpartition(".")[2])
    assert len(cases) >= 3
    assert any(not case.expect for case in cases), "no negative case"


def test_no_case_is_lost() -> None:
    """The loader finds as many cases as were written; the number only rises."""
    assert sum(len(load(p.name)) for p in HERE.iterdir() if p.is_dir()) >= LEAST_CASES
    for stage in HERE.iterdir():
        importlib.import_module(f"tests.runners.{stage.name}")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_fits_on_a_few_screens(path: Path) -> None:
    """Short modules, few parameters, a docstring at the top."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert source.count("\n") <= LONGEST_MODULE, "split it"
    assert ast.get_docstring(tree) or not source.strip(), "say at the top what it is for"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and not _is_command(node):
            count = (
                len(node.args.args)
                + len(node.args.kwonlyargs)
                - (node.args.args[:1] != [] and node.args.args[0].arg in ("self", "cls"))
            )
            assert count <= MOST_PARAMETERS, f"{node.name} takes {count} parameters"


def _is_command(node: ast.FunctionDef) -> bool:
    """A command of the command line has as many parameters as it has options."""
    return any("command" in ast.unparse(decorator) for decorator in node.decorator_list)


def test_nothing_of_the_shared_texts_is_in_the_project() -> None:
    """No stretch of a real release stands in the samples, the cases or the code: eighty characters would be no accident."""
    shared = ROOT.parent / "shared" / "gold"
    if not shared.exists():
        pytest.skip("the real releases are not beside the project")
    real = "\n".join(path.read_text(encoding="utf-8") for path in sorted(shared.glob("*.jsonl")))
    ours = [*(ROOT / "seeds" / "documents").glob("*.txt"), *HERE.rglob("*.txt"), *MODULES, *(ROOT / "tests").glob("*.py")]
    for path in ours:
        for line in path.read_text(encoding="utf-8").splitlines():
            for start in range(0, max(len(line) - 80, 0), 20):
                piece = line[start : start + 80]
                thai = sum("\u0e00" <= c <= "\u0e7f" for c in piece)
                assert thai < 65 or piece not in real, f"{path.name} repeats a real release: {piece}"
