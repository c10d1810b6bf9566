"""The days of a stop: the day that is told, made as long as the stay that is told beside it."""

from __future__ import annotations

import re

from geo.domain import DateRange
from geo.events.dates.phrases import stretch
from geo.events.drafts import Draft
from geo.events.scene import Scene

_OVER = frozenset(["wrap", "conclude", "end", "return", "finish", "complete", "wind", "wound", "round"])
_LENGTH = r"(?:\w+-day\b|for\s+\w+\s+days\b)"
_AFTER_STAY = re.compile(
    rf"\b(?:after|following|end\s+of|close\s+of|conclu\w+|wrapp\w+\s+up|end(?:s|ed|ing))\s+(?:an?|his|her|the|their)\s+{_LENGTH}"
)
_ASIDE_STAY = re.compile(rf"\b(?:who|which|whose|where)\b[^.;]*?{_LENGTH}")


def stay_of(scene: Scene, draft: Draft, is_move: bool) -> tuple[DateRange | None, bool]:
    """Give the dates of a stop, and whether they are all its days: "arrived on Monday for a three-day visit"."""
    event, sentence = draft.event, draft.event.sentence
    words = _without_waiting(sentence.of(scene.document.text), event.trigger.start - sentence.start)
    is_over = draft.trigger.entry.lemma in _OVER or _AFTER_STAY.search(words) is not None
    if (
        not is_move
        or _ASIDE_STAY.search(words, max(0, event.trigger.end - sentence.start))
        or _is_met_then(scene, draft)
    ):
        return event.date, False
    date = stretch(event.date, words, is_over)
    return date, date != event.date


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
