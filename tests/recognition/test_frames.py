"""Names told by the frame they stand in, on hand-made remarks of the language model."""

from dataclasses import replace

import pytest

from geo.recognition.company import add_listmates
from geo.recognition.definitions import add_articles, add_defined
from geo.recognition.frames import add_framed, add_openers, plain_runs
from geo.recognition.language import Remark
from geo.recognition.scene import Scene
from geo.recognition.tagger import FoundName
from tests.recognition.scenes import names, scene


def read(text: str, labels: dict[str, str], verbs: str = "") -> Scene:
    """Build a scene in which the language model saw these labels, and verbs."""
    at = scene(text, belief=0.15)
    parts = {"drowned": "VERB", **dict.fromkeys(verbs.split(), "VERB")}
    return replace(at, remarks=[Remark(labels.get(w.text, ""), parts.get(w.text, ""), "", "", "") for w in at.words])


def test_what_is_said_to_be_a_river_or_to_lie_somewhere_is_a_place() -> None:
    at = scene("The Kamp is a river of Belgium. Charleshill lies on the road. Kowalczyk is a river pilot.")
    assert names(at, add_defined(at, [])) == ["Kamp", "Charleshill"]


def test_a_name_that_the_language_model_takes_for_a_place_is_one_after_a_preposition() -> None:
    at = read("danced in Yopougon until dawn with Yamoussa", {"Yopougon": "LOCB", "Yamoussa": "LOCB"})
    assert names(at, add_framed(at, [])) == ["Yopougon"]


def test_who_is_named_in_full_elsewhere_is_no_place() -> None:
    at = read("Ingrid Yopougon sang. They believe in Yopougon.", {"Ingrid": "PERSONB", "Yopougon": "PERSONI"})
    assert names(at, add_framed(at, [])) == []


def test_an_owner_that_nobody_lists_is_no_place() -> None:
    at = read("a party at McHale's pub and in Yopougon", {"McHale": "LOCB", "Yopougon": "LOCB"})
    assert names(at, add_framed(at, [])) == ["Yopougon"]


def test_the_far_end_of_a_way_is_a_place() -> None:
    at = scene("the road from Las Bambas to Aleppo", belief=0.05)
    assert names(at, add_framed(at, [FoundName(6, 7, 0.9)])) == ["Las Bambas", "Aleppo"]


def test_the_other_end_of_a_road_is_a_place_and_of_two_families_is_none() -> None:
    road, talk = scene("the Baghdad–Dukra road is shut", 0.0), scene("the Baghdad–Dukra talk is over", 0.0)
    found = [FoundName(1, 2, 0.9)]
    assert names(road, add_framed(road, found)) == ["Baghdad", "Dukra"]
    assert names(talk, add_framed(talk, found)) == ["Baghdad"]


def test_a_bearing_tells_a_place() -> None:
    at = scene("pumped out Kakula, west of Aleppo", belief=0.05)
    assert names(at, add_framed(at, [FoundName(6, 7, 0.9)])) == ["Kakula", "Aleppo"]


def test_a_listed_town_opens_a_sentence_and_nobody_who_speaks() -> None:
    at = read("Maiduguri drowned. Maiduguri said so.", {}, "said")
    assert names(at, add_openers(at, [])) == ["Maiduguri"]


def test_of_three_listed_together_the_third_is_a_place_too() -> None:
    at = read("raided Quissanga, Aleppo and Baghdad", {"Quissanga": "PERSONB"})
    assert names(at, add_listmates(at, [FoundName(3, 4, 0.9), FoundName(5, 6, 0.9)])) == [
        "Quissanga",
        "Aleppo",
        "Baghdad",
    ]


def test_of_two_the_second_needs_a_preposition_before_the_first_and_to_be_listed() -> None:
    at = scene("in Aleppo and Maiduguri, with Aleppo and Maiduguri, in Aleppo and Qqrest went", belief=0.05)
    found = [FoundName(1, 2, 0.9), FoundName(6, 7, 0.9), FoundName(11, 12, 0.9)]
    assert names(at, add_listmates(at, found)) == ["Aleppo", "Maiduguri", "Aleppo", "Aleppo"]


def test_of_a_pair_in_brackets_or_with_a_known_place_the_other_is_one_where_it_looks_so() -> None:
    seen = read("Aleppo and Victoria grew", {"Victoria": "LOCB"})
    unseen = read("Aleppo and Victoria grew", {"Victoria": "PERSONB"})
    assert names(seen, add_listmates(seen, [FoundName(0, 1, 0.9)])) == ["Aleppo", "Victoria"]
    assert names(unseen, add_listmates(unseen, [FoundName(0, 1, 0.9)])) == ["Aleppo"]


def test_of_two_the_second_may_be_unlisted_where_nothing_follows() -> None:
    at = scene("floods at Aleppo and Dharamtul; with Aleppo and Dharamtul.", belief=0.05)
    found = [FoundName(2, 3, 0.9), FoundName(7, 8, 0.9)]
    assert names(at, add_listmates(at, found)) == ["Aleppo", "Dharamtul", "Aleppo"]


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("Aleppo's Leilek burned", {"Leilek": "LOCB"}, ["Aleppo", "Leilek"]),
        ("Iran's Baghdad burned", {}, ["Iran", "Baghdad"]),
        ("Iran's Evergrande closed", {"Evergrande": "LOCB"}, ["Iran"]),
        ("Iran's Tokayev spoke", {"Tokayev": "PERSONB"}, ["Iran"]),
        ("Iran's Gazprom closed", {"Gazprom": "ORGB"}, ["Iran"]),
    ],
)
def test_what_a_known_place_owns_is_a_place_where_it_looks_like_one(
    text: str, labels: dict[str, str], wanted: list[str]
) -> None:
    at = read(text, labels)
    assert names(at, add_framed(at, [FoundName(0, 1, 0.9)])) == wanted


def test_a_place_lies_in_or_near_another() -> None:
    at = read("bombed Sirwah in Aleppo and moved to Transau, near Baghdad, with Kimani in Iran", {"Kimani": "PERSONB"})
    found = [FoundName(i, i + 1, 0.9) for i, w in enumerate(at.words) if w.text in ("Aleppo", "Baghdad", "Iran")]
    assert names(at, add_framed(at, found)) == ["Sirwah", "Aleppo", "Transau", "Baghdad", "Iran"]


def test_a_text_that_begins_by_saying_what_it_is_names_a_place() -> None:
    at = scene("Ashby St Ledgers is a village in Belgium. Ashby is a village in Iran.")
    assert names(at, add_articles(at, [])) == ["Ashby St Ledgers"]
    at = scene("Ashby is a lawyer in Iran.")
    assert names(at, add_articles(at, [])) == []
    at = scene("North Ashby")
    assert names(at, add_articles(at, [])) == []


def test_a_large_town_after_at_is_no_family() -> None:
    at = scene("At Victoria it rained, and so said Victoria.", belief=0.2)
    assert names(at, add_framed(at, [])) == ["Victoria"]


def test_what_its_country_follows_is_a_place() -> None:
    at = read("twinned with Tondabayashi, Iran, and Acme, Iran.", {"Acme": "ORGB"})
    found = [FoundName(i, i + 1, 0.9) for i, w in enumerate(at.words) if w.text == "Iran"]
    assert names(at, add_framed(at, found)) == ["Tondabayashi", "Iran", "Iran"]


def test_an_article_with_a_hyphen_begins_one_name() -> None:
    at = scene("Aleppo's Al-Baghdad and the rest", belief=0.05)
    assert list(plain_runs(at, [FoundName(0, 1, 0.9)])) == [(2, 5)]
