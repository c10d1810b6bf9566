"""Deeds in the town of the dateline: what was done at a mosque, a prison or the parliament that nobody places."""

from __future__ import annotations

from geo.domain import Event, EventPlace, Span, Token
from geo.events.grammar.forms import singular
from geo.events.scene import Scene
from geo.events.where.mentions import is_origin


def find_hometown(scene: Scene) -> EventPlace | None:
    """Give the town of a dateline, where an article has one and is about that town's country."""
    for resolution in scene.resolutions:
        place = resolution.place
        if resolution.toponym.section == "dateline" and place is not None and place.precision == "city":
            home = scene.home or next(iter(scene.focus), None)
            is_home = home == place.country and not place.is_approximate
            return EventPlace(place, "dateline", True, resolution.toponym.span) if is_home else None
    return _own_capital(scene)


def _own_capital(scene: Scene) -> EventPlace | None:
    """Give the capital of the land that an article without a dateline is about, where the text names it as a place."""
    home = next(iter(scene.focus), None)
    for resolution in scene.resolutions:
        place, toponym = resolution.place, resolution.toponym
        is_seat = place is not None and place.feature == "PPLC" and place.country == home
        if place is not None and is_seat and toponym.use == "literal" and toponym.section in ("body", "headline"):
            return EventPlace(place, "context", True, toponym.span)
    return None


_SEATS = frozenset((
    "parliament", "congress", "palace", "senate", "assembly", "secretariat", "courthouse", "ministry", "residence",
    "chamber", "embassy", "presidency",
))  # fmt: skip
_VENUES = _SEATS | frozenset((
    "mosque", "church", "cathedral", "temple", "synagogue", "shrine", "market", "bazaar", "mall", "supermarket",
    "hotel", "restaurant", "cafe", "café", "nightclub", "prison", "jail", "penitentiary", "university", "campus",
    "college", "court", "embassy", "consulate", "headquarters", "stadium", "theatre", "theater", "square", "plaza",
    "street", "avenue", "boulevard", "hospital", "store", "shop", "airport", "library", "museum",
    "cinema", "bakery", "clinic", "port", "home", "building",
))  # fmt: skip


def is_at_venue(scene: Scene, event: Event, verb: Token, dateline: EventPlace, *, is_there: bool) -> bool:
    """Say whether a deed was done at the parliament or palace of the capital that an article is from.

    What the first paragraph tells of a mosque, a prison or a square without saying where was done in the dateline's
    town, whether it is the capital or not; so was what follows on a deed there (`is_there`).
    """
    is_unrest = event.type in ("PROTEST", "ASSAULT") or event.mode == "arrest"
    if not is_unrest or event.modality != "happened":
        return False
    sentence = scene.document.sentence_at(event.trigger.start)
    tokens = scene.tree.tokens[sentence.first : sentence.last] if sentence is not None else []
    if any(is_elsewhere(scene, t) for t in tokens if not _is_dateline(scene, t.span)):
        return False
    words = _SEATS if dateline.place.feature == "PPLC" else frozenset[str]()
    if is_there or (
        dateline.span is not None and scene.document.paragraph_at(dateline.span.start).contains(event.trigger)
    ):
        words = _VENUES
    return any(_is_seat(scene, t, words, dateline.place.country) for t in tokens if is_of_clause(scene, t, verb))


def _is_dateline(scene: Scene, span: Span) -> bool:
    return scene.document.section_at(span.start) == "dateline"


def _is_seat(scene: Scene, token: Token, words: frozenset[str], home: str) -> bool:
    if singular(token.text.lower()) not in words or token.pos not in ("NOUN", "PROPN"):
        return False
    described = (*scene.tree.having(token, "nmod:poss"), *scene.tree.having(token, "nmod"))
    peoples = [d.country for t in scene.tree.having(token, "amod") if (d := scene.demonym(t)) is not None]
    if token.text.lower() not in _OF_OTHERS and any(country != scene.home for country in peoples):
        return False  # "the Somali parliament"
    if token.text.lower() in ("embassy", "consulate") and home in peoples:
        return False  # a land's own embassy is abroad
    is_placed = token.dep == "obj" or scene.tree.preposition(token) in _AT_SEAT
    return is_placed and not any(_is_abroad(scene, t) for t in described)


_OF_OTHERS = ("embassy", "consulate", "restaurant", "airport", "hospital", "church")
_AT_SEAT = ("outside", "at", "of", "to", "towards", "toward", "near", "on", "into", "in", "inside", "through", "around")


def _is_abroad(scene: Scene, token: Token) -> bool:
    """Tell "the parliament of Somalia" from "Haiti's main prison", told in an article from Haiti."""
    place = resolution.place if (resolution := scene.resolution(token)) is not None else None
    return scene.resolution(token) is not None and (place is None or place.country != scene.home)


def is_of_clause(scene: Scene, token: Token, verb: Token) -> bool:
    """Say whether a word hangs on a verb, and not on another one that is joined to it with a subject of its own."""
    here = token
    for above in scene.tree.climb(token):
        if here.dep in ("conj", "parataxis") and scene.tree.having(here, "nsubj", "nsubj:pass"):
            return False
        if above.index == verb.index:
            return True
        here = above
    return False


def is_elsewhere(scene: Scene, token: Token) -> bool:
    """Say whether a sentence names a place of its own, one that is no country's name for its government."""
    resolution = scene.resolution(token)
    if resolution is None or is_origin(scene, resolution.toponym.span.start) or is_quarter(scene, token):
        return False
    return resolution.toponym.use == "literal" or resolution.place is None


def is_quarter(scene: Scene, token: Token) -> bool:
    """Say whether a name is one of a quarter or square that no list has: it lies in the town that is told of."""
    resolution = scene.resolution(token)
    place = resolution.place if resolution is not None else None
    if place is not None and not place.is_approximate:
        return False
    names = (token, *scene.tree.having(token, "compound", "amod", "nmod:poss"))
    if resolution is None and not any(t.pos == "PROPN" for t in names):
        return False
    nouns = (token, scene.tree.head(token), *scene.tree.having(token, "flat"))
    return any(t.text.lower() in _QUARTERS for t in nouns) and token.pos in ("PROPN", "NOUN", "ADJ")


_QUARTERS = frozenset((
    "neighbourhood", "neighborhood", "quarter", "suburb", "slum", "favela", "square", "street", "avenue", "boulevard",
    "park", "market", "mosque", "church", "cathedral", "hotel", "hospital", "roundabout", "junction", "mall", "bridge",
    "university", "stadium", "prison", "palace", "flyover", "overpass",
))  # fmt: skip
