"""One function over many items in several processes, with few items in flight, and alive when a process dies."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait
from typing import Any, NamedTuple, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
AT_ONCE = 16  # items that each process is given at a time, so that memory stays small


class WorkerDiedError(Exception):
    """The process that worked on an item was killed, or crashed."""


class Prepare(NamedTuple):
    """What is called once in every process before its first item."""

    function: Callable[..., None]
    arguments: tuple[Any, ...]


def each(
    task: Callable[[Item], Result], items: Iterable[Item], jobs: int, prepare: Prepare
) -> Iterator[tuple[Item, Result | WorkerDiedError]]:
    """Yield every item with its result; one on which a process dies twice comes with the error."""
    if jobs <= 1:
        prepare.function(*prepare.arguments)
        yield from ((item, task(item)) for item in items)
        return
    rest = iter(items)
    pool = _pool(jobs, prepare)
    try:
        while batch := list(islice(rest, jobs * AT_ONCE)):
            futures = [(item, pool.submit(task, item)) for item in batch]
            broken = []
            for item, future in futures:
                try:
                    yield item, future.result()
                except BrokenProcessPool:
                    broken.append(item)
            if broken:
                pool.shutdown()
                yield from ((item, _alone(task, item, prepare)) for item in broken)
                pool = _pool(jobs, prepare)
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(task: Callable[[Item], Result], item: Item, prepare: Prepare) -> Result | WorkerDiedError:
    """Try one item in a process of its own, to learn whether it was the one that killed the others."""
    with _pool(1, prepare) as pool:
        try:
            return pool.submit(task, item).result()
        except BrokenProcessPool:
            return WorkerDiedError()


def _pool(jobs: int, prepare: Prepare) -> ProcessPoolExecutor:
    # Processes are spawned, not forked: they inherit neither the open store nor its lock.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(prepare,))


def _begin(prepare: Prepare) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    prepare.function(*prepare.arguments)


def _end_with_parent() -> None:
    """Leave no process behind when the one that started it is killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
