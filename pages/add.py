"""Put articles into the collection: upload files, paste a text, or give an address."""

import streamlit as st

from geo.settings import is_read_only
from pages.shared.add_forms import add_from_address, add_from_files, add_from_text, show_newest
from pages.shared.frame import open_page

with open_page("Add") as store:
    if is_read_only():
        st.info("This dashboard is read-only: texts can be pasted on the Overview page, where nothing is stored.")
        st.stop()
    st.markdown(
        "Articles are read on this machine and kept in its own store; nothing is sent anywhere. "
        "The same article twice changes nothing."
    )
    left, right = st.columns([13, 9], gap="large")
    with left:
        files, text, address = st.tabs(["Files", "A text", "An address"])
        with files:
            add_from_files(store)
        with text:
            add_from_text(store)
        with address:
            add_from_address(store)
    with right, st.container(key="newest"):
        show_newest(store)
