"""All who belong to one visit: hosts told sentences apart, those who came along, and those who don't belong to it."""

import pytest

from tests.events.visits_told import told


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "QUITO - Uruguay's foreign minister, Ines Baldovino, arrived in Quito on Wednesday. She was welcomed at "
            "the airport by her Ecuadorian counterpart, Hugo Tamayo. Later she saw Energy Minister Rocio Viteri and "
            "dined with the speaker of parliament, Marco Jijon.",
            ["visit happened: Baldovino UY -> Tamayo EC, Viteri EC, Jijon EC, Quito, 13 Mar-13 Mar"],
        ),
        (
            "YEREVAN - The Greek defence minister, Nikos Varelas, met Armenian President Tigran Sahakyan in Yerevan on "
            "Tuesday. He was also received by Prime Minister Ruben Hakobyan and by the head of the church, Catholicos "
            "Vazgen.",
            ["visit happened: Varelas GR -> Sahakyan AM, Hakobyan AM, Yerevan, 12 Mar-12 Mar"],
        ),
        (
            "OSLO - Finnish President Elina Laakso flew to Oslo on Monday with her ministers of trade and fisheries, "
            "Timo Rintala and Sari Kallio. She met Norwegian Prime Minister Jonas Eide.",
            ["visit happened: Laakso FI, Rintala FI, Kallio FI -> Eide NO, Oslo, 11 Mar-11 Mar"],
        ),
        (
            "KIGALI - Burundi's president, Celestin Ndayi, visited Kigali on Sunday and met Rwandan President Eric "
            "Gasana. The delegation included Foreign Minister Odette Niyonzima.",
            ["visit happened: Ndayi BI, Niyonzima BI -> Gasana RW, Kigali, 10 Mar-10 Mar"],
        ),
    ],
)
def test_everyone_told_of_a_visit_belongs_to_it(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "QUITO - Uruguay's foreign minister, Ines Baldovino, arrived in Quito on Wednesday. She hoped to see "
            "President Marco Jijon, who was ill and refused to meet the ambassador, Rocio Viteri.",
            ["visit happened: Baldovino UY -> nobody, Quito, 13 Mar-13 Mar"],
        ),
        (
            "OSLO - Finnish President Elina Laakso arrived in Oslo on Monday. On the same day Swedish Prime Minister "
            "Per Lindgren was received in Stockholm by King Oskar.",
            ["visit happened: Laakso FI -> nobody, Oslo, 11 Mar-11 Mar"],
        ),
    ],
)
def test_whom_the_visitor_did_not_meet_there_is_no_host(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "NAIROBI - Kenyan President Peter Kosgei travelled to Lodwar on Tuesday. He met elders of both clans.",
            ["visit happened: Kosgei KE -> elders KE, Lodwar, 12 Mar-12 Mar"],
        ),
        (
            "RIGA - Latvian Prime Minister Andris Kalnins was in Berlin on Tuesday. The German "
            "chancellor gave him lunch.",
            ["visit happened: Kalnins LV -> chancellor DE, Berlin, 12 Mar-12 Mar"],
        ),
        (
            "SKOPJE - Norway's foreign minister, Liv Haugen, was in Skopje on Monday, where she met President Goran "
            "Ristov and students of law.",
            ["visit happened: Haugen NO -> Ristov MK, Skopje, 11 Mar-11 Mar"],
        ),
        (
            "NAIROBI - Kenyan President Peter Kosgei travelled to Lodwar on Tuesday. He told reporters that he would "
            "not meet herders.",
            ["visit happened: Kosgei KE -> nobody, Lodwar, 12 Mar-12 Mar"],
        ),
    ],
)
def test_hosts_without_a_name_stand_where_no_named_one_does(geoparser, text, visits):
    assert told(geoparser, text) == visits


def test_the_secretary_general_is_of_the_united_nations_where_no_other_body_is_told(geoparser):
    text = (
        "The Secretary-General is in Lima today, where he has met with President Rosa Quiroga. He will travel to Quito "
        "tomorrow. The High Commissioner for Refugees, Jonas Berg, visited Tumbes on Tuesday."
    )
    assert told(geoparser, text) == [
        "visit happened: Secretary-General UN -> Quiroga PE, Lima, 14 Mar-14 Mar",
        "visit announced: Secretary-General UN -> nobody, Quito, 15 Mar-15 Mar",
        "visit happened: Berg UN -> nobody, Tumbes, 12 Mar-12 Mar",
    ]


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "OSLO - Ghana's vice president, Ama Serwaa, has been in Oslo since Monday. On Tuesday she saw Norwegian "
            "Prime Minister Kristin Dahl.",
            ["visit happened: Serwaa GH -> Dahl NO, Oslo, 11 Mar-14 Mar"],
        ),
        (
            "Estonian Prime Minister Kadri Tamm left Kyiv on Tuesday after two days of talks with President Maksym "
            "Bondar.",
            ["visit happened: Tamm EE -> Bondar UA, Kyiv, 11 Mar-12 Mar"],
        ),
        (
            "BELGRADE - Serbia pulled its tanks back after a telephone call on Tuesday between President Miroslav "
            "Kostic and the American secretary of state, Helen Brown.",
            ["call happened: Kostic RS, Brown US -> nobody, nowhere, 12 Mar-12 Mar"],
        ),
        (
            "KATHMANDU - Foreign Minister Bishal Rana, who was to have flown to Beijing on Sunday, will now "
            "stay at home.",
            ["visit cancelled: Rana NP -> nobody, Beijing, 17 Mar-17 Mar"],
        ),
    ],
)
def test_a_visit_has_the_days_that_are_its_own(geoparser, text, visits):
    assert told(geoparser, text) == visits


def test_an_office_is_of_the_land_told_before_whose_and_of_the_one_that_opens(geoparser):
    text = (
        "Georgia closed its airspace to both, and the foreign minister, David Lomia, flew to Yerevan on Tuesday. "
        "Norway, whose climate minister Siri Aasen toured Belem in January, has paid."
    )
    assert told(geoparser, text) == [
        "visit happened: Lomia GE -> nobody, Yerevan, 12 Mar-12 Mar",
        "visit happened: Aasen NO -> nobody, Belém, 01 Jan-31 Jan",
    ]


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "VIENTIANE - Malaysian Prime Minister Hafiz Rahman met his Canadian counterpart, Paul Tremblay, in "
            "Vientiane on Tuesday. On Wednesday Rahman called on Lao President Bounmy Sisavath.",
            [
                "meeting happened: Rahman MY, Tremblay CA -> nobody, Vientiane, 12 Mar-12 Mar",
                "visit happened: Rahman MY -> Sisavath LA, Vientiane, 13 Mar-13 Mar",
            ],
        ),
        (
            "QUITO - The American admiral Linda Marsh was in Guayaquil on Tuesday. She inspected patrol boats with "
            "Defence Minister Pablo Cevallos and met the mayor, Andres Icaza.",
            ["visit happened: Marsh US -> Icaza EC, Cevallos EC, Guayaquil, 12 Mar-12 Mar"],
        ),
        (
            "TUNIS - Italian Prime Minister Chiara Galbi arrived in Tunis on Tuesday. Interior Minister Dario Conti "
            "came along.",
            ["visit happened: Galbi IT, Conti IT -> nobody, Tunis, 12 Mar-12 Mar"],
        ),
        (
            "BUENOS AIRES - The German economy minister began a tour on Tuesday in Cordoba, where Friedrich Baum was "
            "welcomed by President Facundo Ledesma.",
            ["visit happened: Baum DE -> Ledesma AR, Córdoba, 12 Mar-12 Mar"],
        ),
    ],
)
def test_who_is_told_beside_the_visit_takes_his_own_side(geoparser, text, visits):
    assert told(geoparser, text) == visits
