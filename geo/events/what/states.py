"""Deeds told as a state somebody is in: "drivers have been on strike", "peacekeepers are on alert"."""

from __future__ import annotations

from geo.domain import Token
from geo.events.lexicon import Entry
from geo.events.scene import Party, Scene
from geo.events.triggers import Trigger
from geo.events.who.anaphora import told_before

_STATES = {  # what stands after "on" or "in", and the verb or noun of the lexicon whose row it is told by
    "strike": ("on", "strike", "PROTEST"),
    "protest": ("in", "protest", "PROTEST"),
    "alert": ("on", "put", "MOBILIZE"),
}


def read_state(scene: Scene, token: Token) -> Trigger | None:
    """Read "on strike", "in protest", "on alert": whose state it is acts; with a verb, who is its subject."""
    preposition, lemma, kind = _STATES.get(token.text.lower(), ("", "", ""))
    if not preposition or scene.tree.preposition(token) != preposition:
        return None
    before = scene.tree.tokens[token.index - 1].text.lower()
    if before not in (preposition, "high", "full", "maximum"):
        return None
    entry = _row(scene, lemma, kind, token.text.lower())
    actors = _in_it(scene, token) if entry is not None else ()
    if token.text.lower() == "alert" and not any(p.sort in ("military", "police", "armed") for p in actors):
        actors = ()  # "countries are on alert against malware"
    if entry is None or not actors:
        return None
    return Trigger(token, entry, actors, (), extent=(token,))


def _in_it(scene: Scene, token: Token) -> tuple[Party, ...]:
    tree = scene.tree
    if tree.having(token, "cop"):
        subject = tree.subject(token)
    else:
        above = tree.head(token)
        if above.pos != "VERB" or token.dep not in ("obl", "xcomp", "advmod", "nmod"):
            return ()
        objects = tree.objects(above)
        subject = objects[0] if above.lemma.lower() in ("put", "place") and objects else tree.subject(above)
    if subject is None:
        return ()
    return tuple(scene.parties(subject) or told_before(scene, subject))


def _row(scene: Scene, lemma: str, kind: str, word: str) -> Entry | None:
    rows = (*scene.lexicons.verbs.get(lemma, ()), *scene.lexicons.nouns.get(lemma, ()))
    fits = [r for r in rows if r.type == kind and (word != "alert" or "alert" in r.object_of_preposition)]
    plain = [r for r in fits if r.mode == "strike"] or fits
    return plain[0] if plain else None
