"""What came back from a pasted text."""

from __future__ import annotations

import streamlit as st

from geo.domain import Reading, Visit
from geo.store import Store
from pages.shared import wording
from pages.shared.article_view import show_article
from pages.shared.lines import told_in
from pages.shared.paste import ask_day, offer_to_keep


def show_pasted(store: Store, reading: Reading) -> None:
    """Show a pasted text beside its own map, and what was read in it. Nothing is stored unless asked."""
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="read_from_pasted"):
        st.markdown(f"{count_told(reading)} · not stored", width="content")
        offer_to_keep(store, reading)
        ask_day(reading)
    show_article(reading, key="pasted_article", source="Your text")


def count_told(reading: Reading) -> str:
    """Count in words what was read in a text: its names and how many were placed, its people, and what it tells."""
    placed = sum(1 for r in reading.resolutions if r.place and not r.place.is_approximate)
    told = told_in(reading)
    visits = sum(1 for record in told if isinstance(record, Visit))
    parts = [
        f"**{wording.many(len(reading.resolutions), 'place name')}** ({placed} placed)",
        f"**{wording.many(len(reading.people), 'person', 'people')}**",
        f"**{wording.many(len(told) - visits, 'event')}**",
        f"**{wording.many(visits, 'visit or meeting', 'visits and meetings')}**",
    ]
    return " · ".join(parts)
