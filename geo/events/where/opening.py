"""A place that opens its sentence, and is where all of it happened; the words that make a name a whereabouts."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Token
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Scene

AT = word_class("preposition of place")
KINDS_OF_PLACE = word_class("kind of place")
SITES = word_class("site") | KINDS_OF_PLACE
PARTS = word_class("part of place")
BUILDINGS = word_class("building")


def opens_sentence(scene: Scene, token: Token) -> bool:
    """Say whether a place opens its sentence, or what follows a semicolon: "In Havana the government signed".

    Whatever only leads in may stand before: "Meanwhile, in the port of Tema", "On Monday, at a market in Kano".
    """
    sentence = scene.document.sentence_at(token.span.start)
    resolution = scene.resolution(token)
    if sentence is None or resolution is None:
        return False
    start = scene.tree.indices(resolution.toponym.span).start
    first = next((i + 1 for i in range(start - 1, sentence.first - 1, -1) if scene.tree.tokens[i].text == ";"), None)
    words = scene.tree.tokens[sentence.first if first is None else first : start]
    at = next((i for i, t in enumerate(words) if t.text.lower() in AT and not _is_day_ahead(scene, words, i)), None)
    if at is None or len(words) > _OPENING:
        return False
    return all(_leads_in(scene, t) for t in words[:at]) and all(_is_of_phrase(t) for t in words[at + 1 :])


_OPENING = 12  # tokens before the name
_LEADING = ("CCONJ", "ADV", "PUNCT")
_DESCRIBING = ("DET", "ADJ", "ADP", "ADV", "PROPN", "PART", "NUM")


def opens_clause(scene: Scene, token: Token, behind: int) -> bool:
    """Say whether a place behind a deed opens what is told next: "was killed, and in Ziguinchor a boy died"."""
    resolution, sentence = scene.resolution(token), scene.document.sentence_at(token.span.start)
    if resolution is None or sentence is None or token.index < behind:
        return False
    named = scene.tree.indices(resolution.toponym.span)
    before = [t.text.lower() for t in scene.tree.tokens[max(sentence.first, named.start - 3) : named.start]]
    if len(before) < 3 or before[0] not in (",", ";") or before[1] not in _JOINING or before[2] not in AT:
        return False
    following = scene.tree.tokens[named.stop : min(named.stop + _NEXT, sentence.last)]
    return any(t.pos in ("VERB", "AUX") and t.dep not in ("acl", "amod", "acl:relcl") for t in following)


_NEXT = 12  # tokens
_JOINING = ("and", "but", "while", "whereas")


def _is_day_ahead(scene: Scene, words: Sequence[Token], index: int) -> bool:
    return index + 1 < len(words) and scene.is_dated(words[index + 1])  # "in January, in Kano"


def _leads_in(scene: Scene, token: Token) -> bool:
    return token.pos in _LEADING or scene.is_dated(token) or (token.pos == "ADP" and token.text.lower() in ("on", "in"))


def _is_of_phrase(token: Token) -> bool:
    """Say whether a word belongs to the phrase that ends in a place: "in the southern port city of"."""
    word = singular(token.text.lower())
    is_spot = word in SITES or word in PARTS or word in BUILDINGS or word in _GATHERINGS
    return token.pos in _DESCRIBING or (token.pos == "NOUN" and is_spot)


_GATHERINGS = (
    "meeting",
    "summit",
    "talk",
    "conference",
    "session",
    "ceremony",
    "rally",
    "gathering",
    "forum",
    "congress",
)
