"""Where the people of a division or town are from: "Ontarians" of Ontario, a "Texan" of Texas."""

from __future__ import annotations

import csv
from functools import cache

from geo import settings
from geo.domain import NameMatch
from geo.gazetteer.keys import name_key

_ENDINGS = ("", "o", "a", "s", "e", "as", "ia")
_CONTINENTS = {"african": "africa", "american": "america", "asian": "asia", "european": "europe"}
_MOST = 3  # letters that make a people of a place's name: "-ian", "-ite"
_LEAST = 4  # letters that are left of the place's name, where more than one goes


def country_of_people(key: str) -> str:
    """Give the country of a word for people; "" for what is no such word."""
    return _peoples().get(key, "")


def homes_of_people(key: str) -> list[str]:
    """List the keys of what people may be called after: "texan" has "texa" and "texas" among them."""
    one = key.removesuffix("s")
    stems = [one[:-cut] for cut in range(1, _MOST + 1) if len(one) - cut >= (_LEAST if cut > 1 else _LEAST - 1)]
    return [stem + ending for stem in stems for ending in _ENDINGS]


def regions_of_people(key: str) -> list[str]:
    """List the keys of what "west african" and "eastern european" may be said of; none for any other word."""
    side, _, people = key.removesuffix("s").rpartition(" ")
    return [f"{side} {_CONTINENTS[people]}"] if side and people in _CONTINENTS else []


def without_peoples_waters(key: str, matches: list[NameMatch]) -> list[NameMatch]:
    """Leave out the Russian and the American River where it is a people that the word names."""
    if not country_of_people(key):
        return matches
    return [m for m in matches if m.is_preferred or m.place.precision != "water"]


@cache
def _peoples() -> dict[str, str]:
    path = settings.data_folder() / "lexicons" / "demonyms.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return {name_key(row["word"]): row["country"] for row in csv.DictReader(lines)}
