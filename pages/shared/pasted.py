"""What came back from a pasted text."""

from __future__ import annotations

import streamlit as st

from geo.domain import Reading
from geo.store import Store
from pages.shared import wording
from pages.shared.article_view import show_article, show_records
from pages.shared.paste import ask_day, offer_to_keep


def show_pasted(store: Store, reading: Reading) -> None:
    """Show a pasted text beside its own map, and what was read in it. Nothing is stored unless asked."""
    placed = sum(1 for r in reading.resolutions if r.place and not r.place.is_approximate)
    names, people = (
        wording.many(len(reading.resolutions), "name"),
        wording.many(len(reading.people), "person", "people"),
    )
    visits = wording.many(len(reading.visits), "visit or meeting", "visits and meetings")
    st.markdown(
        f"**{names}** ({placed} placed) · **{people}** · "
        f"**{wording.many(len(reading.events), 'event')}** · **{visits}** · not stored"
    )
    ask_day(reading)
    show_article(reading, key="pasted_article")
    show_records(reading)
    offer_to_keep(store, reading)
