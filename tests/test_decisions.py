"""What people decide wins: over names and posts, over rebuilding, and in a store that the file was copied to."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.check import check
from kg.decide import DecisionError, different, same, withhold
from kg.decisions import FILE, Decision, Named, added, read
from kg.network import Choice
from kg.store import StoreError
from kg.view.content import gather

# Invented people. One minister in three releases, once with a slip in the family name that is too short to be trusted.
MEETING = "นายกวี ทองอร่ามศรี รัฐมนตรีว่าการกระทรวงพลังงาน หารือกับ นายทานากะ เคนจิ ผู้ว่าราชการจังหวัดนางาโนะ เมื่อวันที่ 4 มีนาคม 2567"
SIGNING = (
    "กรมส่งเสริมอุตสาหกรรม ลงนามบันทึกความเข้าใจ (MOU) ร่วมกับจังหวัดนางาโนะ เมื่อวันที่ 20 พฤษภาคม 2567 "
    "โดยนายกวี ทองอร่ามศรี รัฐมนตรีว่าการกระทรวงพลังงาน ร่วมเป็นสักขีพยาน"
)
OTHER = "นางสาวมะลิ ชื่นใจดี ปลัดกระทรวงแรงงาน กล่าวว่า มีบริษัทญี่ปุ่น 45 ราย ลงทุนในจังหวัดระยอง"
SPELT = "นายกวีวัฒน์ ทองอร่าม รัฐมนตรีว่าการกระทรวงพลังงาน เป็นประธานเปิดงานสัมมนา “ลมทะเลกับพลังงาน” ณ จังหวัดระยอง"
NAME, ALIAS, LADY = "กวี ทองอร่ามศรี", "กวีวัฒน์ ทองอร่าม", "มะลิ ชื่นใจดี"
TEXTS = {"meeting": MEETING, "signing": SIGNING, "other": OTHER, "spelt": SPELT}
ENDINGS = (".ttl", ".trig", ".nq", ".jsonld", ".csv", ".graphml", ".gexf")


def built(folder: Path, *wanted: str) -> kg.Store:
    """A store of some of the releases, all of them if none is named."""
    lines = [{"id": i, "text": t, "date": "2024-06-01"} for i, t in TEXTS.items() if not wanted or i in wanted]
    source = folder.with_suffix(".jsonl")
    source.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    return kg.build(source, folder)


@pytest.fixture
def store(tmp_path: Path) -> kg.Store:
    return built(tmp_path / "store")


def people(store: kg.Store, name: str) -> list[str]:
    """The nodes that have a name."""
    return sorted({node for node, form in store.rows("SELECT ?n ?f { ?n a foaf:Person ; skos:prefLabel ?f }") if form == name})


def shown(store: kg.Store, folder: Path) -> str:
    """Everything that the store gives away, in one string."""
    parts = []
    for ending in ENDINGS:
        store.export(folder / f"out{ending}")
        parts.append((folder / f"out{ending}").read_text(encoding="utf-8"))
    store.view(folder / "out.html")
    parts += [(folder / "out.html").read_text(encoding="utf-8"), str(gather(store, Choice()))]  # the page packs what it holds
    parts += [store.explain(identifier) for identifier in store.documents()]
    parts += [store.text(identifier) for identifier in store.documents()]
    parts += [str(list(store.ask("posts"))), str(list(store.ask("meetings"))), str(list(store.ask("claims")))]
    return "\n".join(parts)


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from kg.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=os.environ, timeout=120, check=False)


# ---------------------------------------------------------------- same


def test_two_people_become_one_and_explain_says_who_decided_it(store: kg.Store) -> None:
    stands = store.representatives()
    one, other = people(store, NAME)[0], people(store, ALIAS)[0]
    assert stands.get(one, one) != stands.get(other, other)
    after = store.same(NAME, ALIAS)
    stands = after.representatives()
    assert stands.get(one, one) == stands.get(other, other)
    said = after.explain(ALIAS)
    assert "a person decided that they are the same" in said
    assert "decided: person:" in said
    assert "ลมทะเลกับพลังงาน" in said
    assert NAME in said


def test_a_decision_survives_a_rebuild_and_the_loss_of_the_node_it_names(store: kg.Store) -> None:
    """The release whose node the row names is withdrawn; the names of the row find the other release's node."""
    after = store.same(NAME, ALIAS)
    again = built(after.root)
    assert again.representatives() == after.representatives()
    from kg import pipeline

    named = min(people(again, NAME))
    gone = "meeting" if named in {m[2] for m in again.document("meeting").mentions} else "signing"
    pipeline.remove([gone], again.root)
    left = kg.open(again.root)
    assert len(people(left, NAME)) == 1
    assert "a person decided" in left.explain(ALIAS)


def test_a_row_is_taken_back_by_deleting_it(store: kg.Store) -> None:
    before = store.representatives()
    after = store.same(NAME, ALIAS)
    assert after.representatives() != before
    (after.root / FILE).unlink()
    assert kg.open(after.root).representatives() == before


# ---------------------------------------------------------------- different


def test_nodes_with_one_name_are_kept_apart(store: kg.Store) -> None:
    one, other = people(store, NAME)
    assert store.representatives()[max(one, other)] == min(one, other)
    after = store.different(one, other)
    assert max(one, other) not in after.representatives()
    assert "different from" in after.explain(one)
    again = built(after.root)
    assert max(one, other) not in again.representatives()


def test_one_name_for_two_nodes_asks_which(store: kg.Store) -> None:
    with pytest.raises(DecisionError, match="taken for one thing") as caught:
        different(store, NAME, NAME)
    assert "signing" in str(caught.value)
    assert "meeting" in str(caught.value)


def test_the_later_word_on_two_things_counts(store: kg.Store) -> None:
    one, other = people(store, NAME)
    after = store.different(one, other).same(one, other)
    assert after.representatives()[max(one, other)] == min(one, other)
    assert [row.what for row in read(after.root)] == ["same"]


def test_what_contradicts_other_rows_is_refused() -> None:
    """Same and same make three one; then the ends cannot be different."""
    a, b, c = (Named(f"person:{letter}") for letter in "abc")
    rows = [Decision("same", a, b), Decision("same", b, c)]
    with pytest.raises(StoreError, match="contradicts"):
        added(rows, Decision("different", c, a))
    with pytest.raises(StoreError, match="contradicts"):
        added([Decision("different", a, c), Decision("same", a, b)], Decision("same", c, b))


# ---------------------------------------------------------------- withhold


def test_a_withheld_person_is_in_no_export_page_or_answer(store: kg.Store, tmp_path: Path) -> None:
    """Neither name nor node nor a part of the name; the rest of the releases is told as before."""
    nodes = people(store, NAME)
    before = shown(store, tmp_path)
    for ending in (".ttl", ".trig", ".nq", ".jsonld", ".csv"):  # each would show the name as it is written
        assert NAME in (tmp_path / f"out{ending}").read_text(encoding="utf-8"), ending
    assert NAME in str(gather(store, Choice()))
    assert NAME in before
    after = store.withhold(NAME)
    now = shown(after, tmp_path)
    for gone in (NAME, "ทองอร่ามศรี", *nodes, *(node.rpartition("/")[2] for node in nodes)):
        assert gone not in now, gone
    assert LADY in now
    assert "█" in now
    assert len(list(after.rows("SELECT ?a { ?a a otagai:Agreement }"))) == 1
    assert len(list(after.rows("SELECT ?m { ?m a otagai:Meeting }"))) == 1
    with pytest.raises(kg.api.query.QueryError, match="Nothing in the store is called"):
        after.explain(NAME)


def test_what_is_left_is_still_proved(store: kg.Store) -> None:
    """Shapes hold, and every quotation stands at its offsets in the text that the store gives."""
    after = store.withhold(NAME)
    assert [p for p in check(after) if p.fault] == []
    assert len(after.text("meeting")) == len(MEETING)
    assert after.text("other") == OTHER


def test_withholding_survives_rebuilding_and_is_copied_to_another_store(store: kg.Store, tmp_path: Path) -> None:
    """The other store has releases that the first one never saw, and takes the file when it is next opened."""
    after = built(store.withhold(NAME).root)
    assert NAME not in shown(after, tmp_path)
    small = built(tmp_path / "small", "meeting")
    shutil.copy(small.withhold(NAME).root / FILE, tmp_path / FILE)
    fresh = built(tmp_path / "fresh", "signing", "other")
    assert NAME in shown(fresh, tmp_path)
    shutil.copy(tmp_path / FILE, fresh.root / FILE)
    assert NAME not in shown(kg.open(fresh.root), tmp_path)
    waiting = tmp_path / "waiting"
    waiting.mkdir()
    shutil.copy(tmp_path / FILE, waiting / FILE)
    assert NAME not in shown(built(waiting, "signing", "other"), tmp_path)


def test_the_row_deleted_the_person_is_back_as_if_nothing_had_been(store: kg.Store, tmp_path: Path) -> None:
    before = shown(store, tmp_path)
    after = store.withhold(NAME)
    (after.root / FILE).unlink()
    assert shown(kg.open(after.root), tmp_path) == before


def test_order_of_decisions_and_builds_does_not_matter(tmp_path: Path) -> None:
    """Withheld before the second release comes, or after: the same bytes."""
    first = built(tmp_path / "one", "meeting", "other").withhold(NAME)
    first = built(first.root)
    second = built(tmp_path / "two").withhold(NAME)
    (second.root / FILE).write_bytes((first.root / FILE).read_bytes())
    second = kg.open(second.root)
    for store, name in ((first, "one.trig"), (second, "two.trig")):
        store.export(tmp_path / name)
    assert (tmp_path / "one.trig").read_bytes() == (tmp_path / "two.trig").read_bytes()


def test_only_people_are_withheld(store: kg.Store) -> None:
    with pytest.raises(DecisionError, match="is no person but a place"):
        withhold(store, "place:JP-20")
    with pytest.raises(DecisionError, match="of two kinds"):
        same(store, "place:JP-20", NAME)
    with pytest.raises(DecisionError, match="is a document"):
        same(store, "document:meeting", "document:signing")
    assert not (store.root / FILE).exists()


def test_somebody_else_of_the_same_given_name_is_not_blacked_out(tmp_path: Path) -> None:
    text = "นายกวี ทองอร่ามศรี ปลัดกระทรวงพลังงาน และนายกวี เรืองรองชัย อธิบดีกรมส่งเสริมอุตสาหกรรม หารือกับผู้แทน JETRO"
    source = tmp_path / "a.txt"
    source.write_text(text, encoding="utf-8")
    after = kg.build(source, tmp_path / "store").withhold(NAME)
    assert "กวี เรืองรองชัย" in after.text("a")
    assert "ทองอร่ามศรี" not in after.text("a")


# ---------------------------------------------------------------- the file, and the command line


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("maybe\tperson:a\t\tperson:b", "'maybe' is no decision"),
        ("same\tperson:a", "it has to name two things"),
        ("withhold\tperson:a\tX\tperson:b", "it has to name one thing"),
    ],
)
def test_a_row_that_is_wrong_is_said_with_its_line(store: kg.Store, row: str, words: str) -> None:
    (store.root / FILE).write_text(f"# by hand\n\n{row}\n", encoding="utf-8")
    with pytest.raises(StoreError, match=f"line 3: {words}"):
        kg.open(store.root)


def test_two_tellings_of_an_event_are_kept_apart_or_joined(tmp_path: Path) -> None:
    """Events are decided on like things, by their nodes."""
    lines = [{"id": i, "text": SIGNING, "date": "2024-06-01"} for i in ("one", "two")]
    source = tmp_path / "twice.jsonl"
    source.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    store = kg.build(source, tmp_path / "store")
    agreements = sorted(node for (node,) in store.rows("SELECT ?a { ?a a otagai:Agreement }"))
    assert store.representatives()[agreements[1]] == agreements[0]
    apart = store.different(*agreements)
    assert agreements[1] not in apart.representatives()
    assert apart.same(*agreements).representatives()[agreements[1]] == agreements[0]


def test_a_wrong_row_stops_a_build_before_it_reads(store: kg.Store) -> None:
    (store.root / FILE).write_text("perhaps\ta\n", encoding="utf-8")
    with pytest.raises(StoreError, match="line 1"):
        built(store.root)


def test_a_file_that_a_spreadsheet_wrote_is_read(store: kg.Store) -> None:
    """With a byte order mark, line ends of Windows, and cells filled up with tabs."""
    row = f"withhold\tperson:0000\t{NAME}\t\t\r\n"
    (store.root / FILE).write_bytes(b"\xef\xbb\xbf" + f"decision\tone\tnames of one\r\n{row}".encode())
    assert people(kg.open(store.root), NAME) == []


def test_from_the_command_line(store: kg.Store) -> None:
    """Each command says in a sentence what it did; the store's file holds the rows."""
    where = ("--store", store.root)
    done = run("same", NAME, ALIAS, *where)
    assert done.returncode == 0, done.stderr
    assert "are one thing from now on" in done.stderr
    again = run("same", NAME, ALIAS, *where)
    assert again.returncode == 1
    assert "one thing already" in again.stderr
    unclear = run("withhold", "กวี", *where)
    assert unclear.returncode == 0 or "fits" in unclear.stderr
    assert run("withhold", LADY, *where).returncode == 0
    assert LADY not in run("query", "SELECT ?n { ?p skos:prefLabel ?n }", *where).stdout
    assert run("different", "place:JP-20", "place:JP-99", *where).returncode == 1
    assert {"same", "withhold"} <= {row.what for row in read(store.root)}


def test_what_was_removed_leaves_no_derived_edge(store: kg.Store) -> None:
    """Rules see the documents of the new generation, not what the last one said."""
    from kg import pipeline

    edges = "SELECT ?a ?b { ?a otagai:hasMouWith ?b }"
    assert list(store.rows(edges))
    pipeline.remove(["signing"], store.root)
    assert not list(kg.open(store.root).rows(edges))
