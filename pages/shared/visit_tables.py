"""What the Visits page shows below its map: a timeline, who went to whom, leaders, journeys, days since."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from geo.countries import country_name
from geo.summaries import days_since, leaders, third_country_meetings, trips, visit_matrix
from pages.shared.frame import is_dark

MONTHS_FROM, YEARS_FROM = 60, 1200  # days: from here on a timeline is marked by months, by years


def show_visit_tables(visits: pd.DataFrame) -> None:
    """Show every table that has something in it; nothing found, nothing shown."""
    if visits.empty:
        return
    names = ["Timeline", "Who went to whom", "Leaders", "Days since", "Journeys", "Third countries"]
    timeline, matrix, people, since, journeys, thirds = st.tabs(names)
    with timeline:
        _show_timeline(visits)
    with matrix:
        counted = visit_matrix(visits).astype(str).replace("0", "")
        _show(counted, "No visit with both countries stated passes these filters.", index=True)
        st.caption("Rows travelled, columns were visited. Meetings without travel are not counted.")
    with people:
        _show(leaders(visits), "Nobody is named.")
    with since:
        until = visits["published"].dropna().max()
        until = until if pd.notna(until) else visits["date_end"].dropna().max()
        if pd.notna(until):
            _show(days_since(visits, until.date()), "No visit with a date passes these filters.")
            st.caption(f"Counted to {until:%d %B %Y}, the newest report shown here.")
        else:
            st.caption("No report here has a date to count to.")
    with journeys:
        _show(trips(visits), "No journey of several stops passes these filters.")
    with thirds:
        columns = ["visitors", "visitor_countries", "place", "country", "date_text", "source"]
        _show(third_country_meetings(visits)[columns], "Nobody met in a third country under these filters.")


def _show(frame: pd.DataFrame, empty: str, *, index: bool = False) -> None:
    if frame.empty:
        st.caption(empty)
    else:
        st.dataframe(_blank_where_unknown(frame), hide_index=not index, width="content" if index else "stretch")


def _blank_where_unknown(frame: pd.DataFrame) -> pd.DataFrame:
    """Leave a cell empty where nothing is known, instead of writing None into it."""
    blank = {name: frame[name].astype(object).where(frame[name].notna(), "").astype(str) for name in _words_of(frame)}
    return frame.assign(**blank)


def _words_of(frame: pd.DataFrame) -> list[str]:
    return [str(name) for name in frame.columns if not pd.api.types.is_numeric_dtype(frame[name])]


def _day_axis(dated: pd.DataFrame) -> Any:
    """Mark whole days where there are few: left alone, the axis would count hours, which nobody reported."""
    days = pd.date_range(dated["date_start"].min(), dated["until"].max())
    form = "%-d %b %Y" if len(days) <= MONTHS_FROM else "%b %Y" if len(days) <= YEARS_FROM else "%Y"
    values = list(days) if len(days) <= 8 else alt.Undefined
    tick = {"interval": "month" if len(days) <= YEARS_FROM else "year", "step": 1}
    return alt.Axis(
        values=values, format=form, tickCount=tick if len(days) > MONTHS_FROM else alt.Undefined, labelOverlap=True
    )


def _show_timeline(visits: pd.DataFrame) -> None:
    dated = visits[visits["date_start"].notna()].copy()
    if dated.empty:
        st.caption("No visit with a date passes these filters.")
        return
    dated["visitor"] = dated["visitors"].fillna("not named").str.slice(0, 40)
    dated["from"] = [
        country_name(str(c).split("; ")[0]) if isinstance(c, str) else "" for c in dated["visitor_countries"]
    ]
    dated["until"] = dated["date_end"] + pd.Timedelta(days=1)
    ink = "#c3c7ca" if is_dark() else "#4c5258"  # Streamlit's own is too pale to read
    bars: Any = (
        alt.Chart(dated[["visitor", "from", "date_start", "until", "place", "status"]])
        .mark_bar(height=10, cornerRadius=2)
        .encode(
            x=alt.X("date_start:T", title=None, axis=_day_axis(dated)),
            x2="until:T",
            y=alt.Y("visitor:N", title=None, sort="x", axis=alt.Axis(labelLimit=220)),
            color=alt.Color(
                "from:N", title="from", scale=alt.Scale(scheme="tableau10"), legend=alt.Legend(orient="top", title="")
            ),
            opacity=alt.condition("datum.status == 'happened'", alt.value(1), alt.value(0.4)),
            tooltip=["visitor", "from", "place", "status", alt.Tooltip("date_start:T", title="from day")],
        )
        .properties(height=alt.Step(22))
        .configure_axis(labelColor=ink)
        .configure_legend(labelColor=ink)
    )
    st.altair_chart(bars)
    st.caption("Coloured by the visitor’s country; pale bars were announced, invited or cancelled.")
