"""The date that "three days later", "that evening" and "hours later" count from: the one told before them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from geo.domain import DateRange, Span
from geo.events.dates.anchors import Anchor
from geo.events.dates.phrases import DatePhrase
from geo.events.dates.relative_dates import count_back
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.when.anchoring import is_in_aside, is_in_relative, is_planned, read_date
from geo.events.when.clause_dates import counted_deed, is_counted
from geo.events.when.saying_dates import is_of_saying

_OF_YEAR = re.compile(r"\b(?:that|same|previous|following)\s+year$")
_OF_DAY = re.compile(r"\b(?:days?|nights?|evening|morning|afternoon|hours?)\b")
_VAGUER = ("month", "months", "season", "quarter")
_NO_ORIGIN = ("vague", "time")


def told_before(scene: Scene, phrase: DatePhrase, dated: Mapping[Span | None, DateRange | None]) -> DateRange | None:
    """Find the date told last before a phrase; `dated` holds those of the events so far.

    A bare year is one only for "in July of that year". "Two days after rangers arrested him" is counted from the day of
    an event, not from a day told of something else; nothing is counted from "the army said on Monday".
    """
    with_years = _OF_YEAR.search(phrase.text) is not None
    is_back = phrase.rule.resolve is count_back
    is_of_day = _OF_DAY.search(phrase.text) is not None
    for other in reversed(scene.dates):
        if other.span.end > phrase.span.start or other.is_bound:
            continue
        if other.rule.name in _NO_ORIGIN and (not is_of_day or dated.get(other.span) is None):
            continue
        if is_of_day and other.rule.name == "story" and _OF_DAY.search(other.text) is None:
            continue
        if other.rule.name in ("year", "years") and not with_years:
            continue
        if is_in_aside(scene, other, phrase) or (is_of_day and is_counted(scene, other)):
            continue
        if dated.get(other.span) is None and is_in_relative(scene, other):
            continue
        if dated.get(other.span) is None and (is_back or is_of_saying(scene, other)):
            continue
        if is_of_day and (other.rule.name in _VAGUER or is_planned(scene, other)):
            continue
        found = dated.get(other.span) or read_date(other, scene, False, _chained(scene, other, dated))
        if found is not None or other.rule.name == "story":
            return found
    return None


def _chained(scene: Scene, other: DatePhrase, dated: Mapping[Span | None, DateRange | None]) -> DateRange | None:
    """Read "that day" as told before too, where it is itself what "the same evening" counts from."""
    return told_before(scene, other, dated) if other.rule.name == "story" else None


def count_from(
    scene: Scene, trigger: Trigger, triggers: Sequence[Trigger], days: Mapping[int, DateRange]
) -> tuple[DatePhrase, DateRange] | None:
    """Read "arrested three men two days after the blast" from the day of the blast that was told before.

    `days` gives the days of the events so far, by the index of their words.
    """
    sentence = scene.document.sentence_at(trigger.token.span.start)
    for phrase in scene.dates_in(sentence) if sentence is not None else ():
        base = counted_deed(scene, phrase, triggers) if is_counted(scene, phrase) else None
        if base is None or base is trigger or not _hangs_on(scene, phrase, trigger):
            continue
        told = [days[t.token.index] for t in triggers if t.token.index in days and _is_one(scene, t, base)]
        found = phrase.resolve(Anchor(scene.document.published.date, -1, told[-1])) if told else None
        if found is not None:
            return phrase, found
    return None


def _hangs_on(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    top = scene.tree.top(phrase.span)
    verb = next((t for t in scene.tree.climb(top) if t.pos == "VERB"), None) if top is not None else None
    return verb is not None and verb in (trigger.token, trigger.light)


def _is_one(scene: Scene, told: Trigger, base: Trigger) -> bool:
    """Say whether "the blast" can be what was told before: a deed of its type, in a sentence before."""
    sentence = scene.document.sentence_at(base.token.span.start)
    is_before = sentence is not None and told.token.index < sentence.first
    is_known = not base.entry.is_noun or scene.tree.has_word(base.token, _KNOWN)
    return is_before and is_known and told.entry.type == base.entry.type


_KNOWN = ("the", "that", "this", "his", "her", "their", "its")
