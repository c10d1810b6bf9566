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
