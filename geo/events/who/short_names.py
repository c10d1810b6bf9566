"""The part of a name that stands for all of it, and where it stands alone: "Alhakim said".

Letters are looked at one by one: a pattern made for each name would cost more to make than to use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.domain import Span

_NEXT_NAME = re.compile(r" [A-Z]")
_ARTICLES = ("al-", "Al-", "el-", "El-")


def short_name(text: str, name: str) -> str:
    """Give the part of a name that stands for all of it: the last, or the first of a name like "Shen Guodong"."""
    words = name.split()
    words = words[:-1] if len(words) > 2 and re.fullmatch(r"(?:Jr|Sr)\.?|I{1,3}|IV", words[-1]) else words
    first, last = words[0], words[-1]
    if len(words) != 2 or any(not text.endswith(f"{first} ", 0, at) for at in _words(last, text)):
        return last
    alone = (at + len(first) for at in _occurrences(first, text) if _is_free(text, at, at + len(first)))
    return first if any(not _NEXT_NAME.match(text, end) for end in alone) else last


def places_of_short(name: str, text: str) -> Iterator[Span]:
    """Find where a family name stands, with the article of an Arabic one; a part of a longer word is another name."""
    for at in _occurrences(name, text):
        start = at - 3 if text[max(0, at - 3) : at] in _ARTICLES else at
        if _is_free(text, start, at + len(name)):
            yield Span(start, at + len(name))


def _occurrences(part: str, text: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _words(part: str, text: str) -> Iterator[int]:
    return (at for at in _occurrences(part, text) if _is_edge(text, at) and _is_edge(text, at + len(part)))


def _is_edge(text: str, at: int) -> bool:
    """Say whether a word starts or ends here, as in a regular expression's boundary."""
    return _is_letter(text[at - 1 : at] if at else "") != _is_letter(text[at : at + 1])


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _is_free(text: str, start: int, end: int) -> bool:
    """Say whether no letter and no hyphen joins a stretch to more."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (_is_letter(before) or before == "-" or _is_letter(after) or after == "-")
