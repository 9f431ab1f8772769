"""What cannot be right: shapes, quotations that are not in their document, and contradictions that figures and facts show.

A *fault* is the program's: a store should have none. A *note* is something to look at in the releases themselves: parts that
do not add up to their stated total, one post that two people hold in one release, tellings of one event that differ.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

import pyshacl
import rdflib

from kg import data, edtf, iri
from kg.store import Store
from kg.vocab import ID


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something found: the document (or graph) it is in, what it is, and whether it is the program's fault."""

    where: str
    what: str
    fault: bool = True

    def __str__(self) -> str:
        return f"{'fault' if self.fault else 'note'}: {self.where}: {self.what}"


def check(store: Store) -> list[Problem]:
    """Everything that the checks of `CHECKS` find, faults first."""
    found = {problem for one in CHECKS for problem in one(store)}
    return sorted(found, key=lambda p: (not p.fault, p))


# ---------------------------------------------------------------- faults


def shapes(store: Store) -> Iterator[Problem]:
    """Every document's graph against `ontology/shapes.ttl`, together with the concept schemes that it speaks of."""
    rules = rdflib.Graph().parse(data.ontology() / "shapes.ttl")
    for identifier in store.documents():
        graph = _rdflib(store, iri.document(identifier, store.base))
        conforms, report, _ = pyshacl.validate(graph, shacl_graph=rules, advanced=False, inplace=True)
        if not conforms:
            yield from _violations(report, identifier)


def _rdflib(store: Store, name: str) -> rdflib.Graph:
    """One document's graph for the validator; a store with a base of its own is read as if it had ours."""
    lines = "".join(f"{quad.triple} .\n" for quad in store.quads(name))
    return rdflib.Graph().parse(data=lines.replace(f"<{store.base}", f"<{ID}"), format="nt")


def _violations(report: rdflib.Graph, where: str) -> Iterator[Problem]:
    shacl = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    for result in report.objects(None, shacl.result):
        messages = sorted(str(m) for m in report.objects(result, shacl.resultMessage))
        node = report.value(result, shacl.focusNode)
        yield Problem(where, f"{node} breaks a shape: {' '.join(messages)}")


def one_label_a_language(store: Store) -> Iterator[Problem]:
    """At most one preferred label a language, over the whole graph."""
    for path in sorted((data.ontology() / "checks").glob("*.rq")):
        for thing, language, first, second in store.rows(path.read_text(encoding="utf-8")):
            yield Problem(thing, f"has two preferred labels in {language!r}: {first!r} and {second!r}.")


def quotations(store: Store) -> Iterator[Problem]:
    """Every quotation stands at its offsets in the text as it was read."""
    select = """SELECT ?id ?quote ?exact ?start ?end {
        ?quote oa:hasSource ?document ; oa:hasSelector ?text , ?position . ?document dcterms:identifier ?id .
        ?text oa:exact ?exact . ?position oa:start ?start ; oa:end ?end } ORDER BY ?id"""
    text, last = "", None
    for identifier, quote, exact, start, end in store.rows(select):
        if identifier != last:
            text, last = store.text(identifier), identifier
        if text[int(start) : int(end)] != exact:
            yield Problem(identifier, f"{quote} does not stand at its offsets {start} to {end}.")


# ---------------------------------------------------------------- notes

_TOTAL = re.compile(r"รวม(?:ทั้งสิ้น|ทั้งหมด|เป็น|จำนวน|แล้ว|กัน)*\s*[^\d]{0,12}$")
_NUMBER = re.compile(r"[\d๐-๙][\d๐-๙,.]*")
_PARTS = re.compile(r"แบ่งเป็น|ประกอบด้วย|แยกเป็น|จำแนกเป็น")


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure where it stands: from its number to the end of its quotation, with its value and how it is shown."""

    start: int
    end: int
    value: Decimal
    shown: str


def sums(store: Store) -> Iterator[Problem]:
    """Parts that do not add up: “6 แห่ง … 23 แห่ง และ … 3 แห่ง รวม 31 แห่ง”."""
    select = """SELECT ?id ?unit ?kind ?value ?start ?end {
        ?figure a otagai:Figure ; schema:value ?value ; schema:unitText ?unit ; otagai:kind ?kind ; prov:wasDerivedFrom ?quote .
        ?quote oa:hasSource ?document ; oa:hasSelector ?position . ?position oa:start ?start ; oa:end ?end .
        ?document dcterms:identifier ?id } ORDER BY ?id ?unit ?start"""
    groups: dict[tuple[str, str], set[tuple[int, int, str]]] = defaultdict(set)
    for identifier, unit, _, value, start, end in store.rows(select):
        if unit != "%":
            groups[identifier, unit].add((int(start), int(end), value))
    for (identifier, _), rows in sorted(groups.items()):
        text = store.text(identifier)
        stated = sorted((_stated(text, *row) for row in rows), key=lambda s: s.end)
        for total, parts in _totals(text, stated):
            told = sum(p.value for p in parts)
            # Parts far from the total are no whole list of parts, but some of them, or something else.
            if told != total.value and total.value / 2 < told < total.value * 2:
                shown = " + ".join(p.shown for p in parts)
                yield Problem(identifier, f"the parts {shown} do not add up to the stated total {total.shown}.", fault=False)


def _stated(text: str, start: int, end: int, value: str) -> _Stated:
    number = Decimal(value)
    shown = f"{number:,f}"
    places = [m.start() for m in _NUMBER.finditer(text, start, end)]
    return _Stated(places[-1] if places else start, end, number, shown.rstrip("0").rstrip(".") if "." in shown else shown)


def _totals(text: str, stated: list[_Stated]) -> Iterator[tuple[_Stated, list[_Stated]]]:
    """Each stated total of a line with the parts before it (รวม), or behind it (แบ่งเป็น)."""
    for at, total in enumerate(stated):
        if _TOTAL.search(text[max(0, total.start - 30) : total.start]):
            parts = _neighbours(text, stated[:at][::-1], total.start)[::-1]
            if len(parts) >= 2:
                yield total, parts
        behind = _PARTS.search(text, total.end, total.end + 40)
        if behind:
            parts = _neighbours(text, stated[at + 1 :], behind.end())
            if len(parts) >= 2:
                yield total, parts


def _neighbours(text: str, candidates: list[_Stated], at: int) -> list[_Stated]:
    """The figures that follow one another from a place on, each within sixty characters of the last, on one line."""
    found: list[_Stated] = []
    for one in candidates:
        gap = text[one.end : at] if one.end <= at else text[at : one.start]
        if len(gap) > 60 or "\n" in gap:
            break
        found.append(one)
        at = one.start if one.end <= at else one.end
    return found


def posts_of_two(store: Store) -> Iterator[Problem]:
    """One release that gives one post to two people (ministers, governors, heads of bodies)."""
    single = " ".join(
        f"<{store.iri(f'role/{r}')}>" for r in ("minister", "permanent-secretary", "director-general", "governor")
    )
    select = f"""SELECT ?id ?role ?bodyName ?one ?other {{ VALUES ?role {{ {single} }}
        GRAPH ?document {{ ?document dcterms:identifier ?id .
            ?a org:role ?role ; org:organization ?body ; org:member ?p .
            ?b org:role ?role ; org:organization ?body ; org:member ?q .
            ?p skos:prefLabel ?one . ?q skos:prefLabel ?other . FILTER(STR(?p) < STR(?q))
            FILTER NOT EXISTS {{ ?a otagai:former true }} FILTER NOT EXISTS {{ ?b otagai:former true }} }}
        OPTIONAL {{ ?body skos:prefLabel ?name FILTER(LANG(?name) = "th") }}
        BIND(COALESCE(?name, STR(?body)) AS ?bodyName) }}"""
    for identifier, role, body, one, other in store.rows(select):
        post = role.rpartition("/")[2]
        yield Problem(identifier, f"two people hold the post {post} of {body}: {one} and {other}.", fault=False)


# What tellings of one event may differ in: the words for it, the kind of event (any, if empty), and the property. Whoever is
# named at a gathering is a choice of the release, and no difference.
TOLD = (
    ("dates", "", "otagai:date"),
    ("amounts", "investment", "otagai:amount/schema:value"),
    ("kinds", "agreement", "otagai:kind"),
    ("parties", "agreement", "otagai:party"),
    ("participants", "meeting", "otagai:participant"),
    ("investors", "investment", "otagai:investor"),
)


def tellings_differ(store: Store) -> Iterator[Problem]:
    """One event of several releases that say different things of it: dates, amounts, kinds, parties.

    A date that lies in another (2024-10-24 in 2024-10) is none, nor is silence.
    """
    stands = store.representatives()
    events: dict[str, dict[str, str]] = defaultdict(dict)  # representative -> telling -> document
    for fact, identifier in store.rows("""SELECT DISTINCT ?f ?id { ?f prov:wasDerivedFrom/oa:hasSource ?d ; a ?class .
            ?d dcterms:identifier ?id . FILTER(?class NOT IN (org:Membership, otagai:Figure)) }"""):
        events[stands.get(fact, fact)][fact] = identifier
    several = {event: tellings for event, tellings in sorted(events.items()) if len(set(tellings.values())) > 1}
    named = 'SELECT ?n ?l { ?n skos:prefLabel|rdfs:label ?l FILTER(LANG(?l) IN ("th", "ja")) } ORDER BY ?n DESC(?l)'
    names = {node: label for node, label in store.rows(named)}  # noqa: C416 (rows are tuples of any length to mypy)
    for words, kind, path in TOLD:
        held: dict[str, set[str]] = defaultdict(set)
        for fact, value in store.rows(f"SELECT ?f ?v {{ ?f {path} ?v }}"):
            held[fact].add(stands.get(value, value))
        for event, tellings in several.items():
            said = [(frozenset(held[fact]), where) for fact, where in tellings.items() if fact in held]
            values = {value for value, _ in said}
            if len(values) < 2 or f"/{kind}" not in event or (words == "dates" and _one_date(map(min, values))):
                continue
            tales = []
            for told in sorted(values, key=sorted):
                what = ", ".join(sorted(names.get(part, _tail(part)) for part in told))
                tales.append(f"{what} ({', '.join(sorted({where for said_so, where in said if said_so == told}))})")
            shown = f"{_tail(event)}, “{names.get(event, '')}”,"
            yield Problem(min(tellings.values()), f"{shown} is told with other {words}: {'; '.join(tales)}.", fault=False)


def _one_date(dates: Iterable[str]) -> bool:
    """Whether all dates can be one: some day lies in each of them."""
    days = [found for date in dates if (found := edtf.bounds(date))]
    return max(first for first, _ in days) <= min(last for _, last in days) if days else True


def _tail(value: str) -> str:
    """An IRI as a user writes it, anything else as it is."""
    return ":".join(value.rsplit("/", 2)[-2:]) if value.startswith("http") else value


CHECKS: tuple[Callable[[Store], Iterator[Problem]], ...] = (
    shapes,
    one_label_a_language,
    quotations,
    sums,
    posts_of_two,
    tellings_differ,
)
