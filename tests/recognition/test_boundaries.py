"""Passes that cut, part and join names, on hand-made beliefs: the tagger itself is measured, not tested."""

from geo.recognition.boundaries import (
    complete_names,
    cut_compass,
    cut_openers,
    cut_small_words,
    drop_bare_kinds,
    keep_apart,
    open_institutions,
    split_neighbours,
    split_pairs,
    take_articles,
    take_kinds,
    take_streets,
)
from geo.recognition.seats import cut_cities
from geo.recognition.tagger import FoundName
from tests.recognition.scenes import names, scene


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


def test_a_small_word_for_the_kind_is_no_part_of_the_name() -> None:
    at = scene("in Aleppo province")
    assert names(at, cut_small_words(at, [FoundName(1, 3, 0.9)])) == ["Aleppo"]


def test_an_arabic_article_belongs_to_the_name() -> None:
    at = scene("shelling of al-Hasakah again")
    assert names(at, take_articles(at, [FoundName(4, 5, 0.9)])) == ["al-Hasakah"]


def test_an_institution_found_whole_gives_its_town() -> None:
    at = scene("students at Aleppo University")
    assert names(at, open_institutions(at, [FoundName(2, 4, 0.95)])) == ["Aleppo"]


def test_a_town_and_its_state_without_a_comma_are_two_names() -> None:
    at = scene("in Maiduguri Borno State today")
    assert names(at, split_neighbours(at, [FoundName(1, 4, 0.9)])) == ["Maiduguri", "Borno State"]


def test_a_compass_word_belongs_to_the_name_only_where_it_is_listed_so() -> None:
    at = scene("Northeast Georgia and South Sudan")
    assert names(at, cut_compass(at, [FoundName(0, 2, 0.9), FoundName(3, 5, 0.9)])) == ["Georgia", "South Sudan"]


def test_a_compass_word_belongs_to_the_name_that_is_listed_with_its_kind() -> None:
    at = scene("from West Flanders to East Flanders")
    found = [FoundName(1, 3, 0.9), FoundName(4, 6, 0.9)]
    assert names(at, cut_compass(at, found)) == ["West Flanders", "Flanders"]


def test_the_council_of_a_city_is_that_of_its_name() -> None:
    at = scene("the Aleppo City Council")
    assert names(at, cut_cities(at, [FoundName(1, 3, 0.9)])) == ["Aleppo"]


def test_a_state_s_university_gives_the_state_and_a_council_the_capital_that_lists_its_city() -> None:
    at = scene("Ohio State beat Winston in Brussels City Council")
    assert names(at, cut_cities(at, [FoundName(0, 2, 0.9), FoundName(5, 7, 0.9)])) == ["Ohio", "Brussels"]


def test_the_full_name_of_a_country_is_found_whole() -> None:
    at = scene("the Democratic Republic of Iran")
    assert names(at, complete_names(at, [FoundName(4, 5, 0.9)])) == ["Democratic Republic of Iran"]


def test_plain_words_after_a_state_are_no_second_name() -> None:
    at = scene("the Ga. Highway Patrol")
    assert names(at, split_neighbours(at, [FoundName(1, 4, 0.9)])) == ["Ga."]


def test_letters_of_parties_and_articles_begin_no_name() -> None:
    at = scene("D-Winston and A Delta officer")
    assert names(at, cut_openers(at, [FoundName(0, 3, 0.9), FoundName(4, 6, 0.9)])) == ["Winston", "Delta"]


def test_a_rescue_team_takes_no_hill_from_its_valley() -> None:
    at = scene("the Ogwen Valley Mountain Rescue team")
    assert names(at, cut_cities(at, [FoundName(1, 4, 0.9)])) == ["Ogwen Valley"]


def test_a_street_is_found_whole_and_with_its_compass_word() -> None:
    at = scene("on East Winston Road today")
    assert names(at, take_streets(at, [FoundName(2, 3, 0.9)])) == ["East Winston Road"]


def test_a_listed_state_takes_its_kind_along() -> None:
    at = scene("in Borno State today")
    assert names(at, take_kinds(at, [FoundName(1, 2, 0.9)])) == ["Borno State"]


def test_a_word_for_the_kind_is_no_name_alone() -> None:
    at = scene("the Aleppo Centre")
    assert names(at, drop_bare_kinds(at, [FoundName(1, 2, 0.9), FoundName(2, 3, 0.9)])) == ["Aleppo"]


def test_member_states_are_not_the_united_ones() -> None:
    at = scene("Member States meet in the States")
    assert names(at, drop_bare_kinds(at, [FoundName(1, 2, 0.9), FoundName(5, 6, 0.9)])) == ["States"]


def test_a_bank_or_university_of_a_place_gives_the_place_even_where_it_is_listed() -> None:
    at = scene("the Bank of Iran and Salem University")
    assert names(at, open_institutions(at, [FoundName(1, 4, 0.9), FoundName(5, 7, 0.9)])) == ["Iran", "Salem"]


def test_a_listed_airport_is_found_whole() -> None:
    at = scene("at Baghdad Airport today")
    assert names(at, open_institutions(at, [FoundName(1, 3, 0.9)])) == ["Baghdad Airport"]


def test_the_article_belongs_to_the_hague_alone() -> None:
    at = scene("The Hague and The Aleppo")
    assert names(at, take_articles(at, [FoundName(1, 2, 0.9), FoundName(4, 5, 0.9)])) == ["The Hague", "Aleppo"]


def test_a_sentence_that_ends_with_a_state_ends_the_name() -> None:
    at = scene("in Winston, Ga. Mount Olympus is far")
    assert names(at, split_neighbours(at, [FoundName(3, 6, 0.9)])) == ["Ga.", "Mount Olympus"]


def test_an_article_taken_for_a_name_is_joined_to_it() -> None:
    at = scene("in As-Sweida today")
    assert names(at, take_articles(at, [FoundName(1, 2, 0.9), FoundName(3, 4, 0.9)])) == ["As-Sweida"]


def test_no_word_is_found_twice() -> None:
    at = scene("Winston-Salem and Aleppo")
    found = [FoundName(0, 1, 0.9), FoundName(0, 3, 0.5), FoundName(2, 3, 0.9), FoundName(4, 5, 0.9)]
    assert names(at, keep_apart(at, found)) == ["Winston-Salem", "Aleppo"]
