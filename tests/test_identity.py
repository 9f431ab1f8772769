"""Which things and facts of different documents are one: names, posts and times for and against, all names invented."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.identity import Decided, Join, Seen, Told, same_facts, same_things, tellings, things
from kg.identity.groups import DECIDED
from kg.model import ORGANIZATION, PERSON, PROGRAMME

MINISTER = frozenset({("role/minister", "body/th-energy")})
GOVERNOR = frozenset({("role/governor", "place/JP-20")})


def person(node: str, *names: str, posts: frozenset[tuple[str, str]] = frozenset(), sides: str = "") -> Seen:
    return Seen(f"id/person/{node}", f"doc-{node}", PERSON, names, posts=posts, sides=frozenset(sides.split()))


def body(node: str, *names: str, country: str = "", known: bool = False) -> Seen:
    return Seen(f"id/body/{node}", "" if known else f"doc-{node}", ORGANIZATION, names, country)


def one(*seen: Seen, decided: Decided = Decided()) -> bool:  # noqa: B008 (frozen)
    """Whether all of them are one thing."""
    return len({_stands(same_things(seen, decided), s.node) for s in seen}) == 1


def _stands(joins: list[Join], node: str) -> str:
    return next((join.representative for join in joins if join.node == node), node)


# ---------------------------------------------------------------- people


@pytest.mark.parametrize(
    ("names", "others"),
    [
        ("กวี ทองอร่ามศรี", "กวี  ทองอร่ามศรี"),
        ("คิริยามะ โซสุเกะ", "โซสึเกะ คิริยามะ"),
        ("คิริยามะ โซสุเกะ", "KIRIYAMA Sosuke"),
        ("KIRIYAMA Sosuke", "Sosuke Kiriyama"),
        ("โซซุเกะ คิริยาม่า", "Kiriyama Sōsuke"),
    ],
)
def test_spellings_of_one_name_are_one_person(names: str, others: str) -> None:
    """Blanks, the order of a Japanese name, its Thai spellings, its romanised form."""
    assert one(person("a", names), person("b", others))


@pytest.mark.parametrize(
    ("names", "others"),
    [
        ("กวี ทองอร่ามศรี", "กวี เรืองรองชัย"),
        ("คิริยามะ โซสุเกะ", "คิริยามะ เรียวเฮ"),
        ("คิริยามะ โซสุเกะ", "KIRIYAMA Ryohei"),
        ("กวี", "กวี"),
        ("John Miller", "จอห์น"),
    ],
)
def test_a_name_in_common_in_part_is_not_one_person(names: str, others: str) -> None:
    """Two people with one given name stay two, as do two with one family name, and two of whom only a given name is known."""
    assert not one(person("a", names), person("b", others))


def test_one_wrong_letter_needs_the_same_post() -> None:
    """พิทักษ์พงศ์ and พิทักษ์พงษ์ in one post are one person; in two posts nobody knows."""
    right, slip = "ธนาดล พิทักษ์พงศ์", "ธนาดล พิทักษ์พงษ์"
    assert one(person("a", right, posts=MINISTER), person("b", slip, posts=MINISTER))
    assert not one(person("a", right + "า", posts=MINISTER), person("b", slip + "ากร", posts=GOVERNOR))


def test_a_given_name_alone_belongs_to_the_only_one_who_has_it() -> None:
    """With two of that given name it stays alone, except where the post tells which."""
    whole, other = person("a", "กวีวัฒน์ ทองอร่าม", posts=MINISTER), person("b", "กวีวัฒน์ สุขใจ", posts=GOVERNOR)
    assert one(whole, person("c", "กวีวัฒน์"))
    joins = same_things([whole, other, person("c", "กวีวัฒน์")])
    assert _stands(joins, "id/person/c") == "id/person/c"
    joins = same_things([whole, other, person("c", "กวีวัฒน์", posts=MINISTER)])
    assert _stands(joins, "id/person/c") == "id/person/a"


def test_nobody_of_one_document_is_joined_within_it() -> None:
    """Who has one name twice in one document was kept apart by the linker, for reasons of its own."""
    a = person("a", "กวี ทองอร่ามศรี")
    assert not one(a, Seen("id/person/b", a.document, PERSON, a.names))


# ---------------------------------------------------------------- bodies and programmes


def test_ministries_of_two_countries_stay_two() -> None:
    thai, japanese = body("th-defence", "กระทรวงกลาโหม", country="TH", known=True), body("a", "กระทรวงกลาโหม", country="JP")
    assert not one(thai, japanese)
    assert one(thai, body("b", "กระทรวงกลาโหม", country="TH"))
    assert one(thai, body("b", "กระทรวงกลาโหม"))


@pytest.mark.parametrize(
    ("names", "others", "same"),
    [
        ("บริษัท ฮานาซากิ จำกัด (มหาชน)", "บมจ. ฮานาซากิ", True),
        ("Hanasaki Group Corporation", "Hanasaki Co., Ltd.", True),
        ("บริษัท ฮานาซากิ จำกัด", "บริษัท ฮานาซากิ (ประเทศไทย) จำกัด", False),
        ("กรมส่งเสริมการปลูกสาหร่าย", "กรมส่งเสริมมการปลูกสาหร่าย", True),
        ("ศูนย์ส่งเสริมอุตสาหกรรมภาคที่ 4", "ศูนย์ส่งเสริมอุตสาหกรรมภาคที่ 5", False),
        ("กองยุทธศาสตร์และแผนงาน", "กองยุทธศาสตร์และแผนงาน", False),
        ("คณะกรรมการติดตามและ", "คณะกรรมการติดตามและ", False),
    ],
)
def test_bodies(names: str, others: str, same: bool) -> None:
    """Company forms and slips make no other body; a subsidiary, a number, and a name that many have do."""
    assert one(body("a", names), body("b", others)) is same


def test_a_programme_with_a_slip_is_one() -> None:
    """Industial Seaweed Dialogue; but not Phase 1 and Phase 2."""
    a = Seen("id/programme/a", "doc-a", PROGRAMME, ("Industrial Seaweed Dialogue",))
    assert one(a, Seen("id/programme/b", "doc-b", PROGRAMME, ("Industial Seaweed Dialogue",)))
    first = Seen("id/programme/a", "doc-a", PROGRAMME, ("Seaweed Programme Phase 1",))
    assert not one(first, Seen("id/programme/b", "doc-b", PROGRAMME, ("Seaweed Programme Phase 2",)))


def test_the_register_stands_for_its_group_and_is_never_joined_with_itself() -> None:
    known, other = body("z-known", "กรมสาหร่าย", known=True), body("y-known", "กรมสาหร่าย", known=True)
    assert same_things([known, body("a", "กรมสาหร่าย")])[0].representative == "id/body/z-known"
    joins = same_things([known, other, body("a", "กรมสาหร่าย")])
    assert len(joins) == 1


# ---------------------------------------------------------------- what people decided


def test_decisions_come_before_every_feature() -> None:
    a, b, c = person("a", "กวี ทองอร่ามศรี"), person("b", "กวี ทองอร่ามศรี"), person("c", "มะลิ ชื่นใจดี")
    assert not one(a, b, decided=Decided(different=((a.node, b.node),)))
    joins = same_things([a, b, c], Decided(same=((a.node, c.node),)))
    assert {join.node for join in joins} == {b.node, c.node}
    assert next(join.reason for join in joins if join.node == c.node) == DECIDED


def test_two_who_are_different_are_not_joined_by_way_of_a_third() -> None:
    a, b, c = (person(n, "กวี ทองอร่ามศรี") for n in "abc")
    joins = same_things([a, b, c], Decided(different=((a.node, b.node),)))
    assert len(joins) == 1


def test_every_join_says_why() -> None:
    (join,) = same_things([person("a", "กวี ทองอร่ามศรี", posts=MINISTER), person("b", "กวี ทองอร่ามศรี", posts=MINISTER)])
    assert "same full name (+6)" in join.reason
    assert "same post (+2)" in join.reason


@pytest.mark.parametrize(
    "feature", [f for f, _ in things.FEATURES] + sorted({f for t in tellings.FEATURES.values() for f, _ in t}, key=str)
)
def test_every_feature_says_what_it_looks_at(feature: object) -> None:
    assert getattr(feature, "__doc__", None)


# ---------------------------------------------------------------- facts


def told(node: str, family: str, parts: str = "", **held: object) -> Told:
    held.setdefault("document", f"doc-{node}")
    first = str(held.pop("date", ""))
    if first:
        held.update(first=first, last=held.get("last", first))
    return Told(f"id/{family}/{node}", family=family, parts=frozenset(parts.split()), **held)  # type: ignore[arg-type]


def one_fact(*facts: Told) -> bool:
    joins = same_facts(facts)
    return len({_stands(joins, t.node) for t in facts}) == 1


SIGNED = {"kind": "mou", "status": "signed"}


def test_an_agreement_told_twice_is_one() -> None:
    """The same parties on the same day, or by name where one release knows no day."""
    first = told("a", "agreement", "body/x place/JP-20", date="2024-05-20", **SIGNED)
    assert one_fact(first, told("b", "agreement", "body/x place/JP-20", date="2024-05-20", **SIGNED))
    assert one_fact(first, told("b", "agreement", "body/x place/JP-20", **SIGNED))
    assert not one_fact(first, told("b", "agreement", "body/x place/JP-20 body/y", **SIGNED))
    named = {"names": ("บันทึกความเข้าใจด้านสาหร่ายทะเล",), "kind": "mou", "status": "signed"}
    assert one_fact(
        told("a", "agreement", "body/x place/JP-20", date="2024-05-20", **named),
        told("b", "agreement", "body/x place/JP-20", date="2024-05-21", **named),
    )


def test_agreements_of_other_days_states_and_kinds_stay_two() -> None:
    first = told("a", "agreement", "body/x place/JP-20", date="2024-05-20", **SIGNED)
    assert not one_fact(first, told("b", "agreement", "body/x place/JP-20", date="2019-05-20", **SIGNED))
    assert not one_fact(first, told("b", "agreement", "body/x place/JP-20", kind="mou", status="planned"))
    assert not one_fact(first, told("b", "agreement", "body/x place/JP-36", date="2024-05-20", **SIGNED))
    treaty = told("a", "agreement", "place/TH place/JP", kind="treaty", names=("ความตกลงสาหร่ายทะเลเสรี",))
    assert not one_fact(treaty, told("b", "agreement", "place/TH place/JP", kind="treaty", names=("ความตกลงว่าด้วยหิมะ",)))


def test_a_treaty_is_known_by_its_name() -> None:
    first = told("a", "agreement", kind="treaty", names=("ความตกลง SEAWEEDTA",), status="in-force")
    assert one_fact(first, told("b", "agreement", "place/TH place/JP", kind="treaty", names=("SEAWEEDTA",), status="signed"))
    general = told("a", "agreement", kind="treaty", names=("ความตกลงการค้าเสรี",))
    assert not one_fact(general, told("b", "agreement", kind="treaty", names=("ความตกลงการค้าเสรี",)))


def test_meetings_are_one_by_people_and_day() -> None:
    """The same two on the next day met again; a delegation that meets two hosts on one day has met twice."""
    sides = {"sides": (("person/a", "TH"), ("person/b", "JP"))}
    first = told("a", "meeting", "person/a person/b", date="2024-03-04", **sides)
    assert one_fact(first, told("b", "meeting", "person/a person/b", date="2024-03-04", **sides))
    assert not one_fact(first, told("b", "meeting", "person/a person/b", date="2024-03-05", **sides))
    assert not one_fact(first, told("b", "meeting", "person/a person/c", date="2024-03-04"))


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("งานมหกรรมลมทะเล 2024", "มหกรรมลมทะเล 2567", True),
        ("งานมหกรรมลมทะเล 2024", "งานมหกรรมลมทะเล 2025", False),
        ("การประชุมสุดยอดสาหร่ายโลก ครั้งที่ 7", "การประชุมสุดยอดสาหร่ายโลก (World Seaweed Summit) ครั้งที่ 7", True),
        ("การประชุมสุดยอดสาหร่ายโลก ครั้งที่ 7", "การประชุมสุดยอดสาหร่ายโลก ครั้งที่ 8", False),
        ("การประชุมรัฐมนตรีสาหร่ายโลก ครั้งที่ 7", "การประชุมเจ้าหน้าที่อาวุโสเพื่อเตรียมการประชุมรัฐมนตรีสาหร่ายโลก ครั้งที่ 7", False),
        ("การประชุม", "การประชุม", False),
    ],
)
def test_gatherings_are_one_by_name_and_number(name: str, other: str, same: bool) -> None:
    assert (
        one_fact(
            told("a", "gathering", names=(name,), issued="2024-03-01"),
            told("b", "gathering", names=(other,), issued="2024-03-02"),
        )
        is same
    )


def test_one_document_that_tells_two_keeps_them_two() -> None:
    """A third release that could be either joins one of them only."""
    held = {"names": ("มหกรรมลมทะเล 2024",), "issued": "2024-03-01"}
    a, b = told("a", "gathering", document="x", **held), told("b", "gathering", document="x", **held)
    joins = same_facts([a, b, told("c", "gathering", **held)])
    assert len(joins) == 1


def test_decided_facts_go_on_as_one_group() -> None:
    """Two tellings that a person joined against their dates; what is undated joins them, if it joins either."""
    a = told("a", "agreement", "body/x place/JP-20", date="2024-05-20", **SIGNED)
    b = told("b", "agreement", "body/x place/JP-20", date="2023-01-01", **SIGNED)
    joins = same_facts([a, b], Decided(same=((a.node, b.node),)))
    assert [(join.node, join.representative, join.reason) for join in joins] == [(b.node, a.node, DECIDED)]


# ---------------------------------------------------------------- order does not matter

NAMES = st.sampled_from(["กวี ทองอร่ามศรี", "กวี", "กวี เรืองรองชัย", "คิริยามะ โซสุเกะ", "Sosuke KIRIYAMA", "โซซึเกะ คิริยามะ"])
POSTS = st.sampled_from([frozenset(), MINISTER, GOVERNOR])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NAMES, POSTS), min_size=2, max_size=9), st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_no_group(
    drawn: list[tuple[str, frozenset[tuple[str, str]]]], order: random.Random
) -> None:
    seen = [person(f"{n:02}", name, posts=posts) for n, (name, posts) in enumerate(drawn)]
    mixed = list(seen)
    order.shuffle(mixed)
    assert same_things(seen) == same_things(mixed)


DAYS = st.sampled_from(["", "2024-05-20", "2024-05-21", "2024-06-01"])
PARTS = st.sampled_from(["body/x place/JP-20", "body/x place/JP-20 body/y", "body/x place/JP-36"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PARTS, DAYS), min_size=2, max_size=9), st.randoms(use_true_random=False))
def test_the_order_of_tellings_changes_no_group(drawn: list[tuple[str, str]], order: random.Random) -> None:
    facts = [told(f"{n:02}", "agreement", parts, date=day, **SIGNED) for n, (parts, day) in enumerate(drawn)]
    mixed = list(facts)
    order.shuffle(mixed)
    assert same_facts(facts) == same_facts(mixed)
