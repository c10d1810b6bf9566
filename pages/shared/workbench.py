"""Map and sentence side by side: what Overview, Events and Visits have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import numpy as np
import pandas as pd
import streamlit as st

from geo.maps import legend_html
from geo.maps.palette import KINDS, PALETTES
from geo.store import KIND_OF_TYPE, Store
from pages.shared.copy_link import view_asked
from pages.shared.filters import ALL_KINDS, set_dates
from pages.shared.findings import Found, RecordKind
from pages.shared.frame import is_dark, is_embedded
from pages.shared.kept import forget_filters
from pages.shared.listing import one_a_story, show_list, show_records
from pages.shared.loaders import find_frame
from pages.shared.map_view import drawn_area, map_view, pressed
from pages.shared.numbers import show_numbers, show_small_print
from pages.shared.reader import find_record, show_gone, show_mention, show_record
from pages.shared.selection import open_thing, opened
from pages.shared.table import show_table
from pages.shared.timeline import Choose, Strip, make_strip, show_timeline
from pages.shared.unplaced import Parties, parties_of

STRIP_KINDS = (*ALL_KINDS, "visits and meetings")
MOST_NEW = 14  # what fills the reader beside the map while nothing is open


def show_workbench(store: Store, found: Found) -> None:
    """Show numbers, map beside reader, time strip and table; when embedded, the map alone."""
    if is_embedded():
        _show_map(store, found, height=520)
        if found.is_empty:
            st.caption("Nothing passes the filters of this map.")
        return
    show_numbers(found)
    _map_and_reader(store, found)


@st.fragment
def _map_and_reader(store: Store, found: Found) -> None:
    if st.session_state.pop("narrowed", False):
        st.rerun(scope="app")
    if click := pressed(found.layers, f"map_{found.about}"):
        _open_first(found, click.records)
    is_story = bool(st.session_state.get("story"))
    left, right = st.columns([5, 5] if is_story else [13, 9], gap="medium")
    with right, st.container(height=640 if is_story else 620, border=False, key="reader"):
        show_opened(store, found, is_story=is_story)
    with left:
        _show_map(store, found, height=600 if is_story else 560)
    show_strip(found)
    show_table(found, f"table_{found.about}")


def _show_map(store: Store, found: Found, *, height: int) -> None:
    key = f"map_{found.about}"
    theme: Literal["light", "dark"] = "dark" if is_dark() else "light"
    selected = _opened_record(found)[1] or (f"name:{opened('mention')}" if opened("mention") else None)
    area = found.filters.area
    map_view(
        found.layers,
        key=key,
        selected=selected,
        height=height,
        theme=theme,
        view=view_asked(),
        draw_area=not is_embedded(),
        area=(area.south, area.west, area.north, area.east) if area else None,
        refit=f"{found.filters}{found.since}",
        parties=_parties(store, found),
    )
    st.html(found.made(("legend", theme), lambda: legend_html(found.layers, theme)))
    if is_embedded():
        return
    show_small_print(found)
    _take_area(key)


def _parties(store: Store, found: Found) -> Parties:
    """Say what the map shows of what is open, where that stands nowhere on it."""
    kind, record = _opened_record(found)
    if record is None or found.layers.mark_of(record):
        return Parties()
    known = find_record(store, kind, record)
    return parties_of(known[1]) if known else Parties()


def _opened_record(found: Found) -> tuple[RecordKind, str | None]:
    """Give what the address opens; story mode opens the first of all."""
    kind: RecordKind = "visit" if opened("visit") else "event"
    record = opened("visit") or opened("event")
    if record is None and not opened("mention") and st.session_state.get("story") and (told := _told_in_time(found)):
        record = told[0]
        kind = found.kind_of(record) or "event"
    return kind, record


def _told_in_time(found: Found) -> list[str]:
    """List what story mode steps through: what is on the map, or everything where that is asked for."""
    placed = found.placed_in_time()
    return placed if placed and not st.session_state.get("unplaced") else found.in_time()


def _take_area(key: str) -> None:
    """Put the area drawn on the map, or wiped from it, into the address, where the filters read it.

    What a map said stays said when its page is left: the area may have changed elsewhere since, so only news counts.
    """
    said = st.session_state.get(key)
    if not isinstance(said, dict) or "area" not in said:
        return
    area, turn = said["area"], said.get("turn") if said.get("what") == "area" else None
    before_area, before_turn = st.session_state.get(f"{key}_area", (None, None))
    if area == before_area and turn in (None, before_turn):
        return
    st.session_state[f"{key}_area"] = area, turn or before_turn
    drawn = drawn_area(key)
    if drawn:
        st.query_params["area"] = f"{drawn[1]:.3f},{drawn[0]:.3f},{drawn[3]:.3f},{drawn[2]:.3f}"
    elif "area" in st.query_params:
        del st.query_params["area"]
    st.rerun(scope="app")


def _open_first(found: Found, records: Sequence[str]) -> None:
    record = records[0]
    open_thing(found.kind_of(record) or "mention", record)


def show_opened(store: Store, found: Found, *, is_story: bool = False) -> None:
    """Show what the address opens, or say how to open something."""
    if mention := opened("mention"):
        show_mention(store, mention)
        return
    kind, record = _opened_record(found)
    if record is None:
        _show_invitation(found)
    elif known := find_record(store, kind, record):
        mark = found.layers.mark_of(record)
        told = _told_in_time(found) if is_story else []
        if record not in told and is_story:
            told = found.in_time()
        beside = told or (list(found.layers.records_at([mark])) if mark else [])
        if found.kind_of(record) is None:
            _say_outside()
        show_record(store, kind, known, beside, where=_in_common(mark, is_story), is_story=is_story)
        if is_story and len(told) < found.count:
            st.caption(f"{found.count - len(told)} without a stated place are left out; switch them on in the sidebar.")
        if len(beside) > 1 and not is_story:
            _show_beside(found, beside, record)
    else:
        show_gone(kind, record, _nearest(found, record))


def _show_beside(found: Found, beside: Sequence[str], record: str) -> None:
    once = one_a_story(found, beside, record)
    if len(once) > 1:
        reports = f", told {len(beside)} times" if len(once) < len(beside) else ""
        with st.expander(f"All {len(once)} at this place{reports}"):
            show_list(found, once, selected=record)


def _in_common(mark: str | None, is_story: bool) -> str:
    if is_story:
        return ", in order of time"
    return " on this route" if mark and mark.startswith(("way:", "call:")) else " at this place"


def _nearest(found: Found, record: str) -> tuple[RecordKind, str] | None:
    """Find what stands nearest to a record that is gone: in its own article, which its id names, else the newest."""
    article = record.rpartition("-")[0]
    others = found.of_article(article) or [str(i) for i in _newest(found.visits, 1)["id"]]
    kind = found.kind_of(others[0]) if others else None
    return (kind, others[0]) if kind else None


def _say_outside() -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="outside"):
        st.caption("This one is outside what the filters show.")
        st.button("Clear the filters", on_click=forget_filters, key="clear_for_record", type="tertiary")


def _show_invitation(found: Found) -> None:
    if found.is_empty:
        st.info("Nothing passes these filters. Widen the dates, or clear a filter.")
        return
    st.markdown("**Click a mark to read the sentence behind it.**")
    st.caption(
        "Filled marks are reported to have happened there; hollow ones are only planned, threatened or denied. "
        "A mark says what a report says, not that the report is true."
    )
    visits = _newest(found.visits, MOST_NEW if found.events.empty else MOST_NEW // 2)
    events = _newest(found.events, MOST_NEW - len(visits))
    with st.container(key="latest"):
        if len(visits):
            st.markdown("**Latest visits and meetings**")
            show_records(found, visits, "visit", key="latest_visits", label="Latest visits and meetings")
        if len(events):
            st.markdown("**Latest events**")
            show_records(found, events, "event", key="latest_events", label="Latest events")


def _newest(frame: pd.DataFrame, number: int) -> pd.DataFrame:
    """Take the newest rows of a frame: those with a date first, then those of which only the report has one.

    Of a story that several articles tell one row is enough.
    """
    days = frame["date_start"].to_numpy("M8[s]"), frame["published"].to_numpy("M8[s]")
    order = np.lexsort([-np.where(np.isnat(day), 0, day.astype("i8")) for day in reversed(days)])
    stories = frame["story"].to_numpy(object)[order]
    is_told = pd.Series(stories).duplicated().to_numpy() & ~pd.isna(stories)
    return frame.iloc[order[~is_told][:number]]


def show_strip(found: Found, key: str | None = None, on_choose: Choose | None = None) -> None:
    """Show the time strip of all dates; dragging over it narrows them for everything on the page."""
    strip = found.made("strip", lambda: _make_strip(found))
    colours = PALETTES["dark" if is_dark() else "light"].kinds
    shown = [colours[KINDS.index(kind)] for kind in (*ALL_KINDS, "meeting")]
    chosen = (found.filters.start, found.filters.end) if found.filters.start and found.filters.end else None
    key = key or f"strip_{found.about}"
    show_timeline(strip, STRIP_KINDS, shown, chosen, key=key, on_choose=on_choose or _narrow)
    if strip.undated:
        st.caption(f"{strip.undated:,} without a date that the text states: in the table, not on the strip.")


def _make_strip(found: Found) -> Strip:
    wide = replace(found.filters, start=None, end=None)
    events, visits = (find_frame(k, wide, found.since, found.about, found.revision) for k in ("events", "visits"))
    numbers = {name: STRIP_KINDS.index(kind) for name, kind in KIND_OF_TYPE.items() if kind in STRIP_KINDS}
    of_events = events["type"].map(numbers).fillna(0).to_numpy(int)
    kind_of = np.concatenate([of_events, np.full(len(visits), STRIP_KINDS.index("visits and meetings"))])
    days = pd.concat([events["date_start"], visits["date_start"]]).to_numpy("M8[s]")
    return make_strip(days, kind_of, len(STRIP_KINDS))


def _narrow(start: dt.date | None, end: dt.date | None) -> None:
    set_dates(start, end)
    st.session_state["narrowed"] = True


def name_toggle() -> None:
    """Offer the layer "All names": every name that was found, also in boilerplate, as small muted marks."""
    st.toggle("All names", key="names", bind="query-params", help="Every place name found, also in navigation lines.")


def story_toggle() -> None:
    """Offer story mode: step through all that the filters hold, map and passage moving together."""
    told = "Step through what is on the map, in order of time."
    if st.toggle("Story mode", key="story", bind="query-params", help=told):
        aside = "Also step through what the text gives no place for."
        st.toggle("Also without a place", key="unplaced", bind="query-params", help=aside)
