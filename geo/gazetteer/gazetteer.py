"""The gazetteer: names in, places that bear them out. A folder of memory maps; no service, no network.

gazetteer = Gazetteer.open()
gazetteer.find_candidates("Deir Ezzor")[0].place
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import ratio

from geo.domain import NameMatch, Place
from geo.gazetteer.builder import Progress
from geo.gazetteer.index import Index
from geo.gazetteer.keys import keys_to_try, skeleton, vowel_form, word_set
from geo.gazetteer.names import kind_of
from geo.gazetteer.sources import ready_index

How = Literal["exact", "transliteration", "fuzzy"]
_DIVISION_WORDS = word_set(
    "province governorate oblast region state district department prefecture territory krai county parish "
    "republic voivodeship canton municipality emirate division raion subdistrict area valley"
)
_CITY_WORDS = word_set("city town village township borough downtown greater metro metropolitan camp")
_SIDES = word_set("northern southern eastern western central north south east west upper lower inner outer")

_DIVISION_KINDS = ("division", "county", "region")
_CITY_KINDS = ("place", "district")


class Gazetteer:
    """Every place the tables hold, found by name, by id or by position."""

    def __init__(self, folder: Path) -> None:
        self._index = Index(folder)
        self.find_candidates = lru_cache(maxsize=20_000)(self._find_candidates)
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
        self._index.row.cache_clear()

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
        return None if row < 0 else self._index.row(row).place

    def _find_candidates(self, name: str, limit: int = 50) -> list[NameMatch]:
        """Find places by name: the same key, else a part of the name, else a transliteration, else nearly so.

        The most important place comes first. Names under five letters are never matched by near spelling.
        """
        for key in keys_to_try(name):
            if found := self._exact(key, limit):
                return found
        return self._by_part(key, limit) or self._by_sound(key, limit) or self._by_spelling(key, limit)

    def _exact(self, key: str, limit: int, how: How = "exact", similarity: float = 1.0) -> list[NameMatch]:
        return [
            NameMatch(self._index.row(row).place, key, how, is_main, similarity)
            for row, is_main in self._index.postings(key, limit)
        ]

    def _by_part(self, key: str, limit: int) -> list[NameMatch]:
        """Find "Anbar province", "the city of Mosul", "northern Aleppo" by the name inside."""
        words = key.split()
        if len(words) > 2 and words[1] == "of":
            rest, told = " ".join(words[2:]), words[0]
        elif len(words) > 1 and words[-1].removesuffix("s") in _DIVISION_WORDS | _CITY_WORDS:
            rest, told = " ".join(words[:-1]), words[-1]
        elif len(words) > 1 and words[0] in _SIDES | _CITY_WORDS:
            rest, told = " ".join(words[1:]), words[0]
        else:
            return []
        found = self._exact(rest, limit, similarity=0.95) or self._by_sound(rest, limit)
        told = told.removesuffix("s")
        kinds = _DIVISION_KINDS if told in _DIVISION_WORDS else _CITY_KINDS if told in _CITY_WORDS else ()
        return [m for m in found if kind_of(m.place.feature) in kinds] or found

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
