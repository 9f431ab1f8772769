"""What the network is made of: things and facts, each once, after everything that is the same has been joined."""

from __future__ import annotations

from dataclasses import dataclass

SIDES = THAI, JAPANESE = ("TH", "JP")
LANGUAGES = ("th", "en", "ja")
AGREEMENTS, PLANNED, MEETINGS, GATHERINGS, POSTINGS, INVESTMENTS = FAMILIES = (
    "agreements", "planned", "meetings", "gatherings", "postings", "investments",
)  # fmt: skip

# Class -> what a thing is called here; the first that fits is taken, because a territory is an organization as well.
KINDS = {
    "otagai:Country": "country",
    "otagai:Prefecture": "prefecture",
    "otagai:Province": "province",
    "otagai:City": "city",
    "foaf:Person": "person",
    "otagai:Programme": "programme",
    "org:Organization": "body",
}
TERRITORIES = ("prefecture", "province", "city")
CLASSES = {
    "otagai:Agreement": AGREEMENTS,
    "otagai:Meeting": MEETINGS,
    "otagai:Gathering": GATHERINGS,
    "otagai:Posting": POSTINGS,
    "otagai:Investment": INVESTMENTS,
    "org:Membership": "posts",
    "otagai:Figure": "figures",
}
# The properties that join a fact to things: property -> what the thing is to the fact.
PARTS = {
    "otagai:party": "party",
    "otagai:signatory": "signatory",
    "otagai:participant": "participant",
    "otagai:organizer": "organizer",
    "otagai:person": "person",
    "otagai:from": "from",
    "otagai:to": "to",
    "otagai:investor": "investor",
    "otagai:place": "place",
    "otagai:saidBy": "speaker",
    "org:member": "member",
    "org:organization": "organization",
    "schema:about": "about",
}


@dataclass(frozen=True, slots=True)
class Thing:
    """A person, body, territory or programme; `names` are its preferred ones, (language, form), `others` every other form."""

    iri: str
    kind: str
    side: str = ""
    names: tuple[tuple[str, str], ...] = ()
    others: tuple[str, ...] = ()
    code: str = ""
    parent: str = ""

    def name(self, language: str = "en") -> str:
        """The name in a language, else in another, else the last part of the IRI."""
        named = dict(self.names)
        chosen = (named[tag] for tag in (language, "en", "th", "ja") if tag in named)
        return next(chosen, "") or next(iter(self.others), "") or self.iri.rpartition("/")[2]

    @property
    def partner(self) -> bool:
        """Whether it can be a node of the partnership network: a body or territory of one of the two sides."""
        return self.side in SIDES and self.kind in (*TERRITORIES, "body")


@dataclass(frozen=True, slots=True)
class Fact:
    """One happening after identity. `parts` are (what it is to the fact, thing), `tellings` the nodes that tell it,
    `pairs` the Thai and Japanese partners that it joins, in this order. `sectors` are its own, `around` those of the
    releases that tell it, which are all that is known where a release does not say it of the fact itself."""

    iri: str
    family: str
    parts: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    status: str = ""
    date: str = ""
    earliest: str = ""
    latest: str = ""
    sectors: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    tellings: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Facts:
    """Everything at once: things by IRI, facts that join partners, posts and figures, and how many documents tell them."""

    things: dict[str, Thing]
    facts: tuple[Fact, ...]
    posts: tuple[Fact, ...] = ()
    figures: tuple[Fact, ...] = ()
    documents: int = 0


@dataclass(frozen=True)
class Choice:
    """Which facts count. Empty means all; a period leaves out what has no date.

    A fact without sectors of its own is chosen by those of its releases. `rollup` lets a department count as its
    ministry, `local` keeps only pairs with a prefecture, a city or a province.
    """

    since: str = ""
    until: str = ""
    families: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    rollup: bool = False
    local: bool = False
