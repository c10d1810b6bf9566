"""When and where a visit that was called off was to be."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import replace

from geo.domain import DateRange, EventPlace, Span
from geo.events.dates.phrases import Anchor, DatePhrase
from geo.events.drafts import Draft
from geo.events.scene import Scene

_PLAN = re.compile(
    r"\b(?:planned|due|scheduled|expected|set|intended|supposed|was|were)\s+to\s+(?:have\s+)?"
    r"(?:go|gone|travel\w*|fly|flown|visit\w*|head\w*|leave|left|arrive\w*|come|be|been|meet|met|receive\w*|host\w*|pay|paid|hold|held|begin|begun|start|take|last)\b"
    r"[^.;]*"
)


def find_plan(scene: Scene, draft: Draft) -> tuple[EventPlace | None, DatePhrase | None]:
    """Find where and when a visit that was called off was to be: "had planned to go to Lima on Thursday"."""
    text, sentence = scene.document.text, draft.event.sentence
    around = [
        s.span for s in scene.document.sentences if s.span.end > sentence.start - 3 and s.span.start < sentence.end + 3
    ]
    for span in sorted(around, key=lambda s: s != sentence):
        match = _PLAN.search(text, span.start, span.end)
        if match is None:
            continue
        here = Span(match.start(), match.end())
        places = (r for r in scene.resolutions if here.contains(r.toponym.span) and r.toponym.use == "literal")
        told = next((r for r in places if r.place is not None and not r.place.is_approximate), None)
        phrase = next((p for p in scene.dates if here.contains(p.span)), None)
        place = EventPlace(told.place, "sentence", False, told.toponym.span) if told and told.place else None
        return place, phrase
    return None, None


_SAID_THEN = re.compile(
    r"\s+(?:off\s+)?(?:late|early)?\s*on\s+"
)  # "was scrapped late on Monday": the day it was scrapped
_PLANNED_FOR = re.compile(
    r"\b(?:scheduled|planned|set|due|expected|slated|originally)\s+(?:to\s+\w+\s+)?(?:for|on|to)?\s*$"
)


def with_planned_date(scene: Scene, draft: Draft) -> Draft:
    """Read "called off a trip that had been planned for Friday": the day on which it was to be."""
    event = draft.event
    if event.date_span is not None and _SAID_THEN.fullmatch(
        scene.document.text, event.trigger.end, max(event.trigger.end, event.date_span.start)
    ):
        event = replace(event, date=None, date_text=None, date_span=None)
        draft = replace(draft, event=event)
    _, planned = find_plan(scene, draft)
    is_said = planned is not None and event.date_span == planned.span and _PERFECT.search(_told(scene, draft)) is None
    if planned is not None and (not is_said or event.date is None):
        date = _nearest(planned, scene.document.published.date)
        return replace(draft, event=replace(event, date=date, date_text=planned.text, date_span=planned.span))
    later = next((s.span for s in scene.document.sentences if s.span.start >= event.sentence.end), event.sentence)
    is_open = event.date is None or event.date.precision != "day"
    for phrase in scene.dates:
        before = scene.document.text[max(0, phrase.span.start - 40) : phrase.span.start]
        is_near = event.sentence.contains(phrase.span) or (is_open and later.contains(phrase.span))
        if is_near and _PLANNED_FOR.search(before):
            date = phrase.resolve(Anchor(scene.document.published.date, 1))
            return replace(draft, event=replace(event, date=date, date_text=phrase.text, date_span=phrase.span))
        if phrase.span == event.date_span and "last" not in phrase.text.lower():
            ahead = _nearest(phrase, scene.document.published.date)
            told = event.sentence.of(scene.document.text)
            is_past = phrase.rule.name == "weekday" and _WAS.search(told) is not None
            is_past &= _PERFECT.search(_told(scene, draft)) is None and re.search(r"\bwill\b", told) is None
            behind = phrase.resolve(Anchor(scene.document.published.date, -1))
            return replace(draft, event=replace(event, date=behind if is_past else ahead))
    if draft.trigger.entry.type == "REJECT" and _BEHIND.search(event.date_text or ""):
        return replace(draft, event=replace(event, date=None, date_text=None, date_span=None))
    return draft


_BEHIND = re.compile(r"\b(?:last|yesterday|ago|earlier)\b", re.I)  # the day on which it was called off


_WAS = re.compile(  # but "a meeting on Friday was shelved" may be of the Friday to come
    r"\b(?:had|was|were)\b(?!\s+(?:\w+\s+)?(?:shelved|called|cancell?ed|postponed|scrapped|dropped|put|deferred|delayed|abandoned)\b)"
)
_PERFECT = re.compile(r"\b(?:has|have)\s+(?:\w+\s+){0,2}$")  # "has cancelled a trip that was to begin on Monday"


def _told(scene: Scene, draft: Draft) -> str:
    return scene.document.text[draft.event.sentence.start : draft.event.trigger.start]


def _nearest(phrase: DatePhrase, published: dt.date | None) -> DateRange | None:
    """Give the day ahead that a plan was for; a month or a season is the one nearest to the article."""
    ahead, behind = phrase.resolve(Anchor(published, 1)), phrase.resolve(Anchor(published, -1))
    if ahead is None or behind is None or published is None or ahead.precision == "day":
        return ahead
    return behind if published - behind.end < ahead.start - published else ahead


def without_date(draft: Draft) -> Draft:
    return replace(draft, event=replace(draft.event, date=None, date_text=None, date_span=None))


def with_date_ahead(scene: Scene, draft: Draft) -> Draft:
    """Read the weekday of "a visit that is due to begin on Sunday" as the Sunday to come."""
    phrase = next((p for p in scene.dates if p.span == draft.event.date_span), None)
    is_open = phrase is not None and (phrase.rule.name == "weekday" or "weekend" in phrase.text)
    if phrase is None or not is_open or "last" in phrase.text.lower():
        return draft
    date = phrase.resolve(Anchor(scene.document.published.date, 1))
    return replace(draft, event=replace(draft.event, date=date))


_MONTHS = frozenset(calendar.month_name[1:])
_PRESENT = frozenset(
    (
        "heads",
        "takes",
        "flies",
        "travels",
        "lands",
        "arrives",
        "leaves",
        "departs",
        "goes",
        "hosts",
        "receives",
        "continues",
        "moves",
        "proceeds",
        "jets",
        "embarks",
        "pays",
        "starts",
        "begins",
        "sets",
        "kicks",
    )
)


def with_present_plan(scene: Scene, draft: Draft) -> Draft:
    """Read "heads to Ottawa on Thursday" as the Thursday to come."""
    event = draft.event
    verb = scene.tree.head(draft.trigger.token) if draft.trigger.token.pos == "NOUN" else draft.trigger.token
    is_plan = (
        verb.text.lower() in _PRESENT
        and "Tense=Past" not in verb.morph
        and event.section == "body"
        and event.modality == "happened"
    )
    phrase = next((p for p in scene.dates if p.span == event.date_span), None)
    is_open = phrase is not None and (phrase.rule.name == "weekday" or phrase.text in _MONTHS)
    if not is_plan or phrase is None or not is_open or "last" in phrase.text.lower():
        return draft
    date = phrase.resolve(Anchor(scene.document.published.date, 1))
    return replace(draft, event=replace(event, date=date, modality="planned"))
