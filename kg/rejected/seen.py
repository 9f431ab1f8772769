"""What the rejecters look at: the document as it was understood, and what the register and the finders saw in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.find import gazetteer
from kg.find.text import Text
from kg.model import Fact, Post, Span
from kg.register import Register
from kg.relate.scene import Scene


@dataclass(frozen=True, eq=False)
class Seen:
    scene: Scene
    text: Text
    register: Register

    @classmethod
    def of(cls, scene: Scene, register: Register) -> Seen:
        return cls(scene, Text.of(scene.page, gazetteer(register)), register)

    @property
    def with_posts(self) -> Scene:
        """The scene as the relaters of events see it."""
        return replace(self.scene, facts=tuple(f for f in self.scene.facts if isinstance(f, Post)))

    def named(self, span: Span) -> bool:
        """Whether a name of the graph stands in a place, or a part of one."""
        names = self.scene.names
        at = bisect_left(names, span.start, key=lambda n: n.span.end)
        return any(n.span.overlaps(span) for n in names[at : at + 2])

    def proves(self, span: Span, family: type[Fact]) -> bool:
        """Whether words stand in the sentence of a quotation that proves a fact of a family."""
        start, end = self.scene.page.cleaned.source_span(span.start, span.end)
        quotes = (quote for fact in self.scene.facts if isinstance(fact, family) for quote in fact.quotes)
        return any(q.start - len(q.prefix) <= start and end <= q.end + len(q.suffix) for q in quotes)

    def called(self, keys: Iterable[str]) -> str:
        """Things of the register, each by its code and the name that most people read."""
        forms = ((key, next((form for tag, form in self.register[key].names if tag == "en"), "")) for key in keys)
        return " or ".join(f"{key.replace('/', ':')} ({form})" if form else key.replace("/", ":") for key, form in forms)
