"""What one press on the map costs the processor: `python benchmarks/press.py [--presses 60] [--events 10000]`.

Seconds on the clock say little on a machine with other work; these are seconds of the processor, of the server and of
every process of the browser (Linux: /proc), from the press until nothing more comes of it. The page is that of map.py.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from benchmarks.map import PAGE, aim, click, press, visit
from geo.maps.assets import build_assets
from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.server import run_app

TICKS = os.sysconf("SC_CLK_TCK")  # a second
QUIET_MS = 350  # after its passage is there, a press has no more to do within this


def spent(process: int) -> float:
    """Give the seconds of the processor that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def words_of(process: int) -> list[str]:
    return Path(f"/proc/{process}/cmdline").read_text().replace("\0", " ").split()


def children(process: int) -> list[int]:
    """List the processes that a process has started, and theirs."""
    try:
        of_threads = [path.read_text().split() for path in Path(f"/proc/{process}/task").glob("*/children")]
    except OSError:
        return []
    own = [int(child) for some in of_threads for child in some]
    return own + [later for child in own for later in children(child)]


def kind_of(process: int) -> str:
    """Say what a process does: the server, or "browser" with the kind that Chromium gives it."""
    words = words_of(process)
    if "streamlit" in words:
        return "server"
    kind = next((word.removeprefix("--type=") for word in words if word.startswith("--type=")), "itself")
    return f"browser {kind}" if words and "chrom" in words[0] else ""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--presses", type=int, default=60)
    options.add_argument("--events", type=int, default=10_000)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        build_assets(Path(scratch) / "map_assets")
        with run_app(PAGE, Path(scratch)) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
            page = visit(browser, address, chosen.events)[2]
            for _ in range(5):
                click(page)
            processes = {process: kind for process in children(os.getpid()) if (kind := kind_of(process))}
            cost: Counter[str] = Counter()
            for _ in range(chosen.presses):
                at = aim(page)
                page.wait_for_timeout(QUIET_MS)
                before = {process: spent(process) for process in processes}
                press(page, at)
                page.wait_for_timeout(QUIET_MS)
                for process, kind in processes.items():
                    cost[kind] += spent(process) - before[process]
            browser.close()
    print(f"one press among {chosen.events:,} events, mean of {chosen.presses}, milliseconds of the processor")
    for kind, seconds in sorted(cost.items(), key=lambda item: -item[1]):
        print(f"{kind:<22}{1000 * seconds / chosen.presses:>7.1f}")
    print(f"{'together':<22}{1000 * cost.total() / chosen.presses:>7.1f}")


if __name__ == "__main__":
    main()
