"""Words of one country's own affairs speak for that country, and for no other."""

import csv

import pytest

from geo import settings
from geo.countries import country_name
from geo.resolution.home_words import find_home_words


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The council tax will rise, and the NHS trust has no money.", "GB"),
        ("The sheriff’s office asked a grand jury to look at the county jail.", "US"),
        ("He was fined 50,000 naira by the House of Assembly.", "NG"),
        ("FARDC and M23 fighters traded shots.", "CD"),
        ("Repairs cost NZ$4m.", "NZ"),
        ("It sold for £4m.", "GB"),
    ],
)
def test_words_of_its_own_affairs_speak_for_a_country(text: str, country: str) -> None:
    words = find_home_words(text)
    assert max(words, key=lambda code: words[code]) == country


def test_a_word_of_several_countries_speaks_a_little_for_each() -> None:
    words = find_home_words("The bridge cost two crore.")
    assert words["IN"] == words["PK"] == words["BD"]
    assert sum(words.values()) == pytest.approx(1)


def test_more_words_speak_louder_and_one_word_said_twice_does_not() -> None:
    assert find_home_words("Tories and the NHS")["GB"] > find_home_words("The NHS, always the NHS")["GB"]


@pytest.mark.parametrize("text", ["Randy pulled a branded cart.", "Officials met on Monday.", ""])
def test_other_texts_hold_none(text: str) -> None:
    assert find_home_words(text) == {}


def test_every_row_is_found_in_a_sentence_and_names_countries() -> None:
    with (settings.data_folder() / "lexicons" / "home_words.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for row in rows:
        example = f"Reports spoke of {row['word']}{'5m' if row['word'][-1] in '$£' else ''} again."
        assert set(find_home_words(example)) == set(row["countries"].split()), row
        assert all(country_name(code) for code in row["countries"].split()), row
