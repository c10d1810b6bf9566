"""What an agenda tells in the present tense is to come: "MONDAY. Doctors in Lesotho walk out"."""

from __future__ import annotations

from geo.domain import Token
from geo.events.scene import Scene

_MAIN = ("conj", "parataxis", "root")


def is_on_agenda(scene: Scene, verb: Token) -> bool:
    """Say whether a deed is told under a day of an agenda, in the present tense of a main clause or without a verb."""
    if not any(day.lines.contains(verb.span) for day in scene.agenda):
        return False
    tree = scene.tree
    verb = tree.head(verb) if verb.dep == "cop" else verb
    if any(t.dep not in _MAIN for t in (verb, *tree.climb(verb))):
        return False
    helpers = tree.having(verb, "aux", "aux:pass", "cop")
    if any(t.lemma.lower() == "have" or t.text.lower() == "to" or "Tense=Past" in t.morph for t in helpers):
        return False
    return bool(helpers) or "Tense=Past" not in verb.morph
