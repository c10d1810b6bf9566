"""Accords and talks that a passive tells without anybody: "a ceasefire was signed in Doha"."""

from __future__ import annotations

from geo.domain import Token
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Scene
from geo.events.triggers import Trigger

_SEALING = ("sign", "initial", "ratify", "conclude", "agree", "reach", "ink", "seal")
_HOLDING = ("hold", "host", "convene")
_BETWEEN_STATES = word_class("accord of states")
_OF_STATES = word_class("of states")
_TALKS = ("talk", "negotiation", "summit", "consultation")


def is_between_states(scene: Scene, trigger: Trigger) -> bool:
    """Say whether what was signed or held can only be between states or armed sides, at a place that is told."""
    if trigger.actors or trigger.recipients:
        return False
    if trigger.entry.is_noun:
        return _is_of_talks(scene, trigger)
    if not trigger.is_passive or trigger.object is None:
        return False
    word = singular(trigger.object.text.lower())
    if trigger.entry.lemma in _SEALING:
        is_theirs = word in _BETWEEN_STATES or (word in ("agreement", "deal") and _is_of_states(scene, trigger.object))
    else:
        is_theirs = trigger.entry.lemma in _HOLDING and word in _TALKS and _is_of_states(scene, trigger.object)
    return is_theirs and any(scene.resolution(t) is not None for t in scene.tree.subtree(trigger.token))


def _is_of_talks(scene: Scene, trigger: Trigger) -> bool:
    """Say whether talks of states or armed sides begin, go on or fail at a place: "Peace talks collapsed in Geneva"."""
    token, verb = trigger.token, scene.tree.head(trigger.token)
    if trigger.entry.type != "CONSULT" or token.dep != "nsubj" or singular(token.text.lower()) not in _TALKS:
        return False
    is_told = verb.pos == "VERB" and verb.lemma.lower() in _GOING and _is_of_states(scene, token)
    return is_told and any(scene.resolution(t) is not None for t in scene.tree.subtree(verb))


_GOING = (
    "begin", "start", "open", "resume", "continue", "end", "close", "conclude", "collapse", "fail", "stall", "break",
    "founder", "reopen", "adjourn", "take", "convene", "run",
)  # fmt: skip


def _is_of_states(scene: Scene, noun: Token) -> bool:
    beside = scene.tree.having(noun, "compound", "amod", "nmod:desc")
    words = [scene.prefix(t) + t.text.lower() for t in beside]
    return bool(_OF_STATES.intersection(words)) or any(scene.country_at(t) is not None for t in beside)
