"""Officials told in the plural: "the ministers of Chile and Peru, X and Y", "the leaders of Iran and Iraq"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.domain import Actor, Span, Token
from geo.events.grammar.forms import singular
from geo.events.who.offices import HEADS
from geo.events.who.parties import Party, as_person

if TYPE_CHECKING:
    from geo.events.scene import Scene


def named_after(scene: Scene, token: Token) -> list[Party]:
    """Read "the ministers of Chile and Peru, Ana Soto and Juan Paz, met": the people named after their offices."""
    if "Number=Plur" not in token.morph or singular(token.text.lower()) not in HEADS:
        return []
    found: list[Party] = []
    is_aside = False
    for other in scene.tree.tokens[token.index + 1 : token.index + 26]:
        if other.pos in ("VERB", "AUX") or other.text in (".", ";"):
            break
        is_aside |= other.text == "," or (other.index == token.index + 1 and scene.figure(other) is not None)
        party = as_person(scene, other, 0) if is_aside and scene.figure(other) is not None else None
        if party is not None and party.actor.name not in {p.actor.name for p in found}:
            found.append(replace(party, kind=party.kind or "state"))
    return found if len(found) > 1 else []


_LEADERS = (
    "president",
    "prime minister",
    "king",
    "emir",
    "sultan",
    "chancellor",
    "supreme leader",
    "leader",
    "premier",
)


def holder_of(scene: Scene, token: Token, party: Party) -> Party | None:
    """Name the leader or minister of a country told in the plural, if one person of the text holds that office.

    "He would host the leaders of Kyrgyzstan and Tajikistan. Kyrgyz President Toktogulov has confirmed."
    """
    office = singular(token.text.lower())
    before = scene.tree.tokens[token.index - 1].text.lower() if token.index else ""
    title = scene.lexicons.titles.get(f"{before} {office}") or scene.lexicons.titles.get(office)
    wanted = _LEADERS if office == "leader" else (title.role if title is not None else office,)
    there = [f for f in scene.figures if f.person.country == party.actor.country]
    fits = [f for f in there if f.person.role in wanted]
    if not fits:  # "the defence ministers of Estonia and Finland met": Estonia's Marek Tamm, who is named later
        fits = [f for f in there if f.person.role in (*_BARE, office) and f.kind in ("state", "national", "office")]
    if len(fits) != 1:
        return None
    person, kind = fits[0].person, fits[0].kind
    actor = Actor(person.name, person.role or wanted[0], person.country, party.actor.span)
    return Party(actor, "person", fits[0], "state" if kind == "national" else kind)


_BARE = (None, "minister", "host", "counterpart")


_OF = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")
_JOINT = re.compile(r",\s+(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?")


def lands_of(scene: Scene, token: Token) -> dict[str, Token]:
    """Give the lands told with a plural, each by its word: "Iraqi and Irani officials", "ministers of A, B and C"."""
    lands: dict[str, Token] = {}
    for child in scene.tree.having(token, "amod", "nmod", "compound"):
        if child.dep != "nmod" or scene.tree.preposition(child) in ("of", "from"):
            for one in scene.tree.conjuncts(child):
                if (country := scene.country_at(one)) is not None:
                    lands.setdefault(country, one)
    listed = _listed(scene, token)
    return listed if len(listed) > len(lands) else lands


def _listed(scene: Scene, token: Token) -> dict[str, Token]:
    """Read the list as it is written, where the parse makes something else of it."""
    text, lands = scene.document.text, dict[str, Token]()
    joint = _OF.match(text, token.span.end)
    while joint is not None:
        land = scene.lands.by_start.get(joint.end())
        if land is None or land.country is None or land.is_adjective:
            break
        lands.setdefault(land.country, scene.tree.covering(Span(land.start, land.end))[-1])
        joint = _JOINT.match(text, land.end)
    return lands
