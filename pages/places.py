"""Everything recorded at one place, over time: events, visits, and each mention with the words around it."""

import streamlit as st

from geo.maps import legend_html
from geo.maps.palette import KINDS, PALETTES
from pages.shared import wording
from pages.shared.copy_link import copy_link
from pages.shared.findings import find_all
from pages.shared.frame import is_dark, open_page
from pages.shared.map_view import map_view
from pages.shared.numbers import show_small_print
from pages.shared.place_tables import choose_place, find_places, narrow_place, open_place, place_filters, show_mentions
from pages.shared.selection import opened
from pages.shared.table import show_table
from pages.shared.workbench import show_opened, show_strip

with open_page("Places") as store:
    # Choose
    places = find_places(store)
    if places.empty:
        st.info("No place is recorded yet. Add articles on the Add page, or run `python -m geo ingest`.")
        st.stop()
    left, right = st.columns([9, 13], gap="medium")
    with left:
        choose_place(places)
    chosen = opened("place")

    # Find
    known = places[places["place_id"] == chosen]
    found = find_all(store, place_filters(None if known.empty else chosen), "overview", None)

    # Show
    with right:
        if known.empty:
            if chosen:
                st.info("Nothing is recorded at this place any more. The places there are stand beside the map.")
            st.markdown("**Choose a place to see all that is recorded there.**")
        else:
            place = known.iloc[0]
            with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                st.header(wording.plain(", ".join(filter(None, (place["place"], place["in"])))), anchor=False)
                copy_link("copy_link")
        theme = "dark" if is_dark() else "light"
        click = map_view(found.layers, key="map_places", height=510, theme=theme, refit=str(found.filters))
        st.html(legend_html(found.layers, theme))
        show_small_print(found)
        if click:
            open_place(found, click.records[0], is_chosen=not known.empty)
        if not known.empty:
            show_opened(store, found)
    if not known.empty:
        show_strip(found, key="strip_places", on_choose=narrow_place)
        show_table(found, "table_places")
        st.header("Each mention, oldest first", anchor=False)
        show_mentions(store, str(chosen), PALETTES[theme].kinds[KINDS.index("name")])
