"""A `.jsonl` or `.jsonl.gz` file: one document a line, with the fields `id`, `date`, `source`, `text`."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from kg.readers.source import Failure, Options, Read, UnreadableError, decoded, document, too_long, trouble


def read(path: Path, options: Options) -> Read:
    """Yield the documents of one file, and a failure for every line that is none."""
    try:
        with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as file:
            yield from records(file, str(path), options)  # type: ignore[arg-type]
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        reason = "is cut off" if isinstance(error, EOFError) else "is damaged or no gzip file"
        yield Failure(str(path), f"The archive {reason}; what stands after this point is missing. Fetch or pack it again.")
    except OSError as error:
        yield Failure(str(path), trouble(error))


def records(file: IO[bytes], origin: str, options: Options) -> Read:
    """Yield the documents of an open file, one line at a time, so that a file of any size can be read."""
    empty = True
    for number, raw in _lines(file, 6 * options.max_chars + 100_000):
        where = f"{origin}, line {number}"
        if raw is None:
            yield Failure(where, too_long(options))
        elif raw.strip():
            yield from _record(raw, where, options)
        else:
            continue
        empty = False
    if empty:
        yield Failure(origin, "It is empty. Remove it, or put one document a line into it.")


def _record(raw: bytes, where: str, options: Options) -> Read:
    try:
        row = json.loads(decoded(raw))
        if not isinstance(row, dict):
            raise UnreadableError("It is no JSON object. Write one with the fields id, date, source, text.")
        yield document(row, where, options)
    except UnreadableError as error:
        yield Failure(where, str(error))
    except json.JSONDecodeError as error:
        yield Failure(where, f"It is no complete JSON ({error.msg}, column {error.colno}). Write this line again.")
    except (RecursionError, ValueError):
        yield Failure(where, "It is no JSON that can be read. Write one object with the fields id, date, source, text.")


def _lines(file: IO[bytes], longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of every line; of a line that is too long only its number, and its bytes are never held at once."""
    number = 0
    while raw := file.readline(longest):
        number += 1
        whole = raw.endswith(b"\n") or len(raw) < longest
        yield number, raw if whole else None
        while not whole:
            rest = file.readline(longest)
            whole = not rest or rest.endswith(b"\n")
