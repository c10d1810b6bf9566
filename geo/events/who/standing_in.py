"""Words that stand in for somebody named: the family name alone, "The vice premier", "His Majesty"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Document, Span
from geo.events.lexicon import Lexicons
from geo.events.who.figure import Figure, second_office
from geo.events.who.lands import Lands, after_title, before_title, land_that_says
from geo.events.who.names import is_family_first, name_key
from geo.events.who.short_names import places_of_short, short_name

_NO_NAMES = frozenset((
    "An", "He", "So", "Do", "In", "To", "On", "At", "As", "If", "It", "Is", "We", "Me", "My", "Be", "No", "Or", "Up",
    "Us", "By", "The", "But", "And", "For", "Not", "Now", "Yet", "Can", "May", "Sun", "Sir", "His", "Her", "One", "All",
))  # fmt: skip

_THE = re.compile(r"\b[Tt]he\s+$")


def with_offices(
    document: Document, figures: Sequence[Figure], lands: Lands, lexicons: Lexicons, home: str | None
) -> list[Figure]:
    """Add the places where an office stands for the only person so far who holds it: "The vice premier will leave"."""
    text, found = document.text, list(figures)
    for match in lexicons.titles_in(text):
        role = lexicons.titles[re.sub(r"\s+", " ", match[0].lower()).replace("’", "'")].role
        if not role or any(w.start <= match.start() < w.end for f in found for w in f.wholes):
            continue
        start, land, _ = before_title(text, match.start(), lands, lexicons)
        article = _THE.search(text, max(0, start - 5), start)
        later, _, is_abroad = after_title(text, match.end(), lands)
        if article is None or is_abroad or re.match(r"\s+[A-Z]|-|['’]s|\s+of\b", text[match.end() :]) or later:
            continue
        country = land.country if land else land_that_says(document, start, lands)
        fits = [i for i, f in enumerate(found) if _holds(text, f, role, country, match.start())]
        if len(fits) > 1 and match[0][0].isupper():
            fits = fits[:1]  # "The Minister" of a ministry's own report: its own, whom it names first
        if len(fits) > 1 and home:
            fits = [i for i in fits if found[i].person.country == home]
        if len(fits) == 1:
            figure = found[fits[0]]
            wholes = tuple(sorted((*figure.wholes, Span(article.start(), match.end()))))
            found[fits[0]] = replace(figure, wholes=wholes)
    return found


_MAJESTY = re.compile(r"\b(?:His|Her)\s+(?:Royal\s+)?(?:Majesty|Highness)(?!\s+[A-Z]|,\s+[A-Z])")


def with_majesties(text: str, figures: Sequence[Figure], home: str | None) -> list[Figure]:
    """Add the places where "His Majesty" stands for the only royal person of the article's own land, named before."""
    found = list(figures)
    for match in _MAJESTY.finditer(text):
        royal = [i for i, f in enumerate(found) if f.kind == "royal" and f.wholes[0].start < match.start()]
        at_home = [i for i in royal if found[i].person.country == home] if home else royal
        whole = Span(*match.span())
        if len(at_home) == 1 and not any(whole.overlaps(w) for f in found for w in f.wholes):
            figure = found[at_home[0]]
            found[at_home[0]] = replace(figure, wholes=tuple(sorted((*figure.wholes, whole))))
    return found


_BELOW = ("vice ", "deputy ", "former ", "assistant ", "first ")


def _holds(text: str, figure: Figure, role: str, country: str | None, at: int) -> bool:
    told = second_office(text, figure) if role == "minister" else None
    told = told or figure.person.role or ""
    is_same = (
        told == role or (told.endswith(f" {role}") and not told.startswith(_BELOW)) or role == told.split(" of ")[0]
    )
    return is_same and figure.wholes[0].start < at and (country is None or country == figure.person.country)


_SHORT = 3  # letters of a family name that may be a word as well
_WORDS = ("May", "Ban", "Bin", "Day", "Gay", "Man", "Old", "Red", "War", "Son", "Sun", "New", "Way", "Win")


def _is_telling(figure: Figure, last: str) -> bool:
    """Say whether a family name is known where it stands alone: three letters are enough for an official's, "Paz"."""
    return len(last) > _SHORT or (len(last) == _SHORT and figure.person.role is not None and last not in _WORDS)


def with_short_names(text: str, figures: Sequence[Figure], lands: Lands) -> list[Figure]:
    """Add the places where only a known family name stands ("Alhakim said"), if nobody else bears it."""
    found = []
    taken = [span for figure in figures for span in figure.wholes]
    family = [name_key(f.person.name)[-1] for f in figures]
    for figure in figures:
        words = figure.person.name.split()
        last = words[0] if is_family_first(figure.person.name) else short_name(text, figure.person.name)
        extra: list[Span] = []
        is_only = family.count(name_key(figure.person.name)[-1]) == 1 and _is_telling(figure, last)
        if is_family_first(figure.person.name) or (last == words[0] and len(words) == 2 and last not in _NO_NAMES):
            is_only = sum(f.person.name.split()[0] == last for f in figures) == 1
        if is_only and last[0].isupper():
            for span in places_of_short(last, text):
                if _THE.search(text, max(0, span.start - 5), span.start):
                    continue  # "The Sultan" is not Fahd bin Sultan
                if len(last) <= _SHORT and any(span.overlaps(place) for place in lands.places):
                    continue  # La Paz
                if not any(span.overlaps(other) for other in taken) and span.start not in lands.by_start:
                    extra.append(span)
        person = replace(figure.person, mentions=tuple(sorted((*figure.person.mentions, *extra))))
        found.append(replace(figure, person=person, wholes=tuple(sorted((*figure.wholes, *extra)))))
    return found
