"""Meetings agreed on have the place and day of what is agreed; ministers of several lands meet though unnamed."""

from __future__ import annotations

import datetime as dt

import pytest

from geo.domain import Article


def read(geoparser, text):
    return geoparser.read(Article("a", text, published=dt.date(2024, 3, 14)))


@pytest.mark.parametrize(
    ("text", "place", "start"),
    [
        ("Turkish President Kemal Demir agreed to meet his Greek counterpart in Athens in June.", "Athens",
         dt.date(2024, 6, 1)),
        ("Russia and Ukraine agreed to hold a new round of talks in Istanbul next week.", "Istanbul",
         dt.date(2024, 3, 18)),
    ],
)  # fmt: skip
def test_what_is_agreed_is_to_come_where_and_when_it_is_told(geoparser, text, place, start):
    (event,) = read(geoparser, text).events
    assert (event.type, event.mode, event.modality) == ("AGREE", "meet", "planned")
    assert (event.place.place.name, event.date.start) == (place, start)


def test_what_is_agreed_during_talks_is_no_meeting_to_come(geoparser):
    text = (
        "Japan's Prime Minister Haruto Mori and his Indian counterpart Vikram Rao agreed on Monday to deepen defense "
        "ties during talks in New Delhi."
    )
    assert [(v.kind, v.status) for v in read(geoparser, text).visits] == [("visit", "happened")]


@pytest.mark.parametrize(
    ("text", "visitors", "hosts"),
    [
        ("The foreign ministers of Egypt, Jordan and Iraq held talks in Amman on Sunday.", {"EG", "IQ"}, {"JO"}),
        ("The Turkish and Syrian defence ministers met in Moscow on Wednesday.", {"TR", "SY"}, set()),
        ("Ministers met in Nairobi on Wednesday to discuss the budget.", set(), set()),
    ],
)
def test_ministers_of_several_lands_meet_though_nobody_is_named(geoparser, text, visitors, hosts):
    visits = read(geoparser, text).visits
    assert {a.country for v in visits for a in v.visitors} == visitors
    assert {a.country for v in visits for a in v.hosts} == hosts


def test_a_retreat_of_leaders_is_no_withdrawal(geoparser):
    types = {e.type for e in read(geoparser, "Leaders of Kenya and Uganda held a retreat in Entebbe on Monday.").events}
    assert "RETREAT" not in types


def test_ministers_who_are_named_later_are_they(geoparser):
    text = (
        "TALLINN - The defence ministers of Estonia and Finland met on a ship off Tallinn on Tuesday.\n\n"
        "Estonia's Marek Tamm and Finland's Sanna Virtala came up on deck in orange suits."
    )
    (visit,) = read(geoparser, text).visits
    assert {a.name for a in (*visit.visitors, *visit.hosts)} == {"Marek Tamm", "Sanna Virtala"}


def test_who_flies_home_makes_no_visit(geoparser):
    text = "LIMA - Foreign Minister Rosario Velarde of Peru flew home from El Alto in the evening."
    assert not read(geoparser, text).visits


def test_who_is_spoken_with_on_a_visit_is_met_there(geoparser):
    text = "Kenyan President David Kiprop discussed trade with Ugandan President Amos Okello during a visit to Kampala."
    (visit,) = read(geoparser, text).visits
    assert (visit.kind, visit.place.place.name) == ("visit", "Kampala")
    assert ([a.country for a in visit.visitors], [a.country for a in visit.hosts]) == (["KE"], ["UG"])
