"""Toponym scores, on hand-made corpora."""

import io
import json
from pathlib import Path

import pytest

from geo.domain import Place, Span
from geo.errors import GoldError
from geo.evaluation.places import (
    GoldPlaces,
    read_places,
    score_end_to_end,
    score_recognition,
    score_resolution,
)
from geo.evaluation.scores import print_scores

TEXT = "Moscow and Paris, Texas: a French baker in Paris."
MOSCOW, PARIS, TEXAS, FRENCH, LAST = Span(0, 6), Span(11, 16), Span(18, 23), Span(27, 33), Span(43, 48)


def toponym(span: Span, id: str | None, lat: float | None, lon: float | None, kind: str) -> dict[str, object]:
    surface = span.of(TEXT)
    return {
        "start": span.start, "end": span.end, "surface": surface, "geonameid": id, "lat": lat, "lon": lon, "kind": kind,
    }  # fmt: skip


@pytest.fixture
def gold(tmp_path: Path) -> list[GoldPlaces]:
    toponyms = [
        toponym(MOSCOW, "524901", 55.75, 37.62, "PPLC"),
        toponym(PARIS, "4717560", 33.66, -95.56, "PPL"),
        toponym(TEXAS, None, None, None, ""),
        toponym(FRENCH, "3017382", 46.0, 2.0, "PCLI"),
        toponym(LAST, "4717560", 33.66, -95.56, "PPL"),
    ]
    path = tmp_path / "corpus.jsonl"
    path.write_text(json.dumps({"corpus": "c", "doc_id": "1", "text": TEXT, "toponyms": toponyms}) + "\n")
    return read_places(path)


def place(id: str, lat: float, lon: float) -> Place:
    return Place(id, "x", lat, lon, "US", "PPL", "city")


def test_demonyms_count_for_nobody(gold: list[GoldPlaces]) -> None:
    rows = score_recognition(gold, [[MOSCOW, PARIS, TEXAS, FRENCH, LAST]]).rows
    assert (rows["exact"].right, rows["exact"].given, rows["exact"].expected) == (4, 4, 4)


def test_a_span_too_long_is_right_only_by_overlap(gold: list[GoldPlaces]) -> None:
    rows = score_recognition(gold, [[Span(11, 23), MOSCOW]]).rows
    assert (rows["exact"].right, rows["overlapping"].right, rows["exact"].given) == (1, 2, 2)


def test_the_mean_over_names_counts_each_name_once(gold: list[GoldPlaces]) -> None:
    names = score_recognition(gold, [[MOSCOW, PARIS]]).rows["exact, mean over names"]
    assert names.precision == 1.0
    assert names.recall == pytest.approx(0.5)


def test_places_are_right_by_id_and_by_distance(gold: list[GoldPlaces]) -> None:
    near, far = place("1", 34.0, -95.0), place("2988507", 48.85, 2.35)
    rows = score_resolution(gold, [{MOSCOW: place("524901", 55.7, 37.6), PARIS: near, LAST: far}]).rows
    assert rows["given names: same id"].right == 1
    assert rows["given names: within 161 km"].right == 2
    assert rows["given names: settlements within 10 km"].right == 1


def test_names_without_a_gold_place_are_not_scored_for_their_place(gold: list[GoldPlaces]) -> None:
    assert score_resolution(gold, [{TEXAS: place("1", 31.0, -99.0)}]).rows.get("given names: same id") is None


def test_end_to_end_counts_all_answers_and_all_gold(gold: list[GoldPlaces]) -> None:
    row = score_end_to_end(gold, [{MOSCOW: place("524901", 55.7, 37.6), PARIS: None, Span(25, 26): None}]).rows
    exact = row["end to end: same id"]
    assert (exact.right, exact.given, exact.expected) == (1, 3, 4)


def test_scores_print_as_a_table(gold: list[GoldPlaces]) -> None:
    out = io.StringIO()
    print_scores("places", score_recognition(gold, [[MOSCOW]]).rows, out)
    assert "exact, mean over names" in out.getvalue()


def test_a_line_out_of_form_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"doc_id": "1"}\n')
    with pytest.raises(GoldError, match="line 1"):
        read_places(path)
