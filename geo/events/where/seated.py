"""Places told by who is seated there: a court in Tunis, the Moscow court, the police of Nairobi."""

from __future__ import annotations

import re

from geo.domain import EventPlace, Token
from geo.events.grammar.forms import singular
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.where.opening import AT, KINDS_OF_PLACE

_COURTS = ("court", "tribunal", "judge", "jury", "justice")
_SUMMONING = ("ministry", "office")  # "the foreign ministry in Tokyo summoned the ambassador"
_POSTED = ("ambassador", "envoy", "consul", "diplomat", "affaires")  # "summoned the Russian ambassador in Sofia"
_COURT_OF = re.compile(
    r"(?:\s+[A-Z]\w+|\s+(?:military|appeals?|district|criminal|federal|high))*\s+(?:[Cc]ourt|[Tt]ribunal)\b"
)
_BEFORE_COURT = re.compile(r"\b(?:at|in|by|before)\s+(?:(?:an?|the)\s+)?$")


def is_court(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether a place tells where a court sits that convicts, orders or frees somebody."""
    above = scene.tree.head(token)
    if above.lemma.lower() in KINDS_OF_PLACE and scene.tree.preposition(token) == "of":
        token, above = above, scene.tree.head(above)  # "a court in the northern city of Garoua"
    is_summons = trigger.entry.mode == "disapprove" and trigger.entry.lemma in ("summon", "call")
    seats = _SUMMONING if is_summons else _COURTS
    sits = singular(above.text.lower()) in seats and scene.tree.preposition(token) in AT
    subject = scene.tree.subject(trigger.token)
    is_its = above is subject or scene.tree.head(above).index == trigger.token.index
    if is_summons and singular(above.text.lower()) in _POSTED and scene.tree.preposition(token) in ("in", "to"):
        return above is trigger.object or scene.tree.head(above).index == trigger.token.index
    return (sits and is_its) or (not is_summons and _is_of_towns_court(scene, token, trigger))


def _is_of_towns_court(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Read "a Moscow court jailed", "jailed at Lincoln Crown Court", "the Lahore High Court ordered"."""
    resolution, text = scene.resolution(token), scene.document.text
    if resolution is None or resolution.place is None or resolution.place.precision not in _TOWNS:
        return False
    span, subject = resolution.toponym.span, scene.tree.subject(trigger.token)
    court = _COURT_OF.match(text, span.end)
    if court is None:
        return False
    is_subject = subject is not None and span.start <= subject.span.start < court.end()
    is_tried = trigger.is_passive and trigger.entry.mode in _AT_COURT and trigger.token.index < token.index
    return is_subject or (is_tried and _BEFORE_COURT.search(text, max(0, span.start - 20), span.start) is not None)


_TOWNS = ("city", "district")
_AT_COURT = ("convict", "release", "arrest", "allege", "investigate")


def towns_own(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "Nairobi police fired tear gas": a town's police are at work there; inferred, since none says so."""
    subject = scene.tree.subject(trigger.token)
    if trigger.entry.type not in ("COERCE", "ASSAULT", "PROTEST"):
        return None
    if (teller := _local_teller(scene, trigger)) is not None:
        return teller
    if subject is None or trigger.is_passive:
        return None
    if subject.text.lower() not in ("police", "officers", "policemen"):
        return None
    for token in scene.tree.having(subject, "compound", "nmod:poss", "amod"):
        resolution = scene.resolution(token)
        if resolution is not None and resolution.place is not None and resolution.place.precision in _TOWNS:
            return EventPlace(resolution.place, "sentence", True, resolution.toponym.span)
    return None


def _local_teller(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "police in Shymkent said they had detained 30 people": those of a town tell what happened in it."""
    said = scene.tree.head(trigger.token)
    if trigger.token.dep != "ccomp" or said.lemma.lower() not in _TELLING:
        return None
    teller = scene.tree.subject(said)
    if teller is None or singular(teller.text.lower()) not in _LOCALS:
        return None
    for token in scene.tree.having(teller, "nmod", "compound"):
        resolution = scene.resolution(token)
        place = resolution.place if resolution is not None else None
        if resolution is None or place is None or place.precision not in _TOWNS or place.is_approximate:
            continue
        is_beside = token.dep == "compound" or scene.tree.preposition(token) in ("in", "of", "from")
        if is_beside and (place.feature != "PPLC" or teller.text.lower() == "police"):
            return EventPlace(place, "sentence", True, resolution.toponym.span)
    return None


_TELLING = ("say", "report", "confirm", "add", "tell", "announce")
_LOCALS = ("police", "officer", "resident", "witness", "villager", "doctor", "medic", "mayor", "nurse", "shopkeeper")
