"""The same store on PostgreSQL. Give an empty database: GEO_TEST_POSTGRESQL=postgresql+psycopg://user@host/name."""

from __future__ import annotations

import dataclasses
import os
import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine

from geo.store import EVERYTHING, Filters, Store
from geo.store.tables import metadata
from tests.store.made import TEXT, make_reading, make_story

URL = os.environ.get("GEO_TEST_POSTGRESQL", "")
pytestmark = pytest.mark.skipif(not URL, reason="GEO_TEST_POSTGRESQL names no database")


@pytest.fixture
def store() -> Iterator[Store]:
    metadata.drop_all(create_engine(URL))
    opened = Store(URL)
    yield opened
    opened.close()


def test_what_went_in_comes_out_and_is_shown(store: Store) -> None:
    odd = make_reading("b1", text=TEXT + " 100% C:\\dir_x \0 \ud800")
    assert store.save(make_reading("a1"))
    assert not store.save(make_reading("a1"))
    assert store.save(odd)
    store.save_stories([make_story("a1", "b1")])
    assert store.find_reading("b1") == odd
    assert list(store.events_frame()["id"]) == ["a1-1", "b1-1"]
    assert list(store.events_frame()["source_count"]) == [2, 2]
    assert store.summarize().names_not_placed == 2


@pytest.mark.parametrize(
    ("typed", "found"),
    [("counterpart", ["a1", "b1"]), ("100%", ["b1"]), ("r_x", ["b1"]), ('"met his"', ["a1", "b1"]), ("\0%", [])],
)
def test_words_are_found_without_an_index(store: Store, typed: str, found: list[str]) -> None:
    store.save_many([make_reading("a1"), make_reading("b1", text=TEXT + " 100% C:\\dir_x")])
    assert [hit.id for hit in store.find_articles(typed)] == found
    assert [i.partition("-")[0] for i in store.events_frame(Filters(text=typed))["id"]] == (
        found if typed != "\0%" else []
    )


def test_a_correction_is_shown_and_the_machines_answer_stays(store: Store) -> None:
    machine = make_reading()
    store.save(machine)
    assert store.save_corrected(dataclasses.replace(machine, events=machine.events[:1]), {"a1-1"})
    assert list(store.events_frame(EVERYTHING)["level"]) == ["checked"]
    assert store.corrected_articles() == store.articles_naming(["AMMAN"]) == ["a1"]
    assert store.find_reading("a1", corrected=False) == machine


def test_three_write_at_once_and_every_change_is_counted(store: Store) -> None:
    before = int(store.revision())

    def write(letter: str) -> None:
        mine = Store(URL)
        for number in range(10):
            mine.save(make_reading(f"{letter}{number}"))

    writers = [threading.Thread(target=write, args=(letter,)) for letter in "xyz"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert store.article_count() == 30
    assert int(store.revision()) == before + 30
    assert len(store.events_frame()) == 30
