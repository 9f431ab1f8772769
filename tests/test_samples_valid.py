"""The sample releases and their annotations: complete, consistent, and provable word by word.

This test knows nothing of how releases are read; it only holds the samples to the form of an annotation.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kg import vocab
from kg.edtf import bounds
from kg.model import Document
from kg.readers.source import Options
from kg.readers.text import read
from kg.thai.clean import clean

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = {p.stem: p for p in sorted((ROOT / "seeds" / "documents").glob("*.txt"))}
GOLD = {p.stem: p for p in sorted((ROOT / "tests" / "gold").glob("sample-*.json"))}

KINDS_OF_ENTITY = {"Person", "Organization", "Place", "Programme"}
BODIES = KINDS_OF_ENTITY - {"Person"}
# Class -> its arguments, each with the kinds of entity that may stand there.
ARGUMENTS: dict[str, dict[str, set[str]]] = {
    "Agreement": {"party": BODIES, "signatory": {"Person"}, "place": BODIES},
    "Meeting": {"participant": KINDS_OF_ENTITY, "place": BODIES},
    "Gathering": {"organizer": BODIES, "participant": KINDS_OF_ENTITY, "place": BODIES},
    "Posting": {"person": {"Person"}, "from": BODIES, "to": BODIES},
    "Investment": {"investor": BODIES, "place": BODIES},
}
# Class -> its attributes with a closed list of codes.
CODES: dict[str, dict[str, tuple[str, ...]]] = {
    "Agreement": {"kind": vocab.AGREEMENT_KINDS, "status": vocab.AGREEMENT_STATUSES},
    "Meeting": {},
    "Gathering": {"kind": vocab.GATHERING_KINDS},
    "Posting": {},
    "Investment": {"status": vocab.INVESTMENT_STATUSES},
}
DATES = ("date", "start", "end")
OTHERS = {"class", "quote", "optional", "name", "edition", "amount"}
ISO_PLACE = re.compile(r"(?:JP|TH)-\d\d")
COUNTRY = re.compile(r"[A-Z]{2}")
UNIT = re.compile(r"[A-Z]{3}|%|count|years")


@cache
def text(sample: str) -> str:
    (document,) = read(DOCUMENTS[sample], Options())
    assert isinstance(document, Document), document
    return document.text


@cache
def annotation(sample: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(GOLD[sample].read_text(encoding="utf-8"))
    return found


def items(sample: str) -> list[dict[str, Any]]:
    found = annotation(sample)
    return [*found["posts"], *found["events"], *found["figures"]]


def fillers(event: dict[str, Any], role: str) -> list[str]:
    """The required and the optional fillers of an argument."""
    return [*event.get(role, []), *event.get("optional", {}).get(role, [])]


@pytest.fixture(params=sorted(GOLD))
def sample(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_sample_is_annotated_and_every_annotation_has_its_sample() -> None:
    assert sorted(DOCUMENTS) == sorted(GOLD)
    assert len(GOLD) >= 16, "a filter that loses samples must not pass unseen"


def test_a_sample_says_in_its_header_what_is_made_up(sample: str) -> None:
    head, _, body = DOCUMENTS[sample].read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    assert list(fields) == ["id", "date", "source"]
    assert fields["id"] == sample == annotation(sample)["doc"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", fields["date"])
    assert fields["source"].startswith("invented for otagai: persons")
    assert "made up" in fields["source"]
    assert body == text(sample), "the reader takes the header off and nothing else"
    assert 700 <= len(body) <= 2000


def test_a_headline_stands_again_below_itself(sample: str) -> None:
    first, second, *_ = text(sample).splitlines()
    assert first == second


def test_a_quote_is_an_exact_stretch_of_the_text(sample: str) -> None:
    for item in items(sample):
        assert 4 <= len(item["quote"]) <= 400
        assert item["quote"] in text(sample), item["quote"]


def test_an_entity_is_named_in_the_text_and_given_once(sample: str) -> None:
    entities = annotation(sample)["entities"]
    names = [(e["type"], name) for e in entities for name in e["names"]]
    assert len({e["id"] for e in entities}) == len(entities)
    assert len(set(names)) == len(names), "one form names one thing"
    for e in entities:
        assert e["type"] in KINDS_OF_ENTITY
        assert e["names"]
        assert all(name in text(sample) for name in e["names"]), e["names"]
        if e["type"] == "Place":
            assert e["level"] in ("prefecture", "province", "city")
            assert e["en"]
            assert (e["level"] == "city") == ("code" not in e)
            assert e["level"] == "city" or ISO_PLACE.fullmatch(e["code"])


def test_an_identifier_leads_to_an_entity_of_a_fitting_kind(sample: str) -> None:
    kinds = {e["id"]: e["type"] for e in annotation(sample)["entities"]}

    def fits(thing: str, allowed: set[str]) -> bool:
        return kinds[thing] in allowed if thing in kinds else bool(COUNTRY.fullmatch(thing)) and "Place" in allowed

    for post in annotation(sample)["posts"]:
        assert kinds[post["person"]] == "Person"
        assert all(fits(o, BODIES) for o in [post["org"], *post.get("org_optional", [])])
    for event in annotation(sample)["events"]:
        for role, allowed in ARGUMENTS[event["class"]].items():
            given = fillers(event, role)
            assert all(fits(thing, allowed) for thing in given), (event["class"], role, given)
            assert len(set(event[role])) == len(event[role]), "a filler is given once"


def test_a_code_is_one_of_the_schemes(sample: str) -> None:
    found = annotation(sample)
    assert {*found["sectors"], *found.get("sectors_optional", [])} <= set(vocab.SECTORS)
    assert not set(found["sectors"]) & set(found.get("sectors_optional", []))
    assert all(post["role"] in vocab.ROLES for post in found["posts"])
    for event in found["events"]:
        codes = CODES[event["class"]]
        assert all(event[key] in allowed for key, allowed in codes.items()), event
        known = {*ARGUMENTS[event["class"]], *codes, *DATES, *OTHERS}
        assert {*event, *event.get("optional", {})} <= known, event
    for figure in found["figures"]:
        assert figure["kind"] in vocab.FIGURE_KINDS
        assert figure["modality"] in vocab.MODALITIES


def test_an_event_has_what_its_class_cannot_do_without(sample: str) -> None:
    for event in annotation(sample)["events"]:
        match event["class"]:
            case "Agreement":
                assert len(event["party"]) >= 2 or event["kind"] == "treaty"
            case "Meeting":
                assert len(event["participant"]) >= 2
            case "Gathering":
                assert event["name"]
                assert all(name in text(sample) for name in event["name"])
            case "Posting":
                assert event["from"]
                assert event["to"]
            case "Investment":
                assert event["investor"]
                assert event["place"]


def test_a_value_and_a_date_can_be_converted(sample: str) -> None:
    amounts = [e["amount"] for e in annotation(sample)["events"] if e.get("amount")]
    for figure in [*annotation(sample)["figures"], *amounts]:
        assert isinstance(figure["value"], int | float)
        assert UNIT.fullmatch(figure["unit"])
        assert figure.get("to") is None or figure["to"] > figure["value"]
        assert (figure.get("kind") == "relations") == (figure["unit"] == "years")
    for event in annotation(sample)["events"]:
        for date in (event[key] for key in DATES if event.get(key)):
            assert bounds(date) is not None, date


def test_nothing_is_said_twice(sample: str) -> None:
    found = annotation(sample)
    posts = Counter((p["person"], p["role"], p["org"]) for p in found["posts"])
    figures = Counter((f["value"], f["unit"], f["kind"], f["modality"]) for f in found["figures"])
    events = Counter(json.dumps({k: v for k, v in e.items() if k != "quote"}, sort_keys=True) for e in found["events"])
    assert not [twice for counts in (posts, figures, events) for twice, times in counts.items() if times > 1]


def test_together_the_samples_show_every_family_of_facts() -> None:
    events = [e for sample in GOLD for e in annotation(sample)["events"]]
    posts = [p for sample in GOLD for p in annotation(sample)["posts"]]
    figures = [f for sample in GOLD for f in annotation(sample)["figures"]]
    agreements = [e for e in events if e["class"] == "Agreement"]
    assert {e["class"] for e in events} == set(ARGUMENTS)
    assert {e["status"] for e in agreements} == set(vocab.AGREEMENT_STATUSES)
    assert {e["kind"] for e in agreements} >= {"mou", "moc", "loi", "framework", "treaty", "joint-statement"}
    assert {e["status"] for e in events if e["class"] == "Investment"} == set(vocab.INVESTMENT_STATUSES)
    assert {f["kind"] for f in figures} == set(vocab.FIGURE_KINDS) - {"other"}
    assert {f["modality"] for f in figures} == set(vocab.MODALITIES)
    assert any(p.get("former") for p in posts)
    assert any("รักษาราชการแทน" in p["quote"] for p in posts)
    assert len({p["role"] for p in posts}) >= 12
    assert any(not annotation(sample)["events"] for sample in GOLD), "one release tells of nothing in particular"


def test_together_the_samples_show_how_releases_are_really_written() -> None:
    whole = "\n".join(map(text, GOLD))
    seen = {
        "Buddhist years": r"ปี 25\d\d",
        "Common-Era years": r"ค\.ศ\. 20\d\d|ปี 20\d\d",
        "Thai digits": r"[๐-๙]{4}",
        "abbreviated months and years": r"\d ต\.ค\. 67",
        "ranges of days": r"\d+–\d+ [ก-๙]+ 25\d\d",
        "relative dates": r"วันนี้ \(",
        "no-break spaces": "\u00a0",
        "zero-width spaces": "\u200b",
        "split sara am": "ํา",
        "จังหวะ for จังหวัด": "จังหวะซากะ",
        "อัครราชฑูต for อัครราชทูต": "อัครราชฑูต",
        "hundred thousands of millions": r"แสนล้าน",
        "glued beginnings": r"กล่าวทั้งนี้",
    }
    assert [what for what, pattern in seen.items() if not re.search(pattern, whole)] == []


def test_the_samples_join_into_one_network_of_local_partners() -> None:
    """Territories and bodies that share an agreement, a meeting, a gathering or a posting hang together."""
    edges = []
    for sample in GOLD:
        found = annotation(sample)
        key = {e["id"]: e.get("code") or clean(e["names"][0]).text for e in found["entities"]}
        posts = {p["person"]: key.get(p["org"], p["org"]) for p in found["posts"] if not p.get("former")}
        for event in found["events"]:
            things = [x for role in ARGUMENTS[event["class"]] if role != "signatory" for x in event[role]]
            ends = sorted({posts.get(x, key.get(x, x)) for x in things})
            edges += [(ends[0], other) for other in ends[1:]]
    prefectures = {end for edge in edges for end in edge if end.startswith("JP-")}
    provinces = {end for edge in edges for end in edge if end.startswith("TH-")}
    assert len(prefectures) >= 8
    assert len(provinces) >= 6
    group: dict[str, str] = {}

    def root(end: str) -> str:
        while group.setdefault(end, end) != end:
            end = group[end]
        return end

    for a, b in edges:
        group[root(a)] = root(b)
    sizes = Counter(root(end) for end in list(group))
    assert max(sizes.values()) >= 0.6 * len(group)
