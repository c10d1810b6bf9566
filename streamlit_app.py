"""The front door: lists the pages and opens the one asked for."""

import streamlit as st

page = st.navigation(
    [
        st.Page("pages/overview.py", title="Overview", default=True),
        st.Page("pages/events.py", title="Events"),
        st.Page("pages/visits.py", title="Visits"),
        st.Page("pages/articles.py", title="Articles"),
        st.Page("pages/places.py", title="Places"),
        st.Page("pages/review.py", title="Review"),
        st.Page("pages/add.py", title="Add"),
        st.Page("pages/about.py", title="About"),
    ],
    position="top",
)
st.session_state["came_by_the_front_door"] = True
page.run()
