"""Exports: every form, the same bytes, nothing lost on the way, and no harm from what texts contain."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import rdflib

import kg
from kg import iri, pipeline, vocab
from kg.export import FORMS
from kg.store import StoreError
from tests.releases import RELEASES, reading, written


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> kg.Store:
    folder = tmp_path_factory.mktemp("export")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "read", reading)
        return kg.build(written(folder / "all.jsonl"), folder / "kg.db")


@pytest.mark.parametrize("ending", [".ttl", ".trig", ".nq", ".jsonld", ".csv"])
def test_two_exports_are_the_same_bytes(store: kg.Store, tmp_path: Path, ending: str) -> None:
    store.export(tmp_path / f"a{ending}")
    store.export(tmp_path / f"b{ending}")
    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize(("ending", "form"), [(".trig", "trig"), (".nq", "nquads"), (".jsonld", "json-ld")])
def test_another_library_reads_the_same_graphs(store: kg.Store, tmp_path: Path, ending: str, form: str) -> None:
    path = tmp_path / f"graph{ending}"
    store.export(path)
    read = rdflib.Dataset()
    read.parse(path, format=form)
    sizes = {str(g.identifier): len(g) for g in read.graphs() if len(g)}
    assert sizes == {g: len(list(store.quads(g))) for g in store.graphs() if list(store.quads(g))}


def test_nodes_of_every_kind_have_a_prefix(store: kg.Store, tmp_path: Path) -> None:
    store.export(tmp_path / "graph.trig")
    text = (tmp_path / "graph.trig").read_text(encoding="utf-8")
    for kind in vocab.NODE_KINDS:
        assert f"@prefix {kind}: <{vocab.ID}{kind}/>" in text
    assert "_:" not in text.replace("://", "")


def test_names_with_markup_stay_text_and_identifiers_are_encoded(store: kg.Store, tmp_path: Path) -> None:
    store.export(tmp_path / "graph.nq")
    text = (tmp_path / "graph.nq").read_text(encoding="utf-8")
    assert "document/markup%20%3Cb%3E%22x%22%3C%2Fb%3E%20%231%2F..%2F" in text
    assert '<http://purl.org/dc/terms/source> "javascript:alert(1)"' in text
    assert "<http://purl.org/dc/terms/source> <https://example.org/talks?page=1>" in text


def test_turtle_has_one_node_for_what_is_the_same(store: kg.Store, tmp_path: Path) -> None:
    store.export(tmp_path / "graph.ttl")
    graph = rdflib.Graph().parse(tmp_path / "graph.ttl")
    people = {s for s in graph.subjects(rdflib.RDF.type, rdflib.FOAF.Person) if "สมหมาย ทองแท้" in str(list(graph.objects(s)))}
    assert len(people) == 1, "one person who is named in two releases"
    for subject in set(graph.subjects(rdflib.SKOS.prefLabel)):
        languages = [name.language for name in graph.objects(subject, rdflib.SKOS.prefLabel)]  # type: ignore[union-attr]
        assert len(languages) == len(set(languages)), subject
    edges = list(graph.triples((None, rdflib.URIRef(iri.term("otagai:hasMouWith")), None)))
    assert len(edges) == 2, "between the two parties, both ways"


def test_the_table_has_a_row_for_each_fact_with_its_sentence(store: kg.Store, tmp_path: Path) -> None:
    store.export(tmp_path / "facts.csv")
    assert (tmp_path / "facts.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader((tmp_path / "facts.csv").open(encoding="utf-8-sig", newline="")))
    (agreement,) = [row for row in rows if row["class"] == "Agreement"]
    assert agreement["kind"] == "mou"
    assert agreement["date"] == "2024-05-20"
    assert "กรมส่งเสริมอุตสาหกรรม" in agreement["parties"]
    assert agreement["words"] in agreement["sentence"]
    assert agreement["document"] == "paper"


def test_no_cell_is_a_formula(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "read", reading)
    store = kg.build(written(tmp_path / "a.jsonl", [RELEASES[1] | {"id": "=1+1"}]), tmp_path / "kg.db")
    store.export(tmp_path / "facts.csv")
    cells = [c for row in csv.reader((tmp_path / "facts.csv").open(encoding="utf-8-sig", newline="")) for c in row]
    assert "'=1+1" in cells
    assert not [c for c in cells if c.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_an_ending_that_is_not_known_is_said(store: kg.Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"\.ttl \.trig"):
        store.export(tmp_path / "graph.xyz")
    with pytest.raises(StoreError, match="cannot be written"):
        store.export(tmp_path / "nowhere" / "graph.ttl")
    assert ".graphml" in FORMS


def test_rdflib_gets_every_triple_once(store: kg.Store) -> None:
    assert len(store.to_rdflib()) == len(set(store.triples()))
