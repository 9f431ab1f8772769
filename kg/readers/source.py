"""What all readers share: their options, what they yield where they fail, and bytes → text with a word on what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as day
from typing import Any

from kg.model import Document

DEFAULT_MAX_CHARS = 5_000_000
UTF_16 = "It seems to be UTF-16. Save it as UTF-8: iconv -f UTF-16LE -t UTF-8"
BINARY = "It is a binary file, not a text. Give a .txt, .jsonl or .jsonl.gz file."


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be read: where it stands, and a sentence that says why and what to do."""

    origin: str
    reason: str

    def __str__(self) -> str:
        return f"{self.origin}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Options:
    """`date` is for texts without one of their own; a text above `max_chars` is refused."""

    date: str = ""
    max_chars: int = DEFAULT_MAX_CHARS


Read = Iterator[Document | Failure]


class UnreadableError(ValueError):
    """Why a text cannot be taken; the message is the reason of a `Failure`."""


def decoded(raw: bytes) -> str:
    """The text of some bytes, which must be UTF-8; what they seem to be instead is said.

    >>> decoded("ข่าว".encode("cp874"))
    Traceback (most recent call last):
    kg.readers.source.UnreadableError: It seems to be TIS-620 (Windows-874). Save it as UTF-8: iconv -f CP874 -t UTF-8
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError("It is UTF-16. Save it as UTF-8: iconv -f UTF-16 -t UTF-8")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(_guess(raw, error)) from None
    if "\0" in text:
        raise UnreadableError(UTF_16 if _sixteen(raw[:100_000]) else BINARY)
    return text


def _guess(raw: bytes, error: UnicodeDecodeError) -> str:
    head = raw[:100_000]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1a" for byte in head)
    high = sum(byte >= 128 for byte in head)
    thai = sum("\u0e01" <= letter <= "\u0e5b" for letter in head.decode("cp874", "replace"))
    if _sixteen(head):
        return UTF_16
    if not controls and high and thai >= 0.9 * high:
        return "It seems to be TIS-620 (Windows-874). Save it as UTF-8: iconv -f CP874 -t UTF-8"
    if controls > len(head) // 100:
        return BINARY
    return f"It is not UTF-8 (byte {error.start} is wrong). Save it as UTF-8."


def _sixteen(head: bytes) -> bool:
    """Whether every second byte is 0x00 (Latin letters) or 0x0E (Thai ones), as in UTF-16."""
    return any(len(half) and sum(byte in (0x00, 0x0E) for byte in half) > 0.8 * len(half) for half in (head[::2], head[1::2]))


def document(row: dict[str, Any], origin: str, options: Options) -> Document:
    """A document from its fields, each of them verified."""
    text, identifier, date = row.get("text"), row.get("id"), row.get("date") or options.date
    if isinstance(identifier, bool) or not isinstance(identifier, str | int) or not str(identifier).strip():
        raise UnreadableError("It has no id. Give it a field “id”.")
    if text is None:
        raise UnreadableError("It has no text. Give it a field “text”.")
    if not isinstance(text, str):
        raise UnreadableError("Its text is not a string. Put the text of the release there.")
    if not text.strip():
        raise UnreadableError("It is empty. Remove it, or put the text of the release into it.")
    if len(text) > options.max_chars:
        raise UnreadableError(too_long(options))
    source = "" if row.get("source") is None else str(row["source"])
    name = str(identifier).strip()
    if any("\ud800" <= letter <= "\udfff" for field in (text, name, source) for letter in field):
        raise UnreadableError("It holds half a character (a lone surrogate such as \\ud83d). Write the file again as UTF-8.")
    return Document(name, text, valid_date(date), source.strip(), origin)


def valid_date(date: object) -> str:
    """An ISO date, perhaps with a time behind it, which is dropped.

    >>> valid_date("2024-05-31T09:00:00")
    '2024-05-31'
    """
    text = str(date).strip() if date else ""
    if not text:
        return ""
    try:
        if text[10:11] not in ("", "T", " "):
            raise ValueError
        found = day.fromisoformat(text[:10])
    except ValueError:
        raise UnreadableError(f"Its date {text[:40]!r} is no date. Write it as 2024-05-31, or leave it out.") from None
    if found.year >= 2400:
        raise UnreadableError(f"Its date {text[:40]!r} is of the Buddhist era. Write the year as {found.year - 543}.")
    return found.isoformat()


def too_long(options: Options) -> str:
    return f"It is longer than {options.max_chars:,} characters. Split it, or allow more with --max-chars."


def trouble(error: OSError) -> str:
    """What the system says, as a sentence."""
    return f"It cannot be read ({error.strerror or error}). See whether it is there and may be read."
