"""Passes that join and part names by what stands between their words, on hand-made scenes."""

from dataclasses import replace

from geo.recognition.language import Remark
from geo.recognition.tagger import FoundName
from geo.recognition.wholes import (
    add_fields,
    add_hagues,
    cut_numbers,
    join_kinds,
    join_listed,
    split_owned,
    take_divisions,
    take_hyphened,
    take_rests,
    take_tails,
)
from tests.recognition.scenes import names, scene


def test_a_listed_name_with_a_possessive_is_one_and_an_owner_is_not() -> None:
    at = scene("Cox's Bazar and Iran's Aleppo")
    found = [FoundName(0, 1, 0.9), FoundName(2, 3, 0.9), FoundName(4, 5, 0.9), FoundName(6, 7, 0.9)]
    assert names(at, join_listed(at, found)) == ["Cox's Bazar", "Iran", "Aleppo"]


def test_a_listed_name_with_small_words_is_one() -> None:
    at = scene("passes Gars am Kamp")
    assert names(at, join_listed(at, [FoundName(1, 2, 0.9), FoundName(3, 4, 0.9)])) == ["Gars am Kamp"]


def test_a_listed_name_with_brackets_is_one() -> None:
    at = scene("from Frankfurt (Oder) to Aleppo (Iran)")
    found = [FoundName(i, i + 1, 0.9) for i in (1, 3, 6, 8)]
    assert names(at, join_listed(at, found)) == ["Frankfurt (Oder)", "Aleppo", "Iran"]


def test_a_bank_of_a_country_is_not_joined() -> None:
    at = scene("the Bank of Iran")
    assert names(at, join_listed(at, [FoundName(3, 4, 0.9)])) == ["Iran"]


def test_a_bay_found_apart_from_its_name_is_joined_to_it() -> None:
    at = scene("into Winston Bay")
    assert names(at, join_kinds(at, [FoundName(1, 2, 0.9), FoundName(2, 3, 0.9)])) == ["Winston Bay"]


def test_a_listed_airport_takes_all_its_words() -> None:
    at = scene("at Baghdad Airport today")
    assert names(at, join_kinds(at, [FoundName(1, 2, 0.9)])) == ["Baghdad Airport"]


def test_a_listed_airport_is_found_where_nothing_of_it_was() -> None:
    at = scene("the Baghdad Airport and a Winston Airport")
    assert names(at, add_fields(at, [])) == ["Baghdad Airport"]


def test_a_state_and_what_it_owns_are_two_names() -> None:
    at = scene("in Borno State's Maiduguri and Salem District of Iran")
    found = [FoundName(1, 5, 0.9), FoundName(6, 10, 0.9)]
    assert names(at, split_owned(at, found)) == ["Borno State", "Maiduguri", "Salem District", "Iran"]


def test_a_district_written_large_belongs_to_its_name_and_a_district_office_does_not() -> None:
    at = scene("Mahan District, then Salem District Office")
    found = [FoundName(0, 1, 0.9), FoundName(4, 5, 0.9)]
    assert names(at, take_divisions(at, found)) == ["Mahan District", "Salem"]


def test_what_stands_before_the_word_for_the_kind_belongs_to_the_name() -> None:
    at = scene("in the Anand Vihar quarter and the Aleppo Police quarter")
    found = [FoundName(2, 3, 0.9), FoundName(7, 8, 0.9)]
    assert names(at, take_tails(at, found)) == ["Anand Vihar", "Aleppo"]


def test_a_number_belongs_to_what_it_counts_and_to_a_road() -> None:
    at = scene("Atacama Desert 170 kilometres from Interstate 395 to Salem; in Tamil Nadu 49 more")
    found = [FoundName(0, 3, 0.9), FoundName(5, 7, 0.9), FoundName(11, 14, 0.9)]
    assert names(at, cut_numbers(at, found)) == ["Atacama Desert", "Interstate 395", "Tamil Nadu"]


def test_the_hague_is_found_with_its_article() -> None:
    at = scene("taken to The Hague")
    assert names(at, add_hagues(at, [])) == ["The Hague"]


def test_a_name_that_nobody_lists_is_whole_with_its_hyphen() -> None:
    at = scene("at Petite-Terre and the Iran-Iraqi border")
    found = [FoundName(1, 2, 0.9), FoundName(6, 7, 0.9)]
    assert names(at, take_hyphened(at, found)) == ["Petite-Terre", "Iran"]


def test_a_name_that_nobody_lists_goes_as_far_as_the_language_model_sees_a_place() -> None:
    at = scene("at Bulo Marer Tuesday, in Aleppo Marer")
    labels = ("", "LOCB", "LOCI", "LOCI", "", "", "LOCB", "LOCI")
    seen = replace(at, remarks=[Remark(label, "", "", "", "") for label in labels])
    assert names(seen, take_rests(seen, [FoundName(1, 2, 0.5), FoundName(6, 7, 0.9)])) == ["Bulo Marer", "Aleppo"]
