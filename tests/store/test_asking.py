"""Filters let through what they say, the same for every frame; search finds words, whatever is typed."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from geo.store import EVERYTHING, Box, Filters, Store, geo_frame
from tests.store.made import TEXT, make_reading, make_story

DAY = dt.date(2024, 3, 12)


def ids(frame: object) -> list[str]:
    return list(frame["id"])  # type: ignore[index]


def test_the_default_filters_are_the_default_pins(store: Store) -> None:
    readings = [make_reading(name) for name in ("a1", "b1")]
    store.save_many(readings)
    assert ids(store.events_frame()) == [e.id for r in readings for e in r.events if e.is_default_pin]
    assert ids(store.visits_frame()) == [v.id for r in readings for v in r.visits if v.is_default_pin]


def test_everything_is_everything(store: Store) -> None:
    store.save(make_reading())
    assert sorted(ids(store.events_frame(EVERYTHING))) == ["a1-1", "a1-2", "a1-3"]
    assert ids(store.toponyms_frame(EVERYTHING)) == ["a1:64-69", "a1:93-97"]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(types=("CONSULT", "AID")), ["a1-1"]),
        (Filters(types=("AID",)), []),
        (Filters(kinds=("verbal cooperation",), modalities=()), ["a1-1", "a1-2"]),
        (Filters(kinds=("material conflict",), include_approximate=True), ["a1-3"]),
        (Filters(modalities=("planned",)), ["a1-2"]),
        (Filters(countries=("JO",)), ["a1-1"]),
        (Filters(places=("2198148",), modalities=()), ["a1-2"]),
        (Filters(sources=("The Post",)), []),
        (Filters(actors=("rana qasem",)), ["a1-1"]),
        (Filters(actors=("OM",)), ["a1-1"]),
        (Filters(actors=("Salim",)), []),
        (Filters(levels=("reported",)), ["a1-1"]),
        (Filters(levels=("named",), modalities=()), ["a1-2"]),
        (Filters(min_confidence=0.91), []),
        (Filters(start=DAY, end=DAY), ["a1-1"]),
        (Filters(start=DAY + dt.timedelta(1)), []),
        (Filters(start=dt.date(2024, 3, 20), end=dt.date(2024, 3, 20), modalities=()), ["a1-2"]),
        (Filters(area=Box(30, 30, 40, 35)), ["a1-1"]),
        (Filters(area=Box(170, -30, -170, 0), modalities=()), ["a1-2"]),
        (Filters(area=Box(-170, -30, 170, 0), modalities=()), []),
        (Filters(text="counterpart"), ["a1-1"]),
        (Filters(text="submarine"), []),
        (Filters(articles=("a1",)), ["a1-1"]),
        (Filters(only_placed=False, include_approximate=True, modalities=()), ["a1-1", "a1-2", "a1-3"]),
    ],
)
def test_a_filter_lets_through_what_it_says(store: Store, filters: Filters, found: list[str]) -> None:
    store.save(make_reading())
    assert ids(store.events_frame(filters)) == found


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), ["a1-v1"]),
        (Filters(visit_kinds=("call",)), []),
        (Filters(statuses=("happened",)), ["a1-v1"]),
        (Filters(types=("ASSAULT",)), []),
        (Filters(kinds=("verbal cooperation",)), ["a1-v1"]),
        (Filters(actors=("JO",)), ["a1-v1"]),
        (Filters(modalities=("planned",)), []),
    ],
)
def test_visits_pass_the_same_filters(store: Store, filters: Filters, found: list[str]) -> None:
    store.save(make_reading())
    assert ids(store.visits_frame(filters)) == found


def test_a_box_or_a_time_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="south to north"):
        Box(0, 10, 0, -10)
    with pytest.raises(ValueError, match="backwards"):
        Filters(start=DAY, end=DAY - dt.timedelta(1))


def test_boilerplate_statements_and_history_are_left_out_when_asked(store: Store) -> None:
    reading = make_reading()
    event = reading.events[0]
    kinds = (
        dataclasses.replace(event, id="b", section="boilerplate"),
        dataclasses.replace(event, id="s", type="STATEMENT"),
        dataclasses.replace(event, id="h", is_historic=True),
    )
    store.save(dataclasses.replace(reading, events=kinds))
    assert ids(store.events_frame()) == ["h"]
    assert ids(store.events_frame(Filters(include_historic=False))) == []
    shown = store.events_frame(Filters(include_boilerplate=True, include_statements=True))
    assert sorted(ids(shown)) == ["b", "h", "s"]


def test_of_one_story_the_surest_account_is_kept(store: Store) -> None:
    store.save_many([make_reading("a1", confidence=0.5), make_reading("b1", confidence=0.8), make_reading("c1")])
    store.save_stories([make_story("a1", "b1")])
    assert ids(store.events_frame(Filters(merge_stories=True))) == ["b1-1", "c1-1"]
    frame = store.events_frame()
    assert list(frame["source_count"]) == [2, 2, 0]
    assert list(frame["is_disputed"]) == [True, True, False]


def test_frames_follow_the_store(store: Store) -> None:
    assert len(store.events_frame()) == len(store.visits_frame()) == len(store.toponyms_frame()) == 0
    store.save(make_reading())
    assert len(store.events_frame()) == 1
    store.delete("a1")
    assert len(store.events_frame()) == 0


def test_a_frame_says_what_the_event_says(store: Store) -> None:
    store.save(make_reading())
    row = store.events_frame().iloc[0]
    shown = {
        "type": "CONSULT",
        "kind": "verbal cooperation",
        "actors": "Salim al-Harthy",
        "recipient_countries": "JO",
        "place": "Amman",
        "place_id": "250441",
        "country": "JO",
        "found": "clause",
        "date_precision": "day",
        "source": "The Daily",
        "title": "Ministers meet",
        "visit": "a1-v1",
        "level": "reported",
    }
    assert {name: row[name] for name in shown} == shown
    assert row["date_start"].date() == DAY
    assert (row["lat"], row["lon"]) == (31.9552, 35.945)
    assert list(store.events_frame(columns=["id", "lat"]).columns) == ["id", "lat"]


def test_a_frame_gets_points_where_things_are(store: Store) -> None:
    store.save(make_reading())
    frame = geo_frame(store.toponyms_frame(EVERYTHING))
    assert frame.crs.to_epsg() == 4326
    assert (frame.geometry.iloc[0].x, frame.geometry.iloc[0].y) == (35.945, 31.9552)
    assert frame.geometry.iloc[1] is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("counterpart", ["a1", "b1"]),
        ("COUNTERPARTS", ["a1", "b1"]),
        ("Jordanian counterpart", ["a1", "b1"]),
        ('"counterpart in Amman"', ["a1", "b1"]),
        ('"Amman counterpart"', []),
        ("counterp", ["a1", "b1"]),
        ("Cordoba", ["b1"]),
        ("Ministers meet", ["a1", "b1"]),
        ("counterpart submarine", []),
    ],
)
def test_search_finds_words_in_text_and_title(store: Store, words: str, found: list[str]) -> None:
    store.save_many([make_reading("a1"), make_reading("b1", text=TEXT + " Then Córdoba.")])
    assert sorted(hit.id for hit in store.find_articles(words)) == found


def test_search_puts_what_is_most_about_it_first(store: Store) -> None:
    often = make_reading("b1", text=TEXT + " Suva, Suva and Suva.")
    store.save_many([make_reading("a1"), often])
    first, _ = store.find_articles("Suva")
    assert first.id == "b1"
    assert "\u2402Suva\u2403" in first.snippet
    assert (first.event_count, first.visit_count) == (3, 1)


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        "AND",
        "NOT OR NEAR(",
        "a*b^c:d",
        "title:x",
        "-",
        "*",
        "\\",
        "%",
        "'; DROP TABLE articles; --",
        "\0",
        "\ud800",
        "x" * 9999,
    ],
)
def test_whatever_is_typed_finds_nothing_and_breaks_nothing(store: Store, typed: str) -> None:
    store.save(make_reading(text=TEXT.replace("and", "")))
    assert store.find_articles(typed) == []
    assert len(store.events_frame(Filters(text=typed))) == 0


def test_no_words_lists_the_newest_first(store: Store) -> None:
    newer = make_reading("b1")
    newer = dataclasses.replace(
        newer,
        document=dataclasses.replace(
            newer.document, published=dataclasses.replace(newer.document.published, date=dt.date(2025, 1, 1))
        ),
    )
    store.save_many([make_reading("a1"), newer])
    assert [hit.id for hit in store.find_articles()] == ["b1", "a1"]
    assert [hit.id for hit in store.find_articles(end=dt.date(2024, 12, 31))] == ["a1"]
    assert [hit.id for hit in store.find_articles(limit=1, offset=1)] == ["a1"]


def test_a_summary_counts_what_the_map_draws_on(store: Store) -> None:
    store.save_many([make_reading("a1"), make_reading("b1", source="The Post"), make_reading("c1")])
    summary = store.summarize()
    assert (summary.articles, summary.events, summary.visits) == (3, 3, 3)
    assert summary.sources == {"The Daily": 2, "The Post": 1}
    assert (summary.first, summary.last) == (DAY, DAY)
    assert (summary.names, summary.names_not_placed) == (6, 3)
    assert store.summarize(Filters(sources=("none",))).first is None


def test_choices_list_what_there_is_most_frequent_first(store: Store) -> None:
    store.save_many([make_reading("a1"), make_reading("b1", source="The Post"), make_reading("c1")])
    choices = store.choices()
    assert choices["sources"] == ["The Daily", "The Post"]
    assert choices["countries"] == ["JO", "FJ"]
    assert choices["actors"] == ["Salim al-Harthy", "Rana Qasem"]
    assert choices["visit_kinds"] == ["visit"]


def test_sentences_are_given_by_id(store: Store) -> None:
    store.save(make_reading())
    assert store.sentences(["a1-2", "a1-v1", "none"]) == {
        "a1-2": "He goes to Suva next.",
        "a1-v1": "Oman's minister met his Jordanian counterpart in Amman on Tuesday.",
    }
