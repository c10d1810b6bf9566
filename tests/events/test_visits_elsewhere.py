"""Visits as papers everywhere tell them: offices that stand for names, journeys that change, whose man it is."""

import pytest

from tests.events.visits_told import told


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("North Korean leader Kim Jong-su was in Moscow on Monday. Kim met Russian President Igor Antonov there.",
         ["visit happened: Jong-su KP -> Antonov RU, Moscow, 11 Mar-11 Mar"]),
        ("French Foreign Minister Claire Martin's special envoy, Luc Durand, was received on Monday by Rwandan "
         "President Paul Habyara in Kigali.",
         ["visit happened: Durand FR -> Habyara RW, Kigali, 11 Mar-11 Mar"]),
        ("Japanese Foreign Minister Ken Okada met in Geneva on Monday with Felix Banda of Zambia.",
         ["meeting happened: Okada JP, Banda ZM -> nobody, Geneva, 11 Mar-11 Mar"]),
        ("Angolan President Joao Kiala sent his foreign minister to Kigali on Monday.",
         ["visit happened: minister AO -> nobody, Kigali, 11 Mar-11 Mar"]),
        ("A British government spokesman said the prime minister had spoken to Georgian President Nino Bakuria by "
         "phone on Monday.",
         ["call happened: minister GB, Bakuria GE -> nobody, nowhere, 11 Mar-11 Mar"]),
        ("Swedish King Carl Johan and Queen Astrid of Sweden arrived in Riga on Monday. The royal couple were greeted "
         "by Latvian President Janis Ozols.",
         ["visit happened: Johan SE, Astrid SE -> Ozols LV, Riga, 11 Mar-11 Mar"]),
        ("The prime ministers of Poland, the Czech Republic and Slovenia travelled to Kyiv on Monday.",
         ["visit happened: ministers PL, ministers CZ, ministers SI -> nobody, Kyiv, 11 Mar-11 Mar"]),
        ("Vietnamese Premier Pham Van Duc will visit Cuba next week at the invitation of the Cuban government.",
         ["visit announced: Duc VN -> government CU, Cuba, 18 Mar-24 Mar"]),
        ("Three Australian senators arrived in Honiara on Monday.",
         ["visit happened: senators AU -> nobody, Honiara, 11 Mar-11 Mar"]),
        ("A delegation of Japanese lawmakers flew to Taipei on Monday.",
         ["visit happened: delegation JP -> nobody, Taipei, 11 Mar-11 Mar"]),
        ("Chinese officials visited Wuhan on Monday to inspect hospitals.", []),
        ("Kenyan President William Mutiso hailed it. On his visit to Kampala on Monday, Egyptian Foreign Minister "
         "Sami Shukri signed a water accord.",
         ["visit happened: Shukri EG -> nobody, Kampala, 11 Mar-11 Mar"]),
        ("After his meeting with Jordanian King Hassan in Amman, German Chancellor Uwe Schulz flew to Cairo.",
         ["visit happened: Schulz DE -> Hassan JO, Amman, no day",
          "visit happened: Schulz DE -> nobody, Cairo, no day"]),
    ],
)  # fmt: skip
def test_who_comes_and_who_receives(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("French President Luc Martin laid a wreath at the memorial in Kigali on Monday.",
         ["visit happened: Martin FR -> nobody, Kigali, 11 Mar-11 Mar"]),
        ("Chilean President Ana Soto arrived in Lima on Monday and met Peruvian President Juan Paz. A planned trip to "
         "Quito was called off.",
         ["visit happened: Soto CL -> Paz PE, Lima, 11 Mar-11 Mar",
          "visit cancelled: Soto CL -> nobody, Quito, no day"]),
        ("Before leaving Lima, Chilean Foreign Minister Ana Soto met the Brazilian ambassador.",
         ["meeting happened: Soto CL, ambassador BR -> nobody, Lima, no day"]),
        ("Pakistani Premier Imran Malik will leave for Beijing on 20 March. During the four-day visit he will call on "
         "Chinese President Li Kang.",
         ["visit announced: Malik PK -> Kang CN, Beijing, 20 Mar-23 Mar"]),
        ("Chinese Foreign Minister Wang Li will be in Moscow on Monday. He will stay until Thursday.",
         ["visit announced: Li CN -> nobody, Moscow, 18 Mar-21 Mar"]),
        ("The trip of Kenyan President William Mutiso to Kigali was scrapped late on Monday.",
         ["visit cancelled: Mutiso KE -> nobody, Kigali, no day"]),
    ],
)  # fmt: skip
def test_where_and_when_it_was(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    "text",
    [
        "Venezuelan President Nico Rojas called Argentine President Javier Molina a fascist on Monday.",
        "President Luc Martin of France and Foreign Minister Ann Dupont opened a school in Lyon on Monday.",
        "The doctor and his colleague John Smith were killed in a car crash in Leeds.",
    ],
)
def test_names_called_and_deeds_at_home_are_no_visit(geoparser, text):
    assert told(geoparser, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("KHARTOUM - US Secretary Tony Blake spoke with General Adel Burhani of Sudan on Tuesday.", "call"),
        ("KYIV - German Chancellor Fritz Merk discussed it with President Taras Zelko of Ukraine on Sunday.", "call"),
        ("KYIV - German Chancellor Fritz Merk spoke with President Taras Zelko of Ukraine in Kyiv.", "visit"),
        ("KYIV - German Chancellor Fritz Merk, who arrived on Sunday, spoke with President Taras Zelko of "
         "Ukraine.", "visit"),
    ],
)  # fmt: skip
def test_who_only_speaks_with_somebody_of_another_land_is_on_the_phone(geoparser, text, kind):
    visits = geoparser.read(text).visits
    assert [v.kind for v in visits] == [kind]
    assert (visits[0].place is None) == (kind == "call")


def test_whose_envoy_somebody_is_does_not_travel(geoparser):
    text = (
        "KIGALI - President Felix Tshibala went home. His prime minister went to Addis Ababa in his place and walked "
        "out when President Paul Kagabo's envoy spoke."
    )
    assert not [v for v in geoparser.read(text).visits if any(p.name == "Paul Kagabo" for p in v.visitors)]
