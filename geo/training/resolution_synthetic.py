"""Made-up reports whose places are known, so that the ranker doesn't take the whole world for a county in Ohio.

The development corpora are mostly American local news. These texts are drawn from the gazetteer itself: world news
about one country, entries about small places as an encyclopaedia writes them, famous names with nothing beside them,
seas and regions, and villages that no table lists although somewhere else has one of that name. No sentence comes
from any corpus.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from geo.countries import country_name
from geo.domain import Article, Document, Place, Published, Span, Toponym
from geo.gazetteer import Gazetteer
from geo.gazetteer.entries import read_entries, read_facts
from geo.gazetteer.generic import bare_name
from geo.gazetteer.sources import tables_folder
from geo.recognition.demonyms import load_demonyms
from geo.training.resolution_data import Example, Gold, find_demonyms

_NEWS = (
    "Officials in {} said the talks would go on.", "Fighting was reported near {} on Monday.", "Crowds marched in {}.",
    "The minister arrived in {} for a two-day visit.", "A bomb killed six people in {}.", "Floods cut off {}.",
    "{} said it would reply in time.", "Aid reached {} after a week.", "The army took {} from the rebels.",
    "He was born in {} and studied abroad.", "Markets in {} closed lower.", "The road to {} was open again.",
    "Talks opened in {}, officials said.", "{} residents fled.",
)  # fmt: skip
_PAIRS = (
    "{}, {}, was calm.",
    "Police in {}, {}, made two arrests.",
    "A court in {} in {} heard the case.",
    "{} ({}) grew.",
)
_DIVISION = (
    "In {} province, schools were closed.", "The governor of {} resigned.", "Villages across {} lost power.",
    "Shelling was heard in the {} region.", "Officials in {} region gave no figures.", "{} state police came.",
)  # fmt: skip
_COUNTY = ("A blast hit {} district.", "Farmers in {} county lost crops.", "The {} district court ruled.")
_SHORT = {"5128581": "New York"}  # what news calls a city that the gazetteer names otherwise
_RULERS = (
    "{}'s president spoke.", "{}'s foreign minister flew home.", "{}'s junta leader refused.", "{}'s army pulled back.",
    "The government of {} fell.",
)  # fmt: skip
_PEOPLE = (
    "The {0} foreign minister met his {1} counterpart in {{}}.", "{0} and {1} officials held talks in {{}}.",
    "{0} troops crossed the {1} border near {{}}.",
)  # fmt: skip
_STATES = ("{} and {} signed the treaty.", "Relations between {} and {} are tense.", "{} warned {} on Friday.")
_ENTRY = (
    "{} is a village in {}, {}.", "{} is a town in {}, {}.", "{} is a city and municipality in {}, {}.",
    "{} is a small settlement in the {} region of {}.", "{} is a town in {}, {}. It has a mill.",
)  # fmt: skip
_WIDE = (
    "Ships crossed the {} at night.", "Countries around the {} met.", "A storm formed over the {}.",
    "Trade across the {} fell.", "He has studied the {} for years.",
)  # fmt: skip
_WIDE_FEATURES = frozenset({"OCN", "SEA", "GULF", "RGN", "DSRT", "MTS", "STM", "PEN"})


class Writer:
    """Writes examples; the same seed, the same texts."""

    def __init__(self, gazetteer: Gazetteer, seed: int) -> None:
        self._gazetteer, self._random = gazetteer, random.Random(seed)
        self._cities: dict[str, list[Place]] = defaultdict(list)
        self._divisions: dict[tuple[str, str], Place] = {}
        self._counties: dict[tuple[str, str, str], Place] = {}
        for table in ("cities", "divisions"):
            for entry in read_entries(tables_folder() / f"{table}.tsv.xz"):
                if entry.feature == "ADM1" and (place := gazetteer.find_place(entry.id)):
                    self._divisions[(entry.country, entry.admin1)] = place
                elif entry.feature == "ADM2" and entry.population > 2000:
                    self._counties[(entry.country, entry.admin1, entry.admin2)] = Place(
                        entry.id, entry.name, entry.lat, entry.lon, entry.country, "ADM2", "admin2",
                        admin1_code=entry.admin1, population=entry.population,
                    )  # fmt: skip
                elif table == "cities" and entry.feature != "PPLX" and (entry.population > 3000 or entry.id[-1] == "7"):
                    self._cities[entry.country].append(
                        Place(entry.id, entry.name, entry.lat, entry.lon, entry.country, entry.feature, "city",
                              admin1_code=entry.admin1, admin2=entry.admin2, population=entry.population)
                    )  # fmt: skip
        for cities in self._cities.values():
            cities.sort(key=lambda place: -place.population)
        self._countries = [p for c in self._cities if (p := gazetteer.find_country(c)) and p.population > 100_000]
        self._wide = [
            (name.removeprefix("the "), place)
            for fact in read_facts(tables_folder() / "facts")
            if fact.feature in _WIDE_FEATURES and (place := gazetteer.find_place(fact.id))
            for name in (fact.name, *fact.alternates[:2])
        ]
        self._people = defaultdict(list)
        for word, country in load_demonyms().items():
            self._people[country].append(word)

    def write(self, count: int) -> list[Example]:
        """Write so many examples: a fifth world news, a fifth famous names, the others a tenth each."""
        kinds = (
            self._world_news, self._entry, self._famous, self._unlisted, self._stray,
            self._world_news, self._diplomacy, self._famous, self._wide_area, self._seats,
        )  # fmt: skip
        return [self._example(number, kinds[number % len(kinds)]()) for number in range(count)]

    def _country(self) -> Place:
        return self._random.choices(self._countries, [p.population**0.35 for p in self._countries])[0]

    def _city(self, country: str, power: float) -> Place:
        cities = self._cities[country][:600]
        return self._random.choices(cities, [(p.population + 50) ** power for p in cities])[0]

    def _world_news(self) -> list[tuple[str, tuple[Place, ...]]]:
        pick, country = self._random.choice, self._country()
        parts: list[tuple[str, tuple[Place, ...]]] = []
        for _ in range(self._random.randint(1, 5)):
            city = self._city(country.country, 0.6)
            if self._random.random() < 0.3:
                parts.append((pick(_PAIRS), (city, country)))
            else:
                parts.append((pick(_NEWS), (city,)))
            division = self._divisions.get((city.country, city.admin1_code))
            if division is not None and self._random.random() < 0.3:
                parts.append((pick(_DIVISION), (division,)))
            county = self._counties.get((city.country, city.admin1_code, city.admin2))
            if county is not None and self._random.random() < 0.2:
                parts.append((pick(_COUNTY), (replace(county, name=bare_name(county.name)),)))
        if self._random.random() < 0.6:
            parts.append((pick(_NEWS), (country,)))
        if self._random.random() < 0.5:
            other = self._country()
            both = (country, other)
            if self._random.random() < 0.4:  # "Washington warned Moscow"
                both = (self._cities[country.country][0], self._cities[other.country][0])
            parts.append((pick(_STATES), both))
            if self._random.random() < 0.5:
                parts.append((pick(_NEWS), (self._cities[other.country][0],)))
        if self._random.random() < 0.4 and (people := self._people.get(country.country)):
            parts.append((f"{pick(people)} forces were on alert.", ()))
        self._random.shuffle(parts)
        return parts

    def _entry(self) -> list[tuple[str, tuple[Place, ...]]]:
        country = self._country()
        city = self._random.choice(self._cities[country.country])
        division = self._divisions.get((city.country, city.admin1_code))
        if division is None or division.name == city.name:
            return self._world_news()
        near = [p for p in self._cities[city.country] if p.admin1_code == city.admin1_code and p.name != city.name][:12]
        county = self._counties.get((city.country, city.admin1_code, city.admin2))
        holders = (division, country) if county is None or self._random.random() < 0.5 else (county, division)
        parts: list[tuple[str, tuple[Place, ...]]] = [(self._random.choice(_ENTRY), (city, *holders))]
        if near and self._random.random() < 0.6:
            parts.append(("It lies on the road to {}.", (self._random.choice(near),)))
        if self._random.random() < 0.5:
            parts.append(("{} has a school and a market.", (city,)))
        return parts

    def _wide_area(self) -> list[tuple[str, tuple[Place, ...]]]:
        """Name a sea, range or region among cities of one country, which need not lie beside it."""
        name, place = self._random.choice(self._wide)
        parts = [(self._random.choice(_WIDE), (replace(place, name=name),))]
        return parts + (self._world_news()[:2] if self._random.random() < 0.6 else [])

    def _unlisted(self) -> list[tuple[str, tuple[Place, ...]]]:
        """Put the name of a small town into a division of another country, where no such place is known."""
        country, other = self._country(), self._country()
        divisions = [d for (code, _), d in self._divisions.items() if code == country.country]
        if not divisions or other.country == country.country:
            return self._world_news()
        division = self._random.choice(divisions)
        town = self._random.choice(self._cities[other.country][20:] or self._cities[other.country])
        unlisted = replace(division, id="unlisted", name=town.name, precision="city", feature="PPL")
        holders = (division, country)
        counties = [c for c in self._counties.values() if c.country == division.country]
        if counties and self._random.random() < 0.5:
            county = self._random.choice(counties)
            region = self._divisions.get((county.country, county.admin1_code), country)
            near = [c for c in self._cities[county.country] if c.admin1_code == county.admin1_code]
            town = self._random.choice([c for c in near if c.admin2 != county.admin2] or self._cities[county.country])
            holders = (county, region)
            unlisted = replace(county, id="unlisted", name=town.name, precision="city", feature="PPL")
        parts: list[tuple[str, tuple[Place, ...]]] = [(self._random.choice(_ENTRY), (unlisted, *holders))]
        if self._random.random() < 0.2:
            parts = [(_PAIRS[1], (unlisted, division))]
        return parts + [p for p in self._world_news()[:1] if self._random.random() < 0.3]

    def _diplomacy(self) -> list[tuple[str, tuple[Place, ...]]]:
        """Let two peoples meet in the capital of one, or rulers be named by their country."""
        one, other = self._country(), self._country()
        host = self._random.choice((one, other))
        capital = next((c for c in self._cities[host.country] if c.feature == "PPLC"), self._cities[host.country][0])
        parts: list[tuple[str, tuple[Place, ...]]] = [(self._random.choice(_RULERS), (one,))]
        people = [self._people.get(c.country, ()) for c in (one, other)]
        if all(people):
            words = [self._random.choice(p) for p in people]
            parts.append((self._random.choice(_PEOPLE).format(*words), (capital,)))
        guest = other if host is one else one
        for country in (host, guest, guest):
            if self._random.random() < 0.5:
                parts.append((self._random.choice(_NEWS), (self._city(country.country, 0.6),)))
        self._random.shuffle(parts)
        return parts

    def _stray(self) -> list[tuple[str, tuple[Place, ...]]]:
        """Name a village that no table lists amid news of its country, where a small town abroad has its name."""
        parts, country = self._world_news(), self._country()
        around = {place.country for _, places in parts for place in places} | {country.country}
        town = self._random.choice(self._cities[country.country][30:] or self._cities[country.country])
        at_home = next(place for _, places in parts for place in places)
        named = self._gazetteer.find_candidates(town.name, 40)
        if at_home.country == country.country or any(m.place.country in around - {country.country} for m in named):
            return parts
        unlisted = replace(at_home, id="unlisted", name=town.name, precision="city", feature="PPL")
        parts = [p for p in parts if all(place.country != country.country for place in p[1])]
        return [*parts, (self._random.choice(_NEWS), (unlisted,))]

    def _seats(self) -> list[tuple[str, tuple[Place, ...]]]:
        """Name towns whose division has the same name, with the country or without; the division by its kind."""
        country = self._country()
        parts: list[tuple[str, tuple[Place, ...]]] = []
        for seat in (c for c in self._cities[country.country][:200] if c.feature in ("PPLA", "PPLC")):
            division = self._divisions.get((seat.country, seat.admin1_code))
            if division is None or bare_name(division.name) != seat.name or self._random.random() < 0.6:
                continue
            if self._random.random() < 0.3:
                parts.append((self._random.choice(_DIVISION), (replace(division, name=seat.name),)))
            elif self._random.random() < 0.5:
                parts.append((self._random.choice(_PAIRS), (seat, country)))
            else:
                parts.append((self._random.choice(_NEWS), (seat,)))
        self._random.shuffle(parts)
        return parts[:5] or self._world_news()

    def _famous(self) -> list[tuple[str, tuple[Place, ...]]]:
        count = self._random.choice((1, 1, 2, 2, 3, 3, 5, 8))
        return [(self._random.choice(_NEWS), (self._big(),)) for _ in range(count)]

    def _big(self) -> Place:
        if self._random.random() < 0.05:
            return next(c for c in self._cities["US"] if c.id in _SHORT)
        if self._random.random() < 0.2:
            return self._city(self._country().country, 0.5)
        cities = self._cities[self._country().country]
        return cities[0] if self._random.random() < 0.6 else self._random.choice(cities[:5])

    def _example(self, number: int, parts: Sequence[tuple[str, tuple[Place, ...]]]) -> Example:
        text, toponyms, gold = "", [], []
        for template, places in parts:
            pieces = template.split("{}")
            for piece, place in zip(pieces, (*places, None), strict=True):
                text += piece
                if place is not None:
                    name = country_name(place.country) if place.precision == "country" else place.name
                    name = _SHORT.get(place.id or "", name)
                    toponyms.append(Toponym(Span(len(text), len(text) + len(name)), name))
                    gold.append(Gold(place.id or "", place.lat, place.lon, place.feature))
                    text += name
            text += " "
        article = Article(f"synthetic-{number}", text)
        document = Document(article, Published(None, None))
        return Example("synthetic", f"synthetic-{number}", document, tuple(toponyms), find_demonyms(text), tuple(gold))
