"""Commands that put documents into a store and take them out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg import query, readers
from kg.cli.app import DEFAULT, StoreOption, app
from kg.cli.printing import progress, table

if TYPE_CHECKING:
    from kg.pipeline import Report

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
    with progress() as shown:
        task = shown.add_task("reading", total=None)
        report = pipeline.build(sources, store, settings, lambda: shown.advance(task))
    _summary(report)
    if report.failures:
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


def _summary(report: Report) -> None:
    table(
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


def _base(base: str) -> str:
    if base and (not base.startswith(("http://", "https://")) or not base.endswith(("/", "#")) or not query.is_iri(base)):
        raise query.QueryError(f"{base!r} cannot begin IRIs. Give one such as https://example.org/id/ with / or # at its end.")
    return base
