"""Names told by how newspapers write them, on hand-made beliefs and a dozen known names."""

from dataclasses import replace

from geo.recognition.habits import add_constituencies, add_counted, add_headed, add_holders
from geo.recognition.language import Remark
from geo.recognition.tagger import FoundName
from tests.recognition.scenes import names, scene


def test_behind_a_party_s_letter_stands_a_constituency_and_behind_a_vitamin_s_none() -> None:
    at = scene("Ann Ford, D-Moore Haven, and Sue Ray (R-Ga.) take vitamin D-Complex")
    assert names(at, add_constituencies(at, [])) == ["Moore Haven", "Ga."]


def test_a_listed_name_in_capitals_before_a_dash_opens_a_report() -> None:
    at = scene(
        "Couple held. ALEPPO — A couple was held. BRUSSELS, Belgium - It rained. SALEM -- It snowed. UPDATE — More soon"
    )
    assert names(at, add_headed(at, [])) == ["ALEPPO", "BRUSSELS", "SALEM"]


def test_all_that_are_counted_together_are_places_where_each_is_listed() -> None:
    at = scene("Winston, Salem and Victoria counties, Sunni and Salem districts")
    assert names(at, add_counted(at, [])) == ["Winston", "Salem", "Victoria"]


def test_peoples_have_districts_too() -> None:
    at = scene("Jordan and Salem districts")
    seen = [Remark("NORPB" if w.text == "Jordan" else "", "", "", "", "") for w in at.words]
    assert names(replace(at, remarks=seen), add_counted(replace(at, remarks=seen), [])) == []


def test_the_state_after_a_town_is_one_and_a_girl_after_a_girl_is_none() -> None:
    at = scene("from Winston, Victoria, came Mary, Victoria, and Sue")
    assert names(at, add_holders(at, [FoundName(1, 2, 0.9)])) == ["Winston", "Victoria"]
