"""A name that nobody lists lies, most likely, where the rest of its article does: an area, never a dot.

"Kelleyland" between Alexandria, Pineville and Rapides Parish is somewhere near Alexandria.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import asin, cos, radians, sin, sqrt

from geo.domain import Place, Resolution
from geo.resolution.homes import Home

_SMALL = frozenset({"landmark", "district", "city", "admin2"})
_REACH = 4  # names before and after that count
_SURE = 0.5
_LEAST_KM = 25.0
_MOST_KM = 300.0
_POINTS_NEEDED = 2


def guess_area(number: int, resolutions: Sequence[Resolution], home: Home | None) -> Resolution:
    """Put an unresolved name near what stands around it, where that lies close enough together to say so."""
    resolution = resolutions[number]
    near = _neighbours(number, resolutions)
    if not near:
        return resolution
    centre = min(near, key=lambda place: sum(distance_km(place, other) for other in near))
    close = [p for p in near if distance_km(centre, p) <= _MOST_KM]
    if len(close) < min(_POINTS_NEEDED, len(near)) or len(close) * 2 < len(near):
        return resolution
    radius = max(_LEAST_KM, 1.5 * sorted(distance_km(centre, p) for p in close)[len(close) // 2])
    area = Place(
        id=None, name=resolution.toponym.text, lat=centre.lat, lon=centre.lon, country=centre.country,
        feature="AREA", precision="region", admin1=centre.admin1, admin1_code=centre.admin1_code,
        radius_km=round(radius, 1),
    )  # fmt: skip
    reason = f"no place of this name fits; the article is about the area around {centre.name}"
    return replace(resolution, place=area, probability=0.4, reason=reason)


def _neighbours(number: int, resolutions: Sequence[Resolution]) -> list[Place]:
    """List the settlements named around, the nearest in the text first; else those of the whole article."""
    at = resolutions[number].toponym.span.start
    sure = [
        r
        for r in resolutions
        if r.place is not None
        and not r.place.is_approximate
        and r.place.precision in _SMALL
        and r.probability >= _SURE
        and r.toponym.section != "boilerplate"
    ]
    sure.sort(key=lambda r: abs(r.toponym.span.start - at))
    return [r.place for r in sure if r.place is not None][: 2 * _REACH]


def distance_km(one: Place, other: Place) -> float:
    """Great-circle distance on a sphere (haversine)."""
    a, b, c, d = map(radians, (one.lat, one.lon, other.lat, other.lon))
    h = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742.0 * asin(sqrt(min(1.0, h)))
