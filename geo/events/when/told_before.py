"""The date that "three days later", "that evening" and "hours later" count from: the one told before them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from geo.domain import DateRange, Span
from geo.events.dates.phrases import DatePhrase
from geo.events.dates.relative_dates import count_back
from geo.events.scene import Scene
from geo.events.when.anchoring import read_date

_OF_YEAR = re.compile(r"\b(?:that|same|previous|following)\s+year$")
_NO_ORIGIN = ("vague", "time")


def told_before(scene: Scene, phrase: DatePhrase, dated: Mapping[Span | None, DateRange | None]) -> DateRange | None:
    """Find the date told last before a phrase; `dated` holds those of the events so far.

    A bare year is one only for "in July of that year". "Two days after rangers arrested him" is counted from the day of
    an event, not from a day told of something else.
    """
    with_years = _OF_YEAR.search(phrase.text) is not None
    is_back = phrase.rule.resolve is count_back
    for other in reversed(scene.dates):
        if other.span.end > phrase.span.start or other.rule.name in _NO_ORIGIN or other.is_bound:
            continue
        if other.rule.name in ("year", "years") and not with_years:
            continue
        if is_back and dated.get(other.span) is None:
            continue
        found = dated.get(other.span) or read_date(other, scene, False, _chained(scene, other, dated))
        if found is not None or other.rule.name == "story":
            return found
    return None


def _chained(scene: Scene, other: DatePhrase, dated: Mapping[Span | None, DateRange | None]) -> DateRange | None:
    """Read "that day" as told before too, where it is itself what "the same evening" counts from."""
    return told_before(scene, other, dated) if other.rule.name == "story" else None
