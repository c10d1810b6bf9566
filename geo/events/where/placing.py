"""Where an event happened: only what the text says, and never finer than it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.domain import EventPlace, Token
from geo.events.grammar.forms import singular
from geo.events.scene import Scene
from geo.events.triggers import Trigger, index_triggers
from geo.events.where.locatives import (
    AT,
    BY_TYPE,
    KINDS_OF_PLACE,
    VERBAL,
    Option,
    event_place,
    is_object,
    is_part,
    is_victim,
    places_of_sentence,
)
from geo.events.where.whereabouts import at_dateline, own_land, soil, the_town, there, where

_OBJECT_IS_PLACE = ("ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE")
_FINE = {"landmark": 0, "district": 1, "city": 2, "admin2": 3, "admin1": 4, "water": 4, "region": 6, "country": 5}


def find_place(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> EventPlace | None:
    """Find the place of an event: told in its clause, or in its sentence where nothing else happens."""
    options = places_of_sentence(scene, trigger)
    by_token = index_triggers(triggers) if options else {}
    owners = {o.token.index: _owner(scene, o.token, by_token) for o in options}
    owned = [o for o in options if owners[o.token.index] is trigger and _is_locative(scene, o, trigger)]
    if trigger.entry.type == "ASSAULT":  # fired "from Iraq towards a base in Syria": where it hit
        owned = [o for o in owned if o.preposition != "from"] or owned
    owned = owned or [o for o in options if _is_in_front(scene, o.token, trigger)]
    owned = owned or [o for o in options if _is_during(scene, owners[o.token.index], trigger) and o.preposition in AT]
    if owned:
        return event_place(_best(scene, owned), "clause")
    if trigger.object is not None and trigger.object.lemma.lower() == "airspace":
        return own_land(scene, trigger)
    is_topical = trigger.entry.type == "STATEMENT" or trigger.entry.lemma in _TOPICAL
    near = AT | ({"into"} if trigger.entry.type in ("PROTEST", "ASSAULT") else frozenset())
    loose = [o for o in options if o.preposition in near and owners[o.token.index] in (None, trigger)]
    loose = [o for o in loose if _is_in_clause(scene, o.token, trigger) and not _is_in_topic(scene, o.token, trigger)]
    if trigger.entry.type in VERBAL or is_topical or not (len(loose) == 1 or _is_alone(scene, trigger, triggers)):
        loose = []
    if loose:
        return event_place(_best(scene, loose), "sentence")
    told = where(scene, trigger, options) or next((p for rule in _WITHOUT_NAME if (p := rule(scene, trigger))), None)
    main = _main_deed(scene, trigger, triggers) if told is None else None
    return find_place(scene, main, triggers) if main is not None else told


_WITHOUT_NAME = (soil, the_town, there, at_dateline)


def _main_deed(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> Trigger | None:
    """Find the attack in the course of which something was done: "attacked a village, abducting 22 people"."""
    if trigger.entry.type != "ASSAULT" or not trigger.token.text.lower().endswith("ing"):
        return None
    here = trigger.token
    for _ in range(3):
        if here.dep not in ("advcl", "conj") or scene.tree.having(here, "nsubj", "nsubj:pass", "mark"):
            return None
        here = scene.tree.head(here)
        found = next((t for t in triggers if t.token.index == here.index), None)
        if found is not None and found.entry.type == "ASSAULT" and here.index < trigger.token.index:
            return found
    return None


def _is_in_front(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Read "In Havana the government signed": a place that opens the sentence is of its first verb and those joined."""
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None or not 0 < token.index - sentence.first <= 3:
        return False
    opening = scene.tree.tokens[sentence.first].text.lower()
    between = scene.tree.tokens[token.index + 1 : trigger.token.index]
    told = (*trigger.beside, trigger.light)
    joined = [t for t in between if trigger.token.dep == "conj" and trigger.token.head == t.index]
    others = [t for t in between if t.pos == "VERB" and t not in (*told, *joined)]
    return opening in AT and bool(between) and not others


def _is_during(scene: Scene, owner: Trigger | None, trigger: Trigger) -> bool:
    """Say whether a place is that of what went on: "detained during protests in Istanbul"."""
    if owner is None or not owner.entry.is_noun or trigger.entry.type not in _OBJECT_IS_PLACE:
        return False
    is_beside = owner.token.dep in ("obl", "nmod") and trigger.token in scene.tree.climb(owner.token)
    return is_beside and scene.tree.preposition(owner.token) in ("during", "amid", "in", "at")


def _is_in_clause(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether the verb that a place belongs to tells of the trigger, or of what the trigger is joined to."""
    verb = next((t for t in scene.tree.climb(token) if t.pos in ("VERB", "AUX")), None)
    if verb is None or verb in trigger.beside:
        return True
    own: list[Token] = []
    for here in (trigger.token, *scene.tree.climb(trigger.token)):
        own.append(here)
        if here.dep in ("advcl", "acl:relcl", "ccomp", "parataxis", "conj") and scene.tree.having(
            here, "nsubj", "nsubj:pass"
        ):
            break
    is_joined = trigger.token.dep == "conj" and trigger.token.head == verb.index  # "pitched tents near X and blocked"
    is_aside = verb.dep in ("advcl", "acl", "acl:relcl") and not is_joined
    return any(t.index == verb.index for t in own) and not is_aside


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


def _is_locative(scene: Scene, option: Option, trigger: Trigger) -> bool:
    kind, preposition = trigger.entry.type, option.preposition
    if kind in VERBAL and preposition == "at" and "at" in trigger.entry.recipient:
        return False  # "lashed out at Ecuador"
    if _is_court(scene, option.token, trigger) or is_victim(scene, option.token, trigger):
        return True
    if (kind in VERBAL or trigger.entry.lemma in _TOPICAL) and not _hangs_directly(scene, option.token, trigger):
        return False
    if preposition == "of" and kind == "PROTEST" and _is_of_people(scene, option, trigger):
        return True
    if preposition in AT:
        is_topic = kind in VERBAL and preposition in ("over", "between")
        return not is_topic and not _is_in_topic(scene, option.token, trigger)
    if preposition == "for" and "for" not in trigger.entry.preposition:
        return False
    if trigger.entry.lemma in ("leave", "depart") and trigger.entry.type == "CONSULT" and preposition is None:
        return False
    if kind == "COERCE" and trigger.entry.mode in _UNPLACED and preposition in BY_TYPE[kind]:
        return False
    if trigger.entry.lemma in _OUT_OF and preposition == "from":
        return True
    if preposition in BY_TYPE.get(kind, frozenset()):
        hangs_on_it = scene.tree.head(option.token) in (trigger.token, *trigger.beside) or is_part(scene, option.token)
        return preposition != "of" or (hangs_on_it and option.resolution.toponym.use != "modifier")
    place = option.resolution.place
    if trigger.entry.lemma in ("invite", "extend", "accept") and option.token.dep in ("obj", "conj"):
        return option.token.index > trigger.token.index
    if is_object(scene, option.token, trigger):
        if (trigger.entry.type == "CONSULT" and trigger.entry.mode == "visit") or trigger.entry.lemma in _ARRIVING:
            return True
        return kind in _OBJECT_IS_PLACE and place is not None and (kind == "ASSAULT" or place.precision != "country")
    return option.resolution.toponym.use == "modifier" and kind in _OBJECT_IS_PLACE


def _is_of_people(scene: Scene, option: Option, trigger: Trigger) -> bool:
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
    """Say whether a place tells where a court sits that convicts, orders or frees somebody."""
    above = scene.tree.head(token)
    sits = (
        singular(above.text.lower()) in ("court", "tribunal", "judge", "jury", "justice")
        and scene.tree.preposition(token) in AT
    )
    subject = scene.tree.subject(trigger.token)
    return sits and (above is subject or scene.tree.head(above).index == trigger.token.index)


_UNPLACED = ("ban", "restrict", "withhold", "censor", "cyber")  # imports banned "from Japan" are not banned in Japan
_OUT_OF = ("evacuate", "evacuation", "rescue", "airlift", "fly", "pull")
_TOPICAL = ("help", "assist", "discuss", "brief", "consult", "negotiate", "exchange", "share")
_ARRIVING = ("reach", "enter")
_TERMS = ("year", "month", "day", "week", "hour", "prison", "jail")  # "jailed for five years in Minsk"
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
        if above.lemma.lower() in _SAYINGS or (above.lemma.lower() in _ISSUED and here.dep in ("obl", "nmod")):
            here = above  # "in a statement issued in Abuja", "told a news conference in Dakar"
            if here.dep == "obj" and trigger.token.lemma.lower() in _TELLING and scene.tree.head(here) == trigger.token:
                return True
            continue
        is_place = scene.resolution(above) is not None or above.lemma.lower() in KINDS_OF_PLACE
        is_accord = trigger.entry.lemma in (*_CARRIED, "invite", "accept", "extend") or trigger.entry.mode == "meet"
        is_time = scene.is_dated(above) or singular(above.text.lower()) in _TERMS
        if scene.tree.is_root(here) or not (is_place or is_accord or is_time):
            return False
        here = above
    return False


_SAYINGS = ("statement", "conference", "briefing", "address", "speech", "rally", "communique", "ceremony", "session")
_ISSUED = ("issue", "release", "read", "publish", "hold", "deliver", "give")
_TELLING = ("tell", "address", "warn")


def _owner(scene: Scene, token: Token, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Find the trigger that a place hangs on: the first one met on the way up the tree."""
    for above in (token, *scene.tree.climb(token)):
        if (owner := by_token.get(above.index)) is not None:
            return owner if not _only_describes(scene, owner) else _raised(scene, owner, by_token)
        if above.dep == "advcl" and _MARKS & {t.text.lower() for t in scene.tree.having(above, "mark")}:
            if scene.tree.having(above, "nsubj", "nsubj:pass"):
                return None  # "as the convoy reached El Fasher"
            continue
        if above.pos == "VERB" and above.dep == "conj" and scene.tree.having(above, "obj", "nsubj"):
            return None
        if above.pos == "VERB" and above.dep in ("ccomp", "advcl", "acl:relcl", "acl", "parataxis", "conj"):
            if above.dep in ("advcl", "acl", "conj", "xcomp"):
                continue
            return None
    return None


_MARKS = frozenset(("as", "while", "although", "though", "because", "since"))


def _only_describes(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a trigger is told for another one's sake: "two men accused of theft", "used gas to disperse"."""
    is_charge = trigger.token.dep == "acl" and trigger.entry.type in ("ACCUSE", "SANCTION") and trigger.is_passive
    is_purpose = trigger.token.dep in ("advcl", "xcomp") and trigger.entry.mode == "crowd-control"
    return is_charge or (is_purpose and "VerbForm=Inf" in trigger.token.morph)


def _raised(scene: Scene, trigger: Trigger, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Find the trigger that one which only describes hangs on, else that one itself."""
    above = next((by_token[t.index] for t in scene.tree.climb(trigger.token) if t.index in by_token), None)
    return above or trigger


def _best(scene: Scene, options: Sequence[Option]) -> Option:
    """Choose the nearest place, and of a chain ("in Baghouz, Deir Ezzor province, Syria") the finest."""
    nearest = min(options, key=lambda o: (o.preposition not in AT, o.distance))
    chain = [o for o in options if _is_chained(scene, o, nearest) or _is_within(o, nearest)]
    return min(chain, key=lambda o: (_FINE[_precision(o)], o.distance))


def _is_within(one: Option, other: Option) -> bool:
    """Say whether a place lies in a country told as well: "In Lebanon, a commander was killed in Nabatieh"."""
    inner, outer = one.resolution.place, other.resolution.place
    if inner is None or outer is None or one.preposition not in AT or other.preposition not in AT:
        return False
    return outer.precision == "country" and inner.precision != "country" and inner.country == outer.country


def _precision(option: Option) -> str:
    place = option.resolution.place
    return place.precision if place is not None else "country"


def _is_chained(scene: Scene, one: Option, other: Option) -> bool:
    if one is other:
        return True
    first, last = sorted((one.token.index, other.token.index))
    words = scene.tree.tokens[first + 1 : last]
    return len(words) <= 9 and not any(t.pos in ("VERB", "CCONJ", "AUX") for t in words)
