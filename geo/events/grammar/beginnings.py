"""Patterns tried only at the words that they can begin with.

Most words of a text begin no date and no office, and a regular expression would try each of its letters to find that
out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

NUMBER = "0"  # stands for every word that begins with a digit
_WORD = re.compile(r"\w+")


def find_from(pattern: re.Pattern[str], words: Collection[str], text: str) -> Iterator[re.Match[str]]:
    """Find what `finditer` finds of a pattern whose first word is always one of these (lower case, or NUMBER)."""
    starts = _starts(text)
    fits = (
        [starts[word] for word in words if word in starts]
        if len(words) < len(starts)
        else [places for word, places in starts.items() if word in words]
    )
    end = 0
    for start in fits[0] if len(fits) == 1 else sorted(start for places in fits for start in places):
        if start >= end and (match := pattern.match(text, start)) is not None:
            yield match
            end = match.end()


@lru_cache(maxsize=4)
def _starts(text: str) -> dict[str, list[int]]:
    """List where each word of a text stands."""
    found: dict[str, list[int]] = {}
    for match in _WORD.finditer(text):
        word = match[0]
        found.setdefault(NUMBER if word[0].isdigit() else word.lower(), []).append(match.start())
    return found
