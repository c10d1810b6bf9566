"""The word lists that features and rules ask: titles, street words, given names, words usually written small."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from geo.errors import DataError
from geo.settings import data_folder


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`classes` maps a lower-cased word to the lists it stands in; `common` are words usually written small."""

    classes: dict[str, tuple[str, ...]]
    common: frozenset[str]

    def has(self, word: str, name: str) -> bool:
        return name in self.classes.get(word, ())


@cache
def load_lexicon() -> Lexicon:
    """Load every data/lexicons/recognition_* list once. Raises DataError where one is missing."""
    folder = data_folder() / "lexicons"
    classes: dict[str, list[str]] = {}
    for row in csv.reader(_lines(folder / "recognition_words.csv")[1:]):
        for word in row[1].split():
            classes.setdefault(word, []).append(row[0])
    for path in ("recognition_names.txt", "recognition_census_names.txt"):
        for line in _lines(folder / path):
            name, _, words = line.partition(": ")
            for word in words.split() if not line.startswith("#") else ():
                known = classes.setdefault(word, [])
                if name not in known:
                    known.append(name)
    common = frozenset(_lines(folder / "recognition_common.txt"))
    return Lexicon({word: tuple(names) for word, names in classes.items()}, common)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError as error:
        raise DataError(f"{path} is missing; restore it from the repository") from error
