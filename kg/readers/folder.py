"""A folder: every file of a known kind in it and below it, sorted by path."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def files(path: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    """The files of a folder that a reader knows; hidden ones are passed over, links to folders are not followed.

    Links that lead nowhere and folders that are named as files are among them, so that they are reported.
    """
    for folder, below, names in os.walk(path):
        odd = [name for name in below if name.endswith(suffixes)]
        below[:] = sorted(name for name in below if not name.startswith(".") and name not in odd)
        for name in sorted([*names, *odd]):
            if not name.startswith(".") and name.endswith(suffixes):
                yield Path(folder) / name
