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
