"""Places told by the plural before their list, on hand-made scenes."""

import pytest

from geo.recognition.listings import add_by_kind, add_named_lists
from geo.recognition.tagger import FoundName
from tests.recognition.scenes import names, scene


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("nine wilayas: Assaba, Brakna (12), Hodh El Chargui and Tagant", "Assaba|Brakna|Hodh El Chargui|Tagant"),
        ("the villages of Maar, Dadikh and al-Ghadfah", "Maar|Dadikh|Ghadfah"),
        ("four districts - Qilihe, Xigu and Anning - are closed", "Qilihe|Xigu|Anning"),
        ("towns such as Mepe, Battor and Mafi", "Mepe|Battor|Mafi"),
        ("the Tongu area: Mepe, Battor, Mafi", "Mepe|Battor|Mafi"),
        ("in the camps of Trump, Biden and Harris", ""),
        ("the districts that Orban, Fico and Babis won", ""),
        ("two villages and Macron, Scholz and Meloni", ""),
    ],
)
def test_what_a_plural_lists_are_places(text: str, wanted: str) -> None:
    at = scene(text)
    assert "|".join(names(at, add_named_lists(at, []))) == wanted


def test_two_need_a_place_that_is_known() -> None:
    at = scene("the states of Aleppo and Qilihe")
    assert names(at, add_named_lists(at, [])) == []
    assert names(at, add_named_lists(at, [FoundName(3, 4, 0.9)])) == ["Aleppo", "Qilihe"]


def test_a_zone_is_a_place_and_the_euro_zone_is_none() -> None:
    at = scene("in Borena zone and the Euro zone")
    assert names(at, add_by_kind(at, [])) == ["Borena"]
