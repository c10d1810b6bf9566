"""A draft read as the stops it tells: "will visit Algiers on 3 December and Tunis the following day" has two."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from geo.domain import Actor, DateRange, EventPlace, Span
from geo.events.dates.phrases import Anchor, DatePhrase
from geo.events.drafts import Draft
from geo.events.scene import Party, Scene
from geo.events.visits.stops import Stop, read_stop


def read_stops(scene: Scene, draft: Draft) -> list[Stop]:
    """Read a draft as the stops it tells: "will visit Algiers on 3 December and Tunis the following day" has two."""
    first = read_stop(scene, draft)
    if first is None:
        return []
    if first.place is None or first.is_company:
        return [first]
    if not first.is_move:
        return [first, *further_meetings(scene, first)]
    first = _dated_beside(scene, first)
    further = further_stops(scene, first)
    stops = [_before(first, further[0].date) if further else first, *further]
    is_begun = first.draft.trigger.entry.lemma in _BEGINS
    is_list = first.draft.event.place is None or _is_taken_to(scene, first)
    if is_list and len(stops) > 1 and is_begun:
        return [first, *(replace(s, date=None, draft=_without_date(s.draft)) for s in stops[1:])]
    if is_list and len(stops) > 1:
        undated = [replace(stop, date=None, draft=_without_date(stop.draft)) for stop in stops[:-1]]
        stops = [*undated, replace(stops[-1], date=first.date, draft=_dated_like(stops[-1].draft, first.draft))]
    return stops


_TAKEN = re.compile(r"\b(?:took|brought|led|carried)\s+(?:him|her|them)\s+(?:first\s+)?(?:to|through)\s+$")
_OVER = re.compile(r"\b(?:conclud|wrap|end|finish|complet|wound|return)\w*\b")


def _is_taken_to(scene: Scene, first: Stop) -> bool:
    """Read "on Sunday concluded a trip that took her to Niamey, Cotonou and Lome": the day is that of the last stop."""
    text, start = scene.document.text, first.draft.event.sentence.start
    if first.place is None or first.place.span is None:
        return False
    taken = _TAKEN.search(text, start, first.place.span.start)
    return taken is not None and _OVER.search(text, start, taken.start()) is not None


_BEGINS = ("begin", "start", "kick", "embark", "leave", "depart", "set", "undertake")


def _dated_beside(scene: Scene, stop: Stop) -> Stop:
    """Give a stop without a day the one right behind its place: "was in Abuja on Wednesday, in Accra on Friday"."""
    if stop.place is None or stop.place.span is None or stop.draft.event.date_text is not None:
        return stop
    phrase = _phrase_after(scene, stop, stop.place.span)
    if phrase is None:
        return stop
    date = phrase.resolve(Anchor(scene.document.published.date, _direction(stop), None))
    event = replace(stop.draft.event, date=date, date_text=phrase.text, date_span=phrase.span)
    return replace(stop, date=date, draft=replace(stop.draft, event=event))


def _before(stop: Stop, following: DateRange | None) -> Stop:
    """Put a weekday that would be after the next stop's a week earlier: "on Wednesday, in Cotonou on Thursday"."""
    date = stop.date
    if date is None or following is None or date.precision != "day" or date.start <= following.start:
        return stop
    week = dt.timedelta(days=7)
    if not dt.timedelta(0) <= following.start - (date.start - week) < week:
        return stop
    earlier = DateRange.day(date.start - week)
    if stop.status == "announced":
        return stop  # "will be in Astana on Monday after a stop in Samarkand at the weekend"
    return replace(stop, date=earlier, draft=replace(stop.draft, event=replace(stop.draft.event, date=earlier)))


def _phrase_after(scene: Scene, stop: Stop, place: Span) -> DatePhrase | None:
    sentence = stop.draft.event.sentence
    return next((p for p in scene.dates if 0 <= p.span.start - place.end <= 4 and sentence.contains(p.span)), None)


def _direction(stop: Stop) -> int:
    return 1 if stop.status == "announced" else -1


def _without_date(draft: Draft) -> Draft:
    return replace(draft, event=replace(draft.event, date=None, date_text=None, date_span=None))


def _dated_like(draft: Draft, other: Draft) -> Draft:
    told = other.event
    return replace(
        draft, event=replace(draft.event, date=told.date, date_text=told.date_text, date_span=told.date_span)
    )


def further_stops(scene: Scene, first: Stop) -> list[Stop]:
    """Find the places joined by "and" to the place of a stop, each with the date told right after it."""
    found: list[Stop] = []
    place, sentence = first.place, first.draft.event.sentence
    if place is None or place.span is None:
        return []
    end, previous, is_later = place.span.end, first.date, False
    known = {place.place.id}
    for resolution in scene.resolutions:
        span, other = resolution.toponym.span, resolution.place
        if span.start < end or not sentence.contains(span) or other is None or resolution.toponym.use == "modifier":
            continue
        between = scene.document.text[end : span.start]
        if (leads := _LEADS_TO.search(between)) is not None:
            first, previous = _ahead(first, leads), None
        elif _STOPS_AT.search(between) and not _OF_ANOTHER.search(between):
            previous = None
        elif _AFTER_MEETING.fullmatch(between):
            pass
        elif (day := _day_before(scene, span)) is not None and _ELIDED.search(
            scene.document.text[end : day.span.start]
        ):
            previous = None
        elif not _JOINED.fullmatch(_without_dates(scene, end, span.start, between)):
            break
        if other.id in known:
            continue
        known.add(other.id)
        phrase = _phrase_after(scene, first, span) or _day_before(scene, span)
        is_later |= _THEN.search(between) is not None and not first.is_stay
        anchor = Anchor(scene.document.published.date, _direction(first), previous)
        date = phrase.resolve(anchor) if phrase else None
        if other.country and other.country not in {v.actor.country for v in first.visitors}:
            told = EventPlace(other, "clause", False, span)
            event = replace(
                first.draft.event,
                place=told,
                date=date or (None if phrase or is_later else first.date),
                date_text=phrase.text if phrase else (None if is_later else first.draft.event.date_text),
                date_span=phrase.span if phrase else (None if is_later else first.draft.event.date_span),
            )
            draft = replace(first.draft, event=event)
            found.append(replace(first, draft=draft, place=told, date=event.date, hosts=(), origin=None))
        end, previous = span.end, date or previous
    return found


_ELIDED = re.compile(r"[^.;:]{0,90},?\s+and,?\s+(?:on\s+|then\s+on\s+|later\s+)?$")  # "and on Thursday in Arawa"
_DAY_IN = re.compile(r",?\s+in\s+(?:the\s+)?")


def _day_before(scene: Scene, place: Span) -> DatePhrase | None:
    """Find the day told right before "in" and a place: "and on Thursday in Arawa"."""
    text = scene.document.text
    near = (p for p in scene.dates if 0 < place.start - p.span.end < _SOON)
    return next((p for p in near if _DAY_IN.fullmatch(text, p.span.end, place.start)), None)


_SOON = 10  # characters
_AND_MET = re.compile(r"(?:,|,?\s+and)\s+(?:with\s+)?")
_IN_TOWN = re.compile(r"\s+(?:in|at)\s+(?:the\s+)?")


def further_meetings(scene: Scene, first: Stop) -> list[Stop]:
    """Read "met Mr Shamir in Jerusalem and Mr Khoury in Ramallah" as two meetings of one traveller."""
    place, text = first.place, scene.document.text
    if place is None or place.span is None or first.kind == "call" or len(first.visitors) != 1:
        return []
    found: list[Stop] = []
    end = place.span.end
    for resolution in scene.resolutions:
        span, town = resolution.toponym.span, resolution.place
        if span.start < end or not first.draft.event.sentence.contains(span) or town is None or not town.country:
            continue
        named = [(f, w) for f in scene.figures for w in f.wholes if end <= w.start and w.end <= span.start]
        figure, whole = named[0] if len(named) == 1 else (None, span)
        if (
            figure is None
            or not _AND_MET.fullmatch(text, end, whole.start)
            or not _IN_TOWN.fullmatch(text, whole.end, span.start)
        ):
            break
        told = EventPlace(town, "clause", False, span)
        actor = Actor(figure.person.name, figure.person.role, figure.person.country or town.country, whole)
        host = Party(actor, "person", figure, figure.kind)
        if figure.is_public and first.visitors[0].actor.country not in (town.country, None):
            draft = replace(first.draft, event=replace(first.draft.event, place=told))
            found.append(replace(first, draft=draft, kind="visit", hosts=(host,), place=told))
        end = span.end
    return found


_LEADS_TO = re.compile(  # "is in New Delhi on a visit that will also take him to Mumbai"
    r"\b(?:visit|trip|tour|swing|journey|leg|and|,)\s+(?:(?:that|which|it)\s+)?(?P<ahead>(?:will|would|is\s+(?:due|expected|set)\s+to)\s+)?"
    r"(?:(?:also|later|then)\s+)?(?:take|takes|took|bring|brings|brought|taking|bringing)\s+(?:him|her|them|the\s+[\w-]+(?:\s+\w+)?)\s+"
    r"(?:on\s+|also\s+|then\s+|later\s+)?to\s+(?:the\s+)?$"
)


def _ahead(first: Stop, leads: re.Match[str]) -> Stop:
    """Give the stop that further ones of its tour are made like: undated, and to come if the text says so."""
    undated = replace(first, date=None, draft=_without_date(first.draft), is_stay=False)
    return replace(undated, status="announced") if leads["ahead"] else undated


_AFTER_MEETING = re.compile(  # "to Baidoa, where she met the president, and to Garowe on the following day"
    r"[^.;:]{0,30},\s+where\s+[^.;:]+,\s+and\s+(?:(?:then|later|on|from\s+there)\s+){0,2}to\s+(?:the\s+)?"
)
_THEN = re.compile(r"\b(?:then|later|before|from\s+there|on(?:wards?)?\s+to|finally|lastly|eventually)\b")
_STOPS_AT = re.compile(r"\b(?:stops?|stopovers?|visits?)\s+(?:in|to|at)\s+(?:the\s+)?$")

_OF_ANOTHER = re.compile(r"\b(?:who|whose|which|where|returned|off|cancel\w+|scrapp\w+|postpon\w+|shelv\w+)\b")

_JOINED = re.compile(
    r"[\s,]*(?:(?:and|the|then|before|to|in|on|later|also|from there|both|finally|lastly|eventually|onwards?"
    r"|unannounced|\w+ly)[\s,]*){0,5}"
)


def _without_dates(scene: Scene, start: int, end: int, between: str) -> str:
    for phrase in scene.dates:
        if start <= phrase.span.start and phrase.span.end <= end:
            between = between.replace(phrase.text, " ")
    return between
