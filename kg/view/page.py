"""The page itself: pyvis makes it from our template, with all that it needs inside and a policy that lets nothing else in."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from markupsafe import Markup
from pyvis.network import Network

from kg.network.facts import AGREEMENTS, PLANNED
from kg.view.content import Content
from kg.view.layout import columns, first_screen

HERE = Path(__file__).parent
ASSETS = HERE / "assets"
VIS = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
SCRIPTS = (
    "data.js", "state.js", "words.js", "elements.js", "spelling.js", "visible.js", "network.js", "search.js", "facts.js",
    "panel.js", "filters.js", "time.js", "table.js", "map.js", "export.js", "main.js",
)  # fmt: skip
FONTS = (("thai-400", 400), ("latin-400", 400), ("thai-600", 600), ("latin-600", 600))
RANGES = {"thai": "U+0E00-0E7F,U+200C-200D,U+25CC", "latin": "U+0000-00FF,U+2000-206F,U+20AC"}
PACKED_FROM = 100_000  # characters: smaller blocks stay readable
PIECE = 50_000
ROW, COLUMN = 32, 300  # what the layout is counted in; the page stretches it to its window
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {
        "hover": True, "dragNodes": False, "dragView": False, "zoomView": False, "selectable": False,
        "hoverConnectedEdges": False,
    },
}  # fmt: skip


def rendered(content: Content, meta: dict[str, Any]) -> str:
    """The whole page as text; the same content gives the same bytes.

    It is written in ASCII, with every other letter escaped: no program on its way can spoil it, and browsers read it faster.
    """
    network = Network(directed=True, cdn_resources="in_line")
    first, (things, facts) = _fill(network, content), content.front
    script = "(() => {\n'use strict';\n" + "\n".join(_asset(name) for name in SCRIPTS) + "\n})();"
    style, faces = _asset("page.css"), _fonts()
    scripts = [_plain(VIS.read_text(encoding="utf-8")), _plain(script)]
    network.templateEnv = _environment()
    network.templateEnv.globals.update(
        policy=_policy(scripts, [style, *faces]),
        style=Markup(style),
        faces=[Markup(face) for face in faces],  # behind the scripts: they are not waited for
        scripts=[Markup(text) for text in scripts],
        content={"things": content.things[:things], "facts": content.facts[:facts], "codes": content.words},
        rest={"things": content.things[things:], "facts": content.facts[facts:]},
        evidence={"sentences": content.sentences, "quotes": content.quotes, "documents": content.documents},
        words=json.loads(_asset("words.json")),
        maps={name: json.loads(_asset(f"map-{name}.json")) for name in ("thailand", "japan")},
        settings=OPTIONS,
        meta=meta | {"first": sorted(first), "leftOut": content.left_out},
    )
    network.path = "page.html"
    return str(network.generate_html()).encode("ascii", "xmlcharrefreplace").decode("ascii")


def _environment() -> Environment:
    """Our template before pyvis's own; everything is escaped, and JSON is written so that no markup can end its block."""
    folders = [str(HERE), str(Path(pyvis.__file__).parent / "templates")]
    environment = Environment(loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]), autoescape=True)
    environment.filters["block"] = _block
    return environment


def _block(value: Any, name: str, packed_from: int = PACKED_FROM) -> Markup:
    """A value as a data block of the page, compressed where that pays.

    It is written in pieces, because Chromium takes 100 ms to get past one long one.
    """
    text = json.dumps(value, separators=(",", ":"))
    tag = '<script type="application/json" data-block="{}">{}</script>'
    if len(text) >= packed_from:
        bare = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        text = base64.b64encode(gzip.compress(bare, mtime=0)).decode("ascii")
        tag = '<script type="text/plain" data-block="{}" data-packed>{}</script>'
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    pieces = [text[start : start + PIECE] for start in range(0, len(text), PIECE)]
    return Markup("\n").join(Markup(tag).format(name, Markup(piece)) for piece in pieces)


def _plain(script: str) -> str:
    """A script with letters beyond ASCII escaped, as they may be in its strings, patterns and comments."""
    return re.sub(r"[^\x00-\x7f]", lambda found: f"\\u{ord(found[0]):04x}", script)


def _policy(scripts: list[str], styles: list[str]) -> str:
    """Only these scripts and styles run, pictures and letters come from the file itself, and nothing is ever asked for."""

    def hashes(texts: list[str]) -> str:
        digests = (base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") for text in texts)
        return " ".join(f"'sha256-{digest}'" for digest in digests)

    parts = ("default-src 'none'", f"script-src {hashes(scripts)}", f"style-src {hashes(styles)}", "img-src data: blob:",
             "font-src data:", "base-uri 'none'", "form-action 'none'")  # fmt: skip
    return "; ".join(parts)


def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def _fonts() -> list[str]:
    faces = []
    for name, weight in FONTS:
        letters = base64.b64encode((ASSETS / f"sarabun-{name}.woff2").read_bytes()).decode("ascii")
        faces.append(
            f"@font-face{{font-family:Sarabun;font-weight:{weight};font-display:swap;unicode-range:{RANGES[name.partition('-')[0]]};"
            f"src:url(data:font/woff2;base64,{letters}) format('woff2')}}\n"
        )
    return faces


# ---------------------------------------------------------------------- what pyvis is given


def _fill(network: Network, content: Content) -> set[int]:
    """Every partner as a node, every pair and family as an edge with its facts; the first screen has its places."""
    edges: dict[tuple[int, int, str], list[int]] = {}
    for number, fact in enumerate(content.facts):
        for thai, japanese in fact.get("p", ()):
            edges.setdefault((thai, japanese, fact["f"]), []).append(number)
    local = {(a, b) for a, b, _ in edges if _local(content, a, b)}
    pairs: Counter[tuple[int, int]] = Counter()
    for families in ((AGREEMENTS, PLANNED), ()):
        if not pairs:
            pairs.update({(a, b): 0 for a, b, f in edges if (a, b) in local and (not families or f in families)})
            for (a, b, f), facts in sorted(edges.items()):
                if (a, b) in pairs and (not families or f in families):
                    pairs[a, b] += len(facts)
    shown = first_screen(dict(pairs))
    places = _places({pair: weight for pair, weight in pairs.items() if set(pair) <= shown})
    everything: Counter[tuple[int, int]] = Counter()
    for (a, b, _), facts in sorted(edges.items()):
        everything[a, b] += len(facts)
    ranks = {node: n for column in columns(dict(everything)) for n, node in enumerate(column)}
    for node in sorted(ranks):
        place = dict(zip("xy", places[node], strict=True)) if node in places else {}
        thing = content.things[node]
        network.add_node(node, label=thing["n"][1] or thing["n"][0] or thing["i"], side=thing["s"], rank=ranks[node], **place)
    for (thai, japanese, family), facts in sorted(edges.items()):
        network.add_edge(thai, japanese, family=family, facts=facts, arrows="")
    return shown


def _local(content: Content, thai: int, japanese: int) -> bool:
    return content.things[japanese]["k"] in ("prefecture", "city") or content.things[thai]["k"] == "province"


def _places(weights: dict[tuple[int, int], int]) -> dict[int, tuple[float, float]]:
    """x and y of each partner; both columns are as high as the longer one."""
    left, right = columns(weights)
    height = ROW * max(len(left), len(right))
    places: dict[int, tuple[float, float]] = {}
    for column, x in ((left, -COLUMN), (right, COLUMN)):
        step = height / max(1, len(column))
        places |= {node: (float(x), round(step * (n + 0.5) - height / 2, 2)) for n, node in enumerate(column)}
    return places
