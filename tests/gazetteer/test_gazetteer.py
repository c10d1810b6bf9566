"""Names in, places out: over six places that can be counted by hand."""

from pathlib import Path

import pytest

from geo.errors import DataError
from geo.gazetteer import EmbeddedGeocoder, Gazetteer
from geo.gazetteer import names as kinds
from geo.gazetteer.sources import ready_index, version_of


def test_a_name_brings_all_its_bearers_the_best_known_first(small: Gazetteer) -> None:
    assert [m.place.id for m in small.find_candidates("Springfield")] == ["3", "2"]


def test_an_answer_says_how_the_name_was_found(small: Gazetteer) -> None:
    assert small.find_candidates("baghdad")[0].how == "exact"
    assert small.find_candidates("Baghdaad")[0].how == "transliteration"
    assert small.find_candidates("Bahgdad")[0].how == "fuzzy"


def test_the_main_name_is_told_from_another(small: Gazetteer) -> None:
    assert small.find_candidates("Baghdad")[0].is_preferred
    assert not small.find_candidates("Bagdad")[0].is_preferred
    assert small.find_candidates("بغداد")[0].place.name == "Baghdad"


def test_a_short_name_is_never_matched_by_near_spelling(small: Gazetteer) -> None:
    assert small.find_candidates("Hut") == []


def test_an_unknown_name_brings_nothing(small: Gazetteer) -> None:
    assert small.find_candidates("Qwertyuiop") == []
    assert small.name_class("Qwertyuiop") == 0


def test_a_fact_and_a_list_that_speak_of_one_division_make_one_place(small: Gazetteer) -> None:
    found = small.find_candidates("Anbar province")
    assert [m.place.id for m in found] == ["99592"]
    assert (found[0].place.lat, found[0].place.name) == (33.1, "Al Anbar")


def test_a_base_lies_in_the_division_that_its_row_names(small: Gazetteer) -> None:
    base = small.find_candidates("Ain al-Asad")[0].place
    assert (base.admin1, base.admin1_code, base.precision) == ("Al Anbar", "01", "landmark")


def test_a_short_form_means_its_state_and_the_word_does_not(small: Gazetteer) -> None:
    assert small.find_candidates("Ill.")[0].place.name == "Illinois"
    assert small.name_class("Ill.") & kinds.DIVISION
    assert small.name_class("ill") == 0


def test_kinds_of_all_bearers_are_in_the_class_of_a_name(small: Gazetteer) -> None:
    flags = small.name_class("SPRINGFIELD")
    assert flags & kinds.LARGE_CITY
    assert flags & kinds.MAIN
    assert not flags & kinds.COUNTRY


def test_a_place_is_found_by_its_id(small: Gazetteer) -> None:
    place = small.find_place("region:sahel")
    assert place is not None
    assert place.precision == "region"
    assert small.find_place("nobody") is None


def test_a_division_is_also_named_with_the_word_for_its_kind(small: Gazetteer) -> None:
    assert small.find_candidates("Anbar Province")[0].similarity == 1.0
    assert small.name_class("Anbar Province") & kinds.DIVISION
    assert not small.name_class("Illinois Province")


def test_a_label_stands_on_land_where_the_point_is_a_convention(small: Gazetteer) -> None:
    iraq = small.find_country("IQ")
    assert iraq is not None
    assert small.label_point(iraq) == (33.26, 43.09)


def test_reverse_gives_place_division_and_country_and_nothing_far_out_at_sea(small: Gazetteer) -> None:
    address = small.reverse(33.6, 42.8)
    assert address is not None
    assert address.place.name == "Hit"
    assert address.division is not None
    assert address.division.name == "Al Anbar"
    assert address.country is not None
    assert address.country.name == "Iraq"
    assert small.reverse(0.0, -30.0) is None


def test_geopy_users_find_their_habits(small: Gazetteer) -> None:
    geocoder = EmbeddedGeocoder(small)
    assert geocoder.geocode("Springfield, Illinois").latitude == pytest.approx(39.8017, abs=1e-3)
    assert geocoder.geocode("Qwertyuiop") is None
    assert "Hit" in geocoder.reverse("33.6, 42.8").address
    assert len(geocoder.geocode("Springfield", exactly_one=False)) == 2


def test_another_content_of_the_tables_is_another_index(tables: Path, tmp_path: Path) -> None:
    first = ready_index(tmp_path, tables=tables)
    assert ready_index(tmp_path, tables=tables) == first
    assert first.name == version_of(tables)


def test_a_damaged_index_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "about.json").write_text("{}")
    with pytest.raises(DataError, match="geo prepare"):
        Gazetteer(tmp_path)


def test_missing_tables_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        ready_index(tmp_path / "home", tables=tmp_path / "none")


@pytest.mark.parametrize(
    ("name", "country", "division"),
    [("Hanoi", "VN", "Hanoi"), ("Da Nang", "VN", "Da Nang"), ("Tromsø", "NO", "Troms"), ("Alta", "NO", "Finnmark")],
)
def test_a_town_is_in_its_division_though_the_codes_have_changed(gazetteer, name, country, division):
    towns = [c.place for c in gazetteer.find_candidates(name) if c.place.country == country]
    assert {t.admin1 for t in towns if t.feature.startswith("PPL")} == {division}


def test_a_province_that_is_no_more_lies_where_it_was(gazetteer):
    place = gazetteer.find_candidates("Binh Duong")[0].place
    assert (place.country, place.precision) == ("VN", "admin1")
    assert abs(place.lat - 11.15) < 0.5
    assert abs(place.lon - 106.67) < 0.5
