"""The days of a stop: the day that is told, made as long as the stay that is told beside it."""

from __future__ import annotations

import datetime as dt
import re

from geo.domain import DateRange
from geo.events.dates.phrases import Anchor, stretch
from geo.events.drafts import Draft
from geo.events.scene import Scene

_OVER = frozenset(["wrap", "conclude", "end", "return", "finish", "complete", "wind", "wound", "round"])
_LENGTH = r"(?:\w+-day\b|for\s+\w+\s+days\b)"
_AFTER_STAY = re.compile(
    rf"\b(?:after|following|end\s+of|close\s+of|conclu\w+|wrapp\w+\s+up|end(?:s|ed|ing))\s+(?:an?|his|her|the|their)\s+{_LENGTH}"
)
_AFTER_DAYS = re.compile(r"\bafter\s+(\w+)\s+days\s+(?:of|in|at|with)\b")  # "left on Tuesday after two days of talks"
_ASIDE_STAY = re.compile(rf"\b(?:who|which|whose|where)\b[^.;]*?{_LENGTH}")


def stay_of(scene: Scene, draft: Draft, is_move: bool) -> tuple[DateRange | None, bool]:
    """Give the dates of a stop, and whether they are all its days: "arrived on Monday for a three-day visit"."""
    event, sentence = draft.event, draft.event.sentence
    words = _without_waiting(sentence.of(scene.document.text), event.trigger.start - sentence.start)
    verb = scene.tree.head(draft.trigger.token)  # "his two-day visit to Delhi ended on Tuesday"
    is_ended = draft.trigger.token.dep == "nsubj" and verb.lemma.lower() in _OVER
    is_over = is_ended or draft.trigger.entry.lemma in _OVER or _AFTER_STAY.search(words) is not None
    if draft.trigger.entry.lemma in ("leave", "depart", "return") and (spent := _AFTER_DAYS.search(words)) is not None:
        words, is_over = f"for {spent[1]} days", True
    if (
        not is_move
        or _ASIDE_STAY.search(words, max(0, event.trigger.end - sentence.start))
        or _is_met_then(scene, draft)
    ):
        return event.date, False
    date = stretch(event.date, words, is_over)
    return date, date != event.date


_SAME_DAY = re.compile(
    r"\b(?:in\s+the\s+(?:morning|afternoon|evening)|(?:the|that)\s+same\s+(?:day|morning|afternoon|evening)|earlier\s+in\s+the\s+day"
    r"|later\s+(?:in\s+the|that)\s+day|that\s+(?:day|morning|afternoon|evening|night))\b",
    re.I,
)
_REACH = 700  # characters back to the day that "in the evening" is of


def day_told_before(scene: Scene, draft: Draft, told: DateRange | None, end: int) -> DateRange | None:
    """Give the day of the last visit told for one that is only said to be "in the evening" or "the same day"."""
    event = draft.event
    is_near = 0 <= event.sentence.start - end < _REACH
    if told is None or told.precision != "day" or not is_near or draft.event.date is not None:
        return None
    return told if _SAME_DAY.search(scene.document.text, event.sentence.start, event.sentence.end) else None


_HAD = re.compile(r"\bhad\s+(?:\w+\s+)?$")


def is_flashback(scene: Scene, draft: Draft) -> bool:
    """Say whether a sentence tells what had been before: "On Wednesday he had been in Tripoli"."""
    start = draft.event.trigger.start
    return _HAD.search(scene.document.text, max(draft.event.sentence.start, start - 24), start) is not None


_DURING = re.compile(
    r"\b(?:during|over)\s+(?:the|his|her|their|its)\s+(?P<length>\w+-day)\s+(?:[\w-]+\s+){0,3}?(?:visit|trip|tour|stay|mission)\b",
    re.I,
)
_UNTIL = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|visit|trip)\s+(?:will|would|is\s+to|are\s+to)\s+(?:stay|remain|last|run)\b[^.;]{0,40}?\b(?:until|till|through|to)\s+$"
)


def length_told_after(scene: Scene, date: DateRange | None, end: int) -> DateRange | None:
    """Lengthen the first day of a visit by what is told next: "During the four-day visit", "until Sunday"."""
    if date is None or date.precision != "day":
        return date
    text = scene.document.text
    during = _DURING.search(text, end, end + _REACH)
    if during is not None:
        return stretch(date, during["length"], False)
    for phrase in scene.dates:
        is_after = end <= phrase.span.start < end + _REACH
        if is_after and _UNTIL.search(text, max(end, phrase.span.start - 60), phrase.span.start):
            last = _weekday_after(date, phrase.text) or phrase.resolve(Anchor(date.start, 1))
            is_later = last is not None and last.precision == "day" and 0 < (last.end - date.start).days < _LONGEST
            return DateRange(date.start, last.end, "range") if last is not None and is_later else date
    return date


_LONGEST = 31  # days
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _weekday_after(date: DateRange, words: str) -> DateRange | None:
    """Give the next day of that name after a visit's first: "until Thursday"."""
    name = words.split()[-1].lower()
    if name not in _WEEKDAYS:
        return None
    day = date.start + dt.timedelta(days=(_WEEKDAYS.index(name) - date.start.weekday()) % 7 or 7)
    return DateRange(day, day, "day")


def _without_waiting(words: str, end: int) -> str:
    """Leave out "for two days" before the journey: "kept waiting for two days, he is now expected in Hodeidah"."""
    return re.sub(r"\bfor\s+\w+\s+days\b", lambda match: "-" * len(match[0]), words[:end]) + words[end:]


def _is_met_then(scene: Scene, draft: Draft) -> bool:
    """Say whether a day is only that of a meeting: "is on a three-day visit to Laos, where he met him on Monday"."""
    day, trigger = draft.event.date_span, draft.event.trigger
    is_after = day is not None and day.start > trigger.end
    return (
        is_after
        and day is not None
        and re.search(r"\bwhere\b", scene.document.text[trigger.end : day.start]) is not None
    )
