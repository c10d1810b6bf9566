"""Outlines of countries, divisions and counties, as GeoNames divides the world.

Natural Earth's provinces carry no GeoNames codes that can be trusted, so each is given the division that most cities
inside it have. Several provinces with one division (England's counties) are united into its outline.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

Code = tuple[str, str]  # country, first-level division
GPKG = "usr/share/qgis/resources/data/world_map.gpkg"
_TOLERANCE = 0.01  # degrees, about a kilometre
_ISLAND = 0.02  # square degrees (250 square kilometres): a part this big is drawn, however big the rest is


def read_provinces(qgis: Path) -> gpd.GeoDataFrame:
    """Read Natural Earth's provinces at 1:10 million, simplified by QGIS; public domain."""
    return gpd.read_file(qgis / GPKG, layer="states_provinces")


def assign_divisions(provinces: Sequence[BaseGeometry], cities: Sequence[Sequence[str]]) -> list[Code | None]:
    """Give each province the division that most of the cities inside it have, None where there is no city.

    `cities` are rows of the table of cities.
    """
    tree = shapely.STRtree(list(provinces))
    points = shapely.points([float(c[8]) for c in cities], [float(c[7]) for c in cities])
    which, where = tree.query(points, predicate="intersects")
    votes: dict[int, Counter[Code]] = defaultdict(Counter)
    for city, province in zip(which, where, strict=True):
        votes[int(province)][(cities[city][4], cities[city][5])] += 1
    return [votes[i].most_common(1)[0][0] if votes[i] else None for i in range(len(provinces))]


def unite(provinces: Sequence[BaseGeometry], codes: Sequence[Code | None]) -> dict[Code, BaseGeometry]:
    """Unite the provinces of each division into one outline."""
    parts: dict[Code, list[BaseGeometry]] = defaultdict(list)
    for province, code in zip(provinces, codes, strict=True):
        if code is not None:
            parts[code].append(shapely.make_valid(province))
    return {code: shapely.union_all(some) for code, some in parts.items()}


def read_topojson(path: Path, layer: str) -> Iterable[tuple[dict[str, Any], BaseGeometry]]:
    """Read the properties (with `id`) and polygons of one layer of a TopoJSON file."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + shift for arc in topology["arcs"]]

    def ring(numbers: list[int]) -> Any:
        parts = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
        return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])

    for item in topology["objects"][layer]["geometries"]:
        if item["type"] not in ("Polygon", "MultiPolygon"):
            continue
        polygons = item["arcs"] if item["type"] == "MultiPolygon" else [item["arcs"]]
        rings = [[r for r in map(ring, polygon) if len(r) > 3] for polygon in polygons]  # quantising left some empty
        shapes = [shapely.Polygon(r[0], r[1:]) for r in rings if r]
        yield {**item.get("properties", {}), "id": item.get("id")}, shapely.make_valid(shapely.MultiPolygon(shapes))


def encode(shape: BaseGeometry, tolerance: float = _TOLERANCE) -> str:
    """Write polygons or lines as rings of whole hundredths of a degree, each vertex a step from the one before.

    "P" or "L", then rings parted by ";" of numbers parted by spaces: longitude, latitude, step, step ...
    A polygon's holes follow it after "h".
    """
    simple = shape.simplify(tolerance)
    parts = [g for g in getattr(simple, "geoms", [simple]) if not g.is_empty]
    polygons = [g for g in parts if g.geom_type == "Polygon"]
    if polygons:
        biggest = max(g.area for g in polygons)
        kept = [g for g in polygons if g.area >= min(biggest / 2000, _ISLAND)]
        rings = [r for g in kept for r in (_steps(g.exterior.coords), *("h" + _steps(h.coords) for h in g.interiors))]
        return "P" + ";".join(rings)
    return "L" + ";".join(_steps(g.coords) for g in parts if g.geom_type == "LineString")


def _steps(coordinates: Iterable[tuple[float, ...]]) -> str:
    whole = np.rint(np.array([c[:2] for c in coordinates]) * 100).astype(int)
    steps = np.diff(whole, axis=0, prepend=[[0, 0]])
    steps = steps[[True, *np.any(steps[1:] != 0, axis=1)]]
    return " ".join(map(str, steps.ravel()))
