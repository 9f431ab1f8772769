"""Sources → Documents: one file per kind of source, all in the visible list `READERS`.

A reader takes a path and yields a `Document` for everything that it can read and a `Failure` for everything that it
cannot; nothing that is wrong with a source ever raises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from kg.readers import folder, lines, standard_input, text
from kg.readers.source import DEFAULT_MAX_CHARS, Failure, Options, Read, UnreadableError, decoded, valid_date

__all__ = ["DEFAULT_MAX_CHARS", "READERS", "Failure", "Options", "UnreadableError", "decoded", "read", "valid_date"]

# What a path ends with -> the reader of such files.
READERS: tuple[tuple[str, Callable[[Path, Options], Read]], ...] = (
    (".txt", text.read),
    (".jsonl", lines.read),
    (".jsonl.gz", lines.read),
    ("-", standard_input.read),
)
SUFFIXES = tuple(suffix for suffix, _ in READERS if suffix != "-")


def read(sources: Iterable[str | Path], options: Options = Options()) -> Read:  # noqa: B008 (frozen)
    """Yield the documents and failures of files, folders and standard input (`-`), in the order given."""
    for source in sources:
        path = Path(source)
        if str(source) == "-":
            yield from standard_input.read(path, options)
        elif path.is_dir() and path.suffix not in SUFFIXES:
            yield from _folder(path, options)
        else:
            yield from _file(path, options)


def _folder(path: Path, options: Options) -> Read:
    found = False
    for file in folder.files(path, SUFFIXES):
        found = True
        yield from _file(file, options)
    if not found:
        yield Failure(str(path), f"The folder holds no file that ends with {', '.join(SUFFIXES)}. Give another folder.")


def _file(path: Path, options: Options) -> Read:
    if path.is_symlink() and not path.exists():
        yield Failure(str(path), "The link leads nowhere. Mend it or remove it.")
    elif not path.exists():
        yield Failure(str(path), "There is no such file or folder. See whether the path is written rightly.")
    elif path.is_dir():
        yield Failure(str(path), "It is a folder whose name is that of a file. Rename the folder.")
    else:
        reader = next((reader for suffix, reader in READERS if path.name.endswith(suffix) and suffix != "-"), None)
        if reader is None:
            yield Failure(str(path), f"No reader knows files of this kind. Give one that ends with {', '.join(SUFFIXES)}.")
        else:
            yield from reader(path, options)
