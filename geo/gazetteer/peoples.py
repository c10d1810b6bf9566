"""Where the people of a division or town are from: "Ontarians" of Ontario, a "Texan" of Texas."""

from __future__ import annotations

import csv
from functools import cache

from geo import settings
from geo.gazetteer.keys import name_key

_ENDINGS = ("", "o", "a", "s", "e", "as", "ia")
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


@cache
def _peoples() -> dict[str, str]:
    path = settings.data_folder() / "lexicons" / "demonyms.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return {name_key(row["word"]): row["country"] for row in csv.DictReader(lines)}
