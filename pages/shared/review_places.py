"""Where a name really is: choose among the places that bear it, or drop a pin, in a list or on a map."""

from __future__ import annotations

from typing import Any

import streamlit as st

from geo.countries import country_name
from geo.domain import Place, Resolution, Span, Toponym
from geo.maps import make_layers
from geo.review import pin_value
from pages.shared import wording
from pages.shared.frame import is_dark
from pages.shared.loaders import load_gazetteer
from pages.shared.map_view import MapClick, map_view, picked_point

MOST_PLACES = 12


def choose_place(resolution: Resolution, *, key: str) -> Place | None:
    """Offer the places that the machine weighed, or those of a name that is typed; a press on the map chooses too."""
    typed = st.text_input(
        "Search the gazetteer", key=f"gazetteer_{key}", placeholder=f"another name for {resolution.toponym.text}"
    ).strip()
    places = find_places(typed) if typed else {c.place.id: c.place for c in resolution.alternatives if c.place.id}
    if not places and not typed:
        places = find_places(resolution.toponym.text)
    if not places:
        st.caption("No place of this name is known. Try another spelling, or drop a pin.")
        return None
    click = _map(places, key="map_review", selected=st.session_state.get(f"place_{key}"))
    if click and click.records[0] in places:
        st.session_state[f"place_{key}"] = click.records[0]
    chosen = st.radio(
        f"Places called {typed}" if typed else "Places the machine weighed",
        list(places),
        format_func=lambda i: wording.plain(place_line(places[i])),
        key=f"place_{key}",
        index=None,
    )
    return places[chosen] if chosen else None


def find_places(name: str) -> dict[str, Place]:
    """Find the places of a name: those called exactly so first, towns and countries before parts of them."""
    found = [match.place for match in load_gazetteer().find_candidates(name, 40) if match.place.id]

    def rank(place: Place) -> tuple[bool, bool, int]:
        return place.name.casefold() != name.casefold(), place.precision in _PARTS, -(place.population or 0)

    return {place.id: place for place in sorted(found, key=rank)[:MOST_PLACES] if place.id}


_PARTS = ("district", "admin2", "landmark")


def place_line(place: Place) -> str:
    """Write a place as a line to choose: what it is, what it is in, how many people live there."""
    size = f" · {place.population:,} people" if place.population else ""
    return wording.unturned(wording.say_which(place) + size)


def drop_pin(resolution: Resolution, *, key: str) -> dict[str, Any] | None:
    """Take a pin from a press on the map, or from coordinates that are typed; None until there is one."""
    st.caption("Press on the map where it is, or type the coordinates.")
    around = {c.place.id: c.place for c in resolution.alternatives if c.place.id}
    _map(around, key="map_pin", pin=_typed_pin(key))
    if point := picked_point("map_pin"):
        st.session_state[f"lat_{key}"], st.session_state[f"lon_{key}"] = point
    left, right = st.columns(2)
    lat = left.number_input("Latitude", -90.0, 90.0, value=None, format="%.4f", key=f"lat_{key}")
    lon = right.number_input("Longitude", -180.0, 180.0, value=None, format="%.4f", key=f"lon_{key}")
    if lat is None or lon is None:
        return None
    address = load_gazetteer().reverse(lat, lon)
    country = address.country.country if address and address.country else ""
    st.caption(f"That is in {country_name(country)}." if country else "That is in no country.")
    return pin_value(lat, lon, resolution.toponym.text, country)


def _typed_pin(key: str) -> tuple[float, float] | None:
    lat, lon = st.session_state.get(f"lat_{key}"), st.session_state.get(f"lon_{key}")
    return (lat, lon) if lat is not None and lon is not None else None


def _map(
    places: dict[str, Place], *, key: str, selected: str | None = None, pin: tuple[float, float] | None = None
) -> MapClick | None:
    layers = make_layers(names=[(i, Resolution(Toponym(Span(0, 1), p.name), p, 1.0, "")) for i, p in places.items()])
    return map_view(
        layers,
        key=key,
        selected=selected,
        height=300,
        theme="dark" if is_dark() else "light",
        refit=" ".join(places) or "world",
        pin=pin,
        is_labelled=True,
        may_pick=key == "map_pin",
    )
