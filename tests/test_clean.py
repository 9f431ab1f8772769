"""Cleaning folds look-alikes and always knows the way back."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.model import Document, Span
from kg.thai.clean import clean
from kg.thai.page import LONGEST_QUOTE, Page

MESSY = st.text(alphabet=st.sampled_from(list("กขคเแโะาำิีุูํ่้๊๋์ฯๆ๐๑๙0A \u00a0\u200b\ufeff\t\n\r–—“”\"'(),.")), max_size=80)


@given(MESSY | st.text(max_size=80))
def test_every_stretch_lies_inside_the_source(source: str) -> None:
    """Whatever span of the cleaned text is taken, its source span lies inside the document, in order."""
    cleaned = clean(source)
    for i in range(len(cleaned.text)):
        start, end = cleaned.source_span(i, i + 1)
        assert 0 <= start < end <= len(source)
        assert i == 0 or cleaned.starts[i - 1] <= start


@given(MESSY | st.text(max_size=80))
@example("\xa0\ufeff ")
@example("\u0e4d\u0e4d\u0e32")
def test_what_is_clean_stays_as_it_is(source: str) -> None:
    """Cleaning twice is cleaning once, and clean text maps to itself."""
    once = clean(source).text
    again = clean(once)
    assert again.text == once
    assert list(again.starts) == list(range(len(once)))


@given(MESSY, st.integers(0, 80), st.integers(0, 80))
def test_a_quote_stands_at_its_offsets(source: str, start: int, length: int) -> None:
    """The words of a quote are those of the document at its offsets, and never longer than a quote may be."""
    page = Page.of(Document("d", source))
    start = min(start, len(page.text))
    quote = page.quote(Span(start, min(start + length, len(page.text))))
    assert source[quote.start : quote.end] == quote.exact
    assert len(quote.exact) <= LONGEST_QUOTE
    assert source[quote.start - len(quote.prefix) : quote.end + len(quote.suffix)] == quote.prefix + quote.exact + quote.suffix


@given(MESSY)
def test_sentences_stand_in_order_and_hold_all_letters(source: str) -> None:
    """Sentences do not overlap, and nothing but blanks stands between them."""
    page = Page.of(Document("d", source))
    at = 0
    for sentence in page.sentences:
        assert at <= sentence.start < sentence.end <= len(page.text)
        assert not page.text[at : sentence.start].strip()
        at = sentence.end
    assert not page.text[at:].strip()


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("กํานัน", "กำนัน"),
        ("นํ้า", "น้ำ"),
        ("เเผน", "แผน"),
        ("ปี\u00a0๒๕๖๗", "ปี 2567"),
        ("ญี่\u200bปุ่น", "ญี่ปุ่น"),
        ("ก  \t ข", "ก ข"),
        ("ก\r\n\r\n  ข", "ก\nข"),
        ("“โอทาไก”", '"โอทาไก"'),
        ("ครั้้งที่", "ครั้งที่"),
    ],
)
def test_look_alikes_are_folded(source: str, text: str) -> None:
    assert clean(source).text == text
