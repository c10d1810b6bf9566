"""What happened where: every event, by type, place, date and who did it to whom."""

import streamlit as st

from pages.shared.filters import choose_filters, chosen_since
from pages.shared.findings import find_all
from pages.shared.frame import open_page
from pages.shared.numbers import show_breakdown
from pages.shared.takeaway import show_takeaway
from pages.shared.workbench import show_workbench, story_toggle

with open_page("Events") as store:
    # Choose
    filters = choose_filters(store, about="events")
    with st.sidebar:
        story_toggle()

    # Find
    found = find_all(store, filters, "events", chosen_since())
    with st.sidebar:
        show_breakdown(found)

    # Show
    show_workbench(store, found)
    show_takeaway(store, found)
