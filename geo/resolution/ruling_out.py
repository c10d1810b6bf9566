"""What a name can hardly mean, by the words beside it and by the countries that the article speaks of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import cos, log

import numpy as np

from geo.domain import Demonym, Place
from geo.gazetteer.names import kind_of
from geo.resolution.candidates import CandidateSet
from geo.resolution.homes import Home
from geo.resolution.spoken import LARGE, countries_spoken_of, country_of_the_words, is_known, only_country
from geo.resolution.surroundings import Surroundings

_VILLAGE = 20_000  # inhabitants
_HAMLET = 5_000
_BIGGER = 10  # times as many people in a country that is spoken of
_EARTH_KM = 6371.0
_COUNTY_KM = 250.0  # from its middle; further off than any place of a county but the very largest
_MUCH_BIGGER = 20  # times as many people make a place abroad better known than the one at home
_SHORT = 6  # letters
_UNLIKE = 0.85  # five times what two names lack to be one
_WITH_OBLASTS = frozenset({"UA", "RU", "BY", "KG", "KZ"})
_QUARTER_KM = 40.0  # from the town it belongs to
_TIMES = 100  # as many people as the town has make a state that overshadows it


@dataclass(slots=True)
class Unit:
    """One name in one kind of surroundings: where it occurs, and what it could mean.

    A unit without toponyms is a name that only serves as context: the publisher's town, read in its web address.
    """

    key: str
    candidates: CandidateSet
    surroundings: Surroundings
    container: CandidateSet | None
    toponyms: list[int] = field(default_factory=list)

    @property
    def weight(self) -> float:
        return 1.0 + log(max(1, len(self.toponyms)))


def rule_out(units: Sequence[Unit], demonyms: Sequence[Demonym], home: Home | None, words: Mapping[str, float]) -> None:
    """Leave out of each unit's candidates what the rules below say; where a rule would leave none, it leaves all.

    `words` counts for each country the words that only its own affairs are spoken of with.

    Only places outside the country of the division that a definition puts the name in, small places abroad that bear
    the name beside their own, and those of another short name go without that: better no place than one of those.
    """
    spoken = countries_spoken_of(units, demonyms, home)
    only = only_country(units, spoken)
    own = country_of_the_words(units, demonyms, words) if home is None or home.is_worldwide else ""
    for unit in units:
        for may_mean in (
            _is_where_it_is_put, _is_water_after_the, _is_country_of_the_name, _is_as_known_as_the_sea, _is_no_oblast,
        ):  # fmt: skip
            _keep(unit, may_mean(unit))
        _keep(unit, _is_hardly_another_name(unit) if len(unit.key) <= _SHORT else _is_like(unit), even_none=True)
        if home is None or home.is_worldwide:
            _keep(unit, _is_as_known_as_the_state(unit))
        _keep(unit, _is_in_its_country(unit), even_none=True)
        _keep(unit, _is_near_its_county(unit), even_none=True)
        if own:
            _keep(unit, _is_as_known_as_at_home(unit, own))
        if spoken:
            _keep(unit, _is_named_so_at_home(unit, spoken))
            _keep(unit, _is_more_than_a_namesake(unit, spoken))
            _keep(unit, partial(_is_at_home, unit.candidates, spoken), even_none=True)
        _keep(unit, _is_of_the_one_country(unit, only), even_none=True)
        _keep(unit, _is_a_quarter(unit, units), even_none=True)


def _keep(unit: Unit, may_mean: Callable[[int], bool], even_none: bool = False) -> None:
    some = unit.candidates
    kept = [n for n in range(len(some)) if may_mean(n)]
    if len(kept) < len(some) and (kept or even_none):
        unit.candidates = some.only(kept)


def _is_where_it_is_put(unit: Unit) -> Callable[[int], bool]:
    """Say that "Perth, Scotland" lies there, whatever the article is about; what holds other places may be any."""
    some, container = unit.candidates, unit.container
    if container is None or max(container.level, default=0) < 2 or not unit.surroundings.container:
        return _anything
    codes = {
        (p.country, p.admin1_code) for p, level in zip(container.places, container.level, strict=True) if level == 2
    }
    countries = {p.country for p, level in zip(container.places, container.level, strict=True) if level == 3}

    def is_inside(n: int) -> bool:
        place = some.places[n]
        return place.country in countries or (place.country, place.admin1_code) in codes

    if not any(is_inside(n) and some.is_exact[n] and some.level[n] < 2 for n in range(len(some))):
        return _anything
    return lambda n: is_inside(n) or some.level[n] >= 2


def _is_water_after_the(unit: Unit) -> Callable[[int], bool]:
    """Say that "a barge on the White Nile" is on the river, not in the state; "the White Nile governor" may be."""
    some, around = unit.candidates, unit.surroundings
    if not (around.has_the and around.is_alone) or not any(
        _kind(some, n) == "water" for n in range(len(some)) if some.is_exact[n]
    ):
        return _anything
    return lambda n: _kind(some, n) not in ("place", "division", "county")


def _is_country_of_the_name(unit: Unit) -> Callable[[int], bool]:
    """Say that "Niger" is the country even in Nigeria, whose state of Niger has fewer people; Georgia may be either."""
    some, around = unit.candidates, unit.surroundings
    own = [some.places[n] for n in _exact(some) if some.level[n] == 3 and not some.places[n].is_historical]
    if not own or around.kind not in ("", "country") or around.container:
        return _anything
    people = max(place.population for place in own)
    return lambda n: some.level[n] not in (1, 2) or some.places[n].population > people


def _is_as_known_as_the_sea(unit: Unit) -> Callable[[int], bool]:
    """Say that "the Atlantic", "Baltic" or "Levant" is no small town, unless the text puts it in something."""
    some, around = unit.candidates, unit.surroundings
    is_told = around.container or around.kind in ("place", "county", "division") or around.is_dateline
    if is_told or not any(_is_of_no_country(some.places[n]) for n in range(len(some)) if some.is_exact[n]):
        return _anything
    return lambda n: _kind(some, n) not in ("place", "county") or (some.level[n] == 0 and is_known(some.places[n]))


def _is_of_no_country(place: Place) -> bool:
    return place.feature in ("OCN", "SEA", "CONT") or (place.feature == "RGN" and not place.country)


def _is_hardly_another_name(unit: Unit) -> Callable[[int], bool]:
    """Say that Miango, which no table lists, is not Mangu: of short names two that only sound alike are mostly two."""
    some = unit.candidates
    alike = some.is_alike
    return lambda n: bool(alike[n]) or is_known(some.places[n])


def _is_like(unit: Unit) -> Callable[[int], bool]:
    """Say that Enayetpur, which no table lists, is not Anantapur, however few consonants tell them apart."""
    some = unit.candidates
    may_be = some.is_exact | (some.unlikeness <= _UNLIKE)
    return lambda n: bool(may_be[n])


def _is_no_oblast(unit: Unit) -> Callable[[int], bool]:
    """Say that "Odessa was hit" means the town: an oblast of its name is never named without a word for it."""
    some, around = unit.candidates, unit.surroundings
    if around.kind or around.has_side:
        return _anything
    towns = [some.places[n] for n in range(len(some)) if some.is_exact[n] and some.places[n].population >= LARGE]
    seats = {(p.country, p.admin1_code) for p in towns if p.precision == "city" and p.country in _WITH_OBLASTS}
    return lambda n: some.level[n] != 2 or (some.places[n].country, some.places[n].admin1_code) not in seats


def _is_as_known_as_the_state(unit: Unit) -> Callable[[int], bool]:
    """Say that "Alabama" is no village of New York and "Kansas" none of Illinois, save to a paper at home there."""
    some, around = unit.candidates, unit.surroundings
    if around.container or around.kind in ("place", "county") or around.is_dateline:
        return _anything
    states = [some.places[n] for n in _exact(some) if some.places[n].precision == "admin1"]

    def is_known_enough(n: int) -> bool:
        place = some.places[n]
        over = any(s.country == place.country and s.population > _TIMES * place.population for s in states)
        return some.level[n] >= 2 or not over or place.population >= _VILLAGE

    return is_known_enough


def _is_in_its_country(unit: Unit) -> Callable[[int], bool]:
    """Say that "San Juan is the capital of Misiones Department in Paraguay" is not the capital of Puerto Rico.

    A country alone decides nothing: Hong Kong is a city in China to some.
    """
    container = unit.container
    if container is None or not unit.surroundings.is_defined or max(container.level, default=3) == 3:
        return _anything
    countries = {place.country for place in container.places}
    return lambda n: unit.candidates.places[n].country in countries


def _is_near_its_county(unit: Unit) -> Callable[[int], bool]:
    """Say that "Rampur, a village in Sonbhadra district" is no Rampur 600 km away, even if no other is listed."""
    some, container = unit.candidates, unit.container
    if container is None or not unit.surroundings.is_defined or set(container.level.tolist()) != {1}:
        return _anything
    least = cos(_COUNTY_KM / _EARTH_KM)
    near = (some.where @ container.where.T).max(axis=1) >= least
    return lambda n: bool(near[n]) or some.level[n] >= 1


def _is_named_so_at_home(unit: Unit, spoken: frozenset[str]) -> Callable[[int], bool]:
    """Say that Ghor is the Afghan province to news of Afghanistan, not another name of the valley of the Jordan."""
    some = unit.candidates
    own = [n for n in _exact(some) if some.places[n].country in spoken]
    if unit.surroundings.has_the or not any(_kind(some, n) in ("division", "county", "region") for n in own):
        return _anything
    return lambda n: bool(some.is_own_name[n]) or _kind(some, n) != "region"


def _is_more_than_a_namesake(unit: Unit, spoken: frozenset[str]) -> Callable[[int], bool]:
    """Say that Jenin, raided by Israeli troops, is no village in Poland, though the town is listed as Janin."""
    some = unit.candidates
    exact = [n for n in range(len(some)) if some.is_exact[n] and some.level[n] == 0]
    own = max((some.places[n].population for n in exact if some.places[n].country in spoken), default=0)
    most = max((some.places[n].population for n in exact), default=0)
    if unit.container is not None or unit.surroundings.is_dateline:
        return _anything

    def is_more(n: int) -> bool:
        place = some.places[n]
        if some.level[n] > 0 or place.country in spoken or not 0 < place.population < _HAMLET:
            return True
        return place.population * _BIGGER > own and (place.population * _MUCH_BIGGER > most or most < _VILLAGE)

    return is_more


def _is_as_known_as_at_home(unit: Unit, own: str) -> Callable[[int], bool]:
    """Say that Worcester beside council tax and the NHS is in England, though the one in America is bigger."""
    some = unit.candidates
    people = max((some.places[n].population for n in _exact(some) if some.places[n].country == own), default=0)
    if unit.container is not None or people < _VILLAGE:
        return _anything
    return lambda n: some.places[n].country in ("", own) or some.places[n].population > _MUCH_BIGGER * people


def _is_at_home(some: CandidateSet, spoken: frozenset[str], n: int) -> bool:
    """Say that Banjska in Kosovo, which no table lists, is not Bansko in Bulgaria, which is also written so.

    Nor is Enayetpur in Bangladesh the large Anantapur in India; and every capital has its Republic Square.
    """
    place = some.places[n]
    if not place.country or place.country in spoken:
        return True
    if place.feature == "SQR":
        return False
    return bool(some.is_own_name[n]) or some.level[n] >= 1 or (is_known(place) and bool(some.is_alike[n]))


def _is_of_the_one_country(unit: Unit, only: str) -> Callable[[int], bool]:
    """Say that "Banga village" in news of Nigeria alone is none in the Philippines, even if no other is listed."""
    some, around = unit.candidates, unit.surroundings
    if not only or around.kind not in ("place", "district") or unit.container is not None or around.is_dateline:
        return _anything
    return lambda n: some.places[n].country in ("", only) or is_known(some.places[n])


def _is_a_quarter(unit: Unit, units: Sequence[Unit]) -> Callable[[int], bool]:
    """Say that "the Hidalgo neighborhood" is no county or state, and no town far from all that the article names."""
    some = unit.candidates
    if unit.surroundings.kind != "district" or unit.container is not None or not len(some):
        return _anything
    others = [
        u.candidates.where[0] for u in units if u is not unit and len(u.candidates) and u.candidates.level[0] == 0
    ]
    near = (
        (some.where @ np.stack(others).T).max(axis=1) >= cos(_QUARTER_KM / _EARTH_KM) if others else np.zeros(len(some))
    )
    towns = [p.precision == "city" and is_known(p) for p in some.places]  # "a poor neighbourhood of Lagos"
    return lambda n: some.places[n].feature == "PPLX" or towns[n] or (some.level[n] == 0 and bool(near[n]))


def _exact(some: CandidateSet) -> list[int]:
    return [n for n in range(len(some)) if some.is_own_name[n]]


def _kind(some: CandidateSet, n: int) -> str:
    return kind_of(some.places[n].feature)


def _anything(n: int) -> bool:
    return True
