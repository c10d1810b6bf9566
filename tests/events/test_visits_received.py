"""Who receives whom, told apart from who came along, who is only a colleague, and who is asked for something."""

import pytest

from tests.events.visits_told import told


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "KYIV - US Secretary of State Andrew Blanchard and British Foreign Secretary Douglas "
            "Lambton arrived in Kyiv on "
            "Wednesday. Hosting the two diplomats at his palace, President Volodymyr Zalevsky asked for help.",
            ["visit happened: Blanchard US, Lambton GB -> Zalevsky UA, Kyiv, 13 Mar-13 Mar"],
        ),
        (
            "SUVA - New Zealand's foreign minister, Moana Rerekura, arrived in Suva on Wednesday. She was welcomed at "
            "Nausori airport by Fiji's home minister, Pio Vakatawa, and on Thursday called on Prime "
            "Minister Semi Naulivou.",
            ["visit happened: Rerekura NZ -> Vakatawa FJ, Naulivou FJ, Suva, 13 Mar-13 Mar"],
        ),
        (
            "KATHMANDU - Prime Minister Narayan Bista was in Pokhara on Monday to receive his Indian "
            "counterpart, Raghunath "
            "Joshi.",
            ["visit happened: Joshi IN -> Bista NP, Pokhara, 11 Mar-11 Mar"],
        ),
        (
            "KAMPALA - In Kampala, the Chinese ambassador, Zhang Lizhong, called on Prime Minister "
            "Robinah Kato on Friday to "
            "hand over a gift of rice.",
            ["meeting happened: Lizhong CN, Kato UG -> nobody, Kampala, 08 Mar-08 Mar"],
        ),
        (
            "JAKARTA - The visiting Dutch trade minister, Liesbeth Smit, will meet Finance Minister "
            "Retno Hadi and is to fly "
            "to Surabaya on Wednesday.",
            [
                "meeting announced: Smit NL, Hadi ID -> nobody, nowhere, no day",
                "visit announced: Smit NL -> nobody, Surabaya, 20 Mar-20 Mar",
            ],
        ),
        (
            "LIMA - Chilean President Gabriela Soto, who is accompanied by Foreign Minister Antonia "
            "Paz, will travel to Cusco "
            "on Friday.",
            ["visit announced: Soto CL, Paz CL -> nobody, Cusco, 15 Mar-15 Mar"],
        ),
    ],
)
def test_who_receives_and_who_only_comes_along(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    "text",
    [
        "The Chinese ambassador, Zhang Lizhong, called on Prime Minister Robinah Kato on Friday to release the miners.",
        "Sultan Tarik bin Saud received a letter from the Emir of Qatar on Wednesday.",
    ],
)
def test_an_appeal_and_a_letter_are_no_meeting(geoparser, text):
    assert told(geoparser, text) == []


def test_stops_told_with_their_days_come_one_after_the_other(geoparser):
    text = (
        "Algerian Foreign Minister Ahmed Attou was in Abuja on Thursday, in Cotonou on Friday and in Accra on Saturday."
    )
    assert [line.split(", ", 1)[1] for line in told(geoparser, text)] == [
        "Abuja, 07 Mar-07 Mar",
        "Cotonou, 08 Mar-08 Mar",
        "Accra, 09 Mar-09 Mar",
    ]


def test_a_counterpart_is_of_the_office_of_whom_the_sentence_tells(geoparser):
    text = (
        "Iranian Foreign Minister Abbas Arani met Syrian President Bashar Aswad in Damascus on "
        "Sunday. Arani telephoned "
        "his Iraqi counterpart, Fuad Hassani, on Tuesday."
    )
    people = {p.name: p.role for p in geoparser.read(text).people}
    assert people["Fuad Hassani"] == "foreign minister"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "RABAT - Majority Leader Steve Garrick, who is on a visit to Morocco, spoke. The American "
            "congressman hailed it.",
            "Steve Garrick",
            "US",
        ),
        (
            "In January the Zimbabwean president's envoy, Constance Chigwamba, was in Minsk.",
            "Constance Chigwamba",
            "ZW",
        ),
        ("The commander of US Indo-Pacific Command, Admiral Scott Hallin, spoke in Manila.", "Scott Hallin", "US"),
        (
            "HONIARA - Prime Minister Manasseh Sogar left for Beijing. He will meet Premier Li Guang of the embassy.",
            "Li Guang",
            "CN",
        ),
    ],
)
def test_the_land_of_an_office_is_told_beside_it_and_not_by_the_dateline(geoparser, text, name, country):
    people = {p.name: p.country for p in geoparser.read(text).people}
    assert people[name] == country


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "The Kremlin said that President Igor Antonov would travel to Belarus on Friday for two "
            "days of talks with his "
            "counterpart Oleg Lukin. Antonov visited China last week.",
            [
                "visit announced: Antonov RU -> Lukin BY, Belarus, 15 Mar-16 Mar",
                "visit happened: Antonov RU -> nobody, China, 04 Mar-10 Mar",
            ],
        ),
        (
            "Fiji PM lands in Honiara\n\nHONIARA, March 12 (APN) - Fijian Prime Minister Sitiveni Waqa "
            "arrived in the Solomon "
            "Islands on Monday. Waqa was received at the airport by his counterpart Manasseh Sogar and "
            "is due to hold talks "
            "with Governor-General David Vuna on Friday before flying on to Port Vila.",
            ["visit happened: Waqa FJ -> Sogar SB, Vuna SB, Honiara, 11 Mar-11 Mar"],
        ),
        (
            "Ukrainian President Petro Koval spoke on Monday. UN envoy Ghassan Salem met General Omar "
            "Hafez in Benghazi, Libya. "
            "Egypt's president has invited both men to Cairo. In 2018 the two met in Palermo.",
            [
                "visit happened: Salem UN -> Hafez LY, Benghazi, no day",
                "meeting happened: Salem UN, Hafez LY -> nobody, Palermo, 01 Jan-31 Dec",
            ],
        ),
        (
            "The head of the UN's nuclear watchdog, Lars Edholm, travelled to Vienna from Tehran on Sunday.",
            ["visit happened: Edholm UN -> nobody, Vienna, 10 Mar-10 Mar"],
        ),
    ],
)
def test_a_journey_is_told_once_and_others_go_on_none(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "KAMPALA - President Aggrey Byaru has accepted an invitation extended to him by the Emir "
            "of Qatar to attend a fair "
            "in Doha on April 2.",
            ["visit invited: Byaru UG -> Emir QA, Doha, 02 Apr-02 Apr"],
        ),
        (
            "Greek Foreign Minister Nikos Pappas is in Quito. Pappas, who met members of the assembly, "
            "continues to Peru.",
            [
                "visit happened: Pappas GR -> nobody, Quito, no day",
                "visit announced: Pappas GR -> nobody, Peru, no day",
            ],
        ),
        (
            "Army commander Joseph Aoun left for Doha on Monday to discuss fuel for the Lebanese army. Caretaker Prime "
            "Minister Najib Mikat saw him off.",
            ["visit happened: Aoun LB -> nobody, Doha, 11 Mar-11 Mar"],
        ),
        (
            "The secretary general of the Arab League, Ahmed Gheith, arrived in Khartoum on Sunday. He "
            "was met at the airport "
            "by Sudan's foreign minister, Ali Sharif.",
            ["visit happened: Gheith - -> Sharif SD, Khartoum, 10 Mar-10 Mar"],
        ),
        (
            "On March 11, Minister of Foreign Affairs of the Republic of Uzbekistan Bakhtiyor Saidov "
            "received Ambassador "
            "Extraordinary and Plenipotentiary of Japan to Uzbekistan Hatori Takashima.",
            ["meeting happened: Takashima JP, Saidov UZ -> nobody, nowhere, 11 Mar-11 Mar"],
        ),
        (
            "Bulgaria's prime minister, Dimitar Glavev, travelled to Skopje on Monday. On Tuesday he "
            "was received by President "
            "Gordana Siljan, and on Friday he is to fly to Podgorica.",
            [
                "visit happened: Glavev BG -> Siljan MK, Skopje, 11 Mar-11 Mar",
                "visit announced: Glavev BG -> nobody, Podgorica, 15 Mar-15 Mar",
            ],
        ),
        (
            "YEREVAN - The Czech prime minister, Petr Havranek, will visit Armenia on Sunday. The programme includes a "
            "one-on-one meeting with Prime Minister Nikol Petrosyan.",
            ["visit announced: Havranek CZ -> Petrosyan AM, Armenia, 17 Mar-17 Mar"],
        ),
    ],
)
def test_hosts_and_lands_that_another_part_of_the_text_tells(geoparser, text, visits):
    assert told(geoparser, text) == visits
