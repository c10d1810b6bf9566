"""The same things as the map, as a table: a row and its mark select each other."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from geo.countries import country_name
from pages.shared import wording
from pages.shared.selection import open_thing, opened

MOST_ROWS = 500
COLUMNS = ["when", "what", "who", "to whom", "where", "source", "sure"]


def show_table(events: pd.DataFrame, visits: pd.DataFrame, about: str) -> None:
    """List what is on the map in order of time; choosing a row opens it, and what is open is chosen."""
    rows = table_rows(events, visits)
    if rows.empty:
        return
    total, rows = len(rows), rows.head(MOST_ROWS)
    key = f"table_{about}"
    ids = rows.index.tolist()
    shown = opened("visit") or opened("event")
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
            height=min(400, 38 + 35 * len(rows)),
            column_config={"sure": st.column_config.ProgressColumn("sure", min_value=0, max_value=1, format="percent")},
            alt="What the map shows, one row each",
        )
        if total > MOST_ROWS:
            st.caption(f"The first {MOST_ROWS} of {total:,}; narrow the filters, or download all of them below.")


def table_rows(events: pd.DataFrame, visits: pd.DataFrame) -> pd.DataFrame:
    """Lay out frames as rows for people, in order of time, with the record's id as index."""
    of_events = _laid_out(events, "event", "actors", "recipients")
    of_visits = _laid_out(visits, "visit", "visitors", "hosts")
    rows = pd.concat([part for part in (of_events, of_visits) if len(part)] or [of_events])
    return rows.sort_values("date", kind="stable", na_position="last")


def _laid_out(frame: pd.DataFrame, kind: str, who: str, whom: str) -> pd.DataFrame:
    what = (
        frame["type"].map(wording.TYPES)
        if kind == "event"
        else frame["visit_kind"].map(wording.KINDS) + " · " + frame["status"].map(wording.STATUSES)
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


def _where(place: Any, country: Any) -> str:
    if pd.isna(place):
        return ""
    name = country_name(country) if isinstance(country, str) else ""
    return place if not name or name == place else f"{place}, {name}"
