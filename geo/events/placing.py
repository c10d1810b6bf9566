"""Where an event happened: only what the text says, and never finer than it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.domain import EventPlace, Found, Resolution, Token
from geo.events.forms import singular
from geo.events.scene import Scene
from geo.events.triggers import HAPPENING, Trigger, index_triggers
from geo.events.words import word_class

_AT = frozenset(
    [
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "around",
        "off",
        "across",
        "along",
        "within",
        "throughout",
        "beside",
        "above",
        "beneath",
        "amid",
        "over",
        "through",
        "north",
        "south",
        "east",
        "west",
    ]
)
_BY_TYPE = {
    "CONSULT": frozenset(["to", "into", "on", "for", "toward", "towards"]),
    "AGREE": frozenset(["to", "into"]),
    "REJECT": frozenset(["to"]),
    "AID": frozenset(["to", "into", "on"]),
    "MOBILIZE": frozenset(["to", "into", "toward", "towards", "on"]),
    "RETREAT": frozenset(["from", "of", "on"]),
    "SANCTION": frozenset(["from"]),
    "ASSAULT": frozenset(["on", "against", "into", "from", "of", "toward", "towards"]),
    "COERCE": frozenset(["on", "from", "of"]),
    "PROTEST": frozenset(["on", "into", "to"]),
}
_OBJECT_IS_PLACE = ("ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE")
_FINE = {"landmark": 0, "district": 1, "city": 2, "admin2": 3, "admin1": 4, "water": 4, "region": 6, "country": 5}
_VERBAL = ("ACCUSE", "REQUEST", "THREATEN", "SANCTION", "SUPPORT", "CONCEDE", "REJECT", "COOPERATE", "AGREE")


@dataclass(frozen=True, slots=True)
class _Option:
    resolution: Resolution
    token: Token
    preposition: str | None
    distance: int


def find_place(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> EventPlace | None:
    """Find the place of an event: told in its clause, or in its sentence where nothing else happens."""
    options = _places_of_sentence(scene, trigger)
    owned = [o for o in options if _owner(scene, o.token, triggers) is trigger and _is_locative(scene, o, trigger)]
    if trigger.entry.type == "ASSAULT":  # fired "from Iraq towards a base in Syria": where it hit
        owned = [o for o in owned if o.preposition != "from"] or owned
    if owned:
        return _event_place(_best(scene, owned), "clause")
    if trigger.object is not None and trigger.object.lemma.lower() == "airspace":
        return _own_land(scene, trigger)
    is_topical = trigger.entry.type == "STATEMENT" or trigger.entry.lemma in _TOPICAL
    others = [t for t in triggers if t.entry.type != "STATEMENT" and t is not trigger]
    alone = not any(_in_same_sentence(scene, t, trigger) for t in others)
    near = _AT | ({"into"} if trigger.entry.type in ("PROTEST", "ASSAULT") else frozenset())
    loose = [o for o in options if o.preposition in near and _owner(scene, o.token, triggers) in (None, trigger)]
    loose = [o for o in loose if _is_in_clause(scene, o.token, trigger) and not _is_in_topic(scene, o.token, trigger)]
    if loose and (alone or len(loose) == 1) and trigger.entry.type not in _VERBAL and not is_topical:
        return _event_place(_best(scene, loose), "sentence")
    return (
        _where(scene, trigger, options) or _soil(scene, trigger) or _the_town(scene, trigger) or _there(scene, trigger)
    )


def _soil(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "on Syrian territory" as the country, where the text names it elsewhere as a place."""
    for phrase in scene.tree.phrases(trigger.token):
        if phrase.token.lemma.lower() not in ("territory", "soil", "airspace", "waters", "water"):
            continue
        lands = {d.country for t in scene.tree.having(phrase.token, "amod") if (d := scene.demonym(t)) is not None}
        for resolution in scene.resolutions:
            place = resolution.place
            if place is not None and place.precision == "country" and place.country in lands:
                return EventPlace(place, "clause", False, phrase.token.span)
    return None


def _there(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "at a mosque there" as the town named last; inferred, since a reader could object."""
    if trigger.entry.type in _VERBAL or trigger.entry.type == "STATEMENT":
        return None
    words = [t for t in scene.tree.subtree(trigger.token) if t.text.lower() == "there" and t.dep == "advmod"]
    if not words or words[0].index < trigger.token.index:
        return None
    return _last_town(scene, words[0])


def _is_in_clause(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether the verb that a place belongs to tells of the trigger, or of what the trigger is joined to."""
    verb = next((t for t in scene.tree.climb(token) if t.pos in ("VERB", "AUX")), None)
    if verb is None or verb in trigger.beside:
        return True
    own: list[Token] = []
    for here in (trigger.token, *scene.tree.climb(trigger.token)):
        own.append(here)
        if here.dep in ("advcl", "acl:relcl", "ccomp", "parataxis") and scene.tree.having(here, "nsubj", "nsubj:pass"):
            break
    return any(t.index == verb.index for t in own) and verb.dep not in ("advcl", "acl", "acl:relcl")


def _where(scene: Scene, trigger: Trigger, options: Sequence[_Option]) -> EventPlace | None:
    """Read "travelled to Caracas on Tuesday, where he met": the place named last before "where"."""
    if trigger.entry.type != "CONSULT":
        return None
    for index in range(trigger.token.index - 1, max(0, trigger.token.index - 9), -1):
        token = scene.tree.tokens[index]
        if token.text in (";", ".") or token.text.lower() in ("that", "which", "who"):
            return None
        if token.text.lower() == "where":
            before = [o for o in options if 0 < index - o.token.index <= 6 and o.preposition is not None]
            return _event_place(max(before, key=lambda o: o.token.index), "sentence") if before else None
    return None


_TOWNS = frozenset(["town", "city", "village", "capital"])


def _the_town(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "to the town" as the town named last; inferred, since a reader could object."""
    if trigger.entry.type in _VERBAL:
        return None
    for phrase in scene.tree.phrases(trigger.token):
        is_here = phrase.preposition in _AT or phrase.preposition in _BY_TYPE.get(trigger.entry.type, frozenset())
        noun = phrase.token
        is_bare = noun.lemma.lower() in _TOWNS and scene.tree.has_word(noun, ("the", "that"))
        if not is_here or not is_bare or scene.tree.having(noun, "nmod", "amod", "compound", "acl:relcl"):
            continue
        if found := _last_town(scene, noun):
            return found
    return None


def _last_town(scene: Scene, token: Token) -> EventPlace | None:
    """Give the town named last before a word, if the gazetteer has it."""
    before = [
        r
        for r in scene.resolutions
        if r.toponym.span.end <= token.span.start
        and r.place is not None
        and r.place.precision == "city"
        and r.toponym.section != "boilerplate"
        and r.toponym.use != "metonym"
    ]
    if before and before[-1].place is not None and not before[-1].place.is_approximate:
        return EventPlace(before[-1].place, "context", True, before[-1].toponym.span)
    return None


def _own_land(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Give the country that closes its own airspace; of several none."""
    if len({p.actor.country for p in trigger.actors}) > 1:
        return None
    for resolution in scene.resolutions:
        if resolution.place is not None and any(p.actor.span == resolution.toponym.span for p in trigger.actors):
            return EventPlace(resolution.place, "clause", False, resolution.toponym.span)
    return None


def _in_same_sentence(scene: Scene, one: Trigger, other: Trigger) -> bool:
    sentence = scene.document.sentence_at(other.token.span.start)
    return sentence is not None and sentence.first <= one.token.index < sentence.last


def _places_of_sentence(scene: Scene, trigger: Trigger) -> list[_Option]:
    sentence = scene.document.sentence_at(trigger.token.span.start)
    if sentence is None:
        return []
    found = []
    for resolution in scene.resolutions:
        span = resolution.toponym.span
        if resolution.place is None or not sentence.span.contains(span) or resolution.toponym.section == "boilerplate":
            continue
        token = scene.tree.top(span)
        if token is None or scene.figure(token) is not None or resolution.place.is_approximate:
            continue
        preposition = _preposition(scene, token)
        struck_by = ("visit", "tour", "reach", *HAPPENING)
        is_visited = token.dep == "obj" and scene.tree.head(token).lemma in struck_by
        is_visited |= token.dep == "obj" and trigger.entry.type == "ASSAULT" and _is_object(scene, token, trigger)
        if resolution.toponym.use == "metonym" and preposition not in _AT and not is_visited:
            continue
        if resolution.toponym.use == "modifier" and not _is_home_of_event(scene, token, trigger):
            continue
        found.append(_Option(resolution, token, preposition, abs(token.index - trigger.token.index)))
    return found


def _is_home_of_event(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether a modifier tells where: "the Peshawar attack", "near Baghdad airport", "Nigeria's Borno state"."""
    if token.dep in ("compound", "nmod:poss", "amod", "nmod:desc"):
        above = scene.tree.head(token)
        is_its = above.index == trigger.token.index or above in trigger.beside
        return (is_its and not (_is_land(scene, token) and trigger.entry.type == "ASSAULT")) or is_site(scene, token)
    return scene.tree.preposition(token) == "of" and scene.tree.head(token).lemma.lower() in _KINDS_OF_PLACE


def is_site(scene: Scene, token: Token) -> bool:
    """Say whether a name stands before a kind of place or building that it says the whereabouts of."""
    above = scene.tree.head(token)
    if token.dep not in ("compound", "nmod:poss", "amod", "nmod:desc") or above.pos not in ("NOUN", "PROPN"):
        return False
    kind = singular(above.text.lower())
    if _is_land(scene, token):  # "a US base in Syria" is not in the United States
        return token.dep == "nmod:poss" and kind in _KINDS_OF_PLACE and kind not in ("base", "camp", "settlement")
    return kind in _KINDS_OF_PLACE or kind in _SITES


def _is_land(scene: Scene, token: Token) -> bool:
    """Say whether a name is a country's: its hospitals are in it, but "Israel's base" may be anywhere."""
    resolution = scene.resolution(token)
    place = resolution.place if resolution is not None else None
    return place is not None and place.precision in ("country", "region")


_SITES = word_class("site")


def _preposition(scene: Scene, token: Token) -> str | None:
    """Give the preposition that governs a place, through "the city of" and "Baghouz, Deir Ezzor province"."""
    here = token
    for _ in range(4):
        found = scene.tree.preposition(here)
        if found == "of" and not scene.tree.is_root(here):
            above = scene.tree.head(here)
            if above.lemma.lower() in _KINDS_OF_PLACE or above.lemma.lower() in _PARTS:
                here = above
                continue
        if found is None and is_site(scene, here) and not scene.tree.is_root(here):
            here = scene.tree.head(here)
            continue
        if found in ("to", "between") and scene.tree.head(here).lemma.lower() in _WAYS:
            here = scene.tree.head(here)
            continue
        if found is not None:
            return found
        if here.dep in (
            "compound",
            "flat",
            "appos",
            "nmod:desc",
            "conj",
            "nmod:unmarked",
            "nmod",
            "list",
            "dep",
            "obl:unmarked",
        ) and not (scene.tree.is_root(here)):
            here = scene.tree.head(here)
            continue
        break
    resolution = scene.resolution(token)
    first = scene.tree.indices(resolution.toponym.span).start if resolution else token.index
    before = scene.tree.tokens[first - 1].text.lower() if first else ""
    return before if before in _AT or before in ("on", "to", "from", "into") else None


_KINDS_OF_PLACE = word_class("kind of place")
_WAYS = word_class("way")
_PARTS = word_class("part of place")


def _is_locative(scene: Scene, option: _Option, trigger: Trigger) -> bool:
    kind, preposition = trigger.entry.type, option.preposition
    if trigger.entry.mode == "convict" and _is_court(scene, option.token, trigger):
        return True
    if (kind in _VERBAL or trigger.entry.lemma in _TOPICAL) and not _hangs_directly(scene, option.token, trigger):
        return False
    if preposition == "of" and kind == "PROTEST" and _is_of_people(scene, option, trigger):
        return True
    if preposition in _AT:
        is_topic = kind in _VERBAL and preposition in ("over", "between")
        return not is_topic and not _is_in_topic(scene, option.token, trigger)
    if preposition == "for" and "for" not in trigger.entry.preposition:
        return False
    if trigger.entry.lemma in ("leave", "depart") and trigger.entry.type == "CONSULT" and preposition is None:
        return False
    if kind == "COERCE" and trigger.entry.mode in _UNPLACED and preposition in _BY_TYPE[kind]:
        return False
    if trigger.entry.lemma in _OUT_OF and preposition == "from":
        return True
    if preposition in _BY_TYPE.get(kind, frozenset()):
        hangs_on_it = scene.tree.head(option.token).index == trigger.token.index or _is_part(scene, option.token)
        return preposition != "of" or (hangs_on_it and option.resolution.toponym.use != "modifier")
    place = option.resolution.place
    if trigger.entry.lemma in ("invite", "extend", "accept") and option.token.dep in ("obj", "conj"):
        return option.token.index > trigger.token.index
    if _is_object(scene, option.token, trigger):
        if trigger.entry.type == "CONSULT" and trigger.entry.mode == "visit":
            return True
        return kind in _OBJECT_IS_PLACE and place is not None and (kind == "ASSAULT" or place.precision != "country")
    return option.resolution.toponym.use == "modifier" and kind in _OBJECT_IS_PLACE


def _is_of_people(scene: Scene, option: _Option, trigger: Trigger) -> bool:
    """Read "the dockers of Lisbon stopped work": those of a town who protest do so there."""
    people = scene.tree.head(option.token)
    is_town = option.resolution.place is not None and option.resolution.place.precision == "city"
    return is_town and people.dep == "nsubj" and scene.tree.head(people).index == trigger.token.index


def _is_in_topic(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether a place lies deep in what a deed is about: "against the treatment of workers in Qatar"."""
    topics = ("against", "over", "about") if trigger.entry.type == "PROTEST" else ("over", "about")
    for depth, above in enumerate(scene.tree.climb(token), 1):
        if above.index == trigger.token.index:
            return False
        if scene.tree.preposition(above) in topics and (depth > 1 or trigger.entry.type != "PROTEST"):
            return True
    return False


def _is_court(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether a place tells where a court sits that convicts somebody."""
    above = scene.tree.head(token)
    sits = above.lemma.lower() in ("court", "tribunal", "judge", "jury") and scene.tree.preposition(token) in _AT
    return sits and scene.tree.head(above).index == trigger.token.index


_UNPLACED = ("ban", "restrict", "withhold", "censor", "cyber")  # imports banned "from Japan" are not banned in Japan
_OUT_OF = ("evacuate", "evacuation", "rescue", "airlift", "fly", "pull")
_TOPICAL = ("help", "assist", "discuss", "brief", "consult", "negotiate", "exchange", "share")
_JOURNEYS = ("visit", "trip", "tour", "journey", "meeting", "invitation")
_CARRIED = ("sign", "initial", "reach", "conclude", "ratify", "strike", "summon")


def _hangs_directly(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether a place hangs on the verb itself: "praised the raid in Baghdad" was not said in Baghdad."""
    here = token
    for _ in range(5):
        above = scene.tree.head(here)
        if above.index == trigger.token.index or (trigger.light is not None and above.index == trigger.light.index):
            is_about_visit = trigger.entry.mode == "meet" or trigger.entry.lemma in ("accept", "extend")
            is_journey = is_about_visit and here.lemma.lower() in _JOURNEYS and here.index != token.index
            is_accord = trigger.entry.lemma in _CARRIED and here.dep == "obj" and here.index != token.index
            return here.dep not in ("obj", "nsubj", "nsubj:pass") or is_journey or is_accord
        is_place = scene.resolution(above) is not None or above.lemma.lower() in _KINDS_OF_PLACE
        is_accord = trigger.entry.lemma in (*_CARRIED, "invite", "accept", "extend") or trigger.entry.mode == "meet"
        if scene.tree.is_root(here) or not (is_place or is_accord or scene.is_dated(above)):
            return False
        here = above
    return False


def _is_object(scene: Scene, token: Token, trigger: Trigger) -> bool:
    targets = [o for verb in (trigger.token, *trigger.beside) for o in scene.tree.objects(verb)]
    if not targets:
        return False
    indices = {t.index for o in targets for t in scene.tree.conjuncts(o)}
    here = token
    for _ in range(4):
        if here.index in indices:
            return True
        if here.dep not in (
            "nmod",
            "appos",
            "compound",
            "flat",
            "nmod:poss",
            "nmod:desc",
            "conj",
        ) or scene.tree.is_root(here):
            return False
        if here.dep == "nmod" and scene.tree.preposition(here) is not None and not _is_part(scene, here):
            return False
        if here.dep in ("compound", "nmod:poss", "nmod:desc") and not is_site(scene, here):
            return False
        here = scene.tree.head(here)
    return False


def _is_part(scene: Scene, token: Token) -> bool:
    """Tell "the city of Mosul", which is the place, from "the commander of Iran", who may be anywhere."""
    above = scene.tree.head(token).lemma.lower()
    return scene.tree.preposition(token) == "of" and (above in _KINDS_OF_PLACE or above in _PARTS)


def _owner(scene: Scene, token: Token, triggers: Sequence[Trigger]) -> Trigger | None:
    """Find the trigger that a place or date hangs on: the first one met on the way up the tree."""
    by_token = index_triggers(triggers)
    for above in (token, *scene.tree.climb(token)):
        if above.index in by_token:
            return by_token[above.index]
        if above.pos == "VERB" and above.dep == "conj" and scene.tree.having(above, "obj", "nsubj"):
            return None
        if above.pos == "VERB" and above.dep in ("ccomp", "advcl", "acl:relcl", "acl", "parataxis", "conj"):
            if above.dep in ("advcl", "acl", "conj", "xcomp"):
                continue
            return None
    return None


def _best(scene: Scene, options: Sequence[_Option]) -> _Option:
    """Choose the nearest place, and of a chain ("in Baghouz, Deir Ezzor province, Syria") the finest."""
    nearest = min(options, key=lambda o: (o.preposition not in _AT, o.distance))
    chain = [o for o in options if _is_chained(scene, o, nearest)]
    return min(chain, key=lambda o: (_FINE[_precision(o)], o.distance))


def _precision(option: _Option) -> str:
    place = option.resolution.place
    return place.precision if place is not None else "country"


def _is_chained(scene: Scene, one: _Option, other: _Option) -> bool:
    if one is other:
        return True
    first, last = sorted((one.token.index, other.token.index))
    words = scene.tree.tokens[first + 1 : last]
    return len(words) <= 9 and not any(t.pos in ("VERB", "CCONJ", "AUX") for t in words)


def _event_place(option: _Option, found: Found) -> EventPlace | None:
    place = option.resolution.place
    return EventPlace(place, found, False, option.resolution.toponym.span) if place is not None else None
