"""Where a visit or meeting is, beyond the clause of its verb: the airport, the talks, the first stop of a tour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.domain import EventPlace
from geo.events.drafts import Draft
from geo.events.scene import Party, Scene

_TO = re.compile(
    r"\s+(?:(?:back|on|out|down|in|into|over|up|home)\s+)?(?:to|into|in|at|for)\s+(?:the\s+)?(?:(?:city|capital)\s+of\s+)?"
)

_GOES = ("come", "go", "travel", "fly", "head", "arrive", "journey", "return", "proceed", "continue", "land", "jet")


def find_destination(scene: Scene, draft: Draft) -> EventPlace | None:
    """Give the place right after the verb: "came to Sochi to go over the situation in Venezuela" is to Sochi."""
    match = _TO.match(scene.document.text, draft.event.trigger.end)
    if match is None or draft.trigger.entry.lemma not in _GOES:
        return None
    for resolution in scene.resolutions:
        place = resolution.place
        if resolution.toponym.span.start == match.end() and place and not place.is_approximate:
            is_told = draft.event.place is not None and draft.event.place.place.country == place.country
            is_told &= (
                place.precision != "city"
            )  # "arrived in Italy ... in Rome", but not "from Jomsom ... flew to Pokhara"
            is_other = not is_told and resolution.toponym.use != "modifier"
            return EventPlace(place, "clause", False, resolution.toponym.span) if is_other else None
    return None


_AIRPORT = re.compile(
    r"(?:['’]s)?(?:\s+(?:[a-z][\w-]*|International|Regional|Main|Military|Air|Force)){0,4}?\s+[Aa]ir\s?(?:port|base|field)\b"
)


def find_airport_town(scene: Scene, draft: Draft) -> EventPlace | None:
    """Read "arrived at Honiara International Airport" as an arrival in the town that the airport is named after."""
    text, sentence = scene.document.text, draft.event.sentence
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        is_after = draft.event.trigger.end <= span.start <= draft.event.trigger.end + 30
        if (
            place
            and place.precision == "city"
            and sentence.contains(span)
            and is_after
            and _AIRPORT.match(text, span.end)
        ):
            return EventPlace(place, "clause", False, span)
    return None


_ITS_AIRPORT = re.compile(r"(?:\s+[\w’'-]+){0,3}?\s+[Aa]ir\s?(?:port|base|field)\b")
_TOWN_OF_IT = re.compile(r"\s+(?:in|near|outside|of)\s+(?:the\s+)?(?:(?:city|capital|town)\s+of\s+)?")


def town_of_airport(scene: Scene, place: EventPlace) -> EventPlace:
    """Give Rawalpindi for "at Nur Khan airbase in Rawalpindi", whatever "Nur" was taken for."""
    text = scene.document.text
    match = _ITS_AIRPORT.match(text, place.span.end) if place.span is not None else None
    town = _TOWN_OF_IT.match(text, match.end()) if match is not None else None
    for resolution in scene.resolutions if town is not None else ():
        if town is not None and resolution.toponym.span.start == town.end() and resolution.place is not None:
            return replace(place, place=resolution.place, span=resolution.toponym.span)
    return place


_LEADS_TO = re.compile(
    r"\b(?:(?:took|takes|taking|take|bring|brought|brings)\s+(?:him|her|them|the\s+\w+(?:\s+\w+)?|(?:[A-Z][\w.’'-]*\s+){1,6}?)"
    r"|(?:tour|swing)\s+of|stops?)\s+(?:in|to|at|of)?\s*(?:the\s+)?$|\b(?:tour|swing)\s+of\s+$"
)


def find_first_stop(scene: Scene, draft: Draft) -> EventPlace | None:
    """Find where a list of stops starts: "a West Africa trip that took her to Niamey, Cotonou and Lome"."""
    text, sentence = scene.document.text, draft.event.sentence
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        if place is None or not sentence.contains(span) or span.start < draft.event.trigger.start:
            continue
        if _LEADS_TO.search(text[max(sentence.start, span.start - 60) : span.start]):
            return EventPlace(place, "sentence", False, span)
    return _where_on_visit(scene, draft)


_ON_VISIT = re.compile(r"\s+(?:for|on)\s+(?:an?|his|her|the)\s+(?:[\w-]+\s+){0,4}$")


def _where_on_visit(scene: Scene, draft: Draft) -> EventPlace | None:
    """Read "in Rome for a two-day official visit": the place right before the visit."""
    text, trigger = scene.document.text, draft.event.trigger
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        is_in = re.search(r"\b(?:in|at)\s+$", text[max(0, span.start - 5) : span.start]) is not None
        if place and is_in and 0 < trigger.start - span.end < 60 and _ON_VISIT.fullmatch(text, span.end, trigger.start):
            return EventPlace(place, "clause", False, span)
    return None


_AT_MEETING = re.compile(
    r"\b(?:meeting|meetings|talks|summit|conference|forum|dinner|lunch|session|gathering|assembly)"
    r"(?:\s+(?!with\b|between\b|said\b)[\w-]+){0,4}?\s+(?:in|at)\s+(?:the\s+)?(?:(?:capital|city|resort|port)\s+(?:of\s+)?)?$",
    re.I,
)


_AFTER = re.compile(r"\b(?:after|following|talks\s+with)\s+(?:[\w’'-]+\s+){0,3}$")
_TOLD_IN = re.compile(r"\b(?:reporters|journalists|said|speaking|conference|briefing)\s+(?:\w+\s+){0,2}in\s+$", re.I)


def find_meeting_place(scene: Scene, draft: Draft) -> EventPlace | None:
    """Read "discussed gas during a meeting in Istanbul": where the meeting was, if it says so after the verb."""
    sentence, text = draft.event.sentence, scene.document.text
    is_beside = draft.trigger.token.text.lower() in ("alongside", "beside")
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        if place is None or place.is_approximate or not sentence.contains(span) or resolution.toponym.use != "literal":
            continue
        before = text[max(draft.event.trigger.start, span.start - 90) : span.start]
        if is_beside and re.search(r"\b(?:in|at)\s+$", text[max(0, span.start - 5) : span.start]):
            return EventPlace(place, "sentence", False, span)
        is_after = _AFTER.search(text, max(sentence.start, draft.event.trigger.start - 30), draft.event.trigger.start)
        if is_after and _TOLD_IN.search(text[max(sentence.start, span.start - 60) : span.start]):
            return EventPlace(place, "sentence", False, span)
        if span.start > draft.event.trigger.start and _AT_MEETING.search(before):
            return EventPlace(place, "sentence", False, span)
    return None


def town_around(scene: Scene, landmark: EventPlace) -> EventPlace:
    """Give Tokyo for "at the Imperial Palace in Tokyo": a visit is to the town that is told with a building."""
    end = landmark.span.end if landmark.span else 0
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        if place is None or place.precision != "city" or not end <= span.start <= end + 24:
            continue
        if re.fullmatch(
            r"(?:\s+\w+)?(?:\s+in|,(?:\s+in)?)\s+(?:the\s+)?(?:capital\s+)?", scene.document.text[end : span.start]
        ):
            return replace(landmark, place=place, span=span)
    named = (r.place for r in scene.resolutions if r.place is not None and r.place.precision == "city")
    town = next((t for t in named if t.country == landmark.place.country and t.name in landmark.place.name), None)
    return replace(landmark, place=town) if town is not None else landmark


def as_city(scene: Scene, place: EventPlace) -> EventPlace:
    """Give the city for a state of the same name: who goes to "New York" or "Berlin" goes to the city."""
    resolution = next((r for r in scene.resolutions if r.toponym.span == place.span), None)
    if place.place.precision != "admin1" or resolution is None:
        return place
    for candidate in resolution.alternatives:
        city = candidate.place
        is_namesake = resolution.toponym.text.lower() in city.name.lower()
        if city.precision == "city" and city.country == place.place.country and is_namesake and city.population > _BIG:
            return replace(place, place=city)
    return place


_BIG = 300_000  # people: a small town of a state's name is seldom meant


def find_inviting_country(scene: Scene, hosts: Sequence[Party]) -> EventPlace | None:
    """Give the country of him who invites, where the text names it: "an invitation from Tanzania's president"."""
    for resolution in scene.resolutions:
        place = resolution.place
        if place and place.precision == "country" and any(h.actor.country == place.country for h in hosts):
            return EventPlace(place, "sentence", True, resolution.toponym.span)
    return None


_TRIP_TO = re.compile(
    r"\b(?:visit|trip|tour|journey|travel|stop|stopover|meeting|talks|summit)\s+(?:[\w’'-]+\s+){0,2}?(?:to|in|at)\s+(?:the\s+)?$"
)


def find_called_off(scene: Scene, draft: Draft) -> EventPlace | None:
    """Give Tokyo for "postponed a trip to Tokyo because of floods in Java"."""
    event = draft.event
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        is_after = event.sentence.contains(span) and span.start >= event.trigger.start
        if place is None or place.is_approximate or not is_after:
            continue
        if _TRIP_TO.search(scene.document.text, event.trigger.start, span.start):
            return EventPlace(place, "clause", False, span)
    return None


_INVITED_TO = re.compile(r"\b(?:in|to|at|visit)\s+(?:the\s+)?$")


def find_invited_place(scene: Scene, draft: Draft, guests: Sequence[Party]) -> EventPlace | None:
    """Give Doha for "accepted an invitation extended by the emir to attend the opening of the expo in Doha"."""
    lands = {g.actor.country for g in guests}
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        is_after = draft.event.trigger.end <= span.start and draft.event.sentence.contains(span)
        is_told = _INVITED_TO.search(scene.document.text, max(0, span.start - 12), span.start) is not None
        if not is_after or not is_told or place is None or place.is_approximate:
            continue
        if resolution.toponym.use == "literal" and place.country not in lands:
            return EventPlace(place, "sentence", False, span)
    return None


_SIGNING = re.compile(r"\b(?:signing|signature)\b[^.;\n]{0,40}\bin\s+$")


def find_signing_place(scene: Scene) -> EventPlace | None:
    """Find where the signing took place if another sentence says so: "after the signing of the accord in Tehran"."""
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        before = scene.document.text[max(0, span.start - 70) : span.start]
        if place is not None and not place.is_approximate and _SIGNING.search(before):
            return EventPlace(place, "paragraph", False, span)
    return None


_AT_SEAT = re.compile(r"\b(?:at|in|to|inside)\s+(?:the\s+)?$")


def find_seat(scene: Scene, draft: Draft) -> str | None:
    """Give the country whose seat of government a meeting was at: "met with President Kane at the White House"."""
    for start, country in scene.seats_in(draft.event.sentence):
        if _AT_SEAT.search(scene.document.text[max(0, start - 12) : start]):
            return country
    return None
