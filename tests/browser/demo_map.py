"""A page with nothing but the map, for its browser tests. ?show=events|visits|both|hostile|none, &theme=."""

from __future__ import annotations

import streamlit as st

from geo.maps import legend_html, make_layers
from pages.shared.map_view import drawn_area, map_view
from tests.browser.samples import event, hostile_places, sample_events, sample_visits

st.set_page_config(page_title="Map", layout="wide")
show = st.query_params.get("show", "events")
theme = st.query_params.get("theme", "auto")
kinds = st.multiselect("Types", ["CONSULT", "AID", "ACCUSE", "ASSAULT"], key="types")
events = [e for e in sample_events() if not kinds or e.type in kinds]
if show == "hostile":
    events = [event(i, "ACCUSE", place) for i, place in enumerate(hostile_places())]
layers = {
    "events": lambda: make_layers(events),
    "hostile": lambda: make_layers(events),
    "visits": lambda: make_layers((), sample_visits()),
    "both": lambda: make_layers(events, sample_visits()),
    "none": lambda: make_layers(),
}[show]()
click = map_view(
    layers,
    key="demo",
    selected=st.session_state.get("chosen"),
    theme=theme,
    draw_area=True,
    height=620,
    area=drawn_area("demo"),
)
if click:
    st.session_state.chosen = click.records[0]
    st.session_state.presses = st.session_state.get("presses", 0) + 1
    st.session_state.answer = f"pressed {st.session_state.presses}: {click.mark} {' '.join(click.records)}"
st.html(legend_html(layers, "dark" if theme == "dark" else "light"))
st.write(st.session_state.get("answer", "nothing pressed"))
if st.button("Select e33"):
    st.session_state.chosen = "e33"
    st.rerun()
st.write(f"area {drawn_area('demo')}")
