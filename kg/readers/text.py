"""A `.txt` file: one document, named by the file's stem.

It may begin with lines `id: …`, `date: …`, `source: …` and an empty line; then the document is what follows them.
"""

from __future__ import annotations

import re
from pathlib import Path

from kg.model import Document
from kg.readers.source import Failure, Options, Read, UnreadableError, decoded, document, too_long, trouble

_HEADER = re.compile(r"\A(?:(?:id|date|source):[ \t]*[^\r\n]*\r?\n){1,3}\r?\n")
_LINE = re.compile(r"^(id|date|source):[ \t]*([^\r\n]*)", re.MULTILINE)


def read(path: Path, options: Options) -> Read:
    """Yield the document of one text file."""
    try:
        if path.stat().st_size > 4 * options.max_chars + 10_000:
            yield Failure(str(path), too_long(options))
            return
        raw = path.read_bytes()
    except OSError as error:
        yield Failure(str(path), trouble(error))
        return
    try:
        yield parsed(raw, path.stem, str(path), options)
    except UnreadableError as error:
        yield Failure(str(path), str(error))


def parsed(raw: bytes, name: str, origin: str, options: Options) -> Document:
    """A text with or without a header."""
    text = decoded(raw)
    row = {"id": name}
    if header := _HEADER.match(text):
        row |= {key: value.strip() for key, value in _LINE.findall(header[0]) if value.strip()}
        text = text[header.end() :]
    return document(row | {"text": text}, origin, options)
