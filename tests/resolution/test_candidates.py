"""Which places a name may mean at all, before any of them is weighed."""

import pytest

from geo.gazetteer import Gazetteer
from geo.resolution.candidates import CandidateFinder


@pytest.fixture(scope="module")
def finder():
    return CandidateFinder(Gazetteer.open())


def test_a_country_s_proper_name_is_no_other_spelling_of_a_town_abroad(finder):
    assert {place.country for place in finder.find("Iraq").places} == {"IQ"}


def test_a_town_or_state_whose_own_name_it_is_may_still_be_meant(finder):
    assert {"GE", "US"} <= {place.country for place in finder.find("Georgia").places}
    assert {"MX", "US"} <= {place.country for place in finder.find("Mexico").places}


def test_a_town_once_called_like_another_that_is_hardly_smaller_is_not_meant(finder):
    assert "Macon" not in {place.name for place in finder.find("Troy").places}


def test_a_city_far_bigger_than_those_that_have_its_old_name_today_may_be_meant(finder):
    assert "Mumbai" in {place.name for place in finder.find("Bombay").places}


def test_a_town_in_the_division_of_the_name_may_be_meant_whatever_it_is_called_today(finder):
    assert "Ulan Bator" in {place.name for place in finder.find("Ulaanbaatar").places}


def test_another_spelling_of_a_town_in_another_country_may_be_meant(finder):
    assert {"CM", "HT"} <= {place.country for place in finder.find("Limbe").places}


@pytest.mark.parametrize(
    ("name", "town"), [("Oklahoma", "Oklahoma City"), ("Mexico", "Mexico City"), ("Long Island", "Long Island City")]
)
def test_half_a_city_s_name_is_not_the_city_where_something_larger_bears_it(finder, name, town):
    assert town not in {place.name for place in finder.find(name).places}


def test_new_york_may_be_the_city_and_the_state(finder):
    assert {"New York City", "New York"} <= {place.name for place in finder.find("New York").places}


def test_an_abbreviated_division_is_not_the_town_in_it(finder):
    assert "Washington" not in {place.name for place in finder.find("D.C.").places}


@pytest.mark.parametrize(("name", "once"), [("New Mexico", "Dahlonega"), ("Twickenham", "Huntsville")])
def test_what_an_american_town_was_once_called_is_not_the_town(finder, name, once):
    assert once not in {place.name for place in finder.find(name).places}
