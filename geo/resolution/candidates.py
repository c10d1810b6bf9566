"""What a name could mean, as arrays: made once a name, used in every article that has it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians, sin
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from geo.domain import NameMatch, Place, PlaceFinder
from geo.gazetteer.keys import word_set
from geo.gazetteer.names import COUNTRY, COUNTY, DIVISION, LARGE_CITY, MAIN, TOWN, kind_of
from geo.resolution.other_names import other_names, without_unused
from geo.resolution.surroundings import KINDS

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Truths = NDArray[np.bool_]
LIMIT = 40
_WIDE_LIMIT = 500
_HARDLY = 0.25
_NEWS_WORDS = word_set("herald review leader observer chronicle courier record monitor independent")
_KIND_WORDS = word_set(
    "county parish province governorate oblast state district prefecture department krai raion voivodeship canton "
    "region borough municipality division co agency lga territory locality zone woreda upazila tehsil cercle"
)
_TOLD = {**dict.fromkeys(_KIND_WORDS, ("division", "county")), "township": ("county",)}
STATIC = (
    *KINDS, "capital", "seat1", "seat2", "historical", "fact", "main", "same_spelling", "sounds_like", "spelt_like",
    "unlikeness", "other_name", "beside_its_own", "population",
    "rank", "population_share", "below_biggest", "choices", "is_biggest", "abbreviation",
    "seat_beside_area", "area_beside_seat",
)  # fmt: skip


class NameFinder(PlaceFinder, Protocol):
    """What resolution asks of a gazetteer: the places of a name, and cheaply what kinds there are."""

    def name_class(self, name: str) -> int: ...


@dataclass(frozen=True, slots=True)
class CandidateSet:
    """The candidates of one name, the most important first, and what can be said of them without an article.

    `features` has a column for each name in STATIC. `where` are unit vectors; `country`, `division`, `county` are
    numbers that are equal where the divisions are (-1: none); `level` 3 country, 2 division, 1 county, 0 all else;
    `names` how many names the lists have for each, in all languages.
    """

    name: str
    places: tuple[Place, ...]
    features: Floats
    where: Floats
    country: Ints
    division: Ints
    county: Ints
    level: Ints
    is_exact: Truths  # whether each candidate bears the very name, not one that sounds or is spelt like it
    is_own_name: Truths  # whether the name is exactly its main name
    names: Ints

    def __len__(self) -> int:
        return len(self.places)

    @property
    def is_alike(self) -> Truths:
        """Say of each candidate whether it bears the name, or one that hardly sounds or is spelt otherwise."""
        return np.asarray(self.is_exact | (self.features[:, _COLUMN["unlikeness"]] <= _HARDLY))

    @property
    def unlikeness(self) -> Floats:
        """Five times what each candidate's name lacks to be the very name, 0 to 5."""
        return self.features[:, _COLUMN["unlikeness"]]

    @property
    def other_name(self) -> Floats:
        """How unlike the name each candidate's own name is, 0 to 1, 0 where the name is its own."""
        return self.features[:, _COLUMN["other_name"]]

    def only(self, numbers: Sequence[int]) -> CandidateSet:
        """Give the same with these candidates alone; what was measured against the others stays as it was."""
        return CandidateSet(
            self.name,
            tuple(self.places[n] for n in numbers),
            *(getattr(self, field)[list(numbers)] for field in CandidateSet.__slots__[2:]),
        )


class CandidateFinder:
    """Asks the gazetteer, and keeps the answers as arrays."""

    def __init__(self, gazetteer: NameFinder) -> None:
        self._gazetteer = gazetteer
        self.find: Callable[[str], CandidateSet] = lru_cache(maxsize=5_000)(self._find)
        self.told: Callable[[str, str], CandidateSet] = lru_cache(maxsize=5_000)(self.find_told)
        self.town_in: Callable[[str], str] = lru_cache(maxsize=2_000)(self._town_in)

    def _is_town(self, name: str) -> bool:
        kinds = self._gazetteer.name_class(name)
        return bool(kinds & (LARGE_CITY | TOWN) and kinds & MAIN)

    def _town_in(self, domain: str) -> str:
        """Find the longest name of a sizeable town in "columbuslocalnews" or "middletownpress"; "" for none."""
        for length in range(min(14, len(domain)), 5, -1):
            for start in range(len(domain) - length + 1):
                name = domain[start : start + length]
                if name not in _NEWS_WORDS and self._is_town(name):
                    return name
        return ""

    def find_told(self, name: str, word: str) -> CandidateSet:
        """Give what a name means with the word for its kind added: "Khyber district", "County Durham"."""
        kinds = _TOLD.get(word.lower(), ())
        matches = self._gazetteer.find_candidates(name, LIMIT)
        forms = (f"{name} {word}", f"{word} {name}") if kinds else ()
        longer = [m for form in forms for m in self._gazetteer.find_candidates(form, LIMIT)]
        ids = {m.place.id for m in matches}
        told = {m.place.id: m for m in longer if m.how == "exact" and kind_of(m.place.feature) in kinds}
        new = [m for place_id, m in told.items() if place_id not in ids]
        return self._as_set(name, [*new, *matches][:LIMIT]) if new else self.find(name)

    def find_inside(self, name: str, holds: Callable[[Place], bool]) -> CandidateSet:
        """Give a name's candidates anew, those that something holds among them however many others bear the name.

        Where none is held, townships of that name are looked for: "Lima is a township in Licking County".
        """
        matches = self._gazetteer.find_candidates(name, LIMIT)
        for wider in (name, f"{name} Township", f"Town of {name}"):
            limit = LIMIT if wider != name else _WIDE_LIMIT
            held = [m for m in self._gazetteer.find_candidates(wider, limit) if m.similarity == 1 and holds(m.place)]
            if held:
                ids = {m.place.id for m in held}
                first = [m for m in matches if m.place.id not in ids][: max(LIMIT - len(held), 1)]
                return self._as_set(name, [*first, *held[: LIMIT - 1]])
        return self.find(name)

    def is_larger(self, name: str) -> bool:
        """Say whether a name can be that of a country, division or county, and not just of a town.

        A county's bare name counts only where the county is better known than the towns: "Essex", not "Orange".
        """
        first, _, last = name.rpartition(" ")
        is_told = last.lower().rstrip(".") in _KIND_WORDS
        if is_told and not first:
            return False
        kinds = self._gazetteer.name_class(name)
        if kinds & (COUNTRY | DIVISION):
            return True
        if not kinds and is_told:
            kinds = self._gazetteer.name_class(first) & (DIVISION | COUNTY)
        return bool(kinds & (COUNTY | DIVISION)) and (is_told or self.find(name).level[:1].tolist() == [1])

    def _find(self, name: str) -> CandidateSet:
        return self._as_set(name, self._gazetteer.find_candidates(name, LIMIT))

    def _as_set(self, name: str, matches: list[NameMatch]) -> CandidateSet:
        matches = without_unused(name, matches)
        places = tuple(m.place for m in matches)
        count = len(places)
        features = static_features(name, matches)
        is_exact = np.asarray(features[:, [_COLUMN[n] for n in _UNLIKE]].sum(axis=1) == 0)
        return CandidateSet(
            name=name,
            places=places,
            features=features,
            where=np.array([unit_vector(p.lat, p.lon) for p in places], dtype=np.float32).reshape(count, 3),
            country=np.array([_code(p.country) for p in places], dtype=np.int64),
            division=np.array([_code(p.country, p.admin1_code) for p in places], dtype=np.int64),
            county=np.array([_code(p.country, p.admin1_code, p.admin2) for p in places], dtype=np.int64),
            level=np.array([_level(p.feature) for p in places], dtype=np.int64),
            is_exact=is_exact,
            is_own_name=is_exact & (features[:, _COLUMN["main"]] > 0),
            names=np.array([m.names for m in matches], dtype=np.int64),
        )


_LEVELS = {"country": 3, "division": 2, "county": 1}


def _level(feature: str) -> int:
    """Rank what holds other places; townships don't, since the gazetteer doesn't say which places lie in them."""
    return 0 if feature in ("ADM3", "ADM4", "ADM5", "ADMD") else _LEVELS.get(kind_of(feature), 0)


def _code(*parts: str) -> int:
    return hash(parts) if all(parts) else -1


def unit_vector(lat: float, lon: float) -> tuple[float, float, float]:
    """Turn degrees into a point on the unit sphere, so that distances are dot products."""
    a, b = radians(lat), radians(lon)
    return cos(a) * cos(b), cos(a) * sin(b), sin(a)


def static_features(name: str, matches: list[NameMatch]) -> Floats:
    """Describe each candidate by what the gazetteer knows: kind, size, rank, and how its name matches."""
    count = len(matches)
    table = np.zeros((count, len(STATIC)), dtype=np.float32)
    if not matches:
        return table
    places = [m.place for m in matches]
    sizes = np.array([max(p.population, 100 if p.feature[0] == "P" else 1) for p in places], dtype=np.float64)
    biggest, low = sizes.max(), name.lower().removeprefix("the ")
    table[np.arange(count), [_COLUMN[kind_of(p.feature)] for p in places]] = 1
    columns = {
        "capital": [p.feature == "PPLC" for p in places],
        "seat1": [p.feature == "PPLA" for p in places],
        "seat2": [p.feature == "PPLA2" for p in places],
        "historical": [p.is_historical for p in places],
        "fact": [is_by_hand(p) for p in places],
        "main": [m.is_preferred for m in matches],
        "same_spelling": [p.name.lower().removeprefix("the ") == low for p in places],
        "sounds_like": [m.how == "transliteration" for m in matches],
        "spelt_like": [m.how == "fuzzy" for m in matches],
        "unlikeness": [5 * (1 - m.similarity) for m in matches],
        "other_name": (other := other_names(low, matches)),
        "beside_its_own": (other > 0) & any(m.is_preferred and m.how == "exact" for m in matches),
        "population": np.log10(sizes) / 4,
        "rank": 1 / np.arange(1, count + 1),
        "population_share": sizes / sizes.sum(),
        "below_biggest": np.log10(sizes / biggest) / 3,
        "choices": np.log(count) / 3,
        "is_biggest": sizes == biggest,
        "abbreviation": len(name) <= 4 and (name.isupper() or name.endswith(".")),
    }
    columns["seat_beside_area"], columns["area_beside_seat"] = _namesakes(places)
    for key, values in columns.items():
        table[:, _COLUMN[key]] = values
    return table


def _namesakes(places: Sequence[Place]) -> tuple[list[bool], list[bool]]:
    """Say which candidates are towns inside a division of their name, and which are such divisions."""
    areas = [_level(p.feature) in (1, 2) for p in places]
    towns = {(p.country, p.admin1_code) for p in places if p.precision == "city"}
    around = {(p.country, p.admin1_code) for p, is_area in zip(places, areas, strict=True) if is_area}
    return (
        [p.precision == "city" and (p.country, p.admin1_code) in around for p in places],
        [is_area and (p.country, p.admin1_code) in towns for p, is_area in zip(places, areas, strict=True)],
    )


def is_by_hand(place: Place) -> bool:
    """Say whether a place has an id of the gazetteer's own, as only what somebody wrote down by hand has."""
    return not (place.id or "").isdigit() and not place.feature.startswith(("ADM", "AIR", "PPL"))


_UNLIKE = ("sounds_like", "spelt_like")
_COLUMN = {name: number for number, name in enumerate(STATIC)}
