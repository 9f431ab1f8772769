"""Readers: what is read, in which order, and with which fields."""

from __future__ import annotations

import gzip
import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from kg import readers
from kg.model import Document
from kg.readers import READERS, Failure, Options
from tests.releases import RELEASES, written


def ids(*sources: Path | str) -> list[str]:
    return [found.id if isinstance(found, Document) else str(found) for found in readers.read(sources)]


def test_a_folder_is_read_with_all_below_it_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "z/c.txt", "y/d.txt", ".hidden.txt", ".git/e.txt", "notes.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("ข่าว", encoding="utf-8")
    assert ids(tmp_path) == ["a", "b", "d", "c"]


def test_a_packed_file_reads_as_the_plain_one(tmp_path: Path) -> None:
    plain = written(tmp_path / "a.jsonl")
    packed = tmp_path / "b.jsonl.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert ids(plain) == ids(packed) == [row["id"] for row in RELEASES]


def test_a_text_without_a_date_takes_the_one_given(tmp_path: Path) -> None:
    dates = [
        found.date
        for found in readers.read([written(tmp_path / "a.jsonl")], Options("2024-01-31"))
        if isinstance(found, Document)
    ]
    assert dates == ["2024-03-05", "2024-05-20", "2024-01-31"]


def test_a_text_is_kept_to_the_letter(tmp_path: Path) -> None:
    text = "บรรทัดหนึ่ง\r\n\u00a0บรรทัดสอง \u200b\u2028 ท้าย\n"
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    (found,) = readers.read([tmp_path / "a.txt"])
    assert isinstance(found, Document)
    assert (found.id, found.text) == ("a", text)


def test_words_that_look_like_a_header_are_text_unless_an_empty_line_follows(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("date: พรุ่งนี้\nข่าวต่อไป\n\nจบ", encoding="utf-8")
    (found,) = readers.read([tmp_path / "a.txt"])
    assert isinstance(found, Document)
    assert found.text.startswith("date:")


@pytest.mark.parametrize(
    ("raw", "names"), [(b'{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}', ["a", "b"]), (b"text", ["stdin"])]
)
def test_standard_input_is_lines_of_json_or_one_text(monkeypatch: pytest.MonkeyPatch, raw: bytes, names: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
    assert ids("-") == names


def test_empty_standard_input_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"")))
    (found,) = readers.read(["-"])
    assert isinstance(found, Failure)
    assert "standard input" in str(found)


def test_every_reader_says_what_it_reads() -> None:
    assert [suffix for suffix, _ in READERS] == [".txt", ".jsonl", ".jsonl.gz", "-"]
    assert all(reader.__doc__ for _, reader in READERS)
