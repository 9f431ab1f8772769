"""Train the choices of the events' relaters: which candidates are agreements, meetings, gatherings at all.

    python -m bench.train_events

A logistic regression over the features that one can see of a candidate, on the annotated releases of `gold/more` with the
annotated names and posts. What the annotation calls optional is left out.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from bench.annotations import documents, gold_scene
from bench.regression import Example, fit, write
from kg.model import Document, Post
from kg.relate import agreements, gatherings, meetings, telling
from kg.relate.paper_names import same_name
from kg.relate.scene import Scene

Release = tuple[Document, dict[str, Any]]


def train(family: str, releases: Iterable[Release]) -> dict[str, float]:
    """The weights of one family of events, learnt from some releases."""
    label, penalty = FAMILIES[family]
    examples = []
    for document, gold in releases:
        for features, right in label(with_posts(gold_scene(document, gold), gold), gold):
            if right is not None:
                examples.append(Example(document.id, features, right))
    return fit(examples, penalty)


def with_posts(scene: Scene, gold: dict[str, Any]) -> Scene:
    """The scene with the annotated posts as facts."""
    keys = {e["id"]: f"place/{e['code']}" if e.get("code") else e["id"] for e in gold["entities"]}
    facts = []
    for post in gold["posts"]:
        for body in (post["org"], *post.get("org_optional", [])):
            held = keys.get(body, f"place/{body}")
            former = bool(post.get("former"))
            facts.append(
                Post(quotes=(), rule="gold", person=post["person"], role=post["role"], organization=held, former=former)
            )
    return dataclasses.replace(scene, facts=tuple(facts))


Labels = Iterator[tuple[Iterable[str], bool | None]]


def of_agreements(scene: Scene, gold: dict[str, Any]) -> Labels:
    """Every candidate's features, and whether it is annotated; None where that is optional."""
    return _by_arguments(agreements.candidates(scene), "parties", gold, ("Agreement", "party"))


def of_meetings(scene: Scene, gold: dict[str, Any]) -> Labels:
    """The same of meetings."""
    return _by_arguments(meetings.candidates(scene), "participants", gold, ("Meeting", "participant"))


def of_gatherings(scene: Scene, gold: dict[str, Any]) -> Labels:
    """The same of gatherings, which are known by their names."""
    wanted = [e for e in gold["events"] if e["class"] == "Gathering"]
    for candidate in gatherings.candidates(scene):
        names = [t.occasion.name for t in candidate.tellings]
        match = next((e for e in wanted if same_name(_forms(e), names)), None)
        yield candidate.features, match is not None if match is None or match.get("optional") is not True else None
        if match is not None:
            wanted.remove(match)


def _by_arguments(found: Sequence[Any], attribute: str, gold: dict[str, Any], annotated: tuple[str, str]) -> Labels:
    """The candidates paired with the annotated events, the pair that has most in common first."""
    cls, role = annotated
    wanted = [e for e in gold["events"] if e["class"] == cls]
    ids = {f"place/{e['code']}": e["id"] for e in gold["entities"] if e.get("code")}
    ranked = []
    for j, candidate in enumerate(found):
        mine = {ids.get(key, key.removeprefix("place/")) for key in getattr(candidate, attribute)}
        for i, event in enumerate(wanted):
            optional = event.get("optional")
            may = set(optional.get(role, [])) if isinstance(optional, dict) else set()
            common = 4 * len(mine & set(event.get(role) or [])) + len(mine & may)
            common += 6 * same_name(_forms(event), getattr(candidate, "names", ()))
            common += bool(event.get("date")) and event["date"] == candidate.date
            if common > 1 or (common and not mine):
                ranked.append((common, -i, -j))
    used: dict[int, int] = {}
    for _, i, j in sorted(ranked, reverse=True):
        if -j not in used and -i not in used.values():
            used[-j] = -i
    for j, candidate in enumerate(found):
        yield candidate.features, False if j not in used else None if wanted[used[j]].get("optional") is True else True


def _forms(event: dict[str, Any]) -> list[str]:
    name = event.get("name")
    return name if isinstance(name, list) else [name] if name else []


# Name of the weights -> (labels of a scene's candidates, penalty of large weights).
FAMILIES: dict[str, tuple[Callable[[Scene, dict[str, Any]], Labels], float]] = {
    "agreements": (of_agreements, 0.5),
    "gatherings": (of_gatherings, 3.0),
    "meetings": (of_meetings, 0.5),
}


def main() -> None:
    releases = list(documents("more"))
    for family in FAMILIES:
        weights = train(family, releases)
        write(weights, telling.WEIGHTS / f"{family}.tsv")
        print(f"{family}: {len(weights)} weights from {len(releases)} releases")


if __name__ == "__main__":
    main()
