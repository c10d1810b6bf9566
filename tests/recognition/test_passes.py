"""Passes that add and drop names, on hand-made beliefs: the tagger itself is measured, not tested."""

from dataclasses import replace

import pytest

from geo.domain import Span
from geo.recognition.company import add_bracketed, add_chained, add_glued, add_hyphened, add_siblings
from geo.recognition.language import Remark
from geo.recognition.listings import add_by_kind
from geo.recognition.passes import (
    add_abroad,
    add_countries,
    add_datelines,
    add_inside,
    add_listed,
)
from geo.recognition.people import drop_families, drop_particled, drop_people
from geo.recognition.tagger import FoundName
from geo.recognition.wholes import add_seas
from tests.recognition.scenes import names, scene


def test_mister_is_followed_by_a_person() -> None:
    at = scene("Mr Jordan left Jordan")
    assert names(at, drop_people(at, [FoundName(1, 2, 0.99), FoundName(3, 4, 0.99)])) == ["Jordan"]


def test_a_doubtful_name_after_a_given_name_is_a_person() -> None:
    at = scene("Jack London wrote of London")
    assert drop_people(at, [FoundName(1, 2, 0.6), FoundName(4, 5, 0.6)]) == [FoundName(4, 5, 0.6)]


def test_a_country_is_found_even_where_the_tagger_hardly_believes_it() -> None:
    at = scene("the campaign by Iran and Michael Jordan", belief=0.05)
    assert names(at, add_countries(at, [])) == ["Iran"]


def test_a_state_in_several_words_is_found_as_countries_are_and_one_in_a_single_word_is_not() -> None:
    at = scene("said Tamil Nadu and Victoria", belief=0.05)
    assert names(at, add_countries(at, [])) == ["Tamil Nadu"]


def test_the_short_names_of_nations_are_found() -> None:
    at = scene("an EU minister met a CIS envoy", belief=0.05)
    assert names(at, add_countries(at, [])) == ["EU"]


def test_a_word_for_the_kind_makes_a_place_of_a_name_nobody_lists() -> None:
    at = scene("near the Zaatari refugee camp and the village of Baghouz")
    assert names(at, add_by_kind(at, [])) == ["Zaatari", "Baghouz"]


def test_an_institution_is_named_after_its_town() -> None:
    at = scene("students at Aleppo University")
    assert names(at, add_inside(at, [])) == ["Aleppo"]


def test_a_dateline_names_places_up_to_the_agency() -> None:
    text = "KHAN SHAYKHUN, Syria, Jan. 9 (AP) - Fighters left."
    at = replace(scene(text), datelines=(Span(0, 35),))
    assert names(at, add_datelines(at, [])) == ["KHAN SHAYKHUN", "Syria"]


@pytest.mark.parametrize("label", ["COURT NEWS", "HIGHLIGHTS", "ARRIVED"])
def test_ordinary_words_in_capitals_before_a_stop_are_no_dateline(label: str) -> None:
    at = replace(scene(f"{label}: he fell"), datelines=(Span(0, len(label) + 1),))
    assert add_datelines(at, []) == []


def test_a_listed_name_is_added_with_its_compass_word() -> None:
    at = scene("to give South Sudan more than South Aleppo", belief=0.3)
    labels = ["", "", "", "LOCB", "", "", "", "LOCB"]
    at = replace(at, remarks=[Remark(label, "PROPN", "", "", "") for label in labels])
    assert names(at, add_listed(at, [])) == ["South Sudan", "Aleppo"]


def test_a_person_named_before_is_not_found_by_the_gazetteer_alone() -> None:
    at = scene("Omar Salem came to Salem", belief=0.3)
    remarks = [Remark(name, "PROPN", "", "", "") for name in ("PERSONB", "PERSONI", "", "", "LOCB")]
    assert names(replace(at, remarks=remarks), add_listed(replace(at, remarks=remarks), [])) == []


def test_a_land_before_a_post_is_no_given_name() -> None:
    at = scene("Iran Defense Secretary Grant met Jordan Winston Moore")
    labels = ["PERSONB", "PERSONI", "PERSONI", "PERSONI", "", "PERSONB", "PERSONI", "PERSONI"]
    at = replace(at, remarks=[Remark(label, "PROPN", "", "", "") for label in labels])
    assert names(at, drop_people(at, [FoundName(0, 1, 0.6), FoundName(5, 6, 0.6)])) == ["Iran"]


def test_a_storm_is_no_place() -> None:
    at = scene("Hurricane Iran hit the coast")
    assert drop_people(at, [FoundName(1, 2, 0.99)]) == []
    assert drop_people(at, [FoundName(0, 2, 0.99)]) == []


def test_a_creek_is_no_storm() -> None:
    at = scene("over Hurricane Creek and Hurricane Milton")
    assert names(at, drop_people(at, [FoundName(1, 3, 0.9), FoundName(4, 6, 0.9)])) == ["Hurricane Creek"]


def test_the_atlantic_is_an_ocean_and_a_mediterranean_diet_is_not() -> None:
    at = scene("storms in the western tropical Atlantic and a Mediterranean diet in the Atlantic City")
    assert names(at, add_seas(at, [])) == ["Atlantic"]


def test_a_listed_name_that_the_language_model_takes_for_a_place_needs_less_belief() -> None:
    at = scene("near Winston and Salem", belief=0.25)
    seen = [Remark("LOCB" if w.text == "Salem" else "", "PROPN", "", "", "") for w in at.words]
    assert names(at, add_listed(replace(at, remarks=seen), [])) == ["Salem"]


def test_who_begins_with_a_place_is_a_person_where_the_language_model_says_so() -> None:
    at = scene("Delta Burke met Delta")
    seen = [Remark(name, "PROPN", "", "", "") for name in ("PERSONB", "PERSONI", "", "LOCB")]
    found = [FoundName(0, 1, 0.7), FoundName(3, 4, 0.7)]
    assert drop_people(replace(at, remarks=seen), found) == [FoundName(3, 4, 0.7)]


def test_what_stands_between_two_places_of_a_list_is_a_place() -> None:
    at = scene("in Kalemie, Nyemba and Moba, Putin said in Moscow and Kyiv")
    seen = [Remark("PERSONB" if w.text == "Putin" else "", "PROPN", "", "", "") for w in at.words]
    found = [FoundName(1, 2, 0.9), FoundName(5, 6, 0.9), FoundName(10, 11, 0.9)]
    assert names(at, add_siblings(replace(at, remarks=seen), found)) == ["Kalemie", "Nyemba", "Moba", "Moscow"]


def test_words_that_a_page_glued_are_two_names() -> None:
    at = scene("AleppoBaghdad warned of war")
    assert names(at, add_glued(at, [FoundName(0, 1, 0.9)])) == ["Aleppo", "Baghdad"]


def test_a_team_that_the_language_model_knows_gives_its_town() -> None:
    at = scene("the Salem Celtics and Salem Brown")
    seen = [Remark(label, "", "", "", "") for label in ("", "ORGB", "ORGI", "", "PERSONB", "PERSONI")]
    assert names(at, add_inside(replace(at, remarks=seen), [])) == ["Salem"]


def test_a_listed_name_with_hyphens_is_found_whole() -> None:
    at = scene("from Winston-Salem to Aleppo-Moore")
    assert names(at, add_hyphened(at, [])) == ["Winston-Salem"]
    parts = [FoundName(1, 2, 0.9), FoundName(3, 4, 0.9), FoundName(5, 6, 0.9)]
    assert names(at, add_hyphened(at, parts)) == ["Winston-Salem", "Aleppo"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Omar (Iran), Adil (Brussels), Aqib (Salem)", ["Salem"]),
        ("Omar (Iran), Adil (Brussels), Aqib (Makeen)", []),
        ("Omar (Iran), Adil (Labour), Aqib (Salem)", []),
        ("Omar (Iran), Adil (Brussels)\nAqib (Salem)", []),
    ],
)
def test_a_listed_name_in_brackets_beside_two_places_in_brackets_is_one(text: str, last: list[str]) -> None:
    at = scene(text)
    found = [FoundName(2, 3, 0.9), *([FoundName(7, 8, 0.9)] if "Brussels" in text else [])]
    assert names(at, add_bracketed(at, found))[len(found) :] == last


@pytest.mark.parametrize(
    ("text", "found", "all_names"),
    [
        ("the Kars-Salem-Makeen line", [1], ["Kars", "Salem"]),
        ("the Kars-Makeen-Salem line", [1, 5], ["Kars", "Makeen", "Salem"]),
        ("the Kars-Salem line", [1], ["Kars"]),
        ("Omar Smith-Jones-Salem", [], []),
    ],
)
def test_what_hyphens_join_to_a_place_are_places(text: str, found: list[int], all_names: list[str]) -> None:
    at = scene(text)
    assert names(at, add_chained(at, [FoundName(i, i + 1, 0.9) for i in found])) == all_names


def test_the_first_of_two_counties_is_one_too() -> None:
    at = scene("in Nyirol and Akobo counties")
    assert names(at, add_siblings(at, [FoundName(3, 4, 0.9)])) == ["Nyirol", "Akobo"]


def test_institutions_of_other_languages_hold_their_place() -> None:
    at = scene("the Universidad de Aleppo and Radio Baghdad")
    assert names(at, add_abroad(at, [])) == ["Aleppo", "Baghdad"]


def test_a_district_for_a_purpose_has_no_name_of_its_own() -> None:
    at = scene("the Business District and Moore District")
    assert names(at, add_by_kind(at, [])) == ["Moore District"]


def test_a_family_that_the_text_names_in_full_is_no_place_but_where_it_says_so() -> None:
    at = scene("Claude Dubreuil came. Then Dubreuil went, and in Dubreuil it rained")
    seen = [Remark({1: "PERSONI", 0: "PERSONB"}.get(i, ""), "", "", "", "") for i in range(len(at.words))]
    found = [FoundName(5, 6, 0.99), FoundName(10, 11, 0.99)]
    assert drop_families(replace(at, remarks=seen), found) == [FoundName(10, 11, 0.99)]


def test_a_large_town_that_nobody_is_in_is_the_family_that_the_text_names() -> None:
    at = scene("Ann Winston spoke. Winston will rule")
    seen = [Remark(label, "", "", "", "") for label in ("PERSONB", "PERSONI", "", "", "", "", "")]
    assert drop_families(replace(at, remarks=seen), [FoundName(4, 5, 0.99)]) == []
    there = scene("Ann Winston spoke in Winston. Winston grew")
    kept = [FoundName(4, 5, 0.99), FoundName(6, 7, 0.99)]
    assert drop_families(replace(there, remarks=seen), kept) == kept


def test_a_particle_and_a_name_are_who_bears_them_after_a_given_name_but_places_that_all_know() -> None:
    at = scene("Then Jack Le Roux left Le Havre and El Paso. Le Roux wrote", belief=0.05)
    found = [FoundName(2, 4, 0.9), FoundName(5, 7, 0.9), FoundName(8, 10, 0.9), FoundName(11, 13, 0.9)]
    assert names(at, drop_particled(at, found)) == ["Le Havre", "El Paso"]
