"""The front door: lists the pages and opens the one asked for.

`streamlit run` imports this file once for the server (`app`), and runs it for everybody who comes.
"""

from importlib import import_module

import streamlit as st
from starlette.middleware import Middleware

from pages.shared.doors import list_pages
from pages.shared.map_data import ServedMapData
from pages.shared.map_library import start_fetching
from pages.shared.packed import PackedScripts

if __name__ == "__main__":
    page = list_pages()
    st.session_state["came_by_the_front_door"] = True
    page.run()
else:
    start_fetching()
    for heavy in ("folium", "geo.maps", "geo.pipeline", "geo.store"):  # read now, not while the first visitor waits
        import_module(heavy)
    app = st.App(__file__, middleware=[Middleware(ServedMapData), Middleware(PackedScripts)])
