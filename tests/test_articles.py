"""The five real articles the project was made for, through the whole pipeline. Their text is not in the repository."""

import os
import re
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

import pytest

from geo import Geoparser
from geo.sources import read_articles

SHARED = Path(os.environ.get("SHARED", "../shared"))
ARTICLES = SHARED if SHARED.is_absolute() else Path(__file__).resolve().parents[1] / SHARED
pytestmark = pytest.mark.skipif(
    not (ARTICLES / "articles").is_dir(), reason="the shared folder with the five articles is not here (set SHARED)"
)

# Where each name is, in degrees, and how far off a point may be (km): a river is long, a province wide.
PLACES = {
    "Baghdad": (33.34, 44.40, 30),
    "Moscow": (55.75, 37.62, 30),
    "Baghouz": (34.45, 40.95, 30),
    "Deir Ezzor": (35.34, 40.14, 120),
    "Euphrates": (34.0, 41.0, 700),
    "Sulaymaniyah": (35.56, 45.43, 60),
    "Damascus": (33.51, 36.29, 30),
    "Mosul": (36.34, 43.12, 30),
    "Tehran": (35.69, 51.42, 30),
    "Green Zone": (33.31, 44.39, 30),
}


@pytest.fixture(scope="module")
def readings():
    return Geoparser().read_many(list(read_articles([ARTICLES / "articles"])))


def kilometres(lat1, lon1, lat2, lon2):
    a = sin(radians(lat2 - lat1) / 2) ** 2
    a += cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2
    return 12742 * asin(sqrt(a))


@pytest.mark.parametrize("name", PLACES)
def test_each_name_is_found_wherever_it_stands_and_placed_right(name, readings):
    lat, lon, most = PLACES[name]
    stands = 0
    for reading in readings:
        for occurrence in re.finditer(re.escape(name), reading.article.text):
            stands += 1
            over = [r for r in reading.resolutions if r.toponym.span.start <= occurrence.start() < r.toponym.span.end]
            around = reading.article.text[max(0, occurrence.start() - 40) : occurrence.end() + 40]
            assert over, f"{name} is not found in …{around}…"
            place = over[0].place
            assert place is not None, f"{name} is not placed in …{around}…"
            assert kilometres(place.lat, place.lon, lat, lon) <= most, f"{place.name} in …{around}…"
    assert stands


def test_a_related_headline_is_boilerplate_and_makes_no_pin(readings):
    sections = {
        r.toponym.section for reading in readings for r in reading.resolutions if r.toponym.text == "Sulaymaniyah"
    }
    assert sections == {"boilerplate"}
    assert not [e for reading in readings for e in reading.events if e.section == "boilerplate" and e.is_default_pin]


def test_the_clock_of_a_page_header_is_nobody_s_date(readings):
    by_source = {reading.article.text[:40]: reading.document.published for reading in readings}
    header = next(published for start, published in by_source.items() if start.startswith("18:59 GMT"))
    assert header.date is None


def test_a_dated_caption_whose_weekday_agrees_dates_the_article(readings):
    caption = next(r for r in readings if r.article.text.startswith("Russia vows"))
    assert caption.document.published.date.isoformat() == "2019-01-30"
    assert caption.document.published.origin == "text"
