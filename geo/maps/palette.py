"""The colours and shapes of everything on the map: one table for the browser, the legend and the tests.

Marks hold 3:1 (WCAG 2.2, 1.4.11) against land and sea in both themes, also as seen with protanopia, deuteranopia and
tritanopia; kinds are told apart by shape as well, so no two of them rest on colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Theme = Literal["light", "dark"]
Kind = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict", "meeting", "name"]
KINDS: tuple[Kind, ...] = (
    "verbal cooperation",
    "material cooperation",
    "verbal conflict",
    "material conflict",
    "meeting",
    "name",
)
SHAPES: dict[Kind, str] = {
    "verbal cooperation": "circle",
    "material cooperation": "square",
    "verbal conflict": "diamond",
    "material conflict": "triangle",
    "meeting": "hexagon",
    "name": "dot",
}
# PLOVER 2.0: which of its four kinds a type belongs to. STATEMENT belongs to none and is drawn as a name.
KIND_OF_TYPE: dict[str, Kind] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), KINDS[0]),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), KINDS[1]),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), KINDS[2]),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), KINDS[3]),
    "STATEMENT": KINDS[5],
}


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one theme, #rrggbb. `kinds` are in the order of KINDS."""

    sea: str
    land: str
    coast: str
    border: str
    province: str
    water: str
    label: str
    country: str
    province_label: str
    sea_label: str
    halo: str
    casing: str
    on_mark: str
    text: str
    cluster: str
    selected: str
    focus: str
    kinds: tuple[str, ...]

    def for_browser(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in Palette.__dataclass_fields__}


LIGHT = Palette(
    sea="#dbe6ec",
    land="#f6f3ec",
    coast="#a9bcc7",
    border="#a39a8c",
    province="#d8d2c6",
    water="#a8c6d6",
    label="#4b4a47",
    country="#55534e",
    province_label="#8a8479",
    sea_label="#5c7f92",
    halo="#f6f3ec",
    casing="#ffffff",
    on_mark="#ffffff",
    text="#1d2329",
    cluster="#1d232922",
    selected="#111820",
    focus="#111820",
    kinds=("#1c61b8", "#0b7a6f", "#a85a00", "#b8123f", "#6a35c4", "#5b6168"),
)
DARK = Palette(
    sea="#0e1820",
    land="#1c262e",
    coast="#3b4d59",
    border="#66727b",
    province="#2f3c46",
    water="#2d4c5e",
    label="#b4b9bb",
    country="#c9cbc9",
    province_label="#7f8a92",
    sea_label="#6f93a6",
    halo="#1c262e",
    casing="#0b1217",
    on_mark="#0b1217",
    text="#eceae5",
    cluster="#eceae522",
    selected="#ffffff",
    focus="#ffffff",
    kinds=("#69a9f5", "#3cc4b2", "#f0a63a", "#ff7f97", "#b79bff", "#98a2aa"),
)
PALETTES: dict[Theme, Palette] = {"light": LIGHT, "dark": DARK}
