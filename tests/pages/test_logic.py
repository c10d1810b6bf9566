"""What the pages reckon with: time strip, table, marked words, what an address asks for."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from geo.domain import Account, Article, DateRange, Document, Event, Place, Published, Reading, Span
from geo.maps import make_layers
from geo.review import ReviewItem
from geo.store import Filters, Store
from pages.shared import wording
from pages.shared.about_texts import document
from pages.shared.findings import Found
from pages.shared.listing import one_a_story
from pages.shared.marked_text import Mark, pieces
from pages.shared.numbers import value_name
from pages.shared.publishers import find_publisher
from pages.shared.reader import citation, one_an_article
from pages.shared.review_ledger import say_item
from pages.shared.table import MOST_ROWS, first_row, table_rows
from pages.shared.timeline import make_strip, window_end, window_starts


def days(*texts):
    return np.array(texts, "M8[s]")


@pytest.mark.parametrize(
    ("step", "first", "last"),
    [
        ("day", "2019-01-30", "2019-01-30"),
        ("week", "2019-01-28", "2019-02-03"),
        ("month", "2019-01-01", "2019-01-31"),
        ("year", "2019-01-01", "2019-12-31"),
    ],
)
def test_a_window_runs_around_its_day(step, first, last):
    start = window_starts(np.array(["2019-01-30"], "M8[D]"), step).tolist()[0]
    assert (start.isoformat(), window_end(start, step).isoformat()) == (first, last)


def test_a_window_before_1970_starts_on_a_monday():
    assert window_starts(np.array(["1969-12-31"], "M8[D]"), "week").tolist() == [dt.date(1969, 12, 29)]


def test_bars_count_by_kind_and_leave_out_what_is_empty():
    strip = make_strip(days("2019-01-01", "2019-01-01", "NaT", "2019-01-03"), np.array([0, 2, 0, 1]), 3)
    assert (strip.step, strip.dated, strip.undated) == ("day", 3, 1)
    assert strip.bars == [
        {"start": "2019-01-01", "end": "2019-01-01", "counts": [1, 0, 1]},
        {"start": "2019-01-03", "end": "2019-01-03", "counts": [0, 1, 0]},
    ]


def test_a_long_time_is_counted_in_longer_steps():
    assert make_strip(days("2011-01-01", "2020-01-01"), np.array([0, 0]), 1).step == "month"
    assert make_strip(days("1950-01-01", "2020-01-01"), np.array([0, 0]), 1).step == "year"


@pytest.fixture
def found(tmp_path):
    """Make 1,203 events of one article, the last three without a date, and no visits."""
    text = "Rebels attacked Mosul."
    article = Article("a1", text, "Attack", "Paper", published=dt.date(2019, 1, 1))
    events = [
        Event(
            f"a1-{number:04d}",
            "ASSAULT",
            None,
            Span(7, 15),
            Span(0, len(text)),
            date=None if number >= 1200 else day_number(number),
        )
        for number in range(1203)
    ]
    store = Store(f"sqlite:///{tmp_path / 'store.sqlite'}")
    store.save(Reading(Document(article, Published(article.published, "given")), events=tuple(events)))
    wide = Filters(only_placed=False)
    layers = make_layers()
    return Found("events", store.events_frame(wide), store.visits_frame(wide), layers, wide, None, store.revision())


def day_number(number):
    return DateRange.day(dt.date(2015, 1, 1) + dt.timedelta(days=number))


def test_the_table_shows_the_newest_rows_first(found):
    rows = table_rows(found)
    assert (len(rows), first_row(found)) == (MOST_ROWS, 0)
    assert rows.index[0] == "a1-1199"
    assert list(rows["when"][:2]) == ["2018-04-14", "2018-04-13"]


@pytest.mark.parametrize(
    ("precision", "end", "said"),
    [
        ("day", "2018-04-14", "2018-04-14"),
        ("month", "2018-04-30", "Apr 2018"),
        ("year", "2018-12-31", "2018"),
        ("range", "2018-05-02", "2018-04-14 – 2018-05-02"),
    ],
)
def test_a_date_stands_in_the_table_no_finer_than_it_is_known(found, precision, end, said):
    events = found.events
    one = events[events["id"] == "a1-1199"].assign(date_precision=precision, date_end=pd.Timestamp(end))
    assert table_rows(replace(found, events=one, _made={}))["when"].tolist() == [said]


def test_the_table_is_sorted_as_asked_and_turned_like_pages(found):
    assert list(table_rows(found, MOST_ROWS, "when")["when"][:2]) == ["2015-04-11", "2015-04-12"]
    assert first_row(found, first=10**6) == 1200


def test_the_table_shows_the_rows_around_what_is_open(found):
    assert first_row(found, around="a1-0700") == 400
    assert "a1-0700" in table_rows(found, 400).index


def test_what_has_no_date_stands_last_in_the_table(found):
    assert first_row(found, around="a1-1202") == 12 * MOST_ROWS
    assert list(table_rows(found, 12 * MOST_ROWS)["when"]) == ["", "", ""]


def test_a_table_of_nothing_is_empty(found):
    nothing = replace(found, events=found.events.head(0), _made={})
    assert table_rows(nothing).empty
    assert first_row(nothing) == 0


def test_marked_words_keep_their_order_and_every_letter():
    text = "Rebels attacked Mosul on Sunday."
    cut = pieces(text, Span(0, len(text)), [Mark(Span(0, len(text)), "sentence"), Mark(Span(16, 21), "place", id="m0")])
    assert "".join(piece["t"] for piece in cut) == text
    assert [piece.get("id") for piece in cut] == [None, "m0", None]
    assert cut[1]["k"] == ["place", "sentence"]


def test_turning_characters_never_reach_a_page():
    hostile = "a\u202egnp.exe"
    assert pieces(hostile, Span(0, len(hostile)), []) == [{"t": "agnp.exe"}]
    assert "\u202e" not in wording.plain(hostile)


@pytest.mark.parametrize(
    ("sure", "words"), [(0.9, "very likely right"), (0.89, "likely right"), (0.5, "uncertain"), (0.49, "doubtful")]
)
def test_how_sure_is_said_in_words(sure, words):
    assert wording.how_sure(sure) == words


def test_a_citation_says_who_published_what_and_when():
    article = Article("a1", "Rebels attacked.", "Attack", "Paper", "https://example.org/a", dt.date(2019, 1, 2))
    event = Event("a1-x", "ASSAULT", None, Span(7, 15), Span(0, 16))
    reading = Reading(Document(article, Published(article.published, "given")), events=(event,))
    assert citation(reading, event) == (
        "“Attack”, Paper, 2 January 2019, https://example.org/a. Read by machine as a1-x (Dateline)."
    )


def test_no_row_stands_in_the_table_twice(found):
    assert table_rows(found).index.is_unique


def test_what_is_made_of_a_finding_is_made_once(found):
    made = []
    for _ in range(2):
        assert found.made("answer", lambda: made.append(1) or "42") == "42"
    assert made == [1]


@pytest.mark.parametrize(
    ("snippet", "kept"),
    [
        ("They met in Amman. The raids show that the", "They met in Amman. The raids show that"),
        ("They met in Amman.", "They met in Amman."),
        ("Amman", "Amman"),
    ],
)
def test_a_snippet_ends_with_a_whole_word(snippet, kept):
    assert wording.whole_words(snippet) == kept


def test_a_place_is_told_apart_from_others_of_its_name():
    city = Place("98182", "Baghdad", 33.34, 44.4, "IQ", "PPLC", "city", "Baghdad", "07")
    town = Place("1", "Springfield", 39.8, -89.6, "US", "PPLA", "city", "Illinois", "IL")
    country = Place("99237", "Iraq", 33.0, 44.0, "IQ", "PCLI", "country")
    assert wording.say_which(city) == "Baghdad (city, Iraq)"
    assert wording.say_which(town) == "Springfield (city, Illinois, United States)"
    assert wording.say_which(country) == "Iraq (country)"


def test_a_document_loses_dead_links_and_keeps_its_commands():
    text = document("docs/accuracy.md")
    assert "](gold.md)" not in text
    assert "\\$ python" not in text


def test_a_story_lists_one_account_an_article():
    told = [("a1-v1", "a1"), ("a1-e1", "a1"), ("a2-e2", "a2"), ("a2-v2", "a2")]
    accounts = [Account(article, record, "Paper", None) for record, article in told]
    assert [a.record for a in one_an_article(accounts, "a1-v1", "visit")] == ["a1-v1", "a2-v2"]
    assert [a.record for a in one_an_article(accounts, "a1-e1", "event")] == ["a1-e1", "a2-e2"]


def test_of_a_story_the_list_of_a_place_holds_what_is_open_or_the_first(found):
    events = found.events.assign(story=None)
    events.loc[events["id"].isin(["a1-0001", "a1-0003", "a1-0004"]), "story"] = "s1"
    told = replace(found, events=events, _made={})
    beside = ["a1-0001", "a1-0002", "a1-0003", "a1-0004", "a1-0005"]
    assert one_a_story(told, beside, "a1-0002") == ["a1-0001", "a1-0002", "a1-0005"]
    assert one_a_story(told, beside, "a1-0003") == ["a1-0002", "a1-0003", "a1-0005"]


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("ASSAULT", "Attacks · “Two rockets hit the base near the airport before dawn, the ministry…” (Herald)"),
        ("ASSAULT: Militia", "Attacks · Militia (Herald)"),
    ],
)
def test_what_nobody_is_named_for_is_asked_about_with_its_first_words(label, said):
    item = ReviewItem("event", "a1-e1", "a1", label, "Baghdad", 0.6, False, source="Herald")
    assert say_item(item, "Two rockets hit the base near the airport\nbefore dawn, the ministry said.") == said


def test_whom_it_was_done_to_is_never_taken_for_who_did_it():
    assert [wording.say_sides(*sides) for sides in (("A", "B"), ("A", ""), ("", "B"))] == ["A → B", "A", "→ B"]


def test_what_is_in_no_one_country_is_counted_by_name():
    assert [value_name("country", code) for code in ("IQ", "")] == ["Iraq", "In several countries"]


@pytest.mark.parametrize("source", ["AP", "The Associated Press", "associated press", "apnews.com"])
def test_a_publisher_is_known_by_its_other_names(source):
    assert find_publisher(source, None).name == "Associated Press"
