"""Somebody who can act or be acted on: a person, a state, a force, a group; the simplest rule finds a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.domain import Actor, Token
from geo.events.who.people import Figure

if TYPE_CHECKING:
    from geo.events.scene import Scene

QUANTITIES = frozenset(
    [
        "thousand",
        "thousands",
        "hundred",
        "hundreds",
        "dozen",
        "dozens",
        "million",
        "millions",
        "group",
        "number",
        "member",
        "team",
        "crowd",
        "score",
        "handful",
        "group",
        "majority",
        "pair",
        "couple",
        "some",
        "many",
        "several",
        "most",
        "tens",
        "series",
        "trio",
        "band",
        "column",
        "rest",
        "remnant",
        "unit",
    ]
)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who can act: the actor, what sort, and for a person the figure behind the name."""

    actor: Actor
    sort: str  # person, country, group, organisation, or the kind of an actor noun (police, armed, civil, ...)
    figure: Figure | None = None
    kind: str = ""  # of a person without a name: the kind of the office
    is_plural: bool = False
    is_of_body: bool = False  # of a person or delegation without a name: speaks for a body of many countries

    @property
    def is_public(self) -> bool:
        """Say whether what this party does can be a political event at all."""
        if self.sort == "person":
            if self.kind == "office":
                is_of_body = self.figure is not None and self.figure.is_of_body
                return self.actor.country is not None or is_of_body
            return self.figure is None or self.figure.is_public or self.kind in PUBLIC_KINDS
        return self.sort not in ("civil", "thing", "organisation", "sport")


PUBLIC_KINDS = ("office", "state", "royal", "religious", "resident", "diplomat", "military")


def same(one: Actor, other: Actor) -> bool:
    return one.name == other.name and one.country == other.country


def distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Keep the first of those who are the same: "the chief of staff, Gen Ito" is one."""
    found: list[Party] = []
    for party in parties:
        if not any(same(party.actor, other.actor) for other in found):
            found.append(party)
    return tuple(found)


def as_person(scene: Scene, token: Token, depth: int) -> Party | None:
    figure = scene.figure(token)
    if figure is None:
        return None
    person = figure.person
    span = next((s for s in person.mentions if s.overlaps(token.span)), None)
    actor = Actor(person.name, person.role, person.country, span or person.mentions[0])
    return Party(actor, "person", figure, figure.kind)
