"""What a name could mean, as arrays: made once a name, used in every article that has it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from geo.domain import NameMatch, Place, PlaceFinder
from geo.gazetteer.keys import word_set
from geo.gazetteer.names import COUNTRY, COUNTY, DIVISION, LARGE_CITY, MAIN, TOWN, kind_of
from geo.resolution.surroundings import KINDS

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
LIMIT = 40
_KIND_WORDS = word_set(
    "county parish province governorate oblast state district prefecture department krai raion voivodeship canton "
    "region borough municipality division co"
)
STATIC = (
    *KINDS, "capital", "seat1", "seat2", "historical", "fact", "main", "same_spelling", "sounds_like", "spelt_like",
    "unlikeness", "population", "rank", "population_share", "below_biggest", "choices", "is_biggest", "abbreviation",
)  # fmt: skip


class NameFinder(PlaceFinder, Protocol):
    """What resolution asks of a gazetteer: the places of a name, and cheaply what kinds there are."""

    def name_class(self, name: str) -> int: ...


@dataclass(frozen=True, slots=True)
class CandidateSet:
    """The candidates of one name, the most important first, and what can be said of them without an article.

    `features` has a column for each name in STATIC. `where` are unit vectors; `country`, `division`, `county` are
    numbers that are equal where the divisions are (-1: none); `level` 3 country, 2 division, 1 county, 0 all else.
    """

    name: str
    places: tuple[Place, ...]
    features: Floats
    where: Floats
    country: Ints
    division: Ints
    county: Ints
    level: Ints

    def __len__(self) -> int:
        return len(self.places)


class CandidateFinder:
    """Asks the gazetteer, and keeps the answers as arrays."""

    def __init__(self, gazetteer: NameFinder) -> None:
        self._gazetteer = gazetteer
        self.find: Callable[[str], CandidateSet] = lru_cache(maxsize=20_000)(self._find)

    def is_town(self, name: str) -> bool:
        """Say whether a town of some size has just this name."""
        kinds = self._gazetteer.name_class(name)
        return bool(kinds & (LARGE_CITY | TOWN) and kinds & MAIN)

    def is_larger(self, name: str) -> bool:
        """Say whether a name can be that of a country, division or county, and not just of a town.

        A county's bare name counts only where the county is better known than the towns: "Essex", not "Orange".
        """
        kinds = self._gazetteer.name_class(name)
        if kinds & (COUNTRY | DIVISION):
            return True
        first, _, last = name.rpartition(" ")
        is_told = last.lower().rstrip(".") in _KIND_WORDS
        if not kinds and is_told:
            kinds = self._gazetteer.name_class(first) & (DIVISION | COUNTY)
        return bool(kinds & (COUNTY | DIVISION)) and (is_told or self.find(name).level[:1].tolist() == [1])

    def _find(self, name: str) -> CandidateSet:
        matches = self._gazetteer.find_candidates(name, LIMIT)
        places = tuple(m.place for m in matches)
        count = len(places)
        return CandidateSet(
            name=name,
            places=places,
            features=static_features(name, matches),
            where=np.array([unit_vector(p.lat, p.lon) for p in places], dtype=np.float32).reshape(count, 3),
            country=np.array([_code(p.country) for p in places], dtype=np.int64),
            division=np.array([_code(p.country, p.admin1_code) for p in places], dtype=np.int64),
            county=np.array([_code(p.country, p.admin1_code, p.admin2) for p in places], dtype=np.int64),
            level=np.array([_level(p.feature) for p in places], dtype=np.int64),
        )


_LEVELS = {"country": 3, "division": 2, "county": 1}


def _level(feature: str) -> int:
    """Rank what holds other places; townships don't, since the gazetteer doesn't say which places lie in them."""
    return 0 if feature in ("ADM3", "ADM4", "ADM5", "ADMD") else _LEVELS.get(kind_of(feature), 0)


def _code(*parts: str) -> int:
    return hash(parts) if all(parts) else -1


def unit_vector(lat: float, lon: float) -> tuple[float, float, float]:
    """Turn degrees into a point on the unit sphere, so that distances are dot products."""
    a, b = np.radians(lat), np.radians(lon)
    return float(np.cos(a) * np.cos(b)), float(np.cos(a) * np.sin(b)), float(np.sin(a))


def static_features(name: str, matches: list[NameMatch]) -> Floats:
    """Describe each candidate by what the gazetteer knows: kind, size, rank, and how its name matches."""
    table = np.zeros((len(matches), len(STATIC)), dtype=np.float32)
    if not matches:
        return table
    sizes = np.array([max(m.place.population, 100 if m.place.feature.startswith("P") else 1) for m in matches], float)
    biggest = sizes.max()
    is_short = name.isupper() or name.endswith(".")
    for row, match in enumerate(matches):
        place, feature = match.place, match.place.feature
        values = {
            kind_of(feature): 1.0,
            "capital": feature == "PPLC",
            "seat1": feature == "PPLA",
            "seat2": feature == "PPLA2",
            "historical": place.is_historical,
            "fact": not (place.id or "").isdigit() and not feature.startswith(("ADM", "AIR", "PPL")),
            "main": match.is_preferred,
            "same_spelling": place.name.lower() == name.lower(),
            "sounds_like": match.how == "transliteration",
            "spelt_like": match.how == "fuzzy",
            "unlikeness": 5 * (1 - match.similarity),
            "population": np.log10(sizes[row]) / 4,
            "rank": 1 / (1 + row),
            "population_share": sizes[row] / sizes.sum(),
            "below_biggest": np.log10(sizes[row] / biggest) / 3,
            "choices": np.log(len(matches)) / 3,
            "is_biggest": sizes[row] == biggest,
            "abbreviation": is_short and len(name) <= 4,
        }
        for key, value in values.items():
            table[row, _COLUMN[key]] = float(value)
    return table


_COLUMN = {name: number for number, name in enumerate(STATIC)}
