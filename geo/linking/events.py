"""Which events of several articles are one event: same type, same place, same day, and nobody against it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Sequence

from rapidfuzz import fuzz

from geo.domain import Actor, Event
from geo.linking.agreement import can_be_same_place
from geo.linking.names import keys, shared
from geo.linking.reports import Cluster, Report, gather

EventReport = Report[Event]
_BEFALLING = ("ASSAULT", "COERCE")


def link_events(reports: Sequence[EventReport]) -> list[Cluster[Event]]:
    """Gather events; statements stay alone, and so does what lasts longer than a day, but for what befell a person."""
    return gather(sorted(reports, key=_order), _keys_of, _choose)


def _order(report: EventReport) -> tuple[dt.date, str]:
    return report.published or dt.date.min, report.record.id


def _day(event: Event) -> dt.date | None:
    return event.date.start if event.date and event.date.precision == "day" else None


def _month(event: Event) -> tuple[int, int] | None:
    """Give the month of what befell somebody, told to the day or not: nobody is killed twice in January."""
    is_told = event.date is not None and event.date.precision in ("day", "month") and event.type in _BEFALLING
    return (event.date.start.year, event.date.start.month) if is_told and event.date is not None else None


def _keys_of(report: EventReport) -> tuple[list[Hashable], list[Hashable]]:
    event, day, month = report.record, _day(report.record), _month(report.record)
    if event.type == "STATEMENT" or (day is None and month is None):
        return [], []
    found: list[Hashable] = []
    if month is not None:
        found += [(event.type, month, key) for actor in event.recipients if actor.role for key in keys(actor.name)]
    if day is None:
        return found, found
    if event.place and event.place.place.id:
        found.append((event.type, day, event.place.place.id))
    people = {key for actor in (*event.actors, *event.recipients) if actor.role for key in keys(actor.name)}
    found += [(event.type, day, person) for person in people]
    return found, found


def _choose(report: EventReport, clusters: list[Cluster[Event]]) -> Cluster[Event] | None:
    fitting = [c for c in clusters if all(is_same_event(report, member) for member in c.sample)]
    if not fitting:
        return None
    return max(fitting, key=lambda c: max(_likeness(report, member) for member in c.sample))


def _likeness(one: EventReport, other: EventReport) -> float:
    """Compare the sentences, for articles that tell of two like events on one day."""
    ours = one.record.sentence.of(one.article.text)
    return fuzz.token_set_ratio(ours, other.record.sentence.of(other.article.text))


def is_same_event(one: EventReport, other: EventReport) -> bool:
    """Say whether two reports can be of one event.

    Type, modality and time are the same, modes and countries don't contradict, and the place is known to both, or the
    same two people are.
    """
    ours, theirs = one.record, other.record
    if (ours.type, ours.modality) != (theirs.type, theirs.modality) or not _agree_in_time(ours, theirs):
        return False
    if ours.mode and theirs.mode and ours.mode != theirs.mode:
        return False
    if not (_agree(ours.actors, theirs.actors) and _agree(ours.recipients, theirs.recipients)):
        return False
    if not can_be_same_place(ours.place, theirs.place):
        return False
    if ours.place and theirs.place and ours.place.place.id == theirs.place.place.id:
        return ours.place.place.precision not in ("country", "region") or _share_people(ours, theirs, 1)
    return _share_people(ours, theirs, 2)


def _agree_in_time(ours: Event, theirs: Event) -> bool:
    """Say whether both are of one day, or befell the same person in one month that is all that one of them tells."""
    if _day(ours) is not None and _day(theirs) is not None:
        return _day(ours) == _day(theirs)
    victims = shared([a for a in ours.recipients if a.role], [a for a in theirs.recipients if a.role])
    return victims > 0 and _month(ours) is not None and _month(ours) == _month(theirs)


def _share_people(ours: Event, theirs: Event, wanted: int) -> bool:
    return shared((*ours.actors, *ours.recipients), (*theirs.actors, *theirs.recipients)) >= wanted


def _agree(ours: Sequence[Actor], theirs: Sequence[Actor]) -> bool:
    """Say whether two sides don't contradict: a shared name or country, or one of them unknown."""
    if not ours or not theirs or shared(ours, theirs):
        return True
    one, other = {a.country for a in ours if a.country}, {a.country for a in theirs if a.country}
    named = all(a.role for a in ours) and all(a.role for a in theirs)
    return bool(one & other) and not named if one and other else not named
