"""To whom a deed is done: those spoken to, those given something, those who suffer what befalls a place."""

from __future__ import annotations

import datetime as dt

import pytest

from geo.domain import Article, Event

PUBLISHED = dt.date(2024, 3, 14)  # a Thursday


def events(geoparser, text: str) -> list[Event]:
    reading = geoparser.read(Article(id="t", text=text, published=PUBLISHED))
    return [e for e in reading.events if e.type != "STATEMENT"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "President Ana Ruiz of Chile met Prime Minister Karl Lund of Norway in Oslo and promised him two boats.",
            "Karl Lund",
        ),
        ("Colombian Defence Minister Ana Ruiz offered the rebels an amnesty on Monday.", "rebels"),
        ("Egypt offered Sudan forty trucks of medicine on Monday.", "Sudan"),
        ("Police in Oslo urged parents on Monday to keep their children indoors.", "parents"),
        ("Police in Nairobi arrested the captain of a fishing boat on Monday.", "captain"),
    ],
)
def test_who_is_given_or_told_something_is_the_other_side(geoparser, text, name):
    assert [a.name for a in events(geoparser, text)[-1].recipients] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "France promised an inquiry and a nurse for every village on Monday.",
        "President Ana Ruiz of Chile offered her resignation on Monday.",
    ],
)
def test_what_is_given_is_nobody(geoparser, text):
    assert all(not e.recipients for e in events(geoparser, text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police in Niamey fired tear gas on Monday to break up the crowd.", "crowd"),
        (
            "Some 2,000 teachers marched through Tegucigalpa, and riot police used water cannon to keep them "
            "off the boulevard.",
            "teachers",
        ),
        ("Hundreds of women marched in Jos. Police fired teargas when they tried to push past a barrier.", "women"),
        (
            "Poland has handed a note to the Belarusian ambassador, demanding that the culprit be found.",
            "Belarusian ambassador",
        ),
        ("A guard shot at a crowd in Dadu on Monday, injuring two. He has been taken into custody.", "guard"),
    ],
)
def test_whom_force_or_a_demand_is_meant_for_is_told_around_it(geoparser, text, name):
    assert [a.name for a in events(geoparser, text)[-1].recipients] == [name]


def test_police_that_fire_with_nobody_told_before_them_fire_at_nobody(geoparser):
    [event] = events(geoparser, "The police fired tear gas in Tapachula on Monday.")
    assert event.recipients == ()


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Guyanese Foreign Minister Deborah Persaud, whose government recalled its envoy to Venezuela, is in Lima.",
            "GY",
        ),
        ("In Abuja, the House of Representatives condemned the killings on Monday.", "NG"),
        ("European Commissioner Ingeborg Maas visited Vilnius on Monday.", "EU"),
        ("The European commissioner for home affairs, Ingeborg Maas, visited Vilnius on Monday.", "EU"),
    ],
)
def test_whose_they_are_who_act(geoparser, text, country):
    assert [a.country for a in events(geoparser, text)[0].actors] == [country]


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban captured Kabul in August 2021.",
        "BISSAU, March 12 - A curfew was imposed on Bissau on Monday.",
        'The African Union condemned "the disproportionate use of force" on Monday.',
        "Ethiopia's prime minister met the rebels in Nairobi on Monday. He appealed to both sides to stop.",
    ],
)
def test_a_town_taken_force_itself_and_sides_that_nothing_tells_are_nobody(geoparser, text):
    assert events(geoparser, text)[-1].recipients == ()


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Kyiv and Moscow signed a deal. Turkish President Kemal Arslan urged both sides to keep it.", ["UA", "RU"]),
        ("Kenya and Somalia closed their border. Ethiopia called on both countries to talk.", ["KE", "SO"]),
        ("LAGOS, March 12 - Students at the University of Ibadan were arrested in May, lawyers said.", ["NG"]),
    ],
)
def test_the_lands_of_those_to_whom_it_is_done(geoparser, text, countries):
    assert [a.country for a in events(geoparser, text)[-1].recipients] == countries


def test_an_office_without_its_land_is_of_the_land_whose_news_is_told(geoparser):
    text = "LAGOS, March 12 - Teachers in Ibadan went on strike on Monday. The governor urged them to return to work."
    assert [a.country for a in events(geoparser, text)[-1].actors] == ["NG"]


@pytest.mark.parametrize(
    "text",
    [
        "One aid worker was shot dead in an ambush near Akobo on Sunday.",
        "Another armed group overran Mongbwalu in May.",
        "Raiders killed nine villagers near Bankass on Monday.",
    ],
)
def test_armed_groups_and_aid_workers_may_be_from_anywhere(geoparser, text):
    [event] = events(geoparser, text)
    named = event.actors or event.recipients
    assert [a.country for a in named] == [None]
