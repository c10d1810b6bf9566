"""A server that nobody has opened yet, and a server that may fetch street tiles, as their first visitors meet them."""

from __future__ import annotations

import pytest

from tests.browser.dashboard import PAGES, Visitors
from tests.browser.patience import come_to
from tests.browser.server import APP, new_home, run_app


@pytest.fixture
def fresh(chromium, tmp_path):
    """Give visitors of a server that was started for this test alone."""
    with run_app(APP, new_home(tmp_path), env={"GEO_TILES": "1"}) as address:
        visitors = Visitors(chromium, address)
        yield visitors
        visitors.close()


def test_a_deep_link_to_a_fresh_server_shows_its_page_with_all_the_others(fresh):
    shown = fresh("events?country=Iraq")
    links = shown.page.get_by_test_id("stTopNavLink")
    come_to(shown.page, lambda: tuple(links.all_inner_texts()), lambda names: names == PAGES)
    shown.page.get_by_role("heading", name="Events", exact=True, level=1).wait_for()
    shown.wait_asked("country", "Iraq")
    shown.page.get_by_role("button", name="1 filter set").wait_for()
    named = fresh("overview?country=Iraq")
    named.page.get_by_role("button", name="1 filter set").wait_for()
    named.wait_asked("country", "Iraq")
    assert not named.page.get_by_role("dialog").count()


def test_street_tiles_that_cannot_be_loaded_leave_the_drawn_map(fresh):
    shown = fresh("events")
    inside = shown.map.inside
    inside.locator(".leaflet-control-layers").hover()
    inside.get_by_text("Street map (OpenStreetMap)").click()
    inside.get_by_text("The street map can’t be loaded").wait_for()
    shown.map.wait_until("() => getComputedStyle(window.map.getPane('dl-base')).display !== 'none'")
    assert shown.map.mark_count() > 0
    cut = [said for said in fresh.complaints if "tile.openstreetmap.org" in said]
    assert cut
    for said in cut:
        fresh.complaints.remove(said)
