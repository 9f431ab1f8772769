"""The folder of a store: generations, the pointer to the current one, the texts beside them, and the writer's lock.

kg.db/current               the name of the generation that readers open
kg.db/generations/000007/   graph/ (the triple store), documents.json (identifier -> name of its text), base,
                            joins.tsv (why nodes are the same), decisions.tsv (with which rows it was made), withheld.json
                            (whose names are blacked out), aside.json (graphs before somebody was withheld)
kg.db/texts/ab/abcd….json   one document's text as read with its mentions, named by its hash, shared by generations
kg.db/decisions.tsv         what people decided (kg same, kg different, kg withhold)
kg.db/lock                  held while one process writes
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

KEPT = 2


class StoreError(Exception):
    """What a user has to know about a store; the message says what to do."""


def current(root: Path) -> Path | None:
    try:
        generation = root / "generations" / (root / "current").read_text(encoding="utf-8").strip()
    except OSError:
        return None
    return generation if (generation / "graph").is_dir() else None


def fresh(root: Path, current: Path | None) -> Path:
    """The folder of the next generation; unfinished ones of builds that were killed are swept away first."""
    done = int(current.name) if current else 0
    for path in (root / "generations").iterdir():
        if not path.name.isdigit() or int(path.name) > done:
            shutil.rmtree(path, ignore_errors=True)
    generation = root / "generations" / f"{done + 1:06}"
    generation.mkdir()
    return generation


def sweep(root: Path) -> None:
    """Drop all but the last generations, and the texts that none of those has."""
    generations = sorted((root / "generations").iterdir())
    for path in generations[:-KEPT]:
        shutil.rmtree(path, ignore_errors=True)
    kept = {
        name for g in generations[-KEPT:] for name in json.loads((g / "documents.json").read_text(encoding="utf-8")).values()
    }
    for path in (root / "texts").glob("*/*"):
        if path.stem not in kept:
            path.unlink(missing_ok=True)


def text_path(root: Path, name: str) -> Path:
    return root / "texts" / name[:2] / f"{name}.json"


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    part = path.with_name(f"{path.name}.part")
    with part.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Keep other writers out; the system frees the lock of a process that died."""
    with (root / "lock").open("a") as file:
        try:
            _lock(file)
        except OSError as error:
            raise StoreError(f"Another build or removal is working on the store at {root}. Wait until it is done.") from error
        yield


try:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

except ImportError:  # Windows
    import msvcrt

    def _lock(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
