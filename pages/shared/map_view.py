"""The map on a page, and what was clicked on it: the only call of st_folium.

The base map's script never changes, because st_folium makes a new map when it does. All that changes travels in one
tiny macro that holds the address of the data; the browser fetches them once, and a click comes back as an id.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import folium
import streamlit as st
from branca.element import Element, MacroElement
from folium.template import Template
from streamlit_folium import st_folium

from geo.maps.layers import MapLayers
from pages.shared import map_assets
from pages.shared.map_data import hold
from pages.shared.unplaced import Parties

View = tuple[float, float, float]  # latitude, longitude, zoom
Bounds = tuple[float, float, float, float]  # south, west, north, east
MOST_SERVED = 5  # states of one map that a session can fetch
TILES = {
    "url": "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
    "credit": "© OpenStreetMap contributors",
}


@dataclass(frozen=True, slots=True)
class MapClick:
    """What was pressed: the mark's or arc's id, and the records there in order of time (never empty)."""

    mark: str
    records: tuple[str, ...]
    is_arc: bool = False


class _Drawn(MacroElement):
    """What is on the map: st_folium asks its template for the script, and folium need not lay out a page of its own.

    Doing so compiles every script as a template once more, which takes longer than all the rest of a map.
    """

    def render(self, **kwargs: Any) -> None:
        pass


class _Group(_Drawn, folium.FeatureGroup):
    pass


class _Text(Element):
    """Text that is whole, and no template."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def render(self, **kwargs: Any) -> str:
        return self._text


class _VectorMap(folium.Map):
    """folium's map with our files instead of its CDN links; asked anew each time, as Leaflet may arrive meanwhile."""

    def render(self, **kwargs: Any) -> None:
        self.get_root().header.add_child(_Text(_HEADER))

    @property
    def default_js(self) -> list[tuple[str, str]]:
        return map_assets.scripts()

    @property
    def default_css(self) -> list[tuple[str, str]]:
        return map_assets.styles()


_HEADER = "<style>html, body {margin: 0} #map_div {position: relative; width: 100%}</style>"


class _Open(_Drawn):
    _template = Template("{% macro script(this, kwargs) %}Dateline.open({{ this._parent.get_name() }});{% endmacro %}")


class _Show(_Drawn):
    """What to show now on `map_div` (st_folium's name for the map), in base64: no character of it can mean anything
    to folium, Jinja or JavaScript."""

    _template = Template('{% macro script(this, kwargs) %}Dateline.show(map_div, "{{ this.options }}");{% endmacro %}')

    def __init__(self, options: dict[str, Any]) -> None:
        super().__init__()
        self.options = base64.b64encode(json.dumps(options).encode()).decode()


def pressed(layers: MapLayers, key: str) -> MapClick | None:
    """Give what was pressed on a map since the last run, once; asked before the map is drawn, its words come first."""
    return _news(layers, _value(key), key)


def map_view(
    layers: MapLayers,
    *,
    key: str,
    selected: str | None = None,
    height: int = 560,
    theme: Literal["light", "dark", "auto"] = "auto",
    view: View | None = None,
    draw_area: bool = False,
    area: Bounds | None = None,
    refit: int | str = 0,
    is_labelled: bool = False,
    may_pick: bool = False,
    pin: tuple[float, float] | None = None,
    parties: Parties | None = None,
) -> MapClick | None:
    """Show a map; give what was pressed since the last run, once, or None.

    `selected` is a record's id (or a mark's): its mark is ringed and brought into sight, nothing is reloaded.
    `view` comes from a link; without one the map opens framed on what it holds, and again whenever `refit` changes.
    With `is_labelled` the names are what there is to see, and each is written beside its mark.
    With `draw_area` a person can draw a rectangle: `drawn_area(key)` gives it. With `may_pick` a press beside every
    mark picks a point: `picked_point(key)` gives it; `pin` (latitude, longitude) shows one. `parties` are outlined, and
    the map says in words why.
    """
    base = _VectorMap([25, 20], zoom_start=2, tiles=None)
    base.options.update(_OPTIONS)
    _Open().add_to(base)
    st.html(
        f"<style>.st-key-{key}_box{{min-height:{height}px}}"  # so that nothing jumps when the map arrives
        f".st-key-{key}_box iframe{{height:{height}px;min-height:{height}px;display:block}}"
        f".st-key-{key}_box [data-stale]{{opacity:1!important;transition:none!important}}</style>"  # nor fades
    )
    options: dict[str, Any] = {
        "url": "../.." + _publish(layers.packed, key),
        "selected": layers.mark_of(selected) or selected if selected else None,
        "turn": st.session_state.get(f"{key}_turn", 0),
        "theme": theme,
        "view": view,
        "draw": draw_area,
        "area": area,
        "refit": refit,
        "labelled": is_labelled,
        "pick": may_pick,
        "pin": pin,
        "outlined": parties.countries if parties else (),
        "words": parties.words if parties else "",
    }
    if os.environ.get("GEO_TILES") == "1":
        options["tiles"] = TILES
    group = _Group(name="records")
    _Show(options).add_to(group)
    with st.container(key=f"{key}_box"):
        value = st_folium(
            base,
            key=key,
            height=height,
            use_container_width=True,
            returned_objects=[],
            feature_group_to_add=group,
            render=False,  # it renders the map all the same; this would be the page around it, which nobody sees
        )
    return _news(layers, value or {}, key)


# Without tiles, Leaflet has to be told how far to zoom.
_OPTIONS = {"maxZoom": 12, "minZoom": 0.5, "zoomSnap": 0.25, "worldCopyJump": True, "wheelPxPerZoomLevel": 100}


def drawn_area(key: str) -> Bounds | None:
    """Give the rectangle drawn on the map, if there is one: south, west, north, east."""
    area = _value(key).get("area")
    return (float(area[0]), float(area[1]), float(area[2]), float(area[3])) if _are_numbers(area, 4) else None


def picked_point(key: str) -> tuple[float, float] | None:
    """Give the point that was picked on the map since the last time this was asked, once: latitude, longitude."""
    value = _value(key)
    point, turn = value.get("pin"), value.get("turn")
    if value.get("what") != "pin" or not _are_numbers(point, 2) or st.session_state.get(f"{key}_picked") == turn:
        return None
    st.session_state[f"{key}_picked"] = turn
    return float(point[0]), float(point[1])


def _are_numbers(value: Any, count: int) -> bool:
    return isinstance(value, list) and len(value) == count and all(isinstance(v, int | float) for v in value)


def _value(key: str) -> dict[str, Any]:
    value = st.session_state.get(key)
    return value if isinstance(value, dict) else {}


def _publish(packed: bytes, key: str) -> str:
    """Let this session's browser fetch the data; what it showed just before stays, as a slow browser may still ask."""
    held = hold(packed)
    before = [other for other in st.session_state.get(f"{key}_shown", []) if other is not held]
    st.session_state[f"{key}_shown"] = [held, *before[: MOST_SERVED - 1]]
    return held.address


def _news(layers: MapLayers, value: dict[str, Any], key: str) -> MapClick | None:
    """Read a press that was not read before; one on a mark that the filters have meanwhile taken away is dropped."""
    turn, marks = value.get("turn"), value.get("marks")
    if value.get("what") != "marks" or turn == st.session_state.get(f"{key}_turn") or not isinstance(marks, Sequence):
        return None
    st.session_state[f"{key}_turn"] = turn
    marks = [mark for mark in marks if isinstance(mark, str)]
    records = layers.records_at(marks)
    return MapClick(marks[0], records, bool(value.get("is_arc"))) if records else None
