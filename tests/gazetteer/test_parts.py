"""A name that nobody bears may hold one that somebody does."""

import pytest

from geo.gazetteer import Gazetteer
from geo.gazetteer.parts import find_parts


@pytest.mark.parametrize(
    ("key", "part"),
    [
        ("green zone of baghdad", "baghdad"),
        ("anbar province", "anbar"),
        ("city of mosul", "mosul"),
        ("northern aleppo", "aleppo"),
        ("colchester general hospital", "colchester"),
        ("university of texas at austin", "austin"),
        ("embassy of the republic of armenia", "armenia"),
        ("british embassy tokyo", "tokyo"),
        ("manitoba chambers of commerce", "manitoba"),
    ],
)
def test_a_longer_name_holds_a_place(key: str, part: str) -> None:
    assert part in [p.key for p in find_parts(key)]


@pytest.mark.parametrize("key", ["london road", "columbus lake", "oxford", "mount carmel creek"])
def test_a_street_or_a_lake_is_not_where_its_namesake_lies(key: str) -> None:
    assert [p.key for p in find_parts(key)] == []


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Colchester General Hospital", "GB", "city"),
        ("Port of Galle", "LK", "city"),
        ("Iowa Senate", "US", "admin1"),
        ("Bank of Japan", "JP", "country"),
    ],
)
def test_an_unknown_institution_is_where_the_place_in_its_name_is(
    gazetteer: Gazetteer, name: str, country: str, kind: str
) -> None:
    found = gazetteer.find_candidates(name)
    assert (country, kind) in [(m.place.country, m.place.precision) for m in found[:4]]
    assert all(m.similarity < 1 for m in found)


def test_an_unknown_institution_is_never_one_that_sounds_alike(gazetteer: Gazetteer) -> None:
    assert gazetteer.find_candidates("Xqzwvb Hospital") == []
