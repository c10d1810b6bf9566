"""Places told by a kind of place and "the", by a way or a venue; and places that are only somebody's origin."""

import pytest

from tests.events.deeds import deeds

PLACED = [
    ("Rebels attacked Bunia on Monday. Shelling damaged a school in the same city on Tuesday.", ("ASSAULT", "Bunia")),
    ("Gunmen shot a mayor in Esmeraldas province. Two were killed in the same province.", ("ASSAULT", "Esmeraldas")),
    ("Protesters marched in Srinagar. On Sunday militants attacked the city's airport.", ("ASSAULT", "Srinagar")),
    ("Police shot two men in Kano. They held a man on suspicion of looting a house in the city.", ("COERCE", "Kano")),
    ("The army retook the town of Bunia on Monday. The rebels had shelled it in April.", ("ASSAULT", "Bunia")),
    ("NUEVO LAREDO, Mexico - Gunmen killed four officers in this border city.", ("ASSAULT", "Nuevo Laredo")),
    ("Farmers blocked the road from Lashio to Mandalay on Monday.", ("PROTEST", "Lashio")),
    ("Poland closed the crossing between Brest and Terespol on Monday.", ("COERCE", "Brest")),
    ("Bandits abducted 30 schoolgirls in neighbouring Kebbi State on Monday.", ("ASSAULT", "Kebbi")),
    ("PESHAWAR: A suicide bomber blew himself up inside a mosque, killing 59 people.", ("ASSAULT", "Peshawar")),
    ("Miners blocked the bridge in Chala on Tuesday. Soldiers shot at supporters outside.", ("ASSAULT", "Chala")),
    ("Bandits opened fire on a bus along the Gusau-Sokoto highway on Monday.", ("ASSAULT", "Gusau")),
    ("In Abuja, police dispersed a march on Tuesday; a man was stabbed by thugs.", ("ASSAULT", "Abuja")),
    ("The unrest started in Zhanaozen on Sunday, when drivers blocked a road.", ("PROTEST", "Zhanaozen")),
    ("Weekly protests began in Belgrade in May after a man was beaten up in Krusevac.", ("PROTEST", "Belgrade")),
    ("In Antioquia, soldiers killed two rebels near Ituango on Monday.", ("ASSAULT", "Ituango")),
    ("ACCRA, May 2 - Gunmen killed two guards in the capital of Ghana on Monday.", ("ASSAULT", "Accra")),
    ("Militants attacked the jail in Quetta on Monday. Police shot two men outside the jail.", ("ASSAULT", "Quetta")),
    ("In Quito all was calm; in Loja, police fired tear gas at marchers.", ("ASSAULT", "Loja")),
    ("Gunmen hit a bus in Jos. He was brought to Abuja. They shot a priest in the city.", ("ASSAULT", "Jos")),
    ("LIMA, May 2 - Gunmen shot a judge at a court. Men shot a clerk at a shop.", ("ASSAULT", "Lima")),
    ("Gunmen shot two in Kano. The president sent soldiers to reinforce the city.", ("MOBILIZE", "Kano")),
    ("Forces took the town of Shire and advance on Adwa. A raid killed nine in the town.", ("ASSAULT", "Shire")),
    ("KATHMANDU: Police beat men near Hetauda. Students burned a flag outside the embassy.", ("PROTEST", "Kathmandu")),
    ("Rioters were shot dead after they stormed a station in Nazca.", ("ASSAULT", "Nazca")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "deed"), PLACED, ids=[row[0][:40] for row in PLACED])
def test_a_place_told_without_its_name_is_the_one_named_before(geoparser, text, deed):
    assert deed in deeds(geoparser, text)


NOT_THERE = [
    ("Hugo Barrantes, a retired general born in Arequipa, was arrested on Monday.", "Arequipa"),
    ("Two rights groups based in Geneva said soldiers killed nine farmers on Monday.", "Geneva"),
    ("Gunmen killed nine in Sumy. The wounded were taken to a hospital in Kyiv. Shells hit a bus in the city.", "Kyiv"),
    ("Gunmen came from Goma. They killed a priest in another city.", "Goma"),
    ("NAIROBI, Kenya - Gunmen attacked a mosque in the north of Somalia on Monday.", "Nairobi"),
    ("NAIROBI, Kenya - Gunmen killed nine people in a village on Monday.", "Nairobi"),
    ("Lorries wait on the road from Juigalpa; one of the drivers was shot dead on Monday.", "Juigalpa"),
    ("SANTIAGO - Crowds marched along the Alameda on Monday.", "Alameda"),
    ("JUBA - Gunmen attacked a convoy near Xyrrkool on Monday. They shelled the village on Tuesday.", "Juba"),
    ("Rescue teams from India pulled 14 survivors from collapsed buildings on Monday.", "India"),
    ("The president condemned the attacks from Mexico City.", "Mexico City"),
]


@pytest.mark.parametrize(("text", "place"), NOT_THERE, ids=[row[0][:40] for row in NOT_THERE])
def test_where_somebody_or_something_is_from_is_no_place_of_a_deed(geoparser, text, place):
    assert [kind for kind, where in deeds(geoparser, text) if where == place] == []


def test_what_others_did_beside_it_is_not_where_they_did_it(geoparser):
    text = "Soldiers set up checkpoints on the road, and police arrested a man at his house in Bissau."
    assert deeds(geoparser, text) == [("MOBILIZE", None), ("COERCE", "Bissau")]
