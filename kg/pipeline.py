"""The whole flow on one page: sources → documents → readings → graphs → store; sameness and derived edges from there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg import data, decisions, readers
from kg.assemble import Assembled, assemble, background
from kg.model import Document
from kg.parallel import Prepare, WorkerDiedError, each
from kg.readers import Failure
from kg.readers.unique import Unique
from kg.reading import read
from kg.register import Register, RegisterError
from kg.settle import settle
from kg.spool import Spool
from kg.store import Store, Text, writing
from kg.vocab import REGISTER_GRAPH


@dataclass(frozen=True)
class Settings:
    """How a build is done; `register` is a user's own folder of rows, `base` what IRIs begin with."""

    jobs: int = 1
    date: str = ""
    max_chars: int = readers.DEFAULT_MAX_CHARS
    register: Path | None = None
    base: str = ""


@dataclass
class Report:
    """What a build did: identifiers built, how many of each kind, what failed and what was left out."""

    built: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def build(
    sources: Iterable[str | Path],
    root: Path | str,
    settings: Settings = Settings(),
    step: Callable[[], Any] = lambda: None,
) -> Report:
    """Read every document of the sources into the store; `step` is called after each."""
    folders = [data.seeds() / "register", *([settings.register] if settings.register else [])]
    if missing := [folder for folder in folders if not folder.is_dir()]:
        raise RegisterError(f"{missing[0]} is no folder with register rows. See whether the path is written rightly.")
    decisions.read(Path(root))  # a row that is wrong is told before anything is read
    with writing(root, settings.base) as draft:
        unique, report, spool = Unique(), Report(), Spool(draft.generation / "spool")
        documents = unique(readers.read(sources, readers.Options(settings.date, settings.max_chars)))
        for document, result in each(_work, documents, settings.jobs, Prepare(_prepare, (folders, draft.base))):
            step()
            if isinstance(result, Assembled):
                spool.put(document.id, document.text, result)
            else:
                unique.failures.append(_failure(document, result))
        draft.put(_counted(spool, unique.refused, report))
        report.failures = unique.failures
        draft.replace(draft.iri(REGISTER_GRAPH), background.register(Register.load(folders), draft.base))
        draft.replace(background.ONTOLOGY_GRAPH, background.ontology())
        settle(draft)
        return report


def remove(identifiers: Iterable[str], root: Path | str) -> None:
    """Withdraw documents from a store."""
    Store.open(root)
    with writing(root) as draft:
        for identifier in identifiers:
            draft.remove(identifier)
        settle(draft)


_register, _base = Register(), ""


def _prepare(folders: list[Path], base: str) -> None:
    global _register, _base
    _register, _base = Register.load(folders), base


def _work(document: Document) -> Assembled | Exception:
    try:
        return assemble(read(document, _register), _register, _base)
    except Exception as error:
        return error


def _failure(document: Document, error: Exception) -> Failure:
    if isinstance(error, WorkerDiedError):
        reason = "The process that read it died (out of memory, perhaps). Try it alone, or split it."
    else:
        reason = f"Reading it failed ({type(error).__name__}: {error}). This is a fault of the program; please report it."
    return Failure(document.origin, reason)


def _counted(spool: Spool, refused: set[str], report: Report) -> Iterator[tuple[str, str, Text]]:
    """What was read, document by document; it is counted on its way into the store."""
    for identifier, text, result in spool.take():
        if identifier not in refused:
            report.built.append(identifier)
            report.counts.update(dict(result.counts))
            report.problems += result.problems
            yield identifier, result.lines, Text(text, result.mentions)
