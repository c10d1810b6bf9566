"""What an office is for: "of Industry and Trade", "for Maritime Affairs and Investment", "of the National Assembly"."""

from __future__ import annotations

import re

from geo.events.grammar.words import word_class
from geo.events.who.lands import Lands

_FIELDS = word_class("portfolio")
_FIRST = re.compile(
    r"(?:[^\S\n]+(?:of|for)[^\S\n]+(?:the[^\S\n]+)?|[^\S\n]*(?:,[^\S\n]*|[^\S\n](?:and|&)[^\S\n]+)(?=[A-Z]))"
)
_NEXT = re.compile(
    r"[^\S\n]+(?:of|for)[^\S\n]+(?:the[^\S\n]+)?|,[^\S\n]+(?:and[^\S\n]+)?|[^\S\n]+(?:and|&)[^\S\n]+|[^\S\n]+|[’'](?=\s)"
)
_WORD = re.compile(r"[A-Z][\w’'-]*(?<![’'])")


def skip_portfolio(text: str, end: int, lands: Lands) -> int:
    """Skip the fields after a title that ends at `end`; give where they end, `end` itself where there are none.

    "and", "," and "of" are skipped only between fields, so what follows them may still be a name or a land.
    """
    joint = _FIRST.match(text, end)
    last = end
    while joint is not None:
        word = _WORD.match(text, joint.end())
        if word is None or not _is_field(word[0]) or _opens_land(lands, word.start()):
            break
        last = word.end()
        joint = _NEXT.match(text, last)
    return last


def _is_field(word: str) -> bool:
    parts = re.sub(r"['’]s?$", "", word.lower()).split("-")
    return all(part in _FIELDS for part in parts)


def _opens_land(lands: Lands, start: int) -> bool:
    land = lands.by_start.get(start)
    return land is not None and not land.is_adjective
