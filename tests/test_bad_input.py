"""What cannot be read is named with its reason, and all else is built."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kg import pipeline, readers
from kg.model import Document
from kg.readers import Failure, Options
from kg.store import Store
from tests.releases import RELEASES, written

GOOD = "นายสมหมาย ทองแท้ ปลัดกระทรวงพลังงาน"


def line(**fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode()


def half(path: Path) -> None:
    rows = b"\n".join(line(id=f"n{i}", text=GOOD + os.urandom(40).hex()) for i in range(300))
    packed = gzip.compress(rows)
    path.write_bytes(packed[: len(packed) // 2])


# file name -> what makes it, and words of the reason
BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty.txt": (lambda p: p.write_bytes(b""), "is empty"),
    "blank.txt": (lambda p: p.write_text(" \n\n"), "is empty"),
    "binary.txt": (lambda p: p.write_bytes(bytes(range(256)) * 9), "binary file"),
    "nul.txt": (lambda p: p.write_bytes(b"ab\0cd and so on"), "binary file"),
    "utf16.txt": (lambda p: p.write_bytes(GOOD.encode("utf-16")), "UTF-16"),
    "utf16le.txt": (lambda p: p.write_bytes(GOOD.encode("utf-16-le")), "UTF-16"),
    "tis.txt": (lambda p: p.write_bytes(GOOD.encode("tis-620")), "TIS-620"),
    "cp874.jsonl": (lambda p: p.write_bytes(b'{"id": "a", "text": "' + GOOD.encode("cp874") + b'"}'), "TIS-620"),
    "latin.txt": (lambda p: p.write_bytes("Kōchi – déjà vu, a text".encode()[:-1] + b"\xe9 x"), "not UTF-8"),
    "cut.jsonl": (lambda p: p.write_bytes(line(id="a", text=GOOD)[:-20]), "line 1: It is no complete JSON"),
    "list.jsonl": (lambda p: p.write_bytes(b"[1, 2]"), "no JSON object"),
    "deep.jsonl": (lambda p: p.write_bytes(b"[" * 90_000), "no JSON"),
    "textless.jsonl": (lambda p: p.write_bytes(line(id="a")), "has no text"),
    "number.jsonl": (lambda p: p.write_bytes(line(id="a", text=7)), "not a string"),
    "nameless.jsonl": (lambda p: p.write_bytes(line(text=GOOD)), "has no id"),
    "date.jsonl": (lambda p: p.write_bytes(line(id="a", text=GOOD, date="2024-13-01")), "no date"),
    "buddhist.jsonl": (lambda p: p.write_bytes(line(id="a", text=GOOD, date="2567-03-01")), "year as 2024"),
    "surrogate.jsonl": (lambda p: p.write_bytes(b'{"id": "a", "text": "x\\ud83d"}'), "half a character"),
    "nothing.jsonl": (lambda p: p.write_bytes(b"\n\n"), "is empty"),
    "folder.txt": (lambda p: p.mkdir(), "is a folder"),
    "dangling.txt": (lambda p: p.symlink_to(p.parent / "nowhere"), "leads nowhere"),
    "missing.txt": (lambda p: None, "no such file"),
    "long.txt": (lambda p: p.write_text("ก" * 2_001), "longer than 2,000"),
    "long.jsonl": (lambda p: p.write_bytes(line(id="a", text="ก" * 2_001)), "longer than 2,000"),
    "endless.jsonl": (lambda p: p.write_bytes(b'{"id": "a", "text": "' + b"x" * 1_000_000), "longer than 2,000"),
    "half.jsonl.gz": (half, "cut off"),
    "plain.jsonl.gz": (lambda p: p.write_bytes(line(id="a", text=GOOD)), "no gzip"),
    "letter.doc": (lambda p: p.write_bytes(b"x"), "No reader knows"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_with_its_reason(tmp_path: Path, name: str) -> None:
    make, reason = BAD[name]
    make(tmp_path / name)
    failures = [f for f in readers.read([tmp_path / name], Options(max_chars=2_000)) if isinstance(f, Failure)]
    assert failures, "it was read"
    assert name in failures[-1].origin
    assert reason in str(failures[-1])


def test_the_rest_is_built(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, (make, _) in BAD.items():
        make(folder / name)
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "huge.jsonl").write_bytes(line(id="huge", text="ก" * 2_001) + b"\n" + line(id="after", text=GOOD))
    report = pipeline.build([folder], tmp_path / "kg.db", pipeline.Settings(max_chars=2_000))
    assert {"good", "after"} <= set(report.built)
    assert len(report.failures) >= len(BAD) - 2  # what is missing, and what no reader knows, is not seen in a folder


def test_one_id_with_two_texts_is_built_in_neither_and_what_stood_there_stays(tmp_path: Path) -> None:
    pipeline.build([written(tmp_path / "all.jsonl")], tmp_path / "kg.db")
    rows = [
        {"id": "talks", "text": "หนึ่ง"},
        {"id": "new", "text": GOOD},
        {"id": "talks", "text": "สอง"},
        {"id": "talks", "text": "หนึ่ง"},
    ]
    report = pipeline.build([written(tmp_path / "twice.jsonl", rows)], tmp_path / "kg.db")
    assert report.built == ["new"]
    assert [f.origin.rpartition(" ")[2] for f in report.failures] == ["3"]
    assert "another text" in report.failures[0].reason
    assert Store.open(tmp_path / "kg.db").text("talks") == RELEASES[0]["text"]


@pytest.mark.parametrize("turn", [1, -1])
def test_one_id_with_the_same_text_is_one_document(tmp_path: Path, turn: int) -> None:
    rows = [{"id": "a", "text": GOOD}, {"id": "a", "text": GOOD, "date": "2024-01-01"}][::turn]
    report = pipeline.build([written(tmp_path / "twice.jsonl", rows)], tmp_path / "kg.db")
    assert (report.built, report.failures) == (["a"], [])
    ((date,),) = Store.open(tmp_path / "kg.db").rows("SELECT ?date { ?document dcterms:issued ?date }")
    assert date == "2024-01-01"


def test_a_text_may_begin_with_what_is_known_of_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"id: sample-1\r\ndate: 2024-03-05\r\nsource: invented\r\n\r\n{GOOD}".encode())
    assert list(readers.read([path])) == [Document("sample-1", GOOD, "2024-03-05", "invented", str(path))]
