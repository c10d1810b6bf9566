"""Everything recorded at one place, over time: events, visits, and each mention with the words around it."""

import streamlit as st

from geo.maps import legend_html
from pages.shared import wording
from pages.shared.frame import is_dark, open_page
from pages.shared.loaders import find_layers
from pages.shared.map_view import map_view
from pages.shared.place_tables import choose_place, find_places, mention_lines, place_filters
from pages.shared.selection import opened
from pages.shared.table import show_table
from pages.shared.workbench import find_all

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
    filters = place_filters(chosen)

    # Show
    with right:
        if known.empty:
            st.markdown("**Choose a place to see all that is recorded there.**")
            layers = find_layers(place_filters(None), "overview", None, False, store.revision())
        else:
            place = known.iloc[0]
            st.subheader(wording.plain(f"{place['place']}, {place['in']}"), anchor=False)
            layers = find_layers(filters, "overview", None, False, store.revision())
        theme = "dark" if is_dark() else "light"
        map_view(layers, key="map_places", height=380, theme=theme, refit=chosen or "all")
        st.html(legend_html(layers, theme))
    if not known.empty:
        found = find_all(store, filters, "overview", None)
        show_table(found.events, found.visits, "places")
        st.subheader("Each mention, oldest first", anchor=False)
        for line in mention_lines(store, str(chosen)):
            st.markdown(line)
