"""Stays of an official at a place abroad: he was, is due or has a stop there, is awaited there, was "there" again."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Place
from geo.events.grammar.words import word_class
from geo.events.lexicon import Entry
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.what.clause_order import (
    PARTS,
    WHITHER,
    WHO,
    doer_of,
    is_governed,
    is_unsure,
    preposition_of,
    travellers_of,
)
from geo.events.what.marking import Marked, Sign
from geo.events.what.travellers import Read, are_abroad, traveller_of

_STAYS = word_class("stay")
_HOLDS_STAY = word_class("verb of a stay")


def presence_at(scene: Scene, signs: Sequence[Sign], at: int, place: Place) -> Read | None:
    """Read "was at the border post of Kapan", "will be in Banjul herself", "has been to Malabo twice"."""
    start = preposition_of(signs, at)
    if start is None:
        return None
    index = start - 1
    while index > 0 and signs[index].mark in _STILL:
        index -= 1
    is_been = signs[index].mark == "been"
    word = signs[index].token
    if signs[index].mark in _AWAITED:
        index -= 1
        while index > 0 and signs[index].mark in _STILL:
            index -= 1
    if index < 1 or signs[index].token.lemma.lower() != "be" or (signs[start].mark in WHITHER and not is_been):
        return None
    doer = doer_of(signs, index)
    guest = travellers_of(scene, signs, index)
    if is_unsure(signs, index if doer is None else doer, at):
        return None
    return (word, guest, ()) if are_abroad(guest, place) else None


_AWAITED = ("awaited", "expected", "due", "booked", "billed", "slated", "scheduled", "wanted", "bound")
_STILL = frozenset((
    "back", "now", "there", "still", "again", "already", "also", "just", "only", "recently", "last", "once", "twice",
    "himself", "herself", "briefly", "<D>", "on", "among", "often", "down", "over", "up", "out", "<H>",
))  # fmt: skip


def bare_at(scene: Scene, signs: Sequence[Sign], at: int, place: Place) -> Read | None:
    """Read "June 6 - Doyle back in Doha", "Governor Santos, in Tokyo since Sunday, rode"."""
    index = at - 1 - (signs[at - 1].mark == "the")
    if index < 1 or signs[index].mark != "in" or at + 1 >= len(signs) or signs[at + 1].mark not in _AFTER_BARE:
        return None
    word = signs[index].token
    index -= 1
    while index > 0 and signs[index].mark in ("back", "again", "now", "still", ","):
        index -= 1
    if signs[index].mark != "<P>" or is_governed(signs, index):
        return None
    is_aside = signs[index + 1].mark == "," and signs[at + 1].mark in ("since", "for", "to", "on", "<D>")
    is_first = all(s.mark in ("<D>", "-", "–", "—", ":", "the", "<M>", ",") for s in signs[:index])
    is_told = any(s.token.pos in ("VERB", "AUX") for s in signs[at + 1 : at + 12]) and signs[at + 1].mark not in (
        ".",
        "to",
    )
    if not is_aside and (not is_first or is_told):
        return None
    guest = traveller_of(scene, signs[index])
    return (word, guest, ()) if are_abroad(guest, place) else None


_AFTER_BARE = ("to", "for", "since", "on", "with", ".", ",", "<D>", "again")


def back_from(scene: Scene, signs: Sequence[Sign], at: int, place: Place) -> Read | None:
    """Read "returned in the night from Davos", "fresh from talks in Tbilisi", "is just home from Accra"."""
    start = next((i for i in range(at - 1, max(0, at - 6), -1) if signs[i].mark == "from"), None)
    if start is None or any(s.mark not in _FROM_TALKS for s in signs[start + 1 : at]):
        return None
    for index in range(start - 1, max(-1, start - 7), -1):
        sign = signs[index]
        if sign.token.lemma.lower() == "return" or sign.mark in ("back", "home", "fresh", "straight"):
            doer = doer_of(signs, index)
            if doer is None and index > 1 and signs[index - 1].mark == "," and signs[index - 2].mark == "<P>":
                doer = index - 2
            guest = traveller_of(scene, signs[doer]) if doer is not None else ()
            is_told = are_abroad(guest, place) and not is_unsure(signs, doer or index, at)
            return (sign.token, guest, ()) if is_told and not any(s.mark in _AHEAD for s in signs[:index]) else None
        if sign.mark not in ("in", "the", "on", "<D>", "late", "early", "night", "morning", "evening", "home", "just"):
            return None
    return None


_FROM_TALKS = frozenset((
    "talks", "a", "an", "his", "her", "the", "visit", "trip", "tour", "meetings", "two", "three", "days", "in", "to",
    "with", "his", "stay", "week", "of", "working", "official", "short",
))  # fmt: skip
_AHEAD = ("will", "expected", "due", "would", "to")


def expected_at(scene: Scene, signs: Sequence[Sign], at: int, place: Place) -> Read | None:
    """Read "Norway expects him on April 9", "but Ljubljana is getting ready for Premier Babic"."""
    if at > 0 and signs[at - 1].mark not in ("and", "but", ",", "while", "that", "whom", "the", "where", "then", ";"):
        return None
    index = at + 1
    while index < len(signs) and signs[index].mark in ("is", "now", "also", "already", "was", "are", "then", "<D>"):
        index += 1
    if index >= len(signs) or signs[index].token.lemma.lower() not in ("expect", "await"):
        return None
    after = (s for s in signs[index + 1 : index + 4] if s.mark in WHO)
    who = signs[at - 2] if signs[at - 1].mark == "whom" and at > 2 and signs[at - 2].mark == "," else None
    who = signs[at - 3] if who is not None else next(after, None)
    guest = traveller_of(scene, who) if who is not None and who.mark in WHO else ()
    return (signs[index].token, guest, ()) if are_abroad(guest, place) else None


def stay_at(scene: Scene, signs: Sequence[Sign], at: int, place: Place) -> Read | None:
    """Read "her two days in Lima", "Minister Roos's Quito visit", "has a stop in Oslo": a stay that is somebody's."""
    noun = _stay_noun(signs, at)
    if noun is None:
        return None
    for index in range(min(noun, at) - 1, max(-1, min(noun, at) - 9), -1):
        sign = signs[index]
        if sign.mark in ("his", "her") or sign.mark in WHO:
            break
        if sign.mark in PARTS or (sign.token.pos == "VERB" and sign.token.lemma.lower() not in _HOLDS_STAY):
            return None
    else:
        return None
    if sign.mark in WHO and not _holds(signs, index, noun):
        return None
    guest = traveller_of(scene, sign)
    if not are_abroad(guest, place) or is_unsure(signs, index, at):
        return None
    is_next = any(s.mark == "next" for s in signs[index:noun])
    word = next((s for s in signs[noun:at] if s.mark == "is"), signs[noun]) if is_next else signs[noun]
    return word.token, guest, ()


def _stay_noun(signs: Sequence[Sign], at: int) -> int | None:
    """Find the noun of a stay: before "in" and the place, or right after a place that describes it."""
    if signs[at].mark == "<M>" or (at + 1 < len(signs) and signs[at + 1].mark in _STAYS):
        return at + 1 if at + 1 < len(signs) and signs[at + 1].mark in _STAYS else None
    start = preposition_of(signs, at)
    if start is None or start < 2:
        return None
    before = start - 1
    while before > 1 and signs[before].mark in ("is", "was", "will", "be", "<D>", "on", "L", "and", "<L>", ","):
        before -= 1
    return before if signs[before].mark in _STAYS else None


def _holds(signs: Sequence[Sign], index: int, noun: int) -> bool:
    """Say whether a person owns the stay, or has, makes, ends or spends it."""
    if signs[index + 1].mark in ("'s", "’s", "'", "’"):
        return True
    if is_governed(signs, index):
        return False
    return any(s.token.lemma.lower() in _HOLDS_STAY for s in signs[index + 1 : noun])


def there_again(scene: Scene, marked: Marked, row: Entry) -> Trigger | None:
    """Read "He will be there on Monday", "Minister Laine was there to look at a drone range": where was told last."""
    signs = marked.signs
    at = next((i for i, s in enumerate(signs) if i > 1 and s.mark == "there"), None)
    if at is None:
        return None
    verb = at - 1 - (signs[at - 1].mark in ("back", "also"))
    lemma = signs[verb].token.lemma.lower()
    doer = doer_of(signs, verb) if lemma in ("be", "go", "return", "travel", "fly", "come") else None
    if doer is None or is_unsure(signs, doer, at) or signs[verb].mark in ("is", "are"):
        return None
    told = [
        r for r in scene.resolutions if r.toponym.span.end < signs[at].token.span.start and r.toponym.use != "modifier"
    ]
    place = told[-1].place if told else None
    near = bool(told) and signs[at].token.span.start - told[-1].toponym.span.end < _NEAR
    guest = traveller_of(scene, signs[doer])
    if place is None or not near or not place.country or place.is_approximate or not are_abroad(guest, place):
        return None
    return Trigger(
        signs[verb].token, row, guest, (), object=scene.tree.top(told[-1].toponym.span), extent=(signs[verb].token,)
    )


_NEAR = 250  # characters back to the place that "there" is
