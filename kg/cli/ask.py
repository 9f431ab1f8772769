"""Commands that answer: questions, explanations, checks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg import api, query, readers
from kg.cli.app import DEFAULT, StoreOption, app
from kg.cli.printing import table


@app.command("query")
def ask(
    question: Annotated[str, typer.Argument(metavar="[NAME|FILE|SPARQL]", help="Nothing lists the named questions.")] = "",
    parameters: Annotated[list[str] | None, typer.Argument(metavar="[NAME=VALUE]...")] = None,
    store: StoreOption = DEFAULT,
    form: Annotated[str, typer.Option("--format", metavar="table|csv|json|ttl", help="How the answer is written.")] = "table",
) -> None:
    """Ask the graph: a named question, a file with SPARQL, or SPARQL itself.

    \b
    kg query
    kg query agreements place=JP-30
    kg query 'SELECT ?name { ?body a org:Organization ; skos:prefLabel ?name }' --format csv
    """
    if form not in ("table", *query.FORMATS):
        raise query.QueryError(f"There is no format {form!r}. Give one of table, {', '.join(query.FORMATS)}.")
    if not question:
        _list_questions()
        return
    answer = _answer(api.open(store), question, _pairs(parameters or []))
    if form == "table":
        table(*query.table(answer))
        if answer.truth is None and not len(answer):
            typer.echo("Nothing in the graph answers this.", err=True)
    else:
        typer.echo(query.FORMATS[form](answer), nl=False)


@app.command()
def explain(
    thing: Annotated[str, typer.Argument(help="An IRI, place:JP-30, a document's id, or a name in any language.")],
    store: StoreOption = DEFAULT,
    rejected: Annotated[bool, typer.Option("--rejected", help="Of a document: what was seen but not asserted.")] = False,
) -> None:
    """Tell what is known of a thing, each fact under the sentence that proves it.

    \b
    kg explain place:JP-30
    kg explain ดีพร้อม
    kg explain --rejected release-2024-05
    """
    opened = api.open(store)
    typer.echo(opened.rejected(thing) if rejected else opened.explain(thing))


@app.command()
def check(store: StoreOption = DEFAULT) -> None:
    """Look for what cannot be right: shapes, quotations, sums that do not add up.

    \b
    kg check
    """
    from kg import check as checks

    problems = list(checks.check(api.open(store)))
    for problem in problems:
        typer.echo(str(problem))
    typer.echo(f"{len(problems)} found." if problems else "Nothing wrong was found.", err=True)
    if any(problem.fault for problem in problems):
        raise typer.Exit(1)


def _answer(store: api.Store, question: str, parameters: dict[str, str]) -> query.Answer:
    if question in {known.name for known in query.questions()}:
        return store.ask(question, **parameters)
    if question.endswith((".rq", ".sparql")) or (len(question) < 250 and Path(question).is_file()):
        try:
            question = readers.decoded(Path(question).read_bytes())
        except OSError as error:
            raise query.QueryError(f"{question} cannot be read: {error.strerror}.") from None
    elif not any(mark in question for mark in " \n{"):
        return store.ask(question, **parameters)
    return store.sparql(question, **parameters)


def _pairs(parameters: list[str]) -> dict[str, str]:
    pairs = [parameter.partition("=") for parameter in parameters]
    if wrong := [name for name, equals, _ in pairs if not equals or not name.isidentifier()]:
        raise query.QueryError(f"{wrong[0]!r} is no parameter. Write parameters as name=value, for example place=JP-30.")
    return {name: value for name, _, value in pairs}


def _list_questions() -> None:
    rows = [(q.name, " ".join(f"{name}=…" for name in q.parameters), q.description) for q in query.questions()]
    table(("question", "parameters", "what it answers"), rows)
