"""Who does what a verb of a marked sentence tells, and at which place: read from the order of its signs."""

from __future__ import annotations

from collections.abc import Sequence

from geo.events.scene import Party, Scene
from geo.events.what.marking import Sign
from geo.events.what.travellers import traveller_of

WHITHER = ("to", "for", "into")
WHO = ("<P>", "<O>", "<H>", "<T>")
_AT = frozenset(
    ("in", "at", "near", "outside", "inside", "around", "across", "aboard", "before", "off", "to", "for", "into")
)
PARTS = frozenset((
    "who", "which", "that", "whose", "said", "says", ";", ":", "“", "”", '"', "but", "while", "because", "about",
    "against", "from", "whether", "if", "although", "though", "than", "since", "over", "amid", "despite",
))  # fmt: skip
_UNSURE = frozenset((
    "not", "n't", "n’t", "never", "no", "nor", "would", "could", "might", "may", "should", "refused", "declined",
    "wants", "wanted", "hopes", "hoped", "urged", "invited", "asked", "without", "instead", "rather", "if", "former",
))  # fmt: skip
LIGHT = frozenset((  # between a subject and its verb
    "on", "in", "at", "late", "early", "earlier", "later", "also", "then", "today", "yesterday", "here", "had", "has",
    "have", "and", "<D>", "<L>", "the", "this", "morning", "afternoon", "evening", "night", ",", "is", "was", "were",
    "are", "will", "be", "been", "to", "due", "set", "expected", "scheduled", "both", "already", "next", "now", "all",
    "finally", "himself", "herself", "meanwhile", "there", "first", "shall", "by", "noon", "midnight", "last", "'ll",
    "’ll", "'s", "’s", "again", "just", "only", "still", "once", "alone", "before", "after", "dawn",
))  # fmt: skip
_GOVERNS = frozenset((
    "by", "with", "of", "to", "from", "for", "between", "against", "alongside", "than", "including", "about", "as",
    "like", "via", "under", "on", "after", "met", "see", "meet",
))  # fmt: skip
_COMES_TO = (
    "come",
    "go",
    "fly",
    "travel",
    "arrive",
    "plan",
    "due",
    "expect",
    "schedule",
    "set",
    "be",
    "intend",
    "return",
)


def preposition_of(signs: Sequence[Sign], at: int) -> int | None:
    """Find the preposition of a place: "in" of "in the port city of Tema", "outside" of "outside Homs"."""
    index = at - 1
    while index > 0 and at - index < 8:
        mark = signs[index].mark
        if mark in _AT or (mark == "on" and signs[index - 1].mark == "in"):
            return index
        is_of = mark == "of" and index > 1
        is_noun = signs[index].token.pos in ("NOUN", "ADJ", "DET", "PROPN", "NUM") and not mark.startswith("<")
        if not is_of and not is_noun and mark not in ("'s", "’s", ","):
            return None
        index -= 1
    return None


def doer_of(signs: Sequence[Sign], verb: int) -> int | None:
    """Find who does it: right before the verb, or before the verb that it is joined to."""
    index = verb - 1
    is_ordered = index >= 0 and signs[index].mark == "to"
    while index >= 0 and (signs[index].mark in LIGHT or signs[index].mark.endswith("ly")):
        if signs[index].mark in (",", "and") and signs[index - 1].mark not in ("<D>", "<L>", *WHO):
            break
        index -= 1
    if index < 0:
        return _named_after(signs, verb) if signs[verb].mark.endswith("ing") else None
    if signs[index].mark == "who" and index > 1 and signs[index - 1].mark == "," and signs[index - 2].mark in WHO:
        return index - 2
    if signs[index].mark in WHO and not is_governed(signs, index):
        return index
    if is_ordered and signs[index].token.lemma.lower() not in _COMES_TO:
        return None
    return _joined(signs, index)


def _joined(signs: Sequence[Sign], index: int) -> int | None:
    """Find the subject of the verb that one is joined to by "and", a comma, or that it serves: "came to lay"."""
    for at in range(index, max(-1, index - 26), -1):
        if signs[at].mark in PARTS:
            return None
        if signs[at].mark not in WHO or is_governed(signs, at):
            continue
        following = at + 1
        while following < index and (signs[following].mark in LIGHT or signs[following].mark.endswith("ly")):
            following += 1
        if following <= index and signs[following].token.pos in ("VERB", "AUX"):
            return at
        if any(s.mark in ("is", "was", "has", "had", "will") for s in signs[at + 1 : following]):
            return at
    return None


def _named_after(signs: Sequence[Sign], verb: int) -> int | None:
    """Read "Standing beside the wreck in Gdansk, Minister Berg said": he who is named after the comma."""
    commas = [i for i in range(verb, len(signs) - 1) if signs[i].mark == ","]
    for comma in commas[:2]:
        at = comma + 1 + (signs[comma + 1].mark == "the")
        if at < len(signs) and signs[at].mark in WHO:
            return at
    return None


def is_governed(signs: Sequence[Sign], index: int) -> bool:
    before = index - 1
    while before >= 0 and signs[before].mark in ("the", "his", "her", "and", "both"):
        before -= 1
    if before < 0:
        return False
    is_object = signs[before].token.pos == "VERB" and not signs[before].mark.startswith("<")
    return signs[before].mark in _GOVERNS or (is_object and signs[before].token.lemma.lower() not in ("say", "add"))


def is_unsure(signs: Sequence[Sign], first: int, last: int) -> bool:
    low, high = min(first, last), max(first, last)
    return any(s.mark in _UNSURE for s in signs[max(0, low - 2) : high])


def _together(scene: Scene, signs: Sequence[Sign], last: int) -> tuple[Party, ...]:
    """Give all of a list that ends with one: "the German chancellor, the Iranian minister and General Qureshi were"."""
    found = traveller_of(scene, signs[last])
    index = last - 1
    while index >= 0 and signs[last].mark in ("<P>", "<O>") and signs[index].mark in _JOINS:
        index -= 1
        if signs[index].mark in ("<P>", "<O>") and signs[index + 1].mark in (",", "and") and index >= 0:
            others = traveller_of(scene, signs[index])
            if not others or is_governed(signs, index):
                break
            known = {p.actor.name for p in found}
            found = (*(p for p in others if p.actor.name not in known), *found)
            index -= 1
    return found


_JOINS = (",", "and", "the", "his", "her", "<M>", "both", "as", "well", "with", "together")


def travellers_of(scene: Scene, signs: Sequence[Sign], verb: int) -> tuple[Party, ...]:
    """Give who does what a verb tells, or whose plane, train or motorcade does."""
    doer = doer_of(signs, verb)
    if doer is not None:
        return _together(scene, signs, doer)
    index = verb - 1
    while index > 0 and (signs[index].mark in LIGHT or signs[index].mark.endswith("ly")):
        index -= 1
    if index < 1 or signs[index].mark not in _CRAFT:
        return ()
    before = signs[index - 1]
    if before.mark in ("'s", "’s") and index > 1 and signs[index - 2].mark in WHO:
        return traveller_of(scene, signs[index - 2])
    return traveller_of(scene, before) if before.mark in ("his", "her") else ()


_CRAFT = frozenset((
    "plane", "jet", "aircraft", "helicopter", "train", "motorcade", "convoy", "car", "flight", "boat", "limousine",
    "cortege", "airliner", "ship", "yacht",
))  # fmt: skip
