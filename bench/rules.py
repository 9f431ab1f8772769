"""How often every rule fires, where it was written for and where it was not.

    python -m bench.rules [--most N]

For each rule: how often it fires (and in how many releases) on the annotated releases, on the rest of the on-topic
corpus, on all other releases that mention Japan, and on the mixed sample without those that do. One that fires on the
first alone is suspect.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from bench.annotations import SHARED, releases
from kg import data, rejected
from kg.find import FINDERS
from kg.model import Document
from kg.reading import look
from kg.register import Register
from kg.rejected.seen import Seen

SETS = ("annotated", "corpus", "japan", "mixed")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--most", type=int, default=600, help="releases read of the mixed sample")
    most = arguments.parse_args().most
    register = Register.load([data.seeds() / "register"])
    times: dict[str, Counter[str]] = defaultdict(Counter)
    releases: dict[str, Counter[str]] = defaultdict(Counter)
    sizes = Counter[str]()
    for name, documents in zip(SETS, (annotated(), corpus(), japan(), mixed(most)), strict=True):
        for document in documents:
            sizes[name] += 1
            fired = Counter(fires(document, register))
            for rule, count in fired.items():
                times[rule][name] += count
                releases[rule][name] += 1
    print(f"{'rule':56}" + "".join(f"{f'{name} ({sizes[name]})':>22}" for name in SETS))
    for rule in sorted(times):
        row = "".join(f"{f'{times[rule][name]} in {releases[rule][name]}':>22}" for name in SETS)
        print(f"{rule:56}{row}{'   only where annotated' if set(times[rule]) == {'annotated'} else ''}")


def fires(document: Document, register: Register) -> Iterator[str]:
    """The rules that a reading owes something to: forms proposed, names, links, facts; and the sorts of what was refused."""
    scene = look(document, register)
    seen = Seen.of(scene, register)
    for find in FINDERS:
        yield from (f"form  {mention.by}" for mention in find(seen.text))
    for entity in scene.entities.values():
        yield from (f"name  {mention.by}" for mention in entity.mentions)
        yield from (f"link  {reason}" for reason in entity.reason.split("; ") if reason)
    yield from (f"fact  {fact.rule}" for fact in scene.facts)
    yield from (f"no    {rejection.what}" for rejection in rejected.of(seen))


def annotated() -> Iterable[Document]:
    for name in ("dev", "more"):
        yield from releases(SHARED / "gold" / f"{name}.jsonl")


def corpus() -> Iterable[Document]:
    seen = {document.id for document in annotated()}
    return (document for document in releases(SHARED / "corpus" / "documents.jsonl") if document.id not in seen)


def japan() -> Iterable[Document]:
    seen = {document.id for part in (annotated(), releases(SHARED / "corpus" / "documents.jsonl")) for document in part}
    return (document for document in releases(SHARED / "corpus" / "japan.jsonl.gz") if document.id not in seen)


def mixed(most: int) -> Iterable[Document]:
    """The first releases of the mixed sample that do not mention Japan (needs pyarrow)."""
    from pyarrow import parquet

    rows = parquet.read_table(SHARED / "corpus" / "sample-10k.parquet").to_pylist()
    plain = (row for row in rows if "ญี่ปุ่น" not in row["text"])
    return (Document(str(row["id"]), row["text"], str(row["date"] or "")) for row, _ in zip(plain, range(most), strict=False))


if __name__ == "__main__":
    main()
