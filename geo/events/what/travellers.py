"""Who can be on a visit: an official of a known country, or of a body of many, at a place where he isn't at home."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Place, Token
from geo.events.scene import Party, Scene, antecedent
from geo.events.what.marking import Sign

Read = tuple[Token, tuple[Party, ...], tuple[Party, ...]]  # the word that tells a stay, who came, who received
_TRAVEL = ("state", "royal", "diplomat", "office")
_STAY_AT_HOME = (
    "former", "ex", "opposition", "exiled", "spokesman", "spokeswoman", "spokesperson", "ambassador", "consul",
    "commander",
)  # fmt: skip
_SEATS = frozenset((  # where bodies of many countries are at home
    "Brussels", "Strasbourg", "Luxembourg", "New York City", "New York", "Geneva", "Vienna", "The Hague", "Addis Ababa",
    "Nairobi", "Washington", "Rome", "Paris", "Jakarta", "Cairo", "Jeddah", "Riyadh", "Abuja", "Gaborone",
))  # fmt: skip


_POSTED = ("coordinator", "representative", "country director", "head of mission", "chief of mission")


def traveller_of(scene: Scene, sign: Sign) -> tuple[Party, ...]:
    """Give the officials a sign stands for, a pronoun's included; nobody where one of them can't be on a visit."""
    if sign.both:
        return sign.both
    if sign.mark in ("<P>", "<O>"):
        found = [p for p in scene.parties(sign.token) if p.sort == "person"] or ([sign.party] if sign.party else [])
    else:
        party = scene.party(sign.token) or antecedent(scene, sign.token)
        found = [party] if party is not None else []
    return tuple(found) if found and all(_can_travel(p) for p in found) else ()


def _can_travel(party: Party) -> bool:
    kind = party.figure.kind if party.figure is not None else party.kind
    is_pope = kind == "religious" and party.actor.role == "pope"
    role = (party.actor.role or party.actor.name).lower()
    is_home = any(role.startswith(word) for word in _STAY_AT_HOME) or "ambassador to" in role
    return party.is_public and (kind in _TRAVEL or is_pope) and not is_home


def is_abroad(party: Party, place: Place) -> bool:
    """Say whether somebody is away from home at a place: of another country, or of a body that has no seat there."""
    is_of_body = party.is_of_body or (party.figure is not None and party.figure.is_of_body)
    if is_of_body:
        return place.name not in _SEATS and not any(word in (party.actor.role or "") for word in _POSTED)
    return party.actor.country is not None and party.actor.country != place.country


_UP_COUNTRY = (
    "minister",
    "president",
    "premier",
    "king",
    "secretary",
    "governor",
    "chancellor",
    "commissioner",
    "queen",
)


def are_up_country(guest: Sequence[Party], place: Place) -> bool:
    """Say whether officials of a state are away from its capital: "drove to Terrace"."""
    is_town = place.precision in ("city", "district", "landmark", "admin2") and place.feature != "PPLC"
    roles = (p.actor.role or "" for p in guest)
    are_theirs = bool(guest) and all(p.figure is not None and p.actor.country == place.country for p in guest)
    return is_town and are_theirs and all(role.endswith(_UP_COUNTRY) for role in roles)


def are_abroad(guest: Sequence[Party], place: Place) -> bool:
    """Say whether there is anybody, and everybody is away from home."""
    return bool(guest) and all(is_abroad(p, place) for p in guest)
