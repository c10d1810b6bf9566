"""Names on the base map and where they stand: countries, divisions, towns with capitals first, seas, river courses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

CITY_POPULATION = 40_000


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


def label_columns(labels: list[list[Any]]) -> dict[str, list[Any]]:
    names = ("lat", "lon", "name", "rank")
    return {name: [label[i] for label in labels] for i, name in enumerate(names)}


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
