"""The buttons "Copy link" and "Embed": the address as it is, with the map's view, for others to see the same."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st

from pages.shared.browser_files import read_shared
from pages.shared.frame import LINK_VERSION
from pages.shared.kept import filters_in_address
from pages.shared.selection import Thing


@cache
def _component() -> Any:
    html = '<div class="copy"></div>'
    return st.components.v2.component(
        "copy_link", html=html, css=read_shared("copy_link.css"), js=read_shared("copy_link.js")
    )


def copy_link(key: str, *, may_embed: bool = False, shows: tuple[Thing, str] | None = None) -> None:
    """Show the button; with `may_embed` another that copies the HTML which shows the map alone on another page.

    `shows` is what a page shows unasked: the address does not name it, the link does.
    """
    named = [shows] if shows else []
    data = {"version": str(LINK_VERSION), "filters": [*named, *filters_in_address()], "embed": may_embed}
    _component()(data=data, key=key, width="content")


def view_asked() -> tuple[float, float, float] | None:
    """Read the view that a link asks for: latitude, longitude, zoom."""
    try:
        lat, lon, zoom = (float(part) for part in st.query_params.get("view", "").split(","))
    except ValueError:
        return None
    return (lat, lon, zoom) if -90 <= lat <= 90 and -540 <= lon <= 540 and 0 <= zoom <= 18 else None
