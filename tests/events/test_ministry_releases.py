"""A ministry's own report calls its minister "the Minister" and "the head of Moldovan diplomacy"."""

from __future__ import annotations

import datetime as dt

from geo.domain import Article

RELEASE = (
    "Deputy Prime Minister Mihai Popa holds consultations in Bucharest and Warsaw\n\n"
    "Chisinau, 6 March 2025. - Deputy Prime Minister and Minister of Foreign Affairs Mihai Popa is on an official "
    "visit to Romania and Poland from 4 to 7 March.\n\n"
    "In Bucharest, the head of Moldovan diplomacy was received on Tuesday by interim President Ilie Bolo and had a "
    "working lunch with his counterpart, Emil Hure.\n\n"
    "On Wednesday, in Warsaw, Mihai Popa met Minister Radoslaw Sikor, with whom he signed a memorandum.\n\n"
    "Today the Minister will travel to Krakow for a meeting with local entrepreneurs.\n\n"
    "The Minister also invited Radoslaw Sikor to visit Chisinau in the first half of the year."
)


def test_the_minister_is_its_own(geoparser):
    visits = geoparser.read(Article("a", RELEASE, published=dt.date(2025, 3, 6))).visits
    told = [
        (v.status, [p.name for p in v.visitors], [p.name for p in v.hosts], v.place.place.name)
        for v in visits
        if v.place
    ]
    assert ("happened", ["Mihai Popa"], ["Ilie Bolo", "Emil Hure"], "Bucharest") in told
    assert ("announced", ["Mihai Popa"], [], "Kraków") in told
    assert ("invited", ["Radoslaw Sikor"], ["Mihai Popa"], "Chisinau") in told
    assert len(told) == 4


def test_a_counterpart_holds_the_office_of_who_is_received_and_not_of_the_host(geoparser):
    people = {p.name: p.role for p in geoparser.read(Article("a", RELEASE)).people}
    assert people["Emil Hure"] != "interim president"
