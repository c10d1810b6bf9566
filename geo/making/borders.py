"""Which lines between countries are disputed, and are therefore drawn dashed."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

Side = tuple[str, str]  # Natural Earth's unit (adm0_a3; ours: CRI) and the province's name

# Whole boundaries: any line between these two units.
DISPUTED_UNITS = {
    frozenset(pair)
    for pair in (
        ("CRI", "UKR"),
        ("CRI", "RUS"),
        ("ISR", "SYR"),
        ("ISR", "PSX"),
        ("ISR", "PSE"),
        ("ISR", "LBN"),
        ("MAR", "SAH"),
        ("MAR", "SAW"),
        ("SAW", "SAH"),
        ("KOS", "SRB"),
        ("SOL", "SOM"),
        ("CYN", "CYP"),
        ("CYN", "CNM"),
        ("CYN", "ESB"),
        ("CYP", "CNM"),
        ("CHN", "IND"),
        ("KAS", "CHN"),
        ("KAS", "IND"),
        ("KAS", "PAK"),
        ("PRK", "KOR"),
        ("BTN", "CHN"),
    )
}
# The Line of Control: only these Indian provinces against Pakistan.
KASHMIR = {"Jammu and Kashmir", "Ladakh", "Azad Kashmir", "Northern Areas", "Gilgit-Baltistan"}

# Claims in Natural Earth's layer that news and atlases still show, by (claim, left country), with the name for the map.
CLAIMS = {
    ("Syrian claim", "Israel"): "Golan Heights",
    ("Lebanese claim", "Israel"): "Shebaa Farms",
    ("Lebanese claim", "Lebanon"): "Shebaa Farms",
    ("Georgian claim", "Georgia"): "Abkhazia and South Ossetia",
    ("Moldovan claim", "Moldova"): "Transnistria",
    ("Indian claim", "China"): "Kashmir",
    ("Indian claim", "Pakistan"): "Kashmir",
    ("Pakistani claim", "India"): "Kashmir",
    ("Chinese claim", "India"): "China-India border",
    ("Chinese claim", "Bhutan"): "China-Bhutan border",
    ("Western Saharan claim", "Morocco"): "Western Sahara",
    ("Venezuelan claim", "Guyana"): "Essequibo",
    ("Suriname claim", "Guyana"): "Tigri area",
    ("Japanese claim", "Russia"): "Kuril Islands",
    ("South Sudanese claim", "Sudan"): "Abyei",
    ("Ukrainian claim", "Ukraine"): "Donbas",
}

# No land border is there to dash: the middle line of the Taiwan Strait, as Taiwan's defence ministry gave it in 2004.
DISPUTED_STRIPS: tuple[tuple[str, list[tuple[float, float]]], ...] = (
    ("Taiwan", [(121.383, 26.5), (119.983, 24.833), (117.85, 23.283)]),
)


def is_disputed(one: Side, other: Side) -> bool:
    """Say whether the line between two provinces is a disputed border."""
    if frozenset((one[0], other[0])) in DISPUTED_UNITS:
        return True
    between = {one[0], other[0]}
    return between == {"IND", "PAK"} and bool({one[1], other[1]} & KASHMIR)


def read_claims(package: Path) -> list[tuple[str, BaseGeometry]]:
    """Read the claim lines that are shown: (name for the map, line)."""
    frame = gpd.read_file(package, layer="disputed_borders")
    shown = []
    for claim, left, line in zip(frame["name"], frame["adm0_left"], frame.geometry, strict=True):
        name = CLAIMS.get((claim, left))
        if name is not None:
            shown.append((name, shapely.line_merge(shapely.simplify(line, 0.005))))
    return shown
