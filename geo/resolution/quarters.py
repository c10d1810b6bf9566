"""Quarters, squares and camps, which lie in a town that the article names or its publisher is at home in."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from math import cos

import numpy as np

from geo.gazetteer.keys import name_key
from geo.resolution.candidates import Floats
from geo.resolution.spoken import is_known
from geo.resolution.unit import Unit, anything, own_named

_EARTH_KM = 6371.0
_QUARTER_KM = 40.0  # from the town it belongs to
_SETTLED = ("PPL", "ADM")
_ANY_TOWNS = re.compile(  # names that half the towns have for a part of themselves
    r"(?:(?:north|south|east|west)(?:east|west)? (?:side|end|shore|bank|hills?)|(?:down|up|mid|china|old )town)$"
)


def is_the_town_of_the_camp(unit: Unit) -> Callable[[int], bool]:
    """Say that "Jenin refugee camp" and "Sanaa airport" are named after the town, not after the province around it."""
    some = unit.candidates
    towns = {p.country for p, is_so in zip(some.places, some.is_exact, strict=True) if is_so and p.precision == "city"}
    if unit.surroundings.kind != "landmark":
        return anything
    return lambda n: some.level[n] not in (1, 2) or some.places[n].country not in towns


def is_the_town_nearby(unit: Unit) -> Callable[[int], bool]:
    """Say that "near Concepción" and "30 km north of Baghlan" speak of the town, not of the province around it."""
    some, around = unit.candidates, unit.surroundings
    if not around.is_close or around.kind or around.word or around.has_side:
        return anything
    towns = {
        (p.country, p.admin1_code)
        for p, is_so in zip(some.places, some.is_exact, strict=True)
        if is_so and p.precision == "city"
    }
    return lambda n: some.level[n] not in (1, 2) or (some.places[n].country, some.places[n].admin1_code) not in towns


def is_in_its_town(unit: Unit, units: Sequence[Unit]) -> Callable[[int], bool]:
    """Say that "Tahrir Square in Baghdad" is not the one in Cairo, even if no other is listed."""
    some, words = unit.candidates, name_key(unit.surroundings.near).split()
    if not words:
        return anything
    names = {" ".join(words[:length]) for length in range(1, len(words) + 1)}
    towns = [
        u.candidates.where[n]
        for u in units
        if u.key in names and u is not unit
        for n in own_named(u.candidates)
        if u.candidates.places[n].precision == "city"
    ]
    if not towns:
        return anything
    near = (some.where @ np.stack(towns).T).max(axis=1, initial=-1) >= cos(_QUARTER_KM / _EARTH_KM)
    return lambda n: bool(near[n]) or some.level[n] > 0


def is_a_quarter(unit: Unit, units: Sequence[Unit], at: Floats | None) -> Callable[[int], bool]:
    """Say that "the Hidalgo neighborhood" is no county or state, and no town far from all that the article names.

    Nor is the North Side of one city another's, unless it is best known as something else: the West Bank.
    `at` is the publisher's town.
    """
    some = unit.candidates
    if not len(some):
        return anything
    is_any_towns = _ANY_TOWNS.match(unit.key) is not None and some.places[0].feature.startswith(_SETTLED)
    is_told = unit.surroundings.kind == "district"
    if not (is_told or is_any_towns) or unit.container is not None:
        return anything
    points = [at] if at is not None else []
    points += [u.candidates.where[0] for u in units if u is not unit and u.candidates.level[:1].tolist() == [0]]
    near = (some.where @ np.stack(points).T).max(axis=1) >= cos(_QUARTER_KM / _EARTH_KM) if points else some.level < 0
    if is_any_towns:
        return lambda n: bool(near[n]) or not some.places[n].feature.startswith(_SETTLED)
    towns = [p.precision == "city" and is_known(p) for p in some.places]  # "a poor neighbourhood of Lagos"
    return lambda n: some.places[n].feature == "PPLX" or towns[n] or (some.level[n] == 0 and bool(near[n]))
