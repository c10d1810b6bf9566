"""Which places that a name is only spelt like, or that only some list calls so, can be meant by it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos

import numpy as np

from geo.resolution.namesakes import Said
from geo.resolution.spoken import LARGE, is_known
from geo.resolution.unit import Unit, anything, own_named

_UNLIKE = 0.85  # five times what two names lack to be one
_VARIANT = 0.15  # of how much two spellings of one name differ at most
_NEAR_KM = 150.0
_EARTH_KM = 6371.0
_FAR_BIGGER = 10  # times as many people as the large town that has the name
_ENGLISH = frozenset({"US", "CA", "GB", "IE", "AU", "NZ"})
_SPELT_RIGHT = _ENGLISH - {"IE"}  # where names are English, and none Irish: Kiltimagh, Kiltamagh


def is_hardly_another_name(unit: Unit) -> Callable[[int], bool]:
    """Say that Miango, which no table lists, is not Mangu: of short names two that only sound alike are mostly two."""
    some = unit.candidates
    alike = some.is_alike
    return lambda n: bool(alike[n]) or is_known(some.places[n])


def is_like(unit: Unit) -> Callable[[int], bool]:
    """Say that Enayetpur, which no table lists, is not Anantapur, however few consonants tell them apart."""
    some = unit.candidates
    may_be = some.is_exact | (some.unlikeness <= _UNLIKE)
    return lambda n: bool(may_be[n])


def is_spelt_so_nearby(unit: Unit, units: Sequence[Unit], scene: Said) -> Callable[[int], bool]:
    """Say that Cookville in Texas, which no table lists, is no Cookeville in Tennessee: English names are spelt right.

    A name all but the same may be meant where the article's other places, or its publisher, are.
    """
    some = unit.candidates
    is_so = some.is_exact & (some.is_own_name | (some.other_name == 0) | (some.other_name > _VARIANT))
    if is_so.all():
        return anything
    points = [
        u.candidates.where[0]
        for u in units
        if u.key != unit.key and u.candidates.is_own_name[:1].any() and u.candidates.level[0] == 0
    ]
    if scene.at is not None:
        points.append(scene.at)
    near = np.zeros(len(some), dtype=bool)
    if points:
        near = (some.where @ np.stack(points).T).max(axis=1) >= cos(_NEAR_KM / _EARTH_KM)

    def may_be(n: int) -> bool:
        place = some.places[n]
        return bool(is_so[n] or near[n]) or place.country not in _SPELT_RIGHT or is_known(place)

    return may_be


def is_no_city_spelt_so(unit: Unit, scene: Said) -> Callable[[int], bool]:
    """Say that "Cancun" is not the bigger Changchun, which some list spells so, unless the article speaks of China.

    One far bigger may be meant, and so may the old one of which an English-speaking land has a namesake.
    """
    some = unit.candidates
    towns = [some.places[n] for n in own_named(some) if some.places[n].precision == "city"]
    own = max(towns, key=lambda place: place.population, default=None)
    if own is None or own.population < LARGE or own.country in _ENGLISH or unit.container is not None:
        return anything
    known = {own.country} | scene.others_spoken_of(unit)

    def may_be(n: int) -> bool:
        place = some.places[n]
        is_other = some.other_name[n] > _VARIANT and place.precision == "city" and place.country not in known
        return not (is_other and own.population < place.population < _FAR_BIGGER * own.population)

    return may_be
