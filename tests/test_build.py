"""The same documents give the same bytes, in whatever order, with however many processes, and after removals."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import pipeline
from kg.export import export
from kg.model import Document, Reading
from kg.pipeline import Settings
from kg.store import Store
from tests.releases import RELEASES, written


def trig(store: Path) -> bytes:
    path = store.with_suffix(".trig")
    export(Store.open(store), path)
    return path.read_bytes()


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("once")
    pipeline.build([written(folder / "all.jsonl")], folder / "kg.db")
    return trig(folder / "kg.db")


def test_a_build_holds_facts_with_proof(expected: bytes) -> None:
    for words in ("schema:NewsArticle", "oa:exact", "place:JP-20", "graph:schemes"):
        assert words in expected.decode(), words


def test_the_order_of_documents_leaves_no_trace(tmp_path: Path, expected: bytes) -> None:
    pipeline.build([written(tmp_path / "back.jsonl", RELEASES[::-1])], tmp_path / "kg.db")
    assert trig(tmp_path / "kg.db") == expected


def test_three_goes_and_two_processes_give_the_same(tmp_path: Path, expected: bytes) -> None:
    for number, row in enumerate(RELEASES):
        path = written(tmp_path / f"{number}.jsonl", [row])
        pipeline.build([path], tmp_path / "kg.db", Settings(jobs=1 + number % 2))
    assert trig(tmp_path / "kg.db") == expected


def test_what_is_removed_and_built_again_leaves_no_trace(tmp_path: Path, expected: bytes) -> None:
    source = written(tmp_path / "all.jsonl")
    pipeline.build([source], tmp_path / "kg.db")
    pipeline.remove(["talks"], tmp_path / "kg.db")
    assert trig(tmp_path / "kg.db") != expected
    assert "ทานากะ" not in trig(tmp_path / "kg.db").decode()
    pipeline.build([written(tmp_path / "one.jsonl", RELEASES[:1])], tmp_path / "kg.db")
    assert trig(tmp_path / "kg.db") == expected


def test_a_later_text_replaces_the_earlier(tmp_path: Path, expected: bytes) -> None:
    pipeline.build([written(tmp_path / "old.jsonl", [RELEASES[0] | {"text": "ข่าวเก่าของนายเก่าแก่ ล้าสมัย"}])], tmp_path / "kg.db")
    pipeline.build([written(tmp_path / "all.jsonl")], tmp_path / "kg.db")
    assert trig(tmp_path / "kg.db") == expected


def test_one_document_that_cannot_be_read_does_not_end_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(document: Document, register: object) -> Reading:
        if document.id == "paper":
            raise RuntimeError("an invented fault")
        return Reading(document)

    monkeypatch.setattr(pipeline, "read", read)
    report = pipeline.build([written(tmp_path / "all.jsonl")], tmp_path / "kg.db")
    assert sorted(report.built) == sorted(row["id"] for row in RELEASES if row["id"] != "paper")
    (failure,) = report.failures
    assert "line 2" in failure.origin
    assert "an invented fault" in failure.reason


def test_a_base_of_ones_own_stands_in_every_name(tmp_path: Path) -> None:
    source = written(tmp_path / "all.jsonl")
    pipeline.build([source], tmp_path / "kg.db", Settings(base="https://example.org/id/"))
    text = trig(tmp_path / "kg.db").decode()
    assert "https://w3id.org/otagai/id/" not in text
    assert "https://example.org/id/" in text
