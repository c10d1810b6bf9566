"""Passes over the names found, on hand-made beliefs: the tagger itself is measured, not tested."""

from dataclasses import replace

from geo.domain import Span
from geo.gazetteer.names import COUNTRY, DIVISION, LARGE_CITY, MAIN
from geo.recognition.lexicon import load_lexicon
from geo.recognition.passes import (
    add_by_kind,
    add_countries,
    add_datelines,
    add_inside,
    complete_names,
    cut_small_words,
    open_institutions,
    split_pairs,
    take_articles,
)
from geo.recognition.people import drop_people, drop_powers
from geo.recognition.scene import Scene
from geo.recognition.tagger import Belief, FoundName
from geo.recognition.words import split_words

KINDS = {
    "Iran": COUNTRY | MAIN,
    "Russia": COUNTRY | MAIN,
    "Jordan": COUNTRY | MAIN,
    "United States": COUNTRY | MAIN,
    "Aleppo": LARGE_CITY | MAIN,
    "Winston": LARGE_CITY | MAIN,
    "Salem": LARGE_CITY | MAIN,
    "Winston-Salem": LARGE_CITY | MAIN,
    "Brussels": LARGE_CITY | MAIN,
    "Belgium": COUNTRY | MAIN,
    "Tamil Nadu": DIVISION | MAIN,
    "Victoria": DIVISION | MAIN,
}


def scene(text: str, belief: float = 0.3) -> Scene:
    words = split_words(text)
    return Scene(words, [Belief(belief, 0.0)] * len(words), lambda name: KINDS.get(name, 0), load_lexicon())


def names(at: Scene, found: list[FoundName]) -> list[str]:
    return [at.text(n.first, n.last) for n in found]


def test_two_countries_joined_by_a_hyphen_are_two_names() -> None:
    at = scene("the Iran-Russia pact")
    assert names(at, split_pairs(at, [FoundName(1, 4, 1.0)])) == ["Iran", "Russia"]


def test_a_name_listed_with_its_hyphen_is_one() -> None:
    at = scene("in Winston-Salem today")
    assert names(at, split_pairs(at, [FoundName(1, 4, 1.0)])) == ["Winston-Salem"]


def test_a_comma_always_parts_names() -> None:
    at = scene("in Brussels, Belgium today")
    assert names(at, split_pairs(at, [FoundName(1, 4, 1.0)])) == ["Brussels", "Belgium"]


def test_a_country_found_in_part_is_found_whole_and_without_the() -> None:
    at = scene("The United States denied it")
    assert names(at, complete_names(at, [FoundName(2, 3, 0.6)])) == ["United States"]


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


def test_seats_of_power_are_no_places_but_what_is_named_after_them_may_be() -> None:
    at = scene("the White House and White House Station")
    assert names(at, drop_powers(at, [FoundName(1, 3, 0.9), FoundName(4, 7, 0.9)])) == ["White House Station"]


def test_a_word_for_the_kind_makes_a_place_of_a_name_nobody_lists() -> None:
    at = scene("near the Zaatari refugee camp and the village of Baghouz")
    assert names(at, add_by_kind(at, [])) == ["Zaatari", "Baghouz"]


def test_an_institution_is_named_after_its_town() -> None:
    at = scene("students at Aleppo University")
    assert names(at, add_inside(at, [])) == ["Aleppo"]


def test_a_small_word_for_the_kind_is_no_part_of_the_name() -> None:
    at = scene("in Aleppo province")
    assert names(at, cut_small_words(at, [FoundName(1, 3, 0.9)])) == ["Aleppo"]


def test_a_dateline_names_places_up_to_the_agency() -> None:
    text = "KHAN SHAYKHUN, Syria, Jan. 9 (AP) - Fighters left."
    at = replace(scene(text), datelines=(Span(0, 35),))
    assert names(at, add_datelines(at, [])) == ["KHAN SHAYKHUN", "Syria"]


def test_an_arabic_article_belongs_to_the_name() -> None:
    at = scene("shelling of al-Hasakah again")
    assert names(at, take_articles(at, [FoundName(4, 5, 0.9)])) == ["al-Hasakah"]


def test_a_storm_is_no_place() -> None:
    at = scene("Hurricane Iran hit the coast")
    assert drop_people(at, [FoundName(1, 2, 0.99)]) == []


def test_an_institution_found_whole_in_doubt_gives_its_town() -> None:
    at = scene("students at Aleppo University")
    assert names(at, open_institutions(at, [FoundName(2, 4, 0.6)])) == ["Aleppo"]
    assert names(at, open_institutions(at, [FoundName(2, 4, 0.95)])) == ["Aleppo University"]
