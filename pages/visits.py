"""Who went to whom: visits as arcs, meetings as marks, calls as dotted links."""

import streamlit as st

from pages.shared.filters import choose_filters, chosen_since
from pages.shared.findings import find_all
from pages.shared.frame import is_embedded, open_page
from pages.shared.numbers import show_breakdown
from pages.shared.takeaway import show_takeaway
from pages.shared.visit_tables import show_visit_tables
from pages.shared.workbench import show_workbench, story_toggle

with open_page("Visits") as store:
    # Choose
    filters = choose_filters(store, about="visits")
    with st.sidebar:
        story_toggle()

    # Find
    found = find_all(store, filters, "visits", chosen_since())
    with st.sidebar:
        show_breakdown(found)

    # Show
    show_workbench(store, found)
    if not is_embedded():
        show_visit_tables(found.visits)
    show_takeaway(store, found)
