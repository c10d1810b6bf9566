"""Which countries an article speaks of, and whether it speaks of one alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from geo.domain import Demonym, Place
from geo.resolution.homes import Home
from geo.resolution.unit import Unit

LARGE = 100_000  # inhabitants
_WORDS, _SHARE = 2.0, 0.75  # so many words, and so much of all of them, make a country plain
_ENOUGH, _MOST = 4, 0.75  # so many names, and so much of all of them, make a country the only one


def country_of_the_words(units: Sequence[Unit], demonyms: Sequence[Demonym], words: Mapping[str, float]) -> str:
    """Give the one country whose own affairs an article speaks of, naming no other country or people; "" for none."""
    own = max(words, key=lambda country: words[country], default="")
    if not own or words[own] < _WORDS or words[own] < _SHARE * sum(words.values()):
        return ""
    named = {d.country for d in demonyms}
    for unit in units:
        named |= {place.country for place in unit.candidates.places[:1] if place.precision == "country"}
    return own if named <= {own} else ""


def only_country(units: Sequence[Unit], spoken: frozenset[str]) -> str:
    """Give the country that is the only one an article speaks of, and where most of what it names can lie; else ""."""
    if len(spoken) != 1:
        return ""
    (only,) = spoken
    named = [unit.candidates for unit in units if len(unit.candidates)]
    there = sum(any(some.is_own_name[n] and some.places[n].country == only for n in range(len(some))) for some in named)
    return only if there >= _ENOUGH and there >= _MOST * len(named) else ""


def countries_spoken_of(
    units: Sequence[Unit], demonyms: Sequence[Demonym], home: Home | None
) -> dict[str, frozenset[str]]:
    """Give the countries that an article plainly speaks of, each with the keys of the names that say so.

    By name, by a large town, by a people, as the publisher's own; the key is "" where it is no name that says so.
    """
    spoken: dict[str, set[str]] = defaultdict(set)
    for country in (*(d.country for d in demonyms), home.country if home is not None else ""):
        spoken[country].add("")
    for unit in units:
        for some in (unit.container, unit.candidates):
            if some is None or not len(some):
                continue
            if some is unit.container or (some.is_own_name[0] and is_known(some.places[0])):
                spoken[some.places[0].country].add(unit.key)
    return {country: frozenset(keys) for country, keys in spoken.items() if country}


def is_known(place: Place) -> bool:
    """Say whether a place is a country, a first-level division or a large town."""
    return place.precision in ("country", "admin1") or place.population >= LARGE
