"""`kg explain` finds a thing by any of its names and shows every fact under the sentence that proves it."""

from __future__ import annotations

import re

import pytest

import kg
from kg.explain import ExplainError, explain, find


@pytest.mark.parametrize(
    "name", ["place:JP-36", "https://w3id.org/otagai/id/place/JP-36", "โทคุชิมะ", "จังหวัดโทคุชิมะ", "โตกุชิม่า", "徳島県"]
)
def test_a_thing_is_found_by_any_of_its_names(samples: kg.Store, name: str) -> None:
    """By IRI, by code, in three scripts, and in a spelling that nobody wrote down."""
    assert find(samples, name) == "https://w3id.org/otagai/id/place/JP-36"


def test_every_fact_stands_under_its_sentence(samples: kg.Store) -> None:
    """The proving words are marked, and the document is named."""
    said = explain(samples, "place:JP-36")
    facts = re.findall(r"^  • ", said, re.M)
    assert len(facts) >= 4
    assert said.count("【") >= len(facts)
    assert re.search(r"— sample-\d\d-", said)
    assert said.startswith("โทคุชิมะ · Tokushima · 徳島県")


def test_a_document_is_explained_by_its_identifier(samples: kg.Store) -> None:
    said = explain(samples, "sample-02-tokushima-mou")
    assert "Agreements (" in said
    assert "invented for otagai" in said


def test_several_candidates_are_listed(samples: kg.Store) -> None:
    """A part of a name that fits several things gives the list to choose from."""
    with pytest.raises(ExplainError, match=r"fits \d+ things; ask for one of them") as caught:
        explain(samples, "กระทรวง")
    assert "\n  body:" in str(caught.value)


def test_what_nobody_named_is_said_in_a_sentence(samples: kg.Store) -> None:
    with pytest.raises(ExplainError, match="Nothing in the store is called"):
        explain(samples, "ดาวอังคาร")
    with pytest.raises(ExplainError, match="knows nothing of"):
        explain(samples, "place:JP-99")


def test_why_several_documents_nodes_are_one_thing(samples: kg.Store) -> None:
    """A person of several releases says why they are taken for one."""
    said = explain(samples, "ธีรภัทร วงศ์ไพรสณฑ์")
    assert "taken for this one thing" in said
    assert "same full name (+6)" in said
    joined = next(node for node, _, reason in samples.reasons() if "/person/" in node and "same full name" in reason)
    short = "person:" + joined.rpartition("/")[2]
    assert re.search(rf"    {short}( and \d+ more)?: same", explain(samples, short))


def test_a_fact_is_explained_by_its_node(samples: kg.Store) -> None:
    """All its sentences, and why its tellings are one."""
    node = next(stands for _, stands, reason in samples.reasons() if "/agreement/" in stands)
    said = explain(samples, "agreement:" + node.rpartition("/")[2])
    assert "Agreements (1)" in said
    assert said.count("      — sample-") >= 2
    assert "taken for this one thing" in said
