"""The world as seen from afar, made from a base map by hand: two provinces of a country, a neighbour, an islet."""

from geo.making.world import make_world

WHOLE = {
    "version": 1,
    "units_per_degree": 1000,
    "kinds": ["coast", "border", "province", "disputed", "seam"],
    # the province line; the west's coast with a turn of 10 m; the east's border; an islet of 100 m
    "arcs": [
        [5000, 0, 0, 5000],
        [5000, 5000, -5000, 0, 0, -2500, 1, 0, -1, -2500, 5000, 0],
        [5000, 0, 5000, 0, 0, 5000, -5000, 0],
        [9000, 9000, 1, 0, 0, 1, -1, -1],
    ],
    "arc_kinds": [2, 0, 1, 0],
    "provinces": [["AA", "01", "West", [[0, 1]]], ["AA", "02", "East", [[2, -1], [3]]], ["BB", "01", "All", [[-3]]]],
    "claims": [],
    "lakes": [],
    "rivers": [],
    "courses": {},
    "labels": {
        "countries": {"lat": [2], "lon": [5], "name": ["Aa"], "rank": [0]},
        "provinces": {"lat": [2], "lon": [2], "name": ["West"], "rank": [0]},
        "cities": {"lat": [1, 2], "lon": [1, 2], "name": ["Capital", "Hamlet"], "rank": [0, 4]},
        "seas": {"lat": [], "lon": [], "name": [], "rank": []},
    },
}


def test_a_country_keeps_its_outline_and_loses_the_lines_within():
    world = make_world(WHOLE)
    assert [row[:2] for row in world["provinces"]] == [["AA", ""], ["BB", ""]]
    assert world["arc_kinds"] == [0, 1]
    assert world["provinces"][0][3] == [[0, 1]]
    assert world["provinces"][1][3] == [[~1]]


def test_a_turn_that_nobody_sees_is_left_out_and_ends_stay_where_they_are():
    coast = make_world(WHOLE)["arcs"][0]
    assert coast == [5000, 5000, -5000, 0, 0, -5000, 5000, 0]


def test_only_large_towns_and_no_provinces_are_named():
    labels = make_world(WHOLE)["labels"]
    assert labels["cities"]["name"] == ["Capital"]
    assert labels["provinces"]["name"] == []
    assert labels["countries"]["name"] == ["Aa"]
