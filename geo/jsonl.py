"""The JSON Lines form of articles and readings, as `python -m geo parse` takes and prints it.

The fields and their meanings are fixed (tests, links and scores rest on them); fields may be added, none renamed.
A reading printed with `reading_to_json` and read back with `reading_from_json` is the same reading, less tokens
and sentences, which only the language model can give again.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from geo.domain import (
    Actor,
    Article,
    Candidate,
    DateRange,
    Demonym,
    Document,
    Event,
    EventPlace,
    Passage,
    Person,
    Place,
    Published,
    Reading,
    Resolution,
    Span,
    Toponym,
    Visit,
)
from geo.errors import ArticleError

Json = dict[str, Any]


def article_id(title: str | None, text: str) -> str:
    """Name an article by its content: "a" and 12 hex digits of SHA-256 of title and text, NFC, spaces collapsed."""
    content = " ".join(unicodedata.normalize("NFC", f"{title or ''} {text}").split())
    return "a" + hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def article_from_json(record: object) -> Article:
    """Read one article object; only `text` is needed.

    Raises ArticleError, in one line that names the field, when a field is not what the form says.
    """
    if not isinstance(record, Mapping):
        raise ArticleError("an article must be a JSON object with at least a `text`")
    text = _string(record, "text")
    if text is None or not text.strip():
        raise ArticleError("the article has no text; give it in the field `text`")
    title = _string(record, "title")
    given = record.get("id")
    if given is not None and not isinstance(given, str | int):
        raise ArticleError("`id` must be a string")
    return Article(
        id=str(given) if given not in (None, "") else article_id(title, text),
        text=text,
        title=title,
        source=_string(record, "source"),
        url=_string(record, "url"),
        published=published_from(record.get("published")),
        spans=_spans(record["spans"], text) if record.get("spans") is not None else None,
        note=_string(record, "note"),
    )


def published_from(value: object) -> dt.date | None:
    """Read a day in the form 2019-01-30 (a time after it is ignored); an object of our own output is read too."""
    if isinstance(value, Mapping):
        value = value.get("date") if value.get("from") == "given" else None
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value)[:10])
    except ValueError:
        raise ArticleError(f"`published` must be a day such as 2019-01-30, not {str(value)[:40]!r}") from None


def _string(record: Mapping[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise ArticleError(f"`{name}` must be a string")
    return value


def _spans(value: object, text: str) -> tuple[Span, ...]:
    try:
        spans = tuple(Span(int(start), int(end)) for start, end in cast(Iterable[Sequence[int]], value))
    except (TypeError, ValueError):
        raise ArticleError("`spans` must be a list of [start, end] pairs") from None
    if any(span.end > len(text) for span in spans):
        raise ArticleError("`spans` reach past the end of the text")
    return spans


# ---------------------------------------------------------------- out


def reading_to_json(reading: Reading, *, with_text: bool = False) -> Json:
    """Put a reading into the printed form; `with_text` adds the text that the offsets count."""
    article = reading.article
    published = reading.document.published
    record: Json = {
        "id": article.id,
        "published": {"date": published.date.isoformat() if published.date else None, "from": published.origin},
        "focus": list(reading.focus),
        "toponyms": [_resolution(r) for r in reading.resolutions],
        "demonyms": [{**_ends(d.span), "text": d.text, "country": d.country} for d in reading.demonyms],
        "people": [
            {"name": p.name, "role": p.role, "country": p.country, "mentions": [_pair(s) for s in p.mentions]}
            for p in reading.people
        ],
        "events": [_event(e) for e in reading.events],
        "visits": [_visit(v) for v in reading.visits],
        "sections": [[*_pair(p.span), p.section, p.paragraph] for p in reading.document.passages],
    }
    for name in ("title", "source", "url", "note"):
        if (value := getattr(article, name)) is not None:
            record[name] = value
    if with_text:
        record["text"] = article.text
    return record


def place_to_json(place: Place) -> Json:
    """Put a place into the printed form; the long tail of fields only where they say something."""
    record: Json = {
        "id": place.id,
        "name": place.name,
        "lat": round(place.lat, 5),
        "lon": round(place.lon, 5),
        "country": place.country,
        "admin1": place.admin1,
        "feature": place.feature,
        "precision": place.precision,
    }
    if place.is_approximate:
        record |= {"approximate": True, "radius_km": place.radius_km}
    for name in ("admin1_code", "admin2", "population", "outline", "is_historical"):
        if value := getattr(place, name):
            record[name] = value
    return record


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _ends(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _resolution(resolution: Resolution) -> Json:
    toponym = resolution.toponym
    return {
        **_ends(toponym.span),
        "text": toponym.text,
        "use": toponym.use,
        "section": toponym.section,
        "score": round(toponym.score, 4),
        "probability": round(resolution.probability, 4),
        "reason": resolution.reason,
        "place": place_to_json(resolution.place) if resolution.place else None,
        "candidates": [
            {"probability": round(c.probability, 4), "reason": c.reason, "place": place_to_json(c.place)}
            for c in resolution.alternatives
        ],
    }


def _actor(actor: Actor) -> Json:
    record: Json = {"name": actor.name, "role": actor.role, "country": actor.country}
    if actor.span:
        record["span"] = _pair(actor.span)
    return record


def _event_place(where: EventPlace | None) -> Json | None:
    if where is None:
        return None
    record = place_to_json(where.place) | {"found": where.found, "inferred": where.is_inferred}
    if where.span:
        record["span"] = _pair(where.span)
    return record


def _date(date: DateRange | None) -> Json | None:
    if date is None:
        return None
    return {"start": date.start.isoformat(), "end": date.end.isoformat(), "precision": date.precision}


def _when(record: Event | Visit) -> Json:
    when: Json = {"date": _date(record.date), "date_text": record.date_text}
    if record.date_span:
        when["date_span"] = _pair(record.date_span)
    return when


def _event(event: Event) -> Json:
    record: Json = {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "trigger": _pair(event.trigger),
        "sentence": _pair(event.sentence),
        "actors": [_actor(a) for a in event.actors],
        "recipients": [_actor(a) for a in event.recipients],
        "place": _event_place(event.place),
        **_when(event),
        "modality": event.modality,
        "claimed_by": event.claimed_by,
        "confidence": round(event.confidence, 3),
        "section": event.section,
        "historic": event.is_historic,
    }
    if event.visit:
        record["visit"] = event.visit
    return record


def _visit(visit: Visit) -> Json:
    record: Json = {
        "id": visit.id,
        "kind": visit.kind,
        "visitors": [_actor(a) for a in visit.visitors],
        "hosts": [_actor(a) for a in visit.hosts],
        "place": _event_place(visit.place),
        **_when(visit),
        "status": visit.status,
        "sentences": [_pair(s) for s in visit.sentences],
        "confidence": round(visit.confidence, 3),
        "claimed_by": visit.claimed_by,
        "section": visit.section,
    }
    for name in ("trip", "purpose"):
        if value := getattr(visit, name):
            record[name] = value
    if visit.origin:
        record["origin"] = place_to_json(visit.origin)
    return record


# ---------------------------------------------------------------- back in


def reading_from_json(record: Mapping[str, Any], article: Article | None = None) -> Reading:
    """Rebuild a reading from its printed form; the text comes with the record or with `article`."""
    if article is None:
        known = {name: record.get(name) for name in ("id", "text", "title", "source", "url", "note", "published")}
        article = article_from_json(known)
    published = record.get("published") or {}
    day = published.get("date")
    document = Document(
        article=article,
        published=Published(dt.date.fromisoformat(day) if day else None, published.get("from")),
        passages=tuple(Passage(Span(s, e), section, n) for s, e, section, n in record.get("sections", ())),
    )
    return Reading(
        document=document,
        focus=tuple(record.get("focus", ())),
        resolutions=tuple(_resolution_from(r) for r in record.get("toponyms", ())),
        demonyms=tuple(
            Demonym(Span(d["start"], d["end"]), d["text"], d["country"]) for d in record.get("demonyms", ())
        ),
        people=tuple(
            Person(p["name"], p.get("role"), p.get("country"), tuple(Span(*s) for s in p.get("mentions", ())))
            for p in record.get("people", ())
        ),
        events=tuple(event_from_json(e) for e in record.get("events", ())),
        visits=tuple(visit_from_json(v) for v in record.get("visits", ())),
    )


def place_from_json(record: Mapping[str, Any]) -> Place:
    """Rebuild a place; fields that the form may leave out take their defaults."""
    return Place(
        id=record.get("id"),
        name=record.get("name", ""),
        lat=record["lat"],
        lon=record["lon"],
        country=record.get("country") or "",
        feature=record.get("feature", ""),
        precision=record["precision"],
        admin1=record.get("admin1", ""),
        admin1_code=record.get("admin1_code", ""),
        admin2=record.get("admin2", ""),
        population=record.get("population", 0),
        outline=record.get("outline"),
        is_historical=record.get("is_historical", False),
        radius_km=record.get("radius_km"),
    )


def _resolution_from(record: Mapping[str, Any]) -> Resolution:
    toponym = Toponym(
        span=Span(record["start"], record["end"]),
        text=record["text"],
        use=record.get("use", "literal"),
        section=record.get("section", "body"),
        score=record.get("score", 1.0),
    )
    alternatives = tuple(
        Candidate(place_from_json(c["place"]), c["probability"], c.get("reason", ""))
        for c in record.get("candidates", ())
    )
    place = record.get("place")
    return Resolution(
        toponym=toponym,
        place=place_from_json(place) if place else None,
        probability=record.get("probability", 0.0),
        reason=record.get("reason", ""),
        alternatives=alternatives,
    )


def _span_or_none(pair: Sequence[int] | None) -> Span | None:
    return Span(pair[0], pair[1]) if pair else None


def actor_from_json(record: Mapping[str, Any]) -> Actor:
    """Rebuild an actor of an event or a visit."""
    return Actor(record["name"], record.get("role"), record.get("country"), _span_or_none(record.get("span")))


def date_from_json(record: Mapping[str, Any] | None) -> DateRange | None:
    """Rebuild a date range; None stays None."""
    if record is None:
        return None
    start, end = dt.date.fromisoformat(record["start"]), dt.date.fromisoformat(record["end"])
    return DateRange(start, end, record["precision"])


def _event_place_from(record: Mapping[str, Any] | None) -> EventPlace | None:
    if record is None:
        return None
    return EventPlace(
        place=place_from_json(record),
        found=record.get("found", "sentence"),
        is_inferred=record.get("inferred", False),
        span=_span_or_none(record.get("span")),
    )


def event_from_json(record: Mapping[str, Any]) -> Event:
    """Rebuild an event."""
    return Event(
        id=record["id"],
        type=record["type"],
        mode=record.get("mode"),
        trigger=Span(*record["trigger"]),
        sentence=Span(*record["sentence"]),
        actors=tuple(actor_from_json(a) for a in record.get("actors", ())),
        recipients=tuple(actor_from_json(a) for a in record.get("recipients", ())),
        place=_event_place_from(record.get("place")),
        date=date_from_json(record.get("date")),
        date_text=record.get("date_text"),
        date_span=_span_or_none(record.get("date_span")),
        modality=record.get("modality", "happened"),
        claimed_by=record.get("claimed_by"),
        confidence=record.get("confidence", 0.5),
        visit=record.get("visit"),
        section=record.get("section", "body"),
        is_historic=record.get("historic", False),
    )


def visit_from_json(record: Mapping[str, Any]) -> Visit:
    """Rebuild a visit."""
    origin = record.get("origin")
    return Visit(
        id=record["id"],
        kind=record["kind"],
        status=record.get("status", "happened"),
        visitors=tuple(actor_from_json(a) for a in record.get("visitors", ())),
        hosts=tuple(actor_from_json(a) for a in record.get("hosts", ())),
        place=_event_place_from(record.get("place")),
        date=date_from_json(record.get("date")),
        date_text=record.get("date_text"),
        date_span=_span_or_none(record.get("date_span")),
        sentences=tuple(Span(*s) for s in record.get("sentences", ())),
        confidence=record.get("confidence", 0.5),
        trip=record.get("trip"),
        purpose=record.get("purpose"),
        claimed_by=record.get("claimed_by"),
        origin=place_from_json(origin) if origin else None,
        section=record.get("section", "body"),
    )
