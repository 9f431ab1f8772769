"""From a reading to a graph: what is asserted, what is left out, and how nodes are named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg import edtf, model
from kg.assemble import Assembled, assemble
from kg.model import Agreement, Document, Entity, Figure, Meeting, Post, Quote, Reading
from kg.register import Register
from tests.releases import RELEASES, reading

TEXT = "นายสมหมาย ทองแท้ หารือกับบริษัท ดอกไม้ จำกัด"
PROOF = (Quote(0, 16, TEXT[:16], "", TEXT[16:]),)
PERSON = Entity("e1", model.PERSON, ("สมหมาย ทองแท้", "สมหมาย"))
COMPANY = Entity("e2", model.ORGANIZATION, ("บริษัท ดอกไม้ จำกัด",))
MEETING = Meeting(quotes=PROOF, rule="by-hand", participants=("e1", "e2"))


def assembled(*facts: model.Fact, entities: tuple[Entity, ...] = (PERSON, COMPANY), identifier: str = "a") -> Assembled:
    return assemble(Reading(Document(identifier, TEXT), "", entities, (), facts), Register())


def test_a_fact_carries_its_proof_its_rule_and_a_label_in_two_languages() -> None:
    lines = assembled(MEETING).lines
    for words in ("#wasDerivedFrom>", "rule/by-hand>", '"Meeting: สมหมาย ทองแท้', "การหารือ: สมหมาย ทองแท้"):
        assert words in lines, words


def test_every_line_is_of_the_documents_own_graph_and_they_are_sorted() -> None:
    lines = assembled(MEETING).lines.splitlines()
    assert lines == sorted(set(lines))
    assert all(line.endswith("<https://w3id.org/otagai/id/document/a> .") for line in lines)


def test_two_documents_share_no_node_that_nobody_knows() -> None:
    one, other = (set(assembled(MEETING, identifier=name).lines.split()) for name in "ab")
    assert not {word for word in one & other if "/person/" in word or "/meeting/" in word or "/quote/" in word}


def test_two_tellings_of_one_fact_are_one_node_with_two_proofs() -> None:
    again = replace(MEETING, quotes=(Quote(17, 22, TEXT[17:22]),))
    lines = assembled(MEETING, again).lines.splitlines()
    assert len([line for line in lines if "ontology#Meeting" in line]) == 1
    assert len([line for line in lines if "wasDerivedFrom" in line]) == 2


def test_two_things_of_one_name_stay_two() -> None:
    twins = (PERSON, replace(PERSON, key="e2"))
    assert assembled(entities=twins).lines.count("foaf/0.1/Person") == 2


def test_names_have_the_language_of_their_script_and_one_preferred_form() -> None:
    desk = Entity("e1", model.ORGANIZATION, ("ดีพร้อม", "กรมส่งเสริมอุตสาหกรรม", "DIPROM", "産業振興局"))
    lines = assembled(entities=(desk,)).lines
    for words in (
        'prefLabel> "กรมส่งเสริมอุตสาหกรรม"@th',
        'altLabel> "ดีพร้อม"@th',
        'prefLabel> "DIPROM"@en',
        'prefLabel> "産業振興局"@ja',
    ):
        assert words in lines, words


@pytest.mark.parametrize(
    ("fact", "why"),
    [
        (replace(MEETING, quotes=()), "no quotation"),
        (replace(MEETING, quotes=(Quote(3, 9, "elsewhere"),)), "does not stand where it says"),
        (replace(MEETING, participants=("e1", "e9")), "'e9', which is neither named"),
        (replace(MEETING, date="2024-02-30"), "'2024-02-30' is no date"),
        (Post(quotes=PROOF, rule="r", person="e1", role="wizard", organization="e2"), "'wizard' is no role"),
        (Post(quotes=PROOF, rule="r", person="e1", role="governor", organization=""), "lacks its organization"),
        (Agreement(quotes=PROOF, rule="r", parties=("e2",), kind="mou", status="signed"), "needs two parties"),
        (Agreement(quotes=PROOF, rule="r", parties=("e1", "e2"), kind="mou", status="signed"), "person cannot be a party"),
    ],
)
def test_what_is_not_well_formed_is_left_out_and_said(fact: model.Fact, why: str) -> None:
    result = assembled(fact)
    (problem,) = result.problems
    assert problem.startswith("a: ")
    assert why in problem
    assert "wasDerivedFrom" not in result.lines


def test_a_figure_points_to_its_fact() -> None:
    row = RELEASES[0]
    result = assemble(reading(Document(row["id"], row["text"], row["date"]), Register()), Register())
    assert not result.problems
    (about,) = [line for line in result.lines.splitlines() if "schema.org/about>" in line]
    assert "/meeting/" in about
    assert '"2500000000"^^<http://www.w3.org/2001/XMLSchema#decimal>' in result.lines


def test_a_country_needs_no_entity() -> None:
    fact = Figure(
        quotes=PROOF, rule="r", value=model.Decimal(4), unit="count", kind="companies", modality="reported", about=("place/JP",)
    )
    lines = assembled(fact).lines
    assert "<https://w3id.org/otagai/id/place/JP> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>" in lines
    assert "ontology#Country>" in lines


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2024-10-31", ("2024-10-31", "2024-10-31")),
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2023-12-30/2024-01-02", ("2023-12-30", "2024-01-02")),
        ("2024-13", None),
        ("2023-02-29", None),
        ("2024/2023", None),
        ("๒๐๒๔", None),
        ("soon", None),
    ],
)
def test_a_date_has_a_first_and_a_last_day(date: str, days: tuple[str, str] | None) -> None:
    assert edtf.bounds(date) == days
