"""Reads a store into the things and facts that the network is made of."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from kg.edtf import bounds
from kg.network.facts import AGREEMENTS, CLASSES, FAMILIES, KINDS, LANGUAGES, PARTS, PLANNED, SIDES, Fact, Facts, Thing
from kg.store import Store


class _Values(dict[str, list[str]]):
    """The values of one property by subject, both after identity, sorted and each once."""

    def one(self, node: str) -> str:
        return self[node][0] if node in self else ""


def read(store: Store) -> Facts:
    """Read a store once."""
    stands = store.representatives()

    def values(path: str) -> _Values:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for subject, value in store.rows(f"SELECT ?s ?o {{ ?s {path} ?o }}"):
            found[stands.get(subject, subject)].add(stands.get(value, value))
        return _Values({node: sorted(held) for node, held in sorted(found.items())})

    things = _things(store, stands)
    parts = {part: values(path) for path, part in PARTS.items()}
    tellings: defaultdict[str, list[str]] = defaultdict(list)
    family: dict[str, str] = {}
    for cls, name in CLASSES.items():
        for (node,) in store.rows(f"SELECT DISTINCT ?s {{ ?s a {cls} }} ORDER BY ?s"):
            tellings[stands.get(node, node)].append(node)
            family[stands.get(node, node)] = name
    kind, status, role = values("otagai:kind"), values("otagai:status"), values("org:role")
    modality, sectors = values("otagai:modality"), values("otagai:sector")
    around = values("prov:wasDerivedFrom/oa:hasSource/otagai:sector")
    dates = {path: values(f"otagai:{path}") for path in ("date", "start", "end", "period", "earliest", "latest")}
    seats = _seats(store, stands)
    facts = []
    for node, name in sorted(family.items()):
        states = [_code(s) for s in status.get(node, modality.get(node, []))]
        state = next((s for s in ("signed", "in-force", "made") if s in states), states[0] if states else "")
        date = _date(dates, node)
        first, last = bounds(date) or (dates["earliest"].one(node), dates["latest"].get(node, [""])[-1])
        fact = Fact(
            iri=node,
            family=PLANNED if name == AGREEMENTS and state == "planned" else name,
            parts=tuple((part, thing) for part, held in parts.items() for thing in held.get(node, ())),
            kind=_code((kind if node in kind else role).one(node)),
            status=state,
            date=date,
            earliest=first,
            latest=last,
            sectors=tuple(_code(s) for s in sectors.get(node, ())),
            around=tuple(_code(s) for s in around.get(node, ())),
            tellings=tuple(tellings[node]),
        )
        facts.append(replace(fact, pairs=_pairs(fact, things, seats)))
    documents = sum(1 for _ in store.rows("SELECT ?d { ?d a schema:NewsArticle }"))
    return Facts(
        things,
        tuple(f for f in facts if f.family in FAMILIES),
        tuple(f for f in facts if f.family == "posts"),
        tuple(f for f in facts if f.family == "figures"),
        documents,
    )


def _things(store: Store, stands: dict[str, str]) -> dict[str, Thing]:
    kinds: dict[str, str] = {}
    for cls, kind in KINDS.items():
        for (node,) in store.rows(f"SELECT DISTINCT ?s {{ ?s a {cls} }}"):
            kinds.setdefault(stands.get(node, node), kind)
    preferred: defaultdict[str, dict[str, str]] = defaultdict(dict)
    every: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for path in ("skos:prefLabel", "skos:altLabel"):
        # The representative's own label comes first, so that the register's name is the one that is shown.
        select = f"SELECT DISTINCT ?s ?o (LANG(?o) AS ?tag) {{ ?s {path} ?o }}"
        rows = sorted(store.rows(select), key=lambda row: (row[0] in stands, *row))
        for node, form, tag in rows:
            thing = stands.get(node, node)
            every[thing].add((tag, form))
            if path == "skos:prefLabel":
                preferred[thing].setdefault(tag, form)
    for thing, forms in every.items():
        for tag, form in sorted(forms, key=lambda pair: (-len(pair[1]), pair[1])):
            if tag in LANGUAGES:
                preferred[thing].setdefault(tag, form)
    countries, codes = _single(store, stands, "otagai:country"), _codes(store)
    parents = _single(store, stands, "schema:containedInPlace") | _single(store, stands, "org:subOrganizationOf")
    return {
        node: Thing(
            node,
            kind,
            _code(countries.get(node, "")),
            tuple((tag, preferred[node][tag]) for tag in LANGUAGES if tag in preferred[node]),
            tuple(sorted({form for _, form in every[node]} - set(preferred[node].values()))),
            codes.get(node, ""),
            parents.get(node, ""),
        )
        for node, kind in sorted(kinds.items())
    }


def _single(store: Store, stands: dict[str, str], path: str) -> dict[str, str]:
    """A property that has one value; where the joined nodes disagree there is none."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for node, value in store.rows(f"SELECT DISTINCT ?s ?o {{ ?s {path} ?o }}"):
        found[stands.get(node, node)].add(stands.get(value, value))
    return {node: held.pop() for node, held in found.items() if len(held) == 1}


def _codes(store: Store) -> dict[str, str]:
    select = (
        "SELECT DISTINCT ?s ?o { ?s skos:notation ?o ; a ?c VALUES ?c { otagai:Prefecture otagai:Province otagai:Country } }"
    )
    return {node: code for node, code in store.rows(select)}  # noqa: C416 (rows are tuples of any length to mypy)


def _code(address: str) -> str:
    return address.rpartition("/")[2]


def _date(dates: dict[str, _Values], node: str) -> str:
    """The date as it was told, the most precise of several; a stay is written as an interval, open where it goes on."""
    told = dates["date"].get(node) or dates["period"].get(node)
    if told:
        return max(told, key=lambda date: (len(date), date))
    start, end = dates["start"].one(node), dates["end"].one(node)
    return f"{start}/{end}" if start or end else ""


# ---------------------------------------------------------------------- who is joined to whom

Seats = dict[str, set[tuple[str, str]]]


def _seats(store: Store, stands: dict[str, str]) -> Seats:
    """Fact -> (who sits there, the body or territory that this brings): oneself, or where one holds a post.

    A post counts where the same document tells it, and not a former one: whoever led a body years ago does not bring it
    along. Nor does a prime minister bring the ministry that he also heads: he sits there for the whole country.
    """
    posts: defaultdict[str, set[str]] = defaultdict(set)
    select = (
        "SELECT ?person ?body ?role { ?post a org:Membership ; org:member ?person ; org:organization ?body ; org:role ?role "
        "FILTER NOT EXISTS { ?post otagai:former true } }"
    )
    held = list(store.rows(select))
    premiers = {person for person, _, role in held if role == store.iri("role/prime-minister")}
    for person, body, _ in held:
        if person not in premiers:
            posts[person].add(stands.get(body, body))
    seats: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for telling, seated in store.rows("SELECT ?fact ?seated { ?fact otagai:participant|otagai:organizer ?seated }"):
        fact, seat = stands.get(telling, telling), stands.get(seated, seated)
        seats[fact].add((seat, seat))
        seats[fact] |= {(seat, body) for body in posts.get(seated, ())}
    return seats


def _pairs(fact: Fact, things: dict[str, Thing], seats: Seats) -> tuple[tuple[str, str], ...]:
    """The Thai and Japanese partners that a fact joins."""
    match fact.family:
        case "agreements" | "planned":
            ends = [(thing, thing) for part, thing in fact.parts if part == "party"]
            joined = [(a, b) for a in ends for b in ends]
        case "meetings" | "gatherings":
            ends = sorted(seats.get(fact.iri, ()))
            joined = [(a, b) for a in ends for b in ends if a[0] != b[0]]
        case "postings":
            joined = _across(fact, "from", "to")
        case "investments":
            joined = _across(fact, "investor", "place")
        case _:
            joined = []
    found = set()
    for (_, one), (_, other) in joined:
        if one in things and other in things and things[one].partner and things[other].partner:
            if (things[one].side, things[other].side) == SIDES:
                found.add((one, other))
            elif (things[other].side, things[one].side) == SIDES:
                found.add((other, one))
    return tuple(sorted(found))


def _across(fact: Fact, one: str, other: str) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    ones, others = ([thing for part, thing in fact.parts if part == name] for name in (one, other))
    return [((a, a), (b, b)) for a in ones for b in others]
