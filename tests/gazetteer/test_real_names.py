"""The committed tables hold what news names, under the spellings that news uses."""

import pytest

from geo.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Deir Ezzor", "SY", 35.3, 40.1),
        ("Deir al-Zour", "SY", 35.3, 40.1),
        ("Dayr az-Zawr", "SY", 35.3, 40.1),
        ("Sulaymaniyah", "IQ", 35.6, 45.4),
        ("Slemani", "IQ", 35.6, 45.4),
        ("Baghouz", "SY", 34.4, 40.9),
        ("Al Qa'im", "IQ", 34.4, 41.1),
        ("Mosul", "IQ", 36.3, 43.1),
        ("Kharkov", "UA", 50.0, 36.2),
        ("Burma", "MM", 21.4, 96.6),
        ("DRC", "CD", -2.2, 23.6),
        ("W.Va.", "US", 38.5, -80.5),
        ("Rapides Parish", "US", 31.2, -92.5),
        ("Anbar province", "IQ", 33.0, 42.0),
        ("Lazio", "IT", 41.9, 12.8),
        ("Castile and León", "ES", 41.7, -4.5),
        ("Readington Township", "US", 40.6, -74.8),
        ("Hume", "US", 39.8, -87.9),
        ("Walikale", "CD", -1.4, 28.1),
        ("Ombadda", "SD", 15.6, 32.3),
        ("Ceel Waaq district", "SO", 2.8, 41.0),
        ("Welkait", "ET", 13.7, 37.4),
        ("Dara-e Suf-e Bala", "AF", 35.7, 67.2),
        ("Rubkona County", "SS", 9.4, 29.8),
        ("Musakhail", "PK", 30.9, 69.8),
        ("Balcad", "SO", 2.4, 45.4),
        ("Maungdaw", "MM", 20.8, 92.4),
        ("Old Fangak", "SS", 9.1, 30.9),
        ("Guerguerat", "EH", 21.4, -17.0),
        ("Anka LGA", "NG", 12.1, 6.0),
    ],
)
def test_a_name_in_the_news_is_found_where_it_lies(
    gazetteer: Gazetteer, name: str, country: str, lat: float, lon: float
) -> None:
    near = [
        m.place
        for m in gazetteer.find_candidates(name)
        if m.place.country == country and abs(m.place.lat - lat) < 2.5 and abs(m.place.lon - lon) < 2.5
    ]
    assert near, name


@pytest.mark.parametrize(
    ("lat", "lon", "country"),
    [
        (44.95, 34.1, "UA"),  # Simferopol, Crimea
        (33.13, 35.78, "IL"),  # Katzrin, Golan
        (23.7, -15.93, "EH"),  # Dakhla, Western Sahara
        (34.08, 74.8, "IN"),  # Srinagar, Kashmir
        (25.03, 121.56, "TW"),  # Taipei
    ],
)
def test_a_disputed_place_carries_the_country_that_geonames_gives_it(
    gazetteer: Gazetteer, lat: float, lon: float, country: str
) -> None:
    address = gazetteer.reverse(lat, lon)
    assert address is not None
    assert address.place.country == country


def test_a_look_up_opens_no_more_than_the_files_it_needs(gazetteer: Gazetteer) -> None:
    assert len(gazetteer) > 280_000
    assert gazetteer.find_candidates("Baghdad")[0].place.feature == "PPLC"


@pytest.mark.parametrize(
    ("town", "division", "place_id"),
    [
        ("Nyala", "South Darfur", "408660"),
        ("Voronezh", "Voronezh Oblast", "472039"),
        ("Vladivostok", "Primorye", "2017623"),
        ("Mukalla", "Hadhramaut", "75411"),
        ("Jowhar", "Middle Shabelle", "51967"),
        ("Multan", "Punjab", "1167710"),
    ],
)
def test_a_division_that_the_list_spells_otherwise_holds_its_towns_all_the_same(
    gazetteer: Gazetteer, town: str, division: str, place_id: str
) -> None:
    place = next(m.place for m in gazetteer.find_candidates(town) if m.place.admin1 == division)
    held = gazetteer.find_division(place.country, place.admin1_code)
    assert held is not None
    assert (held.id, held.name) == (place_id, division)
    bearers = [m.place for m in gazetteer.find_candidates(division)]
    assert [p.id for p in bearers if p.name == division and p.country == place.country] == [place_id]


def test_a_raion_called_by_an_adjective_has_the_names_that_english_gives_it(gazetteer: Gazetteer) -> None:
    found = {gazetteer.find_candidates(name)[0].place.id for name in ("Klimovsky district", "Klimovo district")}
    assert len(found) == 1


def test_a_river_is_found_without_the_word_for_it(gazetteer: Gazetteer) -> None:
    assert gazetteer.find_candidates("Marañón")[0].place.feature == "STM"


@pytest.mark.parametrize(("name", "precision"), [("Balcad", "city"), ("Kerem Shalom", "landmark"), ("Nasir", "city")])
def test_towns_and_crossings_are_found_as_what_they_are(gazetteer: Gazetteer, name: str, precision: str) -> None:
    assert precision in {m.place.precision for m in gazetteer.find_candidates(name)}


def test_a_place_that_geonames_lists_twice_is_one(gazetteer: Gazetteer) -> None:
    assert gazetteer.find_place("128476") is None
    towns = [m.place for m in gazetteer.find_candidates("Kashan") if m.place.precision == "city"]
    assert [place.id for place in towns if place.name == "Kāshān"] == ["6861211"]


def test_a_district_written_down_by_hand_is_the_one_in_the_list(gazetteer: Gazetteer) -> None:
    found = [m.place for m in gazetteer.find_candidates("Anka") if m.place.precision == "admin2"]
    assert [place.id for place in found] == ["adm2:NG.57.801"]


def test_a_river_is_found_without_the_word_for_it_unless_a_state_bears_the_name(gazetteer: Gazetteer) -> None:
    assert "river:wabash-river" in {m.place.id for m in gazetteer.find_candidates("Wabash")}
    assert "water" not in {m.place.precision for m in gazetteer.find_candidates("Missouri")}


@pytest.mark.parametrize(
    ("name", "place"),
    [("Ontarians", "Ontario"), ("Texan", "Texas"), ("Londoners", "London"), ("Coloradans", "Colorado")],
)
def test_people_of_a_division_or_town_are_looked_up_by_it(gazetteer: Gazetteer, name: str, place: str) -> None:
    assert gazetteer.find_candidates(name)[0].place.name == place


def test_a_name_that_only_ends_like_a_people_s_is_none(gazetteer: Gazetteer) -> None:
    assert all(match.how != "exact" for match in gazetteer.find_candidates("Yorkerian"))


@pytest.mark.parametrize(("name", "place"), [("Central American", "Central America"), ("West African", "West Africa")])
def test_what_is_said_of_a_region_s_people_is_looked_up_by_the_region(
    gazetteer: Gazetteer, name: str, place: str
) -> None:
    assert gazetteer.find_candidates(name)[0].place.name == place


@pytest.mark.parametrize("name", ["Russian Embassy", "American Embassy", "Central Mental Hospital"])
def test_an_institution_is_no_river_or_region_that_its_first_word_happens_to_name(
    gazetteer: Gazetteer, name: str
) -> None:
    assert all(m.place.precision not in ("water", "admin1") for m in gazetteer.find_candidates(name))
