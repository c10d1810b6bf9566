"""GeoJSON by RFC 7946: WGS 84, longitude first, no `crs`, an id for each feature, null for no position."""

from __future__ import annotations

import json
from typing import Any

from geo.export.values import plain_rows


def write(frame: Any) -> bytes:
    """Write a FeatureCollection."""
    features = [_feature(row) for row in plain_rows(frame)]
    whole: dict[str, Any] = {"type": "FeatureCollection", "features": features}
    points = [f["geometry"]["coordinates"] for f in features if f["geometry"]]
    if points:
        lons, lats = [p[0] for p in points], [p[1] for p in points]
        whole["bbox"] = [min(lons), min(lats), max(lons), max(lats)]
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")


def read_ids(content: bytes) -> list[str]:
    """List the ids of the features."""
    return [str(feature["id"]) for feature in json.loads(content)["features"]]


def _feature(row: dict[str, Any]) -> dict[str, Any]:
    lat, lon = row.pop("lat"), row.pop("lon")
    placed = lat is not None and lon is not None
    return {
        "type": "Feature",
        "id": row.pop("id"),
        "geometry": {"type": "Point", "coordinates": [round(lon, 6), round(lat, 6)]} if placed else None,
        "properties": row,
    }
