"""The usual words of news agencies for each type, passive, as nouns and in parted phrases, each with its place."""

import pytest

from geo.domain import Article
from tests.events.deeds import DAY, deeds

FAMILIES = [
    ("ASSAULT", "Goma", "The town of Goma fell to the rebels on Monday."),
    ("ASSAULT", "Goma", "Rebels have taken Goma, the army said on Monday."),
    ("ASSAULT", "Goma", "Rebels seized control of Goma on Monday."),
    ("ASSAULT", "Bunia", "Houses were set ablaze by militiamen near Bunia on Monday."),
    ("ASSAULT", "Bunia", "Militiamen set fire to dozens of houses in a village near Bunia on Monday."),
    ("ASSAULT", "Kaduna", "Bandits whisked away 20 passengers near Kaduna on Monday."),
    ("ASSAULT", "Mekelle", "Mekelle came under heavy artillery fire on Monday."),
    ("ASSAULT", "Maiduguri", "Fifteen insurgents were eliminated by troops near Maiduguri on Monday."),
    ("ASSAULT", "Mogadishu", "Al-Shabaab militants laid siege to a hotel in Mogadishu on Monday."),
    ("ASSAULT", "Nablus", "A Palestinian teenager was shot and killed by Israeli troops in Nablus on Monday."),
    ("ASSAULT", "Goma", "A skirmish between soldiers and rebels near Goma killed three people on Monday."),
    ("ASSAULT", "Karachi", "Gunmen hurled a grenade at a rally in Karachi on Monday."),
    ("RETREAT", None, "The president of Bolivia quit on Monday after weeks of unrest."),
    ("COERCE", "Minsk", "Police picked up three activists in Minsk on Monday."),
    ("COERCE", "Libreville", "The president was overthrown by soldiers in Libreville on Monday."),
    ("COERCE", "Libreville", "Mutinous soldiers took control of the state broadcaster in Libreville on Monday."),
    ("PROTEST", "Lima", "Protesters broke into the congress in Lima on Monday."),
    ("PROTEST", "Lima", "A protest was held in Lima on Monday against the mining law."),
    ("PROTEST", "Lima", "Indigenous groups set up roadblocks near Lima on Monday."),
    ("PROTEST", "Lima", "Activists chained themselves to the gates of the ministry in Lima on Monday."),
    ("RETREAT", "Goma", "Rebels pulled out of Goma on Monday."),
    ("RETREAT", None, "Bangladesh's prime minister tendered her resignation on Monday."),
    ("SANCTION", "Minsk", "A court in Minsk found the opposition leader guilty on Monday."),
    ("SANCTION", "Minsk", "A journalist was jailed for five years in Minsk on Monday."),
    ("SANCTION", None, "Ecuador declared the Mexican ambassador persona non grata on Monday."),
    ("AID", "Port Sudan", "A plane carrying 30 tonnes of aid landed in Port Sudan on Monday."),
    ("AID", "Port Sudan", "An aid convoy reached Port Sudan on Monday."),
    ("THREATEN", None, "Russia warned Finland of retaliation on Monday."),
    ("ACCUSE", None, "The president of Mexico lashed out at Ecuador on Monday."),
    ("MOBILIZE", "Nairobi", "Heavily armed police patrolled the streets of Nairobi on Monday."),
    ("MOBILIZE", "Goma", "Troops and tanks were seen on the streets of Goma on Monday."),
    ("CONSULT", "Doha", "Negotiators from Israel and Hamas gathered in Doha on Monday."),
]


@pytest.mark.parametrize(("kind", "place", "text"), FAMILIES, ids=[row[2][:40] for row in FAMILIES])
def test_a_usual_word_of_the_agencies_is_its_type_at_its_place(geoparser, kind, place, text):
    assert (kind, place) in deeds(geoparser, text)


SPOKEN = [
    ("REJECT", "happened", "Iran said on Monday that it would never return the islands to the Emirates."),
    ("REJECT", "happened", "Armenia will not release the prisoners, its prime minister said on Monday."),
    ("THREATEN", "happened", "The European Union said it might suspend aid to Uganda."),
    ("THREATEN", "happened", "The rebels said they would shell Goma unless the army withdrew."),
    ("AGREE", "happened", "Russia promised Serbia that it would not cut gas supplies."),
    ("REQUEST", "happened", "The Azeri president said Armenia should withdraw its troops from the district."),
    ("COOPERATE", "happened", "China has begun to import wheat from Kazakhstan."),
    ("ACCUSE", "happened", "The United Nations sent a team to Darfur to investigate the massacre."),
    ("MOBILIZE", "happened", "Naval exercises by China took place near Taiwan on Monday."),
    ("COOPERATE", "happened", "Naval exercises by China and Russia took place near Vladivostok on Monday."),
    ("SANCTION", "happened", "Serbia broke off talks with Kosovo on Monday."),
    ("REJECT", "happened", "Serbia called off a meeting with Kosovo on Monday."),
    ("PROTEST", "happened", "The opposition boycotted the election in Togo on Monday."),
    ("SANCTION", "happened", "Estonia ordered two Russian diplomats to leave the country."),
    ("REJECT", "happened", "The Greek parliament shot down the plan on Monday."),
]


@pytest.mark.parametrize(("kind", "modality", "text"), SPOKEN, ids=[row[2][:40] for row in SPOKEN])
def test_what_is_said_of_a_deed_is_the_event(geoparser, kind, modality, text):
    events = geoparser.read(Article("a", text, published=DAY)).events
    assert (kind, modality) in [(event.type, event.modality) for event in events]


HEADLINES = [
    ("SUPPORT", "Iran welcomes truce in Yemen"),
    ("REJECT", "Hungary opposes EU ban on Russian oil"),
    ("CONCEDE", "Poland lifts ban on rallies"),
    ("COERCE", "Turkish police arrest Kurdish mayor"),
    ("ASSAULT", "Turkey bombs Kurdish positions in Syria"),
]


@pytest.mark.parametrize(("kind", "text"), HEADLINES, ids=[row[1] for row in HEADLINES])
def test_the_verb_of_a_headline_is_read_though_the_parse_takes_it_for_a_noun(geoparser, kind, text):
    assert kind in [found for found, _ in deeds(geoparser, text)]


def test_a_noun_in_s_is_no_verb_where_the_sentence_has_one(geoparser):
    assert deeds(geoparser, "The country visits database was closed for repairs on Monday.") == []


PLACES = [
    ("Nabatieh", "In Lebanon, a commander was killed by an Israeli drone in Nabatieh on Monday."),
    ("Wad Madani", "The army said it had recaptured a bridge east of Wad Madani as an aid convoy reached El Fasher."),
    ("Karachi", "A mob lynched two men accused of blasphemy in Karachi on Monday."),
    ("Nairobi", "Police used water cannon to disperse a crowd in Nairobi on Monday."),
    ("Kharkiv", "The death toll from a Russian missile strike on Kharkiv has risen to nine."),
    ("Belgorod", "Ukrainian shelling of Belgorod wounded three people, the Russian governor said."),
    (
        "Rafah",
        "At least 25 Palestinians were killed by Israeli fire near an aid centre in Rafah on Sunday, medics said.",
    ),
    ("Baghdad", "An explosion rocked central Baghdad on Monday, wounding several soldiers."),
]


@pytest.mark.parametrize(("place", "text"), PLACES, ids=[row[0] for row in PLACES])
def test_the_place_is_where_the_deed_was_done_as_finely_as_told(geoparser, place, text):
    assert ("ASSAULT", place) in deeds(geoparser, text)


def test_who_are_detained_during_protests_are_detained_where_those_are(geoparser):
    found = deeds(geoparser, "More than 300 people were detained during protests in Istanbul, the minister said.")
    assert ("COERCE", "Istanbul") in found


def test_the_verb_after_as_and_a_noun_is_a_deed_of_that_noun(geoparser):
    text = (
        "European Union foreign ministers met in Brussels on Monday to weigh visa limits on Georgian officials, "
        "as police in Tbilisi detained at least 40 demonstrators outside parliament."
    )
    assert ("COERCE", "Tbilisi") in deeds(geoparser, text)


def test_what_was_done_in_the_course_of_an_attack_was_done_there(geoparser):
    found = deeds(
        geoparser, "Gunmen attacked a village near Djibo on Monday, killing ten farmers and abducting six girls."
    )
    assert found
    assert all(place == "Djibo" for _, place in found)


def test_there_is_not_a_town_where_a_road_was_spoken_of(geoparser):
    text = (
        "The court sits in The Hague.\n\nBaku denies blocking the road and insists that environmental activists are "
        "protesting there against illegal mining."
    )
    assert ("PROTEST", "The Hague") not in deeds(geoparser, text)


def test_a_protest_lodged_is_no_demonstration(geoparser):
    assert deeds(geoparser, "Pakistan lodged a strong protest with Kabul on Monday.") == [("ACCUSE", None)]


def test_a_truce_that_is_signed_and_a_raid_in_which_some_are_arrested_are_one_event(geoparser):
    signed = deeds(geoparser, "The rebels and the government of South Sudan signed a truce in Kampala on Friday.")
    raided = deeds(geoparser, "Israeli forces arrested 20 Palestinians in raids around Tulkarm overnight.")
    assert (signed, [kind for kind, _ in raided]) == ([("SUPPORT", "Kampala")], ["COERCE"])


ORDINARY = [
    "Rovers besieged the goal at Leeds on Saturday, and their midfielder fired a rocket into the top corner.",
    "A boiler explosion rocked a bakery in Lyon on Monday, wounding two people.",
    "A lorry ran into a bus near Kumasi on Monday, killing nine. Police blocked the road for three hours.",
    "A crowd gathered outside the town hall in York on Monday for the opening of the museum.",
    "Fans poured into the streets of Naples on Sunday after the club won the title.",
    "A storm pounded the coast near Porto on Tuesday, flattened two barns and cut off the village of Afife.",
    "The retailer has come under attack from cheaper rivals and closed its shops in Hull on Monday.",
    "Voters poured into the streets of Lisbon on Sunday for the carnival.",
    "Wolves attacked sheep near Trento on Monday, and the mayor deployed a team of rangers.",
    "A minister opened the gallery in Tartu, and the city set up tents for the visitors on Monday.",
]


@pytest.mark.parametrize("text", ORDINARY, ids=[text[:40] for text in ORDINARY])
def test_sport_weather_and_business_in_words_of_war_are_no_events(geoparser, text):
    assert deeds(geoparser, text) == []
