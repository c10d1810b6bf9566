"""Visits that no word tells by itself: an official of one country, a town or an official of another, and clues enough.

"What was billed as a working lunch in Lviv turned into a marathon: it was past ten when Slovakia's premier, X, got into
the car, and his Ukrainian host, Y, waved." Looked for only in sentences in which nothing else tells a visit, and never
where anything is denied, doubted or merely asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.domain import Token
from geo.events.grammar.words import word_class
from geo.events.scene import Party, Scene
from geo.events.triggers import Trigger
from geo.events.what.marking import Marked, Sign
from geo.events.what.ordering import row_of
from geo.events.whether.speakers import REPORTING

_FEWEST = 2  # clues beside an official and a town abroad; one where an official of that country is named too
_UNSURE = re.compile(
    r"(?: |^)(?:not|n't|n’t|never|no|nor|neither|denied|denies|refused|refuses|declined|if|may|might|could|would|should"
    r"|whether|unless|without|hopes?|wants?|wanted|urged|invited|former|ex|historic|anniversary|late|accused|accuses|sanctions"
    r"|\?|[“”\"]) "
)
_IN = re.compile(r"(?:^| )(?:in|at|to|into|for) (?:the )?$")
_SPEAKERS = ("spokesman", "spokeswoman", "spokesperson", "analyst", "ambassador")


def find_clues(scene: Scene, sentences: Sequence[Marked], told: Sequence[Trigger]) -> list[Trigger]:
    """Find a visit in each sentence in which nothing else tells one, if its clues are enough."""
    taken = [t.token.index for t in told if _tells_who(t)]
    found = []
    for marked in sentences:
        first, last = marked.signs[0].token.index, marked.signs[-1].last
        if not any(first <= index <= last for index in taken) and not _UNSURE.search(marked.text):
            trigger = _clued(scene, marked)
            found += [trigger] if trigger is not None else []
    return found


def _tells_who(trigger: Trigger) -> bool:
    is_contact = trigger.entry.type == "CONSULT" or trigger.entry.mode == "meet"
    return is_contact and any(p.figure is not None for p in (*trigger.actors, *trigger.recipients))


def _clued(scene: Scene, marked: Marked) -> Trigger | None:
    clues = [s for s in marked.signs if s.mark in word_class("sign of a visit") and not s.token.text.istitle()]
    people = _officials(scene, marked)
    lands = {p.actor.country for p in people}
    places = [(town, land) for town, land in _towns(scene, marked) if lands != {land}]
    if len({p.actor.country for p in people}) == 2:
        places = [(town, land) for town, land in places if land in lands][:2]
    row = row_of(scene, "travel")
    if not clues or row is None or len(lands) > 2 or not places or len({land for _, land in places}) > 2:
        return None
    place, land = places[0]
    guests = tuple(p for p in people if p.actor.country not in (land, None))
    hosts = tuple(p for p in people if p.actor.country in (land, None))
    is_enough = len({s.mark for s in clues}) >= (1 if hosts else _FEWEST)
    if not guests or not is_enough or len({p.actor.country for p in guests}) != 1:
        return None
    return Trigger(_word(clues).token, row, guests, hosts, object=place, extent=(_word(clues).token,))


def _word(clues: Sequence[Sign]) -> Sign:
    return next((s for s in clues if s.token.pos == "VERB"), clues[0])


def _officials(scene: Scene, marked: Marked) -> list[Party]:
    """List who holds a national office and does more in the sentence than say something."""
    found: dict[str, Party] = {}
    for sign in marked.signs:
        party = scene.party(sign.token) if sign.mark == "<H>" else sign.party
        if sign.mark not in ("<P>", "<H>") or party is None or party.figure is None or party.actor.role in _SPEAKERS:
            continue
        if marked.is_owner(sign):
            continue  # "when President Kagame's envoy spoke"
        if party.kind in ("state", "royal", "diplomat") and not _only_says(scene, sign.token):
            found.setdefault(party.actor.name, party)
    return list(found.values())


def _only_says(scene: Scene, token: Token) -> bool:
    above = scene.tree.head(token)
    return token.dep == "nsubj" and above.pos == "VERB" and above.lemma.lower() in REPORTING


def _towns(scene: Scene, marked: Marked) -> list[tuple[Token, str]]:
    """List the towns that the sentence names after "in" or "to"."""
    found: dict[str | None, tuple[Token, str]] = {}
    for at, sign in marked.places():
        resolution = scene.resolution(sign.token)
        place = resolution.place if resolution is not None else None
        is_town = place is not None and place.precision in ("city", "district", "landmark") and not place.is_approximate
        if is_town and place is not None and place.country and _IN.search(marked.text, max(0, at - 14), at):
            found.setdefault(place.id, (sign.token, place.country))
    return list(found.values())
