"""A reviewer's work in a real browser: confirm, choose another place, search, widen, drop a pin, reject, take back."""

from __future__ import annotations

import re

import pytest

from geo.store import Filters, Store
from tests.browser.dashboard import Dashboard
from tests.browser.patience import come_to


class Names:
    """The names of the store that the pages show, as they stand now."""

    def __init__(self, store: Store, page) -> None:
        self.store, self.page = store, page

    def rows(self):
        return self.store.toponyms_frame(Filters(include_boilerplate=False))

    def first(self, text: str):
        """Find a name that stands several times in its article, by how it is written."""
        rows = self.rows()
        named = rows[(rows["text"] == text) & (rows["level"] == "named")]
        return named[named["article"] == named["article"].value_counts().index[0]].iloc[0]

    def wait(self, name: str, **wanted: str) -> None:
        """Wait until the store shows a name as it is wanted: place=..., level=..."""

        def found() -> list:
            rows = self.rows()
            return rows.loc[rows["id"] == name, list(wanted)].to_dict("records")

        come_to(self.page, found, lambda rows: rows == [wanted])

    def wait_gone(self, name: str) -> None:
        """Wait until a name is none any more."""
        come_to(self.page, lambda: name not in set(self.rows()["id"]), bool)


@pytest.fixture
def review(visit, store):
    """Give a function that opens the Review page at the first name written so: the page, the names, that name."""

    def open_review(text: str):
        names = Names(store, None)
        name = names.first(text)
        shown: Dashboard = visit(f"review?mention={name['id']}")
        names.page = shown.page
        return shown, names, name

    return open_review


def say(shown: Dashboard, action: str) -> None:
    shown.page.get_by_role("radio", name=action, exact=True).click()


def write_down(shown: Dashboard) -> None:
    button = shown.page.get_by_role("button", name="Write it down")
    button.click()
    shown.page.get_by_text("Written down").wait_for()
    button.wait_for(state="detached")


def take_back(shown: Dashboard) -> None:
    shown.page.get_by_role("tab", name="Ledger").click()
    shown.page.get_by_role("button", name="Take back").first.click()


def test_a_reading_is_confirmed_and_the_check_taken_back(review):
    shown, names, name = review("Baghdad")
    say(shown, "Right")
    write_down(shown)
    names.wait(name["id"], level="checked", place="Baghdad")
    take_back(shown)
    names.wait(name["id"], level="named")


def test_another_of_the_places_weighed_is_chosen(review):
    shown, names, name = review("Baghdad")
    say(shown, "Another place")
    shown.page.get_by_role("radiogroup", name="Places the machine weighed").get_by_text("Baghdad (province").click()
    write_down(shown)
    names.wait(name["id"], level="checked", place="Baghdad")
    rows = names.rows()
    assert rows.loc[rows["id"] == name["id"], "precision"].tolist() == ["admin1"]
    take_back(shown)
    names.wait(name["id"], level="named")


def test_the_gazetteer_is_searched_and_the_change_applied_to_the_whole_article(review):
    shown, names, name = review("Moscow")
    say(shown, "Another place")
    search = shown.page.get_by_role("textbox", name="Search the gazetteer")
    search.fill("Mosul")
    search.press("Enter")
    places = shown.page.get_by_role("radiogroup", name="Places called Mosul")
    first = places.locator("label").first
    come_to(shown.page, first.inner_text, lambda label: label.startswith("Mosul (city, Nineveh, Iraq"))
    places.get_by_text("Mosul (city").click()
    shown.page.get_by_text("This name in this article").click()
    rows = names.rows()
    others = rows[(rows["article"] == name["article"]) & (rows["text"] == "Moscow") & (rows["id"] != name["id"])]
    shown.page.get_by_text(re.compile(rf"^{len(others) or 'No'} other mentions? would change\.")).wait_for()
    write_down(shown)
    for record in (name["id"], *others["id"]):
        names.wait(record, place="Mosul")
    take_back(shown)
    for record in (name["id"], *others["id"]):
        names.wait(record, place="Moscow")


def test_a_press_on_the_map_drops_a_pin(review):
    shown, names, name = review("Moscow")
    say(shown, "A pin")
    shown.map.wait()
    shown.stand_still()
    shown.map.zoom_to(48.2, 37.8, 6)
    box = shown.map.element.bounding_box()
    shown.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    shown.page.get_by_text("That is in Ukraine.").wait_for()
    latitude = shown.page.get_by_role("spinbutton", name="Latitude")
    come_to(shown.page, latitude.input_value, lambda value: abs(float(value or 0) - 48.2) < 0.3)
    write_down(shown)
    names.wait(name["id"], level="checked")
    rows = names.rows()
    placed = rows[rows["id"] == name["id"]].iloc[0]
    assert (placed["country"], round(placed["lat"])) == ("UA", 48)
    take_back(shown)
    names.wait(name["id"], level="named", place="Moscow")


def choose(shown: Dashboard, label: str, words: str) -> None:
    """Choose one of the lines of a list that opens when it is pressed; a run of the page closes it again."""
    box, line = shown.page.get_by_role("combobox", name=label), shown.page.get_by_role("option", name=words)
    for _ in range(10):
        shown.settle()
        if box.get_attribute("aria-expanded") != "true":
            box.click()
        shown.page.wait_for_timeout(300)
        if line.count():
            break
    line.click()


def read(store: Store, kind: str, record: str, *columns: str) -> list:
    frame = store.events_frame(Filters(only_placed=False)) if kind == "event" else store.visits_frame()
    return frame.loc[frame["id"] == record, list(columns)].astype(str).to_numpy().tolist()


def wait_read(shown: Dashboard, store: Store, kind: str, record: str, **wanted: str) -> None:
    """Wait until the store holds a record with these fields."""
    come_to(shown.page, lambda: read(store, kind, record, *wanted), lambda found: found == [list(wanted.values())])


def test_an_event_is_given_another_type_day_and_place_and_back(visit, store):
    events = store.events_frame(Filters(only_placed=False))
    event = events[(events["type"] == "ASSAULT") & (events["place"] == "Baghdad") & events["visit"].isna()].iloc[0]
    fields = ("type", "place", "date_start", "date_end")
    before = dict(zip(fields, read(store, "event", event["id"], *fields)[0], strict=True))
    shown = visit(f"review?event={event['id']}")
    say(shown, "Partly wrong")
    choose(shown, "What", "Coerces or arrests")
    shown.page.get_by_role("textbox", name="Another place, from the gazetteer").fill("Basra")
    shown.page.keyboard.press("Enter")
    shown.page.get_by_text("3 places found").wait_for()
    shown.settle()
    choose(shown, "Where", re.compile("^Basra .city, Iraq"))
    shown.settle()
    write_down(shown)
    wait_read(shown, store, "event", event["id"], **(before | {"type": "COERCE", "place": "Basra"}))
    shown.page.get_by_role("tab", name="Ledger").click()
    shown.page.get_by_text("what → Coerces or arrests; where → Basra").wait_for()
    take_back(shown)
    wait_read(shown, store, "event", event["id"], **before)


def test_the_people_and_the_kind_of_a_visit_are_mended_and_back(visit, store):
    there = store.visits_frame()
    one = there[there["hosts"].notna() & (there["visit_kind"] == "visit")].iloc[0]
    fields = ("visitors", "visitor_countries", "visit_kind")
    before = dict(zip(fields, read(store, "visit", one["id"], *fields)[0], strict=True))
    shown = visit(f"review?visit={one['id']}")
    say(shown, "Partly wrong")
    people = shown.page.get_by_role("textbox", name=re.compile("^Visitors, one a line"))
    people.fill("Ana Petrova | envoy | Ruritania")
    people.press("Control+Enter")
    shown.page.get_by_text("No country is called “Ruritania”").wait_for()
    shown.page.get_by_role("button", name="Write it down").wait_for(state="detached")
    people.fill("Ana Petrova | envoy | Bulgaria")
    people.press("Control+Enter")
    shown.page.get_by_role("button", name="Write it down").wait_for()
    choose(shown, "What", "Meeting, no travel stated")
    shown.settle()
    write_down(shown)
    wait_read(shown, store, "visit", one["id"], visitors="Ana Petrova", visitor_countries="BG", visit_kind="meeting")
    take_back(shown)
    wait_read(shown, store, "visit", one["id"], **before)


def test_a_link_to_what_is_reviewed_opens_the_same_for_another_person(visit):
    shown = visit("review")
    reviewed = shown.page.locator(".reader h2").inner_text(), shown.lit()
    shown.page.get_by_role("button", name="Copy link").click()
    shown.page.get_by_text("Link copied").wait_for()
    link = shown.page.evaluate("() => navigator.clipboard.readText()")
    assert re.search("[?&](event|visit|mention)=", link)
    other = visit(link.removeprefix(shown.page.url.split("review")[0]))
    heading = other.page.locator(".reader h2")
    come_to(other.page, lambda: (heading.inner_text(), other.lit()), lambda found: found == reviewed)


def test_what_is_no_place_is_rejected(review):
    shown, names, name = review("Moscow")
    say(shown, "Not a place")
    write_down(shown)
    names.wait_gone(name["id"])
    take_back(shown)
    names.wait(name["id"], place="Moscow")


def test_a_name_is_asked_about_once_and_corrected_as_far_as_it_reaches(visit):
    shown = visit("review")
    rows = shown.page.locator(".row-table tbody tr")
    rows.first.wait_for()
    names = [tuple(row.locator("td").all_inner_texts()[:2]) for row in rows.filter(has_text=re.compile("^“")).all()]
    assert names
    assert len(names) == len(set(names))
    rows.filter(has_text=re.compile("^“Washington”")).click()
    shown.page.wait_for_url(re.compile("mention="))
    shown.page.locator(".reader .place", has_text="Washington").wait_for()
    say(shown, "Right")
    everywhere = shown.page.get_by_role("radio", name=re.compile("^This name in every article about"))
    everywhere.wait_for(state="attached")
    come_to(shown.page, everywhere.is_checked, bool)
    shown.page.get_by_text(re.compile(r"\d+ other mentions would count as checked in \d+ articles")).wait_for()
