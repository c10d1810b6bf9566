"""Words and measures between powers, as manuals of event coding tell them; and what only sounds like one."""

import pytest

from tests.events.deeds import deeds

ONLY_SPOKEN_OF = [
    "A bill on arms deliveries to Taiwan was tabled in Washington.",
    "The two sides held talks in Doha on the release of hostages in Gaza.",
    "Hopes for a ceasefire in Sudan faded on Monday.",
    "A vote on the expulsion of the Russian ambassador was put off in Sofia.",
]


@pytest.mark.parametrize("text", ONLY_SPOKEN_OF, ids=[text[:40] for text in ONLY_SPOKEN_OF])
def test_what_a_bill_a_hope_or_talks_are_about_is_not_done(geoparser, text):
    assert not {"AID", "RETREAT", "ASSAULT", "SANCTION"} & {kind for kind, _ in deeds(geoparser, text)}


TOLD = [
    ("Senegal dissolved the opposition party Pastef.", "COERCE"),
    ("The mayor of Istanbul was taken into custody in a dawn raid.", "COERCE"),
    ("ASEAN leaders agreed in principle to admit a new member.", "AGREE"),
    ("North Macedonia gave five Russian diplomats five days to leave Skopje.", "SANCTION"),
    ("France has handed its base at Abeche over to the Chadian army.", "RETREAT"),
    ("Israel kept the Rafah crossing shut for a third week.", "COERCE"),
    ("Two Rwandan officers were found guilty of genocide by a Belgian jury.", "SANCTION"),
]


@pytest.mark.parametrize(("text", "kind"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_a_name_behind_its_kind_and_a_phrase_before_the_verb_hide_nothing(geoparser, text, kind):
    assert [found for found, _ in deeds(geoparser, text)] == [kind]


PLACED = [
    ("The mob beat to death a policeman in Lahore.", ("ASSAULT", "Lahore")),
    ("Villagers stoned to death two men in Ghazni.", ("ASSAULT", "Ghazni")),
    ("Striking teachers lifted a blockade in Cusco on Monday.", ("RETREAT", "Cusco")),
    ("Fiji's premier, Sitiveni Rabuka, apologised at a church service in Suva.", ("CONCEDE", "Suva")),
    ("Mercy Corps halted its work in Bunia on Monday.", ("SANCTION", "Bunia")),
    ("Farmers blocked the road to Georgia.", ("PROTEST", None)),
    ("Peru shut its consulate in Arica on Monday.", ("SANCTION", "Arica")),
    ("Egypt let 80 wounded Palestinians through the Rafah crossing on Wednesday.", ("RETREAT", "Rafah")),
    ("Seven people were taken away in police vans in Tbilisi.", ("COERCE", "Tbilisi")),
]


@pytest.mark.parametrize(("text", "deed"), PLACED, ids=[text[:40] for text, _ in PLACED])
def test_a_consulate_is_shut_where_it_stands_and_a_counted_crowd_is_one_object(geoparser, text, deed):
    assert deeds(geoparser, text) == [deed]


NONE = [
    "The minister opened the new bridge in Durban.",
    "Turkish forces pressed into the enclave for the fourth straight day.",
    "Burundian troops crossed back into Burundi.",
]


@pytest.mark.parametrize("text", NONE, ids=[text[:40] for text in NONE])
def test_a_new_bridge_a_push_and_a_way_home_are_none(geoparser, text):
    assert deeds(geoparser, text) == []
