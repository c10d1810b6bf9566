"""Toponyms -> places: candidates, ranked by what the text and the other names say, with a probability and a reason."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from geo.domain import Candidate, Demonym, Document, Place, Resolution, Toponym
from geo.resolution.approximate import distance_km, guess_area
from geo.resolution.candidates import CandidateFinder, NameFinder, is_by_hand
from geo.resolution.focus import find_focus
from geo.resolution.ranker import Ranked, Ranker
from geo.resolution.reasons import reason_for, reason_for_none
from geo.resolution.spoken import is_known
from geo.resolution.unit import Unit
from geo.resolution.units import Scene, read_scene

ALTERNATIVES = 5
_AROUND_KM = 100.0
_FOCUSED = 0.4  # of what an article names, in one country
_SURE = 0.75
_WORLDWIDE = 14  # names in all languages
_BUILT = frozenset({"AIRB", "MILB", "NVB", "HSTS", "DAM", "PSN", "PAL", "RFCP", "PSTB", "AIRP"})  # one of a kind
Answer = tuple[tuple[Candidate, ...], float, str, bool]  # the last: whether the best of them is a stray
REASONED = 1  # of the alternatives, how many say why


class Resolver:
    """Implements domain.PlaceResolver with the embedded gazetteer and the learned ranker."""

    def __init__(self, gazetteer: NameFinder, ranker: Ranker | None = None) -> None:
        self._finder = CandidateFinder(gazetteer)
        self._ranker = ranker or Ranker.load()

    def resolve(
        self, document: Document, toponyms: Sequence[Toponym], demonyms: Sequence[Demonym]
    ) -> tuple[tuple[Resolution, ...], tuple[str, ...]]:
        """Resolve each toponym, in order; a name that nothing convincing bears gets no place, never another's."""
        if not toponyms:
            return (), find_focus((), demonyms)
        scene = read_scene(document, toponyms, demonyms, self._finder)
        ranked = self._ranker.rank(scene)
        answers = [_answer(scene, ranked, unit) for unit in range(len(scene.units))]
        resolutions = [
            _resolution(toponym, answers[unit], scene.units[unit])
            for toponym, unit in zip(toponyms, scene.unit_of, strict=True)
        ]
        resolutions = [
            r
            if r.place is not None
            else guess_area(number, resolutions, scene.home, scene.units[scene.unit_of[number]].container)
            for number, r in enumerate(resolutions)
        ]
        return tuple(resolutions), find_focus(resolutions, demonyms)


def _answer(scene: Scene, ranked: Ranked, unit: int) -> Answer:
    """Give a unit's candidates, most likely first, the probability of "none of these", and why there is none."""
    rows = ranked.table.rows(unit)
    probability = ranked.probability[rows]
    places = scene.units[unit].candidates.places
    order = np.argsort(-probability, kind="stable")[:ALTERNATIVES]
    candidates = [
        Candidate(places[i], float(probability[i]), reason_for(scene, ranked, unit, int(i)) if rank < REASONED else "")
        for rank, i in enumerate(order)
    ]
    is_stray = bool(candidates) and _is_stray(scene, ranked, unit, rows.start + int(order[0]))
    return tuple(candidates), 1.0 if is_stray else float(ranked.none[unit]), reason_for_none(scene, unit), is_stray


def _is_stray(scene: Scene, ranked: Ranked, unit: int, row: int) -> bool:
    """Say whether an unsure answer lies where nothing else does: "Miramar", of news of Wellington, in Florida.

    A quarter or village that no table lists has such namesakes oftener than news of one country goes to a town abroad,
    unless one that many languages have a name for: Geneva, Davos.
    """
    some, n = scene.units[unit].candidates, row - int(ranked.table.starts[unit])
    is_unsure = ranked.table.column("abroad")[row] >= _FOCUSED and ranked.probability[row] < _SURE
    return bool(is_unsure and some.places[n].precision == "city" and some.names[n] < _WORLDWIDE)


def _support(candidates: tuple[Candidate, ...]) -> float:
    """Add up what speaks for the best candidate and for those around it.

    Two Washington Townships of one county share the probability, and yet it is one of them.
    """
    best = candidates[0].place
    return sum(c.probability for c in candidates if distance_km(best, c.place) <= _AROUND_KM)


def _resolution(toponym: Toponym, answer: Answer, unit: Unit) -> Resolution:
    candidates, none, reason, is_stray = answer
    best = candidates[0] if candidates and not is_stray else None
    if candidates and not is_stray and none > _support(candidates):
        best = next((c for c in candidates if _is_famous(c.place, unit)), None)
    if best is None:
        return Resolution(toponym, None, none, reason, candidates)
    return Resolution(toponym, best.place, best.probability, best.reason, candidates)


def _is_famous(place: Place, unit: Unit) -> bool:
    """Say whether a place so well known bears the very name that "none of these" is no answer: Boston, Auschwitz."""
    at = unit.candidates.places.index(place)
    if unit.container is not None:
        return False
    if place.feature in _BUILT and is_by_hand(place):
        return bool(unit.candidates.is_own_name[at])
    return is_known(place) and bool(unit.candidates.is_exact[at])
