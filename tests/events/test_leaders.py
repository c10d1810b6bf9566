"""Leaders whom every paper names without their country."""

from __future__ import annotations

import csv
import re

import pytest

from geo.domain import Article
from geo.events.who.leaders import load_leaders
from geo.settings import data_folder


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Vladimir Putin", "RU"),
        ("Putin", "RU"),
        ("Bashar al-Assad", "SY"),
        ("Theresa May", "GB"),
        ("May", None),
        ("Maria Trump", None),
        ("Khan", None),
    ],
)
def test_who_is_known_by_which_name(name, country):
    assert load_leaders().country(name) == country


def test_no_family_name_is_known_for_two_lands():
    with (data_folder() / "lexicons" / "leaders.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lands: dict[str, set[str]] = {}
    for row in rows:
        assert re.fullmatch(r"[A-Z]{2}", row["country"])
        if row["known_by_family_name"]:
            lands.setdefault(row["name"].split()[-1], set()).add(row["country"])
    assert {name for name, found in lands.items() if len(found) > 1} == set()


@pytest.mark.parametrize(
    ("text", "visitors", "hosts"),
    [
        ("Putin met Macron in Sochi on Friday.", {"FR"}, {"RU"}),
        ("Trump flew to Riyadh on Saturday.", {"US"}, set()),
        ("President Biden met Armenian Prime Minister Nikol Pashinyan in Yerevan on Monday.", {"US"}, {"AM"}),
        ("Judge Maria Trump flew to Riyadh on Saturday.", set(), set()),
    ],
)
def test_they_make_visits_without_title_or_country(geoparser, text, visitors, hosts):
    visits = geoparser.read(Article("a", text)).visits
    assert {a.country for v in visits for a in v.visitors} == visitors
    assert {a.country for v in visits for a in v.hosts} == hosts
