"""The application that the commands are put on, and the options that several of them have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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

Since = Annotated[str, typer.Option(metavar="DATE", help="Only from this day, month or year on.")]
Until = Annotated[str, typer.Option(metavar="DATE", help="Only up to this day, month or year.")]
Families = Annotated[list[str] | None, typer.Option("--kind", help="agreements, planned, meetings, gatherings …")]
Sectors = Annotated[list[str] | None, typer.Option("--sector", help="Only facts of these sectors, as codes of the ontology.")]
