"""Correct the machine: what it is least sure of first, and the names it could not place."""

import streamlit as st

from geo.review import Ledger, review_queue
from geo.settings import is_read_only
from pages.shared.frame import open_page
from pages.shared.review_forms import correct_record, correct_toponym
from pages.shared.review_ledger import choose_item, show_ledger
from pages.shared.selection import opened

with open_page("Review") as store:
    st.markdown(
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
            choose_item(review_queue(store))
        with entries:
            show_ledger(store, ledger)

    # Show
    with right:
        if mention := opened("mention"):
            correct_toponym(store, ledger, mention)
        elif event := opened("event"):
            correct_record(store, ledger, "event", event)
        elif visit := opened("visit"):
            correct_record(store, ledger, "visit", visit)
        else:
            st.markdown("**Choose a line to see the words it was read from, and confirm or correct it.**")
