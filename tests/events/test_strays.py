"""Words that the parse hangs on a neighbour, in sentences of many newsrooms; sentences that must stay as they are."""

import pytest

from geo.domain import Article
from tests.events.deeds import DAY, deeds

FOUND = [
    ("Rebels shot dead a pilot near Wamena on Monday.", ("ASSAULT", "Wamena")),
    (
        "Clashes between the army and the Rapid Support Forces left nine people dead in Omdurman.",
        ("ASSAULT", "Omdurman"),
    ),
    ("Iranian jets struck Erbil overnight, killing eight civilians.", ("ASSAULT", "Erbil")),
    ("Militiamen seized the town of Lalibela on Monday after the army pulled out.", ("RETREAT", "Lalibela")),
    ("The junta declared a curfew in Bamako on Friday and cut off the internet.", ("COERCE", "Bamako")),
    ("Students blockaded a bridge in Novi Sad on Saturday.", ("PROTEST", "Novi Sad")),
    ("Fighting has spread to El Obeid since Monday.", ("ASSAULT", "El Obeid")),
    (
        "President Muriithi, whose car had been pelted with stones in Marigat, yesterday slapped a curfew on Wajir.",
        ("COERCE", "Wajir"),
    ),
    (
        "The crossing, through which half of the trade used to pass, has been shut by Niger since June.",
        ("COERCE", None),
    ),
    ("Two officers died on Tuesday as police battled crowds in Eldoret.", ("ASSAULT", "Eldoret")),
    ("In Islamabad, the foreign ministry called in the Afghan ambassador on Monday.", ("ACCUSE", "Islamabad")),
    ("The national army, with the support of peacekeepers, retook Bambari on Monday.", ("ASSAULT", "Bambari")),
    ("Jihadists killed nine farmers and burned granaries in Seytenga on Monday.", ("ASSAULT", "Seytenga")),
    ("Police, who were heavily outnumbered, fired tear gas in Nukus on Friday.", ("ASSAULT", "Nukus")),
    ("Eritrea has withdrawn most of its troops from the town of Shire.", ("RETREAT", "Shire")),
    ("Kyrgyz and Tajik guards traded gunfire near Batken on Friday.", ("ASSAULT", "Batken")),
    ("The envoys of Chile and Peru met on board a patrol ship off Callao on Tuesday.", ("CONSULT", "Callao")),
    ("Police in Kano rescued nine abducted schoolchildren from a forest on Saturday.", ("AID", "Kano")),
    ("A rescue team was fired upon near Wamena as it tried to land.", ("ASSAULT", "Wamena")),
]


@pytest.mark.parametrize(("text", "deed"), FOUND, ids=[row[0][:40] for row in FOUND])
def test_a_deed_is_found_where_it_was_though_the_parse_lost_a_word(geoparser, text, deed):
    assert deed in deeds(geoparser, text)


def parties(geoparser, text):
    events = geoparser.read(Article("a", text, published=DAY)).events
    return [
        (e.type, [a.name for a in e.actors], [r.name for r in e.recipients]) for e in events if e.type != "STATEMENT"
    ]


def test_those_taken_hostage_are_whom_it_was_done_to(geoparser):
    found = parties(geoparser, "Separatist rebels took four construction workers hostage near Wamena.")
    assert found == [("ASSAULT", ["Separatist rebels"], ["construction workers"])]


def test_those_who_tell_of_the_dead_are_none_of_them(geoparser):
    text = "Jets bombed a village near Loikaw on Friday, killing 11 children, residents and a local rebel group said."
    assert [to for _, _, to in parties(geoparser, text)] == [["children"]]


def test_an_appeal_to_do_something_is_no_visit(geoparser):
    text = "The United Nations condemned the raid and called on the army to halt air strikes on civilians."
    assert ("REQUEST", ["United Nations"], ["army"]) in parties(geoparser, text)


def test_each_other_is_nobody_told_before(geoparser):
    text = "Residents of Bria fled. The army and the rebels accused each other of breaking the truce."
    assert ("ACCUSE", ["army", "rebels"], []) in parties(geoparser, text)


def test_dozens_of_rockets_are_no_party(geoparser):
    assert parties(geoparser, "Hezbollah fired dozens of rockets at Kiryat Shmona on Monday.")[0][2] == []


def test_the_army_in_whose_wake_the_rebels_came_is_who_left(geoparser):
    text = "Militiamen seized the town of Lalibela on Monday after the army pulled out."
    assert ("RETREAT", ["army"], []) in parties(geoparser, text)


def test_guards_of_two_lands_are_of_both(geoparser):
    events = geoparser.read(
        Article("a", "Kyrgyz and Tajik border guards traded gunfire on Friday.", published=DAY)
    ).events
    assert [a.country for a in events[0].actors] == ["KG", "TJ"]


def test_commandos_disguised_as_medics_are_who_killed(geoparser):
    text = "Israeli commandos disguised as medics killed three militants in Jenin on Tuesday."
    assert parties(geoparser, text) == [("ASSAULT", ["Israeli commandos"], ["militants"])]


KINDS = [
    ("Libyan militiamen loyal to the eastern commander shot dead a judge in Derna on Tuesday.", "Libyan militiamen"),
    ("Militias loyal to General Haftar shelled Zuwara on Monday.", "Militias"),
    ("Herders armed with rifles killed 30 villagers in Benue state on Monday.", "Herders"),
    ("Troops backed by Russian mercenaries shelled a village near Mopti.", "Troops"),
    ("Fighters linked to al-Qaeda killed nine farmers near Djibo on Monday.", "Fighters"),
]


@pytest.mark.parametrize(("text", "name"), KINDS, ids=[row[0][:40] for row in KINDS])
def test_those_loyal_or_armed_act_and_not_what_they_are_loyal_to_or_armed_with(geoparser, text, name):
    assert [(kind, actors) for kind, actors, _ in parties(geoparser, text)] == [("ASSAULT", [name])]


SUFFERING = [
    ("Gunmen killed nine villagers near Djibo on Monday.", ["BF"]),
    ("Gunmen killed nine migrants near Djibo on Monday.", [None]),
    ("Gunmen killed nine Togolese traders near Djibo on Monday.", ["TG"]),
]


@pytest.mark.parametrize(("text", "countries"), SUFFERING, ids=[row[0][:40] for row in SUFFERING])
def test_villagers_are_of_the_land_where_they_suffer_and_migrants_of_none(geoparser, text, countries):
    events = geoparser.read(Article("a", text, published=DAY)).events
    assert [r.country for r in events[0].recipients] == countries


def test_one_arrest_told_twice_is_one(geoparser):
    text = "The former premier, Asif Khokhar, was arrested in Lahore by Rangers, who bundled him into a van."
    assert [kind for kind, _, _ in parties(geoparser, text)] == ["COERCE"]


ORDINARY = [
    "Talks between the club and the striker left both sides happy in Leeds on Monday.",
    "The band struck London gold on Friday, filling three halls.",
    "Each guest sat down after the speeches ended in Lille on Tuesday.",
    "The virus spread to Kumasi on Monday, doctors and nurses said.",
    "Customers ransacked the shelves of a toy shop in Ghent on the first day of the sales.",
    "He charged with the ball at the defence and shot at goal in Turin on Sunday.",
]


@pytest.mark.parametrize("text", ORDINARY, ids=[text[:40] for text in ORDINARY])
def test_sport_trade_and_illness_stay_no_events(geoparser, text):
    assert deeds(geoparser, text) == []
