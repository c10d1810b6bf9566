"""Where a stop is: right after its verb, in its clause, then beside it; a building gives way to its town."""

from __future__ import annotations

import re

from geo.domain import EventPlace, VisitStatus
from geo.events.drafts import Draft
from geo.events.scene import Party, Scene
from geo.events.visits.contacts import (
    RECEIVES,
    is_received,
)
from geo.events.visits.destinations import (
    as_city,
    find_airport_town,
    find_called_off,
    find_destination,
    find_first_stop,
    find_invited_place,
    find_inviting_country,
    find_meeting_place,
    find_signing_place,
    town_around,
    town_of_airport,
)
from geo.events.visits.plans import find_plan
from geo.events.visits.seats import as_town, find_house_town, find_seat_town, is_seat
from geo.events.visits.surroundings import (
    find_arrival_town,
    find_capital,
    find_here,
    find_mayors_town,
    find_object,
    find_only_place,
    find_place_left,
    find_receiving_land,
    find_the_town,
    find_where,
    is_of_next_leg,
)


def find_place(
    scene: Scene,
    draft: Draft,
    visitors: tuple[Party, ...],
    hosts: tuple[Party, ...],
    status: VisitStatus,
    is_move: bool,
) -> EventPlace | None:
    """Find where: right after the verb, in its clause, then beside it; a building gives way to its town."""
    place = draft.event.place
    if (
        place is not None
        and place.span is not None
        and _OF_CRISIS.search(scene.document.text, max(0, place.span.start - 30), place.span.start)
    ):
        place = None
    if place is not None and not is_move and is_of_next_leg(scene, draft, place):
        place = None
    if place is not None and _is_no_place(scene, draft, place):
        place = None
    place = _beyond_post(scene, draft, place)
    place = (find_called_off(scene, draft) if status == "cancelled" else None) or find_object(scene, draft) or place
    if not is_move:
        place = find_where(scene, draft) or place
    if place is None and not is_move:
        place = find_place_left(scene, draft)
    if place is None and draft.trigger.entry.lemma in ("sign", "initial"):
        place = find_signing_place(scene)
    if is_move:
        goal = None if _is_left(scene, draft, place) else find_destination(scene, draft)
        place = goal or place or find_airport_town(scene, draft)
        is_open = place is None or place.place.precision == "region"  # "a tour of East Africa that took her to Kigali"
        place = (find_first_stop(scene, draft) if is_open else None) or place
    elif place is None:
        place = find_meeting_place(scene, draft)
    place = place or find_capital(scene, draft) or find_here(scene, draft)
    place = place or (find_the_town(scene, draft) if is_move else None)
    place = place or (find_plan(scene, draft)[0] if status == "cancelled" else None)
    if place is None and draft.event.type == "CONSULT" and not (is_move and draft.trigger.entry.is_noun):
        place = find_only_place(scene, draft)
    place = (
        place
        or find_seat_town(scene, draft, (*visitors, *hosts), is_move)
        or _find_house(scene, draft, visitors, hosts)
    )
    place = place or (find_mayors_town(scene, draft) if draft.trigger.entry.lemma in RECEIVES else None)
    place = place or (find_arrival_town(scene, draft) if is_move else None)
    place = place or (find_receiving_land(scene, draft) if is_received(draft, visitors, hosts) else None)
    place = town_of_airport(scene, place) if place is not None else None
    if place is not None and (place.place.precision == "landmark" or is_seat(scene, place)):
        place = as_town(scene, town_around(scene, place))
    if place is None:
        there = find_invited_place(scene, draft, visitors) if status == "invited" else None
        return there or (find_inviting_country(scene, hosts) if status == "invited" else None)
    return as_city(scene, place)


_BUILDING = re.compile(r"\s+(?:Palace|House|Hotel|Castle|Hall|Lodge|Villa)\b")

_FOR_THAT = re.compile(r"\b(?:because|after|due\s+to|owing\s+to|amid|over|following|as)\b")


def _is_no_place(scene: Scene, draft: Draft, place: EventPlace) -> bool:
    """Say whether a name is only part of a building's, or where the cause lies for which a visit is off.

    "At the San Martin Palace" is in no town of that name; "put off because of the crisis in Rome".
    """
    text, span = scene.document.text, place.span
    if span is None:
        return False
    if place.place.precision == "city" and _BUILDING.match(text, span.end):
        return True
    is_after = draft.trigger.entry.type == "REJECT" and span.start > draft.event.trigger.end
    return is_after and _FOR_THAT.search(text, draft.event.trigger.end, span.start) is not None


def _is_left(scene: Scene, draft: Draft, place: EventPlace | None) -> bool:
    """Say whether a place is what somebody came from: "flew home to Port Sudan from Asmara after meeting him"."""
    if place is None or place.span is None or draft.trigger.entry.lemma != "return":
        return False
    return scene.document.text[max(0, place.span.start - 5) : place.span.start] == "from "


def _beyond_post(scene: Scene, draft: Draft, place: EventPlace | None) -> EventPlace | None:
    """Read "The consul in San Antonio, Leticia Camarena, visited Uvalde" as in what he visited, not at his post."""
    span = place.span if place is not None else None
    if span is None or not any(whole.contains(span) for figure in scene.figures for whole in figure.wholes):
        return place
    goal = scene.tree.tokens[draft.trigger.token.index + 1 : draft.trigger.token.index + 2]
    told = scene.resolution(goal[0]) if goal else None
    if told is None or told.place is None or told.place.is_approximate:
        return place
    return EventPlace(told.place, "clause", False, told.toponym.span)


def _find_house(scene: Scene, draft: Draft, visitors: tuple[Party, ...], hosts: tuple[Party, ...]) -> EventPlace | None:
    is_received = draft.trigger.entry.lemma in RECEIVES
    at_home = hosts if is_received else tuple(p for p in (*visitors, *hosts) if p.actor.country == scene.home)
    return find_house_town(scene, draft, at_home)


_OF_CRISIS = re.compile(r"\b(?:war|conflict|fighting|crisis|violence|coup|elections?|earthquake)\s+in\s+(?:the\s+)?$")
