"""Which countries an article speaks of, and whether it speaks of one alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from geo.domain import Demonym, Place
from geo.resolution.homes import Home
from geo.resolution.unit import Unit, own_named

LARGE = 100_000  # inhabitants
_COUNTRY = 3  # the level of one
_NAMESAKES = frozenset({"US", "CA", "GB", "IE", "AU", "NZ"})  # full of towns called after others
_WORDS, _SHARE = 2.0, 0.75  # so many words, and so much of all of them, make a country plain
_NAMES = 2  # that lie in one country only
_ENOUGH, _MOST = 3, 0.75  # so many names, and so much of all of them, make a country the only one


def country_of_the_words(units: Sequence[Unit], demonyms: Sequence[Demonym], words: Mapping[str, float]) -> str:
    """Give the one country whose own affairs an article speaks of, naming no other country or people; "" for none."""
    own = max(words, key=lambda country: words[country], default="")
    if not own or words[own] < _WORDS or words[own] < _SHARE * sum(words.values()):
        return ""
    named = {d.country for d in demonyms}
    for unit in units:
        named |= {place.country for place in unit.candidates.places[:1] if place.precision == "country"}
    return own if named <= {own} else ""


def only_countries(units: Sequence[Unit], speaking: Mapping[str, frozenset[str]]) -> Callable[[str], str]:
    """Tell for the key of a name which country is the only one that all else in the article speaks of; else "".

    Most of what else it names can lie there, too: Barcelona beside Mérida, Barinas and Valencia in news of Venezuela is
    there, though each of three is better known elsewhere. Much can lie in English-speaking lands: they are the only one
    where no larger town of another is named.
    """
    filled = [unit for unit in units if len(unit.candidates)]
    lands = [
        (u.key, {u.candidates.places[n].country for n in own_named(u.candidates)})
        for u in filled
        if u.candidates.level[0] < _COUNTRY
    ]
    stating = {u.key for u in filled if u.candidates.level[0] == _COUNTRY or u.container is not None} | {""}

    @cache
    def only(key: str) -> str:
        spoken = [country for country, keys in speaking.items() if keys - {key}]
        stated = [country for country in spoken if speaking[country] & stating - {key}]
        if len(spoken) > 1 and (len(stated) != 1 or stated[0] in _NAMESAKES):
            return ""
        country = next(iter(stated or spoken), "")
        others = [countries for other, countries in lands if other != key]
        there = sum(country in countries for countries in others)
        return country if there >= _ENOUGH and there >= _MOST * len(others) else ""

    return only


def countries_spoken_of(
    units: Sequence[Unit], demonyms: Sequence[Demonym], home: Home | None
) -> dict[str, frozenset[str]]:
    """Give the countries that an article plainly speaks of, each with the keys of the names that say so.

    By name, by a large town, by a people, as the publisher's own; the key is "" where it is no name that says so. Two
    small places that no other country has a namesake of speak of theirs, too: Kobani and Tishrin Dam of Syria.
    """
    own: dict[str, set[str]] = defaultdict(set)
    spoken: dict[str, set[str]] = defaultdict(set)
    for country in (*(d.country for d in demonyms), home.country if home is not None else ""):
        spoken[country].add("")
    for unit in units:
        for some in (unit.container, unit.candidates):
            if some is None or not len(some):
                continue
            if some is unit.container or (some.is_own_name[0] and is_known(some.places[0])):
                spoken[some.places[0].country].add(unit.key)
        if unit.candidates.is_own_name[:1].any() and len({place.country for place in unit.candidates.places}) == 1:
            own[unit.candidates.places[0].country].add(unit.key)
    for country, keys in own.items():
        if len(keys) >= _NAMES:
            spoken[country] |= keys
    return {country: frozenset(keys) for country, keys in spoken.items() if country}


def is_known(place: Place) -> bool:
    """Say whether a place is a country, a first-level division or a large town."""
    return place.precision in ("country", "admin1") or place.population >= LARGE
