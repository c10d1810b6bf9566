"""Small places and townships of the United States that GeoNames' cities leave out, from the Census Bureau's gazetteer.

Debian's weather-util-data carries the 2022 gazetteer files (public domain): counties, places and county subdivisions
with their centroids in radians, "[fips0100100] centroid = (0.5775578, -1.4927283) description = Abanda CDP, AL".
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import cos, degrees, hypot, radians
from pathlib import Path

from geo.gazetteer.keys import name_key

PLACES = Path("usr/share/weather-util/places.gz")
_SECTION = re.compile(r"^\[fips(\d+)\]$")
_CENTROID = re.compile(r"^centroid = \((-?[\d.]+), (-?[\d.]+)\)$")
_DESCRIPTION = re.compile(r"^description = (.+), ([A-Z]{2})$")
_PLACE = re.compile(r"^(.+?)(?: \(.*\))? (?:CDP|city|town|village|borough|municipality|corporation)$")
_SUBDIVISION = re.compile(r"^(.+?) (charter township|township|town|plantation)$")
_NEW_ENGLAND = frozenset({"CT", "MA", "ME", "NH", "RI", "VT"})
_SAME_KM = 25.0
Record = tuple[str, str, str, float, float]  # FIPS code, name with its kind, state, latitude, longitude


def read_records(package: Path) -> Iterator[Record]:
    """Read code, name, state and position of everything that the file lists; the code's length tells what it is."""
    code, position = "", (0.0, 0.0)
    with gzip.open(package / PLACES, "rt", encoding="utf-8") as lines:
        for line in lines:
            if match := _SECTION.match(line):
                code = match[1]
            elif match := _CENTROID.match(line):
                position = (degrees(float(match[1])), degrees(float(match[2])))
            elif code and (match := _DESCRIPTION.match(line)):
                yield (code, match[1], match[2], *position)
                code = ""


class _Known:
    """Names that a state's places already have, and where; also the county of the nearest subdivision."""

    def __init__(self, cities: Sequence[Sequence[str]], records: Sequence[Record]) -> None:
        self._by_name: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
        self._by_state: dict[str, list[tuple[float, float, str]]] = defaultdict(list)
        for city in cities:
            if city[4] == "US":
                for key in (name_key(city[1]), *city[2].split("|")):
                    self._by_name[(city[5], key)].append((float(city[7]), float(city[8])))
        for code, _, state, lat, lon in records:
            if len(code) == 10:
                self._by_state[state].append((lat, lon, code[2:5]))

    def note(self, state: str, name: str, lat: float, lon: float) -> None:
        self._by_name[(state, name_key(name))].append((lat, lon))

    def has(self, state: str, name: str) -> bool:
        return (state, name_key(name)) in self._by_name

    def is_near(self, state: str, name: str, lat: float, lon: float) -> bool:
        return any(km_between(lat, lon, *other) < _SAME_KM for other in self._by_name.get((state, name_key(name)), ()))

    def county(self, state: str, lat: float, lon: float) -> str:
        nearest = min(self._by_state.get(state, ()), key=lambda c: km_between(lat, lon, c[0], c[1]), default=None)
        return nearest[2] if nearest else ""


def make_census(package: Path, cities: Sequence[Sequence[str]]) -> list[list[str]]:
    """Give the rows of census.tsv.xz, in the columns of the table of airports; `cities` are rows of cities.tsv.xz.

    Towns of New England are settlements; townships, and towns of other states that a settlement doesn't already
    stand for, are third-level divisions, with their bare name only where no settlement of the state has it.
    """
    records = list(read_records(package))
    known = _Known(cities, records)
    rows = [row for r in records if len(r[0]) == 7 and (row := _place(r, known))]
    towns = [r for r in records if len(r[0]) == 10 and r[2] in _NEW_ENGLAND]
    rows += [row for r in towns if (row := _new_england_town(r, known))]
    rows += [row for r in records if len(r[0]) == 10 and r[2] not in _NEW_ENGLAND and (row := _township(r, known))]
    return sorted(rows)


def _place(record: Record, known: _Known) -> list[str] | None:
    code, full, state, lat, lon = record
    match = _PLACE.match(full)
    if not match or known.is_near(state, match[1], lat, lon):
        return None
    county = known.county(state, lat, lon)
    known.note(state, match[1], lat, lon)
    return _row(code, match[1], "", "PPL", state, county, lat, lon)


def _new_england_town(record: Record, known: _Known) -> list[str] | None:
    code, full, state, lat, lon = record
    match = _SUBDIVISION.match(full)
    if not match or known.is_near(state, match[1], lat, lon):
        return None
    return _row(code, match[1], f"Town of {match[1]}", "PPL", state, code[2:5], lat, lon)


def _township(record: Record, known: _Known) -> list[str] | None:
    code, full, state, lat, lon = record
    match = _SUBDIVISION.match(full)
    if not match or any(c.isdigit() for c in full):
        return None
    bare, is_town = match[1], match[2] == "town"
    if is_town and known.is_near(state, bare, lat, lon):
        return None
    names = [] if known.has(state, bare) else [bare]
    name = f"Town of {bare}" if is_town else f"{bare} Township"
    return _row(code, name, "|".join(names), "ADM3", state, code[2:5], lat, lon)


def _row(code: str, name: str, names: str, feature: str, state: str, county: str, lat: float, lon: float) -> list[str]:
    return [f"census:{code}", name, names, feature, "US", state, county, f"{lat:.4f}", f"{lon:.4f}", "0"]


def km_between(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Distance of two points that lie near each other, as on a plane."""
    return 111.2 * hypot(lat - other_lat, (lon - other_lon) * cos(radians(lat)))
