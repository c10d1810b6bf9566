"""Date phrases that count from the day of publication, or from a date told before.

Each function reads the match of one rule; None means that the phrase can't be anchored.
"""

from __future__ import annotations

import datetime as dt
import re

from geo.domain import DateRange
from geo.events.dates.anchors import Anchor, group
from geo.events.dates.calendar_dates import cut
from geo.events.dates.calendars import (
    WEEKDAYS,
    between,
    nearest_weekday,
    number,
    shift_month,
    week_of,
    weekend_of,
    year_of,
    years,
)

_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "the": 0, "next": 1, "coming": 1, "following": 1}
_NEAR = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "earlier today": 0,
    "later today": 0,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "the day before yesterday": -2,
    "the night before last": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}


def unit(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "last week", "early next month", "later this year", "earlier in the week"."""
    published, what = anchor.published, group(m, "unit")
    if published is None:
        return None
    steps = _STEPS[group(m, "side").split()[-1]]
    if what == "week":
        whole = week_of(published + dt.timedelta(days=7 * steps))
    elif what == "weekend":
        whole = _weekend(published, group(m, "side"), anchor.direction)
    elif what == "month":
        whole = shift_month(published, steps)
    else:
        whole = year_of(published.year + steps)
    return _narrow(whole, group(m, "part"), published)


def _weekend(published: dt.date, side: str, direction: int) -> DateRange:
    here = weekend_of(published)
    if "next" in side or direction > 0:
        return weekend_of(published + dt.timedelta(days=7)) if "next" in side else here
    return here if here.start <= published and side != "last" else weekend_of(published - dt.timedelta(days=7))


def _narrow(whole: DateRange, part: str, published: dt.date) -> DateRange:
    if part.startswith("earlier") and whole.start < published <= whole.end:
        return DateRange(whole.start, published, "range")
    if part.startswith("later") and whole.start <= published < whole.end:
        return DateRange(published, whole.end, "range")
    return cut(whole, part) if part and not part.startswith(("earlier", "later")) else whole


def weekday(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    published, side = anchor.published, group(m, "side")
    if published is None:
        return None
    which = WEEKDAYS.index(group(m, "weekday"))
    if group(m, "week"):
        step = {"last": -7, "this": 0, "next": 7}[group(m, "week")]
        return DateRange.day(week_of(published).start + dt.timedelta(days=step + which))
    if side in ("last", "past", "previous"):
        return DateRange.day(nearest_weekday(published - dt.timedelta(days=1), which, -1))
    if side == "next":
        return DateRange.day(week_of(published).start + dt.timedelta(days=7 + which))
    direction = 1 if "coming" in side else anchor.direction
    return DateRange.day(nearest_weekday(published, which, direction))


def last_but_one(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "the Friday before last", "the week before last"."""
    published, what = anchor.published, group(m, "unit")
    if published is None:
        return None
    if group(m, "weekday"):
        last = nearest_weekday(published - dt.timedelta(days=1), WEEKDAYS.index(group(m, "weekday")), -1)
        return DateRange.day(last - dt.timedelta(days=7))
    if what.startswith("week"):
        before = published - dt.timedelta(days=14)
        return week_of(before) if what == "week" else weekend_of(before)
    return shift_month(published, -2) if what == "month" else year_of(published.year - 2)


def story_weekday(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "the following Monday", "the Monday before", "the same Monday" from the day told before."""
    previous, side = anchor.previous, group(m, "side")
    if previous is None or previous.precision != "day":
        return None
    which, day = WEEKDAYS.index(group(m, "weekday")), dt.timedelta(days=1)
    if side == "same":
        return previous if previous.start.weekday() == which else None
    if side in ("following", "next", "after"):
        return DateRange.day(nearest_weekday(previous.start + day, which, 1))
    return DateRange.day(nearest_weekday(previous.start - day, which, -1))


def just_now(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "an hour ago", "minutes ago" as the day of publication; more than half a day ago may be the day before."""
    hours = number(group(m, "count")) if "hour" in m[0] else 0
    return DateRange.day(anchor.published) if anchor.published and (hours or 0) < _HALF_DAY else None


_HALF_DAY = 12  # hours


def week_from(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "a week from Friday": seven days after the Friday to come."""
    if anchor.published is None:
        return None
    coming = nearest_weekday(anchor.published, WEEKDAYS.index(group(m, "weekday")), 1)
    return DateRange.day(coming + dt.timedelta(days=7))


def weekdays(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    if anchor.published is None:
        return None
    first, last = (WEEKDAYS.index(group(m, name)) for name in ("weekday", "weekday2"))
    if anchor.direction < 0:
        end = nearest_weekday(anchor.published, last, -1)
        return between(DateRange.day(nearest_weekday(end, first, -1)), DateRange.day(end))
    start = nearest_weekday(anchor.published, first, 1)
    return between(DateRange.day(start), DateRange.day(nearest_weekday(start, last, 1)))


def near(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    step = _NEAR[group(m, "near")]
    return DateRange.day(anchor.published + dt.timedelta(days=step)) if anchor.published else None


def distance(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "two weeks ago", "half a year ago", "in three days' time"; "in two weeks" looks ahead or means nothing."""
    way = -1 if group(m, "way").endswith("ago") else 1
    if not group(m, "way") and anchor.direction < 0:
        return None
    if group(m, "half"):
        return shift_month(anchor.published, way * 6) if anchor.published and group(m, "unit") == "year" else None
    found = step(anchor.published, group(m, "count"), group(m, "unit"), way)
    return week_of(found.start) if found is not None and way > 0 and group(m, "unit").startswith("week") else found


def years_ago(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "twenty years ago this month", "a year ago today"."""
    steps = number(group(m, "count"))
    if anchor.published is None or steps is None:
        return None
    match group(m, "part").split()[-1]:
        case "month":
            return shift_month(anchor.published, -12 * steps)
        case "week":
            return week_of(_years_before(anchor.published, steps))
        case _:
            return DateRange.day(_years_before(anchor.published, steps))


def _years_before(day: dt.date, steps: int) -> dt.date:
    return day.replace(year=day.year - steps, day=28 if (day.month, day.day) == (2, 29) else day.day)


def stretch_of(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "in the past 24 hours", "over the past two weeks", "in the next three days" as all the days they cover."""
    steps = number(group(m, "count") or "a")
    if anchor.published is None or steps is None:
        return None
    way = 1 if group(m, "side") in ("next", "coming") else -1
    what = group(m, "unit").rstrip("s")
    if what in ("month", "year"):
        edge = shift_month(anchor.published, way * steps * (12 if what == "year" else 1))
        return between(edge, DateRange.day(anchor.published)) if way < 0 else None
    days = {"hour": -(-steps // 24), "day": steps, "week": 7 * steps}[what]
    other = anchor.published + dt.timedelta(days=way * days)
    return DateRange(min(other, anchor.published), max(other, anchor.published), "range")


def in_course_of(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "in the course of the week" as that of publication up to its day; early in a week the one before is told."""
    if anchor.published is None:
        return None
    early = dt.timedelta(days=2) if group(m, "unit") == "week" and anchor.published.weekday() < 2 else dt.timedelta()
    last = anchor.published - early
    whole = _around(DateRange.day(last), group(m, "unit"))
    return DateRange(whole.start, anchor.published if whole.end >= anchor.published else whole.end, "range")


def step(origin: dt.date | None, count: str, unit: str, way: int) -> DateRange | None:
    """Count days, weeks, months, years or decades from a day; as vague as the unit.

    "The week before" (no `count`) is Monday to Sunday, "a week before" one day, and so is "two weeks ago".
    """
    steps = number(re.sub(r"\s+of$|^a\s+(?=couple)", "", count.lower())) if count else 1
    if origin is None or steps is None:
        return None
    match unit.lower().rstrip("s"):
        case "day" | "night":
            return DateRange.day(origin + dt.timedelta(days=way * steps))
        case "week" | "fortnight" as what:
            day = origin + dt.timedelta(days=(7 if what == "week" else 14) * way * steps)
            return DateRange.day(day) if count else week_of(day)
        case "month":
            return shift_month(origin, way * steps)
        case "decade":
            return years(origin.year + 10 * way * steps - 1, origin.year + 10 * way * steps + 1)
        case _:
            return year_of(origin.year + way * steps)


def story(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "the following day", "that night", "two weeks later" from the date told before."""
    previous, words = anchor.previous, re.sub(r"\s+", " ", m[0].lower())
    if previous is None or group(m, "less"):
        return None
    if same := re.search(r"\b(?:same|that) (?:same )?(day|week|month|year|night|morning|evening|afternoon)", words):
        is_within = same[1] in ("week", "month", "year") or previous.precision == "day"
        return _around(previous, same[1]) if is_within else None
    back = re.search(r"before|earlier|previous", words) is not None
    origin = previous.start if back else previous.end
    what = "day" if re.search("night|morning|evening|afternoon", words) else group(m, "unit") or "day"
    if what.startswith("day") and previous.precision != "day":
        return None
    return step(origin, group(m, "count"), what, -1 if back else 1)


def same_day(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "later in the day", "by the evening", "two hours later" as the day told before; 24 hours are a day."""
    previous = anchor.previous
    if previous is None or previous.precision != "day":
        return None
    days = (number(group(m, "count") or "0") or 0) // 24 if "hour" in m[0].lower() else 0
    way = -1 if m[0].lower().endswith("earlier") else 1
    return DateRange.day(previous.start + dt.timedelta(days=way * days))


def _around(day: DateRange, unit: str) -> DateRange:
    """Give the week, month or year that a date lies in; the part of a day is its day."""
    if day.start == day.end or unit == "year":
        match unit:
            case "week":
                return week_of(day.start)
            case "month":
                return shift_month(day.start, 0)
            case "year":
                return year_of(day.start.year)
    return day


def within_story(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "later that year", "earlier that month": the rest of the stretch that the date told before lies in."""
    previous = anchor.previous
    whole = _around(previous, group(m, "unit")) if previous is not None else None
    if previous is None or whole is None or whole == previous:
        return None
    if m[0].lower().startswith("later"):
        return DateRange(previous.end, whole.end, "range")
    return DateRange(whole.start, previous.start, "range")


def count_back(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "two days after rangers arrested him" for the arrest: counted back from the date told before.

    "Less than a week after" is any day of that week.
    """
    previous = anchor.previous
    if previous is None or previous.precision != "day":
        return None
    way = -1 if m[0].lower().endswith("after") else 1
    found = step(previous.start, group(m, "count"), group(m, "unit") or "day", way)
    days = {"day": 1, "week": 7, "month": 31}.get((group(m, "unit") or "day").rstrip("s"), 0)
    steps = number(group(m, "count") or "a")
    if group(m, "less") and days and steps and days * steps > 1:
        edge = previous.start + dt.timedelta(days=way * (days * steps - 1))
        day = previous.start + dt.timedelta(days=way)
        return DateRange(min(edge, day), max(edge, day), "range")
    return found


def time_of_day(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "at dawn" as of the day told before it, else of the day of the saying, else of publication.

    "Overnight" is the night to the day on which it is told. "In the evening" alone is no day.
    """
    if not group(m, "night") and anchor.previous is not None:
        return anchor.previous if anchor.previous.precision == "day" else None
    if group(m, "part"):
        return None
    if anchor.said is not None:
        return anchor.said if anchor.said.precision == "day" else None
    return DateRange.day(anchor.published) if anchor.published else None
