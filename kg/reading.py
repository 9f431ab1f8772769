"""One document, read: text → page → mentions → things → facts. The stages and their order, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from kg.find import find
from kg.link import link
from kg.model import Document, Fact, Figure, Reading
from kg.register import Register
from kg.relate import agreements, figures, gatherings, investments, meetings, postings, posts
from kg.relate.scene import Named, Scene
from kg.relate.sectors import sectors
from kg.thai.page import Page

# Each finds one family of facts, and sees those that stand before it in this list.
RELATERS: tuple[Callable[[Scene], Iterable[Fact]], ...] = (
    posts.relate,
    agreements.relate,
    meetings.relate,
    gatherings.relate,
    postings.relate,
    investments.relate,
    figures.relate,
)


def look(document: Document, register: Register) -> Scene:
    """A document laid open, with the names and facts that were found in it."""
    page = Page.of(document)
    linked = link(page, find(page, register), register)
    names = tuple(Named(mention.span, key, linked.entities[key].kind) for mention, key in linked.keys)
    scene = Scene(page, linked.entities, names)
    for relate in RELATERS:
        scene = replace(scene, facts=(*scene.facts, *relate(scene)))
    return scene


def read(document: Document, register: Register) -> Reading:
    """Everything that one document says."""
    scene = look(document, register)
    figured = tuple(fact for fact in scene.facts if isinstance(fact, Figure))
    others = tuple(fact for fact in scene.facts if not isinstance(fact, Figure))
    return Reading(
        document,
        scene.page.title,
        tuple(scene.entities.values()),
        tuple((*scene.page.cleaned.source_span(n.span.start, n.span.end), n.key) for n in scene.names),
        (*others, *figures.attach(figured, others)),
        sectors(scene),
    )
