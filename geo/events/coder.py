"""Resolved document -> people, events and visits: the clause decides, and what it leaves open stays open.

For each trigger of the lexicon, in order: is it an event at all (`gates`), did it happen (`modality`), who (`scene`),
where (`placing`), when (`timing`). Visits are then read from the drafts (`stops`, `visits`).
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Demonym, Document, Event, Person, Resolution, Visit
from geo.events.continuing import carry_on
from geo.events.drafts import read_drafts
from geo.events.identity import Namer
from geo.events.lexicon import Lexicons, load_lexicons
from geo.events.merging import merge_told_twice
from geo.events.scene import Scene
from geo.events.sharing import share
from geo.events.visits.coding import read_visits
from geo.events.weight import keep_weighty


class Coder:
    """Codes events; `lexicons` are those of data/lexicons unless given. Implements `domain.EventCoder`."""

    def __init__(self, lexicons: Lexicons | None = None) -> None:
        self._lexicons = lexicons

    def code(
        self,
        document: Document,
        resolutions: Sequence[Resolution],
        demonyms: Sequence[Demonym],
        focus: Sequence[str],
    ) -> tuple[tuple[Person, ...], tuple[Event, ...], tuple[Visit, ...]]:
        """Code one document. Raises DataError when the lexicons are missing."""
        if not document.tokens:
            return (), (), ()
        scene = Scene(document, resolutions, demonyms, focus, self._lexicons or load_lexicons())
        placed = share(scene, carry_on(scene, share(scene, read_drafts(scene))))
        drafts = keep_weighty(scene, merge_told_twice(scene, placed))
        events, visits = read_visits(scene, drafts, Namer(document.article.id))
        return tuple(figure.person for figure in scene.figures), events, visits
