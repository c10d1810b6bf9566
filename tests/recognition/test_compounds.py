"""Names that go on by their first word or their hyphens, on hand-made scenes."""

import pytest

from geo.recognition.compounds import add_prefixed, join_small, take_compounds
from geo.recognition.tagger import FoundName
from tests.recognition.scenes import names, scene


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("shelled Kafr Dadikh and Ras al-Ain", ["Kafr Dadikh", "Ras al-Ain"]),
        ("a hike in Wadi ad-Dawasir", ["Wadi ad-Dawasir"]),
        ("floods at Barra do Sahy", ["Barra do Sahy"]),
        ("Dr Ras al-Ain spoke", []),
        ("Umm Ahmed and Tal Becker said so", []),
        ("shells hit near Tal Rifaat", ["Tal Rifaat"]),
        ("the Tel Company said", []),
    ],
)
def test_a_word_for_a_hill_a_cape_or_a_valley_begins_a_name(text: str, wanted: list[str]) -> None:
    at = scene(text)
    assert names(at, add_prefixed(at, [])) == wanted


def test_a_prefix_takes_in_the_part_that_was_found() -> None:
    at = scene("seized Tal al-Nasiriyah hill")
    assert names(at, add_prefixed(at, [FoundName(4, 5, 0.9)])) == ["Tal al-Nasiriyah"]


@pytest.mark.parametrize(
    ("text", "found", "wanted"),
    [
        ("in Bandundu-Ville on Friday", FoundName(1, 2, 0.9), "Bandundu-Ville"),
        ("breached at Bagh-i-Yousuf", FoundName(2, 3, 0.9), "Bagh-i-Yousuf"),
        ("bombed Dasht-e-Barchi", FoundName(5, 6, 0.9), "Dasht-e-Barchi"),
        ("at the Casa Grande del Pueblo", FoundName(2, 4, 0.9), "Casa Grande del Pueblo"),
        ("in Villa de los Andes", FoundName(1, 2, 0.9), "Villa de los Andes"),
        ("in Baghdad de Smet", FoundName(1, 2, 0.9), "Baghdad"),
        ("bound for Torbat-e Jam", FoundName(2, 3, 0.9), "Torbat-e Jam"),
        ("in Morro da Oficina", FoundName(1, 2, 0.9), "Morro da Oficina"),
        ("the Guangxi Zhuang Autonomous Region", FoundName(1, 3, 0.9), "Guangxi Zhuang Autonomous Region"),
        ("the Moscow-Baghdad talks", FoundName(1, 2, 0.9), "Moscow"),
    ],
)
def test_hyphens_and_small_words_carry_a_name_on(text: str, found: FoundName, wanted: str) -> None:
    at = scene(text)
    assert names(at, take_compounds(at, [found])) == [wanted]


def test_a_hyphen_joins_small_places_and_parts_well_known_ones() -> None:
    at = scene("the Ngäbe-Buglé region and the Baghdad-Aleppo road")
    found = [FoundName(i, i + 1, 0.9) for i in (1, 3, 7, 9)]
    assert names(at, join_small(at, found)) == ["Ngäbe-Buglé", "Baghdad", "Aleppo"]


def test_a_quarter_told_by_the_compass_is_whole() -> None:
    at = scene("parts of Kajiado North and all Iran North of it")
    found = [FoundName(2, 3, 0.9), FoundName(6, 7, 0.9)]
    assert names(at, take_compounds(at, found)) == ["Kajiado North", "Iran"]
