"""Which countries an article is about: those that most of its names lie in, and whose people it speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from geo.domain import Demonym, Resolution

_FLOOR = 0.2  # share of the strongest country that another needs to count
_LIMIT = 4
_SHARED = ("water", "region")  # the Euphrates is in three countries


def find_focus(resolutions: Sequence[Resolution], demonyms: Sequence[Demonym]) -> tuple[str, ...]:
    """Rank countries by mentions; boilerplate, datelines, waters and regions don't count, demonyms count half."""
    votes: dict[str, float] = defaultdict(float)
    for resolution in resolutions:
        place, toponym = resolution.place, resolution.toponym
        if place is None or place.precision in _SHARED or toponym.section in ("boilerplate", "dateline"):
            continue
        if not place.country:
            continue
        votes[place.country] += resolution.probability * (1.5 if toponym.section == "headline" else 1.0)
    for demonym in demonyms:
        if demonym.country:
            votes[demonym.country] += 0.5
    if not votes:
        for resolution in resolutions:
            if resolution.place is not None and resolution.place.country:
                votes[resolution.place.country] += 1.0
    ranked = sorted(votes.items(), key=lambda item: -item[1])[:_LIMIT]
    return tuple(country for country, weight in ranked if weight >= _FLOOR * ranked[0][1])
