"""A store made from a file, for the tests of the page."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.store import Store, writing

HERE = Path(__file__).parent


def stored(source: Path, folder: Path) -> Store:
    """A store that holds what a TriG file says."""
    with writing(folder) as draft:
        draft.load("".join(f"{quad} .\n" for quad in ox.parse(source.read_bytes(), format=ox.RdfFormat.TRIG)))
    return Store.open(folder)
