"""People whose country stands apart from their office: "Vietnam's To Lam spoke", "a Cuban delegation led by"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from geo.domain import Span
from geo.events.who.lands import Land, Lands
from geo.events.who.naming import FULL, Naming

_MET = (
    r"(?:spoke|speaks|met|meets|talked|arrived|arrives|flew|flies|travels|goes|heads|lands|landed|left|leaves|travelled|traveled|visited|visits|hosted|received|welcomed|phoned"
    r"|held|holds|will|is\s+(?:due|expected|to)|and\s+[A-Z][\w’'-]*)"
)
_NATIONAL = re.compile(rf"['’]s?\s+(?P<name>{FULL})(?=,?\s+{_MET}\b)")


def find_nationals(text: str, lands: Lands) -> Iterable[Naming]:
    """Read "Vietnam's To Lam spoke with": a name that the reader took for something else, before a verb of meeting."""
    for land in lands.by_end.values():
        match = _NATIONAL.match(text, land.end)
        is_state = not land.is_body or land.country == "EU"
        if match is not None and is_state and match.start("name") not in lands.by_start:
            span = Span(*match.span("name"))
            yield Naming(span, Span(land.start, span.end), match["name"], None, "national", land.country, land.is_body)


_LED_BY = re.compile(
    r"(?:['’]s)?\s+(?:[\w-]+\s+){0,2}(?:delegation|team|mission)\s+(?:[\w-]+\s+){0,4}?,?\s*(?:led|headed|chaired)\s+by\s+"
    r"(?:its\s+|the\s+|their\s+)?"
)


def land_of_delegation(text: str, start: int, lands: Lands) -> Land | None:
    """Find whose delegation somebody leads: "a Taliban delegation led by acting foreign minister Abdul Wasiq"."""
    near = [land for end, land in lands.by_end.items() if start - 110 < end < start]
    led = (land for land in near if _LED_BY.fullmatch(text, land.end, start))
    taken = (land for land in near if _ACCOMPANIED.fullmatch(text, land.end, start))
    return next(led, None) or next(taken, None) or next((land for land in near if _is_sent(text, land, start)), None)


_ACCOMPANIED = re.compile(  # "The Qatari ruler, who is accompanied by Energy Minister": both are of Qatar
    r"(?:['’]s)?\s+(?:\w+\s+){0,2}?(?:ruler|president|leader|king|queen|emir|sultan|premier|minister|chancellor|monarch),?"
    r"\s+(?:who\s+(?:is|was|will\s+be)\s+)?(?:accompanied|flanked|joined)\s+by\s+(?:(?:his|her)\s+)?"
)
_SENT_FROM = re.compile(r"\b(?:delegation|team|mission|group)\s+(?:of|from)\s+(?:the\s+)?(?:[\w’']+\s+){0,4}$")
_HEADED_BY = re.compile(
    r"(?:['’]s)?\s+(?:[\w'’-]+\s+){0,6}?,?\s*(?:led|headed|chaired)\s+by\s+(?:its\s+|the\s+|their\s+)?"
)


def _is_sent(text: str, land: Land, start: int) -> bool:
    """Read "a delegation of the Cuban parliament headed by Raul Medina": of whose country he is."""
    is_of = _SENT_FROM.search(text, max(0, land.start - 50), land.start) is not None
    return is_of and _HEADED_BY.fullmatch(text, land.end, start) is not None
