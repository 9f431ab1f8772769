"""The graph as one HTML page: it opens by double-click, offline, and shows who works with whom and why we know.

from kg import view
view.write(store, "graph.html")
view.write(store, "tokushima.html", focus="place:JP-36", since="2019")
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg import query
from kg.generations import StoreError
from kg.network import Choice, checked
from kg.store import Store
from kg.view.content import gather
from kg.view.page import rendered

__all__ = ["Options", "Page", "page", "write"]


@dataclass(frozen=True)
class Options:
    """What the page holds: one thing and its partners, a period, families of facts, sectors, the strongest partners only."""

    focus: str = ""
    since: str = ""
    until: str = ""
    families: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    size: int = 0
    language: str = "th"


@dataclass(frozen=True)
class Page:
    """A page and what it leaves out; a notebook shows it as it is."""

    html: str
    left_out: dict[str, int]

    def __str__(self) -> str:
        partners, facts = self.left_out["partners"], self.left_out["facts"]
        return f"{partners} partners and {facts} facts are left out." if partners or facts else "Nothing is left out."

    def _repr_html_(self) -> str:
        """The page in a frame of its own, as notebooks show it."""
        from markupsafe import escape

        return f'<iframe srcdoc="{escape(self.html)}" width="100%" height="720" title="otagai"></iframe>'


def page(store: Store, **options: Any) -> Page:
    """The page of a store; the options are those of `Options`."""
    wanted = Options(**options)
    choice = Choice(wanted.since, wanted.until, tuple(wanted.families), sectors=tuple(wanted.sectors))
    focus = _focus(store, wanted.focus)
    content = gather(store, checked(choice), focus, wanted.size)
    if focus and not content.facts:
        raise StoreError(f"{wanted.focus!r} has no partner in what was chosen. Choose a longer period, or another thing.")
    meta = {"documents": len(store.documents()), "focus": content.number.get(focus), "language": wanted.language}
    return Page(rendered(content, meta), content.left_out)


def write(store: Store, path: Path | str, **options: Any) -> Page:
    """Write the page to a file, whole or not at all."""
    made = page(store, **options)
    path = Path(path)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(made.html, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        part.unlink(missing_ok=True)
    return made


def _focus(store: Store, thing: str) -> str:
    """The IRI of what the user named, after sameness."""
    if not thing:
        return ""
    found = query.plain(query.resolve(store, thing))
    if not found.startswith(store.base):
        raise StoreError(f"{thing!r} is no thing of this store. Give a name, or a code such as place:JP-36.")
    return store.representatives().get(found, found)
