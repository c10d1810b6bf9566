"""A real server, a real browser, and a network that ends at this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from geo.store import Store
from tests.browser.chromium import CHROMIUM, FLAGS, Complaints, stay_here
from tests.browser.dashboard import Visitors
from tests.browser.patience import PATIENCE
from tests.browser.server import APP, new_home, run_app


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


class Desk:
    """Opens addresses, each in a browser context of its own, and keeps a list of what went wrong."""

    def __init__(self, browser) -> None:
        self.browser, self.contexts, self.complaints = browser, [], Complaints()

    def __call__(self, address: str, *, width: int = 1440, height: int = 900, dark: bool = False, touch: bool = False):
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", has_touch=touch
        )
        self.contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.route("**/*", lambda route: stay_here(route, self.complaints))
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


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    """A home for the tests of one module."""
    return new_home(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def base(home) -> Iterator[str]:
    """The address of the dashboard, started once for the tests of one module."""
    with run_app(APP, home) as address:
        yield address


@pytest.fixture
def visit(chromium, base) -> Iterator[Visitors]:
    """Give a function that opens a page of the dashboard; any complaint fails the test at its end."""
    visitors = Visitors(chromium, base)
    yield visitors
    visitors.close()


@pytest.fixture
def store(base, home, visit) -> Store:
    """Open the store that the pages show; the first page opened fills it with the example collection."""
    if not (home / "store.sqlite").exists():
        visit("about").page.get_by_text("This collection holds").wait_for()
    return Store(f"sqlite:///{home / 'store.sqlite'}")
