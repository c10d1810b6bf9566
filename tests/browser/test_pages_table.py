"""The table under a map: a row and its mark select each other, by mouse and by keyboard, on any screen."""

from __future__ import annotations

import re

from geo.countries import country_name
from geo.store import Filters
from tests.browser.dashboard import Dashboard, event_in_a_city, words_of
from tests.browser.patience import come_to

IS_IN_SIGHT = """(row) => {
  const frame = row.closest(".frame").getBoundingClientRect(), box = row.getBoundingClientRect();
  return box.top >= frame.top && box.bottom <= frame.bottom;
}"""
READER_IS_IN_SIGHT = """() => {
  const top = document.querySelector(".st-key-reader").getBoundingClientRect().top;
  return top > -200 && top < window.innerHeight;
}"""


def row(shown: Dashboard, record: str):
    return shown.page.locator(f'.row-table tr[data-row="{record}"]')


def heading(shown: Dashboard, name: str):
    return shown.page.locator(".row-table th button", has_text=re.compile(f"^{name}$"))


def test_a_row_and_its_mark_select_each_other(visit, store):
    first = event_in_a_city(store)
    shown = visit(f"events?country={country_name(first['country'])}&q={first['place']}")
    shown.choose_row(0)
    shown.page.wait_for_url(re.compile("event="))
    shown.wait_lit(words_of(store.sentences([shown.asked["event"]])[shown.asked["event"]]))
    shown.map.zoom_to(first["lat"], first["lon"], 9)
    shown.map.press(first["place_id"])
    shown.wait_asked("event", first["id"])
    shown.page.locator(f'.row-table tr[data-row="{first["id"]}"][aria-selected="true"]').wait_for()


def test_what_is_pressed_on_the_map_comes_into_sight_in_the_table(visit, store):
    first = event_in_a_city(store)
    shown = visit("events")
    before = shown.page.locator(".row-table tbody tr").last.get_attribute("data-row")
    shown.stand_still()
    assert not row(shown, before).evaluate(IS_IN_SIGHT)
    shown.map.zoom_to(first["lat"], first["lon"], 9)
    shown.map.press(first["place_id"])
    shown.page.locator(f'.row-table tr[data-row="{first["id"]}"][aria-selected="true"]').wait_for()
    come_to(shown.page, lambda: row(shown, first["id"]).evaluate(IS_IN_SIGHT), bool)


def test_a_heading_sorts_every_row(visit, store):
    shown = visit("events")
    events = store.events_frame(Filters(only_placed=False))
    heading(shown, "sure").click()
    shown.page.locator('.row-table th[aria-sort="ascending"]').filter(has_text="sure").wait_for()
    least = f"{events['confidence'].min():.0%}"
    share = shown.page.locator(".row-table tbody tr").first.locator(".share")
    come_to(shown.page, share.inner_text, lambda said: said == least)
    heading(shown, "sure").click()
    shown.page.locator('.row-table th[aria-sort="descending"]').filter(has_text="sure").wait_for()
    come_to(shown.page, share.inner_text, lambda said: said != least)


def test_rows_are_opened_by_keyboard(visit):
    shown = visit("events")
    rows = shown.page.locator(".row-table tbody tr")
    rows.first.focus()
    shown.page.keyboard.press("ArrowDown")
    shown.page.keyboard.press("Enter")
    shown.wait_asked("event", rows.nth(1).get_attribute("data-row"))
    shown.page.get_by_role("button", name="‹ Back to the list").click()
    shown.wait_asked("event", None)
    shown.page.get_by_text("Latest events").wait_for()


def test_on_a_phone_what_is_pressed_is_brought_into_sight(visit):
    shown = visit("events", width=390, height=844)
    shown.choose_row(0)
    shown.page.wait_for_url(re.compile("event="))
    shown.page.locator(".reader .source").wait_for()
    shown.page.wait_for_function(READER_IS_IN_SIGHT)


def test_on_the_page_of_a_place_a_mention_and_a_row_open_their_words(visit):
    shown = visit("places?place=524901")
    mention = shown.page.locator('.lines[aria-label^="Each mention"] button').first
    words = mention.locator("b").inner_text()
    mention.click()
    shown.page.wait_for_url(re.compile("mention="))
    shown.page.locator(".reader .place", has_text=words).wait_for()
    listed = shown.page.get_by_role("grid", name="What the map shows, one row each").locator("tbody tr")
    listed.first.click()
    shown.page.wait_for_url(re.compile("(event|visit)="))
    shown.page.locator(".reader .sentence").first.wait_for()
    shown.wait_asked("place", "524901")


def test_a_place_is_chosen_from_the_list(visit):
    shown = visit("places")
    shown.page.get_by_role("textbox", name="Find a place").fill("Bagh")
    shown.page.keyboard.press("Enter")
    shown.page.locator(".row-table tr", has_text="Baghouz").click()
    shown.page.get_by_role("heading", name="Baghouz, Syria").wait_for()
