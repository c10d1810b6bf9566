"""Memory of a dashboard from its first start: python benchmarks/memory.py

Starts the real server on an empty GEO_HOME, opens it in a real browser, waits until everything is ready, pastes the
example text, and prints the largest resident set of the server and of its children at each step (Linux only).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PORT = 8793
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def resident_mb(pid: int) -> float:
    """Read a process's own resident memory; 0 when it has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def family(pid: int) -> list[int]:
    """List a process and all that descends from it, whichever of its threads started them."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text(encoding="utf-8").split()
        except OSError:
            continue
        for child in children:
            found += family(int(child))
    return found


class Meter:
    """Samples the memory of a server and its children ten times a second and keeps the largest sums."""

    def __init__(self, pid: int) -> None:
        self.pid, self.server, self.all, self.is_on = pid, 0.0, 0.0, True
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while self.is_on:
            sizes = [resident_mb(p) for p in family(self.pid)]
            self.server, self.all = max(self.server, sizes[0]), max(self.all, sum(sizes))
            time.sleep(0.1)

    def take(self, step: str) -> None:
        print(f"{step:<44}{self.server:>10.0f}{self.all:>14.0f}", flush=True)
        self.server = self.all = 0.0


def main() -> int:
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", "--server.port", str(PORT)]
        server = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | {"GEO_HOME": home}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        meter = Meter(server.pid)
        try:
            print(f"{'step':<44}{'server MB':>10}{'with children':>14}")
            measure(meter, Path(home))
        finally:
            meter.is_on = False
            server.terminate()
            server.wait(20)
    return 0


def measure(meter: Meter, home: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        page = browser.new_page()
        for _ in range(120):
            try:
                page.goto(f"http://127.0.0.1:{PORT}/", timeout=2000)
                break
            except Exception:
                time.sleep(0.5)
        page.locator("iframe").first.wait_for(timeout=120_000)
        meter.take("first page, map of the example collection")
        wait_for(lambda: any(home.glob("gazetteer/*/about.json")), 300)
        meter.take("while the gazetteer's index is built")
        page.get_by_role("button", name="Try an example").click()
        page.get_by_text("not stored").wait_for(timeout=120_000)
        meter.take("an example text read (models loaded)")
        page.goto(f"http://127.0.0.1:{PORT}/visits")
        page.locator("iframe").first.wait_for(timeout=60_000)
        meter.take("visits page")
        browser.close()


def wait_for(condition, seconds: float) -> None:  # type: ignore[no-untyped-def]
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError("waited too long")
        time.sleep(0.3)


if __name__ == "__main__":
    sys.exit(main())
