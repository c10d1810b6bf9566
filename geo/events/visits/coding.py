"""From mentions to visits: several sentences about one stop are one visit, and each visit is one event."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Actor, Event, EventPlace, Modality, Visit
from geo.events.drafts import Draft
from geo.events.identity import Namer
from geo.events.scene import Party, Scene
from geo.events.visits.companions import add_companions
from geo.events.visits.gathering import Gathering, shares
from geo.events.visits.gatherings import gather
from geo.events.visits.hosting import add_hosts_named_so
from geo.events.visits.hosts_met import add_hosts_met
from geo.events.visits.hosts_unnamed import add_unnamed_hosts
from geo.events.visits.itinerary import read_stops
from geo.events.visits.lending import lend_date, without_others_date
from geo.events.visits.sides import sort_out
from geo.events.visits.stays import day_told_before, is_flashback, length_told_after
from geo.events.visits.stops import Stop


def read_visits(scene: Scene, drafts: Sequence[Draft], namer: Namer) -> tuple[tuple[Event, ...], tuple[Visit, ...]]:
    """Read the visits among the drafts, and give every event and visit its id."""
    gatherings: list[Gathering] = []
    member: dict[int, Gathering] = {}
    waiting: list[Stop] = []
    homes: dict[str, str] = {}
    last: Stop | None = None
    for draft in drafts:
        lent = _undated_if_invited(scene, without_others_date(scene, lend_date(scene, drafts, draft)))
        for stop in read_stops(scene, _at_home(lent, homes)):
            if stop.date is None and last is not None:
                stop = replace(stop, date=day_told_before(scene, stop.draft, last.date, last.draft.event.sentence.end))
            last = stop if stop.date is not None and not is_flashback(scene, stop.draft) else last
            gathering = gather(scene, gatherings, stop)
            seen = (gathering.visitors, gathering.hosts) if gathering is not None else (stop.visitors, stop.hosts)
            homes = {p.actor.name: p.actor.country for side in seen for p in side if p.actor.country} | homes
            if gathering is None and stop.is_company:
                waiting.append(stop)
            if gathering is not None:
                member.setdefault(id(draft), gathering)
    for stop in waiting:
        if (gathering := gather(scene, gatherings, stop)) is not None:
            member[id(stop.draft)] = gathering
    add_hosts_named_so(scene, gatherings)
    add_companions(scene, gatherings)
    add_hosts_met(scene, gatherings)
    add_unnamed_hosts(scene, gatherings)
    for gathering, following in itertools.zip_longest(gatherings, gatherings[1:]):
        _lengthen(scene, gathering, following)
    gatherings = [g for g in gatherings if _stands(g) and not _is_off_after_all(g, gatherings)]
    visits = {id(g): _visit(scene, g, namer) for g in gatherings}
    visits = _with_trips(gatherings, visits)
    events = _events(scene, drafts, gatherings, member, visits, namer)
    return events, tuple(visits[id(g)] for g in gatherings)


def _lengthen(scene: Scene, gathering: Gathering, following: Gathering | None) -> None:
    """Lengthen a visit whose length is told after it, before the next one starts."""
    first = gathering.first
    if first.is_move and first.kind == "visit" and first.status in ("happened", "announced"):
        end = first.draft.event.sentence.end
        if following is None or following.first.draft.event.sentence.start > end:
            gathering.date = length_told_after(scene, gathering.date, end)


_ON_OCCASION = re.compile(r"\b(?:when|during|while|as)\b")


def _undated_if_invited(scene: Scene, draft: Draft) -> Draft:
    """Leave the day of a call to the call: "invited him to visit Praia when they spoke by phone on Sunday"."""
    event = draft.event
    if draft.trigger.entry.lemma not in ("invite", "extend", "accept") or event.date_span is None:
        return draft
    if (
        _ON_OCCASION.search(scene.document.text, event.trigger.end, max(event.trigger.end, event.date_span.start))
        is None
    ):
        return draft
    return replace(draft, event=replace(event, date=None, date_text=None, date_span=None))


def _at_home(draft: Draft, homes: dict[str, str]) -> Draft:
    """Give those named without a country the one that an earlier visit told."""
    if not any(p.actor.country is None and p.actor.name in homes for p in (*draft.actors, *draft.recipients)):
        return draft
    sides = [
        tuple(replace(p, actor=replace(p.actor, country=p.actor.country or homes.get(p.actor.name))) for p in side)
        for side in (draft.actors, draft.recipients)
    ]
    return replace(draft, actors=sides[0], recipients=sides[1])


def _stands(gathering: Gathering) -> bool:
    """Leave out what names nobody from abroad after all."""
    return bool(gathering.visitors)


def _is_off_after_all(gathering: Gathering, gatherings: Sequence[Gathering]) -> bool:
    """Say whether a plan is told to be off right after: "was to travel to Minsk, but the trip was called off"."""
    first = gathering.first
    return first.status == "announced" and any(
        off.first.status == "cancelled"
        and shares(off.visitors, gathering.visitors)
        and off.place is not None
        and gathering.place is not None
        and off.place.place.id == gathering.place.place.id
        and 0 <= off.first.draft.event.trigger.start - first.draft.event.trigger.start < _REVERSAL
        for off in gatherings
    )


_REVERSAL = 250  # characters


def _visit(scene: Scene, gathering: Gathering, namer: Namer) -> Visit:
    first, text = gathering.first.draft.event, scene.document.text
    place, inferred = _dateline_place(scene, gathering) if gathering.place is None else (gathering.place, False)
    if inferred and place is not None:
        kind, visitors, hosts = sort_out(
            tuple(gathering.visitors), tuple(gathering.hosts), place, False, False, gathering.first.status
        )
        gathering.first = replace(gathering.first, kind=kind)
        gathering.visitors, gathering.hosts, gathering.place = list(visitors), list(hosts), place
    dated = gathering.dated.event if gathering.dated is not None else None
    sentences = tuple(sorted({stop.draft.event.sentence for stop in gathering.stops}))
    confidence = first.confidence + 0.03 * (len(sentences) - 1) - 0.2 * inferred
    return Visit(
        id=namer.name(first.sentence.of(text), "v"),
        kind=gathering.first.kind,
        status=gathering.first.status,
        visitors=_actors(scene, gathering.visitors),
        hosts=_actors(scene, gathering.hosts),
        place=place if gathering.first.kind != "call" else None,
        date=gathering.date,
        date_text=dated.date_text if dated else None,
        date_span=dated.date_span if dated else None,
        sentences=sentences,
        confidence=round(min(0.95, max(0.1, confidence)), 2),
        purpose=next((stop.purpose for stop in gathering.stops if stop.purpose), None),
        claimed_by=first.claimed_by,
        origin=next((stop.origin for stop in gathering.stops if stop.origin), None),
        section=first.section,
    )


def _actors(scene: Scene, parties: Sequence[Party]) -> tuple[Actor, ...]:
    return tuple(replace(p.actor, name=_office_alone(scene, p)) for p in parties)


_OWNER = re.compile(r"(?:[A-Z][\w.-]*\s+){0,2}[A-Z][\w.-]*(?:['’]s|s['’])\s+(?=\S)")


def _office_alone(scene: Scene, party: Party) -> str:
    """Name who has no name by the office alone, "president" for "Rwanda's president": the country is told beside it."""
    name = party.actor.name
    if party.figure is not None or party.actor.role is None or party.actor.country is None:
        return name
    if (owner := _OWNER.match(name)) is not None:
        return name[owner.end() :]
    words = name.split()
    for count in (2, 1):
        if len(words) > count and " ".join(words[:count]) in scene.lexicons.nationalities:
            return " ".join(words[count:])
    return name


def _dateline_place(scene: Scene, gathering: Gathering) -> tuple[EventPlace | None, bool]:
    """Guess the dateline's city for a meeting of its country's official with a foreign one, where nothing is told."""
    parties = (*gathering.visitors, *gathering.hosts)
    if gathering.first.kind == "call" or gathering.first.status != "happened" or len(parties) < 2:
        return None, False
    for resolution in scene.resolutions:
        place = resolution.place
        if resolution.toponym.section == "dateline" and place is not None and place.precision == "city":
            countries = {p.actor.country for p in parties}
            if place.country in countries and len(countries) > 1 and None not in countries:
                return EventPlace(place, "dateline", True, resolution.toponym.span), True
    return None, False


def _with_trips(gatherings: Sequence[Gathering], visits: dict[int, Visit]) -> dict[int, Visit]:
    """Give stops of one journey the same trip: same visitor, different places, told close together."""
    trips: dict[int, str] = {}
    for index, one in enumerate(gatherings):
        for other in gatherings[index + 1 :]:
            first, second = visits[id(one)], visits[id(other)]
            is_pair = first.kind == second.kind == "visit" and shares(one.visitors, other.visitors)
            if not is_pair or (first.status != second.status and first.sentences[0] != second.sentences[0]):
                continue
            if first.place and second.place and first.place.place.id != second.place.place.id and _close(first, second):
                trips.setdefault(id(one), f"{first.id}-trip")
                trips[id(other)] = trips[id(one)]
    return {key: replace(visit, trip=trips.get(key)) for key, visit in visits.items()}


def _close(one: Visit, other: Visit) -> bool:
    if one.date and other.date:
        gap = max(one.date.start, other.date.start) - min(one.date.end, other.date.end)
        return gap.days <= 7
    return abs(one.sentences[0].start - other.sentences[0].start) < 400 and one.status == other.status


def _events(
    scene: Scene,
    drafts: Sequence[Draft],
    gatherings: Sequence[Gathering],
    member: dict[int, Gathering],
    visits: dict[int, Visit],
    namer: Namer,
) -> tuple[Event, ...]:
    """Name the events in order; one mention of a visit stands for it, its other mentions are not counted again."""
    found: list[Event] = []
    for draft in drafts:
        is_told_as_visit = id(draft) in member and id(member[id(draft)]) in visits
        is_deed = draft.event.type not in ("CONSULT", "STATEMENT", "AGREE", "REJECT")
        has_sides = bool(draft.event.actors and draft.event.recipients)  # "the sultan received the Indian minister"
        is_no_visit = draft.trigger.entry.mode == "visit" and draft.event.modality != "negated" and not has_sides
        if is_deed or not (is_told_as_visit or is_no_visit):
            found.append(draft.event)
    for gathering in gatherings:
        found.append(_visit_event(_representative(gathering), gathering, visits[id(gathering)]))
    found.sort(key=lambda event: (event.trigger, event.place is None))
    return tuple(replace(event, id=namer.name(event.sentence.of(scene.document.text))) for event in found)


def _representative(gathering: Gathering) -> Event:
    """Choose the mention that stands for a visit: the first that tells a date, else the first."""
    stops = [stop.draft.event for stop in gathering.stops if not stop.is_company]
    meetings = [event for event in stops if event.type not in ("SUPPORT", "STATEMENT")] or stops
    return next((event for event in meetings if event.date_text), meetings[0])


def _visit_event(event: Event, gathering: Gathering, visit: Visit) -> Event:
    kinds = {"happened": "CONSULT", "announced": "AGREE", "invited": "AGREE", "cancelled": "REJECT"}
    modes = {"visit": "visit", "meeting": None, "call": "phone"}
    is_done = visit.status == "happened"
    modality: Modality = "planned" if visit.status in ("announced", "invited") else event.modality
    return replace(
        event,
        type=kinds[visit.status],
        mode=modes[visit.kind] if is_done else "meet",
        actors=visit.visitors,
        recipients=visit.hosts,
        place=visit.place if visit.status != "cancelled" else None,
        date=visit.date,
        date_text=visit.date_text,
        date_span=visit.date_span,
        modality=modality,
        confidence=visit.confidence,
        visit=visit.id,
    )
