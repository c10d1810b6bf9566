"""Who "it", "they" and "them" take up where no person is meant: the force, state or crowd told of last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from geo.domain import Token
from geo.events.who.parties import Party

if TYPE_CHECKING:
    from geo.events.scene import Scene

_ONE = ("it", "itself")
_MANY = ("they", "them", "themselves", "both", "each")
_BODIES = ("country", "group", "organisation", "international", "government", "political", "justice", "police")
_FORCES = ("police", "military", "armed", "group", "political", "government")
_SUBJECTS = ("nsubj", "nsubj:pass")


def told_before(scene: Scene, token: Token) -> list[Party]:
    """Find whom a pronoun of the third person takes up: first in the clauses above it, then in the sentence before.

    Persons are not looked for here; what somebody suffers is first looked for among those whom it was done to.
    """
    word = token.text.lower()
    if word not in (*_ONE, *_MANY):
        return []
    for candidate in _candidates(scene, token):
        found = scene.parties(candidate, 1)
        if found and _agrees(found, word in _MANY):
            return found
    return []


def _candidates(scene: Scene, token: Token) -> Iterator[Token]:
    tree, verb = scene.tree, scene.tree.head(token)
    above = [t for t in (verb, *tree.climb(verb)) if t.pos in ("VERB", "AUX", "ADJ")]
    for clause in above:
        own = tree.having(clause, *_SUBJECTS)
        others = (*own, *tree.having(clause, "obj"))
        yield from (t for t in others if t.index < token.index and t is not token and clause is not verb)
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None:
        return
    earlier = tree.tokens[sentence.first : token.index]
    yield from (t for t in reversed(earlier) if t.dep in _SUBJECTS and tree.head(t) is not verb)
    is_suffered = token.dep in ("nsubj:pass", "obj", "obl")
    before = [s for s in scene.document.sentences if s.first < sentence.first][-1:]
    for part in before:
        tokens = tree.tokens[part.first : part.last]
        subjects = [t for t in tokens if t.dep in _SUBJECTS]
        objects = [t for t in tokens if t.dep == "obj"]
        yield from (*objects, *subjects) if is_suffered else subjects


def _agrees(found: list[Party], is_plural: bool) -> bool:
    if is_plural:
        return len(found) > 1 or any(p.is_plural or p.sort in _FORCES for p in found if p.sort != "person")
    return len(found) == 1 and found[0].sort in _BODIES and not found[0].is_plural
