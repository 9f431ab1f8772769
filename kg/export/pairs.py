"""GraphML and GEXF: the partnership network, for programs that draw networks."""

from __future__ import annotations

from typing import IO

from kg.store import Store


def graphml(store: Store, file: IO[bytes]) -> None:
    """networkx takes a while to load, and no other form needs it."""
    from kg import network

    network.FILES[".graphml"](store, file)


def gexf(store: Store, file: IO[bytes]) -> None:
    from kg import network

    network.FILES[".gexf"](store, file)
