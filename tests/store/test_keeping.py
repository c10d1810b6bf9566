"""What is kept is whole, once, and what went in comes out."""

from __future__ import annotations

import dataclasses
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from geo.errors import StoreError
from geo.store import EVERYTHING, Store
from geo.store.tables import VERSION
from tests.store.made import TEXT, make_reading, make_story

WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from tests.store.made import make_reading
from geo.store import Store
store = Store(sys.argv[1])
print("ready", flush=True)
for number in range(100_000):
    store.save(make_reading(f"k{number}"))
"""


def test_a_reading_comes_out_as_it_went_in(store: Store) -> None:
    reading = make_reading()
    assert store.save(reading)
    assert store.find_reading("a1") == reading
    assert list(store.readings()) == [reading]
    assert store.find_event("a1-2") == (reading, reading.events[1])
    assert store.find_visit("a1-v1") == (reading, reading.visits[0])
    assert store.find_toponym("a1:64-69") == (reading, reading.resolutions[0])


def test_the_same_article_twice_changes_nothing(store: Store) -> None:
    assert store.save(make_reading())
    before = store.revision(), store.counts()
    assert not store.save(make_reading())
    assert (store.revision(), store.counts()) == before


def test_another_answer_takes_the_place_of_the_first(store: Store) -> None:
    store.save(make_reading())
    fewer = dataclasses.replace(make_reading(), events=make_reading().events[:1])
    assert store.save(fewer)
    assert store.find_reading("a1") == fewer
    assert store.counts() == {"articles": 1, "toponyms": 2, "events": 1, "visits": 1, "people": 1, "stories": 0}
    assert store.find_event("a1-2") is None
    assert [hit.id for hit in store.find_articles("counterpart")] == ["a1"]


def test_a_deleted_article_is_gone_from_everywhere(store: Store) -> None:
    store.save_many([make_reading("a1"), make_reading("b1")])
    store.save_stories([make_story("a1", "b1")])
    assert store.delete("a1")
    assert not store.delete("a1")
    assert [hit.id for hit in store.find_articles("counterpart")] == ["b1"]
    assert set(store.events_frame(EVERYTHING)["article"]) == {"b1"}
    assert store.find_story_of("a1-1") is None


@pytest.mark.parametrize(
    "text", ["half \ud800 character", "NUL \0 inside", "مرحبا \u202e", "<script>${1}`\\' OR 1=1 --"]
)
def test_any_text_is_kept_as_it_is(store: Store, text: str) -> None:
    reading = make_reading(text=TEXT + text)
    store.save(reading)
    assert store.find_reading("a1") == reading


def test_stories_come_back_with_all_that_sources_differ_in(store: Store) -> None:
    store.save_many([make_reading("a1"), make_reading("b1")])
    story = make_story("a1", "b1")
    store.save_stories([make_story("a1")])
    store.save_stories([story])
    assert store.stories() == [story]
    assert store.find_story(story.id) == story
    assert store.find_story_of("b1-1") == story


def test_what_is_not_there_is_none(store: Store) -> None:
    assert store.find_reading("no") is None
    assert store.find_event("no") is None
    assert store.find_story("no") is None
    assert store.find_toponym("a1:0-5") is None


def test_a_correction_is_shown_and_the_machines_answer_stays(store: Store) -> None:
    machine = make_reading()
    corrected = dataclasses.replace(machine, events=machine.events[:1])
    store.save(machine)
    assert store.save_corrected(corrected, {"a1-1", "a1:64-69"})
    assert not store.save_corrected(corrected, {"a1-1", "a1:64-69"})
    assert store.find_reading("a1") == corrected
    assert store.find_reading("a1", corrected=False) == machine
    assert list(store.events_frame(EVERYTHING)["level"]) == ["checked"]
    assert sorted(store.toponyms_frame(EVERYTHING)["level"]) == ["checked", "named"]
    assert not store.save(machine)
    assert store.find_reading("a1") == corrected, "the same answer again leaves the correction"
    assert store.save_corrected(machine, ())
    assert len(store.events_frame(EVERYTHING)) == 3


def test_killed_in_the_middle_it_holds_whole_articles_only(url: str) -> None:
    root = Path(__file__).parents[2]
    writer = subprocess.Popen([sys.executable, "-c", WRITER, url, str(root)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"ready\n"
    reader = Store(url)
    while reader.article_count() < 5:
        time.sleep(0.01)
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    reader.close()
    after = Store(url)
    counts = after.counts()
    assert counts["articles"] >= 5
    assert counts["events"] == 3 * counts["articles"]
    assert counts["toponyms"] == 2 * counts["articles"]
    assert all(reading == make_reading(reading.article.id) for reading in after.readings())
    assert len(after.find_articles("counterpart", limit=100_000)) == counts["articles"]
    after.close()


def test_many_read_while_two_write(url: str) -> None:
    wrong: list[BaseException] = []
    done = threading.Event()

    def write(letter: str) -> None:
        try:
            mine = Store(url)
            for number in range(20):
                mine.save(make_reading(f"{letter}{number}"))
        except BaseException as error:
            wrong.append(error)

    def read() -> None:
        try:
            mine = Store(url)
            while not done.is_set():
                frame = mine.events_frame(EVERYTHING)
                assert len(frame) % 3 == 0
        except BaseException as error:
            wrong.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    writers = [threading.Thread(target=write, args=(letter,)) for letter in "xy"]
    for thread in readers + writers:
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    for thread in readers:
        thread.join()
    assert wrong == []
    assert Store(url).article_count() == 40


@pytest.mark.parametrize("content", [b"no database at all, but some text " * 100, b"SQLite format 3\0" + b"x" * 2000])
def test_a_file_that_is_no_store_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.sqlite"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"x\.sqlite"):
        Store(f"sqlite:///{path}")
    assert path.read_bytes() == content


def test_a_store_of_another_version_says_what_to_do(store: Store, url: str) -> None:
    path = url.removeprefix("sqlite:///")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE name = 'version'", (str(VERSION + 1),))
    with pytest.raises(StoreError, match="ingest the articles again"):
        Store(url)


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (a)")
    with pytest.raises(StoreError, match="something else"):
        Store(f"sqlite:///{path}")


@pytest.mark.parametrize("address", ["nonsense", "mysterydb://x", "sqlite:////proc/no/such/place.sqlite"])
def test_an_address_that_leads_nowhere_says_so(address: str) -> None:
    with pytest.raises(StoreError):
        Store(address)


def test_a_store_in_memory_works_too() -> None:
    store = Store("sqlite://")
    store.save(make_reading())
    assert len(store.events_frame()) == 1
