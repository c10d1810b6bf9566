"""Officials told to do in person, at a place abroad, what nobody does from afar: who dined in Lima has been there.

No verb of travel is asked for. A place abroad after "in" or "at", a deed that needs the body ("lit a candle",
"sat with", "watched the parade") and an official of another country who does it are a visit; so is what somebody of
that country did to him there ("In Skopje the premier kept him until midnight"), and his days or his leg in a town.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.domain import Place, Token
from geo.events.grammar.words import word_class
from geo.events.lexicon import Entry
from geo.events.scene import Party, Scene
from geo.events.triggers import Trigger
from geo.events.what.clause_order import (
    LIGHT,
    PARTS,
    WHITHER,
    WHO,
    doer_of,
    is_unsure,
    preposition_of,
    travellers_of,
)
from geo.events.what.marking import Marked, Sign
from geo.events.what.ordering import row_of
from geo.events.what.stays import back_from, bare_at, expected_at, presence_at, stay_at, there_again
from geo.events.what.travellers import Read, are_abroad, are_up_country, traveller_of

_MOVES = word_class("verb of moving")
_DEEDS = word_class("deed in person")
_TO_GUEST = word_class("deed to a guest")
_ABSTRACT = word_class("no venue")
_ALONG = 11  # signs between a deed and its place


def find_sojourns(scene: Scene, sentences: Sequence[Marked], told: Sequence[Trigger]) -> list[Trigger]:
    """Find who is told to do something in person abroad, in sentences whose places no other word has taken."""
    row, taken = row_of(scene, "travel"), _taken(scene, told)
    if row is None:
        return []
    found: dict[int, Trigger] = {}
    for marked in sentences:
        if all(sign.mark not in ("<L>", "<M>", "there") for sign in marked.signs):
            continue
        plain = marked.without_asides(scene)
        for one in (marked,) if plain is marked else (plain, marked):
            there = there_again(scene, one, row)
            for trigger in (*_of_sentence(scene, one, row), *((there,) if there is not None else ())):
                is_new = trigger.object is not None and not {trigger.object.index, trigger.token.index} & taken
                if trigger.object is not None and is_new:
                    found.setdefault(trigger.object.index, trigger)
    return list(found.values())


def _is_introduced(scene: Scene, party: Party, place: Token) -> bool:
    """Say whether an official whose country is only assumed is named first beside a place abroad, and so is of it."""
    figure = party.figure
    if figure is None or not figure.is_assumed:
        return False
    sentence = scene.document.sentence_at(place.span.start)
    return sentence is not None and sentence.span.start <= figure.wholes[0].start


def _taken(scene: Scene, told: Sequence[Trigger]) -> set[int]:
    """List the words that tell visits already, and their places: the object, or the first place after the trigger."""
    taken: set[int] = set()
    for trigger in told:
        is_contact = trigger.entry.type == "CONSULT" or trigger.entry.lemma in ("invite", "accept", "extend")
        if not is_contact or not any(p.figure is not None for p in (*trigger.actors, *trigger.recipients)):
            continue
        taken.add(trigger.token.index)
        if trigger.object is not None and scene.resolution(trigger.object) is not None:
            taken.add(trigger.object.index)
            continue
        if trigger.entry.mode != "phone" and (place := _place_after(scene, trigger)) is not None:
            taken.add(place.index)
    return taken


def _place_after(scene: Scene, trigger: Trigger) -> Token | None:
    """Find the first place after a trigger, with no other verb before it."""
    sentence = scene.document.sentence_at(trigger.token.span.start)
    for token in scene.tree.tokens[trigger.token.index + 1 : sentence.last if sentence is not None else 0]:
        if scene.resolution(token) is not None:
            return token
        if token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph:
            return None
    return None


def _of_sentence(scene: Scene, marked: Marked, row: Entry) -> Iterator[Trigger]:
    signs = marked.signs
    for at, sign in enumerate(signs):
        if sign.mark not in ("<L>", "<M>"):
            continue
        place = _place(scene, sign)
        if place is None:
            continue
        for rule in (_deed, presence_at, bare_at, back_from, _fronted, _received, expected_at, stay_at):
            if sign.mark == "<M>" and rule is not stay_at:
                continue
            if (read := rule(scene, signs, at, place)) is not None:
                word, guest, hosts = read
                if rule is _fronted and any(_is_introduced(scene, p, sign.token) for p in guest):
                    break
                yield Trigger(word, row, guest, hosts, object=sign.token, extent=(word,))
                break


def _place(scene: Scene, sign: Sign) -> Place | None:
    resolution = scene.resolution(sign.token)
    place = resolution.place if resolution is not None else None
    is_told = place is not None and bool(place.country) and not place.is_approximate
    return place if is_told and place is not None and place.precision not in ("region", "water") else None


def _deed(scene: Scene, signs: Sequence[Sign], at: int, place: Place) -> Read | None:
    """Read "lit a candle at the cathedral of San Salvador": a deed in person, its doer before it, the place after."""
    start = preposition_of(signs, at)
    if start is None or signs[start - 1].mark in _ABSTRACT or signs[start - 1].mark == "home":
        return None
    deeds = _MOVES if signs[start].mark in WHITHER else _DEEDS
    company: list[Sign] = []
    for index in range(start - 1, max(-1, start - _ALONG), -1):
        sign = signs[index]
        if sign.mark in PARTS or sign.mark in ("<L>", "<N>") or sign.mark in _ABSTRACT:
            return None
        if sign.mark in ("<P>", "<O>"):
            company.insert(0, sign)
        if sign.token.pos not in ("VERB", "AUX") or sign.mark.startswith("<"):
            continue
        if sign.token.lemma.lower() not in deeds and not (deeds is _DEEDS and is_deed(signs, index)):
            return None
        if signs[index - 1].mark == "<D>" and sign.token.lemma.lower() in ("see", "find", "catch"):
            found = next((s for s in signs[index + 1 : index + 3] if s.mark in ("<P>", "<H>")), None)
            guest = traveller_of(scene, found) if found is not None else ()
            return (sign.token, guest, ()) if are_abroad(guest, place) else None
        taken = next((s for s in signs[index + 1 : start] if s.mark in ("<P>", "<H>")), None)
        if taken is not None and signs[start].mark in WHITHER and sign.token.lemma.lower() in _TAKES:
            guest = traveller_of(scene, taken)
            is_of_tour = any(s.mark in ("which", "that") for s in signs[max(0, index - 4) : index])
            is_told = are_abroad(guest, place) and not is_of_tour and not is_unsure(signs, index, at)
            return (sign.token, guest, ()) if is_told else None
        guest = travellers_of(scene, signs, index)
        doer = doer_of(signs, index)
        goes = signs[start].mark in WHITHER and index == start - 1 and are_up_country(guest, place)
        if (goes or are_abroad(guest, place)) and not is_unsure(signs, index if doer is None else doer, at):
            return sign.token, guest, _hosts(scene, company, place)
        return None
    return None


_MEETS = frozenset((
    "talks", "meeting", "meetings", "breakfast", "lunch", "dinner", "supper", "tea", "coffee", "consultations",
    "discussions", "audience", "conference", "rally", "session", "negotiations", "conversation", "conversations",
    "drinks", "minutes", "hours", "hour", "walk",
))  # fmt: skip


def is_deed(signs: Sequence[Sign], index: int) -> bool:
    """Say whether a verb tells what is done in person: "dined", but also "was having breakfast", "held talks"."""
    lemma = signs[index].token.lemma.lower()
    is_light = lemma in ("have", "hold", "take", "give", "share", "enjoy")
    return lemma in _DEEDS or (is_light and any(s.mark in _MEETS for s in signs[index + 1 : index + 6]))


_TAKES = ("take", "bring", "carry", "lead", "fly", "drive")


def _hosts(scene: Scene, company: Sequence[Sign], place: Place) -> tuple[Party, ...]:
    """Keep those of the place's country with whom it was done."""
    named = (scene.party(sign.token) for sign in company)
    return tuple(p for p in named if p is not None and p.is_public and p.actor.country in (place.country, None))


def _fronted(scene: Scene, signs: Sequence[Sign], at: int, place: Place) -> Read | None:
    """Read "In Riga on Monday he sat with the mayor", and "In Skopje President Kos kept him until midnight"."""
    if at < 1 or signs[at - 1].mark not in ("in", "at") or any(s.token.pos == "VERB" for s in signs[: at - 1]):
        return None
    index = at + 1
    while index < len(signs) and (signs[index].mark in LIGHT or signs[index].mark in ("'s", "’s", "<M>")):
        index += 1
    if index >= len(signs) or signs[index].mark not in WHO:
        return None
    verb = _verb_after(signs, index)
    if verb is None or is_unsure(signs, index, verb):
        return None
    guest = traveller_of(scene, signs[index])
    if is_deed(signs, verb) and are_abroad(guest, place):
        return signs[verb].token, guest, ()
    return _to_guest(scene, signs, index, verb, place)


def _received(scene: Scene, signs: Sequence[Sign], at: int, place: Place) -> Read | None:
    """Read "began in Skopje, where Premier Kos kept him until midnight": what was done to the guest there."""
    index = at + 1
    while index < len(signs) and signs[index].mark in ("<D>", ",", "on", "late", "early"):
        index += 1
    if index + 1 >= len(signs) or signs[index].mark != "where":
        return None
    index += 1 + (signs[index + 1].mark == "the")
    verb = _verb_after(signs, index) if index < len(signs) and signs[index].mark in WHO else None
    if verb is None or is_unsure(signs, index, verb):
        return None
    guest = traveller_of(scene, signs[index])
    if is_deed(signs, verb) and are_abroad(guest, place):
        return signs[verb].token, guest, ()
    return _to_guest(scene, signs, index, verb, place)


def _verb_after(signs: Sequence[Sign], index: int) -> int | None:
    for at in range(index + 1, min(len(signs), index + 12)):
        if signs[at].token.pos == "VERB" and not signs[at].mark.startswith("<"):
            return at
        if signs[at].mark not in LIGHT and signs[at].mark not in WHO and not signs[at].mark.endswith("ly"):
            return None
    return None


def _to_guest(scene: Scene, signs: Sequence[Sign], host: int, verb: int, place: Place) -> Read | None:
    """Read what somebody of the place's country did to a guest: "gave her forty minutes", "found time for him"."""
    hosts = traveller_of(scene, signs[host])
    if signs[verb].token.lemma.lower() not in _TO_GUEST or any(
        p.actor.country not in (place.country, None) for p in hosts
    ):
        return None
    for sign in signs[verb + 1 : verb + 8]:
        if sign.mark in PARTS:
            return None
        if sign.mark in WHO:
            guest = traveller_of(scene, sign)
            return (signs[verb].token, guest, hosts) if are_abroad(guest, place) else None
    return None
