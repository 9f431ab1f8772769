"""The fold key brings the spellings of one Japanese name together, and keeps the prefectures apart."""

from __future__ import annotations

import gettext
import re
from collections import defaultdict

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.data import seeds
from kg.model import PLACE
from kg.register import Register
from kg.thai.japanese import fold
from kg.thai.names import normal

THAI = st.text(alphabet="".join(chr(c) for c in [*range(0x0E01, 0x0E3B), *range(0x0E40, 0x0E4F)]) + " -", max_size=24)
PREFECTURES = [known for known in Register.load([seeds() / "register"]).things.values() if known.level == "prefecture"]


def folds(names: tuple[tuple[str, str], ...]) -> set[str]:
    return {fold(normal(form, PLACE)) for _, form in names if re.search("[ก-ฮ]", form)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("โทะกุชิมะ", "โทคุชิมะ"),
        ("โทะกุชิมะ", "โตกูชิม่า"),
        ("นะงะซะกิ", "นากาซากิ"),
        ("วะกะยะมะ", "วากายาม่า"),
        ("ชิซุโอะกะ", "ชิซูโอกา"),
        ("เคียวโตะ", "เกียวโต"),
        ("มะสึโมะโตะ", "มัตสึโมโต้"),
        ("กุมมะ", "กุนมา"),
        ("โอซะกะ", "โอซาก้า"),
        ("นีงะตะ", "นิอิกาตะ"),
        ("คิตะกีวชู", "คิตากิวชู"),
        ("ซะอิตะมะ", "ไซตามะ"),
    ],
)
def test_two_spellings_of_one_name_fold_together(old: str, new: str) -> None:
    assert fold(old) == fold(new)


@pytest.mark.parametrize(
    ("one", "other"), [("ชิบะ", "ชิงะ"), ("นารา", "นางาโนะ"), ("มิเอะ", "มิยางิ"), ("โออิตะ", "โอซากา"), ("คางาวะ", "คานากาวะ")]
)
def test_two_prefectures_stay_two(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_no_two_prefectures_share_a_key() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for known in PREFECTURES:
        for key in folds(known.names):
            owners[key].add(known.key)
    assert len(PREFECTURES) == 47
    assert {key: sorted(names) for key, names in owners.items() if len(names) > 1} == {}


def test_the_spellings_of_a_prefecture_have_one_key_but_for_known_exceptions() -> None:
    """Hokkaido and Tottori are also written without the vowel of their first syllable: ฮกไกโด, ทตโตริ."""
    assert [known.code for known in PREFECTURES if len(folds(known.names)) > 1] == ["JP-01", "JP-31"]


def test_prefectures_are_those_of_iso_3166_2() -> None:
    """pycountry's codes, romanised names, kanji and old Thai spellings are an independent check of the rows."""
    kanji, thai = (gettext.translation("iso3166-2", pycountry.LOCALES_DIR, languages=[lang]).gettext for lang in ("ja", "th"))
    iso = {s.code: s.name for s in pycountry.subdivisions.get(country_code="JP")}
    assert set(iso) == {known.code for known in PREFECTURES}
    for known in PREFECTURES:
        name = iso[known.code]
        assert name in {form for language, form in known.names if language == "en"}
        assert normal(kanji(name), PLACE) in {normal(form, PLACE) for language, form in known.names if language == "ja"}
        assert fold(thai(name)) in folds(known.names)


@given(THAI)
def test_a_key_has_no_tone_marks_short_vowels_or_blanks(name: str) -> None:
    assert not set(fold(name)) & set("่้๊๋็์ะัิุ ")


@given(THAI, st.sampled_from("่้๊๋็์"))
def test_tone_marks_never_matter(name: str, mark: str) -> None:
    assert fold(name) == fold("".join(c for c in name if c not in "่้๊๋็์ฺ"))
    assert fold(name + mark) == fold(name)
