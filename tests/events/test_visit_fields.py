"""Fields of visits: whose official a host is, and the town of a seat of government that no town is named with."""

import pytest

from geo.domain import Article
from geo.events.visits.seats import load_seats
from geo.gazetteer import Gazetteer
from tests.events.visits_told import DAY, told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Russian President Igor Antonov met Kazakh President Timur Rashidov in the Kremlin on Monday.", "Moscow"),
        ("British Prime Minister Helen Ashworth hosted Polish President Jan Nowicki at 10 Downing Street.", "London"),
        ("US President John Harding met Japanese Prime Minister Shinji Sato at Mar-a-Lago on Saturday.", "Palm Beach"),
        ("Philippine President Ramon Cruz welcomed Thai Premier Niran Chai at Malacañang on Friday.", "Manila"),
        ("Spanish Premier Ana Ruiz was received at State House by Zambian President Mwila Banda.", "Lusaka"),
        ("Spanish Premier Ana Ruiz reached the Uzbek capital on Monday for talks with ministers.", "Tashkent"),
        ("Spanish Premier Ana Ruiz arrived at Tribhuvan International Airport on Monday.", "Kathmandu"),
    ],
)
def test_a_seat_an_airport_and_a_capital_mean_their_town(geoparser, text, place):
    (visit,) = geoparser.read(Article("a", text, published=DAY)).visits
    assert visit.place is not None
    assert visit.place.place.name == place
    assert visit.place.place.precision == "city"


@pytest.mark.parametrize(
    "text",
    [
        "The Kremlin said Armenian Premier Tigran Petrosyan and Iranian President Reza Karimi would meet.",
        "King Felipe of Spain arrived in Iraq on Tuesday. He met President Barham Aziz at the presidential palace.",
    ],
)
def test_a_seat_that_is_no_place_here_gives_none(geoparser, text):
    visits = geoparser.read(Article("a", text, published=DAY)).visits
    assert all(visit.place is None or visit.place.place.name == "Iraq" for visit in visits)


def test_the_towns_of_seats_are_those_of_the_gazetteer():
    gazetteer, seats = Gazetteer.open(), load_seats()
    for town in (*seats.towns.values(), *seats.capitals.values()):
        place = gazetteer.find_place(town.id)
        assert place is not None
        assert (place.name, place.country) == (town.name, town.country)
        assert abs(place.lat - town.lat) + abs(place.lon - town.lon) < 0.001


def test_who_receives_a_traveller_is_of_the_place_and_not_of_the_dateline(geoparser):
    text = (
        "SUVA - Fijian Prime Minister Sitiveni Waqa landed in Apia on Tuesday. Waqa called on Prime Minister Tuila "
        "Leota soon after his arrival."
    )
    assert told(geoparser, text) == ["visit happened: Waqa FJ -> Leota WS, Apia, 12 Mar-12 Mar"]


def test_a_minister_of_the_same_government_is_no_host_from_abroad(geoparser):
    text = "SUVA - Prime Minister Sitiveni Waqa met Finance Minister Biman Rao in Suva on Tuesday."
    assert told(geoparser, text) == []


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("Botswana's president, Kagiso Molefe, crossed into Zambia by road on Tuesday.",
         ["visit happened: Molefe BW -> nobody, Zambia, 12 Mar-12 Mar"]),
        ("Foreign Minister Ana Ruiz of Spain moved on to Lima on Wednesday.",
         ["visit happened: Ruiz ES -> nobody, Lima, 13 Mar-13 Mar"]),
        ("In Graz, where Slovak Premier Peter Hudak had come on Monday, he was joined by Austrian Premier Karl Gruber.",
         ["visit happened: Hudak SK -> Gruber AT, Graz, 11 Mar-11 Mar"]),
        ("Slovak President Peter Hudak was the guest of Austrian Chancellor Karl Gruber in Salzburg on Saturday.",
         ["visit happened: Hudak SK -> Gruber AT, Salzburg, 09 Mar-09 Mar"]),
        ("Lebanese Premier Karim Haddad was shown round Piraeus on Monday by Greek Shipping Minister Nikos Vlahos.",
         ["visit happened: Haddad LB -> Vlahos GR, Piraeus, 11 Mar-11 Mar"]),
        ("Outgoing Irish ambassador Nora Byrne took her leave of President Mwila Banda of Zambia in Lusaka on Monday.",
         ["meeting happened: Byrne IE, Banda ZM -> nobody, Lusaka, 11 Mar-11 Mar"]),
        ("Thai Foreign Minister Niran Chai compared notes with his Lao counterpart, Khamla Sisouk, in Pakse on Monday.",
         ["visit happened: Chai TH -> Sisouk LA, Pakse, 11 Mar-11 Mar"]),
        ("Norwegian President Turid Berg and her Turkish counterpart, Sevgi Aktas, walked the pier in Sopot on Monday.",
         ["meeting happened: Berg NO, Aktas TR -> nobody, Sopot, 11 Mar-11 Mar"]),
        ("Polish Prime Minister Jan Nowak, accompanied by Foreign Minister Ewa Lis and Defence Minister Adam Kos, "
         "landed in Vilnius on Monday.",
         ["visit happened: Nowak PL, Lis PL, Kos PL -> nobody, Vilnius, 11 Mar-11 Mar"]),
        ("Ghana's Vice-President, Dr Ama Serwaa, has arrived in Abidjan.",
         ["visit happened: Serwaa GH -> nobody, Abidjan, no day"]),
        ("After prayers near Jomsom in the morning, Indian Home Minister Jagdish Tomar flew down to Pokhara on Monday.",
         ["visit happened: Tomar IN -> nobody, Pokhara, 11 Mar-11 Mar"]),
    ],
)  # fmt: skip
def test_any_motion_guests_and_company_tell_a_visit(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    "text",
    [
        "Rebels crossed into Uganda on Tuesday, Zambian President Mwila Banda said.",
        "The president of Peru, Luis Paz, said that Chilean troops had come to Arica.",
        "Chilean President Ana Soto said she came to power in Santiago with a mandate from nobody.",
        "German Chancellor Klaus Lindemann, whose father came to Ankara in 1960, praised Turkey.",
        "Talks between Iran and Oman went on in Muscat, said Iranian Foreign Minister Reza Ahmadi.",
        "British Prime Minister Helen Ashworth said the money would go to Ukraine.",
        "Italian Prime Minister Marco Rinaldi, speaking in Rome, said weapons had gone to Libya through Malta.",
        "Kenyan runner Daniel Mutua went to Boston and won the marathon.",
    ],
)
def test_what_others_do_is_no_visit_of_who_tells_it(geoparser, text):
    assert told(geoparser, text) == []


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("What was billed as a short lunch in Lviv became a marathon: it was ten when Slovakia's premier Peter Hudak "
         "got into the car and his Ukrainian host, Bohdan Kovalenko, waved.",
         ["visit happened: Hudak SK -> Kovalenko UA, Lviv, no day"]),
        ("The row overshadows a visit to Riga by Japanese Trade Minister Yukari Sato that is due to begin on Sunday.",
         ["visit announced: Sato JP -> nobody, Riga, 17 Mar-17 Mar"]),
        ("Armenia's foreign minister, Narine Sahakyan, has cut short her stay in the Georgian capital.",
         ["visit happened: Sahakyan AM -> nobody, Tbilisi, no day"]),
        ("Omani Foreign Minister Salim Harthy will undertake an official visit to Baku on Friday.",
         ["visit announced: Harthy OM -> nobody, Baku, 15 Mar-15 Mar"]),
        ("Sri Lankan navy chief Nimal Perera arrived in Muscat on Monday. The visiting dignitary will travel to Duqm "
         "on Friday.",
         ["visit happened: Perera LK -> nobody, Muscat, 11 Mar-11 Mar",
          "visit announced: Perera LK -> nobody, Duqm, 15 Mar-15 Mar"]),
        ("The planned meeting in Geneva of the foreign ministers of Sudan and Chad, Hamid Karim and Hassan Brahim, "
         "will not take place on Friday after all.",
         ["meeting cancelled: Karim SD, Brahim TD -> nobody, Geneva, 15 Mar-15 Mar"]),
        ("Brazil's president, Luis Prado, is due in Leticia on Friday to meet his Colombian colleague Juan Paz.",
         ["visit announced: Prado BR -> Paz CO, Leticia, 15 Mar-15 Mar"]),
    ],
)  # fmt: skip
def test_visits_told_by_clues_and_in_passing(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    "text",
    [
        "Slovakia's premier Peter Hudak denied that a lunch in Lviv with Ukrainian President Ihor Bondar was planned.",
        "Slovakia's premier Peter Hudak said talks in Vienna between Iranian officials and the agency would go on.",
        "A plane from Lviv carried the wounded, Ukrainian Health Minister Olha Bondar said.",
    ],
)
def test_clues_that_are_of_others_tell_no_visit(geoparser, text):
    assert told(geoparser, text) == []


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("The Kremlin said on Friday that Russian President Igor Antonov would host the leaders of Kyrgyzstan and "
         "Tajikistan in Sochi on 21 March. Kyrgyz President Almaz Bekov and Tajik President Farrukh Rahmonov agreed.",
         ["visit announced: Bekov KG, Rahmonov TJ -> Antonov RU, Sochi, 21 Mar-21 Mar"]),
        ("UN chief Carlos Medina arrived in Juba on Tuesday, where he met South Sudanese President Deng Machar.",
         ["visit happened: Medina UN -> Machar SS, Juba, 12 Mar-12 Mar"]),
        ("Nigerian President Bola Danjuma met the head of the ECOWAS Commission, Aminata Diallo, in Abuja.",
         ["visit happened: Diallo - -> Danjuma NG, Abuja, no day"]),
        ("Thai Premier Niran Chai is on a three-day visit to Laos, where he met President Sone Vongsa on Monday.",
         ["visit happened: Chai TH -> Vongsa LA, Laos, 11 Mar-11 Mar"]),
        ("King Abdullah of Jordan invited Spanish Premier Jorge Rey to visit Amman during a telephone call on Monday.",
         ["visit invited: Rey ES -> Abdullah JO, Amman, no day",
          "call happened: Abdullah JO, Rey ES -> nobody, nowhere, 11 Mar-11 Mar"]),
        ("German Foreign Minister Katrin Vogel has cancelled a trip to Budapest that was to begin on Monday.",
         ["visit cancelled: Vogel DE -> nobody, Budapest, 18 Mar-18 Mar"]),
        ("Mexican President Laura Ortega will meet President Juan Estrada in Guatemala City before going on to San "
         "Salvador.",
         ["visit announced: Ortega MX -> Estrada GT, Guatemala City, no day",
          "visit announced: Ortega MX -> nobody, San Salvador, no day"]),
        ("ISLAMABAD - Interior Minister Rana Bhatti received Iranian Minister Ali Vahdati in Lahore on Monday. "
         "The dignitary, who heads a large delegation, will leave for Quetta on Friday.",
         ["visit happened: Vahdati IR -> Bhatti PK, Lahore, 11 Mar-11 Mar",
          "visit announced: Vahdati IR -> nobody, Quetta, 15 Mar-15 Mar"]),
        ("BRUSSELS - NATO chief Mark Jansen will visit Skopje next week. In Skopje on Tuesday he is to meet President "
         "Elena Petrovska and Prime Minister Goran Ristov.",
         ["visit announced: Jansen - -> Petrovska MK, Ristov MK, Skopje, 19 Mar-19 Mar"]),
    ],
)  # fmt: skip
def test_who_when_and_where_of_plans_calls_and_stays(geoparser, text, visits):
    assert told(geoparser, text) == visits


def test_an_airbase_is_in_the_town_told_with_it(geoparser):
    text = (
        "ISLAMABAD - Interior Minister Rana Bhatti received his Iranian opposite number, Ali Vahdati, at Nur Khan "
        "airbase in Rawalpindi on Monday night."
    )
    assert told(geoparser, text) == ["visit happened: Vahdati IR -> Bhatti PK, Rawalpindi, 11 Mar-11 Mar"]


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("HARARE - South African President Themba Dlamini, accompanied by Energy Minister Naledi Khumalo, arrived in "
         "Harare on Monday.",
         ["visit happened: Dlamini ZA, Khumalo ZA -> nobody, Harare, 11 Mar-11 Mar"]),
        ("Sudanese army chief Taha Hamdan flew to Port Sudan from Asmara on Monday after meeting Eritrean President "
         "Isaac Tekle.",
         ["visit happened: Hamdan SD -> Tekle ER, Asmara, 11 Mar-11 Mar"]),
        ("KUALA LUMPUR: Malaysia's king, Sultan Ibrahim Shah, left for Beijing on Monday. Deputy Prime Minister Ahmad "
         "Hamidi saw him off at the airport.",
         ["visit happened: Shah MY -> nobody, Beijing, 11 Mar-11 Mar"]),
        ("French Armed Forces Minister Sylvie Marchand was received by Chadian President Mahamat Idriss in N'Djamena.",
         ["visit happened: Marchand FR -> Idriss TD, N'Djamena, no day"]),
        ("Delegations from Armenia and Oman, led by Foreign Ministers Ara Sargsyan and Ali Harthy, met on Monday.",
         ["meeting happened: Sargsyan AM, Harthy OM -> nobody, nowhere, 11 Mar-11 Mar"]),
        ("British Foreign Secretary Tom Hartley met his Chinese counterpart Wang Jun in London on Monday.",
         ["visit happened: Jun CN -> Hartley GB, London, 11 Mar-11 Mar"]),
        ("Moldova's prime minister, Irina Rusu, met European Commission President Helga Brandt in Brussels on Monday.",
         ["visit happened: Rusu MD -> Brandt EU, Brussels, 11 Mar-11 Mar"]),
        ("Cyprus President Andreas Michaelides was in Washington on Monday, his first trip to the United States.",
         ["visit happened: Michaelides CY -> nobody, Washington, 11 Mar-11 Mar"]),
        ("Belgian Prime Minister Jan Peeters met European Commission President Helga Brandt in Brussels on Monday.",
         ["meeting happened: Peeters BE, Brandt EU -> nobody, Brussels, 11 Mar-11 Mar"]),
    ],
)  # fmt: skip
def test_company_bodies_and_names_of_plain_news(geoparser, text, visits):
    assert told(geoparser, text) == visits


def test_a_counterpart_holds_the_office_of_the_subject_and_not_of_who_stands_by(geoparser):
    text = (
        "Albania's Foreign Minister Elira Hoxha went to Skopje on Monday, where she was received by President Gordana "
        "Petkova and met her counterpart Bujar Osmani."
    )
    people = {p.name: p.role for p in geoparser.read(Article("a", text, published=DAY)).people}
    assert people["Bujar Osmani"] == "foreign minister"


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("Spanish Prime Minister Jorge Rey paid a visit to Rabat on Monday with a large delegation that included "
         "Foreign Minister Carmen Ortiz and Interior Minister Luis Marlasca.",
         ["visit happened: Rey ES, Ortiz ES, Marlasca ES -> nobody, Rabat, 11 Mar-11 Mar"]),
        ("WASHINGTON - President John Harding will host Polish President Jan Nowicki and Prime Minister Donat Kos at "
         "the White House on March 22, press secretary Karen Lee said Tuesday.",
         ["visit announced: Nowicki PL, Kos PL -> Harding US, Washington, 22 Mar-22 Mar"]),
        ("Hungarian Prime Minister Viktor Kiss flew unannounced to Moscow on Friday, drawing criticism.",
         ["visit happened: Kiss HU -> nobody, Moscow, 08 Mar-08 Mar"]),
        ("Thai Premier Niran Chai met Lao President Sone Vongsa and Foreign Minister Kham Sisouk in Pakse on Monday.",
         ["visit happened: Chai TH -> Vongsa LA, Sisouk LA, Pakse, 11 Mar-11 Mar"]),
        ("Botswana President Mpho Molefe, who is on a three-day state visit to Namibia, was treated to a state banquet "
         "in Windhoek on Monday by President Netumbo Shikongo.",
         ["visit happened: Molefe BW -> Shikongo NA, Windhoek, 11 Mar-11 Mar"]),
        ("The defence ministers of Norway and Oman met in Bergen on Monday. Norway's Marek Tamm called for calm and "
         "Oman's Salim Harthy agreed.",
         ["visit happened: Harthy OM -> Tamm NO, Bergen, 11 Mar-11 Mar"]),
    ],
)  # fmt: skip
def test_delegations_lists_and_offices_in_the_plural(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("Indonesian President Bambang Wirawan postponed a trip to Tokyo set for Tuesday because of floods in Java.",
         ["visit cancelled: Wirawan ID -> nobody, Tokyo, 19 Mar-19 Mar"]),
        ("Egyptian Foreign Minister Sameh Fahmy held telephone talks on Monday with his counterparts from Jordan and "
         "Iraq, Ayman Haddad and Fuad Aziz, about gas.",
         ["call happened: Fahmy EG, Haddad JO, Aziz IQ -> nobody, nowhere, 11 Mar-11 Mar"]),
        ("U.S. Vice President Linda Cole begins a tour on Sunday that will take her to Ghana and Zambia.",
         ["visit announced: Cole US -> nobody, Ghana, 17 Mar-17 Mar",
          "visit announced: Cole US -> nobody, Zambia, no day"]),
        ("The Belarusian leader, Anton Lukin, travelled to Harare on Monday, where he and President Farai Moyo signed "
         "an agreement.",
         ["visit happened: Lukin BY -> Moyo ZW, Harare, 11 Mar-11 Mar"]),
        ("Liberia's President Joseph Weah returned to Monrovia on Monday after a visit to China.",
         ["visit happened: Weah LR -> nobody, China, no day"]),
        ("Guyana's President Irfan Persaud and Venezuelan leader Jesús Montilla are to meet in Kingstown on Friday.",
         ["meeting announced: Persaud GY, Montilla VE -> nobody, Kingstown, 15 Mar-15 Mar"]),
        ("KAMPALA - President Aggrey Okello accepted an invitation to the opening of an expo in Doha on 2 October.",
         ["visit invited: Okello UG -> nobody, Doha, 02 Oct-02 Oct"]),
        ("Japanese Trade Minister Yukari Sato last visited Russia in 2021, when Denis Gorelov, then its industry "
         "minister, was her host in Kazan.",
         ["visit happened: Sato JP -> Gorelov RU, Kazan, 01 Jan-31 Dec"]),
    ],
)  # fmt: skip
def test_visits_put_off_begun_ended_and_accepted(geoparser, text, visits):
    assert told(geoparser, text) == visits


def test_an_invitation_to_a_town_of_ones_own_country_is_no_visit(geoparser):
    assert told(geoparser, "The Dutch prime minister accepted an invitation to open a school in Delft.") == []
