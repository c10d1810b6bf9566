"""The button "Copy link": the address as it is, with the map's view, for whoever is sent it to see the same."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from pages.shared.frame import LINK_VERSION
from pages.shared.kept import filters_in_address

HERE = Path(__file__).parent


@cache
def _component() -> Any:
    html = '<div><button type="button">Copy link</button><input hidden readonly aria-label="link to this view"></div>'
    css, js = ((HERE / f"copy_link.{suffix}").read_text(encoding="utf-8") for suffix in ("css", "js"))
    return st.components.v2.component("copy_link", html=html, css=css, js=js)


def copy_link(key: str) -> None:
    """Show the button."""
    _component()(data={"version": str(LINK_VERSION), "filters": filters_in_address()}, key=key, width="content")


def view_asked() -> tuple[float, float, float] | None:
    """Read the view that a link asks for: latitude, longitude, zoom."""
    try:
        lat, lon, zoom = (float(part) for part in st.query_params.get("view", "").split(","))
    except ValueError:
        return None
    return (lat, lon, zoom) if -90 <= lat <= 90 and -540 <= lon <= 540 and 0 <= zoom <= 18 else None
