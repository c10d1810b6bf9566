"""One deed is one event however many verbs tell it; what the same people did elsewhere or otherwise is another."""

import pytest

from tests.events.deeds import deeds

ONE = [
    ("Officers shot and wounded a man in Lyon on Friday.", ("ASSAULT", "Lyon")),
    ("Gunmen stormed a police post in Katsina, shot dead three officers and burned two vans.", ("ASSAULT", "Katsina")),
    ("Police fired tear gas and baton-charged the crowd in Patna on Tuesday.", ("ASSAULT", "Patna")),
    ("In Fiji, soldiers shot and wounded a man at a checkpoint in Nadi on Tuesday.", ("ASSAULT", "Nadi")),
    ("Militants threw a grenade in Moreh on Sunday, killing two and causing panic the next day.", ("ASSAULT", "Moreh")),
    ("Protests broke out in Kathmandu. About 200 people shouted slogans on Monday.", ("PROTEST", "Kathmandu")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "deed"), ONE, ids=[row[0][:40] for row in ONE])
def test_one_deed_told_by_several_verbs_is_one_event(geoparser, text, deed):
    assert [found for found in deeds(geoparser, text) if found[0] == deed[0]] == [deed]


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        ("Soldiers attacked the village of Sake on Monday and abducted five women.", "ASSAULT", ["Sake", "Sake"]),
        (
            "Rebels bombed a bridge near Kidal on Monday and shelled the airport in Gao on Tuesday.",
            "ASSAULT",
            ["Kidal", "Gao"],
        ),
        ("Protests erupted in Tunis. In Sfax, workers blocked a road on Monday.", "PROTEST", ["Tunis", "Sfax"]),
    ],
)
def test_another_place_or_another_harm_is_another_event(geoparser, text, kind, places):
    assert [place for type_, place in deeds(geoparser, text) if type_ == kind] == places


def test_what_somebody_demands_an_end_of_was_done(geoparser):
    text = "On Friday residents in Velille demanded the release of 23 people arrested in Cusco on Thursday."
    assert ("COERCE", "Cusco") in deeds(geoparser, text)
    assert deeds(geoparser, "The minister threatened to jail anyone arrested in Kehl on Friday.") == [
        ("THREATEN", None)
    ]


def test_what_a_crisis_forces_somebody_to_do_is_done(geoparser):
    text = "Riots prompted the president to declare a state of emergency in Lima on Monday."
    assert ("COERCE", "Lima") in deeds(geoparser, text)


def test_rioters_may_be_named_by_what_they_do_or_not_at_all(geoparser):
    assert deeds(geoparser, "Looters ransacked a warehouse of the World Food Programme in Khartoum.") == [
        ("PROTEST", "Khartoum")
    ]
    assert deeds(geoparser, "Police were pelted with stones in Marigat on Friday.") == [("PROTEST", "Marigat")]
    assert deeds(geoparser, "The referee was pelted with stones at the football match in Leeds on Saturday.") == []


def test_what_was_done_during_an_eviction_is_known_to_those_who_ask_for_the_people_back(geoparser):
    text = "On Friday residents in Velille demanded the release of 23 people arrested during the eviction."
    assert ("COERCE", None) in deeds(geoparser, text)


def test_a_convoy_that_nobody_sends_brings_relief_and_a_truck_brings_goods(geoparser):
    assert deeds(geoparser, "A convoy of 17 trucks delivered food to Jowhar on 8 March.") == [("AID", "Jawhar")]
    assert deeds(geoparser, "A truck delivered food to the supermarket in Lyon on Monday.") == []


def test_people_of_a_nation_who_are_counted_are_a_crowd_and_donors_are_states(geoparser):
    text = "Some 500 Armenians protested outside the Azerbaijani consulate in Los Angeles on Friday."
    assert deeds(geoparser, text) == [("PROTEST", "Los Angeles")]
    assert ("AGREE", None) in deeds(geoparser, "Donors pledged 2 billion euros for Sudan on Monday.")


def test_an_attack_at_a_place_that_no_list_has_is_another_attack(geoparser):
    text = "Shells fell on Shusha on Sunday. A mortar round landed in the Iranian village of Parviz Khanlu on Sunday."
    assert [kind for kind, _ in deeds(geoparser, text)] == ["ASSAULT", "ASSAULT"]


def test_who_came_somewhere_and_met_somebody_met_them_there(geoparser):
    text = "The party's co-founder, Rainsy Chea, flew to Kuala Lumpur on Sunday and met Malaysian lawmakers."
    assert deeds(geoparser, text) == [("CONSULT", "Kuala Lumpur")]
    text = "The minister returned from Baku on Monday and met the president of Georgia."
    assert deeds(geoparser, text) == [("CONSULT", None)]


def test_a_station_s_unlisted_town_is_no_large_town_that_sounds_like_it(geoparser):
    text = "In Sirajganj, Bangladesh, a mob attacked the Enayetpur police station after India shut its visa centre."
    assert ("ASSAULT", "Sirajganj") in deeds(geoparser, text)


def test_rockets_that_wound_a_factory_worker_are_no_accident(geoparser):
    text = "Rockets fired from Gaza wounded a factory worker in Ashkelon on Thursday."
    assert deeds(geoparser, text) == [("ASSAULT", "Ashkelon")]
    assert deeds(geoparser, "A gas explosion killed three factory workers in Lyon on Monday.") == []
