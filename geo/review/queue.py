"""What a person should look at first: the pins that the machine is least sure of, then the names it could not place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol


class Reviewable(Protocol):
    """What a store must do so that its records can be reviewed."""

    def all_records(self, kind: str, columns: Sequence[str] | None = None) -> Any: ...


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One thing to look at. `sure` is the machine's confidence; `others` counts more mentions of an unplaced name."""

    kind: Literal["toponym", "event", "visit"]
    id: str
    article: str
    label: str
    place: str | None
    sure: float
    is_unresolved: bool
    others: int = 0


def review_queue(store: Reviewable, limit: int = 50) -> list[ReviewItem]:
    """List at most `limit` pins and names that nobody has checked, the least sure first; then as many of the unplaced.

    Unplaced names come once each, the most often named first. What stands in boilerplate makes no pin and isn't asked
    about.
    """
    unsure = [*_records(store, "events", limit), *_records(store, "visits", limit), *_names(store, limit)]
    unsure.sort(key=lambda item: (item.sure, item.kind, item.id))
    return [*unsure[:limit], *_unresolved(store, limit)]


def _records(store: Reviewable, kind: Literal["events", "visits"], limit: int) -> list[ReviewItem]:
    side = "actors" if kind == "events" else "visitors"
    columns = ["id", "article", "type", "place", "confidence", "level", "section", side]
    frame = _unchecked(store.all_records(kind, columns))
    frame = frame[frame["place"].notna() & (frame["type"] != "STATEMENT")]
    singular: Literal["event", "visit"] = "event" if kind == "events" else "visit"
    return [
        ReviewItem(
            singular, row.id, row.article, _label(row.type, getattr(row, side)), row.place, row.confidence, False
        )
        for row in frame.sort_values(["confidence", "id"]).head(limit).itertuples()
    ]


def _names(store: Reviewable, limit: int) -> list[ReviewItem]:
    frame = _unchecked(store.all_records("toponyms", _NAME_COLUMNS))
    placed = frame[frame["place"].notna()]
    return [
        ReviewItem("toponym", row.id, row.article, row.text, row.place, row.probability, False)
        for row in placed.sort_values(["probability", "id"]).head(limit).itertuples()
    ]


def _unresolved(store: Reviewable, limit: int) -> list[ReviewItem]:
    frame = _unchecked(store.all_records("toponyms", _NAME_COLUMNS))
    unplaced = frame[frame["place"].isna()]
    times = unplaced["text"].value_counts().to_dict()
    once = unplaced.drop_duplicates("text")
    often = sorted(once.itertuples(), key=lambda row: (-times[row.text], row.text))
    return [
        ReviewItem("toponym", row.id, row.article, row.text, None, 0.0, True, times[row.text] - 1)
        for row in often[:limit]
    ]


_NAME_COLUMNS = ["id", "article", "text", "place", "probability", "level", "section"]


def _unchecked(frame: Any) -> Any:
    return frame[(frame["level"] != "checked") & (frame["section"] != "boilerplate")]


def _label(what: str, who: Any) -> str:
    return f"{what}: {who}" if isinstance(who, str) else what
