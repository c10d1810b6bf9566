"""Pictures of every page at three widths in both themes, left in build/screenshots for people to look at."""

from __future__ import annotations

import pytest

from tests.browser.dashboard import PAGES, Visitors
from tests.browser.server import ROOT

BUILD = ROOT / "build" / "screenshots"
WITH_MAP = ("overview", "events", "visits", "places")
SIZES = ((1440, 900), (768, 1024), (390, 844))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_page_is_wider_than_its_screen(chromium, base, theme):
    BUILD.mkdir(parents=True, exist_ok=True)
    visitors = Visitors(chromium, base)
    shown = visitors("about", dark=theme == "dark")
    for name in map(str.lower, PAGES):
        for width, height in SIZES:
            shown.page.set_viewport_size({"width": width, "height": height})
            if width == SIZES[0][0]:
                shown.page.goto(f"{base}{name}")
                shown.settle()
                shown.page.locator("h1").wait_for()
            if name in WITH_MAP:
                assert shown.map.run("() => Dateline.base.then(() => true)")
                shown.page.wait_for_timeout(500)  # the map comes to rest in its new size
            shown.stand_still()
            shown.wait_fits()
            shown.page.screenshot(path=BUILD / f"{name}-{width}-{theme}.png")
    visitors.close()
