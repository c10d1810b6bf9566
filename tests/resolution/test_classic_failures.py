"""Sentences that other systems are known to have got wrong. Each row: the text, the name, where it must lie."""

import pytest

from geo.domain import Article, Demonym, Document, Published, Resolution, Span, Toponym
from geo.gazetteer import Gazetteer
from geo.resolution import Resolver


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver(Gazetteer.open())


def resolve(
    resolver: Resolver, text: str, names: list[str], demonyms: tuple[tuple[str, str], ...] = ()
) -> dict[str, Resolution]:
    """Resolve names where they first stand in a text, in order."""
    toponyms, at = [], 0
    for name in names:
        at = text.index(name, at)
        toponyms.append(Toponym(Span(at, at + len(name)), name))
        at += len(name)
    found = [Demonym(Span(text.index(w), text.index(w) + len(w)), w, c) for w, c in demonyms]
    resolutions, _ = resolver.resolve(Document(Article("t", text), Published(None, None)), toponyms, found)
    return {r.toponym.text: r for r in resolutions}


@pytest.mark.parametrize(
    ("text", "names", "name", "country", "division", "precision"),
    [
        ("Georgia's president spoke in Tbilisi.", ["Georgia", "Tbilisi"], "Georgia", "GE", "", "country"),
        ("Police in Atlanta, Georgia, made two arrests.", ["Atlanta", "Georgia"], "Georgia", "US", "Georgia", "admin1"),
        ("Paris and Dallas are towns in Texas.", ["Paris", "Dallas", "Texas"], "Paris", "US", "Texas", "city"),
        ("The talks in Paris between Germany and France failed.", ["Paris", "Germany", "France"], "Paris", "FR",
         "Île-de-France", "city"),
        ("A man from London, Ontario, was held.", ["London", "Ontario"], "London", "CA", "Ontario", "city"),
        ("Floods hit London and Manchester in England.", ["London", "Manchester", "England"], "London", "GB",
         "England", "city"),
        ("Schools in Birmingham and Mobile, Alabama, were shut.", ["Birmingham", "Mobile", "Alabama"], "Birmingham",
         "US", "Alabama", "city"),
        ("Melbourne, Florida, is south of Orlando.", ["Melbourne", "Florida", "Orlando"], "Melbourne", "US", "Florida",
         "city"),
        ("Protests in Valencia and Caracas shook Venezuela.", ["Valencia", "Caracas", "Venezuela"], "Valencia", "VE",
         "Carabobo", "city"),
        ("He left Springfield, Illinois, for Chicago.", ["Springfield", "Illinois", "Chicago"], "Springfield", "US",
         "Illinois", "city"),
        ("He left Springfield for Boston, both in Massachusetts.", ["Springfield", "Boston", "Massachusetts"],
         "Springfield", "US", "Massachusetts", "city"),
        ("Lincoln, Nebraska, lies west of Omaha.", ["Lincoln", "Nebraska", "Omaha"], "Lincoln", "US", "Nebraska",
         "city"),
        ("Fires in Washington state spread to Oregon.", ["Washington", "Oregon"], "Washington", "US", "Washington",
         "admin1"),
        ("The U.S. and China signed it.", ["U.S.", "China"], "U.S.", "US", "", "country"),
        ("Trade with China grew, the U.S said.", ["China", "U.S"], "China", "CN", "", "country"),
        ("Aid for Africa and Asia grew.", ["Africa", "Asia"], "Africa", "", "", "region"),
        ("Officials in Jordan met in Amman.", ["Jordan", "Amman"], "Jordan", "JO", "", "country"),
        ("BAGHDAD - Troops left Mosul in Iraq.", ["BAGHDAD", "Mosul", "Iraq"], "BAGHDAD", "IQ", "Baghdad", "city"),
        ("Police in Victoria, the capital of Seychelles, made arrests.", ["Victoria", "Seychelles"], "Victoria", "SC",
         "English River", "city"),
        ("Officials in Kharkov said Odessa, a port in southern Ukraine, was hit.", ["Kharkov", "Odessa", "Ukraine"],
         "Odessa", "UA", "Odessa", "city"),
        ("Shells hit the Odessa region and Mykolaiv.", ["Odessa", "Mykolaiv"], "Odessa", "UA", "Odessa", "admin1"),
        ("Belgorod governor Ivan Petrov said a drone fell in Russia.", ["Belgorod", "Russia"], "Belgorod", "RU",
         "Belgorod Oblast", "admin1"),
        ("Shells hit a residential district of Kherson in Ukraine.", ["Kherson", "Ukraine"], "Kherson", "UA",
         "Kherson Oblast", "city"),
        ("Floods in Georgia and Alabama cut off Troy and Florence.", ["Georgia", "Alabama", "Troy", "Florence"], "Troy",
         "US", "Alabama", "city"),
        ("Fires burnt in Colchester, England. Essex County crews came.", ["Colchester", "England", "Essex County"],
         "Essex County", "GB", "England", "admin2"),
        ("Washington Township police in New Jersey closed a road.", ["Washington Township", "New Jersey"],
         "Washington Township", "US", "New Jersey", "admin2"),
        ("Niger's junta leader condemned the raid near Sokoto, Nigeria.", ["Niger", "Sokoto", "Nigeria"], "Niger", "NE",
         "", "country"),
        ("A blast hit Khyber district near Peshawar.", ["Khyber", "Peshawar"], "Khyber", "PK", "Khyber Pakhtunkhwa",
         "admin2"),
        ("Barges on the White Nile reached Malakal in South Sudan.", ["White Nile", "Malakal", "South Sudan"],
         "White Nile", "", "", "water"),
        ("Two had returned from Niger to Sokoto in Nigeria.", ["Niger", "Sokoto", "Nigeria"], "Niger", "NE", "",
         "country"),
        ("Schools opened in Kabul and Ghor in Afghanistan.", ["Kabul", "Ghor", "Afghanistan"], "Ghor", "AF", "",
         "admin1"),
        ("It ran in Perth, Western Australia, then in Perth, Scotland.",
         ["Perth", "Western Australia", "Perth", "Scotland"],
         "Perth", "GB", "Scotland", "city"),
        ("Ships in the Atlantic turned back.", ["Atlantic"], "Atlantic", "", "", "water"),
        ("Workers in Chicago, Cologne, Ulsan and Alabama struck.", ["Chicago", "Cologne", "Ulsan", "Alabama"],
         "Cologne", "DE", "", "city"),
        ("Worcester will raise council tax by 4.9%, said the leader of the Labour group.", ["Worcester"], "Worcester",
         "GB", "England", "city"),
        ("Egypt's envoy flew to Baghdad as crowds filled Tahrir Square in Baghdad.",
         ["Egypt", "Baghdad", "Tahrir Square", "Baghdad"], "Tahrir Square", "IQ", "", "landmark"),
        ("Alexandria is an independent city in Northern Virginia, on the Potomac River.", ["Alexandria"], "Alexandria",
         "US", "Virginia", "city"),
        ("Florence is a city in and the county seat of Florence County, South Carolina. It lies on two roads.",
         ["Florence"], "Florence", "US", "South Carolina", "city"),
        ("It is the largest city in Bolivia and the capital of the Santa Cruz department.", ["Bolivia", "Santa Cruz"],
         "Santa Cruz", "BO", "Santa Cruz", "admin1"),
        ("The Sahel state of Mali said that 20 soldiers had died near Gao.", ["Sahel", "Mali", "Gao"], "Sahel", "", "",
         "region"),
        ("Durham is a cathedral city in the county of Durham, near the River Wear, and so is Darlington in England.",
         ["Durham", "Durham", "Darlington", "England"], "Durham", "GB", "England", "admin2"),
        ("Hamilton is an inland city in the North Island of New Zealand.", ["Hamilton", "New Zealand"], "Hamilton",
         "NZ", "Waikato", "city"),
        ("Two crew died when a cargo ship sank in Red Sea on Monday, Egypt said.", ["Red Sea", "Egypt"], "Red Sea", "",
         "", "water"),
        ("Boats on the Niger river no longer leave Mopti in Mali.", ["Niger", "Mopti", "Mali"], "Niger", "", "",
         "water"),
        ("Shelling cut power in Shostka in Sumy, Ukraine said.", ["Shostka", "Sumy", "Ukraine"], "Sumy", "UA", "Sumy",
         "admin1"),
        ("Israeli troops raided Jenin refugee camp and Tulkarm.", ["Jenin", "Tulkarm"], "Jenin", "PS", "", "city"),
        ("Fires spread from Oregon, Idaho and Washington into Montana.", ["Oregon", "Idaho", "Washington", "Montana"],
         "Washington", "US", "Washington", "admin1"),
        ("The deal was struck in Paris, London and Washington.", ["Paris", "London", "Washington"], "Washington", "US",
         "", "city"),
        ("New York's attorney general sued the firm.", ["New York"], "New York", "US", "New York", "admin1"),
        ("Iran and the US resumed talks in Geneva on Monday.", ["Iran", "US", "Geneva"], "Geneva", "CH", "", "city"),
        ("Envoys of the US were in Rome and Athens.", ["US", "Rome", "Athens"], "Athens", "GR", "", "city"),
        ("In Peru, the Amazonas and San Martín regions reported 38 cases; in Brazil there were none.",
         ["Peru", "Amazonas", "San Martín", "Brazil"], "Amazonas", "PE", "Amazonas", "admin1"),
        ("Governors of Missouri's neighbours sent troops to the border with Mexico, Honduras said.",
         ["Mexico", "Honduras"], "Mexico", "MX", "", "country"),
        ("The Euphrates runs past Deir Ezzor in Syria.", ["Euphrates", "Deir Ezzor", "Syria"], "Deir Ezzor", "SY",
         "Deir ez-Zor", "city"),
    ],
)  # fmt: skip
def test_a_name_is_the_place_that_its_sentence_means(
    resolver: Resolver, text: str, names: list[str], name: str, country: str, division: str, precision: str
) -> None:
    place = resolve(resolver, text, names)[name].place
    assert place is not None
    assert (place.country, place.precision) == (country, precision)
    if division:
        assert place.admin1 == division


def test_a_capital_of_one_of_two_peoples_that_meet_is_not_a_village_of_the_other(resolver: Resolver) -> None:
    text = "SANTIAGO - Chile's foreign minister met his Peruvian counterpart. The Chilean side spoke in Santiago."
    found = resolve(resolver, text, ["SANTIAGO", "Chile", "Santiago"], (("Peruvian", "PE"), ("Chilean", "CL")))
    assert {name: r.place.country for name, r in found.items() if r.place} == {
        "SANTIAGO": "CL", "Chile": "CL", "Santiago": "CL",
    }  # fmt: skip


def test_one_unknown_name_never_costs_another_its_answer(resolver: Resolver) -> None:
    found = resolve(resolver, "From Xqzwvbburg they went to Baghdad in Iraq.", ["Xqzwvbburg", "Baghdad", "Iraq"])
    assert found["Baghdad"].place is not None
    assert found["Baghdad"].place.country == "IQ"
    unknown = found["Xqzwvbburg"].place
    assert unknown is None or unknown.is_approximate


def test_a_name_nobody_lists_is_at_most_an_area_near_its_company(resolver: Resolver) -> None:
    text = "The fire in Kelleylandia was seen from Alexandria and Pineville in Rapides Parish, Louisiana."
    found = resolve(resolver, text, ["Kelleylandia", "Alexandria", "Pineville", "Rapides Parish", "Louisiana"])
    place = found["Kelleylandia"].place
    assert place is not None
    assert (place.id, place.is_approximate, place.admin1) == (None, True, "Louisiana")


@pytest.mark.parametrize(
    ("text", "names", "country"),
    [
        ("Newport is a village in Isle of Wight County, Virginia.", ["Newport", "Isle of Wight County", "Virginia"],
         "US"),
        ("San Juan is the capital of Misiones Department in Paraguay.", ["San Juan", "Misiones Department", "Paraguay"],
         "PY"),
        ("Police said that Banjska, near Zvečan in Kosovo, was calm.", ["Banjska", "Zvečan", "Kosovo"], "XK"),
        ("Sekota and Abergele in Amhara, Ethiopia, were cut off.", ["Sekota", "Abergele", "Amhara", "Ethiopia"], "ET"),
        ("Floods in Masisi and Walikale territories in North Kivu cut off Minova.",
         ["Masisi", "Walikale", "North Kivu", "Minova"], "CD"),
        ("Gunmen raided Banga village in Zamfara. Troops left Gusau for Anka; roads to Sokoto and Abuja are shut.",
         ["Banga", "Zamfara", "Gusau", "Anka", "Sokoto", "Abuja"], "NG"),
    ],
)  # fmt: skip
def test_an_unlisted_village_is_never_a_namesake_abroad(
    resolver: Resolver, text: str, names: list[str], country: str
) -> None:
    for resolution in resolve(resolver, text, names).values():
        assert resolution.place is None or resolution.place.country == country


def test_a_quarter_of_a_town_is_no_county_of_its_name(resolver: Resolver) -> None:
    text = "In Nuevo Laredo, across from Texas, a patrol came under fire in the Hidalgo neighborhood."
    place = resolve(resolver, text, ["Nuevo Laredo", "Texas", "Hidalgo"])["Hidalgo"].place
    assert place is None or place.country == "MX"


def test_a_town_told_by_one_of_its_quarters_is_that_town(resolver: Resolver) -> None:
    answers = resolve(resolver, "He was shot in a poor neighbourhood of Lagos.", ["Lagos"])
    assert answers["Lagos"].place is not None


def test_a_village_that_no_table_lists_in_its_district_is_no_namesake_far_away(resolver: Resolver) -> None:
    text = "Rampur is a village in Sonbhadra district in the Indian state of Uttar Pradesh."
    found = resolve(resolver, text, ["Rampur", "Sonbhadra", "Uttar Pradesh"])
    district, village = found["Sonbhadra"].place, found["Rampur"].place
    assert district is not None
    assert district.precision == "admin2"
    assert village is not None
    assert village.is_approximate
    assert abs(village.lat - district.lat) < 1
    assert abs(village.lon - district.lon) < 1


def test_an_answer_has_a_reason_rivals_and_a_probability(resolver: Resolver) -> None:
    answer = resolve(resolver, "Paris and Dallas are towns in Texas.", ["Paris", "Dallas", "Texas"])["Paris"]
    assert "Texas" in answer.reason
    assert 0.5 < answer.probability <= 1
    assert answer.alternatives[0].place == answer.place
    assert any(c.place.country == "FR" for c in answer.alternatives)


def test_a_short_name_is_not_another_that_sounds_alike(resolver: Resolver) -> None:
    text = "Gunmen raided Miango, near Jos in Nigeria."
    place = resolve(resolver, text, ["Miango", "Jos", "Nigeria"])["Miango"].place
    assert place is None or place.is_approximate


def test_without_names_there_is_nothing_to_resolve(resolver: Resolver) -> None:
    text = "Iraqi forces advanced."
    resolutions, focus = resolver.resolve(
        Document(Article("t", text), Published(None, None)), [], [Demonym(Span(0, 5), "Iraqi", "IQ")]
    )
    assert (resolutions, focus) == ((), ("IQ",))


def test_a_river_through_three_countries_makes_none_of_them_the_focus(resolver: Resolver) -> None:
    text = "Troops crossed the Euphrates near Hajin in Syria."
    names = ("Euphrates", "Hajin", "Syria")
    toponyms = [Toponym(Span(text.index(n), text.index(n) + len(n)), n) for n in names]
    _, focus = resolver.resolve(Document(Article("t", text), Published(None, None)), toponyms, [])
    assert focus == ("SY",)
