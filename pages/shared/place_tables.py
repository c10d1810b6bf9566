"""The places of the collection as a table, and the mentions of one of them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pandas as pd
import streamlit as st

from geo.countries import country_name
from geo.domain import Span
from geo.store import EVERYTHING, Filters, Store
from pages.shared import wording
from pages.shared.findings import Found
from pages.shared.lines import Line, show_lines
from pages.shared.loaders import find_frame
from pages.shared.row_table import Column, Press, row_table
from pages.shared.selection import open_thing, opened

Days = tuple[dt.date | None, dt.date | None]
MOST_MENTIONS = 60
MOST_PLACES = 200
AROUND = 90  # characters of context on either side of a name


def place_filters(place_id: str | None) -> Filters:
    """Ask for all that happened at one place in the days chosen on its time strip, or (None) anywhere."""
    days: Days = st.session_state.get("place_days") or (None, None)
    return Filters(places=(place_id,), start=days[0], end=days[1]) if place_id else Filters()


def narrow_place(start: dt.date | None, end: dt.date | None) -> None:
    """Narrow the days of the place that is open."""
    st.session_state["place_days"] = (start, end)


def open_place(found: Found, record: str, *, is_chosen: bool) -> None:
    """Open what was pressed on the map: the place of a mark, or once a place is open, the record itself."""
    kind = found.kind_of(record)
    if kind is None:
        return
    frame = found.visits if kind == "visit" else found.events
    place = frame.loc[frame["id"] == record, "place_id"].iloc[0]
    if is_chosen or not isinstance(place, str):
        open_thing(kind, record)
    else:
        _choose(place)
    st.rerun()


def _choose(place_id: str) -> None:
    st.session_state.pop("place_days", None)
    open_thing("place", place_id)


@st.cache_data(show_spinner=False, max_entries=2)
def _places(revision: str) -> pd.DataFrame:
    names = find_frame("toponyms", EVERYTHING, None, "", revision)
    counted = _count(names, "mentions")
    for kind in ("events", "visits"):
        counted = counted.join(
            _count(find_frame(kind, Filters(), None, "overview", revision), kind)[[kind]], how="outer"
        )
    first = names[names["place_id"].notna()].drop_duplicates("place_id").set_index("place_id")
    counted["place"] = first["place"].reindex(counted.index)
    within = [country_name(c) if isinstance(c, str) else "" for c in first["country"].reindex(counted.index)]
    counted["in"] = ["" if name == place else name for name, place in zip(within, counted["place"], strict=True)]
    kinds = first["precision"].reindex(counted.index).map(wording.PRECISIONS)
    counted["kind"] = kinds.fillna("")
    counted = counted[counted["place"].notna()].fillna({"mentions": 0, "events": 0, "visits": 0})
    counts = ["events", "visits", "mentions"]
    counted[counts] = counted[counts].astype(int)
    counted["told"] = counted["events"] + counted["visits"]
    ordered = counted.sort_values(["told", "mentions", "place"], ascending=[False, False, True])
    return ordered.reset_index(names="place_id")


def _count(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    return frame[frame["place_id"].notna()].groupby("place_id").size().to_frame(name)


def find_places(store: Store) -> pd.DataFrame:
    """List the places of the collection, most told first: place_id, place, in, kind, events, visits, mentions."""
    return _places(store.revision())


def choose_place(places: pd.DataFrame) -> None:
    """Let a person choose a place from the table, which narrows as they type."""
    typed = st.text_input("Find a place", key="place_name", placeholder="a name, or a country")
    if typed:
        matches = places["place"].str.contains(typed, case=False, regex=False)
        places = places[matches | places["in"].str.contains(typed, case=False, regex=False)]
    if places.empty:
        st.caption("No place of the collection has this name.")
        return
    chosen = opened("place")
    listed = places.head(MOST_PLACES)
    if chosen and chosen not in set(listed["place_id"]):
        listed = pd.concat([places[places["place_id"] == chosen], listed])
    cells = listed[["place_id", *(column.name for column in COLUMNS)]].to_numpy(object).tolist()
    rows = [(place_id, [wording.unturned(c) if isinstance(c, str) else c for c in rest]) for place_id, *rest in cells]
    label = "Places of the collection with the number of events, visits and mentions"

    def press(pressed: Press) -> None:
        if pressed.row:
            _choose(pressed.row)

    row_table(COLUMNS, rows, key="places_table", label=label, selected=chosen, height=560, on_press=press)
    if len(places) > len(listed):
        st.caption(f"The first {len(listed):,} of {len(places):,}; type a name or a country to find another.")


COLUMNS = (
    Column("place", 28),
    Column("in", 24),
    Column("kind", 14, is_wide=True),
    Column("events", 11, "number"),
    Column("visits", 10, "number"),
    Column("mentions", 13, "number"),
)


def show_mentions(store: Store, place_id: str, colour: str) -> None:
    """List each mention of a place with the words around it, oldest first; a press opens its paragraph."""
    frame = find_frame("toponyms", EVERYTHING, None, "", store.revision())
    rows = frame[frame["place_id"] == place_id].sort_values("published", na_position="last")
    lines = [_mention(store, row, colour) for row in rows.head(MOST_MENTIONS).to_dict("records")]
    said = [line for line in lines if line]
    label = "Each mention of the place, oldest first"
    show_lines(said, key="mentions", selected=opened("mention"), label=label, on_choose=_open_mention)
    if len(rows) > len(lines):
        st.caption(f"The first {len(lines)} of {len(rows):,}.")


def _open_mention(mention_id: str) -> None:
    open_thing("mention", mention_id)


def _mention(store: Store, row: dict[str, Any], colour: str) -> Line | None:
    found = store.find_toponym(row["id"])
    if found is None:
        return None
    reading, resolution = found
    before, after = _words_around(reading.article.text, resolution.toponym.span)
    name = wording.unturned(resolution.toponym.text)
    day = wording.say_date_of(row["published"]) if pd.notna(row["published"]) else "no date"
    source = row["source"] if isinstance(row["source"], str) else "source not stated"
    lit = (len(before), len(before) + len(name))
    rest = wording.unturned(f"{source}, {day}")
    return Line(row["id"], before + name + after, rest, "dot", colour, lit=lit)


def _words_around(text: str, span: Span) -> tuple[str, str]:
    """Cut whole words out of a text before and after a span, with dots where the text goes on."""
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    if span.start > AROUND:
        before = "… " + before.partition(" ")[2]
    if span.end + AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return wording.unturned(_in_one_line(before)), wording.unturned(_in_one_line(after))


def _in_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
