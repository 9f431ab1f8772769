"""The sample releases are short and plain, so the program must read them as their annotations do.

What it does not yet read so stands in `tests/gold/known.json`, by sample; the list only shrinks.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bench.annotations import annotation
from kg import data
from kg.readers import DEFAULT_MAX_CHARS, Options, read
from kg.reading import read as read_document
from kg.register import Register
from kg.thai.names import normal

GOLD = Path(__file__).parent / "gold"
KNOWN = GOLD / "known.json"
SAMPLES = sorted(p.stem for p in GOLD.glob("sample-*.json"))
ARGUMENTS = ("party", "signatory", "participant", "organizer", "person", "from", "to", "investor", "place")
ATTRIBUTES = ("kind", "status", "date", "start", "end")


@cache
def _documents() -> dict[str, Any]:
    sources = [data.seeds() / "documents"]
    return {d.id: d for d in read(sources, Options("", DEFAULT_MAX_CHARS)) if hasattr(d, "text")}


@cache
def _register() -> Register:
    return Register.load([data.seeds() / "register"])


def _name(thing: dict[str, Any] | None, key: str) -> str:
    return (thing.get("code") or sorted(normal(n, thing["type"]) for n in thing["names"])[-1]) if thing else key


def facts(reading: dict[str, Any], partner: dict[str, Any]) -> tuple[set[str], set[str]]:
    """(what is said plainly, what may be said) as lines; things of both readings that share a name have one name."""
    own = {e["id"]: e for e in reading["entities"]}
    names: dict[str, str] = {}
    for key, thing in own.items():
        forms = {normal(n, thing["type"]) for n in thing["names"]}
        same = [
            e for e in partner["entities"] if e["type"] == thing["type"] and forms & {normal(n, e["type"]) for n in e["names"]}
        ]
        names[key] = min([_name(thing, key), *(_name(e, key) for e in same)])

    def show(key: str) -> str:
        return names.get(key, key)

    plain = {f"{e['type']} {show(e['id'])}" for e in reading["entities"] if not e.get("optional")}
    may = {f"{e['type']} {show(e['id'])}" for e in reading["entities"] if e.get("optional")}
    for p in reading["posts"]:
        lines = {f"post {show(p['person'])} {p['role']} {show(org)}" for org in (p["org"], *p.get("org_optional", []))}
        first = f"post {show(p['person'])} {p['role']} {show(p['org'])}"
        may |= lines - {first} if not p.get("optional") else lines
        plain |= set() if p.get("optional") else {first}
    for e in reading["events"]:
        (may if e.get("optional") is True else plain).add(_event(e, show))
    for f in reading["figures"]:
        (may if f.get("optional") else plain).add(f"figure {f['value']:g} {f['unit']} {f['kind']} {f['modality']}")
    plain |= {f"sector {s}" for s in reading["sectors"]}
    return plain, may | {f"sector {s}" for s in reading.get("sectors_optional", [])}


def _event(event: dict[str, Any], show: Any) -> str:
    parts = [event["class"]]
    for role in ARGUMENTS:
        filler = event.get(role) or []
        parts += [f"{role}={show(k)}" for k in sorted(filler if isinstance(filler, list) else [filler], key=show)]
    parts += [f"{key}={event[key]}" for key in ATTRIBUTES if event.get(key)]
    return " ".join(parts)


def differences(sample: str) -> list[str]:
    """What the program says that the annotation does not, and the other way round."""
    gold = json.loads((GOLD / f"{sample}.json").read_text(encoding="utf-8"))
    mine = annotation(read_document(_documents()[sample], _register()))
    _drop_optional(mine, gold)
    said, _ = facts(mine, gold)
    plain, may = facts(gold, mine)
    return sorted([f"- {line}" for line in plain - said] + [f"+ {line}" for line in said - plain - may])


def _drop_optional(mine: dict[str, Any], gold: dict[str, Any]) -> None:
    """Fillers that the annotation allows, but does not ask for, count neither way."""
    by_form = {normal(n, e["type"]): e["id"] for e in gold["entities"] for n in e["names"]}
    codes = {e.get("code"): e["id"] for e in gold["entities"] if e.get("code")}
    gold_id = {
        e["id"]: codes.get(e.get("code"))
        or next((by_form[normal(n, e["type"])] for n in e["names"] if normal(n, e["type"]) in by_form), e["id"])
        for e in mine["entities"]
    }
    for event in mine["events"]:
        twins = [g for g in gold["events"] if g["class"] == event["class"] and isinstance(g.get("optional"), dict)]
        for key in (*ARGUMENTS, *ATTRIBUTES):
            allowed = {v for g in twins for v in g["optional"].get(key, [])}
            if isinstance(event.get(key), list):
                required = {v for g in twins for v in (g.get(key) or [])}
                event[key] = [v for v in event[key] if gold_id.get(v, v) not in allowed - required]
            elif event.get(key) in allowed and not any(g.get(key) == event[key] for g in twins):
                event[key] = None


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_is_read_as_annotated(sample: str) -> None:
    known = json.loads(KNOWN.read_text(encoding="utf-8")) if KNOWN.exists() else {}
    assert differences(sample) == known.get(sample, []), (
        "a difference that is gone must leave known.json; a new one must not enter it"
    )
