"""otagai: Thai press releases on Thai-Japanese co-operation, read into a knowledge graph that can prove itself."""

from __future__ import annotations

from typing import Any

__all__ = ["Store", "build", "open"]


def __getattr__(name: str) -> Any:
    """`kg.build`, `kg.open` and `kg.Store` are loaded when they are asked for, so that a part of `kg` costs only itself."""
    if name in __all__:
        from kg import api

        return getattr(api, name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
