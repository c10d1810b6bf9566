"""Agendas: "MONDAY", "Tuesday, February 4" on lines of their own, and below each what is to come that day.

Agencies write such lists in the present tense: "The week ahead. MONDAY. Doctors in Lesotho walk out". A text is one
where two lines are nothing but days and it calls itself a look ahead, or the days lie after its publication.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from geo.domain import DateRange, Span
from geo.events.dates.anchors import Anchor
from geo.events.dates.phrases import DatePhrase, find_dates

_LINE = re.compile(r"(?m)^[ \t*•·#=–—-]*(?P<day>[A-Z][^\n]{2,44}?)[ \t:.*=]*$")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d", re.I)
_AHEAD = re.compile(
    r"\b(?:(?:week|weekend|days?|month|fortnight)\s+ahead|look(?:ing)?\s+ahead|(?:coming|next)\s+(?:week|days)"
    r"|calendar|diary|agenda|planner|what\s+to\s+(?:watch|expect)|(?:events|dates)\s+to\s+watch|key\s+(?:events|dates)"
    r"|schedule|upcoming|forthcoming)\b",
    re.I,
)
_BACK = re.compile(
    r"\b(?:in\s+review|(?:past|last)\s+week|week\s+that\s+was|look(?:ing)?\s+back|recap|round-?up|how\s+it\s+happened"
    r"|timeline|chronology|notebook)\b",
    re.I,
)
_TOP = 400  # characters in which a list says what it is
_WEEK = dt.timedelta(days=7)
_FEWEST = 2  # headings: a day alone on one line is no list
_HEADS = ("day", "days", "iso", "weekday", "days of two months")


@dataclass(frozen=True, slots=True)
class DayLine:
    """A line that is nothing but a date; `span` is the date's."""

    span: Span
    phrases: tuple[DatePhrase, ...]


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """A day of an agenda and the lines below its name, down to the next one."""

    lines: Span
    phrase: DatePhrase
    date: DateRange


def find_day_lines(text: str) -> list[DayLine]:
    """List the lines that are nothing but a day, or two ("SATURDAY AND SUNDAY"), in whatever letters."""
    found = []
    for line in _LINE.finditer(text):
        words = line["day"]
        if not _WEEKDAY.search(words):
            continue
        told = find_dates(words.title() if words.isupper() else words)
        if not told or any(p.rule.name not in _HEADS for p in told) or _left(words, told):
            continue
        start = line.start("day")
        phrases = tuple(
            replace(p, span=Span(p.span.start + start, p.span.end + start), text=p.span.of(words)) for p in told
        )
        found.append(DayLine(Span(phrases[0].span.start, phrases[-1].span.end), phrases))
    return found


def _left(words: str, told: Sequence[DatePhrase]) -> str:
    """Give what of a line is no date."""
    for phrase in reversed(told):
        words = words[: phrase.span.start] + words[phrase.span.end :]
    return re.sub(r"\b(?:and|to|on|the)\b|[\s,&/()–—-]", "", words, flags=re.I)


def read_agenda(text: str, published: dt.date | None) -> list[AgendaDay]:
    """List the days of an agenda in order; none where the text is none or nobody knows when it was published."""
    heads = find_day_lines(text)
    if published is None or len(heads) < _FEWEST:
        return []
    days = _read(heads, published)
    told = [day for day in days if day is not None]
    top = text[:_TOP]
    is_later = all(day.start > published for day in told) and any(c.isdigit() for h in heads for c in h.span.of(text))
    if _BACK.search(top) or not told or not (is_later or _AHEAD.search(top)):
        return []
    ends = [head.span.start for head in heads[1:]] + [len(text)]
    return [
        AgendaDay(Span(head.span.end, max(head.span.end, end)), head.phrases[0], day)
        for head, day, end in zip(heads, days, ends, strict=True)
        if day is not None
    ]


def _read(heads: Sequence[DayLine], published: dt.date) -> list[DateRange | None]:
    """Read the days in order; a weekday that would go back is of the next week."""
    found: list[DateRange | None] = []
    latest = published
    for head in heads:
        known = []
        for phrase in head.phrases:
            day = phrase.resolve(Anchor(published, 1))
            if day is not None and day.start < latest and phrase.rule.name == "weekday":
                day = DateRange(day.start + _WEEK, day.end + _WEEK, day.precision)
            if day is not None:
                known.append(day)
                latest = max(latest, day.start)
        is_whole = known and known[0].start <= known[-1].end
        found.append((known[0] if len(known) == 1 else _whole(known)) if is_whole else None)
    return found


def _whole(days: Sequence[DateRange]) -> DateRange:
    return DateRange(days[0].start, days[-1].end, "range")
