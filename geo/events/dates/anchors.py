"""What a date phrase is read against: the day of publication, the tense, and the dates told around it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from geo.domain import DateRange
from geo.events.dates.calendars import ORDINAL_DAYS


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a phrase is read against.

    `direction` is -1 where the tense looks back from the day of publication, +1 where it looks ahead; `previous` is
    the date told before the phrase, `said` the day on which somebody says so in the same sentence.
    """

    published: dt.date | None
    direction: int = -1
    previous: DateRange | None = None
    said: DateRange | None = None


def group(m: re.Match[str], name: str) -> str:
    """Give a named group in lower case, by its name or its second name (`name_b`), or "" where it is absent."""
    groups = m.groupdict()
    return " ".join((groups.get(name) or groups.get(name + "_b") or "").lower().split())


def digits(words: str) -> int:
    """Read "3rd" and "third" as 3."""
    return ORDINAL_DAYS.get(re.sub(r"\s", "-", words)) or int(re.sub(r"\D", "", words))
