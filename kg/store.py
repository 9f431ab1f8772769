"""The only place that opens a triple store. A store is a folder of generations; readers see the last finished one.

A writer works on a copy of the current generation (hard links, so it is cheap) and renames the pointer when all is well;
whatever goes wrong before that leaves the store as it was. The last two generations are kept, so a reader that
opened one goes on undisturbed while the next is made.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Self

import pyoxigraph as ox

from kg import iri
from kg.blackout import Withheld, blacked
from kg.generations import StoreError, current, fresh, locked, sweep, text_path, write
from kg.vocab import ID, IDENTITY_GRAPH

__all__ = ["Bindings", "Draft", "Store", "StoreError", "Text", "writing"]

BATCH = 200  # documents that are loaded in one go
SAME = iri.term("owl:sameAs")
REASONS = "joins.tsv"  # why nodes are the same
ASIDE = "aside.json"  # graphs as they were before somebody was withheld
BESIDE = ("documents.json", "base", "withheld.json", REASONS, ASIDE)  # what a generation holds beside its graph
Bindings = dict[str, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]


class Text(NamedTuple):
    """A document's text as read, and its mentions: (start, end, IRI)."""

    text: str
    mentions: tuple[tuple[int, int, str], ...]


class Store:
    """One generation, open for reading.

    Queries see the union of all named graphs, with every prefix of the project declared. The union stands in the default
    graph, each triple once: the engine's own union would count a triple as often as graphs hold it.
    """

    _united = True

    def __init__(self, root: Path, generation: Path, writable: bool = False) -> None:
        self.root, self.generation = root, generation
        path = str(generation / "graph")
        self.graph = ox.Store(path) if writable else ox.Store.read_only(path)
        self.base = (generation / "base").read_text(encoding="utf-8") if (generation / "base").exists() else ID
        index = generation / "documents.json"
        self._index: dict[str, str] = json.loads(index.read_text(encoding="utf-8")) if index.exists() else {}
        self.withheld = Withheld.load(generation)

    @classmethod
    def open(cls, root: Path | str) -> Self:
        """Open the last finished generation; a store that is not there is a `StoreError`."""
        root = Path(root)
        found = current(root)
        if found is None:
            raise StoreError(f"There is no store at {root}. Make one with: kg build SOURCE --store {root}")
        try:
            return cls(root, found)
        except (OSError, ValueError) as error:
            raise StoreError(f"The store at {root} cannot be read ({error}). Delete the folder and build it again.") from error

    # ------------------------------------------------------------------ looking

    def query(self, sparql: str, bindings: Bindings | None = None) -> Any:
        """A SPARQL result of pyoxigraph; `bindings` gives variables of the projection their values."""
        substitutions = {ox.Variable(name): term for name, term in (bindings or {}).items()}
        return self.graph.query(
            sparql,
            use_default_graph_as_union=not self._united,
            prefixes=iri.prefixes(self.base),
            substitutions=substitutions or None,
        )

    def rows(self, sparql: str, bindings: Bindings | None = None) -> Iterator[tuple[str, ...]]:
        """The rows of a SELECT as plain strings, an unbound variable as an empty one."""
        result = self.query(sparql, bindings)
        for solution in result:
            yield tuple("" if (term := solution[v]) is None else str(getattr(term, "value", term)) for v in result.variables)

    def quads(self, graph: str) -> Iterator[ox.Quad]:
        """The quads of one named graph."""
        return self.graph.quads_for_pattern(None, None, None, ox.NamedNode(graph))

    def triples(self) -> Iterator[ox.Triple]:
        """The union of all named graphs, each triple once."""
        return (quad.triple for quad in self.graph.quads_for_pattern(None, None, None, ox.DefaultGraph()))

    def graphs(self) -> list[str]:
        return sorted(str(getattr(name, "value", name)) for name in self.graph.named_graphs())

    def iri(self, key: str) -> str:
        """The IRI of a key in this store: `place/JP-30`, `graph/register`."""
        return iri.of(key, self.base)

    def representatives(self) -> dict[str, str]:
        """Every joined node -> the node that stands for it and its equals."""
        pairs = self.rows(f"SELECT ?node ?stands {{ GRAPH <{self.iri(IDENTITY_GRAPH)}> {{ ?node <{SAME}> ?stands }} }}")
        return {node: representative for node, representative in pairs}  # noqa: C416 (pairs are tuples of any length to mypy)

    def reasons(self) -> list[tuple[str, str, str]]:
        """Every joined node, the node that stands for it, and why."""
        path = self.generation / REASONS
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [(node, stands, reason) for node, stands, reason in (line.split("\t") for line in lines)]

    # ------------------------------------------------------------------ documents

    def documents(self) -> list[str]:
        """The identifiers of the documents, sorted."""
        return sorted(self._index)

    def document(self, identifier: str) -> Text:
        """A document's text as it was read, with its mentions; who is withheld is blacked out."""
        if identifier not in self._index:
            raise StoreError(
                f"The store at {self.root} holds no document {identifier!r}. See whether the identifier is written rightly."
            )
        held = json.loads(text_path(self.root, self._index[identifier]).read_text(encoding="utf-8"))
        mentions = ((start, end, node) for start, end, node in held["mentions"] if node not in self.withheld.nodes)
        return Text(blacked(held["text"], self.withheld.forms.get(identifier, ())), tuple(mentions))

    def text(self, identifier: str) -> str:
        return self.document(identifier).text


class Draft(Store):
    """A generation in the making: graphs are replaced whole, nothing else is ever written."""

    _united = False

    def __init__(self, root: Path, generation: Path) -> None:
        super().__init__(root, generation, writable=True)
        self.graph.clear_graph(ox.DefaultGraph())  # the last generation's union, which rules would still see
        aside = generation / ASIDE
        self._originals: dict[str, str] = json.loads(aside.read_text(encoding="utf-8")) if aside.exists() else {}

    def put(self, documents: Iterable[tuple[str, str, Text]]) -> None:
        """Replace documents, each given as its identifier, its graph (N-Quads lines) and its text with mentions."""
        lines: list[str] = []
        for identifier, graph, text in documents:
            self.clear(iri.document(identifier, self.base))
            self._index[identifier] = self._keep(text)
            lines.append(graph)
            if len(lines) >= BATCH:
                self.load("".join(lines))
                lines.clear()
        self.load("".join(lines))

    def _keep(self, text: Text) -> str:
        held = json.dumps({"text": text.text, "mentions": sorted(text.mentions)}, ensure_ascii=False)
        name = hashlib.sha256(held.encode("utf-8")).hexdigest()
        path = text_path(self.root, name)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            write(path, held)
        return name

    def remove(self, identifier: str) -> None:
        """Withdraw a document, and with it exactly what only it said."""
        if identifier not in self._index:
            raise StoreError(f"The store at {self.root} holds no document {identifier!r}; nothing was removed.")
        self.clear(iri.document(identifier, self.base))
        del self._index[identifier]

    def clear(self, graph: str) -> None:
        self._originals.pop(graph, None)
        self.graph.remove_graph(ox.NamedNode(graph))

    def set_aside(self, graph: str, lines: str) -> None:
        """Put other lines in a graph's place; the graph itself is no longer seen, until everything is restored."""
        original = "".join(sorted(f"{quad} .\n" for quad in self.quads(graph)))
        self.replace(graph, lines)
        self._originals[graph] = original

    def restore(self) -> None:
        """Put every graph back that was set aside: nobody is withheld any more."""
        self.withheld = Withheld()
        for graph, lines in sorted(self._originals.items()):
            self.replace(graph, lines)

    def load(self, lines: str) -> None:
        """Add N-Quads lines."""
        self.graph.bulk_load(lines.encode("utf-8"), format=ox.RdfFormat.N_QUADS)

    def replace(self, graph: str, lines: str) -> None:
        self.clear(graph)
        self.load(lines)

    def keep_reasons(self, joins: Iterable[tuple[str, str, str]]) -> None:
        write(self.generation / REASONS, "".join("\t".join(join) + "\n" for join in joins))

    def finish(self) -> None:
        """Make this generation the one that readers open."""
        write(self.generation / "documents.json", json.dumps(self._index, ensure_ascii=False, sort_keys=True))
        write(self.generation / "base", self.base)
        self.withheld.save(self.generation)
        write(self.generation / ASIDE, json.dumps(self._originals, ensure_ascii=False, sort_keys=True))
        self._unite()
        self.graph.flush()
        del self.graph
        write(self.root / "current", self.generation.name)

    def _unite(self) -> None:
        """Write the union of the named graphs into the default graph."""
        named = (quad for graph in self.graphs() for quad in self.quads(graph))
        self.graph.bulk_extend(ox.Quad(q.subject, q.predicate, q.object) for q in named)


@contextmanager
def writing(root: Path | str, base: str = "") -> Iterator[Draft]:
    """A draft of the next generation; it becomes the current one when the block ends without an error.

    `base` is what the IRIs of a new store begin with; a store keeps the one that it was made with.
    """
    root = Path(root)
    if root.exists() and not root.is_dir():
        raise StoreError(f"{root} is a file, and a store is a folder. Give another --store.")
    try:
        (root / "generations").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The store at {root} cannot be made: {error.strerror}. Give a --store that can be written."
        ) from error
    with locked(root):
        last = current(root)
        generation = fresh(root, last)
        if last is not None:
            ox.Store.read_only(str(last / "graph")).backup(str(generation / "graph"))
            for name in BESIDE:
                if (last / name).exists():
                    shutil.copyfile(last / name, generation / name)
        elif base:
            write(generation / "base", base)
        draft = Draft(root, generation)
        if base and base != draft.base:
            shutil.rmtree(generation, ignore_errors=True)
            raise StoreError(
                f"The store at {root} was made with --base {draft.base}; a store has one base. Give another --store."
            )
        try:
            yield draft
            draft.finish()
        except BaseException:
            if hasattr(draft, "graph"):
                del draft.graph
            shutil.rmtree(generation, ignore_errors=True)
            raise
        sweep(root)
