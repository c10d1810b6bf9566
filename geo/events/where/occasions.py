"""What else of a sentence says where a deed was done: its twin, its load, the meeting or the unrest it was part of."""

from __future__ import annotations

from geo.domain import Token
from geo.events.grammar.venues import is_venue
from geo.events.scene import Scene
from geo.events.triggers import Trigger, is_same_harm
from geo.events.where.locating import OBJECT_IS_PLACE, is_locative, is_on_journey
from geo.events.where.locatives import Option


def is_of_twin(scene: Scene, option: Option, owner: Trigger | None, trigger: Trigger) -> bool:
    """Read "were shot and wounded in Memphis": the place stands with the second word for the same harm."""
    return owner is not None and is_same_harm(owner.token, trigger.token) and is_locative(scene, option, owner)


def is_of_load(owner: Trigger | None, trigger: Trigger) -> bool:
    """Read "sent a plane carrying medicine to Goma": where it carries its load is where it was sent."""
    if owner is None or trigger.object is None or owner.entry.type != trigger.entry.type:
        return False
    return owner.token.dep in ("acl", "acl:relcl") and owner.token.head == trigger.object.index


def is_reported(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Read "Protests are also reported from Kutaisi", "Shelling was reported in Sake"."""
    verb = scene.tree.head(token)
    is_subject = trigger.token.dep in ("nsubj", "nsubj:pass") and trigger.token.head == verb.index
    return is_subject and verb.lemma.lower() == "report" and scene.tree.preposition(token) in ("from", "in", "near")


def is_during(scene: Scene, owner: Trigger | None, trigger: Trigger) -> bool:
    """Say whether a place is that of what went on: "detained during protests in Istanbul"."""
    if owner is None or not owner.entry.is_noun or trigger.entry.type not in OBJECT_IS_PLACE:
        return False
    above = list(scene.tree.climb(owner.token))
    is_beside = owner.token.dep in ("obl", "nmod") and trigger.token in above
    between = above[: above.index(trigger.token)] if is_beside else []
    if any(t.pos == "VERB" and not is_same_harm(t, trigger.token) for t in between):
        return False  # "the worst day since four agents died during a raid in Waco"
    is_after = trigger.entry.mode == "arrest" and owner.entry.type == "PROTEST"  # "arrested after a rally in Mbinga"
    return is_beside and scene.tree.preposition(owner.token) in ("during", "amid", "in", "at", *_AFTER[:is_after])


_AFTER = ("after",)


def is_at_meeting(scene: Scene, owner: Trigger | None, trigger: Trigger) -> bool:
    """Read "met on the sidelines of a summit in Samarkand": the summit is where they met."""
    is_meeting = owner is not None and owner is not trigger and owner.entry.is_noun and owner.entry.type == "CONSULT"
    if owner is None or not is_meeting or not scene.tree.is_under(owner.token, trigger.token):
        return False
    return scene.tree.preposition(owner.token) in ("at", "during", "of", "in")


def is_on_visit(scene: Scene, owner: Trigger | None, trigger: Trigger) -> bool:
    """Read "discussed cooperation with Lavrov on a visit to Moscow": the visit is where they spoke."""
    is_visit = owner is not None and owner.entry.is_noun and owner.entry.type == "CONSULT"
    return owner is not None and is_visit and owner is not trigger and is_on_journey(scene, owner.token)


def is_where_said(scene: Scene, option: Option, trigger: Trigger) -> bool:
    """Read "Speaking in Garissa, he accused", "accused France in a speech in Bamako": where it was said."""
    sentence = scene.document.sentence_at(trigger.token.span.start)
    start = option.resolution.toponym.span.start
    return sentence is not None and is_venue(scene.document.text, start, sentence.span.start)


def is_lost(scene: Scene, trigger: Trigger) -> bool:
    """Say whether the clause names a place that nobody lists: "where a convoy was ambushed at Gaskinde"."""
    for token in scene.tree.subtree(trigger.token):
        resolution = scene.resolution(token) if token.index > trigger.token.index else None
        is_unknown = resolution is not None and (resolution.place is None or resolution.place.is_approximate)
        if is_unknown and scene.tree.preposition(token) in ("in", "at", "near", "outside"):
            return True
    return False
