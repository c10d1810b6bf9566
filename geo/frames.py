"""Readings as GeoDataFrames (EPSG:4326), for a notebook: no store is needed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from geo.domain import Reading


def places_frame(readings: Iterable[Reading]) -> Any:
    """Give a GeoDataFrame of place names, one row a mention, placed or not (then its geometry is None)."""
    return _frame(readings, "toponym_rows")


def events_frame(readings: Iterable[Reading]) -> Any:
    """Give a GeoDataFrame of events, one row each, with type, actors, modality, dates and the sentence."""
    return _frame(readings, "event_rows")


def visits_frame(readings: Iterable[Reading]) -> Any:
    """Give a GeoDataFrame of visits, meetings and calls, one row each."""
    return _frame(readings, "visit_rows")


def _frame(readings: Iterable[Reading], rows: Literal["toponym_rows", "event_rows", "visit_rows"]) -> Any:
    import pandas as pd

    from geo.store import geo_frame
    from geo.store import rows as stored

    lay_out = getattr(stored, rows)
    found = [row for reading in readings for row in lay_out(reading, ())]
    frame = pd.DataFrame(found, columns=list(found[0]) if found else ["article", "id", "lat", "lon"])
    frame[["lat", "lon"]] = frame[["lat", "lon"]].astype(float)
    return geo_frame(frame)
