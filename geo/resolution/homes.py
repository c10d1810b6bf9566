"""Where a newspaper is at home: a paper in Paris, Texas, rarely means the one in France."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from geo import settings
from geo.domain import Article
from geo.gazetteer.keys import name_key

_TOP_LEVELS = {"uk": "GB"}
_NOT_COUNTRIES = frozenset({"tv", "io", "me", "co", "ai", "fm", "ly", "cc", "ws", "eu", "su"})
# Those that report the whole world say little about where a name lies.
_WORLDWIDE = frozenset({"agency"})


@dataclass(frozen=True, slots=True)
class Home:
    """A publisher's country and, where known, the position of its city."""

    country: str
    lat: float | None = None
    lon: float | None = None
    is_worldwide: bool = False


def find_home(article: Article) -> Home | None:
    """Find the publisher's home by its web address, else its name, else the country in the address."""
    host = urlsplit(article.url or "").hostname or ""
    labels = host.split(".")
    for start in range(len(labels) - 1):
        if home := _publishers().get(".".join(labels[start:])):
            return home
    if article.source and (home := _publishers().get(name_key(article.source))):
        return home
    last = labels[-1]
    if len(last) == 2 and last not in _NOT_COUNTRIES:
        return Home(_TOP_LEVELS.get(last, last.upper()))
    return None


@lru_cache(maxsize=1)
def _publishers() -> dict[str, Home]:
    path = settings.data_folder() / "publishers.csv"
    homes: dict[str, Home] = {}
    if not path.exists():
        return homes
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if not row["country"]:
                continue
            known = bool(row["lat"] and row["lon"])
            home = Home(
                row["country"],
                float(row["lat"]) if known else None,
                float(row["lon"]) if known else None,
                row.get("ownership") in _WORLDWIDE,
            )
            aliases = (row.get("aliases") or "").split(";")
            for name in (row["domain"], name_key(row["name"]), *map(name_key, aliases)):
                if name:
                    homes.setdefault(name, home)
    return homes
