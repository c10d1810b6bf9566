"""Whoever is named without a land is of the label above him, of the place that opens his paragraph, of his master."""

from __future__ import annotations

import pytest

from geo.domain import Article


def countries(geoparser, text):
    return {person.name: person.country for person in geoparser.read(Article("a", text)).people}


ROUND_UP = (
    "WORLD IN BRIEF\n\nHAITI\nGunmen fired on a plane in Port-au-Prince. Interim Prime Minister Serge Conil left.\n\n"
    "GERMANY\nChancellor Otto Lang sacked his finance minister, Kurt Lindau.\n\n"
    "MOZAMBIQUE\nPolice killed three protesters in Maputo on Thursday. The army was deployed around the presidency."
)
POLAND = (
    "WARSAW, September 10 - Poland shot down drones on Wednesday, Prime Minister Jan Tulik told parliament. "
    "Secretary General Marten Ruiter of the alliance was informed.\n\n"
    "In Ukraine, one person was killed in Zhytomyr. Foreign Minister Andrii Sydor asked for more missiles."
)
SLOVAKIA = (
    "BRATISLAVA, May 16 - Slovak Prime Minister Peter Ficek met his Ukrainian counterpart Denys Shmal in Michalovce "
    "last month. In March his foreign minister, Juraj Blaha, was in Antalya."
)
TALKS = (
    "CARACAS, Nov 21 - Colombia's government and the rebels resumed talks in the Venezuelan capital on Tuesday. "
    "Venezuela is their host.\n\n"
    "On Sunday, a car bomb wounded five officers in Tibu. The government threatened to leave the table."
)
MORESBY = (
    "Ministers meet at the border\nPort Moresby: Papua New Guinea's foreign minister Justin Kaupa and Indonesia's "
    "Retno Sari met at the border yesterday.\n\nIndonesia denied a raid from Indonesian soil. Provincial Governor "
    "Tobi Yoro called the meeting a photo opportunity."
)
NIGER = (
    "Niamey/Abuja, Aug 7 - Niger's generals closed the airspace of Niger on Sunday. Niger is under sanctions.\n\n"
    "Mali sent a delegation to Niamey on Monday, Mali's army said. Colonel Abdou Maiga, who led it, spoke of war. "
    "The US envoy Jane Noland arrived in Niamey on Monday but was refused a meeting with General Omar Tahirou."
)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (ROUND_UP, "Serge Conil", "HT"),
        (ROUND_UP, "Otto Lang", "DE"),
        (POLAND, "Jan Tulik", "PL"),
        (POLAND, "Marten Ruiter", None),
        (POLAND, "Andrii Sydor", "UA"),
        (SLOVAKIA, "Juraj Blaha", "SK"),
        (MORESBY, "Tobi Yoro", "PG"),
        (NIGER, "Abdou Maiga", "ML"),
        (NIGER, "Omar Tahirou", "NE"),
    ],
)
def test_the_land_of_people(geoparser, text, name, country):
    assert countries(geoparser, text)[name] == country


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [(ROUND_UP, "army", "MZ"), (TALKS, "government", "CO")],
)
def test_the_land_of_forces_and_governments(geoparser, text, word, country):
    events = geoparser.read(Article("a", text)).events
    told = {a.country for e in events for a in (*e.actors, *e.recipients) if a.name.lower() == word}
    assert told == {country}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("COLOMBO, June 12 - Indian External Affairs Minister S. Rangan, who landed at Katunayake on Wednesday, is to "
         "hold talks with Prime Minister Harini Amara and travel to Jaffna.", "Harini Amara", "LK"),
        ("BISHKEK, February 20 - Uzbek Foreign Minister Bakhtiyor Said arrived in Kabul on Tuesday. Talks with Acting "
         "Foreign Minister Akbar Khan Mutaqi will focus on a railway.", "Akbar Khan Mutaqi", "AF"),
        ("The EU put the talks off, the bloc's special envoy Peter Sonne confirmed.", "Peter Sonne", "EU"),
        ("NUKU'ALOFA - The president, Louis Mato, was there. Indonesia's president-elect Prabo Suban came on Friday.",
         "Prabo Suban", "ID"),
    ],
)  # fmt: skip
def test_whom_a_traveller_meets_is_of_where_he_has_gone(geoparser, text, name, country):
    assert countries(geoparser, text)[name] == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("LUSAKA - President Hakai Hichi flew to Lubumbashi in the Congo. He was greeted by Haut-Katanga governor "
         "Jacques Kyaba and by Prime Minister Judith Sumi.", "Judith Sumi", "CD"),
        ("MOSCOW - Ukrainian President Taras Zelko was in Kyiv. British envoys called on President Taras Zelko and "
         "Prime Minister Denys Shmyr.", "Denys Shmyr", "UA"),
        ("SAN FRANCISCO - US Treasury Secretary Jane Yelland had received Vice Premier Ho Lifang in the city. China "
         "and the US trade in soy. China buys less.", "Ho Lifang", "CN"),
    ],
)  # fmt: skip
def test_hosts_together_are_of_one_land_and_guests_of_the_other(geoparser, text, name, country):
    assert countries(geoparser, text)[name] == country


def test_three_letters_are_a_name_for_an_official(geoparser):
    text = (
        "LA PAZ, Oct 21 - Bolivia's president, Rodrigo Paz, spoke on Monday. Paz met bishops in La Paz. "
        "He said May would be hard."
    )
    told = {p.name: [m.of(text) for m in p.mentions] for p in geoparser.read(text).people}
    assert told["Rodrigo Paz"] == ["Rodrigo Paz", "Paz"]


def test_who_also_says_so_is_the_speaker_of_a_plan(geoparser):
    text = "Bolivia's president, Rodrigo Ruiz, closed the parliament and said he would fly to Quito on October 31."
    told = [(e.type, e.modality) for e in geoparser.read(text).events if e.place is not None]
    assert told == [("AGREE", "planned")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Biden administration has given $300 million to Haiti.", "US"),
        ("Italian Prime Minister Carla Melani spoke. The Melani government expelled two Russian diplomats.", "IT"),
    ],
)
def test_a_government_is_of_the_land_of_who_leads_it(geoparser, text, country):
    told = {a.country for e in geoparser.read(text).events for a in e.actors if e.type in ("AID", "SANCTION")}
    assert told == {country}


def test_the_army_is_that_of_the_troops_told_before_it_in_the_sentence(geoparser):
    text = (
        "BEIRUT, Nov. 27 - Israeli troops fired at cars near Khiam, and the army ordered residents not to return. "
        "The Lebanese army is to deploy 5,000 soldiers."
    )
    told = {a.country for e in geoparser.read(text).events if e.type == "REQUEST" for a in e.actors}
    assert told == {"IL"}
