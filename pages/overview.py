"""The collection on one map, and a box to read a text of one's own."""

import streamlit as st

from pages.shared.filters import choose_filters, chosen_since
from pages.shared.findings import find_all
from pages.shared.frame import hide_sidebar, is_embedded, open_page
from pages.shared.loaders import start_warming
from pages.shared.numbers import show_breakdown
from pages.shared.paste import paste_box
from pages.shared.pasted import show_pasted
from pages.shared.takeaway import show_takeaway
from pages.shared.workbench import name_toggle, show_workbench, story_toggle

with open_page("Overview", heading="Read the news on a map") as store:
    # Choose
    pasted = None
    if not is_embedded():
        if "pasted" not in st.session_state:
            st.markdown(
                "Dateline reads news reports and maps what they say happened, and who visited whom. "
                "Press a mark to read the sentence behind it, or paste a report of your own."
            )
        pasted = paste_box()

    if pasted:
        hide_sidebar(but_on_phones=True)
        show_pasted(store, pasted)
        st.stop()

    # Find
    filters = choose_filters(store, about="overview")
    with st.sidebar:
        name_toggle()
        story_toggle()
    found = find_all(store, filters, "overview", chosen_since())
    with st.sidebar:
        show_breakdown(found)

    # Show
    show_workbench(store, found)
    show_takeaway(store, found)
    start_warming()
