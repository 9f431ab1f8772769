"""Results that wait on disk until all documents are read, so that memory stays small however many there are."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any


class Spool:
    """A folder with one file for each identifier; what is put again replaces what was there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    def put(self, identifier: str, *result: Any) -> None:
        name = sha256(identifier.encode("utf-8")).hexdigest()
        (self.folder / name).write_bytes(pickle.dumps((identifier, *result)))

    def take(self) -> Iterator[tuple[Any, ...]]:
        """Every identifier with its result, in an order that does not depend on when it came; the folder is gone afterwards."""
        for path in sorted(self.folder.iterdir()):
            yield pickle.loads(path.read_bytes())
            path.unlink()
        self.folder.rmdir()
