"""Visitors and hosts: whoever holds office in the country of the place is a host, everybody else a visitor.

Nobody travelled where an ambassador meets his hosts, where all meet in a third country, and where the place is not
told: then all are visitors of a meeting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.domain import EventPlace, VisitKind
from geo.events.drafts import Draft
from geo.events.scene import Party, Scene


def left_open(visitors: tuple[Party, ...], hosts: tuple[Party, ...]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Leave open whose official it is who is met or receives, where the text tells no country of his.

    "SUVA - Prime Minister Waqa landed in Apia. He called on Prime Minister Leota": of Samoa, not of Fiji.
    """
    return visitors, tuple(_opened(h) if _is_assumed(h) and visitors else h for h in hosts)


def _is_assumed(party: Party) -> bool:
    is_national = party.kind in ("state", "royal") and party.actor.role not in _LOCAL
    return party.figure is not None and party.figure.is_assumed and is_national


_LOCAL = ("governor", "deputy governor", "chief minister", "mayor", "deputy mayor", "premier", "first minister")


def _opened(party: Party) -> Party:
    return replace(party, actor=replace(party.actor, country=None))


def _at_home_again(party: Party, country: str) -> Party:
    is_home = party.figure is not None and party.figure.is_assumed and party.figure.person.country == country
    return replace(party, actor=replace(party.actor, country=country)) if is_home else party


def settle(
    visitors: tuple[Party, ...], hosts: tuple[Party, ...], place: EventPlace | None, is_move: bool
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Give an official named without a country that of the place, where the others came from abroad."""
    if place is None or not place.place.country:
        return visitors, hosts
    hosts = tuple(_at_home_again(h, place.place.country) for h in hosts)
    known = {p.actor.country or "a body" for p in (*visitors, *hosts) if p.actor.country or is_of_body(p)}
    if not known or known == {place.place.country}:
        return visitors, hosts
    local = place.place.country
    return (visitors if is_move else located(visitors, local)), located(hosts, local)


def settle_at_home(
    scene: Scene, visitors: tuple[Party, ...], hosts: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Give the dateline's country to an official named without one beside a foreign colleague."""
    known = {p.actor.country for p in (*visitors, *hosts) if p.actor.country}
    written = {r.place.country for r in scene.resolutions if r.toponym.section == "dateline" and r.place}
    home = next(iter(written)) if len(written) == 1 else (scene.home if len(scene.focus) == 1 else None)
    if not home or not known or home in known:
        return visitors, hosts
    return located(visitors, home), located(hosts, home)


def is_of_body(party: Party) -> bool:
    """Say whether somebody speaks for a body of many countries, and so comes from abroad everywhere."""
    return party.is_of_body or (party.figure is not None and party.figure.is_of_body)


def located(parties: tuple[Party, ...], country: str) -> tuple[Party, ...]:
    return tuple(
        p if p.actor.country or is_of_body(p) else replace(p, actor=replace(p.actor, country=country)) for p in parties
    )


_FROM = re.compile(r"\b(?:left|leaves|leave|departed|departs|flew\s+out\s+of|from)\s+(?:the\s+)?$")


def from_home(scene: Scene, draft: Draft, visitors: tuple[Party, ...], place: EventPlace) -> tuple[Party, ...]:
    """Give a traveller named without a country that of the dateline, else of the government that speaks of him.

    Where neither is told it is the country that the article is mainly about.
    "ISLAMABAD: Foreign Minister Bilal Qazi will leave for Beijing"; "the Kremlin said President Orlov would visit".
    """
    homes = [
        r.place.country for r in scene.resolutions if r.toponym.section == "dateline" and r.place and r.place.country
    ]
    if len(set(homes)) == 2 and place.place.country in homes:
        homes = [c for c in homes if c != place.place.country]  # "DHAKA/NEW DELHI": who came to Dhaka is of the other
    homes = homes if len(set(homes)) == 1 else []
    homes += _left(scene, draft)
    homes += list(scene.governments_in(draft.event.sentence))
    named = {r.place.country for r in scene.resolutions if r.place and draft.event.sentence.contains(r.toponym.span)}
    if not homes and scene.focus and scene.focus[0] not in {place.place.country, *named}:
        homes = [scene.focus[0]]
    home = next((c for c in homes if c != place.place.country), None)
    if home is None or (homes and homes[0] == place.place.country):
        return visitors
    return located(visitors, home)


def _left(scene: Scene, draft: Draft) -> list[str]:
    """List the countries of the places that somebody left for a journey: "left Abuja on Monday for Nairobi"."""
    text, found = scene.document.text, []
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        before = text[max(0, span.start - 16) : span.start]
        if place and place.country and draft.event.sentence.contains(span) and _FROM.search(before):
            found.append(place.country)
    for land in scene.lands.countries_in(draft.event.sentence.start, draft.event.sentence.end):
        is_capital = re.match(r"(?:['’]s)?\s+capital\b", text[land.end : land.end + 12]) is not None
        if land.country and is_capital and _FROM.search(text[max(0, land.start - 16) : land.start]):
            found.append(land.country)
    return found


def callers_at_home(scene: Scene, draft: Draft, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Give a caller named without a country that of the government that tells of the call, else the article's."""
    known = {p.actor.country for p in parties if p.actor.country}
    open_ = [p for p in parties if p.actor.country is None and not is_of_body(p)]
    homes = [*scene.governments_in(draft.event.sentence), scene.home, *scene.focus[:1]]
    home = next((c for c in homes if c and c not in known), None)
    return located(parties, home) if home and len(open_) == 1 else parties


_BODIES = {"EU": ("Brussels", "Strasbourg", "Luxembourg"), "UN": ("New York City", "New York", "Geneva")}


def is_seated(country: str | None, place: EventPlace | None) -> bool:
    """Say whether a body of many countries receives at a place as at home: the Union in Brussels."""
    return place is not None and place.place.name in _BODIES.get(country or "", ())


def sort_out(
    visitors: tuple[Party, ...],
    hosts: tuple[Party, ...],
    place: EventPlace | None,
    is_move: bool,
    receives: bool,
    status: str,
    seat: str | None = None,
) -> tuple[VisitKind, tuple[Party, ...], tuple[Party, ...]]:
    """Sort people into visitors and hosts by the country of the place."""
    everyone = (*visitors, *hosts)
    country = place.place.country if place is not None else seat
    if status == "invited" or (is_move and place is None):
        return "visit", visitors, hosts
    if is_move and country:
        stay = tuple(p for p in hosts if p.actor.country in (country, None) or is_seated(p.actor.country, place))
        came = tuple(p for p in visitors if p.actor.country != country)
        return "visit", came or visitors, stay
    if receives and country and visitors and _is_lent(hosts, country, place) and visitors[0].actor.country != country:
        return "visit", visitors, hosts
    if country:
        home = tuple(p for p in everyone if p.actor.country == country or is_seated(p.actor.country, place))
        away = tuple(p for p in everyone if p not in home)
        if (
            home
            and away
            and not any(p.kind == "resident" and not _is_out_of_post(p, place, receives) for p in away)
            and all(p.actor.country or is_of_body(p) for p in away)
        ):
            return "visit", away, home
        if not home and receives and visitors and hosts and visitors[0].actor.country != country:
            return "meeting", everyone, ()
        return "meeting", everyone, ()
    if receives and visitors and hosts and not any(p.kind == "resident" for p in visitors):
        return "visit", visitors, hosts
    return "meeting", everyone, ()


def _is_out_of_post(party: Party, place: EventPlace | None, receives: bool) -> bool:
    """Say whether an ambassador is welcomed in a town where he doesn't live: by the mayor of Galway."""
    is_town = place is not None and place.place.precision == "city" and place.place.feature not in ("PPLC", "PPLG")
    return receives and is_town and not (party.actor.role or "").startswith("consul")


def _is_lent(hosts: Sequence[Party], country: str, place: EventPlace | None) -> bool:
    """Say whether those who receive speak for bodies of many lands: NATO's chief in Brussels, an envoy anywhere."""
    return bool(hosts) and all(is_of_body(h) and not is_seated(h.actor.country, place) for h in hosts)


def is_domestic(visitors: Sequence[Party], hosts: Sequence[Party], place: EventPlace | None) -> bool:
    """Say whether nobody crossed a border: a president's day in his own provinces is no visit."""
    if place is None:
        return not hosts or all(v.actor.country is None and not is_of_body(v) for v in visitors)
    is_told_apart = all(v.actor.country is None for v in visitors) and any(
        h.figure is not None and h.figure.person.country == place.place.country for h in hosts
    )
    is_at_home = all(v.actor.country in (place.place.country, None) and not is_of_body(v) for v in visitors)
    return is_at_home and not is_told_apart


_NATIONAL = frozenset((
    "president", "prime minister", "foreign minister", "defence minister", "king", "queen", "emir", "sultan",
    "chancellor", "vice president", "deputy prime minister", "foreign secretary", "interior minister",
    "finance minister",
))  # fmt: skip
_OUTWARD = frozenset(("visit", "leave", "travel", "fly", "head", "depart", "pay", "due", "expect", "jet", "embark"))


def comes_from_abroad(scene: Scene, draft: Draft, visitors: Sequence[Party], place: EventPlace | None) -> bool:
    """Say whether somebody of national office who goes to a capital must be of another country, though none is told.

    Nobody travels to the seat of his own government, if the article is not written there.
    """
    is_off = draft.trigger.entry.type == "REJECT"  # "has scrapped Thursday's flying visit to Nuuk"
    is_outward = is_off or draft.trigger.entry.lemma in _OUTWARD
    if place is None or draft.event.date_text is None or not is_outward:
        return False
    datelines = (r.place for r in scene.resolutions if r.toponym.section == "dateline")
    if any(town is not None and town.country == place.place.country for town in datelines):
        return False
    is_capital = place.place.precision == "country" or place.place.feature == "PPLC"
    return is_capital and all(
        v.actor.country is None and not is_of_body(v) and v.actor.role in _NATIONAL for v in visitors
    )


_HEADS = ("president", "prime minister", "king", "queen", "emir", "sultan", "chancellor", "governor", "premier")


_OFFICES = ("minister", "secretary", "governor", "commissioner", "chief", "general", "speaker", "envoy", "leader")
_TOURS = ("visit", "tour", "fly", "travel", "arrive", "go", "head", "land", "leave", "spend", "dash", "drive", "rush",
    "hurry", "race", "sail")  # fmt: skip


def is_tour_at_home(draft: Draft, visitors: Sequence[Party], place: EventPlace | None) -> bool:
    """Say whether a head of state, government or region goes to a town of his own country; his seat is none.

    A minister does so only where the text says that he visits the town, with a day.
    """
    if place is None or place.place.precision in ("country", "region", "water"):
        return False
    roles = {v.actor.role or "" for v in visitors if v.actor.country == place.place.country}
    is_told = draft.trigger.entry.lemma in _TOURS or draft.trigger.token.lemma.lower() in _TOURS
    is_of_state = bool(roles & {*_HEADS}) or (is_told and any(role.endswith(_OFFICES) for role in roles))
    return is_of_state and (place.place.feature != "PPLC" or roles <= {"governor", "chief minister", "premier"})


_CALLS = frozenset((
    "visit", "tour", "travel", "arrive", "fly", "go", "come", "stop", "drop", "expect", "due", "pay", "make", "be",
))  # fmt: skip


def is_up_country(draft: Draft, place: EventPlace | None) -> bool:
    """Say whether an ambassador is in a town where none has his seat: "travelled to Labasa to hand over tractors"."""
    if place is None or place.place.precision in ("country", "region") or place.place.feature in ("PPLC", "PPLG"):
        return False
    return draft.trigger.entry.lemma in _CALLS and draft.event.date_text is not None


def is_home_affair(parties: Sequence[Party]) -> bool:
    countries = {p.actor.country or ("abroad" if is_of_body(p) or p.kind == "diplomat" else None) for p in parties}
    return len(countries) == 1 or (None in countries and len(countries) <= 2)
