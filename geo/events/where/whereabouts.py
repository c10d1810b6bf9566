"""Places told without a name in the clause: "there", "the town", "on Syrian soil", "where he met"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import EventPlace, Resolution, Token
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.where.locatives import AT, BY_TYPE, SITES, VERBAL, Option, event_place, is_part


def soil(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "on Syrian territory" as the country, where the text names it elsewhere as a place."""
    for phrase in scene.tree.phrases(trigger.token):
        if phrase.token.lemma.lower() not in ("territory", "soil", "airspace", "waters", "water"):
            continue
        if scene.tree.has_word(phrase.token, ("its",)) and (home := own_land(scene, trigger)) is not None:
            return home
        lands = {d.country for t in scene.tree.having(phrase.token, "amod") if (d := scene.demonym(t)) is not None}
        for resolution in scene.resolutions:
            place = resolution.place
            if place is not None and place.precision == "country" and place.country in lands:
                return EventPlace(place, "clause", False, phrase.token.span)
    return None


def the_crossing(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "Chad shut the crossing" as the town named last, where a crossing was told of just before."""
    target = trigger.object
    if target is None or trigger.entry.type not in ("COERCE", "RETREAT") or target.lemma.lower() != "crossing":
        return None
    is_bare = not scene.tree.having(target, "nmod", "amod", "compound", "acl:relcl")
    return _last_town(scene, target) if is_bare and scene.tree.has_word(target, ("the",)) else None


def there(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "at a mosque there" as the town named last; inferred, since a reader could object."""
    is_court = trigger.entry.mode == "convict"  # "a court there jailed"
    if (trigger.entry.type in VERBAL and not is_court) or trigger.entry.type == "STATEMENT":
        return None
    words = [t for t in scene.tree.subtree(trigger.token) if t.text.lower() == "there" and t.dep == "advmod"]
    words = [t for t in words if not _is_in_aside(scene, t, trigger.token)]
    if not words or (words[0].index < trigger.token.index and not is_court):
        return None
    return None if _is_of_site(scene, words[0]) else _last_town(scene, words[0])


def _is_in_aside(scene: Scene, there: Token, trigger: Token) -> bool:
    """Say whether "there" tells of another verb: "according to a charity, which runs a clinic there"."""
    for above in scene.tree.climb(there):
        if above.index == trigger.index:
            return False
        if above.dep in ("acl:relcl", "advcl"):
            return True
    return False


def _is_of_site(scene: Scene, there: Token) -> bool:
    """Say whether "there" takes up a place without a name: "denies blocking the road and says they protest there"."""
    sentence = scene.document.sentence_at(there.span.start)
    if sentence is None:
        return False
    before = scene.tree.tokens[sentence.first : max(sentence.first, there.index - 3)]
    last = next((t for t in reversed(before) if t.pos in ("NOUN", "PROPN") and _is_site(scene, t)), None)
    return last is not None and scene.resolution(last) is None


def _is_site(scene: Scene, noun: Token) -> bool:
    is_kind = singular(noun.text.lower()) in SITES and scene.tree.preposition(noun) is None and noun.dep == "obj"
    return is_kind or scene.resolution(noun) is not None


def where(scene: Scene, trigger: Trigger, options: Sequence[Option]) -> EventPlace | None:
    """Read "travelled to Caracas on Tuesday, where he met": the place named last before "where"."""
    if trigger.entry.type == "STATEMENT":
        return None
    for index in range(trigger.token.index - 1, max(0, trigger.token.index - _CLAUSE), -1):
        token = scene.tree.tokens[index]
        if token.text in (";", ".") or token.text.lower() in _OTHER_CLAUSE:
            return None
        if token.text.lower() == "where":
            is_measured = any(t.pos == "NUM" for t in scene.tree.tokens[max(0, index - 8) : index])
            reach = 14 if is_measured else 6  # tokens: "in Sake, 25 kilometres west of Goma, where"
            before = [o for o in options if 0 < index - o.token.index <= reach]
            before = [o for o in before if o.preposition is not None or o.token.dep == "obj"]
            return event_place(max(before, key=lambda o: o.token.index), "sentence") if before else None
    return None


_CLAUSE = 12  # tokens from "where" to the verb of its clause
_OTHER_CLAUSE = ("that", "which", "who", "after", "before", "as", "because", "while", "amid", "since", "to")


def antecedent(scene: Scene, trigger: Trigger, options: Sequence[Option]) -> EventPlace | None:
    """Read "the town of Mongbwalu, which rebels had overrun": the place that "which" takes up."""
    verb = trigger.token
    is_taken = any(t.text.lower() in ("which", "that") for t in scene.tree.having(verb, "obj", "nsubj:pass", "mark"))
    if verb.dep != "acl:relcl" or not is_taken or trigger.entry.type not in _DEEDS_TO_PLACES:
        return None
    noun = scene.tree.head(verb)
    named = [o for o in options if o.token == noun or (scene.tree.head(o.token) == noun and is_part(scene, o.token))]
    fine = [o for o in named if o.resolution.place is not None and o.resolution.place.precision != "country"]
    return event_place(fine[0], "sentence") if fine else None


_DEEDS_TO_PLACES = ("ASSAULT", "COERCE", "PROTEST", "RETREAT")

_TOWNS = frozenset(["town", "city", "village"])


def the_town(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "to the town", "retook the town" as the town named last; inferred, since a reader could object."""
    if trigger.entry.type in VERBAL:
        return None
    taken = trigger.object
    if taken is not None and trigger.entry.type == "ASSAULT" and _is_the_town(scene, taken):
        return _last_town(scene, taken)
    for phrase in scene.tree.phrases(trigger.token):
        is_here = phrase.preposition in AT or phrase.preposition in BY_TYPE.get(trigger.entry.type, frozenset())
        noun = _whole(scene, phrase.token)
        if is_here and noun.lemma.lower() == "capital":
            return _capital(scene, noun)
        if not is_here or not _is_the_town(scene, noun):
            continue
        if found := _last_town(scene, noun):
            return found
    return None


def _is_the_town(scene: Scene, noun: Token) -> bool:
    is_bare = noun.lemma.lower() in _TOWNS and scene.tree.has_word(noun, ("the", "that"))
    return is_bare and not scene.tree.having(noun, "nmod", "amod", "compound", "acl:relcl")


def _whole(scene: Scene, noun: Token) -> Token:
    """Read "12 districts of the capital" as the capital, "a suburb of the town" as the town."""
    if singular(noun.text.lower()) not in _PARTS:
        return noun
    below = (t for t in scene.tree.having(noun, "nmod") if scene.tree.preposition(t) == "of")
    return next((t for t in below if t.lemma.lower() in (*_TOWNS, "capital")), noun)


_PARTS = word_class("part of place") | {"district", "suburb", "neighbourhood", "neighborhood", "quarter", "street"}


def _capital(scene: Scene, noun: Token) -> EventPlace | None:
    """Read "the Turkish capital" as the one that the text names elsewhere; "the capital" is that of its own country."""
    beside = scene.tree.having(noun, "amod", "compound", "nmod:poss", "nmod", "nmod:desc")
    lands = {land for t in beside if (land := scene.country_at(t)) is not None}
    lands = lands or {land for land in (scene.home or next(iter(scene.focus), None),) if land is not None}
    named = [r for t in beside if (r := scene.resolution(t)) is not None and _is_state(r)]
    states = {r.place.admin1 for r in named if r.place is not None}
    for resolution in scene.resolutions:
        place = resolution.place
        if place is None:
            continue
        is_seat = place.feature == "PPLC" and place.country in lands and not states
        if is_seat or (place.feature == "PPLA" and place.admin1 in states):
            return EventPlace(place, "context", True, resolution.toponym.span)
    return None


def _is_state(resolution: Resolution) -> bool:
    return resolution.place is not None and resolution.place.precision == "admin1" and bool(resolution.place.admin1)


def the_state(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "across the state" as the one named last, itself or in another name, in this sentence or the one before."""
    if trigger.entry.type in VERBAL:
        return None
    for phrase in scene.tree.phrases(trigger.token):
        noun = phrase.token
        if phrase.preposition in _ALL_OVER and noun.lemma.lower() in ("country", "nation"):
            return _whole_land(scene, trigger)
        is_bare = noun.lemma.lower() in _STATES and scene.tree.has_word(noun, ("the", "that"))
        if phrase.preposition not in AT or not is_bare or scene.tree.having(noun, "nmod", "amod", "compound"):
            continue
        before = [r for r in scene.resolutions if _is_state(r) and 0 < noun.span.start - r.toponym.span.end < _NEAR]
        if before and before[-1].place is not None:
            return EventPlace(before[-1].place, "context", True, before[-1].toponym.span)
    return None


def _whole_land(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "across the country" as that of those who act, else the one the article is from, if it is named."""
    land = next((p.actor.country for p in trigger.actors if p.actor.country), None) or scene.home
    for resolution in scene.resolutions:
        place = resolution.place
        if place is not None and place.precision == "country" and place.country == land:
            return EventPlace(place, "context", True, resolution.toponym.span)
    return None


_ALL_OVER = ("across", "throughout", "around", "over")
_STATES = ("state", "province", "region", "governorate")
_NEAR = 400  # characters


def at_dateline(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "marched here on Tuesday": in the town of the dateline, where the reporter is."""
    following = scene.tree.tokens[trigger.token.index + 1 : trigger.token.index + 9]
    if trigger.entry.type in VERBAL or not any(t.text == "here" and t.dep == "advmod" for t in following):
        return None
    for resolution in scene.resolutions:
        place = resolution.place
        if resolution.toponym.section == "dateline" and place is not None and place.precision == "city":
            return EventPlace(place, "dateline", False, resolution.toponym.span)
    return None


def _last_town(scene: Scene, token: Token) -> EventPlace | None:
    """Give the town named last before a word, if the gazetteer has it and no name that it lacks stands between."""
    before = [
        r
        for r in scene.resolutions
        if r.toponym.span.end <= token.span.start
        and r.place is not None
        and r.place.precision == "city"
        and r.toponym.section != "boilerplate"
        and r.toponym.use != "metonym"
        and not _is_subject(scene, r)
    ]
    lost = [r for r in scene.resolutions if r.place is None and r.toponym.span.end <= token.span.start]
    if before and lost and lost[-1].toponym.span.start > before[-1].toponym.span.start:
        return None
    if before and before[-1].place is not None and not before[-1].place.is_approximate:
        return EventPlace(before[-1].place, "context", True, before[-1].toponym.span)
    return None


def _is_subject(scene: Scene, resolution: Resolution) -> bool:
    """Say whether a town's name stands for its government: "Baku denies" names no place to be "there"."""
    top = scene.tree.top(resolution.toponym.span)
    return top is not None and top.dep == "nsubj" and scene.tree.head(top).pos == "VERB"


def own_land(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Give the country that closes its own airspace; of several none."""
    if len({p.actor.country for p in trigger.actors}) > 1:
        return None
    for resolution in scene.resolutions:
        if resolution.place is not None and any(p.actor.span == resolution.toponym.span for p in trigger.actors):
            return EventPlace(resolution.place, "clause", False, resolution.toponym.span)
    return None
