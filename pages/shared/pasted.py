"""What came back from a pasted text."""

from __future__ import annotations

import streamlit as st

from geo.domain import Reading
from geo.store import Store
from pages.shared.article_view import show_article, show_records
from pages.shared.paste import offer_to_keep


def show_pasted(store: Store, reading: Reading) -> None:
    """Show a pasted text beside its own map, and what was read in it. Nothing is stored unless asked."""
    placed = sum(1 for r in reading.resolutions if r.place and not r.place.is_approximate)
    st.markdown(
        f"**{len(reading.resolutions)} names** ({placed} placed) · **{len(reading.people)} people** · "
        f"**{len(reading.events)} events** · **{len(reading.visits)} visits and meetings** · not stored"
    )
    if reading.document.published.date is None and any(e.date_text for e in reading.events):
        st.caption("Words such as “on Tuesday” need the day of publication: set it beside the buttons above.")
    show_article(reading, key="pasted_article")
    show_records(reading)
    offer_to_keep(store, reading)
