"""Measure the map in a real browser: first draw, click to passage, filter change, bytes, memory.

    python benchmarks/map.py [--runs 3] [--counts 1000 10000 100000] [--sessions 20] [--no-plain]

Every figure stands beside the same page with an empty map in the same run, and beside the plain way (folium Markers
with popups in a MarkerCluster), which is given up at 10,000. Times are medians, in seconds.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from geo.maps.assets import assets_folder, build_assets  # noqa: E402
from tests.browser.chromium import CHROMIUM, FLAGS  # noqa: E402
from tests.browser.map_on_page import MapOnPage  # noqa: E402
from tests.browser.server import run_app  # noqa: E402

PAGE = ROOT / "benchmarks" / "map_app.py"
PLAIN_LIMIT = 10_000
ROUNDS = 3  # presses of each session
READING_S = 5.0  # how long somebody reads before pressing again, at the least
# Wait inside the browser, so that asking does not slow what is measured.
DRAWN = (
    "(count) => new Promise((done) => { const look = () => { const s = window.map && window.map._dateline;"
    " if (s && s.marks && s.base && s.marks.columns.id.length >= count) done(s.marks.columns.id.length);"
    " else requestAnimationFrame(look); }; look(); })"
)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: seconds to the drawn map, megabytes over the websocket, of the map, in all, marks drawn."""

    seconds: float
    websocket: float
    own: float
    network: float
    marks: int


class Traffic:
    """Counts what a page receives."""

    def __init__(self, page: Any) -> None:
        self.websocket = self.network = self.own = 0
        self.addresses: dict[str, str] = {}
        page.on("websocket", lambda socket: socket.on("framereceived", self._frame))
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.loadingFinished", self._loaded)

    def _frame(self, payload: str | bytes) -> None:
        self.websocket += len(payload)

    def _asked(self, event: dict[str, Any]) -> None:
        self.addresses[event["requestId"]] = event["request"]["url"]

    def _loaded(self, event: dict[str, Any]) -> None:
        self.network += int(event["encodedDataLength"])
        address = self.addresses.get(event["requestId"], "")
        if ("/component/" in address or "/media/" in address) and "/static/media/" not in address:
            self.own += int(event["encodedDataLength"])

    def megabytes(self) -> tuple[float, float, float]:
        """Give what came over the websocket, what is the map's own, and all with Streamlit's scripts and fonts."""
        return self.websocket / 1e6, (self.own + self.websocket) / 1e6, (self.network + self.websocket) / 1e6


def visit(browser: Any, address: str, count: int) -> tuple[Visit, Any, Any]:
    """Open the page in a context of its own (nothing cached) and wait until its marks are drawn."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(180_000)
    traffic = Traffic(page)
    start = time.perf_counter()
    page.goto(f"{address}?count={count}")
    shown = MapOnPage(page)
    marks = shown.run(DRAWN, 1 if count else 0)
    seconds = time.perf_counter() - start
    page.wait_for_timeout(300)
    return Visit(seconds, *traffic.megabytes(), marks), context, page


Aim = tuple[float, float]  # where in the page a mark stands


def click(page: Any) -> float:
    """Press a mark and wait for its passage."""
    return press(page, aim(page))


def aim(page: Any) -> Aim:
    """Bring a mark into sight and point at it."""
    shown = MapOnPage(page)
    x, y = shown.point(shown.run(_LONELY))
    page.mouse.move(x, y)
    return x, y


def press(page: Any, at: Aim) -> float:
    """Press what is pointed at; give the seconds from the press to its passage, as the browser counts them."""
    MapOnPage(page).run(_NOTE_PRESS)
    page.evaluate(_AWAIT_PASSAGE)
    page.mouse.click(*at)
    return float(page.evaluate("() => window.told")) / 1000


# A mark that stands alone somewhere in the world, and is not the one already chosen.
_LONELY = """() => {
  const map = window.map, state = map._dateline, size = map.getSize(), columns = state.marks.columns;
  const isClear = (mark) => {
    const p = map.layerPointToContainerPoint([mark.x, mark.y]);
    return mark.group.places === 1 && p.x > 60 && p.y > 20 && p.x < size.x - 60 && p.y < size.y - 60
      && columns.id[mark.group.lead] !== state.selected;
  };
  for (;;) {
    const i = Math.floor(Math.random() * columns.id.length);
    map.setView([columns.lat[i], columns.lon[i]], 9, {animate: false});
    const one = state.shown.marks.find(isClear);
    if (one) return columns.id[one.group.lead];
  }
}"""
_NOTE_PRESS = """() => window.addEventListener(
  "mousedown", () => { parent.pressedAt = Date.now(); }, {capture: true, once: true})"""
_AWAIT_PASSAGE = """() => {
  const isTold = (words) => /^(Report|nothing)/.test(words);
  const said = () => [...document.querySelectorAll("p")].map((p) => p.innerText).find(isTold);
  const before = said();
  window.told = new Promise((done) => {
    const look = new MutationObserver(() => {
      const now = said();
      if (now && now !== before) { look.disconnect(); done(Date.now() - window.pressedAt); }
    });
    look.observe(document.body, {subtree: true, childList: true, characterData: true});
  });
}"""
_DATA_CHANGED = """() => new Promise((done) => {
  const look = () => window.map._dateline.data !== window.before ? done() : requestAnimationFrame(look);
  look();
})"""
HEADER = (
    "events", "marks", "first map (s)", "beside empty", "click to passage (s)", "filter change (s)",
    "websocket (MB)", "map and data (MB)", "with Streamlit (MB)", "server (MB)",
)  # fmt: skip


def change_filter(page: Any, name: str) -> float:
    """Choose a type and wait until the marks of that type are drawn, on the same map."""
    shown = MapOnPage(page)
    shown.run("() => { window.stamp = 1; window.before = window.map._dateline.data; }")
    choice = page.locator('[data-testid="stRadio"] label', has_text=name).first
    start = time.perf_counter()
    choice.click()
    shown.run(_DATA_CHANGED)
    seconds = time.perf_counter() - start
    assert shown.run("() => window.stamp") == 1, "the map was made anew"
    return seconds


def server_memory(address: str) -> float:
    """Give the resident memory of the server that listens at an address, in MB."""
    port = address.split(":")[2].strip("/")
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if port in (folder / "cmdline").read_text().split("\0") and "streamlit" in (folder / "cmdline").read_text():
                line = next(part for part in (folder / "status").read_text().splitlines() if part.startswith("VmRSS"))
                return int(line.split()[1]) / 1024
        except OSError:
            continue
    return float("nan")


def plain(browser: Any, address: str, count: int, scripts: dict[str, bytes]) -> tuple[float, float]:
    """Draw the same events the plain way; its CDN files are answered from this machine. Seconds and websocket MB."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(300_000)
    traffic = Traffic(page)

    def answer(route: Any) -> None:
        name = route.request.url.rsplit("/", 1)[-1]
        kind = "text/css" if name.endswith("css") else "text/javascript"
        route.fulfill(body=scripts.get(name, b""), content_type=kind)

    context.route(re.compile(r"^https?://(?!127\.0\.0\.1)"), answer)
    start = time.perf_counter()
    page.goto(f"{address}?count={count}&how=markers")
    page.frame_locator('iframe[title*="st_folium"]').locator(".marker-cluster, .leaflet-marker-icon").first.wait_for()
    seconds = time.perf_counter() - start
    page.wait_for_timeout(300)
    megabytes = traffic.megabytes()[0]
    context.close()
    return seconds, megabytes


def plain_scripts(folder: Path) -> dict[str, bytes]:
    for name in ("package.json", "package-lock.json"):
        (folder / name).write_bytes((assets_folder() / name).read_bytes())
    subprocess.run(
        ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=folder, check=True, capture_output=True
    )
    modules = folder / "node_modules"
    files = [
        *modules.glob("leaflet/dist/leaflet.*"),
        *modules.glob("leaflet.markercluster/dist/*"),
        *modules.glob("leaflet.awesome-markers/dist/*.js"),
    ]
    scripts = {path.name: path.read_bytes() for path in files if path.is_file()}
    return scripts | {"jquery-3.7.1.min.js": (modules / "jquery" / "dist" / "jquery.min.js").read_bytes()}


def together(address: str, sessions: int, count: int) -> tuple[float, float]:
    """Open many sessions at once, in up to four browsers, and give two median clicks.

    The first of sessions that each press every READING_S; the second without any pause, four at every moment. All aim
    before anybody presses.
    """
    calm: list[float] = []
    hasty: list[float] = []
    ready = threading.Barrier(min(sessions, 4))

    def run(share: int) -> None:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
            pages = [visit(browser, address, count)[2] for _ in range(share)]
            ready.wait()
            for clicks, pause in [(calm, READING_S / share), (hasty, 0.0)] * ROUNDS:
                aims = [aim(page) for page in pages]
                ready.wait()
                for page, at in zip(pages, aims, strict=True):
                    page.wait_for_timeout(1000 * pause * random.uniform(0, 2))
                    clicks.append(press(page, at))
                ready.wait()
            browser.close()

    workers = min(sessions, 4)
    shares = [sessions // workers + (i < sessions % workers) for i in range(workers)]
    threads = [threading.Thread(target=run, args=(share,)) for share in shares]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return statistics.median(calm), statistics.median(hasty)


def median(runs: int, measure: Callable[[], float]) -> float:
    return statistics.median(measure() for _ in range(runs))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--counts", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    options.add_argument("--sessions", type=int, default=0)
    options.add_argument("--no-plain", action="store_true")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        build_assets(Path(scratch) / "map_assets")
        with run_app(PAGE, Path(scratch)) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
            for count in (0, *chosen.counts):
                visit(browser, address, count)[1].close()  # the server makes its collection once
            print("| " + " | ".join(HEADER) + " |\n" + "|---" * len(HEADER) + "|")
            for count in chosen.counts:
                measure(browser, address, count, chosen.runs)
            if not chosen.no_plain:
                with tempfile.TemporaryDirectory(prefix="npm-") as npm:
                    scripts = plain_scripts(Path(npm))
                    for count in [c for c in chosen.counts if c <= PLAIN_LIMIT]:
                        seconds, sent = plain(browser, address, count, scripts)
                        print(
                            f"| {count:,}, plain Markers | {count:,} | {seconds:.1f} | | | | {sent:.2f} | | |",
                            flush=True,
                        )
            browser.close()
        if chosen.sessions:
            with run_app(PAGE, Path(scratch)) as address:
                say_sessions(together(address, 1, 10_000), together(address, chosen.sessions, 10_000), chosen.sessions)


def say_sessions(one: tuple[float, float], many: tuple[float, float], sessions: int) -> None:
    """Print the clicks of one session beside those of many."""
    ways = (f"each pressing every {READING_S:.0f} s", "pressing without a pause, four at every moment")
    for way, alone, among in zip(ways, one, many, strict=True):
        told = f"click with 1 session {alone:.3f} s, with {sessions} {among:.3f} s: {among / alone:.1f} times"
        print(f"\n{told} (10,000 events, {way})", flush=True)


def measure(browser: Any, address: str, count: int, runs: int) -> None:
    ratios, visits, clicks, changes = [], [], [], []
    for _ in range(runs):
        empty, context, _page = visit(browser, address, 0)
        context.close()
        full, context, page = visit(browser, address, count)
        ratios.append(full.seconds / empty.seconds)
        visits.append(full)
        clicks += [click(page) for _ in range(5)]
        changes += [change_filter(page, name) for name in ("AID", "ASSAULT", "all")]
        context.close()
    first = statistics.median(v.seconds for v in visits)
    row = [f"{count:,}", f"{visits[0].marks:,}", f"{first:.2f}", f"{statistics.median(ratios):.2f}x"]
    row += [f"{statistics.median(clicks):.2f}", f"{statistics.median(changes):.2f}"]
    row += [
        f"{visits[0].websocket:.3f}",
        f"{visits[0].own:.2f}",
        f"{visits[0].network:.2f}",
        f"{server_memory(address):.0f}",
    ]
    print("| " + " | ".join(row) + " |", flush=True)


if __name__ == "__main__":
    main()
