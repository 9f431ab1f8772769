"""The edges of names that were found, mended: what belongs to a name and was left out, what was taken in and does not belong.

Each kind of name has its mends, tried in their order; a mend that gives nothing says that there is no name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from kg.find.edges import bodies, no_body, persons, places, programmes
from kg.find.text import Text
from kg.model import ORGANIZATION, PERSON, PLACE, PROGRAMME, Mention, Span

Mend = Callable[[Text, Span], Span | None]

MENDS: dict[str, tuple[Mend, ...]] = {
    PERSON: (
        persons.behind_a_district,
        persons.no_trade,
        persons.particular,
        persons.behind_title,
        persons.without_title,
        persons.with_lost_letters,
        persons.with_hyphen,
        persons.with_ready,
        persons.with_further_name,
        persons.before_role,
        persons.latin_whole,
    ),
    ORGANIZATION: (
        bodies.known_part,
        bodies.trimmed,
        no_body.kind,
        no_body.territory,
        no_body.other_thing,
        no_body.nickname,
        no_body.in_a_name,
        bodies.with_partner,
        bodies.with_field,
        bodies.with_second_part,
        bodies.with_area,
        bodies.with_office,
        bodies.public_whole,
        bodies.latin_whole,
        bodies.company_whole,
        bodies.with_company_form,
        bodies.with_company_head,
    ),
    PLACE: (
        places.trimmed,
        places.particular,
        places.no_road,
        places.no_title,
        places.no_seat,
    ),
    PROGRAMME: (
        programmes.no_concept,
        programmes.with_route,
        bodies.known_part,
        bodies.trimmed,
        bodies.with_partner,
        bodies.with_field,
        bodies.latin_whole,
    ),
}


# Why there is no name, of the mends that can give nothing.
REASONS: dict[Mend, str] = {
    persons.behind_a_district: "It stands in the name of a district.",
    persons.no_trade: "It is a trade, such as a broker's, and no name behind a title.",
    persons.particular: "It is a kind of people, not one of them.",
    persons.without_title: "It is the second half of a title.",
    no_body.kind: "It is a kind of bodies, a venue or a prince's title, not one body.",
    no_body.territory: "It is a country, or a town and what is told of it.",
    no_body.other_thing: "It stands in the name of a building, or it is money, an event, an account or two common words.",
    no_body.nickname: "It is a minister's nickname.",
    no_body.in_a_name: "It stands in a longer name, such as that of a conference.",
    programmes.no_concept: "It is a kind of goods, not called a policy here, a convention, or what a competition is of.",
    places.particular: "It is a kind of towns, not one of them.",
    places.no_road: "It stands in the name of a road or of a village.",
    places.no_title: "It stands in a title in capitals, or in the name of a declaration.",
    places.no_seat: "It is where an office sits, and so a part of that office's name.",
}


def refused(text: Text, name: Mention) -> str:
    """Why a name that was found is none; nothing, if it is one."""
    return _tried(text, name)[1]


def mended(text: Text, names: Sequence[Mention]) -> Iterator[Mention]:
    """The names with their edges mended, in their order, none inside another."""
    end = 0
    for name, behind in zip_longest(names, names[1:]):
        span, _ = _tried(text, name)
        if span is None or span.start < end:
            continue
        if behind is not None and behind.span.start < span.end < behind.span.end:
            continue
        end = span.end
        yield name if span == name.span else replace(name, span=span, form=text.page[span])


def _tried(text: Text, name: Mention) -> tuple[Span | None, str]:
    """Where the name stands, its edges mended; or nowhere, and why there is none."""
    span = name.span
    for mend in MENDS.get(name.kind, ()):
        kept = mend(text, span)
        if kept is None:
            return None, REASONS[mend]
        span = kept
    return span, ""
