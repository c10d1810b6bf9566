"""Outlines of countries, divisions and counties: which of them hold a point.

data/gazetteer/outlines.tsv.xz holds them by id, and lines of rivers too, each as rings of whole hundredths of a degree
(see geo.making.outlines.encode). The table is 0.7 MB; it is unpacked once into a file beside the index.
"""

from __future__ import annotations

import json
import mmap
from pathlib import Path

from geo.gazetteer.entries import read_table

_SCALE = 100


class Outlines:
    """Says which outlines hold a point."""

    def __init__(self, folder: Path) -> None:
        self._index: dict[str, list[int]] = json.loads((folder / "outlines.json").read_text(encoding="utf-8"))
        with (folder / "outlines.bin").open("rb") as file:
            self._shapes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def holds(self, name: str, lat: float, lon: float) -> bool:
        """Say whether a polygon holds a point (even-odd rule; the outlines are simplified to a kilometre)."""
        entry = self._index.get(name)
        if entry is None or not (entry[2] <= lon * _SCALE <= entry[4] and entry[3] <= lat * _SCALE <= entry[5]):
            return False
        rings = self._rings(name)
        return rings is not None and rings[0] == "P" and sum(_crossings(r, lat, lon) for _, r in rings[1]) % 2 == 1

    def _rings(self, name: str) -> tuple[str, list[tuple[bool, list[tuple[float, float]]]]] | None:
        entry = self._index.get(name)
        if entry is None:
            return None
        text = self._shapes[entry[0] : entry[1]].decode("ascii")
        return text[0], [(part.startswith("h"), _ring(part.removeprefix("h"))) for part in text[1:].split(";")]


def _ring(text: str) -> list[tuple[float, float]]:
    numbers = list(map(int, text.split()))
    x = y = 0
    ring = []
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        ring.append((x / _SCALE, y / _SCALE))
    return ring


def _crossings(ring: list[tuple[float, float]], lat: float, lon: float) -> int:
    count = 0
    x0, y0 = ring[-1]
    for x1, y1 in ring:
        if (y0 > lat) != (y1 > lat) and lon < (x1 - x0) * (lat - y0) / (y1 - y0) + x0:
            count += 1
        x0, y0 = x1, y1
    return count


def unpack(table: Path, folder: Path) -> None:
    """Write the outlines of a table as one file of texts and one of places in it, with boxes."""
    index: dict[str, list[int]] = {}
    at = 0
    with (folder / "outlines.bin").open("wb") as out:
        for row in read_table(table):
            data = row["shape"].encode("ascii")
            points = [p for part in row["shape"][1:].split(";") for p in _ring(part.removeprefix("h"))]
            xs, ys = [round(x * _SCALE) for x, _ in points], [round(y * _SCALE) for _, y in points]
            index[row["id"]] = [at, at + len(data), min(xs), min(ys), max(xs), max(ys)]
            out.write(data)
            at += len(data)
    (folder / "outlines.json").write_text(json.dumps(index), encoding="utf-8")
