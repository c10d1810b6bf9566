"""Words that say when, found by rule: "Wednesday", "last November", "30 January 2019", "three years ago"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from geo.domain import Span
from geo.months import month_number

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|Apr(?:il|\.)|May|June?\.?|July|Jul\.|Aug(?:ust|\.)?"
    r"|Sept(?:ember|\.)?|Sep\.?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?(?!\d)"
_YEAR = r"(?:1[89]\d\d|20\d\d)(?!\d)"
_COUNT = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|a couple of|many|a dozen"
    r"|two dozen|twenty|thirty|fifty)"
)
_UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centur(?=y|ies))(?:s|y|ies)?"
_PART = r"(?:morning|afternoon|evening|night|noon|midnight|dawn|dusk)"
_NEAR = r"(?:early|late|mid|the start of|the beginning of|the middle of|the end of|the turn of)"
_ERA = r"(?:spring|summer|autumn|fall|winter)"

_FULL = (
    rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?(?:{_MONTH}\s+{_DAY}(?:\s*(?:-|–|to|and)\s*{_DAY})?(?:,?\s+{_YEAR})?"
    rf"|{_DAY}(?:\s*(?:-|–|to|and)\s*{_DAY})?\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?)"
)
_PHRASES = re.compile(
    "|".join(
        (
            _FULL,
            rf"\d{{4}}-\d\d-\d\d(?!\d)|\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}",
            rf"(?:{_NEAR}[ -])?{_MONTH},?\s+(?:of\s+)?{_YEAR}",
            rf"(?:(?:{_NEAR}[ -])?(?:last|next|this|this past|this coming|the following|the previous)\s+)"
            rf"(?:{_WEEKDAY}|{_MONTH}|{_ERA}|{_UNIT}|{_PART}|few\s+{_UNIT})(?:\s+{_PART})?",
            rf"(?:{_NEAR}\s+)?(?:on\s+)?(?:{_WEEKDAY})s?(?:\s+{_PART}|,?\s+{_DAY}(?=\W))?(?:\s+(?:last|next)\s+week)?",
            rf"{_NEAR}[ -](?:{_MONTH}|{_YEAR}|{_ERA}|the\s+{_UNIT}|(?:this|last|next)\s+{_UNIT})",
            rf"(?:the\s+)?(?:{_ERA})\s+of\s+{_YEAR}",
            rf"(?:(?:nearly|almost|about|around|over|more than|at least|just|some)\s+)?{_COUNT}\s+{_UNIT}"
            rf"(?:\s+(?:ago|earlier|later|before|after|from now))",
            rf"(?:the\s+)?(?:past|last|next|coming|previous|first)\s+{_COUNT}\s+{_UNIT}",
            rf"(?:earlier|later)\s+(?:this|in\s+the)\s+{_UNIT}|earlier\s+today|later\s+today|earlier\s+on\s+{_WEEKDAY}",
            rf"the\s+(?:same|next|following|previous)\s+{_UNIT}|the\s+day\s+(?:before(?:\s+yesterday)?"
            r"|after(?:\s+tomorrow)?)",
            r"(?:today|tonight|tomorrow|yesterday)(?:\s+(?:morning|afternoon|evening|night))?",
            rf"the\s+{_YEAR}s|(?<=\bin\s){_YEAR}|(?<=\bsince\s){_YEAR}|(?<=\buntil\s){_YEAR}|(?<=\bby\s){_YEAR}"
            rf"|(?<=\bfrom\s){_YEAR}|(?<=\bof\s){_YEAR}|(?<=\bduring\s){_YEAR}|(?<=\bbefore\s){_YEAR}"
            rf"|(?<=\bafter\s){_YEAR}",
            rf"(?<=\bin\s)(?:{_MONTH})|(?<=\bsince\s)(?:{_MONTH})|(?<=\buntil\s)(?:{_MONTH})|(?<=\bby\s)(?:{_MONTH})"
            rf"|(?<=\bfrom\s)(?:{_MONTH})",
        )
    ).join((r"(?<!\w)(?:", r")(?!\w)")),
    re.IGNORECASE,
)
_FIRST_WORDS_LISTED = (
    "the on early late mid last next this past coming previous first earlier later nearly almost about around over more"
    " at just some a an one two three four five six seven eight nine ten eleven twelve several many twenty thirty fifty"
    " monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays"
    " sundays today tonight tomorrow yesterday spring summer autumn fall winter jan january feb february march mar apr"
    " april may june jun july jul aug august sept september sep oct october nov november dec december"
)
_FIRST_WORDS = frozenset(_FIRST_WORDS_LISTED.split())
_WORD = re.compile(r"\w+")
_LEADING = re.compile(r"^on\s+", re.IGNORECASE)
_MONTH_CASED = re.compile(r"\b(?:may|march|mar|mon|sun)\b")

_DATE_FORMS = (
    re.compile(rf"(?P<m>{_MONTH})\s+(?P<d>{_DAY}),?\s+(?P<y>{_YEAR})", re.IGNORECASE),
    re.compile(rf"(?P<d>{_DAY})\s+(?:of\s+)?(?P<m>{_MONTH}),?\s+(?P<y>{_YEAR})", re.IGNORECASE),
    re.compile(r"(?<!\d)(?P<y>20\d\d|19\d\d)(?P<mark>[-/.])(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?!\d)"),
)


def find_dates(text: str) -> list[Span]:
    """List the phrases that say when, in order, never overlapping."""
    spans: list[Span] = []
    for match in _phrases(text):
        phrase = match.group()
        leading = _LEADING.match(phrase)
        start = match.start() + (leading.end() if leading else 0)
        if _MONTH_CASED.search(phrase):
            continue
        spans.append(Span(start, match.end()))
    return spans


def _phrases(text: str) -> Iterator[re.Match[str]]:
    """Find what `finditer` finds, tried only at the words that a phrase can begin with: a fifth of the time."""
    end = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start >= end and (word[0].lower() in _FIRST_WORDS or word[0][0].isdigit()):
            match = _PHRASES.match(text, start)
            if match is not None:
                yield match
                end = match.end()


def find_full_dates(text: str) -> Iterator[tuple[Span, dt.date]]:
    """Yield the days written with day, month and year, in order of appearance; impossible days are passed over."""
    found: list[tuple[Span, dt.date]] = []
    for form in _DATE_FORMS:
        for match in form.finditer(text):
            day = _to_date(match.group("y"), match.group("m"), match.group("d"))
            if day is not None:
                found.append((Span(match.start(), match.end()), day))
    yield from sorted(found, key=lambda pair: pair[0].start)


def _to_date(year: str, month: str, day: str) -> dt.date | None:
    number = int(month) if month.isdigit() else month_number(month)
    try:
        return dt.date(int(year), number, int(re.sub(r"\D", "", day)))
    except ValueError:
        return None


def find_weekdays(text: str) -> set[int]:
    """List the weekdays named in a text, Monday being 0."""
    return {_WEEKDAYS.index(name.lower()) for name in re.findall(rf"\b{_WEEKDAY}\b", text)}
