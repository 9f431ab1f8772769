"""Ways out as files: the ending chooses the form; sorted, the same bytes every time, and never half a file.

TriG, N-Quads and JSON-LD hold every graph and node; the others speak of representatives only.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

from kg.export import dataset, pairs, spreadsheet, turtle
from kg.store import Store, StoreError

FORMS: dict[str, Callable[[Store, IO[bytes]], None]] = {
    ".ttl": turtle.write,
    ".trig": dataset.trig,
    ".nq": dataset.nquads,
    ".jsonld": dataset.jsonld,
    ".csv": spreadsheet.write,
    ".graphml": pairs.graphml,
    ".gexf": pairs.gexf,
}


def export(store: Store, path: Path | str) -> None:
    """Write the store to a file; its ending chooses the form."""
    path = Path(path)
    write = next((write for ending, write in FORMS.items() if path.name.lower().endswith(ending)), None)
    if write is None:
        raise StoreError(f"{path.name} has no ending that is known. Give one of {' '.join(FORMS)}.")
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
            part = Path(file.name)
            try:
                write(store, file)
            except BaseException:
                part.unlink()
                raise
        part.chmod(0o644)
        part.replace(path)
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror or error}.") from error
