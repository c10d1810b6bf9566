"""Names found once are found again, on hand-made beliefs."""

from geo.recognition.consistency import add_again, spread_names
from geo.recognition.tagger import FoundName
from tests.recognition.scenes import names, scene


def test_a_name_in_capitals_is_found_again_written_small() -> None:
    at = scene("ALLENDALE, N.J. - Mothers of Allendale met", belief=0.1)
    found = spread_names(at.words, at.beliefs, [FoundName(0, 1, 0.9)], 0.85, 0.04)
    assert names(at, found) == ["ALLENDALE", "Allendale"]


def test_a_name_is_not_spread_where_the_tagger_does_not_believe_it() -> None:
    at = scene("in Winston , Michael Winston said", belief=0.01)
    assert names(at, spread_names(at.words, at.beliefs, [FoundName(1, 2, 0.9)], 0.85, 0.04)) == ["Winston"]


def test_what_a_pass_found_is_found_again_where_it_stands_alone() -> None:
    at = scene("Kalundu is a port. Shells fell on Kalundu. The Kalundu-State Kalundu Shamrocks won.")
    assert names(at, add_again(at, [FoundName(0, 1, 0.9)])) == ["Kalundu", "Kalundu"]


def test_a_given_name_is_not_found_again() -> None:
    at = scene("Near Virginia, Virginia sang.")
    assert names(at, add_again(at, [FoundName(1, 2, 0.9)])) == ["Virginia"]
