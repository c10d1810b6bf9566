"""Records -> marks: one a place, counted, nothing moved, nothing sharper than was said."""

from __future__ import annotations

import gzip
import json

import pytest

from geo.domain import Place, Resolution, Span, Toponym
from geo.maps import legend_entries, make_layers
from geo.maps.layers import DOT, LINE, OUTLINE, RADIUS, SOFT, short_label
from tests.browser.samples import ANBAR, BAGHDAD, GUESS, HOSTILE, IRAQ, MOSCOW, NORTH, event, sample_visits, visit

EUPHRATES = Place("river:euphrates", "Euphrates", 31.0, 47.42, "TR", "STM", "water")


def columns(layers) -> dict:
    return json.loads(gzip.decompress(layers.packed))["marks"]


def test_several_events_at_one_place_are_one_mark_with_a_count():
    layers = make_layers(
        [event(2, "CONSULT", BAGHDAD, day=9), event(1, "CONSULT", BAGHDAD, day=3), event(3, "AID", MOSCOW)]
    )
    marks = columns(layers)
    assert dict(zip(marks["id"], marks["count"], strict=True)) == {"98182": 2, "524901": 1}
    assert layers.records_at(["98182"]) == ("e1", "e2")
    assert layers.mark_of("e3") == "524901"


def test_coordinates_are_those_of_the_place():
    marks = columns(make_layers([event(1, "CONSULT", BAGHDAD), event(2, "ASSAULT", BAGHDAD)]))
    assert (marks["lat"], marks["lon"]) == ([33.3406], [44.4009])


def test_a_mark_of_several_kinds_says_how_many_of_each():
    marks = columns(
        make_layers([event(1, "CONSULT", BAGHDAD), event(2, "ASSAULT", BAGHDAD), event(3, "ASSAULT", BAGHDAD)])
    )
    assert marks["kind"] == [-1]
    assert marks["mix"] == {"0": [1, 0, 0, 2, 0, 0]}


@pytest.mark.parametrize(
    ("place", "area", "outline"),
    [
        pytest.param(BAGHDAD, DOT, None, id="a city is a dot"),
        pytest.param(IRAQ, OUTLINE, "IQ", id="a country is its outline"),
        pytest.param(ANBAR, OUTLINE, "IQ.01", id="a province is its outline"),
        pytest.param(EUPHRATES, LINE, "river:euphrates", id="a river is a line"),
        pytest.param(NORTH, SOFT, None, id="a region without an outline is soft"),
        pytest.param(GUESS, RADIUS, None, id="a guess is a circle as wide as the doubt"),
    ],
)
def test_nothing_is_drawn_finer_than_the_text_said(place, area, outline):
    marks = columns(make_layers([event(1, "AID", place)]))
    assert (marks["area"], marks["outline"].get("0")) == ([area], outline)


def test_a_country_is_labelled_inside_itself_not_at_its_listed_point():
    at_sea = Place("2264397", "Portugal", 0.0, -30.0, "PT", "PCLI", "country")
    marks = columns(make_layers([event(1, "AID", at_sea)]))
    assert 37 < marks["lat"][0] < 42
    assert -9.5 < marks["lon"][0] < -6


def test_planned_things_are_hollow_unless_something_happened_there_too():
    planned = columns(make_layers([event(1, "AID", BAGHDAD, "planned")]))
    both = columns(make_layers([event(1, "AID", BAGHDAD, "planned"), event(2, "AID", BAGHDAD)]))
    assert (planned["hollow"], both["hollow"]) == ([1], [0])


def test_a_mark_is_checked_only_when_all_of_it_is():
    events = [event(1, "AID", BAGHDAD), event(2, "AID", BAGHDAD)]
    assert columns(make_layers(events, checked={"e1"}))["level"] == [1]
    assert columns(make_layers(events, checked={"e1", "e2"}))["level"] == [2]


def test_names_are_marks_of_their_own():
    resolution = Resolution(Toponym(Span(0, 7), "Baghdad"), BAGHDAD, 0.9, "capital")
    layers = make_layers([event(1, "AID", BAGHDAD)], names=[("a1:0", resolution)])
    assert columns(layers)["id"] == ["98182", "name:98182"]
    assert layers.counts["name"] == 1


def test_a_journey_is_an_arc_and_a_meeting_a_mark():
    layers = make_layers((), [visit(1, "IQ", MOSCOW), visit(2, "IQ", MOSCOW, kind="meeting")])
    assert layers.arc_count == 1
    assert columns(layers)["id"] == ["524901"]
    assert layers.mark_of("v1") == "way:98182>524901:happened"
    assert layers.mark_of("v2") == "524901"


def test_every_placed_record_is_drawn_once():
    visits = sample_visits()
    layers = make_layers((), visits)
    drawn = [record for records in layers.records.values() for record in records]
    assert sorted(drawn) == sorted(v.id for v in visits)


def test_an_empty_map_has_no_marks_and_a_legend_all_the_same():
    layers = make_layers()
    assert columns(layers)["id"] == []
    assert [entry.words for entry in legend_entries(layers)] == ["Disputed border"]


def test_the_legend_counts_what_is_on_the_map():
    layers = make_layers([event(1, "AID", BAGHDAD), event(2, "ASSAULT", IRAQ), event(3, "ASSAULT", MOSCOW, "planned")])
    counts = {entry.words: entry.count for entry in legend_entries(layers)}
    assert counts["Conflict in deeds"] == 2
    assert counts["Only named, planned, threatened or denied"] == 1
    assert counts["Somewhere in this area"] == 1


def test_a_visit_to_a_country_is_drawn_as_arc_and_outline_and_counted_once():
    layers = make_layers((), [visit(1, "ES", IRAQ), visit(2, "IQ", MOSCOW), visit(3, "SY", MOSCOW, kind="meeting")])
    counts = {entry.words: entry.count for entry in legend_entries(layers)}
    assert counts["Visits that took place"] == 2
    assert counts["Meetings, no travel stated"] == 1
    assert counts["Reported to have happened there"] == 3


@pytest.mark.parametrize("text", HOSTILE)
def test_labels_lose_what_steers_text_and_nothing_else(text):
    assert short_label(text) == text.replace("‮", "")


def test_a_click_on_what_the_filters_took_away_brings_nothing():
    assert make_layers([event(1, "AID", BAGHDAD)]).records_at(["524901", "h1"]) == ()
