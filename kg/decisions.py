"""What people decided, as rows of STORE/decisions.tsv: which things are the same, which are not, and who is withheld.

    decision    one            names of one               other          names of other
    same        person:0a1b…   สมหมาย ทองแท้                person:77cc…   สมหมาย ทองแท้ | Sommai Thongtae
    withhold    person:5d0e…   มะลิ ชื่นใจ

The file may be edited by hand and copied to another store: a node that is not there is looked for by its names. A row is
taken back by deleting it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.generations import StoreError, write

FILE = "decisions.tsv"
SAME, DIFFERENT, WITHHOLD = DECISIONS = ("same", "different", "withhold")
HEAD = ("decision", "one", "names of one", "other", "names of other")
BETWEEN = " | "


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A thing as a row names it: its node written short (`person:0a1b`), and the names by which it is found elsewhere."""

    node: str
    names: tuple[str, ...] = ()


NOTHING = Named("")


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """One row; `other` is nothing where somebody is withheld."""

    what: str
    one: Named
    other: Named = NOTHING

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((self.one.node, self.other.node))


def read(root: Path) -> list[Decision]:
    """The rows of a store's file, none where there is no file."""
    try:
        text = (root / FILE).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{root / FILE} cannot be read ({error}). Mend it, or delete it to go without decisions.") from None
    lines = ((number, line.split("\t")) for number, line in enumerate(text.splitlines(), 1) if line.strip())
    return [_row(root, number, cells) for number, cells in lines if not cells[0].startswith("#") and cells[0] != HEAD[0]]


def _row(root: Path, number: int, cells: list[str]) -> Decision:
    what, one, one_names, other, other_names, *_ = (*(cell.strip() for cell in cells), "", "", "", "", "")
    wrong = ""
    if what not in DECISIONS:
        wrong = f"{what!r} is no decision; write one of {', '.join(DECISIONS)}"
    elif not one or bool(other) == (what == WITHHOLD):
        wrong = "it has to name one thing" if what == WITHHOLD else "it has to name two things"
    if wrong:
        raise StoreError(f"{root / FILE}, line {number}: {wrong}. Its columns are: {', '.join(HEAD)}, with tabs between.")
    return Decision(what, Named(one, _names(one_names)), Named(other, _names(other_names)) if other else NOTHING)


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split(BETWEEN.strip()) if name.strip())


def written(root: Path, rows: Iterable[Decision]) -> None:
    """Write the file of a store, whole or not at all."""
    lines = [HEAD, *((d.what, *_cells(d.one), *_cells(d.other)) for d in rows)]
    write(root / FILE, "".join("\t".join(line).rstrip("\t") + "\n" for line in lines))


def _cells(named: Named) -> tuple[str, str]:
    return named.node, BETWEEN.join(" ".join(name.replace("|", "/").split()) for name in named.names)


def added(rows: list[Decision], new: Decision) -> list[Decision]:
    """The rows with one more, which replaces what was decided of the same two before.

    >>> one, other = Named("person:a"), Named("person:b")
    >>> [d.what for d in added([Decision(SAME, one, other)], Decision(DIFFERENT, other, one))]
    ['different']
    """
    kept = [d for d in rows if d.pair != new.pair]
    if new.what != WITHHOLD and (clash := _clash([*kept, new])):
        raise StoreError(
            f"That contradicts what was decided before: {clash.one.node} and {clash.other.node} are the same by some rows, "
            f"and different by another. See the file {FILE} in the store's folder, and delete the row that is wrong."
        )
    return [*kept, new]


def _clash(rows: list[Decision]) -> Decision | None:
    """Two that are different by one row, and the same by way of others."""
    groups: dict[str, set[str]] = {}
    for row in rows:
        if row.what == SAME:
            whole = groups.get(row.one.node, {row.one.node}) | groups.get(row.other.node, {row.other.node})
            groups.update(dict.fromkeys(whole, whole))
    return next((d for d in rows if d.what == DIFFERENT and d.other.node in groups.get(d.one.node, ())), None)


# ---------------------------------------------------------------- which rows a generation was made with


def changed(root: Path, generation: Path) -> bool:
    """Whether the file is another than when the generation was made: copied here, or edited by hand."""
    return _held(root) != _held(generation)


def keep(root: Path, generation: Path) -> None:
    """Note with which rows a generation is made."""
    (generation / FILE).write_bytes(_held(root))


def _held(folder: Path) -> bytes:
    try:
        return (folder / FILE).read_bytes()
    except FileNotFoundError:
        return b""
