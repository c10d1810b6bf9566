"""One correction applied to an event or a visit of a reading, and to what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from geo.domain import Event, EventPlace, Place, Reading, Resolution, Span, Visit
from geo.jsonl import (
    actor_from_json,
    date_from_json,
    event_from_json,
    place_from_json,
    reading_to_json,
    visit_from_json,
)
from geo.review.corrections import Correction, Json

Answer = tuple[str, Json | None, Json | None]
Record = TypeVar("Record", Event, Visit)


def apply_to_event(reading: Reading, correction: Correction) -> tuple[Reading, list[Answer]]:
    """Confirm, change or remove an event; a visit that it is goes with it."""
    found = _find(reading.events, correction, [e.sentence for e in reading.events], reading)
    machine = _event_json(reading, found.id) if found else None
    if correction.action == "reject":
        if found is None:
            return reading, []
        visits = tuple(v for v in reading.visits if v.id != found.visit)
        return replace(reading, events=_without(reading.events, found.id), visits=visits), [(found.id, machine, None)]
    event = _event_said(found, correction, reading)
    if event is None:
        return reading, []
    reading = replace(reading, events=_with(reading.events, event))
    if event.visit and correction.action == "set":
        visits = tuple(_as_event(v, event, correction.value) if v.id == event.visit else v for v in reading.visits)
        reading = replace(reading, visits=visits)
    return reading, [(event.id, machine, _event_json(reading, event.id))]


def apply_to_visit(reading: Reading, correction: Correction) -> tuple[Reading, list[Answer]]:
    """Confirm, change or remove a visit; the event that it is takes over its place and date, and stays when it goes."""
    told = [v.sentences[0] if v.sentences else None for v in reading.visits]
    found = _find(reading.visits, correction, told, reading)
    machine = _visit_json(reading, found.id) if found else None
    if correction.action == "reject":
        if found is None:
            return reading, []
        events = tuple(replace(e, visit=None) if e.visit == found.id else e for e in reading.events)
        return replace(reading, visits=_without(reading.visits, found.id), events=events), [(found.id, machine, None)]
    visit = _visit_said(found, correction, reading)
    if visit is None:
        return reading, []
    reading = replace(reading, visits=_with(reading.visits, visit))
    if correction.action == "set":
        events = tuple(_as_visit(e, visit, correction.value) if e.visit == visit.id else e for e in reading.events)
        reading = replace(reading, events=events)
    return reading, [(visit.id, machine, _visit_json(reading, visit.id))]


def move_places(reading: Reading, old: Resolution, place: Place | None) -> Reading:
    """Move what was placed by a name to where the name turns out to be; what has no place left loses it.

    A place that no words of its own name (it was inferred) moves when no other name of the article means it any more.
    """
    before = old.place
    if before is None or before == place:
        return reading
    is_named_still = any(r.place is not None and r.place.id == before.id for r in reading.resolutions)

    def moved(where: EventPlace | None) -> EventPlace | None:
        if where is None or where.place.id != before.id:
            return where
        if is_named_still if where.span is None else not where.span.overlaps(old.toponym.span):
            return where
        return replace(where, place=place) if place else None

    events = tuple(replace(e, place=moved(e.place)) for e in reading.events)
    return replace(reading, events=events, visits=tuple(replace(v, place=moved(v.place)) for v in reading.visits))


def _find(
    records: Sequence[Record], correction: Correction, told: Sequence[Span | None], reading: Reading
) -> Record | None:
    """Find the record meant: by its id, else the one of its kind that the same words tell."""
    target = correction.target
    for record in records:
        if record.id == target.id:
            return record
    wanted = _sort(correction.machine or {})
    for record, span in zip(records, told, strict=True):
        same_words = span is not None and target.text != "" and span.of(reading.article.text) == target.text
        if same_words and (record.type if isinstance(record, Event) else record.kind) == wanted:
            return record
    return None


def _sort(machine: Json) -> Any:
    return machine.get("type", machine.get("kind"))


def _event_said(found: Event | None, correction: Correction, reading: Reading) -> Event | None:
    if correction.action == "confirm" or found is None:
        kept = _kept(correction, reading)
        if kept is None:
            return replace(found, confidence=1.0) if found else None
        kept_event = replace(event_from_json(kept), id=found.id if found else correction.target.id)
        found = replace(kept_event, visit=found.visit if found else kept_event.visit)
    return replace(found, **_said(found, correction.value, correction.action), confidence=1.0)


def _visit_said(found: Visit | None, correction: Correction, reading: Reading) -> Visit | None:
    if correction.action == "confirm" or found is None:
        kept = _kept(correction, reading)
        if kept is None:
            return replace(found, confidence=1.0) if found else None
        found = replace(visit_from_json(kept), id=found.id if found else correction.target.id)
    return replace(found, **_said(found, correction.value, correction.action), confidence=1.0)


def _kept(correction: Correction, reading: Reading) -> Json | None:
    """Give the record as it was when the person spoke; None where the text it counts in is no longer the same."""
    target = correction.target
    if reading.article.text[target.start : target.end] != target.text:
        return None
    kept: Json | None = correction.value.get("record") if correction.action == "confirm" else correction.machine
    return kept


def _said(record: Event | Visit, value: Json, action: str) -> dict[str, Any]:
    if action != "set":
        return {}
    said: dict[str, Any] = {n: value[n] for n in ("type", "mode", "modality", "kind", "status") if n in value}
    for side in ("actors", "recipients", "visitors", "hosts"):
        if side in value:
            said[side] = tuple(actor_from_json(actor) for actor in value[side])
    if "date" in value:
        said["date"] = date_from_json(value["date"])
    if "place" in value:
        said["place"] = _place_said(record.place, value["place"])
    return said


def _place_said(before: EventPlace | None, place: Json | None) -> EventPlace | None:
    if place is None:
        return None
    span = before.span if before else None
    return EventPlace(place_from_json(place), before.found if before else "context", False, span)


def _as_event(visit: Visit, event: Event, value: Json) -> Visit:
    """Let a visit follow the event that it is."""
    said: dict[str, Any] = {name: getattr(event, name) for name in ("place", "date") if name in value}
    if "actors" in value:
        said["visitors"] = event.actors
    if "recipients" in value:
        said["hosts"] = event.recipients
    if "modality" in value:
        said["status"] = {"happened": "happened", "negated": "cancelled"}.get(event.modality, "announced")
    return replace(visit, **said)


def _as_visit(event: Event, visit: Visit, value: Json) -> Event:
    """Let an event follow the visit that it is."""
    said: dict[str, Any] = {name: getattr(visit, name) for name in ("place", "date") if name in value}
    if "visitors" in value:
        said["actors"] = visit.visitors
    if "hosts" in value:
        said["recipients"] = visit.hosts
    if "status" in value:
        said["modality"] = {"happened": "happened", "cancelled": "negated"}.get(visit.status, "planned")
    return replace(event, **said)


def _without(records: tuple[Record, ...], record_id: str) -> tuple[Record, ...]:
    return tuple(record for record in records if record.id != record_id)


def _with(records: tuple[Record, ...], new: Record) -> tuple[Record, ...]:
    if all(record.id != new.id for record in records):
        return records + (new,)  # noqa: RUF005
    return tuple(new if record.id == new.id else record for record in records)


def _event_json(reading: Reading, event_id: str) -> Json | None:
    return _json_of(reading, "events", event_id)


def _visit_json(reading: Reading, visit_id: str) -> Json | None:
    return _json_of(reading, "visits", visit_id)


def _json_of(reading: Reading, kind: str, record_id: str) -> Json | None:
    found: Json | None = next((r for r in reading_to_json(reading)[kind] if r["id"] == record_id), None)
    return found
