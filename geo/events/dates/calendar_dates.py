"""Date phrases that name a piece of the calendar: days, months, seasons, years, and parts of them.

Each function reads the match of one rule; None means that the phrase can't be anchored.
"""

from __future__ import annotations

import datetime as dt
import re

from geo.domain import DateRange
from geo.events.dates.anchors import Anchor, digits, group
from geo.events.dates.calendars import (
    NUMBERS,
    between,
    half_of,
    month_of,
    part_of,
    quarter_of,
    safe_day,
    season_of,
    week_of,
    year_of,
    years,
)
from geo.months import month_number

_YEARS_AWAY = {"last": -1, "this": 0, "next": 1, "previous": -1, "same": 0, "that": 0, "following": 1}
_SIDES_OF = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "first": "early",
    "opening": "early",
    "mid": "mid",
    "late": "late",
    "end": "late",
    "last": "late",
    "final": "late",
    "closing": "late",
}


def cut(whole: DateRange, part: str) -> DateRange:
    """Cut out what "early", "mid-", "the end of", "the first half of" say; all of it where nothing is said."""
    if "months" in part:
        return (
            between(whole, month_of(whole.start.year, NUMBERS[part.split()[-3]]))
            if whole.precision == "year"
            else whole
        )
    if "half" in part:
        return half_of(whole, 1 if "first" in part else 2)
    for word, side in _SIDES_OF.items():
        if word in part:
            return part_of(whole, side)
    return whole


def _stated_year(m: re.Match[str], anchor: Anchor) -> int | None:
    """Give the year that a phrase tells: "2019", "last year", "that year" (of the date told before)."""
    if group(m, "year"):
        return int(group(m, "year"))
    words = group(m, "relative").split()
    if not words:
        return None
    if words[-1] in ("that", "same", "previous", "following") and anchor.previous is not None:
        return anchor.previous.start.year + _YEARS_AWAY[words[-1]]
    return anchor.published.year + _YEARS_AWAY[words[-1]] if anchor.published else None


def _nearest_year(month: int, day: int, anchor: Anchor, m: re.Match[str]) -> int | None:
    stated = _stated_year(m, anchor)
    if stated is not None or anchor.published is None:
        return stated
    here = (anchor.published.month, anchor.published.day)
    if anchor.direction < 0:
        return anchor.published.year - ((month, day) > here)
    return anchor.published.year + ((month, day) < here)


def iso(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    return safe_day(int(group(m, "year")), int(group(m, "month")), int(group(m, "day")))


def numeric(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "13/5/2019" and "3.5.2019"; "3/5/2019" is March to some and May to others, and so no date."""
    one, two, year = int(group(m, "one")), int(group(m, "two")), int(group(m, "year"))
    if m["mark"] == "." or one > 12 or one == two:
        return safe_day(year, two, one)
    return safe_day(year, one, two) if two > 12 else None


def day_month(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    month, day = month_number(group(m, "month")), digits(group(m, "day"))
    year = _nearest_year(month, day, anchor, m)
    found = safe_day(year, month, day) if year else None
    if found and group(m, "week").endswith(("to", "ending")):
        return DateRange(found.start - dt.timedelta(days=6), found.start, "range")
    return week_of(found.start) if found and group(m, "week") else found


def days_month(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    month, day = month_number(group(m, "month")), digits(group(m, "day"))
    last_month = month_number(group(m, "month2")) if group(m, "month2") else month
    year = _nearest_year(month, day, anchor, m)
    if year is None:
        return None
    is_over_new_year = last_month < month
    year -= is_over_new_year and bool(group(m, "year"))  # a year that is told is that of the last day
    first = safe_day(year, month, day)
    last = safe_day(year + is_over_new_year, last_month, digits(group(m, "day2")))
    return between(first, last) if first and last else None


def day_alone(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "on the 3rd": of this month, else of the one beside it that the tense looks to."""
    if anchor.published is None:
        return None
    day, here = digits(group(m, "day")), anchor.published
    is_off = day > here.day if anchor.direction < 0 else day < here.day
    count = here.year * 12 + here.month - 1 + (anchor.direction if is_off else 0)
    return safe_day(count // 12, count % 12 + 1, day)


def month(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    number, published = month_number(group(m, "month")), anchor.published
    stated, side = _stated_year(m, anchor), group(m, "side")
    if stated is not None:
        return cut(month_of(stated, number), group(m, "part"))
    if side == "the following":
        before = anchor.previous
        return (
            cut(month_of(before.end.year + (number <= before.end.month), number), group(m, "part")) if before else None
        )
    if side == "that":
        return cut(month_of(anchor.previous.start.year, number), group(m, "part")) if anchor.previous else None
    if published is None:
        return None
    if side == "last":
        whole = month_of(published.year - (number >= published.month), number)
    elif side == "next":
        whole = month_of(published.year + (number <= published.month), number)
    elif anchor.direction < 0:
        whole = month_of(published.year - (number > published.month), number)
    else:
        whole = month_of(published.year + (number < published.month), number)
    return cut(whole, group(m, "part"))


def months(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "from June to August 2019": the year told last is that of both unless the first has its own."""
    first, last = month_number(group(m, "month")), month_number(group(m, "month2"))
    year = _nearest_year(last, 1, anchor, m)
    if year is None:
        return None
    start = int(group(m, "year1")) if group(m, "year1") else year - (first > last)
    return between(month_of(start, first), month_of(year, last))


def season(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    name, published = group(m, "season"), anchor.published
    stated = _stated_year(m, anchor)
    if stated is not None:
        return season_of(stated, name)
    if published is None:
        return None
    options = [season_of(published.year + step, name) for step in (-2, -1, 0, 1)]
    side = group(m, "side")
    if side == "next" or (anchor.direction > 0 and side != "last"):
        return next(option for option in options if option.end >= published)
    return [option for option in options if (option.end if side == "last" else option.start) <= published][-1]


def quarter(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    year = _stated_year(m, anchor) or (anchor.published.year if anchor.published else None)
    return quarter_of(year, group(m, "ordinal")) if year else None


def decade(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    first = int(group(m, "decade")) if len(group(m, "decade")) == 4 else 1900 + int(group(m, "decade"))
    return cut(years(first, first + 9), group(m, "part"))


def year(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    return cut(year_of(int(group(m, "year"))), group(m, "part"))


def some_years(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "between 1946 and 1958" and "in 2014-15"."""
    first, last = group(m, "year"), group(m, "year2")
    return years(int(first), int(first[: 4 - len(last)] + last))


def new_year(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    return year_of(anchor.published.year) if anchor.published else None
