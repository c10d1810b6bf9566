"""What a name can hardly mean, by the words beside it and by the countries that the article speaks of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import cos

from geo.domain import Demonym
from geo.gazetteer.keys import name_key, word_set
from geo.resolution.candidates import CandidateSet
from geo.resolution.homes import Home
from geo.resolution.namesakes import (
    is_as_known_as_at_home,
    is_as_known_as_the_city,
    is_as_known_as_the_sea,
    is_as_known_as_the_state,
    is_at_home,
    is_country_of_the_name,
    is_more_than_a_namesake,
    is_named_so_at_home,
    is_no_state_abroad,
    is_of_the_one_country,
    is_the_publishers_own,
    what_is_said,
)
from geo.resolution.quarters import is_a_quarter, is_in_its_town, is_the_town_nearby, is_the_town_of_the_camp
from geo.resolution.spellings import is_hardly_another_name, is_like, is_no_city_spelt_so, is_spelt_so_nearby
from geo.resolution.spoken import LARGE, countries_spoken_of, country_of_the_words, only_countries
from geo.resolution.unit import Unit, anything, kind_at, own_named

_EARTH_KM = 6371.0
_COUNTY_KM = 250.0  # from its middle; further off than any place of a county but the very largest
_SHORT = 6  # letters
_WITH_OBLASTS = frozenset({"UA", "RU", "BY", "KG", "KZ"})
_MUCH_BIGGER = 20  # times as many people
_OUTSIDE_KM = 30.0  # from a town's middle, where other towns lie
_WATERS = word_set("sea ocean gulf strait straits river lake bay channel")


def rule_out(
    units: Sequence[Unit],
    demonyms: Sequence[Demonym],
    home: Home | None,
    words: Mapping[str, float],
    address: str,
    heads: Sequence[int] = (),
) -> None:
    """Leave out of each unit's candidates what the rules below say; where a rule would leave none, it leaves all.

    `words` counts for each country the words that only its own affairs are spoken of with; `address` is the letters
    of the publisher's web address, `heads` gives for each unit the one that heads its sentence, -1 for none.

    Only places outside the country of the division that a definition puts the name in, small places abroad that bear
    the name beside their own, and those of another short name go without that: better no place than one of those.
    """
    speaking = countries_spoken_of(units, demonyms, home)
    spoken = frozenset(speaking)
    only = only_countries(units, speaking)
    said = what_is_said(units, speaking, home, address)
    own = home.country if home is not None and said.is_at_home else country_of_the_words(units, demonyms, words)
    frames = [units[head].candidates if head >= 0 else None for head in heads] or [None] * len(units)
    put = [(unit, _keys_of_containers(unit)) for unit in units if unit.surroundings.container]
    for unit, frame in zip(units, frames, strict=True):
        _keep(unit, _holds_what_is_put_in_it(unit, put))
        _keep(unit, _is_in_its_frame(unit, frame))
        for may_mean in (
            _is_where_it_is_put, _is_water_after_the, _is_water_by_name, is_country_of_the_name, is_as_known_as_the_sea,
            _is_no_oblast, is_the_town_of_the_camp, is_the_town_nearby,
        ):  # fmt: skip
            _keep(unit, may_mean(unit))
        _keep(unit, is_hardly_another_name(unit) if len(unit.key) <= _SHORT else is_like(unit), even_none=True)
        _keep(unit, is_as_known_as_the_state(unit, said))
        _keep(unit, is_no_state_abroad(unit, said))
        _keep(unit, is_spelt_so_nearby(unit, units, said), even_none=True)
        _keep(unit, is_no_city_spelt_so(unit, said))
        _keep(unit, is_in_its_town(unit, units), even_none=True)
        _keep(unit, _is_in_its_country(unit), even_none=True)
        _keep(unit, _is_near_its_county(unit), even_none=True)
        _keep(unit, is_as_known_as_the_city(unit, said))
        _keep(unit, is_the_publishers_own(unit, said))
        if own or only(unit.key):
            _keep(unit, is_as_known_as_at_home(unit, own or only(unit.key), said))
        if spoken:
            _keep(unit, is_named_so_at_home(unit, spoken))
            _keep(unit, is_more_than_a_namesake(unit, spoken))
            _keep(unit, partial(is_at_home, unit.candidates, spoken), even_none=True)
        _keep(unit, is_of_the_one_country(unit, only(unit.key)), even_none=True)
        _keep(unit, is_a_quarter(unit, units, said.at), even_none=True)


def _keep(unit: Unit, may_mean: Callable[[int], bool], even_none: bool = False) -> None:
    some = unit.candidates
    kept = [n for n in range(len(some)) if may_mean(n)]
    if len(kept) < len(some) and (kept or even_none):
        unit.candidates = some.only(kept)


def _is_where_it_is_put(unit: Unit) -> Callable[[int], bool]:
    """Say that "Perth, Scotland" lies there, whatever the article is about; what holds other places may be any."""
    some, container = unit.candidates, unit.container
    if container is None or max(container.level, default=0) < 2 or not unit.surroundings.container:
        return anything
    codes = {
        (p.country, p.admin1_code) for p, level in zip(container.places, container.level, strict=True) if level == 2
    }
    countries = {p.country for p, level in zip(container.places, container.level, strict=True) if level == 3}

    def is_inside(n: int) -> bool:
        place = some.places[n]
        return place.country in countries or (place.country, place.admin1_code) in codes

    if not any(is_inside(n) and some.is_exact[n] and some.level[n] < 2 for n in range(len(some))):
        return anything
    return lambda n: is_inside(n) or some.level[n] >= 2


def _is_water_after_the(unit: Unit) -> Callable[[int], bool]:
    """Say that "a barge on the White Nile" is on the river, not in the state; "the White Nile governor" may be."""
    some, around = unit.candidates, unit.surroundings
    if not (around.has_the and around.is_alone) or not any(
        kind_at(some, n) == "water" for n in range(len(some)) if some.is_exact[n]
    ):
        return anything
    return lambda n: kind_at(some, n) not in ("place", "division", "county")


def _is_water_by_name(unit: Unit) -> Callable[[int], bool]:
    """Say that "sinks in Red Sea" is no governorate, and that boats on "the Niger river" are in no country.

    A river's name without "the" and without "river" is another's: "Wabash" is a town, "the Wabash" need not be.
    """
    some, around = unit.candidates, unit.surroundings
    if not around.has_the and around.kind != "water" and around.word == "" and not around.container:
        bare = [n for n in range(len(some)) if name_key(some.places[n].name) in _as_rivers(unit.key)]
        if bare and len(bare) < len(some):
            return lambda n: n not in bare
    waters = [n for n in range(len(some)) if kind_at(some, n) == "water" and some.is_exact[n]]
    is_told = around.kind == "water" or (not around.kind and unit.key.rpartition(" ")[2] in _WATERS)
    if not waters or not is_told or around.container:
        return anything
    return lambda n: kind_at(some, n) == "water"


def _as_rivers(key: str) -> tuple[str, str]:
    return f"{key} river", f"river {key}"


def _holds_what_is_put_in_it(unit: Unit, put: Sequence[tuple[Unit, set[str]]]) -> Callable[[int], bool]:
    """Say that in "Shostka in Sumy" the larger place is no town, since the smaller lies outside it."""
    some = unit.candidates
    inner = [u.candidates for u, keys in put if unit.key in keys and u.key != unit.key]
    if not inner:
        return anything
    areas = {_division_of(some, n) for n in range(len(some)) if some.level[n] == 2}
    held = [
        some_of.where[inside]
        for some_of in inner
        if (inside := [n for n in own_named(some_of) if some_of.level[n] == 0 and _division_of(some_of, n) in areas])
    ]
    outside = cos(_OUTSIDE_KM / _EARTH_KM)

    def may_hold(n: int) -> bool:
        if kind_at(some, n) != "place" or _division_of(some, n) not in areas:
            return True
        return all(float((where @ some.where[n]).max()) >= outside for where in held)

    return may_hold


def _keys_of_containers(unit: Unit) -> set[str]:
    """List the keys of the larger places that a name is put in, with the full stop of "in Sumy." and without."""
    names = (unit.surroundings.container, *unit.surroundings.outer)
    return {name_key(form) for name in names for form in (name, name.rstrip("."))}


def _is_in_its_frame(unit: Unit, frame: CandidateSet | None) -> Callable[[int], bool]:
    """Say that in "In Peru, the Amazonas region reported ..." Brazil's is not meant, nor a town hardly bigger."""
    some = unit.candidates
    if frame is None or frame.level[:1].tolist() != [3] or unit.container is not None or not frame.is_own_name[0]:
        return anything
    country = frame.places[0].country
    own = [some.places[n] for n in own_named(some) if some.places[n].country == country]
    most = max((place.population for place in own), default=0)
    has_area = any(place.precision in ("admin1", "admin2") for place in own)

    def may_be(n: int) -> bool:
        place = some.places[n]
        if place.country in ("", country) or some.level[n] == 3:
            return True
        return not (has_area and some.level[n] > 0) and place.population > _MUCH_BIGGER * most

    return may_be if own else anything


def _division_of(some: CandidateSet, n: int) -> tuple[str, str]:
    return some.places[n].country, some.places[n].admin1_code


def _is_no_oblast(unit: Unit) -> Callable[[int], bool]:
    """Say that "Odessa was hit" means the town: an oblast of its name is never named without a word for it."""
    some, around = unit.candidates, unit.surroundings
    if around.kind or around.has_side:
        return anything
    towns = [some.places[n] for n in range(len(some)) if some.is_exact[n] and some.places[n].population >= LARGE]
    seats = {(p.country, p.admin1_code) for p in towns if p.precision == "city" and p.country in _WITH_OBLASTS}
    return lambda n: some.level[n] != 2 or (some.places[n].country, some.places[n].admin1_code) not in seats


def _is_in_its_country(unit: Unit) -> Callable[[int], bool]:
    """Say that "San Juan is the capital of Misiones Department in Paraguay" is not the capital of Puerto Rico.

    A country alone decides nothing: Hong Kong is a city in China to some.
    """
    container, around = unit.container, unit.surroundings
    is_told = around.is_defined or around.kind == "place"  # "Banga village in Zamfara"
    if container is None or not is_told or max(container.level, default=3) == 3:
        return anything
    countries = {place.country for place in container.places}
    return lambda n: unit.candidates.places[n].country in countries


def _is_near_its_county(unit: Unit) -> Callable[[int], bool]:
    """Say that "Rampur, a village in Sonbhadra district" is no Rampur 600 km away, even if no other is listed."""
    some, container = unit.candidates, unit.container
    if container is None or not unit.surroundings.is_defined or set(container.level.tolist()) != {1}:
        return anything
    least = cos(_COUNTY_KM / _EARTH_KM)
    near = (some.where @ container.where.T).max(axis=1) >= least
    return lambda n: bool(near[n]) or some.level[n] >= 1
