"""From names in brackets to the corpus form that `python -m geo evaluate places` reads."""

import pytest

from geo.errors import GoldError
from geo.making.gold_places import MarkedText, build_line, place_of, read_marked


def build(marked):
    return build_line("places_x", MarkedText("3", "health", marked))


def test_a_name_stands_where_its_bracket_stood_and_carries_its_place_and_use():
    line = build("From [[Kano|,NG]], [[Nigeria|NG|modifier]]'s north, to [[Lake Chad|water:,]].")
    assert line["text"] == "From Kano, Nigeria's north, to Lake Chad."
    names = line["toponyms"]
    assert [line["text"][t["start"] : t["end"]] for t in names] == ["Kano", "Nigeria", "Lake Chad"]
    assert [t["surface"] for t in names] == ["Kano", "Nigeria", "Lake Chad"]
    assert [t["use"] for t in names] == ["literal", "modifier", "literal"]
    assert [t["kind"] for t in names] == ["PPLA", "PCLI", "LK"]
    assert names[0]["geonameid"] == "2335204"


def test_a_province_and_a_town_of_one_name_are_told_apart_by_the_cell():
    assert place_of("Diffa", "admin1:,NE")["kind"] == "ADM1"
    assert place_of("Diffa", ",NE")["kind"] == "PPLA"
    assert place_of("Borno State", "admin1:Borno,NG") == place_of("Borno", "admin1:,NG")


def test_a_place_that_the_gazetteer_lacks_has_a_point_and_no_id():
    town = place_of("Manthali", "at:27.39,86.06,city,NP,Manthali")
    assert town == {"geonameid": None, "lat": 27.39, "lon": 86.06, "kind": "PPL"}
    assert place_of("Kamp", "at:48.6,15.5,water,AT,Kamp")["kind"] == ""


def test_a_name_without_a_place_is_kept_for_its_span():
    (name,) = build("In [[Koch|-]].")["toponyms"]
    assert (name["start"], name["end"], name["surface"]) == (3, 7, "Koch")
    assert (name["geonameid"], name["lat"], name["lon"]) == (None, None, None)


@pytest.mark.parametrize(
    "marked",
    [
        "In [[Nowhere At All|,NG]].",
        "In [[Kano|,NG|figurative]].",
        "In [[Kano]].",
        "In [[Kano|,NG.",
        "In [[Kano|QQ]].",
        "In [[Kano|id:no-such-place]].",
    ],
)
def test_a_bracket_that_cannot_be_read_is_refused_with_the_number_of_its_text(marked):
    with pytest.raises(GoldError, match="places_x 3"):
        build(marked)


def test_texts_are_parted_at_their_heads_and_lines_are_paragraphs(tmp_path):
    path = tmp_path / "places_x.txt"
    path.write_text("# 1 health\nOne.\nTwo.\n\n# 2 disaster\nThree.\n", encoding="utf-8")
    assert list(read_marked(path)) == [MarkedText("1", "health", "One.\n\nTwo."), MarkedText("2", "disaster", "Three.")]
