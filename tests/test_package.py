"""The wheel holds everything: installed into an empty environment, `kg` works from any directory."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_ontology_register_and_weights(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in ("kg/_data/ontology/cooperation.ttl", "kg/_data/seeds/register/bodies.tsv", "kg/py.typed"):
        assert wanted in names
    assert any(name.startswith("kg/find/weights") for name in names)
    assert not any("shared" in name or name.endswith(".pyc") for name in names)


def test_kg_works_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    """The wheel in an environment of its own, which borrows only the dependencies that are here already."""
    environment = tmp_path / "env"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    python = environment / "bin" / "python"
    target = subprocess.run(
        [python, "-c", "import site; print(site.getsitepackages()[0])"], check=True, capture_output=True, text=True
    )
    site = Path(target.stdout.strip())
    zipfile.ZipFile(wheel).extractall(site)
    here = subprocess.run(
        [sys.executable, "-c", "import site; print(site.getsitepackages()[0])"], check=True, capture_output=True, text=True
    )
    (site / "borrowed.pth").write_text(here.stdout.strip() + "\n", encoding="utf-8")
    text = tmp_path / "release.txt"
    text.write_text("นายอนันต์ ทองสุก ปลัดกระทรวงแรงงาน กล่าวว่า", encoding="utf-8")
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "KG_STORE")}
    run = [
        python,
        "-c",
        "import kg, kg.cli; assert '/env/' in kg.__file__, kg.__file__; kg.cli.main()",
        "build",
        str(text),
        "--store",
        "s",
    ]
    done = subprocess.run(run, cwd=tmp_path, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Membership" in done.stdout
