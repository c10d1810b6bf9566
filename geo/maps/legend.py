"""The legend as HTML beside the map: what each shape and line means, and how many there are."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from html import escape

from geo.maps.layers import MapLayers
from geo.maps.palette import KINDS, PALETTES, Kind, Theme

WORDS: dict[str, str] = {
    "verbal cooperation": "Cooperation in words",
    "material cooperation": "Cooperation in deeds",
    "verbal conflict": "Conflict in words",
    "material conflict": "Conflict in deeds",
    "meeting": "Meetings, no travel stated",
    "name": "Names only",
}
_PATHS: dict[Kind, str] = {
    "verbal cooperation": '<circle cx="9" cy="9" r="6"/>',
    "material cooperation": '<rect x="3.6" y="3.6" width="10.8" height="10.8"/>',
    "verbal conflict": '<path d="M9 1.6 16.4 9 9 16.4 1.6 9Z"/>',
    "material conflict": '<path d="M9 1.8 16.4 15H1.6Z"/>',
    "meeting": '<path d="M16 9 12.5 15h-7L2 9l3.5-6h7Z"/>',
    "name": '<circle cx="9" cy="9" r="3"/>',
}


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of the legend: a drawing (an <img>), what it means, how many; None where a number makes no sense."""

    drawing: str
    words: str
    count: int | None = None


def _svg(inside: str, width: int = 18) -> str:
    """Wrap a drawing as an image: Streamlit takes bare <svg> out of the HTML that a page shows."""
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 18" width="{width}" height="18">{inside}</svg>'
    )
    packed = base64.b64encode(drawing.encode()).decode()
    return f'<img alt="" src="data:image/svg+xml;base64,{packed}" width="{width}" height="18">'


def _shape(kind: Kind, color: str, *, hollow: bool = False) -> str:
    paint = f'fill="none" stroke="{color}" stroke-width="2"' if hollow else f'fill="{color}"'
    return _svg(f"<g {paint}>{_PATHS[kind]}</g>")


def _line(color: str, dash: str = "", head: bool = True, extra: str = "") -> str:
    arrow = f'<path d="M34 9 25 5v8Z" fill="{color}"/>' if head else ""
    cap = ' stroke-linecap="round"' if dash.startswith("0") else ""
    style = f'stroke="{color}" stroke-width="2.4" stroke-dasharray="{dash}"{cap} fill="none"'
    return _svg(f'<path d="M2 9H{25 if head else 34}" {style}/>{arrow}{extra}', 36)


def _arc_entries(layers: MapLayers, color: str) -> list[LegendEntry]:
    strike = f'<path d="m9 4 9 10M18 4 9 14" stroke="{color}" stroke-width="2"/>'
    drawings = {
        "happened": (_line(color), "Visits that took place"),
        "announced": (_line(color, "5 3"), "Visits announced"),
        "invited": (_line(color, "5 3"), "Visits invited to"),
        "cancelled": (_line(color, "5 3", extra=strike), "Visits cancelled"),
        "call": (_line(color, "0 5", head=False), "Calls"),
    }
    return [
        LegendEntry(drawing, words, count)
        for status, (drawing, words) in drawings.items()
        if (count := layers.counts.get(f"arc:{status}", 0))
    ]


def legend_entries(layers: MapLayers, theme: Theme = "light", *, is_labelled: bool = False) -> list[LegendEntry]:
    """List what is on this map and how often; what is not on it is left out. `is_labelled`: names are drawn large."""
    palette = PALETTES[theme]
    colors = dict(zip(KINDS, palette.kinds, strict=True))
    counts = layers.counts
    named = {"name": _shape("verbal cooperation", colors["name"], hollow=True)} if is_labelled else {}
    entries = [
        LegendEntry(named.get(kind) or _shape(kind, colors[kind]), WORDS[kind], counts[kind])
        for kind in KINDS
        if counts.get(kind)
    ]
    entries += _arc_entries(layers, colors["meeting"])
    circle: Kind = "verbal cooperation"
    if counts.get("level:reported"):
        entries.append(
            LegendEntry(_shape(circle, palette.label), "Reported to have happened there", counts["level:reported"])
        )
    if counts.get("level:checked"):
        ring = f'<circle cx="9" cy="9" r="7.6" fill="none" stroke="{palette.label}" stroke-width="1.5"/>'
        drawing = _svg(f'<circle cx="9" cy="9" r="4.6" fill="{palette.label}"/>{ring}')
        entries.append(LegendEntry(drawing, "Reading checked by a person", counts["level:checked"]))
    if counts.get("hollow"):
        words = "Only named, planned, threatened or denied"
        entries.append(LegendEntry(_shape(circle, palette.label, hollow=True), words, counts["hollow"]))
    if counts.get("area"):
        paint = f'fill="{palette.label}" fill-opacity=".14" stroke="{palette.label}" stroke-width="1.3"'
        box = _svg(f'<rect x="2" y="4" width="14" height="10" rx="3" {paint}/>')
        entries.append(LegendEntry(box, "Somewhere in this area", counts["area"]))
    if layers.arc_count:
        start = f'<circle cx="9" cy="9" r="4" fill="none" stroke="{colors["meeting"]}" stroke-width="1.8"/>'
        entries.append(LegendEntry(_svg(start), "Start: the visitor’s capital, by convention"))
    entries.append(LegendEntry(_line(palette.border, "5 3", head=False), "Disputed border"))
    return entries


_LIST = "display:flex;flex-wrap:wrap;gap:.25em 1.1em;list-style:none;margin:0;padding:0;font-size:.85rem"
_ITEM = "display:inline-flex;align-items:center;gap:.4em;white-space:nowrap"


def legend_html(layers: MapLayers, theme: Theme = "light", *, is_labelled: bool = False) -> str:
    """Write the legend as one list; every word in it is ours or escaped."""
    items = []
    for entry in legend_entries(layers, theme, is_labelled=is_labelled):
        count = "" if entry.count is None else f" <b>{entry.count:,}</b>"
        items.append(f'<li style="{_ITEM}">{entry.drawing}<span>{escape(entry.words)}{count}</span></li>')
    return f'<ul class="map-legend" aria-label="Legend" style="{_LIST}">{"".join(items)}</ul>'
