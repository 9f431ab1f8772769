"""A linear-chain conditional random field, read with numpy alone: weights from text files, exact decoding, integers throughout.

`weights/names.tsv` has one feature a line (`column[shift]=value`) with its weights by label, `weights/moves.tsv` the
weights of one label after another, in thousandths: whole numbers are equal on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from itertools import repeat
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.find.features import OF_A_WORD, SHIFTS, Columns
from kg.model import KINDS

Array = NDArray[np.int32]
WEIGHTS = Path(__file__).parent / "weights"
LABELS = ("O", *(f"{edge}-{kind}" for kind in KINDS for edge in "BI"))
NEVER = -(10**7)
# Words whose sums are kept at once; beyond it they are made anew, so that a long run needs no more memory.
KEPT_WORDS = 100_000
# Words that are decoded at once, at most: the memory of a long text does not grow with its longest stretch.
SIDE_BY_SIDE = 500_000


@dataclass(frozen=True, eq=False)
class Weights:
    """`rows[column]` leads from a value to its row of `tables[column]`: shifts × labels; row 0 is nothing."""

    rows: dict[str, dict[str, int]]
    tables: dict[str, Array]
    moves: Array
    words: _Words = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", _Words(self))

    @classmethod
    def of(cls, features: dict[str, dict[str, float]], moves: dict[tuple[str, str], float]) -> Weights:
        """Weights by feature and label, and by pairs of labels, as training gives them."""
        rows: dict[str, dict[str, int]] = {column: {} for column in SHIFTS}
        parsed = []
        for feature, by_label in sorted(features.items()):
            place, _, value = feature.partition("]=")
            column, _, shift = place.partition("[")
            row = rows[column].setdefault(value, len(rows[column]) + 1)
            parsed.append((column, row, SHIFTS[column].index(int(shift)), by_label))
        tables = {c: np.zeros((len(rows[c]) + 1, len(SHIFTS[c]), len(LABELS)), dtype=np.int32) for c in SHIFTS}
        for column, row, shift_index, by_label in parsed:
            for label, weight in by_label.items():
                tables[column][row, shift_index, LABELS.index(label)] = round(weight * 1000)
        matrix = np.zeros((len(LABELS), len(LABELS)), dtype=np.int32)
        for (before, after), weight in sorted(moves.items()):
            matrix[LABELS.index(before), LABELS.index(after)] = round(weight * 1000)
        for inside in range(2, len(LABELS), 2):  # a name goes on only where it began
            others = [label for label in range(len(LABELS)) if label not in (inside - 1, inside)]
            matrix[others, inside] = NEVER
        return cls(rows, tables, matrix)

    def scores(self, columns: Columns) -> Array:
        """Words × labels: the sum of all weights that speak for a label at a word."""
        total = np.zeros((len(columns["w"]), len(LABELS)), dtype=np.int32)
        add_shifted(total, *self.words.rows(columns["w"], columns["s"]), _OF_A_WORD)
        for column, shifts in SHIFTS.items():
            if column in OF_A_WORD:
                continue
            values = columns[column]
            rows = np.fromiter(map(self.rows[column].get, values, repeat(0)), dtype=np.int32, count=len(values))
            if rows.any():
                add_shifted(total, self.tables[column], rows, shifts)
        return total


_OF_A_WORD = tuple(sorted({shift for column in OF_A_WORD for shift in SHIFTS[column]}))


class _Words:
    """Sums of all that follows from a word alone, one row a word, made when it is first seen."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.ids: dict[tuple[str, str], int] = {}
        self.table = np.zeros((1024, len(_OF_A_WORD), len(LABELS)), dtype=np.int32)

    def rows(self, low: list[str], shapes: list[str]) -> tuple[Array, Array]:
        """The table, and the row of each word in it."""
        if len(self.ids) > KEPT_WORDS:
            self.ids.clear()
        ids = self.ids
        found = [ids.get(pair, -1) for pair in zip(low, shapes, strict=True)]
        for at, number in enumerate(found):
            if number < 0:
                pair = low[at], shapes[at]
                if pair not in ids:
                    ids[pair] = len(ids)
                    self._make(ids[pair], pair)
                found[at] = ids[pair]
        return self.table, np.array(found, dtype=np.int32)

    def _make(self, number: int, pair: tuple[str, str]) -> None:
        if number >= len(self.table):
            self.table = np.concatenate([self.table, np.zeros_like(self.table)])
        self.table[number] = 0
        for column, value in zip(OF_A_WORD, pair, strict=True):
            row = self.weights.rows[column].get(value, 0)
            for at, shift in enumerate(SHIFTS[column]):
                self.table[number, _OF_A_WORD.index(shift)] += self.weights.tables[column][row, at]


def add_shifted(total: Array, table: Array, rows: Array, shifts: tuple[int, ...]) -> None:
    """Add to each word what the words at the given distances say about it."""
    size = len(total)
    for at, shift in enumerate(shifts):
        if abs(shift) >= size:
            continue
        if shift >= 0:
            total[: size - shift] += table[rows[shift:], at]
        else:
            total[-shift:] += table[rows[:shift], at]


def decode(scores: Array, moves: Array) -> list[int]:
    """The best sequence of labels (Viterbi); a name begins with its B."""
    if not len(scores):
        return []
    labels = np.zeros(len(scores), dtype=np.int8)
    stretches = _doubtful(scores, moves)
    sizes = stretches[:, 1] - stretches[:, 0]
    stretches = stretches[np.argsort(-sizes, kind="stable")]
    while len(stretches):
        together = max(1, SIDE_BY_SIDE // int(stretches[0, 1] - stretches[0, 0]))
        _label(labels, scores, moves, stretches[:together])
        stretches = stretches[together:]
    return [int(label) for label in labels.tolist()]


def _doubtful(scores: Array, moves: Array) -> NDArray[np.int64]:
    """The stretches outside of which no word can be in a name, whatever the best sequence is.

    Turn one name into O: each of its words gains what O scores above its label, and the moves gain at least what stands in
    `enter`, `on` and `leave`. A word can be in a name of a kind only where the best name of that kind around it, found for
    all words at once by running sums, does not lose by this.
    """
    begin, inside = np.arange(1, len(LABELS), 2), np.arange(2, len(LABELS), 2)
    wide = moves.astype(np.int64)
    outer = np.concatenate([[0], begin])
    enter = (wide[:, begin] - wide[:, :1]).max(0)
    on = np.maximum(wide[begin, inside], wide[inside, inside]) - wide[0, 0]
    leave = np.maximum((wide[begin][:, outer] - wide[0, outer]).max(1), (wide[inside][:, outer] - wide[0, outer]).max(1))
    first = scores[:, begin] - scores[:, :1] + enter
    first[0] += np.maximum(0, -enter)
    rest = scores[:, inside] - scores[:, :1] + on
    total = np.cumsum(rest, axis=0)
    up_to = total + np.maximum.accumulate(first - total, axis=0)
    total[-1] += np.maximum(0, -leave)
    beyond = np.maximum.accumulate(total[::-1], axis=0)[::-1] - total
    beyond[-1] += np.maximum(0, -leave)
    sure = (up_to + beyond + leave < 0).all(1)
    return np.flatnonzero(np.diff(np.concatenate([[True], sure, [True]]))).reshape(-1, 2)


def _label(labels: NDArray[np.int8], scores: Array, moves: Array, stretches: NDArray[np.int64]) -> None:
    """Write the best labels of stretches, the longest first, decoded side by side; O stands on both sides of each."""
    first, sizes = stretches[:, 0], stretches[:, 1] - stretches[:, 0]
    best = scores[first] + np.where((first > 0)[:, None], moves[0], moves[0].clip(max=0) // NEVER * NEVER)
    back = np.zeros((int(sizes[0]), len(sizes), len(LABELS)), dtype=np.int8)
    going_on = [len(sizes), *np.searchsorted(-sizes, -np.arange(1, sizes[0])).tolist()]  # stretches longer than each step
    ways = np.ascontiguousarray(moves.T)
    for at in range(1, int(sizes[0])):
        active = going_on[at]
        sums = best[:active, None, :] + ways
        back[at, :active] = sums.argmax(2)
        best[:active] = sums.max(2) + scores[first[:active] + at]
    leaving = np.where((first + sizes < len(scores))[:, None], moves[:, 0], 0)
    label = (best + leaving).argmax(1)
    for at in range(int(sizes[0]) - 1, -1, -1):
        active = going_on[at]
        labels[first[:active] + at] = label[:active]
        if at:
            label[:active] = back[at, np.arange(active), label[:active]]


@cache
def weights() -> Weights:
    """The weights of the package."""
    features: dict[str, dict[str, float]] = {}
    for line in _lines("names.tsv"):
        feature, *pairs = line.split("\t")
        features[feature] = {label: float(weight) for label, _, weight in (pair.rpartition(":") for pair in pairs)}
    moves = {}
    for line in _lines("moves.tsv"):
        before, after, weight = line.split("\t")
        moves[before, after] = float(weight)
    return Weights.of(features, moves)


@cache
def trust() -> dict[str, str]:
    """Forms of the register, and how often they were a name of their own: high, mid or low."""
    return {form: level for form, _, level in (line.partition("\t") for line in _lines("trust.tsv"))}


def _lines(name: str) -> list[str]:
    return (WEIGHTS / name).read_text(encoding="utf-8").splitlines()
