"""Words for the people of a country or region ("Jordanian"): an actor's country, never a place on the map."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from geo.domain import Demonym, Span
from geo.errors import DataError
from geo.recognition.words import Word
from geo.settings import data_folder

_LANGUAGE_AFTER = frozenset(
    ["language", "languages", "speaking", "speaker", "speakers", "subtitles", "dialect", "translation", "lessons"]
)
_LANGUAGE_BEFORE = frozenset(
    ["speak", "speaks", "spoke", "speaking", "spoken", "fluent", "learn", "learning", "learned", "translated", "into"]
)
_SPEECH_ENDS = frozenset('.,;:!?)"”\n')


@cache
def load_demonyms() -> dict[str, str]:
    """Load data/lexicons/demonyms.csv: the word, and the ISO code of its country ("" for Arab, European, Kurdish)."""
    path = data_folder() / "lexicons" / "demonyms.csv"
    if not path.exists():
        raise DataError(f"{path} is missing; restore it from the repository")
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["word"]: row["country"] for row in csv.DictReader(lines)}


@cache
def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    index: dict[str, list[tuple[tuple[str, ...], str, str]]] = defaultdict(list)
    for word, country in load_demonyms().items():
        for form in (word, word.upper()):
            parts = tuple(form.replace("-", " - ").split())
            index[parts[0]].append((parts, country, form))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return dict(index)


def find_demonyms(text: str, words: Sequence[Word]) -> list[Demonym]:
    """Find demonyms, the longest first: "South Korean" is not "Korean". Names of languages are left out."""
    index = _by_first_word()
    found: list[Demonym] = []
    i = 0
    while i < len(words):
        for parts, country, _ in index.get(words[i].text, ()):
            last = i + len(parts)
            if tuple(w.text for w in words[i:last]) == parts and not _is_language(words, i, last):
                span = Span(words[i].start, words[last - 1].end)
                found.append(Demonym(span, span.of(text), country))
                i = last - 1
                break
        i += 1
    return found


def _is_language(words: Sequence[Word], first: int, last: int) -> bool:
    """Say whether it is the language: "spoke in Arabic", "English-language", "fluent Russian", "in French."."""
    after = [w.text.lower() for w in words[last : last + 2]]
    if after and (after[0] in _LANGUAGE_AFTER or (after[0] == "-" and after[-1] in _LANGUAGE_AFTER)):
        return True
    before = words[first - 1].text.lower() if first else ""
    ends = not after or after[0][0] in _SPEECH_ENDS
    if before in _LANGUAGE_BEFORE:
        return ends or before != "into"
    return before == "in" and ends
