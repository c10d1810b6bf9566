"""Places told by who is seated there: a court in Tunis, the Moscow court, the police of Nairobi."""

from __future__ import annotations

import re

from geo.domain import EventPlace, Resolution, Token
from geo.events.grammar.forms import singular
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.where.opening import AT, KINDS_OF_PLACE, opens_sentence

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
    """Read "police in Shymkent said they had detained 30 people": those of a town tell what happened in it.

    So do officials behind a place that opens the sentence: "In Gaza, health officials say a strike hit". Whoever speaks
    in a capital may speak of anything.
    """
    said = scene.tree.head(trigger.token)
    teller = scene.tree.subject(said) if trigger.token.dep == "ccomp" and said.lemma.lower() in _TELLING else None
    if teller is None:
        return None
    is_local = singular(teller.text.lower()) in _LOCALS
    for token in scene.tree.having(teller, "nmod", "compound") if is_local else ():
        is_beside = token.dep == "compound" or scene.tree.preposition(token) in ("in", "of", "from")
        resolution = scene.resolution(token) if is_beside else None
        place = resolution.place if resolution is not None and _is_told_of(resolution, teller) else None
        if resolution is not None and place is not None and place.precision in _TOWNS:
            return EventPlace(place, "sentence", True, resolution.toponym.span)
    sentence = scene.document.sentence_at(said.span.start)
    first = next(iter(scene.resolutions_in(sentence)), None) if sentence is not None else None
    top = scene.tree.top(first.toponym.span) if first is not None and _is_told_of(first, teller) else None
    is_ahead = top is not None and top.index < teller.index and opens_sentence(scene, top)
    if first is None or first.place is None or not is_ahead or not (is_local or teller.lemma.lower() in _PUBLIC):
        return None
    return EventPlace(first.place, "sentence", True, first.toponym.span)


def _is_told_of(resolution: Resolution, teller: Token) -> bool:
    place = resolution.place
    if place is None or place.is_approximate:
        return False
    return place.feature != "PPLC" or teller.text.lower() == "police"


_TELLING = ("say", "report", "confirm", "add", "tell", "announce")
_PUBLIC = ("official", "authority", "media", "medium", "ministry")
_LOCALS = ("police", "officer", "resident", "witness", "villager", "doctor", "medic", "mayor", "nurse", "shopkeeper")
