"""The front door: lists the pages and opens the one asked for."""

import streamlit as st

from pages.shared.doors import list_pages

page = list_pages()
st.session_state["came_by_the_front_door"] = True
page.run()
