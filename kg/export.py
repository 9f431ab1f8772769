"""Ways out as files: what the ending says, sorted, the same bytes every time, and never half a file.

TriG, N-Quads and JSON-LD hold every graph and node; Turtle speaks of representatives only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from kg import iri
from kg.store import Store, StoreError

TYPE = iri.term("rdf:type")


def export(store: Store, path: Path | str) -> None:
    """Write the store to a file; its ending chooses the form (`FORMS`)."""
    path = Path(path)
    write = next((write for ending, write in FORMS.items() if path.name.endswith(ending)), None)
    if write is None:
        raise StoreError(f"{path.name} has no ending that is known. Give one of {' '.join(FORMS)}.")
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            write(store, file)
        part.replace(path)
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        part.unlink(missing_ok=True)


def quads(store: Store) -> Iterator[ox.Quad]:
    """Every quad, graph by graph, in the order in which a reader wants to see them."""
    for graph in store.graphs():
        yield from sorted(store.quads(graph), key=_order)


def nquads(store: Store) -> bytes:
    """The whole store as N-Quads."""
    return ox.serialize(quads(store), format=ox.RdfFormat.N_QUADS) or b""


def _order(q: ox.Quad) -> tuple[str, bool, str, str]:
    return str(q.subject), q.predicate.value != TYPE, q.predicate.value, str(q.object)


def _dataset(form: ox.RdfFormat) -> Callable[[Store, IO[bytes]], None]:
    def write(store: Store, file: IO[bytes]) -> None:
        ox.serialize(quads(store), file, form, prefixes=iri.prefixes(store.base))

    return write


FORMS: dict[str, Callable[[Store, IO[bytes]], None]] = {
    ".trig": _dataset(ox.RdfFormat.TRIG),
    ".nq": _dataset(ox.RdfFormat.N_QUADS),
    ".jsonld": _dataset(ox.RdfFormat.JSON_LD),
}
