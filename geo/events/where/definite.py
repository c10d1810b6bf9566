"""Places told by a kind of place and "the": "the city", "the same province", "the Turkish capital", "the island".

Each is one that the text names elsewhere, and inferred, since a reader could object.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from geo.domain import EventPlace, Place, Resolution, Token
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.where.locatives import BY_TYPE, VERBAL
from geo.events.where.mentions import is_far_off, is_origin
from geo.events.where.opening import AT, SITES

_TOWNS = frozenset(("town", "city", "village", "suburb", "township", "neighbourhood", "neighborhood", "favela"))
_STATES = frozenset(("state", "province", "region", "governorate", "prefecture", "oblast", "department"))
_COUNTIES = frozenset(("district", "county", "municipality"))
_ISLANDS = frozenset(("island", "archipelago", "atoll"))
_SAME = frozenset((
    "same", "whole", "entire", "northern", "southern", "eastern", "western", "central", "coastal", "north", "south",
    "northeastern", "northwestern", "southeastern", "southwestern", "ancient", "historic", "besieged", "beleaguered",
    "border", "port", "seaside", "industrial", "divided",
))  # fmt: skip
_ALL_OVER = ("across", "throughout", "around", "over")
_NEAR = 400  # characters from a state's name to "the state"


def the_place(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "retook the town", "outside the city's cathedral", "in the same province" as the one named last."""
    if trigger.entry.type in VERBAL:
        return None
    if (taken := _taken_up(scene, trigger)) is not None:
        return taken
    for noun in _kinds_told(scene, trigger):
        if found := place_of(scene, noun):
            return found
    for phrase in scene.tree.phrases(trigger.token):
        if phrase.preposition in _ALL_OVER and phrase.token.lemma.lower() in ("country", "nation"):
            return _whole_land(scene, trigger)
    return None


_TAKING = frozenset((
    "seize", "capture", "take", "retake", "recapture", "overrun", "besiege", "enter", "storm", "shell", "bombard",
    "occupy", "liberate", "attack", "abandon", "hold", "control",
))  # fmt: skip


def _taken_up(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "retook Bunia, days after rebels had seized it": the town that was taken, shelled or lost just before."""
    it = trigger.object
    if it is None or it.text.lower() != "it" or trigger.token.lemma.lower() not in _TAKING:
        return None
    near = range(max(0, it.index - _TAKEN), it.index)
    for token in (scene.tree.tokens[index] for index in reversed(near)):
        whole = scene.tree.head(token) if scene.tree.preposition(token) == "of" else token
        if whole.dep not in ("obj", "nsubj:pass") or token.pos not in ("NOUN", "PROPN"):
            continue
        if token.lemma.lower() in _TOWNS and _is_bare(scene, token):
            return last_town(scene, token)
        resolution = scene.resolution(token)
        if resolution is not None and scene.tree.top(resolution.toponym.span) == token:
            return _inferred(resolution) if _is_told_town(scene, resolution, "it") else None
        if token.lemma.lower() not in _TOWNS and singular(token.text.lower()) == token.text.lower():
            return None  # a convoy, a ship
    return None


_TAKEN = 30  # tokens from a town that was taken to "it"


def place_of(scene: Scene, noun: Token) -> EventPlace | None:
    """Say which place of the text a kind of place stands for: "the city", "the same province", "the capital"."""
    if noun.lemma.lower() == "capital":
        return _capital(scene, noun)
    if not _is_bare(scene, noun):
        return None
    kind = noun.lemma.lower()
    if kind in _TOWNS:
        return last_town(scene, noun)
    if kind not in _SORTS:
        return None
    before = [r for r in scene.resolutions if 0 < noun.span.start - r.toponym.span.end < _NEAR]
    is_such = _SORTS[kind]
    found = next((r for r in reversed(before) if r.place is not None and is_such(r.place)), None)
    return _inferred(found) if found is not None else None


def _is_state(place: Place) -> bool:
    return place.precision == "admin1" and bool(place.admin1)


def _is_county(place: Place) -> bool:
    return place.precision == "admin2"


def _is_island(place: Place) -> bool:
    return place.feature.startswith("ISL") or place.feature == "PCLD"  # Guadeloupe is a land and an island


_SORTS: dict[str, Callable[[Place], bool]] = {
    **dict.fromkeys(_STATES, _is_state),
    **dict.fromkeys(_COUNTIES, _is_county),
    **dict.fromkeys(_ISLANDS, _is_island),
}


def _kinds_told(scene: Scene, trigger: Trigger) -> Iterator[Token]:
    """List the kinds of place that a deed was done at, to or in, in the order of the text."""
    near = AT | BY_TYPE.get(trigger.entry.type, frozenset())
    for noun in scene.tree.subtree(trigger.light or trigger.token):
        kind = noun.lemma.lower()
        if noun.pos != "NOUN" or not (kind == "capital" or kind in _TOWNS or kind in _SORTS):
            continue
        told = _told_as(scene, noun)
        is_target = trigger.entry.type in _ON_PLACES and told == trigger.object
        is_left = trigger.entry.lemma in _LEAVING and not scene.tree.has_word(trigger.token, ("had",))
        is_target |= is_left and told == trigger.object
        is_target |= told.dep == "obj" and scene.tree.head(told).lemma.lower() in _GUARDING
        if (is_target or scene.tree.preposition(told) in near) and _is_of_deed(scene, told, trigger):
            yield noun


_GUARDING = ("reinforce", "guard", "patrol", "secure", "protect", "defend")  # "sent soldiers to reinforce the city"
_LEAVING = ("leave", "quit", "abandon", "vacate", "evacuate")  # "took Goma and left the city eleven days later"
_ON_PLACES = ("ASSAULT", "COERCE", "PROTEST")


def _told_as(scene: Scene, noun: Token) -> Token:
    """Give the word that stands for a place in its clause: the airport of "the city's airport"."""
    here = noun
    for _ in range(2):
        above = scene.tree.head(here)
        word = singular(above.text.lower())
        is_owner = here.dep == "nmod:poss" and above.pos in ("NOUN", "PROPN") and (word in SITES or word in _SPOTS)
        is_whole = scene.tree.preposition(here) == "of" and (word in _PARTS or above.text.lower() in _PARTS)
        if not is_owner and not is_whole:
            break
        here = above
    return here


def _is_of_deed(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether no clause of its own stands between a word and the deed: "looting a house in the city" is none."""
    own = (trigger.token, trigger.light, *trigger.beside)
    for above in (token, *scene.tree.climb(token)):
        if above in own:
            return True
        is_clause = above.dep in ("acl:relcl", "ccomp", "advcl", "parataxis")
        if above.dep == "advcl" and trigger.entry.type == "MOBILIZE" and above.lemma.lower() in _GUARDING:
            continue
        if is_clause or (above.dep == "conj" and above.pos == "VERB"):
            return False
    return False


_SPOTS = word_class("building")
_PARTS = word_class("part of place") | {"district", "suburb", "neighbourhood", "neighborhood", "quarter", "street"}


def _is_bare(scene: Scene, noun: Token) -> bool:
    """Say whether "the city" takes up one told before: no other one, none that is described."""
    if not scene.tree.has_word(noun, ("the", "that", "this")):
        return False
    if any(scene.tree.preposition(t) in ("of", "in") for t in scene.tree.having(noun, "nmod")):
        return False
    described = scene.tree.having(noun, "amod", "compound")
    if any(t.text.lower() not in _SAME for t in described):
        return False
    return not scene.tree.having(noun, "nmod:poss", "acl:relcl", "flat", "appos")


def _capital(scene: Scene, noun: Token) -> EventPlace | None:
    """Read "the Turkish capital" as the one that the text names elsewhere; "the capital" is that of its own country."""
    beside = scene.tree.having(noun, "amod", "compound", "nmod:poss", "nmod", "nmod:desc")
    lands = {land for t in beside if (land := scene.country_at(t)) is not None}
    lands = lands or {land for land in (_land_told(scene, noun),) if land is not None}
    named = [r.place for t in beside if (r := scene.resolution(t)) is not None and r.place is not None]
    states = {place.admin1 for place in named if _is_state(place)}
    for resolution in scene.resolutions:
        place = resolution.place
        if place is None:
            continue
        is_seat = place.feature == "PPLC" and place.country in lands and not states
        if is_seat or (place.feature == "PPLA" and place.admin1 in states):
            return _inferred(resolution)
    return None


def _land_told(scene: Scene, noun: Token) -> str | None:
    """Give the land whose capital "the capital" is: the article's, or the one it is about, if named just before."""
    main = next(iter(scene.focus), None)
    before = (r for r in scene.resolutions if 0 < noun.span.start - r.toponym.span.end < _NEAR // 2)
    named = [r.place for r in before if r.place is not None and r.toponym.use != "metonym"]
    if any(place.feature == "PPLC" and place.country == main for place in named):
        return main
    return scene.home or main


def _whole_land(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "across the country" as that of those who act, else the one the article is from, if it is named."""
    land = next((p.actor.country for p in trigger.actors if p.actor.country), None) or scene.home
    for resolution in scene.resolutions:
        place = resolution.place
        if place is not None and place.precision == "country" and place.country == land:
            return _inferred(resolution)
    return None


def last_town(scene: Scene, token: Token) -> EventPlace | None:
    """Give the town named last before a word, if the gazetteer has it and no name that it lacks stands between."""
    kind = token.lemma.lower()
    before = [r for r in scene.resolutions if r.toponym.span.end <= token.span.start and _is_told_town(scene, r, kind)]
    unknown = (r for r in scene.resolutions if r.place is None or r.place.is_approximate)
    lost = [r for r in unknown if r.toponym.span.end <= token.span.start]
    if before and lost and lost[-1].toponym.span.start > before[-1].toponym.span.start:
        return None
    near = [r for r in before if token.span.start - r.toponym.span.end < _NEAR and kind in _called(scene, r)]
    return _inferred((near or before)[-1]) if before else None


def _is_told_town(scene: Scene, resolution: Resolution, kind: str) -> bool:
    """Say whether a name can be meant by a later "there" or "the city": a town, and not one that only speaks."""
    place, toponym = resolution.place, resolution.toponym
    sorts = ("city", "landmark", "district") if kind == "there" else ("city",)
    if place is None or place.precision not in sorts or place.is_approximate or is_far_off(scene, toponym.span.start):
        return False
    if toponym.section == "boilerplate" or toponym.use == "metonym" or is_origin(scene, toponym.span.start):
        return False
    if kind == "village" and (place.feature == "PPLC" or place.population > _VILLAGE):
        return False
    if kind in ("city", "village"):
        named = (r for r in scene.resolutions if r.place is not None and r.place.id == place.id)
        called = {word for r in named for word in _called(scene, r)}
        if called and kind not in called:
            return False
    return not _is_speaker(scene, resolution) and not _is_behind(scene, resolution)


def _called(scene: Scene, resolution: Resolution) -> set[str]:
    """Collect what a text calls a place: "the small town of Conklin", "Soligorsk, a town south of"."""
    span = resolution.toponym.span
    before = scene.document.text[max(0, span.start - 30) : span.start].lower().split()
    after = scene.document.text[span.end : span.end + 30].lower().replace(",", " ,").split()
    words = {before[-2]} if before[-1:] == ["of"] and len(before) > 1 else set()
    if after[:1] == [","] and after[1:2] and after[1] in ("a", "the"):
        words |= set(after[2:4])
    return words & {"town", "city", "village", "hamlet", "suburb"}


def _is_behind(scene: Scene, resolution: Resolution) -> bool:
    """Say whether a town is where people or words came from, or where the hurt were brought: nothing happened there."""
    top = scene.tree.top(resolution.toponym.span)
    if top is None:
        return False
    start = resolution.toponym.span.start
    is_hospital = _HOSPITAL.search(scene.document.text, max(0, start - 60), start) is not None
    return is_hospital or scene.tree.preposition(top) == "from"


_HOSPITAL = re.compile(r"\b(?:hospitals?|clinics?|morgues?|mortuary)\s+(?:in|at|of)\s+(?:[\w-]+\s+){0,4}$", re.I)


def _is_speaker(scene: Scene, resolution: Resolution) -> bool:
    """Say whether a town's name stands for its government, or only tells where something was said.

    "Baku denies", "In Moscow, the defence ministry said": neither is a place to be "there".
    """
    top = scene.tree.top(resolution.toponym.span)
    if top is None:
        return False
    verb = scene.tree.head(top)
    if top.dep == "nsubj" and verb.pos == "VERB":
        return True
    return top.dep == "obl" and top.index < verb.index and verb.lemma.lower() in _SAYING


_VILLAGE = 50_000  # people; no village has more
_SAYING = ("say", "tell", "announce", "deny", "claim", "insist", "warn", "condemn", "criticise", "criticize", "call")


def _inferred(resolution: Resolution) -> EventPlace | None:
    if resolution.place is None:
        return None
    return EventPlace(resolution.place, "context", True, resolution.toponym.span)
