"""Which spellings are one person."""

import pytest

from geo.domain import Article
from geo.events.who.names import is_same_person, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohamed Ali Alhakim", "Mohammed Al Hakim"),
        ("Mohammed Al Hakim", "Al Hakim"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Salim al-Harthy", "al-Harthy"),
        ("Felipe VI", "Felipe"),
        ("Maksim Maksimov", "Maksimov"),
    ],
)
def test_these_are_one_person(one, other):
    assert is_same_person(one, other)
    assert is_same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sergey Lavrov", "Vladimir Putin"), ("Saddam Hussein", "Fuad Hussein"), ("Donald Trump", "Melania Trump")],
)
def test_these_are_two(one, other):
    assert not is_same_person(one, other)


def test_an_article_before_a_family_name_is_no_part_of_it():
    assert name_key("Nouri al-Maliki") == name_key("Nouri Maliki")


def test_a_minister_beside_his_head_of_state_is_of_the_same_country(geoparser):
    text = (
        "Azerbaijani President Rauf Mammadzade and Foreign Minister Elchin Guliyev met Turkish President Orhan Kilic "
        "in Ankara on Monday."
    )
    people = {p.name: p.country for p in geoparser.read(Article("a", text)).people}
    assert people["Elchin Guliyev"] == "AZ"


def test_a_bloc_in_the_sentence_does_not_make_a_president_foreign(geoparser):
    text = (
        "BISSAU, March 12 (AP) - Soldiers seized the radio in Bissau on Monday. "
        "The bloc ECOWAS demanded the release of President Armando Correia."
    )
    people = {p.name: p.country for p in geoparser.read(Article("a", text)).people}
    assert people["Armando Correia"] == "GW"


def test_who_receives_a_traveller_abroad_is_of_that_land(geoparser):
    text = (
        "SUVA, March 12 (AP) - Fiji's president, Apisai Rokotuivuna, leaves Fiji on Monday. Fiji and New Zealand argue "
        "over fish. He will go on to Wellington in New Zealand as a guest of Prime Minister Moana Tawhiri."
    )
    people = {p.name: p.country for p in geoparser.read(Article("a", text)).people}
    assert people["Moana Tawhiri"] == "NZ"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "Norwegian Prime Minister Liv Berge landed in Nairobi on Monday, where she held talks with President "
            "Daniel Mutiso.",
            "Daniel Mutiso",
            "KE",
        ),
        ("NAIROBI, March 4 - President Daniel Mutiso flew to Kampala on Monday.", "Daniel Mutiso", "KE"),
        (
            "Iran denied it on Monday. Meanwhile in Tehran, Government Spokesman Mohsen Rastgar blamed Syria.",
            "Mohsen Rastgar",
            "IR",
        ),
        (
            "The Qatari ruler, who is accompanied by Energy Minister Rashid al-Sulaiti, met Italian Prime Minister "
            "Giulia Ferraris in Rome.",
            "Rashid al-Sulaiti",
            "QA",
        ),
        (
            "Russian President Igor Volkov flew to Ankara on Monday, where he met Iranian President Reza Karimi and "
            "President Kemal Demir.",
            "Kemal Demir",
            "TR",
        ),
    ],
)
def test_what_a_sentence_tells_of_a_journey_says_whose_official_somebody_is(geoparser, text, name, country):
    people = {p.name: p.country for p in geoparser.read(Article("a", text)).people}
    assert people[name] == country


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Russia's Federal Security Service said it had detained two men in Sevastopol.",
            ("Federal Security Service", "RU"),
        ),
        ("Kenya's bus service stopped in Mombasa on Monday after police detained two drivers.", None),
    ],
)
def test_services_of_a_state_act_and_bus_services_do_not(geoparser, text, actor):
    acting = {(a.name, a.country) for e in geoparser.read(Article("a", text)).events for a in e.actors}
    assert (actor in acting) if actor else not [name for name, _ in acting if "service" in name]


def test_an_office_in_a_headline_is_who_holds_it_in_the_text(geoparser):
    text = (
        "Xi meets Mongolian president in Beijing\n\nChinese President Xi Jinping held talks with Mongolian President "
        "Ukhnaa Khurelsukh in Beijing on Monday. Khurelsukh is on a state visit to China."
    )
    visits = geoparser.read(Article("a", text)).visits
    assert [[v.name for v in visit.visitors] for visit in visits] == [["Ukhnaa Khurelsukh"]]


def test_who_is_due_abroad_is_not_of_the_land_he_is_due_in(geoparser):
    text = (
        "Australia's Defence Minister Pat Conroy came to Suva on Tuesday. On Wednesday he paid a courtesy call on "
        "Prime Minister Sitiveni Rabuka, who is due in Canberra next month. Fiji and Australia have signed a pact."
    )
    people = {p.name: p.country for p in geoparser.read(Article("a", text)).people}
    assert people["Sitiveni Rabuka"] != "AU"


def test_the_foreign_policy_chief_is_of_the_european_union(geoparser):
    text = "The bloc's foreign policy chief Josep Borrell met reporters in Brussels on Thursday."
    people = {p.name: p.country for p in geoparser.read(Article("a", text)).people}
    assert people["Josep Borrell"] == "EU"
