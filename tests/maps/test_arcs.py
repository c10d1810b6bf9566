"""Arcs: only where somebody travelled, from where the text says or from the capital by convention."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from geo.domain import Actor, DateRange, EventPlace, Place, Visit
from geo.maps.arcs import find_journeys, great_circle, load_capitals, make_arcs

MOSCOW = Place("524901", "Moscow", 55.7522, 37.6156, "RU", "PPLC", "city")
BAGHDAD = Place("98182", "Baghdad", 33.3406, 44.4009, "IQ", "PPLC", "city")
AMMAN = Place("250441", "Amman", 31.9552, 35.945, "JO", "PPLC", "city")
ERBIL = Place("95446", "Erbil", 36.1926, 44.0106, "IQ", "PPLA", "city")


def visit(number: int, country: str | None, place: Place | None, *, day: int = 1, **more) -> Visit:
    given = {"kind": "visit", "status": "happened", **more}
    where = EventPlace(place, "clause", False) if place else None
    date = DateRange.day(dt.date(2019, 1, day))
    return Visit(f"v{number}", visitors=(Actor("A. Visitor", country=country),), place=where, date=date, **given)


def test_a_visit_starts_at_the_visitors_capital_by_convention():
    (journey,) = find_journeys([visit(1, "IQ", MOSCOW)])
    assert (journey.origin.name, journey.destination.name, journey.is_by_convention) == ("Baghdad", "Moscow", True)


def test_a_start_that_the_text_states_is_no_convention():
    (journey,) = find_journeys([visit(1, "IQ", MOSCOW, origin=ERBIL)])
    assert (journey.origin, journey.is_by_convention) == (ERBIL, False)


@pytest.mark.parametrize(
    "still",
    [
        pytest.param(visit(1, "IQ", MOSCOW, kind="meeting"), id="a meeting: nobody is said to have travelled"),
        pytest.param(visit(1, "IQ", None), id="no place"),
        pytest.param(visit(1, None, MOSCOW), id="nobody knows where the visitor came from"),
        pytest.param(visit(1, "RU", MOSCOW), id="at home"),
        pytest.param(visit(1, "IQ", Place(None, "near", 55, 37, "RU", "PPL", "city", radius_km=50)), id="a guess"),
    ],
)
def test_no_arc_is_drawn_where_no_journey_is_stated(still):
    assert find_journeys([still]) == []


def test_stops_of_one_trip_follow_each_other():
    stops = [visit(2, "IQ", AMMAN, day=3, trip="t"), visit(1, "IQ", MOSCOW, day=1, trip="t")]
    assert [(j.origin.name, j.destination.name) for j in find_journeys(stops)] == [
        ("Baghdad", "Moscow"),
        ("Moscow", "Amman"),
    ]


def test_a_call_links_two_capitals_whoever_rang():
    hosts = (Actor("B. Host", country="RU"),)
    calls = [
        visit(1, "IQ", None, kind="call", hosts=hosts),
        visit(2, "RU", None, kind="call", hosts=(Actor("C", country="IQ"),)),
    ]
    (arc,) = make_arcs(find_journeys(calls))
    assert arc.is_call
    assert arc.records == ("v1", "v2")


def test_there_and_back_and_each_status_are_arcs_of_their_own():
    arcs = make_arcs(
        find_journeys(
            [
                visit(1, "IQ", MOSCOW),
                visit(2, "IQ", MOSCOW, day=4),
                visit(3, "RU", BAGHDAD),
                visit(4, "IQ", MOSCOW, status="cancelled"),
            ]
        )
    )
    assert {arc.id: arc.records for arc in arcs} == {
        "way:98182>524901:happened": ("v1", "v2"),
        "way:524901>98182:happened": ("v3",),
        "way:98182>524901:cancelled": ("v4",),
    }


def test_a_label_says_convention_number_and_status():
    (arc,) = make_arcs(find_journeys([visit(1, "IQ", MOSCOW, status="announced")]))
    assert arc.label == "Baghdad (capital, by convention) → Moscow · 1 visit announced"


def test_a_great_circle_runs_on_across_the_antimeridian():
    lons = [lon for _, lon in great_circle(35.69, 139.69, 38.9, -77.04)]
    assert lons[-1] == pytest.approx(360 - 77.04)
    assert all(abs(b - a) < 20 for a, b in pairwise(lons))


def test_a_great_circle_from_london_to_los_angeles_passes_greenland():
    assert max(lat for lat, _ in great_circle(51.5, -0.12, 34.05, -118.24)) > 60


@pytest.mark.parametrize(
    ("country", "capital"),
    [("IQ", "Baghdad"), ("RU", "Moscow"), ("US", "Washington"), ("GB", "London"), ("XK", "Pristina"), ("TW", "Taipei")],
)
def test_capitals_are_known(country, capital):
    assert capital in load_capitals()[country].name
