"""Other names of places that a report in English never means by them: former ones, byforms, half the name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.fuzz import token_set_ratio

from geo.domain import NameMatch
from geo.gazetteer.keys import name_key
from geo.gazetteer.names import kind_of

_UNRELATED = 0.4  # of two names that have little in common
_MUCH_BIGGER = 5  # times as many people as the town that has the name today
_LARGE = 100_000  # inhabitants
_PART = 4  # a town with a quarter of its division's people may go by the division's name, as New York does
_ENGLISH = frozenset({"US", "CA", "GB", "IE", "AU", "NZ"})  # where a town's other names are mostly those it once had


def without_unused(name: str, matches: list[NameMatch]) -> list[NameMatch]:
    """Leave out what bears the name only in a way that news doesn't use."""
    for rule in (_without_byforms, _without_former_names, _without_half_names, _without_abbreviated_towns):
        matches = rule(name, matches)
    return matches


def _without_byforms(name: str, matches: list[NameMatch]) -> list[NameMatch]:
    """Drop towns abroad that bear a country's proper name only as another spelling: "Iraq" is no Arak in Iran."""
    named = [m.place.country for m in matches if m.is_preferred and kind_of(m.place.feature) == "country"]
    return [
        m
        for m in matches
        if not named or m.is_preferred or m.place.country in named or not m.place.feature.startswith("PPL")
    ]


def _without_former_names(name: str, matches: list[NameMatch]) -> list[NameMatch]:
    """Drop towns once called like another of their country that is hardly smaller: "Troy" is no Macon in Illinois.

    A town in the division that has the name is no former one: Ulan Bator is Ulaanbaatar. Where English is spoken the
    lists hold every name that a hamlet once had: Dahlonega is no New Mexico, Huntsville no Twickenham.
    """
    own: dict[str, int] = {}
    for m in matches:
        if m.is_preferred and m.how == "exact":
            own[m.place.country] = max(m.place.population, own.get(m.place.country, -1))
    around = {
        (m.place.country, m.place.admin1_code) for m in matches if m.is_preferred and m.place.precision == "admin1"
    }
    most = max(own.values(), default=-1)
    is_short = len(name) <= 4 or "." in name

    def is_used(m: NameMatch, other: float) -> bool:
        place = m.place
        if other < _UNRELATED or not place.feature.startswith("PPL") or (place.country, place.admin1_code) in around:
            return True
        if place.country in _ENGLISH and not is_short:
            return place.population > (_LARGE if most < 0 else _MUCH_BIGGER * max(most, _LARGE // 2))
        return place.population > _MUCH_BIGGER * own.get(place.country, -1)

    return [m for m, other in zip(matches, other_names(name, matches), strict=True) if is_used(m, other)]


def _without_half_names(name: str, matches: list[NameMatch]) -> list[NameMatch]:
    """Drop "Oklahoma City" for "Oklahoma", "Mexico City" for "Mexico", but not New York City for "New York".

    So it goes with the "City" of whatever larger place bears the very name: "Long Island" is no Long Island City.
    """
    key = name_key(name)
    larger = [m for m in matches if m.is_preferred and m.how == "exact" and not m.place.feature.startswith("PPL")]

    def is_half(m: NameMatch) -> bool:
        if m.is_preferred or name_key(m.place.name) != f"{key} city":
            return False
        around = [o.place for o in larger if o.place.country == m.place.country]
        people = max((p.population for p in around), default=0)
        return bool(around) and not (people and m.place.population * _PART > people)

    return [m for m in matches if not is_half(m)]


def _without_abbreviated_towns(name: str, matches: list[NameMatch]) -> list[NameMatch]:
    """Drop a town that bears an abbreviation of the division around it: "D.C." is the district, "N.Y." the state."""
    if len(name) > 5 or not (name.isupper() or name.endswith(".")):
        return matches
    around = {(m.place.country, m.place.admin1_code) for m in matches if m.place.precision == "admin1"}
    return [
        m
        for m in matches
        if m.is_preferred or m.place.precision != "city" or (m.place.country, m.place.admin1_code) not in around
    ]


def other_names(name: str, matches: Sequence[NameMatch]) -> NDArray[np.float32]:
    """Say how unlike its own name each candidate's other name is: Odessa hardly unlike Odesa, Troy wholly unlike Macon.

    Words that the own name has beside it don't count: "Halle" is not unlike "Halle (Saale)".
    """
    key = name_key(name)
    return np.array(
        [0.0 if m.is_preferred else 1 - token_set_ratio(key, name_key(m.place.name)) / 100 for m in matches],
        dtype=np.float32,
    )
