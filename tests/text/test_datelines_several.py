"""Datelines of two towns, and those that stand alone with their agency before the day."""

from __future__ import annotations

import pytest

from geo.text.datelines import find_dateline, is_dateline


@pytest.mark.parametrize(
    "dateline",
    ["Niamey/Abuja, Aug 7 -", "Bratislava/Banska Bystrica (CEN) —", "Nairobi/Port Sudan, 5 May 2025 -"],
)
def test_two_towns_open_a_paragraph(dateline):
    assert find_dateline(f"{dateline} The generals closed the airspace on Sunday night.") == len(dateline)


@pytest.mark.parametrize("line", ["Nairobi/Port Sudan, 5 May 2025", "LIMA (Pacific Courier) | Tuesday, 6 May 2025"])
def test_a_dateline_alone_on_its_line(line):
    assert is_dateline(line)


@pytest.mark.parametrize("line", ["Rebels/army clash again", "Peru (and others) | Tuesday's games"])
def test_what_is_none(line):
    assert not is_dateline(line)
