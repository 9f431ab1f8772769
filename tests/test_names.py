"""Names are compared without what releases write differently: titles, heads of places, blanks, marks, capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import ORGANIZATION, PERSON, PLACE
from kg.thai.names import TITLES, normal

TEXT = st.text(alphabet="กขคงจชนมยรลวสอะาิีุูเแโ่้ฯ ABCabc-–()“”\u200b\u00a0", max_size=30)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("นางสาวสมหญิง ใจงาม", "สมหญิง  ใจงาม", PERSON),
        ("พล.อ. สมชาย รักไทย", "พลเอก สมชาย รักไทย", PERSON),
        ("รศ.ดร.สมชาย รักไทย", "ศ. ดร. สมชาย รักไทย", PERSON),
        ("ฯพณฯ นายสมชาย รักไทย", "“สมชาย รักไทย”", PERSON),
        ("H.E. Mr. MORI Haruto", "Mori Haruto", PERSON),
        ("นายโมริฯ", "โมริ", PERSON),
        ("จังหวัดโทคุชิมะ", "โทคุชิมะ", PLACE),
        ("รัฐบาลท้องถิ่นจังหวัดโทคุชิมะ", "จ.โทคุชิมะ", PLACE),
        ("เทศบาลเมืองซาเซโบะ", "เมืองซาเซโบะ", PLACE),
        ("Tokushima Prefecture", "TOKUSHIMA", PLACE),
        ("東京都", "東京", PLACE),
        ("หอการค้าญี่ปุ่น – กรุงเทพฯ", "หอการค้าญี่ปุ่น-กรุงเทพ", ORGANIZATION),
        ("สํานักงาน", "สำนักงาน", ORGANIZATION),
        ("ＪＥＴＲＯ", "Jetro", ORGANIZATION),
    ],
)
def test_two_ways_of_writing_one_name_are_equal(one: str, other: str, kind: str) -> None:
    assert normal(one, kind) == normal(other, kind)


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("นางาตะ เคนจิ", PERSON, "นางาตะเคนจิ"),
        ("คุณากร ใจดี", PERSON, "คุณากรใจดี"),
        ("Drake Mori", PERSON, "drakemori"),
        ("นาย", PERSON, "นาย"),
        ("นครพนม", PLACE, "นครพนม"),
        ("กรุงเทพมหานคร", PLACE, "กรุงเทพมหานคร"),
        ("เมือง", PLACE, "เมือง"),
        ("津市", PLACE, "津市"),
        ("จังหวัดระยอง", ORGANIZATION, "จังหวัดระยอง"),
        ("นายสมชาย", "", "นายสมชาย"),
    ],
)
def test_what_only_looks_like_a_title_or_head_stays(name: str, kind: str, expected: str) -> None:
    assert normal(name, kind) == expected


@pytest.mark.parametrize("title", TITLES)
def test_every_title_falls(title: str) -> None:
    assert normal(f"{title} สมชาย รักไทย", PERSON) == "สมชายรักไทย"


@given(st.text(alphabet="กขคงจชนมยรลวสอเแโ ฯABCabc-", max_size=30))
def test_blanks_never_matter(name: str) -> None:
    assert normal(name) == normal(" ".join(name)) == normal(name.upper())


@given(TEXT, st.sampled_from(["", PERSON, PLACE, ORGANIZATION]))
def test_a_key_has_no_blanks_marks_or_capitals(name: str, kind: str) -> None:
    key = normal(name, kind)
    assert not set(key) & set(" \u00a0\u200bฯ-–()“”")
    assert key == key.lower()
