"""Offices with what they are for between title and name, as ministries write them."""

from __future__ import annotations

import pytest

from geo.domain import Article
from geo.events.who.lands import Lands
from geo.events.who.portfolios import skip_portfolio


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        ("Minister of Industry and Trade Oleg Orlov", " of Industry and Trade"),
        ("Minister for Maritime Affairs and Investment, Luis Silva", " for Maritime Affairs and Investment"),
        ("Minister of Agriculture, Livestock and Fisheries, Ali Omar", " of Agriculture, Livestock and Fisheries"),
        ("Minister of Foreign Affairs of Hungary, Peter Nagy", " of Foreign Affairs"),
        ("Minister Oleg Orlov and Trade", ""),
        ("Minister of Hungary", ""),
        ("Minister of the people's choice", ""),
    ],
)
def test_fields_are_skipped_and_names_and_lands_are_not(text, skipped):
    end = len("Minister")
    assert text[end : skip_portfolio(text, end, Lands.of([]))] == skipped


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        ("Russia's Deputy Minister of Industry and Trade Oleg Orlov arrived in Caracas on Monday.",
         "Oleg Orlov", "deputy minister", "RU"),
        ("The Minister of Foreign Affairs and Trade of Hungary, Peter Nagy, flew to Minsk on Tuesday.",
         "Peter Nagy", "foreign minister", "HU"),
        ("Chinese Chairman of the Standing Committee Zhao Min visited Hanoi.", "Zhao Min", "chairman", "CN"),
    ],
)  # fmt: skip
def test_the_name_after_a_long_office_is_the_officials(geoparser, text, name, role, country):
    people = {p.name: (p.role, p.country) for p in geoparser.read(Article("a", text)).people}
    assert people[name] == (role, country)


def test_whoever_meets_his_turkish_counterpart_is_not_turkish(geoparser):
    text = "Chief of Staff General Asim Murad met his Turkish counterpart in Ankara on Monday."
    people = {p.name: p.country for p in geoparser.read(Article("a", text)).people}
    assert people["Asim Murad"] is None
