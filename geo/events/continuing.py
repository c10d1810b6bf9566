"""Deeds told without a place that go on where the last one was: "police fired past the barrier", "at the end of talks".

Only what a sentence takes up is carried on: by a bare noun with "the" (a gate, a square, the area, the talks), by those
who did the last deed ("the attackers burned houses"), or as the answer to a protest told just before, its arrests and
its tear gas. What was done at "parliament" or "the palace"
was done in the capital that the dateline names. Such a place is inferred, and says so.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence
from dataclasses import replace

from geo.domain import EventPlace, Token
from geo.events.answering import ANSWERED, Last, answers, confers, follows, goes_on, verb_of
from geo.events.drafts import Draft
from geo.events.scene import Scene
from geo.events.where.hometown import find_hometown, is_at_venue, is_elsewhere, is_of_clause, is_quarter
from geo.events.where.opening import AT, opens_sentence

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


def carry_on(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Give such deeds the place of the last one that has a place, a few sentences before."""
    order = {sentence.span: index for index, sentence in enumerate(scene.document.sentences)}
    last: Last | None = None
    told: set[tuple[str | None, str, str | None]] = set()
    hometown = find_hometown(scene)
    recalled: dict[str, EventPlace] = {}
    found: list[Draft] = []
    for draft in drafts:
        here = order.get(draft.event.sentence, 0)
        place = draft.event.place
        if place is None and (last is None or last.sentence < here - 1):
            last = _opened(scene, here - 1) or last
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
            if last is None or last.sentence != here or not _is_aside(draft, last):
                last = (_opened_by(scene, draft, here) or _last(draft, here, place)) if fine else None
            if fine:
                again = replace(place, found="context", is_inferred=True)
                recalled |= dict.fromkeys(_spots_at(scene, draft), again)
        elif hometown is not None and _is_with_hosts(draft, hometown):
            last = _last(draft, here, hometown)
        found.append(draft)
    return found


def _is_aside(draft: Draft, last: Last) -> bool:
    """Say whether a deed leaves the scene as it is: "marched, demanding the release of two men held in Ndola"."""
    return verb_of(draft).dep in ("acl", "acl:relcl") or (draft.event.type == "REQUEST" and last.type == "PROTEST")


def _last(draft: Draft, here: int, place: EventPlace) -> Last:
    people = (*draft.actors, *draft.recipients) if draft.event.type == "CONSULT" else draft.actors
    return Last(here, draft.event.trigger.start, place, draft.event.type, people, draft.event.date)


def _opened_by(scene: Scene, draft: Draft, here: int) -> Last | None:
    """Read "In Yerevan, thousands called on him to go. Some threw bottles": where they spoke is a scene."""
    opened = _opened(scene, here) if draft.event.type not in (*_DEEDS, "CONSULT", "AID") else None
    place = draft.event.place
    return opened if opened is not None and place is not None and opened.place.place.id == place.place.id else None


def _opened(scene: Scene, index: int) -> Last | None:
    """Read "In Kisumu, shops stayed shut. Police fired tear gas": a place that opens a sentence sets the scene."""
    sentences = scene.document.sentences
    sentence = sentences[index] if 0 <= index < len(sentences) else None
    first = next(iter(scene.resolutions_in(sentence)), None) if sentence is not None else None
    if first is None or first.place is None or first.place.precision not in _FINE or first.place.is_approximate:
        return None
    token = scene.tree.top(first.toponym.span)
    if token is None or first.toponym.section != "body" or not opens_sentence(scene, token):
        return None
    place = EventPlace(first.place, "context", True, first.toponym.span)
    return Last(index, first.toponym.span.start, place, "PROTEST", (), is_scene=True)


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


def _at_home(
    scene: Scene, draft: Draft, hometown: EventPlace | None, last: Last | None, here: int
) -> EventPlace | None:
    """Give the dateline's town to a deed at a venue that the lead tells, or the next line after a deed there."""
    if hometown is None:
        return None
    is_there = last is not None and last.place.place.id == hometown.place.id and here - last.sentence <= ANSWERED
    return hometown if is_at_venue(scene, draft.event, verb_of(draft), hometown, is_there=is_there) else None


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
    spots = [t for t in tokens if t.pos == "NOUN" and t.text.lower() in _RECALLED]
    own = (t for t in spots if is_of_clause(scene, t, verb_of(draft)))
    return next((t for t in own if _is_bare(scene, t, _RECALLED, governed=t.dep != "obj")), None)


def _carried(
    scene: Scene, draft: Draft, last: Last, here: int, told: Container[tuple[str | None, str, str | None]]
) -> EventPlace | None:
    """Give a deed the last one's place if it goes on there; of those who did it, only what is not told of it yet."""
    if not 0 <= here - last.sentence <= _REACH:
        return None
    is_nobodys = not draft.actors and draft.event.mode == "arrest"  # "some 20 officials have been arrested"
    is_next = here - last.sentence <= (1 if is_nobodys else ANSWERED)
    is_new = (last.place.place.id, draft.event.type, draft.event.mode) not in told
    is_answer = is_next and (answers(scene, draft, last) or (is_new and goes_on(scene, draft, last)))
    is_answer = is_answer or (here - last.sentence <= 1 and is_new and follows(scene, draft, last))
    is_answer = is_answer or (is_next and confers(scene, draft, last))
    if is_answer or _takes_up(scene, draft, last):
        return replace(last.place, found="context", is_inferred=True)
    return None


def _takes_up(scene: Scene, draft: Draft, last: Last) -> bool:
    if draft.event.modality != "happened" or draft.event.is_historic:
        return False
    sentence = scene.document.sentence_at(draft.event.trigger.start)
    if sentence is None:
        return False
    tokens = scene.tree.tokens[sentence.first : sentence.last]
    own = [t for t in tokens if is_of_clause(scene, t, verb_of(draft))]
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
    around = (verb_of(draft), *scene.tree.having(verb_of(draft), "obl"))
    if any(t.text.lower() in _OUT_THERE for noun in around for t in scene.tree.having(noun, "advmod")):
        return True
    is_crowd = any(t.dep == "obj" and _is_bare(scene, t, frozenset(("crowd",)), governed=False) for t in own)
    is_in_quarter = any(is_quarter(scene, t) and scene.tree.preposition(t) in AT for t in own)
    hometown = find_hometown(scene)  # an embassy is in the capital, not in a village told of in between
    is_capital = hometown is not None and hometown.place.feature == "PPLC"
    spots = _SPOTS - _OF_CAPITALS if is_capital and last.place.place.feature != "PPLC" else _SPOTS
    return is_crowd or is_in_quarter or any(_is_bare(scene, t, spots) for t in own)


_WAYS = frozenset((
    "crossing", "crossings", "bridges", "roads", "highways", "gates", "bridge", "road", "airport", "port", "tunnel",
    "highway", "gate",
))  # fmt: skip


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
