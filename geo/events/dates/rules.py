"""The rules that find a date phrase: one pattern each, and the function that reads it, tried in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from geo.domain import DateRange
from geo.events.dates import calendar_dates as calendar
from geo.events.dates import relative_dates as relative
from geo.events.dates.anchors import Anchor
from geo.events.dates.holidays import HOLIDAY, holiday
from geo.months import MONTH

_Reader = Callable[[re.Match[str], Anchor], DateRange | None]


@dataclass(frozen=True, slots=True)
class DateRule:
    """A named pattern, and the function that says which days its words mean (None: can't be anchored)."""

    name: str
    pattern: re.Pattern[str]
    resolve: _Reader


_MONTH = rf"{MONTH}(?!\w)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_RELATIVE = r"(?P<relative>last|this|next|that|the\s+previous|the\s+same|the\s+following)\s+year\b"
_OF_YEAR = rf"(?:,?\s+(?:of\s+)?(?:(?P<year>{_YEAR})\b|{_RELATIVE}))?"
_PART = (
    r"(?:(?:early|late)(?:\s+in)?|mid|(?:the\s+)?(?:end|beginning|start|middle)\s+of|the\s+first\s+days\s+of"
    r"|(?:the\s+)?(?:opening|final|last|closing)\s+(?:days|week)\s+of|(?:the\s+)?first\s+week\s+of"
    r"|(?:the\s+)?(?:first|second|latter)\s+half\s+of)"
)
_COUNT = (
    r"(?:\d{1,3}|a\s+couple\s+of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty)"
)
_LONG = r"(?:days?|weeks?|fortnights?|months?|years?|decades?)"
_TO = r"\s*(?:-|–|—|to|and|through|until|till)\s*"
_SEASON = r"spring|summer|autumn|fall|winter"
_NO_DAY_NAME = "".join(rf"(?<!{word} )" for word in ("Bloody", "Black", "Good", "Super", "Easter", "Palm", "Cyber"))
_NO_PAPER = r"(?!\s+(?:Times|Telegraph|Mirror|Express|Independent|Mail|Post|Herald|Night))"
_NO_COUNT = r"(?![,.]?\d|\s*(?:people|troops|soldiers|km|miles|men|dead|euros|dollars|percent|%|-\d))"
_SIDES = (
    r"last|past|this\s+past|this\s+coming|previous|this|next|the\s+coming|the\s+next|the\s+past|the\s+last"
    r"|[Oo]ver\s+the|[Aa]t\s+the"
)
_VAGUE = r"(?:few|several|some|many|recent|couple\s+of)"


def _no_date(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    return None


def _rule(name: str, pattern: str, resolve: _Reader) -> DateRule:
    return DateRule(name, re.compile(pattern), resolve)


_DAYS = (
    _rule("day", rf"\b{HOLIDAY}\b(?!\s+(?:carol|service|sale|dinner|tree|market|honou?rs)){_OF_YEAR}", holiday),
    _rule("iso", rf"\b(?P<year>{_YEAR})-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)\b", calendar.iso),
    _rule(
        "day",
        rf"(?<![\d/.])(?P<one>[0-3]?\d)(?P<mark>[/.])(?P<two>[0-3]?\d)(?P=mark)(?P<year>{_YEAR})(?![\d/])",
        calendar.numeric,
    ),
    _rule(
        "days of two months",
        rf"\b(?P<day>{_DAY})\s+(?P<month>{_MONTH}){_TO}(?P<day2>{_DAY})\s+(?P<month2>{_MONTH}){_OF_YEAR}",
        calendar.days_month,
    ),
    _rule(
        "days of two months",
        rf"\b(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_TO}(?P<month2>{_MONTH})\s+(?P<day2>{_DAY})\b{_OF_YEAR}",
        calendar.days_month,
    ),
    _rule(
        "days",
        rf"\b(?P<day>{_DAY}){_TO}(?P<day2>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH}){_OF_YEAR}",
        calendar.days_month,
    ),
    _rule(
        "days",
        rf"\b(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_TO}(?P<day2>{_DAY})\b(?!\s*(?:,\d{{3}}|percent|%)){_OF_YEAR}",
        calendar.days_month,
    ),
    _rule(
        "day",
        rf"\b(?:(?P<week>the\s+week\s+(?:of|beginning|starting))\s+)?(?:{_WEEKDAY},?\s+\(?(?:the\s+)?)?(?P<day>{_DAY})"
        rf"\s+(?:of\s+)?(?P<month>{_MONTH})\b{_OF_YEAR}",
        calendar.day_month,
    ),
    _rule(
        "day",
        rf"\b(?:(?P<week>the\s+week\s+(?:of|beginning|starting))\s+)?(?:{_WEEKDAY},?\s+\(?)?(?P<month>{_MONTH})"
        rf"\s+(?P<day>{_DAY})\b(?!\s*(?:percent|%|,\d)){_OF_YEAR}",
        calendar.day_month,
    ),
    _rule(
        "day",
        r"(?:(?<=\bon )|(?<=\bOn ))the\s+(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))"
        r"(?=[.,;:]|\s+of\s+(?:this|the)\s+month)",
        calendar.day_alone,
    ),
)
_MONTHS_AND_MORE = (
    _rule(
        "months",
        rf"\b(?P<month>{_MONTH})\s*(?P<year1>{_YEAR})?\s+(?:to|until|through|and)\s+(?P<month2>{_MONTH})\b{_OF_YEAR}",
        calendar.months,
    ),
    _rule(
        "month",
        rf"\b(?:(?P<part>{_PART})[\s-]+)?(?:(?P<side>last|this|next)\s+)?(?P<month>{_MONTH})\b{_OF_YEAR}",
        calendar.month,
    ),
    _rule(
        "quarter",
        r"\b(?P<ordinal>first|second|third|fourth)\s+quarter"
        rf"(?:\s+of\s+(?:(?P<year>{_YEAR})|{_RELATIVE}))?\b",
        calendar.quarter,
    ),
    _rule("season", rf"\b(?P<side>last|this|next|this\s+coming)\s+(?P<season>{_SEASON})\b", calendar.season),
    _rule("season", rf"\b(?:the\s+)?(?P<season>{_SEASON})\s+(?:of\s+)?(?P<year>{_YEAR})\b", calendar.season),
    _rule("season", rf"(?<=\b[Ii]n )the\s+(?P<season>{_SEASON})\b(?!\s+(?:of|from|session|term))", calendar.season),
    _rule(
        "decade",
        r"\b(?:(?P<part>early|mid|late)[\s-]+)?(?:the\s+)?(?:(?P<part_b>early|mid|late)[\s-]+)?(?P<decade>(?:1[89]|20)\d0)s\b",
        calendar.decade,
    ),
    _rule(
        "new year",
        r"\b(?:the\s+(?:start|beginning)\s+of\s+(?:the|this)(?:\s+new)?\s+year|the\s+new\s+year)\b",
        calendar.new_year,
    ),
)
_NEAR_DAYS = (
    _rule("weekdays", rf"\b(?P<weekday>{_WEEKDAY}){_TO}(?P<weekday2>{_WEEKDAY})\b", relative.weekdays),
    _rule(
        "weekday",
        rf"\b{_NO_DAY_NAME}(?P<weekday>{_WEEKDAY})\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b",
        relative.weekday,
    ),
    _rule("weekday", rf"\b[Aa]\s+week\s+from\s+(?P<weekday>{_WEEKDAY})\b", relative.week_from),
    _rule(
        "weekday",
        r"\b(?:(?P<side>last|past|previous|this\s+past|this\s+coming|this|next|coming)\s+)?"
        rf"{_NO_DAY_NAME}(?P<weekday>{_WEEKDAY})\b{_NO_PAPER}",
        relative.weekday,
    ),
    _rule(
        "near",
        r"\b(?P<near>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|earlier\s+today|later\s+today|[Tt]oday"
        r"|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Ll]ast\s+night|last\s+evening|[Tt]his\s+(?:morning|afternoon|evening))\b",
        relative.near,
    ),
    _rule(
        "stretch",
        r"\b(?:(?:in|over|during|within|for)\s+)?the\s+(?P<side>past|last|next|coming)\s+(?P<count>\d{1,3}|two|three|four|five|six"
        r"|seven|eight|nine|ten|twelve)\s+(?P<unit>hours|days|weeks|months|years)\b",
        relative.stretch_of,
    ),
    _rule(
        "stretch",
        r"\b(?:in|over|during)\s+the\s+(?P<side>past|last)\s+(?P<unit>day|week|month|year)\b(?!\s+(?:of|before)\b)",
        relative.stretch_of,
    ),
    _rule(
        "unit",
        rf"\b(?:(?P<part>[Ee]arlier|[Ll]ater|{_PART})\s+)?(?P<side>{_SIDES}|Last|Next|This)\s+"
        r"(?P<unit>week|weekend|month|year)\b(?!\s*(?:-|old\b|['’]s\s+(?:Eve|Day)))",
        relative.unit,
    ),
    _rule(
        "unit",
        r"\b(?P<part>the\s+end\s+of|the\s+beginning\s+of|[Ee]arlier\s+in|[Ll]ater\s+in)\s+(?P<side>the)\s+"
        r"(?P<unit>week|month|year)\b",
        relative.unit,
    ),
    _rule(
        "vague",
        rf"\b(?:(?:a|the\s+past|the\s+last|the\s+next)\s+)?{_VAGUE}\s+(?:hours|days|weeks|months|years|decades)\s+"
        r"(?:ago|earlier|later|before|after)\b",
        _no_date,
    ),
    _rule(
        "ago",
        rf"\b(?:(?P<half>half\s+an?)|(?P<count>{_COUNT}))\s+(?P<unit>{_LONG})\s+(?P<way>ago)\b",
        relative.distance,
    ),
    _rule(
        "ahead",
        rf"\b[Ii]n\s+(?P<count>{_COUNT})\s+(?P<unit>days?|weeks?|months?)(?:['’]?\s+(?P<way>time)\b|(?=[.,;]))",
        relative.distance,
    ),
)
_OF_STORY = (
    _rule(
        "story",
        r"\b[Tt]he\s+(?:very\s+)?(?:following|next|previous|same)\s+(?P<unit>day|morning|night|evening|afternoon|week|month|year)\b",
        relative.story,
    ),
    _rule(
        "story",
        r"\b(?:(?:[Ee]arlier|[Ll]ater)\s+in\s+the\s+day|[Bb]y\s+(?:the\s+)?(?:evening|nightfall))\b",
        relative.same_day,
    ),
    _rule(
        "story",
        r"\b(?:[Ll]ater|[Ee]arlier)\s+(?:that|the\s+same)\s+(?P<unit>week|month|year)\b",
        relative.within_story,
    ),
    _rule(
        "story",
        r"\b(?:[Tt]hat\s+(?:same\s+)?(?:day|night|morning|evening|afternoon|week|month|year)"
        r"|[Tt]he\s+(?P<unit>day|night|evening|week)\s+(?:before|after|earlier))\b(?!\s+(?:yesterday|tomorrow|last))",
        relative.story,
    ),
    _rule(
        "story",
        rf"\b(?P<less>[Ll]ess\s+than\s+|[Ww]ithin\s+)?(?P<count>{_COUNT}|A|An|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)"
        rf"\s+(?P<unit>{_LONG})\s+(?:later|earlier|after(?:wards?)?|before)\b",
        relative.story,
    ),
    _rule(
        "time",
        r"\b(?P<night>[Oo]vernight|[Dd]uring\s+the\s+night)\b(?!\s+(?:stay|train|bus|curfew|flight|camp|vigil))",
        relative.time_of_day,
    ),
    _rule(
        "time",
        r"\b(?:[Aa]t|[Bb]efore|[Bb]y|[Aa]round|[Ss]hortly\s+(?:before|after))\s+(?:dawn|daybreak|sunrise|first\s+light|dusk"
        r"|midday|noon|midnight)\b(?!\s+prayer)",
        relative.time_of_day,
    ),
    _rule(
        "time",
        r"\b(?:[Ii]n\s+the\s+(?:early|wee|small|late)\s+hours(?!\s+of))\b",
        relative.time_of_day,
    ),
    _rule(
        "vague",
        r"\b(?:in|over|during)\s+(?:the\s+)?(?:recent|past|last|coming|next)\s+(?:few\s+)?(?:days|weeks|months|years)\b",
        _no_date,
    ),
)
_YEARS = (
    _rule(
        "years",
        rf"(?:(?<=\b[Bb]etween )|(?<=\b[Ff]rom ))(?P<year>{_YEAR})\s+(?:and|to|until|through)\s+(?P<year2>{_YEAR})\b",
        calendar.some_years,
    ),
    _rule(
        "years",
        rf"(?:(?<=\b[Ii]n )|(?<=\bthe )|(?<=\bof ))(?P<year>{_YEAR})[-–](?P<year2>{_YEAR}|\d\d)\b(?![-–/]\d)",
        calendar.some_years,
    ),
    _rule("year", rf"(?:(?<=\b[Ii]n )|(?<=\bsince )|(?<=\bof ))(?P<year>1[0-7]\d\d)\b{_NO_COUNT}", calendar.year),
    _rule("year", rf"\b(?:(?P<part>{_PART})[\s-]+)?(?P<year>{_YEAR})\b{_NO_COUNT}", calendar.year),
)
RULES: tuple[DateRule, ...] = (*_DAYS, *_MONTHS_AND_MORE, *_NEAR_DAYS, *_OF_STORY, *_YEARS)
