"""A story -> its packed form, and back."""

from __future__ import annotations

import datetime as dt
from typing import Any

from geo.domain import Account, EventPlace, Span, Story
from geo.jsonl import date_from_json, place_from_json, place_to_json
from geo.store.rows import pack_json, unpack_json


def pack_story(story: Story) -> bytes:
    """Pack a story; the same story gives the same bytes."""
    date = story.date
    return pack_json(
        {
            "id": story.id,
            "kind": story.kind,
            "accounts": [_account(account) for account in story.accounts],
            "date": [date.start.isoformat(), date.end.isoformat(), date.precision] if date else None,
            "place": _event_place(story.place),
            "status": story.status,
            "disagreements": {name: [list(pair) for pair in said] for name, said in story.disagreements.items()},
            "history": [[day.isoformat() if day else None, status] for day, status in story.history],
        }
    )


def unpack_story(packed: bytes) -> Story:
    """Give back the story that was packed."""
    record = unpack_json(packed)
    date = record["date"]
    return Story(
        id=record["id"],
        kind=record["kind"],
        accounts=tuple(
            Account(a["article"], a["record"], a["source"], _day(a["published"]), a["is_copy"])
            for a in record["accounts"]
        ),
        date=date_from_json(dict(zip(("start", "end", "precision"), date, strict=True))) if date else None,
        place=_event_place_from(record["place"]),
        status=record["status"],
        disagreements={name: tuple((a, b) for a, b in said) for name, said in record["disagreements"].items()},
        history=tuple((_day(day), status) for day, status in record["history"]),
    )


def _account(account: Account) -> dict[str, Any]:
    return {
        "article": account.article,
        "record": account.record,
        "source": account.source,
        "published": account.published.isoformat() if account.published else None,
        "is_copy": account.is_copy,
    }


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def _event_place(where: EventPlace | None) -> dict[str, Any] | None:
    if where is None:
        return None
    span = [where.span.start, where.span.end] if where.span else None
    return {"place": place_to_json(where.place), "found": where.found, "inferred": where.is_inferred, "span": span}


def _event_place_from(record: dict[str, Any] | None) -> EventPlace | None:
    if record is None:
        return None
    span = Span(*record["span"]) if record["span"] else None
    return EventPlace(place_from_json(record["place"]), record["found"], record["inferred"], span)
