"""Every rule has a case that it answers: what nobody wrote a sentence for, nobody can change with a clear mind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from kg import data
from kg.find import FINDERS, find, gazetteer
from kg.find.text import Text
from kg.link import RULES
from kg.link.forms import Groups, gather
from kg.model import Mention
from kg.reading import RELATERS
from kg.register import Register
from kg.rejected.names import HAVE_THE_FORM
from kg.relate import figures, parties
from kg.relate.cues import MEETING_KINDS
from kg.thai.page import Page
from tests.cases import load

RELATE = Path(parties.__file__).parent
# Names of a rule that no word of the source gives as a whole: by whom agreements, meetings and figures are found.
_NAMED = re.compile(r'"((?:posts|investments|postings|gatherings)/[a-z-]+)"')
_BY = re.compile(r'[Ff]ound\(.*?"([a-z-]+)"')


def written() -> Iterator[str]:
    """The rules of facts that stand in the source."""
    for path in sorted(RELATE.glob("*.py")):
        yield from _NAMED.findall(path.read_text(encoding="utf-8"))
    for line in Path(parties.__file__).read_text(encoding="utf-8").splitlines():
        for by in _BY.findall(line):
            yield f"agreements/{by}"
    yield from ("agreements/treaty", "agreements/with", "agreements/list", "agreements/named")
    yield from (f"meetings/{kind}" for kind, _ in MEETING_KINDS)
    yield from (f"figures/{figures._rule(unit)}" for unit in ("%", "count", "years", "THB"))


@cache
def fired() -> frozenset[str]:
    """The rules of facts that fire in the cases of their family."""
    found = set()
    for relate in RELATERS:
        for case in load(relate.__module__.rpartition(".")[2]):
            scene = case.scene()
            if relate is not RELATERS[0]:
                scene = replace(scene, facts=tuple(RELATERS[0](scene)))
            found |= {fact.rule for fact in relate(scene)}
    return frozenset(found)


@pytest.mark.parametrize("rule", sorted(set(written())))
def test_a_rule_of_facts_has_a_case(rule: str) -> None:
    assert rule in fired(), f"write a case of tests/cases/{rule.partition('/')[0]}/ in which {rule} finds the fact"


@cache
def proposed() -> frozenset[str]:
    """What finders propose in the cases of finding, and by which rule what is found in the end was found."""
    register = Register.load([data.seeds() / "register"])
    found = set()
    for case in load("find"):
        page = Page.of(case.document)
        text = Text.of(page, gazetteer(register))
        found |= {m.by for finder in FINDERS for m in finder(text)} | {m.by for m in find(page, register)}
    return frozenset(found)


@pytest.mark.parametrize("rule", sorted({*HAVE_THE_FORM, "names", "again", "register-sure", "register-country"}))
def test_a_rule_of_names_has_a_case(rule: str) -> None:
    assert rule in proposed(), f"write a case of tests/cases/find/ in which {rule} finds a name"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_of_linking_has_a_case(rule) -> None:  # type: ignore[no-untyped-def]
    """Each joins two forms of some case."""
    register = Register.load([data.seeds() / "register"])
    for case in load("link"):
        scene = case.scene()
        forms = gather([Mention(n.span, scene.page[n.span], n.kind, "case") for n in scene.names], register)
        if any(one != other for one, other, _ in rule(scene.page, forms, Groups(forms))):
            return
    pytest.fail(f"write a case of tests/cases/link/ in which {rule.__name__} joins two forms")
