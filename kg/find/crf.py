"""A linear-chain conditional random field, read with numpy alone: weights from text files, exact decoding, integers throughout.

`weights/names.tsv` has one feature a line (`column[shift]=value`) with its weights by label, `weights/moves.tsv` the
weights of one label after another, in thousandths: whole numbers are equal on every machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.find.features import SHIFTS, Tags, seen, shape
from kg.model import KINDS

Array = NDArray[np.int32]
Places = NDArray[np.intp]
WEIGHTS = Path(__file__).parent / "weights"
LABELS = ("O", *(f"{edge}-{kind}" for kind in KINDS for edge in "BI"))
NEVER = -(10**7)
# Words whose sums are kept at once; beyond it they are made anew, so that a long run needs no more memory.
KEPT_WORDS = 100_000
# Words that are decoded at once, at most: the memory of a long text does not grow with its longest stretch.
SIDE_BY_SIDE = 100_000
# How far a word is seen.
REACH = max(SHIFTS["w"])


@dataclass(frozen=True, eq=False)
class Weights:
    """`rows[column]` leads from a value to its row of `tables[column]`: distances × labels; row 0 is nothing."""

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
            parsed.append((column, row, REACH + int(shift), by_label))
        tables = {c: np.zeros((len(rows[c]) + 1, 2 * REACH + 1, len(LABELS)), dtype=np.int32) for c in SHIFTS}
        for column, row, shifted, by_label in parsed:
            for label, weight in by_label.items():
                tables[column][row, shifted, LABELS.index(label)] = round(weight * 1000)
        matrix = np.zeros((len(LABELS), len(LABELS)), dtype=np.int32)
        for (before, after), weight in sorted(moves.items()):
            matrix[LABELS.index(before), LABELS.index(after)] = round(weight * 1000)
        for inside in range(2, len(LABELS), 2):  # a name goes on only where it began
            others = [label for label in range(len(LABELS)) if label not in (inside - 1, inside)]
            matrix[others, inside] = NEVER
        return cls(rows, tables, matrix)

    def scores(self, words: list[str], tags: Tags) -> Array:
        """Words × labels: the sum of all weights that speak for a label at a word."""
        size, numbers = len(words), self.words.numbers(words)
        said = self.words.sums[numbers]
        for column, places, rows in (("p", *self.words.pairs(numbers)), *self._rows(tags)):
            said[places] += self.tables[column][rows]
        total = np.zeros((size + 2 * REACH, len(LABELS)), dtype=np.int32)  # with room for what looks beyond the text
        for at in range(2 * REACH + 1):
            total[2 * REACH - at : 2 * REACH - at + size] += said[:, at]
        return total[REACH : REACH + size]

    def _rows(self, tags: Tags) -> Iterator[tuple[str, Places, Places]]:
        """The places of each column that say something, and their rows in its table."""
        for column, marks in tags.items():
            rows = self.rows[column]
            places = [place for place, tag in marks.items() if tag in rows]
            yield column, np.array(places, dtype=np.intp), np.array([rows[marks[place]] for place in places], dtype=np.intp)


class _Words(dict[str, int]):
    """The words seen so far, each with its row of `sums`: all that follows from the word alone, added up at first sight."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.weights = weights
        self.sums = np.zeros((1024, *weights.tables["w"].shape[1:]), dtype=np.int32)
        pairs = {tuple(pair.split(" ")): row for pair, row in weights.rows["p"].items()}
        self.sides = [{word: n for n, word in enumerate(sorted({pair[side] for pair in pairs}), 1)} for side in (0, 1)]
        self.in_pairs = np.zeros((1024, 2), dtype=np.int16)
        self.pair_rows = np.zeros([len(side) + 1 for side in self.sides], dtype=np.int16)
        for (one, other), row in pairs.items():
            self.pair_rows[self.sides[0][one], self.sides[1][other]] = row

    def numbers(self, words: list[str]) -> Places:
        """The row of each word."""
        if len(self) > KEPT_WORDS:
            self.clear()
        return np.fromiter(map(self.__getitem__, words), dtype=np.intp, count=len(words))

    def pairs(self, numbers: Places) -> tuple[Places, Places]:
        """Where a word and the next are a pair that says something, and the rows of these pairs."""
        after = np.append(self.in_pairs[numbers[1:], 1], self.sides[1].get("", 0))
        rows = self.pair_rows[self.in_pairs[numbers, 0], after]
        places = np.flatnonzero(rows)
        return places, rows[places]

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        if number >= len(self.sums):
            self.sums = np.concatenate([self.sums, np.zeros_like(self.sums)])
            self.in_pairs = np.concatenate([self.in_pairs, np.zeros_like(self.in_pairs)])
        low, rows, tables = seen(word), self.weights.rows, self.weights.tables
        self.sums[number] = tables["w"][rows["w"].get(low, 0)] + tables["s"][rows["s"].get(shape(word), 0)]
        self.in_pairs[number] = [side.get(low, 0) for side in self.sides]
        return number


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
    return labels.tolist()


def _doubtful(scores: Array, moves: Array) -> NDArray[np.int64]:
    """The stretches outside of which no word can be in a name, whatever the best sequence is.

    Turn one name into O: each of its words gains what O scores above its label, and the moves gain at least what stands in
    `enter`, `on` and `leave`. A word can be in a name of a kind only where the best name of that kind around it, found for
    all words at once by running sums, does not lose by this; nor, if the name began before it, by ending before it (`cut`).
    """
    begin, inside = np.arange(1, len(LABELS), 2), np.arange(2, len(LABELS), 2)
    wide = moves.astype(np.int64)
    outer = np.concatenate([[0], begin])
    enter = (wide[:, begin] - wide[:, :1]).max(0)
    on = np.maximum(wide[begin, inside], wide[inside, inside]) - wide[0, 0]
    leave_inside = (wide[inside][:, outer] - wide[0, outer]).max(1)
    leave = np.maximum((wide[begin][:, outer] - wide[0, outer]).max(1), leave_inside)
    cut = np.maximum(0, leave_inside + wide[0, 0] - np.minimum(wide[begin, 0], wide[inside, 0]))
    first = scores[:, begin] - scores[:, :1] + enter
    first[0] += np.maximum(0, -enter)
    rest = scores[:, inside] - scores[:, :1] + on
    total = np.cumsum(rest, axis=0)
    up_to = total + np.maximum.accumulate(first - total, axis=0)
    total[-1] += np.maximum(0, -leave)
    beyond = np.maximum.accumulate(total[::-1], axis=0)[::-1] - total
    beyond[-1] += np.maximum(0, -leave)
    in_name = (first + beyond + leave >= 0) | ((up_to + beyond + leave >= 0) & (rest + beyond + cut >= 0))
    sure = ~in_name.any(1)
    return np.flatnonzero(np.diff(np.concatenate([[True], sure, [True]]))).reshape(-1, 2)


def _label(labels: NDArray[np.int8], scores: Array, moves: Array, stretches: NDArray[np.int64]) -> None:
    """Write the best labels of stretches, the longest first, decoded side by side; O stands on both sides of each."""
    first, sizes = stretches[:, 0], stretches[:, 1] - stretches[:, 0]
    longest = int(sizes[0])
    going_on = [len(sizes), *np.searchsorted(-sizes, -np.arange(1, longest)).tolist()]  # stretches longer than each step
    ways = np.ascontiguousarray(moves.T)
    best = scores[np.minimum(first + np.arange(longest)[:, None], len(scores) - 1)]
    best[0] += np.where((first > 0)[:, None], moves[0], moves[0].clip(max=0) // NEVER * NEVER)
    for at in range(1, longest):
        best[at, : going_on[at]] += np.maximum.reduce(best[at - 1, : going_on[at], None] + ways, axis=2)
    leaving = np.where((first + sizes < len(scores))[:, None], moves[:, 0], 0)
    label = (best[sizes - 1, np.arange(len(sizes))] + leaving).argmax(1)
    for at in range(longest - 1, -1, -1):
        active = going_on[at]
        labels[first[:active] + at] = label[:active]
        if at:
            label[:active] = (best[at - 1, :active] + ways[label[:active]]).argmax(1)


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
