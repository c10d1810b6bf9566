"""How long linking takes: seconds of processor time for collections that grow fourfold, and after one correction.

python -m benchmarks.linking
"""

from __future__ import annotations

import datetime as dt
import os
import random
import tempfile
import time

from geo.domain import (
    Actor,
    Article,
    DateRange,
    Document,
    Event,
    EventPlace,
    Place,
    Published,
    Reading,
    Span,
    Visit,
)
from geo.linking import Linker
from geo.prepare import link_stories, relink_stories
from geo.review import Ledger, correct
from geo.store import Store

SIZES = (1_250, 5_000, 20_000)  # articles; each holds four events and a visit
TYPES = ("ASSAULT", "PROTEST", "CONSULT", "COERCE")
COUNTRIES = ("IQ", "RU", "FR", "US", "CN")
FIRST = [
    "Anna",
    "Boris",
    "Carl",
    "Dina",
    "Emil",
    "Faruk",
    "Galina",
    "Hugo",
    "Ines",
    "Jamal",
    "Kofi",
    "Lena",
    "Mario",
    "Nadia",
    "Omar",
    "Petra",
    "Rosa",
    "Samir",
    "Tara",
]
SYLLABLES = tuple(first + second for first in "bdgklmnrstvz" for second in "aio")


def make_readings(count: int, chance: random.Random) -> list[Reading]:
    """Invent articles of eight years, three thousand people and two thousand places."""
    places = [
        Place(
            str(n), f"P{n}", chance.uniform(-60, 60), chance.uniform(-180, 180), chance.choice(COUNTRIES), "PPL", "city"
        )
        for n in range(2_000)
    ]
    people = [
        Actor(
            f"{chance.choice(FIRST)} {''.join(chance.choices(SYLLABLES, k=3)).title()}",
            "minister",
            chance.choice(COUNTRIES),
        )
        for _ in range(3_000)
    ]
    return [_reading(n, places, people, chance) for n in range(count)]


def _reading(number: int, places: list[Place], people: list[Actor], chance: random.Random) -> Reading:
    day = dt.date(2015, 1, 1) + dt.timedelta(days=chance.randrange(3_000))
    article = Article(f"a{number}", " ".join(chance.choices(SYLLABLES, k=100)), source=f"s{number % 50}")
    when, sentence = DateRange.day(day), Span(0, 30)

    def place() -> EventPlace:
        return EventPlace(chance.choice(places), "clause", False)

    events = tuple(
        Event(
            f"e{number}-{n}",
            chance.choice(TYPES),
            None,
            Span(0, 3),
            sentence,
            (chance.choice(people),),
            (),
            place(),
            when,
        )
        for n in range(4)
    )
    visit = Visit(
        f"v{number}",
        "visit",
        "happened",
        (chance.choice(people),),
        (chance.choice(people),),
        place(),
        when if number % 5 else None,
        sentences=(sentence,),
    )
    return Reading(Document(article, Published(day, "given")), events=events, visits=(visit,))


def correct_one(store: Store, number: int) -> None:
    """Say of an event that it was only planned."""
    reading = store.find_reading(f"a{number}")
    assert reading
    Ledger().append(correct(reading, f"e{number}-0", "set", who="A", value={"modality": "planned"}))


def main() -> None:
    for size in SIZES:
        readings = make_readings(size, random.Random(size))
        started = time.process_time()
        stories = Linker().link(readings)
        seconds = time.process_time() - started
        print(f"{5 * size:>8} records  {len(stories):>8} stories  {seconds:>7.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GEO_HOME"] = folder
        store = Store(f"sqlite:///{folder}/store.sqlite")
        store.save_many(make_readings(SIZES[0], random.Random(SIZES[0])))
        link_stories(store)
        for number, (name, link) in enumerate((("everything", link_stories), ("what it touched", relink_stories))):
            correct_one(store, number)
            store.events_frame(), store.visits_frame()  # as the pages have them before somebody corrects
            started = time.process_time()
            made = link(store)
            seconds = time.process_time() - started
            print(f"one correction among {5 * SIZES[0]} records, {name} linked: {made} stories  {seconds:.2f} s")


if __name__ == "__main__":
    main()
