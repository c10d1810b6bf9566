"""Whoever only tells of a deed is not its target; water is not set free; "on Tuesday" is no part of a verb."""

from __future__ import annotations

import pytest

from geo.domain import Article


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Soldiers captured a rebel commander near Goma, President Felix Ilunga said.", "rebel commander"),
        ("Colombian troops captured a senior ELN commander in Arauca province, President Rojas said.", "ELN commander"),
    ],
)
def test_a_teller_after_the_comma_is_not_the_one_captured(geoparser, text, target):
    (event,) = (e for e in geoparser.read(Article("a", text)).events if e.type == "COERCE")
    assert [a.name for a in event.recipients] == [target]


def test_a_name_in_apposition_is_the_one_captured(geoparser):
    text = "Soldiers captured the rebel leader, Felix Ilunga, near Goma on Monday."
    (event,) = geoparser.read(Article("a", text)).events
    assert [a.name for a in event.recipients] == ["Felix Ilunga"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police in Harare fired tear gas on Tuesday to disperse supporters of the opposition.",
         ("ASSAULT", "crowd-control")),
        ("Soldiers fired on Tuesday on a crowd in Conakry.", ("ASSAULT", "firearms")),
        ("Hungary blocked an EU aid package for Ukraine at a summit in Brussels.", ("REJECT", "change")),
    ],
)  # fmt: skip
def test_types_and_modes(geoparser, text, kind):
    assert kind in {(e.type, e.mode) for e in geoparser.read(Article("a", text)).events}


def test_water_is_not_set_free(geoparser):
    text = "China complained after the release of treated water from Fukushima."
    assert "RETREAT" not in {e.type for e in geoparser.read(Article("a", text)).events}


def test_rockets_at_an_israeli_base_are_meant_for_israel(geoparser):
    text = "Hezbollah launched rockets at an Israeli base near Meron in retaliation for the killing of a commander."
    event = next(e for e in geoparser.read(Article("a", text)).events if e.type == "ASSAULT")
    assert [a.country for a in event.recipients] == ["IL"]
