"""Whose officials need no country beside their titles: the land that an article is written in, or mostly about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from geo.domain import Demonym, Resolution

_HUB = 0.2  # share of names below which a dateline is only where the reporter sits (Nairobi, for news of Ethiopia)
_MAIN = 0.35  # share of names from which one land can be what an article is about
_AHEAD = 1.3  # times as many names as the next land
_FEWEST = 3  # names


def find_home(resolutions: Sequence[Resolution], demonyms: Sequence[Demonym], focus: Sequence[str]) -> str | None:
    """Give the dateline's country, unless hardly anything else is of it; else the one that the text is mostly about."""
    told = [r.place.country for r in resolutions if r.toponym.section == "dateline" and r.place]
    if len(set(told)) > 1:
        return None  # "BRUSSELS/TBILISI": whose officials they are the dateline doesn't say
    named = Counter(r.place.country for r in resolutions if r.toponym.section != "boilerplate" and r.place)
    named.update(d.country for d in demonyms)
    del named[""]
    if told and (not told[0] or named[told[0]] >= _HUB * named.total()):
        return told[0] or None
    if len(focus) == 1:
        return focus[0]
    (main, count), (_, next_count), *_ = [*named.most_common(2), ("", 0), ("", 0)]
    is_main = count >= max(_FEWEST, _MAIN * named.total(), _AHEAD * next_count)
    return main if is_main else (told[0] if told else None)
