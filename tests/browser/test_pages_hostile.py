"""Hostile words, in every field an article can fill, on every page, tooltip, table and download: nothing runs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from pathlib import Path

import pytest

from geo.domain import (
    Actor,
    Article,
    DateRange,
    Document,
    Event,
    EventPlace,
    Person,
    Place,
    Published,
    Reading,
    Resolution,
    Sentence,
    Span,
    Toponym,
    Visit,
)
from geo.store import Store
from tests.browser.samples import HOSTILE
from tests.browser.server import new_home

WORDS = (
    *HOSTILE,
    "=cmd()|' /C calc'!A1",
    "[x](javascript:window.hacked=1)",
    "$$x$$ :red[a] :material/home: <u>",
    "<style>*{display:none}</style>",
    "'\"><svg onload=window.hacked=1>",
)


def hostile_reading(number: int, words: str) -> Reading:
    """Write an article that says the words as its headline, text, source, address, person, place and date."""
    text = f"{words} met {words} in {words} on Tuesday. {words}"
    name, where, when = Span(0, len(words)), Span(text.index(" in ") + 4, text.index(" on Tues")), "on Tuesday"
    sentence = Span(0, text.index(" on Tues") + len(" on Tuesday."))
    article = Article(
        f"a{number:012d}", text, words, words, "javascript:window.hacked=1", dt.date(2019, 1, 2), note=words
    )
    place = Place(f"h{number}", words, 30 + number, 40 + 2 * number, "IQ", "PPL", "city")
    stands = EventPlace(place, "clause", False, where)
    actor = Actor(words, words, "RU", name)
    day = DateRange.day(dt.date(2019, 1, 1 + number))
    known = {"place": stands, "date": day, "date_text": f"{when} {words}", "claimed_by": words}
    return Reading(
        Document(article, Published(article.published, "given"), sentences=(Sentence(sentence, 0, 0),)),
        ("IQ",),
        (Resolution(Toponym(where, words), place, 0.6, words),),
        people=(Person(words, words, "RU", (name,)),),
        events=(Event(f"{article.id}-e", "ACCUSE", None, name, sentence, (actor,), (actor,), **known),),
        visits=(
            Visit(
                f"{article.id}-v",
                "visit",
                "happened",
                (actor,),
                (actor,),
                sentences=(sentence,),
                purpose=words,
                **known,
            ),
        ),
    )


READINGS = [hostile_reading(number, words) for number, words in enumerate(WORDS)]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = new_home(tmp_path_factory.mktemp("hostile"))
    store = Store(f"sqlite:///{folder / 'store.sqlite'}")
    store.save_many(READINGS)
    store.close()
    return folder


def test_on_every_page_nothing_runs(visit):
    shown = visit("?names=true")
    for name in ("Events", "Visits", "Articles", "Places", "Review", "Add", "About", "Overview"):
        shown.go(name)
        for tab in shown.page.get_by_role("tab").all():
            tab.click()
        shown.settle()
        shown.page.wait_for_function("(title) => document.title === title", arg=f"{name} · Dateline")
        assert shown.hacked() == []
    assert not shown.page.locator('a[href^="javascript"]').count()


def test_in_tooltips_and_after_a_press_nothing_runs(visit):
    shown = visit("events")
    for number, reading in enumerate(READINGS):
        shown.map.zoom_to(30 + number, 40 + 2 * number, 8)
        words = WORDS[number].replace("\u202e", "")
        shown.map.hover(f"h{number}", words[:12])
        shown.map.press(f"h{number}")
        shown.wait_asked("event", reading.events[0].id)
        shown.page.locator(".reader h2").filter(has_text=words[:20]).wait_for()
        assert shown.hacked() == []


def test_downloads_hold_words_and_no_formulas(visit):
    shown = visit("events")
    shown.page.get_by_text(re.compile("^Download these")).click()
    with shown.page.expect_download() as coming:
        shown.page.get_by_role("button", name="CSV", exact=True).click()
    rows = list(csv.reader(io.StringIO(Path(coming.value.path()).read_text(encoding="utf-8-sig"))))
    assert len(rows) == len(READINGS) + 1
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "@", "\t")]
    with shown.page.expect_download() as coming:
        shown.page.get_by_role("button", name="One-file map").click()
    alone = shown.page.context.new_page()
    alone.on("pageerror", lambda error: visit.complaints.append(f"script: {error}"))
    file = Path(coming.value.path())
    alone.goto(file.rename(file.with_suffix(".html")).as_uri())
    alone.wait_for_function("() => document.querySelector('.leaflet-container[data-marks]')")
    marks = [reading.events[0].place.place for reading in READINGS]
    alone.evaluate("([lat, lon]) => window.map && window.map.setView([lat, lon], 8)", [marks[0].lat, marks[0].lon])
    assert alone.evaluate("() => window.hacked") is None
    assert shown.hacked() == []
