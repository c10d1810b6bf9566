"""Is a mention of a visit that was told before? Who came, where, when and what became of it must agree."""

from __future__ import annotations

from dataclasses import replace

from geo.domain import EventPlace
from geo.events.visits.gathering import Gathering, covers, shares
from geo.events.visits.sides import settle
from geo.events.visits.stops import Stop

_TOWN = 0.5  # degrees of latitude and longitude: a palace and its town are no farther apart

_SUBURB = 0.2  # and a suburb that is listed as a town of its own, no farther than this: Carthage from Tunis

_STAY = 3  # days between an arrival and a meeting of the same visit

REACH = 900  # characters: a later sentence without a place still speaks of a visit told this shortly before


def _is_invited_there(gathering: Gathering, stop: Stop) -> bool:
    """Say whether a journey is only what somebody was invited to: "invited him to visit Manila in May"."""
    is_in_sentence = gathering.first.draft.event.sentence == stop.draft.event.sentence
    is_invited = gathering.first.status == "invited" and stop.status == "announced" and stop.is_move
    return is_invited and is_in_sentence and covers(gathering, stop) and gathering.place is None


_SETS_OUT = ("leave", "depart", "set", "head")


def _is_bound_for(gathering: Gathering, stop: Stop) -> bool:
    """Say whether a meeting is what somebody has set out for: "left for Damascus. In the Syrian capital he was to"."""
    is_on_way = gathering.first.draft.trigger.entry.lemma in _SETS_OUT and gathering.first.status == "happened"
    there = gathering.place
    is_near = 0 <= stop.draft.event.sentence.start - gathering.end < REACH
    return is_on_way and is_near and there is not None and stop.place is not None and _one_place(there, stop.place)


def is_same(gathering: Gathering, stop: Stop) -> bool:
    if _is_invited_there(gathering, stop):
        return True
    is_promised_there = stop.status == "announced" and not stop.is_move and gathering.first.is_move
    is_promised_there &= stop.place is not None or gathering.first.status == "announced"
    is_promised_there &= gathering.first.draft.event.sentence == stop.draft.event.sentence or _is_bound_for(
        gathering, stop
    )
    if (gathering.first.kind == "call") != (stop.kind == "call"):
        return False
    if gathering.first.status != stop.status and not is_promised_there:
        return False
    if _goes_on_after(gathering, stop):
        return False
    if _is_journey_elsewhere(gathering, stop) or _is_day_of_stay(gathering, stop):
        return False
    stop = seen_from(gathering, stop)
    if _is_received_alone(gathering, stop):
        return False
    if _is_with_others(gathering, stop) or _is_next_meeting(gathering, stop):
        return False
    here, there = (*gathering.visitors, *gathering.hosts), (*stop.visitors, *stop.hosts)
    if not shares(gathering.visitors, stop.visitors) and not (shares(here, there) and covers(gathering, stop)):
        return False
    if gathering.place is not None and stop.place is not None and not _one_place(gathering.place, stop.place):
        return _is_way_home(gathering, stop)
    if gathering.date is not None and stop.date is not None and not _one_stay(gathering, stop):
        return False
    if stop.place is None and gathering.place is not None:
        near = stop.draft.event.sentence.start - gathering.end < REACH
        country = gathering.place.place.country
        fits = (not stop.is_move and any(p.actor.country == country for p in there)) or stop.is_move
        return near and (fits or covers(gathering, stop))
    return True


def _is_journey_elsewhere(gathering: Gathering, stop: Stop) -> bool:
    """Say whether a journey leads to a third land from a meeting without a place: those who met didn't all go."""
    if gathering.first.is_move or gathering.place is not None or not stop.is_move or stop.place is None:
        return False
    if gathering.first.draft.event.sentence == stop.draft.event.sentence:
        return False
    came = {p.actor.name for p in (*stop.visitors, *stop.hosts)}
    others = [p for p in (*gathering.visitors, *gathering.hosts) if p.actor.name not in came]
    lands = {p.actor.country for p in others}
    return bool(lands - {None}) and stop.place.place.country not in lands


def _is_day_of_stay(gathering: Gathering, stop: Stop) -> bool:
    """Say whether a day in a town is one of a longer stay in its country: "three days in Iraq. On Saturday he"."""
    there, told = gathering.place, stop.place
    is_within = there is not None and told is not None and there.place.precision == "country"
    is_within &= told is not None and told.place.precision != "country" and told.place.feature != "PPLC"
    return is_within and gathering.date is not None and gathering.date.precision == "range" and _has_own_day(stop)


def _has_own_day(stop: Stop) -> bool:
    return stop.date is not None and stop.date.precision == "day"


_GOES_ON = ("fly", "travel", "leave", "head", "go", "continue", "proceed", "depart")


def _goes_on_after(gathering: Gathering, stop: Stop) -> bool:
    """Say whether a journey is told after a meeting without a place: "will meet the minister and is to fly to Lae"."""
    first, event = gathering.first.draft.event, stop.draft.event
    is_next = first.sentence == event.sentence and first.trigger.end < event.trigger.start
    is_meeting = not gathering.first.is_move and gathering.place is None
    return is_next and is_meeting and stop.draft.trigger.entry.lemma in _GOES_ON


def _is_with_others(gathering: Gathering, stop: Stop) -> bool:
    """Say whether a traveller meets people of a third land where he is a guest: a meeting beside his visit."""
    if gathering.first.kind != "visit" or stop.is_move or gathering.place is None:
        return False
    known = {p.actor.name for p in (*gathering.visitors, *gathering.hosts)}
    newcomers = [p for p in (*stop.visitors, *stop.hosts) if p.actor.name not in known]
    there = stop.place or gathering.place
    lands = {there.place.country, *(v.actor.country for v in gathering.visitors), None}
    return bool(newcomers) and all(p.actor.country not in lands for p in newcomers)


def _is_received_alone(gathering: Gathering, stop: Stop) -> bool:
    """Say whether one of those who met in a third land is then received by somebody of that land, on a visit of his."""
    if gathering.first.kind != "meeting" or gathering.place is None or stop.is_move:
        return False
    land, came = gathering.place.place.country, {p.actor.name for p in (*stop.visitors, *stop.hosts)}
    ours = (*gathering.visitors, *gathering.hosts)
    is_third = all(p.actor.country not in (None, land) for p in ours)
    is_received = any(p.actor.country == land for p in (*stop.visitors, *stop.hosts))
    return is_third and is_received and any(p.actor.name not in came for p in ours)


def _is_next_meeting(gathering: Gathering, stop: Stop) -> bool:
    """Say whether somebody who met one in a sentence meets another in the next, and nobody is the host."""
    first = gathering.first
    if first.kind != "meeting" or stop.kind != "meeting" or first.is_move or stop.is_move:
        return False
    ours = {p.actor.name for p in (*gathering.visitors, *gathering.hosts)}
    theirs = {p.actor.name for p in (*stop.visitors, *stop.hosts)}
    is_apart = first.draft.event.sentence != stop.draft.event.sentence
    return is_apart and bool(ours - theirs) and bool(theirs - ours)


def _is_way_home(gathering: Gathering, stop: Stop) -> bool:
    """Say whether a town is only where somebody flew home from, in the country of a visit told before."""
    there, left = gathering.place, stop.place
    is_departure = stop.draft.trigger.entry.lemma == "return" and not stop.hosts and stop.date is None
    return is_departure and there is not None and left is not None and there.place.country == left.place.country


def seen_from(gathering: Gathering, stop: Stop) -> Stop:
    """Give those whom a traveller meets without a word where the country of the place that the visit is to."""
    if gathering.place is None or stop.place is not None:
        return stop
    known = {p.actor.name for p in gathering.visitors}
    came = tuple(p for p in stop.visitors if p.actor.name in known or p.actor.country or not gathering.first.is_move)
    others = (*(p for p in stop.visitors if p not in came), *stop.hosts)
    _, hosts = settle((*gathering.visitors, *came), others, gathering.place, True)
    return (
        replace(stop, visitors=came, hosts=hosts)
        if came
        else replace(stop, hosts=hosts[len(others) - len(stop.hosts) :])
    )


def _one_stay(gathering: Gathering, stop: Stop) -> bool:
    """Say whether two dates can be of one stay: "met on Tuesday ... who arrived in Vientiane on Sunday"."""
    one, other = gathering.date, stop.date
    if one is None or other is None or one.overlaps(other):
        return True
    there, told = gathering.place, stop.place
    is_same_town = there is not None and told is not None and _one_place(there, told)
    if there is None and told is not None:
        parties = (*gathering.visitors, *gathering.hosts)
        is_same_town = any(p.actor.country == told.place.country for p in parties)
    if there is not None and told is None:
        country = there.place.country
        is_same_town = any(p.actor.country == country for p in (*stop.visitors, *stop.hosts))
    lemma = stop.draft.trigger.token.lemma.lower()
    is_told_of = lemma in _OF_ONE_STAY  # "and on Thursday called on the premier", "who arrived on Sunday"
    is_arrival = (is_told_of or stop.is_move != gathering.first.is_move) and stop.status == "happened"
    gap = max(one.start, other.start) - min(one.end, other.end)
    return bool(is_same_town) and is_arrival and gap.days <= _STAY


_OF_ONE_STAY = ("call", "arrive", "land", "stay")


def _one_place(one: EventPlace, other: EventPlace) -> bool:
    if one.place.id == other.place.id:
        return True
    if one.place.country != other.place.country:
        return False
    precisions = {one.place.precision, other.place.precision}
    if precisions & {"landmark", "district"} and "country" not in precisions:
        return _apart(one, other) < _TOWN
    is_suburb = precisions == {"city"} and _apart(one, other) < _SUBURB
    return is_suburb or "country" in precisions


def _apart(one: EventPlace, other: EventPlace) -> float:
    return abs(one.place.lat - other.place.lat) + abs(one.place.lon - other.place.lon)
