"""Plain lists of words by class, from data/lexicons/word_classes.csv: kinds of place, accidents, verbs of speech."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache

from geo.errors import DataError
from geo.settings import data_folder


def word_class(name: str) -> frozenset[str]:
    """Give the words of a class. Raises DataError when the table is missing or has no such class."""
    found = _classes().get(name)
    if found is None:
        raise DataError(f"data/lexicons/word_classes.csv has no class {name!r}; restore it from the repository")
    return found


@cache
def _classes() -> dict[str, frozenset[str]]:
    path = data_folder() / "lexicons" / "word_classes.csv"
    if not path.exists():
        raise DataError(f"{path} is missing; restore it from the repository")
    words: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            words[row["class"]].add(row["word"])
    return {name: frozenset(those) for name, those in words.items()}
