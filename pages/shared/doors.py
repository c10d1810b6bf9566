"""The list of pages at the top, and the way back to it for whoever came in by another door."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAPIException

PAGES = ("events", "visits", "articles", "places", "review", "add", "about")


def list_pages() -> Any:
    """List the pages at the top, and give the one that the address asks for.

    The Overview stands at the root; its own name is an address too, and leads there.
    """
    overview = st.Page("pages/overview.py", title="Overview", url_path="front", default=True)
    by_name = st.Page("pages/overview.py", title="Overview", url_path="overview", visibility="hidden")
    others = [st.Page(f"pages/{name}.py", title=name.capitalize()) for name in PAGES]
    page = st.navigation([overview, *others, by_name], position="top")
    if page is by_name:
        st.switch_page(overview, query_params=st.query_params.to_dict())
    return page


def come_by_the_front_door() -> None:
    """Go round to the front door when Streamlit runs a page without it: until the front door was opened once, a server
    takes a deep link for a page of its own and runs it alone. Where there is no front door, the page stands alone."""
    if st.session_state.pop("came_by_the_front_door", False) or st.session_state.get("sent_round"):
        return
    st.session_state["sent_round"] = True
    try:
        list_pages()
    except StreamlitAPIException:
        return
    st.rerun()
