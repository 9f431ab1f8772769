"""A headless Chromium of its own for the tests, the pictures and the benchmark, with a record of what it logs and requests."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--force-color-profile=srgb",
)  # fmt: skip


def missing() -> str:
    """What a machine lacks to run a browser, as a sentence; empty where nothing is missing."""
    lacking = [name for name in ("chromium", "chromedriver") if not shutil.which(name)]
    return f"{' and '.join(lacking)} not found; on Debian: apt-get install chromium chromium-driver" if lacking else ""


@contextmanager
def chromium(width: int = 1360, height: int = 860, scale: float = 1.0) -> Iterator[webdriver.Chrome]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = Options()
        options.binary_location = shutil.which("chromium") or ""
        for flag in (*FLAGS, f"--user-data-dir={profile}", f"--force-device-scale-factor={scale}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.add_experimental_option("prefs", {"download.default_directory": profile})
        driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        try:
            sized(driver, width, height)
            driver.downloads = Path(profile)  # type: ignore[attr-defined]
            yield driver
        finally:
            driver.quit()


def sized(driver: webdriver.Chrome, width: int, height: int) -> None:
    """Give the page itself this size, whatever the window's frame takes."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 0, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def opened(driver: webdriver.Chrome, page: Path, fragment: str = "") -> None:
    """Open a page of ours and wait until it has read all that it holds."""
    driver.get("about:blank")
    driver.get_log("browser")
    driver.get_log("performance")  # what the browser's own first page asked for is not ours
    driver.get(page.resolve().as_uri() + (f"#{fragment}" if fragment else ""))
    WebDriverWait(driver, 60).until(lambda d: d.execute_script("return document.body && document.body.dataset.whole === 'yes'"))


def complaints(driver: webdriver.Chrome) -> list[str]:
    """What stands in the console."""
    return [entry["message"] for entry in driver.get_log("browser")]


def requests(driver: webdriver.Chrome) -> list[str]:
    """Every address that was asked for beside the page itself and what lies inside it."""
    asked = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            address = message["params"]["request"]["url"]
            if not address.startswith(("data:", "blob:", "about:")) and message["params"].get("type") != "Document":
                asked.append(address)
    return asked
