"""Whose a thing is: towns, positions and ships stand for those they belong to."""

from __future__ import annotations

from geo.countries import country_name
from geo.domain import Actor, Token
from geo.events.scene import Party, Scene


def belongings(scene: Scene, token: Token) -> list[Party]:
    """Say whose a thing is: "Iraqi towns" are Iraq's, "rebel positions" the rebels', "cocoa from Ghana" nobody's."""
    for child in scene.tree.having(token, "nmod:poss", "compound", "amod"):
        party = scene.party(child)
        is_kind = party is not None and child.dep == "compound" and party.sort in ("government", "justice", "civil")
        if party is not None and party.sort not in ("organisation", "sport") and not is_kind:
            return [party]  # but a "power grab" is no power's
        country = scene.country_at(child)
        if country:
            return [of_country(country, child)]
    if token.lemma.lower() in _AMOUNTS:  # "a record amount of Russian oil"
        found = [p for t in scene.tree.having(token, "nmod") for p in belongings(scene, t)]
        if found:
            return found[:1]
    for child in scene.tree.having(token, "nmod"):
        if scene.tree.preposition(child) in ("of", "by", "against", "on", "with"):
            found = [p for p in scene.parties(child) if p.sort != "organisation"]
            if found:
                return found
    return _doers(scene, token)


_AMOUNTS = ("amount", "volume", "quantity", "share", "cargo", "shipment", "import", "export", "purchase")


def _doers(scene: Scene, token: Token) -> list[Party]:
    """Read "the drill which Seoul is staging", "an offer made by the army", "a boat carrying migrants"."""
    tree = scene.tree
    for clause in tree.having(token, "acl:relcl", "acl"):
        if clause.text.lower() in ("carrying", "ferrying", "transporting"):
            return [p for one in tree.objects(clause) for p in scene.parties(one)]
        agent = tree.agent(clause)
        named = [agent] if agent is not None else tree.having(clause, "nsubj")
        found = [p for one in named for p in scene.parties(one) if p.is_public]
        if found:
            return found
    return []


def of_country(country: str, token: Token) -> Party:
    return Party(Actor(country_name(country), None, country, token.span), "country")
