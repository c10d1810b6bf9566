"""Map and sentence side by side: what Overview, Events and Visits have in common.

What is found is drawn on the map, listed in the table and offered for download from one and the same frame.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd
import streamlit as st

from geo.maps import MapLayers, legend_html
from geo.maps.palette import KINDS, PALETTES
from geo.store import KIND_OF_TYPE, Filters, Store
from pages.shared import wording
from pages.shared.copy_link import copy_link, view_asked
from pages.shared.filters import ALL_KINDS, set_dates
from pages.shared.frame import is_dark, is_embedded
from pages.shared.loaders import find_frame, find_layers, summarize
from pages.shared.map_view import drawn_area, map_view
from pages.shared.publishers import find_publisher
from pages.shared.reader import RecordKind, show_list, show_mention, show_record, show_rows
from pages.shared.selection import open_thing, opened
from pages.shared.table import show_table
from pages.shared.timeline import show_timeline

About = Literal["overview", "events", "visits"]


@dataclass(frozen=True, slots=True)
class Found:
    """What passes the filters: frames of events and visits (either may be empty), and the map of both."""

    events: pd.DataFrame
    visits: pd.DataFrame
    layers: MapLayers
    filters: Filters
    since: dt.date | None

    @property
    def is_empty(self) -> bool:
        return self.events.empty and self.visits.empty

    def kind_of(self, record_id: str) -> RecordKind | None:
        if (self.visits["id"] == record_id).any():
            return "visit"
        return "event" if (self.events["id"] == record_id).any() else None

    def in_time(self) -> list[str]:
        """List all record ids in order of time, undated last."""
        both = pd.concat([self.events[["id", "date_start"]], self.visits[["id", "date_start"]]])
        return [str(i) for i in both.sort_values("date_start", kind="stable", na_position="last")["id"]]


def find_all(store: Store, filters: Filters, about: About, since: dt.date | None) -> Found:
    """Find what the filters let through. A visit is also an event; where both are shown it is counted once."""
    revision = store.revision()
    events = find_frame("events", filters, since, revision) if about != "visits" else _nothing("events", revision)
    visits = find_frame("visits", filters, since, revision) if about != "events" else _nothing("visits", revision)
    if about == "overview":
        events = events[events["visit"].isna()]
    names = about == "overview" and bool(st.session_state.get("names"))
    return Found(events, visits, find_layers(filters, about, since, names, revision), filters, since)


def _nothing(kind: str, revision: str) -> pd.DataFrame:
    return find_frame(kind, Filters(articles=("",)), None, revision)


def show_workbench(store: Store, found: Found, about: About) -> None:
    """Show numbers, map beside reader, time strip and table."""
    if is_embedded():
        _show_map(store, found, about, height=520)
        return
    _show_numbers(found)
    _map_and_reader(store, found, about)


def _show_numbers(found: Found) -> None:
    summary = [
        _many(found_articles(found), "report"),
        *([_many(len(found.events), "event")] if len(found.events) else []),
        *([_many(len(found.visits), "visit or meeting", "visits and meetings")] if len(found.visits) else []),
        _dates_of(found),
    ]
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="numbers"):
        st.markdown(" · ".join(f"**{part}**" if number < 3 else part for number, part in enumerate(summary) if part))
        copy_link("copy_link")


def found_articles(found: Found) -> int:
    """Count the articles behind what was found."""
    return len(set(found.events["article"]) | set(found.visits["article"]))


def _many(number: int, one: str, several: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def _dates_of(found: Found) -> str:
    dates = pd.concat([found.events["date_start"], found.visits["date_start"]]).dropna()
    if dates.empty:
        return "no dates stated"
    first, last = dates.min(), dates.max()
    return f"{first:%b %Y}" if first == last else f"{first:%b %Y} – {last:%b %Y}"


@st.fragment
def _map_and_reader(store: Store, found: Found, about: About) -> None:
    if st.session_state.pop("narrowed", False):
        st.rerun(scope="app")
    if found.is_empty:
        st.info("Nothing passes these filters. Widen the dates, or clear a filter in the sidebar.")
    is_story = bool(st.session_state.get("story"))
    left, right = st.columns([5, 5] if is_story else [13, 9], gap="medium")
    with left:
        _show_map(store, found, about, height=600 if is_story else 560)
    with right, st.container(height=640 if is_story else 620, border=False, key="reader"):
        show_opened(store, found, is_story=is_story)
    show_strip(found, about)
    show_table(found.events, found.visits, about)


def _show_map(store: Store, found: Found, about: About, *, height: int) -> None:
    theme: Literal["light", "dark"] = "dark" if is_dark() else "light"
    selected = opened("visit") or opened("event") or (f"name:{opened('mention')}" if opened("mention") else None)
    area = found.filters.area
    click = map_view(
        found.layers,
        key=f"map_{about}",
        selected=selected,
        height=height,
        theme=theme,
        view=view_asked(),
        draw_area=not is_embedded(),
        area=(area.south, area.west, area.north, area.east) if area else None,
        refit=f"{found.filters}{found.since}",
    )
    st.html(legend_html(found.layers, theme))
    if is_embedded():
        return
    _small_print(store, found)
    _take_area(about)
    if click:
        _open_first(found, click.records)


def _take_area(about: About) -> None:
    """Put the area drawn on the map into the address, where the filters read it."""
    drawn = drawn_area(f"map_{about}")
    asked = f"{drawn[1]:.3f},{drawn[0]:.3f},{drawn[3]:.3f},{drawn[2]:.3f}" if drawn else None
    if asked == st.session_state.get("area_taken"):
        return
    st.session_state["area_taken"] = asked
    if asked:
        st.query_params["area"] = asked
    elif "area" in st.query_params:
        del st.query_params["area"]
    st.rerun(scope="app")


def _open_first(found: Found, records: Sequence[str]) -> None:
    record = records[0]
    kind = found.kind_of(record)
    open_thing(kind or "mention", record)
    st.rerun(scope="fragment")


def show_opened(store: Store, found: Found, *, is_story: bool = False) -> None:
    """Show what the address opens, or say how to open something."""
    kind: RecordKind = "visit" if opened("visit") else "event"
    record = opened("visit") or opened("event")
    if mention := opened("mention"):
        show_mention(store, mention)
        return
    if record is None and is_story and (all_ids := found.in_time()):
        record = all_ids[0]
        kind = found.kind_of(record) or "event"
    if record is None:
        st.markdown("**Click a mark to read the sentence behind it.**")
        st.caption(
            "Filled marks are reported to have happened there; hollow ones are only planned, threatened or denied. "
            "A mark says what a report says, not that the report is true."
        )
        show_latest(found)
        return
    mark = found.layers.mark_of(record)
    beside = found.in_time() if is_story else list(found.layers.records_at([mark])) if mark else []
    show_record(store, kind, record, beside, is_story=is_story)
    if len(beside) > 1 and not is_story:
        with st.expander(f"All {len(beside)} at this place"):
            show_list(found.visits if kind == "visit" else found.events, kind, beside)


def show_latest(found: Found) -> None:
    """List the newest of what is shown, so that the pane has something to open before a mark is pressed."""
    for kind, frame in (("visit", found.visits), ("event", found.events)):
        dated = frame[frame["date_start"].notna()].sort_values("date_start", ascending=False)
        if len(dated):
            st.markdown(f"**Latest {'visits and meetings' if kind == 'visit' else 'events'}**")
            show_rows(dated.head(5 if len(found.visits) and len(found.events) else 9), kind)  # type: ignore[arg-type]


def _small_print(store: Store, found: Found) -> None:
    summary = summarize(found.filters, store.revision())
    sources = []
    for name, count in list(summary.sources.items())[:8]:
        publisher = find_publisher(name, None)
        sources.append(f"{name} ({publisher.ownership + ', ' if publisher else ''}{count})")
    more = f" and {len(summary.sources) - 8} more" if len(summary.sources) > 8 else ""
    words = [
        _many(summary.articles, "article") + (" from " + ", ".join(sources) + more if sources else ""),
        f"{_many(summary.names_not_placed, 'name')} not placed of {summary.names:,}",
        "Boundaries as commonly shown; disputed lines dashed",
    ]
    st.caption(wording.plain(" · ".join(words)))


def show_strip(found: Found, about: About) -> None:
    """Show the time strip; dragging over it narrows the dates for everything on the page."""
    kinds = list(ALL_KINDS) if about != "visits" else ["visits and meetings"]
    colours = PALETTES["dark" if is_dark() else "light"].kinds
    shown = (
        [colours[KINDS.index(kind)] for kind in ALL_KINDS] if about != "visits" else [colours[KINDS.index("meeting")]]
    )
    dated = _dated(found.events, kinds) + _dated(found.visits, kinds)
    chosen = (found.filters.start, found.filters.end) if found.filters.start and found.filters.end else None
    show_timeline(dated, kinds, shown, chosen, key=f"strip_{about}", on_choose=_narrow)  # type: ignore[arg-type]
    undated = int(found.events["date_start"].isna().sum() + found.visits["date_start"].isna().sum())
    if undated:
        st.caption(f"{undated} without a date that the text states: on the map, not on the strip.")


def _narrow(start: dt.date | None, end: dt.date | None) -> None:
    set_dates(start, end)
    st.session_state["narrowed"] = True


def _dated(frame: pd.DataFrame, kinds: Sequence[str]) -> list[tuple[dt.date, int]]:
    known = frame[frame["date_start"].notna()]
    numbers = [kinds.index(KIND_OF_TYPE.get(t, "")) if KIND_OF_TYPE.get(t) in kinds else 0 for t in known["type"]]
    return list(zip(known["date_start"].dt.date, numbers, strict=True))


def name_toggle() -> None:
    """Offer the layer "All names": every name that was found, also in boilerplate, as small muted marks."""
    st.toggle("All names", key="names", bind="query-params", help="Every place name found, also in navigation lines.")


def story_toggle() -> None:
    """Offer story mode: step through all that the filters hold, map and passage moving together."""
    st.toggle("Story mode", key="story", bind="query-params", help="Step through everything shown, in order of time.")
