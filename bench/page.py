"""How soon the page takes input, against the bare drawing and against pyvis's own page, in one run of one browser.

    python -m bench.page [STORE]        without a store: one is built from the corpus beside the project

Three pages of the same graph are opened in turns, so that a slow minute of the machine falls on all: ours; a bare
vis-network with the nodes and edges that ours draws first, at their places, and nothing else; pyvis's own page with every
node and edge, as it comes. Seconds do not travel between machines, ratios do.

Then a made-up graph of 5,000 partners and 20,000 facts: how soon it opens, how long an answer to a key or a click takes.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import tempfile
from base64 import b64decode
from pathlib import Path
from statistics import median
from typing import Any

from pyvis.network import Network
from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.support.ui import WebDriverWait

from bench.browser import chromium, requests
from bench.made_up import large
from kg import api
from kg.view.page import VIS

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "japan.jsonl.gz"
TURNS = 9
PATIENCE = 60  # seconds
EVERYTHING = "lang=en&scope=everything&families=agreements~planned~meetings~gatherings~postings~investments"

# Runs in every page before its own scripts: notes when it takes input, two frames after it says that it is ready.
CLOCK = """
window.readyAt = null;
window.isReady = () => { if (!window.marked) { window.marked = true;
  requestAnimationFrame(() => requestAnimationFrame(() => { window.readyAt = performance.now(); })); } };
new MutationObserver(() => { if (document.body && document.body.dataset.ready) window.isReady(); })
  .observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });
"""
BARE = """<!DOCTYPE html><html><head><meta charset="utf-8"><style>#canvas{{height:600px}}</style></head>
<body><div id="canvas"></div>
<script>{vis}</script>
<script>
const network = new vis.Network(document.getElementById('canvas'), {{ nodes: {nodes}, edges: {edges} }},
  {{ physics: {{ enabled: false }}, layout: {{ improvedLayout: false }} }});
network.once('afterDrawing', () => window.isReady());
</script></body></html>"""
SETTLED = "<script>network.once('stabilizationIterationsDone', () => window.isReady());</script></body>"
# Milliseconds until the page has taken in what was done and has drawn the next frame.
TIMED = """
const [selector, value, kind, done] = arguments;
const node = document.querySelector(selector);
const start = performance.now();
if (kind === 'click') node.click();
else { node.value = value; node.dispatchEvent(new Event(kind, { bubbles: true })); }
requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
"""
SEARCHES = ["Partner 4", "partner 499", "คู่", "คู่ความร่วมมือที่ 77", "network", "4321", "ตวาม", "made up", "zzz", "P"]
FILTERS = [
    ("[data-family=meetings]", "", "click"),
    ("[data-filter=status]", "signed", "change"),
    ("[data-filter=status]", "", "change"),
    ("[data-family=planned]", "", "click"),
    ("[data-handle=from]", "2015", "input"),
    ("[data-handle=to]", "2020", "input"),
    ("#reset", "", "click"),
]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = api.open(sys.argv[1]) if len(sys.argv) > 1 else api.build(CORPUS, Path(folder) / "kg.db", jobs=2)
        pages = written(store, Path(folder))
        large(Path(folder) / "large.db", 5000, 20000)
        api.open(Path(folder) / "large.db").view(Path(folder) / "large.html")
        with chromium() as driver:
            driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": CLOCK})
            driver.set_script_timeout(PATIENCE)
            compare(driver, pages)
            answer(driver, Path(folder) / "large.html")


def written(store: api.Store, folder: Path) -> dict[str, Path]:
    """The pages to compare, the bare ones with exactly what ours holds."""
    names = ("ours", "ours, whole network", "bare vis-network", "bare vis-network, whole network", "pyvis's own page")
    pages = {name: folder / f"{n}.html" for n, name in enumerate(names)}
    html = str(store.view(pages["ours"], language="en").html)
    pages["ours, whole network"] = pages["ours"]
    nodes, edges = block(html, "nodes"), block(html, "edges")
    first = {node["id"] for node in nodes if "x" in node}
    shown = [e for e in edges if e["family"] in ("agreements", "planned") and {e["from"], e["to"]} <= first]
    bare(pages["bare vis-network"], [node for node in nodes if node["id"] in first], shown)
    bare(pages["bare vis-network, whole network"], *strongest(nodes, edges))
    peer = Network(cdn_resources="in_line")
    for node in nodes:
        peer.add_node(node["id"], label=node["label"])
    for edge in edges:
        peer.add_edge(edge["from"], edge["to"])
    made = peer.generate_html().replace("</body>", SETTLED)
    pages["pyvis's own page"].write_text(made, encoding="utf-8")
    graph = store.to_networkx()
    print(f"{len(store.documents())} documents, {graph.number_of_nodes()} partners, {graph.number_of_edges()} pairs; "
          f"first screen {len(first)} partners, {len(shown)} lines")  # fmt: skip
    return pages


def strongest(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What our page draws of the whole network: the 22 strongest partners of each side, and the lines between them."""
    facts = {node["id"]: 0 for node in nodes}
    for edge in edges:
        for end in (edge["from"], edge["to"]):
            facts[end] += len(edge["facts"])
    kept = set()
    for side in ("TH", "JP"):
        own = [node["id"] for node in nodes if node["side"] == side]
        kept |= set(sorted(own, key=lambda n: (-facts[n], n))[:22])
    lines = [edge for edge in edges if {edge["from"], edge["to"]} <= kept]
    ends = {end for edge in lines for end in (edge["from"], edge["to"])}
    placed = [node | {"x": 300 if node["side"] == "JP" else -300, "y": 32 * n} for n, node in enumerate(nodes)]
    return [node for node in placed if node["id"] in ends], lines


def bare(path: Path, nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> None:
    drawn = [{name: node[name] for name in ("id", "label", "x", "y")} for node in nodes]
    lines = [{"from": edge["from"], "to": edge["to"]} for edge in edges]
    vis = VIS.read_text(encoding="utf-8")
    path.write_text(BARE.format(vis=vis, nodes=json.dumps(drawn), edges=json.dumps(lines)), encoding="utf-8")


def block(html: str, name: str) -> list[dict[str, Any]]:
    """A data block of our page."""
    found = re.findall(rf'<script type="[^"]+" data-block="{name}"( data-packed)?>(.*?)</script>', html, re.S)
    text = "".join(piece for _, piece in found)
    held: list[dict[str, Any]] = json.loads(gzip.decompress(b64decode(text)) if found[0][0] else text)
    return held


def compare(driver: webdriver.Chrome, pages: dict[str, Path]) -> None:
    times: dict[str, list[float]] = {name: [] for name in pages}
    asked: dict[str, int] = {}
    for _ in range(TURNS):
        for name, path in pages.items():
            times[name].append(ready(driver, path, EVERYTHING if name == "ours, whole network" else "lang=en"))
            asked[name] = len(requests(driver))
    print(f"{'':34}{'ready, ms':>10}{'fastest':>9}{'requests':>10}{'kB':>8}{'kB packed':>11}")
    for name, path in pages.items():
        held = path.read_bytes()
        sizes = f"{len(held) / 1000:8,.0f}{len(gzip.compress(held)) / 1000:11,.0f}"
        print(f"{name:34}{median(times[name]):10,.0f}{min(times[name]):9,.0f}{asked[name]:10}{sizes}")
    for what in ("", ", whole network"):
        pairs = zip(times[f"ours{what}"], times[f"bare vis-network{what}"], strict=True)
        print(f"ours{what} / bare vis-network{what}: {median(ours / bare for ours, bare in pairs):.2f} (median of the turns)")


def ready(driver: webdriver.Chrome, path: Path, fragment: str) -> float:
    """Milliseconds from the start of loading until the page takes input; infinite where it never does."""
    driver.get("about:blank")
    driver.get_log("performance")
    driver.get(f"{path.as_uri()}#{fragment}")
    try:
        return float(WebDriverWait(driver, PATIENCE, 0.05).until(lambda d: d.execute_script("return window.readyAt")))
    except TimeoutException:
        return float("inf")


def answer(driver: webdriver.Chrome, path: Path) -> None:
    """How long the large page takes to open, and to answer what is typed and chosen."""
    opening = median(ready(driver, path, EVERYTHING) for _ in range(3))
    print(f"made-up, 5,000 partners, 20,000 facts: opens in {opening:,.0f} ms, {path.stat().st_size / 1e6:.1f} MB")
    for what, steps in (("search", [("#search", text, "input") for text in SEARCHES]), ("filter", FILTERS)):
        spent = [driver.execute_async_script(TIMED, *step) for _ in range(3) for step in steps]
        print(f"{what}: median {median(spent):.0f} ms, longest {max(spent):.0f} ms")


if __name__ == "__main__":
    main()
