"""The same things as the map, as a table: a row and its mark select each other."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from geo.countries import country_name
from pages.shared import wording
from pages.shared.findings import Found
from pages.shared.row_table import Column, Pages, Press, row_table
from pages.shared.selection import open_thing, opened

MOST_ROWS = 100  # a browser is sent these with every press
NEWEST_FIRST = "-when"
COLUMNS = (
    Column("when", 11),
    Column("what", 14),
    Column("who", 17),
    Column("to whom", 15),
    Column("where", 13),
    Column("source", 14, help="who published it, and when"),
    Column("reports", 8, help="how many sources report it, and whether they agree", is_wide=True),
    Column("sure", 8, "share", help="how sure the machine is that it read the text correctly"),
)
# What each heading sorts by: the column of the events, the column of the visits.
_SORTED = {
    "when": ("date_start", "date_start"),
    "what": ("type", "visit_kind"),
    "who": ("actors", "visitors"),
    "to whom": ("recipients", "hosts"),
    "where": ("place", "place"),
    "source": ("source", "source"),
    "reports": ("source_count", "source_count"),
    "sure": ("confidence", "confidence"),
}


def show_table(found: Found, key: str) -> None:
    """List what is on the map, the newest first; a press on a row opens it, and what is open is brought into sight."""
    if found.is_empty:
        return
    shown = opened("visit") or opened("event")
    state: dict[str, Any] = st.session_state.setdefault(
        key + "_state", {"sort": NEWEST_FIRST, "first": 0, "shown": None}
    )
    around = shown if state["shown"] != shown else None
    first, by = first_row(found, around=around, first=state["first"], by=state["sort"]), state["sort"]
    rows = found.made(("rows", by, first), lambda: _cells(table_rows(found, first, by)))
    state |= {"shown": shown, "first": first}

    def press(pressed: Press) -> None:
        if pressed.row and (kind := found.kind_of(pressed.row)):
            open_thing(kind, pressed.row)
            state["shown"] = pressed.row  # it is in sight: the table stays as it is
        elif pressed.sort:
            state.update(sort=pressed.sort, first=0)
        elif pressed.turn:
            state["first"] = first + pressed.turn * MOST_ROWS

    with st.expander(f"As a table ({found.count:,})", expanded=True):
        row_table(
            COLUMNS,
            rows,
            key=key,
            label="What the map shows, one row each",
            selected=shown,
            sorted_by=state["sort"],
            pages=Pages(first, found.count),
            on_press=press,
        )


def first_row(found: Found, *, around: str | None = None, first: int = 0, by: str = NEWEST_FIRST) -> int:
    """Say which row, counted from 0, stands first where `around` is to be seen; else the one nearest to `first`."""
    if around is not None:
        known = (_ids(found)[_order(found, by)] == around).nonzero()[0]
        first = int(known[0]) // MOST_ROWS * MOST_ROWS if len(known) else first
    return max(0, min(first, (found.count - 1) // MOST_ROWS * MOST_ROWS))


def table_rows(found: Found, first: int = 0, by: str = NEWEST_FIRST) -> pd.DataFrame:
    """Lay out MOST_ROWS rows from `first` on for people, with the record's id as index. Only these are laid out."""
    events, visits = found.events, found.visits
    chosen = _order(found, by)[first : first + MOST_ROWS]
    of_events = _laid_out(events.iloc[chosen[chosen < len(events)]], "event", "actors", "recipients")
    of_visits = _laid_out(visits.iloc[chosen[chosen >= len(events)] - len(events)], "visit", "visitors", "hosts")
    rows = pd.concat([part for part in (of_events, of_visits) if len(part)] or [of_events])
    return rows.loc[_ids(found)[chosen].tolist()]


def _cells(rows: pd.DataFrame) -> list[tuple[str, list[Any]]]:
    return [(row_id, [row[column.name] for column in COLUMNS]) for row_id, row in rows.to_dict("index").items()]


def _ids(found: Found) -> Any:
    frames = found.events, found.visits
    return found.made("ids", lambda: np.concatenate([frame["id"].to_numpy(object) for frame in frames]))


def _order(found: Found, by: str) -> Any:
    """Number the rows in order of a column (after a minus the greatest first); what has no value comes last."""
    return found.made(("order", by), lambda: _sort(found.events, found.visits, by))


def _sort(events: pd.DataFrame, visits: pd.DataFrame, by: str) -> Any:
    of_events, of_visits = _SORTED[by.removeprefix("-")]
    values = pd.concat([events[of_events], visits[of_visits]], ignore_index=True)
    if of_events == "type":
        values = values.map(wording.TYPES).fillna(values)
    if values.dtype == object:
        values = values.str.casefold()
    return values.sort_values(ascending=not by.startswith("-"), kind="stable", na_position="last").index.to_numpy()


def _laid_out(frame: pd.DataFrame, kind: str, who: str, whom: str) -> pd.DataFrame:
    what = (
        frame["type"].map(wording.TYPES)
        if kind == "event"
        else frame["visit_kind"].str.capitalize() + " · " + frame["status"].map(wording.STATUSES)
    )
    dates = frame["date_start"], frame["date_end"], frame["date_precision"], frame["date_text"]
    return pd.DataFrame(
        {
            "kind": kind,
            "when": [_day(*cells) for cells in zip(*dates, strict=True)],
            "what": what.to_numpy(),
            "who": [_plain(cell) for cell in frame[who]],
            "to whom": [_plain(cell) for cell in frame[whom]],
            "where": [_where(*cells) for cells in zip(frame["place"], frame["country"], strict=True)],
            "source": [_source(*cells) for cells in zip(frame["source"], frame["published"], strict=True)],
            "reports": [_reports(*cells) for cells in zip(frame["source_count"], frame["is_disputed"], strict=True)],
            "sure": (frame["confidence"] * 100).round().astype(int).to_numpy(),
        },
        index=frame["id"].astype(str),
    )


def _plain(words: Any) -> str:
    return wording.unturned(words) if isinstance(words, str) else ""


def _day(start: Any, end: Any, precision: Any, words: Any) -> str:
    """Write a date no finer than it is known; where no day is known, the words of the text."""
    if pd.isna(start):
        return f"“{_plain(words)}”" if _plain(words) else ""
    if precision == "month":
        return f"{start:%b %Y}"
    if precision == "year":
        return f"{start:%Y}"
    return f"{start:%Y-%m-%d}" + (f" – {end:%Y-%m-%d}" if precision == "range" else "")


def _source(source: Any, published: Any) -> str:
    day = "" if pd.isna(published) else f"{published:%Y-%m-%d}"
    return ", ".join(part for part in (_plain(source), day) if part)


def _reports(sources: Any, is_disputed: Any) -> str:
    return str(max(1, int(sources))) + (" · disputed" if is_disputed else "")


def _where(place: Any, country: Any) -> str:
    if pd.isna(place):
        return ""
    name = country_name(country) if isinstance(country, str) else ""
    return _plain(place if not name or name == place else f"{place}, {name}")
