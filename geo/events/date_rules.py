"""The rules that read a date phrase: one pattern and one small function each, tried in order.

Directions: -1 looks back from the day of publication, +1 ahead.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from geo.domain import DateRange
from geo.events.calendars import (
    WEEKDAYS,
    between,
    month_number,
    month_of,
    nearest_weekday,
    number,
    part_of,
    quarter_of,
    safe_day,
    season_of,
    shift_month,
    week_of,
    weekend_of,
    year_of,
    years,
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a phrase is read against; `previous` is the date told before it."""

    published: dt.date | None
    direction: int = -1
    previous: DateRange | None = None


@dataclass(frozen=True, slots=True)
class DateRule:
    """A named pattern, and the function that says which days its words mean (None: can't be anchored)."""

    name: str
    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], Anchor], DateRange | None]


def _group(m: re.Match[str], name: str) -> str:
    """Give a named group in lower case, by its name or its second name (`name_b`), or "" where it is absent."""
    groups = m.groupdict()
    return " ".join((groups.get(name) or groups.get(name + "_b") or "").lower().split())


def _nearest_year(month: int, day: int, anchor: Anchor, stated: str) -> int | None:
    if stated:
        return int(stated)
    if anchor.published is None:
        return None
    here = (anchor.published.month, anchor.published.day)
    if anchor.direction < 0:
        return anchor.published.year - ((month, day) > here)
    return anchor.published.year + ((month, day) < here)


def _iso(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    return safe_day(int(_group(m, "year")), int(_group(m, "month")), int(_group(m, "day")))


def _day_month(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    month, day = month_number(_group(m, "month")), int(re.sub(r"\D", "", _group(m, "day")))
    year = _nearest_year(month, day, anchor, _group(m, "year"))
    return safe_day(year, month, day) if year else None


def _days_month(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    month, day = month_number(_group(m, "month")), int(re.sub(r"\D", "", _group(m, "day")))
    last_month = month_number(_group(m, "month2")) if _group(m, "month2") else month
    year = _nearest_year(month, day, anchor, _group(m, "year"))
    first = safe_day(year, month, day) if year else None
    last = safe_day(year, last_month, int(re.sub(r"\D", "", _group(m, "day2")))) if year else None
    return between(first, last) if first and last else None


def _month(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    month, published = month_number(_group(m, "month")), anchor.published
    stated, side = _group(m, "year"), _group(m, "side")
    if stated:
        whole = month_of(int(stated), month)
    elif published is None:
        return None
    elif _group(m, "relative"):
        step = {"last": -1, "this": 0, "next": 1, "previous": -1, "same": 0}[_group(m, "relative").split()[-1]]
        whole = month_of(published.year + step, month)
    elif side == "last":
        whole = month_of(published.year - (month >= published.month), month)
    elif side == "next":
        whole = month_of(published.year + (month <= published.month), month)
    elif anchor.direction < 0:
        whole = month_of(published.year - (month > published.month), month)
    else:
        whole = month_of(published.year + (month < published.month), month)
    return _cut(whole, _group(m, "part"))


def _cut(whole: DateRange, part: str) -> DateRange:
    """Cut out what "early", "mid-", "the end of" say; all of it where nothing is said."""
    for word, side in _SIDES_OF.items():
        if word in part:
            return part_of(whole, side)
    return whole


_SIDES_OF = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "first": "early",
    "mid": "mid",
    "late": "late",
    "end": "late",
}


def _season(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    name, published = _group(m, "season"), anchor.published
    if _group(m, "year"):
        return season_of(int(_group(m, "year")), name)
    if published is None:
        return None
    options = [season_of(published.year + step, name) for step in (-2, -1, 0, 1)]
    if _group(m, "side") == "next" or (anchor.direction > 0 and _group(m, "side") != "last"):
        return next(option for option in options if option.end >= published)
    return [option for option in options if (option.end if _group(m, "side") == "last" else option.start) <= published][
        -1
    ]


def _quarter(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    year = int(_group(m, "year")) if _group(m, "year") else anchor.published.year if anchor.published else None
    if year and _group(m, "relative") == "last":
        year -= 1
    return quarter_of(year, _group(m, "ordinal")) if year else None


def _decade(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    first = int(_group(m, "decade")) if len(_group(m, "decade")) == 4 else 1900 + int(_group(m, "decade"))
    return _cut(years(first, first + 9), _group(m, "part"))


def _year(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    return _cut(year_of(int(_group(m, "year"))), _group(m, "part"))


def _unit(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    published, unit = anchor.published, _group(m, "unit")
    if published is None:
        return None
    step = {"last": -1, "past": -1, "previous": -1, "this": 0, "the": 0, "next": 1, "coming": 1, "following": 1}
    steps = step[_group(m, "side").split()[-1]]
    if unit == "week":
        whole = week_of(published + dt.timedelta(days=7 * steps))
    elif unit == "weekend":
        whole = _weekend(published, _group(m, "side"), anchor.direction)
    elif unit == "month":
        whole = shift_month(published, steps)
    else:
        whole = year_of(published.year + steps)
    return _narrow(whole, _group(m, "part"), published)


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
    return _cut(whole, part) if part and not part.startswith(("earlier", "later")) else whole


def _weekday(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    published, side = anchor.published, _group(m, "side")
    if published is None:
        return None
    weekday = WEEKDAYS.index(_group(m, "weekday"))
    if _group(m, "week"):
        step = {"last": -7, "this": 0, "next": 7}[_group(m, "week")]
        return DateRange.day(week_of(published).start + dt.timedelta(days=step + weekday))
    if side in ("last", "past", "previous"):
        return DateRange.day(nearest_weekday(published - dt.timedelta(days=1), weekday, -1))
    if side == "next":
        return DateRange.day(week_of(published).start + dt.timedelta(days=7 + weekday))
    direction = 1 if "coming" in side else anchor.direction
    return DateRange.day(nearest_weekday(published, weekday, direction))


def _weekdays(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    if anchor.published is None:
        return None
    first, last = (WEEKDAYS.index(_group(m, name)) for name in ("weekday", "weekday2"))
    if anchor.direction < 0:
        end = nearest_weekday(anchor.published, last, -1)
        return between(DateRange.day(nearest_weekday(end, first, -1)), DateRange.day(end))
    start = nearest_weekday(anchor.published, first, 1)
    return between(DateRange.day(start), DateRange.day(nearest_weekday(start, last, 1)))


_NEAR = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "earlier today": 0,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}


def _near(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    step = _NEAR[re.sub(r"\s+", " ", _group(m, "near"))]
    return DateRange.day(anchor.published + dt.timedelta(days=step)) if anchor.published else None


def _distance(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    way = -1 if _group(m, "way").endswith("ago") else 1
    return _step(anchor.published, _group(m, "count"), _group(m, "unit"), way)


def _step(origin: dt.date | None, count: str, unit: str, way: int) -> DateRange | None:
    steps = number(re.sub(r"\s+of$|^a\s+(?=couple)", "", count.lower()))
    if origin is None or steps is None:
        return None
    match unit.lower().rstrip("s"):
        case "day":
            return DateRange.day(origin + dt.timedelta(days=way * steps))
        case "week":
            return week_of(origin + dt.timedelta(days=7 * way * steps))
        case "month":
            return shift_month(origin, way * steps)
        case "decade":
            return years(origin.year + 10 * way * steps - 1, origin.year + 10 * way * steps + 1)
        case _:
            return year_of(origin.year + way * steps)


def _story(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    previous, words = anchor.previous, re.sub(r"\s+", " ", m[0].lower())
    if previous is None:
        return None
    if re.search(r"\b(?:same|that) (?:day|week|month|year|night|morning|evening|afternoon)", words):
        return previous
    back = re.search(r"before|earlier|previous", words) is not None
    origin = previous.start if back else previous.end
    unit = "day" if re.search("night|morning|evening|afternoon", words) else _group(m, "unit") or "day"
    if unit.startswith("day") and previous.precision != "day":
        return None
    return _step(origin, _group(m, "count") or "a", unit, -1 if back else 1)


def count_back(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "two days after rangers arrested him" for the arrest: counted back from the date told before."""
    previous = anchor.previous
    if previous is None or previous.precision != "day":
        return None
    is_after = m[0].lower().endswith("after")
    return _step(previous.start, _group(m, "count") or "a", _group(m, "unit") or "day", -1 if is_after else 1)


def _new_year(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    year = int(_group(m, "year")) if _group(m, "year") else anchor.published.year if anchor.published else None
    return year_of(year) if year else None


_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_OF_YEAR = rf"(?:,?\s+(?:of\s+)?(?P<year>{_YEAR})\b)?"
_PART = r"(?:early|mid|late|(?:the\s+)?(?:end|beginning|start|middle)\s+of|the\s+first\s+days\s+of)"
_COUNT = r"(?:\d{1,3}|a\s+couple\s+of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)"
_TO = r"\s*(?:-|–|—|to|and|through|until|till)\s*"
_SEASON = r"spring|summer|autumn|fall|winter"
_NO_DAY_NAME = "".join(rf"(?<!{word} )" for word in ("Bloody", "Black", "Good", "Super", "Easter", "Palm", "Cyber"))
_NO_PAPER = r"(?!\s+(?:Times|Telegraph|Mirror|Express|Independent|Mail|Post|Herald|Night))"
_NO_COUNT = r"(?![,.]?\d|\s*(?:people|troops|soldiers|km|miles|men|dead|euros|dollars|percent|%|-\d))"
_SIDES = (
    r"last|past|this\s+past|this\s+coming|previous|this|next|the\s+coming|the\s+next|the\s+past|the\s+last"
    r"|[Oo]ver\s+the|[Aa]t\s+the"
)


def _rule(name: str, pattern: str, resolve: Callable[[re.Match[str], Anchor], DateRange | None]) -> DateRule:
    return DateRule(name, re.compile(pattern), resolve)


RULES: tuple[DateRule, ...] = (
    _rule("iso", rf"\b(?P<year>{_YEAR})-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)\b", _iso),
    _rule(
        "days of two months",
        rf"\b(?P<day>{_DAY})\s+(?P<month>{_MONTH}){_TO}(?P<day2>{_DAY})\s+(?P<month2>{_MONTH}){_OF_YEAR}",
        _days_month,
    ),
    _rule(
        "days of two months",
        rf"\b(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_TO}(?P<month2>{_MONTH})\s+(?P<day2>{_DAY})\b{_OF_YEAR}",
        _days_month,
    ),
    _rule("days", rf"\b(?P<day>{_DAY}){_TO}(?P<day2>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH}){_OF_YEAR}", _days_month),
    _rule(
        "days",
        rf"\b(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_TO}(?P<day2>{_DAY})\b(?!\s*(?:,\d{{3}}|percent|%)){_OF_YEAR}",
        _days_month,
    ),
    _rule(
        "day",
        rf"\b(?:{_WEEKDAY},?\s+\(?(?:the\s+)?)?(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH})\b{_OF_YEAR}",
        _day_month,
    ),
    _rule(
        "day",
        rf"\b(?:{_WEEKDAY},?\s+\(?)?(?P<month>{_MONTH})\s+(?P<day>{_DAY})\b(?!\s*(?:percent|%|,\d)){_OF_YEAR}",
        _day_month,
    ),
    _rule(
        "month",
        rf"\b(?:(?P<part>{_PART})[\s-]+)?(?:(?P<side>last|this|next)\s+)?(?P<month>{_MONTH})\b"
        rf"(?:\s+(?P<relative>last|this|next|the\s+previous|the\s+same)\s+year\b|{_OF_YEAR})",
        _month,
    ),
    _rule(
        "quarter",
        r"\b(?P<ordinal>first|second|third|fourth)\s+quarter"
        rf"(?:\s+of\s+(?:(?P<year>{_YEAR})|(?P<relative>last|this)\s+year))?\b",
        _quarter,
    ),
    _rule("season", rf"\b(?P<side>last|this|next)\s+(?P<season>{_SEASON})\b", _season),
    _rule("season", rf"\b(?:the\s+)?(?P<season>{_SEASON})\s+(?:of\s+)?(?P<year>{_YEAR})\b", _season),
    _rule(
        "decade",
        r"\b(?:(?P<part>early|mid|late)[\s-]+)?(?:the\s+)?(?:(?P<part_b>early|mid|late)[\s-]+)?(?P<decade>(?:1[89]|20)\d0)s\b",
        _decade,
    ),
    _rule(
        "new year",
        r"\b(?:the\s+(?:start|beginning)\s+of\s+(?:the|this)(?:\s+new)?\s+year|the\s+new\s+year)\b",
        _new_year,
    ),
    _rule("weekdays", rf"\b(?P<weekday>{_WEEKDAY}){_TO}(?P<weekday2>{_WEEKDAY})\b", _weekdays),
    _rule(
        "weekday", rf"\b{_NO_DAY_NAME}(?P<weekday>{_WEEKDAY})\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b", _weekday
    ),
    _rule(
        "weekday",
        r"\b(?:(?P<side>last|past|previous|this\s+coming|this|next|coming)\s+)?"
        rf"{_NO_DAY_NAME}(?P<weekday>{_WEEKDAY})\b{_NO_PAPER}",
        _weekday,
    ),
    _rule(
        "near",
        r"\b(?P<near>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|earlier\s+today|[Tt]oday|tonight"
        r"|[Yy]esterday|tomorrow|last\s+night|last\s+evening|this\s+(?:morning|afternoon|evening))\b",
        _near,
    ),
    _rule(
        "unit",
        rf"\b(?:(?P<part>[Ee]arlier|[Ll]ater|{_PART})\s+)?(?P<side>{_SIDES}|Last|Next|This)\s+"
        r"(?P<unit>week|weekend|month|year)\b(?!\s*(?:-|old\b|['’]s\s+(?:Eve|Day)))",
        _unit,
    ),
    _rule("unit", r"\b(?P<part>the\s+end\s+of|the\s+beginning\s+of)\s+(?P<side>the)\s+(?P<unit>month|year)\b", _unit),
    _rule(
        "ago", rf"\b(?P<count>{_COUNT})\s+(?P<unit>days?|weeks?|months?|years?|decades?)\s+(?P<way>ago)\b", _distance
    ),
    _rule(
        "ahead", rf"\b[Ii]n\s+(?P<count>{_COUNT})\s+(?P<unit>days?|weeks?|months?)['’]?\s+(?P<way>time)\b", _distance
    ),
    _rule(
        "story",
        r"\b[Tt]he\s+(?:very\s+)?(?:following|next|previous|same)\s+(?P<unit>day|morning|night|evening|afternoon|week|month|year)\b",
        _story,
    ),
    _rule(
        "story",
        r"\b(?:[Tt]hat\s+(?:same\s+)?day|[Tt]he\s+(?P<unit>day|night|evening|week)\s+(?:before|after|earlier))\b(?!\s+(?:yesterday|tomorrow))",
        _story,
    ),
    _rule(
        "story",
        rf"\b(?P<count>{_COUNT}|A|Two|Three|Four|Five|Ten)\s+(?P<unit>days?|weeks?|months?|years?)\s+(?:later|earlier|after(?:wards?)?|before)\b",
        _story,
    ),
    _rule(
        "vague",
        r"\b(?:in|over|during)\s+(?:the\s+)?(?:recent|past|last|coming|next)\s+(?:few\s+)?(?:days|weeks|months|years)\b",
        lambda m, anchor: None,
    ),
    _rule("year", rf"(?:(?<=\b[Ii]n )|(?<=\bsince )|(?<=\bof ))(?P<year>1[0-7]\d\d)\b{_NO_COUNT}", _year),
    _rule("year", rf"\b(?:(?P<part>{_PART})[\s-]+)?(?P<year>{_YEAR})\b{_NO_COUNT}", _year),
)
