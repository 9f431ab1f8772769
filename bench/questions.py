"""Ten questions of a first-time user, answered with only the page, and how many clicks each takes.

    python -m bench.questions STORE > docs/page-questions.md

The questions were written down before the page was asked. Each is answered from the freshly opened page, by what a person
does: typing into the search box, choosing what it suggests, and clicking. The answer is what the page then shows.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from bench.browser import chromium, opened
from kg import api

# Question -> steps, where the answer stands, how many lines of it are told.
# A step is `? what is typed`, then the suggestion is chosen; `= choice of a filter`, `< year of the right handle`,
# `> year of the left handle`, or a click. The sentences of the releases stay in the page.
Steps = tuple[str, ...]
QUESTIONS: dict[str, tuple[Steps, str, int]] = {
    "Which prefectures signed with DIPROM since 2019?": (
        ("? DIPROM", "#panel .actions button", "= status signed", "> 2019"), ".answer-table", 6),
    "With whom does DIPROM plan agreements, for when?": (
        ("? ดีพร้อม", "#panel .actions button", "[data-family=agreements]"), ".answer-table", 6),
    "Who was at the Japan Desk for Shimane?": (
        ("[data-family=postings]", "? Shimane", "[data-thing='body/diprom-japan-desk']"), "#panel .fact.postings .parts", 2),
    "What is claimed for Wakayama, and by whom?": (("? 和歌山",), "#panel .fact.figures header, #panel .fact.figures .said", 6),
    "Who is governor of Wakayama, and from when is it known?": (("? วากายามะ",), "#panel .post", 2),
    "Where does it say that the ministry and Saitama have an MOU?": (
        ("? Saitama", "#panel .partner"), "#panel .agreements :is(header, .day, a)", 3),
    "When did the Minister of Industry meet Wakayama's governor, and who else came?": (
        ("? Wakayama", "[data-thing='body/th-industry']"), "#panel .fact.meetings header, #panel .fact.meetings .parts", 4),
    "Which Thai bodies work with Wakayama, and how?": (("? wakayama",), "#panel .partner", 6),
    "By which way are Mie and JETRO Bangkok connected?": (
        ("? Mie", "#panel .actions button:last-child", "? JETRO Bangkok", "[data-view=table]"), ".answer-table", 6),
    "Which local agreements stood by the end of 2019?": (("< 2019", "#undated", "[data-view=table]"), ".answer-table", 6),
}  # fmt: skip


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, chromium() as driver:
        page = Path(folder) / "graph.html"
        store = api.open(sys.argv[1])
        store.view(page)
        print("# Ten questions to the page\n")
        print(f"{(__doc__ or '').split(chr(10) * 2)[2].strip()}\nThe page holds {len(store.documents())} releases.\n")
        for number, (question, (steps, answer, most)) in enumerate(QUESTIONS.items(), 1):
            opened(driver, page, "lang=en")
            for step in steps:
                take(driver, step)
            print(f"## {number}. {question}\n")
            print(f"{len(steps)} click{'s' if len(steps) > 1 else ''}: " + " → ".join(told(step) for step in steps) + "\n")
            for line in read(driver, answer)[:most]:
                print(f"- {line}")
            print()


def take(driver: webdriver.Chrome, step: str) -> None:
    kind, _, rest = step.partition(" ")
    if kind == "?":
        driver.find_element(By.ID, "search").send_keys(rest, Keys.ENTER)
    elif kind == "=":
        name, _, value = rest.partition(" ")
        Select(driver.find_element(By.CSS_SELECTOR, f"[data-filter={name}]")).select_by_value(value)
    elif kind in ("<", ">"):
        handle, key = ("[data-handle=to]", Keys.ARROW_LEFT) if kind == "<" else ("[data-handle=from]", Keys.ARROW_RIGHT)
        while driver.find_element(By.CSS_SELECTOR, handle).get_attribute("value") != rest:
            driver.find_element(By.CSS_SELECTOR, handle).send_keys(key)
    else:
        driver.find_element(By.CSS_SELECTOR, step).click()
    time.sleep(0.3)


def told(step: str) -> str:
    """A step in words."""
    kind, _, rest = step.partition(" ")
    known = {
        "#panel .actions button": "“Show its partners”",
        "#panel .actions button:last-child": "“Path to…”",
        "#panel .partner": "the first partner in the panel",
        "[data-thing='body/diprom-japan-desk']": "“DIPROM Japan Desk” in the panel",
        "[data-thing='body/th-industry']": "“Ministry of Industry” in the panel",
        "[data-family=agreements]": "“Agreements” off, plans are left",
        "[data-family=postings]": "“Postings” on",
        "[data-view=table]": "“Table”",
        "#undated": "“Include undated” off",
    }
    return {
        "?": f"search “{rest}” and choose it",
        "=": f"filter {rest.replace(' ', ': ')}",
        "<": f"slide the right handle to {rest}",
        ">": f"slide the left handle to {rest}",
    }.get(kind) or known[step]


def read(driver: webdriver.Chrome, answer: str) -> list[str]:
    """The lines that answer, as they are shown; `.answer-table` is what the drawing shows, read from its table."""
    if answer == ".answer-table":
        if not driver.find_elements(By.CSS_SELECTOR, "#table-view tbody tr"):
            driver.find_element(By.CSS_SELECTOR, "[data-view=table]").click()
        answer = "#table-view tbody tr"
    nodes = [node for node in driver.find_elements(By.CSS_SELECTOR, answer) if node.text.strip()]
    links = [f": {node.get_attribute('href')}" if node.tag_name == "a" else "" for node in nodes]
    return [" ".join(node.text.split()) + link for node, link in zip(nodes, links, strict=True)]


if __name__ == "__main__":
    main()
