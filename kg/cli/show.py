"""Commands that write files and pages, or show the network."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg import api
from kg.cli.app import DEFAULT, Families, Sectors, Since, StoreOption, Until, app
from kg.cli.printing import table


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
    status: Annotated[list[str] | None, typer.Option(help="Only facts of these statuses: signed, planned, made …")] = None,
    sector: Sectors = None,
    rollup: Annotated[bool, typer.Option("--rollup", help="A department counts as its ministry.")] = False,
    local: Annotated[bool, typer.Option("--local", help="Only pairs with a prefecture, city or province.")] = False,
) -> None:
    """Show the measures of the partnership network, a row for each partner.

    \b
    kg network --by betweenness --local --kind agreements --format csv
    """
    from kg import network as net

    what = {"families": tuple(kind or ()), "statuses": tuple(status or ()), "sectors": tuple(sector or ())}
    choice = net.Choice(since, until, **what, rollup=rollup, local=local)
    if form == "table":
        table(*net.measures(api.open(store), by, choice))
        typer.echo("\n".join(net.told(net.summary(api.open(store), choice))))
    else:
        typer.echo(net.written(net.table(api.open(store), by, choice), form), nl=False)
