"""Make the pictures under docs/img again: the page of the sample releases in its states, as a real browser shows it.

python -m bench.pictures
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from bench.browser import chromium, complaints, opened, sized
from kg import api, data

FOLDER = Path(__file__).parent.parent / "docs" / "img"
EVERYTHING = "families=agreements~planned~meetings~gatherings~postings~investments"
WIDE, PHONE = (1360, 860), (390, 844)

# Name -> size, state of the page (its fragment), what is typed into the search box.
PICTURES = {
    "page": (WIDE, "lang=en", ""),
    "page-th": (WIDE, "lang=th", ""),
    "page-ja": (WIDE, "lang=ja", ""),
    "search": (WIDE, "lang=th", "โทคุ"),
    "edge": (WIDE, "lang=en&selected=body/diprom~place/JP-36", ""),
    "thing": (WIDE, f"lang=ja&{EVERYTHING}&selected=place/JP-36", ""),
    "everything": (WIDE, f"lang=en&scope=everything&{EVERYTHING}", ""),
    "years": (WIDE, "lang=th&to=2022&undated=false", ""),
    "map": (WIDE, "lang=en&view=map", ""),
    "table": (WIDE, "lang=th&view=table", ""),
    "dark": (WIDE, "lang=en&theme=dark&selected=place/JP-30", ""),
    "phone": (PHONE, "lang=th", ""),
    "phone-panel": (PHONE, "lang=th&selected=place/JP-36", ""),
}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as driver:
        page = Path(folder) / "graph.html"
        api.build([data.seeds() / "documents"], Path(folder) / "kg.db").view(page)
        for name, (size, fragment, typed) in PICTURES.items():
            sized(driver, *size)
            opened(driver, page, fragment)
            if typed:
                driver.find_element("id", "search").send_keys(typed)
            time.sleep(0.5)  # the panel has slid in and its quotations are read
            driver.save_screenshot(str(FOLDER / f"{name}.png"))
            if said := complaints(driver):
                raise SystemExit(f"{name}: the browser complains: {said[0]}")


if __name__ == "__main__":
    main()
