"""Small places and townships that the census lists, beside those that GeoNames already has."""

import gzip
from math import radians
from pathlib import Path

import pytest

from geo.making.gazetteer_census import PLACES, make_census

CITIES = [["5", "Alden", "", "PPL", "US", "IL", "111", "42.45", "-88.52", "900"]]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    lines = []
    for code, lat, lon, name in (
        ("1700581", 42.46, -88.52, "Alden village, IL"),
        ("1736256", 39.80, -87.87, "Hume village, IL"),
        ("1711100607", 42.45, -88.54, "Alden township, IL"),
        ("1704536269", 39.79, -87.90, "Young America township, IL"),
        ("0900508980", 41.77, -72.96, "Burlington town, CT"),
        ("1711199999", 42.0, -88.0, "Northwest CCD, IL"),
    ):
        lines += [f"[fips{code}]", f"centroid = ({radians(lat):.7f}, {radians(lon):.7f})", f"description = {name}", ""]
    path = tmp_path / PLACES
    path.parent.mkdir(parents=True)
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    return tmp_path


def test_what_geonames_has_already_is_left_out(package: Path) -> None:
    rows = {row[0]: row for row in make_census(package, CITIES)}
    assert set(rows) == {"census:1736256", "census:1711100607", "census:1704536269", "census:0900508980"}


def test_a_village_stands_at_its_centroid_in_the_county_of_the_nearest_township(package: Path) -> None:
    row = next(r for r in make_census(package, CITIES) if r[1] == "Hume")
    assert row[3:9] == ["PPL", "US", "IL", "045", "39.8000", "-87.8700"]


def test_a_township_has_its_bare_name_only_where_no_settlement_of_the_state_has_it(package: Path) -> None:
    names = {row[1]: row[2] for row in make_census(package, CITIES)}
    assert names["Alden Township"] == ""
    assert names["Young America Township"] == "Young America"


def test_a_town_of_new_england_is_a_settlement(package: Path) -> None:
    row = next(r for r in make_census(package, CITIES) if r[1] == "Burlington")
    assert (row[3], row[2]) == ("PPL", "Town of Burlington")
