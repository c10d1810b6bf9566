"""What is open on a page. It stands in the address (`?event=`, `?visit=`, `?mention=`, `?article=`, `?place=`)."""

from __future__ import annotations

from typing import Literal

import streamlit as st

Thing = Literal["event", "visit", "mention", "article", "place"]
THINGS: tuple[Thing, ...] = ("event", "visit", "mention", "article", "place")


def opened(thing: Thing) -> str | None:
    """Give the id of what the address opens, if it is of this kind."""
    return st.query_params.get(thing) or None


def was_pressed(thing_id: str) -> bool:
    """Say whether a thing is open because somebody pressed it here, not because a link asks for it."""
    return bool(st.session_state.get("pressed") == thing_id)


def open_thing(thing: Thing, thing_id: str | None) -> None:
    """Open one thing in the place of what was open; None closes it. A record is opened at its place, which stays."""
    st.session_state["pressed"] = thing_id
    for other in THINGS:
        is_around = other == "place" and thing in ("event", "visit", "mention")
        if other != thing and other in st.query_params and not is_around:
            del st.query_params[other]
    if thing_id:
        st.query_params[thing] = thing_id
    elif thing in st.query_params:
        del st.query_params[thing]
