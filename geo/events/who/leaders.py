"""Leaders of whom papers everywhere expect their readers to know the country: data/lexicons/leaders.csv."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from geo.errors import DataError
from geo.events.who.names import name_key
from geo.settings import data_folder


@dataclass(frozen=True, slots=True)
class Leaders:
    """Countries by full name and by family name, each as `name_key` folds it."""

    by_name: dict[tuple[str, ...], str]
    by_family: dict[str, str]

    def country(self, name: str) -> str | None:
        """Give the country of "Vladimir Putin" or "Putin"; a longer name must be the listed one."""
        key = name_key(name)
        return self.by_name.get(key) or (self.by_family.get(key[0]) if len(key) == 1 else None)


@cache
def load_leaders() -> Leaders:
    """Read the table. Raises DataError when it is missing."""
    path = data_folder() / "lexicons" / "leaders.csv"
    if not path.exists():
        raise DataError(f"{path} is missing; restore it from the repository")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return Leaders(
        {name_key(row["name"]): row["country"] for row in rows},
        {name_key(row["name"])[-1]: row["country"] for row in rows if row["known_by_family_name"]},
    )
