"""Who and what bears a place's name, on hand-made scenes."""

import pytest

from geo.recognition.people import drop_vessels
from geo.recognition.tagger import FoundName
from tests.recognition.scenes import names, scene


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("the tanker Victoria was freed", []),
        ("her wife Victoria laughed", []),
        ("their children Winston and Victoria sang", []),
        ("the children of Victoria sang", ["Victoria"]),
        ("HMS Victoria sailed", []),
        ("a container ship, the Victoria, docked", []),
        ("the Victoria, an aircraft carrier, crossed", []),
        ("the ferry Victoria to Aleppo left", ["Victoria"]),
        ("a ship in Victoria sank", ["Victoria"]),
        ("off Victoria, a boat capsized", ["Victoria"]),
        ("in Victoria, the ship's next port", ["Victoria"]),
        ("his wife, Victoria, and two sons", []),
        ("born to his wife in Victoria, and raised", ["Victoria"]),
    ],
)
def test_ships_and_kin_called_after_a_place_are_none(text: str, kept: list[str]) -> None:
    at = scene(text)
    i = next(i for i, word in enumerate(at.words) if word.text == "Victoria")
    assert names(at, drop_vessels(at, [FoundName(i, i + 1, 0.9)])) == kept
