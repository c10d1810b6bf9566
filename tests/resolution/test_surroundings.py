"""What the words beside a name say of it."""

import pytest

from geo.domain import Demonym, Span, Toponym
from geo.resolution.surroundings import Surroundings, look_around

LARGER = {"Illinois", "Ill.", "Syria", "Texas", "Iraq", "Ontario"}


def around(text: str, name: str, demonym: tuple[str, str] | None = None) -> Surroundings:
    at = text.index(name)
    toponym = Toponym(Span(at, at + len(name)), name)
    demonyms = []
    if demonym:
        start = text.index(demonym[0])
        demonyms = [Demonym(Span(start, start + len(demonym[0])), *demonym)]
    return look_around(text, toponym, demonyms, LARGER.__contains__)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("in the village of Baghouz on Friday", "Baghouz", "place"),
        ("crossed into Anbar province at dawn", "Anbar", "division"),
        ("the Tigris river rose", "Tigris", "water"),
        ("at Madison County offices", "Madison", "county"),
        ("on Mount Hermon, snow fell", "Hermon", "region"),
        ("flew from Mehrabad airport", "Mehrabad", "landmark"),
        ("spoke in Mosul on Friday", "Mosul", ""),
    ],
)
def test_a_word_beside_a_name_tells_its_kind(text: str, name: str, kind: str) -> None:
    assert around(text, name).kind == kind


@pytest.mark.parametrize(
    ("text", "name", "container"),
    [
        ("in Springfield, Illinois, on Friday", "Springfield", "Illinois"),
        ("in Springfield, Ill., on Friday", "Springfield", "Ill."),
        ("in Baghouz in eastern Syria", "Baghouz", "Syria"),
        ("Iraq's second city of Mosul", "Mosul", "Iraq"),
        ("a court in London (Ontario) said", "London", "Ontario"),
        ("Paris, Monday", "Paris", ""),
    ],
)
def test_a_larger_place_beside_a_name_is_its_container(text: str, name: str, container: str) -> None:
    assert around(text, name).container.rstrip(",") == container


def test_a_people_named_just_before_tells_the_country() -> None:
    assert around("the Iraqi town of Hit fell", "Hit", ("Iraqi", "IQ")).country == "IQ"


def test_a_side_points_to_an_area() -> None:
    assert around("in northern Syria", "Syria").has_side


@pytest.mark.parametrize(
    ("text", "name", "container"),
    [
        ("Baghouz is a small town in Syria, near the river.", "Baghouz", "Syria"),
        ("Baghouz (Arabic: x) was the last village in Syria to fall.", "Baghouz", "Syria"),
        ("Abu, Dasht Rural District, Zorro District, Iraq, has 90 people.", "Abu", "Iraq"),
        ("Baghouz is lost. Syria said so.", "Baghouz", ""),
    ],
)
def test_a_definition_or_a_chain_of_districts_ends_in_the_container(text: str, name: str, container: str) -> None:
    assert around(text, name).container.rstrip(",") == container


@pytest.mark.parametrize(
    ("text", "name", "container"),
    [
        ("in Tripoli, the second city of Syria, on Friday", "Tripoli", "Syria"),
        ("attacked Rampur, a remote village in eastern Syria, killing", "Rampur", "Syria"),
        ("Kani, a town of about 40,000 people in Syria", "Kani", "Syria"),
        ("Victoria, capital of Syria", "Victoria", "Syria"),
        ("hit Kani township in northern Syria", "Kani", "Syria"),
        ("the Nurgal district of Iraq", "Nurgal", "Iraq"),
        ("the Texas state capital, Austin, was calm", "Austin", "Texas"),
        ("the capital of Texas, Austin, was calm", "Austin", "Texas"),
        ("Syria's capital, Damascus, was calm", "Damascus", "Syria"),
        ("to Vienna, a suburb of Texas", "Vienna", ""),
        ("said in Paris, officials in the city of Texas said", "Paris", ""),
        ("moved to Aurora, a town north of Texas", "Aurora", ""),
    ],
)
def test_what_a_place_is_called_beside_its_name_tells_its_container(text: str, name: str, container: str) -> None:
    assert around(text, name).container.rstrip(",.") == container


def test_whose_region_it_is_comes_after_the_region() -> None:
    found = around("the village of Sotk in eastern Syria's Iraq province", "Sotk")
    assert (found.container, found.outer) == ("Iraq", ("Syria",))


def test_some_district_of_a_town_is_no_division_of_its_name() -> None:
    assert around("hit a residential district of Kherson at dawn", "Kherson").kind == ""
    assert around("in the district of Kherson at dawn", "Kherson").kind == "county"
