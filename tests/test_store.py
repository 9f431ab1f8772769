"""The store: generations that readers never see half-written, texts beside the graph, one writer at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import pipeline
from kg.store import Store, StoreError, Text, writing
from tests.releases import RELEASES, written

TRIPLE = '<https://example.org/s> <https://example.org/p> "{}" <https://w3id.org/otagai/id/document/{}> .\n'


@pytest.fixture
def store(tmp_path: Path) -> Path:
    root = tmp_path / "kg.db"
    with writing(root) as draft:
        draft.put([("a", TRIPLE.format("one", "a"), Text("หนึ่ง", ((0, 2, "https://example.org/s"),)))])
    return root


def test_a_store_that_is_not_there_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"There is no store at .*kg build"):
        Store.open(tmp_path / "none")


def test_a_text_comes_back_as_it_was_read_with_its_mentions(store: Path) -> None:
    opened = Store.open(store)
    assert opened.documents() == ["a"]
    assert opened.document("a") == Text("หนึ่ง", ((0, 2, "https://example.org/s"),))
    with pytest.raises(StoreError, match="no document 'b'"):
        opened.document("b")


def test_a_triple_of_two_documents_counts_once(store: Path) -> None:
    with writing(store) as draft:
        draft.put([("b", TRIPLE.format("one", "b"), Text("สอง", ()))])
    assert list(Store.open(store).rows("SELECT (COUNT(*) AS ?n) { ?s <https://example.org/p> ?o }")) == [("1",)]


def test_a_reader_goes_on_with_the_generation_that_it_opened(store: Path) -> None:
    reader = Store.open(store)
    with writing(store) as draft:
        draft.put([("b", TRIPLE.format("two", "b"), Text("สอง", ()))])
        assert Store.open(store).documents() == ["a"]
    assert reader.documents() == ["a"]
    assert reader.text("a") == "หนึ่ง"
    assert Store.open(store).documents() == ["a", "b"]


def test_what_fails_half_way_leaves_the_store_as_it_was(store: Path) -> None:
    with pytest.raises(StoreError), writing(store) as draft:
        draft.remove("nobody")
    assert Store.open(store).documents() == ["a"]
    assert len(list((store / "generations").iterdir())) == 1


def test_a_generation_that_a_killed_build_left_is_swept_away(store: Path) -> None:
    (store / "generations" / "000002" / "graph").mkdir(parents=True)
    with writing(store) as draft:
        draft.remove("a")
    assert Store.open(store).documents() == []


def test_two_generations_are_kept_and_the_texts_that_they_have(store: Path) -> None:
    for number in range(3):
        with writing(store) as draft:
            draft.put([("a", TRIPLE.format(number, "a"), Text(f"ข้อความ {number}", ()))])
    assert len(list((store / "generations").iterdir())) == 2
    assert len(list((store / "texts").glob("*/*.json"))) == 2


def test_a_second_writer_is_told_to_wait(store: Path) -> None:
    with writing(store), pytest.raises(StoreError, match="Another build"), writing(store):
        pass


def test_a_store_keeps_its_base(store: Path) -> None:
    with pytest.raises(StoreError, match="--base"), writing(store, "https://example.org/id/"):
        pass
    assert Store.open(store).documents() == ["a"]


def test_a_document_that_is_not_there_cannot_be_removed(tmp_path: Path) -> None:
    pipeline.build([written(tmp_path / "all.jsonl")], tmp_path / "kg.db")
    with pytest.raises(StoreError, match="no document 'nobody'"):
        pipeline.remove(["talks", "nobody"], tmp_path / "kg.db")
    assert len(Store.open(tmp_path / "kg.db").documents()) == len(RELEASES)
