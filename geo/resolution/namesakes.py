"""Which of several places of a name are known well enough, and near enough to the article's countries, to be meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import cos

import numpy as np

from geo.domain import Place
from geo.resolution.candidates import CandidateSet, Floats, unit_vector
from geo.resolution.homes import Home
from geo.resolution.spoken import LARGE, is_known
from geo.resolution.unit import Unit, anything, kind_at, own_named

_VILLAGE = 20_000  # inhabitants
_HAMLET = 5_000
_TOWN = 1_000
_CITY = 100_000
_KNOWN = 5  # times as many people make a city the one that is meant, where a country is only named
_BIGGER = 10  # times as many people in a country that is spoken of
_MUCH_BIGGER = 20  # times as many people make a place abroad better known than the one at home
_TIMES = 100  # as many people as the town has make a state that overshadows it
_EARTH_KM = 6371.0
_HOME_KM = 60.0  # from the publisher's town, still its own news
_SHORT_NAME = 5  # letters
_TWO_LETTERS = 2
_OWN_KM = 25.0  # from the publisher's town to what goes by its name


@dataclass(frozen=True, slots=True)
class Said:
    """What an article says of countries: those it speaks of, the divisions it names, and where its publisher is."""

    spoken: Mapping[str, frozenset[str]]  # each country with the keys of the names that speak of it
    divisions: frozenset[tuple[str, str]]
    only_named: frozenset[str]  # countries of which no town or division is spoken
    at: Floats | None  # the publisher's town, a point on the unit sphere
    is_at_home: bool  # the publisher's country is known, and it doesn't report the whole world
    address: str  # letters of the publisher's web address

    def others_spoken_of(self, unit: Unit) -> set[str]:
        """List the countries that something else than this name speaks of."""
        return {country for country, keys in self.spoken.items() if keys - {unit.key}}

    def is_in_address(self, unit: Unit) -> bool:
        return len(unit.key) > 3 and unit.key.replace(" ", "") in self.address


def what_is_said(units: Sequence[Unit], spoken: Mapping[str, frozenset[str]], home: Home | None, address: str) -> Said:
    """Gather what the rules ask of an article as a whole."""
    named = [u.candidates for u in units] + [u.container for u in units if u.container is not None]
    divisions = {(p.country, p.admin1_code) for some in named for p in some.places[:1] if p.precision == "admin1"}
    at = None
    if home is not None and home.lat is not None and home.lon is not None:
        at = np.array(unit_vector(home.lat, home.lon), dtype=np.float32)
    return Said(
        spoken,
        frozenset(divisions),
        _only_named(units, spoken),
        at,
        home is not None and not home.is_worldwide,
        address,
    )


def _only_named(units: Sequence[Unit], spoken: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """List the countries named as such or by their people, in which no name's likeliest town or division lies."""
    tops = [(u.candidates.places[0].country, u.candidates.level[0]) for u in units if len(u.candidates)]
    named = {country for country, level in tops if level == 3} | {land for land, keys in spoken.items() if "" in keys}
    return frozenset(named - {country for country, level in tops if level < 3})


def is_country_of_the_name(unit: Unit) -> Callable[[int], bool]:
    """Say that "Niger" is the country even in Nigeria, whose state of Niger has fewer people; Georgia may be either."""
    some, around = unit.candidates, unit.surroundings
    own = [some.places[n] for n in own_named(some) if some.level[n] == 3 and not some.places[n].is_historical]
    if not own or around.kind not in ("", "country") or around.container:
        return anything
    people = max(place.population for place in own)
    return lambda n: some.level[n] not in (1, 2) or some.places[n].population > people


def is_as_known_as_the_sea(unit: Unit) -> Callable[[int], bool]:
    """Say that "the Atlantic", "Baltic", "Levant" or "Andes" is no small town, unless the text puts it in something."""
    some, around = unit.candidates, unit.surroundings
    is_told = around.container or around.kind in ("place", "county", "division") or around.is_dateline
    if is_told or not any(_is_of_no_country(some.places[n]) for n in range(len(some)) if some.is_exact[n]):
        return anything
    return lambda n: kind_at(some, n) not in ("place", "county") or (some.level[n] == 0 and is_known(some.places[n]))


def is_no_state_abroad(unit: Unit, scene: Said) -> Callable[[int], bool]:
    """Say that "the Sahel state of Mali" is no region of Burkina Faso, of which the article does not speak."""
    some = unit.candidates
    if not any(_is_of_no_country(some.places[n]) for n in own_named(some)):
        return anything
    others = scene.others_spoken_of(unit)
    others |= {place.country for place in unit.container.places} if unit.container is not None else set()
    return lambda n: some.level[n] not in (1, 2) or some.places[n].country in others


def _is_of_no_country(place: Place) -> bool:
    return place.feature in ("OCN", "SEA", "CONT") or (place.feature in ("RGN", "MTS", "DSRT") and not place.country)


def is_as_known_as_the_state(unit: Unit, scene: Said) -> Callable[[int], bool]:
    """Say that "Alabama" is no village of New York and "Mexico" no town of Missouri, save to a paper at home there.

    A country's namesake may be meant where no other country is spoken of, or its own state is named: Lebanon beside
    Pennsylvania.
    """
    some, around = unit.candidates, unit.surroundings
    wholes = [
        some.places[n]
        for n in own_named(some)
        if not some.places[n].is_historical and (some.level[n] >= 2 or some.places[n].feature == "BLDG")
    ]
    is_told = around.container or around.kind in ("place", "county") or around.is_dateline
    if is_told or not wholes or scene.is_in_address(unit):
        return anything
    least, others = cos(_HOME_KM / _EARTH_KM), scene.others_spoken_of(unit)

    def is_known_enough(n: int) -> bool:
        place = some.places[n]
        if some.level[n] >= 2 or place.population >= LARGE or kind_at(some, n) not in ("place", "county"):
            return True
        if any(s.country == place.country and _is_elsewhere(s, place) for s in wholes):
            return False
        if place.population >= _VILLAGE:
            return True
        if scene.at is not None and float(some.where[n] @ scene.at) >= least:
            return True
        over = [s for s in wholes if s.feature == "BLDG" or s.population > _TIMES * place.population]
        if any(s.country == place.country for s in over):
            return False
        is_told = (place.country, place.admin1_code) in scene.divisions or not others - {place.country}
        return not over or is_told

    return is_known_enough


def _is_elsewhere(division: Place, place: Place) -> bool:
    """Say whether a division bears a small town's name in which the town does not lie: Khanh Hoa in An Giang."""
    is_inside = division.admin1_code in ("", place.admin1_code)
    return not is_inside and division.population > _MUCH_BIGGER * place.population


def is_named_so_at_home(unit: Unit, spoken: frozenset[str]) -> Callable[[int], bool]:
    """Say that Ghor is the Afghan province to news of Afghanistan, not another name of the valley of the Jordan."""
    some = unit.candidates
    own = [n for n in own_named(some) if some.places[n].country in spoken]
    if unit.surroundings.has_the or not any(kind_at(some, n) in ("division", "county", "region") for n in own):
        return anything
    return lambda n: bool(some.is_own_name[n]) or kind_at(some, n) != "region"


def is_more_than_a_namesake(unit: Unit, spoken: frozenset[str]) -> Callable[[int], bool]:
    """Say that Jenin, raided by Israeli troops, is no village in Poland, though the town is listed as Janin."""
    some = unit.candidates
    exact = [n for n in range(len(some)) if some.is_exact[n] and some.level[n] == 0]
    own = max((some.places[n].population for n in exact if some.places[n].country in spoken), default=0)
    most = max((some.places[n].population for n in exact), default=0)
    if unit.container is not None or unit.surroundings.is_dateline:
        return anything

    def is_more(n: int) -> bool:
        place = some.places[n]
        if some.level[n] > 0 or place.country in spoken or not 0 < place.population < _HAMLET:
            return True
        return place.population * _BIGGER > own and (place.population * _MUCH_BIGGER > most or most < _VILLAGE)

    return is_more


def is_as_known_as_at_home(unit: Unit, own: str, scene: Said) -> Callable[[int], bool]:
    """Say that Worcester beside council tax and the NHS is in England, though the one in America is bigger.

    Nor does a British paper that speaks of no other country mean Lancaster in Pennsylvania.
    """
    some = unit.candidates
    people = max((some.places[n].population for n in own_named(some) if some.places[n].country == own), default=0)
    if unit.container is not None or people < _VILLAGE:
        return anything
    known = {"", own} | (set(scene.spoken) if scene.is_at_home else set())
    return lambda n: some.places[n].country in known or some.places[n].population > _MUCH_BIGGER * people


def is_the_publishers_own(unit: Unit, scene: Said) -> Callable[[int], bool]:
    """Say that to the London Free Press "London" is its own town in Ontario, unless the article speaks of Britain."""
    some = unit.candidates
    if scene.at is None or not scene.is_at_home or unit.container is not None:
        return anything
    near = some.where @ scene.at >= cos(_OWN_KM / _EARTH_KM)
    own = [some.places[n] for n in own_named(some) if near[n] and some.places[n].precision == "city"]
    if max((place.population for place in own), default=0) < _TOWN:
        return anything
    country, others = own[0].country, scene.others_spoken_of(unit)

    def may_be(n: int) -> bool:
        place = some.places[n]
        if near[n] or place.precision != "city":
            return True
        return place.country in others if place.country != country else place.feature == "PPLC"

    return may_be


def is_as_known_as_the_city(unit: Unit, scene: Said) -> Callable[[int], bool]:
    """Say that "Iran and the US met in Geneva" is in Switzerland: a country only named holds no small namesake.

    Where another name is likeliest a town or division of that country, or the publisher is at home, it may be one, and
    so may a division's large seat: Tripoli in Lebanon.
    """
    some = unit.candidates
    cities = [some.places[n] for n in own_named(some) if some.level[n] == 0]  # not Chittagong, once called Islamabad
    city = max(cities, key=lambda place: place.population, default=None)
    if (
        city is None
        or city.population < _CITY
        or city.country in scene.others_spoken_of(unit)
        or unit.container is not None
        or scene.is_at_home
    ):
        return anything
    return lambda n: (
        some.level[n] > 0
        or (some.places[n].feature == "PPLA" and is_known(some.places[n]))
        or some.places[n].country not in scene.only_named
        or some.places[n].population * _KNOWN > city.population
    )


def is_at_home(some: CandidateSet, spoken: frozenset[str], n: int) -> bool:
    """Say that Banjska in Kosovo, which no table lists, is not Bansko in Bulgaria, which is also written so.

    Nor is Enayetpur in Bangladesh the large Anantapur in India, or Boni in Kenya Bonn, or Stabroek Market in Guyana in
    Stabroek in Belgium; every capital has its Republic Square, and "Il", of an aircraft, is no village in Kenya.
    """
    place = some.places[n]
    if not place.country or place.country in spoken:
        return True
    if place.feature == "SQR":
        return False
    if len(some.name) <= _TWO_LETTERS and some.level[n] == 0 and not is_known(place):
        return False
    if some.is_own_name[n] or some.level[n] >= 1:
        return not some.unlikeness[n] or some.level[n] >= 1 or is_known(place)
    is_byform = len(some.name) < _SHORT_NAME and abs(len(place.name) - len(some.name)) <= 1
    return is_known(place) and bool(some.is_alike[n]) and not is_byform


def is_of_the_one_country(unit: Unit, only: str) -> Callable[[int], bool]:
    """Say that "Banga village" in news of Nigeria alone is none in the Philippines, even if no other is listed."""
    some, around = unit.candidates, unit.surroundings
    if not only or around.kind not in ("place", "district") or unit.container is not None or around.is_dateline:
        return anything
    return lambda n: some.places[n].country in ("", only) or is_known(some.places[n])
