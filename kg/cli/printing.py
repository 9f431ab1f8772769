"""How answers look on a terminal and in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in head:
        shown.add_column(Text(name), overflow="fold")
    for row in rows:
        shown.add_row(*(Text(cell) for cell in row))
    console = Console(soft_wrap=False)
    if not console.is_terminal:  # in a pipe nothing is wrapped or cut
        console = Console(width=max(80, console.measure(shown, options=console.options.update(width=100_000)).maximum))
    console.print(shown)


def progress() -> Progress:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed} documents"), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
