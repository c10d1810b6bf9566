"""Cut a text into the words that names are made of, whatever the language model's tokens are.

A boundary stands wherever a name may begin or end: before "'s", at hyphens and slashes, and inside
words that a careless page has glued together ("BaghdadWashington"). Offsets count characters of the text.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_ABBREVIATIONS = (
    "st mt ft mts sts ste mr mrs ms dr gov sen rep gen col capt lt sgt cpl maj adm rev hon pres prof supt dist atty "
    "det cmdr sens reps ala ariz ark calif cal colo conn del fla ga ida ill ind kan ky la md mass mich minn miss mo "
    "mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que sask man alta pt ave blvd rd dr ln hwy "
    "pkwy ct cir sq co cos twp jr sr inc corp ltd no n s e w jan feb mar apr jun jul aug sep sept oct nov dec"
)
_FORMS = "|".join(form for word in _ABBREVIATIONS.split() for form in (word.capitalize(), word.upper()))
_WORD = re.compile(
    r"(?:[A-Z]\.(?:\s(?=[A-Z][a-z]?\.(?!\w)))?){2,}"  # U.S.  D.C.  N. Y.
    r"|[A-Z]\.[A-Z](?![\w.])"  # U.S
    r"|[NSEW]\.\s?(?:Va|Dak|Car)\."
    rf"|(?<![^\W\d_])(?:{_FORMS})\.(?!\w)"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?![^\W\d_])|\d+"
    r"|[^\W\d_]+(?:['’ʼ`ʻ][^\W\d_]+)*"
    r"|\n+"
    r"|[^\w\s]|_"
)
_POSSESSIVE = re.compile(r"['’`]s?$|['’`]S$|n['’]t$|['’](?:ll|re|ve|d|m)$")
_GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ]{2,}$|[A-ZÀ-Þ][a-zß-ÿ]{2,})")


class Word(NamedTuple):
    """One word, or one mark; `start`, `end` count characters of the whole text."""

    text: str
    start: int
    end: int


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Cut characters [start, end) into words; runs of line ends come out as one word of newlines."""
    words: list[Word] = []
    stop = len(text) if end is None else end
    for match in _WORD.finditer(text, start, stop):
        piece, at = match.group(), match.start()
        first = piece[0]
        if not first.isalpha() or "." in piece:
            words.append(Word(piece, at, match.end()))
        else:
            _add_letters(words, piece, at)
    return words


def _add_letters(words: list[Word], piece: str, at: int) -> None:
    tail = ""
    if not piece.isalpha():
        found = _POSSESSIVE.search(piece)
        if found and found.start():
            piece, tail = piece[: found.start()], found.group()
    for part in _unglue(piece):
        words.append(Word(part, at, at + len(part)))
        at += len(part)
    if tail:
        words.append(Word(tail, at, at + len(tail)))


def _unglue(piece: str) -> list[str]:
    """Cut "BaghdadWashington" and "IraqUS" in two; leave "McDonald", "DeKalb" and "MacArthur" whole."""
    if len(piece) < 6 or piece.islower() or piece.isupper() or piece[1:].islower():
        return [piece]
    cuts = [m.start() for m in _GLUED.finditer(piece) if m.start() >= 4 or piece[: m.start()].isupper()]
    bounds = [0, *cuts, len(piece)]
    return [piece[a:b] for a, b in pairwise(bounds)]
