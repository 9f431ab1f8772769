"""What a document seems to say and the graph does not: each with the words, and the reason in a sentence.

Nothing of this is stored. The text is read again when somebody asks, with the register that the store was built with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kg import iri
from kg.assemble.nodes import CLASS
from kg.model import PLACE, Document, Known, Rejection, Span
from kg.reading import look
from kg.register import Register
from kg.rejected import events, figures, names, posts
from kg.rejected.seen import Seen
from kg.store import Store, StoreError
from kg.vocab import REGISTER_GRAPH

__all__ = ["REJECTERS", "explain", "rejected"]

# Each looks for one sort of thing, and yields what it is, why it is not asserted, and where it stands.
REJECTERS: tuple[Callable[[Seen], Iterable[tuple[str, str, Span]]], ...] = (
    names.unlikely,
    names.several,
    posts.without_a_body,
    posts.without_a_holder,
    events.agreements,
    events.meetings,
    events.gatherings,
    events.postings,
    events.investments,
    figures.numbers,
)


def explain(store: Store, identifier: str) -> str:
    """What one document of a store seems to say and the graph does not, sort by sort, each under its reason."""
    if identifier not in store.documents():
        some = ", ".join(store.documents()[:3])
        raise StoreError(
            f"The store holds no document {identifier!r}. What was seen and not asserted is listed for one document; "
            f"give its identifier, such as {some}."
        )
    register = register_of(store)
    found = list(rejected(_document(store, identifier), register))
    if not found:
        return f"{identifier}: nothing was seen that is not asserted."
    lines = [f"{identifier}: {len(found)} seen and not asserted"]
    for what in dict.fromkeys(r.what for r in found):
        here = [r for r in found if r.what == what]
        lines += ["", f"{what} ({len(here)})", *map(_shown, here)]
    return "\n".join(lines)


def rejected(document: Document, register: Register) -> Iterator[Rejection]:
    """Everything that was seen in a document and not asserted, sort by sort, in the order of the text."""
    yield from of(Seen.of(look(document, register), register))


def of(seen: Seen) -> Iterator[Rejection]:
    """The same of a document that was looked at already."""
    for reject in REJECTERS:
        for what, reason, span in sorted(reject(seen), key=lambda r: (r[0], r[2])):
            yield Rejection(what, reason, seen.scene.page.quote(span))


AROUND = 90  # characters of its sentence that are shown on each side of the words


def _shown(one: Rejection) -> str:
    """The reason, and the words with what stands beside them."""
    before, behind = (" ".join(f"|{part}|".split())[1:-1] for part in (one.quote.prefix, one.quote.suffix))
    before = "… " + before[-AROUND:] if len(before) > AROUND else before
    behind = behind[:AROUND] + " …" if len(behind) > AROUND else behind
    return f"  • {one.reason}\n      {before}【{' '.join(one.quote.exact.split())}】{behind}"


# ---------------------------------------------------------------- what the store holds, as it was read


def _document(store: Store, identifier: str) -> Document:
    """The document as it was read, but for people who are withheld."""
    node = iri.document(identifier, store.base)
    day = next(store.rows(f"SELECT ?day {{ <{node}> dcterms:issued ?day }}"), ("",))[0]
    return Document(identifier, store.text(identifier), day)


_WANTED = {
    "type": "rdf:type",
    "code": "skos:notation",
    "country": "otagai:country",
    "part": "org:subOrganizationOf",
    "in": "schema:containedInPlace",
}


def register_of(store: Store) -> Register:
    """The register as the store holds it: that of the program with the rows of the user who built it."""
    graph = store.iri(REGISTER_GRAPH)
    known: dict[str, dict[str, str]] = {}
    for name, path in _WANTED.items():
        for node, value in store.rows(f"SELECT ?n ?v {{ GRAPH <{graph}> {{ ?n {path} ?v }} }}"):
            known.setdefault(node.removeprefix(store.base), {})[name] = value.removeprefix(store.base)
    forms: dict[str, list[tuple[str, str]]] = {}
    for path in ("skos:prefLabel", "skos:altLabel"):
        named = f"SELECT ?n ?form (LANG(?form) AS ?lang) {{ GRAPH <{graph}> {{ ?n {path} ?form }} }} ORDER BY ?n ?lang ?form"
        for node, form, language in store.rows(named):
            forms.setdefault(node.removeprefix(store.base), []).append((language, form))
    kinds = {iri.term(curie): name for name, curie in CLASS.items()}
    things = {}
    for key, row in sorted(known.items()):
        sort = kinds[row["type"]]
        kind, level = (sort, "") if sort[0].isupper() else (PLACE, sort)
        country, parent = row.get("country", "").removeprefix("place/"), row.get("part", row.get("in", ""))
        things[key] = Known(key, kind, tuple(forms.get(key, ())), level, row.get("code", ""), country, parent)
    return Register(things)
