"""Spellings that are one person, and spellings that are not."""

from __future__ import annotations

import pytest

from geo.linking.names import is_same_spelling, keys

SAME = [
    ("Mohamed Ali Alhakim", "Mohammed Al Hakim"),
    ("Mohamed Ali Alhakim", "Mr Al-Hakeem"),
    ("Sergey Lavrov", "Sergei Lavrov"),
    ("Walid Al Moualem", "Walid al-Muallem"),
    ("Qassem Soleimani", "Qasem Sulaimani"),
    ("Nouri al-Maliki", "Nuri Al Maliki"),
    ("Bashar Al Assad", "Bashar al-Asad"),
    ("King Felipe VI", "Felipe"),
    ("Othman AlGhanimi", "Othman Al-Ghanimi"),
    ("Volodymyr Shevchuk", "V. Shevchuk"),
    ("Kim Jong Un", "Kim Jong-un"),
    ("Gülşen Çelik", "Gulsen Celik"),
]
DIFFERENT = [
    ("Fuad Hussein", "Abdul-Rahman Hamid al-Husseini"),
    ("George Hartley", "Edmund Hartley"),
    ("Sergey Lavrov", "Mikhail Bogdanov"),
    ("Anna Petrova", "Anna Petkova"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_person_under_two_spellings(one, other):
    assert is_same_spelling(one, other)
    assert keys(one) & keys(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_people(one, other):
    assert not is_same_spelling(one, other)
