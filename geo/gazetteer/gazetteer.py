"""The gazetteer: names in, places that bear them out. A folder of memory maps; no service, no network.

gazetteer = Gazetteer.open()
gazetteer.find_candidates("Deir Ezzor")[0].place
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import ratio

from geo.domain import NameMatch, Place
from geo.gazetteer.builder import Progress
from geo.gazetteer.index import Index, nearest_settled
from geo.gazetteer.keys import keys_to_try, skeleton, vowel_form
from geo.gazetteer.names import COUNTRY, DIVISION, LARGE_CITY, kind_of
from geo.gazetteer.parts import find_parts, is_institution, told_kinds
from geo.gazetteer.peoples import country_of_people, homes_of_people, regions_of_people, without_peoples_waters
from geo.gazetteer.sources import ready_index

How = Literal["exact", "transliteration", "fuzzy"]
_SHORE_KM = 60.0
_WELL_KNOWN = COUNTRY | DIVISION | LARGE_CITY


@dataclass(frozen=True, slots=True)
class Address:
    """What lies at a point: the nearest populated place, with its first-level division and country."""

    place: Place
    division: Place | None
    country: Place | None


class Gazetteer:
    """Every place the tables hold, found by name, by id or by position."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._index = Index(folder)
        self.find_candidates = lru_cache(maxsize=5_000)(self._find_candidates)
        self.name_class = lru_cache(maxsize=100_000)(self._name_class)

    @classmethod
    def open(cls, path: Path | None = None, progress: Progress | None = None) -> Gazetteer:
        """Open the index, building it first where it is missing or its tables have changed.

        `path` is the folder that holds indexes (default: gazetteer/ in settings.home()). Raises DataError.
        """
        return cls(ready_index(path, progress))

    def close(self) -> None:
        """Forget what was cached; the maps close with the object."""
        self.find_candidates.cache_clear()
        self.name_class.cache_clear()
        self._index.place.cache_clear()

    @property
    def version(self) -> str:
        return str(self._index.about["version"])

    def __len__(self) -> int:
        return int(self._index.about["places"])

    def _name_class(self, name: str) -> int:
        """Say what kinds of places bear exactly this name (flags in names.py); 0 for none. Case is ignored."""
        return next((flags for key in keys_to_try(name) if (flags := self._index.flags(key))), 0)

    def find_place(self, place_id: str) -> Place | None:
        row = self._index.row_of_id(place_id)
        return None if row < 0 else self._index.place(row)

    def find_country(self, code: str) -> Place | None:
        """Find a country by its ISO 3166-1 alpha-2 code."""
        return self.find_place(self._index.codes.get(code, ""))

    def find_division(self, country: str, admin1_code: str) -> Place | None:
        """Find a first-level division by its country and GeoNames code."""
        return self.find_place(self._index.codes.get(f"{country}.{admin1_code}", ""))

    def label_point(self, place: Place) -> tuple[float, float]:
        """Give latitude and longitude where a label should stand: on land, for countries whose point is at sea."""
        row = self._index.row_of_id(place.id) if place.id else -1
        return (row >= 0 and self._index.label(row)) or (place.lat, place.lon)

    def reverse(self, lat: float, lon: float) -> Address | None:
        """Say what lies at a point: the nearest populated place, its division and country; None far out at sea.

        The country is the one whose outline holds the point where a nearby place agrees, else that of the nearest.
        """
        found = nearest_settled(self._index, lat, lon)
        if not found:
            return None
        for row, _ in found:
            place = self._index.place(row)
            country = self.find_country(place.country)
            if country and self._index.outlines.holds(country.id or "", lat, lon):
                break
        else:
            (row, km), *_ = found
            place = self._index.place(row)
            if km > _SHORE_KM:
                return None
        return Address(place, self.find_division(place.country, place.admin1_code), self.find_country(place.country))

    def _find_candidates(self, name: str, limit: int = 50) -> list[NameMatch]:
        """Find places by name: the same key, else a part of the name, else a transliteration, else nearly so.

        The most important place comes first. Names under five letters are never matched by near spelling.
        """
        for key in keys_to_try(name):
            if found := without_peoples_waters(key, self._exact(key, limit)):
                if not any(m.is_preferred for m in found) and (people := self._by_people(key, limit)):
                    return people
                return found + self._told(key, limit - len(found)) if " " in key else found
        if (found := self._by_people(key, limit) or self._by_part(key, limit)) or is_institution(key):
            return found
        return self._by_sound(key, limit) or self._by_spelling(key, limit)

    def _exact(self, key: str, limit: int, how: How = "exact", similarity: float = 1.0) -> list[NameMatch]:
        return [
            NameMatch(self._index.place(row), key, how, is_main, similarity, self._index.names[row])
            for row, is_main in self._index.postings(key, limit)
        ]

    def _by_people(self, key: str, limit: int) -> list[NameMatch]:
        """Find what "Ontarians" and "New Yorkers" are called after: a country, division or large town of theirs.

        "American" is no river of that name; "Central American" is of that region.
        """
        country = country_of_people(key)
        for region in regions_of_people(key):
            found = self._exact(region, limit, similarity=0.95)
            if found and found[0].place.precision == "region":
                return found
        homes = homes_of_people(key) if country else []
        for kinds in (COUNTRY, DIVISION, LARGE_CITY):
            for home in homes:
                if self._index.flags(home) & kinds:
                    found = self._exact(home, limit, similarity=0.95)
                    if any(m.is_preferred and m.place.country == country for m in found):
                        return found
        return []

    def _by_part(self, key: str, limit: int) -> list[NameMatch]:
        """Find "Anbar province", "Colchester General Hospital" by the place named inside.

        A part that is no more than a beginning counts only where a country, division or large town bears it.
        """
        for part in find_parts(key):
            if part.similarity < 0.85 and not self._index.flags(part.key) & _WELL_KNOWN:
                continue
            found = without_peoples_waters(part.key, self._exact(part.key, limit, similarity=part.similarity))
            if found or (part.may_sound and (found := self._by_sound(part.key, limit))):
                return [m for m in found if kind_of(m.place.feature) in part.kinds] or found
        return []

    def _told(self, key: str, limit: int) -> list[NameMatch]:
        """Add divisions that bear the name without its last word: "Essex County" is one of England's, too."""
        kinds = told_kinds(key)
        if not kinds or limit <= 0:
            return []
        found = self._exact(key.rpartition(" ")[0], limit, similarity=0.95)
        have = {row for row, _ in self._index.postings(key, limit)}
        rows = [row for row, _ in self._index.postings(key.rpartition(" ")[0], limit)]
        return [m for m, row in zip(found, rows, strict=True) if row not in have and kind_of(m.place.feature) in kinds]

    def _by_sound(self, key: str, limit: int) -> list[NameMatch]:
        letters = skeleton(key)
        if len(letters) < 2 or len(key) < 4:
            return []
        form = vowel_form(key)
        floor = 0.72 if len(letters) > 3 else 0.8 if len(letters) == 3 else 0.9
        alike = [(ratio(form, vowel_form(k)) / 100, k) for k in self._index.keys_like(letters)]
        return self._gather([(s, k) for s, k in alike if s >= floor], "transliteration", limit)

    def _by_spelling(self, key: str, limit: int) -> list[NameMatch]:
        if len(key) < 5:
            return []
        cutoff = 0.8 if len(key) < 8 else 0.84
        alike = [
            (DamerauLevenshtein.normalized_similarity(key, k, score_cutoff=cutoff), k)
            for k in self._index.keys_near(key)
            if abs(len(k) - len(key)) <= 2
        ]
        return self._gather([(s, k) for s, k in alike if s >= cutoff], "fuzzy", limit)

    def _gather(self, alike: list[tuple[float, str]], how: How, limit: int) -> list[NameMatch]:
        found: dict[str | None, NameMatch] = {}
        for similarity, key in sorted(alike, reverse=True)[:20]:
            for match in self._exact(key, limit, how, round(similarity, 3)):
                found.setdefault(match.place.id, match)
        return list(found.values())[:limit]
