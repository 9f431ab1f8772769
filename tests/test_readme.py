"""What the README shows is what the program does: its commands run, its Python runs, its reference is current."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _block(language: str) -> str:
    found = re.search(
        rf"are run by the tests -->\n```{language}\n(.*?)```|is run by the tests -->\n```{language}\n(.*?)```", README, re.S
    )
    assert found, f"the README has no {language} block marked as run by the tests"
    return found[1] or found[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readme")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    return folder


def test_the_commands_run(folder: Path) -> None:
    """Every shell command of the README ends well, in the order in which it stands."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    for line in _block("sh").splitlines():
        done = subprocess.run(line, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"
    assert (folder / "graph.html").stat().st_size > 100_000
    assert (folder / "facts.csv").read_bytes().startswith("\ufeff".encode())


def test_the_python_runs(folder: Path) -> None:
    """The Python block of the README runs and says something of Tokushima."""
    done = subprocess.run([sys.executable, "-c", _block("python")], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "โทคุชิมะ" in done.stdout


def test_the_reference_is_current() -> None:
    """`make docs` would change nothing."""
    done = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", "README.md"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, "the command-line reference is old; run make docs"


def test_no_link_is_dead() -> None:
    """Every file that README and CONTRIBUTING point to is there."""
    for page in ("README.md", "CONTRIBUTING.md"):
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8")):
            assert (ROOT / target).exists(), f"{page} points to {target}, which is not there"
