"""Of which land an office is that stands for somebody: his whose minister it is, or whose spokesman speaks of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geo.domain import Token
from geo.events.who.lands import land_that_says
from geo.events.who.leaders import load_leaders
from geo.events.who.parties import Party, as_person

if TYPE_CHECKING:
    from geo.events.scene import Scene


def subject_beside(scene: Scene, token: Token) -> Party | None:
    """Give the named subject of the verb that a noun stands with: "The Minister invited his Ukrainian counterpart"."""
    verb = next((t for t in scene.tree.climb(token) if t.pos in ("VERB", "AUX")), None)
    subject = scene.tree.subject(verb) if verb is not None else None
    if subject is None or subject.index >= token.index or scene.figure(subject) is None:
        return None
    return as_person(scene, subject, 0)


def are_of_one_rank(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")


def land_that_speaks(scene: Scene, token: Token) -> str | None:
    """Read "A Downing Street spokesman said the prime minister had spoken to him": whose spokesman it is."""
    start = scene.tree.tokens[token.index - 1].span.start if token.index else token.span.start
    return land_that_says(scene.document, token.span.start, scene.lands) or land_that_says(
        scene.document, start, scene.lands
    )


def land_of_his(scene: Scene, token: Token) -> str | None:
    """Read "President Lourenco sent his foreign minister to Kigali": of the land of him whose minister it is."""
    if not any(t.text.lower() in ("his", "her") for t in scene.tree.having(token, "nmod:poss")):
        return None
    owner = subject_beside(scene, token)
    return owner.actor.country if owner is not None else None


def of_diplomacy(scene: Scene, token: Token) -> str | None:
    """Read "the head of Polish diplomacy" as a foreign minister of that land."""
    after = scene.tree.tokens[token.index + 1 : token.index + 5]
    if not any(t.text.lower() == "diplomacy" for t in after):
        return None
    return next((c for t in after if (c := scene.country_at(t))), None)


def land_of_cabinet(scene: Scene, token: Token) -> str | None:
    """Read "the Biden administration" and "Netanyahu's cabinet": of the land of him who leads it."""
    if token.lemma.lower() not in _CABINETS:
        return None
    for child in scene.tree.having(token, "compound", "amod", "nmod:poss", "nmod:desc", "nmod"):
        if child.index > token.index or child.pos != "PROPN":
            continue
        figure = scene.figure(child)
        country = figure.person.country if figure is not None else load_leaders().country(child.text)
        if country is not None:
            return country
    return None


_CABINETS = ("administration", "government", "cabinet", "regime", "junta")


def before(scene: Scene, token: Token) -> Sequence[Token]:
    return scene.tree.tokens[max(0, token.index - 3) : token.index]
