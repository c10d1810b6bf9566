"""Date phrases of a text, and the days they mean. Never the clock, never the day of publication by default.

A phrase is found once; what it means depends on the day of publication, on the tense of its clause ("on Tuesday" looks
back in the past tense and ahead in the future), and for "the following day" on the date told before it. What can't be
anchored means None, and the phrase is kept.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from geo.domain import DateRange, Span
from geo.events.dates.anchors import Anchor
from geo.events.dates.calendars import NUMBERS
from geo.events.dates.date_rule import DateRule
from geo.events.dates.rules import RULES

__all__ = ["Anchor", "DatePhrase", "find_dates", "stretch"]

_SINCE = re.compile(r"(?:\bsince|\bSince)\s+(?:the\s+)?$")
_BOUND = re.compile(r"\b(?:[Bb]efore|[Uu]ntil|[Tt]ill|[Bb]y|[Pp]rior\s+to|[Aa]head\s+of|[Tt]han)\s+(?:the\s+)?$")
_BARE_MAY = re.compile(
    r"(?:[Ii]n|[Ll]ast|[Nn]ext|[Tt]his|[Ss]ince|[Bb]y|[Oo]f|[Uu]ntil|[Ee]arly|[Ll]ate|[Mm]id)[\s-]+$"
)
_BARE_NUMBER = re.compile(
    r"[\d$€£#/]$|[A-Za-z]-$|\b(?:Resolution|resolution|No\.?|Article|Flight|flight|about|nearly|some)\s+$"
)
_BESIDE = 10  # characters: "at dawn on the Friday"
_DURATION = re.compile(r"\b(\w+)-day\b|\bfor\s+(\w+)\s+days\b")


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """Words that name a date, and the rule that found them.

    `is_since` where they open a stretch ("since 2015"), `is_bound` where they only close one ("before 2021").
    """

    span: Span
    text: str
    rule: DateRule
    match: re.Match[str]
    is_since: bool = False
    is_bound: bool = False

    def resolve(self, anchor: Anchor) -> DateRange | None:
        """Say which days are meant, or None where the phrase can't be anchored."""
        if self.is_bound:
            return None
        try:
            found = self.rule.resolve(self.match, anchor)
        except ValueError:
            return None
        if found and self.is_since and anchor.published and found.start < anchor.published:
            return DateRange(found.start, anchor.published, "range")
        return found


def find_dates(text: str) -> list[DatePhrase]:
    """List the date phrases of a text in order; where two rules claim the same words the earlier rule has them."""
    found: list[DatePhrase] = []
    taken = bytearray(len(text))
    for rule in RULES:
        for match in rule.matches(text):
            start, end = match.span()
            if any(taken[start:end]) or not _is_date(rule, match, text):
                continue
            taken[start:end] = b"\x01" * (end - start)
            since = _SINCE.search(text, max(0, start - 12), start) is not None
            bound = _BOUND.search(text, max(0, start - 14), start) is not None
            found.append(DatePhrase(Span(start, end), match[0], rule, match, since, bound))
    found.sort(key=lambda phrase: phrase.span)
    return [phrase for phrase in found if phrase.rule.name != "time" or not _is_beside_day(phrase, found, text)]


def _is_beside_day(time: DatePhrase, phrases: Sequence[DatePhrase], text: str) -> bool:
    """Say whether the day of "at midnight" is told right beside it: "at midnight on Thursday"."""
    for other in (p.span for p in phrases if p.rule.name != "time"):
        between = text[min(other.end, time.span.end) : max(other.start, time.span.start)]
        if len(between) < _BESIDE and not set(between) & {".", "\n", "?"}:
            return True
    return False


def _is_date(rule: DateRule, match: re.Match[str], text: str) -> bool:
    """Keep the verb "may", the verb "march" and plain numbers out."""
    before = text[max(0, match.start() - 14) : match.start()]
    if rule.name == "month" and match[0] in (
        "May",
        "March",
        "Mar",
        "Jun",
        "Sep",
        "Dec",
        "Jan",
        "April",
        "June",
        "August",
    ):
        after = text[match.end() : match.end() + 20]
        is_name = re.match(r"\s+(?!last|this|next)[A-Z]\w+", after) is not None
        return _BARE_MAY.search(before) is not None or (not is_name and match[0] not in ("May", "March", "Mar", "Jan"))
    if rule.name in ("year", "day", "days"):
        found = _BARE_NUMBER.search(before)
        return found is None or (rule.name != "year" and found[0].strip() == "about")  # "on or about 10 September"
    return True


def stretch(date: DateRange | None, words: str, is_over: bool) -> DateRange | None:
    """Lengthen a day by the length of the trip told beside it ("a three-day visit").

    The day is the first, or where the trip `is_over` ("wrapped up ... on Friday") the last.
    """
    match = _DURATION.search(words)
    count = (match[1] or match[2]).lower() if match else ""
    days = int(count) if count.isdigit() else NUMBERS.get(count, 0)
    if date is None or date.precision != "day" or not 1 < days <= 31:
        return date
    step = dt.timedelta(days=days - 1)
    return (
        DateRange(date.start - step, date.end, "range") if is_over else DateRange(date.start, date.end + step, "range")
    )
