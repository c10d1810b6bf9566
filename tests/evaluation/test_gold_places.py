"""The committed gold of place names: readable, of its size, both halves alike in genre, as its maker writes it."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from geo.evaluation.places import read_places
from geo.making.gold_places import build_line, read_marked
from geo.settings import data_folder

GOLD = data_folder() / "gold"
HALVES = ("places_genres", "places_genres_check")
GENRES = {"health", "humanitarian", "encyclopedic", "agency", "disaster", "business"}


def lines(half):
    return [json.loads(line) for line in (GOLD / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("half", HALVES)
def test_each_half_holds_five_texts_of_each_genre(half):
    assert Counter(line["genre"] for line in lines(half)) == dict.fromkeys(GENRES, 5)
    assert all(60 <= len(line["text"].split()) <= 160 for line in lines(half))


@pytest.mark.parametrize("half", HALVES)
def test_what_evaluate_reads_are_names_as_they_stand_in_the_text_without_overlap(half):
    for item in read_places(GOLD / f"{half}.jsonl"):
        for toponym in item.toponyms:
            assert toponym.span.of(item.article.text) == toponym.text, item.article.id
        ends = [0, *(t.span.end for t in item.toponyms)]
        assert all(t.span.start >= end for t, end in zip(item.toponyms, ends, strict=False)), item.article.id


@pytest.mark.parametrize("half", HALVES)
def test_nearly_every_name_has_a_point_and_each_use_occurs(half):
    names = [name for line in lines(half) for name in line["toponyms"]]
    assert sum(name["lat"] is None for name in names) <= 5
    assert {name["use"] for name in names} == {"literal", "metonym", "modifier"}


def test_no_text_stands_in_both_halves():
    texts = [line["text"] for half in HALVES for line in lines(half)]
    assert len(texts) == len(set(texts)) == 60


@pytest.mark.parametrize("half", HALVES)
def test_what_is_committed_is_what_the_maker_writes_today(half):
    made = [build_line(half, item) for item in read_marked(GOLD / "authored" / f"{half}.txt")]
    assert [a["doc_id"] for a, b in zip(made, lines(half), strict=True) if a != b] == []
