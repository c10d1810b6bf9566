"""The same things as the map, as a table: a row and its mark select each other."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from geo.countries import country_name
from pages.shared import wording
from pages.shared.selection import open_thing, opened

MOST_ROWS = 500
COLUMNS = ["when", "what", "who", "to whom", "where", "source", "reports", "sure"]


def show_table(events: pd.DataFrame, visits: pd.DataFrame, about: str) -> None:
    """List what is on the map in order of time; choosing a row opens it, and what is open is chosen."""
    total = len(events) + len(visits)
    if not total:
        return
    shown = opened("visit") or opened("event")
    rows, first = table_rows(events, visits, around=shown)
    key = f"table_{about}_{first}"
    ids = rows.index.tolist()
    at = ids.index(shown) if shown in ids else None
    state = st.session_state.get(key)
    chosen = state["selection"]["rows"] if state else []
    if st.session_state.get(f"{key}_seen") != chosen:
        st.session_state[f"{key}_seen"] = chosen
        if chosen and chosen[0] < len(ids) and ids[chosen[0]] != shown:
            open_thing(rows.iloc[chosen[0]]["kind"], ids[chosen[0]])
            st.rerun(scope="fragment")
    elif at is not None and chosen != [at]:
        st.session_state[key] = {"selection": {"rows": [at], "columns": [], "cells": []}}
        st.session_state[f"{key}_seen"] = [at]
    with st.expander(f"As a table ({total:,})", expanded=True):
        st.dataframe(
            rows[COLUMNS],
            hide_index=True,
            key=key,
            on_select="rerun",
            selection_mode="single-row",
            column_config=_COLUMN_CONFIG,
            alt="What the map shows, one row each",
        )
        if total > MOST_ROWS:
            which = f"Rows {first + 1:,} to {first + len(rows):,} of {total:,} in order of time"
            st.caption(f"{which}; narrow the filters, or download all of them below.")


_COLUMN_CONFIG = {
    "when": st.column_config.TextColumn(width=95),
    "what": st.column_config.TextColumn(width=160),
    "who": st.column_config.TextColumn(width=175),
    "to whom": st.column_config.TextColumn(width=160),
    "where": st.column_config.TextColumn(width=140),
    "source": st.column_config.TextColumn(width=130),
    "reports": st.column_config.TextColumn(width=70, help="how many sources report it, and whether they agree"),
    "sure": st.column_config.ProgressColumn(width=105, min_value=0, max_value=1, format="percent"),
}


def table_rows(events: pd.DataFrame, visits: pd.DataFrame, *, around: str | None = None) -> tuple[pd.DataFrame, int]:
    """Lay out frames as rows for people, in order of time, with the record's id as index, and the number of the first.

    No more than MOST_ROWS of them: those among which `around` is, else the first. Only these are laid out.
    """
    dates = np.concatenate([frame["date_start"].to_numpy("M8[s]") for frame in (events, visits)])
    order = np.argsort(dates, kind="stable")  # no date sorts last
    page = 0
    if around is not None:
        known = np.flatnonzero(np.concatenate([frame["id"].to_numpy() == around for frame in (events, visits)]))
        page = int(np.flatnonzero(order == known[0])[0]) // MOST_ROWS if len(known) else 0
    chosen = order[page * MOST_ROWS : (page + 1) * MOST_ROWS]
    of_events = _laid_out(events.iloc[chosen[chosen < len(events)]], "event", "actors", "recipients")
    of_visits = _laid_out(visits.iloc[chosen[chosen >= len(events)] - len(events)], "visit", "visitors", "hosts")
    rows = pd.concat([part for part in (of_events, of_visits) if len(part)] or [of_events])
    return rows.sort_values("date", kind="stable", na_position="last"), page * MOST_ROWS


def _laid_out(frame: pd.DataFrame, kind: str, who: str, whom: str) -> pd.DataFrame:
    what = (
        frame["type"].map(wording.TYPES)
        if kind == "event"
        else frame["visit_kind"].str.capitalize() + " · " + frame["status"].map(wording.STATUSES)
    )
    return pd.DataFrame(
        {
            "kind": kind,
            "date": frame["date_start"].to_numpy(),
            "when": [_day(*cells) for cells in zip(frame["date_start"], frame["date_precision"], strict=True)],
            "what": what.to_numpy(),
            "who": frame[who].fillna("").to_numpy(),
            "to whom": frame[whom].fillna("").to_numpy(),
            "where": [_where(*cells) for cells in zip(frame["place"], frame["country"], strict=True)],
            "source": frame["source"].fillna("").to_numpy(),
            "reports": [_reports(*cells) for cells in zip(frame["source_count"], frame["is_disputed"], strict=True)],
            "sure": frame["confidence"].round(2).to_numpy(),
        },
        index=frame["id"].astype(str),
    )


def _day(start: Any, precision: Any) -> str:
    if pd.isna(start):
        return ""
    if precision == "month":
        return f"{start:%b %Y}"
    if precision == "year":
        return f"{start:%Y}"
    return f"{start:%Y-%m-%d}" + (" …" if precision == "range" else "")


def _reports(sources: int, is_disputed: bool) -> str:
    return str(max(1, sources)) + (" · disputed" if is_disputed else "")


def _where(place: Any, country: Any) -> str:
    if pd.isna(place):
        return ""
    name = country_name(country) if isinstance(country, str) else ""
    return place if not name or name == place else f"{place}, {name}"
