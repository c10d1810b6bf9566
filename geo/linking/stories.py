"""From a cluster of reports to a story: the best date, place and status, and where the sources differ."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from geo.domain import Account, DateRange, Event, EventPlace, Story, Visit
from geo.linking.agreement import can_be_same_place
from geo.linking.copies import find_copies
from geo.linking.names import shared
from geo.linking.reports import Report

AnyReport = Report[Visit] | Report[Event]
Value = TypeVar("Value")
_LAST = dt.date.max
_FINEST = ("landmark", "district", "city", "admin2", "water", "admin1", "country", "region")
_STATUS_ORDER = {"invited": 0, "announced": 1, "cancelled": 2, "happened": 3}


def visit_story(reports: Sequence[Report[Visit]], events: Sequence[Report[Event]] = ()) -> Story:
    """Make the story of a visit; `events` are the events that its visits are, accounts of the same story."""
    told = _in_order(reports)
    return Story(
        id=_story_id(told),
        kind="visit",
        accounts=_accounts([*told, *events]),
        date=best_date([r for r in told if r.record.status == "happened"]) or best_date(told),
        place=best_place(told),
        status=_status(told),
        disagreements=_disagreements(told) | _disagreement("hosts", told, _hosts, _differ_in_hosts),
        history=_history(told),
    )


def event_story(reports: Sequence[Report[Event]]) -> Story:
    """Make the story of an event; its status is its modality."""
    told = _in_order(reports)
    return Story(
        id=_story_id(told),
        kind="event",
        accounts=_accounts(told),
        date=best_date(told),
        place=best_place(told),
        status=told[0].record.modality,
        disagreements=_disagreements(told),
    )


def _in_order(reports: Sequence[Report[Visit]] | Sequence[Report[Event]]) -> list[Report]:  # type: ignore[type-arg]
    return sorted(reports, key=lambda r: (r.published or _LAST, r.article.id, r.record.id))


def _story_id(reports: Iterable[AnyReport]) -> str:
    """Name a story by its smallest record id, so that it keeps its name when later reports join."""
    return "s" + hashlib.sha256(min(r.record.id for r in reports).encode()).hexdigest()[:12]


def _accounts(reports: Sequence[AnyReport]) -> tuple[Account, ...]:
    articles = list({r.article.id: r.article for r in reports}.values())
    copies = find_copies(articles) if len(articles) > 1 else set()
    return tuple(
        Account(r.article.id, r.record.id, r.article.source, r.published, r.article.id in copies) for r in reports
    )


def _width(date: DateRange) -> int:
    return (date.end - date.start).days


def best_date(reports: Sequence[AnyReport]) -> DateRange | None:
    """Choose the most exact date; among equals the one most reports give, then the earliest report's."""
    dates = [r.record.date for r in reports if r.record.date]
    if not dates:
        return None
    finest = min(map(_width, dates))
    return _most_common([d for d in dates if _width(d) == finest], lambda d: (d.start, d.end))


def best_place(reports: Sequence[AnyReport]) -> EventPlace | None:
    """Choose the finest place that a text states, an inferred one only where none is stated."""
    places = [r.record.place for r in reports if r.record.place]
    stated = [p for p in places if not p.is_inferred and not p.place.is_approximate] or places
    if not stated:
        return None
    finest = min(_FINEST.index(p.place.precision) for p in stated)
    return _most_common([p for p in stated if _FINEST.index(p.place.precision) == finest], lambda p: p.place.id)


def _most_common(values: Sequence[Value], key: Callable[[Value], Hashable]) -> Value:
    counts = Counter(key(value) for value in values)
    return max(values, key=lambda value: counts[key(value)])


def _status(reports: Sequence[Report[Visit]]) -> str:
    """Say how things stand: made if anybody says so, else what was published last."""
    if any(r.record.status == "happened" for r in reports):
        return "happened"
    dated = [r for r in reports if r.published]
    if dated:
        latest = max(r.published for r in dated if r.published)
        reports = [r for r in dated if r.published == latest]
    return max((r.record.status for r in reports), key=_STATUS_ORDER.__getitem__)


def _history(reports: Sequence[Report[Visit]]) -> tuple[tuple[dt.date | None, str], ...]:
    """List each new status with the day it was published; the order of statuses settles what has no day."""
    steps: list[tuple[dt.date | None, str]] = []
    for report in sorted(reports, key=lambda r: (r.published or _LAST, _STATUS_ORDER[r.record.status])):
        if not steps or steps[-1][1] != report.record.status:
            steps.append((report.published, report.record.status))
    return tuple(steps)


def _disagreements(reports: Sequence[AnyReport]) -> dict[str, tuple[tuple[str, str], ...]]:
    return _disagreement("date", reports, _date_words, _differ_in_date) | _disagreement(
        "place", reports, lambda r: r.record.place.place.name if r.record.place else None, _differ_in_place
    )


def _disagreement(
    name: str,
    reports: Sequence[AnyReport],
    words: Callable[[AnyReport], str | None],
    differ: Callable[[AnyReport, AnyReport], bool],
) -> dict[str, tuple[tuple[str, str], ...]]:
    """Give what each source says of a field, if any two of them contradict one another."""
    telling = list({words(r): r for r in reversed(reports) if words(r)}.values())
    if not any(differ(one, other) for n, one in enumerate(telling) for other in telling[n + 1 :]):
        return {}
    said = {(r.article.source or r.article.id, words(r) or "") for r in reports if words(r)}
    return {name: tuple(sorted(said))}


def _date_words(report: AnyReport) -> str | None:
    date, phrase = report.record.date, report.record.date_text
    if date is None:
        return None
    ends = f"{date.start:%d %B %Y}" if date.start == date.end else f"{date.start:%d %B %Y} to {date.end:%d %B %Y}"
    return f"{ends.lstrip('0')} (“{phrase}”)" if phrase else ends.lstrip("0")


def _differ_in_date(one: AnyReport, other: AnyReport) -> bool:
    ours, theirs = one.record.date, other.record.date
    return bool(ours and theirs and not ours.overlaps(theirs))


def _differ_in_place(one: AnyReport, other: AnyReport) -> bool:
    ours, theirs = one.record.place, other.record.place
    if ours is None or theirs is None or ours.place.id == theirs.place.id:
        return False
    same_grain = ours.place.precision == theirs.place.precision
    return same_grain or not can_be_same_place(ours, theirs)


def _hosts(report: AnyReport) -> str | None:
    record = report.record
    return ", ".join(h.name for h in record.hosts) or None if isinstance(record, Visit) else None


def _differ_in_hosts(one: AnyReport, other: AnyReport) -> bool:
    ours, theirs = one.record, other.record
    if not isinstance(ours, Visit) or not isinstance(theirs, Visit):
        return False
    return shared(ours.hosts, theirs.hosts) < min(len(ours.hosts), len(theirs.hosts))
