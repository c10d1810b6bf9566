"""The page that benchmarks/map.py measures: a map, a filter, the passage of what is clicked. ?count=, &how=markers."""

from __future__ import annotations

import streamlit as st

from benchmarks.generator import TYPES, make_events, passage_of
from geo.domain import Event
from geo.maps import MapLayers, event_frame, make_layers
from pages.shared.map_view import map_view, pressed
from pages.shared.settled import settle

st.set_page_config(page_title="Benchmark", layout="wide")
COUNT = int(st.query_params.get("count", "0"))
HOW = st.query_params.get("how", "layers")


@st.cache_resource(show_spinner=False)
def load_events(count: int) -> dict[str, Event]:
    events = {event.id: event for event in make_events(count)}
    settle()
    return events


@st.cache_resource(show_spinner=False)
def load_frame(count: int):
    frame = event_frame(load_events(count).values())
    return frame.assign(type=[event.type for event in load_events(count).values()])


@st.cache_resource(show_spinner=False, max_entries=16)
def load_layers(count: int, chosen: str) -> MapLayers:
    frame = load_frame(count)
    return make_layers(frame if chosen == "all" else frame[frame["type"] == chosen])


def markers(count: int) -> None:
    """The plain way: a folium Marker with a popup for each event, in a MarkerCluster."""
    import folium
    from folium.plugins import MarkerCluster
    from streamlit_folium import st_folium

    base = folium.Map([25, 20], zoom_start=2, tiles=None, max_zoom=12)
    base.options.update(maxZoom=12)
    group = folium.FeatureGroup(name="events")
    cluster = MarkerCluster().add_to(group)
    for event in load_events(count).values():
        where = event.place.place
        folium.Marker((where.lat, where.lon), popup=folium.Popup(passage_of(event)), tooltip=event.id).add_to(cluster)
    MarkerCluster().add_to(base)
    answer = st_folium(
        base, key="plain", feature_group_to_add=group, use_container_width=True, height=600,
        returned_objects=["last_object_clicked_tooltip"],
    )  # fmt: skip
    st.write(f"answer {answer}")


if HOW == "markers":
    markers(COUNT)
else:
    chosen = st.radio("Type", ["all", *TYPES], horizontal=True, key="type")
    layers = load_layers(COUNT, chosen)
    box = st.container()
    if click := pressed(layers, "bench"):
        st.session_state.chosen = click.records[0]
    event = load_events(COUNT).get(st.session_state.get("chosen", ""))
    st.write(passage_of(event) if event else "nothing chosen")
    with box:
        map_view(layers, key="bench", selected=st.session_state.get("chosen"), height=600)
