"""Make data/basemap/world.json.gz: the base map as it is seen from afar, less than a quarter of the whole in size.

    python -m geo.making.world

In the form of basemap.json.gz, from which it is made: countries instead of provinces, lines without the turns that
nobody sees before ZOOM, towns and islets left out that are too small there. The browser draws it first, and fetches the
whole when somebody comes nearer or an outline is asked for that is not in it.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import shapely

from geo.settings import ROOT

ZOOM = 4.5  # provinces and smaller towns are drawn from here on (assets/map)
TOLERANCE_DEGREES = 0.05  # a pixel there
LEAST_DEGREES = 0.18  # three pixels there
MOST_RANK = 1  # capitals and the largest towns

Flat = list[int]


def make_world(whole: dict[str, Any]) -> dict[str, Any]:
    """Thin out a base map for the zooms below ZOOM."""
    units = int(whole["units_per_degree"])
    edges = _countries(whole["provinces"])
    numbers = [[ref if ref >= 0 else ~ref for ref in refs] for refs in edges.values()]
    kept = sorted({n for of_country in numbers for n in _seen(of_country, whole["arcs"], units)})
    number = {old: new for new, old in enumerate(kept)}

    def renumbered(refs: list[int]) -> list[int]:
        pairs = ((ref, ref if ref >= 0 else ~ref) for ref in refs)
        return [number[n] if ref >= 0 else ~number[n] for ref, n in pairs if n in number]

    cities = whole["labels"]["cities"]
    near = [n for n, rank in enumerate(cities["rank"]) if rank <= MOST_RANK]
    return whole | {
        "arcs": [_thin(whole["arcs"][n], units) for n in kept],
        "arc_kinds": [whole["arc_kinds"][n] for n in kept],
        "provinces": [[iso, "", iso, [renumbered(refs)]] for iso, refs in edges.items()],
        "lakes": [_thin(lake, units) for lake in whole["lakes"]],
        "rivers": [_thin(river, units) for river in whole["rivers"]],
        "courses": {river: [_thin(way, units) for way in ways] for river, ways in whole["courses"].items()},
        "labels": whole["labels"]
        | {
            "provinces": {name: [] for name in whole["labels"]["provinces"]},
            "cities": {name: [column[n] for n in near] for name, column in cities.items()},
        },
    }


def _countries(provinces: list[Any]) -> dict[str, list[int]]:
    """List for each country the arcs that only one of its provinces has: its own outline."""
    arcs: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for iso, _code, _name, rings in provinces:
        for ring in rings:
            for ref in ring:
                arcs[iso][ref if ref >= 0 else ~ref].append(ref)
    return {iso: [refs[0] for refs in of_iso.values() if len(refs) == 1] for iso, of_iso in arcs.items()}


def _points(flat: Flat) -> list[tuple[int, int]]:
    return list(zip(accumulate(flat[0::2]), accumulate(flat[1::2]), strict=True))


def _thin(flat: Flat, units: int) -> Flat:
    points = _points(flat)
    if len(points) < 3:
        return flat
    thinned = shapely.LineString(points).simplify(TOLERANCE_DEGREES * units, preserve_topology=False)
    kept = [(round(x), round(y)) for x, y in thinned.coords]
    if points[0] == points[-1] and len(kept) < 4:
        return flat
    return [*kept[0], *(step for (x0, y0), (x1, y1) in pairwise(kept) for step in (x1 - x0, y1 - y0))]


def _seen(numbers: list[int], arcs: list[Flat], units: int) -> list[int]:
    """Leave out the islets of a country, unless it has nothing else."""
    return [n for n in numbers if not _is_islet(arcs[n], units)] or numbers


def _is_islet(flat: Flat, units: int) -> bool:
    """Say whether an arc is a ring of its own too small to be seen; what borders on something is never left out."""
    points = _points(flat)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return points[0] == points[-1] and max(max(xs) - min(xs), max(ys) - min(ys)) < LEAST_DEGREES * units


def write_world(folder: Path) -> None:
    whole = json.loads(gzip.decompress((folder / "basemap.json.gz").read_bytes()))
    text = json.dumps(make_world(whole), ensure_ascii=False, separators=(",", ":"))
    (folder / "world.json.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    write_world(ROOT / "data" / "basemap")
