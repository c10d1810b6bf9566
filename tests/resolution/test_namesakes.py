"""Which of several places of a name an article means, by the countries it speaks of and its publisher's town."""

import pytest

from geo.domain import Article, Demonym, Document, Place, Published, Span, Toponym
from geo.gazetteer import Gazetteer
from geo.resolution import Resolver


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver(Gazetteer.open())


def places(
    resolver: Resolver, text: str, names: list[str], url: str | None = None, demonyms: tuple[tuple[str, str], ...] = ()
) -> dict[str, Place | None]:
    """Resolve names where they stand in a text, in order."""
    toponyms, at = [], 0
    for name in names:
        at = text.index(name, at)
        toponyms.append(Toponym(Span(at, at + len(name)), name))
        at += len(name)
    found = [Demonym(Span(text.index(w), text.index(w) + len(w)), w, c) for w, c in demonyms]
    resolutions, _ = resolver.resolve(Document(Article("t", text, url=url), Published(None, None)), toponyms, found)
    return {r.toponym.text: r.place for r in resolutions}


def country(place: Place | None) -> str:
    return "" if place is None else place.country


def test_the_large_seat_of_a_division_of_the_country_named_may_be_meant(resolver: Resolver) -> None:
    text = "A manager was shot in Tripoli as anger spread across northern Lebanon."
    assert country(places(resolver, text, ["Tripoli", "Lebanon"])["Tripoli"]) == "LB"


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Venezuelan students met in Mérida. Barinas, Valencia and Barcelona were calm.",
         ["Mérida", "Barinas", "Valencia", "Barcelona"], "VE"),
        ("Venezuelan envoys flew to Lisbon, Rome, Berlin and Barcelona.",
         ["Lisbon", "Rome", "Berlin", "Barcelona"], "ES"),
    ],
)  # fmt: skip
def test_where_all_else_lies_in_the_one_country_named_so_does_a_town_known_better_elsewhere(
    resolver: Resolver, text: str, names: list[str], expected: str
) -> None:
    assert country(places(resolver, text, names, demonyms=(("Venezuelan", "VE"),))["Barcelona"]) == expected


def test_two_letters_are_no_village_of_a_country_that_nobody_speaks_of(resolver: Resolver) -> None:
    place = places(resolver, "Ukraine shot down an Il aircraft near Odesa.", ["Ukraine", "Il", "Odesa"])["Il"]
    assert place is None or place.is_approximate


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("London city council will hire experts, and north London waits.", ["London", "London"], "CA"),
        ("The British prime minister spoke in London.", ["London"], "GB"),
    ],
)
def test_a_paper_s_own_town_is_meant_unless_it_speaks_of_the_other_s_country(
    resolver: Resolver, text: str, names: list[str], expected: str
) -> None:
    demonyms = (("British", "GB"),) if "British" in text else ()
    found = places(resolver, text, names, "https://lfpress.com/news/1", demonyms)
    assert country(found["London"]) == expected


def test_a_town_spelt_like_a_large_one_in_some_list_is_not_meant(resolver: Resolver) -> None:
    assert (
        country(places(resolver, "She flew to Cancun with friends from Dallas.", ["Cancun", "Dallas"])["Cancun"])
        == "MX"
    )


def test_the_north_side_of_a_town_is_no_district_of_an_island(resolver: Resolver) -> None:
    place = places(resolver, "The North Side of Pittsburgh was flooded.", ["North Side", "Pittsburgh"])["North Side"]
    assert place is None or place.country == "US"


def test_the_west_bank_is_no_part_of_a_town(resolver: Resolver) -> None:
    place = places(resolver, "Israel sent troops into the West Bank.", ["Israel", "West Bank"])["West Bank"]
    assert country(place) == "PS"


def test_a_quarter_that_no_table_lists_is_no_little_known_town_abroad(resolver: Resolver) -> None:
    names = ["Wellington", "Karori", "Miramar", "Lower Hutt"]
    text = "The council in Wellington wants to fix pipes from Karori to Miramar, and Lower Hutt faces the same bill."
    place = places(resolver, text, names)["Miramar"]
    assert place is None or place.is_approximate


def test_a_town_abroad_with_names_in_many_languages_is_meant_all_the_same(resolver: Resolver) -> None:
    names = ["Ghana", "Kumasi", "Tamale", "Takoradi", "Oxford"]
    text = "Ghana's president praised Kumasi, Tamale and Takoradi, and a student who won a prize at Oxford."
    assert country(places(resolver, text, names)["Oxford"]) == "GB"


def test_a_base_of_the_very_name_is_not_given_up_though_its_country_is_not_named(resolver: Resolver) -> None:
    text = "US troops at Guantanamo Bay put up tents, the Pentagon in Washington said."
    assert country(places(resolver, text, ["US", "Guantanamo Bay", "Washington"])["Guantanamo Bay"]) == "CU"


def test_a_small_town_under_another_spelling_is_meant_where_others_of_its_country_are_named(resolver: Resolver) -> None:
    names = ["Tishrin Dam", "Kobani", "Ain Issa", "Tal Tamr"]
    text = "Turkish jets hit Tishrin Dam. Others bombed Kobani, Ain Issa and Tal Tamr."
    assert country(places(resolver, text, names, demonyms=(("Turkish", "TR"),))["Tal Tamr"]) == "SY"


def test_a_dateline_after_a_lake_in_the_headline_is_no_river(resolver: Resolver) -> None:
    text = "Man found in car sunk in lake.\nHUDSON -- Officials in Ohio say a body was found near Akron."
    place = places(resolver, text, ["HUDSON", "Ohio", "Akron"])["HUDSON"]
    assert place is not None
    assert (place.precision, place.admin1) == ("city", "Ohio")


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Paraguayan farmers seized land near Concepción.", "Concepción", "city"),
        ("The convoy was hit 30 km north of Baghlan.", "Baghlan", "city"),
        ("Fires burned outside Anbar province.", "Anbar", "admin1"),
    ],
)
def test_what_something_is_near_is_the_town_not_the_province_of_its_name(
    resolver: Resolver, text: str, name: str, precision: str
) -> None:
    place = places(resolver, text, [name])[name]
    assert place is not None
    assert place.precision == precision
