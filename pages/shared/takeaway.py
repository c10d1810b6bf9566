"""Take away: what is filtered, and only that, in the forms of the field."""

from __future__ import annotations

import streamlit as st

from geo.store import Store
from pages.shared.frame import is_embedded
from pages.shared.workbench import About, Found


def show_takeaway(store: Store, found: Found, about: About) -> None:
    """Offer downloads of what passes the filters."""
    if is_embedded() or found.is_empty:
        return
    st.caption("")
