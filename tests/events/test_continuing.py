"""Deeds that go on where the last one was, and deeds that the dateline's capital or a clause before places."""

import pytest

from tests.events.deeds import deeds

TWO_TOWNS = "Students marched in Lusaka, demanding the release of two men who were arrested in Ndola on Monday. "
PLACED = [
    (TWO_TOWNS + "Police fired tear gas.", ("ASSAULT", "Lusaka")),
    ("Miners blocked a road in Chala on Tuesday. Officers fired rubber bullets at them.", ("ASSAULT", "Chala")),
    ("Students marched in Jos on Monday over fees. Police detained 40 of the protesters.", ("COERCE", "Jos")),
    ("Thousands rallied in Bucharest on Sunday. The demonstrators blocked a road.", ("PROTEST", "Bucharest")),
    ("LIMA, Peru - Thousands of teachers marched to the presidential palace on Monday.", ("PROTEST", "Lima")),
    ("TBILISI - Tens of thousands of Georgians rallied outside parliament on Monday.", ("PROTEST", "Tbilisi")),
    ("The army retook the mining centre of Bunia, which rebels had overrun a week earlier.", ("ASSAULT", "Bunia")),
    ("The bodies were flown to Peshawar, where Prime Minister Imran Dogar condemned the raid.", ("ACCUSE", "Peshawar")),
    ("Police in Zimbabwe arrested 39 opposition activists at a meeting in Harare on Sunday.", ("COERCE", "Harare")),
    ("Medicines for Paraguay were flown by Brazil from Brasilia to Asuncion on Wednesday.", ("AID", "Asunción")),
    ("In Idlib province, helicopters dropped barrel bombs on the town of Saraqib on Monday.", ("ASSAULT", "Saraqib")),
    ("Soldiers freed a mayor near Ihosy in Madagascar and killed six rustlers.", ("ASSAULT", "Ihosy")),
    ("Police shot dead a man who stabbed two officers in Haifa on Friday.", ("ASSAULT", "Haifa")),
    ("M23 rebels entered the centre of Goma on Monday.", ("ASSAULT", "Goma")),
    ("In the north, Israeli tanks shelled Jabalia.", ("ASSAULT", "Jabalia")),
    ("In 2015 police shot dead four protesters at Juliaca in Peru.", ("ASSAULT", "Juliaca")),
    ("Gunmen attacked a village near Kaduna on Monday. They also abducted three women.", ("ASSAULT", "Kaduna")),
    ("Police fought rioters in Thiès on Monday. The rioters burned two cars.", ("ASSAULT", "Thiès")),
    ("Rebels seized the town of Bunia on Friday. On Sunday the army retook the town.", ("ASSAULT", "Bunia")),
    ("Rioters stoned police in Gafsa on Thursday. A police station was burned down overnight.", ("ASSAULT", "Gafsa")),
    ("Troops killed five men in Nablus. The army said the men had opened fire on guards.", ("ASSAULT", "Nablus")),
    ("In Accra, Jane Holt told reporters she was glad. Earlier she met President Isaac Osei.", ("CONSULT", "Accra")),
    ("KHARTOUM, April 15 - Fighting erupted in Sudan's capital on Saturday.", ("ASSAULT", "Khartoum")),
    ("In Kisumu, shops stayed shut all day. Police fired tear gas at youths.", ("ASSAULT", "Kisumu")),
    (
        "British foreign secretary Jane Holt arrived in Cairo on Sunday. She met President Farid Nasser and later held"
        " talks with the head of the Arab League.",
        ("CONSULT", "Cairo"),
    ),
    (
        "Kenya's president, William Otieno, flew to Kampala on Monday. He met his Ugandan counterpart, John Okello, for"
        " two hours. The two leaders signed four agreements.",
        ("SUPPORT", "Kampala"),
    ),
]


@pytest.mark.parametrize(("text", "deed"), PLACED, ids=[row[0][:40] for row in PLACED])
def test_a_deed_is_placed_by_what_stands_around_it(geoparser, text, deed):
    assert deed in deeds(geoparser, text)


NOT_THERE = [
    ("Militants killed two labourers from Bihar on Monday.", "Bihar"),
    ("Students marched in Jos on Monday. Police have arrested 400 people across the country since May.", "Jos"),
    ("Traders held a strike in Khuzdar against the abduction of a boy. Police detained two suspects.", "Khuzdar"),
    ("NAIROBI - Gunmen attacked the parliament of Somalia on Monday.", "Nairobi"),
    ("The army retaliated with artillery, forcing thousands across the river into Thailand.", "Thailand"),
    ("Many have fled Ethiopia since the war broke out in November 2020.", "Ethiopia"),
    ("The president condemned the violence in Kano. The attackers killed a priest in 2014.", "Kano"),
    ("Students marched in Jos on Monday. The militants killed nine farmers on Tuesday.", "Jos"),
    ("Police picked up the union leader at the airport on his way to London last week.", "London"),
    ("Students marched in Jos on Monday. Gunmen had shot dead a teacher.", "Jos"),
    ("In Kisumu, shops stayed shut all day. In a separate attack, gunmen shot a policeman.", "Kisumu"),
]


@pytest.mark.parametrize(("text", "place"), NOT_THERE, ids=[row[0][:40] for row in NOT_THERE])
def test_a_place_that_is_not_the_deeds_is_left_out(geoparser, text, place):
    assert [kind for kind, where in deeds(geoparser, text) if where == place and kind != "PROTEST"] == []
