"""Many processes: a process that dies takes only its own item with it."""

from __future__ import annotations

import os

from kg.parallel import Prepare, WorkerDiedError, each


def prepare(word: str) -> None:
    os.environ["KG_TEST_WORD"] = word


def work(number: int) -> str:
    if number == 3:
        os._exit(1)
    return f"{os.environ['KG_TEST_WORD']} {number}"


def test_a_process_that_dies_takes_only_its_own_item_with_it() -> None:
    found = list(each(work, range(6), 2, Prepare(prepare, ("item",))))
    assert {item for item, _ in found} == set(range(6))
    results = dict(found)
    assert isinstance(results[3], WorkerDiedError)
    assert [results[n] for n in (0, 1, 2, 4, 5)] == [f"item {n}" for n in (0, 1, 2, 4, 5)]
