"""Places of those who sit, rule or play for them, on hand-made scenes."""

import pytest

from geo.recognition.seats import add_seats, cut_cities
from geo.recognition.tagger import FoundName
from tests.recognition.scenes import names, scene


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Salem MP Philip Davies and Labour MP Ann Stone", ["Salem"]),
        ("East Salem MP Philip Davies and Shiv Sena MP Sanjay Raut", ["East Salem"]),
        ("Salem Mayor Tom Reed and Deputy Mayor Ann Wells", ["Salem"]),
        ("The Salem City Council and The National Youth Council", ["Salem"]),
        ("the Battle of Rullion Green and MPs for Cottingley", ["Rullion Green", "Cottingley"]),
        ("Uttlesford District Council refused", ["Uttlesford"]),
        ("the National Youth Council and the Joint City Council", []),
        ("residents of Cottingley had objected", ["Cottingley"]),
        ("residents of Trump Tower and the mayor of EU", []),
        ("Michigan State beat them", ["Michigan"]),
        ("jailed at Salem Crown Court and Winston Magistrates' Court", ["Salem", "Winston"]),
        ("the International Criminal Court and Qqrest High Court", []),
    ],
)
def test_who_sits_for_a_place_or_lives_there_names_it(text: str, wanted: list[str]) -> None:
    at = scene(text)
    assert names(at, add_seats(at, [])) == wanted


def test_a_ward_is_no_part_of_the_place_before_it() -> None:
    at = scene("flown to Delray Medical Center from Bakassi IDP camp in Brussels City")
    found = [FoundName(2, 4, 0.9), FoundName(6, 8, 0.9), FoundName(10, 12, 0.9)]
    assert names(at, cut_cities(at, found)) == ["Delray", "Bakassi", "Brussels City"]
