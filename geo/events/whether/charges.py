"""Deeds told as a charge: "accused the army of killing hundreds in May" tells a deed, as the accuser says."""

from __future__ import annotations

from collections.abc import Mapping

from geo.domain import Token
from geo.events.scene import Scene
from geo.events.triggers import Trigger

_AT = ("in", "near", "at", "off")


def find_accuser(scene: Scene, trigger: Trigger, governors: Mapping[int, str]) -> Token | None:
    """Find who says so where a dated deed is told as an accusation: "accused the army of killing hundreds in May".

    Without a day or a place of its own it is only what somebody is accused of.
    """
    deed = trigger.token
    if scene.tree.head(deed).text.lower() == "having":
        deed = scene.tree.head(deed)
    above = scene.tree.head(deed)
    if deed.dep == "acl" and above.index not in governors:
        above = scene.tree.head(above)
    is_charge = governors.get(above.index) == "ACCUSE" and deed.dep in ("advcl", "xcomp", "acl")
    below = scene.tree.subtree(trigger.token)
    is_dated = any(scene.is_dated(t) or (scene.resolution(t) and scene.tree.preposition(t) in _AT) for t in below)
    if not is_charge or trigger.entry.type != "ASSAULT" or not is_dated:
        return None
    return scene.tree.subject(above)
