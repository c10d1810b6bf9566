"""Headlines in capitals, or With Every Word Capitalised, hide which words are names: write them as sentences.

"PUTIN VISITS BEIJING AS TALKS BEGIN" is read as "Putin visits Beijing as talks begin". Only the words' texts
change, never where they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.recognition.lexicon import Lexicon
from geo.recognition.words import Word

_FEWEST_WORDS = 4
_MOST_WORDS = 40
_KEPT = frozenset(("US", "UK", "UN", "EU", "UAE", "DRC", "NATO", "USA", "UAE"))
_PARTS_OF_NAMES = frozenset(("generic", "water", "relief", "street", "facility", "org", "compass", "newword", "title"))


def recase(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """Write the lines that are headlines by their capitals as if they were sentences; other lines stay."""
    recased = list(words)
    for first, last in _lines(words):
        letters = [w.text for w in words[first:last] if w.text.isalpha()]
        if not _FEWEST_WORDS <= len(letters) <= _MOST_WORDS:
            continue
        if sum(map(str.isupper, letters)) > 0.8 * len(letters):
            for i in range(first, last):
                recased[i] = words[i]._replace(text=_from_capitals(words[i].text, lexicon))
        elif _is_title(letters, lexicon):
            for i in range(first + 1, last):
                recased[i] = words[i]._replace(text=_from_title(words[i].text, lexicon))
    return recased


def _is_title(letters: list[str], lexicon: Lexicon) -> bool:
    long = [w for w in letters if len(w) > 3]
    usual = sum(w.lower() in lexicon.common for w in long)
    return usual > 1 and all(w[0].isupper() for w in long)


def _from_capitals(text: str, lexicon: Lexicon) -> str:
    if not text.isupper() or text in _KEPT or "." in text or len(text) < 2:
        return text
    low = text.lower()
    if _is_common(low, lexicon) and _PARTS_OF_NAMES.isdisjoint(lexicon.classes.get(low, ())):
        return low
    return text[0] + low[1:]


def _from_title(text: str, lexicon: Lexicon) -> str:
    low = text.lower()
    if text.istitle() and low in lexicon.common and _PARTS_OF_NAMES.isdisjoint(lexicon.classes.get(low, ())):
        return low
    return text


def _is_common(low: str, lexicon: Lexicon) -> bool:
    """Say whether a word is usually written small, in this form or without its ending."""
    if low in lexicon.common:
        return True
    return any(low.endswith(e) and low[: -len(e)] in lexicon.common for e in ("s", "es", "d", "ed", "ing"))


def _lines(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    first = 0
    for i, word in enumerate(words):
        if word.text[0] == "\n":
            yield first, i
            first = i + 1
    yield first, len(words)
