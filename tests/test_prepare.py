"""The store is filled with the example collection, and again when a newer program reads the examples otherwise."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from geo.collection import EXAMPLE_NOTE, load_collection, save_collection
from geo.domain import Document, Published, Reading
from geo.prepare import prepare_store
from geo.store import Store


@pytest.fixture
def file(tmp_path, monkeypatch) -> Path:
    """A collection of three of the examples, and an empty home."""
    monkeypatch.setenv("GEO_HOME", str(tmp_path / "home"))
    return save_collection(load_collection()[:3], tmp_path / "collection.jsonl.gz")


def _ids(store: Store) -> set[str]:
    return {reading.article.id for reading in store.readings()}


def test_every_example_carries_the_note_by_which_old_stores_know_it():
    assert all((reading.article.note or "").startswith(EXAMPLE_NOTE) for reading in load_collection())


def test_examples_read_anew_take_the_place_of_the_old_ones(file):
    old = load_collection(file)
    prepare_store(examples=file).close()
    save_collection([old[0], dataclasses.replace(old[1], events=())], file)
    store = prepare_store(examples=file)
    assert _ids(store) == {old[0].article.id, old[1].article.id}
    assert store.find_reading(old[1].article.id).events == ()


def test_what_a_person_added_or_deleted_stays_so(file):
    old = load_collection(file)
    own = dataclasses.replace(load_collection()[3].document.article, id="mine", note=None)
    store = prepare_store(examples=file)
    store.save(Reading(Document(own, Published(None, None))))
    store.delete(old[0].article.id)
    save_collection(old[:2], file)
    assert _ids(prepare_store(examples=file)) == {old[1].article.id, "mine"}
    save_collection(old, file)
    assert _ids(prepare_store(examples=file)) == {old[1].article.id, old[2].article.id, "mine"}


def test_a_store_of_before_the_mark_is_known_by_its_notes(file):
    old = load_collection(file)
    Store().save_many(old)
    save_collection(old[:2], file)
    assert _ids(prepare_store(examples=file)) == {reading.article.id for reading in old[:2]}


def test_the_same_examples_are_not_filled_in_twice(file):
    said: list[str] = []
    prepare_store(said.append, file).close()
    prepare_store(said.append, file).close()
    assert said == ["filling the store with 3 example reports"]


def test_a_store_that_holds_none_of_the_examples_gets_none(file):
    own = dataclasses.replace(load_collection()[3].document.article, id="mine", note=None)
    Store().save(Reading(Document(own, Published(None, None))))
    prepare_store(examples=file).close()
    save_collection(load_collection(file)[:2], file)
    assert _ids(prepare_store(examples=file)) == {"mine"}
