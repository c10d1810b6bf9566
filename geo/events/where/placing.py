"""Where an event happened: only what the text says, and never finer than it says."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from geo.domain import EventPlace, Token
from geo.events.grammar.forms import singular
from geo.events.scene import Scene
from geo.events.triggers import Trigger, index_triggers
from geo.events.where.definite import the_place
from geo.events.where.fronted import is_alone_in_front, is_in_front
from geo.events.where.locating import (
    OBJECT_IS_PLACE,
    TOPICAL,
    is_in_topic,
    is_locative,
    precision_of,
)
from geo.events.where.locatives import (
    VERBAL,
    Option,
    event_place,
    is_object,
    is_victim,
    places_of_sentence,
)
from geo.events.where.occasions import (
    is_at_meeting,
    is_during,
    is_lost,
    is_of_load,
    is_of_twin,
    is_on_visit,
    is_reported,
    is_where_said,
)
from geo.events.where.opening import AT, KINDS_OF_PLACE, opens_sentence
from geo.events.where.owning import owner_of
from geo.events.where.seated import is_court, towns_own
from geo.events.where.whereabouts import (
    antecedent,
    at_dateline,
    beginning,
    named_capital,
    of_participant,
    own_land,
    soil,
    the_crossing,
    there,
    where,
)

_FINE = {"landmark": 0, "district": 1, "city": 2, "admin2": 3, "admin1": 4, "water": 4, "region": 6, "country": 5}


def find_place(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> EventPlace | None:
    """Find the place of an event: told in its clause, or in its sentence where nothing else happens."""
    options = places_of_sentence(scene, trigger)
    by_token = index_triggers(triggers) if options else {}
    owners = {o.token.index: owner_of(scene, o.token, by_token) for o in options}
    owned = [o for o in options if owners[o.token.index] is trigger and is_locative(scene, o, trigger)]
    if trigger.entry.type == "ASSAULT":  # fired "from Iraq towards a base in Syria": where it hit
        hit = [o for o in owned if o.preposition != "from"]
        owned = hit or [o for o in options if is_in_front(scene, o.token, trigger)] or owned
    owned += [o for o in options if o not in owned and is_of_twin(scene, o, owners[o.token.index], trigger)]
    owned = owned or [
        o for o in options if is_of_load(owners[o.token.index], trigger) and is_locative(scene, o, trigger)
    ]
    owned = owned or [o for o in options if is_in_front(scene, o.token, trigger)]
    owned = owned or [o for o in options if is_victim(scene, o.token, trigger)]
    owned = owned or [o for o in options if is_court(scene, o.token, trigger)]
    owned = owned or [o for o in options if is_during(scene, owners[o.token.index], trigger) and o.preposition in AT]
    owned = owned or [o for o in options if is_reported(scene, o.token, trigger)]
    owned = owned or [o for o in options[:1] if is_alone_in_front(scene, o, trigger)]
    if trigger.entry.type in VERBAL:
        owned = owned or [o for o in options if is_where_said(scene, o, trigger)]
    if trigger.entry.type == "CONSULT":
        owned = owned or [o for o in options if is_on_visit(scene, owners[o.token.index], trigger)]
        owned = owned or [o for o in options if is_at_meeting(scene, owners[o.token.index], trigger)]
    if trigger.entry.type == "AID":  # flown "from Shanghai to Asuncion": where it went
        owned = [o for o in owned if o.preposition == "to"] or owned
    if owned:
        best = _finer(scene, _best(scene, owned, trigger), options, owners, trigger)
        return named_capital(scene, best.token) or event_place(best, "clause")
    if trigger.object is not None and trigger.object.lemma.lower() == "airspace":
        return own_land(scene, trigger)
    is_topical = trigger.entry.type == "STATEMENT" or trigger.entry.lemma in TOPICAL
    near = AT | ({"into"} if trigger.entry.type in ("PROTEST", "ASSAULT") else frozenset())
    loose = [o for o in options if o.preposition in near and owners[o.token.index] in (None, trigger)]
    loose = [o for o in loose if _is_in_clause(scene, o.token, trigger) and not is_in_topic(scene, o.token, trigger)]
    loose = [o for o in loose if not _is_of_speaker(scene, o.token, trigger)]
    if trigger.entry.type in VERBAL or is_topical or not (len(loose) == 1 or _is_alone(scene, trigger, triggers)):
        loose = []
    if loose:
        return event_place(_best(scene, loose), "sentence")
    if is_lost(scene, trigger):
        return None
    told = where(scene, trigger, options) or antecedent(scene, trigger, options) or beginning(scene, trigger, options)
    told = told or next((p for rule in _WITHOUT_NAME if (p := rule(scene, trigger))), None)
    if told is None and (there_before := of_participant(scene, trigger, options)) is not None:
        return named_capital(scene, there_before.token) or event_place(there_before, "sentence")
    main = _main_deed(scene, trigger, triggers) if told is None else None
    return find_place(scene, main, triggers) if main is not None else told


_WITHOUT_NAME = (soil, the_place, the_crossing, there, at_dateline, towns_own)


def _rally(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> Trigger | None:
    """Find what a demand is the cry of, or the deed that a protest answers or met with.

    "Thousands marched through Tbilisi, demanding his release"; "arrested two men in Imphal, drawing protests from
    women"; "fired in Moundou on strikers who had surrounded a police station".
    """
    here = trigger.token
    if trigger.entry.type == "PROTEST":
        noun = scene.tree.head(here)
        is_drawn = trigger.entry.is_noun and noun.dep == "advcl" and noun.lemma.lower() in _DRAWING
        is_met = here.dep == "acl:relcl" and noun.dep in ("obl", "obj")
        above = scene.tree.head(noun) if is_drawn or is_met else None
        return next((t for t in triggers if above is not None and t.token == above and t.entry.type in _HARM), None)
    if here.dep not in ("advcl", "xcomp") or scene.tree.having(here, "nsubj", "nsubj:pass"):
        return None
    above = scene.tree.head(here)
    found = (t for t in triggers if t.entry.type == "PROTEST" and above.index < here.index)
    return next((t for t in found if above.index in {w.index for w in (t.token, *t.beside, *t.extent)}), None)


_DRAWING = ("draw", "spark", "trigger", "provoke", "prompt", "cause")
_HARM = ("ASSAULT", "COERCE")


def _main_deed(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> Trigger | None:
    """Find the attack in the course of which something was done: "attacked a village, abducting 22 people".

    Also what was done meanwhile: "were shot in Eldoret as police battled crowds".
    """
    here = trigger.token
    if trigger.entry.type in ("REQUEST", "PROTEST") and (rally := _rally(scene, trigger, triggers)) is not None:
        return rally
    if here.dep == "advcl" and trigger.entry.type in ("ASSAULT", "PROTEST") and _is_meanwhile(scene, here):
        told = (t for t in triggers if t.entry.type in OBJECT_IS_PLACE and t is not trigger)
        return next((t for t in told if here.head in {w.index for w in (t.token, *t.beside, *t.extent)}), None)
    if trigger.entry.type != "ASSAULT" or not trigger.token.text.lower().endswith("ing"):
        return None
    for _ in range(3):
        if here.dep not in ("advcl", "conj") or scene.tree.having(here, "nsubj", "nsubj:pass", "mark"):
            return None
        here = scene.tree.head(here)
        found = next((t for t in triggers if t.token.index == here.index), None)
        if found is not None and found.entry.type == "ASSAULT" and here.index < trigger.token.index:
            return found
    return None


def _is_meanwhile(scene: Scene, verb: Token) -> bool:
    return any(t.text.lower() in ("as", "while", "when") for t in scene.tree.having(verb, "mark", "advmod"))


def _is_in_clause(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether the verb that a place belongs to tells of the trigger, or of what the trigger is joined to."""
    verb = next((t for t in scene.tree.climb(token) if t.pos in ("VERB", "AUX")), None)
    if verb is None or verb in trigger.beside:
        return True
    if verb.dep == "xcomp":
        verb = scene.tree.head(verb)  # "tried to cross the river at Hidalgo and threw stones"
    own: list[Token] = []
    for here in (trigger.token, *scene.tree.climb(trigger.token)):
        own.append(here)
        if here.dep in ("advcl", "acl:relcl", "ccomp", "parataxis", "conj") and scene.tree.having(
            here, "nsubj", "nsubj:pass"
        ):
            break
    is_joined = trigger.token.dep == "conj" and trigger.token.head == verb.index  # "pitched tents near X and blocked"
    is_next = verb.dep == "conj" and verb.head == trigger.token.index and trigger.entry.type in OBJECT_IS_PLACE
    is_next = is_next and trigger.entry.mode not in _OF_LANDS and verb.lemma.lower() not in _ENDING
    if is_next and not scene.tree.having(verb, "nsubj", "nsubj:pass", "aux"):
        return True  # "fired tear gas and chased people through the streets of Dakar"
    is_aside = verb.dep in ("advcl", "acl", "acl:relcl") and not is_joined
    return any(t.index == verb.index for t in own) and not is_aside


_ENDING = ("release", "free", "find", "jail", "sentence", "arraign")  # "kidnapped, and released in Mazatlán"
_OF_LANDS = ("martial-law", "ban", "censor")  # "declared an emergency and imposed a curfew in Valparaíso"


def _is_of_speaker(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether a place is where those are who speak of a deed: "officials in Ramallah welcomed the failure of"."""
    here = token
    for above in scene.tree.climb(token):
        if here.dep in ("nsubj", "nsubj:pass") and above.pos == "VERB":
            return here is not token and above in scene.tree.climb(trigger.token) and trigger.entry.type == "CONSULT"
        here = above
    return False


def _is_alone(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Say whether nothing else happens in the sentence; what is merely said or joined by "and" does not count."""
    sentence = scene.document.sentence_at(trigger.token.span.start)
    joined = (trigger.token.head, trigger.token.index)
    others = (
        t
        for t in triggers
        if t is not trigger
        and t.entry.type != "STATEMENT"
        and not (t.token.dep == "conj" and t.token.head in joined)
        and not (trigger.token.dep == "conj" and t.token.index == trigger.token.head)
    )
    return sentence is None or not any(sentence.first <= t.token.index < sentence.last for t in others)


_NEAR = {"RETREAT": frozenset(("from",)), "ASSAULT": frozenset(("on",))}  # "In Idlib, jets dropped bombs on Saraqib"


def _best(scene: Scene, options: Sequence[Option], trigger: Trigger | None = None) -> Option:
    """Choose the nearest place, and of a chain ("in Baghouz, Deir Ezzor province, Syria") the finest."""
    near = AT | _NEAR.get(trigger.entry.type if trigger is not None else "", frozenset())
    verb = trigger.token.index if trigger is not None and trigger.entry.type in OBJECT_IS_PLACE else 0
    struck = {o.token.index for o in options if trigger is not None and verb and _is_struck(scene, o.token, trigger)}
    told = {o.token.index for o in options if o.preposition in AT or _is_right_behind(scene, o, near)} | struck
    nearest = min(
        options,
        key=lambda o: (o.token.index not in struck, o.token.index not in told, o.token.index < verb, o.distance),
    )
    nearest = _first_named(scene, nearest, options)
    chain = [o for o in options if _is_chained(scene, o, nearest) or _is_within(scene, o, nearest)]
    return min(chain, key=lambda o: (_FINE[precision_of(o)], o is not nearest, o.distance))


def _is_struck(scene: Scene, token: Token, trigger: Trigger) -> bool:
    return is_object(scene, token, trigger) or is_victim(scene, token, trigger)


def _is_right_behind(scene: Scene, option: Option, near: Collection[str]) -> bool:
    """Tell "dropped bombs on Saraqib" from "on the highway to Mombasa": the preposition is the name's own."""
    return option.preposition in near and scene.tree.preposition(option.token) == option.preposition


def _first_named(scene: Scene, option: Option, options: Sequence[Option]) -> Option:
    """Take of "in Swat, Bannu and Mardan" the first, as the text does, whichever stands nearest."""
    by_token = {o.token.index: o for o in options}
    suburb = scene.tree.head(option.token)
    is_before = option.token.dep in ("compound", "amod", "nmod:poss", "nmod:desc")
    if is_before and suburb.lemma.lower() in KINDS_OF_PLACE:  # "the Brussels suburb of Molenbeek"
        inner = (by_token.get(t.index) for t in scene.tree.having(suburb, "nmod") if scene.tree.preposition(t) == "of")
        option = next((o for o in inner if o is not None), option)
    while option.token.dep == "conj" and (before := by_token.get(option.token.head)) is not None:
        if _FINE[precision_of(before)] > _FINE[precision_of(option)]:
            break
        option = before
    return option


def _finer(
    scene: Scene, best: Option, options: Sequence[Option], owners: Mapping[int, Trigger | None], trigger: Trigger
) -> Option:
    """Read "police in Zimbabwe arrested nine at a meeting in Harare": of the two the one that lies in the other."""
    beside = [o for o in options if o.preposition in ("in", "at") and _is_within(scene, o, best)]
    beside = [o for o in beside if best.token.index < trigger.token.index < o.token.index]
    for option in beside:
        owner = owners[option.token.index]
        is_occasion = owner is not None and owner.entry.is_noun and owner.entry.type in ("CONSULT", "PROTEST")
        is_its = is_occasion and owner is not None and scene.tree.is_under(owner.token, trigger.token)
        if owner in (None, trigger) or is_its:
            return option
    return best


def _is_within(scene: Scene, one: Option, other: Option) -> bool:
    """Say whether a place lies in a land told as well: "In Lebanon, a commander was killed in Nabatieh"."""
    inner, outer = one.resolution.place, other.resolution.place
    if inner is None or outer is None or one.preposition not in AT or other.preposition not in AT:
        return False
    if inner.country != outer.country or inner.precision == "country":
        return False
    is_state = outer.precision == "admin1" and inner.precision != "admin1" and opens_sentence(scene, other.token)
    return outer.precision == "country" or (is_state and inner.admin1_code == outer.admin1_code)


def _is_chained(scene: Scene, one: Option, other: Option) -> bool:
    if one is other:
        return True
    first, last = sorted((one.token.index, other.token.index))
    words = scene.tree.tokens[first + 1 : last]
    if len(words) > 9 or any(t.pos in ("VERB", "CCONJ", "AUX") for t in words):
        return False
    nouns = (singular(t.text.lower()) for t in words if t.pos == "NOUN")
    return not any(noun in scene.lexicons.nouns or noun in _LINKING for noun in nouns)


_LINKING = ("connection", "relation", "response", "retaliation", "protest")  # "in Mitrovica in connection with a raid"
