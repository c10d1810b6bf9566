"""The dead and wounded: of violence, of an accident, or of a war that the whole article tells."""

from __future__ import annotations

from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Party, Scene
from geo.events.triggers import Trigger
from geo.events.what.fitting import rough_type
from geo.events.what.modes import weapon_mode
from geo.events.where.opening import SITES
from geo.events.whether.modality import Assessment

ATTACKS = word_class("attack")
_ACCIDENTS = word_class("accident")
_DISASTERS = word_class("disaster")
_WAR = word_class("war")
_TARGETS = word_class("building") | word_class("vehicle") | word_class("vessel") | {"convoy"}
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
        rules = (is_of_attack, _is_when_attacked, _is_of_war)
        return _is_by_people(trigger) or any(rule(scene, trigger) for rule in rules)
    if trigger.entry.is_noun or trigger.entry.lemma in _BRUTAL or trigger.beside:
        return True  # by a noun for violence: "clashes left six dead"
    if any(singular(o.text.lower()) in (SITES | _TARGETS) for o in scene.tree.objects(trigger.token)):
        return True
    return trigger.is_passive or any(p.sort == "civil" for p in trigger.recipients)


def _is_by_people(trigger: Trigger) -> bool:
    """Say whether several do the harm: "farmers were killed by suspected herders"; one alone may be a driver."""
    is_result = trigger.token.dep == "advcl"  # "a ferry carrying 78 people capsized, killing 23"
    return not is_result and any(p.sort == "civil" and p.is_plural for p in trigger.actors)


def is_of_attack(scene: Scene, trigger: Trigger) -> bool:
    """Say whether harm is told of an attack: "killed in strikes on Rafah", "the shelling that killed nine"."""
    below = [t for t in scene.tree.subtree(trigger.token) if t.pos == "NOUN" or t.dep in ("nsubj", "csubj")]
    above = [] if not trigger.token.dep.startswith("acl") else list(scene.tree.climb(trigger.token))[:3]
    return any(singular(t.text.lower()) in ATTACKS for t in (*below, *above))


def _is_when_attacked(scene: Scene, trigger: Trigger) -> bool:
    """Say whether harm is told of what fighters did then: "85 people were killed when gunmen opened fire"."""
    for clause in scene.tree.having(trigger.token, "advcl"):
        doers = scene.parties(scene.tree.subject(clause))
        is_armed = any(p.sort in ("armed", "military", "police", "group") for p in doers)
        is_armed = is_armed or (clause.lemma.lower() in _ATTACKING and scene.tree.is_passive(clause))
        deed = rough_type(scene, clause) if is_armed and scene.tree.has_word(clause, _THEN) else None
        if deed is not None and deed.type == "ASSAULT":
            return True
    return False


_ATTACKING = (
    "set", "attack", "ambush", "shell", "bomb", "raid", "torch", "target", "storm", "shoot", "burn", "throw", "hurl",
)  # fmt: skip
_THEN = ("when", "after", "as")
_TOLD, _KINDS, _SHARE = 3, 2, 0.01  # words of war in a text, different ones, their share of its words


def _is_of_war(scene: Scene, trigger: Trigger) -> bool:
    """Say whether "seven villagers were killed in Sake" stands in a text about a war, and nothing near is a crash."""
    is_counted = trigger.object is not None and trigger.object.pos == "NUM"  # "two killed in Kherson"
    is_told = (trigger.recipients or is_counted) and (trigger.is_passive or trigger.entry.lemma == "die")
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
    if any(t.lemma.lower() in _MISHAPS for t in scene.tree.having(trigger.token, "advcl", "conj")):
        return False  # "died when their vehicle skidded off the road"
    told = [t for word in (trigger.token, *trigger.beside) for t in scene.tree.subtree(word)]
    above = scene.tree.head(trigger.token) if trigger.token.dep in ("xcomp", "conj") else trigger.token
    told += [*scene.tree.having(above, "nsubj"), *([agent] if agent is not None else ())]  # "rockets from Gaza wounded"
    words = {t.lemma.lower() for t in told if t.pos != "VERB" or t.dep in ("amod", "compound")}
    weapons = words & scene.lexicons.weapons.keys() - _EITHER
    below = {t.lemma.lower() for t in scene.tree.subtree(trigger.token)}
    is_exchange = bool(below & {"exchange", "open", "return"}) and "fire" in words  # "killed in an exchange of fire"
    is_attack = any(singular(w) in ATTACKS - _EITHER - _ACCIDENTS for w in words)  # "an attack on a bus"
    return is_exchange or bool(weapons) or is_attack or not words & _ACCIDENTS


_MISHAPS = frozenset(("skid", "overturn", "plunge", "capsize", "collide", "derail", "veer", "sink", "slip", "drown"))
_EITHER = frozenset(("explosion", "blast", "gas", "fire", "mine"))  # of accidents as well as of attacks
