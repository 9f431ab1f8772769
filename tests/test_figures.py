"""A figure belongs to the one fact of its sentence that fits it, else it is about what its sentence names."""

from __future__ import annotations

from decimal import Decimal

from kg.model import Agreement, Document, Fact, Figure, Investment, Meeting, Quote, Span
from kg.relate.figures import attach
from kg.thai.page import Page

TEXT = "บริษัทตัวอย่างจะลงทุน 500 ล้านบาทในจังหวัดสมมติ\nทั้งสองฝ่ายลงนามแล้ว 3 ฉบับ"
PAGE = Page.of(Document("d", TEXT))


def quote(words: str) -> Quote:
    start = TEXT.index(words)
    return PAGE.quote(Span(start, start + len(words)))


def figure(words: str, kind: str) -> Figure:
    return Figure(
        quotes=(quote(words),), rule="r", value=Decimal(1), unit="THB", kind=kind, modality="reported", about=("place/TH-50",)
    )


def attached(words: str, kind: str, *facts: Fact) -> tuple[Fact | None, tuple[str, ...]]:
    (one,) = attach([figure(words, kind)], facts)
    return one.about_fact, one.about


INVESTMENT = Investment(quotes=(quote("จะลงทุน"),), rule="r", investors=("e1",), status="planned")
MEETING = Meeting(quotes=(quote("จะลงทุน"),), rule="r", participants=("e1", "e2"))
AGREEMENT = Agreement(quotes=(quote("ลงนามแล้ว"),), rule="r", parties=("e1", "e2"), kind="mou", status="signed")


def test_a_figure_belongs_to_the_fact_of_its_sentence_that_fits_its_kind() -> None:
    assert attached("500 ล้านบาท", "investment", MEETING, INVESTMENT, AGREEMENT) == (INVESTMENT, ())
    assert attached("3 ฉบับ", "budget", INVESTMENT, AGREEMENT) == (AGREEMENT, ())


def test_a_figure_stays_about_what_its_sentence_names_where_no_fact_fits() -> None:
    assert attached("500 ล้านบาท", "investment", MEETING, AGREEMENT) == (None, ("place/TH-50",))
    assert attached("500 ล้านบาท", "relations", INVESTMENT) == (None, ("place/TH-50",))
    assert attached("3 ฉบับ", "partners", AGREEMENT) == (None, ("place/TH-50",))


def test_of_two_facts_that_fit_a_figure_belongs_to_the_one_that_is_by_far_the_nearest() -> None:
    other = Investment(quotes=(quote("บริษัท"),), rule="r", investors=("e3",), status="planned")
    assert attached("500 ล้านบาท", "investment", INVESTMENT, other) == (INVESTMENT, ())


def test_a_figure_stays_where_it_is_if_two_facts_fit_alike() -> None:
    other = Investment(quotes=(quote("ในจังหวัดสมมติ"),), rule="r", investors=("e3",), status="planned")
    assert attached("500 ล้านบาท", "investment", INVESTMENT, other) == (None, ("place/TH-50",))
