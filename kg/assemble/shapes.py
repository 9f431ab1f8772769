"""What a fact of each class consists of: one table, read when facts are written and when they are named.

Each property stands beside the field of `kg.model` that fills it.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg import model


@dataclass(frozen=True)
class Shape:
    """`edges` point to things, `concepts` to codes of a scheme; a fact without its `required` fields is no fact."""

    kind: str
    type: str
    edges: tuple[tuple[str, str], ...] = ()
    concepts: tuple[tuple[str, str, str], ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    required: tuple[str, ...] = ()


_PLACES = ("otagai:place", "places")
_DATE = ("otagai:date", "date")
_STAY = (("otagai:start", "start"), ("otagai:end", "end"))
_SECTORS = ("otagai:sector", "sectors", "sector")

SHAPES: dict[type[model.Fact], Shape] = {
    model.Post: Shape(
        "post",
        "org:Membership",
        edges=(("org:member", "person"), ("org:organization", "organization")),
        concepts=(("org:role", "role", "role"),),
        dates=_STAY,
        required=("person", "role", "organization"),
    ),
    model.Agreement: Shape(
        "agreement",
        "otagai:Agreement",
        edges=(("otagai:party", "parties"), ("otagai:signatory", "signatories"), _PLACES),
        concepts=(("otagai:kind", "kind", "agreement-kind"), ("otagai:status", "status", "agreement-status"), _SECTORS),
        dates=(_DATE,),
    ),
    model.Meeting: Shape(
        "meeting",
        "otagai:Meeting",
        edges=(("otagai:participant", "participants"), _PLACES),
        concepts=(_SECTORS,),
        dates=(_DATE,),
    ),
    model.Gathering: Shape(
        "gathering",
        "otagai:Gathering",
        edges=(("otagai:organizer", "organizers"), ("otagai:participant", "participants"), _PLACES),
        concepts=(("otagai:kind", "kind", "gathering-kind"),),
        dates=(_DATE,),
    ),
    model.Posting: Shape(
        "posting",
        "otagai:Posting",
        edges=(("otagai:person", "persons"), ("otagai:from", "origin"), ("otagai:to", "destination")),
        dates=_STAY,
    ),
    model.Investment: Shape(
        "investment",
        "otagai:Investment",
        edges=(("otagai:investor", "investors"), _PLACES),
        concepts=(("otagai:status", "status", "investment-status"),),
        dates=(_DATE,),
    ),
    model.Figure: Shape(
        "figure",
        "otagai:Figure",
        concepts=(("otagai:kind", "kind", "figure-kind"), ("otagai:modality", "modality", "modality")),
        dates=(("otagai:period", "period"),),
        required=("unit",),
    ),
}


def values(fact: model.Fact, field: str) -> tuple[str, ...]:
    """What a field holds, as a tuple, whether one value or several are allowed; an empty value is none.

    >>> values(model.Meeting(quotes=(), rule="r", participants=("e1", "e2")), "participants")
    ('e1', 'e2')
    >>> values(model.Meeting(quotes=(), rule="r", participants=()), "date")
    ()
    """
    held: str | tuple[str, ...] = getattr(fact, field)
    if not held:
        return ()
    return (held,) if isinstance(held, str) else tuple(sorted({*held} - {""}))
