"""What events and visits have in common when an answer is held against what was expected: words for the error list."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Actor, DateRange, Event, EventPlace, Span, Visit


def describe(record: Event | Visit) -> str:
    """Put a record into one line."""
    if isinstance(record, Event):
        people = f"{_names(record.actors)} -> {_names(record.recipients)}"
        what = f"{record.type}/{record.mode or '-'} {record.modality}"
    else:
        people = f"{_names(record.visitors)} -> {_names(record.hosts)}"
        what = f"{record.kind} {record.status}"
    return f"{what}: {people} | {describe_place(record.place)} | {describe_date(record.date, record.date_text)}"


def _names(actors: Sequence[Actor]) -> str:
    return ", ".join(f"{a.name} ({a.country or '-'})" for a in actors) or "nobody"


def describe_place(where: EventPlace | None) -> str:
    if where is None:
        return "no place"
    return f"{where.place.name} {where.place.country} [{where.place.precision}]"


def describe_date(date: DateRange | None, text: str | None) -> str:
    if date is None:
        return f"no date ({text})" if text else "no date"
    ends = str(date.start) if date.start == date.end else f"{date.start}..{date.end}"
    return f"{ends} [{date.precision}]"


def evidence(text: str, record: Event | Visit) -> str:
    """Cut out the sentence that a record rests on."""
    spans: tuple[Span, ...] = (record.sentence,) if isinstance(record, Event) else record.sentences
    return spans[0].of(text) if spans else text[:160]
