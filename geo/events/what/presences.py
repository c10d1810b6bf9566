"""Somebody of office who is told to be at a place: "is in Washington", "is due in Hanoi"."""

from __future__ import annotations

from geo.domain import Token
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.what.word_order import the_two


def presence(scene: Scene, token: Token) -> Trigger | None:
    """Read "Mr Arzu is in Washington" or "is due in Hanoi": somebody of office is told to be at a place."""
    entries = scene.lexicons.verbs.get("be", ())
    if token.lemma.lower() != "be" or not entries:
        return None
    following = scene.tree.tokens[token.index + 1 : token.index + 6]
    words = [t.text.lower() for t in following]
    at = next(
        (i for i, word in enumerate(words) if word in ("in", "at") or words[i - 1 : i + 1] == ["mission", "to"]), None
    )
    if at is None or any(word not in _BESIDE_BE for word in words[:at]) or at + 1 >= len(following):
        return None
    place = next((t for t in following[at + 1 : at + 3] if scene.resolution(t) is not None), None)
    subject = _parsed_subject(scene, token) or _named_before(scene, token)
    if place is None:
        return None
    actors = the_two(scene, token)
    if not actors and subject is not None:
        actors = tuple(p for p in scene.parties(subject) if p.sort == "person" and p.is_public)
    light = scene.tree.top(scene.resolutions_of(place).toponym.span)
    above = scene.tree.head(token)
    carrier = above if above.lemma.lower() in ("expect", "due", "schedule") else None
    return Trigger(token, entries[0], actors, light=carrier, object=light, extent=(token,)) if actors else None


_BESIDE_BE = frozenset((
    "due", "expected", "now", "back", "also", "currently", "already", "n't", "not", "to", "be", "happy", "scheduled",
    "last", "recently", "just", "again", "on", "a", "mission", "working", "official", "two-day", "three-day",
))  # fmt: skip


def _parsed_subject(scene: Scene, token: Token) -> Token | None:
    """Give the person who is the parse's subject of "had been in Kyiv", past a clause with "who"."""
    top = scene.tree.head(token) if token.dep == "cop" else token
    subject = next(iter(scene.tree.having(top, "nsubj")), None)
    is_before = subject is not None and scene.figure(subject) is not None and subject.index < token.index
    return subject if is_before else None


def _named_before(scene: Scene, token: Token) -> Token | None:
    """Find the person named before a verb, with no other verb between."""
    for index in range(token.index - 1, max(-1, token.index - 30), -1):
        other = scene.tree.tokens[index]
        if scene.figure(other) is not None or other.text.lower() in ("he", "she", "minister", "president", "king"):
            is_object = "obj" in (other.dep, scene.tree.head(other).dep) or _is_governed(scene, other)
            if scene.figure(other) is not None and is_object and not _is_told_of(scene, other, token):
                continue
            return other
        if other.pos == "VERB" or other.text in (".", ";"):
            return None
    return None


def _is_told_of(scene: Scene, name: Token, token: Token) -> bool:
    """Say whether a clause with "who" tells of a name: "in the suite of President Bello, who has been in Beijing"."""
    between = [t.text.lower() for t in scene.tree.tokens[name.index + 1 : token.index]]
    return between[-3:] in ([",", "who", "has"], [",", "who", "had"]) or between[-2:] == [",", "who"]


def _is_governed(scene: Scene, token: Token) -> bool:
    """Say whether a preposition stands before the name that a token belongs to."""
    figure = scene.figure(token)
    whole = next((s for s in figure.wholes if s.overlaps(token.span)), None) if figure else None
    first = scene.tree.indices(whole).start if whole else token.index
    return first > 0 and scene.tree.tokens[first - 1].pos == "ADP"
