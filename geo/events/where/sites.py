"""A name that says the whereabouts of what it stands before: "the Karachi Press Club", "Sanaa's Sabeen Square"."""

from __future__ import annotations

import itertools

from geo.domain import Token
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.where.opening import AT, BUILDINGS, KINDS_OF_PLACE, SITES


def is_home_of_event(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether a modifier tells where: "the Peshawar attack", "near Baghdad airport", "Nigeria's Borno state"."""
    if token.dep == "compound" and _is_day(scene, scene.tree.head(token)):
        return True  # "marched through downtown Springfield Monday evening"
    if is_hyphened_way(scene, token) or (scene.tree.preposition(token) in AT and _owns_spot(scene, token)):
        return True
    if token.dep in ("compound", "nmod:poss", "amod", "nmod:desc"):
        above = scene.tree.head(token)
        is_its = above.index == trigger.token.index or above in trigger.beside
        is_doer = is_land(scene, token) and trigger.entry.type in ("ASSAULT", "MOBILIZE", "COERCE", "RETREAT")
        return (is_its and not is_doer) or is_site(scene, token)
    if token.dep in ("obl", "nmod") and _is_town(scene, token) and scene.tree.preposition(token) in AT:
        return True  # "outside the Karachi Press Club", the club beside it in the parse
    kind = scene.tree.head(token).lemma.lower()  # "the city of Goma", "the University of Dhaka"
    return scene.tree.preposition(token) == "of" and (kind in SITES or kind in _CROWDS)


_CROWDS = word_class("crowd")  # "residents of Gafsa"


def is_hyphened_way(scene: Scene, token: Token) -> bool:
    """Read "along the Gusau-Sokoto highway": the first of the two names, whatever the parse hangs it on."""
    words = [t.text for t in scene.tree.tokens[token.index + 1 : token.index + 7]]
    return words[:1] in (["-"], ["–"]) and any(word.lower() in _HIGHWAYS for word in words[2:])


def _owns_spot(scene: Scene, token: Token) -> bool:
    """Read "in Sanaa's Sabeen Square", whatever the parse hangs the town on."""
    following = [t for t in scene.tree.tokens[token.index + 1 : token.index + 5] if t.pos != "ADJ"]
    if not following or following[0].text not in ("'s", "’s") or is_land(scene, token):
        return False
    names = list(itertools.takewhile(lambda t: t.pos in ("PROPN", "NOUN"), following[1:]))
    return bool(names) and (singular(names[-1].text.lower()) in SITES | BUILDINGS)


_HIGHWAYS = ("road", "highway", "motorway", "expressway", "route", "railway", "axis", "corridor", "crossing", "border")


def _is_day(scene: Scene, token: Token) -> bool:
    return scene.is_dated(token) or token.text.lower() in ("morning", "afternoon", "evening", "night")


def is_site(scene: Scene, token: Token) -> bool:
    """Say whether a name stands before a kind of place or building that it says the whereabouts of."""
    above = scene.tree.head(token)
    if token.dep not in ("compound", "nmod:poss", "amod", "nmod:desc") or above.pos not in ("NOUN", "PROPN"):
        return False
    kind = _kind_of(scene, above)
    if kind == "capital":  # "the Manipur capital" is a town of its own
        return False
    if is_land(scene, token):  # "a US base in Syria" is not in the United States
        return token.dep == "nmod:poss" and kind in KINDS_OF_PLACE and kind not in ("base", "camp", "settlement")
    return kind in SITES or kind in BUILDINGS or (token.dep != "nmod:poss" and _is_spot_of(scene, token, kind))


def _kind_of(scene: Scene, noun: Token) -> str:
    """Give the last noun of a name or compound: the park of "Uhuru Park", the ward of "maternity ward"."""
    while noun.dep == "compound" and scene.tree.head(noun).index == noun.index + 1:
        noun = scene.tree.head(noun)
    last = max(scene.tree.having(noun, "flat"), key=lambda t: t.index, default=noun)
    return singular(last.text.lower())


def _is_spot_of(scene: Scene, token: Token, kind: str) -> bool:
    """Read "outside the Karachi Press Club", "at his Istanbul home": what a town stands before, and one can be at."""
    above = scene.tree.head(token)
    return kind not in _NO_SPOTS and _is_town(scene, token) and scene.tree.preposition(above) in _BESIDE


_BESIDE = ("in", "at", "near", "outside", "inside", "around", "front", "of")
_NO_SPOTS = word_class("no spot")  # "in the Oslo process", "in London trading"


def _is_town(scene: Scene, token: Token) -> bool:
    resolution = scene.resolution(token)
    place = resolution.place if resolution is not None else None
    return place is not None and place.precision in ("city", "district", "landmark")


def is_land(scene: Scene, token: Token) -> bool:
    """Say whether a name is a country's: its hospitals are in it, but "Israel's base" may be anywhere."""
    resolution = scene.resolution(token)
    place = resolution.place if resolution is not None else None
    return place is not None and place.precision in ("country", "region") and place.feature != _CROSSING


_CROSSING = "PT"  # a border crossing is listed as a point
