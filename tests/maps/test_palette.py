"""Marks can be seen: 3:1 against land and sea, in both themes, for every common kind of colour vision."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from geo.maps.palette import KIND_OF_TYPE, KINDS, PALETTES, SHAPES

# On linear RGB: Viénot, Brettel and Mollon (1999) for red and green; Brettel et al. (1997), one plane, for blue.
SIGHT = {
    "all cones": np.eye(3),
    "no red cones": np.array([[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]]),
    "no green cones": np.array([[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]]),
    "no blue cones": np.array(
        [[1.01277, 0.13548, -0.14826], [-0.01243, 0.86812, 0.14431], [0.07589, 0.80500, 0.11911]]
    ),
}
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])


def linear(color: str) -> np.ndarray:
    channels = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str, sight: np.ndarray) -> float:
    bright, dim = sorted((LUMINANCE @ np.clip(sight @ linear(c), 0, 1) for c in (one, other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


CASES = list(itertools.product(PALETTES, SIGHT, ("land", "sea")))


@pytest.mark.parametrize(("theme", "sight", "ground"), CASES, ids=[f"{t}, {s}, on {g}" for t, s, g in CASES])
def test_every_mark_stands_out_three_to_one(theme, sight, ground):
    palette = PALETTES[theme]
    behind = getattr(palette, ground)
    seen = {kind: contrast(c, behind, SIGHT[sight]) for kind, c in zip(KINDS, palette.kinds, strict=True)}
    assert min(seen.values()) >= 3, seen


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("part", ["label", "country"])
def test_names_on_the_map_can_be_read(theme, part):
    palette = PALETTES[theme]
    assert contrast(getattr(palette, part), palette.land, SIGHT["all cones"]) >= 4.5


@pytest.mark.parametrize("theme", PALETTES)
def test_the_number_in_a_mark_can_be_read(theme):
    palette = PALETTES[theme]
    assert min(contrast(color, palette.on_mark, SIGHT["all cones"]) for color in palette.kinds[:5]) >= 4.5


def test_no_two_kinds_rest_on_colour_alone():
    assert len(set(SHAPES.values())) == len(KINDS)


def test_every_type_of_the_vocabulary_has_a_kind():
    assert len(KIND_OF_TYPE) == 17
    assert KIND_OF_TYPE["CONSULT"] == "verbal cooperation"
    assert KIND_OF_TYPE["RETREAT"] == "material cooperation"
    assert KIND_OF_TYPE["THREATEN"] == "verbal conflict"
    assert KIND_OF_TYPE["MOBILIZE"] == "material conflict"
