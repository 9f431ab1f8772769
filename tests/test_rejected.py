"""`kg explain --rejected` lists what a document seems to say and the graph does not, with the words and the reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

import kg
from kg import data, find, rejected
from kg.cli import app
from kg.model import Document, Rejection
from kg.register import Register
from kg.rejected.names import HAVE_THE_FORM
from kg.rejected.seen import Seen
from kg.store import StoreError

TEXT = """ข่าวตลาดนัดประจำสัปดาห์
วันที่ 3 พฤษภาคม 2567 นายสมปอง ทองนพคุณ ผู้อำนวยการ กล่าวว่า ราคามะนาวอยู่ที่ 42 บาทต่อกิโลกรัม
ทุกหน่วยงานควรผลักดันการจัดทำบันทึกความเข้าใจต่าง ๆ ให้มากขึ้น และอธิบดีกรมการค้าภายในจะลงพื้นที่ตรวจเยี่ยมตลาดเป็นครั้งที่ 5
พร้อมทั้งเชิญชวนบริษัท มะนาวทอง จำกัด ให้มาลงทุนในโอกาสต่อไป และจะมีเจ้าหน้าที่มาประจำการทุกวันเสาร์
"""


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.load([data.seeds() / "register"])


def of(text: str, register: Register) -> dict[str, list[Rejection]]:
    found: dict[str, list[Rejection]] = {}
    for one in rejected.rejected(Document("d", text, "2024-05-03"), register):
        found.setdefault(one.what, []).append(one)
    return found


def test_each_sort_of_refusal_says_why(register: Register) -> None:
    """A post without a body, an office without its holder, a paper without parties, a price, a firm that is invited."""
    found = of(TEXT, register)
    reasons = {what: " ".join(f"{one.quote.exact}: {one.reason}" for one in ones) for what, ones in found.items()}
    assert "no body is named in which it is held" in reasons["Posts"]
    assert "but nobody who holds it" in reasons["Posts"]
    assert "จัดทำบันทึกความเข้าใจ: This is an agreement with a chance of" in reasons["Agreements"]
    assert "no two bodies or places are named as its parties" in reasons["Agreements"]
    assert "42 บาท: It is the price of one thing" in reasons["Figures"]
    assert "but not as who invests" in reasons["Investments"]
    assert "but not both are named" in reasons["Postings"]


def test_a_name_that_was_found_and_left_alone_says_why(register: Register) -> None:
    """A body named only in the name of a building is no name of the graph."""
    found = of("ข่าวช่างไม้\nวันที่ 3 พฤษภาคม 2567 ณ ห้องประชุมชั้น 5 อาคารกระทรวงแรงงาน นายสมหมาย ใจเย็น กล่าวว่า", register)
    reasons = {one.quote.exact: one.reason for one in found["Names"]}
    assert (
        reasons["กระทรวงแรงงาน"]
        == "It stands in the name of a building, or it is money, an event, an account or two common words."
    )


def test_every_refusal_quotes_the_document(register: Register) -> None:
    """The words stand where the quotation says, as they do for facts."""
    for path in sorted((data.seeds() / "documents").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for one in rejected.rejected(Document("d", text), register):
            assert one.quote.exact
            assert text[one.quote.start : one.quote.end] == one.quote.exact
            assert one.reason.endswith(".")
            assert one.reason[0] == one.reason[0].upper()


def test_what_is_asserted_is_not_rejected(register: Register) -> None:
    """A plain signing between two bodies, told with everything that belongs to it, is in the graph and nowhere else."""
    text = "ข่าว\nวันที่ 3 พฤษภาคม 2567 กรมส่งเสริมอุตสาหกรรมลงนามบันทึกความเข้าใจด้านหุ่นยนต์กับจังหวัดโทคุชิมะ ประเทศญี่ปุ่น"
    assert "Agreements" not in of(text, register)
    assert "Names" not in of(text, register)


def test_one_name_for_two_things_of_the_register(register: Register) -> None:
    """A name that two rows have is joined with neither, and both are named."""
    forms: dict[str, set[str]] = {}
    for known in register.things.values():
        if known.kind == "Organization":
            for _, form in known.names:
                forms.setdefault(form, set()).add(known.key)
    form, keys = min((form, keys) for form, keys in forms.items() if len(keys) > 1)
    said = " ".join(one.reason for ones in of(f"ข่าว\nผู้แทนจาก{form} เข้าร่วมงาน", register).values() for one in ones)
    assert all(f"body:{key.partition('/')[2]}" in said for key in keys), said


def test_every_rule_of_a_finder_has_its_words(register: Register) -> None:
    """Whatever a finder proposes can be told: no rule is without a phrase."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((data.seeds() / "documents").glob("*.txt"))]
    texts += [case.read_text(encoding="utf-8") for case in sorted((Path(__file__).parent / "cases").rglob("*.txt"))]
    by = set()
    for text in texts:
        seen = Seen.of(rejected.look(Document("d", text), register), register)
        by |= {m.by for finder in find.FINDERS if finder is not find.known.find for m in finder(seen.text)}
    assert by <= set(HAVE_THE_FORM)
    assert len(by) >= 15


def test_the_register_is_read_back_from_the_store(samples: kg.Store, register: Register) -> None:
    """The text is read again with the rows that the store was built with, not with those that happen to lie about."""
    again = rejected.register_of(samples)
    assert again.things.keys() == register.things.keys()
    for key, known in register.things.items():
        one = again[key]
        assert (one.kind, one.level, one.code, one.country, one.parent) == (
            known.kind,
            known.level,
            known.code,
            known.country,
            known.parent,
        )
        assert set(one.names) == set(known.names)


def test_the_command_lists_them(samples: kg.Store) -> None:
    """As a user types it; each refusal has its reason and its words between 【 and 】."""
    result = CliRunner().invoke(app, ["explain", "--rejected", "sample-02-tokushima-mou", "--store", str(samples.root)])
    assert result.exit_code == 0, result.output
    assert result.output.startswith("sample-02-tokushima-mou: ")
    assert result.output.count("  • ") == result.output.count("【") > 0
    assert (
        result.output
        == CliRunner().invoke(app, ["explain", "--rejected", "sample-02-tokushima-mou", "--store", str(samples.root)]).output
    )


def test_a_thing_that_is_no_document_has_no_refusals(samples: kg.Store) -> None:
    with pytest.raises(StoreError, match="give its identifier"):
        samples.rejected("place:JP-36")


def test_who_is_withheld_is_not_named(tmp_path: Path) -> None:
    """The text is read again as the store gives it: with the names of withheld people blacked out."""
    source = tmp_path / "market.txt"
    source.write_text(TEXT, encoding="utf-8")
    store = kg.build([source], tmp_path / "store")
    assert "สมปอง" in store.rejected("market")
    assert "สมปอง" not in store.withhold("สมปอง ทองนพคุณ").rejected("market")
