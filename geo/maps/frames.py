"""Frames of stored records -> what `make_layers` takes, without unpacking a single article.

A hundred thousand events take about a third of a second: the work is done once for each distinct place.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, cast

import numpy as np
import pandas as pd

from geo.domain import Actor, DateRange, EventPlace, Place, Precision, Visit
from geo.maps.layers import COLUMNS, LEVELS, place_columns
from geo.maps.palette import KIND_OF_TYPE, KINDS

_PLACE = ["place_id", "place", "lat", "lon", "country", "admin1_code", "feature", "precision", "radius_km"]


def place_of(row: dict[str, Any]) -> Place | None:
    """Rebuild the place of a stored row as far as a map needs it; None where nothing is placed."""
    if row["lat"] is None or row["precision"] is None:
        return None
    return Place(
        id=row["place_id"],
        name=row["place"] or "",
        lat=row["lat"],
        lon=row["lon"],
        country=row["country"] or "",
        feature=row["feature"] or "",
        precision=cast(Precision, row["precision"]),
        admin1_code=row["admin1_code"] or "",
        radius_km=row["radius_km"],
    )


def event_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """Turn a frame of stored events into rows for `make_layers`, one an event that has a place."""
    placed = frame[frame["lat"].notna()]
    if placed.empty:
        return pd.DataFrame(columns=COLUMNS)
    keys = (
        placed["place_id"]
        .astype(object)
        .where(
            placed["place_id"].notna(), placed["lat"].round(4).astype(str) + "," + placed["lon"].round(4).astype(str)
        )
    )
    codes, firsts = _distinct(keys)
    places = [place_columns(cast(Place, place_of(row))) for row in _plain_rows(placed.iloc[firsts][_PLACE])]
    columns = {name: [p[i] for p in places] for i, name in enumerate(_OF_PLACE)}
    level = _numbered(placed["level"], {name: number for number, name in enumerate(LEVELS)}, 1)
    kind_numbers = {name: KINDS.index(kind) for name, kind in KIND_OF_TYPE.items()}
    rows = {
        "id": placed["id"].to_numpy(object),
        "kind": _numbered(placed["type"], kind_numbers, KINDS.index("name")),
        "level": level,
        "hollow": (placed["modality"].to_numpy(object) != "happened") | (level == 0),
        "date": _days(placed["date_start"]),
    }
    rows |= {name: _taken(values, codes) for name, values in columns.items()}
    return pd.DataFrame(rows, columns=COLUMNS)


_OF_PLACE = ("mark", "label", "lat", "lon", "area", "outline", "radius")


def visits_of(frame: pd.DataFrame) -> list[Visit]:
    """Rebuild visits from a frame of stored ones as far as a map needs them: who, where, when, from where."""
    return [_visit(row) for row in _plain_rows(frame)]


def _visit(row: dict[str, Any]) -> Visit:
    place = place_of(row)
    date = None
    if row["date_start"] is not None:
        date = DateRange(_day(row["date_start"]), _day(row["date_end"]), row["date_precision"])
    origin = None
    if row["origin_lat"] is not None and row["origin"] is not None:
        name = row["origin"]
        origin = Place(f"origin:{name}", name, row["origin_lat"], row["origin_lon"], "", "", "city")
    return Visit(
        id=row["id"],
        kind=row["visit_kind"],
        status=row["status"],
        visitors=_actors(row["visitors"], row["visitor_countries"]),
        hosts=_actors(row["hosts"], row["host_countries"]),
        place=EventPlace(place, row["found"] or "sentence", bool(row["is_inferred"])) if place else None,
        date=date,
        trip=row["trip"],
        origin=origin,
    )


def _actors(names: str | None, countries: str | None) -> tuple[Actor, ...]:
    """Pair names with countries; the store lists each country once, so the last stands for those that are left."""
    codes = countries.split("; ") if countries else []
    listed = names.split("; ") if names else []
    return tuple(
        Actor(name, country=codes[min(number, len(codes) - 1)] if codes else None) for number, name in enumerate(listed)
    )


def _plain_rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return rows


def _distinct(keys: Any) -> tuple[Any, Any]:
    codes, uniques = pd.factorize(keys)
    firsts = np.zeros(len(uniques), int)
    firsts[codes[::-1]] = np.arange(len(codes))[::-1]
    return codes, firsts


def _numbered(words: Any, numbers: dict[str, int], otherwise: int) -> Any:
    codes, uniques = pd.factorize(words)
    of_word = np.array([numbers.get(str(word), otherwise) for word in uniques] + [otherwise])
    return of_word[codes]


def _taken(values: list[Any], codes: Any) -> Any:
    column = np.empty(len(values), object)
    column[:] = values
    taken = column[codes]
    return taken.astype(float) if isinstance(values[0], float) else taken.astype(int) if _are_int(values) else taken


def _are_int(values: list[Any]) -> bool:
    return isinstance(values[0], int)


def _days(dates: Any) -> Any:
    days = np.datetime_as_string(dates.to_numpy("datetime64[D]"))
    return np.where(dates.isna().to_numpy(), "", days).astype(object)


def _day(value: Any) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else dt.date.fromisoformat(str(value)[:10])
