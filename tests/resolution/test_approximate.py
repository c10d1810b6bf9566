"""Where a name lies that no table holds: an area with a radius, from what stands around it."""

import numpy as np

from geo.domain import Place, Resolution, Span, Toponym
from geo.resolution.approximate import guess_area
from geo.resolution.candidates import CandidateSet
from geo.resolution.homes import Home

BAM = Place("1", "Bam County", 29.1, 58.4, "IR", "ADM2", "admin2", admin1="Kerman", admin1_code="29")
KERMAN = Place("2", "Kerman", 30.3, 57.1, "IR", "ADM1", "admin1", admin1="Kerman", admin1_code="29")
PINEVILLE = Place("3", "Pineville", 31.3, -92.4, "US", "PPL", "city", admin1="Louisiana", admin1_code="LA")
ALEXANDRIA = Place("4", "Alexandria", 31.3, -92.5, "US", "PPL", "city", admin1="Louisiana", admin1_code="LA")


def said(name: str, start: int, place: Place | None = None) -> Resolution:
    return Resolution(Toponym(Span(start, start + len(name)), name), place, 0.9 if place else 0.0, "")


def holder(place: Place, level: int) -> CandidateSet:
    one = np.zeros(1, dtype=np.int64)
    row = np.zeros((1, 3), dtype=np.float32)
    is_so = np.ones(1, dtype=bool)
    return CandidateSet(place.name, (place,), row, row, one, one, one, np.array([level]), is_so, is_so, np.array([1]))


def test_a_village_of_a_named_county_lies_in_it_whatever_else_the_article_names() -> None:
    article = [said("Abu", 0), said("Pineville", 40, PINEVILLE), said("Alexandria", 60, ALEXANDRIA)]
    place = guess_area(0, article, None, holder(BAM, 1)).place
    assert place is not None
    assert (place.lat, place.lon, place.country, place.radius_km, place.id) == (29.1, 58.4, "IR", 40.0, None)


def test_a_village_of_a_named_province_lies_near_the_towns_named_in_that_province_else_in_its_middle() -> None:
    far = [said("Abu", 0), said("Pineville", 40, PINEVILLE), said("Alexandria", 60, ALEXANDRIA)]
    middle = guess_area(0, far, None, holder(KERMAN, 2)).place
    assert middle is not None
    assert (middle.lat, middle.lon, middle.radius_km) == (30.3, 57.1, 150.0)
    near = guess_area(0, [*far, said("Bam County", 90, BAM)], None, holder(KERMAN, 2)).place
    assert near is not None
    assert (near.lat, near.lon) == (29.1, 58.4)


def test_a_name_among_towns_that_lie_together_lies_there_too() -> None:
    article = [said("Kelleyland", 0), said("Pineville", 40, PINEVILLE), said("Alexandria", 60, ALEXANDRIA)]
    place = guess_area(0, article, None).place
    assert place is not None
    assert place.admin1 == "Louisiana"
    assert place.radius_km == 25.0


def test_without_company_the_publisher_s_town_is_all_that_is_known() -> None:
    place = guess_area(0, [said("Kelleyland", 0)], Home("US", 31.3, -92.5)).place
    assert place is not None
    assert (place.lat, place.lon, place.radius_km) == (31.3, -92.5, 60.0)
    assert guess_area(0, [said("Kelleyland", 0)], Home("GB", 51.5, -0.1, is_worldwide=True)).place is None


def test_one_far_off_town_beside_another_is_no_area() -> None:
    article = [said("Abu", 0), said("Pineville", 1000, PINEVILLE), said("Bam County", 2000, BAM)]
    assert guess_area(0, article, None).place is None
