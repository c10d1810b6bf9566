"""Tours and their stops, ambassadors up country, and what is said of visits only to count or to announce them."""

import pytest

from tests.events.visits_told import told


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("The Turkish president, Kemal Sarioglu, arrived in Luanda on Sunday on a four-day African tour that will also "
         "take him to Togo and Nigeria.",
         ["visit happened: Sarioglu TR -> nobody, Luanda, 10 Mar-13 Mar",
          "visit announced: Sarioglu TR -> nobody, Togo, no day",
          "visit announced: Sarioglu TR -> nobody, Nigeria, no day"]),
        ("US envoy Jeff Hollins, who arrived on Sunday, is on a tour of the region which will take him to Djibouti "
         "and Nairobi.",
         ["visit announced: Hollins US -> nobody, Djibouti, no day",
          "visit announced: Hollins US -> nobody, Nairobi, no day"]),
        ("Japanese Foreign Minister Ken Okada will visit Palau and the Marshall Islands.",
         ["visit announced: Okada JP -> nobody, Palau, no day",
          "visit announced: Okada JP -> nobody, Marshall Islands, no day"]),
        ("Iranian Foreign Minister Hossein Kazemi left Beirut for Damascus on Tuesday after meeting Lebanon's Prime "
         "Minister Nabil Karami. In the Syrian capital he was to hold talks with his counterpart Bassam Shaaban.",
         ["visit happened: Kazemi IR -> Shaaban SY, Damascus, 12 Mar-12 Mar",
          "visit happened: Kazemi IR -> Karami LB, Beirut, 12 Mar-12 Mar"]),
        ("Colombian President Mauricio Ibarguen had met Pope Clement at the Vatican on Monday and was to go on to "
         "Berlin.",
         ["visit happened: Ibarguen CO -> Clement VA, Vatican City, 11 Mar-11 Mar",
          "visit announced: Ibarguen CO -> nobody, Berlin, no day"]),
    ],
)  # fmt: skip
def test_each_stop_of_a_tour_has_a_record(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("Kazakhstan's Foreign Minister Yerlan Abenov will pay an official visit to Budapest on March 18, its "
         "press service reports.",
         ["visit announced: Abenov KZ -> nobody, Budapest, 18 Mar-18 Mar"]),
        ("The Chinese ambassador to Fiji, Zhou Mingtao, travelled to Labasa on Monday to hand over 30 tractors.",
         ["visit happened: Mingtao CN -> nobody, Labasa, 11 Mar-11 Mar"]),
        ("The consul general of Mexico in San Antonio, Leticia Camarena, visited Uvalde on Monday.",
         ["visit happened: Camarena MX -> nobody, Uvalde, 11 Mar-11 Mar"]),
        ("NATO Secretary General Anders Holmgaard hosted Montenegro's prime minister, Dritan Vujovic, at alliance "
         "headquarters in Brussels on Wednesday.",
         ["visit happened: Vujovic ME -> Holmgaard -, Brussels, 13 Mar-13 Mar"]),
        ("Ugandan President Ruth Amuge met Somali President Abdi Warsame in Mogadishu on Monday before returning to "
         "Entebbe.",
         ["visit happened: Amuge UG -> Warsame SO, Mogadishu, 11 Mar-11 Mar"]),
        ("Danish Prime Minister Mette Holm arrived in Ottawa on Monday. It was the first trip to Canada by a Danish "
         "prime minister in a decade.",
         ["visit happened: Holm DK -> nobody, Ottawa, 11 Mar-11 Mar"]),
        ("Egypt's intelligence chief, Sherif Badran, was in Doha on Monday for talks with Qatari Prime Minister Fahad "
         "bin Saud and a Hamas delegation. An Israeli team headed by Mossad director Gadi Peleg flew to Cairo.",
         ["visit happened: Badran EG -> Saud QA, Doha, 11 Mar-11 Mar",
          "visit happened: Peleg IL -> nobody, Cairo, no day"]),
    ],
)  # fmt: skip
def test_who_travels_is_told_by_what_he_does(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("UN envoy Laura Keating travelled to Baidoa on 3 March, where she met regional president Abdi Lafta, and to "
         "Garowe on the following day.",
         ["visit happened: Keating UN -> Lafta SO, Baidoa, 03 Mar-03 Mar",
          "visit happened: Keating UN -> nobody, Garoowe, 04 Mar-04 Mar"]),
        ("Turkish Interior Minister Suat Demir visited survivors in Karachi on Wednesday.",
         ["visit happened: Demir TR -> nobody, Karachi, 13 Mar-13 Mar"]),
        ("Kenyan President Samuel Kiptoo in Kigali for talks on border",
         ["visit happened: Kiptoo KE -> nobody, Kigali, no day"]),
        ("Visiting Kenyan Foreign Minister Alice Wairimu said in Kigali on Monday that trade would grow.",
         ["visit happened: Wairimu KE -> nobody, Kigali, 11 Mar-11 Mar"]),
        ("Rwanda is preparing to receive Kenyan President Samuel Kiptoo next week.",
         ["visit announced: Kiptoo KE -> nobody, Rwanda, 18 Mar-24 Mar"]),
        ("From Tonga New Zealand Prime Minister Jane Ward goes on to Dili.",
         ["visit announced: Ward NZ -> nobody, Dili, no day"]),
        ("Slovakia's speaker of parliament, Martin Glovac, came back from Moscow on Sunday.",
         ["visit happened: Glovac SK -> nobody, Moscow, 10 Mar-10 Mar"]),
        ("A meeting between Chilean Foreign Minister Ana Soto and her Peruvian counterpart, Juan Paz, in Tacna on "
         "Friday was shelved after the killing.",
         ["visit cancelled: Soto CL -> Paz PE, Tacna, 15 Mar-15 Mar"]),
        ("Brazilian President Luiz Tavares visited the White House on Monday.",
         ["visit happened: Tavares BR -> nobody, Washington, 11 Mar-11 Mar"]),
    ],
)  # fmt: skip
def test_a_visit_is_read_from_the_order_of_words(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    "text",
    [
        "The ambassador of Chile, Ana Soto, comes from Italy.",
        "Kenyan President Samuel Kiptoo visited a school in Nakuru for children from Rwanda.",
    ],
)
def test_what_is_no_visit_abroad(geoparser, text):
    assert [line for line in told(geoparser, text) if "Nakuru" not in line] == []


def test_a_day_in_a_town_is_one_of_a_stay_in_its_country(geoparser):
    text = (
        "Pope Leo ended a three-day visit to Iraq on Monday. On Saturday he met Grand Ayatollah Hussein al-Sadr in "
        "Najaf."
    )
    assert told(geoparser, text) == [
        "visit happened: Leo VA -> nobody, Iraq, 09 Mar-11 Mar",
        "visit happened: Leo VA -> al-Sadr IQ, Najaf, 09 Mar-09 Mar",
    ]


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("EU foreign policy chief Jordi Bosch will travel to Kyiv on Friday. He will be accompanied by Slovak Prime "
         "Minister Eduard Hruska.",
         ["visit announced: Bosch EU, Hruska SK -> nobody, Kyiv, 15 Mar-15 Mar"]),
        ("The president of Peru, Dina Quispe, accompanied by Foreign Minister Ana Gervasi, arrived in Quito on "
         "Tuesday.",
         ["visit happened: Quispe PE, Gervasi PE -> nobody, Quito, 12 Mar-12 Mar"]),
        ("The mayor of Galway last night welcomed the Palestinian ambassador, Jihan Abdelmajid, to City Hall.",
         ["visit happened: Abdelmajid PS -> mayor IE, Galway, 13 Mar-13 Mar"]),
        ("Ghanaian President Kwaku Boateng met his Kenyan counterpart, Samuel Kiptoo, in New York on Monday. He also "
         "held talks with the Emir of Qatar, Sheikh Nasser bin Hamad.",
         ["meeting happened: Boateng GH, Kiptoo KE -> nobody, New York City, 11 Mar-11 Mar",
          "meeting happened: Boateng GH, Hamad QA -> nobody, New York City, no day"]),
        ("On Friday Guyanese President Imran Ramsaroop travels to London and then to Dubai.",
         ["visit announced: Ramsaroop GY -> nobody, London, 15 Mar-15 Mar",
          "visit announced: Ramsaroop GY -> nobody, Dubai, no day"]),
        ("Russian Foreign Minister Gennady Larin flew in from Oyo in Congo, where President Denis Nguessou received "
         "him on Monday.",
         ["visit happened: Larin RU -> Nguessou CG, Oyo, 11 Mar-11 Mar"]),
    ],
)  # fmt: skip
def test_who_is_with_whom_and_where(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    ("text", "travellers"),
    [
        ("SEOUL - North Korea dismissed President Lee Jae Myong's offer. Lee leaves on Saturday for Tokyo, where he "
         "will meet Prime Minister Shigeru Ishida, and goes on to Ottawa for a summit.", {"Lee Jae Myong"}),
        ("Norwegian Foreign Minister Liv Berge was in Lima. She flies to Quito on Thursday to see President Luis "
         "Abanto, and is due in Bogota that night.", {"Liv Berge"}),
    ],
)  # fmt: skip
def test_who_is_met_on_the_way_does_not_travel_on(geoparser, text, travellers):
    assert {p.name for visit in geoparser.read(text).visits for p in visit.visitors} == travellers


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("Qatar's emir, Sheikh Nasser, brought Congolese President Felix Tshimanga and Rwandan President Paul Habyara "
         "together in Doha on Tuesday.",
         ["visit happened: Tshimanga CD, Habyara RW -> Nasser QA, Doha, 12 Mar-12 Mar"]),
        ("German Chancellor Uwe Scholl will be in Astana on Monday after a stop in Tashkent at the weekend.",
         ["visit announced: Scholl DE -> nobody, Astana, 18 Mar-18 Mar",
          "visit announced: Scholl DE -> nobody, Tashkent, 16 Mar-17 Mar"]),
        ("Hungarian Foreign Minister Peter Szabo was to travel to Minsk on Thursday, but the trip was called off.",
         ["visit cancelled: Szabo HU -> nobody, Minsk, 14 Mar-14 Mar"]),
        ("Kenyan President Samuel Kiptoo's two-day visit to Kigali ended on Tuesday.",
         ["visit happened: Kiptoo KE -> nobody, Kigali, 11 Mar-12 Mar"]),
        ("Belarusian President Ales Lukash told visiting Hungarian Foreign Minister Peter Szabo on Tuesday that he "
         "wanted peace.",
         ["visit happened: Szabo HU -> Lukash BY, nowhere, 12 Mar-12 Mar"]),
        ("A delegation of the African Union is expected in Bunia on Friday.",
         ["visit announced: delegation - -> nobody, Bunia, 15 Mar-15 Mar"]),
        ("The Barbadian trade minister, Kerrie Symonds, goes to Georgetown in July.",
         ["visit announced: Symonds BB -> nobody, Georgetown, 01 Jul-31 Jul"]),
        ("As Chinese President Xi Weimin met Russian President Viktor Sorokin in Moscow on Monday, Japanese Prime "
         "Minister Fumihiro Kishimoto was on a train. He laid flowers in Bucha on Tuesday.",
         ["visit happened: Weimin CN -> Sorokin RU, Moscow, 11 Mar-11 Mar",
          "visit happened: Kishimoto JP -> nobody, Bucha, 12 Mar-12 Mar"]),
        ("UN envoy Hans Grunwald left Sanaa on Monday without meeting Houthi leaders.",
         ["visit happened: Grunwald UN -> nobody, Sanaa, 11 Mar-11 Mar"]),
    ],
)  # fmt: skip
def test_visits_told_in_passing(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    "text",
    [
        "Chinese President Xi Weimin, who met Russian President Viktor Sorokin's aide, leaves Moscow on Wednesday.",
        "Ukrainian President Andriy Melnyk said that he had proposed a call with Chinese President Xi Weimin.",
        "Three hikers from Israel reached the summit of Kilimanjaro, and the firm's chairman will travel to Qatar.",
        "Tourists from Germany arrived in Nairobi on Monday; the Kenyan rugby captain flew to Cardiff.",
    ],
)
def test_no_plan_no_call_and_no_tourists(geoparser, text):
    assert told(geoparser, text) == []


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("Lithuania's Foreign Minister Rasa Petrauskaite takes off for Tbilisi on Sunday.",
         ["visit announced: Petrauskaite LT -> nobody, Tbilisi, 17 Mar-17 Mar"]),
        ("Latvia's President Ilze Kalnina met Danes. Her own next journey takes her to Tokyo in June.",
         ["visit announced: Kalnina LV -> nobody, Tokyo, 01 Jun-30 Jun"]),
        ("Latvia's President Ilze Kalnina is back from Copenhagen, where Prime Minister Jens Holm was her host.",
         ["visit happened: Kalnina LV -> Holm DK, Copenhagen, no day"]),
    ],
)  # fmt: skip
def test_journeys_told_by_how_they_begin_and_end(geoparser, text, visits):
    assert told(geoparser, text) == visits
