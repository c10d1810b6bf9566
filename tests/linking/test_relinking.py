"""After a change only what it can have touched is linked again, and the stories are those of linking everything."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random

import pytest

from geo.domain import Actor, Article, DateRange, Document, Event, EventPlace, Place, Published, Reading, Span, Visit
from geo.linking import EVENT_COLUMNS, VISIT_COLUMNS, Linker, find_concerned
from geo.prepare import link_stories, relink_stories
from geo.review import Ledger, correct, place_value
from geo.store import Store

PLACES = [Place(str(n), f"P{n}", n, 2 * n, "IQ", "PPL", "city") for n in range(4)]
PEOPLE = [
    Actor(name, "minister", country)
    for name, country in (("Ana Silva", "BR"), ("Boris Orlov", "RU"), ("Carla Ruiz", "ES"), ("Dina Haddad", "JO"))
]
FIRST = dt.date(2024, 1, 1)


def make_reading(number: int, chance: random.Random) -> Reading:
    """Make an article of an event, a visit and the event that the visit is, out of few people, places and days."""
    name, text = f"a{number:03d}", f"Report {number} of what was done and of who came to whom that day."
    where = [EventPlace(chance.choice(PLACES), "clause", False) for _ in range(2)]
    days = [DateRange.day(FIRST + dt.timedelta(days=chance.randrange(4))) for _ in range(2)]
    guest, host = chance.sample(PEOPLE, 2)
    visit = Visit(
        f"{name}-v", "visit", "happened", (guest,), (host,), where[0], chance.choice([days[0], None]),
        sentences=(Span(0, 9),),
    )  # fmt: skip
    events = (
        Event(f"{name}-e1", "CONSULT", "visit", Span(0, 4), Span(0, 9), (guest,), (host,), where[0], visit=visit.id),
        Event(f"{name}-e2", chance.choice(["AID", "ASSAULT"]), None, Span(0, 4), Span(0, 9), (), (), where[1], days[1]),
    )
    article = Article(name, text, source=f"S{number % 5}")
    return Reading(Document(article, Published(FIRST, "given")), ("IQ",), events=events, visits=(visit,))


@pytest.fixture
def store(tmp_path, monkeypatch) -> Store:
    monkeypatch.setenv("GEO_HOME", str(tmp_path))
    chance = random.Random(3)
    opened = Store(f"sqlite:///{tmp_path / 'store.sqlite'}")
    opened.save_many(make_reading(number, chance) for number in range(40))
    link_stories(opened)
    return opened


def told(store: Store) -> dict[str, set[str]]:
    """Give every story of the store with its records."""
    ids = [*store.events_frame()["id"], *store.visits_frame()["id"]]
    found = [story for record in ids if (story := store.find_story_of(record))]
    return {story.id: {account.record for account in story.accounts} for story in found}


def told_of_all(store: Store) -> dict[str, set[str]]:
    return {s.id: {account.record for account in s.accounts} for s in Linker().link(list(store.readings()))}


@pytest.mark.parametrize("number", range(0, 40, 7))
def test_a_correction_leaves_the_stories_that_linking_everything_gives(store, number):
    before = told(store)
    reading = store.find_reading(f"a{number:03d}")
    event = reading.events[1]
    other = next(place for place in PLACES if place != event.place.place)
    value = {"place": place_value(other)["place"] | {"found": "clause", "inferred": False}}
    Ledger().append(correct(reading, event.id, "set", who="A", value=value))
    made = relink_stories(store)
    assert 0 < made < len(before)
    assert told(store) == told_of_all(store)
    assert told(store) != before


def test_a_visit_that_is_none_leaves_its_story_and_its_event_stays(store):
    reading = store.find_reading("a005")
    Ledger().append(correct(reading, "a005-v", "reject", who="A"))
    relink_stories(store)
    assert told(store) == told_of_all(store)


def test_a_new_article_joins_the_stories_that_it_tells(store):
    chance = random.Random(4)
    for number in range(40, 46):
        store.save(make_reading(number, chance))
        relink_stories(store, [f"a{number:03d}"])
        assert told(store) == told_of_all(store)


def test_nothing_new_links_nothing(store):
    assert relink_stories(store) == 0


def test_what_shares_neither_people_nor_day_is_not_concerned(store):
    alone = Event("z-e", "PROTEST", None, Span(0, 4), Span(0, 9), (), (), None, DateRange.day(dt.date(1999, 1, 1)))
    reading = make_reading(99, random.Random(5))
    new = dataclasses.replace(reading, events=(alone,), visits=())
    events, visits = store.all_records("events", EVENT_COLUMNS), store.all_records("visits", VISIT_COLUMNS)
    found = find_concerned(events, visits, {"a099": new})
    assert (dict(found.of_article), found.records) == ({}, frozenset({"z-e"}))
