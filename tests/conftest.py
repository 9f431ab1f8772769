"""What many tests share: the store of the sample releases, built once."""

from __future__ import annotations

import pytest

import kg
from kg import data


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> kg.Store:
    """The store of the sample releases; tests only look at it."""
    return kg.build([data.seeds() / "documents"], tmp_path_factory.mktemp("samples") / "store")
