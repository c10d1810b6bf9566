"""What the dashboard sends over the websocket: `python benchmarks/messages.py [--events 10000]`.

A real browser opens the Events page of a made-up collection, presses a row of the list, steps to the next, turns a
filter on and off. One line for Streamlit's message cache switched off, as `.streamlit/config.toml` has it, one for on.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from benchmarks.store import make_readings
from geo.store import Store
from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.dashboard import Dashboard
from tests.browser.server import APP, new_home, run_app

CACHES = {"off": "1e12", "on": "1e4"}  # global.minCachedMessageSize
QUIET_MS = 1_500  # nothing more is sent after a press when nothing came for so long


class Wire:
    """Counts the bytes that a page receives over its websocket."""

    def __init__(self, page: Any) -> None:
        self.page, self.received = page, 0
        page.on("websocket", lambda socket: socket.on("framereceived", self._hear))

    def _hear(self, payload: str | bytes) -> None:
        self.received += len(payload)

    def count(self, act: Callable[[], object]) -> int:
        """Do something, wait until all of it has arrived, and give how much that was."""
        before = self.received
        act()
        known = -1
        while known != self.received:
            known = self.received
            self.page.wait_for_timeout(QUIET_MS)
        return self.received - before


def measure(browser: Any, address: str) -> dict[str, int]:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(60_000)
    wire = Wire(page)
    kind = page.get_by_role("button", name="Conflict in words").first

    def first_view() -> None:
        page.goto(f"{address}events")
        Dashboard(page).map.wait()

    sent = {"first view": wire.count(first_view)}
    sent["press"] = wire.count(page.locator(".lines button").first.click)
    sent["row"] = wire.count(page.locator(".row-table tbody tr").nth(5).click)
    sent["filter on"] = wire.count(kind.click)
    sent["filter off"] = wire.count(kind.click)
    page.close()
    return sent


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--events", type=int, default=10_000)
    count = asked.parse_args().events
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = new_home(Path(folder))
        store = Store(f"sqlite:///{home / 'store.sqlite'}")
        store.save_many(make_readings(count))
        store.close()
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        for name, size in CACHES.items():
            with run_app(APP, home, env={"STREAMLIT_GLOBAL_MIN_CACHED_MESSAGE_SIZE": size}) as address:
                sent = measure(browser, address)
            print(f"cache {name:<4}", "  ".join(f"{what}: {size / 1e3:,.0f} KB" for what, size in sent.items()))
        browser.close()


if __name__ == "__main__":
    main()
