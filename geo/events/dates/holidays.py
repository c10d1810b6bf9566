"""Days that have a name the same everywhere: "Christmas Eve", "New Year's Day", "Good Friday".

Only days of the Gregorian calendar; feasts that differ by country or moon are no dates, and Easter is the Orthodox
one only in the news of its week.
"""

from __future__ import annotations

import datetime as dt
import re

from geo.domain import DateRange
from geo.events.dates.anchors import Anchor, group
from geo.events.dates.calendars import safe_day

_FIXED = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "may day": (5, 1),
    "armistice day": (11, 11),
}
_AFTER_EASTER = {"palm sunday": -7, "good friday": -2, "easter sunday": 0, "easter monday": 1}
_NAMES = sorted([*_FIXED, *_AFTER_EASTER], key=len, reverse=True)
HOLIDAY = (
    r"(?<!Orthodox )(?<!Coptic )(?P<holiday>"
    + "|".join(
        " ".join(
            f"[{word[0].upper()}{word[0]}]{word[1:].replace(chr(39), '[' + chr(39) + '’]')}" for word in name.split()
        )
        for name in _NAMES
    ).replace(" ", r"\s+")
    + ")"
)


def easter(year: int) -> dt.date:
    """Give Easter Sunday of a Gregorian year (the "Anonymous Gregorian" computus, Nature 13, 1876, p. 487)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    moon = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * moon) // 451
    month, day = divmod(h + moon - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Give Easter Sunday of the Julian calendar as a Gregorian date (Meeus, Astronomical Algorithms, 1991, p. 69)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(days=13)  # from 1900 to 2099


def _orthodox(name: str, published: dt.date) -> DateRange | None:
    """Give a day of the Orthodox Easter where it is that of the news: Kyiv on 6 May 2024 tells of 5 May."""
    if name not in _AFTER_EASTER:
        return None
    day = orthodox_easter(published.year) + dt.timedelta(days=_AFTER_EASTER[name])
    own = easter(published.year) + dt.timedelta(days=_AFTER_EASTER[name])
    is_news = abs((day - published).days) <= _NEWS < abs((own - published).days)
    return DateRange.day(day) if is_news else None


_NEWS = 8  # days


def holiday(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read a named day: of the year told, else the one beside the day of publication that the tense looks to."""
    name = group(m, "holiday").replace("’", "'")
    if group(m, "year"):
        return _day_of(name, int(group(m, "year")))
    published = anchor.published
    if published is None:
        return None
    steps = {"last": -1, "this": 0, "that": 0, "next": 1}
    words = group(m, "relative").split()
    if words and words[-1] in steps:
        return _day_of(name, published.year + steps[words[-1]])
    if (day := _orthodox(name, published)) is not None:
        return day
    days = [day for step in (-1, 0, 1) if (day := _day_of(name, published.year + step)) is not None]
    if anchor.direction < 0:
        return max((day for day in days if day.start <= published), key=lambda day: day.start, default=None)
    return min((day for day in days if day.start >= published), key=lambda day: day.start, default=None)


def _day_of(name: str, year: int) -> DateRange | None:
    if name in _FIXED:
        return safe_day(year, *_FIXED[name])
    day = easter(year) + dt.timedelta(days=_AFTER_EASTER[name])
    return safe_day(day.year, day.month, day.day)
