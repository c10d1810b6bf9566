"""Two people named with one plural title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from geo.domain import Span
from geo.events.lexicon import Lexicons, Title
from geo.events.who.lands import Land, Lands
from geo.events.who.naming import FULL, WORD, Naming

_OF_LANDS = re.compile(
    rf"\b(?P<title>[\w-]+(?:\s+[\w-]+)?)s\s+(?:of|from)\s+(?P<lands>[^,.;]{{3,60}}),\s+(?P<one>{FULL})\s+and\s+(?P<two>{FULL})"
)
_LANDS_FIRST = re.compile(
    rf"(?P<lands>[A-Z][\w.’']+(?:\s[A-Z]\w+)?\s+and\s+(?:the\s+)?[A-Z][\w.’']+(?:\s[A-Z]\w+)?)\s+"
    rf"(?P<title>[\w-]+(?:\s+[\w-]+)?)s,?\s+(?P<one>{FULL})\s+and\s+(?P<two>{FULL})"
)

_THEIR = re.compile(
    rf"(?P<lands>[A-Z][\w.’']+(?:\s[A-Z]\w+)?\s+and\s+(?:the\s+)?[A-Z][\w.’']+(?:\s[A-Z]\w+)?)\b[^.;]{{1,90}}?\b(?:their|led\s+by(?:\s+the)?|headed\s+by(?:\s+the)?)\s+"
    rf"(?P<title>[\w-]+(?:\s+[\w-]+)?)s,?\s+(?P<one>{FULL})\s+and\s+(?P<two>{FULL})"
)
_OWN = re.compile(r"\b(?:their|led\s+by|headed\s+by)\b")
_LISTED = re.compile(
    rf"\b(?P<title>[\w-]+(?:\s+[\w-]+)?)s\s+of\s+(?P<lands>[^.;:()\n]{{3,80}}?)(?:,|\s+[-–—])\s+"
    rf"(?P<names>{FULL}(?:,\s+{FULL})+,?\s+and\s+{FULL})"
)
_PLURAL = re.compile(rf"\b(?P<title>[\w-]+(?:\s+[\w-]+)?)s\s+(?={FULL}\s+of\s)")
_ONE_OF = re.compile(rf"(?P<name>{FULL})\s+of\s+(?:the\s+)?")
_NEXT = re.compile(r",\s+(?:and\s+)?|\s+and\s+")


def find_pairs(text: str, lands: Lands, lexicons: Lexicons) -> Iterable[Naming]:
    """Read two people named with one plural title.

    "The foreign ministers of Chile and Uruguay, Paula Errazuriz and Martin Lacalle", "the Polish and Lithuanian
    presidents, X and Y": first to first. "Presidents X of Chad and Y of Niger": each to his own.
    """
    theirs = _THEIR.finditer(text) if _OWN.search(text) else ()
    for match in (*_of_plural(_OF_LANDS, text), *_LANDS_FIRST.finditer(text), *theirs):
        named = lands.countries_in(*match.span("lands"))
        yield from _two(match, named, lexicons)
    for match in _of_plural(_LISTED, text):
        yield from _in_order(match, lands, lexicons)
    for match in _of_plural(_PLURAL, text):
        yield from _each(match, lands, lexicons)


def _of_plural(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Find what `finditer` finds of a pattern that begins with a plural of one or two words, tried at these alone."""
    end = 0
    for plural in _PLURAL_END.finditer(text):
        first = _start_of_two_words(text, plural.start())
        for edge in _EDGE.finditer(text, max(end, first), max(end, plural.start())):
            if match := pattern.match(text, edge.start()):
                yield match
                end = match.end()
                break


_PLURAL_END = re.compile(rf"s(?=\s+(?:of\s|from\s|{WORD}))")
_EDGE = re.compile(r"\b(?=[\w-])")


def _start_of_two_words(text: str, end: int) -> int:
    for _ in range(2):
        while end and (text[end - 1].isalnum() or text[end - 1] in "_-"):
            end -= 1
        start = end
        while end and text[end - 1].isspace():
            end -= 1
    return start


def _in_order(match: re.Match[str], lands: Lands, lexicons: Lexicons) -> list[Naming]:
    """Read "the ministers of Chile, Peru and Cuba - Ana Soto, Juan Paz and Eva Ruiz": first to first."""
    title, named = _singular(match["title"], lexicons), lands.countries_in(*match.span("lands"))
    names = list(re.finditer(FULL, match["names"]))
    if title is None or len(named) != len(names):
        return []
    at = match.start("names")
    spans = [Span(at + name.start(), at + name.end()) for name in names]
    return [
        Naming(span, span, span.of(match.string), title.role, title.kind, land.country)
        for span, land in zip(spans, named, strict=True)
    ]


def _each(match: re.Match[str], lands: Lands, lexicons: Lexicons) -> list[Naming]:
    """Read "Lars Holm of Sweden, Aada Niemi of Finland and Per Nygaard of Norway" after a plural title."""
    text, title = match.string, _singular(match["title"], lexicons)
    found: list[Naming] = []
    here: int | None = match.end()
    while title is not None and here is not None:
        one = _ONE_OF.match(text, here)
        land = lands.by_start.get(one.end()) if one else None
        if one is None or land is None:
            break
        span = Span(*one.span("name"))
        found.append(Naming(span, span, one["name"], title.role, title.kind, land.country))
        joint = _NEXT.match(text, land.end)
        here = joint.end() if joint else None
    return found if len(found) > 1 else []


def _singular(words: str, lexicons: Lexicons) -> Title | None:
    """Give the title that a plural like "Foreign ministers" is of, without its s."""
    title = lexicons.titles.get(words.lower()) or lexicons.titles.get(words.lower().split()[-1])
    return title if title is not None and title.role else None


def _two(match: re.Match[str], named: list[Land], lexicons: Lexicons) -> Iterable[Naming]:
    words = match["title"].lower()
    title = _singular(words, lexicons)
    if title is None or len(named) != 2:
        return
    start = min(named[0].start, match.start("title") + len(match["title"]) - len(words.split()[-1]))
    for group, land in zip(("one", "two"), named, strict=True):
        span = Span(*match.span(group))
        if re.search(r"[a-z]{3}\.$", match[group]):  # the full stop of the sentence
            span = Span(span.start, span.end - 1)
        is_one_phrase = "," not in match.string[start : span.start]
        whole = Span(start, span.end) if group == "one" and start < span.start and is_one_phrase else span
        yield Naming(span, whole, span.of(match.string), title.role, title.kind, land.country)
