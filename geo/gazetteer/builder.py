"""Build the index from the source tables: plain arrays in files, sorted, read later through memory maps.

keys.npy starts.npy flags.npy   one a name: hash of its key (sorted), first posting, kinds of places that bear it
post_rows.npy post_main.npy     one a posting: row of the place, whether the name is its main name
skeletons.npy skeleton_text.npy one a Latin name: hash of its skeleton (sorted), where its key stands in texts.bin
rows.bin row_starts.npy         one line a place, the most important first
ids.npy id_rows.npy             hash of the id (sorted), row
points.npy settled.npy names.npy
                                a row: latitude and longitude; whether it is a populated place; how many names it has
codes.json                      id of the country "IQ" and of the division "IQ.07"
outlines.bin outlines.json      see outlines.py
"""

from __future__ import annotations

import gc
import json
import math
import shutil
from array import array
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geo.gazetteer.entries import Entry, is_code
from geo.gazetteer.keys import ARTICLES, hash64, name_key
from geo.gazetteer.names import flags_of, kind_of
from geo.gazetteer.outlines import unpack
from geo.gazetteer.skeletons import SkeletonWorker

Progress = Callable[[str], None]
_ARTICLES = tuple(f"{article} " for article in ARTICLES)
_WEIGHT = {
    "country": 12.0,
    "region": 7.0,
    "water": 7.0,
    "division": 8.0,
    "county": 3.0,
    "landmark": 3.0,
    "district": 1.0,
}


def importance(entry: Entry) -> float:
    """Order places that share a name: what the world knows first. Only the order matters."""
    size = math.log10(entry.population + 1)
    if entry.feature == "ADM3":
        return -1.0  # behind every settlement: a state has dozens of Washington Townships
    known = 2.0 if entry.is_fact and not entry.is_historical and not entry.feature.startswith("ADM") else 0.0
    if entry.feature in ("PPLC", "CONT", "OCN") or (entry.is_fact and entry.feature in ("RGN", "SEA")):
        return 12.0 + size / 10
    return size / 2 + _WEIGHT.get(kind_of(entry.feature), size / 2) + known


class IndexBuilder:
    """Takes places one by one, then writes all arrays into a folder."""

    def __init__(self, divisions: dict[str, str], seconds: dict[str, str], worker: SkeletonWorker) -> None:
        self._divisions, self._seconds = divisions, seconds
        self._lines: list[bytes] = []
        self._importance, self._points = array("f"), array("f")
        self._ids, self._keys, self._rows = array("Q"), array("Q"), array("I")
        self._flags, self._settled, self._names = array("I"), array("B"), array("B")
        self._codes: dict[str, str] = {}
        self._seen: set[int] = set()
        self._texts = bytearray()
        self._worker, self._skeleton_text = worker, array("I")

    def add(self, entry: Entry) -> None:
        row = len(self._lines)
        self._lines.append(self._line(entry))
        self._importance.append(importance(entry))
        self._points.extend((entry.lat, entry.lon))
        self._ids.append(hash64(entry.id))
        self._settled.append(kind_of(entry.feature) == "place")
        if not entry.is_historical and kind_of(entry.feature) == "country":
            self._codes.setdefault(entry.country, entry.id)
        elif entry.feature == "ADM1" and entry.admin1:
            self._codes.setdefault(f"{entry.country}.{entry.admin1}", entry.id)
        main = name_key(entry.name)
        keys = dict.fromkeys([main, *entry.keys, *map(name_key, entry.alternates)])
        for key in [k for k in keys if k.startswith(_ARTICLES)]:
            if len(rest := key.partition(" ")[2]) > 2:
                keys.setdefault(rest)
        keys.pop("", None)
        self._names.append(min(len(keys), 255))
        own = (flags_of(entry.feature, entry.population, True), flags_of(entry.feature, entry.population, False))
        hashes = [hash64(key) for key in keys]
        self._keys.extend(hashes)
        self._rows.extend([row] * len(hashes))
        self._flags.extend([own[0] if key == main else own[1] for key in keys])
        for key, hashed in zip(keys, hashes, strict=True):
            if hashed not in self._seen:
                self._seen.add(hashed)
                if key.isascii():
                    self._worker.add(key)
                    self._skeleton_text.append(len(self._texts))
                    self._texts += key.encode() + b"\n"

    def _line(self, entry: Entry) -> bytes:
        division = self._divisions.get(f"{entry.country}.{entry.admin1}")
        first = division or ("" if is_code(entry.admin1) else entry.admin1)
        second = self._seconds.get(
            f"{entry.country}.{entry.admin1}.{entry.admin2}", "" if is_code(entry.admin2) else entry.admin2
        )
        if kind_of(entry.feature) == "county" and not second:
            second = entry.name
        cells = (
            entry.id, entry.name, f"{entry.lat:.4f}", f"{entry.lon:.4f}", entry.country, entry.feature,
            first, "" if division is None else entry.admin1, second,
            str(entry.population), entry.outline, "1" if entry.is_historical else "", "1" if entry.is_fact else "",
            _numbers(entry.label), _numbers(entry.box), entry.origin,
        )  # fmt: skip
        return "\t".join(cells).encode()

    def write(self, folder: Path, about: dict[str, str], outlines: Path) -> None:
        """Write the arrays beside the target and move them in place at once."""
        temporary = folder.with_name(f"{folder.name}.part-{id(self):x}")
        temporary.mkdir(parents=True)
        try:
            self._write_into(temporary)
            unpack(outlines, temporary)
            (temporary / "about.json").write_text(json.dumps(about | {"places": len(self._lines)}), encoding="utf-8")
            try:
                temporary.replace(folder)
            except OSError:
                if not (folder / "about.json").exists():
                    raise
        finally:
            shutil.rmtree(temporary, ignore_errors=True)

    def _write_into(self, folder: Path) -> None:
        order = np.argsort(-np.frombuffer(self._importance, dtype=np.float32), kind="stable")
        rank = np.empty(len(order), dtype=np.uint32)
        rank[order] = np.arange(len(order), dtype=np.uint32)
        self._write_rows(folder, order)
        self._write_names(folder, rank)
        self._write_skeletons(folder)
        ids = np.frombuffer(self._ids, dtype=np.uint64)
        by_id = np.argsort(ids, kind="stable")
        np.save(folder / "ids.npy", ids[by_id])
        np.save(folder / "id_rows.npy", rank[by_id])
        points = np.frombuffer(self._points, dtype=np.float32).reshape(-1, 2)
        np.save(folder / "points.npy", points[order])
        np.save(folder / "settled.npy", np.frombuffer(self._settled, dtype=np.uint8)[order].astype(bool))
        np.save(folder / "names.npy", np.frombuffer(self._names, dtype=np.uint8)[order])
        (folder / "codes.json").write_text(json.dumps(self._codes), encoding="utf-8")

    def _write_skeletons(self, folder: Path) -> None:
        skeletons = self._worker.finish()
        by_skeleton = np.argsort(skeletons, kind="stable")[int((skeletons == 0).sum()) :]
        np.save(folder / "skeletons.npy", skeletons[by_skeleton])
        np.save(folder / "skeleton_text.npy", np.frombuffer(self._skeleton_text, dtype=np.uint32)[by_skeleton])
        (folder / "texts.bin").write_bytes(self._texts)

    def _write_rows(self, folder: Path, order: NDArray[Any]) -> None:
        sizes = np.array([len(self._lines[i]) for i in order], dtype=np.uint32)
        np.save(folder / "row_starts.npy", np.concatenate([[0], np.cumsum(sizes)]).astype(np.uint32))
        with (folder / "rows.bin").open("wb") as out:
            out.writelines(self._lines[i] for i in order)

    def _write_names(self, folder: Path, rank: NDArray[Any]) -> None:
        keys = np.frombuffer(self._keys, dtype=np.uint64)
        rows = rank[np.frombuffer(self._rows, dtype=np.uint32)]
        flags = np.frombuffer(self._flags, dtype=np.uint32)
        order = np.lexsort((rows, keys))
        keys, rows, flags = keys[order], rows[order], flags[order]
        unique, starts = np.unique(keys, return_index=True)
        np.save(folder / "keys.npy", unique)
        np.save(folder / "starts.npy", np.append(starts, len(keys)).astype(np.uint32))
        np.save(folder / "flags.npy", np.bitwise_or.reduceat(flags, starts))
        np.save(folder / "post_rows.npy", rows)
        np.save(folder / "post_main.npy", (flags & 2048 > 0).astype(np.uint8))


def _numbers(values: tuple[float, ...] | None) -> str:
    return ",".join(f"{n:.2f}" for n in values or ())


def build(
    folder: Path,
    entries: Iterable[Entry],
    names: tuple[dict[str, str], dict[str, str]],
    version: str,
    outlines: Path,
    progress: Progress | None = None,
) -> None:
    """Build an index of these places in `folder`, which appears only when it is whole.

    `names` maps codes to names: "IQ.07" to the first-level division, "IQ.07.98179" to the second-level one.
    """
    with SkeletonWorker() as worker:
        builder = IndexBuilder(*names, worker)
        gc.disable()  # a million small objects and no cycles: the collector alone would take a third of the time
        try:
            _add_all(builder, entries, progress)
        finally:
            gc.enable()
        if progress:
            progress("sorting the gazetteer's names")
        builder.write(folder, {"version": version}, outlines)


def _add_all(builder: IndexBuilder, entries: Iterable[Entry], progress: Progress | None) -> None:
    for number, entry in enumerate(entries, start=1):
        builder.add(entry)
        if progress and number % 60_000 == 0:
            progress(f"reading the gazetteer: {number:,} places")
