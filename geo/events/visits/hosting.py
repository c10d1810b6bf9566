"""Hosts told as such in a later sentence: "His host, President Kipchumba Rotich, said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.domain import Actor
from geo.events.scene import Party, Scene
from geo.events.visits.gathering import Gathering

_HOST = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he)\s+(?:\w+\s+)?hosts?,?\s+$")
_WAS_HOST = re.compile(r"(?:,[^,.;]{3,50},)?\s+(?:was|were|had\s+been|is)\s+(?:his|her|their|the)\s+hosts?\b")
_IN_PROGRAMME = re.compile(  # "The programme includes a meeting with Prime Minister Sargsyan"
    r"\b(?:[Pp]rogramme|[Pp]rogram|[Aa]genda|[Ss]chedule|[Ii]tinerary)\b[^.;]{0,50}?\b(?:include|envisage|feature|foresee|provide)s?\b"
    r"[^.;]{0,60}?\b(?:meetings?|talks|audience|consultations)\s+with\s+(?:(?:his|her|the)\s+)?$"
)
_REACH = 600  # characters: "his host" is of a visit told this shortly before


def add_hosts_named_so(scene: Scene, gatherings: Sequence[Gathering]) -> None:
    """Add to each visit whoever is called the visitor's host after it."""
    text = scene.document.text
    for figure in scene.figures:
        for whole in figure.wholes:
            title = re.match(r"hosts?,\s+", text[whole.start : whole.end])
            start = whole.start + (title.end() if title else 0)
            is_host = _HOST.search(text, max(0, start - 40), start) or _WAS_HOST.match(text, whole.end)
            if not is_host and _IN_PROGRAMME.search(text, max(0, start - 160), start) is None:
                continue
            before = [
                g for g in gatherings if 0 <= start - g.first.draft.event.sentence.start < _REACH and _may_host(g)
            ]
            if before and not any(p.figure is figure for p in (*before[-1].visitors, *before[-1].hosts)):
                person, place = figure.person, before[-1].place
                country = person.country or (place.place.country if place is not None else None)
                if place is None or country == place.place.country:
                    actor = Actor(person.name, person.role, country, whole)
                    before[-1].hosts.append(Party(actor, "person", figure, figure.kind))


def _may_host(gathering: Gathering) -> bool:
    return gathering.first.kind == "visit" and gathering.first.status in ("happened", "announced")
