"""Annotated releases and readings, each as the other: for measuring one stage with perfect input to it.

`gold_scene` gives a relater a scene whose names are those of the annotation (“given gold names” in the changelog);
`annotation` writes a reading in the annotation's form, so that the measure beside the project can score it without RDF.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from kg import model
from kg.model import Document, Entity, Mention, Reading, Span
from kg.relate.scene import Named, Scene
from kg.thai.clean import clean
from kg.thai.page import Page
from kg.thai.sides import side_of

SHARED = Path(__file__).resolve().parents[2] / "shared"


def releases(path: Path) -> Iterator[Document]:
    """The releases of a .jsonl or .jsonl.gz file, as they stand in it."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
        for row in map(json.loads, file):
            yield Document(row["id"], row["text"], row.get("date") or "", row.get("source") or "")


def documents(*names: str) -> Iterator[tuple[Document, dict[str, Any]]]:
    """The annotated releases of `gold/NAME` (dev, more), each with its annotation, in the order of their dates."""
    for name in names:
        for document in releases(SHARED / "gold" / f"{name}.jsonl"):
            gold = SHARED / "gold" / name / f"{document.id}.json"
            if gold.exists():
                yield replace(document, origin=str(gold)), json.loads(gold.read_text(encoding="utf-8"))


def countries() -> list[tuple[str, str]]:
    """(Thai form, ISO code) of every country of the shared register."""
    rows = (SHARED / "register" / "places.tsv").read_text(encoding="utf-8").splitlines()
    head = rows[0].split("\t")
    found = []
    for row in (dict(zip(head, line.split("\t"), strict=False)) for line in rows[1:]):
        if len(row["code"]) == 2:
            forms = [row["th"], *row["seen"].split("|")]
            found += [(prefix + form, row["code"]) for form in forms if form for prefix in ("ประเทศ", "")]
    return found


def gold_scene(document: Document, gold: dict[str, Any], optional: bool = True) -> Scene:
    """The scene of a release with the annotated names found in its text, longest first, none inside another."""
    page = Page.of(document)
    forms: list[tuple[str, str, str]] = []
    entities: dict[str, Entity] = {}
    for e in gold["entities"]:
        if e.get("optional") and not optional:
            continue
        key = f"place/{e['code']}" if e.get("code") else e["id"]
        names = tuple(clean(n).text.replace("\n", " ") for n in e["names"])
        side = side_of(" ".join(names)) if e["type"] != model.PERSON else ""
        entities[key] = Entity(key, e["type"], names, level=e.get("level", ""), code=e.get("code") or "", country=side)
        forms += [(n, key, e["type"]) for n in names]
    for form, code in countries():
        key = f"place/{code}"
        entities.setdefault(key, Entity(key, model.PLACE, (form,), level="country", code=code))
        forms.append((form, key, model.PLACE))
    taken, named = [False] * len(page.text), []
    flat = page.text.replace("\n", " ")
    for form, key, kind in sorted(forms, key=lambda f: (-len(f[0]), f)):
        at = flat.find(form) if form else -1
        while at >= 0:
            end = at + len(form)
            if not any(taken[at:end]):
                taken[at:end] = [True] * len(form)
                named.append(Named(Span(at, end), key, kind))
            at = flat.find(form, end)
    return Scene(page, _with_mentions(entities, named, flat), tuple(sorted(named)))


def _with_mentions(entities: dict[str, Entity], named: Iterable[Named], text: str) -> dict[str, Entity]:
    by: dict[str, list[Mention]] = {key: [] for key in entities}
    for n in sorted(named):
        by[n.key].append(Mention(n.span, text[n.span.start : n.span.end], n.kind, "gold"))
    return {key: replace(e, mentions=tuple(by[key])) for key, e in entities.items() if by[key] or e.level != "country"}


def annotation(reading: Reading) -> dict[str, Any]:
    """A reading in the form of an annotation."""

    def thing(key: str) -> str:
        code = key.removeprefix("place/")
        return code if key.startswith("place/") and len(code) == 2 else key

    def things(keys: Iterable[str]) -> list[str]:
        return [thing(k) for k in keys]

    out: dict[str, Any] = {"doc": reading.document.id, "entities": [], "sectors": list(reading.sectors)}
    out |= {"posts": [], "events": [], "figures": []}
    for e in reading.entities:
        if e.level != "country":
            row = {"id": e.key, "type": e.kind, "names": list(e.names)}
            out["entities"].append(row | ({"level": e.level, "code": e.code or None} if e.kind == model.PLACE else {}))
    for fact in reading.facts:
        quote = fact.quotes[0].exact if fact.quotes else ""
        match fact:
            case model.Post():
                out["posts"].append({"person": fact.person, "role": fact.role, "org": thing(fact.organization), "quote": quote})
            case model.Figure():
                row = {
                    "value": float(fact.value),
                    "unit": fact.unit,
                    "kind": fact.kind,
                    "modality": fact.modality,
                    "quote": quote,
                }
                out["figures"].append(row)
            case _:
                out["events"].append(_event(fact, things) | {"quote": quote})
    return out


def _event(fact: model.Fact, things: Any) -> dict[str, Any]:
    arguments = {
        "parties": "party", "signatories": "signatory", "participants": "participant", "places": "place",
        "organizers": "organizer", "persons": "person", "origin": "from", "destination": "to", "investors": "investor",
    }  # fmt: skip
    values = {k: v for k, v in asdict(fact).items() if k not in ("quotes", "rule", "said_by")}
    event: dict[str, Any] = {"class": type(fact).__name__}
    for key, value in values.items():
        if key in arguments:
            event[arguments[key]] = things(value)
        elif key in ("kind", "status", "date", "start", "end"):
            event[key] = value or None
        elif key == "names":
            event["name"] = list(value) or None
    if values.get("amount") is not None:
        event["amount"] = {"value": float(values["amount"]), "unit": values["currency"]}
    return event


def write(readings: Iterable[Reading], folder: Path) -> None:
    """One annotation file a reading, for the measure's `--json`."""
    folder.mkdir(parents=True, exist_ok=True)
    for reading in readings:
        text = json.dumps(annotation(reading), ensure_ascii=False, indent=1)
        (folder / f"{reading.document.id}.json").write_text(text, encoding="utf-8")
