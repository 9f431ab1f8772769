"""What holds of all names that are found, and of the weights that find them."""

from __future__ import annotations

import itertools
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.find import FINDERS, crf, find
from kg.find.crf import LABELS, NEVER, WEIGHTS, decode
from kg.model import KINDS, Document
from kg.thai.page import Page
from tests.cases import HERE, load
from tests.runners.find import register

TEXT = "นายสมชาย ใจงาม ปลัดกระทรวงแรงงาน หารือกับนายโทดะ เคนจิ (Mr. TODA Kenji) ผู้ว่าราชการจังหวัดวากายามะ ประเทศญี่ปุ่น"
PIECES = (
    "นาย",
    "สมชาย ใจงาม ",
    "กระทรวงแรงงาน",
    "ฯ",
    " ",
    "\n",
    "ญี่ปุ่น",
    "METI",
    "(",
    ")",
    "“",
    "จังหวัด",
    "วากายามะ",
    "บริษัท ",
    " จำกัด",
)


def test_names_stand_where_they_say_and_never_inside_one_another() -> None:
    page = Page.of(Document("d", TEXT))
    names = find(page, register())
    assert names
    assert all(page[m.span] == m.form and m.kind in KINDS and m.by for m in names)
    assert all(left.span.end <= right.span.start for left, right in itertools.pairwise(names))
    assert names == find(page, register())


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=25))
def test_any_text_is_read_without_fail_and_names_do_not_overlap(pieces: list[str]) -> None:
    page = Page.of(Document("d", "".join(pieces)))
    names = find(page, register())
    assert all(page[m.span] == m.form for m in names)
    assert all(left.span.end <= right.span.start for left, right in itertools.pairwise(names))


def test_a_key_is_one_of_the_register_and_of_the_same_kind() -> None:
    names = find(Page.of(Document("d", TEXT)), register())
    known = [m for m in names if m.known]
    assert known
    assert all(register()[m.known].kind == m.kind for m in known)


def test_an_empty_text_has_no_names() -> None:
    assert find(Page.of(Document("d", "")), register()) == ()


@pytest.mark.parametrize("finder", FINDERS, ids=lambda f: f.__module__)
def test_every_finder_has_a_docstring_and_cases_with_and_without_a_result(finder: object) -> None:
    name = f"{finder.__module__.rpartition('.')[2]}.txt"
    cases = [case for case in load("find") if case.file == name]
    assert finder.__doc__
    assert any(case.expect for case in cases)
    assert name == "known.txt" or any(not case.expect for case in cases)
    assert (HERE / "find" / name).exists()


def _plain(scores: crf.Array, moves: crf.Array) -> int:
    """The score of the best sequence, by Viterbi's rule word by word."""
    best = scores[0].astype(np.int64)
    best[2::2] = NEVER
    for row in scores[1:]:
        best = (best[:, None] + moves).max(0) + row
    return int(best.max())


def _score(labels: list[int], scores: crf.Array, moves: crf.Array) -> int:
    return sum(int(scores[at, label]) for at, label in enumerate(labels)) + sum(
        int(moves[one, other]) for one, other in itertools.pairwise(labels)
    )


@settings(deadline=None, max_examples=200)
@given(st.integers(1, 40), st.integers(0, 2**32 - 1), st.integers(0, 12_000))
def test_decoding_only_where_a_name_can_be_is_exact(size: int, seed: int, bias: int) -> None:
    moves = crf.weights().moves
    scores = np.random.default_rng(seed).integers(-6000, 6000, (size, len(LABELS))).astype(np.int32)
    scores[:, 0] += bias
    labels = decode(scores, moves)
    assert _score(labels, scores, moves) == _plain(scores, moves)
    assert all(
        label % 2 or not label or before in (label, label - 1) for before, label in zip([0, *labels], labels, strict=False)
    )


def test_weights_are_small_sorted_and_rounded() -> None:
    files = sorted(WEIGHTS.glob("*.tsv"))
    assert sum(path.stat().st_size for path in files) <= 2_000_000
    for path in files:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines == sorted(set(lines)), path
    for line in (WEIGHTS / "names.tsv").read_text(encoding="utf-8").splitlines():
        for pair in line.split("\t")[1:]:
            label, _, weight = pair.rpartition(":")
            assert label in LABELS
            assert len(weight.partition(".")[2]) <= 3


def test_no_word_of_an_annotated_person_is_in_the_weights() -> None:
    """Where the annotated releases lie beside the project: the model knows how names look, not whose they are."""
    from bench.annotations import SHARED
    from kg.find.features import seen
    from kg.thai.clean import clean
    from kg.thai.tokens import tokens

    folder = SHARED / "gold" / "more"
    if not folder.exists():
        pytest.skip("the annotated releases are not beside the project")
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    names = {name for gold in golds for e in gold["entities"] if e["type"] == "Person" for name in e["names"]}
    words = {seen(word) for name in names for word in tokens(clean(name).text).words}
    learnt = set()
    for line in (WEIGHTS / "names.tsv").read_text(encoding="utf-8").splitlines():
        place, _, value = line.partition("\t")[0].partition("]=")
        if place.partition("[")[0] in ("w", "p"):
            learnt |= set(value.split(" "))
    assert not words & learnt - {""}


def test_a_countrys_name_inside_a_bodys_is_no_mention_of_its_own() -> None:
    page = Page.of(Document("d", "หารือกับองค์การส่งเสริมการค้าต่างประเทศของญี่ปุ่น (JETRO) วันนี้"))
    assert "place/JP" not in {m.known for m in find(page, register())}


def test_a_name_found_once_is_found_again_without_its_title() -> None:
    text = "นายสมชาย ใจงาม ปลัดกระทรวงแรงงาน กล่าว\nต่อมา สมชาย ใจงาม เดินทางไป"
    forms = [m.form for m in find(Page.of(Document("d", text)), register())]
    assert forms.count("สมชาย ใจงาม") == 2
