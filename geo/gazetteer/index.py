"""The built index, opened read-only through memory maps: a few microseconds a question, nothing loaded ahead."""

from __future__ import annotations

import json
import mmap
from bisect import bisect_left
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geo.domain import Place
from geo.errors import DataError
from geo.gazetteer.keys import hash64, skeleton
from geo.gazetteer.names import PRECISION, kind_of
from geo.gazetteer.outlines import Outlines


class Index:
    """Arrays of one build (see builder.py), each a memory map."""

    def __init__(self, folder: Path) -> None:
        try:
            self.about: dict[str, Any] = json.loads((folder / "about.json").read_text(encoding="utf-8"))
            self._keys, self._starts, self._flags = (_view(folder / f"{n}.npy") for n in ("keys", "starts", "flags"))
            self._post_rows, self._post_main = (_view(folder / f"{n}.npy") for n in ("post_rows", "post_main"))
            self._skeletons = _view(folder / "skeletons.npy")
            self._skeleton_text = _view(folder / "skeleton_text.npy")
            self._ids, self._id_rows = _view(folder / "ids.npy"), _view(folder / "id_rows.npy")
            self._row_starts, self.names = _view(folder / "row_starts.npy"), _view(folder / "names.npy")
            self.points: NDArray[np.float32] = np.load(folder / "points.npy", mmap_mode="r")
            self.settled: NDArray[np.bool_] = np.load(folder / "settled.npy", mmap_mode="r")
            self.codes: dict[str, str] = json.loads((folder / "codes.json").read_text(encoding="utf-8"))
            self.outlines = Outlines(folder)
            self._rows, self._texts = _bytes(folder / "rows.bin"), _bytes(folder / "texts.bin")
        except (OSError, ValueError, KeyError) as error:
            message = f"the gazetteer's index in {folder} is damaged; remove it and run `python -m geo prepare`"
            raise DataError(message) from error
        self.place = lru_cache(maxsize=20_000)(self._read_place)

    def find_key(self, key: str) -> int:
        """Give the number of a key, -1 where no place bears it."""
        wanted = hash64(key)
        at = bisect_left(self._keys, wanted)
        return at if at < len(self._keys) and self._keys[at] == wanted else -1

    def flags(self, key: str) -> int:
        at = self.find_key(key)
        return 0 if at < 0 else self._flags[at]

    def postings(self, key: str, limit: int) -> list[tuple[int, bool]]:
        """List rows that bear a key, the most important first, and whether it is their main name."""
        at = self.find_key(key)
        if at < 0:
            return []
        first, last = self._starts[at], min(self._starts[at + 1], self._starts[at] + limit)
        return [(self._post_rows[i], bool(self._post_main[i])) for i in range(first, last)]

    def keys_like(self, letters: str, limit: int = 60) -> list[str]:
        """List keys that have this skeleton."""
        wanted = hash64(letters)
        at = bisect_left(self._skeletons, wanted)
        found: list[str] = []
        while at < len(self._skeletons) and self._skeletons[at] == wanted and len(found) < limit:
            start = self._skeleton_text[at]
            found.append(self._texts[start : self._texts.find(b"\n", start)].decode())
            at += 1
        return found

    def keys_near(self, key: str, limit: int = 400) -> list[str]:
        """List keys whose skeleton is one consonant away: added, left out, changed, or swapped with its neighbour."""
        letters, found = skeleton(key), []
        if len(letters) < 3:
            return self.keys_like(letters, limit)
        for near in dict.fromkeys(_one_away(letters)):
            found += self.keys_like(near, 40)
            if len(found) >= limit:
                break
        return found[:limit]

    def row_of_id(self, place_id: str) -> int:
        wanted = hash64(place_id)
        at = bisect_left(self._ids, wanted)
        return self._id_rows[at] if at < len(self._ids) and self._ids[at] == wanted else -1

    def label(self, row: int) -> tuple[float, float] | None:
        """Read where a place's label stands, latitude first; None where it stands at the place."""
        label: tuple[float, float] | None = _floats(self._cells(row)[13])
        return label

    def _cells(self, row: int) -> list[str]:
        return self._rows[self._row_starts[row] : self._row_starts[row + 1]].decode().split("\t")

    def _read_place(self, row: int) -> Place:
        cells = self._cells(row)
        return Place(
            cells[0], cells[1], float(cells[2]), float(cells[3]), cells[4], cells[5], PRECISION[kind_of(cells[5])],
            cells[6], cells[7], cells[8], int(cells[9]), cells[10] or None, cells[11] == "1",
        )  # fmt: skip


def _floats(cell: str) -> Any:
    return tuple(map(float, cell.split(","))) if cell else None


def _view(path: Path) -> memoryview:
    return memoryview(np.load(path, mmap_mode="r"))


def _bytes(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


_CONSONANTS = "bdfghjklmnprstvz"


def _one_away(letters: str) -> list[str]:
    near = [letters]
    for i in range(len(letters)):
        before, after = letters[:i], letters[i + 1 :]
        near.append(before + after)
        near.append(before + after[:1] + letters[i] + after[1:])
        near += [before + c + after for c in _CONSONANTS]
        near += [before + c + letters[i:] for c in _CONSONANTS]
    near += [letters + c for c in _CONSONANTS]
    return near


def nearest_settled(index: Index, lat: float, lon: float, limit: int = 8) -> list[tuple[int, float]]:
    """List populated places around a point, the nearest first, with kilometres; [] where none is within 3 degrees."""
    north, east = index.points[:, 0] - lat, (index.points[:, 1] - lon + 180) % 360 - 180
    around = np.flatnonzero((np.abs(north) < 3) & (np.abs(east * np.cos(np.radians(lat))) < 3) & index.settled)
    km = 111.2 * np.hypot(north[around], east[around] * np.cos(np.radians(lat)))
    order = np.argsort(km, kind="stable")[:limit]
    return [(int(around[i]), float(km[i])) for i in order]
