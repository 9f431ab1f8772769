"""Names in a cleaned text: people, bodies, places, programmes; and countries, which are places of the register."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.find import bodies, known, persons, places, programmes
from kg.find.gazetteer import Gazetteer
from kg.find.text import Text
from kg.model import Mention
from kg.register import Register
from kg.thai.page import Page

# Each says where names of its kind may stand; the order is that of trust, where no statistics decide.
FINDERS: tuple[Callable[[Text], Iterator[Mention]], ...] = (
    persons.find,
    places.find,
    known.find,
    bodies.find,
    programmes.find,
)

_gazetteers: dict[int, tuple[Register, Gazetteer]] = {}


def find(page: Page, register: Register) -> tuple[Mention, ...]:
    """The names of a page from left to right, none inside another."""
    return by_rules(Text.of(page, gazetteer(register)))


def gazetteer(register: Register) -> Gazetteer:
    """The gazetteer of a register, made at its first use."""
    kept = _gazetteers.get(id(register))
    if kept is None or kept[0] is not register:
        kept = _gazetteers[id(register)] = (register, Gazetteer.of(register))
    return kept[1]


def by_rules(text: Text) -> tuple[Mention, ...]:
    """What the rules alone find: of two names that overlap the longer, of two as long that of the earlier finder."""
    found = [(order, mention) for order, finder in enumerate(FINDERS) for mention in finder(text)]
    kept: list[Mention] = []
    for _, mention in sorted(found, key=lambda f: (f[1].span.start - f[1].span.end, f[0], f[1].span)):
        if not any(mention.span.overlaps(other.span) for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.span))
