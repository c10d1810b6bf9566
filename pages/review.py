"""Correct the machine: what it is least sure of first, and the names it could not place."""

import streamlit as st

from geo.review import Ledger, review_queue
from geo.settings import is_read_only
from pages.shared.copy_link import copy_link
from pages.shared.frame import open_page
from pages.shared.review_forms import REVIEWED, correct_thing, say_saved
from pages.shared.review_ledger import choose_item, show_ledger
from pages.shared.selection import opened

with open_page("Review") as store:
    head = st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center")
    head.markdown(
        "A check says that the machine read the text correctly, not that the report is true. "
        "Every correction is a line in a ledger that can be shared, replayed and taken back."
    )
    if is_read_only():
        st.info("This dashboard is read-only: use “Something wrong here?” beside a passage to send a report.")
        st.stop()

    # Choose
    ledger = Ledger()
    left, right = st.columns([9, 13], gap="large")
    with left:
        queue, entries = st.tabs(["To review", "Ledger"])
        with queue:
            first = choose_item(store, review_queue(store))
        with entries:
            show_ledger(store, ledger)

    # Show
    with right:
        say_saved()
        asked = next(((thing, found) for thing in REVIEWED if (found := opened(thing))), None)
        if item := asked or first:
            correct_thing(store, ledger, *item)
    if item:
        with head:
            copy_link("copy_link", shows=item)
