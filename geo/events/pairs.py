"""Two people named with one plural title."""

from __future__ import annotations

import re
from collections.abc import Iterable

from geo.domain import Span
from geo.events.lands import Land, Lands
from geo.events.lexicon import Lexicons
from geo.events.naming import FULL, Naming

_PAIRS = (
    re.compile(
        rf"(?P<title>[\w-]+(?:\s+[\w-]+)?)s\s+of\s+(?P<lands>[^,.;]{{3,60}}),\s+(?P<one>{FULL})\s+and\s+(?P<two>{FULL})"
    ),
    re.compile(
        rf"(?P<lands>[A-Z][\w.’']+(?:\s[A-Z]\w+)?\s+and\s+(?:the\s+)?[A-Z][\w.’']+(?:\s[A-Z]\w+)?)\s+"
        rf"(?P<title>[\w-]+(?:\s+[\w-]+)?)s,?\s+(?P<one>{FULL})\s+and\s+(?P<two>{FULL})"
    ),
)

_EACH = re.compile(
    rf"(?P<title>[\w-]+(?:\s+[\w-]+)?)s\s+(?P<one>{FULL})\s+of\s+(?:the\s+)?(?P<land_one>[A-Z][\w.]+(?:\s[A-Z]\w+){{0,2}})"
    rf"\s+and\s+(?P<two>{FULL})\s+of\s+(?:the\s+)?(?P<land_two>[A-Z])"
)


def find_pairs(text: str, lands: Lands, lexicons: Lexicons) -> Iterable[Naming]:
    """Read two people named with one plural title.

    "The foreign ministers of Chile and Uruguay, Paula Errazuriz and Martin Lacalle", "the Polish and Lithuanian
    presidents, X and Y": first to first. "Presidents X of Chad and Y of Niger": each to his own.
    """
    for pattern in _PAIRS:
        for match in pattern.finditer(text):
            named = lands.countries_in(*match.span("lands"))
            yield from _two(match, named, lexicons)
    for match in _EACH.finditer(text):
        beside = [lands.by_start.get(match.start(name)) for name in ("land_one", "land_two")]
        yield from _two(match, [land for land in beside if land is not None], lexicons)


def _two(match: re.Match[str], named: list[Land], lexicons: Lexicons) -> Iterable[Naming]:
    words = match["title"].lower()
    title = lexicons.titles.get(words) or lexicons.titles.get(words.split()[-1])
    if title is None or title.role is None or len(named) != 2:
        return
    start = min(named[0].start, match.start("title") + len(match["title"]) - len(words.split()[-1]))
    for group, land in zip(("one", "two"), named, strict=True):
        span = Span(*match.span(group))
        is_one_phrase = "," not in match.string[start : span.start]
        whole = Span(start, span.end) if group == "one" and start < span.start and is_one_phrase else span
        yield Naming(span, whole, match[group], title.role, title.kind, land.country)
