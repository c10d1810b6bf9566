"""One mention of a visit, meeting, call or invitation: who came, who received, where, and whether it took place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from geo.domain import DateRange, EventPlace, Place, VisitKind, VisitStatus
from geo.events.drafts import Draft
from geo.events.scene import Party, Scene
from geo.events.visits.beside import hosts_beside, hosts_listed, unnamed_host
from geo.events.visits.companions import came_with
from geo.events.visits.contacts import (
    RECEIVES,
    as_receiving,
    beside_officials,
    is_from_afar,
    is_received,
    officials,
    sent_abroad,
    sides_of,
    tells_move,
    traveller_before,
)
from geo.events.visits.destinations import (
    find_seat,
)
from geo.events.visits.plans import with_date_ahead, with_planned_date, with_present_plan, without_date
from geo.events.visits.sides import (
    callers_at_home,
    comes_from_abroad,
    from_home,
    is_domestic,
    is_home_affair,
    is_of_body,
    is_tour_at_home,
    is_up_country,
    left_open,
    located,
    settle,
    settle_at_home,
    sort_out,
)
from geo.events.visits.statuses import is_only_counted, is_tour_to_come, read_status
from geo.events.visits.stays import stay_of
from geo.events.visits.stop_places import find_place

_PURPOSE = re.compile(
    r"\b(?:to\s+discuss|(?:for\s+)?talks\s+(?:on|about|over)|to\s+(?:review|negotiate|sign)|discussions\s+on|focus(?:ing|ed)?\s+on"
    r"|centred\s+on|exchanged?\s+views\s+on|discussed)\s+([^.;:,\n\"“”]{4,90})"
)


@dataclass(frozen=True, slots=True)
class Stop:
    """One draft read as a stop: parties sorted into visitors and hosts, before mentions of one visit are merged."""

    draft: Draft
    kind: VisitKind
    status: VisitStatus
    visitors: tuple[Party, ...]
    hosts: tuple[Party, ...]
    place: EventPlace | None
    date: DateRange | None
    is_stay: bool  # the date is that of the whole stay
    is_move: bool
    is_company: bool = False  # "accompanied by": adds visitors to a visit, is none by itself
    is_loose: bool = False  # names nobody from abroad by itself, but may tell more of a visit told before
    purpose: str | None = None
    origin: Place | None = None


_LEFT_FOR = re.compile(r"\b(?:left|leaves|departed|departs)\s+(?:[\w,]+\s+){0,4}?for\b")
_BEFORE = 200  # characters


def _is_seen_off_at_home(scene: Scene, draft: Draft, hosts: tuple[Party, ...]) -> bool:
    """Read "left for Doha on Monday. Caretaker Prime Minister Aoun saw him off": at home, by one of his own."""
    start = draft.event.trigger.start
    is_departure = _LEFT_FOR.search(scene.document.text, max(0, start - _BEFORE), start) is not None
    return is_departure and any(h.actor.country is None for h in hosts)


_LEAVES = re.compile(r"leaves?$|departs?$")  # "leaves Moscow on Wednesday": no visit that is still to come
_HOME = re.compile(r"\s+(?:back\s+)?home\s+from\b")


def _goes_home(scene: Scene, draft: Draft) -> bool:
    """Read "flew home from El Alto": the end of a visit that was told before."""
    return _HOME.match(scene.document.text, draft.event.trigger.end) is not None


def read_stop(scene: Scene, draft: Draft) -> Stop | None:
    """Read a draft as a stop of somebody's journey, or as a meeting or call; None where it is neither."""
    draft = with_present_plan(scene, draft)
    status = read_status(scene, draft)
    if status is None or _HOLIDAY.search(draft.event.sentence.of(scene.document.text)) or _goes_home(scene, draft):
        return None
    if status in ("happened", "announced") and is_only_counted(scene, draft):
        return None
    if status == "announced" and draft.trigger.entry.lemma == "return" and _LEAVES.match(draft.trigger.token.text):
        return None
    if status == "happened" and _is_dated_ahead(scene, draft):
        is_told = {"Tense=Past", "VerbForm=Fin"} <= set(draft.trigger.token.morph.split("|"))
        draft, status = (without_date(draft), status) if is_told else (draft, "announced")
    visitors, hosts = sides_of(scene, draft, status)
    if draft.trigger.token.lemma.lower() != "see":  # who sees a traveller off may be of his own government
        visitors, hosts = left_open(visitors, hosts)
    elif _is_seen_off_at_home(scene, draft, hosts):
        return None
    if status == "cancelled" and not visitors:
        visitors = traveller_before(scene, draft)
    if not hosts:
        visitors, hosts = as_receiving(scene, draft, visitors)
    visitors, hosts = came_with(scene, draft, visitors, hosts)
    came, received = visitors, hosts
    visitors, hosts = officials(visitors), officials(hosts)
    if draft.trigger.is_passive and draft.trigger.entry.lemma in RECEIVES and hosts:
        hosts = (*hosts, *hosts_listed(scene, draft, hosts))
    if draft.event.type == "CONSULT":
        hosts = hosts or beside_officials(visitors, received)
        visitors = (
            visitors or beside_officials(hosts, came) or (sent_abroad(came) if draft.event.mode == "visit" else ())
        )
    if draft.trigger.entry.lemma == "accompany":
        return _company(draft, came, hosts, status)
    if draft.trigger.entry.mode == "phone" or (draft.event.mode == "phone" and not _is_met_in_person(draft)):
        return _call(scene, draft, (*visitors, *hosts), status)
    if is_from_afar(scene, draft, (*visitors, *hosts)):
        return _call(scene, draft, (*visitors, *hosts), status)
    is_move = tells_move(scene, draft) or is_received(draft, visitors, hosts)
    is_move |= draft.trigger.entry.lemma in RECEIVES and not hosts and not draft.actors
    is_enough = len(visitors) + len(hosts) > 1 or (visitors and (is_move or status == "invited"))
    if not is_enough or (is_move and not visitors):
        return None
    place = find_place(scene, draft, visitors, hosts, status, is_move)
    kind, visitors, hosts = _sorted(scene, draft, visitors, hosts, place, is_move, status)
    is_known = not is_move or not is_domestic(visitors, hosts, place) or is_tour_at_home(draft, visitors, place)
    if not is_known and place is not None and comes_from_abroad(scene, draft, visitors, place):
        hosts, is_known = located(hosts, place.place.country), True
    is_known |= status == "cancelled" and place is None and _are_foreigners_named(scene, draft, visitors)
    if not visitors or not is_known or (status == "invited" and _are_at_home(visitors, place)):
        return None
    if place is None and kind == "visit" and hosts and _are_of_one_land((*visitors, *hosts)):
        return None
    is_loose = kind == "meeting" and is_home_affair(visitors)
    if is_loose and place is not None and not any(v.actor.country for v in visitors):
        return None
    if is_move and not hosts and all(v.kind == "resident" for v in visitors) and not is_up_country(draft, place):
        return None
    is_back = is_move and _GOES_BACK.match(scene.document.text, draft.event.trigger.start) is not None
    if is_back and (all(is_of_body(v) for v in visitors) or _are_at_home(visitors, place)):
        return None
    if is_tour_to_come(scene, draft) and ("Tense=Past" in draft.trigger.token.morph or _is_dated_back(scene, draft)):
        draft = without_date(draft)  # "embarked on Monday on a tour that will take him to Beijing"
    elif status == "announced" and draft.event.modality == "happened":
        draft = with_date_ahead(scene, draft)
    if status == "cancelled":
        draft = with_planned_date(scene, draft)
    return Stop(
        draft,
        kind,
        status,
        visitors,
        hosts,
        place,
        *stay_of(scene, draft, is_move),
        is_move,
        is_loose=is_loose,
        purpose=_purpose(scene, draft),
        origin=_origin(scene, draft) if is_move else None,
    )


def _is_dated_back(scene: Scene, draft: Draft) -> bool:
    published, date = scene.document.published.date, draft.event.date
    return published is not None and date is not None and date.end < published


def _is_dated_ahead(scene: Scene, draft: Draft) -> bool:
    """Say whether a visit is told for a day after the article, and so is still to come."""
    published, date = scene.document.published.date, draft.event.date
    return published is not None and date is not None and date.start > published


def _is_met_in_person(draft: Draft) -> bool:
    """Say whether a sentence about a call tells of a meeting too: "phoned him, for the first time since they met"."""
    return draft.trigger.entry.lemma in ("meet", "see", "receive", "host", "visit") and draft.event.place is not None


def _are_foreigners_named(scene: Scene, draft: Draft, visitors: tuple[Party, ...]) -> bool:
    """Say whether the sentence names officials of another land than the article's: "a visit by the Italian"."""
    sentence = draft.event.sentence
    named = [v for v in visitors if v.figure is not None and any(sentence.contains(w) for w in v.figure.wholes)]
    return bool(named) and scene.home not in (None, *(v.actor.country for v in visitors))


def _are_at_home(visitors: tuple[Party, ...], place: EventPlace | None) -> bool:
    """Say whether somebody is only invited, or goes back, to a town of his own country."""
    return place is not None and {v.actor.country for v in visitors} == {place.place.country}


def _are_of_one_land(parties: tuple[Party, ...]) -> bool:
    """Say whether all are of the same country, so that nobody came from abroad to be received."""
    lands = {p.actor.country for p in parties}
    return len(lands) == 1 and (None not in lands or not any(is_of_body(p) for p in parties))


_GOES_BACK = re.compile(r"(?<!\w)(?:\w+\s+back\s+to|return(?:ed|s|ing)?\s+(?:home\s+)?to)\b")


def _sorted(
    scene: Scene,
    draft: Draft,
    visitors: tuple[Party, ...],
    hosts: tuple[Party, ...],
    place: EventPlace | None,
    is_move: bool,
    status: VisitStatus,
) -> tuple[VisitKind, tuple[Party, ...], tuple[Party, ...]]:
    """Give those without a country theirs, then part them into visitors and hosts."""
    parties = (*visitors, *hosts)
    if place is not None and scene.focus[:1] == (place.place.country,):
        visitors = tuple(_in_office_here(v, place.place.country) for v in visitors)
    if place is not None and (is_move or any(p.actor.country == place.place.country for p in parties)):
        visitors = from_home(scene, draft, visitors, place)
        is_told = is_move or all(v.actor.country or is_of_body(v) for v in visitors)
        hosts = hosts if is_told else from_home(scene, draft, hosts, place)
    receives = draft.trigger.entry.lemma in RECEIVES
    lands = {v.actor.country for v in visitors if v.actor.country}
    if receives and hosts and len(lands) == 1:  # "will host Polish President Nowicki and Prime Minister Kos"
        visitors = located(visitors, next(iter(lands)) or "")
    visitors, hosts = settle(visitors, hosts, place, is_move)
    if place is None and not is_move:
        visitors, hosts = settle_at_home(scene, visitors, hosts)
    seat = find_seat(scene, draft) if place is None and not is_move else None
    if seat is not None and any(p.actor.country and p.actor.country != seat for p in (*visitors, *hosts)):
        visitors, hosts = located(visitors, seat), located(hosts, seat)
    kind, visitors, hosts = sort_out(visitors, hosts, place, is_move, receives, status, seat)
    if kind == "visit" and is_move:
        hosts = (*hosts, *hosts_beside(scene, draft, visitors, hosts, place))
        hosts = (*hosts, *unnamed_host(scene, draft, visitors, hosts, place))
    return kind, visitors, hosts


def _in_office_here(party: Party, country: str) -> Party:
    """Give a governor named without a country that of the article: "Governor Lawal travelled to Abuja"."""
    is_local = party.actor.country is None and party.actor.role in ("governor", "chief minister", "mayor")
    return replace(party, actor=replace(party.actor, country=country)) if is_local else party


_HOLIDAY = re.compile(
    r"\b(?:on|during|after|for|from)\s+(?:an?\s+|his\s+|her\s+|their\s+)?(?:\w+\s+)?(?:holiday|vacation)\b"
)


def _company(draft: Draft, visitors: tuple[Party, ...], hosts: tuple[Party, ...], status: VisitStatus) -> Stop | None:
    along = (p for p in visitors if p.sort == "person" and (p.kind != "resident" or is_of_body(p)))
    companions = tuple(p for p in along if p.figure or p.actor.role)
    if not companions or not hosts:
        return None
    return Stop(
        draft, "visit", status, companions, hosts, draft.event.place, draft.event.date, False, True, is_company=True
    )


def _call(scene: Scene, draft: Draft, parties: tuple[Party, ...], status: VisitStatus) -> Stop | None:
    if len(parties) < 2 or status not in ("happened", "announced"):
        return None
    parties = callers_at_home(scene, draft, parties)
    return Stop(draft, "call", status, parties, (), None, draft.event.date, False, False)


def _purpose(scene: Scene, draft: Draft) -> str | None:
    match = _PURPOSE.search(draft.event.sentence.of(scene.document.text))
    return " ".join(match[1].split()) if match else None


def _origin(scene: Scene, draft: Draft) -> Place | None:
    for phrase in scene.tree.phrases(draft.trigger.token):
        resolution = scene.resolution(phrase.token)
        if phrase.preposition == "from" and resolution is not None and resolution.toponym.use == "literal":
            return (
                resolution.place if draft.event.place is None or resolution.place != draft.event.place.place else None
            )
    return None
