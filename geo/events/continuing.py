"""Deeds told without a place that go on where the last one was: "police fired past the barrier", "at the end of talks".

Only what a sentence takes up is carried on, by a bare noun with "the": a gate, a square, the area, the talks. Such a
place is inferred, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import EventPlace, Token
from geo.events.drafts import Draft
from geo.events.grammar.forms import singular
from geo.events.scene import Scene

_REACH = 5  # sentences
_DEEDS = ("ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT")
_SPOTS = frozenset({
    "gate", "barrier", "area", "scene", "spot", "site", "crowd", "compound", "cordon", "entrance", "barricade",
    "square", "palace", "parliament", "market", "mosque", "church", "airport", "jail", "prison", "courthouse",
    "building", "ministry", "campus", "town", "city", "village", "embassy", "consulate",
})  # fmt: skip
_TALKS = frozenset({"talks", "talk", "meeting", "summit", "ceremony", "negotiations", "negotiation", "session"})
_AFTER = ("after", "at", "following", "end", "during", "of")
_FINE = ("landmark", "district", "city", "admin2")


def carry_on(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Give such deeds the place of the last one that has a place, at most three sentences before."""
    order = {sentence.span: index for index, sentence in enumerate(scene.document.sentences)}
    last: tuple[int, EventPlace, str] | None = None
    found: list[Draft] = []
    for draft in drafts:
        here = order.get(draft.event.sentence, 0)
        is_near = last is not None and 0 <= here - last[0] <= _REACH
        if draft.event.place is None and last is not None and is_near and _takes_up(scene, draft, last[2]):
            place = replace(last[1], found="context", is_inferred=True)
            draft = replace(draft, event=replace(draft.event, place=place))
        place_told = draft.event.place
        if place_told is not None and draft.event.modality == "happened":
            fine = place_told.place.precision in _FINE
            last = (here, place_told, draft.event.type) if fine else None
        found.append(draft)
    return found


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
    target = draft.trigger.object  # "the crossing was shut again in May"
    is_target = target is not None and draft.event.type == "COERCE" and _is_bare(scene, target, _WAYS, governed=False)
    return is_target or any(_is_bare(scene, t, _SPOTS) for t in own)


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
    if resolution is None:
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
