"""The filters in the sidebar. Each is part of the address, so a link shows what its sender saw, on every page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import cast, get_args

import streamlit as st

from geo.countries import country_name
from geo.domain import Modality, VisitKind
from geo.maps.legend import WORDS
from geo.store import Box, Filters, Kind, Level, Store
from pages.shared import wording
from pages.shared.kept import KEYS, forget_filters, recall_filters, remember_filters
from pages.shared.loaders import load_choices

MOST_NAMES = 1000  # actors listed; a browser is sent them all
ALL_KINDS: tuple[Kind, ...] = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
LEVELS_HELP = (
    "Named: a text names the place. Reported: it says that this happened there. Checked: a person read it too."
)
LISTED = ("kind", "type", "visits", "country", "source", "level", "also")  # filters whose values are offered in a list
ALSO = ("planned", "denied", "possible", "statements")
ALSO_MODALITIES: dict[str, Modality] = {"planned": "planned", "denied": "negated", "possible": "hypothetical"}


def choose_filters(store: Store, *, about: str) -> Filters:
    """Draw the sidebar and give what was chosen; `about` is "overview", "events" or "visits"."""
    choices = load_choices(store.revision())
    asked = _asked_by_link(about)
    recall_filters(about)
    set_now = count_set()
    with st.sidebar:
        st.text_input(
            "Find", key="q", bind="query-params", placeholder="words in the articles", icon=":material/search:"
        )
        _dates()
        _what_happened(about, choices)
        _how_sure(about)
        _say_on_button(set_now)
        # It stands there unset too: what is below must not jump when the first filter is set.
        words = f"Clear {wording.many(set_now, 'filter')}" if set_now else "No filter is set"
        st.button(words, on_click=forget_filters, key="clear_filters", width="stretch", disabled=not set_now)
    remember_filters()
    _say_unknown(asked)
    return _filters(about)


def _asked_by_link(about: str) -> dict[str, list[str]]:
    """Read what a link asks for when it opens a page: Streamlit drops from the address what no list offers."""
    if st.session_state.get("filters_page") == about:
        return {}
    return {key: st.query_params.get_all(key) for key in LISTED if key in st.query_params}


def _say_unknown(asked: dict[str, list[str]]) -> None:
    unknown = [value for key, values in asked.items() for value in values if value not in st.query_params.get_all(key)]
    if unknown:
        names = ", ".join(f"“{wording.plain(value)}”" for value in unknown)
        st.toast(f"The link asks for {names}, which is not in this collection; the rest of it is shown.", duration=15)


def _what_happened(about: str, choices: dict[str, list[str]]) -> None:
    if about == "visits":
        _pills("Kind", get_args(VisitKind), "visits", str.capitalize)
    else:
        _pills("Kind", ALL_KINDS, "kind", WORDS.__getitem__)
    with st.expander("Who, where, which source", expanded=bool(_chosen("actor", "country", "source", "type"))):
        if about != "visits":
            _many("Type", "type", tuple(choices["types"]), wording.TYPES)
        _many("Actor", "actor", tuple(choices["actors"][:MOST_NAMES]), may_add=True)
        countries = [code for code in choices["countries"] if country_name(code)]
        _many("Country", "country", tuple(countries), {code: country_name(code) for code in countries})
        _many("Source", "source", tuple(choices["sources"]))


def _how_sure(about: str) -> None:
    with st.expander("How sure, plans, what is new", expanded=bool(_chosen("level", "sure", "also", "since"))):
        levels = get_args(Level) if about == "overview" else ("reported", "checked")
        _pills("Level", levels, "level", wording.LEVELS.__getitem__, help=LEVELS_HELP)
        st.slider("At least this sure", 0, 100, 0, 5, format="%d %%", key="sure", bind="query-params")
        planned = "Off by default: what is planned, denied or only possible is drawn hollow, never as done."
        _pills("Also show", ALSO, "also", str.capitalize, help=planned)
        st.date_input(
            "Reported since",
            value=None,
            min_value=dt.date(1900, 1, 1),
            max_value=dt.date(2100, 12, 31),
            key="since",
            bind="query-params",
            format="YYYY-MM-DD",
            help="What is new: only what was published on this day or later.",
        )


def _say_on_button(set_now: int) -> None:
    """Where the sidebar is folded away, the button that opens it says how many filters are set behind it."""
    words = f"ilters ({set_now} set)" if set_now else "ilters"
    on_phone = f"@media (max-width: 767px) {{ :root {{ --menu-words: 'Pages and f{words}'; }} }}"
    st.html(f"<style>:root {{ --menu-words: 'F{words}'; }} {on_phone}</style>")


def _dates() -> None:
    left, right = st.columns(2)
    for column, label, key in ((left, "From", "from"), (right, "To", "to")):
        with column:
            st.date_input(
                label,
                value=None,
                min_value=dt.date(1900, 1, 1),
                max_value=dt.date(2100, 12, 31),
                key=key,
                bind="query-params",
                format="YYYY-MM-DD",
            )


def _many(
    label: str, key: str, options: tuple[str, ...], names: dict[str, str] | None = None, *, may_add: bool = False
) -> None:
    """Offer values to choose from; where only the most frequent are listed, others can be typed (or come in a link)."""
    say = (lambda value: names.get(value, value)) if names else str
    st.multiselect(
        label, options, key=key, bind="query-params", format_func=say, placeholder="any", accept_new_options=may_add
    )


def _pills(label: str, options: tuple[str, ...], key: str, say: Callable[[str], str], help: str | None = None) -> None:
    st.pills(label, options, selection_mode="multi", key=key, bind="query-params", format_func=say, help=help)


def _chosen(*keys: str) -> list[str]:
    return [key for key in keys if st.session_state.get(key) or st.query_params.get(key)]


def count_set() -> int:
    """Count the filters that are set, for the button that folds them away on a narrow screen."""
    return len(_chosen(*KEYS, "area"))


def set_dates(start: dt.date | None, end: dt.date | None) -> None:
    """Narrow to days, as dragging over the time strip does; only from a callback, before the widgets are drawn."""
    st.session_state["from"], st.session_state["to"] = start, end


def chosen_since() -> dt.date | None:
    """Give the day from which on reports count as new, if one was chosen."""
    since = st.session_state.get("since")
    return since if isinstance(since, dt.date) else None


def chosen_area() -> Box | None:
    """Read the area drawn on the map from the address: west, south, east, north in degrees."""
    raw = st.query_params.get("area")
    if not raw:
        return None
    try:
        west, south, east, north = (float(part) for part in raw.split(","))
        return Box(west, south, east, north)
    except ValueError:
        return None


def _filters(about: str) -> Filters:
    """Read what was chosen; what this page has no control for narrows nothing on it."""
    state = st.session_state
    also = state.get("also") or []
    start, end = state.get("from"), state.get("to")
    if start and end and end < start:
        st.sidebar.warning("The first day is after the last; showing all dates.")
        start = end = None
    return Filters(
        start=start,
        end=end,
        types=tuple(state.get("type") or ()) if about != "visits" else (),
        kinds=cast(tuple[Kind, ...], tuple(state.get("kind") or ())) if about != "visits" else (),
        visit_kinds=cast(tuple[VisitKind, ...], tuple(state.get("visits") or ())) if about == "visits" else (),
        actors=tuple(state.get("actor") or ()),
        countries=tuple(state.get("country") or ()),
        sources=tuple(state.get("source") or ()),
        levels=cast(tuple[Level, ...], tuple(state.get("level") or ())),
        min_confidence=(state.get("sure") or 0) / 100,
        text=(state.get("q") or "").strip(),
        area=chosen_area(),
        modalities=("happened", *(ALSO_MODALITIES[name] for name in also if name in ALSO_MODALITIES)),
        only_placed=False,
        include_statements="statements" in also,
    )
