"""The register's rows are sorted, unique, declared and sourced, and names are looked up in whatever way they are written."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pycountry
import pytest

from kg.data import seeds
from kg.model import ORGANIZATION, PLACE, PROGRAMME
from kg.register import AMBIGUOUS, COLUMNS, FILES, Register, RegisterError, problems

FOLDER = seeds() / "register"
REGISTER = Register.load([FOLDER])


def test_nothing_is_wrong_with_the_rows() -> None:
    assert problems(FOLDER) == []


def test_no_file_of_rows_has_been_lost() -> None:
    counts = {name: sum(1 for _ in (FOLDER / name).open(encoding="utf-8")) - 1 for name in FILES}
    least = {"countries": 64, "prefectures": 47, "provinces": 77, "cities": 150, "bodies": 470, "programmes": 95}
    assert all(counts[f"{name}.tsv"] >= number for name, number in least.items()), counts


def test_every_ambiguity_says_why() -> None:
    with (FOLDER / AMBIGUOUS).open(encoding="utf-8", newline="") as file:
        assert all(row["why"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_codes_are_those_of_iso_3166() -> None:
    known = {thing.code for thing in REGISTER.things.values() if thing.code}
    countries = {country.alpha_2 for country in pycountry.countries}
    parts = {part.code for land in ("JP", "TH") for part in pycountry.subdivisions.get(country_code=land)}
    assert known <= countries | parts
    assert {part.code for part in pycountry.subdivisions.get(country_code="JP")} <= known
    assert {code for code in parts if code.startswith("TH-") and code[3:].isdigit()} <= known


def test_every_province_and_prefecture_has_a_name_in_three_languages() -> None:
    for known in REGISTER.things.values():
        if known.level in ("country", "prefecture", "province"):
            assert {"th", "en", "ja"} <= {language for language, _ in known.names}, known.key


@pytest.mark.parametrize(
    ("form", "kind", "key"),
    [
        ("กรมส่งเสริมอุตสาหกรรม", ORGANIZATION, "body/diprom"),
        ("ดีพร้อม", ORGANIZATION, "body/diprom"),
        ("คณะกรรมการส่งเสริมการลงทุน", ORGANIZATION, "body/boi"),
        ("สำนักงานคณะกรรมการส่งเสริมการลงทุน", ORGANIZATION, "body/boi"),
        ("กระทรวงกลาโหม", ORGANIZATION, "body/th-defence"),
        ("กระทรวงกลาโหมญี่ปุ่น", ORGANIZATION, "body/jp-defence"),
        ("กระทรวงเศรษฐกิจ  การค้า และ อุตสาหกรรม", ORGANIZATION, "body/meti"),
        ("経済産業省", ORGANIZATION, "body/meti"),
        ("หอการค้าญี่ปุ่น – กรุงเทพฯ", ORGANIZATION, "body/jcc"),
        ("“Soft Power”", PROGRAMME, "programme/soft-power"),
        ("จังหวัดโทคุชิมะ", PLACE, "place/JP-36"),
        ("徳島県", PLACE, "place/JP-36"),
        ("จ.เชียงใหม่", PLACE, "place/TH-50"),
        ("กรุงเทพฯ", PLACE, "place/TH-10"),
        ("กทม.", PLACE, "place/TH-10"),
        ("ประเทศญี่ปุ่น", PLACE, "place/JP"),
        ("สหรัฐฯ", PLACE, "place/US"),
        ("เมืองซาเซโบะ", PLACE, "place/sasebo"),
    ],
)
def test_a_name_finds_its_thing(form: str, kind: str, key: str) -> None:
    assert REGISTER.lookup(form, kind) == (key,)


def test_what_several_things_are_called_names_them_all() -> None:
    assert REGISTER.lookup("ฮิโรชิมา", PLACE) == ("place/JP-34", "place/hiroshima-city")
    assert REGISTER.lookup("กพร.", ORGANIZATION) == ("body/dpim", "body/th-skill-development")


def test_a_body_is_no_place_and_an_unknown_name_nothing() -> None:
    assert REGISTER.lookup("ดีพร้อม", PLACE) == ()
    assert REGISTER.lookup("กรมที่ไม่มีอยู่จริง", ORGANIZATION) == ()


def test_loading_takes_less_than_a_fifth_of_a_second() -> None:
    def once() -> float:
        start = time.perf_counter()
        Register.load([FOLDER])
        return time.perf_counter() - start

    assert min(once() for _ in range(5)) < 0.2


def row(**cells: str) -> str:
    return "\t".join(cells.get(column, "") for column in COLUMNS) + "\n"


def write(folder: Path, name: str, *rows: str) -> None:
    (folder / name).write_text("\t".join(COLUMNS) + "\n" + "".join(rows), encoding="utf-8")


JAPAN = row(key="JP", th="ญี่ปุ่น", lat="36", lon="138", source="general")


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (row(key="a", th="ก ข", country="XX", source="general"), "XX is no country"),
        (row(key="a", th="ก ข", parent="body/z", source="general"), "body/z has no row"),
        (row(key="a", th="ก ข"), "name the source"),
        (row(key="a", source="general"), "give it a name"),
        (row(key="A b", th="ก ข", source="general"), "write the key A b"),
        (row(key="a", th="ก ข", links="http://example.org/", source="general"), "no IRI of Wikidata"),
        (row(key="b", th="ข", source="general") + row(key="a", th="ค", source="general"), "sort the rows"),
        (row(key="a", th="ข", source="general") + row(key="b", th="ข", source="general"), "declare it in ambiguous.tsv"),
        (row(key="a", th="ข", source="general") + row(key="a", th="ค", source="general"), "stands in two rows"),
        (row(key="a", en="Cafe\u0301", source="general"), "NFC"),
    ],
)
def test_a_bad_row_is_said_in_a_sentence(tmp_path: Path, bad: str, said: str) -> None:
    write(tmp_path, "countries.tsv", JAPAN)
    write(tmp_path, "bodies.tsv", bad)
    assert any(said in problem for problem in problems(tmp_path))


def test_a_place_needs_coordinates(tmp_path: Path) -> None:
    write(tmp_path, "countries.tsv", row(key="JP", th="ญี่ปุ่น", lat="136", lon="138", source="general"))
    assert problems(tmp_path) == ["place/JP: give its latitude (-90 to 90) and longitude (-180 to 180) in degrees."]


def test_a_declaration_that_nothing_needs_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path, "countries.tsv", JAPAN)
    (tmp_path / AMBIGUOUS).write_text("form\tkeys\twhy\nก\tbody/a|body/b\tnone\n", encoding="utf-8")
    assert problems(tmp_path) == ["ambiguous.tsv: ก does not name just body/a and body/b; correct or remove the row."]


def test_a_later_folder_replaces_rows(tmp_path: Path) -> None:
    write(tmp_path, "bodies.tsv", row(key="diprom", th="กรมหนึ่ง", source="mine"))
    both = Register.load([FOLDER, tmp_path])
    assert both["body/diprom"].names == (("th", "กรมหนึ่ง"),)
    assert len(both.things) == len(REGISTER.things)


def test_a_row_with_a_missing_cell_names_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "bodies.tsv").write_text("\t".join(COLUMNS) + "\na\tก\n", encoding="utf-8")
    with pytest.raises(RegisterError, match=r"bodies\.tsv, line 2: a row needs exactly the columns"):
        Register.load([tmp_path])
