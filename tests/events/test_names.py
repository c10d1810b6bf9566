"""Which spellings are one person."""

import pytest

from geo.events.who.names import is_same_person, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohamed Ali Alhakim", "Mohammed Al Hakim"),
        ("Mohammed Al Hakim", "Al Hakim"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Salim al-Harthy", "al-Harthy"),
        ("Felipe VI", "Felipe"),
        ("Maksim Maksimov", "Maksimov"),
    ],
)
def test_these_are_one_person(one, other):
    assert is_same_person(one, other)
    assert is_same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sergey Lavrov", "Vladimir Putin"), ("Saddam Hussein", "Fuad Hussein"), ("Donald Trump", "Melania Trump")],
)
def test_these_are_two(one, other):
    assert not is_same_person(one, other)


def test_an_article_before_a_family_name_is_no_part_of_it():
    assert name_key("Nouri al-Maliki") == name_key("Nouri Maliki")
