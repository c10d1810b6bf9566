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
from math import hypot

from rapidfuzz.fuzz import token_set_ratio

from geo.countries import country_name
from geo.domain import Article, Document, Place, Published, Span, Toponym
from geo.gazetteer import Gazetteer
from geo.gazetteer.entries import Entry, read_entries, read_facts
from geo.gazetteer.generic import bare_name
from geo.gazetteer.keys import name_key
from geo.gazetteer.sources import tables_folder
from geo.recognition.demonyms import load_demonyms
from geo.training.resolution_data import Example, Gold, find_demonyms
from geo.training.resolution_templates import (
    COUNTY,
    DIVISION,
    ENTRY,
    FRAMES,
    GOVERNS,
    LISTS,
    LOCAL,
    NEWS,
    PAIRS,
    PAPERS,
    PEOPLE,
    READERS,
    RULERS,
    SITES,
    STATES,
    WIDE,
)

_NAMED_OTHERWISE = 50_000  # inhabitants of towns that news calls by other names than the gazetteer
_ALIKE = 60  # of 100
_SHORT = {"5128581": "New York"}  # what news calls a city that the gazetteer names otherwise
_WIDE_FEATURES = frozenset({"OCN", "SEA", "GULF", "RGN", "DSRT", "MTS", "STM", "PEN"})


class Writer:
    """Writes examples; the same seed, the same texts."""

    def __init__(self, gazetteer: Gazetteer, seed: int) -> None:
        self._gazetteer, self._random = gazetteer, random.Random(seed)
        self._cities: dict[str, list[Place]] = defaultdict(list)
        self._others: dict[str, list[str]] = {}
        self._site = ""  # the web address of the text that is being written
        self._towns: set[tuple[str, str]] = set()
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
                    self._note_names(entry)
                    self._cities[entry.country].append(
                        Place(entry.id, entry.name, entry.lat, entry.lon, entry.country, entry.feature, "city",
                              admin1_code=entry.admin1, admin2=entry.admin2, population=entry.population)
                    )  # fmt: skip
        self._seatless = self._find_seatless()
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

    def _note_names(self, entry: Entry) -> None:
        """Remember under which other names, not wholly unlike its own, a town is known: Odessa, Kharkov, Bacolod."""
        own = name_key(entry.name)
        self._towns |= {(entry.country, key) for key in (own, *entry.keys)}
        if entry.population > _NAMED_OTHERWISE:
            names = [k.title() for k in entry.keys if k.isascii() and len(k) > 3 and token_set_ratio(own, k) > _ALIKE]
            if names:
                self._others[entry.id] = names

    def _find_seatless(self) -> dict[str, list[Place]]:
        """List districts whose name no town of their country has: whoever says it means somewhere there."""
        found: dict[str, list[Place]] = defaultdict(list)
        facts = [f for f in read_facts(tables_folder() / "facts") if f.feature in ("ADM2", "ADM3")]
        for entry in (*facts, *read_entries(tables_folder() / "divisions.tsv.xz")):
            name = bare_name(entry.name)
            if entry.feature == "ADM1" or entry.country == "US" or (entry.country, name_key(name)) in self._towns:
                continue
            if name.isascii() and (place := self._gazetteer.find_place(entry.id)):
                found[entry.country].append(replace(place, name=name))
        return found

    def _as_known(self, city: Place) -> Place:
        """Give a town by another of its names, one time in four."""
        names = self._others.get(city.id or "")
        if not names or self._random.random() < 0.75:
            return city
        return replace(city, name=self._random.choice(names))

    def write(self, count: int) -> list[Example]:
        """Write so many examples: world news, famous names, local papers and seats twice as often as the others."""
        kinds = (
            self._world_news, self._entry, self._famous, self._unlisted, self._stray, self._local_paper,
            self._world_news, self._diplomacy, self._famous, self._wide_area, self._seats, self._local_paper,
            self._seats,
        )  # fmt: skip
        examples = []
        for number in range(count):
            self._site = ""
            parts = kinds[number % len(kinds)]()
            examples.append(self._example(number, parts, self._site))
        return examples

    def _country(self) -> Place:
        return self._random.choices(self._countries, [p.population**0.35 for p in self._countries])[0]

    def _city(self, country: str, power: float) -> Place:
        cities = self._cities[country][:600]
        return self._random.choices(cities, [(p.population + 50) ** power for p in cities])[0]

    def _world_news(self) -> list[tuple[str, tuple[Place, ...]]]:
        pick, country = self._random.choice, self._country()
        parts: list[tuple[str, tuple[Place, ...]]] = []
        for _ in range(self._random.randint(1, 5)):
            city = self._as_known(self._city(country.country, 0.6))
            if self._random.random() < 0.3:
                parts.append((pick(PAIRS), (city, country)))
            else:
                parts.append((pick(NEWS), (city,)))
            division = self._divisions.get((city.country, city.admin1_code))
            if division is not None and self._random.random() < 0.3:
                parts.append((pick(DIVISION), (division,)))
            county = self._counties.get((city.country, city.admin1_code, city.admin2))
            if county is not None and self._random.random() < 0.2:
                parts.append((pick(COUNTY), (replace(county, name=bare_name(county.name)),)))
        parts += self._lists(country)
        if (seatless := self._seatless.get(country.country)) and self._random.random() < 0.3:
            parts.append((pick(NEWS), (pick(seatless),)))
        if self._random.random() < 0.6:
            parts.append((pick(NEWS), (country,)))
        if self._random.random() < 0.5:
            other = self._country()
            both = (country, other)
            if self._random.random() < 0.4:  # "Washington warned Moscow"
                both = (self._cities[country.country][0], self._cities[other.country][0])
            parts.append((pick(STATES), both))
            if self._random.random() < 0.5:
                parts.append((pick(NEWS), (self._cities[other.country][0],)))
        if self._random.random() < 0.4 and (people := self._people.get(country.country)):
            parts.append((f"{pick(people)} forces were on alert.", ()))
        self._random.shuffle(parts)
        return parts

    def _lists(self, country: Place) -> list[tuple[str, tuple[Place, ...]]]:
        """Name divisions side by side, or towns, a country in front of some; and a division for what it governs."""
        cities, parts = self._cities[country.country][:40], []
        seats = {city.name for city in cities}
        divisions = [
            d for (c, _), d in self._divisions.items() if c == country.country and bare_name(d.name) not in seats
        ]
        some = self._random.choice((divisions, cities, cities, []))
        if len(some) >= 3:
            chosen = tuple(self._random.sample(some, 3))
            template = self._random.choice((*LISTS, *FRAMES))
            if template in FRAMES:
                chosen = (country, *chosen[: template.count("{}") - 1])
            parts.append((template, chosen))
        if divisions and self._random.random() < 0.15:
            parts.append((self._random.choice(GOVERNS), (self._random.choice(divisions),)))
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
        parts: list[tuple[str, tuple[Place, ...]]] = [(self._random.choice(ENTRY), (city, *holders))]
        if near and self._random.random() < 0.6:
            parts.append(("It lies on the road to {}.", (self._random.choice(near),)))
        if self._random.random() < 0.5:
            parts.append(("{} has a school and a market.", (city,)))
        return parts

    def _wide_area(self) -> list[tuple[str, tuple[Place, ...]]]:
        """Name a sea, range or region among cities of one country, which need not lie beside it."""
        name, place = self._random.choice(self._wide)
        parts = [(self._random.choice(WIDE), (replace(place, name=name),))]
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
        parts: list[tuple[str, tuple[Place, ...]]] = [(self._random.choice(ENTRY), (unlisted, *holders))]
        if self._random.random() < 0.2:
            parts = [(PAIRS[1], (unlisted, division))]
        return parts + [p for p in self._world_news()[:1] if self._random.random() < 0.3]

    def _diplomacy(self) -> list[tuple[str, tuple[Place, ...]]]:
        """Let two peoples meet in the capital of one, or rulers be named by their country."""
        one, other = self._country(), self._country()
        host = self._random.choice((one, other))
        capital = next((c for c in self._cities[host.country] if c.feature == "PPLC"), self._cities[host.country][0])
        parts: list[tuple[str, tuple[Place, ...]]] = [(self._random.choice(RULERS), (one,))]
        people = [self._people.get(c.country, ()) for c in (one, other)]
        if all(people):
            words = [self._random.choice(p) for p in people]
            parts.append((self._random.choice(PEOPLE).format(*words), (capital,)))
        guest = other if host is one else one
        for country in (host, guest, guest):
            if self._random.random() < 0.5:
                parts.append((self._random.choice(NEWS), (self._city(country.country, 0.6),)))
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
        return [*parts, (self._random.choice(NEWS), (unlisted,))]

    def _seats(self) -> list[tuple[str, tuple[Place, ...]]]:
        """Name towns whose division has the same name, with the country or without; the division by its kind."""
        country = self._country()
        parts: list[tuple[str, tuple[Place, ...]]] = []
        for seat in (c for c in self._cities[country.country][:200] if c.feature in ("PPLA", "PPLC")):
            division = self._divisions.get((seat.country, seat.admin1_code))
            if division is None:
                continue
            shared = bare_name(division.name)
            is_otherwise = shared != seat.name and shared in self._others.get(seat.id or "", ())
            if not is_otherwise and (shared != seat.name or self._random.random() < 0.6):
                continue
            seat = replace(seat, name=shared)
            if self._random.random() < 0.3:
                parts.append((self._random.choice(DIVISION), (replace(division, name=seat.name),)))
            elif self._random.random() < 0.5:
                parts.append((self._random.choice(PAIRS), (seat, country)))
            else:
                parts.append((self._random.choice(NEWS), (seat,)))
        self._random.shuffle(parts)
        return parts[:5] or self._world_news()

    def _local_paper(self) -> list[tuple[str, tuple[Place, ...]]]:
        """Write for a town's own paper, whose web address tells its country, and often its name."""
        pick, country = self._random.choice, self._random.choices(list(SITES), READERS)[0]
        town = self._city(country, 0.25)
        near = [c for c in self._cities[country] if c.admin1_code == town.admin1_code and c.id != town.id]
        near = sorted(near, key=lambda c: hypot(c.lat - town.lat, c.lon - town.lon))[:12]
        places = [town] * self._random.randint(1, 3)
        places += self._random.sample(near, min(len(near), self._random.choice((0, 0, 1, 2, 4))))
        county = self._counties.get((country, town.admin1_code, town.admin2))
        division = self._divisions.get((country, town.admin1_code))
        parts: list[tuple[str, tuple[Place, ...]]] = [(pick(LOCAL), (place,)) for place in places]
        if county is not None and self._random.random() < 0.3:
            parts.append(("{} commissioners met.", (county,)))
        if division is not None and self._random.random() < 0.3:
            parts.append(("The law holds in {}.", (division,)))
        if self._random.random() < 0.25:
            parts.append((pick(NEWS), (self._big(),)))
        self._random.shuffle(parts)
        paper = pick(PAPERS) or "daily"
        name = "".join(c for c in town.name.lower() if c.isascii() and c.isalpha())
        self._site = f"http://www.{name if self._random.random() < 0.5 else 'the'}{paper}{SITES[country]}/1"
        return parts

    def _famous(self) -> list[tuple[str, tuple[Place, ...]]]:
        count = self._random.choice((1, 1, 2, 2, 3, 3, 5, 8))
        return [(self._random.choice(NEWS), (self._as_known(self._big()),)) for _ in range(count)]

    def _big(self) -> Place:
        if self._random.random() < 0.05:
            return next(c for c in self._cities["US"] if c.id in _SHORT)
        if self._random.random() < 0.2:
            return self._city(self._country().country, 0.5)
        cities = self._cities[self._country().country]
        return cities[0] if self._random.random() < 0.6 else self._random.choice(cities[:5])

    def _example(self, number: int, parts: Sequence[tuple[str, tuple[Place, ...]]], url: str) -> Example:
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
        article = Article(f"synthetic-{number}", text, url=url or None)
        document = Document(article, Published(None, None))
        return Example("synthetic", f"synthetic-{number}", document, tuple(toponyms), find_demonyms(text), tuple(gold))
