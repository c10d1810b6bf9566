"""Words that only one country's news uses for its own affairs: "council tax", "naira", "the Knesset", "FARDC".

A report from Salisbury that speaks of the NHS and of Wiltshire's council tax need not say that it is about England.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from geo import settings

_TOKEN = re.compile(r"[^\s,.;:!?()\[\]\"“”…—–/]+")
_CURRENCY = re.compile(r"(?<![A-Za-z])(£|[A-Z]{1,2}\$)(?=\d)")
Phrase = tuple[str, ...]
Row = tuple[Phrase, tuple[str, ...]]  # the words, and the countries they speak for


def find_home_words(text: str) -> dict[str, float]:
    """Count the words that speak for each country; a word counts once, and in parts where it speaks for several."""
    phrases = _phrases()
    tokens = [_plain(token) for token in _TOKEN.findall(text.replace("’", "'"))]
    found: dict[Phrase, tuple[str, ...]] = {}
    at = 0
    while at < len(tokens):
        phrase, countries = _longest(phrases.get(tokens[at], ()), tokens, at)
        if phrase:
            found[phrase] = countries
        at += max(len(phrase), 1)
    for match in _CURRENCY.finditer(text):
        for phrase, countries in phrases.get(match[1], ()):
            found[phrase] = countries
    votes: dict[str, float] = defaultdict(float)
    for countries in found.values():
        for country in countries:
            votes[country] += 1 / len(countries)
    return dict(votes)


def _longest(rows: Iterable[Row], tokens: Sequence[str], at: int) -> Row:
    """Choose the longest phrase that stands at a token: the Liberal Democrats are no Democrats."""
    here = [row for row in rows if tuple(tokens[at : at + len(row[0])]) == row[0]]
    return max(here, key=lambda row: len(row[0]), default=((), ()))


def _plain(token: str) -> str:
    return token.strip("'").removesuffix("'s")


@cache
def _phrases() -> dict[str, list[Row]]:
    """Read the lexicon, by the first word of each row."""
    phrases: dict[str, list[Row]] = defaultdict(list)
    path = settings.data_folder() / "lexicons" / "home_words.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            phrase = tuple(_plain(word) for word in row["word"].split())
            phrases[phrase[0]].append((phrase, tuple(row["countries"].split())))
    return dict(phrases)
