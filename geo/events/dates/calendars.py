"""Stretches of the calendar that newspapers name: weeks run Monday to Sunday, seasons are the northern ones."""

from __future__ import annotations

import calendar
import datetime as dt

from geo.domain import DateRange

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_ONE_TO_TWELVE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: count for count, word in enumerate(_ONE_TO_TWELVE, start=1)} | {
    "a": 1,
    "an": 1,
    "couple": 2,
    "twenty": 20,
    "thirty": 30,
    "fifteen": 15,
}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


_TEENS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = {20: "twenty", 30: "thirty"}
ORDINAL_DAYS = (
    {word: day for day, word in enumerate(_TEENS, start=1)}
    | {f"{_TENS[day // 10 * 10]}-{_TEENS[day % 10 - 1]}": day for day in (*range(21, 30), 31)}
    | {"twentieth": 20, "thirtieth": 30}
)


def number(word: str) -> int | None:
    """Read "3", "three" or "a"."""
    return int(word) if word.isdigit() else NUMBERS.get(word.lower())


def safe_day(year: int, month: int, day: int) -> DateRange | None:
    """Give one day, or None where the calendar has no such day (30 February)."""
    try:
        return DateRange.day(dt.date(year, month, day))
    except ValueError:
        return None


def month_of(year: int, month: int) -> DateRange:
    last = calendar.monthrange(year, month)[1]
    return DateRange(dt.date(year, month, 1), dt.date(year, month, last), "month")


def year_of(year: int) -> DateRange:
    return DateRange(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def years(first: int, last: int) -> DateRange:
    return DateRange(dt.date(first, 1, 1), dt.date(last, 12, 31), "range")


def week_of(day: dt.date) -> DateRange:
    monday = day - dt.timedelta(days=day.weekday())
    return DateRange(monday, monday + dt.timedelta(days=6), "range")


def weekend_of(day: dt.date) -> DateRange:
    """Give Saturday and Sunday of the week that a day is in."""
    monday = day - dt.timedelta(days=day.weekday())
    return DateRange(monday + dt.timedelta(days=5), monday + dt.timedelta(days=6), "range")


def season_of(year: int, name: str) -> DateRange:
    """Give a season; the winter of 2014 is the one that began in December 2014."""
    first, last = SEASONS[name.lower()]
    return between(month_of(year, first), month_of(year + (last < first), last))


def quarter_of(year: int, ordinal: str) -> DateRange:
    first = 3 * _ORDINALS[ordinal.lower()] - 2
    return between(month_of(year, first), month_of(year, first + 2))


def half_of(whole: DateRange, half: int) -> DateRange:
    """Give the first (1) or second (2) half of a month, year or decade."""
    days = (whole.end - whole.start).days + 1
    if days > 31:
        middle = whole.start.replace(month=7) if days <= 366 else whole.start + dt.timedelta(days=days // 2)
    else:
        middle = whole.start + dt.timedelta(days=15)
    last = middle - dt.timedelta(days=1)
    return DateRange(whole.start, last, "range") if half == 1 else DateRange(middle, whole.end, "range")


def shift_month(day: dt.date, months: int) -> DateRange:
    """Give the whole month that lies so many months from a day's month."""
    count = day.year * 12 + day.month - 1 + months
    return month_of(count // 12, count % 12 + 1)


def between(first: DateRange, last: DateRange) -> DateRange:
    """Join two dates into the stretch from the start of the first to the end of the last.

    Raises ValueError where that would run backwards.
    """
    return DateRange(first.start, last.end, "range")


def part_of(whole: DateRange, part: str) -> DateRange:
    """Cut "early", "mid" or "late" out of a month (days 1-10, 11-20, 21 on), a year (four months each), a decade.

    Of a week they are Monday to Wednesday, Tuesday to Thursday, and Thursday on.
    """
    days = (whole.end - whole.start).days + 1
    first, second = whole.start + dt.timedelta(days=days // 3), whole.start + dt.timedelta(days=2 * (days // 3))
    if whole.precision == "year":
        first, second = whole.start.replace(month=5), whole.start.replace(month=9)
    elif days <= 7:
        middle = {"early": (0, 2), "beginning": (0, 2), "start": (0, 2), "mid": (1, 3), "middle": (1, 3)}
        a, b = middle.get(part.lower(), (3, days - 1))
        return DateRange(whole.start + dt.timedelta(days=a), whole.start + dt.timedelta(days=b), "range")
    elif days <= 31:
        first, second = whole.start + dt.timedelta(days=10), whole.start + dt.timedelta(days=20)
    one = dt.timedelta(days=1)
    match part.lower():
        case "early" | "beginning" | "start":
            return DateRange(whole.start, first - one, "range")
        case "mid" | "middle":
            return DateRange(first, second - one, "range")
        case _:
            return DateRange(second, whole.end, "range")


def nearest_weekday(published: dt.date, weekday: int, direction: int) -> dt.date:
    """Give the closest such weekday looking back (-1) or ahead (+1); the day of publication itself counts."""
    if direction < 0:
        return published - dt.timedelta(days=(published.weekday() - weekday) % 7)
    return published + dt.timedelta(days=(weekday - published.weekday()) % 7)
