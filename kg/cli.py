"""The command line: parse, call, print. Every trouble is one sentence on the standard error output."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich import box
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from kg import api, query, readers
from kg.readers import UnreadableError
from kg.register import RegisterError
from kg.store import StoreError

if TYPE_CHECKING:
    from kg.pipeline import Report

app = typer.Typer(
    name="kg",
    help="Read Thai press releases on Thai-Japanese co-operation into a knowledge graph that can prove itself.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

StoreOption = Annotated[Path, typer.Option("--store", envvar="KG_STORE", metavar="DIR", help="The folder of the store.")]
DEFAULT = Path("kg.db")
MOST_SHOWN = 50  # failures and problems that are printed one by one


@app.command()
def build(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE", help="Files, folders, or - for standard input.")],
    store: StoreOption = DEFAULT,
    jobs: Annotated[int, typer.Option(min=1, help="Processes that read side by side.")] = 1,
    date: Annotated[str, typer.Option(help="The date of texts that have none, as 2024-05-31.")] = "",
    register: Annotated[Path | None, typer.Option(metavar="DIR", help="A folder with register rows of your own.")] = None,
    max_chars: Annotated[int, typer.Option(min=1, help="Longer texts are refused.")] = readers.DEFAULT_MAX_CHARS,
    base: Annotated[str, typer.Option(metavar="IRI", help="What the IRIs of a new store begin with.")] = "",
) -> None:
    """Read documents into the store; what is there already is replaced.

    \b
    kg build releases/ --jobs 2
    kg build news.jsonl.gz --store news.db
    cat release.txt | kg build - --date 2024-05-31
    """
    from kg import pipeline  # what reads Thai takes a while to load, and only building needs it

    settings = pipeline.Settings(jobs, readers.valid_date(date), max_chars, register, _base(base))
    with _progress() as progress:
        task = progress.add_task("reading", total=None)
        report = pipeline.build(sources, store, settings, lambda: progress.advance(task))
    _summary(report)
    if report.failures:
        raise typer.Exit(1)


@app.command()
def export(
    file: Annotated[Path, typer.Argument(help="Its ending chooses the form: .ttl .trig .nq .jsonld .csv .graphml .gexf")],
    store: StoreOption = DEFAULT,
) -> None:
    """Write the graph to a file.

    \b
    kg export graph.ttl        representatives only, for people
    kg export graph.trig       every graph and node, for machines
    kg export facts.csv        a row per fact, for Excel
    """
    api.open(store).export(file)
    typer.echo(f"{file} is written.", err=True)


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
        _table(*query.table(answer))
        if answer.truth is None and not len(answer):
            typer.echo("Nothing in the graph answers this.", err=True)
    else:
        typer.echo(query.FORMATS[form](answer), nl=False)


@app.command()
def explain(
    thing: Annotated[str, typer.Argument(help="An IRI, place:JP-30, a document's id, or a name in any language.")],
    store: StoreOption = DEFAULT,
) -> None:
    """Tell what is known of a thing, each fact under the sentence that proves it.

    \b
    kg explain place:JP-30
    kg explain ดีพร้อม
    """
    typer.echo(api.open(store).explain(thing))


Since = Annotated[str, typer.Option(metavar="DATE", help="Only from this day, month or year on.")]
Until = Annotated[str, typer.Option(metavar="DATE", help="Only up to this day, month or year.")]
Families = Annotated[list[str] | None, typer.Option("--kind", help="agreements, planned, meetings, gatherings …")]
Sectors = Annotated[list[str] | None, typer.Option("--sector", help="Only facts of these sectors, as codes of the ontology.")]


@app.command()
def view(
    file: Annotated[Path, typer.Argument(metavar="FILE.html")],
    store: StoreOption = DEFAULT,
    focus: Annotated[str, typer.Option(metavar="THING", help="Only this thing and its partners.")] = "",
    since: Since = "",
    until: Until = "",
    kind: Families = None,
    sector: Sectors = None,
    size: Annotated[int, typer.Option(min=0, help="At most so many partners, the strongest; 0 is all.")] = 0,
) -> None:
    """Write the graph as one HTML page that needs nothing else.

    \b
    kg view tokushima.html --focus place:JP-36 --since 2019
    """
    options = {"since": since, "until": until, "families": tuple(kind or ()), "sectors": tuple(sector or ())}
    page = api.open(store).view(file, focus=focus, size=size, **options)
    typer.echo(f"{file} is written. {page}", err=True)


@app.command()
def network(
    store: StoreOption = DEFAULT,
    by: Annotated[str, typer.Option(metavar="MEASURE", help="strength, betweenness, constraint, core …")] = "strength",
    form: Annotated[str, typer.Option("--format", metavar="table|csv|json", help="How it is written.")] = "table",
    since: Since = "",
    until: Until = "",
    kind: Families = None,
    sector: Sectors = None,
    rollup: Annotated[bool, typer.Option("--rollup", help="A department counts as its ministry.")] = False,
    local: Annotated[bool, typer.Option("--local", help="Only pairs with a prefecture, city or province.")] = False,
) -> None:
    """Show the measures of the partnership network, a row for each partner.

    \b
    kg network --by betweenness --local --kind agreements --format csv
    """
    from kg import network as net

    choice = net.Choice(since, until, tuple(kind or ()), sectors=tuple(sector or ()), rollup=rollup, local=local)
    if form == "table":
        _table(*net.measures(api.open(store), by, choice))
        typer.echo("\n".join(net.told(net.summary(api.open(store), choice))))
    else:
        typer.echo(net.written(net.table(api.open(store), by, choice), form), nl=False)


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


@app.command()
def remove(
    documents: Annotated[list[str], typer.Argument(metavar="DOCUMENT", help="Identifiers of documents.")],
    store: StoreOption = DEFAULT,
) -> None:
    """Withdraw documents, and with them exactly what only they said.

    \b
    kg remove news-2024-001
    """
    from kg import pipeline

    pipeline.remove(documents, store)
    typer.echo(f"{len(documents)} removed.", err=True)


# ---------------------------------------------------------------------- printing


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
    _table(("question", "parameters", "what it answers"), rows)


def _summary(report: Report) -> None:
    _table(
        ("what", "how many"),
        [("documents", f"{len(report.built):,}"), *((k, f"{n:,}") for k, n in sorted(report.counts.items()))],
    )
    for head, lines in (("left out", report.problems), ("failed", [str(failure) for failure in report.failures])):
        if lines:
            typer.echo(f"{len(lines)} {head}:", err=True)
        for line in lines[:MOST_SHOWN]:
            typer.echo(f"  {line}", err=True)
        if len(lines) > MOST_SHOWN:
            typer.echo(f"  … and {len(lines) - MOST_SHOWN} more", err=True)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in head:
        shown.add_column(Text(name), overflow="fold")
    for row in rows:
        shown.add_row(*(Text(cell) for cell in row))
    console = Console(soft_wrap=False)
    if not console.is_terminal:  # in a pipe nothing is wrapped or cut
        console = Console(width=max(80, console.measure(shown, options=console.options.update(width=100_000)).maximum))
    console.print(shown)


def _progress() -> Progress:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed} documents"), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())


def _base(base: str) -> str:
    if base and (not base.startswith(("http://", "https://")) or not base.endswith(("/", "#")) or not query.is_iri(base)):
        raise query.QueryError(f"{base!r} cannot begin IRIs. Give one such as https://example.org/id/ with / or # at its end.")
    return base


def main() -> Any:
    """Run the command line; whatever goes wrong is one sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        return app()
    except (StoreError, query.QueryError, RegisterError, UnreadableError) as error:
        message = str(error)
    except KeyboardInterrupt:
        message = "Stopped; the store is as it was."
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if os.environ.get("KG_DEBUG"):
            raise
        message = f"kg failed ({type(error).__name__}: {error}). This is a fault of the program; KG_DEBUG=1 shows where."
    typer.echo(message, err=True)
    sys.exit(1)


if __name__ == "__main__":
    main()
