"""The tables of facts hold what they promise, and the check that says so finds what is wrong."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import shapely

from geo import settings
from geo.making.check_facts import COLUMNS, Fact, check_all, check_country, check_row, check_twins, decode, read_rows

TABLES = settings.data_folder() / "gazetteer"

BAGHOUZ = {
    "id": "", "name": "Baghouz", "alternates": "Baghuz", "kind": "village", "feature": "PPL", "country": "SY",
    "admin1": "Deir ez-Zor", "lat": "34.46", "lon": "40.94", "label_lat": "", "label_lon": "", "west": "", "south": "",
    "east": "", "north": "", "population": "0", "historical": "0", "source": "general knowledge", "origin": "",
}  # fmt: skip


def fact(**changed: str) -> Fact:
    return Fact("here.csv", 2, BAGHOUZ | changed)


def test_no_table_of_facts_has_an_offender() -> None:
    assert check_all(TABLES) == []


def test_a_sound_row_passes() -> None:
    assert list(check_row(fact())) == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"lat": "134.46"}, "not on Earth"),
        ({"lat": "north"}, "can't be read"),
        ({"name": ""}, "has no name"),
        ({"id": "baghouz"}, "no GeoNames id"),
        ({"historical": "no"}, "neither historical"),
        ({"west": "40", "south": "34"}, "half a box"),
        ({"west": "42", "south": "34", "east": "41", "north": "35"}, "a box that is none"),
        ({"west": "10", "south": "34", "east": "11", "north": "35"}, "outside its own box"),
    ],
)
def test_a_faulty_row_is_named(changed: dict[str, str], fault: str) -> None:
    assert any(fault in said for said in check_row(fact(**changed)))


def test_a_village_far_outside_its_country_is_named() -> None:
    outlines = {"SY": shapely.box(35.7, 32.3, 42.4, 37.3)}
    assert list(check_country(fact(), outlines)) == []
    assert "outside SY" in next(check_country(fact(lat="44.46"), outlines))


def test_the_same_place_twice_is_named() -> None:
    assert len(list(check_twins([fact(), fact(lat="34.5")]))) == 1
    assert list(check_twins([fact(), fact(kind="river")])) == []


def test_an_outline_is_read_as_the_tables_write_it() -> None:
    square = decode("P100 100 100 0 0 100 -100 0 0 -100")
    assert square.bounds == (1.0, 1.0, 2.0, 2.0)


def test_rows_are_read_with_the_line_that_they_stand_on(tmp_path: Path) -> None:
    with (tmp_path / "villages.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS)
        writer.writeheader()
        writer.writerow(BAGHOUZ)
    assert [f.where for f in read_rows(tmp_path)] == ["villages.csv:2 Baghouz"]


@pytest.mark.parametrize(
    ("name", "kind", "lat", "lon"),
    [
        ("Russia", "country", 60, 100),
        ("Iraq", "country", 33, 44),
        ("Middle East", "region", 33.1, 35.9),
        ("Euphrates", "river", 31, 47.42),
        ("Strait of Hormuz", "strait", 26.57, 56.25),
        ("Hajin", "village", 34.69, 40.83),
    ],
)
def test_what_news_names_is_there(name: str, kind: str, lat: float, lon: float) -> None:
    found = [f for f in read_rows(TABLES / "facts") if name in (f.row["name"], *f.row["alternates"].split("|"))]
    near = [f for f in found if abs(f.point[0] - lat) < 0.2 and abs(f.point[1] - lon) < 0.2]
    assert near, f"{name}, a {kind}, is missing or misplaced: {[f.where for f in found]}"
