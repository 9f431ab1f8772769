"""What `import kg` gives: `build`, `open`, and a `Store` with one thin method for each way out.

import kg

store = kg.build(["releases/"], "kg.db")
for row in store.sparql("SELECT ?name WHERE { ?body a org:Organization ; skos:prefLabel ?name }"):
    print(row["name"])
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import decisions, query, store
from kg import export as exports

if TYPE_CHECKING:
    import networkx
    import rdflib

    from kg.pipeline import Report
    from kg.view import Page

__all__ = ["Store", "build", "open"]


def build(paths: Iterable[Path | str] | Path | str, folder: Path | str = "kg.db", **settings: Any) -> Store:
    """Read documents into a store and open it; the settings are those of `kg.pipeline.Settings`.

    store = kg.build("releases/", "kg.db", jobs=2)
    store.report.failures
    """
    from kg.pipeline import Settings
    from kg.pipeline import build as built

    paths = [paths] if isinstance(paths, str | Path) else paths
    report = built(paths, folder, Settings(**settings))
    opened = open(folder)
    opened.report = report
    return opened


def open(folder: Path | str = "kg.db") -> Store:  # noqa: A001 (kg.open is what it is called)
    """Open a store that was built.

    store = kg.open("kg.db")
    """
    opened = Store.open(folder)
    if not decisions.changed(opened.root, opened.generation):
        return opened
    from kg.settle import renew  # decisions were copied into the folder or edited: they count from now on

    renew(opened.root)
    return Store.open(folder)


class Store(store.Store):
    """A built store; `report` says what the build did, where this store comes from one."""

    report: Report | None = None

    def sparql(self, text: str, **parameters: str) -> query.Answer:
        """Ask in SPARQL; every prefix of the project is declared, parameters are bound, never spliced.

        store.sparql("SELECT ?s WHERE { ?s a otagai:Agreement }").rows
        """
        return query.ask(self, text, parameters)

    def ask(self, name: str, **parameters: str) -> query.Answer:
        """Ask one of the named questions (`kg query` lists them).

        store.ask("agreements", place="JP-30")
        """
        return query.named(self, name, parameters)

    def to_rdflib(self) -> rdflib.Dataset:
        """Every graph, as an rdflib Dataset whose default graph is the union of all."""
        import rdflib

        dataset = rdflib.Dataset(default_union=True)
        buffer = io.BytesIO()
        exports.dataset.nquads(self, buffer)
        dataset.parse(data=buffer.getvalue(), format="nquads")
        return dataset

    def to_networkx(self) -> networkx.Graph[str]:
        """The partnership network: bodies and territories of both sides, an edge for each pair that works together."""
        from kg import network

        return network.graph(self)

    def export(self, path: Path | str) -> None:
        """Write a file; its ending chooses the form: `.ttl .trig .nq .jsonld .csv .graphml .gexf`.

        store.export("graph.ttl")
        """
        exports.export(self, path)

    def explain(self, thing: str) -> str:
        """What is known of a thing (an IRI, `place:JP-30`, a document's id, a name), each fact under its sentence."""
        from kg import explain

        return explain.explain(self, thing)

    def rejected(self, document: str) -> str:
        """What a document seems to say and the graph does not, each with the words and the reason."""
        from kg import rejected

        return rejected.explain(self, document)

    def same(self, one: str, other: str) -> Store:
        """Decide that two things are one; the store as it is from then on is returned.

        store = store.same("person:0a1b", "person:77cc")
        """
        return self._decided(lambda decide: decide.same(self, one, other))

    def different(self, one: str, other: str) -> Store:
        """Decide that two things are not one, whatever they have in common."""
        return self._decided(lambda decide: decide.different(self, one, other))

    def withhold(self, person: str) -> Store:
        """Take a person out of every graph: they are in no export, page or answer any more."""
        return self._decided(lambda decide: decide.withhold(self, person))

    def _decided(self, verb: Callable[[Any], str]) -> Store:
        from kg import decide

        verb(decide)
        return open(self.root)

    def view(self, path: Path | str | None = None, **options: Any) -> Page:
        """The graph as one HTML page that needs nothing else: written to a file if one is named, shown in a notebook."""
        from kg import view

        return view.write(self, path, **options) if path else view.page(self, **options)
