"""What this map is made of, how it reads, how well, and what it gets wrong."""

import streamlit as st

from pages.shared.about_texts import CLAIMS, METHOD, WRONG, document, people, publishers_table
from pages.shared.frame import open_page
from pages.shared.publishers import OWNERSHIPS, all_publishers

with open_page("About") as store:
    counts = store.counts()
    st.markdown(
        f"This collection holds **{counts['articles']:,} articles**, **{counts['toponyms']:,} place names**, "
        f"**{counts['events']:,} events** and **{counts['visits']:,} visits and meetings**."
    )
    method, accuracy, data, publishers = st.tabs(["How it reads", "How well", "Data and licences", "Publishers"])
    with method, st.container(width=820):
        st.markdown(METHOD)
        st.markdown(CLAIMS)
        st.markdown(WRONG)
        st.markdown(people())
    with accuracy, st.container(width=1000):
        st.markdown(document("docs/accuracy.md"))
    with data, st.container(width=1000):
        st.markdown(document("data/README.md"))
    with publishers:
        st.caption("Ownership is shown beside every passage; pressed there, it says whose. Tell us what is wrong.")
        st.markdown("\n".join(f"- **{name}**: {means}" for name, means in OWNERSHIPS.items()))
        st.dataframe(publishers_table(all_publishers()), hide_index=True, height=520)
