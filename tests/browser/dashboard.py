"""The whole dashboard as a person meets it: its pages, reader, table, time strip and filters, by what they show."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from geo.store import Store
from tests.browser.chromium import Complaints, stay_here
from tests.browser.map_on_page import MapOnPage
from tests.browser.patience import FITS, PATIENCE, come_to

# Streamlit asks for these below a deep link first, and then at the root: its own doing, and harmless.
KNOWN = re.compile(r"/_stcore/(health|host-config)$")
PAGES = ("Overview", "Events", "Visits", "Articles", "Places", "Review", "Add", "About")
_HEIGHT = "() => document.querySelector('[data-testid=\"stMain\"]').scrollHeight"


class Visitors:
    """Opens pages, each in a browser context of its own with the network cut, and keeps a list of what went wrong."""

    def __init__(self, browser: Any, base: str) -> None:
        self.browser, self.base, self.complaints = browser, base, Complaints()
        self.contexts: list[Any] = []

    def __call__(self, path: str = "", *, width: int = 1440, height: int = 900, dark: bool = False) -> Dashboard:
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            permissions=["clipboard-read", "clipboard-write"],
            accept_downloads=True,
        )
        self.contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.route("**/*", lambda route: stay_here(route, self.complaints))
        page = context.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.goto(self.base + path)
        shown = Dashboard(page)
        shown.settle()
        return shown

    def _hear(self, said: Any) -> None:
        if said.type == "error" and not KNOWN.search(said.location.get("url", "")):
            self.complaints.append(f"console: {said.text} {said.location.get('url', '')}")

    def close(self) -> None:
        """Close every context; anything that went wrong fails here."""
        for context in self.contexts:
            context.close()
        assert not self.complaints, "\n".join(self.complaints)


class Dashboard:
    """One page of the dashboard in a browser."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def settle(self) -> None:
        """Wait until the page's script has run to its end."""
        self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for(state="attached")

    def stand_still(self) -> None:
        """Wait until the page has run to its end, all its parts are there, and nothing in it grows any more."""
        self.settle()
        self.page.get_by_test_id("stSkeleton").first.wait_for(state="detached")
        come_to(self.page, self._growth, lambda grown: grown == 0)

    def _growth(self) -> int:
        before = self.page.evaluate(_HEIGHT)
        self.page.wait_for_timeout(300)
        return int(self.page.evaluate(_HEIGHT)) - int(before)

    def go(self, name: str) -> None:
        """Change to another page by its link at the top."""
        self.page.get_by_test_id("stTopNavLink").filter(has_text=name).click()
        title = "Read the news on a map" if name == "Overview" else name
        self.page.get_by_role("heading", name=title, exact=True, level=1).wait_for()
        self.settle()

    @property
    def map(self) -> MapOnPage:
        return MapOnPage(self.page)

    @property
    def asked(self) -> dict[str, str]:
        """Give what the address asks for."""
        return {name: values[0] for name, values in parse_qs(urlsplit(self.page.url).query).items()}

    def wait_asked(self, name: str, value: str | None) -> None:
        """Wait until the address asks for a thing, or (None) no longer does."""
        script = "([n, v]) => new URLSearchParams(location.search).get(n) === v"
        self.page.wait_for_function(script, arg=[name, value])

    def lit(self) -> str:
        """Give the words lit in the reader, once there are any."""
        self.page.locator(".reader .sentence").first.wait_for()
        return " ".join("".join(self.page.locator(".reader .sentence").all_text_contents()).split())

    def wait_lit(self, words: str) -> None:
        """Wait until these words are the ones lit in the reader."""
        come_to(self.page, self.lit, lambda lit: words in lit)

    def numbers(self) -> str:
        return str(self.page.locator(".st-key-numbers p").first.inner_text())

    def wait_numbers(self, words: str) -> None:
        self.page.locator(".st-key-numbers p").filter(has_text=words).first.wait_for()

    def wait_fits(self) -> None:
        """Wait until the page is no wider than its screen."""
        self.page.wait_for_function(FITS)

    def choose_row(self, number: int) -> None:
        """Press a row of the table."""
        self.page.locator(".row-table tbody tr").nth(number).click()

    def hacked(self) -> list[Any]:
        """Say what a hostile text set in the page or in any frame of it; nothing, if all is well."""
        return [said for frame in self.page.frames if (said := frame.evaluate("() => window.hacked")) is not None]


def event_in_a_city(store: Store) -> Any:
    """Pick the first event of the city that has the fewest, so that its mark stands for it and nothing hides it."""
    events = store.events_frame()
    cities = events[events["precision"] == "city"]
    place = cities["place_id"].value_counts(sort=True, ascending=True).index[0]
    return cities[cities["place_id"] == place].iloc[0]


def words_of(sentence: str) -> str:
    """Give the first words of a sentence, as a page writes them."""
    return " ".join(sentence.split())[:40]
