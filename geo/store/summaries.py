"""What is said about many records at once: the line under a map, and what each filter can be set to."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Any

from geo.store.columns import Records, Words

_SEVERAL = {"actors": ("actors", "recipients"), "visitors": ("visitors", "hosts")}
_SINGLE = {
    "types": "type",
    "countries": "country",
    "sources": "source",
    "levels": "level",
    "visit_kinds": "visit_kind",
    "statuses": "status",
}
CHOSEN = (*_SINGLE.values(), *(side for sides in _SEVERAL.values() for side in sides))


@dataclass(frozen=True, slots=True)
class Summary:
    """What a map says about itself: how much of what it shows, from whom, from when, and what it could not place."""

    articles: int
    events: int
    visits: int
    sources: dict[str, int]  # publisher -> articles, most first
    first: dt.date | None
    last: dt.date | None
    names: int
    names_not_placed: int


def summary_of(events: Any, visits: Any, names: Records) -> Summary:
    """Sum up frames of events and visits; the names counted are those in the articles that the frames draw on."""
    used = {a: s for f in (events, visits) for a, s in zip(f["article"], f["source"], strict=True)}
    sources = Counter(source for source in used.values() if isinstance(source, str))
    firsts = [f["date_start"].min().date() for f in (events, visits) if f["date_start"].notna().any()]
    lasts = [f["date_end"].max().date() for f in (events, visits) if f["date_end"].notna().any()]
    of_used = names.words("article").among(used)
    return Summary(
        articles=len(used),
        events=len(events),
        visits=len(visits),
        sources=dict(sorted(sources.items(), key=lambda item: (-item[1], item[0]))),
        first=min(firsts, default=None),
        last=max(lasts, default=None),
        names=int(of_used.sum()),
        names_not_placed=int((of_used & ~names.words("place").are_given()).sum()),
    )


def choices_of(kinds: list[Records]) -> dict[str, list[str]]:
    """List, for each filter, the values that occur in records of any kind, the most frequent first."""
    found: dict[str, Counter[str]] = {name: Counter() for name in (*_SINGLE, "actors", "visitors")}
    for records in kinds:
        for name, column in _SINGLE.items():
            if column in records.columns:
                found[name] += _counted(records.words(column))
        for name, sides in _SEVERAL.items():
            for side in sides:
                if side in records.columns:
                    for joined, times in _counted(records.words(side)).items():
                        found[name].update(dict.fromkeys(joined.split("; "), times))
    return {name: [v for v, _ in sorted(c.items(), key=lambda item: (-item[1], item[0]))] for name, c in found.items()}


def _counted(words: Words) -> Counter[str]:
    import numpy as np

    times = np.bincount(words.codes[words.codes >= 0], minlength=len(words.distinct))
    return Counter(dict(zip(words.distinct.to_pylist(), times.tolist(), strict=True)))
