"""Filters outlive a change of page: Streamlit forgets the widgets of the page that is left, and its address."""

from __future__ import annotations

from typing import Any

import streamlit as st

from geo.countries import country_name
from pages.shared import wording

KEYS = ("q", "from", "to", "kind", "type", "visits", "actor", "country", "source", "level", "sure", "also", "since")
SWITCHES = ("names", "story", "unplaced")


def recall_filters(page: str) -> None:
    """Set again what was chosen on the page before; what the address asks for goes first. Call it before any widget."""
    if st.session_state.get("filters_page") == page:
        return
    st.session_state["filters_page"] = page
    kept: dict[str, Any] = st.session_state.get("kept_filters", {})
    for key, value in kept.items():
        if key in st.query_params or not value:
            continue
        if key == "area":
            st.query_params["area"] = value
        else:
            st.session_state[key] = value


def remember_filters() -> None:
    """Keep what is chosen now. What this page does not ask about stays as it was chosen elsewhere."""
    kept = dict(st.session_state.get("kept_filters", {}))
    kept |= {key: st.session_state[key] for key in (*KEYS, *SWITCHES) if key in st.session_state}
    kept["area"] = st.query_params.get("area")
    st.session_state["kept_filters"] = kept


def filters_in_address() -> list[tuple[str, str]]:
    """Write what is chosen as the address does, for a link: Streamlit leaves out what was kept from another page."""
    names = {"type": lambda value: wording.TYPES.get(value, value), "country": country_name}
    pairs = []
    for key in (*KEYS, *SWITCHES):
        value = st.session_state.get(key)
        if not value:
            continue
        say = names.get(key, str)
        several = value if isinstance(value, list | tuple) else [value]
        pairs += [(key, "true" if one is True else say(one)) for one in several]
    return pairs


def forget_filters() -> None:
    """Set every filter back to nothing; only from a callback, before the widgets are drawn.

    A widget bound to the address takes its value from there again when its state is dropped, so it is set instead.
    """
    st.session_state.pop("kept_filters", None)
    for key in KEYS:
        if key in st.session_state:
            st.session_state[key] = _NOTHING.get(key, [])
    if "area" in st.query_params:
        del st.query_params["area"]


_NOTHING: dict[str, Any] = {"q": "", "from": None, "to": None, "since": None, "sure": 0}
