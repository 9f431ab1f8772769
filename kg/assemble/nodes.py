"""Which kind of node and which class each kind of thing is."""

from __future__ import annotations

from kg import model

NODE_KIND = {model.PERSON: "person", model.ORGANIZATION: "body", model.PLACE: "place", model.PROGRAMME: "programme"}
CLASS = {
    model.PERSON: "foaf:Person",
    model.ORGANIZATION: "org:Organization",
    model.PROGRAMME: "otagai:Programme",
    "country": "otagai:Country",
    "prefecture": "otagai:Prefecture",
    "province": "otagai:Province",
    "city": "otagai:City",
}
