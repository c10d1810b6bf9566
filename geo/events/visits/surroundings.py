"""Places of a visit that its clause doesn't hold: "here", the capital, the place left, the only one of a sentence."""

from __future__ import annotations

import re

from geo.domain import EventPlace, Span
from geo.events.drafts import Draft
from geo.events.scene import Scene
from geo.events.visits.seats import load_seats
from geo.events.visits.statuses import INTENDS

_HERE = re.compile(r"[^.;:“”\"]{0,40}?\bhere\b")


def find_here(scene: Scene, draft: Draft) -> EventPlace | None:
    """Read "held talks here Tuesday" as in the town of the dateline: what the reporter says of where he is."""
    match = _HERE.match(scene.document.text, draft.event.trigger.end)
    if match is None:
        return None
    for resolution in scene.resolutions:
        place = resolution.place
        if resolution.toponym.section == "dateline" and place is not None and place.precision == "city":
            return EventPlace(place, "dateline", False, Span(match.end() - 4, match.end()))
    return None


_CAPITAL = re.compile(
    r"(?:\s+(?:back|safely|late|early))?\s+(?:in\s+|at\s+|to\s+|into\s+|for\s+)?(?:the|its|their|his|her)\s+"
    r"(?P<of>(?:[\w’'-]+\s+){0,3})capital\b(?!\s+of\b)"
)


_IN_CAPITAL = re.compile(
    r"(?:\s+(?!(?:who|which|that|and|but|said)\b)[\w’'-]+){1,7}?\s+(?:in|to|at|for)\s+(?:the|its)\s+(?P<of>(?:[\w’'-]+\s+){1,3})"
    r"capital\b(?!\s+of\b)"
)


def find_capital(scene: Scene, draft: Draft) -> EventPlace | None:
    """Read "reached the Uzbek capital" as that country's; "the capital" as the only one that the text names."""
    match = _CAPITAL.match(scene.document.text, draft.event.trigger.end)
    match = match or _IN_CAPITAL.match(scene.document.text, draft.event.trigger.end, draft.event.sentence.end)
    if match is None:
        return None
    lands = {land.country for land in scene.lands.countries_in(*match.span("of"))}
    capitals = {
        r.place.id: r.place
        for r in scene.resolutions
        if r.place is not None and r.place.feature == "PPLC" and (not lands or r.place.country in lands)
    }
    if len(lands) == 1 and not capitals and (known := load_seats().capitals.get(next(iter(lands)) or "")) is not None:
        return EventPlace(known, "clause", False, Span(match.start("of"), match.end()))
    if len(capitals) != 1 or (not lands and scene.home not in {p.country for p in capitals.values()}):
        return None
    return EventPlace(next(iter(capitals.values())), "context", True, Span(match.start("of"), match.end()))


_THE_TOWN = re.compile(
    r"(?:\s+down)?\s+(?:to\s+|in\s+|into\s+)?(?:the(?:\s+same)?|that)\s+(?P<kind>town|city|village|capital|country|region|province)\b(?!\s+of\b|['’])"
)
_KINDS = {"country": ("country",), "region": ("admin1",), "province": ("admin1",)}


def find_the_town(scene: Scene, draft: Draft) -> EventPlace | None:
    """Read "would visit the town on Saturday" as the town named last before."""
    match = _THE_TOWN.match(scene.document.text, draft.event.trigger.end)
    if match is None:
        return None
    kinds = _KINDS.get(match["kind"], ("city",))
    for resolution in reversed(scene.resolutions):
        place, name = resolution.place, resolution.toponym
        is_before = name.span.end <= match.start() and name.section == "body" and name.use != "modifier"
        if is_before and place is not None and place.precision in kinds and not place.is_approximate:
            return EventPlace(place, "context", True, name.span)
    return None


def find_object(scene: Scene, draft: Draft) -> EventPlace | None:
    """Give the place that a trigger was read with: Ankara of "left Ankara on Friday after a two-day visit"."""
    target = draft.trigger.object
    resolution = scene.resolution(target) if target is not None else None
    if (
        resolution is None
        or resolution.place is None
        or draft.trigger.entry.lemma not in ("return", "be", "travel", "leave", "arrive", "welcome", "invite")
    ):
        return None
    return (
        None
        if resolution.place.is_approximate
        else EventPlace(resolution.place, "clause", False, resolution.toponym.span)
    )


def find_receiving_land(scene: Scene, draft: Draft) -> EventPlace | None:
    """Read "Rwanda is preparing to receive the Kenyan president" and "Kigali awaits" as there."""
    spans = [p.actor.span for p in draft.actors if p.sort == "country"]
    told = next((r for r in scene.resolutions if r.toponym.span in spans and r.place is not None), None)
    return EventPlace(told.place, "clause", False, told.toponym.span) if told is not None and told.place else None


_ARRIVES = ("arrive", "land", "touch", "come", "fly", "turn", "show", "pull", "stay")
_BACK = 330  # characters before an arrival in which the town is told


def find_arrival_town(scene: Scene, draft: Draft) -> EventPlace | None:
    """Read "flew in on Thursday" as into the town told last, where travellers are foreign, else the dateline's."""
    if draft.trigger.token.lemma.lower() not in _ARRIVES or draft.event.modality != "happened":
        return None
    lands = {p.actor.country for p in draft.actors}
    before = draft.event.trigger.start
    named = [r for r in scene.resolutions if r.toponym.span.end <= before and r.toponym.use == "literal"]
    near = [r for r in named if before - r.toponym.span.end < _BACK and r.toponym.section == "body"]
    for resolution in (*reversed(near), *(r for r in named if r.toponym.section == "dateline")):
        place = resolution.place
        is_town = place is not None and place.precision == "city" and not place.is_approximate
        if is_town and place is not None and place.country not in lands and None not in lands:
            return EventPlace(place, "context", True, resolution.toponym.span)
    return None


_MAYOR_OF = re.compile(r"\b(?:[Mm]ayor|[Ll]ord\s+[Mm]ayor|[Pp]rovost)(?:\s+of|,)\s+(?:the\s+)?(?:city\s+of\s+)?$")


def find_mayors_town(scene: Scene, draft: Draft) -> EventPlace | None:
    """Read "The mayor of Galway welcomed the ambassador to City Hall" as in Galway."""
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        is_town = place is not None and place.precision == "city" and draft.event.sentence.contains(span)
        if is_town and place and _MAYOR_OF.search(scene.document.text, max(0, span.start - 30), span.start):
            return EventPlace(place, "sentence", True, span)
    return None


_WHERE = re.compile(  # "to Baidoa on 3 February, where she met"
    r"(?:\s+(?:on\s+|in\s+|late\s+|early\s+)?[\w]+(?:\s+\w+){0,2})?,\s+(?:and\s+)?where\s+(?:[\w’'-]+\s+){1,8}?"
)


def find_where(scene: Scene, draft: Draft) -> EventPlace | None:
    """Find the place that a clause with "where" is about."""
    text, event = scene.document.text, draft.event
    for resolution in reversed(scene.resolutions):
        span, place = resolution.toponym.span, resolution.place
        is_before = event.sentence.start <= span.start and span.end < event.trigger.start
        is_there = is_before and _WHERE.fullmatch(text, span.end, event.trigger.start) is not None
        if is_there and resolution.toponym.use == "literal" and place is not None and not place.is_approximate:
            return _town_in(scene, EventPlace(place, "clause", False, span))
    return None


def _town_in(scene: Scene, land: EventPlace) -> EventPlace:
    """Give Oyo for "in Oyo in Congo, where"."""
    for resolution in scene.resolutions:
        span, place, start = resolution.toponym.span, resolution.place, land.span.start if land.span else 0
        is_town = place is not None and place.precision == "city" and place.country == land.place.country
        gap = scene.document.text[span.end : start] if span.end < start else ""
        if is_town and place and re.fullmatch(r"(?:,|\s+in)\s+(?:the\s+)?", gap):
            return EventPlace(place, "clause", False, span)
    return land


_LEAVING = re.compile(
    r"\b(?:[Bb]efore|[Oo]n)\s+(?:leaving|departing(?:\s+from)?|flying\s+out\s+of|his\s+departure\s+from|her\s+departure\s+from)\s+$"
)


_LEFT_AFTER = re.compile(  # "left Beirut for Damascus on Saturday after" a meeting
    r"\b(?:left|leaves|departed|departs|flew\s+out\s+of)\s+(?:the\s+)?(?P<place>[^.;]{3,60}?)\b(?:after|following)\s+(?:(?:a|an|his|her|two|three)\s+)?"
    r"(?:[\w-]+\s+){0,2}?$"
)


def find_place_left(scene: Scene, draft: Draft) -> EventPlace | None:
    """Read "Before leaving Bogota, the minister met the ambassador": in Bogota; so "left Bogota after meeting him"."""
    text, sentence, at = scene.document.text, draft.event.sentence, draft.event.trigger.start
    after = _LEFT_AFTER.search(text, max(sentence.start, at - 120), at)
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        if place is None or place.is_approximate or not sentence.contains(span):
            continue
        is_left = after is not None and span.start == after.start("place")
        if is_left or _LEAVING.search(text, max(sentence.start, span.start - 40), span.start):
            return EventPlace(place, "sentence", False, span)
    return None


_IN = re.compile(
    r"(?:\b(?:in|at)\s+(?:the\s+)?(?:(?:[\w’'-]+\s+){0,2}(?:capital|city|town|resort|port|village)\s+(?:of\s+)?)?"
    r"|\b(?:House|Palace|Kremlin|Office|Hall|Centre|Center|Hotel|Castle|Lodge),?\s+(?:in\s+)?)$"
)
_SAID_IN = re.compile(
    r"\b(?:said|told|says|tells|reporters|journalists|announced|statement|interview|embassy|ambassador|envoy|commissioner|consul|nuncio|consulate|d['’]affaires|war|conflict"
    r"|fighting|crisis|elections?|violence|coup|protests?|situation|born|members|lawmakers|based|office|bureau"
    r"|headquarters|earthquake|unrest|ceasefire|peace|troops|killed)\b[^,.;]{0,24}$",
    re.I,
)


def find_only_place(scene: Scene, draft: Draft) -> EventPlace | None:
    """Give the only place of the sentence after "in" or "at", where nothing but the meeting can have been there."""
    text, sentence = scene.document.text, draft.event.sentence
    found: dict[str | None, EventPlace] = {}
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        is_part = resolution.toponym.use == "modifier" and not _opens(text, sentence, span)
        if place is None or place.is_approximate or not sentence.contains(span) or is_part:
            continue
        before = text[max(sentence.start, span.start - 60) : span.start]
        told = _IN.search(before) or _IN_FRONT.fullmatch(before)
        is_told = told is not None and not _SAID_IN.search(before[: told.start()])
        if is_told and not _is_of_other_deed(scene, draft, span):
            found.setdefault(place.id, EventPlace(place, "sentence", False, span))
    return next(iter(found.values())) if len(found) == 1 else None


_IN_FRONT = re.compile(r"\W*(?:(?:Back|Earlier|Later|Meanwhile),?\s+)?(?:[Ii]n|[Aa]t)\s+(?:the\s+)?")
_TITLED = re.compile(r"\s+[A-ZÀ-Þ][\w’'-]+\s+[A-ZÀ-Þ]")


def _opens(text: str, sentence: Span, span: Span) -> bool:
    """Say whether a place opens a sentence right before somebody's title: "In St Petersburg Russian President X"."""
    return (
        _IN_FRONT.fullmatch(text, sentence.start, span.start) is not None and _TITLED.match(text, span.end) is not None
    )


def _is_of_other_deed(scene: Scene, draft: Draft, span: Span) -> bool:
    """Say whether another verb stands between a trigger and a place that follows it."""
    if draft.trigger.token.lemma.lower() in INTENDS:
        return False  # "agreed to meet in Khartoum"
    first, last = draft.trigger.token.index + 1, scene.tree.indices(span).start
    return any(t.pos == "VERB" and scene.figure(t) is None for t in scene.tree.tokens[first:last])


_NEXT_LEG = re.compile(
    r"[^.;]*\b(?:and|before|then)\b[^.;]*\b(?:left|leaving|flew|flying|flies|travel\w*|head\w*|depart\w*|went|go|continu\w+|proceed\w*"
    r"|return\w*)\s+(?:[\w-]+\s+){0,2}(?:for|to|towards)\s+$"
)


def is_of_next_leg(scene: Scene, draft: Draft, place: EventPlace) -> bool:
    """Say whether a place is only where somebody went after a meeting: "saw the president and left for Niamey"."""
    if place.span is None or place.span.start < draft.event.trigger.end:
        return False
    return _NEXT_LEG.fullmatch(scene.document.text, draft.event.trigger.end, place.span.start) is not None
