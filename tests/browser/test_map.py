"""The map in a real browser, on a page that holds nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import ROOT, run_app
from tests.browser.map_on_page import MapOnPage
from tests.browser.samples import HOSTILE

COUNT_ANSWERS = """() => {
  const send = Streamlit.setComponentValue;
  window.said = 0;
  Streamlit.setComponentValue = (value) => { window.said++; send(value); };
}"""
DEMO = Path(__file__).parent / "demo_map.py"
BUILD = ROOT / "build" / "screenshots"


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    """A home whose map library is built as `make run` builds it."""
    from geo.maps.assets import build_assets

    folder = tmp_path_factory.mktemp("home")
    build_assets(folder / "map_assets")
    return folder


@pytest.fixture(scope="module")
def demo(home):
    with run_app(DEMO, home) as address:
        yield address


def test_a_press_on_a_mark_brings_its_records_in_order_of_time(demo, open_page):
    page = open_page(f"{demo}?show=events")
    shown = MapOnPage(page)
    shown.zoom_to(36.3, 43.1, 7)
    shown.press("99072")
    page.get_by_text("pressed 1: 99072 e20 e21 e22").wait_for()


def test_a_second_press_on_the_same_mark_counts(demo, open_page):
    page = open_page(f"{demo}?show=events")
    shown = MapOnPage(page)
    shown.press("524901")
    page.get_by_text("pressed 1: 524901 e30").wait_for()
    shown.press("524901")
    page.get_by_text("pressed 2: 524901 e30").wait_for()


def test_a_press_on_an_arc_brings_its_visits(demo, open_page):
    page = open_page(f"{demo}?show=visits")
    shown = MapOnPage(page)
    shown.press("way:1850147>4140963:happened")
    page.get_by_text("pressed 1: way:1850147>4140963:happened v8").wait_for()


def test_an_arc_says_that_its_start_is_a_convention(demo, open_page):
    shown = MapOnPage(open_page(f"{demo}?show=visits"))
    label = shown.hover("way:1850147>4140963:happened")
    assert label == "Tokyo (capital, by convention) → Washington · 1 visit"


def test_there_and_back_lie_on_different_sides(demo, open_page):
    shown = MapOnPage(open_page(f"{demo}?show=visits"))
    there, back = shown.find("way:98182>524901:happened"), shown.find("way:524901>98182:happened")
    assert abs(there["x"] - back["x"]) > 8


def test_filtering_changes_the_marks_without_a_new_map(demo, open_page):
    page = open_page(f"{demo}?show=events")
    shown = MapOnPage(page)
    before = shown.mark_count()
    shown.run("() => { window.stamp = 'same map'; window.map.setView([33, 44], 6, {animate: false}); }")
    page.locator('[data-testid="stMultiSelect"] input').fill("AID")
    page.get_by_role("option", name="AID").click()
    shown.inside.locator('.leaflet-container[data-marks="2"]').wait_for()
    assert before > 2
    assert shown.run("() => window.stamp + window.map.getZoom()") == "same map6"


def test_panning_and_zooming_never_run_the_page_again(demo, open_page):
    page = open_page(f"{demo}?show=events")
    shown = MapOnPage(page)
    shown.run(COUNT_ANSWERS)
    shown.zoom_to(40, 30, 5)
    shown.run("() => window.map.panBy([200, 50], {animate: false})")
    page.wait_for_timeout(800)
    assert shown.run("() => window.said") == 0


def test_a_selection_from_outside_is_ringed_and_brought_into_sight(demo, open_page):
    page = open_page(f"{demo}?show=events")
    shown = MapOnPage(page)
    shown.zoom_to(0, -60, 5)
    page.get_by_role("button", name="Select e33").click()
    page.wait_for_timeout(1500)
    assert shown.run("() => window.map._dateline.selected") == "112931"
    assert shown.run("() => window.map.getBounds().contains([35.69, 51.42])")


def test_text_from_articles_never_runs(demo, open_page):
    page = open_page(f"{demo}?show=hostile")
    shown = MapOnPage(page)
    for number, text in enumerate(HOSTILE):
        shown.zoom_to(30 + number, 40 + 2 * number, 8)
        label = shown.hover(f"h{number}")
        assert label.startswith(text.replace("‮", "")[:12])
    shown.press("h7")
    page.get_by_text("pressed 1: h7").wait_for()
    assert shown.run("() => window.hacked") is None
    assert page.evaluate("() => window.hacked") is None


def test_marks_are_reached_and_opened_from_the_keyboard(demo, open_page):
    page = open_page(f"{demo}?show=events")
    shown = MapOnPage(page)
    keys = shown.inside.get_by_role("listbox")
    keys.focus()
    shown.inside.locator("#dl-option", has_text="Washington").wait_for(state="attached")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.get_by_text("pressed 1:").wait_for()


def test_a_drawn_area_comes_back_as_bounds(demo, open_page):
    page = open_page(f"{demo}?show=events")
    shown = MapOnPage(page)
    shown.zoom_to(34, 44, 6)
    shown.inside.get_by_role("button", name="Draw an area to filter by").click()
    x, y = shown.point("98182")
    page.mouse.move(x - 60, y - 60)
    page.mouse.down()
    page.mouse.move(x + 60, y + 60, steps=6)
    page.mouse.up()
    page.get_by_text("area (3").wait_for()
    assert shown.inside.locator("path.dl-area").count() == 1


def test_the_view_is_asked_back_only_when_wanted(demo, open_page):
    page = open_page(f"{demo}?show=events")
    shown = MapOnPage(page)
    page.get_by_text("view None").wait_for()
    shown.zoom_to(34, 44, 6)
    page.get_by_role("button", name="Ask view").click()
    page.get_by_text("view (34").wait_for()


def test_it_works_under_a_base_path(home, open_page):
    with run_app(DEMO, home, base_path="news/map") as address:
        shown = MapOnPage(open_page(f"{address}?show=events"))
        assert shown.mark_count() > 5
        assert shown.run("() => window.map._dateline.base !== null || Dateline.base.then(() => true)")


def test_without_the_library_the_frame_says_so(tmp_path, open_page, complaints):
    with run_app(DEMO, tmp_path) as address:
        page = open_page(f"{address}?show=events")
        page.frame_locator('iframe[title*="st_folium"]').get_by_role("alert").wait_for(timeout=30_000)
    blocked = [c for c in complaints if "leaflet" in c.lower() or "ERR_FAILED" in c or "Event" in c]
    assert blocked == list(complaints)
    complaints.clear()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_pictures_are_left_for_people_to_look_at(demo, open_page, width, dark):
    page = open_page(f"{demo}?show=both", width=width, dark=dark)
    shown = MapOnPage(page)
    shown.run("() => Dateline.base")
    page.wait_for_timeout(500)
    BUILD.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=BUILD / f"map-{width}-{'dark' if dark else 'light'}.png")
    assert shown.run("() => window.map.getContainer().dataset.theme") == ("dark" if dark else "light")
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
