"""What a person should look at first: the pins that the machine is least sure of, then the names it could not place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from geo.review.replay import name_key


class Reviewable(Protocol):
    """What a store must do so that its records can be reviewed."""

    def all_records(self, kind: str, columns: Sequence[str] | None = None) -> Any: ...


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One thing to look at. `sure` is the machine's confidence, `source` who published it.

    A name stands for every mention of it that was read as the same place (or as none): `others` counts them, and the
    item is the one that the machine is least sure of.
    """

    kind: Literal["toponym", "event", "visit"]
    id: str
    article: str
    label: str
    place: str | None
    sure: float
    is_unresolved: bool
    others: int = 0
    source: str | None = None


def review_queue(store: Reviewable, limit: int = 50) -> list[ReviewItem]:
    """List at most `limit` pins and names that nobody has checked, the least sure first; then as many of the unplaced.

    Unplaced names come in order of how often they stand in the texts. A visit is asked about once, not again as the
    event that it is. What stands in boilerplate makes no pin and isn't asked about.
    """
    names = _unchecked(store.all_records("toponyms", _NAME_COLUMNS))
    placed, unplaced = names[names["place"].notna()], names[names["place"].isna()]
    unsure = [*_records(store, "events", limit), *_records(store, "visits", limit), *_names(placed)]
    unsure.sort(key=lambda item: (item.sure, item.kind, item.id))
    often = sorted(_names(unplaced), key=lambda item: (-item.others, item.label))
    return [*unsure[:limit], *often[:limit]]


_NAME_COLUMNS = ["id", "article", "text", "place", "place_id", "probability", "level", "section", "source"]


def _records(store: Reviewable, kind: Literal["events", "visits"], limit: int) -> list[ReviewItem]:
    sides = ["actors", "recipients"] if kind == "events" else ["visitors", "hosts"]
    columns = ["id", "article", "type", "place", "confidence", "level", "section", "source", *sides]
    frame = _unchecked(store.all_records(kind, [*columns, "visit"] if kind == "events" else columns))
    frame = frame[frame["place"].notna() & (frame["type"] != "STATEMENT")]
    if kind == "events":
        frame = frame[frame["visit"].isna()]
    singular: Literal["event", "visit"] = "event" if kind == "events" else "visit"
    return [
        ReviewItem(
            singular,
            row.id,
            row.article,
            _label(row.type, *(_word(getattr(row, side)) for side in sides)),
            row.place,
            row.confidence,
            False,
            source=_word(row.source),
        )
        for row in frame.sort_values(["confidence", "id"]).head(limit).itertuples()
    ]


def _names(frame: Any) -> list[ReviewItem]:
    """Make one item of all mentions of a name, in capitals or not, that were read as one place."""
    frame = frame.assign(key=frame["text"].map(name_key), read=frame["place_id"].fillna(frame["place"]).fillna(""))
    ordered = frame.sort_values(["probability", "id"])
    others = ordered.groupby(["key", "read"])["id"].transform("size") - 1
    first = ordered.assign(others=others).drop_duplicates(["key", "read"])
    return [
        ReviewItem(
            "toponym",
            row.id,
            row.article,
            row.text,
            _word(row.place),
            row.probability if _word(row.place) else 0.0,
            _word(row.place) is None,
            row.others,
            _word(row.source),
        )
        for row in first.itertuples()
    ]


def _word(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _unchecked(frame: Any) -> Any:
    return frame[(frame["level"] != "checked") & (frame["section"] != "boilerplate")]


def _label(what: str, who: str | None, whom: str | None) -> str:
    """Say what, who and to whom: `CONSULT: A. Minister → B. Minister`."""
    people = f"{who or ''} → {whom}".strip() if whom else who
    return f"{what}: {people}" if people else what
