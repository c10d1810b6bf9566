"""Is an article about politics at all? What a council, a court or a company does counts only beside deeds of powers.

A power is a state, its government or force, an alliance or an armed group; a deed of one has weight, and so have
protests, bombs and air strikes. A longer text in which next to nothing has weight is local news, crime, sport or
business: its promises, praises, arrests and verdicts are no events of this vocabulary.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.events.drafts import Draft
from geo.events.scene import Party, Scene

_SHORT = 110  # tokens: a text as short as a passage has no company to judge a deed by
_ALWAYS = ("country", "international", "armed", "military", "group")
_WITH_COUNTRY = ("government", "police", "justice", "political")
_OFFICES = ("state", "royal", "diplomat", "resident")
_MODES = ("aerial", "drone", "suicide-attack", "heavy-weapons", "explosives", "abduct", "cleansing", "assassinate")


def keep_weighty(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out weightless drafts of a longer text unless at least as many have weight, and two at that."""
    if len(scene.tree.tokens) <= _SHORT:
        return list(drafts)
    told = [d for d in drafts if d.event.type != "STATEMENT"]
    weighty = [d for d in told if has_weight(d)]
    if len(weighty) >= 2 and 2 * len(weighty) >= len(told) - len(weighty):
        return list(drafts)
    return [d for d in drafts if d.event.type == "STATEMENT" or has_weight(d)]


def has_weight(draft: Draft) -> bool:
    """Say whether a deed counts by itself: a power acts or is acted on, people protest, or arms speak."""
    if draft.event.type == "PROTEST" or (draft.event.type == "ASSAULT" and draft.event.mode in _MODES):
        return True
    return any(_is_power(party) for party in (*draft.actors, *draft.recipients))


def _is_power(party: Party) -> bool:
    if party.sort in _ALWAYS:
        return True
    if party.sort in _WITH_COUNTRY:
        return party.actor.country is not None
    if party.sort == "person":
        kind = party.figure.kind if party.figure is not None else party.kind
        return kind in _OFFICES
    return False
