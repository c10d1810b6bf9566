"""Records -> compact map layers, and the files a browser needs to draw them. Nothing here knows about Streamlit."""

from geo.maps.layers import MapLayers, event_frame, make_layers
from geo.maps.legend import LegendEntry, legend_entries, legend_html

__all__ = ["LegendEntry", "MapLayers", "event_frame", "legend_entries", "legend_html", "make_layers"]
