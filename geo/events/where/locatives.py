"""The places named in a sentence, and the prepositions, sites and parts that make each of them a whereabouts."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, radians

from geo.domain import EventPlace, Found, Place, Resolution, Token
from geo.events.grammar.words import word_class
from geo.events.scene import Scene
from geo.events.triggers import HAPPENING, Trigger
from geo.events.where.mentions import is_far_off, is_origin
from geo.events.where.opening import AT, KINDS_OF_PLACE, PARTS, SITES, opens_clause, opens_sentence
from geo.events.where.sites import is_home_of_event, is_hyphened_way, is_land, is_site

WAY = "way"  # stands for the preposition in "blocked the road from Lashio to Muse"
BY_TYPE = {
    "CONSULT": frozenset(["to", "into", "on", "for", "toward", "towards"]),
    "AGREE": frozenset(["to", "into"]),
    "REJECT": frozenset(["to"]),
    "AID": frozenset(["to", "into", "on"]),
    "MOBILIZE": frozenset(["to", "into", "onto", "toward", "towards", "on"]),
    "RETREAT": frozenset(["from", "of", "on"]),
    "SANCTION": frozenset(["from"]),
    "ASSAULT": frozenset(["on", "against", "into", "from", "of", "toward", "towards"]),
    "COERCE": frozenset(["on", "from", "of"]),
    "PROTEST": frozenset(["on", "into", "onto", "to", "toward", "towards"]),
}
VERBAL = ("ACCUSE", "REQUEST", "THREATEN", "SANCTION", "SUPPORT", "CONCEDE", "REJECT", "COOPERATE", "AGREE")


@dataclass(frozen=True, slots=True)
class Option:
    """A place of the sentence that may be the event's: its word, what governs it, how far away it stands (in words)."""

    resolution: Resolution
    token: Token
    preposition: str | None
    distance: int


def places_of_sentence(scene: Scene, trigger: Trigger) -> list[Option]:
    sentence = scene.document.sentence_at(trigger.token.span.start)
    if sentence is None:
        return []
    found = []
    for resolution in scene.resolutions_in(sentence):
        span = resolution.toponym.span
        if resolution.place is None or resolution.toponym.section == "boilerplate":
            continue
        token = scene.tree.top(span)
        if token is None or resolution.place.is_approximate or _is_person(scene, token):
            continue
        if is_far_off(scene, span.start) or _is_past_semicolon(scene, token, trigger) or is_origin(scene, span.start):
            continue
        if opens_clause(scene, token, trigger.token.index):
            continue
        preposition = _preposition(scene, token)
        if preposition == "along" and resolution.place.precision == "city" and token.dep in ("obl", "nmod"):
            continue  # an avenue of that name: "marched along the Alameda"
        struck_by = ("visit", "tour", "reach", *HAPPENING)
        is_visited = token.dep == "obj" and scene.tree.head(token).lemma in struck_by
        is_visited |= token.dep == "obj" and trigger.entry.type == "ASSAULT" and is_object(scene, token, trigger)
        is_visited |= preposition == "on" and trigger.entry.type in ("COERCE", "ASSAULT") and _is_minor_town(resolution)
        is_visited |= preposition == "on" and is_under_curfew(scene, trigger)
        is_visited |= is_victim(scene, token, trigger) or _is_struck(scene, token, trigger, preposition)
        if resolution.toponym.use == "metonym" and preposition not in (*AT, WAY) and not is_visited:
            continue
        if resolution.toponym.use == "modifier" and not is_home_of_event(scene, token, trigger):
            continue
        found.append(Option(resolution, token, preposition, abs(token.index - trigger.token.index)))
    return _of_this_side(scene, found, trigger)


def _is_person(scene: Scene, token: Token) -> bool:
    """Say whether a name is a person's here; nobody is "in" or "near" one, be it "Prince George" itself."""
    return scene.figure(token) is not None and scene.tree.preposition(token) not in ("in", "near", "outside")


def is_under_curfew(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a measure lies on the town itself: "imposed a curfew on San Pedro Sula", "the curfew laid on it"."""
    things = (trigger.object, scene.tree.head(trigger.token) if trigger.token.dep == "acl" else None)
    words = (trigger.token, *trigger.beside, *(t for t in things if t is not None))
    return trigger.entry.type == "COERCE" and any(t.lemma.lower() in _LAID for t in words)


_LAID = ("curfew", "lockdown", "emergency", "blackout", "blockade", "siege")


def _is_minor_town(resolution: Resolution) -> bool:
    """Say whether a town is no seat of a government, so that its name hardly stands for one: "a curfew on Wajir"."""
    place = resolution.place
    return place is not None and place.precision in ("city", "district", "landmark") and place.feature != "PPLC"


def _of_this_side(scene: Scene, options: list[Option], trigger: Trigger) -> list[Option]:
    """Read "In Islamabad, all was calm; in Lahore, lawyers struck": what opens a sentence gives way behind ";"."""
    first = min((o.token.index for o in options), default=trigger.token.index)
    semicolons = [t.index for t in scene.tree.tokens[first : trigger.token.index] if t.text == ";"]
    near = [o for o in options if not semicolons or o.token.index > semicolons[-1]]
    return near if any(o.preposition in AT for o in near) else options


def _is_past_semicolon(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Say whether a place stands in what comes after: "downed 30 drones; two killed in Kherson shelling"."""
    first, last = sorted((trigger.token.index, token.index))
    is_opening = token.index < trigger.token.index and opens_sentence(scene, token)
    return not is_opening and any(t.text == ";" for t in scene.tree.tokens[first:last])


def _preposition(scene: Scene, token: Token) -> str | None:
    """Give the preposition that governs a place, through "the city of" and "Baghouz, Deir Ezzor province"."""
    here = token
    if is_hyphened_way(scene, token):
        return WAY
    for _ in range(4):
        if here.dep == "compound" and is_site(scene, here):
            here = scene.tree.head(here)  # "in front of a Baghdad restaurant"
        found = scene.tree.preposition(here)
        if found is None and (owner := scene.tree.possessor(here)) is not None and is_land(scene, owner):
            found = scene.tree.preposition(owner)  # "in Afghanistan's Paktika and Khost provinces"
        if found == "out":  # "pulled out of Goma"
            return "from"
        if found == "of" and not scene.tree.is_root(here):
            above = scene.tree.head(here)
            if _is_after_bearing(scene, here):  # "points south of Homs"
                return "near"
            if above.text.lower() in _BEARINGS:
                return "near"
            kind = above.lemma.lower()
            if kind in KINDS_OF_PLACE or kind in PARTS or (kind in SITES and not is_land(scene, token)):
                here = above
                continue
        if found is None and is_site(scene, here) and not scene.tree.is_root(here):
            here = scene.tree.head(here)
            continue
        if found is None and here.dep == "obj" and _is_linked_by_way(scene, here):
            return WAY  # "the highway linking Cochabamba and Santa Cruz"
        if found in ("to", "between") and (way := _way_before(scene, here)) is not None:
            here = way
            continue
        is_route = found in ("to", "between", "from") and scene.tree.head(here).lemma.lower() in _WAYS
        if is_route and not _is_somebodys_way(scene, scene.tree.head(here)):
            here = scene.tree.head(here)
            if here.dep in ("obj", "nsubj:pass"):
                return WAY
            continue
        if found is not None:
            is_along = found == "on" and (here.lemma.lower() in KINDS_OF_PLACE or here.lemma.lower() in PARTS)
            return "at" if is_along else found  # "on the outskirts of", "on the Gazan side of"
        if here.dep in _LOOSE and not scene.tree.is_root(here):
            here = scene.tree.head(here)
            continue
        break
    resolution = scene.resolution(token)
    first = scene.tree.indices(resolution.toponym.span).start if resolution else token.index
    while first and scene.tree.tokens[first - 1].text.lower() in _IN_BETWEEN:
        first -= 1
    before = scene.tree.tokens[first - 1].text.lower() if first else ""
    return before if before in AT or before in ("on", "to", "from", "into") else None


_IN_BETWEEN = ("the", "neighbouring", "neighboring", "nearby", "far-off", "surrounding", "adjoining", "adjacent")


def _is_linked_by_way(scene: Scene, token: Token) -> bool:
    link = scene.tree.head(token)
    is_link = link.dep in ("acl", "acl:relcl") and link.lemma.lower() in ("link", "connect", "join")
    return is_link and scene.tree.head(link).lemma.lower() in _WAYS


def _way_before(scene: Scene, token: Token) -> Token | None:
    """Read "an ambush on the road to Akobo", where the parse hangs the town on the ambush."""
    case = next((t for t in scene.tree.having(token, "case") if t.index > 0), None)
    before = scene.tree.tokens[case.index - 1] if case is not None else None
    is_way = before is not None and before.lemma.lower() in _WAYS and before.lemma.lower() != "way"
    return before if is_way and scene.tree.head(token) is not before else None


def _is_somebodys_way(scene: Scene, token: Token) -> bool:
    """Tell "on his way to London" from the way to London: he is not there yet."""
    return token.lemma.lower() == "way" and bool(scene.tree.having(token, "nmod:poss"))


def _is_after_bearing(scene: Scene, token: Token) -> bool:
    case = next((t for t in scene.tree.having(token, "case") if t.text.lower() == "of"), None)
    return case is not None and case.index > 0 and scene.tree.tokens[case.index - 1].text.lower() in _BEARINGS


_BEARINGS = word_class("bearing")  # "the bridge east of Wad Madani"
_WAYS = word_class("way") | {"crossing", "bridge"}
_LOOSE = ("compound", "flat", "appos", "conj", "list", "dep", "nmod", "nmod:desc", "nmod:unmarked", "obl:unmarked")
_WITHIN = ("compound", "flat", "appos", "conj", "nmod", "nmod:poss", "nmod:desc")


def is_object(scene: Scene, token: Token, trigger: Trigger) -> bool:
    targets = [o for verb in (trigger.token, *trigger.beside) for o in scene.tree.objects(verb)]
    if not targets:
        return False
    indices = {t.index for o in targets for t in scene.tree.conjuncts(o)}
    here = token
    for _ in range(4):
        if here.index in indices:
            return True
        if here.dep not in _WITHIN or scene.tree.is_root(here):
            return False
        if here.dep == "nmod" and scene.tree.preposition(here) is not None and not is_part(scene, here):
            return False
        if here.dep in ("compound", "nmod:poss", "nmod:desc") and not is_site(scene, here):
            return False
        here = scene.tree.head(here)
    return False


def _is_struck(scene: Scene, token: Token, trigger: Trigger, preposition: str | None) -> bool:
    """Say whether a town is what a strike was on: "the strike on Kharkiv", whatever the town is taken for."""
    place = scene.resolution(token)
    is_land = place is None or place.place is None or place.place.precision == "country"
    if is_land or trigger.entry.type != "ASSAULT":
        return False
    is_bombed = trigger.object is not None and scene.tree.head(token) in (trigger.object, trigger.token)
    if is_bombed and preposition == "on" and trigger.entry.mode in _FROM_AFAR:
        return True  # "dropped guided bombs on Sumy"
    is_on_it = scene.tree.head(token) in (trigger.token, *trigger.beside) and preposition in ("on", "of", "against")
    return trigger.entry.is_noun and is_on_it


_FROM_AFAR = ("aerial", "drone", "heavy-weapons", "explosives", "firearms")


def is_victim(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Read "Mekelle came under fire" and "Goma fell to the rebels": the town is where, and does nothing."""
    verb = trigger.token
    if scene.tree.preposition(verb) == "under" and scene.tree.head(verb).lemma.lower() == "come":
        verb = scene.tree.head(verb)  # "the Bakhmut road came under heavy shelling"
    elif trigger.entry.lemma not in ("come", "fall"):
        return False
    subject = scene.tree.subject(verb)
    is_its = subject is not None and scene.tree.head(token) is subject
    is_named = subject is not None and token.index == subject.index
    is_named |= is_its and (is_part(scene, token) or is_site(scene, token))
    return trigger.entry.type == "ASSAULT" and is_named


def is_part(scene: Scene, token: Token) -> bool:
    """Tell "the city of Mosul", which is the place, from "the commander of Iran", who may be anywhere."""
    above = scene.tree.head(token).lemma.lower()
    return scene.tree.preposition(token) == "of" and (above in SITES or above in PARTS)


def event_place(option: Option, found: Found) -> EventPlace | None:
    place = _town_of(option.resolution)
    return EventPlace(place, found, False, option.resolution.toponym.span) if place is not None else None


def _town_of(resolution: Resolution) -> Place | None:
    """Read "detained in Raška" as in the town, where its name may be the district's too: people say the district."""
    place = resolution.place
    if place is None or place.precision not in ("admin1", "admin2"):
        return place
    towns = (c for c in resolution.alternatives if c.place.precision == "city" and c.probability >= _AS_LIKELY)
    near = (c.place for c in towns if _is_in(c.place, place))
    return next(near, place)


def _is_in(town: Place, district: Place) -> bool:
    east = (town.lon - district.lon) * cos(radians(town.lat))
    return town.country == district.country and hypot(town.lat - district.lat, east) < _WITHIN_DISTRICT


_AS_LIKELY = 0.2
_WITHIN_DISTRICT = 0.5  # degrees of latitude: 55 km
