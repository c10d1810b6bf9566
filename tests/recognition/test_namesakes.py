"""Passes that drop what is called after a place, on hand-made beliefs: the tagger itself is measured, not tested."""

from dataclasses import replace

from geo.recognition.language import Remark
from geo.recognition.namesakes import (
    drop_brands,
    drop_diseases,
    drop_doubted,
    drop_firms,
    drop_makes,
    drop_occasions,
    drop_offices,
    drop_openers,
    drop_powers,
    drop_ranks,
)
from geo.recognition.tagger import FoundName
from tests.recognition.scenes import names, scene


def test_the_kremlin_acts_but_at_the_kremlin_is_a_place() -> None:
    at = scene("the Kremlin said they met at the Kremlin")
    assert drop_powers(at, [FoundName(1, 2, 0.9), FoundName(7, 8, 0.9)]) == [FoundName(7, 8, 0.9)]


def test_what_is_named_after_a_seat_of_power_may_be_a_place() -> None:
    at = scene("the White House and White House Station")
    assert names(at, drop_powers(at, [FoundName(1, 3, 0.9), FoundName(4, 7, 0.9)])) == ["White House Station"]


def test_a_virus_is_no_place_wherever_the_text_names_it() -> None:
    at = scene("Marburg virus spread , and Marburg killed ten in Marburg")
    found = [FoundName(0, 1, 0.9), FoundName(5, 6, 0.9), FoundName(9, 10, 0.9)]
    assert drop_diseases(at, found) == [FoundName(9, 10, 0.9)]


def test_a_brand_is_no_place_but_words_that_a_page_glued_are() -> None:
    at = scene("DeltaTrak sells; BaghdadPresident Salih left")
    assert names(at, drop_brands(at, [FoundName(0, 1, 0.9), FoundName(4, 5, 0.9)])) == ["Baghdad"]


def test_a_king_has_a_number_and_fighters_have_letters() -> None:
    at = scene("King Hicham VI met BLA fighters in IRAN")
    seen = [Remark("ORGB" if w.text == "BLA" else "", "PROPN", "", "", "") for w in at.words]
    found = [FoundName(2, 3, 0.9), FoundName(4, 5, 0.9), FoundName(7, 8, 0.9)]
    assert drop_ranks(replace(at, remarks=seen), found) == [FoundName(7, 8, 0.9)]


def test_a_town_in_capitals_is_told_by_what_stands_beside_it() -> None:
    at = scene("the NICE program of SALEM grew in SALEM")
    assert names(at, drop_ranks(at, [FoundName(1, 2, 0.9), FoundName(4, 5, 0.9), FoundName(7, 8, 0.9)])) == [
        "SALEM",
        "SALEM",
    ]


def test_who_makes_cars_is_no_place_but_a_town_of_that_name_is() -> None:
    at = scene("a Toyota hit a wall in Toyota")
    assert drop_makes(at, [FoundName(1, 2, 0.9), FoundName(6, 7, 0.9)]) == [FoundName(6, 7, 0.9)]


def test_what_nobody_lists_needs_more_belief_unless_the_language_model_sees_a_place() -> None:
    at = scene("in Kirotshe, Banksy and Roman Hospital")
    seen = [Remark(label, "", "", "", "") for label in ("", "LOCB", "", "", "", "ORGB", "ORGI")]
    found = [FoundName(1, 2, 0.45), FoundName(3, 4, 0.45), FoundName(5, 7, 0.9)]
    assert drop_doubted(replace(at, remarks=seen), found) == [FoundName(1, 2, 0.45)]


def test_what_is_joined_to_a_person_and_read_as_one_needs_more_belief() -> None:
    at = scene("Timo Rintala and Sari Kallio left Oma Kallio", belief=0.1)
    person = [Remark(f"PERSON{mark}", "PROPN", "", "", "") for mark in "BI"]
    other = Remark("", "", "", "", "")
    at = replace(at, remarks=[*person, other, *person, other, *person])
    found = [FoundName(3, 5, 0.6), FoundName(6, 8, 0.6)]
    assert names(at, drop_doubted(at, found)) == ["Oma Kallio"]


def test_a_newsroom_and_a_forum_of_the_world_are_no_places() -> None:
    at = scene("(Winston Desk) - At the World Economic Forum in Winston")
    found = [FoundName(1, 2, 0.9), FoundName(7, 10, 0.9), FoundName(11, 12, 0.9)]
    assert drop_offices(at, found) == [FoundName(11, 12, 0.9)]


def test_cars_and_wares_are_no_places_but_a_carmakers_plant_has_one() -> None:
    at = scene("Kia's Salem never saw Salem; a Hyundai Winston; Peking duck in Peking")
    found = [FoundName(2, 3, 0.9), FoundName(5, 6, 0.9), FoundName(9, 10, 0.9), FoundName(11, 12, 0.9)]
    found.append(FoundName(14, 15, 0.9))
    assert names(at, drop_makes(at, found)) == ["Salem", "Peking"]


def test_what_is_called_a_company_is_no_place() -> None:
    at = scene("Winston, a company of miners, left Salem, a company town")
    assert names(at, drop_firms(at, [FoundName(0, 1, 0.9), FoundName(8, 9, 0.9)])) == ["Salem"]


def test_a_saint_s_church_is_no_place_and_a_saint_s_parish_is() -> None:
    at = scene("the church of St Mary in the parish of St Elizabeth")
    assert names(at, drop_occasions(at, [FoundName(3, 5, 0.9), FoundName(9, 11, 0.9)])) == ["St Elizabeth"]


def test_a_band_is_no_place_and_a_town_with_a_band_is_one() -> None:
    at = scene("Winston, a seventies band, played in Salem, a university town with a film school")
    assert names(at, drop_firms(at, [FoundName(0, 1, 0.9), FoundName(8, 9, 0.9)])) == ["Salem"]


def test_a_plural_noun_opens_a_sentence_and_is_no_small_place() -> None:
    at = scene("Vineyards cover the banks.")
    seen = [Remark("", "NOUN" if w.text == "Vineyards" else "", "", "", "") for w in at.words]
    assert drop_openers(replace(at, remarks=seen), [FoundName(0, 1, 0.9)]) == []


def test_a_feast_and_a_saint_s_hospital_are_no_places_but_a_saint_s_town_is() -> None:
    at = scene("after Ramadan and St. Patrick's Day in St. John's Hospital, St. Louis's parks and St. John's, Canada")
    found = [FoundName(1, 2, 0.9), FoundName(3, 5, 0.9), FoundName(8, 10, 0.9), FoundName(13, 15, 0.9)]
    found.append(FoundName(18, 21, 0.9))
    assert names(at, drop_occasions(at, found)) == ["St. Louis", "St. John's"]


def test_short_capitals_that_nobody_lists_are_no_place_even_after_in() -> None:
    at = scene("live in HD and in IRAN")
    assert names(at, drop_ranks(at, [FoundName(2, 3, 0.9), FoundName(5, 6, 0.9)])) == ["IRAN"]
