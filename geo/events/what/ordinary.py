"""Ordinary news: games, shows, business, science and everyday crime, told in the words of war and diplomacy.

A paragraph is judged by its words and more faintly by those of the whole text (`Topics.share`), so that the attack of
a match report stays off the map even in a sentence that names only two countries.
"""

from __future__ import annotations

from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Party, Scene
from geo.events.triggers import Trigger
from geo.events.what.modes import weapon_mode
from geo.events.whether.modality import Assessment

_FEW, _SOME, _MANY = 0.02, 0.06, 0.12  # shares of the words around
_PLAY = ("sport", "arts", "leisure")
_PRIVATE = ("local", "crime", "accident", "life")
_PROTESTED = 0.08
_CRIME = ("crime", "accident")
_CRIME_SHARE = 0.03


def is_no_game(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Leave out players, coaches and clubs, and in ordinary news everything without a force or a state.

    A state may act in a paragraph of business or science; in one of sport, film or cooking it takes people in arms.
    """
    parties = (*trigger.actors, *trigger.recipients)
    if any(p.sort == "sport" or _kind(p) == "sport" for p in parties):
        return False
    if any(_kind(p) in ("arts", "business") for p in trigger.actors):
        return False
    if any(_kind(p) in ("arts", "business") for p in trigger.recipients):
        return any(p.is_public for p in trigger.actors)
    share = scene.topics.share(trigger.token.span.start)
    if share < _FEW:
        return True
    if _is_armed(scene, trigger):
        return True
    is_play = scene.topics.share(trigger.token.span.start, _PLAY) >= _FEW
    if is_play and "Tense=Pres" in trigger.token.morph:
        return False  # what a picture or a poem shows: "a bandit beats up the guards"
    sorts = {p.sort for p in parties}
    if share < _MANY and ("military" in sorts or any(p.sort == "armed" and not is_club(p) for p in parties)):
        return True
    if share < _SOME and "police" in sorts:
        return True
    if is_play:
        return False
    if trigger.entry.type == "PROTEST" and scene.topics.share(trigger.token.span.start, _PRIVATE) < _PROTESTED:
        return share < _MANY  # dockers and bank clerks walk out in the business pages, farmers block motorways
    return share < _MANY and any(_is_state(p) for p in parties)


def _kind(party: Party) -> str:
    return party.figure.kind if party.figure is not None else party.kind


def _is_armed(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a weapon and its dead are told: "a car bomb killed nine fans"; a shot like a rocket kills nobody."""
    sentence = scene.document.sentence_at(trigger.token.span.start)
    if trigger.entry.type != "ASSAULT" or sentence is None:
        return False
    words = {t.lemma.lower() for t in scene.tree.tokens[sentence.first : sentence.last] if t.pos in ("NOUN", "VERB")}
    return bool(words & scene.lexicons.weapons.keys()) and bool(words & _TOLL)


_TOLL = frozenset(("kill", "wound", "injure", "explode", "detonate", "blast"))


def _is_state(party: Party) -> bool:
    """Say whether a state or a union of states acts; a bank, a fund or a council is any company or town's."""
    if party.sort not in ("country", "international", "government"):
        return False
    return party.actor.country is not None and not is_club(party)


def is_club(party: Party) -> bool:
    """Say whether a "group" or "body" is any circle of people, a company or a town's: a South Korean group, a fund."""
    words = [singular(word) for word in party.actor.name.lower().split()]
    return words[-1] in _CIRCLES and not set(words) & _ARMED


_CIRCLES = word_class("circle of people")
_ARMED = frozenset(
    ("armed", "rebel", "militant", "terror", "terrorist", "jihadist", "islamist", "insurgent", "guerrilla")
)


def is_no_crime(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Leave out burglars, drunk drivers and quarrels at home: crime without politics, and the police at work on it."""
    if trigger.entry.type not in ("ASSAULT", "COERCE", "SANCTION", "ACCUSE", "RETREAT", "CONSULT", "REQUEST"):
        return True
    sorts = {p.sort for p in (*trigger.actors, *trigger.recipients)}
    if sorts & {"country", "military", "armed", "group", "international", "political"}:
        return True
    if trigger.entry.type == "ASSAULT" and weapon_mode(scene, trigger) in ("aerial", "drone", "suicide-attack"):
        return True
    if scene.topics.share(trigger.token.span.start, _CRIME) >= _CRIME_SHARE:
        return False
    return "police" not in sorts or scene.topics.kinds(_CRIME) < 3 or scene.topics.whole(_CRIME) < _CRIME_SHARE / 2
