"""Write a gold text again with other names in it: places of another country, people from around the world.

What was learned from local news of one country then rests on the words around a name and on the gazetteer, not on
the names themselves; a fifth of the places get a name that nobody lists.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from geo.domain import Document, Span
from geo.gazetteer.entries import read_entries
from geo.gazetteer.names import COUNTRY, LANDMARK, WATER
from geo.recognition.lexicon import Lexicon
from geo.settings import data_folder
from geo.training.names import FullName, NameMaker
from geo.training.recognition_corpora import GoldText

_SWAPPED = 0.85
_COUNTRIES = 0.4
_MADE_UP = 0.2
_FEWEST = 60  # names that a country's pool needs
_COMPANIES = ("Energy", "Motors", "Bank", "Holdings", "Mining", "& Sons", "Group", "Steel", "FC", "Industries", "", "")
_KINDS = ("generic", "water", "relief", "street", "facility", "org")


class NameSwapper:
    """Gold text and its reading -> the same with other names; one name stays one name throughout."""

    def __init__(self, lexicon: Lexicon, class_of: Callable[[str], int], chance: random.Random) -> None:
        self._lexicon = lexicon
        self._class_of = class_of
        self._chance = chance
        self._people = NameMaker(data_folder() / "training", chance)
        self._pools = _load_pools(data_folder() / "gazetteer" / "cities.tsv.xz", lexicon)
        self._lands = sorted(self._pools)

    def swap(self, text: GoldText, reading: Document) -> GoldText:
        """Write the text again; `reading` tells who the people in it are."""
        pool = self.choose_pool()
        known: dict[str, str] = {}
        changes = []
        for span, kind in text.places:
            surface = span.of(text.text)
            if surface not in known:
                known[surface] = self._new_place(surface, pool)
            changes.append((span, known[surface], kind))
        changes += [(span, name, "") for span, name in self._new_people(text, reading)]
        return _rewrite(text, sorted(changes))

    def choose_pool(self) -> list[str]:
        """Give the names of places of one country."""
        return self._pools[self._chance.choice(self._lands)]

    def make(self, kind: str, pool: list[str]) -> str:
        """Make a name: L or R a place of the pool, C a country, N a person, F a family, O a company."""
        if kind == "C":
            return self._chance.choice(self._people.countries).removeprefix("The ")
        if kind in "NF":
            person = self._people.make_person()
            return person.full if kind == "N" else person.family
        if kind == "O":
            family = self._people.make_person().family
            words = [family, *self._chance.choice(_COMPANIES).split()]
            return " ".join(words) if self._chance.random() < 0.8 else _cross(family, "motors")
        return self._choose(pool)

    def _choose(self, pool: list[str]) -> str:
        name = self._chance.choice(pool)
        return _cross(name, self._chance.choice(pool)) if self._chance.random() < _MADE_UP else name

    def _new_place(self, surface: str, pool: list[str]) -> str:
        if self._chance.random() > _SWAPPED or "." in surface or len(surface) < 4:
            return surface
        kinds = self._class_of(surface)
        if kinds & COUNTRY:
            return self._chance.choice(self._people.countries) if self._chance.random() < _COUNTRIES else surface
        words = surface.split()
        if words[-1].lower() in self._lexicon.common or (len(words) == 1 and kinds & (WATER | LANDMARK)):
            return surface
        tail = words[-1:] if len(words) > 1 and self._is_kind(words[-1]) else []
        head = words[:1] if len(words) > 1 and not tail and self._is_kind(words[0]) else []
        name = " ".join([*head, self._choose(pool), *tail])
        return name.upper() if surface.isupper() else name

    def _is_kind(self, word: str) -> bool:
        return not set(_KINDS).isdisjoint(self._lexicon.classes.get(word.lower(), ()))

    def _new_people(self, text: GoldText, reading: Document) -> Iterable[tuple[Span, str]]:
        people: dict[str, FullName] = {}
        for mention in reading.mentions:
            words = mention.text.split()
            is_taken = any(mention.span.overlaps(span) for span, _ in text.places)
            if mention.label != "PERSON" or is_taken or not words or not all(w[0].isupper() for w in words):
                continue
            if words[-1] not in people:
                people[words[-1]] = self._people.make_person()
            person = people[words[-1]]
            yield mention.span, person.full if len(words) > 1 else person.family


def _load_pools(path: Path, lexicon: Lexicon) -> dict[str, list[str]]:
    pools: dict[str, list[str]] = defaultdict(list)
    for entry in read_entries(path):
        words = entry.name.replace("-", " ").replace("'", "").replace("’", "").split()
        is_plain = len(words) < 4 and all(w.isalpha() and w[0].isupper() for w in words)
        if is_plain and entry.country != "US" and not {w.lower() for w in words} & lexicon.common:
            pools[entry.country].append(entry.name)
    return {country: names for country, names in pools.items() if len(names) >= _FEWEST}


def _cross(one: str, other: str) -> str:
    """Make a name that nobody lists of the beginning of one and the end of another."""
    one, other = one.split()[0].split("-")[0], other.split()[-1].split("-")[-1]
    return one[: max(3, (len(one) + 1) // 2)] + other[len(other) // 2 :].lower()


def _rewrite(text: GoldText, changes: list[tuple[Span, str, str]]) -> GoldText:
    changes = [c for i, c in enumerate(changes) if not i or changes[i - 1][0].end <= c[0].start]
    pieces: list[str] = []
    places = []
    at = length = 0
    for span, name, kind in changes:
        pieces += [text.text[at : span.start], name]
        length += span.start - at
        if kind:
            places.append((Span(length, length + len(name)), kind))
        length += len(name)
        at = span.end
    pieces.append(text.text[at:])
    return GoldText(f"{text.id}:swapped", text.domain, "".join(pieces), tuple(places))
