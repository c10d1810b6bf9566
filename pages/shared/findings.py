"""What passes the filters: one and the same frames for the map, the table, the strip and the downloads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

import pandas as pd
import streamlit as st

from geo.maps import MapLayers
from geo.store import Filters, Store
from pages.shared.loaders import find_frame, find_layers, load_frame

About = Literal["overview", "events", "visits"]
RecordKind = Literal["event", "visit"]
Made = TypeVar("Made")
MOST_MADE = 64  # what is made of one finding and kept


@dataclass(frozen=True, slots=True)
class Found:
    """Frames of events and visits (either may be empty; shared by all visitors, never changed), and the map of both."""

    about: About
    events: pd.DataFrame
    visits: pd.DataFrame
    layers: MapLayers
    filters: Filters
    since: dt.date | None
    revision: str
    _made: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    def made(self, what: Hashable, make: Callable[[], Made]) -> Made:
        """Give what a page makes of all that was found, made once for everybody: a press shows the same again."""
        made: Made | None = self._made.get(what)
        if made is None:
            made = make()
            if len(self._made) >= MOST_MADE:
                self._made.clear()
            self._made[what] = made
        return made

    @property
    def is_empty(self) -> bool:
        return self.events.empty and self.visits.empty

    @property
    def count(self) -> int:
        return len(self.events) + len(self.visits)

    def kind_of(self, record_id: str) -> RecordKind | None:
        """Say whether a record found is a visit or an event; None for what is not among them."""
        if (self.visits["id"] == record_id).any():
            return "visit"
        return "event" if (self.events["id"] == record_id).any() else None

    def in_time(self) -> list[str]:
        """List all record ids in order of time, undated last."""
        return self.made("in time", self._sort_in_time)

    def placed_in_time(self) -> list[str]:
        """List the ids of the records that are on the map, in order of time."""
        return self.made("placed in time", lambda: [i for i in self.in_time() if self.layers.mark_of(i)])

    def _sort_in_time(self) -> list[str]:
        both = pd.concat([self.events[["id", "date_start"]], self.visits[["id", "date_start"]]])
        return [str(i) for i in both.sort_values("date_start", kind="stable", na_position="last")["id"]]

    def of_article(self, article: str) -> list[str]:
        """List the records found in one article, visits first."""
        return [str(i) for frame in (self.visits, self.events) for i in frame.loc[frame["article"] == article, "id"]]


def find_all(store: Store, filters: Filters, about: About, since: dt.date | None) -> Found:
    """Find what the filters let through. A visit is also an event; where both are shown it is counted once."""
    names = about == "overview" and (bool(st.session_state.get("names")) or "named" in filters.levels)
    return _find(filters, about, since, names, store.revision())


@st.cache_resource(show_spinner=False, max_entries=6)
def _find(filters: Filters, about: About, since: dt.date | None, names: bool, revision: str) -> Found:
    events, visits = (find_frame(kind, filters, since, about, revision) for kind in ("events", "visits"))
    return Found(about, events, visits, find_layers(filters, about, since, names, revision), filters, since, revision)


def whole_records(found: Found) -> pd.DataFrame:
    """Give the records of the map and the table as one frame with every column, as an export wants it."""
    parts = [
        load_frame(f"{kind}s", found.filters, found.since, found.about).assign(record=kind)
        for kind, frame in (("event", found.events), ("visit", found.visits))
        if not frame.empty
    ]
    return pd.concat(parts, ignore_index=True) if len(parts) > 1 else parts[0]
