"""Check the tables of facts against one another, the outlines of countries, and the cities of GeoNames.

Run `python -m geo.making.check_facts`; it prints one line for each offender, and ends with status 1 if there is any.
The conventions that it holds the tables to: a box is west, south, east, north in degrees and never crosses the 180th
meridian; a river stands at its mouth, with a box for its course. A row whose source says "not checked" is one that an
outline leaves out (small islands, Crimea); it was looked at by hand. A country without an outline isn't checked, nor is
one whose outline doesn't hold the country's own label point.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from geo.gazetteer.entries import read_table
from geo.gazetteer.keys import name_key

COLUMNS = [
    "id", "name", "alternates", "kind", "feature", "country", "admin1", "lat", "lon", "label_lat", "label_lon",
    "west", "south", "east", "north", "population", "historical", "source", "origin",
]  # fmt: skip
BOX = ("west", "south", "east", "north")
_ON_LAND_KM = 40.0
_AT_SEA_KM = 300.0  # rivers end, and islands, capes and banks lie, off the coast that an outline at 1:50 million draws
_KM_A_DEGREE = 111.2
_OFFSHORE = frozenset({
    "archipelago", "bay", "canal", "cape", "gulf", "island", "lake", "ocean", "reef", "region", "river", "sea",
    "strait", "territory", "peninsula", "volcano", "continent",
})  # fmt: skip


@dataclass(frozen=True)
class Fact:
    """One row as it stands in a table, and where it stands."""

    table: str
    line: int
    row: dict[str, str]

    @property
    def where(self) -> str:
        return f"{self.table}:{self.line} {self.row.get('name', '')}"

    @cached_property
    def point(self) -> tuple[float, float]:
        return float(self.row["lat"]), float(self.row["lon"])

    @property
    def countries(self) -> tuple[str, ...]:
        return tuple(filter(None, self.row["country"].split("|")))


def read_rows(folder: Path) -> list[Fact]:
    """Read every table of facts; the header is line 1."""
    facts = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            facts += [Fact(path.name, number, row) for number, row in enumerate(csv.DictReader(lines), start=2)]
    return facts


def check_row(fact: Fact) -> Iterator[str]:
    """Say what is wrong with one row by itself: columns, numbers out of range, a point outside its own box."""
    row = fact.row
    if list(row) != COLUMNS:
        yield "has other columns than the tables of facts have"
        return
    for column in ("name", "kind", "feature", "source"):
        if not row[column]:
            yield f"has no {column}"
    if row["id"] and not (row["id"].isdigit() or row["id"].startswith("adm2:")):
        yield f"has an id that is no GeoNames id: {row['id']}"
    if row["historical"] not in ("0", "1"):
        yield f"is neither historical nor not: {row['historical']}"
    try:
        lat, lon = fact.point
        box = [float(row[edge]) for edge in BOX if row[edge]]
    except ValueError as error:
        yield f"has a number that can't be read ({error})"
        return
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        yield f"is not on Earth: {lat}, {lon}"
    yield from _check_box(lat, lon, box)


def _check_box(lat: float, lon: float, box: list[float]) -> Iterator[str]:
    if not box:
        return
    if len(box) != 4:
        yield "has half a box"
        return
    west, south, east, north = box
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        yield f"has a box that is none: {box}"
    elif not (west - 1 <= lon <= east + 1 and south - 1 <= lat <= north + 1):
        yield f"stands more than a degree outside its own box: {lat}, {lon} and {box}"


def check_twins(facts: list[Fact]) -> Iterator[str]:
    """Say which rows another one hides: the same GeoNames id, or the same kind, country and name."""
    seen: dict[tuple[str, ...], Fact] = {}
    for fact in facts:
        row = fact.row
        key = (row["id"],) if row["id"] else (row["kind"], name_key(row["name"]), *fact.countries[:1])
        if key in seen:
            yield f"{fact.where}: is there already, {seen[key].where}"
        seen.setdefault(key, fact)


def read_outlines(tables: Path, facts: list[Fact]) -> dict[str, BaseGeometry]:
    """Read the outlines of countries, by ISO code."""
    codes = {f.row["id"]: f.row["country"] for f in facts if f.row["kind"] in ("country", "territory") and f.row["id"]}
    labels = {f.row["country"]: f.row for f in facts if f.row["id"] in codes and f.row["label_lat"]}
    rows = read_table(tables / "outlines.tsv.xz")
    shapes = {codes[row["id"]]: decode(row["shape"]) for row in rows if row["id"] in codes}
    return {code: shape for code, shape in shapes.items() if code in labels and _holds_label(shape, labels[code])}


def _holds_label(shape: BaseGeometry, row: dict[str, str]) -> bool:
    point = shapely.Point(float(row["label_lon"]), float(row["label_lat"]))
    return bool(shape.distance(point) * _KM_A_DEGREE < _ON_LAND_KM)


def decode(shape: str) -> BaseGeometry:
    """Read polygons as the tables write them: rings of hundredths of a degree, each vertex a step from the last."""
    rings = []
    for ring in shape.removeprefix("P").split(";"):
        if ring.startswith("h"):
            continue
        steps = [int(n) for n in ring.split()]
        longitudes, latitudes = accumulate(steps[::2]), accumulate(steps[1::2])
        vertices = [(x / 100, y / 100) for x, y in zip(longitudes, latitudes, strict=True)]
        if len(vertices) > 3:
            rings.append(shapely.Polygon(vertices))
    return shapely.union_all([shapely.make_valid(ring) for ring in rings])


def check_country(fact: Fact, outlines: dict[str, BaseGeometry]) -> Iterator[str]:
    """Say which points lie far outside every country that the row names."""
    shapes = [outlines[code] for code in fact.countries if code in outlines]
    if (
        not shapes
        or len(shapes) < len(fact.countries)
        or fact.row["historical"] == "1"
        or "not checked" in fact.row["source"]
    ):
        return
    lat, lon = fact.point
    away = min(shape.distance(shapely.Point(lon, lat)) for shape in shapes) * _KM_A_DEGREE
    limit = _AT_SEA_KM if fact.row["kind"] in _OFFSHORE else _ON_LAND_KM
    if away > limit:
        yield f"lies {away:.0f} km outside {fact.row['country']}: {lat}, {lon}"


def check_all(tables: Path) -> list[str]:
    """List every offender in the tables of facts, one line each, with file, line and name."""
    facts = read_rows(tables / "facts")
    wrong = [f"{fact.where}: {fault}" for fact in facts for fault in check_row(fact)]
    if wrong:
        return wrong
    outlines = read_outlines(tables, facts)
    wrong += [f"{fact.where}: {fault}" for fact in facts for fault in check_country(fact, outlines)]
    return wrong + list(check_twins(facts))


def main() -> int:
    """Print the offenders, and how many rows each table has."""
    tables = Path(__file__).parents[2] / "data" / "gazetteer"
    counts: dict[str, int] = defaultdict(int)
    for fact in read_rows(tables / "facts"):
        counts[fact.table] += 1
    wrong = check_all(tables)
    lines = [*wrong, *(f"{count:6} {table}" for table, count in counts.items()), f"{sum(counts.values()):6} facts"]
    sys.stdout.write("\n".join(lines) + f"\n{len(wrong):6} offenders\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
