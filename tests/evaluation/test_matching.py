"""When an answer counts as right."""

from __future__ import annotations

import datetime as dt

import pytest

from geo.domain import Actor, DateRange, EventPlace, Place
from geo.evaluation.matching import (
    are_countries_right,
    are_people_right,
    assign,
    is_date_right,
    is_place_right,
    is_same_name,
)

AMMAN = EventPlace(Place("250441", "Amman", 31.955, 35.945, "JO", "PPLC", "city"), "clause", False)
ZARQA = EventPlace(Place("250090", "Zarqa", 32.07, 36.09, "JO", "PPL", "city"), "clause", False)
IRBID_PROVINCE = EventPlace(Place("248944", "Irbid", 32.5, 35.8, "JO", "ADM1", "admin1"), "clause", False)
AQABA = EventPlace(Place("250774", "Aqaba", 29.53, 35.0, "JO", "PPL", "city"), "clause", False)
TUESDAY = DateRange.day(dt.date(2024, 3, 12))
MARCH = DateRange(dt.date(2024, 3, 1), dt.date(2024, 3, 31), "month")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Salim al-Harthy", "Mr al-Harthy"),
        ("King Felipe VI", "Felipe"),
        ("Mohamed Ali Alhakim", "Mohammed Al Hakim"),
        ("Vo Thi Hanh", "Hanh"),
        ("Fidel Núñez", "Fidel Nunez"),
    ],
)
def test_one_name_under_two_forms(one, other):
    assert is_same_name(one, other)


def test_two_people_of_one_given_name_are_two():
    assert not is_same_name("Sergey Lavrov", "Sergey Ivanov")


def test_nobody_may_be_missing_or_invented():
    harthy, qasem = Actor("Salim al-Harthy"), Actor("Rana Qasem")
    assert are_people_right([harthy, qasem], [qasem, harthy])
    assert not are_people_right([harthy], [harthy, qasem])
    assert not are_people_right([harthy, qasem], [harthy])
    assert not are_people_right([harthy, qasem], [harthy, harthy])


def test_a_country_where_none_is_expected_is_invented():
    assert are_countries_right([Actor("Rana Qasem", None, "JO")], [Actor("Qasem", None, "JO")])
    assert not are_countries_right([Actor("Rana Qasem")], [Actor("Qasem", None, "JO")])


def test_a_government_is_known_by_its_country_and_a_person_is_not():
    assert are_people_right([Actor("Turkey", None, "TR")], [Actor("Ankara", None, "TR")])
    assert not are_people_right([Actor("Kemal", "minister", "TR")], [Actor("Orhan", "minister", "TR")])


def test_a_place_is_right_by_id_or_near_by_at_the_same_precision():
    assert is_place_right(AMMAN, AMMAN)
    assert is_place_right(AMMAN, ZARQA)
    assert not is_place_right(AMMAN, AQABA)
    assert not is_place_right(AMMAN, IRBID_PROVINCE)


def test_a_value_invented_where_gold_has_none_is_wrong():
    assert is_place_right(None, None)
    assert not is_place_right(None, AMMAN)
    assert is_date_right(None, None)
    assert not is_date_right(None, TUESDAY)


def test_a_date_must_be_of_the_same_precision():
    assert is_date_right(TUESDAY, TUESDAY)
    assert not is_date_right(TUESDAY, MARCH)


def test_pairs_are_one_to_one_and_the_best_come_first():
    pairs = assign(["near", "far"], [1.0, 3.0], lambda name, n: n if name == "near" else n / 2)
    assert pairs == [("near", 3.0), ("far", 1.0)]
    assert assign(["a"], [0.0], lambda _, n: n) == []
