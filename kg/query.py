"""Asking: named questions (`ontology/questions/*.rq`), files, and SPARQL, with parameters that are bound and never spliced.

A question is a file. Its first comment line says what it answers; `# param NAME: …` lines name its parameters, which are
variables of its projection.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg import data, iri
from kg.store import Bindings, Store
from kg.vocab import ID, NODE_KINDS, PREFIXES

_TOKEN = re.compile(
    r"""(?P<skip>\#[^\n]*|<[^<>"{}|^`\\\s]*>|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'"""
    r"""|[?$]\w+|[\w.-]*:[\w.%\\-]*|@[\w-]+)|(?P<word>[A-Za-z]+)|.""",
    re.DOTALL,
)
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD", "WITH"}
_PARAMETER = re.compile(r"^#\s*param\s+(\w+)\s*(?::\s*(.*))?$")


class QueryError(ValueError):
    """What is wrong with a question; the message says what to do."""


@dataclass(frozen=True)
class Question:
    """A named question with its description, its parameters (name -> what it means) and its text."""

    name: str
    description: str
    parameters: dict[str, str]
    text: str


@dataclass(frozen=True)
class Answer:
    """What a query gives: rows of terms, triples, or yes or no. Iterating gives each row as a dict of plain strings."""

    variables: tuple[str, ...] = ()
    rows: tuple[tuple[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None, ...], ...] = ()
    triples: tuple[ox.Triple, ...] | None = None
    truth: bool | None = None
    prefixes: Mapping[str, str] | None = None

    def __iter__(self) -> Iterator[dict[str, str]]:
        for row in self.rows:
            yield {name: plain(term) for name, term in zip(self.variables, row, strict=True)}

    def __len__(self) -> int:
        return len(self.rows) if self.triples is None else len(self.triples)


def questions() -> list[Question]:
    """The named questions, sorted by name."""
    return [_question(path) for path in sorted((data.ontology() / "questions").glob("*.rq"))]


def _question(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    comments = [line for line in text.splitlines() if line.startswith("#")]
    parameters = {found[1]: (found[2] or "").strip() for line in comments if (found := _PARAMETER.match(line))}
    description = next((line.lstrip("# ").strip() for line in comments if not _PARAMETER.match(line)), "")
    return Question(path.stem, description, parameters, text)


def named(store: Store, name: str, parameters: Mapping[str, str]) -> Answer:
    """Ask a named question."""
    known = {question.name: question for question in questions()}
    if name not in known:
        raise QueryError(f"There is no question {name!r}. The questions are: {', '.join(known) or 'none'}.")
    question = known[name]
    if strange := sorted(set(parameters) - set(question.parameters)):
        names = ", ".join(question.parameters) or "none"
        raise QueryError(f"The question {name!r} has no parameter {strange[0]!r}. Its parameters are: {names}.")
    return ask(store, question.text.replace(f"<{ID}", f"<{store.base}"), parameters)


def ask(store: Store, text: str, parameters: Mapping[str, str] | None = None) -> Answer:
    """Ask in SPARQL; updates and requests to other services are refused."""
    _permit(text)
    bindings: Bindings = {name: resolve(store, value) for name, value in (parameters or {}).items()}
    return _evaluated(store, text, bindings)


def _evaluated(store: Store, text: str, bindings: Bindings) -> Answer:
    prefixes = iri.prefixes(store.base)
    try:
        result = store.query(text, bindings)
    except SyntaxError as error:
        raise QueryError(f"The query is not SPARQL: {error}. Mend it, or see the named questions with: kg query") from None
    except RuntimeError as error:
        raise QueryError(f"A parameter cannot be bound: {error}. Name it among the variables of SELECT.") from None
    except (OSError, ValueError) as error:
        raise QueryError(f"The query could not be answered: {error}.") from None
    if isinstance(result, ox.QueryBoolean):
        return Answer(truth=bool(result), prefixes=prefixes)
    if isinstance(result, ox.QueryTriples):
        return Answer(triples=tuple(sorted(set(result), key=str)), prefixes=prefixes)
    variables = tuple(variable.value for variable in result.variables)
    return Answer(variables, tuple(tuple(solution) for solution in result), prefixes=prefixes)


def _permit(text: str) -> None:
    """Refuse what is no question: updates, and SERVICE, which would ask another machine."""
    words = [found["word"].upper() for found in _TOKEN.finditer(text) if found["word"]]
    prologue = iter(words)
    first = next((word for word in prologue if word not in ("PREFIX", "BASE")), "")
    if first in _UPDATES:
        raise QueryError(
            "Updates are refused: a store changes only by kg build and kg remove. Ask with SELECT, ASK or CONSTRUCT."
        )
    if "SERVICE" in words:
        raise QueryError("SERVICE is refused: it would ask another machine. Leave it out; everything here is in the store.")


# ---------------------------------------------------------------------- parameters


def resolve(store: Store, value: str) -> ox.NamedNode | ox.Literal:
    """What a parameter's value means: an IRI, a node written short, a code, a name, else the words themselves."""
    value = value.strip()
    for way in (_as_iri, _as_short, _as_code, _as_name):
        if (found := way(store, value)) is not None:
            return found
    return ox.Literal(value)


def _as_iri(store: Store, value: str) -> ox.NamedNode | None:
    """`https://…`, with or without angle brackets."""
    address = value[1:-1] if value.startswith("<") and value.endswith(">") else value
    if not re.match(r"https?://", address):
        return None
    try:
        return ox.NamedNode(address)
    except ValueError:
        raise QueryError(f"{value!r} is no IRI. Write it without blanks, percent-encoded.") from None


def _as_short(store: Store, value: str) -> ox.NamedNode | None:
    """`place:JP-30`, `otagai:Agreement`."""
    prefix, colon, name = value.partition(":")
    if colon and prefix in NODE_KINDS:
        return ox.NamedNode(iri.of(f"{prefix}/{name}", store.base))
    return ox.NamedNode(iri.of(name, PREFIXES[prefix])) if colon and prefix in PREFIXES else None


def _as_code(store: Store, value: str) -> ox.NamedNode | None:
    """`JP-30`, `JP`, `mou`, `governor`: the notation of one node."""
    return _only(store, value, "skos:notation", [ox.Literal(value)])


def _as_name(store: Store, value: str) -> ox.NamedNode | None:
    """A name in any language, as the graph writes it."""
    return _only(store, value, "skos:prefLabel|skos:altLabel", [ox.Literal(value, language=tag) for tag in ("th", "en", "ja")])


def _only(store: Store, value: str, path: str, literals: list[ox.Literal]) -> ox.NamedNode | None:
    """The one node, after sameness, that bears one of the literals.

    Where several do, it is the one that documents name; if they name several, the user has to choose.
    """
    select = f"SELECT DISTINCT ?node ?words {{ ?node {path} ?words }}"
    nodes = {node for literal in literals for node, _ in store.rows(select, {"words": literal})}
    stands = store.representatives() if len(nodes) > 1 else {}
    if len(nodes) > 1:
        nodes = {node for node in nodes if store.query(f"ASK {{ ?document schema:mentions <{node}> }}")} or nodes
    nodes = {stands.get(node, node) for node in nodes}
    if len(nodes) > 1:
        shown = ", ".join(sorted(short(ox.NamedNode(node), iri.prefixes(store.base)) for node in nodes)[:8])
        raise QueryError(f"{value!r} fits several things: {shown}. Give one of these.")
    return ox.NamedNode(nodes.pop()) if nodes else None


def plain(term: object) -> str:
    """A term as its bare value."""
    return "" if term is None else str(getattr(term, "value", term))


def short(term: object, prefixes: Mapping[str, str]) -> str:
    """A term as a person reads it: `place:JP-30`, and a literal as its words."""
    if isinstance(term, ox.NamedNode):
        best = max((p for p in prefixes.items() if term.value.startswith(p[1])), key=lambda p: len(p[1]), default=None)
        return f"{best[0]}:{term.value.removeprefix(best[1])}" if best else term.value
    return plain(term)


# ---------------------------------------------------------------------- forms


def table(answer: Answer) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Head and rows for people: IRIs written short."""
    prefixes = answer.prefixes or {}
    if answer.truth is not None:
        return ("answer",), [("yes" if answer.truth else "no",)]
    if answer.triples is not None:
        triples = [(t.subject, t.predicate, t.object) for t in answer.triples]
        return ("subject", "predicate", "object"), [tuple(short(term, prefixes) for term in t) for t in triples]
    return answer.variables, [tuple(short(term, prefixes) for term in row) for row in answer.rows]


def as_csv(answer: Answer) -> str:
    head, rows = table(answer)
    if answer.truth is None and answer.triples is None:
        rows = [tuple(plain(term) for term in row) for row in answer.rows]
    out = io.StringIO()
    csv.writer(out).writerows([head, *(tuple(guarded(cell) for cell in row) for row in rows)])
    return out.getvalue()


def as_json(answer: Answer) -> str:
    """SPARQL 1.1 Query Results JSON."""
    if answer.triples is not None:
        raise QueryError("CONSTRUCT and DESCRIBE give triples, and JSON results are rows. Ask with --format ttl.")
    if answer.truth is not None:
        return json.dumps({"head": {}, "boolean": answer.truth}) + "\n"
    bindings = [{n: _json(t) for n, t in zip(answer.variables, row, strict=True) if t is not None} for row in answer.rows]
    held = {"head": {"vars": list(answer.variables)}, "results": {"bindings": bindings}}
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


def as_turtle(answer: Answer) -> str:
    if answer.triples is None:
        raise QueryError(
            "SELECT and ASK give rows, and Turtle is triples. Ask with CONSTRUCT or DESCRIBE, or another --format."
        )
    written = ox.serialize(answer.triples, format=ox.RdfFormat.TURTLE, prefixes=dict(answer.prefixes or {}))
    return (written or b"").decode("utf-8")


FORMATS: dict[str, Callable[[Answer], str]] = {"csv": as_csv, "json": as_json, "ttl": as_turtle}


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> guarded("=1+1"), guarded("MOU")
    ("'=1+1", 'MOU')
    """
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _json(term: object) -> dict[str, str]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Literal):
        held = {"type": "literal", "value": term.value}
        if term.language:
            return held | {"xml:lang": term.language}
        string = term.datatype.value == iri.term("xsd:string")
        return held if string else held | {"datatype": term.datatype.value}
    return {"type": "literal", "value": str(term)}


def is_iri(text: str) -> bool:
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True
