"""The page as a file: what it holds, that it is safe, and that the same store gives the same bytes."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from bench.made_up import large
from kg import api, data, view
from kg.network import FAMILIES
from kg.store import Store, StoreError
from kg.view.layout import columns, crossings, first_screen
from kg.view.page import ASSETS, SCRIPTS
from tests.pages import HERE, stored


class Blocks(HTMLParser):
    """The scripts, styles and data blocks of a page as a browser separates them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: dict[str, list[tuple[bool, str]]] = {}
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.policy = ""
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._open: tuple[str, dict[str, str | None]] | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.elements.append((tag, held))
        if held.get("http-equiv") == "Content-Security-Policy":
            self.policy = held["content"] or ""
        self._open = (tag, held) if tag in ("script", "style") else None

    def handle_endtag(self, tag: str) -> None:
        self._open = None

    def handle_data(self, text: str) -> None:
        if self._open is None:
            return
        tag, held = self._open
        if "data-block" in held:
            self.blocks.setdefault(str(held["data-block"]), []).append(("data-packed" in held, text))
        else:
            (self.scripts if tag == "script" else self.styles).append(text)

    def block(self, name: str) -> Any:
        packed, text = self.blocks[name][0][0], "".join(piece for _, piece in self.blocks[name])
        return json.loads(gzip.decompress(base64.b64decode(text)) if packed else text)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return stored(data.ontology() / "examples" / "network.trig", tmp_path_factory.mktemp("view") / "kg.db")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Blocks:
    return Blocks(view.page(stored(HERE / "hostile.trig", tmp_path_factory.mktemp("hostile") / "kg.db")).html)


@pytest.fixture(scope="module")
def page(store: Store) -> Blocks:
    return Blocks(view.page(store).html)


# ---------------------------------------------------------------------- what it holds


def test_every_pair_and_its_facts_are_in_the_page(page: Blocks) -> None:
    things, facts = page.block("content")["things"], page.block("content")["facts"]
    pairs = {(things[e["from"]]["i"], things[e["to"]]["i"], e["family"]): e["facts"] for e in page.block("edges")}
    assert ("body/diprom", "place/JP-36", "agreements") in pairs
    assert ("body/diprom", "place/JP-42", "postings") in pairs
    assert {family for _, _, family in pairs} <= set(FAMILIES)
    for (thai, japanese, family), numbers in pairs.items():
        for number in numbers:
            assert facts[number]["f"] == family
            assert [thai, japanese] in [[things[end]["i"] for end in pair] for pair in facts[number]["p"]]
            assert facts[number]["q"]


def test_a_quotation_marks_the_proving_words_in_its_sentence(hostile: Blocks) -> None:
    """Offsets count UTF-16 units, as JavaScript does: the smiling face before the words is two of them."""
    evidence = hostile.block("evidence")
    document, sentence, start, end = evidence["quotes"][0]
    units = evidence["sentences"][sentence].encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == "</script><script>window.harmed=7</script>ลงนาม"
    assert hostile.block("evidence")["documents"][document]["i"] == "h1"


def test_each_sentence_and_document_is_written_once(page: Blocks) -> None:
    sentences = page.block("evidence")["sentences"]
    assert len(sentences) == len(set(sentences))
    documents = [d["i"] for d in page.block("evidence")["documents"]]
    assert len(documents) == len(set(documents))


def test_interface_words_stand_in_all_three_languages() -> None:
    words = json.loads((ASSETS / "words.json").read_text(encoding="utf-8"))
    for key, (thai, english, japanese) in words.items():
        assert all((thai, english, japanese)), key
        slots = [sorted(re.findall(r"\{\w+\}", text)) for text in (thai, english, japanese)]
        assert slots[0] == slots[1] == slots[2], key
    used = {name for file in SCRIPTS for name in re.findall(r"word\('([\w-]+)'", (ASSETS / file).read_text(encoding="utf-8"))}
    assert used <= set(words)


# ---------------------------------------------------------------------- options


def test_a_page_about_one_thing_says_what_it_left_out(store: Store) -> None:
    made = view.page(store, focus="place:JP-42")
    things = {t["i"] for t in Blocks(made.html).block("content")["things"]}
    assert "place/JP-42" in things
    assert "body/e2-sakura" not in things
    assert made.left_out["partners"] > 0
    assert "left out" in str(made)
    assert str(view.page(store)) == "Nothing is left out."


def test_period_kinds_and_size_limit_the_page(store: Store) -> None:
    def families(**options: Any) -> set[str]:
        return {edge["family"] for edge in Blocks(view.page(store, **options).html).block("edges")}

    assert families(families=("meetings",)) == {"meetings"}
    assert families(since="2025") == {"postings"}
    assert len(Blocks(view.page(store, size=3).html).block("nodes")) <= 3


@pytest.mark.parametrize(("options", "said"), [({"focus": "Atlantis"}, "no thing"), ({"families": ("x",)}, "no kind")])
def test_what_cannot_be_shown_is_said_in_a_sentence(store: Store, options: dict[str, Any], said: str) -> None:
    with pytest.raises(StoreError, match=said):
        view.page(store, **options)


def test_a_page_is_written_whole_or_not_at_all(store: Store, tmp_path: Path) -> None:
    view.write(store, tmp_path / "graph.html")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]
    with pytest.raises(StoreError, match="cannot be written"):
        view.write(store, tmp_path / "nowhere" / "graph.html")


def test_a_notebook_shows_the_page_in_a_frame(store: Store) -> None:
    frame = view.page(store)._repr_html_()
    assert frame.startswith("<iframe srcdoc=")
    assert "<script" not in frame


def test_the_api_gives_the_page(store: Store) -> None:
    assert "vis-network" in api.Store.open(store.root).view().html


# ---------------------------------------------------------------------- the same bytes


def test_the_same_store_gives_the_same_bytes(store: Store, tmp_path: Path) -> None:
    assert view.page(store).html == view.page(store).html
    view.write(store, tmp_path / "a.html")
    assert (tmp_path / "a.html").read_bytes() == view.page(store).html.encode("utf-8")


def test_a_large_block_is_compressed(tmp_path: Path) -> None:
    html = view.page(large(tmp_path / "kg.db", 300, 3000)).html
    blocks = Blocks(html)
    assert blocks.blocks["evidence"][0][0]
    assert len(blocks.block("evidence")["sentences"]) == 3000
    assert html == view.page(Store.open(tmp_path / "kg.db")).html


# ---------------------------------------------------------------------- safety


def test_nothing_from_the_data_becomes_markup(hostile: Blocks) -> None:
    tags = [tag for tag, _ in hostile.elements]
    assert tags.count("script") == sum(map(len, hostile.blocks.values())) + 2
    assert not {"img", "svg", "b", "i", "u"} & set(tags)
    assert not any(name.startswith("on") for _, held in hostile.elements for name in held)
    assert hostile.block("content")["things"]
    assert "u" not in hostile.block("evidence")["documents"][0], "a javascript: source is no address"


def test_only_our_own_scripts_and_styles_may_run(page: Blocks) -> None:
    assert page.policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in page.policy
    for texts in (page.scripts, page.styles):
        for text in texts:
            digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
            assert f"'sha256-{digest}'" in page.policy


def test_the_page_names_no_address_that_it_would_load(page: Blocks) -> None:
    assert not [held for tag, held in page.elements if tag in ("link", "iframe", "img") or "src" in held]
    assert not re.findall(r"url\((?!data:)", "".join(page.styles))


def test_scripts_put_no_text_in_as_markup() -> None:
    for file in SCRIPTS:
        text = (ASSETS / file).read_text(encoding="utf-8")
        assert not re.findall(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(|XMLHttp", text
        ), file
        assert len(text.splitlines()) <= 300, file


# ---------------------------------------------------------------------- layout


def test_lines_that_can_be_drawn_without_crossing_do_not_cross() -> None:
    ladder = {(n, 100 + (n * 7) % 10): 1 for n in range(10)}
    left, right = columns(ladder)
    assert crossings(left, right, ladder) == 0


def test_the_first_screen_holds_the_strongest_that_have_a_partner_there() -> None:
    weights = {(n, 1000 + n): n + 1 for n in range(40)}
    shown = first_screen(weights)
    assert 39 in shown
    assert 0 not in shown
    assert len(shown) == 44
