"""Airports that news names (those with an IATA code), and small places that only an airfield's record names.

Both from PyPI's airportsdata, MIT. A record names the place that an airfield belongs to ("Leoti, Kansas"); where no
city of that name is listed in that state, the place is taken at the airfield, which is a few kilometres off.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from geo.gazetteer.keys import name_key
from geo.making.gazetteer_census import km_between

_MILITARY = ("air base", "afb", "air force", "naval", "army", "marine corps", "raf ", "military")
_SAME_KM = 60.0
_PLACE_NAME = re.compile(r"^(?=[A-Z])(?:[^\W\d_]|[ '.-]){4,39}$")


def make_airports(package: Path, cities: Sequence[Sequence[str]]) -> list[list[str]]:
    """Give the rows of airports.tsv.xz, in the columns of the table of cities."""
    with (package / "airportsdata/airports.csv").open(encoding="utf-8", newline="") as lines:
        records = [r for r in csv.DictReader(lines) if r["country"] and r["lat"]]
    rows = [_airport(r) for r in records if r["iata"] and r["name"]]
    return sorted([*rows, *_small_places(records, cities)])


def _airport(record: dict[str, str]) -> list[str]:
    name = record["name"]
    low = name.lower() + " "
    feature = "AIRB" if any(word in low for word in _MILITARY) else "AIRP"
    if feature == "AIRP" and "air" not in low and "aero" not in low and "field" not in low:
        name = f"{name} Airport"
    names = [name.replace(" International", "")] if " International Airport" in name else []
    return [
        f"airport:{record['iata'].lower()}", name, "|".join(names), feature, record["country"], "", "",
        f"{float(record['lat']):.4f}", f"{float(record['lon']):.4f}", "0",
    ]  # fmt: skip


def _small_places(records: list[dict[str, str]], cities: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    known: dict[tuple[str, str], list[tuple[float, float, str]]] = defaultdict(list)
    for city in cities:
        for name in (city[1], *city[2].split("|")):
            known[(city[4], name_key(name))].append((float(city[7]), float(city[8]), city[5]))
    near = _Nearest(cities)
    seen = set()
    for record in records:
        lat, lon, country = float(record["lat"]), float(record["lon"]), record["country"]
        for name in _places_in(record["city"]):
            key = (country, record["subd"], name_key(name))
            around = known.get((country, name_key(name)), ())
            if key in seen or any(km_between(lat, lon, a, b) < _SAME_KM for a, b, _ in around):
                continue
            seen.add(key)
            admin1, admin2 = near.division(country, lat, lon)
            slug = name_key(f"{country} {admin1} {name}").replace(" ", "-")
            yield [f"place:{slug}", name, "", "PPL", country, admin1, admin2, f"{lat:.4f}", f"{lon:.4f}", "0"]


def _places_in(cell: str) -> list[str]:
    """Split "Minneapolis/St. Paul"; a cell with digits or signs names no place."""
    parts = [part.strip() for part in cell.replace(" / ", "/").split("/")]
    return [p for p in parts if _PLACE_NAME.match(p)]


class _Nearest:
    """The division of the nearest city of the same country, looked for within a degree or two."""

    def __init__(self, cities: Sequence[Sequence[str]]) -> None:
        self._cells: dict[tuple[str, int, int], list[Sequence[str]]] = defaultdict(list)
        for city in cities:
            self._cells[(city[4], int(float(city[7])), int(float(city[8])))].append(city)

    def division(self, country: str, lat: float, lon: float) -> tuple[str, str]:
        around = [
            c
            for i in (-1, 0, 1)
            for j in (-1, 0, 1)
            for c in self._cells.get((country, int(lat) + i, int(lon) + j), ())
        ]
        best = min(around, key=lambda c: km_between(lat, lon, float(c[7]), float(c[8])), default=None)
        return (best[5], best[6]) if best else ("", "")
