"""Soldiers and helicopters sent to help: after floods and earthquakes that is aid, no show of force."""

from __future__ import annotations

from dataclasses import replace

from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Scene
from geo.events.triggers import Trigger

_DISASTERS = word_class("disaster")
_UNREST = word_class("unrest")


def as_relief(scene: Scene, trigger: Trigger) -> Trigger | None:
    """Read a deployment told with a disaster as aid, unless it is told with unrest too; None where it stays one."""
    is_of_force = trigger.entry.type == "MOBILIZE" or (trigger.entry.type, trigger.entry.mode) == ("AID", "military")
    if not is_of_force or trigger.entry.mode == "militia":
        return None
    below = [t for t in scene.tree.subtree(trigger.token) if t is not trigger.token]  # "flooded the town with soldiers"
    words = {form for t in below for form in (t.lemma.lower(), singular(t.text.lower()))}
    if not words & _DISASTERS or words & _UNREST:
        return None
    return replace(trigger, entry=replace(trigger.entry, type="AID", mode="humanitarian"))
