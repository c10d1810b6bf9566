"""Deeds told without a place that go on where the last one was: "police fired past the barrier", "at the end of talks".

Only what a sentence takes up is carried on: by a bare noun with "the" (a gate, a square, the area, the talks), by those
who did the last deed ("the attackers burned houses"), or as the answer to a protest told just before, its arrests and
its tear gas. What was done at "parliament" or "the palace"
was done in the capital that the dateline names. Such a place is inferred, and says so.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from geo.domain import EventPlace, Span, Token
from geo.events.drafts import Draft
from geo.events.grammar.forms import singular
from geo.events.scene import Party, Scene
from geo.events.where.locatives import is_origin

_REACH = 5  # sentences
_DEEDS = ("ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT")
_SPOTS = frozenset({
    "gate", "barrier", "area", "scene", "spot", "site", "crowd", "compound", "cordon", "entrance", "barricade",
    "square", "palace", "parliament", "market", "mosque", "church", "airport", "jail", "prison", "courthouse",
    "building", "ministry", "campus", "town", "city", "village", "embassy", "consulate", "neighbourhood",
    "neighborhood", "district", "street", "hotel", "school", "university", "camp", "store", "cathedral", "temple",
    "stadium", "plaza", "suburb", "slum", "favela",
})  # fmt: skip
_OUT_THERE = ("outside", "inside", "nearby")  # "Supporters clashed with police outside"
_TALKS = frozenset({"talks", "talk", "meeting", "summit", "ceremony", "negotiations", "negotiation", "session"})
_AFTER = ("after", "at", "following", "end", "during", "of")
_FINE = ("landmark", "district", "city", "admin2")


@dataclass(frozen=True, slots=True)
class _Last:
    """The last deed that has a place: in which sentence, where, of what type, and by whom."""

    sentence: int
    place: EventPlace
    type: str
    doers: tuple[Party, ...]


def carry_on(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Give such deeds the place of the last one that has a place, a few sentences before."""
    order = {sentence.span: index for index, sentence in enumerate(scene.document.sentences)}
    last: _Last | None = None
    told: set[tuple[str | None, str, str | None]] = set()
    dateline = _dateline(scene)
    found: list[Draft] = []
    for draft in drafts:
        here = order.get(draft.event.sentence, 0)
        place = draft.event.place
        if place is None:
            place = _carried(scene, draft, last, here, told) if last is not None else None
            place = place or (dateline if dateline is not None and _is_at_seat(scene, draft, dateline) else None)
            draft = replace(draft, event=replace(draft.event, place=place)) if place is not None else draft
        if place is not None and draft.event.modality == "happened":
            told.add((place.place.id, draft.event.type, draft.event.mode))
            fine = place.place.precision in _FINE or place.place.feature.startswith("ISL")
            last = _Last(here, place, draft.event.type, draft.actors) if fine else None
        found.append(draft)
    return found


def _carried(
    scene: Scene, draft: Draft, last: _Last, here: int, told: Container[tuple[str | None, str, str | None]]
) -> EventPlace | None:
    """Give a deed the last one's place if it goes on there; of those who did it, only what is not told of it yet."""
    if not 0 <= here - last.sentence <= _REACH:
        return None
    is_next = here - last.sentence <= _ANSWERED
    is_new = (last.place.place.id, draft.event.type, draft.event.mode) not in told
    is_answer = is_next and (_answers(scene, draft, last.type) or (is_new and _goes_on(scene, draft, last)))
    if is_answer or _takes_up(scene, draft, last.type):
        return replace(last.place, found="context", is_inferred=True)
    return None


def _takes_up(scene: Scene, draft: Draft, last: str) -> bool:
    if draft.event.modality != "happened" or draft.event.is_historic:
        return False
    sentence = scene.document.sentence_at(draft.event.trigger.start)
    if sentence is None:
        return False
    tokens = scene.tree.tokens[sentence.first : sentence.last]
    own = [t for t in tokens if _is_of_clause(scene, t, draft.trigger.light or draft.trigger.token)]
    if any(_is_elsewhere(scene, t) for t in tokens):
        return False
    if draft.event.type == "SUPPORT":
        return last == "CONSULT" and any(_is_bare(scene, t, _TALKS) and _is_after(scene, t) for t in own)
    if draft.event.type not in _DEEDS:
        return False
    target = draft.trigger.object  # "the crossing was shut again in May", "residents blocked the road on Thursday"
    is_shut = target is not None and draft.event.type in ("COERCE", "PROTEST")
    if is_shut and target is not None and _is_bare(scene, target, _WAYS, governed=False):
        return True
    verb = draft.trigger.light or draft.trigger.token
    is_out_there = any(t.text.lower() in _OUT_THERE for t in scene.tree.having(verb, "advmod"))
    return is_out_there or any(_is_bare(scene, t, _SPOTS) for t in own)


_ANSWERED = 2  # sentences
_UNREST = ("PROTEST", "ASSAULT", "COERCE")
_BEFORE = (*_UNREST, "MOBILIZE")
_FORCE = ("crowd-control", "beat", "arrest")


_ATTACKERS = frozenset((
    "attacker", "assailant", "gunman", "raider", "bomber", "kidnapper", "abductor", "intruder", "shooter", "militant",
    "rebel", "insurgent", "bandit", "fighter", "jihadist", "mob",
))  # fmt: skip
_MARCHERS = frozenset(("protester", "protestor", "demonstrator", "marcher", "striker", "crowd", "activist", "rioter"))
_ARMED = ("military", "armed", "police")


def _goes_on(scene: Scene, draft: Draft, last: _Last) -> bool:
    """Read "The attackers burned 20 houses", "They dumped manure" after what they did a sentence before.

    A deed of the same type and mode as one told of that place may be that one, told again.
    """
    event, verb = draft.event, draft.trigger.light or draft.trigger.token
    if event.type not in _UNREST or last.type not in _UNREST or event.modality != "happened" or event.is_historic:
        return False
    subject = scene.tree.subject(verb)
    if subject is None or event.date_text is not None or _is_apart(scene, draft):
        return False
    is_taken_up = subject.text.lower() in ("they", "he", "she") or scene.tree.has_word(subject, ("the", "both"))
    return is_taken_up and bool(draft.actors) and all(_is_one_of(party, last) for party in draft.actors)


def _is_one_of(party: Party, last: _Last) -> bool:
    name = party.actor.name.lower()
    noun = singular(name.split()[-1])
    if any(other.actor.name.lower() == name for other in last.doers):
        return True
    if noun in (_MARCHERS if last.type == "PROTEST" else _ATTACKERS):
        return True
    are_several = noun != name.split()[-1]
    return are_several and party.sort in _ARMED and any(other.sort == party.sort for other in last.doers)


def _answers(scene: Scene, draft: Draft, last: str) -> bool:
    """Read "Police detained two of them", "Officers used tear gas" after a protest: it was done there.

    Not where the sentence names another place or day, nor where it counts what was done in a whole country.
    """
    event = draft.event
    if last not in _BEFORE or event.modality != "happened" or event.is_historic or event.date_text is not None:
        return False
    by_police = bool(draft.actors) and all(p.sort == "police" for p in draft.actors)
    if event.type == "ASSAULT" == last and draft.trigger.is_passive and event.mode in _SUFFERED and not draft.actors:
        return not _is_apart(scene, draft)  # "A soldier who ran into the scene was shot dead"
    if event.type == "PROTEST" and event.mode == "riot" and all(p.sort == "civil" for p in draft.actors):
        return not _is_apart(scene, draft)  # "Protesters threw bottles at police"
    if event.type not in _UNREST or not (event.mode in _FORCE or (by_police and event.type == "ASSAULT")):
        return False
    if _is_apart(scene, draft):
        return False
    are_suspects = any(p.actor.name.lower().endswith(("suspect", "suspects")) for p in draft.recipients)
    is_theirs = all(p.sort in ("police", "military", "civil") for p in draft.actors) and event.type != "PROTEST"
    return is_theirs and not (are_suspects and last == "PROTEST")


def _is_apart(scene: Scene, draft: Draft) -> bool:
    """Say whether a sentence names a place of its own, or counts what was done in a whole country."""
    sentence = scene.document.sentence_at(draft.event.trigger.start)
    tokens = scene.tree.tokens[sentence.first : sentence.last] if sentence is not None else ()
    return any(_is_elsewhere(scene, t) or t.text.lower() in _WIDE for t in tokens)


_SUFFERED = ("firearms", "abduct", "beat", "primitive")
_WIDE = frozenset(("nationwide", "countrywide", "country", "across", "elsewhere", "since", "so", "total", "region"))


def _dateline(scene: Scene) -> EventPlace | None:
    """Give the town of a dateline, where an article has one and is about that town's country."""
    for resolution in scene.resolutions:
        place = resolution.place
        if resolution.toponym.section == "dateline" and place is not None and place.precision == "city":
            is_home = scene.home == place.country and not place.is_approximate
            return EventPlace(place, "dateline", True, resolution.toponym.span) if is_home else None
    return None


_SEATS = frozenset((
    "parliament", "congress", "palace", "senate", "assembly", "secretariat", "courthouse", "ministry", "residence",
    "chamber",
))  # fmt: skip
_VENUES = _SEATS | frozenset((
    "mosque", "church", "cathedral", "temple", "synagogue", "shrine", "market", "bazaar", "mall", "supermarket",
    "hotel", "restaurant", "cafe", "café", "nightclub", "prison", "jail", "penitentiary", "university", "campus",
    "college", "court", "embassy", "consulate", "headquarters", "stadium", "theatre", "theater", "square", "plaza",
    "street", "avenue", "boulevard", "hospital", "airport", "library", "museum", "cinema", "bakery", "clinic", "port",
))  # fmt: skip


def _is_at_seat(scene: Scene, draft: Draft, dateline: EventPlace) -> bool:
    """Say whether a deed was done at the parliament or palace of the capital that an article is from.

    What the first paragraph tells of a mosque, a prison or a square without saying where was done in the dateline's
    town, whether it is the capital or not.
    """
    event = draft.event
    is_unrest = event.type in ("PROTEST", "ASSAULT") or event.mode == "arrest"
    if not is_unrest or event.modality != "happened":
        return False
    sentence = scene.document.sentence_at(event.trigger.start)
    tokens = scene.tree.tokens[sentence.first : sentence.last] if sentence is not None else []
    if any(_is_elsewhere(scene, t) for t in tokens if not _is_dateline(scene, t.span)):
        return False
    verb = draft.trigger.light or draft.trigger.token
    words = _SEATS if dateline.place.feature == "PPLC" else frozenset[str]()
    if dateline.span is not None and scene.document.paragraph_at(dateline.span.start).contains(event.trigger):
        words = _VENUES
    return any(_is_seat(scene, t, words) for t in tokens if _is_of_clause(scene, t, verb))


def _is_dateline(scene: Scene, span: Span) -> bool:
    return scene.document.section_at(span.start) == "dateline"


def _is_seat(scene: Scene, token: Token, words: frozenset[str]) -> bool:
    if token.text.lower() not in words or token.pos not in ("NOUN", "PROPN"):
        return False
    described = (*scene.tree.having(token, "nmod:poss"), *scene.tree.having(token, "nmod"))
    is_placed = token.dep == "obj" or scene.tree.preposition(token) in _AT_SEAT
    return is_placed and not any(_is_abroad(scene, t) for t in described)


_AT_SEAT = ("outside", "at", "of", "to", "towards", "toward", "near", "on", "into", "in", "inside", "through", "around")


def _is_abroad(scene: Scene, token: Token) -> bool:
    """Tell "the parliament of Somalia" from "Haiti's main prison", told in an article from Haiti."""
    place = resolution.place if (resolution := scene.resolution(token)) is not None else None
    return scene.resolution(token) is not None and (place is None or place.country != scene.home)


_WAYS = frozenset(("crossing", "bridge", "road", "airport", "port", "tunnel", "highway", "border", "gate"))


def _is_of_clause(scene: Scene, token: Token, verb: Token) -> bool:
    """Say whether a word hangs on a verb, and not on another one that is joined to it with a subject of its own."""
    here = token
    for above in scene.tree.climb(token):
        if here.dep in ("conj", "parataxis") and scene.tree.having(here, "nsubj", "nsubj:pass"):
            return False
        if above.index == verb.index:
            return True
        here = above
    return False


def _is_elsewhere(scene: Scene, token: Token) -> bool:
    """Say whether a sentence names a place of its own, one that is no country's name for its government."""
    resolution = scene.resolution(token)
    if resolution is None or is_origin(scene, resolution.toponym.span.start):
        return False
    return resolution.toponym.use == "literal" or resolution.place is None


def _is_bare(scene: Scene, token: Token, words: frozenset[str], *, governed: bool = True) -> bool:
    is_one = token.pos == "NOUN" and (token.text.lower() in words or singular(token.text.lower()) in words)
    is_reached = token.dep == "obj" and scene.tree.head(token).lemma.lower() in _REACHING
    is_placed = not governed or is_reached or scene.tree.preposition(token) is not None
    described = scene.tree.having(token, "nmod", "compound", "nmod:poss", "acl:relcl")
    return is_one and is_placed and not described and scene.tree.has_word(token, ("the", "their", "its"))


_REACHING = ("reach", "approach", "storm")


def _is_after(scene: Scene, token: Token) -> bool:
    return scene.tree.preposition(token) in _AFTER
