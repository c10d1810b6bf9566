"""The dead and wounded: of violence, of an accident, or of a war that the whole article tells."""

from __future__ import annotations

from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Party, Scene
from geo.events.triggers import Trigger
from geo.events.what.modes import weapon_mode
from geo.events.where.locatives import SITES
from geo.events.whether.modality import Assessment

ATTACKS = word_class("attack")
_ACCIDENTS = word_class("accident")
_DISASTERS = word_class("disaster")
_WAR = word_class("war")
_HARM = ("kill", "wound", "injure", "hurt", "die", "hit", "destroy", "explode", "strike")
_BRUTAL = frozenset((
    "ambush", "bomb", "shell", "abduct", "kidnap", "massacre", "behead", "assassinate", "bombard", "strafe", "raid",
    "fall", "set", "whisk", "come", "spray", "advance", "spread", "break", "erupt",
    "rage",
))  # fmt: skip


def is_violent(scene: Scene, trigger: Trigger) -> bool:
    """Say whether violence is told by its words alone, though nobody public does or suffers it."""
    if trigger.entry.mode is not None or weapon_mode(scene, trigger) is not None:
        return True
    if trigger.entry.lemma in _HARM:
        return _is_of_attack(scene, trigger) or _is_of_war(scene, trigger)
    if trigger.entry.is_noun or trigger.entry.lemma in _BRUTAL or trigger.beside:
        return True  # by a noun for violence: "clashes left six dead"
    if any(singular(o.text.lower()) in SITES for o in scene.tree.objects(trigger.token)):
        return True
    return trigger.is_passive or any(p.sort == "civil" for p in trigger.recipients)


def _is_of_attack(scene: Scene, trigger: Trigger) -> bool:
    """Say whether harm is told of an attack: "killed in strikes on Rafah", "the shelling that killed nine"."""
    below = [t for t in scene.tree.subtree(trigger.token) if t.pos == "NOUN" or t.dep in ("nsubj", "csubj")]
    above = [] if not trigger.token.dep.startswith("acl") else list(scene.tree.climb(trigger.token))[:3]
    return any(singular(t.text.lower()) in ATTACKS for t in (*below, *above))


_TOLD, _KINDS, _SHARE = 3, 2, 0.01  # words of war in a text, different ones, their share of its words


def _is_of_war(scene: Scene, trigger: Trigger) -> bool:
    """Say whether "seven villagers were killed in Sake" stands in a text about a war, and nothing near is a crash."""
    is_told = trigger.recipients and (trigger.is_passive or trigger.entry.lemma == "die")
    if not is_told or not all(_is_people(p) for p in trigger.recipients):
        return False
    paragraph = scene.tree.covering(scene.document.paragraph_at(trigger.token.span.start))
    if {t.lemma.lower() for t in paragraph} & ((_ACCIDENTS | _DISASTERS) - _EITHER):
        return False
    tokens = scene.tree.tokens
    told = [w for w in (singular(t.text.lower()) for t in tokens) if w in _WAR]
    return len(told) >= max(_TOLD, _SHARE * len(tokens)) and len(set(told)) >= _KINDS


def _is_people(party: Party) -> bool:
    return party.sort in ("civil", "person", "police", "military", "armed")


def is_no_accident(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Leave out the dead of floods and crashes."""
    if trigger.entry.type not in ("ASSAULT", "RETREAT") or trigger.entry.lemma not in (*_HARM, "evacuate", "rescue"):
        return True
    if any(p.sort in ("armed", "military", "group", "country") for p in trigger.actors):
        return True
    agent = scene.tree.agent(trigger.token) if trigger.is_passive else scene.tree.subject(trigger.token)
    if (
        agent is not None
        and agent.lemma.lower() == "fire"
        and any(scene.country_at(t) for t in scene.tree.children[agent.index])
    ):
        return True  # "killed by Israeli fire"
    told = (t for word in (trigger.token, *trigger.beside) for t in scene.tree.subtree(word))
    words = {t.lemma.lower() for t in told if t.pos != "VERB" or t.dep in ("amod", "compound")}
    weapons = words & scene.lexicons.weapons.keys() - _EITHER
    is_exchange = "exchange" in words and "fire" in words  # "killed in an exchange of fire"
    return is_exchange or bool(weapons) or not words & _ACCIDENTS


_EITHER = frozenset(("explosion", "blast", "gas", "fire", "mine"))  # of accidents as well as of attacks
