"""Which names a sentence puts side by side, and which in front."""

import pytest

from geo.domain import Article, Document, Published, Span, Toponym
from geo.gazetteer import Gazetteer
from geo.resolution.candidates import CandidateFinder
from geo.resolution.units import Scene, read_scene


@pytest.fixture(scope="module")
def finder() -> CandidateFinder:
    return CandidateFinder(Gazetteer.open())


def scene_of(finder: CandidateFinder, text: str, *names: str) -> Scene:
    toponyms = [Toponym(Span(text.index(name), text.index(name) + len(name)), name) for name in names]
    return read_scene(Document(Article("t", text), Published(None, None)), toponyms, (), finder)


def test_names_joined_by_commas_and_and_keep_company(finder: CandidateFinder) -> None:
    text = "Offices in Boston, Chicago and Denver were shut; Austin stayed open."
    scene = scene_of(finder, text, "Boston", "Chicago", "Denver", "Austin")
    assert scene.company == ((1, 2), (0, 2), (0, 1), ())


def test_states_listed_are_not_put_in_one_another(finder: CandidateFinder) -> None:
    text = "It spread from Oregon, Idaho and Washington to Utah."
    scene = scene_of(finder, text, "Oregon", "Idaho", "Washington", "Utah")
    assert scene.company == ((1, 2), (0, 2), (0, 1), ())
    assert [unit.container for unit in scene.units] == [None] * 4


def test_the_state_after_a_town_is_no_company(finder: CandidateFinder) -> None:
    scene = scene_of(finder, "Police in Dallas, Texas, made an arrest.", "Dallas", "Texas")
    assert scene.company == ((), ())


def test_a_country_in_front_heads_its_sentence_and_no_more(finder: CandidateFinder) -> None:
    text = "In Peru, the Amazonas and Loreto regions were cut off. Quito was calm."
    scene = scene_of(finder, text, "Peru", "Amazonas", "Loreto", "Quito")
    assert scene.frame == (-1, 0, 0, -1)


def test_a_country_before_a_colon_heads_its_line(finder: CandidateFinder) -> None:
    text = "Niger: gunmen came to Torodi. They left for Makalondi.\nMali: Gao was calm."
    scene = scene_of(finder, text, "Niger", "Torodi", "Makalondi", "Mali", "Gao")
    assert scene.frame == (-1, 0, 0, -1, 3)
