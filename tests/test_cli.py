"""The command line: what it prints, where, with which exit code; never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.releases import RELEASES, written

COMMANDS = ("build", "export", "query", "explain", "view", "network", "check", "same", "different", "withhold", "remove")


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from kg.cli import main; main()", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", env=os.environ | environment, timeout=120, check=False
    )


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    done = run("build", written(folder / "all.jsonl"), "--store", folder / "kg.db")
    assert done.returncode == 0, done.stderr
    assert "documents" in done.stdout
    return folder / "kg.db"


def test_every_command_has_a_sentence_an_example_and_the_store() -> None:
    for name in COMMANDS:
        text = run(name, "--help").stdout
        assert f"kg {name}" in text.partition("\n")[2], name
        assert "--store" in text, name
        assert "KG_STORE" in text, name


def test_thai_is_printed_whatever_the_locale(store: Path) -> None:
    done = run(
        "query", "SELECT ?name { place:JP-20 skos:prefLabel ?name }", "--store", store, LC_ALL="C", PYTHONIOENCODING="ascii"
    )
    assert done.returncode == 0
    assert "長野県" in done.stdout
    assert "\x1b" not in done.stdout


def test_the_store_may_be_named_in_the_environment(store: Path) -> None:
    assert run("query", "ASK { ?s ?p ?o }", KG_STORE=str(store)).stdout.split()[-1] == "yes"


def test_bare_query_lists_the_questions(store: Path) -> None:
    done = run("query", "--store", store)
    assert "partners" in done.stdout
    assert "place=…" in done.stdout


def test_a_file_with_a_query_is_asked(store: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text("SELECT ?id { ?document dcterms:identifier ?id } ORDER BY ?id", encoding="utf-8")
    done = run("query", tmp_path / "mine.rq", "--store", store, "--format", "csv")
    assert done.stdout.splitlines() == ["id", *sorted(f'"{i.replace(chr(34), chr(34) * 2)}"' if '"' in i else i for i in IDS)]


IDS = [row["id"] for row in RELEASES]


def test_an_answer_with_nothing_says_so(store: Path) -> None:
    done = run("query", "SELECT ?s { ?s a otagai:Nothing }", "--store", store)
    assert done.returncode == 0
    assert "Nothing in the graph" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("query", "ASK { ?s ?p ?o }", "--store", "none.db"), 1, "There is no store at none.db"),
        (("export", "a.ttl", "--store", "none.db"), 1, "kg build"),
        (("remove", "a", "--store", "none.db"), 1, "There is no store"),
        (("explain", "a", "--store", "none.db"), 1, "There is no store"),
        (("query", "nonsense"), 1, "There is no"),
        (("query", "x", "y"), 1, "name=value"),
        (("build", "a.txt", "--date", "soon", "--store", "new.db"), 1, "no date"),
        (("build", "a.txt", "--base", "nowhere", "--store", "new.db"), 1, "cannot begin IRIs"),
        (("build", "a.txt", "--register", "nowhere", "--store", "new.db"), 1, "nowhere"),
        (("build",), 2, "Missing argument"),
        (("nonsense",), 2, "No such command"),
    ],
)
def test_trouble_is_one_sentence(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*arguments, KG_STORE=str(store))
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_failures_are_listed_and_the_rest_is_built(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text("นายสมหมาย ทองแท้ ปลัดกระทรวงพลังงาน", encoding="utf-8")
    done = run("build", tmp_path, "--store", tmp_path / "kg.db")
    assert done.returncode == 1
    assert "1 failed" in done.stderr
    assert f"{tmp_path / 'empty.txt'}: It is empty." in done.stderr
    assert run("query", "ASK { document:good a schema:NewsArticle }", "--store", tmp_path / "kg.db").stdout.split()[-1] == "yes"


def test_a_document_is_removed(tmp_path: Path) -> None:
    run("build", written(tmp_path / "all.jsonl"), "--store", tmp_path / "kg.db")
    assert run("remove", "talks", "--store", tmp_path / "kg.db").returncode == 0
    again = run("remove", "talks", "--store", tmp_path / "kg.db")
    assert again.returncode == 1
    assert "no document 'talks'" in again.stderr
