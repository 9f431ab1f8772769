"""The page in a real browser, used as a person uses it: by pointer and keys, not through its code."""

from __future__ import annotations

import base64
import csv
import io
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from axe_core_python.selenium import Axe
from selenium.webdriver import Chrome
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

import kg
from bench.browser import chromium, complaints, missing, opened, requests, sized
from bench.made_up import large
from kg import view
from tests.pages import HERE, stored

pytestmark = pytest.mark.browser
EVERYTHING = "families=agreements~planned~meetings~gatherings~postings~investments&scope=everything"


@pytest.fixture(scope="module")
def driver() -> Iterator[Chrome]:
    if lacking := missing():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(lacking)
    with chromium() as held:
        yield held


@pytest.fixture(scope="module")
def page(samples: kg.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "graph.html"
    view.write(samples, path)
    return path


@pytest.fixture
def browser(driver: Chrome, page: Path) -> Iterator[Chrome]:
    """The page freshly opened; whatever a test does, nothing is requested and nothing stands in the console."""
    sized(driver, 1360, 860)
    opened(driver, page)
    yield driver
    assert complaints(driver) == []
    assert requests(driver) == []


def text(browser: Chrome, selector: str) -> str:
    """What an element says, also while it is still sliding in."""
    return str(browser.find_element(By.CSS_SELECTOR, selector).get_property("textContent")).strip()


def click(browser: Chrome, selector: str) -> None:
    browser.find_element(By.CSS_SELECTOR, selector).click()


def until(browser: Chrome, happens: Callable[[Chrome], Any]) -> Any:
    return WebDriverWait(browser, 10).until(happens)


def fragment(browser: Chrome) -> str:
    return unquote(browser.execute_script("return location.hash"))


def facts_shown(browser: Chrome) -> int:
    """The number of facts that the line under the title names."""
    return int(text(browser, "#basis").split("·")[1].strip().split()[1])


def choose(browser: Chrome, name: str) -> None:
    browser.find_element(By.ID, "search").send_keys(name, Keys.ENTER)


# ---------------------------------------------------------------------- first screen


def test_the_first_screen_draws_local_agreements_and_says_what_it_rests_on(browser: Chrome) -> None:
    assert "เครือข่ายความร่วมมือท้องถิ่น" in text(browser, "h1")
    assert "16" in text(browser, "#basis")
    assert facts_shown(browser) > 5
    pressed = browser.find_elements(By.CSS_SELECTOR, ".chip[aria-pressed=true]")
    assert [chip.get_attribute("data-family") for chip in pressed] == ["agreements", "planned"]
    colours = browser.execute_script(
        "const c = document.querySelector('#canvas canvas');"
        "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
        "let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i] > 0) n += 1; return n"
    )
    assert colours > 5000, "something is drawn"


@pytest.mark.parametrize("query", ["โทคุชิมะ", "Tokushima", "tokusima", "徳島", "徳島県", "จังหวัดโทคุชิมะ", "โทกุชิมะ"])
def test_a_prefecture_is_found_in_every_script(browser: Chrome, query: str) -> None:
    browser.find_element(By.ID, "search").send_keys(query)
    assert "โทคุชิมะ" in until(browser, lambda b: b.find_element(By.CSS_SELECTOR, "#suggestions li .name")).text
    browser.find_element(By.ID, "search").send_keys(Keys.ENTER)
    assert text(browser, "#panel h2") == "โทคุชิมะ"


@pytest.mark.parametrize("query", ["DIPROM", "diprom", "ดีพร้อม", "กสอ."])
def test_a_department_is_found_by_its_abbreviations(browser: Chrome, query: str) -> None:
    choose(browser, query)
    assert text(browser, "#panel h2") == "กรมส่งเสริมอุตสาหกรรม"
    assert "DIPROM" in text(browser, "#panel .others")


def test_what_is_unknown_is_said_to_be(browser: Chrome) -> None:
    browser.find_element(By.ID, "search").send_keys("แอตแลนติส")
    assert "แอตแลนติส" in text(browser, "#suggestions")


# ---------------------------------------------------------------------- filters and time


def test_kinds_of_co_operation_are_switched_on_and_off(browser: Chrome) -> None:
    before = facts_shown(browser)
    click(browser, "[data-family=meetings]")
    assert facts_shown(browser) > before
    assert "meetings" in fragment(browser)
    click(browser, "[data-family=meetings]")
    click(browser, "[data-family=agreements]")
    assert facts_shown(browser) < before


def test_the_scope_and_the_status_narrow_or_widen_the_network(browser: Chrome) -> None:
    before = facts_shown(browser)
    click(browser, "[data-filter=scope] option[value=everything]")
    assert facts_shown(browser) > before
    click(browser, "[data-filter=status] option[value=planned]")
    assert facts_shown(browser) < before
    click(browser, "#reset")
    assert facts_shown(browser) == before
    assert fragment(browser) == ""


def test_handles_in_one_place_are_parted_again_by_the_pointer(browser: Chrome, page: Path) -> None:
    opened(browser, page, "from=9999")
    assert "–" not in text(browser, "#period")
    handle = browser.find_element(By.CSS_SELECTOR, "[data-handle=from]")
    end = handle.size["width"] // 2 - 8
    ActionChains(browser).move_to_element_with_offset(handle, end, 0).click_and_hold().move_by_offset(
        -300, 0
    ).release().perform()
    assert "–" in text(browser, "#period")


@pytest.mark.parametrize(("filter_", "value"), [("sector", "food"), ("kind", "city"), ("type", "moc")])
def test_sector_partner_and_agreement_narrow_the_network(browser: Chrome, filter_: str, value: str) -> None:
    before = facts_shown(browser)
    click(browser, f"[data-filter={filter_}] option[value={value}]")
    assert 0 < facts_shown(browser) < before
    assert f"{filter_}={value}" in fragment(browser)


def test_the_years_are_slid_by_the_keyboard(browser: Chrome) -> None:
    before = facts_shown(browser)
    handle = browser.find_element(By.CSS_SELECTOR, "[data-handle=to]")
    handle.send_keys(Keys.HOME)
    assert facts_shown(browser) < before
    shown = text(browser, "#period")
    assert "–" not in shown, "one year is left"
    browser.switch_to.active_element.send_keys(Keys.ARROW_RIGHT)
    assert text(browser, "#period").startswith(f"{shown} –")


def test_play_lets_the_network_grow_year_by_year(browser: Chrome) -> None:
    everything = facts_shown(browser)
    click(browser, "#play")
    first = facts_shown(browser)
    assert first < everything
    until(browser, lambda b: facts_shown(b) > first)
    click(browser, "#play")
    now = text(browser, "#period")
    time.sleep(1.2)
    assert text(browser, "#period") == now, "it has stopped"


# ---------------------------------------------------------------------- panel


def test_a_click_on_a_line_shows_the_sentence_with_the_proving_words(browser: Chrome) -> None:
    canvas = browser.find_element(By.ID, "canvas")
    height = canvas.size["height"]
    for y in range(-height // 2 + 20, height // 2 - 20, 5):
        ActionChains(browser).move_to_element_with_offset(canvas, 0, y).perform()
        if canvas.value_of_css_property("cursor") == "pointer":
            ActionChains(browser).click().perform()
            break
    until(browser, lambda b: b.find_element(By.CSS_SELECTOR, "#panel .fact blockquote mark"))
    mark = text(browser, "#panel .fact blockquote mark")
    assert len(mark) > 3
    assert mark in text(browser, "#panel .fact blockquote")
    assert text(browser, "#panel .fact footer .title")
    assert "~" in fragment(browser), "the pair stands in the address"


def test_a_click_on_a_name_shows_names_posts_and_facts_in_order(browser: Chrome) -> None:
    canvas = browser.find_element(By.ID, "canvas")
    width, height = canvas.size["width"], canvas.size["height"]
    for y in range(-height // 2 + 20, height // 2 - 20, 8):
        ActionChains(browser).move_to_element_with_offset(canvas, -min(width * 0.36, 620) // 2 - 60, y).perform()
        if canvas.value_of_css_property("cursor") == "pointer":
            ActionChains(browser).click().perform()
            break
    assert text(browser, "#panel h2")
    assert browser.find_elements(By.CSS_SELECTOR, "#panel .partner")


def test_the_panel_of_a_place_tells_who_held_which_post_and_when_it_was_told(browser: Chrome, page: Path) -> None:
    opened(browser, page, "lang=en&selected=place/JP-36")
    post = until(browser, lambda b: b.find_element(By.CSS_SELECTOR, "#panel .post"))
    until(browser, lambda b: "release" in post.text or "since" in post.text)
    assert "Governor" in post.text
    days = [node.text for node in browser.find_elements(By.CSS_SELECTOR, "#panel .fact .when")]
    assert len(days) >= 3


def test_a_claim_shows_who_said_it_and_how_sure_it_was(browser: Chrome, page: Path) -> None:
    opened(browser, page, "lang=en&selected=place/JP-36")
    claims = browser.find_elements(By.CSS_SELECTOR, "#panel .fact.figures")
    assert claims
    assert any(claim.find_elements(By.CSS_SELECTOR, ".modality") for claim in claims)


def test_the_neighbourhood_of_a_thing_is_drawn_alone(browser: Chrome) -> None:
    choose(browser, "Kitakyushu")
    partners = len(browser.find_elements(By.CSS_SELECTOR, "#panel .partner"))
    click(browser, "#panel .actions button")
    assert "only=place/" in fragment(browser)
    assert text(browser, "#note").split()[1] == str(partners + 1)


def test_a_path_between_two_things_is_drawn(browser: Chrome) -> None:
    choose(browser, "Mie")
    click(browser, "#panel .actions button:last-child")
    choose(browser, "Tokushima")
    assert fragment(browser).count("~") >= 2
    assert "path=" in fragment(browser)


# ---------------------------------------------------------------------- languages and views


@pytest.mark.parametrize(
    ("language", "title", "name"),
    [
        ("th", "เครือข่ายความร่วมมือท้องถิ่น ไทย–ญี่ปุ่น", "โทคุชิมะ"),
        ("en", "Thai–Japanese local partnerships", "Tokushima"),
        ("ja", "日タイ地域間パートナーシップ", "徳島県"),
    ],
)
def test_language_changes_interface_and_names(browser: Chrome, language: str, title: str, name: str) -> None:
    click(browser, f"[data-lang={language}]")
    assert text(browser, "h1") == title
    choose(browser, "Tokushima")
    assert text(browser, "#panel h2") == name
    assert browser.execute_script("return document.documentElement.lang") == language


def test_the_table_sorts_and_opens_the_facts_of_a_row(browser: Chrome) -> None:
    click(browser, "[data-view=table]")
    rows = browser.find_elements(By.CSS_SELECTOR, "#table-view tbody tr")
    assert len(rows) == facts_shown(browser)
    click(browser, "[data-sort=japanese]")
    names = [cell.text for cell in browser.find_elements(By.CSS_SELECTOR, "#table-view tbody td:nth-child(2)")]
    click(browser, "[data-sort=japanese]")
    again = [cell.text for cell in browser.find_elements(By.CSS_SELECTOR, "#table-view tbody td:nth-child(2)")]
    assert names[0] == again[-1] != again[0]
    click(browser, "#table-view tbody tr td:nth-child(3)")
    assert browser.find_elements(By.CSS_SELECTOR, "#panel .fact")


def test_the_table_is_copied_as_csv(browser: Chrome) -> None:
    for permission in ("clipboardReadWrite", "clipboardSanitizedWrite"):
        browser.execute_cdp_cmd("Browser.grantPermissions", {"permissions": [permission]})
    click(browser, "[data-view=table]")
    click(browser, "#copy-csv")
    until(browser, lambda b: "คัดลอกแล้ว" in text(b, "#note"))
    browser.execute_script("document.body.append(Object.assign(document.createElement('textarea'), {id: 'pasted'}))")
    browser.find_element(By.ID, "pasted").send_keys(Keys.CONTROL, "v")
    pasted = str(browser.find_element(By.ID, "pasted").get_property("value"))
    assert len(list(csv.reader(io.StringIO(pasted)))) == facts_shown(browser) + 1


def test_the_map_draws_an_arc_for_every_line_and_opens_it(browser: Chrome) -> None:
    click(browser, "[data-view=map]")
    until(browser, lambda b: b.find_elements(By.CSS_SELECTOR, "#map-view .arc"))
    assert len(browser.find_elements(By.CSS_SELECTOR, "#map-view .area")) == 47 + 77
    assert browser.find_elements(By.CSS_SELECTOR, "#map-view .area.lit")
    browser.find_element(By.CSS_SELECTOR, "#map-view .arc").send_keys(Keys.ENTER)
    assert browser.find_elements(By.CSS_SELECTOR, "#panel .fact")


def test_a_reload_brings_the_same_picture_back(browser: Chrome) -> None:
    click(browser, "[data-lang=ja]")
    click(browser, "[data-family=meetings]")
    choose(browser, "Wakayama")
    click(browser, "[data-view=table]")
    before = (fragment(browser), text(browser, "#basis"), text(browser, "#panel h2"))
    browser.refresh()
    until(browser, lambda b: b.execute_script("return document.body.dataset.whole === 'yes'"))
    assert (fragment(browser), text(browser, "#basis"), text(browser, "#panel h2")) == before
    assert browser.find_element(By.CSS_SELECTOR, "[data-view=table]").get_attribute("aria-pressed") == "true"


def test_a_notebook_shows_the_same_page(driver: Chrome, samples: kg.Store, tmp_path: Path) -> None:
    """In a frame without an address of its own everything works but the shareable link."""
    frame = samples.view(language="en")._repr_html_()
    (tmp_path / "notebook.html").write_text(f"<!DOCTYPE html><meta charset=utf-8><body>{frame}", encoding="utf-8")
    driver.get((tmp_path / "notebook.html").as_uri())
    driver.switch_to.frame(0)
    until(driver, lambda b: b.execute_script("return document.body.dataset.whole === 'yes'"))
    click(driver, "[data-lang=ja]")
    assert text(driver, "h1") == "日タイ地域間パートナーシップ"
    choose(driver, "Wakayama")
    assert text(driver, "#panel h2") == "和歌山県"
    driver.switch_to.default_content()
    assert complaints(driver) == []


@pytest.mark.parametrize(
    "garbage",
    [
        "from=9999&to=-1",
        "lang=xx&view=no&theme=7",
        "selected=~~&only=x&path=a~b&grown=~",
        "__proto__=1&constructor=2",
        "%E0%A4%A&=&&",
        "more=1e9&sort=-x&families=no",
    ],
)
def test_an_address_that_makes_no_sense_opens_all_the_same(browser: Chrome, page: Path, garbage: str) -> None:
    opened(browser, page, garbage)
    assert text(browser, "h1")


def test_picture_and_table_are_saved_as_files(browser: Chrome) -> None:
    folder: Path = browser.downloads  # type: ignore[attr-defined]
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
    click(browser, "#save-png")
    click(browser, "#save-csv")
    until(browser, lambda _: (folder / "otagai.png").exists() and (folder / "otagai.csv").exists())
    assert (folder / "otagai.png").read_bytes().startswith(b"\x89PNG")
    rows = list(csv.reader(io.StringIO((folder / "otagai.csv").read_text(encoding="utf-8-sig"))))
    assert len(rows) == facts_shown(browser) + 1
    assert all(row[6] for row in rows[1:]), "each row brings its proving words"
    (folder / "otagai.png").unlink()
    (folder / "otagai.csv").unlink()


INK = """
const [address, done] = arguments;
const picture = new Image();
picture.onload = () => {
  const sheet = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
  const ctx = sheet.getContext('2d');
  ctx.drawImage(picture, 0, 0);
  const below = ctx.getImageData(0, 260, sheet.width, sheet.height - 260).data;
  let ink = 0;
  for (let n = 0; n < below.length; n += 4) if (below[n] === 0x1d && below[n + 1] === 0x27 && below[n + 2] === 0x33) ink += 1;
  done(ink);
};
picture.src = address;
"""


def test_the_map_is_saved_with_its_labels(browser: Chrome, page: Path) -> None:
    """Below the heading stands text in the colour of ink, nothing lies over it."""
    opened(browser, page, "theme=light&view=map")
    folder: Path = browser.downloads  # type: ignore[attr-defined]
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
    click(browser, "#save-png")
    until(browser, lambda _: (folder / "otagai.png").exists())
    saved = base64.b64encode((folder / "otagai.png").read_bytes()).decode("ascii")
    assert browser.execute_async_script(INK, f"data:image/png;base64,{saved}") > 1000
    (folder / "otagai.png").unlink()


# ---------------------------------------------------------------------- everybody


STATES = ("", "view=table", "view=map", "theme=dark", "lang=en&selected=place/JP-36", f"lang=ja&{EVERYTHING}")


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_serious(browser: Chrome, page: Path, state: str) -> None:
    opened(browser, page, state)
    time.sleep(0.4)
    found = [v for v in Axe().run(browser)["violations"] if v["impact"] in ("serious", "critical")]
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found] == []


def test_the_network_is_walked_by_keys(browser: Chrome) -> None:
    canvas = browser.find_element(By.ID, "canvas")
    canvas.send_keys(Keys.ARROW_DOWN)
    said = browser.execute_script("return document.getElementById('said').textContent")
    assert said
    canvas.send_keys(Keys.ENTER)
    assert said.startswith(text(browser, "#panel h2"))
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert not browser.find_element(By.ID, "panel").is_displayed()


@pytest.mark.parametrize("state", ["", "view=table", "view=map", "selected=place/JP-36"])
def test_a_phone_shows_everything_in_its_width(browser: Chrome, page: Path, state: str) -> None:
    sized(browser, 390, 844)
    opened(browser, page, state)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390


# ---------------------------------------------------------------------- harm and size


def test_hostile_names_and_sentences_stay_text(driver: Chrome, tmp_path: Path) -> None:
    view.write(stored(HERE / "hostile.trig", tmp_path / "kg.db"), tmp_path / "graph.html")
    for state in ("lang=th", "lang=en&selected=body/bad~place/JP-36", "lang=th&selected=place/JP-36", "view=table", "view=map"):
        opened(driver, tmp_path / "graph.html", state)
        time.sleep(0.3)
        assert driver.execute_script("return window.harmed") is None
        assert complaints(driver) == []
        assert requests(driver) == []
    opened(driver, tmp_path / "graph.html", "lang=en&selected=body/bad~place/JP-36")
    mark = until(driver, lambda b: b.find_element(By.CSS_SELECTOR, "#panel mark"))
    assert mark.text == "</script><script>window.harmed=7</script>ลงนาม"
    assert not driver.find_elements(By.CSS_SELECTOR, "#panel footer a"), "a javascript: source is no link"


def test_a_large_network_opens_on_its_strongest_part_and_grows(driver: Chrome, tmp_path: Path) -> None:
    view.write(large(tmp_path / "kg.db", 600, 4000), tmp_path / "graph.html")
    opened(driver, tmp_path / "graph.html", "lang=en")
    shown, every = (int(word) for word in text(driver, "#note").split() if word.isdigit())
    assert shown <= 44 < every
    click(driver, "#more")
    assert int(text(driver, "#note").split()[1]) > shown
    assert complaints(driver) == []
