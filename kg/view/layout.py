"""Where the partners stand: two columns, ordered so that few lines cross. Computed beforehand, the same every time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

SWEEPS = 24
FIRST = 22  # partners of each side on the first screen: what a screen shows without scrolling

Pair = tuple[int, int]


def first_screen(weights: dict[Pair, int]) -> set[int]:
    """The strongest partners of each side that have a partner among the strongest of the other side."""
    strength: defaultdict[int, int] = defaultdict(int)
    for (thai, japanese), weight in weights.items():
        strength[thai] += weight
        strength[japanese] += weight
    sides = ({thai for thai, _ in weights}, {japanese for _, japanese in weights})
    strong = {node for side in sides for node in sorted(side, key=lambda n: (-strength[n], n))[:FIRST]}
    return {node for pair in weights if set(pair) <= strong for node in pair}


def columns(weights: dict[Pair, int]) -> tuple[list[int], list[int]]:
    """The order of the Thai and of the Japanese column.

    Sugiyama's barycentres: each side in turn is sorted by the mean place of its partners; of all orders seen the one
    with the fewest crossings is taken.

    >>> columns({(1, 11): 1, (2, 12): 1, (1, 13): 1})
    ([1, 2], [11, 13, 12])
    """
    left, right = sorted({thai for thai, _ in weights}), sorted({japanese for _, japanese in weights})
    best = (crossings(left, right, weights), left, right)
    for sweep in range(SWEEPS):
        if sweep % 2:
            left = _sorted(left, right, [(a, b, w) for (a, b), w in weights.items()])
        else:
            right = _sorted(right, left, [(b, a, w) for (a, b), w in weights.items()])
        if (now := crossings(left, right, weights)) < best[0]:
            best = (now, left, right)
    return best[1], best[2]


def _sorted(moving: Sequence[int], fixed: Sequence[int], ties: list[tuple[int, int, int]]) -> list[int]:
    place = {node: n / max(1, len(fixed) - 1) for n, node in enumerate(fixed)}
    total: defaultdict[int, float] = defaultdict(float)
    count: defaultdict[int, int] = defaultdict(int)
    for node, other, weight in sorted(ties):
        total[node] += weight * place[other]
        count[node] += weight
    return sorted(moving, key=lambda node: (round(total[node] / count[node], 9), node))


def crossings(left: Sequence[int], right: Sequence[int], pairs: dict[Pair, int]) -> int:
    """How many pairs of lines cross.

    >>> crossings([1, 2], [11, 12], {(1, 12): 1, (2, 11): 1})
    1
    """
    at = {node: n for n, node in enumerate(left)}, {node: n for n, node in enumerate(right)}
    ends = [at[1][japanese] for _, japanese in sorted(pairs, key=lambda p: (at[0][p[0]], at[1][p[1]]))]
    return _inversions(ends)[0]


def _inversions(values: list[int]) -> tuple[int, list[int]]:
    """How often a larger value stands before a smaller one, and the values sorted."""
    if len(values) < 2:
        return 0, values
    middle = len(values) // 2
    (ones, a), (others, b) = _inversions(values[:middle]), _inversions(values[middle:])
    found, merged, j = ones + others, [], 0
    for value in a:
        while j < len(b) and b[j] < value:
            merged.append(b[j])
            j += 1
        found += j
        merged.append(value)
    return found, merged + b[j:]
