"""Questions: parameters are bound and never spliced, updates and other machines are refused, answers in four forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import kg
from kg import pipeline, query
from kg.query import QueryError
from tests.releases import reading, written

BODIES = "SELECT ?place ?name { ?place a otagai:Prefecture ; skos:altLabel ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> kg.Store:
    folder = tmp_path_factory.mktemp("query")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "read", reading)
        return kg.build(written(folder / "all.jsonl"), folder / "kg.db")


@pytest.mark.parametrize("value", ["JP-20", "place:JP-20", "https://w3id.org/otagai/id/place/JP-20", "นางาโนะ", "Nagano"])
def test_a_thing_may_be_given_by_code_short_name_iri_or_name(store: kg.Store, value: str) -> None:
    answer = store.sparql("SELECT ?agreement ?place { ?agreement otagai:party ?place }", place=value)
    assert {row["place"] for row in answer} == {"https://w3id.org/otagai/id/place/JP-20"}


def test_a_person_of_two_releases_is_one_thing(store: kg.Store) -> None:
    assert query.resolve(store, "สมหมาย ทองแท้").value in store.representatives().values()


def test_a_name_that_fits_several_things_has_to_be_chosen(store: kg.Store) -> None:
    with pytest.raises(QueryError, match=r"fits several things: .*other"):
        query.resolve(store, "other")


@pytest.mark.parametrize("value", ['" } DELETE', "x> . ?s ?p ?o", "'; --", "} #"])
def test_a_parameter_is_a_value_whatever_stands_in_it(store: kg.Store, value: str) -> None:
    assert len(store.sparql("SELECT ?s ?place { ?s otagai:party ?place }", place=value)) == 0


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "prefix x: <a:#> # SELECT\n delete where { ?s ?p ?o }",
        "CLEAR ALL",
        "LOAD <http://example.org/>",
    ],
)
def test_updates_are_refused_with_a_sentence(store: kg.Store, update: str) -> None:
    with pytest.raises(QueryError, match="Updates are refused"):
        store.sparql(update)


@pytest.mark.parametrize(
    "text", ["SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "ASK { service silent ?x { ?s ?p ?o } }"]
)
def test_other_machines_are_not_asked(store: kg.Store, text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        store.sparql(text)


def test_the_word_service_in_a_string_or_a_name_is_no_request(store: kg.Store) -> None:
    text = 'SELECT ?service { ?service skos:prefLabel "service" . FILTER(?service != <http://example.org/SERVICE>) } # SERVICE'
    assert len(store.sparql(text)) == 0


def test_what_is_no_sparql_is_said_in_a_sentence(store: kg.Store) -> None:
    with pytest.raises(QueryError, match="not SPARQL"):
        store.sparql("SELECT everything")


def test_rows_are_dicts_of_plain_strings(store: kg.Store) -> None:
    assert {"place": "https://w3id.org/otagai/id/place/JP-20", "name": "นางาโนะ"} in list(store.sparql(BODIES))


def test_json_is_the_results_format_of_sparql(store: kg.Store) -> None:
    held = json.loads(query.as_json(store.sparql(BODIES)))
    assert held["head"] == {"vars": ["place", "name"]}
    nagano = {"type": "uri", "value": "https://w3id.org/otagai/id/place/JP-20"}
    name = {"type": "literal", "value": "นางาโนะ", "xml:lang": "th"}
    assert {"place": nagano, "name": name} in held["results"]["bindings"]
    assert json.loads(query.as_json(store.sparql("ASK { ?s a otagai:Agreement }"))) == {"head": {}, "boolean": True}


def test_triples_come_as_turtle_and_rows_do_not(store: kg.Store) -> None:
    answer = store.sparql("CONSTRUCT { ?s a otagai:Agreement } WHERE { ?s a otagai:Agreement }")
    assert "a otagai:Agreement ." in query.as_turtle(answer)
    with pytest.raises(QueryError, match="triples"):
        query.as_json(answer)
    with pytest.raises(QueryError, match="CONSTRUCT"):
        query.as_turtle(store.sparql(BODIES))


def test_a_table_in_csv_has_no_formulas(store: kg.Store) -> None:
    assert query.as_csv(store.sparql('SELECT ("=1+1" AS ?x) {}')).splitlines() == ["x", "'=1+1"]


def test_every_named_question_says_what_it_answers_and_can_be_asked(store: kg.Store) -> None:
    assert len(query.questions()) >= 6
    for question in query.questions():
        assert question.description, question.name
        assert all(question.parameters.values()), question.name
        store.ask(question.name)
        for parameter in question.parameters:
            store.ask(question.name, **{parameter: "JP-20"})


def test_a_question_or_parameter_that_is_not_there_is_said(store: kg.Store) -> None:
    with pytest.raises(QueryError, match="The questions are: "):
        store.ask("nonsense")
    with pytest.raises(QueryError, match="Its parameters are: "):
        store.ask(query.questions()[0].name, nonsense="x")


def test_the_derived_edges_are_there(store: kg.Store) -> None:
    rows = list(store.sparql("SELECT ?one ?other { ?one otagai:hasMouWith ?other }"))
    assert len(rows) == 2


def test_no_answer_writes_to_the_store(store: kg.Store, tmp_path: Path) -> None:
    before = sorted(path.stat().st_mtime_ns for path in store.generation.rglob("*.sst"))
    store.sparql(BODIES)
    assert before == sorted(path.stat().st_mtime_ns for path in store.generation.rglob("*.sst"))


def test_a_posting_of_nobody_in_particular_names_nobody(samples: kg.Store) -> None:
    """“จังหวัดชิมาเนะได้ส่งผู้แทนมาประจำที่โต๊ะญี่ปุ่น” is one row, and not one for every name there is."""
    (row,) = samples.ask("postings", sender="JP-32")
    assert row["person"] == ""
    assert row["since"] == "2020"
