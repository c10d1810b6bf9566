"""Events, visits and names -> the compact columns that the browser draws.

One mark a place, with a count; coordinates exactly as recorded (four decimals), never moved apart. What is known only
to lie in a country or province is no dot: it carries the outline it lies in. No text of an article is in here, only
ids and short labels; the words are looked up when somebody clicks.
"""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from geo.domain import Event, Place, Resolution, Visit
from geo.maps.arcs import STATUSES, UNITS_PER_DEGREE, Arc, find_journeys, make_arcs
from geo.maps.palette import KIND_OF_TYPE, KINDS
from geo.settings import data_folder

LEVELS = ("named", "reported", "checked")
DOT, SOFT, OUTLINE, LINE, RADIUS = range(5)
MIXED = -1
NAME = KINDS.index("name")
MEETING = KINDS.index("meeting")
_STEERING = dict.fromkeys(
    [*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_SHARP = {"landmark", "district", "city"}

# One row a record, in order of time within a mark; what `make_layers` takes from a store that keeps frames.
COLUMNS = [
    "id",
    "mark",
    "kind",
    "level",
    "hollow",
    "date",
    "label",
    "lat",
    "lon",
    "area",
    "outline",
    "radius",
]


@dataclass(frozen=True, slots=True)
class MapLayers:
    """What a map shows: `packed` is what the browser fetches; the rest answers clicks and fills the legend.

    `records` maps a mark or arc to its record ids in order of time. `counts` are numbers of records: by kind
    ("verbal cooperation" ...), by level ("level:reported"), "hollow", "area", and for arcs by "arc:happened" ...
    """

    packed: bytes
    records: Mapping[str, tuple[str, ...]]
    counts: Mapping[str, int]
    mark_count: int
    arc_count: int
    _marks: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def records_at(self, marks: Sequence[str]) -> tuple[str, ...]:
        """List the records at one or several marks; what is not on this map gives nothing."""
        return tuple(record for mark in marks for record in self.records.get(mark, ()))

    def mark_of(self, record: str) -> str | None:
        """Find the mark or arc that a record is drawn in."""
        if not self._marks:
            self._marks.update({r: mark for mark, records in self.records.items() for r in records})
        return self._marks.get(record)


def short_label(text: str, longest: int = 60) -> str:
    """Keep a label short and free of characters that steer text (controls, bidirectional overrides)."""
    plain = text.translate(_STEERING).strip()
    return plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…"


@cache
def label_points() -> dict[str, tuple[float, float]]:
    """Load where the base map names each outline: deepest inside its largest part, never in the sea."""
    path = data_folder() / "basemap" / "label_points.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {row["outline"]: (float(row["lat"]), float(row["lon"])) for row in csv.DictReader(file)}


def outline_of(place: Place) -> str | None:
    """Name the base map's outline of a country ("IQ") or division ("IQ.07"), or a river's course, if it has one."""
    keys = {"country": place.country, "admin1": f"{place.country}.{place.admin1_code}", "water": place.id}
    key = keys.get(place.precision)
    return key if key in label_points() else None


def place_columns(place: Place) -> tuple[str, str, float, float, int, str | None, float]:
    """Give mark id, label, lat, lon, how its extent is drawn, its outline and its radius (km)."""
    mark = place.id or f"~{place.lat:.4f},{place.lon:.4f}"
    if place.radius_km is not None:
        return mark, f"near {place.name}", place.lat, place.lon, RADIUS, None, place.radius_km
    outline = outline_of(place)
    if outline is not None:
        lat, lon = label_points()[outline]
        if place.precision == "water":
            return mark, f"somewhere along {place.name}", lat, lon, LINE, outline, 0.0
        return mark, f"somewhere in {place.name}", lat, lon, OUTLINE, outline, 0.0
    if place.precision in _SHARP:
        return mark, place.name, place.lat, place.lon, DOT, None, 0.0
    if place.precision == "water":
        return mark, place.name, place.lat, place.lon, LINE, place.id, 0.0
    return mark, f"somewhere in {place.name}", place.lat, place.lon, SOFT, None, 0.0


def _row(
    record: str, kind: int, level: int, hollow: bool, date: str, place: Place, prefix: str = ""
) -> tuple[Any, ...]:
    mark, label, lat, lon, area, outline, radius = place_columns(place)
    return record, prefix + mark, kind, level, hollow, date, short_label(label), lat, lon, area, outline, radius


def _frame(rows: list[tuple[Any, ...]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS)


def event_frame(events: Iterable[Event], *, checked: Collection[str] = (), named: Collection[str] = ()) -> pd.DataFrame:
    """List the events that have a place, one row each. `checked`: ids whose reading a person confirmed; `named`: ids
    of which no more than the name of the place is claimed."""
    return _frame(
        [
            _row(
                event.id,
                KINDS.index(KIND_OF_TYPE.get(event.type, "name")),
                2 if event.id in checked else 0 if event.id in named else 1,
                event.modality != "happened" or event.id in named,
                event.date.start.isoformat() if event.date else "",
                event.place.place,
            )
            for event in events
            if event.place is not None
        ]
    )


def _visit_frame(visits: Iterable[Visit], drawn: set[str], checked: Collection[str]) -> pd.DataFrame:
    """List the visits that get a mark: no journey was found, or the place is an area whose outline should show."""
    rows = []
    for visit in visits:
        if visit.place is None or (visit.id in drawn and outline_of(visit.place.place) is None):
            continue
        date = visit.date.start.isoformat() if visit.date else ""
        level = 2 if visit.id in checked else 1
        rows.append(_row(visit.id, MEETING, level, visit.status != "happened", date, visit.place.place))
    return _frame(rows)


def _name_frame(names: Iterable[tuple[str, Resolution]]) -> pd.DataFrame:
    return _frame([_row(record, NAME, 0, True, "", r.place, "name:") for record, r in names if r.place is not None])


def make_layers(
    events: Iterable[Event] | pd.DataFrame = (),
    visits: Iterable[Visit] = (),
    names: Iterable[tuple[str, Resolution]] = (),
    *,
    checked: Collection[str] = (),
    shapes: Mapping[str, Sequence[Sequence[tuple[float, float]]]] | None = None,
) -> MapLayers:
    """Put together what a map shows: events (or a frame of them), visits, and names found (id, resolution).

    `shapes` gives outlines or lines that the base map does not have, as (lat, lon) lists by place id: a river's course.
    """
    visits = list(visits)
    arcs = make_arcs(find_journeys(visits))
    drawn = {record for arc in arcs for record in arc.records}
    of_visits = _visit_frame(visits, drawn, checked)
    frames = [
        events if isinstance(events, pd.DataFrame) else event_frame(events, checked=checked),
        of_visits,
        _name_frame(names),
    ]
    rows = pd.concat([frame for frame in frames if len(frame)] or [_frame([])], ignore_index=True)
    marks, records, counts = _mark_columns(rows)
    records |= {arc.id: arc.records for arc in arcs}
    _count_arcs(counts, arcs, of_visits[of_visits["id"].isin(drawn)], checked)
    content = {"version": 1, "marks": marks, "arcs": _arc_columns(arcs), "shapes": _pack_shapes(shapes or {}, marks)}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return MapLayers(gzip.compress(text.encode(), 4, mtime=0), records, counts, len(marks["id"]), len(arcs))


def _mark_columns(rows: pd.DataFrame) -> tuple[dict[str, Any], dict[str, tuple[str, ...]], dict[str, int]]:
    """Put rows of one mark together: columns for the browser, records by mark, counts for the legend."""
    codes, ids = pd.factorize(rows["mark"])
    n = len(ids)
    kind, level = rows["kind"].to_numpy(int), rows["level"].to_numpy(int)
    hollow = rows["hollow"].to_numpy(bool)
    table = np.bincount(codes * len(KINDS) + kind, minlength=n * len(KINDS)).reshape(n, len(KINDS))
    total = table.sum(axis=1)
    is_pure = (table > 0).sum(axis=1) == 1
    kinds = np.where(is_pure, table.argmax(axis=1), MIXED)
    first = np.zeros(n, int)
    first[codes[::-1]] = np.arange(len(rows))[::-1]
    lead = rows.iloc[first]
    highest, lowest = np.zeros(n, int), np.full(n, 2)
    np.maximum.at(highest, codes, level)
    np.minimum.at(lowest, codes, level)
    outlines, radii = lead["outline"].tolist(), lead["radius"].to_numpy(float)
    columns = {
        "id": [str(i) for i in ids],
        "lat": [round(v, 4) for v in lead["lat"].tolist()],
        "lon": [round(v, 4) for v in lead["lon"].tolist()],
        "kind": kinds.tolist(),
        "level": np.where(lowest == 2, 2, np.minimum(highest, 1)).tolist(),
        "hollow": (np.bincount(codes, weights=~hollow, minlength=n) == 0).astype(int).tolist(),
        "count": total.tolist(),
        "label": lead["label"].tolist(),
        "area": lead["area"].tolist(),
        "mix": {str(i): table[i].tolist() for i in np.flatnonzero(~is_pure)},
        "outline": {str(i): key for i, key in enumerate(outlines) if isinstance(key, str)},
        "radius": {str(i): round(float(radii[i]), 1) for i in np.flatnonzero(radii > 0)},
    }
    return columns, _records_by_mark(rows, codes, columns["id"]), _counts(rows, kind, level, hollow)


def _records_by_mark(rows: pd.DataFrame, codes: Any, marks: list[str]) -> dict[str, tuple[str, ...]]:
    if not marks:
        return {}
    order = np.lexsort((rows["date"].to_numpy(str), codes))
    ids = rows["id"].to_numpy(object)[order]
    ends = np.cumsum(np.bincount(codes, minlength=len(marks)))
    return {mark: tuple(ids[start:end]) for mark, start, end in zip(marks, [0, *ends[:-1]], ends, strict=True)}


def _counts(rows: pd.DataFrame, kind: Any, level: Any, hollow: Any) -> dict[str, int]:
    is_event = kind != NAME
    counts: dict[str, int] = {name: int((kind == code).sum()) for code, name in enumerate(KINDS)}
    counts |= {f"level:{name}": int(((level == code) & is_event).sum()) for code, name in enumerate(LEVELS)}
    counts["hollow"] = int((hollow & is_event).sum())
    counts["area"] = int(((rows["area"].to_numpy(int) != DOT) & is_event).sum()) if len(rows) else 0
    return counts


def _count_arcs(counts: dict[str, int], arcs: Sequence[Arc], twice: pd.DataFrame, checked: Collection[str]) -> None:
    """Add what is drawn as an arc to the legend's numbers; a visit of which an outline shows as well counts once."""
    counts["meeting"] -= len(twice)
    counts["hollow"] -= int(twice["hollow"].sum())
    for name, code in (("reported", 1), ("checked", 2)):
        counts[f"level:{name}"] -= int((twice["level"] == code).sum())
    for arc in arcs:
        kind = "arc:call" if arc.is_call else f"arc:{arc.status}"
        counts[kind] = counts.get(kind, 0) + len(arc.records)
        if arc.status == "happened" and not arc.is_call:
            sure = sum(record in checked for record in arc.records)
            counts["level:checked"] += sure
            counts["level:reported"] += len(arc.records) - sure


def _arc_columns(arcs: Sequence[Arc]) -> dict[str, Any]:
    return {
        "id": [arc.id for arc in arcs],
        "label": [short_label(arc.label, 120) for arc in arcs],
        "from": ["" if arc.is_call else short_label(arc.origin.name) for arc in arcs],
        "to": ["" if arc.is_call else _town_label(arc.destination) for arc in arcs],
        "count": [len(arc.records) for arc in arcs],
        "status": [STATUSES.index(arc.status) for arc in arcs],
        "call": [int(arc.is_call) for arc in arcs],
        "convention": [int(arc.is_by_convention) for arc in arcs],
        "path": [_deltas(arc.path, UNITS_PER_DEGREE) for arc in arcs],
    }


def _town_label(place: Place) -> str:
    """Name a place that is drawn as a dot; the base map names whatever is drawn as an outline or a line."""
    _, label, _, _, area, *_ = place_columns(place)
    return short_label(label) if area == DOT else ""


def _deltas(line: Sequence[tuple[float, float]], units: int) -> list[int]:
    """Flatten (lat, lon) to integers lon0, lat0, dlon, dlat, ...: the browser's order."""
    points = [(round(lon * units), round(lat * units)) for lat, lon in line]
    flat = [*points[0]]
    for (x0, y0), (x1, y1) in pairwise(points):
        flat += [x1 - x0, y1 - y0]
    return flat


def _pack_shapes(
    shapes: Mapping[str, Sequence[Sequence[tuple[float, float]]]], marks: Mapping[str, Any]
) -> dict[str, list[list[int]]]:
    used = set(marks["outline"].values())
    return {key: [_deltas(line, 1000) for line in lines] for key, lines in shapes.items() if key in used}
