"""Divisions called after their seats, and divisions that no city says it lies in."""

from geo.making.divisions import Division, name_after_seats, place_by_adjectives, place_by_namesakes


def city(place: str, name: str, feature: str, codes: str, keys: str = "") -> list[str]:
    return [place, name, keys, feature, *codes.split("."), "36.2", "44.0", "1000"]


def division(name: str, feature: str, codes: str) -> dict[str, Division]:
    country, admin1, admin2 = codes.split(".")
    code = codes.rstrip(".")
    return {code: Division("1", name, [], feature, country, admin1, admin2)}


def test_a_division_takes_the_spelling_of_the_seat_it_is_called_after() -> None:
    arbil = division("Arbīl", "ADM1", "IQ.11.")
    name_after_seats(arbil, [city("2", "Erbil", "PPLA", "IQ.11.1")])
    assert arbil["IQ.11"].alternates == ["Erbil"]


def test_a_seat_of_another_name_lends_none() -> None:
    anbar = division("Al Anbar", "ADM1", "IQ.01.")
    name_after_seats(anbar, [city("2", "Ramadi", "PPLA", "IQ.01.1")])
    assert anbar["IQ.01"].alternates == []


def test_an_adjective_gives_way_to_the_town_it_is_made_from() -> None:
    powiat = division("Powiat poddębicki", "ADM2", "PL.74.1011")
    name_after_seats(
        powiat, [city("2", "Uniejów", "PPLA3", "PL.74.1011"), city("3", "Poddębice", "PPLA2", "PL.74.1011")]
    )
    assert powiat["PL.74.1011"].alternates == ["Poddębice County"]


def test_a_division_without_cities_stands_where_its_namesake_is() -> None:
    old = division("Quảng Trị", "ADM1", "VN.64.")
    place_by_namesakes(old, [city("2", "thị xã Quảng Trị", "PPL", "VN.99.1", "quang tri")])
    row = old["VN.64"].row()
    assert row is not None
    assert row[7:9] == ["36.2000", "44.0000"]


def test_a_district_without_cities_stands_where_the_town_of_its_name_in_its_province_is() -> None:
    salah = division("Qaḑā’ Sāmarrā’", "ADM2", "IQ.18.91594")
    place_by_namesakes(salah, [city("2", "Samarra", "PPLA2", "IQ.18.7")])
    row = salah["IQ.18.91594"].row()
    assert row is not None
    assert row[7:9] == ["36.2000", "44.0000"]


def test_a_town_of_its_name_in_another_province_says_nothing_of_a_district() -> None:
    district = division("Degmada Badhaadhe", "ADM2", "SO.09.65061")
    place_by_namesakes(district, [city("2", "Badhaadhe", "PPL", "SO.10.1")])
    assert district["SO.09.65061"].row() is None


def test_a_raion_called_by_an_adjective_lies_around_the_town_it_is_made_from() -> None:
    raion = division("Klimovskiy Rayon", "ADM2", "RU.10.548406")
    place_by_adjectives(raion, [city("2", "Klimovo", "PPL", "RU.10."), city("3", "Klintsy", "PPL", "RU.10.")])
    row = raion["RU.10.548406"].row()
    assert row is not None
    assert row[2] == "Klimovo District|Klimovsky District"


def test_no_town_that_merely_begins_alike_places_a_raion() -> None:
    raion = division("Krasnoarmeyskiy Rayon", "ADM2", "RU.67.540000")
    place_by_adjectives(raion, [city("2", "Krasnyy Kut", "PPL", "RU.67.")])
    assert raion["RU.67.540000"].row() is None
