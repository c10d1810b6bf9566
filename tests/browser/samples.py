"""Hand-made records for the browser: every kind, level, status and extent that a map draws, in real places."""

from __future__ import annotations

import datetime as dt

from geo.domain import Actor, DateRange, Event, EventPlace, Place, Span, Visit

BAGHDAD = Place("98182", "Baghdad", 33.3406, 44.4009, "IQ", "PPLC", "city", "Baghdad", "07")
MOSUL = Place("99072", "Mosul", 36.335, 43.1189, "IQ", "PPLA", "city", "Nineveh", "15")
MOSCOW = Place("524901", "Moscow", 55.7522, 37.6156, "RU", "PPLC", "city")
DAMASCUS = Place("170654", "Damascus", 33.5102, 36.2913, "SY", "PPLC", "city")
TEHRAN = Place("112931", "Tehran", 35.6944, 51.4215, "IR", "PPLC", "city")
ANKARA = Place("323786", "Ankara", 39.9199, 32.8543, "TR", "PPLC", "city")
WASHINGTON = Place("4140963", "Washington", 38.8951, -77.0364, "US", "PPLC", "city")
TOKYO = Place("1850147", "Tokyo", 35.6895, 139.6917, "JP", "PPLC", "city")
MADRID = Place("3117735", "Madrid", 40.4165, -3.7026, "ES", "PPLC", "city")
IRAQ = Place("99237", "Iraq", 33.0, 44.0, "IQ", "PCLI", "country")
ANBAR = Place("99592", "Anbar", 33.0, 42.0, "IQ", "ADM1", "admin1", "Anbar", "01")
SYRIA = Place("163843", "Syria", 35.0, 38.0, "SY", "PCLI", "country")
NORTH = Place("region:north-iraq", "northern Iraq", 36.2, 44.0, "IQ", "RGN", "region")
GUESS = Place(None, "Tell Something", 35.9, 40.2, "SY", "PPL", "city", radius_km=60)
HOSTILE = (
    "<script>window.hacked=1</script>",
    "${window.hacked=1}",
    "`+(window.hacked=1)+`",
    "</script><script>window.hacked=1</script>",
    "‮gnp.exe",
    "C:\\1\\u0041",
    "<img src=x onerror=window.hacked=1>",
    "{{ 7*7 }} {% raw %}",
)


def at(place: Place | None) -> EventPlace | None:
    return None if place is None else EventPlace(place, "clause", False, Span(0, 3))


def event(number: int, kind: str, place: Place, modality: str = "happened", day: int = 1) -> Event:
    date = DateRange.day(dt.date(2019, 1, day))
    return Event(f"e{number}", kind, None, Span(0, 3), Span(0, 9), place=at(place), date=date, modality=modality)


def visit(
    number: int,
    country: str,
    place: Place | None,
    status: str = "happened",
    kind: str = "visit",
    host: str = "IQ",
    **more: object,
) -> Visit:
    who, whom = Actor("A. Visitor", "minister", country), Actor("B. Host", "minister", host)
    date = DateRange.day(dt.date(2019, 2, 1 + number % 27))
    return Visit(f"v{number}", kind, status, (who,), (whom,), place=at(place), date=date, **more)


def sample_events() -> list[Event]:
    kinds = ["CONSULT", "AID", "ACCUSE", "ASSAULT"]
    events = [event(i, kinds[i % 4], BAGHDAD, day=1 + i) for i in range(11)]
    events += [event(20 + i, "ASSAULT", MOSUL, day=2 + i) for i in range(3)]
    events += [event(30, "CONSULT", MOSCOW), event(31, "ACCUSE", DAMASCUS), event(32, "ACCUSE", DAMASCUS, "planned")]
    events += [event(33, "AID", TEHRAN), event(34, "SANCTION", WASHINGTON), event(35, "THREATEN", ANKARA, "planned")]
    events += [event(40 + i, "COERCE", IRAQ, day=3) for i in range(4)] + [event(50, "COOPERATE", ANBAR)]
    events += [event(51, "REQUEST", NORTH), event(52, "ASSAULT", SYRIA, "planned"), event(53, "PROTEST", GUESS)]
    return events


def sample_visits() -> list[Visit]:
    return [
        visit(1, "IQ", MOSCOW),
        visit(2, "IQ", MOSCOW),
        visit(3, "RU", BAGHDAD),
        visit(4, "ES", BAGHDAD),
        visit(5, "US", BAGHDAD, "announced"),
        visit(6, "TR", BAGHDAD, "cancelled"),
        visit(7, "IR", BAGHDAD, "invited"),
        visit(8, "JP", WASHINGTON),
        visit(9, "SY", TEHRAN, kind="meeting"),
        visit(10, "DE", None, kind="call"),
        *[visit(11 + i, "IR", DAMASCUS) for i in range(6)],
    ]


def hostile_places() -> list[Place]:
    return [Place(f"h{i}", text, 30 + i, 40 + 2 * i, "IQ", "PPL", "city") for i, text in enumerate(HOSTILE)]
