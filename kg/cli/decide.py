"""Commands by which people decide, against whatever the program takes to be so."""

from __future__ import annotations

from typing import Annotated

import typer

from kg import api
from kg.cli.app import DEFAULT, StoreOption, app

Thing = Annotated[str, typer.Argument(help="An IRI, body:diprom, place:JP-30, or a name in any language.")]


@app.command()
def same(one: Thing, other: Thing, store: StoreOption = DEFAULT) -> None:
    """Decide that two things are one; the row stands in the store's decisions.tsv.

    \b
    kg same person:77cc0a1b5d0e4f21 person:0a1b5d0e4f2177cc
    """
    from kg import decide

    typer.echo(decide.same(api.open(store), one, other), err=True)


@app.command()
def different(one: Thing, other: Thing, store: StoreOption = DEFAULT) -> None:
    """Decide that two things are not one, whatever they have in common.

    \b
    kg different person:77cc0a1b5d0e4f21 person:0a1b5d0e4f2177cc
    """
    from kg import decide

    typer.echo(decide.different(api.open(store), one, other), err=True)


@app.command()
def withhold(
    person: Annotated[str, typer.Argument(help="An IRI, person:0a1b…, or a name.")], store: StoreOption = DEFAULT
) -> None:
    """Take a person out of the graph: they are in no export, page or answer any more, and their name is blacked out.

    \b
    kg withhold 'สมหมาย ทองแท้'
    """
    from kg import decide

    typer.echo(decide.withhold(api.open(store), person), err=True)
