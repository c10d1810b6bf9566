"""When two reports' dates, places and statuses can be those of one happening."""

from __future__ import annotations

import datetime as dt
import math
import re

from geo.domain import DateRange, Event, EventPlace, Visit

DAY = dt.timedelta(days=1)
_AREAS = ("country", "region", "admin1", "admin2")
_SAME_TOWN_KM = 30.0
_WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_MONTH = re.compile(
    r"\b(january|february|march|april|may|june|july|august|september|october|november|december)\b", re.IGNORECASE
)
_RECENT = dt.timedelta(days=45)  # how long before its publication an undated report may be about
_AWAITED = dt.timedelta(days=120)  # how long an announcement or invitation without a date is waited for


def can_be_same_date(one: DateRange, other: DateRange, slack: dt.timedelta = DAY) -> bool:
    """Say whether two dates meet, allowing for sources that differ by a day."""
    return one.start - slack <= other.end and other.start - slack <= one.end


def fits_phrase(date: DateRange, phrase: str | None) -> bool:
    """Say whether a date may be what an unanchored phrase ("Wednesday", "last November") means."""
    if phrase is None:
        return True
    days = [date.start + DAY * n for n in range(min(7, (date.end - date.start).days + 1))]
    if (weekday := _WEEKDAY.search(phrase)) and weekday[0].title() not in {f"{d:%A}" for d in days}:
        return False
    month = _MONTH.search(phrase)
    return month is None or month[0].title() in {f"{date.start:%B}", f"{date.end:%B}"}


def can_be_same_phrase(one: str | None, other: str | None) -> bool:
    """Say whether two unanchored phrases don't contradict one another."""
    for pattern in (_WEEKDAY, _MONTH):
        ours, theirs = pattern.search(one or ""), pattern.search(other or "")
        if ours and theirs and ours[0].lower() != theirs[0].lower():
            return False
    return True


def can_be_same_place(one: EventPlace | None, other: EventPlace | None) -> bool:
    """Say whether one place lies in the other, or in the same town; a missing place agrees with any."""
    if one is None or other is None or one.place.id == other.place.id:
        return True
    ours, theirs = one.place, other.place
    if ours.precision == "region" or theirs.precision == "region":
        return True
    if ours.country != theirs.country:
        return False
    if "country" in (ours.precision, theirs.precision):
        return True
    if ours.precision in _AREAS or theirs.precision in _AREAS:
        return ours.admin1 == theirs.admin1
    return kilometres(ours.lat, ours.lon, theirs.lat, theirs.lon) <= _SAME_TOWN_KM


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance on a sphere of 6371 km."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half = (
        math.sin((phi2 - phi1) / 2) ** 2
        + math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    )
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))


def can_be_same_time(
    one: Visit | Event, published_one: dt.date | None, other: Visit | Event, published_other: dt.date | None
) -> bool:
    """Say whether two reports can be of one day; a missing date takes the other's where nothing speaks against it."""
    if one.date and other.date:
        return can_be_same_date(one.date, other.date)
    if one.date:
        return fits_phrase(one.date, other.date_text) and _is_near(one.date, published_other, is_done(other))
    if other.date:
        return fits_phrase(other.date, one.date_text) and _is_near(other.date, published_one, is_done(one))
    if published_one and published_other and is_done(one) and is_done(other):
        return abs(published_one - published_other) <= _RECENT and can_be_same_phrase(one.date_text, other.date_text)
    return can_be_same_phrase(one.date_text, other.date_text)


def _is_near(date: DateRange, published: dt.date | None, is_made: bool) -> bool:
    """Say whether an undated report published then can be about that date: just before it, or awaited after it."""
    if published is None:
        return True
    if is_made:
        return published - _RECENT <= date.end and date.start <= published + DAY
    return published - DAY <= date.end and date.start <= published + _AWAITED


def is_done(record: Visit | Event) -> bool:
    """Say whether a record tells of something that took place."""
    return record.status == "happened" if isinstance(record, Visit) else record.modality == "happened"


def can_be_same_status(
    one: Visit, published_one: dt.date | None, other: Visit, published_other: dt.date | None
) -> bool:
    """Say whether one can be the later history of the other: announced, then made or cancelled, never both.

    A visit that was made before the other was announced is another visit, and so is one made later than announced.
    """
    if {one.status, other.status} == {"happened", "cancelled"}:
        return False
    if is_done(one) == is_done(other):
        return True
    made, planned, announced = (one, other, published_other) if is_done(one) else (other, one, published_one)
    told = published_one if is_done(one) else published_other
    if made.date and announced and made.date.end < announced - DAY:
        return False
    if made.date and planned.date:
        return made.date.overlaps(planned.date)
    if told and announced:
        return announced <= told <= announced + _AWAITED
    return bool(made.date or planned.date)
