"""Whose a thing is: towns, positions and ships stand for those they belong to."""

from __future__ import annotations

from geo.countries import country_name
from geo.domain import Actor, Token
from geo.events.scene import Party, Scene


def belongings(scene: Scene, token: Token) -> list[Party]:
    """Say whose a thing is: "Iraqi towns" are Iraq's, "rebel positions" the rebels', "cocoa from Ghana" nobody's."""
    for child in scene.tree.having(token, "nmod:poss", "compound", "amod"):
        party = scene.party(child)
        if party is not None and party.sort not in ("organisation", "sport"):
            return [party]
        country = scene.country_at(child)
        if country:
            return [of_country(country, child)]
    for child in scene.tree.having(token, "nmod"):
        if scene.tree.preposition(child) in ("of", "by", "against", "on", "with"):
            found = [p for p in scene.parties(child) if p.sort != "organisation"]
            if found:
                return found
    return []


def of_country(country: str, token: Token) -> Party:
    return Party(Actor(country_name(country), None, country, token.span), "country")
