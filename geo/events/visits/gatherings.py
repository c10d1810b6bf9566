"""Which mentions are of one visit: the first decides, later ones fill the gaps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.domain import DateRange
from geo.events.scene import Party, Scene
from geo.events.visits.gathering import Gathering, covers, join, shares
from geo.events.visits.sameness import REACH, is_same, seen_from
from geo.events.visits.sides import is_seated, settle, sort_out
from geo.events.visits.stops import Stop


def gather(scene: Scene, gatherings: list[Gathering], stop: Stop) -> Gathering | None:
    """Add a mention to the visit it speaks of, or open a new one; None where it can be neither."""
    if stop.place is None and (there := _meeting_there(scene, gatherings, stop)) is not None:
        return there
    stop = _at_its_airport(scene, gatherings, _on_sidelines(scene, gatherings, _of_their_land(gatherings, stop)))
    if (told := _counted(scene, gatherings, stop) or _echoed(gatherings, stop)) is not None:
        told.stops.append(stop)
        return told
    if (told := _purpose_of(scene, gatherings, stop)) is not None:
        return told
    is_placeless = stop.place is None and not stop.is_move
    for gathering in _capital_first(gatherings) if is_placeless else list(reversed(gatherings)):
        if stop.is_company and shares(gathering.visitors, stop.hosts):
            home = gathering.visitors[0].actor.country
            land = gathering.place.place.country if gathering.place is not None else None
            settled = (
                replace(p, actor=replace(p.actor, country=home))
                if _is_open(scene, p) and not any(shares(g.hosts, [p]) and p.actor.country == land for g in gatherings)
                else p
                for p in stop.visitors
            )
            along = list(settled)
            join(gathering.visitors, [p for p in along if p.actor.country not in (None, land)])
            known = {v.actor.name for v in gathering.visitors}
            join(gathering.hosts, [p for p in along if p.actor.country == land and land and p.actor.name not in known])
            gathering.stops.append(stop)
            return gathering
        if not stop.is_company and is_same(gathering, stop):
            _fill(gathering, stop)
            return gathering
    if stop.is_company or stop.is_loose:
        return None
    if stop.draft.trigger.entry.type in ("SUPPORT", "STATEMENT") and not _is_abroad(stop):
        return None
    gathering = Gathering(
        stop,
        list(stop.visitors),
        list(stop.hosts),
        stop.place,
        stop.date,
        stop.draft if stop.draft.event.date_text else None,
        [stop],
    )
    gatherings.append(gathering)
    return gathering


def _of_their_land(gatherings: Sequence[Gathering], stop: Stop) -> Stop:
    """Take a meeting from a place only guessed, where the traveller is also told to be in the land of whom he meets."""
    if stop.place is None or not stop.place.is_inferred or stop.is_move:
        return stop
    parties = (*stop.visitors, *stop.hosts)
    for other in reversed(gatherings):
        land = other.place.place.country if other.place is not None else None
        is_told = land not in (None, stop.place.place.country) and any(p.actor.country == land for p in parties)
        if is_told and shares(other.visitors, parties) and stop.draft.event.sentence.start - other.end < REACH:
            return replace(stop, place=None)
    return stop


_SIDELINES = re.compile(r"\b(?:sidelines|margins|fringes)\b", re.I)
_ALSO = re.compile(r"\b(?:[Hh]e|[Ss]he|[A-Z][\w’'-]+)\s+(?:also|separately)\s+(?:had\s+|has\s+)?$")  # "He also met"


def _on_sidelines(scene: Scene, gatherings: Sequence[Gathering], stop: Stop) -> Stop:
    """Place a meeting "on the sidelines of the summit" in the town that one of those who meet there has come to."""
    event = stop.draft.event
    is_beside = _SIDELINES.search(scene.document.text, event.sentence.start, event.sentence.end) is not None
    is_beside |= _ALSO.search(scene.document.text, event.sentence.start, event.trigger.start) is not None
    if stop.place is not None or stop.is_move or stop.kind == "call" or not is_beside:
        return stop
    everyone = (*stop.visitors, *stop.hosts)
    for other in reversed(gatherings):
        near = event.sentence.start - other.end < REACH
        if near and other.place is not None and other.first.status == stop.status and shares(other.visitors, everyone):
            _, theirs = settle(tuple(other.visitors), everyone, other.place, True)
            kind, visitors, hosts = sort_out(theirs, (), other.place, False, False, stop.status)
            return replace(
                stop, place=other.place, kind=kind, visitors=visitors, hosts=hosts, date=stop.date or other.date
            )
    return stop


_AIRPORT = re.compile(r"(?:['’]s)?\s+(?:[\w-]+\s+){0,3}?[Aa]ir\s?(?:port|base|field)\b")
_SERVED = 1.0  # degrees of latitude and longitude together between a town and the airport where its guests land


def _at_its_airport(scene: Scene, gatherings: Sequence[Gathering], stop: Stop) -> Stop:
    """Take "welcomed at Nausori airport" as a part of the arrival in Suva that was told before."""
    place, event = stop.place, stop.draft.event
    if place is None or place.span is None or _AIRPORT.match(scene.document.text, place.span.end) is None:
        return stop
    for other in reversed(gatherings):
        town = other.place.place if other.place is not None else None
        is_near = event.sentence.start - other.end < REACH and shares(other.visitors, stop.visitors)
        if town is None or not is_near or town.country != place.place.country or town.precision != "city":
            continue
        if abs(town.lat - place.place.lat) + abs(town.lon - place.place.lon) < _SERVED:
            return replace(stop, place=other.place)
    return stop


_ITS_NUMBER = re.compile(
    r",\s+(?:his|her|their|the)\s+(?:\w+\s+){0,3}?(?:first|second|third|fourth|fifth|maiden|last|latest|\d+\w\w)\s+"
    r"(?:[\w-]+\s+){0,3}$"
)


def _counted(scene: Scene, gatherings: Sequence[Gathering], stop: Stop) -> Gathering | None:
    """Find the visit that is only counted: "will be in Washington on Monday, his first trip to the United States"."""
    event = stop.draft.event
    before = scene.document.text[event.sentence.start : event.trigger.start]
    if stop.draft.trigger.token.pos != "NOUN" or not stop.is_move or _ITS_NUMBER.search(before) is None:
        return None
    same = (g for g in reversed(gatherings) if g.first.draft.event.sentence == event.sentence)
    return next((g for g in same if shares(g.visitors, stop.visitors)), None)


_FOR = re.compile(r"\bfor\s+(?:[\w-]+\s+){0,4}?$")


def _purpose_of(scene: Scene, gatherings: Sequence[Gathering], stop: Stop) -> Gathering | None:
    """Add to a journey those for talks with whom it is made: "would travel to Minsk on Friday for talks with"."""
    event, place = stop.draft.event, stop.place
    before = scene.document.text[event.sentence.start : event.trigger.start]
    if stop.draft.trigger.token.pos != "NOUN" or stop.is_move or _FOR.search(before) is None:
        return None
    for other in reversed(gatherings):
        is_here = other.first.is_move and other.first.draft.event.sentence == event.sentence
        is_theirs = not stop.draft.actors or shares(other.visitors, (*stop.visitors, *stop.hosts))
        is_elsewhere = place is not None and other.place is not None and place.place.id != other.place.place.id
        if other.place is None or not is_here or not is_theirs or is_elsewhere:
            continue
        known = {p.actor.name for p in (*other.visitors, *other.hosts)}
        met = tuple(p for p in (*stop.visitors, *stop.hosts) if p.actor.name not in known)
        _, met = settle(tuple(other.visitors), met, other.place, True)
        join(other.hosts, [p for p in met if p.actor.country == other.place.place.country])
        other.stops.append(stop)
        return other
    return None


def _is_open(scene: Scene, party: Party) -> bool:
    """Say whether no country is told beside a companion's name, who then is of the traveller's."""
    wholes = party.figure.wholes if party.figure is not None else ()
    return not any(scene.lands.countries_in(whole.start, whole.end) for whole in wholes)


def _echoed(gatherings: Sequence[Gathering], stop: Stop) -> Gathering | None:
    """Find the meeting or call that "the ministers exchanged views" takes up: nobody is named, nothing is new."""
    sentence = stop.draft.event.sentence
    parties = (*stop.visitors, *stop.hosts)
    is_new = any(p.actor.span is None or sentence.contains(p.actor.span) for p in parties)
    if is_new or stop.place is not None or stop.date is not None or stop.is_company or stop.is_move:
        return None
    return next((g for g in reversed(gatherings) if g.first.status == stop.status and covers(g, stop)), None)


def _meeting_there(scene: Scene, gatherings: list[Gathering], stop: Stop) -> Gathering | None:
    """Add the hosts whom a traveller is to meet where he is: "arrived in Madrid and will meet King Felipe"."""
    if stop.is_company or stop.status != "announced" or stop.is_move or stop.kind == "call":
        return None
    for other in _capital_first(gatherings):
        gap = 0 if _during_visit(scene, stop) else stop.draft.event.sentence.start - other.end
        if other.place is None or other.first.kind != "visit" or not shares(other.visitors, stop.visitors) or gap > 3:
            continue
        if other.first.status not in ("happened", "announced"):
            continue
        known = {p.actor.name for p in other.visitors}
        hosts = tuple(p for p in (*stop.visitors, *stop.hosts) if p.actor.name not in known)
        _, hosts = settle(tuple(other.visitors), hosts, other.place, True)
        land = other.place.place.country
        hosts = tuple(p for p in hosts if p.actor.country == land or is_seated(p.actor.country, other.place))
        if not hosts:
            return None
        if _is_later(other, stop):
            return _appointment(gatherings, other, stop, hosts)
        join(other.hosts, hosts)
        other.stops.append(stop)
        return other
    return None


def _capital_first(gatherings: Sequence[Gathering]) -> list[Gathering]:
    """List visits, the last told first; of several stops of one sentence the capital: who receives is there."""
    last = gatherings[-1].first.draft.event.sentence if gatherings else None
    beside = [g for g in gatherings if g.first.draft.event.sentence == last and g.place is not None]
    capitals = [g for g in beside if g.place is not None and g.place.place.feature == "PPLC"]
    return [*capitals, *(g for g in reversed(gatherings) if g not in capitals)]


_DURING_VISIT = re.compile(
    r"\W*(?:As\s+part\s+of|During|In\s+the\s+course\s+of|Within(?:\s+the\s+(?:framework|scope)\s+of)?|While|On)\s+(?:the|his|her|their|this)\s+"
    r"(?:[\w-]+\s+){0,3}?(?:visit|stay|trip|tour)\b"
)


def _during_visit(scene: Scene, stop: Stop) -> bool:
    return _DURING_VISIT.match(scene.document.text, stop.draft.event.sentence.start) is not None


def _is_later(gathering: Gathering, stop: Stop) -> bool:
    """Say whether a meeting is told for a day after what happened: "arrived on Sunday and will meet X on Tuesday"."""
    done, ahead = gathering.date, stop.date
    if gathering.first.draft.event.sentence != stop.draft.event.sentence:
        return False
    return gathering.first.status == "happened" and ahead is not None and (done is None or ahead.start > done.end)


def _appointment(gatherings: list[Gathering], there: Gathering, stop: Stop, hosts: tuple[Party, ...]) -> Gathering:
    """Open a visit for a meeting that is still to come where somebody has arrived already."""
    first = replace(stop, kind="visit", place=there.place, visitors=tuple(there.visitors), hosts=hosts)
    found = Gathering(first, list(there.visitors), list(hosts), there.place, stop.date, stop.draft, [first])
    gatherings.append(found)
    told = {h.actor.name for h in hosts}
    there.hosts = [h for h in there.hosts if h.actor.name not in told]
    return found


def _is_abroad(stop: Stop) -> bool:
    """Ask of a signing or a talk that it names two sides and stands in the country of one."""
    return stop.kind == "visit" and bool(stop.hosts)


_WEEK = 6  # days from its first to its last


def _is_stretch(date: DateRange) -> bool:
    """Say whether a range is that of a stay, "since Sunday", and not a week or season in which a day may be told."""
    return date.precision == "range" and (date.end - date.start).days < _WEEK


def _fill(gathering: Gathering, stop: Stop) -> None:
    stop = seen_from(gathering, stop)
    is_there = gathering.first.draft.event.sentence == stop.draft.event.sentence and gathering.date is None
    if is_there and stop.status == "announced" and stop.date is not None:
        gathering.first = replace(
            gathering.first, status="announced"
        )  # "leaving for Beijing, where talks are on Friday"
    finer = {"country": 2, "region": 2, "admin1": 1}
    told, here = stop.place, gathering.place
    is_closer = told is not None and here is not None and here.place.precision == "country" != told.place.precision
    if told is not None and (here is None or finer.get(told.place.precision, 0) < finer.get(here.place.precision, 0)):
        gathering.place = told
    is_finer = stop.date is not None and stop.date.precision == "day" and gathering.date is not None
    is_finer = is_finer and gathering.date is not None and (is_closer or not _is_stretch(gathering.date))
    is_stay = any(one.is_stay for one in gathering.stops)
    is_wider = stop.is_stay and stop.date is not None and not is_stay
    if stop.date is not None and (
        gathering.date is None or is_wider or (is_finer and not is_stay and gathering.date.precision != "day")
    ):
        gathering.date, gathering.dated = stop.date, stop.draft
    elif gathering.dated is None and stop.draft.event.date_text:
        gathering.dated = stop.draft
    everyone: list[Party] = list(gathering.visitors)
    others: list[Party] = list(gathering.hosts)
    join(others, [p for p in stop.hosts if p.actor.name not in {v.actor.name for v in everyone}])
    came = [p for p in stop.visitors if p.actor.name not in {o.actor.name for o in others}]
    join(everyone, came)
    is_move = gathering.first.is_move or stop.is_move
    kind, visitors, hosts = sort_out(
        tuple(everyone), tuple(others), gathering.place, False, False, gathering.first.status
    )
    if is_move and kind == "meeting":
        country = gathering.place.place.country if gathering.place else None
        kind = "visit"
        visitors = tuple(p for p in everyone if p.actor.country != country) or tuple(gathering.visitors)
        hosts = tuple(p for p in (*everyone, *others) if p.actor.country == country and p not in visitors)
    if gathering.first.kind != "call" and visitors:
        gathering.visitors, gathering.hosts = list(visitors), list(hosts)
        gathering.first = replace(gathering.first, kind=kind, is_move=is_move)
    gathering.stops.append(stop)
