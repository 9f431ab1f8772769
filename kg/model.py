"""The few frozen types that travel from stage to stage.

Two kinds of offsets exist, and only here is it said:

* a `Span` counts code points of the *cleaned* text of a `kg.thai.page.Page`; mentions and cues use it;
* a `Quote` counts code points of the document *as it was read*; facts carry it, and it is what the graph stores.

Things are named by *keys*: `body/diprom`, `place/JP-30`, `place/JP` for what the register knows, and `e1`, `e2` …
(in order of first mention) for what only this document names.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

PERSON, ORGANIZATION, PLACE, PROGRAMME = KINDS = ("Person", "Organization", "Place", "Programme")


@dataclass(frozen=True, slots=True)
class Document:
    """One text as it was read; `date` is ISO (`2024-10-31`) or empty, `origin` the file it came from."""

    id: str
    text: str
    date: str = ""
    source: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of the cleaned text."""

    start: int
    end: int

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Mention:
    """A name standing in the text. `form` is the cleaned text of the span; `by` names the rule or model that made it."""

    span: Span
    form: str
    kind: str
    by: str
    known: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of one document with every form of its name; `reason` says why these forms are one thing."""

    key: str
    kind: str
    names: tuple[str, ...]
    mentions: tuple[Mention, ...] = ()
    level: str = ""
    code: str = ""
    country: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words that prove a fact, by their place in the document as read; prefix and suffix are the rest of their sentence."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What all facts have: their proof, the rule that made them, and who is quoted as saying so (an entity's key)."""

    quotes: tuple[Quote, ...]
    rule: str
    said_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Fact):
    """A person holds a post: `role` is a code of `vocab.ROLES`, `title` the words used."""

    person: str
    role: str
    organization: str
    title: str = ""
    former: bool = False
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Fact):
    parties: tuple[str, ...]
    kind: str
    status: str
    signatories: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    date: str = ""
    names: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    participants: tuple[str, ...]
    places: tuple[str, ...] = ()
    date: str = ""
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering(Fact):
    names: tuple[str, ...]
    kind: str
    organizers: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    date: str = ""
    edition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting(Fact):
    origin: tuple[str, ...]
    destination: tuple[str, ...]
    persons: tuple[str, ...] = ()
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Investment(Fact):
    investors: tuple[str, ...]
    status: str
    places: tuple[str, ...] = ()
    amount: Decimal | None = None
    currency: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fact):
    """A stated quantity; `unit` is an ISO currency, `%`, `count` or `years`.

    `about` holds entity keys where no fact of its sentence fits.
    """

    value: Decimal
    unit: str
    kind: str
    modality: str
    up_to: Decimal | None = None
    period: str = ""
    about: tuple[str, ...] = ()
    about_fact: Fact | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something that was seen and not asserted, with the reason; the quote says where."""

    what: str
    reason: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one document says: what the pipeline hands to `assemble`."""

    document: Document
    title: str = ""
    entities: tuple[Entity, ...] = ()
    mentions: tuple[tuple[int, int, str], ...] = ()
    facts: tuple[Fact, ...] = ()
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the register: something known before any document is read.

    `names` are (language, form), the first of a language being the preferred one; `kind` is one of `KINDS`;
    `level` is country, prefecture, province or city for places.
    """

    key: str
    kind: str
    names: tuple[tuple[str, str], ...]
    level: str = ""
    code: str = ""
    country: str = ""
    parent: str = ""
    lat: str = ""
    lon: str = ""
    links: tuple[str, ...] = ()
    source: str = ""
