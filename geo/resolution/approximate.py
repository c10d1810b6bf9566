"""A name that nobody lists lies, most likely, where the rest of its article does: an area, never a dot.

"Kelleyland" between Alexandria, Pineville and Rapides Parish is somewhere near Alexandria; "Abu, Bam County, Iran" is
somewhere in Bam County.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import asin, cos, radians, sin, sqrt

from geo.domain import Place, Resolution
from geo.resolution.candidates import CandidateSet
from geo.resolution.homes import Home

_SMALL = frozenset({"landmark", "district", "city", "admin2"})
_REACH = 16  # names around that count
_FADES = 500  # characters at which a name counts half
_NEAR_HOME_KM = 120.0
_SURE = 0.5
_LEAST_KM = 25.0
_MOST_KM = 300.0
_POINTS_NEEDED = 2
_BESIDE = 200  # characters: one name this close is company enough
_COUNTY_KM, _DIVISION_KM, _HOME_KM = 40.0, 150.0, 60.0
Guess = tuple[Place, float, str]  # centre, radius in kilometres, what lies there


def guess_area(
    number: int, resolutions: Sequence[Resolution], home: Home | None, container: CandidateSet | None = None
) -> Resolution:
    """Put an unresolved name near what stands around it, where that lies close enough together to say so.

    `container` is the larger place that the text names right beside it, if any.
    """
    resolution = resolutions[number]
    outer = _outer(container, resolutions)
    near = _neighbours(number, resolutions)
    main = _main_country(resolutions)
    if outer is not None:
        near = [r for r in near if _holds(outer, r.place)]
    elif main:
        near = [r for r in near if r.place is not None and r.place.country == main] or near
    guess = (
        _in_county(outer)
        or _amid(number, resolutions, near, home)
        or _beside(number, resolutions, near)
        or _in_division(outer, number, resolutions)
        or _at_home(home, resolutions)
    )
    if guess is None:
        return resolution
    centre, radius, where = guess
    area = Place(
        id=None, name=resolution.toponym.text, lat=centre.lat, lon=centre.lon, country=centre.country,
        feature="AREA", precision="region", admin1=centre.admin1, admin1_code=centre.admin1_code,
        radius_km=round(radius, 1),
    )  # fmt: skip
    reason = f"no place of this name fits; {where} {centre.name}"
    return replace(resolution, place=area, probability=0.4, reason=reason)


def _outer(container: CandidateSet | None, resolutions: Sequence[Resolution]) -> Place | None:
    """Choose what a container's name means: the best known in a country that the article names, else the best known."""
    if container is None:
        return None
    larger = [p for p, level in zip(container.places, container.level, strict=True) if level >= 1]
    countries = {r.place.country for r in resolutions if r.place is not None and r.probability >= _SURE}
    return next((p for p in larger if p.country in countries), larger[0] if larger else None)


def _holds(outer: Place, place: Place | None) -> bool:
    if place is None or place.country != outer.country:
        return False
    return outer.precision == "country" or not outer.admin1_code or place.admin1_code == outer.admin1_code


def _in_county(outer: Place | None) -> Guess | None:
    if outer is None or outer.precision != "admin2":
        return None
    return outer, _COUNTY_KM, "the text puts it in"


def _amid(
    number: int, resolutions: Sequence[Resolution], neighbours: Sequence[Resolution], home: Home | None
) -> Guess | None:
    """Take the place nearest to the others; those beside the name in the text, and around the publisher, count most.

    The publisher's town is one of them, as far as the article is about its country.
    """
    if not neighbours:
        return None
    at, town = resolutions[number].toponym.span.start, _town_of(home)
    votes = Counter(r.place.country for r in resolutions if r.place is not None and r.probability >= _SURE)
    near = [r.place for r in neighbours if r.place is not None]
    weights = [
        r.probability / (1 + abs(r.toponym.span.start - at) / _FADES)
        * (2 if _is_near(r.place, town) else 1) * votes[r.place.country]
        for r in neighbours if r.place is not None
    ]  # fmt: skip
    if town is not None:
        near, weights = [*near, town], [*weights, float(votes[town.country])]
    centre = min(near, key=lambda p: sum(w * distance_km(p, q) for w, q in zip(weights, near, strict=True)))
    close = [p for p in near if distance_km(centre, p) <= _MOST_KM]
    if len(close) < min(_POINTS_NEEDED, len(near)) or len(close) * 2 < len(near):
        return None
    radius = max(_LEAST_KM, 1.5 * sorted(distance_km(centre, p) for p in close)[len(close) // 2])
    return centre, radius, "the article is about the area around"


def _town_of(home: Home | None) -> Place | None:
    if home is None or home.is_worldwide or home.lat is None or home.lon is None:
        return None
    return Place("home", "the publisher's town", home.lat, home.lon, home.country, "PPL", "city")


def _is_near(place: Place, town: Place | None) -> bool:
    return town is not None and distance_km(place, town) < _NEAR_HOME_KM


def _beside(number: int, resolutions: Sequence[Resolution], near: Sequence[Resolution]) -> Guess | None:
    at = resolutions[number].toponym.span.start
    if near and near[0].place is not None and abs(near[0].toponym.span.start - at) <= _BESIDE:
        return near[0].place, 2 * _LEAST_KM, "beside it stands"
    return None


def _in_division(outer: Place | None, number: int, resolutions: Sequence[Resolution]) -> Guess | None:
    """Take the division that the text puts it in, else the nearest one in the text if the article names but one."""
    if outer is not None and outer.precision == "admin1":
        return outer, _DIVISION_KM, "the text puts it in"
    sure = {r.place.id: r.place for r in resolutions if r.probability >= _SURE and r.place is not None}
    divisions = [p for p in sure.values() if p.precision == "admin1"]
    if outer is None and len(divisions) == 1:
        return divisions[0], _DIVISION_KM, "the article is about"
    return None


def _at_home(home: Home | None, resolutions: Sequence[Resolution]) -> Guess | None:
    """Fall back on the publisher's town where the article names no other place."""
    town = _town_of(home)
    if town is None or any(r.place is not None for r in resolutions):
        return None
    return town, _HOME_KM, "all that is known is"


def _neighbours(number: int, resolutions: Sequence[Resolution]) -> list[Resolution]:
    """List the settlements named around, the nearest in the text first."""
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
    return sure[:_REACH]


def _main_country(resolutions: Sequence[Resolution]) -> str:
    """Give the country that more than half of an article's names lie in, "" where there is none."""
    countries = Counter(r.place.country for r in resolutions if r.place is not None and r.probability >= _SURE)
    country, count = countries.most_common(1)[0] if countries else ("", 0)
    return country if 2 * count > sum(countries.values()) else ""


def distance_km(one: Place, other: Place) -> float:
    """Great-circle distance on a sphere (haversine)."""
    a, b, c, d = map(radians, (one.lat, one.lon, other.lat, other.lon))
    h = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742.0 * asin(sqrt(min(1.0, h)))
