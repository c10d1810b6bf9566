"""The rules that find a date phrase: one pattern each, and the function that reads it, tried in order."""

from __future__ import annotations

from geo.events.dates import calendar_dates as calendar
from geo.events.dates import relative_dates as relative
from geo.events.dates.calendars import ORDINAL_DAYS
from geo.events.dates.date_rule import COUNTS, HOLIDAYS, MONTHS, PARTS, WEEKDAYS, DateRule, rule
from geo.events.dates.holidays import HOLIDAY, holiday
from geo.events.dates.story_rules import COUNT, LONG, OF_STORY, no_date
from geo.months import MONTH

ORDINALS = " ".join({word.split("-")[0] for word in ORDINAL_DAYS})
IN_WORDS = "|".join(sorted(ORDINAL_DAYS, key=len, reverse=True)).replace("-", r"[\s-]")
_MONTH = rf"{MONTH}(?!\w)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_RELATIVE = r"(?P<relative>last|this|next|that|the\s+previous|the\s+same|the\s+following)\s+year\b"
_OF_YEAR = rf"(?:,?\s+(?:of\s+)?(?:(?P<year>{_YEAR})\b|{_RELATIVE}))?"
_PART = (
    r"(?i:(?:early|late)(?:\s+in)?|mid|(?:the\s+)?(?:end|beginning|start|middle)\s+of|the\s+first\s+days\s+of"
    r"|(?:the\s+)?(?:opening|final|last|closing)\s+(?:days|week)\s+of|(?:the\s+)?first\s+week\s+of"
    r"|(?:the\s+)?(?:first|second|latter)\s+half\s+of|the\s+first\s+(?:two|three|four|six|nine|ten)\s+months\s+of)"
)
_TO = r"\s*(?:-|–|—|to|and|through|until|till)\s*"
_SEASON = r"spring|summer|autumn|fall|winter"
_NO_DAY_NAME = "".join(rf"(?<!{word} )" for word in ("Bloody", "Black", "Good", "Super", "Easter", "Palm", "Cyber"))
_NO_PAPER = r"(?!\s+(?:Times|Telegraph|Mirror|Express|Independent|Mail|Post|Herald|Night))"
_NO_COUNT = r"(?![,.]?\d|\s*(?:people|troops|soldiers|km|miles|men|dead|euros|dollars|percent|%|-\d))"
_SIDES = (
    r"(?i:last|past|this\s+past|this\s+coming|previous|this|next|the\s+coming|the\s+next|the\s+past|the\s+last"
    r"|over\s+the|at\s+the)"
)
_VAGUE = r"(?:few|several|some|many|recent|couple\s+of)"


_DAYS = (
    rule(
        "day", HOLIDAYS, rf"\b{HOLIDAY}\b(?!\s+(?:carol|service|sale|dinner|tree|market|honou?rs)){_OF_YEAR}", holiday
    ),
    rule("iso", "0", rf"\b(?P<year>{_YEAR})-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)\b", calendar.iso),
    rule(
        "day",
        "",
        rf"(?<![\d/.])(?P<one>[0-3]?\d)(?P<mark>[/.])(?P<two>[0-3]?\d)(?P=mark)(?P<year>{_YEAR})(?![\d/])",
        calendar.numeric,
    ),
    rule(
        "days of two months",
        "0",
        rf"\b(?P<day>{_DAY})\s+(?P<month>{_MONTH}){_TO}(?P<day2>{_DAY})\s+(?P<month2>{_MONTH}){_OF_YEAR}",
        calendar.days_month,
    ),
    rule(
        "days of two months",
        MONTHS,
        rf"\b(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_TO}(?P<month2>{_MONTH})\s+(?P<day2>{_DAY})\b{_OF_YEAR}",
        calendar.days_month,
    ),
    rule(
        "days",
        "0",
        rf"\b(?P<day>{_DAY})(?:,\s+{_DAY})*{_TO}(?P<day2>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH}){_OF_YEAR}",
        calendar.days_month,
    ),
    rule(
        "days",
        MONTHS,
        rf"\b(?P<month>{_MONTH})\s+(?P<day>{_DAY})(?:,\s+{_DAY})*{_TO}(?P<day2>{_DAY})\b(?!\s*(?:,\d{{3}}|percent|%)){_OF_YEAR}",
        calendar.days_month,
    ),
    rule(
        "day",
        ORDINALS,
        rf"\b(?P<day>{IN_WORDS})\s+of\s+(?P<month>{_MONTH}){_OF_YEAR}",
        calendar.day_month,
    ),
    rule(
        "days",
        "0",
        rf"\b(?P<day>{_DAY})\s+or\s+(?P<day2>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH}){_OF_YEAR}",
        calendar.days_month,
    ),
    rule(
        "day",
        f"the 0 {WEEKDAYS}",
        rf"\b(?:(?P<week>the\s+week\s+(?:of|beginning|starting|ending|to))\s+)?(?:{_WEEKDAY},?\s+\(?(?:the\s+)?)?(?P<day>{_DAY})"
        rf"\s+(?:of\s+)?(?P<month>{_MONTH})\b{_OF_YEAR}",
        calendar.day_month,
    ),
    rule(
        "day",
        f"the {WEEKDAYS} {MONTHS}",
        rf"\b(?:(?P<week>the\s+week\s+(?:of|beginning|starting|ending|to))\s+)?(?:{_WEEKDAY},?\s+\(?)?(?P<month>{_MONTH})"
        rf"\s+(?P<day>{_DAY})\b(?!\s*(?:percent|%|,\d)){_OF_YEAR}",
        calendar.day_month,
    ),
    rule(
        "day",
        WEEKDAYS,
        rf"\b{_WEEKDAY},?\s+the\s+(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))\b",
        calendar.day_alone,
    ),
    rule(
        "day",
        "the",
        r"(?:(?<=\b[Oo]n )|(?<=\b[Ss]ince )|(?<=noon of )|(?<=ning of )|(?<=night of ))"
        rf"the\s+(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)|{IN_WORDS})"
        r"(?=[.,;:]|\s+of\s+(?:this|the)\s+month|\s+(?:were|was|had|has|have|and|but|when|at|in|with|to|by|after"
        r"|the|they|he|she|it|we|police|troops|soldiers|rebels|gunmen|thousands|hundreds|dozens)\b)",
        calendar.day_alone,
    ),
)
_MONTHS_AND_MORE = (
    rule(
        "months",
        MONTHS,
        rf"\b(?P<month>{_MONTH})\s*(?P<year1>{_YEAR})?\s+(?:to|until|through|and)\s+(?P<month2>{_MONTH})\b{_OF_YEAR}",
        calendar.months,
    ),
    rule(
        "month",
        f"this next that {PARTS} {MONTHS}",
        rf"\b(?:(?P<part>{_PART})[\s-]+)?(?:(?P<side>(?i:last|this|next|the\s+following|that(?!\s+Ma)))\s+)?(?P<month>{_MONTH})\b{_OF_YEAR}",
        calendar.month,
    ),
    rule(
        "quarter",
        "first second third fourth",
        r"\b(?P<ordinal>first|second|third|fourth)\s+quarter"
        rf"(?:\s+of\s+(?:(?P<year>{_YEAR})|{_RELATIVE}))?\b",
        calendar.quarter,
    ),
    rule(
        "season",
        "last this next",
        rf"\b(?P<side>(?i:last|this|next|this\s+coming))\s+(?P<season>{_SEASON})\b",
        calendar.season,
    ),
    rule(
        "season",
        "the spring summer autumn fall winter",
        rf"\b(?:the\s+)?(?P<season>{_SEASON})\s+(?:of\s+)?(?P<year>{_YEAR})\b",
        calendar.season,
    ),
    rule(
        "season", "the", rf"(?<=\b[Ii]n )the\s+(?P<season>{_SEASON})\b(?!\s+(?:of|from|session|term))", calendar.season
    ),
    rule(
        "decade",
        "early mid late the 0",
        r"\b(?:(?P<part>early|mid|late)[\s-]+)?(?:the\s+)?(?:(?P<part_b>early|mid|late)[\s-]+)?(?P<decade>(?:1[89]|20)\d0)s\b",
        calendar.decade,
    ),
    rule(
        "new year",
        "the",
        r"\b(?:the\s+(?:start|beginning)\s+of\s+(?:the|this)(?:\s+new)?\s+year|the\s+new\s+year)\b",
        calendar.new_year,
    ),
)
_NEAR_DAYS = (
    rule(
        "ago",
        COUNTS,
        rf"\b(?P<count>(?i:{COUNT}))\s+years?\s+ago\s+(?P<part>today|this\s+(?:week|month))\b",
        relative.years_ago,
    ),
    rule(
        "weekdays",
        WEEKDAYS,
        rf"\b(?P<weekday>{_WEEKDAY})(?:\s+(?:night|evening|morning|afternoon))?{_TO}(?:into\s+)?(?P<weekday2>{_WEEKDAY})\b",
        relative.weekdays,
    ),
    rule(
        "weekday",
        WEEKDAYS,
        rf"\b{_NO_DAY_NAME}(?P<weekday>{_WEEKDAY})(?:\s+(?:morning|afternoon|evening|night))?\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b",
        relative.weekday,
    ),
    rule("weekday", "a", rf"\b[Aa]\s+week\s+from\s+(?P<weekday>{_WEEKDAY})\b", relative.week_from),
    rule("weekday", f"the {WEEKDAYS}", rf"\b(?P<weekday>{_WEEKDAY})\s+before\s+last\b", relative.last_but_one),
    rule("unit", "the", r"\b[Tt]he\s+(?P<unit>week|weekend|month|year)\s+before\s+last\b", relative.last_but_one),
    rule(
        "story",
        f"the {WEEKDAYS}",
        rf"\b(?:[Tt]he\s+(?P<side>following|next|previous|preceding|same)\s+(?P<weekday>{_WEEKDAY})"
        rf"|[Tt]he\s+(?P<weekday_b>{_WEEKDAY})\s+(?P<side_b>before|after))\b(?!\s+(?:the|a|an|last|his|her|their)\b)",
        relative.story_weekday,
    ),
    rule(
        "weekday",
        f"last past previous this next coming {WEEKDAYS}",
        r"\b(?:(?P<side>(?i:last|past|previous|this\s+past|this\s+coming|this|next|coming))\s+)?"
        rf"{_NO_DAY_NAME}(?P<weekday>{_WEEKDAY})\b{_NO_PAPER}",
        relative.weekday,
    ),
    rule(
        "near",
        "the earlier later today tonight yesterday tomorrow last this",
        r"\b(?P<near>[Tt]he\s+night\s+before\s+last|the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|earlier\s+today|later\s+today|[Tt]oday"
        r"|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Ll]ast\s+night|last\s+evening|[Tt]his\s+(?:morning|afternoon|evening))\b",
        relative.near,
    ),
    rule(
        "near",
        f"minute minutes hour hours moments half some {COUNTS}",
        rf"\b(?:(?P<count>{COUNT})\s+|(?i:half\s+an|some(?:\s+\d+)?)\s+)?(?i:minutes?|hours?|moments)\s+ago\b",
        relative.just_now,
    ),
    rule(
        "stretch",
        "in over during within for the",
        r"\b(?:(?i:in|over|during|within|for)\s+)?[Tt]he\s+(?P<side>past|last|next|coming)\s+(?P<count>\d{1,3}|two|three|four|five|six"
        r"|seven|eight|nine|ten|twelve)\s+(?P<unit>hours|days|weeks|months|years)\b",
        relative.stretch_of,
    ),
    rule(
        "stretch",
        "in over during",
        r"\b(?i:in|over|during)\s+the\s+(?P<side>past|last)\s+(?P<unit>day|week|month|year)\b(?!\s+(?:of|before)\b)",
        relative.stretch_of,
    ),
    rule(
        "unit",
        f"earlier later past this previous next over at {PARTS}",
        rf"\b(?:(?P<part>[Ee]arlier|[Ll]ater|{_PART})\s+)?(?P<side>{_SIDES})\s+"
        r"(?P<unit>week|weekend|month|year)\b(?!\s*(?:-|old\b|['’]s\s+(?:Eve|Day)))",
        relative.unit,
    ),
    rule(
        "unit",
        "the earlier later",
        r"\b(?P<part>the\s+end\s+of|the\s+(?:beginning|start)\s+of|[Ee]arlier\s+in|[Ll]ater\s+in)\s+(?P<side>the)\s+"
        r"(?P<unit>week|month|year)\b",
        relative.unit,
    ),
    rule(
        "stretch",
        "in over during",
        r"\b(?:[Ii]n\s+the\s+course\s+of|[Dd]uring|[Oo]ver)\s+the\s+(?P<unit>week|month|year)\b(?!\s+(?:of|before|after|to|that)\b)",
        relative.in_course_of,
    ),
    rule(
        "story",
        f"several some hours minutes moments {COUNTS}",
        rf"\b(?:(?:[Ss]everal|[Ss]ome|[Aa]\s+few|(?P<count>{COUNT})(?:\s+and\s+a\s+half)?)\s+(?:hours?|minutes?)"
        r"|[Hh]ours|[Mm]inutes|[Mm]oments)\s+(?:later|earlier)\b",
        relative.same_day,
    ),
    rule(
        "vague",
        "a the few several some many recent couple",
        rf"\b(?:(?:a|the\s+past|the\s+last|the\s+next)\s+)?{_VAGUE}\s+(?:hours|days|weeks|months|years|decades)\s+"
        r"(?:ago|earlier|later|before|after)\b",
        no_date,
    ),
    rule(
        "ago",
        f"half {COUNTS}",
        rf"\b(?:(?P<half>[Hh]alf\s+an?)|(?P<count>{COUNT}))\s+(?P<unit>{LONG})\s+(?P<way>ago)\b",
        relative.distance,
    ),
    rule(
        "ahead",
        "in",
        rf"\b[Ii]n\s+(?P<count>{COUNT})\s+(?P<unit>days?|weeks?|months?)(?:['’]?\s+(?P<way>time)\b|(?=[.,;]))",
        relative.distance,
    ),
)
_YEARS = (
    rule(
        "years",
        "0",
        rf"(?:(?<=\b[Bb]etween )|(?<=\b[Ff]rom ))(?P<year>{_YEAR})\s+(?:and|to|until|through)\s+(?P<year2>{_YEAR})\b",
        calendar.some_years,
    ),
    rule(
        "years",
        "0",
        rf"(?:(?<=\b[Ii]n )|(?<=\bthe )|(?<=\bof ))(?P<year>{_YEAR})[-–](?P<year2>{_YEAR}|\d\d)\b(?![-–/]\d)",
        calendar.some_years,
    ),
    rule("year", "0", rf"(?:(?<=\b[Ii]n )|(?<=\bsince )|(?<=\bof ))(?P<year>1[0-7]\d\d)\b{_NO_COUNT}", calendar.year),
    rule("year", "0", rf"(?<=\bIn )(?P<year>{_YEAR})\b(?=,?\s+[a-z])(?!\s+(?:people|and\s+\d))", calendar.year),
    rule("year", f"0 {PARTS}", rf"\b(?:(?P<part>{_PART})[\s-]+)?(?P<year>{_YEAR})\b{_NO_COUNT}", calendar.year),
)
RULES: tuple[DateRule, ...] = (*_DAYS, *_MONTHS_AND_MORE, *_NEAR_DAYS, *OF_STORY, *_YEARS)
