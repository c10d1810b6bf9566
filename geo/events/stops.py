"""One mention of a visit, meeting, call or invitation: who came, who received, where, and whether it took place.

Whoever holds office in the country of the place is a host, everybody else a visitor. Nobody travelled where an
ambassador meets his hosts, where all meet in a third country, and where the place is not told: then all are visitors
of a meeting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from geo.domain import Actor, DateRange, EventPlace, Place, Span, VisitKind, VisitStatus
from geo.events.dates import Anchor, stretch
from geo.events.drafts import Draft
from geo.events.people import Figure
from geo.events.scene import Party, Scene

_MOVES = frozenset(
    [
        "visit",
        "arrive",
        "travel",
        "fly",
        "head",
        "go",
        "come",
        "return",
        "land",
        "tour",
        "pass",
        "pay",
        "make",
        "begin",
        "wrap",
        "conclude",
        "end",
        "embark",
        "trip",
        "stopover",
        "arrival",
        "stop",
        "leave",
        "continue",
        "expect",
        "due",
        "stay",
        "reach",
        "undertake",
        "start",
        "kick",
        "cut",
        "finish",
        "complete",
        "depart",
        "be",
        "touch",
        "turn",
        "show",
        "journey",
        "set",
        "jet",
        "proceed",
        "wind",
        "wound",
        "round",
        "lead",
        "attend",
        "participate",
        "transit",
    ]
)
_RECEIVES = frozenset(["host", "receive", "welcome", "greet", "await", "reception"])
_OVER = frozenset(["wrap", "conclude", "end", "return", "finish", "complete", "wind", "wound", "round"])
_CANCELS = frozenset(
    ["cancel", "call", "postpone", "scrap", "put", "shelve", "cancellation", "drop", "abandon", "delay"]
)
_VISIT_NOUNS = frozenset(["visit", "trip", "meeting", "talk", "summit", "tour", "journey", "stopover"])
_INVITES = frozenset(["invite", "extend", "accept", "invitation"])
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
    is_move: bool
    is_company: bool = False  # "accompanied by": adds visitors to a visit, is none by itself
    is_loose: bool = False  # names nobody from abroad by itself, but may tell more of a visit told before
    purpose: str | None = None
    origin: Place | None = None


def read_stops(scene: Scene, draft: Draft) -> list[Stop]:
    """Read a draft as the stops it tells: "will visit Algiers on 3 December and Tunis the following day" has two."""
    first = read_stop(scene, draft)
    if first is None:
        return []
    if not first.is_move or first.place is None or first.is_company:
        return [first]
    stops = [first, *further_stops(scene, first)]
    if first.draft.event.place is None and len(stops) > 1:
        undated = [replace(stop, date=None, draft=without_date(stop.draft)) for stop in stops[:-1]]
        stops = [*undated, replace(stops[-1], date=first.date, draft=_dated_like(stops[-1].draft, first.draft))]
    return stops


def without_date(draft: Draft) -> Draft:
    return replace(draft, event=replace(draft.event, date=None, date_text=None, date_span=None))


def _dated_like(draft: Draft, other: Draft) -> Draft:
    told = other.event
    return replace(
        draft, event=replace(draft.event, date=told.date, date_text=told.date_text, date_span=told.date_span)
    )


_LEADS_TO = re.compile(
    r"\b(?:(?:took|takes|taking|take|bring|brought|brings)\s+(?:him|her|them|the\s+\w+(?:\s+\w+)?)"
    r"|(?:tour|swing)\s+of|stops?)\s+(?:in|to|at|of)?\s*(?:the\s+)?$|\b(?:tour|swing)\s+of\s+$"
)


def _first_stop(scene: Scene, draft: Draft) -> EventPlace | None:
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


def further_stops(scene: Scene, first: Stop) -> list[Stop]:
    """Find the places joined by "and" to the place of a stop, each with the date told right after it."""
    found: list[Stop] = []
    place, sentence = first.place, first.draft.event.sentence
    if place is None or place.span is None:
        return []
    end, previous = place.span.end, first.date
    known = {place.place.id}
    for resolution in scene.resolutions:
        span, other = resolution.toponym.span, resolution.place
        if span.start < end or not sentence.contains(span) or other is None or resolution.toponym.use == "modifier":
            continue
        between = scene.document.text[end : span.start]
        if _STOPS_AT.search(between):
            previous = None
        elif not _JOINED.fullmatch(_without_dates(scene, end, span.start, between)):
            break
        if other.id in known:
            continue
        known.add(other.id)
        phrase = next((p for p in scene.dates if 0 <= p.span.start - span.end <= 4 and sentence.contains(p.span)), None)
        ahead = 1 if first.status == "announced" else -1
        date = phrase.resolve(Anchor(scene.document.published.date, ahead, previous)) if phrase else None
        if other.country and other.country not in {v.actor.country for v in first.visitors}:
            told = EventPlace(other, "clause", False, span)
            event = replace(
                first.draft.event,
                place=told,
                date=date or (None if phrase else first.date),
                date_text=phrase.text if phrase else first.draft.event.date_text,
                date_span=phrase.span if phrase else first.draft.event.date_span,
            )
            draft = replace(first.draft, event=event)
            found.append(replace(first, draft=draft, place=told, date=event.date, hosts=(), origin=None))
        end, previous = span.end, date or previous
    return found


_STOPS_AT = re.compile(r"\b(?:stops?|stopovers?|visits?)\s+(?:in|to|at)\s+(?:the\s+)?$")
_JOINED = re.compile(
    r"[\s,]*(?:(?:and|then|before|to|in|on|later|also|from there|both|finally|lastly|eventually|onwards?)[\s,]*){0,4}"
)


def _without_dates(scene: Scene, start: int, end: int, between: str) -> str:
    for phrase in scene.dates:
        if start <= phrase.span.start and phrase.span.end <= end:
            between = between.replace(phrase.text, " ")
    return between


def read_stop(scene: Scene, draft: Draft) -> Stop | None:
    """Read a draft as a stop of somebody's journey, or as a meeting or call; None where it is neither."""
    status = _status(draft)
    if status is None:
        return None
    visitors, hosts = _sides(scene, draft, status)
    visitors, hosts = _officials(visitors), _officials(hosts)
    lemma = draft.trigger.entry.lemma
    if lemma == "accompany":
        return _company(draft, visitors, hosts, status)
    if not visitors and not hosts:
        return None
    if _HOLIDAY.search(draft.event.sentence.of(scene.document.text)):
        return None
    place = draft.event.place
    if place is None and lemma in ("sign", "initial"):
        place = _signed_at(scene)
    if draft.event.mode == "phone" or draft.trigger.entry.mode == "phone":
        return _call(scene, draft, (*visitors, *hosts), status)
    is_move = _is_move(draft)
    if is_move:
        place = _destination(scene, draft) or place
    if place is None:
        place = (_airport_town(scene, draft) or _first_stop(scene, draft)) if is_move else _meeting_place(scene, draft)
    if place is not None and place.place.precision == "landmark":
        place = _town_around(scene, place)
    if place is not None and (is_move or any(p.actor.country == place.place.country for p in (*visitors, *hosts))):
        visitors = _from_home(scene, draft, visitors, place)
        hosts = hosts if is_move else _from_home(scene, draft, hosts, place)
    if place is None and status == "invited":
        place = _inviting_country(scene, hosts)
    if is_move and not visitors:
        return None
    if not is_move and len(visitors) + len(hosts) < 2 and not (status == "invited" and visitors):
        return None
    visitors, hosts = settle(visitors, hosts, place, is_move)
    if place is None and not is_move:
        visitors, hosts = _settle_at_home(scene, visitors, hosts)
    seat = _seat(scene, draft) if place is None and not is_move else None
    if seat is not None and any(p.actor.country and p.actor.country != seat for p in (*visitors, *hosts)):
        visitors, hosts = _located(visitors, seat), _located(hosts, seat)
    kind, visitors, hosts = sort_out(visitors, hosts, place, is_move, lemma in _RECEIVES, status, seat)
    if kind == "visit" and is_move and status != "cancelled":
        hosts = (*hosts, *_hosts_beside(scene, draft, visitors, hosts, place))
    if not visitors or (is_move and _is_domestic(visitors, hosts, place)):
        return None
    is_loose = kind == "meeting" and _is_home_affair(visitors)
    if is_loose and not any(v.actor.country for v in visitors):
        return None
    if status == "cancelled":
        draft = _with_planned_date(scene, draft)
    sentence = draft.event.sentence.of(scene.document.text)
    return Stop(
        draft,
        kind,
        status,
        visitors,
        hosts,
        place,
        stretch(draft.event.date, sentence, lemma in _OVER),
        is_move,
        is_loose=is_loose,
        purpose=_purpose(scene, draft),
        origin=_origin(scene, draft) if is_move else None,
    )


_BY_HOST = re.compile(
    r"\b(?:with|by|met|meet|meets|meeting|see|saw|sees|host|hosts|guest\s+of|invitation\s+of|alongside|beside)\s+(?:\w+\s+)?$",
    re.I,
)
_MET = re.compile(
    r"\b(?:(?:talks|meeting|met|discussions|lunch|dinner)\s+with|met|meeting|meet|meets|saw|guest\s+of|invitation\s+of"
    r"|(?:hosted|received|welcomed|greeted|invited)\s+by)\s+$",
    re.I,
)


def _hosts_beside(
    scene: Scene, draft: Draft, visitors: Sequence[Party], hosts: Sequence[Party], place: EventPlace | None
) -> list[Party]:
    """Find officials of the place named in the same sentence after "with", "by" or "met"."""
    sentence = draft.event.sentence
    known = {p.actor.name for p in (*visitors, *hosts)}
    found: list[Party] = []
    ends: list[int] = [w.end for p in hosts if p.figure for w in p.figure.wholes if sentence.contains(w)]
    ends = [end for end in ends if end > draft.event.trigger.start]
    for figure, whole in _figures_in(scene, sentence):
        person = figure.person
        if place is None or not figure.is_public or person.name in known or figure.kind == "resident":
            continue
        is_titled = person.country is None and figure.kind in ("state", "royal") and not figure.is_of_body
        if (person.country != place.place.country and not is_titled) or place.place.country in {
            v.actor.country for v in visitors
        }:
            continue
        before = scene.document.text[max(sentence.start, whole.start - 30) : whole.start]
        is_next = any(_LISTED.fullmatch(scene.document.text, end, whole.start) for end in ends if end < whole.start)
        if is_next or (_MET.search(before) if is_titled else _BY_HOST.search(before)):
            span = next((m for m in person.mentions if whole.contains(m)), whole)
            ends.append(whole.end)
            found.append(
                Party(Actor(person.name, person.role, place.place.country, span), "person", figure, figure.kind)
            )
    return found


_LISTED = re.compile(r"(?:,|,?\s+and|,?\s+as\s+well\s+as)\s+(?:with\s+)?")


def _figures_in(scene: Scene, sentence: Span) -> list[tuple[Figure, Span]]:
    """List the people of a sentence in the order in which it names them."""
    named = [(f, next((w for w in f.wholes if sentence.contains(w)), None)) for f in scene.figures]
    return sorted(((f, w) for f, w in named if w is not None), key=lambda pair: pair[1])


def settle(
    visitors: tuple[Party, ...], hosts: tuple[Party, ...], place: EventPlace | None, is_move: bool
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Give an official named without a country that of the place, where the others came from abroad."""
    if place is None or not place.place.country:
        return visitors, hosts
    known = {p.actor.country for p in (*visitors, *hosts) if p.actor.country}
    if not known or known == {place.place.country}:
        return visitors, hosts
    local = place.place.country
    return (visitors if is_move else _located(visitors, local)), _located(hosts, local)


_AT_MEETING = re.compile(
    r"\b(?:meeting|meetings|talks|summit|conference|forum|dinner|lunch|session|gathering|assembly)"
    r"(?:\s+(?!with\b|between\b|said\b)[\w-]+){0,4}?\s+(?:in|at)\s+(?:the\s+)?(?:(?:capital|city|resort|port)\s+(?:of\s+)?)?$",
    re.I,
)


def _meeting_place(scene: Scene, draft: Draft) -> EventPlace | None:
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
        if span.start > draft.event.trigger.start and _AT_MEETING.search(before):
            return EventPlace(place, "sentence", False, span)
    return None


def _town_around(scene: Scene, landmark: EventPlace) -> EventPlace:
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
    return landmark


def _from_home(scene: Scene, draft: Draft, visitors: tuple[Party, ...], place: EventPlace) -> tuple[Party, ...]:
    """Give a traveller named without a country that of the dateline, else of the government that speaks of him.

    Where neither is told it is the country that the article is mainly about.
    "ISLAMABAD: Foreign Minister Bilal Qazi will leave for Beijing"; "the Kremlin said President Orlov would visit".
    """
    homes = [
        r.place.country for r in scene.resolutions if r.toponym.section == "dateline" and r.place and r.place.country
    ]
    homes += _left(scene, draft)
    homes += list(scene.governments_in(draft.event.sentence))
    named = {r.place.country for r in scene.resolutions if r.place and draft.event.sentence.contains(r.toponym.span)}
    if not homes and scene.focus and scene.focus[0] not in {place.place.country, *named}:
        homes = [scene.focus[0]]
    home = next((c for c in homes if c != place.place.country), None)
    if home is None or (homes and homes[0] == place.place.country):
        return visitors
    return _located(visitors, home)


_FROM = re.compile(r"\b(?:left|leaves|leave|departed|departs|flew\s+out\s+of|from)\s+$")


_AT_SEAT = re.compile(r"\b(?:at|in|to|inside)\s+(?:the\s+)?$")


def _seat(scene: Scene, draft: Draft) -> str | None:
    """Give the country whose seat of government a meeting was at: "met with President Kane at the White House"."""
    for start, country in scene.seats_in(draft.event.sentence):
        if _AT_SEAT.search(scene.document.text[max(0, start - 12) : start]):
            return country
    return None


_HOLIDAY = re.compile(
    r"\b(?:on|during|after|for|from)\s+(?:an?\s+|his\s+|her\s+|their\s+)?(?:\w+\s+)?(?:holiday|vacation)\b"
)
_TO = re.compile(
    r"\s+(?:(?:back|on|out|down|in|into|over|up|home)\s+)?(?:to|into|in|at|for)\s+(?:the\s+)?(?:(?:city|capital)\s+of\s+)?"
)
_GOES = ("come", "go", "travel", "fly", "head", "arrive", "journey", "return", "proceed", "continue", "land", "jet")


def _destination(scene: Scene, draft: Draft) -> EventPlace | None:
    """Give the place right after the verb: "came to Sochi to go over the situation in Venezuela" is to Sochi."""
    match = _TO.match(scene.document.text, draft.event.trigger.end)
    if match is None or draft.trigger.entry.lemma not in _GOES:
        return None
    for resolution in scene.resolutions:
        place = resolution.place
        if resolution.toponym.span.start == match.end() and place and not place.is_approximate:
            is_told = draft.event.place is not None and draft.event.place.place.country == place.country
            is_other = not is_told and resolution.toponym.use != "modifier"
            return EventPlace(place, "clause", False, resolution.toponym.span) if is_other else None
    return None


_AIRPORT = re.compile(r"(?:['’]s)?(?:\s+[\w-]+){0,4}?\s+[Aa]ir(?:port|base|field)\b")


def _airport_town(scene: Scene, draft: Draft) -> EventPlace | None:
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


def _inviting_country(scene: Scene, hosts: Sequence[Party]) -> EventPlace | None:
    """Give the country of him who invites, where the text names it: "an invitation from Tanzania's president"."""
    for resolution in scene.resolutions:
        place = resolution.place
        if place and place.precision == "country" and any(h.actor.country == place.country for h in hosts):
            return EventPlace(place, "sentence", True, resolution.toponym.span)
    return None


def _left(scene: Scene, draft: Draft) -> list[str]:
    """List the countries of the places that somebody left for a journey: "left Abuja on Monday for Nairobi"."""
    text, found = scene.document.text, []
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        before = text[max(0, span.start - 16) : span.start]
        if place and place.country and draft.event.sentence.contains(span) and _FROM.search(before):
            found.append(place.country)
    return found


def _settle_at_home(
    scene: Scene, visitors: tuple[Party, ...], hosts: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Give the dateline's country to an official named without one beside a foreign colleague."""
    known = {p.actor.country for p in (*visitors, *hosts) if p.actor.country}
    if scene.home is None or not known or scene.home in known:
        return visitors, hosts
    return _located(visitors, scene.home), _located(hosts, scene.home)


def is_of_body(party: Party) -> bool:
    """Say whether somebody speaks for a body of many countries, and so comes from abroad everywhere."""
    return party.figure is not None and party.figure.is_of_body


def _located(parties: tuple[Party, ...], country: str) -> tuple[Party, ...]:
    return tuple(
        p if p.actor.country or is_of_body(p) else replace(p, actor=replace(p.actor, country=country)) for p in parties
    )


_PLANNED_FOR = re.compile(
    r"\b(?:scheduled|planned|set|due|expected|slated|originally)\s+(?:to\s+\w+\s+)?(?:for|on|to)?\s*$"
)


def _with_planned_date(scene: Scene, draft: Draft) -> Draft:
    """Read "called off a trip that had been planned for Friday": the day on which it was to be."""
    event = draft.event
    for phrase in scene.dates:
        before = scene.document.text[max(0, phrase.span.start - 40) : phrase.span.start]
        if event.sentence.contains(phrase.span) and _PLANNED_FOR.search(before):
            date = phrase.resolve(Anchor(scene.document.published.date, 1))
            return replace(draft, event=replace(event, date=date, date_text=phrase.text, date_span=phrase.span))
    return draft


_SIGNING = re.compile(r"\b(?:signing|signature)\b[^.;\n]{0,40}\bin\s+$")


def _signed_at(scene: Scene) -> EventPlace | None:
    """Find where the signing took place if another sentence says so: "after the signing of the accord in Tehran"."""
    for resolution in scene.resolutions:
        span, place = resolution.toponym.span, resolution.place
        before = scene.document.text[max(0, span.start - 70) : span.start]
        if place is not None and not place.is_approximate and _SIGNING.search(before):
            return EventPlace(place, "paragraph", False, span)
    return None


def _status(draft: Draft) -> VisitStatus | None:
    entry, modality = draft.trigger.entry, draft.event.modality
    is_broker = entry.mode == "third-party" and not (entry.lemma == "host" and _has_guests(draft))
    if entry.type == "CONSULT" and not is_broker:
        return {"happened": "happened", "planned": "announced"}.get(modality)  # type: ignore[return-value]
    if entry.type == "AGREE" and entry.lemma in _INVITES:
        is_invitation = entry.lemma in ("invite", "invitation") or _object_lemma(draft) == "invitation"
        return "invited" if is_invitation and modality == "happened" else None
    if entry.type == "REJECT" and entry.lemma in _CANCELS:
        noun = _object_lemma(draft)
        return "cancelled" if noun in _VISIT_NOUNS and modality == "happened" else None
    if entry.type in ("SUPPORT", "STATEMENT") and modality == "happened":
        is_bilateral = entry.lemma in ("sign", "initial", "tell", "conclude")
        return "happened" if is_bilateral else None
    return None


def _has_guests(draft: Draft) -> bool:
    """Read "hosted a trilateral summit with X and Y": a host and his guests, and not a broker between others."""
    return any(p.figure for p in draft.actors) and any(p.figure for p in draft.recipients)


def _object_lemma(draft: Draft) -> str:
    target = draft.trigger.object
    return target.lemma.lower() if target is not None else draft.trigger.token.lemma.lower()


def _sides(scene: Scene, draft: Draft, status: str) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Say who came to whom as the verb has it: the subject visits, but "received" and "invited" turn that round."""
    lemma = draft.trigger.entry.lemma
    if lemma in _RECEIVES or lemma in ("invite", "extend"):
        return draft.recipients, draft.actors
    if status == "cancelled" and draft.trigger.object is not None:
        owner = scene.tree.possessor(draft.trigger.object)
        owned = scene.parties(owner) if owner is not None else []
        named = tuple(p for p in owned if p.sort == "person") or _of(scene, draft)
        return (named or draft.actors), tuple(p for p in draft.recipients if p not in named)
    return draft.actors, draft.recipients


def _of(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    target = draft.trigger.object
    if target is None:
        return ()
    found = [p.token for p in scene.tree.phrases(target) if p.preposition in ("of", "by")]
    return tuple(party for token in found for party in scene.parties(token) if party.sort == "person")


def _officials(parties: Sequence[Party]) -> tuple[Party, ...]:
    """Keep people of public office and delegations; an office with neither name nor country is nobody."""
    return tuple(p for p in parties if _is_official(p) or p.actor.name.lower().split()[-1] in _SENT)


_SENT = ("delegation", "envoy", "envoys")


def _is_official(party: Party) -> bool:
    return party.sort == "person" and party.is_public and (party.figure is not None or party.actor.country is not None)


def _is_move(draft: Draft) -> bool:
    entry, noun = draft.trigger.entry, _object_lemma(draft)
    if entry.type in ("SUPPORT", "STATEMENT"):
        return False
    if entry.lemma in (
        "cancel",
        "call",
        "postpone",
        "scrap",
        "make",
        "begin",
        "end",
        "start",
        "conclude",
        "pay",
        "undertake",
    ):
        return noun in ("visit", "trip", "tour", "journey", "stopover", "stop", "way")
    if entry.type == "AGREE":
        return entry.lemma in _INVITES
    return entry.lemma in _MOVES


def _company(draft: Draft, visitors: tuple[Party, ...], hosts: tuple[Party, ...], status: VisitStatus) -> Stop | None:
    companions = tuple(p for p in visitors if p.kind != "resident")
    if not companions or not hosts:
        return None
    return Stop(draft, "visit", status, companions, hosts, draft.event.place, draft.event.date, True, is_company=True)


def _call(scene: Scene, draft: Draft, parties: tuple[Party, ...], status: VisitStatus) -> Stop | None:
    if len(parties) < 2 or status not in ("happened", "announced"):
        return None
    parties = _callers_at_home(scene, draft, parties)
    return Stop(draft, "call", status, parties, (), None, draft.event.date, False)


def _callers_at_home(scene: Scene, draft: Draft, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Give a caller named without a country that of the government that tells of the call, else the article's."""
    known = {p.actor.country for p in parties if p.actor.country}
    open_ = [p for p in parties if p.actor.country is None and not is_of_body(p)]
    homes = [*scene.governments_in(draft.event.sentence), scene.home, *scene.focus[:1]]
    home = next((c for c in homes if c and c not in known), None)
    return _located(parties, home) if home and len(open_) == 1 else parties


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
        stay = tuple(p for p in hosts if p.actor.country in (country, None))
        came = tuple(p for p in visitors if p.actor.country != country)
        return "visit", came or visitors, stay
    if country:
        home = tuple(p for p in everyone if p.actor.country == country)
        away = tuple(p for p in everyone if p.actor.country != country)
        if (
            home
            and away
            and not any(p.kind == "resident" for p in away)
            and all(p.actor.country or is_of_body(p) for p in away)
        ):
            return "visit", away, home
        if not home and receives and visitors and hosts and visitors[0].actor.country != country:
            return "meeting", everyone, ()
        return "meeting", everyone, ()
    if receives and visitors and hosts and not any(p.kind == "resident" for p in visitors):
        return "visit", visitors, hosts
    return "meeting", everyone, ()


def _is_domestic(visitors: Sequence[Party], hosts: Sequence[Party], place: EventPlace | None) -> bool:
    """Say whether nobody crossed a border: a president's day in his own provinces is no visit."""
    if place is None:
        return not hosts or all(v.actor.country is None and not is_of_body(v) for v in visitors)
    return all(v.actor.country in (place.place.country, None) and not is_of_body(v) for v in visitors)


def _is_home_affair(parties: Sequence[Party]) -> bool:
    countries = {p.actor.country or ("a body" if is_of_body(p) else None) for p in parties}
    return len(countries) == 1 or (None in countries and len(countries) <= 2)


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


def same_person(one: Actor, other: Actor) -> bool:
    return one.name == other.name
