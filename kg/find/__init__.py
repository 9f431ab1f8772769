"""Names in a cleaned text: people, bodies, places, programmes; and countries, which are places of the register.

The rules of `FINDERS` say where a name may stand, the register what is known, and `names.decide` weighs both with the words
themselves. Rules never overrule it: measured, every way of letting them do so lost more than it gained.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.find import bodies, known, persons, places, programmes
from kg.find.crf import trust, weights
from kg.find.gazetteer import Gazetteer
from kg.find.meant import meant
from kg.find.names import decide
from kg.find.text import Text, free
from kg.model import Mention
from kg.register import Register
from kg.thai.page import Page

# Each says where names of its kind may stand.
FINDERS: tuple[Callable[[Text], Iterator[Mention]], ...] = (
    persons.find,
    places.find,
    bodies.find,
    programmes.find,
    known.find,
)

CITY = ("กรุง", "เมือง", "นคร")
_gazetteers: dict[int, tuple[Register, Gazetteer]] = {}


def find(page: Page, register: Register) -> tuple[Mention, ...]:
    """The names of a page from left to right, none inside another."""
    text = Text.of(page, gazetteer(register))
    names = [meant(m, text, register) for m in decide(text, weights(), trust())]
    return tuple(sorted([*names, *_countries(text, names)], key=lambda m: m.span))


def gazetteer(register: Register) -> Gazetteer:
    """The gazetteer of a register, made at its first use."""
    kept = _gazetteers.get(id(register))
    if kept is None or kept[0] is not register:
        kept = _gazetteers[id(register)] = (register, Gazetteer.of(register))
    return kept[1]


def _countries(text: Text, names: list[Mention]) -> Iterator[Mention]:
    """Countries of the register that stand in no other name: กรุงเม็กซิโก is a city, wherever it stands."""
    taken = [name.span for name in names]
    for mention in known.find(text):
        city = text.page.text.endswith(CITY, 0, mention.span.start)
        if mention.by == known.COUNTRY and not city and free(taken, mention.span):
            yield mention
