"""Which mentions are joined wrongly, and which are left apart: `python -m bench.identity [dev|more] [--corpus]`.

Needs ../shared. Prints the score on annotated releases and every wrong group by what was joined or left apart; with
`--corpus` instead, for each feature ten joins of the unannotated releases that it decided, picked by a fixed seed, with the
names on both sides.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import kg
from bench.annotations import SHARED
from kg.explain import short

TEN = 10


def measure() -> ModuleType:
    """The measure beside the project."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "bench" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def errors(name: str) -> None:
    """The score on one set of annotated releases, and what it counts as wrong."""
    score = measure()
    clusters = json.loads((SHARED / "gold" / "identity.json").read_text(encoding="utf-8"))["same"]
    with TemporaryDirectory() as folder:
        store = kg.build(SHARED / "gold" / f"{name}.jsonl", Path(folder) / "store", jobs=2)
        store.export(Path(folder) / "graph.trig")
        found, same = score.read_rdf(Path(folder) / "graph.trig")
        gold = {a["doc"]: a for a in map(score.read_json, sorted((SHARED / "gold" / name).glob("*.json")))}
        print(score.score_identity(clusters, gold, found, same))
        reasons = {node: reason for node, _, reason in store.reasons()}
    node: dict[tuple[str, str], str] = {}
    for doc, annotation in gold.items():
        aligned = score.align_entities(annotation["entities"], found.get(doc, {"entities": []})["entities"])
        node.update({(doc, theirs): mine for mine, theirs in aligned.items()})
    _wrong(_members(clusters, gold, node), same, reasons)


def _members(clusters: Iterable[Any], gold: dict[str, Any], node: dict[tuple[str, str], str]) -> list[tuple[int, str, str]]:
    """(number of the annotated cluster, what the release calls it, our node)."""
    return [
        (number, f"{form} ({doc})", node[doc, e["id"]])
        for number, cluster in enumerate(clusters)
        for doc, kind, form in cluster
        for e in gold.get(doc, {"entities": []})["entities"]
        if e["type"] == kind and form in e["names"] and (doc, e["id"]) in node
    ]


def _wrong(members: list[tuple[int, str, str]], same: dict[str, str], reasons: dict[str, str]) -> None:
    clusters: dict[int, list[tuple[str, str]]] = defaultdict(list)
    groups: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for number, shown, mine in members:
        clusters[number].append((same.get(mine, mine), shown))
        groups[same.get(mine, mine)].append((number, shown, mine))
    for representative, group in sorted(groups.items()):
        if len({number for number, *_ in group}) > 1:
            print("joined:", representative)
            for number, shown, mine in sorted(group)[:12]:
                print("   ", number, shown, "|", reasons.get(mine, ""))
    for number, held in sorted(clusters.items()):
        if len({representative for representative, _ in held}) > 1:
            print("apart:", number)
            seen = Counter(representative for representative, _ in held)
            for representative, shown in sorted(held, key=lambda h: (seen[h[0]], h))[:6]:
                print("   ", seen[representative], representative.rpartition("/id/")[2], shown)


def corpus(most: int) -> None:
    """Joins of releases that nobody annotated, by the features that decided them."""
    with TemporaryDirectory() as folder, gzip.open(SHARED / "corpus" / "japan.jsonl.gz", "rt", encoding="utf-8") as file:
        source = Path(folder) / "some.jsonl"
        rows = file.readlines()
        source.write_text("".join(sorted(random.Random(20).sample(rows, min(most, len(rows))))), encoding="utf-8")
        store = kg.build(source, Path(folder) / "store", jobs=2)
        by_reason: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for node, stands, reason in store.reasons():
            by_reason[reason].append((node, stands))
        names: dict[str, set[str]] = defaultdict(set)
        for node, form in store.rows("SELECT ?n ?f { ?n skos:prefLabel|skos:altLabel|rdfs:label ?f }"):
            names[node].add(form)
        for reason, pairs in sorted(by_reason.items(), key=lambda item: -len(item[1])):
            print(f"\n{len(pairs)} {reason}")
            for node, stands in random.Random(len(pairs)).sample(sorted(pairs), min(TEN, len(pairs))):
                print("   ", short(store, node), sorted(names[node])[:3], "=", sorted(names[stands])[:4])


if __name__ == "__main__":
    if "--corpus" in sys.argv:
        corpus(900)
    for wanted in [name for name in ("dev", "more") if name in sys.argv[1:]]:
        errors(wanted)
