"""The command line: parse, call, print. Every trouble is one sentence on the standard error output."""

from __future__ import annotations

import os
import sys
from typing import Any

import typer

from kg.cli import ask, build, decide, show
from kg.cli.app import app
from kg.query import QueryError
from kg.readers import UnreadableError
from kg.register import RegisterError
from kg.store import StoreError

__all__ = ["app", "main"]
COMMANDS = (build, show, ask, decide)  # each puts its commands on the application
ORDER = ("build", "export", "query", "explain", "view", "network", "check", "same", "different", "withhold", "remove")

app.registered_commands.sort(key=lambda command: ORDER.index(command.name or getattr(command.callback, "__name__", "")))


def main() -> Any:
    """Run the command line; whatever goes wrong is one sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        return app()
    except (StoreError, QueryError, RegisterError, UnreadableError) as error:
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
