"""The visits of the five articles that the project was made for: these, with these fields, and no others.

The articles are other people's texts and are not in the repository; the test reads them from ../shared.
"""

from pathlib import Path

import pytest

from geo import settings
from geo.domain import Article

ARTICLES = settings.ROOT.parent / "shared" / "articles"
pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason="the five articles stand in ../shared only")

EXPECTED = {
    "000": {
        ("visit", "happened", ("Alhakim IQ",), ("Lavrov RU",), "Moscow", "2019-01-30"),
        ("visit", "happened", ("Jaafari IQ",), ("Moualem SY", "Assad SY"), "Damascus", "2018-10-01"),
        ("visit", "happened", ("Felipe ES", "Robles ES"), ("Salih IQ",), "Iraq", "2019-01-29"),
        ("visit", "happened", ("Trump US",), (), "Baghdad", "2019-01-01"),
    },
    "001": {
        ("meeting", "happened", ("Bogdanov RU", "Husseini IQ"), (), None, "Friday"),
        ("visit", "happened", ("Hussein IQ",), ("Lavrov RU",), "Moscow", "last November"),
    },
    "002": {("visit", "happened", ("Alhakim IQ",), ("Lavrov RU",), "Moscow", "Wednesday")},
    "003": {
        ("meeting", "happened", ("AlGhanimi IQ", "Maksimov RU"), (), "Baghdad", None),
        ("visit", "invited", ("AlGhanimi IQ",), ("Maksimov RU",), "Russia", None),
    },
    "004": {
        ("visit", "happened", ("Hiyali IQ",), ("Dehghan IR",), "Tehran", "Sunday"),
        ("visit", "happened", ("Maliki IQ",), ("Lavrov RU",), "Moscow", "The following day"),
    },
}
NAMES = sorted({name.split()[0] for rows in EXPECTED.values() for row in rows for name in (*row[2], *row[3])}, key=len)


def told(actors):
    return tuple(f"{next(n for n in reversed(NAMES) if n in actor.name)} {actor.country}" for actor in actors)


def fields(visit):
    place = visit.place.place.name if visit.place else None
    day = visit.date.start.isoformat() if visit.date else visit.date_text
    return visit.kind, visit.status, told(visit.visitors), told(visit.hosts), place, day


@pytest.mark.parametrize("key", sorted(EXPECTED))
def test_the_visits_of_an_article_are_these_and_no_others(geoparser, key):
    path = next(Path(ARTICLES).glob(f"{key}_*.txt"))
    reading = geoparser.read(Article(key, path.read_text(encoding="utf-8")))
    assert {fields(visit) for visit in reading.visits} == EXPECTED[key]


@pytest.mark.parametrize("key", sorted(EXPECTED))
def test_each_visit_is_one_event(geoparser, key):
    path = next(Path(ARTICLES).glob(f"{key}_*.txt"))
    reading = geoparser.read(Article(key, path.read_text(encoding="utf-8")))
    named = [event.visit for event in reading.events if event.visit]
    assert sorted(named) == sorted(visit.id for visit in reading.visits)
