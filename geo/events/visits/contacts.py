"""What sort of contact a draft tells: its status, whether somebody travels, who comes to whom as the verb has it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.domain import Span
from geo.events.drafts import Draft
from geo.events.scene import Party, Scene, antecedent
from geo.events.visits.statuses import CANCELS, INVITES, is_told_first, object_lemma

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
        "represent",
        "participate",
        "transit",
    ]
)

RECEIVES = frozenset(["host", "receive", "welcome", "greet", "await", "reception", "roll"])


def sides_of(scene: Scene, draft: Draft, status: str) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Say who came to whom as the verb has it: the subject visits, but "received" and "invited" turn that round."""
    lemma = draft.trigger.entry.lemma
    if lemma in RECEIVES or lemma in ("invite", "extend", "bring"):
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


_TO_RECEIVE = re.compile(r"[^.;“”\"]{0,60}?\bto\s+(?:\w+ly\s+)?(?:receive|welcome|greet|host|see\s+off)\s+")


def as_receiving(
    scene: Scene, draft: Draft, visitors: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Read "was in Lumbini to receive his Indian counterpart, X": who is received came, who went there is the host."""
    match = _TO_RECEIVE.match(scene.document.text, draft.event.trigger.end, draft.event.sentence.end)
    ahead = scene.tree.covering(Span(match.end(), draft.event.sentence.end))[:12] if match is not None else []
    named = next((t for t in ahead if scene.figure(t) is not None), None)
    guest = scene.party(named) if named is not None else None
    lands = {v.actor.country for v in visitors}
    is_foreign = guest is not None and guest.is_public and guest.actor.country not in (None, *lands)
    return ((guest,), visitors) if guest is not None and is_foreign else (visitors, ())


_UNOWNED = re.compile(
    r"\b(?:a|an|the|that)\s+(?:[\w-]+\s+){0,3}(?:visit|trip|tour|leg|stop|stopover|journey)\b(?![^.;]*\b(?:by|of)\b)",
    re.I,
)


def traveller_before(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """Give who was told of last for a journey that names nobody: "A planned trip to Kigali was called off"."""
    is_unowned = _UNOWNED.search(draft.event.sentence.of(scene.document.text)) is not None
    party = antecedent(scene, draft.trigger.token) if is_unowned and not draft.recipients else None
    return (party,) if party is not None and party.is_public else ()


_UNNAMED = frozenset((
    "officials", "negotiators", "mediators", "diplomats", "envoys", "ministers", "leaders", "authorities", "generals",
    "delegates", "representatives", "commanders", "delegation",
))  # fmt: skip


def beside_officials(named: Sequence[Party], others: Sequence[Party]) -> tuple[Party, ...]:
    """Keep the unnamed of one country whom somebody named meets: "went into talks with Pakistani officials"."""
    if not any(p.figure for p in named):
        return ()
    countries = {p.actor.country for p in named}
    kept = (p for p in others if p.sort in ("government", "political") and p.actor.name.lower().split()[-1] in _UNNAMED)
    return tuple(p for p in kept if p.actor.country and p.actor.country not in countries)


_TRAVELLERS = frozenset((
    "negotiators", "mediators", "diplomats", "senators", "lawmakers", "legislators", "congressmen", "parliamentarians",
    "mps", "deputies", "officials", "ministers", "leaders", "delegates", "representatives",
))  # fmt: skip


def sent_abroad(parties: Sequence[Party]) -> tuple[Party, ...]:
    """Keep the unnamed of a country who travel for it: "Three Australian senators arrived in Honiara"."""
    return tuple(p for p in parties if p.is_plural and p.is_public and p.actor.country and _last_word(p) in _TRAVELLERS)


def officials(parties: Sequence[Party]) -> tuple[Party, ...]:
    """Keep people of public office and delegations; an office with neither name nor country is nobody.

    "The defence ministers of Turkey and Syria" are two.
    """
    several = [p for p in parties if p.is_plural and p.actor.country and _last_word(p) in _OFFICES]
    pairs = several if len({p.actor.country for p in several}) > 1 else []
    return tuple(p for p in parties if _is_official(p) or _last_word(p) in _SENT or p in pairs)


def _last_word(party: Party) -> str:
    return party.actor.name.lower().split()[-1]


_OFFICES = ("ministers", "presidents", "premiers", "chancellors", "kings", "chiefs", "secretaries")


_SENT = ("delegation", "envoy", "envoys", "mission")


_RANKS = ("sergeant", "corporal", "private", "captain", "lieutenant", "major", "police chief", "judge")


def _is_official(party: Party) -> bool:
    if party.actor.role in _RANKS:
        return False
    is_known = party.figure is not None or party.actor.country is not None or party.is_of_body
    return party.sort == "person" and party.is_public and is_known


def is_received(draft: Draft, visitors: Sequence[Party], hosts: Sequence[Party]) -> bool:
    """Say whether a country receives somebody of another: "Hungary rolled out the red carpet for Mr Petrovic"."""
    lands = {p.actor.country for p in draft.actors if p.sort == "country"}
    is_host = draft.trigger.entry.lemma in RECEIVES and bool(lands) and not hosts
    return is_host and bool(visitors) and all(v.actor.country and v.actor.country not in lands for v in visitors)


_JOURNEY = re.compile(
    r"\s+(?:up\s+|off\s+)?(?:an?|his|her|their|the)\s+(?:[\w-]+\s+){0,4}?(?:visit|trip|tour|journey|stopover)\b"
)


def tells_move(scene: Scene, draft: Draft) -> bool:
    entry, noun = draft.trigger.entry, object_lemma(draft)
    if entry.type in ("SUPPORT", "STATEMENT"):
        return False
    if entry.lemma in CANCELS and is_told_first(scene, draft):
        return True
    if entry.lemma in CANCELS or entry.lemma in ("make", "begin", "end", "start", "conclude", "pay", "undertake"):
        is_told = _JOURNEY.match(scene.document.text, draft.trigger.token.span.end) is not None
        return noun in ("visit", "trip", "tour", "journey", "stopover", "stop", "way") or is_told
    if entry.type == "AGREE":
        deed = draft.trigger.deed
        return entry.lemma in INVITES or (deed is not None and deed.mode == "visit")
    return entry.lemma in _MOVES or (entry.lemma == "take" and entry.mode == "visit")


_SPEAKS = frozenset(["speak", "talk", "discuss", "confer"])
_IN_PERSON = re.compile(
    r"\b(?:arriv\w+|visit\w*|trip|tour\w*|travel\w*|flew|fly|flying|landed|came|meeting|met|summit|sidelines|margins|there"
    r"|join\w*|beside|alongside|hosted?|received|delegations?|conference|palace|lunch|dinner)\b"
)
_NEAR = 2  # sentences in which a journey or a meeting is told


def is_from_afar(scene: Scene, draft: Draft, parties: Sequence[Party]) -> bool:
    """Read "Blinken spoke with General Burhan on Tuesday": officials of two lands, no place, nobody told to travel."""
    event = draft.event
    is_placed = event.place is not None and event.place.found in ("clause", "sentence")
    if draft.trigger.entry.lemma not in _SPEAKS or draft.trigger.entry.is_noun or is_placed or len(parties) < 2:
        return False
    lands = [p.actor.country for p in parties]
    if None in lands or len(set(lands)) < 2 or any(p.kind == "resident" for p in parties):
        return False
    before = [s.span for s in scene.document.sentences if s.span.start <= event.sentence.start][-_NEAR:]
    return not any(_IN_PERSON.search(span.of(scene.document.text)) for span in before)
