"""Standard input (`-`): lines of JSON as in a `.jsonl` file, or one text."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from kg.readers import lines, text
from kg.readers.source import Failure, Options, Read, UnreadableError, too_long

NAME = "standard input"


def read(path: Path, options: Options) -> Read:
    """Yield what comes in; what begins with `{` is JSON lines."""
    head = sys.stdin.buffer.readline(6 * options.max_chars + 100_000)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from lines.records(_Rest(head), NAME, options)
        return
    raw = head + sys.stdin.buffer.read(4 * options.max_chars + 10_000)
    if len(raw) > 4 * options.max_chars + 10_000:
        yield Failure(NAME, too_long(options))
        return
    try:
        yield text.parsed(raw, "stdin", NAME, options)
    except UnreadableError as error:
        yield Failure(NAME, str(error))


class _Rest(io.BytesIO):
    """The first line that was read already, then the rest of standard input."""

    def readline(self, size: int | None = -1, /) -> bytes:
        return super().readline(size) or sys.stdin.buffer.readline(-1 if size is None else size)
