"""The scores on the annotated releases beside the project, which may only rise; skipped where those are not."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import kg

SHARED = Path(__file__).resolve().parents[2] / "shared"
FLOORS: dict[str, dict[str, float]] = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(
    not (SHARED / "bench" / "score.py").exists(), reason="the annotated releases are not beside the project"
)


@pytest.fixture(scope="module", params=sorted(FLOORS))
def scored(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, Any]]:
    """A set of releases, built, exported and scored by the measure."""
    name, folder = request.param, tmp_path_factory.mktemp(request.param)
    texts = SHARED / "gold" / f"{name}.jsonl"
    kg.build([texts], folder / "store").export(folder / "graph.trig")
    command = [sys.executable, SHARED / "bench" / "score.py", "--gold", SHARED / "gold" / name, "--rdf", folder / "graph.trig"]
    command += ["--docs", texts, "--identity", SHARED / "gold" / "identity.json", "--out", folder / "score.json"]
    subprocess.run(list(map(str, command)), check=True, capture_output=True)
    return name, json.loads((folder / "score.json").read_text(encoding="utf-8"))


def test_no_score_is_below_its_floor(scored: tuple[str, dict[str, Any]]) -> None:
    """F1 of entities, posts, events, figures, sectors, each class of events, the headline, identity and evidence."""
    name, summary = scored
    reached = {key: row["f1"] for key, row in summary["scores"].items()}
    reached |= {"fact_f1": summary["fact_f1"], "evidence": summary["evidence"], "missing": -len(summary["missing"])}
    reached |= {"identity": summary["identity"]["f1"], "identity precision": summary["identity"]["p"]}
    below = {key: (round(reached[key], 4), floor) for key, floor in FLOORS[name].items() if reached[key] < floor}
    assert not below


def test_the_seeds_are_read_without_a_date(tmp_path: Path) -> None:
    """From the bare texts of the two releases the project was conceived from, the facts that everybody asks for."""
    store = kg.build(sorted((SHARED / "seeds").glob("*.txt")), tmp_path / "store")
    store.export(tmp_path / "graph.ttl")
    turtle = (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    assert re.search(r"otagai:from place:JP-30", turtle)
    assert len(re.findall(r"otagai:plansAgreementWith", turtle)) >= 3
    assert "2000000000" in turtle
