"""Romanised Japanese names beside their Thai spellings; the persons are invented."""

from __future__ import annotations

import pytest

from kg.assemble import assemble
from kg.model import PERSON, Document, Entity, Mention, Reading, Span
from kg.register import Register
from kg.thai.romaji import key_of_latin, key_of_thai, romanised, same_romanised

SAME = (
    ("คาวามูระ เท็ตสึยะ", "KAWAMURA Tetsuya"),
    ("เท็ตซึยะ คาวามุระ", "Kawamura Tetsuya"),
    ("ทสึจิยะ ไดสึเกะ", "Tsuchiya Daisuke"),
    ("ซากาอิ จุนอิจิโร", "Junichiro Sakai"),
    ("ซาไก จุนิจิโร", "Jun'ichiro Sakai"),
    ("ฮัตโตริ เคสุเกะ", "HATTORI Keisuke"),
    ("ฮัตโทริ เคอิซูเกะ", "Keisuke Hattori"),
    ("เรียวโกะ โอโนะ", "Ono Ryoko"),
    ("โอโน่ ริวอิจิ", "Ōno Ryūichi"),
    ("นัมบะ โคอิจิ", "NAMBA Kouichi"),
    ("นิชชินโด ฮิโรชิ", "Nisshindo Hiroshi"),
)
NOT_SAME = (
    ("คาวามูระ เท็ตสึยะ", "KAWAMURA Takuya"),
    ("คาวามูระ เท็ตสึยะ", "Tetsuya"),
    ("คาวามูระ", "KAWAMURA"),
    ("ชิบะ เคนตะ", "SHIGA Kenta"),
    ("มีนา ทานากร", "Mina Thanakorn"),
    ("จอห์น คาร์เตอร์", "John Carter"),
)


@pytest.mark.parametrize(("thai", "latin"), SAME)
def test_one_name_in_two_scripts(thai: str, latin: str) -> None:
    assert same_romanised(thai, latin), (key_of_thai(thai), key_of_latin(latin))


@pytest.mark.parametrize(("thai", "latin"), NOT_SAME)
def test_two_names_in_two_scripts(thai: str, latin: str) -> None:
    assert not same_romanised(thai, latin)


@pytest.mark.parametrize("word", ["Smith", "Somchai", "Thanakorn", "Victor", "Hu", "x", "", "ณัฐ"])
def test_what_is_not_made_of_japanese_syllables_has_no_key(word: str) -> None:
    assert romanised(word) == ""


def graph(*names: str) -> str:
    """The graph of a document that names one person."""
    text = "\n".join(names)
    entity = Entity("e1", PERSON, names, (Mention(Span(0, len(names[0])), names[0], PERSON, "test"),))
    return assemble(Reading(Document("d", text), entities=(entity,), mentions=((0, len(names[0]), "e1"),)), Register()).lines


def test_english_made_from_thai_is_marked() -> None:
    """A label that no release gives says so by its language: English transformed from Thai."""
    lines = graph("คาวามูระ เท็ตสึยะ")
    assert '"Kawamura Tetsuya"@en-t-th' in lines
    assert '"คาวามูระ เท็ตสึยะ"@th' in lines
    assert "@en " not in lines


def test_english_that_the_release_prints_is_its_own() -> None:
    """Where the Latin form is printed, it is the English label, as printed, and none is made."""
    lines = graph("คาวามูระ เท็ตสึยะ", "KAWAMURA Tetsuya")
    assert '"KAWAMURA Tetsuya"@en ' in lines
    assert "en-t-th" not in lines


@pytest.mark.parametrize("name", ["คาวามูระ ยูโกะ", "เท็ตสึยะ", "มานะ สุดใจ"])
def test_no_english_is_made_where_it_is_not_certain(name: str) -> None:
    assert "@en" not in graph(name)
