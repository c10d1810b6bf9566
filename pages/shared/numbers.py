"""What a page says about what it shows: how much, of whom, from when, and what could not be placed."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from geo.countries import country_name
from pages.shared import wording
from pages.shared.copy_link import copy_link
from pages.shared.filters import count_set
from pages.shared.findings import Found
from pages.shared.kept import forget_filters
from pages.shared.loaders import count_all
from pages.shared.publishers import find_publisher

MOST_SOURCES = 8
MOST_COUNTS = 5


def show_numbers(found: Found) -> None:
    """Show the headline numbers, how many filters narrow them, and the button that copies the link."""
    numbers = count_all(found.filters, found.about, found.since, found.revision)
    parts = [
        wording.many(numbers.articles, "report"),
        *([wording.many(len(found.events), "event")] if len(found.events) else []),
        *([wording.many(len(found.visits), "visit or meeting", "visits and meetings")] if len(found.visits) else []),
    ]
    words = " · ".join(f"**{part}**" for part in parts) + f" · {_months(found)}"
    if found.is_empty:
        words = "**Nothing passes these filters**"
    set_now = count_set()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="numbers"):
        st.markdown(words)
        with st.container(horizontal=True, vertical_alignment="center", width="content", gap="small"):
            if set_now:
                label = f"{wording.many(set_now, 'filter')} set · clear"
                st.button(label, on_click=forget_filters, key="clear_above", icon=":material/filter_alt_off:")
            copy_link("copy_link", may_embed=True)


def show_small_print(found: Found) -> None:
    """Say under the map what it is made of: articles, publishers, dates, names not placed, border policy."""
    with st.container(key="small_print"):
        st.caption(found.made("small print", lambda: _small_print(found)))


BORDERS = "Boundaries as commonly shown; disputed lines dashed"


def _small_print(found: Found) -> str:
    if found.is_empty:
        return BORDERS
    numbers = count_all(found.filters, found.about, found.since, found.revision)
    sources = [f"{name} ({_owner(name)}{count})" for name, count in list(numbers.sources.items())[:MOST_SOURCES]]
    more = len(numbers.sources) - MOST_SOURCES
    words = [
        wording.many(numbers.articles, "article")
        + (f" from {', '.join(sources)}" if sources else "")
        + (f" and {more} more" if more > 0 else ""),
        _days(found),
        f"{wording.many(numbers.not_placed, 'name')} not placed of {numbers.names:,}",
    ]
    unplaced = int(found.events["lat"].isna().sum() + found.visits["lat"].isna().sum())
    if unplaced:
        words.append(f"{unplaced:,} of these records without a stated place: in the table, not on the map")
    disputed = int(found.events["is_disputed"].sum() + found.visits["is_disputed"].sum())
    if disputed:
        words.append(f"{wording.many(disputed, 'record')} disputed by another source")
    return wording.plain(" · ".join([*words, BORDERS]))


def show_breakdown(found: Found) -> None:
    """Count in the sidebar what is shown, by country, type and source; the counts follow every filter."""
    parts = []
    for label, column in (("Where", "country"), ("What", "type"), ("Source", "source")):
        values = pd.concat([found.events[column], found.visits[column]]).dropna()
        counts = values.value_counts()
        rows = [_bar(value_name(column, str(value)), int(n), int(counts.iloc[0])) for value, n in counts.items()]
        more = f"<li class='more'>and {len(rows) - MOST_COUNTS} more</li>" if len(rows) > MOST_COUNTS else ""
        parts += [f"<h4>{label}</h4><ul>{''.join(rows[:MOST_COUNTS])}{more}</ul>"] if rows else []
    if parts:
        st.html(f"<div class='breakdown'>{''.join(parts)}</div>")


def _bar(name: str, count: int, most: int) -> str:
    return f"<li style='--share: {count / most:.0%}'><span>{escape(name)}</span> <b>{count:,}</b></li>"


def value_name(column: str, value: str) -> str:
    """Name a value as the filters do; a region, a sea or a river that several countries share is in no one of them."""
    if column == "country":
        return country_name(value) or "In several countries"
    return wording.TYPES.get(value, value) if column == "type" else wording.unturned(value)


def _owner(name: str) -> str:
    publisher = find_publisher(name, None)
    return f"{publisher.ownership}, " if publisher else ""


def _ends(found: Found) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    dates = pd.concat([found.events["date_start"], found.visits["date_start"]])
    return (dates.min(), dates.max()) if dates.notna().any() else None


def _months(found: Found) -> str:
    ends = [f"{day:%b %Y}" for day in _ends(found) or ()]
    return " – ".join(dict.fromkeys(ends)) if ends else "no dates stated"


def _days(found: Found) -> str:
    ends = [wording.say_date_of(day) for day in _ends(found) or ()]
    return "dated " + " to ".join(dict.fromkeys(ends)) if ends else "no dates stated"
