"""Whether a place of the sentence is where the deed was done, or only what it is about, against or for."""

from __future__ import annotations

from geo.domain import Token
from geo.events.grammar.forms import singular
from geo.events.scene import Scene
from geo.events.triggers import Trigger, is_of_meeting
from geo.events.where.locatives import (
    BY_TYPE,
    VERBAL,
    WAY,
    Option,
    is_object,
    is_part,
    is_under_curfew,
    is_victim,
)
from geo.events.where.opening import AT, KINDS_OF_PLACE
from geo.events.where.seated import is_court
from geo.events.where.sites import is_site

OBJECT_IS_PLACE = ("ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE")


def is_locative(scene: Scene, option: Option, trigger: Trigger) -> bool:
    kind, preposition = trigger.entry.type, option.preposition
    if kind in VERBAL and preposition == "at" and "at" in trigger.entry.recipient:
        return False  # "lashed out at Ecuador"
    if is_court(scene, option.token, trigger) or is_victim(scene, option.token, trigger):
        return True
    is_verbal = kind in VERBAL and trigger.entry.mode != "military"  # joint exercises are held somewhere
    is_topical = trigger.entry.lemma in TOPICAL and kind != "RETREAT"  # views are exchanged, and prisoners
    if is_verbal and preposition in ("in", "at") and _is_of_people(scene, option, trigger) and _is_crowd(scene, option):
        return True
    if is_verbal and _stands_after_body(scene, option.token):
        return False
    if (is_verbal or is_topical) and not _hangs_directly(scene, option.token, trigger):
        return False
    if preposition == "of" and kind in ("PROTEST", "ASSAULT") and _is_of_people(scene, option, trigger):
        return True
    if preposition == "between" and trigger.entry.lemma == "shuttle":
        return True
    if _is_in_ban(scene, option.token, trigger):
        return False
    if preposition == WAY and kind in (*OBJECT_IS_PLACE, "AID"):
        return precision_of(option) != "country"  # "blocked the road to Georgia"
    if preposition == "from" and kind == "ASSAULT" and trigger.entry.is_noun:
        return False  # "condemned the attacks from Mexico City"
    if is_topical and preposition not in AT and not is_on_journey(scene, scene.tree.head(option.token)):
        return False  # "discussed the line from Risha to Al-Qaim"
    if preposition in AT:
        is_topic = kind in VERBAL and preposition in ("over", "between")
        return not is_topic and not is_in_topic(scene, option.token, trigger)
    is_way_out = trigger.entry.lemma in _OUT_OF or trigger.entry.mode == "withdraw"  # "withdraw its troops from Syria"
    if preposition == "from" and not is_way_out and _is_home_of(scene, option.token, trigger):
        return False
    if preposition == "for" and "for" not in trigger.entry.preposition:
        return False
    if preposition == "from" and trigger.entry.lemma in _TAKING:
        return False  # "the heights, which Israel captured from Syria"
    if trigger.entry.lemma in ("leave", "depart") and trigger.entry.type == "CONSULT" and preposition is None:
        return False
    if kind == "COERCE" and trigger.entry.mode in _UNPLACED and preposition in BY_TYPE[kind]:
        return preposition == "on" and is_under_curfew(scene, trigger)
    if trigger.entry.lemma in _OUT_OF and preposition == "from":
        return option.token.index > trigger.token.index  # "teams from India pulled 14 survivors from the rubble"
    if (trigger.entry.lemma, preposition) == _SPREAD:
        return True
    if kind == "AID" and trigger.entry.mode == "economic" and precision_of(option) == "country":
        return preposition in AT  # "lent money to Rwanda" is told of no place
    if preposition in _MOTION and trigger.entry.mode == "crowd-control" and not trigger.entry.is_noun:
        return False  # "drove the crowd down towards Freedom Square"
    if preposition in _MOTION and kind == "ASSAULT" and _is_of_another_motion(scene, option.token, trigger):
        return False
    if preposition in BY_TYPE.get(kind, frozenset()):
        hangs_on_it = scene.tree.head(option.token) in (trigger.token, *trigger.beside) or is_part(scene, option.token)
        return preposition != "of" or (hangs_on_it and option.resolution.toponym.use != "modifier")
    place = option.resolution.place
    if trigger.entry.lemma in ("invite", "extend", "accept") and option.token.dep in ("obj", "conj"):
        is_government = option.token.dep == "conj" and option.resolution.toponym.use == "metonym"
        return option.token.index > trigger.token.index and not is_government
    if is_object(scene, option.token, trigger):
        if (trigger.entry.type == "CONSULT" and trigger.entry.mode == "visit") or trigger.entry.lemma in _ARRIVING:
            return True
        return kind in OBJECT_IS_PLACE and place is not None and (kind == "ASSAULT" or place.precision != "country")
    return option.resolution.toponym.use == "modifier" and kind in OBJECT_IS_PLACE


_MOTION = ("into", "to", "toward", "towards")


def _is_of_another_motion(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Read "retaliated with artillery, forcing thousands into Thailand": where others went."""
    verb = next((t for t in scene.tree.climb(token) if t.pos == "VERB"), None)
    return verb is not None and verb not in (trigger.token, trigger.light, *trigger.beside) and verb.dep == "advcl"


def _is_home_of(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Read "killed two labourers from Bihar": where people are from, who may be anywhere; abducted is another thing."""
    above = scene.tree.head(token)
    case = next((t for t in scene.tree.having(token, "case") if t.text.lower() == "from"), None)
    is_hurt = trigger.entry.type in ("ASSAULT", "COERCE") and trigger.entry.mode not in ("abduct", "deport", "seize")
    if token.dep == "obl" and is_hurt and case is not None and case.index > 0:
        above = scene.tree.tokens[case.index - 1]
    is_noun = (token.dep == "nmod" or above.dep == "obj") and above.pos in ("NOUN", "PROPN")
    return is_noun and (party := scene.party(above)) is not None and party.sort in _PEOPLE


_PEOPLE = ("civil", "person", "political", "armed", "military")


def _is_in_ban(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether a place is where somebody may not go: "banned diplomats from travelling outside Prague"."""
    for above in scene.tree.climb(token):
        if above.index == trigger.token.index:
            return False
        if above.pos == "VERB" and scene.tree.has_word(above, ("from",)):
            return True
    return False


def _is_of_people(scene: Scene, option: Option, trigger: Trigger) -> bool:
    """Read "the dockers of Lisbon stopped work": those of a town who protest do so there."""
    people = scene.tree.head(option.token)
    if is_site(scene, option.token):  # "inmates of a Colombo jail"
        people = scene.tree.head(people)
    is_town = option.resolution.place is not None and option.resolution.place.precision == "city"
    return is_town and people.dep == "nsubj" and scene.tree.head(people).index == trigger.token.index


def _stands_after_body(scene: Scene, token: Token) -> bool:
    """Read "recognised the new government in Bamako": where those sit who are spoken of."""
    first = min((t.index for t in scene.tree.having(token, "case", "det", "amod")), default=token.index)
    before = scene.tree.tokens[first - 1] if first else token
    return before.text.lower() in _BODIES and before.dep == "obj"


_BODIES = ("government", "authorities", "junta", "regime", "administration", "parliament", "leadership", "rulers")


def _is_crowd(scene: Scene, option: Option) -> bool:
    """Read "protesters in Bishkek demanded arms": a crowd speaks where it is, officials anywhere."""
    people = scene.tree.head(option.token)
    people = scene.tree.head(people) if is_site(scene, option.token) else people
    return singular(people.text.lower()) in _CROWD


_CROWD = (
    "protester", "protestor", "demonstrator", "crowd", "striker", "marcher", "mourner", "villager", "picketer",
    "worker", "miner", "docker", "student", "resident", "farmer", "inmate",
    "prisoner", "driver", "trader", "shopkeeper",
)  # fmt: skip


def is_in_topic(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether a place lies deep in what a deed is about: "against the treatment of workers in Qatar"."""
    topics = {"against", "over", "about"} if trigger.entry.type == "PROTEST" else {"over", "about"}
    topics -= set(trigger.entry.particle)  # "handed over the dead in Jenin"
    for depth, above in enumerate(scene.tree.climb(token), 1):
        if above.index == trigger.token.index:
            return False
        if (
            scene.tree.preposition(above) == "over"
            and trigger.entry.type == "ASSAULT"
            and above.lemma in KINDS_OF_PLACE
        ):
            continue  # "shot down over the city of Isfahan"
        is_deep = depth > 1 or scene.tree.head(above).index != trigger.token.index
        is_deep = is_deep or _is_set_elsewhere(scene, above, trigger)
        if scene.tree.preposition(above) in topics and (is_deep or trigger.entry.type != "PROTEST"):
            return True
    return False


def _is_set_elsewhere(scene: Scene, topic: Token, trigger: Trigger) -> bool:
    """Read "near the palace against the treatment of workers in Qatar": where it was is told before its topic."""
    beside = scene.tree.having(trigger.token, "obl")
    return any(t.index < topic.index and scene.tree.preposition(t) in AT for t in beside)


_UNPLACED = ("ban", "restrict", "withhold", "censor", "cyber")  # imports banned "from Japan" are not banned in Japan
_SPREAD = ("spread", "to")  # fighting that has spread to a town is there
_OUT_OF = ("evacuate", "evacuation", "rescue", "airlift", "fly", "pull")
TOPICAL = ("help", "assist", "discuss", "brief", "consult", "negotiate", "exchange", "share")
_TAKING = ("capture", "seize", "take", "wrest", "retake", "recapture", "annex", "conquer", "win")
_ARRIVING = ("reach", "enter")
_TERMS = ("year", "month", "day", "week", "hour", "prison", "jail")  # "jailed for five years in Minsk"
_JOURNEYS = ("visit", "trip", "tour", "journey", "meeting", "invitation")
_HOUSES = ("embassy", "consulate", "mission", "legation")  # shut or opened where they stand
_CARRIED = ("sign", "initial", "reach", "conclude", "ratify", "strike", "summon")


def _is_of_object(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Read "condemned an attack at a rally in Kisumu": right behind a violent deed, its place, not that of the word."""
    deed = trigger.object
    rows = scene.lexicons.nouns.get(deed.lemma.lower(), ()) if deed is not None else ()
    if deed is None or deed.index > token.index or not any(row.type == "ASSAULT" for row in rows):
        return False
    return not any(t.pos in ("VERB", "PUNCT") for t in scene.tree.tokens[deed.index : token.index])


def _hangs_directly(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether a place hangs on the verb itself: "praised the raid in Baghdad" was not said in Baghdad."""
    here, kind = token, trigger.entry.type
    for _ in range(5):
        above = scene.tree.head(here)
        if above in (trigger.token, trigger.light) or (above in trigger.beside and above.pos == "VERB"):
            is_about_visit = trigger.entry.mode == "meet" or trigger.entry.lemma in ("accept", "extend")
            is_journey = is_about_visit and here.lemma.lower() in _JOURNEYS and here.index != token.index
            is_accord = trigger.entry.lemma in _CARRIED and here.dep == "obj" and here.index != token.index
            is_accord = is_accord or (kind == "CONCEDE" and here.index != token.index)  # "the curfew in Imphal"
            is_accord |= here.dep in ("obj", "nsubj:pass") and here.lemma.lower() in _HOUSES
            is_its = here.dep not in ("obj", "nsubj", "nsubj:pass") and not _is_of_object(scene, token, trigger)
            return is_its or is_journey or is_accord
        if trigger.entry.type == "CONSULT" and is_on_journey(scene, above):
            return True
        if above.lemma.lower() in _SAYINGS or (above.lemma.lower() in _ISSUED and here.dep in ("obl", "nmod")):
            here = above  # "in a statement issued in Abuja", "told a news conference in Dakar"
            if here.dep == "obj" and trigger.token.lemma.lower() in _TELLING and scene.tree.head(here) == trigger.token:
                return True
            continue
        is_place = scene.resolution(above) is not None or above.lemma.lower() in KINDS_OF_PLACE
        is_place |= above.dep in ("obj", "nsubj:pass") and above.lemma.lower() in _HOUSES
        is_accord = trigger.entry.lemma in (*_CARRIED, "invite", "accept", "extend") or trigger.entry.mode == "meet"
        is_accord = is_accord or (is_of_meeting(scene.tree, trigger) and above.dep in ("xcomp", "obj", "nmod", "ccomp"))
        is_charge = trigger.token.lemma.lower() == "charge" and scene.tree.preposition(above) == "with"
        is_accord = is_accord or (kind == "CONCEDE" and above is trigger.object)
        is_time = is_charge or scene.is_dated(above) or singular(above.text.lower()) in _TERMS
        is_apart = above.dep in ("advcl", "acl:relcl") and bool(scene.tree.having(above, "nsubj", "nsubj:pass"))
        if is_apart or scene.tree.is_root(here) or not (is_place or is_accord or is_time):
            return False
        here = above
    return False


def is_on_journey(scene: Scene, noun: Token) -> bool:
    """Read "discussed cooperation with Lavrov on a visit to Moscow", wherever the parse hangs the visit."""
    return noun.lemma.lower() in _JOURNEYS[:4] and scene.tree.preposition(noun) in ("on", "during")


_SAYINGS = (
    "statement",
    "conference",
    "briefing",
    "address",
    "speech",
    "rally",
    "communique",
    "ceremony",
    "session",
    "hearing",
    "service",
    "mass",
    "gathering",
    "forum",
    "commemoration",
    "memorial",
    "event",
    "parade",
    "funeral",
)
_ISSUED = ("issue", "release", "read", "publish", "hold", "deliver", "give")
_TELLING = ("tell", "address", "warn")


def precision_of(option: Option) -> str:
    place = option.resolution.place
    return place.precision if place is not None else "country"
