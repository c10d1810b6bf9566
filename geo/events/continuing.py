"""Deeds told without a place that go on where the last one was: "police fired past the barrier", "at the end of talks".

Only what a sentence takes up is carried on: by a bare noun with "the" (a gate, a square, the area, the talks), by those
who did the last deed ("the attackers burned houses"), or as the answer to a protest told just before, its arrests and
its tear gas. What was done at "parliament" or "the palace"
was done in the capital that the dateline names. Such a place is inferred, and says so.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass, replace

from geo.domain import EventPlace, Token
from geo.events.drafts import Draft
from geo.events.grammar.forms import singular
from geo.events.scene import Party, Scene
from geo.events.where.hometown import find_hometown, is_at_venue, is_elsewhere, is_of_clause, is_quarter
from geo.events.where.opening import AT

_REACH = 5  # sentences
_DEEDS = ("ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT")
_SPOTS = frozenset({
    "gate", "barrier", "area", "scene", "spot", "site", "crowd", "compound", "cordon", "entrance", "barricade",
    "square", "palace", "parliament", "market", "mosque", "church", "airport", "jail", "prison", "courthouse",
    "building", "ministry", "campus", "town", "city", "village", "embassy", "consulate", "neighbourhood",
    "neighborhood", "district", "street", "hotel", "school", "university", "camp", "store", "cathedral", "temple",
    "stadium", "plaza", "suburb", "slum", "favela", "bridge",
})  # fmt: skip
_OF_CAPITALS = frozenset(("embassy", "parliament", "ministry"))
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
    hometown = find_hometown(scene)
    recalled: dict[str, EventPlace] = {}
    found: list[Draft] = []
    for draft in drafts:
        here = order.get(draft.event.sentence, 0)
        place = draft.event.place
        if place is not None and last is not None and _is_of_last(scene, draft, place, here - last.sentence, told):
            place = replace(last.place, found="context", is_inferred=True)
            draft = replace(draft, event=replace(draft.event, place=place))
        if place is None:
            spot = _spot(scene, draft)
            place = recalled.get(spot.lemma.lower()) if spot is not None and _is_open(scene, draft) else None
            place = place or (_carried(scene, draft, last, here, told) if last is not None else None)
            place = place or _at_home(scene, draft, hometown, last, here)
            draft = replace(draft, event=replace(draft.event, place=place)) if place is not None else draft
        if place is not None and draft.event.modality == "happened" and not draft.event.is_historic:
            told.add((place.place.id, draft.event.type, draft.event.mode))
            fine = place.place.precision in _FINE or place.place.feature.startswith("ISL")
            last = _Last(here, place, draft.event.type, draft.actors) if fine else None
            if fine:
                again = replace(place, found="context", is_inferred=True)
                recalled |= dict.fromkeys(_spots_at(scene, draft), again)
        elif hometown is not None and _is_with_hosts(draft, hometown):
            last = _Last(here, hometown, "CONSULT", draft.actors)
        found.append(draft)
    return found


def _is_of_last(
    scene: Scene, draft: Draft, place: EventPlace, gap: int, told: Collection[tuple[str | None, str, str | None]]
) -> bool:
    """Say whether "the city" is the one of the last deed, and not one that was only named since."""
    sentence = scene.document.sentence_at(draft.event.trigger.start)
    tokens = scene.tree.tokens[sentence.first : sentence.last] if sentence is not None else ()
    if place.found != "context" or place.place.precision != "city" or not 0 < gap <= _REACH:
        return False
    is_city = any(t.lemma.lower() == "city" and scene.tree.has_word(t, ("the", "this")) for t in tokens)
    return is_city and not any(at == place.place.id for at, *_ in told) and draft.event.modality == "happened"


def _verb(draft: Draft) -> Token:
    return draft.trigger.light or draft.trigger.token


def _at_home(
    scene: Scene, draft: Draft, hometown: EventPlace | None, last: _Last | None, here: int
) -> EventPlace | None:
    """Give the dateline's town to a deed at a venue that the lead tells, or the next line after a deed there."""
    if hometown is None:
        return None
    is_there = last is not None and last.place.place.id == hometown.place.id and here - last.sentence <= _ANSWERED
    return hometown if is_at_venue(scene, draft.event, _verb(draft), hometown, is_there=is_there) else None


def _is_with_hosts(draft: Draft, hometown: EventPlace) -> bool:
    """Say whether a meeting told without a place is one of the dateline's country with another."""
    lands = {party.actor.country for party in (*draft.actors, *draft.recipients)}
    is_met = draft.event.type == "CONSULT" and draft.event.modality == "happened" and draft.event.mode != "call"
    return is_met and draft.event.place is None and len(lands) > 1 and hometown.place.country in lands


def _spots_at(scene: Scene, draft: Draft) -> set[str]:
    """Collect the kinds of spot that the clause of a placed deed names: "shot at the courthouse in Phnom Penh"."""
    sentence = scene.document.sentence_at(draft.event.trigger.start)
    tokens = scene.tree.tokens[sentence.first : sentence.last] if sentence is not None else ()
    spots = {t.lemma.lower() for t in tokens if t.pos == "NOUN" and t.lemma.lower() in _RECALLED}
    return spots if draft.event.place is not None and draft.event.place.found in ("clause", "sentence") else set()


_RECALLED = frozenset((
    "gate", "courthouse", "market", "mosque", "church", "jail", "prison", "hotel", "school", "university", "camp",
    "stadium", "hospital", "embassy", "consulate", "airport", "port", "bridge", "palace", "parliament", "mine", "plant",
))  # fmt: skip


def _is_open(scene: Scene, draft: Draft) -> bool:
    """Say whether a deed happened, is no history, and stands in a sentence that names no place of its own."""
    sentence = scene.document.sentence_at(draft.event.trigger.start)
    if draft.event.modality != "happened" or draft.event.is_historic or draft.event.type not in _DEEDS:
        return False
    return sentence is not None and not any(
        is_elsewhere(scene, t) for t in scene.tree.tokens[sentence.first : sentence.last]
    )


def _spot(scene: Scene, draft: Draft) -> Token | None:
    """Find the bare spot that a deed was done at: "outside the courthouse"."""
    sentence = scene.document.sentence_at(draft.event.trigger.start)
    tokens = scene.tree.tokens[sentence.first : sentence.last] if sentence is not None else ()
    own = (t for t in tokens if is_of_clause(scene, t, _verb(draft)))
    return next((t for t in own if _is_bare(scene, t, _RECALLED, governed=t.dep != "obj")), None)


def _carried(
    scene: Scene, draft: Draft, last: _Last, here: int, told: Container[tuple[str | None, str, str | None]]
) -> EventPlace | None:
    """Give a deed the last one's place if it goes on there; of those who did it, only what is not told of it yet."""
    if not 0 <= here - last.sentence <= _REACH:
        return None
    is_nobodys = not draft.actors and draft.event.mode == "arrest"  # "some 20 officials have been arrested"
    is_next = here - last.sentence <= (1 if is_nobodys else _ANSWERED)
    is_new = (last.place.place.id, draft.event.type, draft.event.mode) not in told
    is_answer = is_next and (_answers(scene, draft, last.type) or (is_new and _goes_on(scene, draft, last)))
    if is_answer or _takes_up(scene, draft, last):
        return replace(last.place, found="context", is_inferred=True)
    return None


def _takes_up(scene: Scene, draft: Draft, last: _Last) -> bool:
    if draft.event.modality != "happened" or draft.event.is_historic:
        return False
    sentence = scene.document.sentence_at(draft.event.trigger.start)
    if sentence is None:
        return False
    tokens = scene.tree.tokens[sentence.first : sentence.last]
    own = [t for t in tokens if is_of_clause(scene, t, _verb(draft))]
    if any(is_elsewhere(scene, t) for t in tokens):
        return False
    if draft.event.type in ("SUPPORT", "AGREE", "REJECT"):
        return last.type == "CONSULT" and any(_is_bare(scene, t, _TALKS) and _is_after(scene, t) for t in own)
    if draft.event.type not in _DEEDS:
        return False
    target = draft.trigger.object  # "the crossing was shut again in May", "residents blocked the road on Thursday"
    is_shut = target is not None and draft.event.type in ("COERCE", "PROTEST")
    if is_shut and target is not None and _is_bare(scene, target, _WAYS, governed=False):
        return True
    around = (_verb(draft), *scene.tree.having(_verb(draft), "obl"))
    if any(t.text.lower() in _OUT_THERE for noun in around for t in scene.tree.having(noun, "advmod")):
        return True
    is_crowd = any(t.dep == "obj" and _is_bare(scene, t, frozenset(("crowd",)), governed=False) for t in own)
    is_in_quarter = any(is_quarter(scene, t) and scene.tree.preposition(t) in AT for t in own)
    hometown = find_hometown(scene)  # an embassy is in the capital, not in a village told of in between
    is_capital = hometown is not None and hometown.place.feature == "PPLC"
    spots = _SPOTS - _OF_CAPITALS if is_capital and last.place.place.feature != "PPLC" else _SPOTS
    return is_crowd or is_in_quarter or any(_is_bare(scene, t, spots) for t in own)


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
    event, verb = draft.event, _verb(draft)
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
    if event.type == "PROTEST" and event.mode in ("riot", "obstruct") and all(p.sort == "civil" for p in draft.actors):
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
    own = (t for t in tokens if not _is_in_aside(scene, t, _verb(draft)))
    return any(is_elsewhere(scene, t) or t.text.lower() in _WIDE for t in own)


def _is_in_aside(scene: Scene, token: Token, verb: Token) -> bool:
    """Say whether a word stands in a relative clause beside a deed: "shot a man who had come over Lampedusa"."""
    for above in (token, *scene.tree.climb(token)):
        if above.index == verb.index:
            return False
        if above.dep == "acl:relcl":
            return True
    return False


_SUFFERED = ("firearms", "abduct", "beat", "primitive")
_WIDE = frozenset(("nationwide", "countrywide", "country", "across", "elsewhere", "since", "so", "total", "region"))


_WAYS = frozenset(
    (
        "crossing",
        "crossings",
        "bridges",
        "roads",
        "highways",
        "gates",
        "bridge",
        "road",
        "airport",
        "port",
        "tunnel",
        "highway",
        "border",
        "gate",
    )
)


def _is_bare(scene: Scene, token: Token, words: frozenset[str], *, governed: bool = True) -> bool:
    is_one = token.pos == "NOUN" and token.text.lower() in words
    is_reached = token.dep == "obj" and scene.tree.head(token).lemma.lower() in _REACHING
    is_placed = not governed or is_reached or scene.tree.preposition(token) is not None
    described = scene.tree.having(token, "nmod", "nmod:poss", "acl:relcl")
    described += [t for t in scene.tree.having(token, "compound") if t.pos == "PROPN"]
    return is_one and is_placed and not described and scene.tree.has_word(token, ("the", "their", "its"))


_REACHING = ("reach", "approach", "storm")


def _is_after(scene: Scene, token: Token) -> bool:
    return scene.tree.preposition(token) in _AFTER
