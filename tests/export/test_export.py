"""What is taken away is what was filtered, in every form, and nothing in it runs."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import geopandas as gpd
import pandas as pd
import pytest

from geo.domain import Actor
from geo.errors import ExportError
from geo.export import FORMS, export, read_back
from geo.store import EVERYTHING, Filters, Store
from tests.store.made import make_reading

HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "＝1+1",
    "'=1",
    "<script>alert(1)</script>",
    "]]><x/>",
    "${1}`$[name]",
    "\u202eexe",
    "a\x00b\x08c\x1b",
    "half \ud800",
    '"quoted", and\nbroken',
]


@pytest.fixture(scope="module")
def store() -> Store:
    opened = Store("sqlite://")
    opened.save_many([make_reading("a1"), make_reading("b-2"), make_reading("é 3/4?&#")])
    return opened


def joined(store: Store, filters: Filters) -> Any:
    return pd.concat([store.events_frame(filters), store.visits_frame(filters)], ignore_index=True)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "filters",
    [Filters(), Filters(articles=("a1",)), EVERYTHING, Filters(countries=("XX",))],
    ids=["default", "one", "all", "none"],
)
def test_every_form_holds_what_was_filtered_and_only_that(store: Store, form: str, filters: Filters) -> None:
    for frame in (store.events_frame(filters), store.visits_frame(filters), joined(store, filters)):
        assert read_back(export(frame, form), form) == list(frame["id"])


@pytest.mark.parametrize("form", FORMS)
def test_place_names_can_be_taken_away_placed_or_not(store: Store, form: str) -> None:
    frame = store.toponyms_frame(EVERYTHING)
    assert read_back(export(frame, form), form) == list(frame["id"])


@pytest.mark.parametrize("form", ["GeoJSON", "KML", "CSV", "GeoParquet", "Atom"])
def test_the_same_records_give_the_same_bytes(store: Store, form: str) -> None:
    assert export(store.events_frame(), form) == export(store.events_frame(), form)


@pytest.mark.parametrize("form", FORMS)
def test_hostile_words_go_through_every_form(form: str) -> None:
    store = Store("sqlite://")
    reading = make_reading()
    first = reading.events[0]
    events = [dataclasses.replace(first, id=f"a1-{words}", actors=(Actor(words),)) for words in HOSTILE]
    store.save(dataclasses.replace(reading, events=tuple(events)))
    frame = store.with_sentences(store.events_frame())
    assert len(frame) == len(HOSTILE)
    for kept, found in zip(frame["id"], read_back(export(frame, form), form), strict=True):
        printable = "".join(c for c in kept if c.isprintable() or c in "\t\n\r\u202e")
        assert found in (kept, printable, printable.replace("\r", "\n"))


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_of_a_spreadsheet_is_a_formula(words: str) -> None:
    frame = pd.DataFrame({"id": pd.Series([words], dtype=object), "lat": [-1.5], "lon": [-2.0], "number": ["-12.5"]})
    ((cell, lat, lon, number),) = list(csv.reader(io.StringIO(export(frame, "CSV").decode("utf-8-sig"), newline="")))[
        1:
    ]
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝"))
    assert cell[:1] not in "\t\r\n"
    assert (lat, lon, number) == ("-1.5", "-2.0", "-12.5")


def test_geojson_is_rfc_7946(store: Store) -> None:
    whole = json.loads(export(store.toponyms_frame(EVERYTHING), "GeoJSON"))
    assert set(whole) == {"type", "features", "bbox"}
    placed, unplaced = whole["features"][:2]
    assert placed["geometry"] == {"type": "Point", "coordinates": [35.945, 31.9552]}
    assert unplaced["geometry"] is None
    assert placed["properties"]["published"] == "2024-03-14"
    assert unplaced["properties"]["country"] is None


@pytest.mark.parametrize(("form", "suffix"), [("GeoJSON", ".geojson"), ("GeoPackage", ".gpkg"), ("KML", ".kml")])
def test_gis_programs_read_points_where_things_are(store: Store, form: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"records{suffix}"
    path.write_bytes(export(store.events_frame(), form))
    frame = gpd.read_file(path)
    assert frame.crs.to_epsg() == 4326
    assert {(round(p.x, 4), round(p.y, 4)) for p in frame.geometry} == {(35.945, 31.9552)}


def test_geoparquet_keeps_numbers_and_days(store: Store) -> None:
    frame = gpd.read_parquet(io.BytesIO(export(joined(store, Filters()), "GeoParquet")))
    assert frame["confidence"].dtype == float
    assert set(frame["date_start"]) == {"2024-03-12"}
    assert frame.geometry.iloc[0].x == 35.945


def test_a_feed_has_what_atom_asks_for_and_links_to_the_web_only() -> None:
    store = Store("sqlite://")
    store.save(make_reading("a1"))
    reading = make_reading("x1")
    article = dataclasses.replace(reading.article, url="javascript:alert(1)")
    store.save(dataclasses.replace(reading, document=dataclasses.replace(reading.document, article=article)))
    feed = ElementTree.fromstring(export(store.with_sentences(store.events_frame()), "Atom"))
    ns = {"a": "http://www.w3.org/2005/Atom", "g": "http://www.georss.org/georss"}
    assert {child.tag.rpartition("}")[2] for child in feed} == {"title", "id", "updated", "author", "entry"}
    assert [link.get("href") for link in feed.iterfind(".//a:link", ns)] == ["https://daily.example/a1"]
    assert feed.findtext("a:entry/g:point", None, ns) == "31.955200 35.945000"
    assert "counterpart in Amman" in feed.findtext("a:entry/a:summary", "", ns)
    assert feed.findtext("a:entry/a:updated", "", ns) == "2024-03-14T00:00:00Z"


def test_what_cant_be_exported_says_so(store: Store) -> None:
    with pytest.raises(ExportError, match="choose one of"):
        export(store.events_frame(), "DOCX")
    with pytest.raises(ExportError, match="lat"):
        export(store.events_frame(columns=["id"]), "CSV")
    with pytest.raises(ExportError, match="export it again"):
        read_back(b"nonsense", "KML")
