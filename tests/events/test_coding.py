"""What a careful reader would say of sentences in the manner of news agencies, each for one class of mistake."""

import datetime as dt

import pytest

from geo.domain import Article
from tests.events.deeds import DAY, deeds, told

TUESDAY = dt.date(2024, 3, 12)
PLACES = [
    ("A drone strike near Baghdad airport killed a militia leader on Tuesday.", "ASSAULT", "Baghdad"),
    ("An explosion in Peshawar killed twelve people on Tuesday.", "ASSAULT", "Peshawar"),
    ("A missile attack on a market in Kharkiv wounded nine people on Tuesday.", "ASSAULT", "Kharkiv"),
    ("Air strikes destroyed a warehouse in Aleppo on Tuesday.", "ASSAULT", "Aleppo"),
    ("A court in Rabat sentenced a journalist to three years in prison on Tuesday.", "SANCTION", "Rabat"),
    ("Kenya and Uganda signed an agreement on trade in Nairobi on Tuesday.", "SUPPORT", "Nairobi"),
    ("France evacuated 200 people from Khartoum on Tuesday.", "AID", "Khartoum"),
]


@pytest.mark.parametrize(("text", "kind", "place"), PLACES, ids=[row[0][:40] for row in PLACES])
def test_the_place_stands_on_the_subject_the_object_or_the_verb(geoparser, text, kind, place):
    assert (kind, place, TUESDAY) in told(geoparser, text)


def test_what_is_in_a_town_named_before_is_there(geoparser):
    text = (
        "Kunduz is a city in northern Afghanistan. In October 2021 a bomb killed forty worshippers at a mosque there."
    )
    assert [(kind, place) for kind, place, _ in told(geoparser, text)] == [("ASSAULT", "Kunduz")]


def test_imports_banned_from_a_country_are_not_banned_there(geoparser):
    assert [place for _, place, _ in told(geoparser, "China banned seafood imports from Japan on Thursday.")] == [None]


def test_the_day_on_which_a_toll_rose_is_not_the_day_of_the_attack(geoparser):
    found = told(geoparser, "The death toll from a suicide bombing at a mosque in Peshawar rose to 100 on Tuesday.")
    assert found == [("ASSAULT", "Peshawar", None)]


def test_a_date_that_only_closes_a_stretch_is_no_date(geoparser):
    text = "Pakistan ordered all Afghan refugees to leave the country by 1 April."
    assert [(kind, date) for kind, _, date in told(geoparser, text)] == [("REQUEST", None)]


def test_a_headline_in_the_infinitive_is_a_plan(geoparser):
    events = geoparser.read(Article("a", "Maldives to ban Israelis from entering the country", published=DAY)).events
    assert [e.modality for e in events] == ["planned"]


def test_an_attack_that_was_tried_is_an_attack(geoparser):
    found = told(geoparser, "A gunman tried to kill the vice-president outside her home in Buenos Aires on Monday.")
    assert found == [("ASSAULT", "Buenos Aires", dt.date(2024, 3, 11))]


MORE_PLACES = [
    ("Rockets were launched from Iraq towards a US military base in northeastern Syria on Sunday.", "Syria"),
    ("Hundreds demonstrated near the palace against the treatment of migrant workers in Qatar.", None),
    ("The Indian navy rescued 21 sailors and took them to Djibouti.", None),
    ("Troops withdrew on Monday after rebels entered the city of Mekelle.", None),
    ("Soldiers ambushed a convoy in Borno state on Monday.", "Borno"),
    ("In Havana the government and the rebels signed a ceasefire on Monday.", "Havana"),
]


@pytest.mark.parametrize(("text", "place"), MORE_PLACES, ids=[row[0][:40] for row in MORE_PLACES])
def test_a_place_of_something_else_is_left_out(geoparser, text, place):
    assert told(geoparser, text)[0][1] == place


def test_those_who_say_so_did_not_do_it(geoparser):
    text = "A bomb exploded in Quetta on Monday, killing six people, officials said."
    events = geoparser.read(Article("a", text, published=DAY)).events
    assert [event.actors for event in events if event.type == "ASSAULT"] == [()]


def test_an_object_that_the_parse_gave_to_the_speaker_comes_back(geoparser):
    text = "Artillery fire killed at least eleven people in El Obeid on Monday, doctors said."
    assert told(geoparser, text) == [("ASSAULT", "El Obeid", dt.date(2024, 3, 11))]


def test_those_who_do_something_are_people_of_their_country(geoparser):
    text = "The rebels have freed two Dutch birdwatchers near Norte de Santander."
    (event,) = geoparser.read(Article("a", text, published=DAY)).events
    assert (event.type, [actor.country for actor in event.recipients]) == ("RETREAT", ["NL"])


def test_gunmen_are_of_no_country(geoparser):
    text = "Gunmen killed four herders near Jos on Monday."
    (event,) = geoparser.read(Article("a", text, published=DAY)).events
    assert [actor.country for actor in event.actors] == [None]


def test_a_dated_deed_that_somebody_is_accused_of_is_told_by_the_accuser(geoparser):
    text = "Human rights groups accused Eritrean soldiers of killing hundreds of civilians in Axum in November 2020."
    events = geoparser.read(Article("a", text, published=DAY)).events
    assert [(event.type, event.claimed_by) for event in events if event.type == "ASSAULT"] == [
        ("ASSAULT", "Human rights groups")
    ]


def test_a_state_that_protests_complains(geoparser):
    text = "Indonesia's navy detained a trawler near the Natuna Islands on Friday. Vietnam protested."
    assert [kind for kind, _, _ in told(geoparser, text)] == ["COERCE", "ACCUSE"]


ORDINARY = [
    "Director Mira Sen's new film tells how rebels seized a village in Assam. The actor came to the premiere.",
    "Scientists in Geneva bombarded lead nuclei with protons on Monday.",
    "A thunderstorm hit Lagos on Tuesday and killed two people.",
    "A gas explosion killed three people in Lima on Monday.",
    "Sweden invaded Pomerania in 1630, and the peace was signed in Osnabrück.",
    "London's murder tally last year was far lower than that of New York.",
    "The museum shows a letter of a soldier who fell at the Battle of Hastings.",
    "He was charged with kidnapping in Albany.",
    "The coalition that is fighting the group in Iraq has sixty members.",
    "A detective in Leeds spoke of theft. A burglar stabbed the man on Monday, and police arrested him.",
]


@pytest.mark.parametrize("text", ORDINARY, ids=[text[:40] for text in ORDINARY])
def test_science_weather_accidents_history_background_and_crime_are_no_events(geoparser, text):
    assert told(geoparser, text) == []


def test_a_council_or_a_company_makes_no_event_in_a_text_without_powers(geoparser):
    text = (
        "The city council of Athens agreed on Monday to pay for a new roof, and the board praised the mayor. "
        "Councillors urged residents to attend the next meeting, which will discuss the parking rules in the old town. "
        "The department promised to answer all letters within a month, and apologised for delays. Shop owners "
        "criticised the plan because it would close two streets for most of the summer, and a petition was started. "
        "The school band will play at the fair, the library opens on Saturday, and the bakery on the corner has been "
        "painted green. Parents can call the office with questions until noon on any working day of the week."
    )
    assert told(geoparser, text) == []


def test_an_office_and_the_name_beside_it_are_one_person(geoparser):
    text = (
        "The chief of staff of the Iraqi army, Lt Gen Salim Nouri, met the Russian ambassador, Oleg Titov, in Baghdad."
    )
    (event,) = geoparser.read(Article("a", text, published=DAY)).events
    assert [actor.name for actor in event.actors] == ["Salim Nouri", "Oleg Titov"]


def test_whose_something_is_is_asked_once_even_where_owners_are_joined(geoparser):
    text = (
        "Iran and its ministers met with Iraq and its generals in Baghdad on Monday. "
        "Its president and its army said their ministers and their generals would meet them."
    )
    assert next(e.type for e in geoparser.read(Article("a", text)).events) == "CONSULT"


CLAUSES = [  # relative, participial or joined, or with a subject or object that the parse hung elsewhere
    (
        "Azerbaijan has massed tanks along the border with Armenia, which it accuses of shelling Nakhchivan.",
        [("MOBILIZE", None), ("ACCUSE", None)],
    ),
    (
        "A tribunal in Minsk convened on Friday and condemned four bloggers to death.",
        [("SANCTION", "Minsk")],
    ),
    (
        "Uganda's opposition, demanding that President Okello step down, called for three days of strikes.",
        [("REQUEST", None), ("REQUEST", None)],
    ),
    (
        "Shelling by government forces hit a camp for the displaced in Idlib and left eight children dead.",
        [("ASSAULT", "Idlib")],
    ),
    (
        "The Kremlin vowed to respond after Ukraine struck an oil depot in Oryol.",
        [("THREATEN", None), ("ASSAULT", "Orël")],
    ),
    (
        "The World Bank approved a loan to Sri Lanka, and Colombo pledged to cut spending.",
        [("AID", None), ("AGREE", None)],
    ),
    ("Chad shut every crossing again on Monday.", [("COERCE", None)]),
    ("Two peacekeepers lost their lives in an ambush near Timbuktu.", [("ASSAULT", "Timbuktu")]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES, ids=[row[0][:40] for row in CLAUSES])
def test_a_deed_is_found_in_whatever_clause_tells_it(geoparser, text, expected):
    assert deeds(geoparser, text) == expected


STATES = [
    ("Lorry drivers in Kisumu have been on strike since Saturday.", ("PROTEST", "Kisumu")),
    ("Prison guards in Maracaibo went on hunger strike on Monday.", ("PROTEST", "Maracaibo")),
    ("Twelve inmates of a Colombo jail have touched no food since 1 March.", ("PROTEST", "Colombo")),
]


@pytest.mark.parametrize(("text", "expected"), STATES, ids=[row[0][:40] for row in STATES])
def test_a_strike_told_as_a_state_is_one(geoparser, text, expected):
    assert expected in deeds(geoparser, text)


def test_it_and_its_are_the_state_told_of_before(geoparser):
    text = "Bangladesh's foreign ministry has denied reports that it closed its airspace to Myanmar."
    (event,) = (e for e in geoparser.read(Article("a", text, published=DAY)).events if e.type == "COERCE")
    assert (event.modality, event.actors[0].country, event.recipients[0].country) == ("negated", "BD", "MM")


def test_the_two_sides_are_those_told_of(geoparser):
    text = (
        "Turkmen President Serdar Atayev received Georgian Prime Minister Levan Tsereteli in Ashgabat on Monday. "
        "Following the talks, the two sides signed an agreement on transport."
    )
    signed = next(e for e in geoparser.read(Article("a", text, published=DAY)).events if e.type == "SUPPORT")
    assert sorted(actor.country for actor in signed.actors) == ["GE", "TM"]


def test_what_a_crowd_meets_goes_on_where_the_crowd_is(geoparser):
    text = (
        "Thousands of students marched in Tbilisi on Monday. Police used water cannon when they reached the parliament."
    )
    assert deeds(geoparser, text) == [("PROTEST", "Tbilisi"), ("ASSAULT", "Tbilisi")]


MORE_PLACES_TOLD = [
    ("In a statement issued in Abuja, the opposition condemned the raid and demanded an inquiry.", ["Abuja", "Abuja"]),
    ("Three men were shot dead by soldiers who had driven into Jenin at daybreak.", ["Janīn"]),
    ("Police used tear gas against demonstrators who threw stones at a bus station in Nazca.", ["Nazca", "Nazca"]),
    ("Jets struck two positions south of Homs on Monday.", ["Homs"]),
    ("The Czech Republic has banned Russian diplomats from travelling outside Prague.", [None]),
    ("Rebels entered the city of Goma on Monday after government soldiers withdrew.", ["Goma", "Goma"]),
]


@pytest.mark.parametrize(("text", "places"), MORE_PLACES_TOLD, ids=[row[0][:40] for row in MORE_PLACES_TOLD])
def test_joined_and_relative_clauses_share_a_place(geoparser, text, places):
    assert [place for _, place in deeds(geoparser, text)] == places


RECIPIENTS = [
    ("Eritrea has turned down the African Union's offer to mediate.", "African Union"),
    ("The European Union slapped an asset freeze and a travel ban on nine members of Georgia's ruling party.", "GE"),
    ("Latvia shut its last road crossing with Belarus on Monday.", "BY"),
    ("In a note the Philippines demanded that China withdraw all of its vessels.", "CN"),
]


@pytest.mark.parametrize(("text", "other"), RECIPIENTS, ids=[row[0][:40] for row in RECIPIENTS])
def test_the_other_side_may_stand_deep_in_the_clause(geoparser, text, other):
    event = next(e for e in geoparser.read(Article("a", text, published=DAY)).events if e.type != "STATEMENT")
    assert other in [name for actor in event.recipients for name in (actor.name, actor.country)]


def test_an_exercise_of_several_states_is_cooperation(geoparser):
    text = "Egyptian and Sudanese frigates on Wednesday wound up a five-day joint exercise off Port Sudan."
    assert deeds(geoparser, text) == [("COOPERATE", "Port Sudan")]


QUIET = [
    "The board voted on Tuesday to close the library. Its president, Becky Jordon, voted against the plan, and "
    "members of neighbourhood groups voiced concern. The superintendent said students must register by Friday. A "
    "16-year-old boy was arrested at the meeting. The council had promised more money for parks, and a company agreed "
    "to sell it a field.",
]


@pytest.mark.parametrize("text", QUIET, ids=["town meeting"])
def test_town_affairs_are_no_events(geoparser, text):
    assert told(geoparser, text) == []
