"""Words stand where they say, whatever the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.thai.clean import clean
from kg.thai.tokens import tokens

PIECES = (
    "นาย",
    "นางสาว",
    "สมชาย",
    "กระทรวง",
    "ฯ",
    "ฯลฯ",
    " ",
    "\n",
    "รมว.",
    "METI",
    "1,250.5",
    "(",
    "เ",
    "์",
    "ะ",
    "และ",
    "ๆ",
    '"',
    "徳島",
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30))
def test_words_cover_everything_but_blanks_and_stand_at_their_offsets(pieces: list[str]) -> None:
    text = clean("".join(pieces)).text
    words = tokens(text)
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == words.words
    assert "".join(words.words) == "".join(text.split())
    assert words.starts == sorted(words.starts)


def test_a_long_run_without_blanks_is_cut_in_reasonable_time() -> None:
    assert len(tokens("กระทรวง" * 20_000)) > 1000
