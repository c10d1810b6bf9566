"""Offices told without a name, whose holder the next sentence names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Document, Span
from geo.events.lexicon import Lexicons
from geo.events.who.lands import Lands, after_title, before_title
from geo.events.who.naming import Naming, title_of


def named_later(document: Document, namings: Sequence[Naming], lands: Lands, lexicons: Lexicons) -> list[Naming]:
    """Give an office told without a name to the person who opens the next sentence.

    "The German foreign minister cancelled her trip. Annette Bauer had been due in Beijing."
    """
    found = list(namings)
    for match in lexicons.title_pattern.finditer(document.text):
        title = title_of(match[0], lexicons)
        if not title.role or title.kind not in ("state", "royal", "resident") or title.role == "counterpart":
            continue
        start, land, past = before_title(document.text, match.start(), lands, lexicons)
        land = land or after_title(document.text, match.end(), lands)[0]
        is_told = any(n.whole.start <= match.start() < n.whole.end for n in namings)
        is_held = any(n.role == title.role and land and n.country == land.country for n in namings)
        if land is None or land.country is None or past or is_told or is_held:
            continue
        index = _opens_next_sentence(document, match.start(), found)
        if index is None:
            continue
        name = replace(found[index], role=title.role, kind=title.kind, country=land.country)
        found[index] = name
        found.append(replace(name, whole=Span(start, match.end())))
    return sorted(found, key=lambda n: n.span)


def _opens_next_sentence(document: Document, at: int, namings: Sequence[Naming]) -> int | None:
    """Find the naming without an office, of a full name told for the first time, that the next sentence starts with."""
    here = next((i for i, s in enumerate(document.sentences) if s.span.start <= at < s.span.end), None)
    if here is None or here + 1 >= len(document.sentences):
        return None
    start = document.sentences[here + 1].span.start
    for index, naming in enumerate(namings):
        is_first = naming.span.start <= start + 4 and naming.span.start >= start
        if is_first and not naming.role and not naming.country and len(naming.name.split()) > 1:
            earlier = [n for n in namings if n.span < naming.span and n.name.split()[-1] == naming.name.split()[-1]]
            return None if earlier else index
    return None
