"""What people do with the dashboard, done by a person's means: a real server, a real browser, no network."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from geo.export import read_back
from geo.maps import make_layers
from geo.maps.frames import visits_of
from geo.store import Filters, Store
from tests.browser.dashboard import PAGES, Dashboard, Visitors, event_in_a_city, words_of
from tests.browser.patience import come_to
from tests.browser.server import APP, new_home, run_app

CHANGED = "(before) => document.querySelector('.st-key-numbers p').innerText !== before"


@pytest.fixture
def the_visit(store):
    """Find the visit that the issue promises: Alhakim and Lavrov in Moscow."""
    frame = store.visits_frame()
    there = frame[frame["visitors"].str.contains("Al.?hakim", na=False) & (frame["place"] == "Moscow")]
    dated = there[there["hosts"].str.contains("Lavrov", na=False) & there["date_start"].notna()]
    return dated.iloc[0]


def test_each_page_opens_with_a_title_of_its_own(visit):
    shown = visit()
    for name in PAGES:
        shown.go(name)
        shown.page.wait_for_function("(title) => document.title === title", arg=f"{name} · Dateline")
        shown.stand_still()
        assert not shown.page.get_by_test_id("stException").count()
        shown.wait_fits()


def test_an_arc_and_a_mark_open_the_sentence_they_came_from(visit, store, the_visit):
    shown = visit("visits")
    layers = make_layers((), visits_of(store.visits_frame()))
    arc = layers.mark_of(the_visit["id"])
    assert arc.startswith("way:")
    shown.map.press(arc)
    sentences = store.sentences(layers.records[arc])
    shown.wait_asked("visit", layers.records[arc][0])
    shown.wait_lit(words_of(sentences[layers.records[arc][0]]))
    reading, _ = store.find_visit(layers.records[arc][0])
    shown.page.locator(".reader").filter(has_text=reading.article.title).wait_for()

    shown.go("Events")
    first = event_in_a_city(store)
    shown.map.zoom_to(first["lat"], first["lon"], 9)
    shown.map.press(first["place_id"])
    shown.wait_asked("event", first["id"])
    shown.wait_lit(words_of(store.sentences([first["id"]])[first["id"]]))


def test_a_pasted_text_comes_back_with_its_places_and_is_not_stored(visit, store):
    before = store.counts()
    shown = visit()
    shown.page.get_by_role("button", name="Try an example").click()
    shown.page.get_by_text("not stored").wait_for()
    shown.page.locator(".reader .piece", has_text="Addis Ababa").first.wait_for()
    assert {"Addis Ababa", "Mandera"} <= set(shown.page.locator(".reader .piece").all_inner_texts())
    assert shown.map.mark_count() > 0
    shown.page.locator(".reader .piece", has_text="Addis Ababa").first.click()
    shown.page.get_by_text("Addis Ababa, Ethiopia").first.wait_for()
    assert store.counts() == before


def test_filters_stand_in_the_address_and_survive_a_change_of_page(visit, store):
    shown = visit("events?country=Iraq&from=2018-01-01&q=Iraq")
    narrowed = shown.numbers()
    shown.go("Visits")
    shown.page.get_by_role("button", name=re.compile("3 filters set")).wait_for()
    shown.go("Events")
    for key, value in {"country": "Iraq", "from": "2018-01-01", "q": "Iraq"}.items():
        shown.wait_asked(key, value)
    shown.wait_numbers(narrowed)
    shown.page.get_by_role("button", name=re.compile("filters set")).click()
    shown.wait_asked("country", None)
    shown.page.wait_for_function(CHANGED, arg=narrowed)


def test_the_map_stays_where_it_is_when_a_filter_is_set(visit):
    shown = visit("events")
    shown.map.wait()
    shown.stand_still()
    box, narrowed = shown.map.element.bounding_box(), shown.numbers()
    below = shown.page.locator(".breakdown").bounding_box()
    shown.page.get_by_role("button", name="Conflict in deeds", exact=True).click()
    shown.page.wait_for_function(CHANGED, arg=narrowed)
    shown.page.get_by_role("button", name="1 filter set").wait_for()
    shown.stand_still()
    assert shown.map.element.bounding_box() == box
    assert shown.page.locator(".breakdown").bounding_box()["y"] == below["y"]


def test_where_nothing_passes_the_map_is_emptied_and_stays(visit):
    shown = visit("events")
    shown.map.run("() => { window.stamp = 'same map'; }")
    find = shown.page.get_by_label("Find")
    find.fill("zzzunheardof")
    find.press("Enter")
    shown.wait_numbers("Nothing passes these filters")
    shown.page.get_by_text("Widen the dates, or clear a filter").wait_for()
    shown.map.inside.locator('.leaflet-container[data-marks="0"]').wait_for()
    shown.map.wait_until("() => !window.map._dateline.shown.marks.length")
    assert shown.map.run("() => window.stamp") == "same map"


def test_a_copied_link_shows_another_person_the_same(visit, the_visit):
    one = visit(f"visits?visit={the_visit['id']}&from=2019-01-01")
    lit, numbers = one.lit(), one.numbers()
    one.map.zoom_to(50, 40, 4)
    one.page.get_by_role("button", name="Copy link").click()
    one.page.get_by_text("Link copied").wait_for()
    link = one.page.evaluate("() => navigator.clipboard.readText()")
    for part in (f"visit={the_visit['id']}", "from=2019-01-01", "view=50.0", "v=1"):
        assert part in link
    other = visit(link.removeprefix(one.page.url.split("visits")[0]))
    other.wait_numbers(numbers)
    assert other.lit() == lit
    view = "() => [Math.round(window.map.getCenter().lat), window.map.getZoom()]"
    come_to(other.page, lambda: other.map.run(view), lambda at: at == [50, 4])


def test_the_html_copied_shows_the_map_alone(visit):
    shown = visit("events?country=Iraq")
    shown.page.get_by_role("button", name="Embed", exact=True).click()
    shown.page.get_by_text("HTML copied").wait_for()
    html = shown.page.evaluate("() => navigator.clipboard.readText()")
    address = re.search(r'src="([^"]+)"', html).group(1).replace("&amp;", "&")
    assert "country=Iraq" in address
    alone = visit(address.removeprefix(shown.page.url.split("events")[0]))
    come_to(alone.page, lambda: (alone.map.mark_count(), shown.map.mark_count()), lambda counts: counts[0] == counts[1])
    assert not alone.page.get_by_role("heading").count()


def test_a_link_to_an_event_or_a_visit_opens_its_passage_for_another_person(visit, store, the_visit):
    first = event_in_a_city(store)
    for path, record in (("events?event=", first["id"]), ("?event=", first["id"]), ("visits?visit=", the_visit["id"])):
        shown = visit(f"{path}{record}")
        shown.wait_lit(words_of(store.sentences([record])[record]))


def test_links_to_an_article_a_place_and_something_gone(visit, the_visit):
    shown = visit(f"articles?article={the_visit['article']}")
    shown.page.locator(".reader").filter(has_text=the_visit["title"]).wait_for()
    shown = visit("places?place=524901")
    shown.page.get_by_role("heading", name="Moscow, Russia").wait_for()
    shown = visit(f"visits?visit={the_visit['article']}-gone")
    shown.page.get_by_text("no longer in the collection").wait_for()
    shown.page.get_by_role("button", name="Open the nearest one").click()
    shown.page.locator(".reader").filter(has_text=the_visit["title"]).wait_for()


def test_dragging_over_the_time_strip_narrows_and_play_steps(visit):
    shown = visit("events")
    before = shown.numbers()
    shown.map.wait()
    shown.stand_still()
    strip = shown.page.locator(".timeline svg")
    strip.evaluate("drawing => drawing.scrollIntoView({block: 'center'})")
    box = strip.bounding_box()
    shown.page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 30)
    shown.page.mouse.down()
    shown.page.mouse.move(box["x"] + box["width"] - 2, box["y"] + 30, steps=5)
    shown.page.mouse.up()
    shown.page.wait_for_url(re.compile("from=20.*to=20"))
    shown.page.wait_for_function(CHANGED, arg=before)
    first = shown.asked["from"]
    shown.page.get_by_role("button", name="play through time").click()
    shown.page.wait_for_function("(f) => new URLSearchParams(location.search).get('from') !== f", arg=first)
    shown.page.get_by_role("button", name="show all dates").click()
    shown.wait_asked("from", None)


def test_the_ends_of_the_time_strip_move_by_keyboard(visit):
    shown = visit("events")
    before = shown.numbers()
    shown.page.locator('[data-handle="start"]').focus()
    shown.page.keyboard.press("ArrowRight")
    shown.page.keyboard.press("ArrowRight")
    shown.page.wait_for_url(re.compile("from=20.*to=20"))
    shown.page.wait_for_function(CHANGED, arg=before)
    first = shown.asked["from"]
    shown.page.keyboard.press("ArrowRight")
    shown.page.wait_for_function("(f) => new URLSearchParams(location.search).get('from') > f", arg=first)


def test_an_area_drawn_on_the_map_filters(visit, store):
    shown = visit("events")
    shown.map.zoom_to(55.75, 37.6, 6)
    shown.map.inside.get_by_role("button", name="Draw an area to filter by").click()
    shown.stand_still()
    x, y = shown.map.point("524901")
    shown.page.mouse.move(x - 60, y - 60)
    shown.page.mouse.down()
    shown.page.mouse.move(x + 60, y + 60, steps=6)
    shown.page.mouse.up()
    shown.page.wait_for_url(re.compile("area="))
    events = store.events_frame(Filters(only_placed=False))
    shown.wait_numbers(f"{int((events['place_id'] == '524901').sum())} event")


def test_an_area_is_removed_on_any_page_whoever_drew_it(visit):
    shown = visit("events?area=37.0,25.0,57.0,42.0")
    narrowed = shown.numbers()
    shown.go("Visits")
    shown.wait_asked("area", "37.0,25.0,57.0,42.0")
    shown.map.inside.get_by_role("button", name="Remove the area").click()
    shown.wait_asked("area", None)
    shown.go("Events")
    shown.page.wait_for_function(CHANGED, arg=narrowed)
    shown.wait_asked("area", None)
    shown.map.inside.get_by_role("button", name="Remove the area").wait_for(state="hidden")


def test_story_mode_steps_through_what_is_on_the_map(visit):
    shown = visit("events?story=true&country=Syria")
    shown.page.get_by_text(re.compile(r"^1 of \d+, in order of time")).wait_for()
    before = shown.lit()
    shown.page.get_by_role("button", name="next ›").click()
    shown.page.get_by_text(re.compile(r"^2 of \d+, in order of time")).wait_for()
    shown.page.wait_for_url(re.compile("event="))
    come_to(shown.page, shown.lit, lambda lit: lit != before)


def test_what_has_no_place_is_told_when_asked_for_and_its_countries_are_outlined(visit, store):
    everything = store.events_frame(Filters(only_placed=False))
    placed = int(everything["lat"].notna().sum())
    shown = visit("events?story=true")
    shown.page.get_by_text(f"1 of {placed}, in order of time").wait_for()
    shown.page.get_by_text(f"{len(everything) - placed} without a stated place are left out").wait_for()
    shown.page.get_by_text("Also without a place").click()
    shown.page.get_by_text(f"1 of {len(everything)}, in order of time").wait_for()
    unplaced = everything[everything["lat"].isna() & everything["actors"].isin(["Russia", "Iraq"])].iloc[0]
    shown = visit(f"events?event={unplaced['id']}")
    word = shown.map.inside.locator(".dl-word")
    word.filter(has_text="The text does not say where this happened. Outlined: ").wait_for()
    shown.map.wait_until("() => window.map._dateline.options.outlined.length > 0")
    shown.page.get_by_role("button", name="‹ Back to the list").click()
    word.wait_for(state="hidden")


def test_a_field_and_the_words_it_was_read_from_light_up_together(visit, the_visit):
    shown = visit(f"visits?visit={the_visit['id']}")
    row = shown.page.locator('.reader dd[data-fields="where"]')
    shown.stand_still()
    row.hover()
    shown.page.locator(".reader .text .place.hot").first.wait_for()
    assert not shown.page.locator(".reader .text .date.hot").count()
    shown.page.locator(".reader .text .date").first.hover()
    shown.page.locator('.reader dd.hot[data-fields="when"]').wait_for()
    assert "hot" not in (row.get_attribute("class") or "")


@pytest.mark.parametrize("page", ["", "events", "visits"])
def test_the_count_of_an_area_is_covered_by_no_mark(visit, page):
    shown = visit(page)
    covered = """() => {
      const shown = window.map._dateline.shown.marks, marks = shown.filter((one) => !one.group.isArea);
      const near = (a, m, reach) => Math.abs(a - m) < reach;
      const over = (a, m) => near(a.x, m.x, a.group.half + m.group.radius) && near(a.y, m.y, 9 + m.group.radius);
      const areas = shown.filter((one) => one.group.isArea);
      return [areas.length, areas.filter((a) => marks.some((m) => over(a, m))).map((a) => a.group.lead)];
    }"""
    shown.stand_still()
    areas, hidden = shown.map.run(covered)
    assert areas > 0
    assert hidden == []


def test_on_a_phone_the_whole_map_is_inside_its_frame(visit):
    shown = visit("events", width=390, height=844)
    shown.map.wait_until("() => window.map.getSize().y === window.innerHeight")
    shown.map.inside.locator(".leaflet-control-attribution").wait_for()


def test_embedded_it_is_the_map_alone(visit):
    shown = visit("visits?embed=true")
    assert shown.map.mark_count() >= 0
    assert not shown.page.get_by_test_id("stTopNavLink").first.is_visible()
    assert not shown.page.get_by_role("heading").count()
    assert not shown.page.get_by_test_id("stSidebar").is_visible()
    assert not shown.page.locator(".row-table").count()


def test_the_same_records_on_map_in_table_and_in_a_download(visit, store):
    shown = visit("events?country=Iraq")
    ids = set(store.events_frame(Filters(countries=("IQ",), only_placed=False))["id"])
    shown.page.get_by_text(re.compile(rf"^Download these {len(ids)} records")).click()
    for form in ("GeoJSON", "CSV"):
        with shown.page.expect_download() as coming:
            shown.page.get_by_role("button", name=form, exact=True).click()
        assert set(read_back(Path(coming.value.path()).read_bytes(), form)) == ids
    shown.page.get_by_text(f"As a table ({len(ids)})").wait_for()
    script = "() => window.map._dateline.marks.columns.count.reduce((a, b) => a + b, 0)"
    drawn = len(store.events_frame(Filters(countries=("IQ",))))
    come_to(shown.page, lambda: shown.map.run(script), lambda counted: counted == drawn)


def test_read_only_nothing_can_be_stored(chromium, tmp_path):
    with run_app(APP, new_home(tmp_path), env={"GEO_READ_ONLY": "1"}) as address:
        visitors = Visitors(chromium, address)
        shown: Dashboard = visitors("add")
        shown.page.get_by_text("This dashboard is read-only").wait_for()
        before = Store(f"sqlite:///{tmp_path / 'store.sqlite'}").counts()
        assert not shown.page.get_by_test_id("stFileUploader").count()
        shown.go("Review")
        assert not shown.page.get_by_role("button", name="Write it down").count()
        shown.go("Overview")
        shown.page.get_by_role("button", name="Try an example").click()
        shown.page.get_by_text("not stored").wait_for()
        assert not shown.page.get_by_text("Keep this text").count()
        shown.go("Events")
        shown.choose_row(0)
        shown.page.get_by_role("button", name="Something wrong here?").click()
        shown.page.get_by_text("what is wrong:").wait_for()
        assert Store(f"sqlite:///{tmp_path / 'store.sqlite'}").counts() == before
        assert not (tmp_path / "ledger.jsonl").exists()
        visitors.close()
