"""How fast releases are read, against pythainlp's newmm in the same run, and how much memory it takes.

    python -m bench.speed [FILE.jsonl …]        without a file: the corpus beside the project, else the sample releases

Characters per second of one core. Seconds do not travel between machines, ratios do: each stage is given as a share of
newmm's speed over the same texts, measured in turns so that a slow minute of the machine falls on both.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from pythainlp.tokenize import word_tokenize

from kg import data
from kg.assemble import assemble
from kg.find import find
from kg.link import link
from kg.model import Document
from kg.readers import DEFAULT_MAX_CHARS, Options
from kg.readers import read as read_sources
from kg.reading import RELATERS, read
from kg.register import Register
from kg.relate.scene import Named, Scene
from kg.relate.sectors import sectors
from kg.thai.page import Page
from kg.vocab import ID

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "documents.jsonl"
AT_ONCE = 20


def main() -> None:
    sources = [Path(a) for a in sys.argv[1:]] or [CORPUS if CORPUS.exists() else data.seeds() / "documents"]
    documents = [d for d in read_sources(sources, Options("", DEFAULT_MAX_CHARS)) if isinstance(d, Document)]
    characters = sum(len(d.text) for d in documents)
    seconds = measure(documents)
    newmm = characters / seconds["newmm"]
    print(f"{len(documents)} documents, {characters:,} characters, one core")
    print(f"{'':28}{'characters/s':>14}{'× newmm':>9}")
    for name, spent in seconds.items():
        print(f"{name:28}{characters / spent:14,.0f}{characters / spent / newmm:9.2f}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB")


def measure(documents: list[Document]) -> dict[str, float]:
    """Seconds spent on all documents by newmm, by the whole reading with its graph, and by each stage."""
    register = Register.load([data.seeds() / "register"])
    seconds: dict[str, float] = defaultdict(float)

    def timed(name: str, function: Callable[..., Any], *arguments: Any) -> Any:
        start = time.perf_counter()
        result = function(*arguments)
        seconds[name] += time.perf_counter() - start
        return result

    word_tokenize("ทดสอบ", engine="newmm")
    read(documents[0], register)
    for first in range(0, len(documents), AT_ONCE):
        batch = documents[first : first + AT_ONCE]
        timed("newmm", lambda batch=batch: [word_tokenize(d.text, engine="newmm") for d in batch])
        timed("text to graph", lambda batch=batch: [assemble(read(d, register), register, ID) for d in batch])
    for document in documents:
        page = timed("  page", Page.of, document)
        mentions = timed("  find", find, page, register)
        linked = timed("  link", link, page, mentions, register)
        scene = Scene(page, linked.entities, tuple(Named(m.span, k, linked.entities[k].kind) for m, k in linked.keys))
        for relate in RELATERS:
            name = relate.__module__.rpartition(".")[2]
            scene = replace(scene, facts=(*scene.facts, *timed("  " + name, lambda s=scene, r=relate: tuple(r(s)))))
        timed("  sectors", sectors, scene)
    return dict(seconds)


if __name__ == "__main__":
    main()
