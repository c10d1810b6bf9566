"""A real server, a real browser, and a network that ends at this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = next((p for p in (Path("/usr/bin/chromium"), Path("/usr/bin/chromium-browser")) if p.exists()), None)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LOCAL = {"127.0.0.1", "localhost", ""}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def run_app(script: Path, home: Path, *, base_path: str = "", env: dict[str, str] | None = None) -> Iterator[str]:
    """Start a Streamlit script as a person would, wait until it answers, give its address, and end it."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    command += ["--server.address", "127.0.0.1", "--server.headless", "true", "--server.fileWatcherType", "none"]
    command += ["--browser.gatherUsageStats", "false", *(["--server.baseUrlPath", base_path] if base_path else [])]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "GEO_HOME": str(home), **(env or {})}
    log = (home / f"streamlit-{port}.log").open("wb")
    server = subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}/" + (f"{base_path}/" if base_path else "")
    try:
        _wait(server, address, home / f"streamlit-{port}.log")
        yield address
    finally:
        server.terminate()
        server.wait(20)
        log.close()


def _wait(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    for _ in range(240):
        if server.poll() is not None:
            break
        try:
            urllib.request.urlopen(f"{address}_stcore/health", timeout=1)
            return
        except OSError:
            time.sleep(0.25)
    raise RuntimeError(f"the app did not start:\n{log.read_text(errors='replace')[-2000:]}")


@pytest.fixture(scope="session")
def chromium():
    """Start Debian's Chromium once; without it these tests are skipped, and fail where CI=true."""
    playwright_api = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("there is no Chromium; run `apt-get install chromium`")
        pytest.skip("there is no Chromium on this machine")
    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield browser
        browser.close()


class Complaints(list[str]):
    """What went wrong in a browser: console errors, script errors, requests that left this machine."""


class Desk:
    """Opens addresses, each in a browser context of its own, and keeps a list of what went wrong."""

    def __init__(self, browser) -> None:
        self.browser, self.contexts, self.complaints = browser, [], Complaints()

    def __call__(self, address: str, *, width: int = 1440, height: int = 900, dark: bool = False, touch: bool = False):
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", has_touch=touch
        )
        self.contexts.append(context)
        context.set_default_timeout(60_000)
        context.route("**/*", lambda route: _stay_here(route, self.complaints))
        page = context.new_page()
        page.on("console", lambda said: said.type == "error" and self.complaints.append(f"console: {said.text}"))
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.goto(address)
        return page

    def close(self) -> None:
        """Close what was opened; anything that went wrong fails here."""
        for context in self.contexts:
            context.close()
        assert not self.complaints, "\n".join(self.complaints)


@pytest.fixture
def open_page(chromium) -> Iterator[Desk]:
    """Give a function that opens an address; any complaint fails the test at its end."""
    desk = Desk(chromium)
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def keep_open(chromium) -> Iterator[Desk]:
    """As open_page, for pages that several tests of a module use one after the other."""
    desk = Desk(chromium)
    yield desk
    desk.close()


def _stay_here(route, complaints: Complaints) -> None:
    url = urlsplit(route.request.url)
    if url.scheme in ("data", "blob", "file") or (url.hostname or "") in LOCAL:
        route.continue_()
        return
    complaints.append(f"request to {url.hostname}: {route.request.url[:120]}")
    route.abort()
