"""The land that a stretch of an article is told of, whatever the whole of it is about.

A round-up stands under names of countries; a paragraph opens with "In Ukraine,"; "the army" is the one that the text
has called Mali's. Reporters then leave the country out for whoever is at home there.
"""

from __future__ import annotations

import re

from geo.domain import Document
from geo.events.who.lands import Lands

_OPENING = re.compile(
    r"[“\"]?(?:(?:Meanwhile|Also|Elsewhere|Further\s+\w+|Back)[,]?\s+)?(?:[Ii]n|[Aa]cross)\s+(?:neighbou?ring\s+|the\s+)?"
)
_LABEL_END = re.compile(r"\s*[:.–—-]*\s*(?=\n|\Z)|\s*(?::|[–—])\s")
_FEWEST_LABELS = 2
_OWN = re.compile(r"(?:['’]s?)?\s+(?:[a-z][\w-]*\s+)?$")


def ground_at(document: Document, lands: Lands, at: int) -> str | None:
    """Give the country of the label above what stands at `at`, or of the place that opens its paragraph."""
    start = document.paragraph_at(at).start
    opening = _OPENING.match(document.text, start)
    if opening is not None and opening.end() < at:
        land = lands.by_start.get(opening.end()) or lands.local_by_start.get(opening.end())
        if land is not None and land.country and not land.is_adjective and not land.is_body:
            return land.country
    return _label_above(document, lands, at)


def _label_above(document: Document, lands: Lands, at: int) -> str | None:
    """Read "HAITI" on a line of its own, where several countries stand so."""
    labels = [(start, land.country) for start, land in lands.by_start.items() if _is_label(document, start, land.end)]
    if len({country for _, country in labels}) < _FEWEST_LABELS:
        return None
    return max(((start, country) for start, country in labels if start <= at), default=(0, None))[1]


def _is_label(document: Document, start: int, end: int) -> bool:
    text = document.text
    begins = start == 0 or text[:start].rstrip(" *#•").endswith("\n")
    return begins and _LABEL_END.match(text, end) is not None


def told_owner(document: Document, lands: Lands, noun: str) -> str | None:
    """Give the country of "the army" where the text calls one country's so, and no other's: "Mali's army"."""
    told = set()
    for match in re.finditer(rf"\b{re.escape(noun)}\b", document.text):
        before = _OWN.search(document.text, max(0, match.start() - 24), match.start())
        land = lands.by_end.get(before.start()) if before else None
        if land is not None and not land.is_body:
            told.add(land.country)
    return told.pop() if len(told) == 1 else None


_ARMY = re.compile(r"(?:['’]s)?\s+(?:army|military|navy|air\s+force|armed\s+forces|defen[cs]e\s+ministry)\b")
_TROOPS = re.compile(rf"(?:{_ARMY.pattern}|(?:['’]s)?\s+(?:troops|soldiers|forces|warplanes|jets|tanks|commandos))")


def army_before(document: Document, lands: Lands, at: int) -> str | None:
    """Give whose army the paragraph spoke of last before an officer: "Mali's army said. Colonel Maiga, who led it"."""
    return _last_with(document, lands, document.paragraph_at(at).start, at, _ARMY)


def troops_before(document: Document, lands: Lands, at: int) -> str | None:
    """Give whose troops the sentence told of before "the army": "Israeli troops fired, and the army ordered"."""
    sentence = document.sentence_at(at)
    return _last_with(document, lands, sentence.span.start, at, _TROOPS) if sentence is not None else None


def _last_with(document: Document, lands: Lands, start: int, at: int, force: re.Pattern[str]) -> str | None:
    named = [land for land in lands.countries_in(start, at) if force.match(document.text, land.end)]
    return named[-1].country if named and not named[-1].is_body else None
