"""Countries by name and by code, there and back."""

import pytest

from geo.countries import country_code, country_name


@pytest.mark.parametrize("code", ["IQ", "XK", "PS", "CD", "TR", "EU", "UN"])
def test_a_country_is_found_by_the_name_it_is_given(code):
    assert country_code(country_name(code)) == code
    assert country_code(country_name(code).lower()) == code
    assert country_code(code.lower()) == code


@pytest.mark.parametrize("words", ["", "Ruritania", "I"])
def test_what_is_no_country_has_no_code(words):
    assert country_code(words) is None
