"""The map in a real browser, on a page that holds nothing else."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.browser.map_on_page import MapOnPage
from tests.browser.patience import FITS, come_to
from tests.browser.samples import HOSTILE
from tests.browser.server import ROOT, run_app

COUNT_ANSWERS = """() => {
  const send = Streamlit.setComponentValue;
  window.said = 0;
  Streamlit.setComponentValue = (value) => { window.said++; send(value); };
}"""
COVERED = """() => {
  const shown = window.map._dateline.shown, marks = shown.marks.filter((one) => one.group.places);
  const isUnder = (box, m) => box[0] < m.x + 4 && box[2] > m.x - 4 && box[1] < m.y + 4 && box[3] > m.y - 4;
  return [shown.names.length, shown.names.filter((box) => marks.some((m) => isUnder(box, m))).length];
}"""
NAMED = """() => {
  const state = window.map._dateline, brush = Object.getPrototypeOf(state.markSheet._ctx);
  const fill = brush.fillText, said = [];
  brush.fillText = function (text, ...at) { said.push(text); return fill.call(this, text, ...at); };
  state.options.labelled = true;
  state.markSheet.redraw();
  return new Promise((tell) => setTimeout(() => { brush.fillText = fill; tell(said); }, 300));
}"""
LABELS = """() => {
  const state = window.map._dateline;
  return state.shown.marks.map((one) => state.marks.columns.label[one.group.lead]);
}"""
STARTS = "() => window.map._dateline.shown.starts.map((start) => start.text)"
VIEW = "() => { const c = window.map.getCenter(); return [c.lat, c.lng, window.map.getZoom()]; }"
DEMO = Path(__file__).parent / "demo_app.py"
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


@pytest.fixture(scope="module")
def events(demo, keep_open) -> MapOnPage:
    return MapOnPage(keep_open(f"{demo}?show=events"))


@pytest.fixture(scope="module")
def visits(demo, keep_open) -> MapOnPage:
    return MapOnPage(keep_open(f"{demo}?show=visits"))


def test_a_press_on_a_mark_brings_its_records_in_order_of_time(events):
    events.zoom_to(36.3, 43.1, 7)
    events.press("99072")
    events.page.get_by_text(re.compile(r"pressed \d+: 99072 e20 e21 e22")).wait_for()


def test_the_world_comes_first_and_the_whole_base_map_when_somebody_comes_nearer(demo, open_page):
    shown = MapOnPage(open_page(f"{demo}?show=visits"))
    shown.zoom_to(45, 12, 3)
    assert shown.run("() => Dateline.base.then((base) => base.lines.province.length)") == 0
    shown.zoom_to(45, 12, 6)
    shown.wait_until("() => !!Dateline.whole")
    assert shown.run("() => Dateline.whole.then((base) => base.lines.province.length)") > 1000
    shown.wait_until("() => window.map._dateline.base.lines.province.length > 1000")


def test_a_mark_is_named_once_where_the_world_is_drawn_several_times(demo, open_page):
    shown = MapOnPage(open_page(f"{demo}?show=events"))
    shown.zoom_to(20, 40, 2)
    said, marks = Counter(shown.run(NAMED)), Counter(shown.run(LABELS))
    assert marks["Ankara"] > 1
    assert {text for text in marks if said[text]}
    assert [text for text in marks if said[text] > marks[text]] == []


def test_a_press_on_a_mark_rings_it_and_draws_no_map_anew(events):
    events.zoom_to(35.7, 51.4, 6)
    events.run(
        "() => { const sheet = window.map._dateline.markSheet.options, draw = sheet.draw; window.drawn = 0;"
        " sheet.draw = (...all) => { window.drawn++; draw(...all); }; }"
    )
    events.press("112931")
    events.page.get_by_text(re.compile(r"pressed \d+: 112931")).wait_for()
    events.inside.locator(".dl-ring").wait_for()
    assert events.inside.locator(".dl-ring").count() == 1
    events.page.wait_for_timeout(300)  # whatever a press would draw anew is drawn by then
    assert events.run("() => window.drawn") == 0


def test_a_second_press_on_the_same_mark_counts(events):
    events.zoom_to(55, 37, 5)
    events.press("524901")
    said = events.page.get_by_text(re.compile(r"pressed \d+: 524901 e30"))
    said.wait_for()
    first = said.inner_text()
    events.press("524901")
    events.page.wait_for_function("(t) => !document.body.innerText.includes(t)", arg=first)
    assert int(said.inner_text().split()[1][:-1]) == int(first.split()[1][:-1]) + 1


def test_panning_and_zooming_never_run_the_page_again(events):
    events.run(COUNT_ANSWERS)
    events.zoom_to(40, 30, 5)
    events.run("() => { window.map.panBy([200, 50], {animate: false}); }")
    events.page.wait_for_timeout(800)
    assert events.run("() => window.said") == 0


def middle(found) -> tuple[float, float]:
    box = found.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_selection_from_outside_is_ringed_and_brought_into_sight(demo, open_page):
    shown = MapOnPage(open_page(f"{demo}?show=events"))
    shown.zoom_to(0, -60, 5)
    shown.page.get_by_role("button", name="Select e33").click()
    shown.wait_until("() => window.map._dateline.selected === '112931'")
    shown.wait_until("() => window.map.getBounds().contains([35.69, 51.42])")
    shown.wait_until("() => !window.map._panAnim._inProgress")
    ring = shown.inside.locator(".dl-ring")
    come_to(shown.page, lambda: (shown.point("112931"), middle(ring)), lambda at: at[0] == pytest.approx(at[1], abs=2))


def test_marks_are_reached_and_opened_from_the_keyboard(events):
    events.zoom_to(35, 20, 3)
    events.inside.get_by_role("listbox").focus()
    events.inside.locator("#dl-option", has_text="Washington").wait_for(state="attached")
    events.page.keyboard.press("ArrowRight")
    events.inside.locator("#dl-option").filter(has_not_text="Washington").wait_for(state="attached")
    events.page.keyboard.press("ArrowLeft")
    events.inside.locator("#dl-option", has_text="Washington").wait_for(state="attached")
    events.page.keyboard.press("Enter")
    events.page.get_by_text(re.compile(r"pressed \d+: 4140963 e34")).wait_for()


def test_a_drawn_area_comes_back_as_bounds(events):
    events.zoom_to(34, 44, 6)
    events.inside.get_by_role("button", name="Draw an area to filter by").click()
    x, y = events.point("98182")
    events.page.mouse.move(x - 60, y - 60)
    events.page.mouse.down()
    events.page.mouse.move(x + 60, y + 60, steps=6)
    events.page.mouse.up()
    events.page.get_by_text("area (3").wait_for()
    events.inside.locator("path.dl-area").wait_for(state="attached")
    assert events.inside.locator("path.dl-area").count() == 1


def test_filtering_changes_the_marks_without_a_new_map(events):
    before = events.mark_count()
    events.run("() => { window.stamp = 'same map'; window.map.setView([33, 44], 6, {animate: false}); }")
    box = events.page.locator('[data-testid="stMultiSelect"] input')
    box.click()
    box.press_sequentially("AID")
    events.page.get_by_role("option", name="AID").click()
    events.inside.locator('.leaflet-container[data-marks="2"]').wait_for()
    assert before > 2
    assert events.run("() => window.stamp + window.map.getZoom()") == "same map6"


def wait_view(shown: MapOnPage, wanted: list[float], within: float) -> None:
    """Wait until the middle and the zoom of a map are these."""
    come_to(shown.page, lambda: shown.run(VIEW), lambda view: view == pytest.approx(wanted, abs=within))


@pytest.mark.parametrize("width", [390, 600])
def test_a_map_that_changes_its_size_is_framed_as_if_opened_so(demo, open_page, width):
    narrow = MapOnPage(open_page(f"{demo}?show=visits", width=width))
    shown = MapOnPage(open_page(f"{demo}?show=visits"))
    wide, pixel = shown.run(VIEW), 1.0  # degrees, where the whole world is shown
    assert narrow.run(VIEW) != pytest.approx(wide, abs=pixel)
    shown.page.set_viewport_size({"width": width, "height": 900})
    shown.wait_until("() => window.map.getSize().x < 800")
    wait_view(shown, narrow.run(VIEW), pixel)
    shown.page.set_viewport_size({"width": 1440, "height": 900})
    shown.wait_until("() => window.map.getSize().x > 800")
    wait_view(shown, wide, pixel)


def test_a_view_that_somebody_chose_stays_in_the_middle_when_the_map_changes_its_size(demo, open_page):
    shown = MapOnPage(open_page(f"{demo}?show=both"))
    shown.zoom_to(33, 44, 6)
    for width in (390, 1440):
        before = shown.run("() => window.map.getSize().x")
        shown.page.set_viewport_size({"width": width, "height": 844})
        shown.wait_until(f"() => window.map.getSize().x !== {before}")
        wait_view(shown, [33, 44, 6], 0.05)


def test_a_press_on_an_arc_brings_its_visits(visits):
    visits.press("way:1850147>4140963:happened")
    visits.page.get_by_text("pressed 1: way:1850147>4140963:happened v8").wait_for()


def test_an_arc_says_that_its_start_is_a_convention(visits):
    label = visits.hover("way:1850147>4140963:happened", "Tokyo")
    assert label == "Tokyo (capital, by convention) → Washington · 1 visit"


def test_there_and_back_lie_on_different_sides(visits):
    there, back = visits.find("way:98182>524901:happened"), visits.find("way:524901>98182:happened")
    assert abs(there["x"] - back["x"]) > 8


def test_a_journey_from_beyond_the_edge_says_where_it_comes_from(visits):
    visits.zoom_to(33.3, 44.4, 6)
    come_to(visits.page, lambda: visits.run(STARTS), lambda said: "from Moscow" in said)
    visits.zoom_to(45, 42, 4)
    said = come_to(visits.page, lambda: visits.run(STARTS), lambda said: "from Washington" in said)
    assert "from Moscow" not in said


@pytest.mark.parametrize("zoom", [3, 4.5, 6])
def test_no_name_of_the_base_map_lies_under_a_mark(demo, open_page, zoom):
    shown = MapOnPage(open_page(f"{demo}?show=both"))
    shown.wait_until("() => window.map._dateline.base !== null")
    shown.zoom_to(34, 43, zoom)
    names, covered = shown.run(COVERED)
    assert names > 3
    assert covered == 0


def test_text_from_articles_never_runs(demo, open_page):
    page = open_page(f"{demo}?show=hostile")
    shown = MapOnPage(page)
    for number, text in enumerate(HOSTILE):
        shown.zoom_to(30 + number, 40 + 2 * number, 8)
        shown.hover(f"h{number}", text.replace("\u202e", "")[:12])
    shown.press("h7")
    page.get_by_text("pressed 1: h7").wait_for()
    assert shown.run("() => window.hacked") is None
    assert page.evaluate("() => window.hacked") is None


def test_it_works_under_a_base_path(home, open_page):
    with run_app(DEMO, home, base_path="news/map") as address:
        shown = MapOnPage(open_page(f"{address}?show=events"))
        assert shown.mark_count() > 5
        shown.wait_until("() => window.map._dateline.base !== null")


def test_without_the_library_the_frame_says_so(tmp_path, open_page):
    with run_app(DEMO, tmp_path) as address:
        page = open_page(f"{address}?show=events")
        alert = page.frame_locator('iframe[title*="st_folium"]').get_by_role("alert")
        alert.wait_for()
        assert "map library could not be loaded" in alert.inner_text()
    expected = [c for c in open_page.complaints if "leaflet" in c.lower() or "ERR_FAILED" in c or "Event" in c]
    assert expected == list(open_page.complaints)
    open_page.complaints.clear()


def test_the_map_comes_by_itself_once_the_library_is_there(home, tmp_path, open_page):
    with run_app(DEMO, tmp_path) as address:
        page = open_page(f"{address}?show=events")
        page.frame_locator('iframe[title*="st_folium"]').get_by_role("alert").wait_for()
        open_page.complaints.clear()
        for name in ("leaflet.css", "leaflet.js", "library.txt"):
            shutil.copy(home / "map_assets" / name, tmp_path / "map_assets" / name)
        assert MapOnPage(page).mark_count() > 5
    open_page.complaints[:] = [said for said in open_page.complaints if "404" not in said and "Event" not in said]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_pictures_are_left_for_people_to_look_at(demo, open_page, width, dark):
    page = open_page(f"{demo}?show=both", width=width, dark=dark)
    shown = MapOnPage(page)
    shown.wait_until("() => window.map._dateline.base !== null")
    page.wait_for_timeout(300)
    BUILD.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=BUILD / f"map-{width}-{'dark' if dark else 'light'}.png")
    assert shown.run("() => window.map.getContainer().dataset.theme") == ("dark" if dark else "light")
    page.wait_for_function(FITS)
