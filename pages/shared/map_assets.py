"""Where the browser finds the map's files: a folder that Streamlit serves beside st_folium's own frame.

Declaring a component is what makes Streamlit serve a folder, with no configuration and also under
`--server.baseUrlPath`. It has to be declared in a module like this one, not in a script: its name is its address.
"""

from __future__ import annotations

import folium
import streamlit.components.v1 as components

from geo.maps.assets import has_leaflet, lay_out_own_files

FOLDER = lay_out_own_files()
_served = components.declare_component("map_assets", path=str(FOLDER))
BASE = f"../{_served.name}/"


def scripts() -> list[tuple[str, str]]:
    """List the scripts in loading order. Ours comes first: it says so in the frame when Leaflet never arrives."""
    own = [("map", f"{BASE}map.js")]
    if has_leaflet(FOLDER):
        return [*own, ("leaflet", f"{BASE}leaflet.js")]
    return own + [link for link in folium.Map.default_js if link[0] == "leaflet"]


def styles() -> list[tuple[str, str]]:
    """List the style sheets, ours last."""
    own = [("map_css", f"{BASE}map.css")]
    if has_leaflet(FOLDER):
        return [("leaflet_css", f"{BASE}leaflet.css"), *own]
    return [link for link in folium.Map.default_css if link[0] == "leaflet_css"] + own
