"""Measure the store: `python benchmarks/store.py [--events 1000 10000 100000]` prints one row for each size.

The collection is made up: articles of some 170 words, ten events, two visits and eight place names each. `first frame`
reads the columns of all events from the file, once in a process and after each change; `filter` is the median of twenty
different filters; `search` of five texts; `memory` is what the process grew by, `largest` its greatest size in all.
Times are processor seconds of this process, so that a busy machine changes them little.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from geo.domain import (
    Actor,
    Article,
    DateRange,
    Document,
    Event,
    EventPlace,
    Person,
    Place,
    Published,
    Reading,
    Resolution,
    Span,
    Toponym,
    Visit,
)
from geo.store import KINDS, Box, Filters, Store

EVENTS_PER_ARTICLE = 10
TYPES = [name for kind, types in KINDS.items() if kind != "statement" for name in types]
COUNTRIES = ["IQ", "SY", "RU", "US", "FR", "DE", "EG", "NG", "IN", "CN", "BR", "MX", "UA", "IR", "TR"]
WORDS = [
    "minister",
    "talks",
    "city",
    "border",
    "attack",
    "aid",
    "report",
    "people",
    "troops",
    "week",
    "official",
    "said",
    "after",
    "before",
    "new",
    "water",
]


def make_places(count: int, chance: random.Random) -> list[Place]:
    """Make up places all over the world."""
    return [
        Place(
            id=str(number),
            name=f"Town{number}",
            lat=round(chance.uniform(-55, 70), 4),
            lon=round(chance.uniform(-180, 180), 4),
            country=chance.choice(COUNTRIES),
            feature="PPL",
            precision="city",
            admin1=f"Province {number % 40}",
        )
        for number in range(count)
    ]


def make_readings(events: int, seed: int = 7) -> Iterator[Reading]:
    """Make up readings that hold so many events in all; the same seed gives the same readings."""
    chance = random.Random(seed)
    places = make_places(2000, chance)
    for number in range(events // EVENTS_PER_ARTICLE):
        yield _make_reading(f"m{number}", places, chance)


def _make_reading(name: str, places: list[Place], chance: random.Random) -> Reading:
    day = dt.date(2023, 1, 1) + dt.timedelta(days=chance.randrange(700))
    here = chance.sample(places, 8)
    sentences = [
        f"The {chance.choice(WORDS)} of {here[i % 8].name} {' '.join(chance.choices(WORDS, k=12))} on Tuesday."
        for i in range(EVENTS_PER_ARTICLE)
    ]
    text = " ".join(sentences)
    article = Article(name, text, f"Headline {name} {here[0].name}", f"Paper {chance.randrange(30)}", published=day)
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    people = [Actor(f"Person {chance.randrange(3000)}", "minister", chance.choice(COUNTRIES)) for _ in range(4)]
    found = [Span(at, at + len(p.name)) for p in here for at in [text.find(p.name)]]
    return Reading(
        Document(article, Published(day, "given")),
        (here[0].country,),
        tuple(
            Resolution(Toponym(s, p.name), p, 0.9, "the only one of that name")
            for s, p in zip(found, here, strict=True)
        ),
        people=tuple(Person(a.name, a.role, a.country) for a in people),
        events=tuple(
            _make_event(f"{name}-{i}", span, here[i % 8], people, day, chance) for i, span in enumerate(spans)
        ),
        visits=tuple(_make_visit(f"{name}-v{i}", spans[i], here[i], people, day) for i in range(2)),
    )


def _make_event(name: str, span: Span, place: Place, people: list[Actor], day: dt.date, chance: random.Random) -> Event:
    happened = day - dt.timedelta(days=chance.randrange(7))
    return Event(
        id=name,
        type=chance.choice(TYPES),
        mode=None,
        trigger=Span(span.start + 4, span.start + 9),
        sentence=span,
        actors=(chance.choice(people),),
        recipients=(chance.choice(people),),
        place=EventPlace(place, "clause", False),
        date=DateRange.day(happened),
        date_text="Tuesday",
        modality=chance.choice(("happened", "happened", "happened", "planned")),
        confidence=round(chance.uniform(0.3, 1), 3),
    )


def _make_visit(name: str, span: Span, place: Place, people: list[Actor], day: dt.date) -> Visit:
    where = EventPlace(place, "clause", False)
    return Visit(name, "visit", "happened", (people[0],), (people[1],), where, DateRange.day(day), sentences=(span,))


FILTERS = [
    Filters(),
    *(Filters(types=(name,)) for name in TYPES[:5]),
    *(Filters(countries=(code,)) for code in COUNTRIES[:4]),
    *(Filters(actors=(f"Person {n}",)) for n in range(3)),
    Filters(start=dt.date(2023, 3, 1), end=dt.date(2023, 9, 1)),
    Filters(start=dt.date(2024, 3, 1), min_confidence=0.8),
    Filters(sources=("Paper 1", "Paper 2")),
    Filters(area=Box(-20, -10, 60, 50)),
    Filters(kinds=("material conflict",), modalities=()),
    Filters(actors=("RU",), countries=("SY",)),
    Filters(only_placed=False, modalities=()),
]
SEARCHES = ["water border", '"new water"', "Town7", "attack", "Headline m9"]


def timed(work: Callable[[], object]) -> float:
    """Time one call in processor seconds."""
    gc.collect()
    started = time.process_time()
    work()
    return time.process_time() - started


def measure(events: int, folder: Path) -> str:
    """Measure one size; give a row of the table."""
    path = folder / f"{events}.sqlite"
    count, saving = _fill(path, events)
    before = _memory()
    store = Store(f"sqlite:///{path}")
    first = timed(store.events_frame)
    grown = _memory() - before
    filtering = [timed(lambda f=f: store.events_frame(f)) for f in FILTERS]  # type: ignore[misc]
    searching = [timed(lambda t=t: store.events_frame(Filters(text=t))) for t in SEARCHES]  # type: ignore[misc]
    one = timed(lambda: store.find_event(f"m{count // 2}-3"))
    everything = timed(lambda: store.summarize())
    largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{events:>9,} {count / saving:>12,.0f} {path.stat().st_size / 1e6:>9.1f} {first:>13.3f}"
        f" {statistics.median(filtering):>9.3f} {max(filtering):>9.3f} {statistics.median(searching):>9.3f}"
        f" {one:>9.4f} {everything:>11.3f} {grown:>9.0f} {largest:>9.0f}"
    )


def _fill(path: Path, events: int) -> tuple[int, float]:
    """Save so many events; give the number of articles and the seconds that saving took."""
    readings = list(make_readings(events))
    store = Store(f"sqlite:///{path}")
    saving = timed(lambda: store.save_many(readings))
    store.close()
    return len(readings), saving


def _memory() -> float:
    """Say how many MB this process holds now."""
    fields = Path("/proc/self/statm").read_text().split()
    return int(fields[1]) * resource.getpagesize() / 1e6


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    import numpy  # noqa: F401
    import pandas as pd
    import pyarrow  # noqa: F401

    pd.DataFrame({"a": pd.Series(["b"], dtype="str")})
    print(
        "   events   articles/s   file MB   first frame    filter    worst    search   one event"
        "    summary memory MB largest MB   (times in s)"
    )
    with tempfile.TemporaryDirectory() as folder:
        for events in parser.parse_args().events:
            print(measure(events, Path(folder)), flush=True)


if __name__ == "__main__":
    main()
