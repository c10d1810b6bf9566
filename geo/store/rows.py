"""A reading -> the rows that the store keeps of it, and its packed form."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Collection, Iterable
from typing import Any

from geo.domain import Actor, DateRange, Event, EventPlace, Place, Reading, Resolution, Span, Visit
from geo.jsonl import reading_from_json, reading_to_json
from geo.store.filters import KIND_OF_TYPE, MODALITY_OF_STATUS

Row = dict[str, Any]


def pack(reading: Reading) -> bytes:
    """Pack a reading and its text; the same reading gives the same bytes. Tokens and sentences are left out."""
    return pack_json(reading_to_json(reading, with_text=True))


def pack_json(record: Row) -> bytes:
    return zlib.compress(json.dumps(record, sort_keys=True, separators=(",", ":")).encode("ascii"), 6)


def unpack(packed: bytes) -> Reading:
    """Give back the reading that was packed."""
    return reading_from_json(unpack_json(packed))


def unpack_json(packed: bytes) -> Row:
    record: Row = json.loads(zlib.decompress(packed))
    return record


def fingerprint(packed: bytes) -> str:
    return hashlib.sha256(packed).hexdigest()


def _unmarked(text: str | None) -> str | None:
    """Free the two characters that mark the words found in a snippet."""
    return text.replace("\u2402", " ").replace("\u2403", " ") if text else text


def storable(text: str | None) -> str | None:
    """Replace what no database takes as text: half characters (lone surrogates) and NUL."""
    if text is None or (text.isascii() and "\0" not in text):
        return text
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def toponym_id(article: str, span: Span) -> str:
    """Name a toponym by where it stands: article, start and end."""
    return f"{article}:{span.start}-{span.end}"


def article_row(reading: Reading) -> Row:
    article, published = reading.article, reading.document.published
    return _storable(
        {
            "id": article.id,
            "title": article.title,
            "text": _unmarked(article.text),
            "source": article.source,
            "url": article.url,
            "published": published.date.isoformat() if published.date else None,
            "published_from": published.origin,
            "note": article.note,
            "focus": " ".join(reading.focus),
        }
    )


def toponym_rows(reading: Reading, checked: Collection[str]) -> list[Row]:
    return _once([_toponym_row(reading.article.id, r, checked) for r in reading.resolutions])


def event_rows(reading: Reading, checked: Collection[str]) -> list[Row]:
    return _once([_event_row(reading, event, checked) for event in reading.events])


def visit_rows(reading: Reading, checked: Collection[str]) -> list[Row]:
    of_visit = {event.visit: event for event in reading.events if event.visit}
    return _once([_visit_row(reading, visit, of_visit.get(visit.id), checked) for visit in reading.visits])


def people_rows(reading: Reading) -> list[Row]:
    return [
        _storable(
            {
                "article": reading.article.id,
                "number": number,
                "name": person.name,
                "role": person.role,
                "country": person.country,
                "mentions": len(person.mentions),
            }
        )
        for number, person in enumerate(reading.people)
    ]


def _toponym_row(article: str, resolution: Resolution, checked: Collection[str]) -> Row:
    toponym = resolution.toponym
    name = toponym_id(article, toponym.span)
    return _storable(
        {
            "article": article,
            "id": name,
            "span_start": toponym.span.start,
            "span_end": toponym.span.end,
            "text": toponym.text,
            "use": toponym.use,
            "section": toponym.section,
            "probability": resolution.probability,
            "reason": resolution.reason,
            "level": "checked" if name in checked else "named",
            **_place(resolution.place),
        }
    )


def _event_row(reading: Reading, event: Event, checked: Collection[str]) -> Row:
    reported = "reported" if event.modality == "happened" else "named"
    return _storable(
        {
            "article": reading.article.id,
            "id": event.id,
            "type": event.type,
            "kind": KIND_OF_TYPE.get(event.type),
            "mode": event.mode,
            "modality": event.modality,
            "is_historic": event.is_historic,
            "section": event.section,
            "confidence": event.confidence,
            "level": "checked" if event.id in checked else reported,
            "actors": _joined(a.name for a in event.actors),
            "actor_countries": _countries(event.actors),
            "recipients": _joined(a.name for a in event.recipients),
            "recipient_countries": _countries(event.recipients),
            "claimed_by": event.claimed_by,
            "visit": event.visit,
            "span_start": event.sentence.start,
            "span_end": event.sentence.end,
            "sentence": event.sentence.of(reading.article.text),
            **_found(event.place),
            **_when(event.date, event.date_text),
        }
    )


def _visit_row(reading: Reading, visit: Visit, event: Event | None, checked: Collection[str]) -> Row:
    reported = "reported" if visit.status == "happened" else "named"
    said = visit.sentences[0] if visit.sentences else None
    return _storable(
        {
            "article": reading.article.id,
            "id": visit.id,
            "visit_kind": visit.kind,
            "status": visit.status,
            "modality": MODALITY_OF_STATUS[visit.status],
            "event": event.id if event else None,
            "type": event.type if event else "CONSULT",
            "kind": KIND_OF_TYPE.get(event.type if event else "CONSULT"),
            "section": visit.section,
            "confidence": visit.confidence,
            "level": "checked" if visit.id in checked else reported,
            "visitors": _joined(a.name for a in visit.visitors),
            "visitor_roles": _joined(a.role or "" for a in visit.visitors),
            "visitor_countries": _countries(visit.visitors),
            "hosts": _joined(a.name for a in visit.hosts),
            "host_roles": _joined(a.role or "" for a in visit.hosts),
            "host_countries": _countries(visit.hosts),
            "claimed_by": visit.claimed_by,
            "purpose": visit.purpose,
            "trip": visit.trip,
            "origin": visit.origin.name if visit.origin else None,
            "origin_lat": visit.origin.lat if visit.origin else None,
            "origin_lon": visit.origin.lon if visit.origin else None,
            "span_start": said.start if said else None,
            "span_end": said.end if said else None,
            "sentence": said.of(reading.article.text) if said else None,
            **_found(visit.place),
            **_when(visit.date, visit.date_text),
        }
    )


def _place(place: Place | None) -> Row:
    names = ("lat", "lon", "country", "admin1", "admin1_code", "feature", "precision", "outline", "radius_km")
    row: Row = {name: getattr(place, name) if place else None for name in names}
    return {"place_id": place.id if place else None, "place": place.name if place else None, **row}


def _found(where: EventPlace | None) -> Row:
    return {
        "found": where.found if where else None,
        "is_inferred": where.is_inferred if where else None,
        **_place(where.place if where else None),
    }


def _when(date: DateRange | None, words: str | None) -> Row:
    return {
        "date_start": date.start.isoformat() if date else None,
        "date_end": date.end.isoformat() if date else None,
        "date_precision": date.precision if date else None,
        "date_text": words,
    }


def _joined(names: Iterable[str]) -> str | None:
    """Join names by "; ", in which no name holds a semicolon of its own."""
    return "; ".join(name.replace(";", ",") for name in names) or None


def _countries(actors: Iterable[Actor]) -> str | None:
    return "; ".join(dict.fromkeys(a.country for a in actors if a.country)) or None


def _storable(row: Row) -> Row:
    return {name: storable(value) if isinstance(value, str) else value for name, value in row.items()}


def _once(rows: list[Row]) -> list[Row]:
    """Keep the first of rows that bear one id."""
    return list({row["id"]: row for row in reversed(rows)}.values())[::-1]
