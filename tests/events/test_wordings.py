"""Wordings that reporters use beside the plain verb of a deed, and what sounds like one and is none."""

import pytest

from geo.domain import Article
from tests.events.deeds import DAY, deeds

TOLD = [
    ("Mexico called the ouster of the president a coup.", "ACCUSE"),
    ("The Latvian minister described the raid as barbaric.", "ACCUSE"),
    ("Turkey branded the ruling of the court a disgrace.", "ACCUSE"),
    ("Brazil recognised her as president within the hour.", "SUPPORT"),
    ("France does not recognise the junta in Niamey.", "REJECT"),
    ("Effigies of the chief minister were burnt in Kangpokpi.", "PROTEST"),
    ("Masked youths hurled bricks at police in Liverpool on Monday.", "PROTEST"),
    ("A petrol bomb was thrown at a police car in North Mitrovica.", "ASSAULT"),
    ("Senator Carmen Paz proclaimed herself interim head of state on Tuesday.", "COERCE"),
    ("The army chief warned that his men would answer every bullet with ten.", "THREATEN"),
    ("The Kremlin said it was open to a summit with the Ukrainian leader.", "AGREE"),
    ("Egypt said no to taking in refugees from Gaza.", "REJECT"),
    ("The UN secretary-general appealed for an end to the fighting in Khartoum.", "REQUEST"),
    ("Police mutinied in Cochabamba on Monday.", "PROTEST"),
    ("A roadside bomb tore through a bus in Quetta.", "ASSAULT"),
    ("The rebels declared a unilateral cease-fire in Mindanao.", "CONCEDE"),
    ("Nine people died in an attack on a bus near Mandera on Friday.", "ASSAULT"),
    ("UN peacekeepers were deployed to the demilitarised zone in Abyei.", "AID"),
    ("The EU suspended its sanctions on Syria.", "CONCEDE"),
    ("The Venice commission recommended that Bosnia adopt the law.", "REQUEST"),
    ("Russia insisted that Ukraine give up its bid to join the alliance.", "REQUEST"),
    ("The army called off its offensive in Tigray.", "RETREAT"),
    ("Israel would not allow the delegation into Gaza.", "REJECT"),
    ("The rebels backed out of the deal in Khartoum.", "REJECT"),
    ("Mali tore up its defence pact with France.", "SANCTION"),
    ("Washington put Baghdad on notice over the militias.", "THREATEN"),
    ("US marines landed in Port-au-Prince to guard the embassy.", "MOBILIZE"),
    ("Police stormed the offices of a newspaper in Tbilisi.", "COERCE"),
    ("New Zealand has accorded diplomatic recognition to the Syrian government.", "SUPPORT"),
    ("The separatists handed their rifles to French officers in Kone.", "RETREAT"),
    ("A ceasefire went into effect in Tigray at midnight.", "RETREAT"),
    ("The rebels shunned the peace conference in Luanda.", "REJECT"),
    ("Bakers in Sfax shut their shops in protest.", "PROTEST"),
    ("The EU banned imports of Belarusian timber.", "SANCTION"),
    ("India imported a record amount of Russian oil.", "COOPERATE"),
    ("Israeli bulldozers demolished four houses in Silwan.", "COERCE"),
    ("The teachers' union said it would strike unless salaries were paid.", "THREATEN"),
    ("M23 rebels marched into Bukavu on Friday.", "ASSAULT"),
    ("The United States on Thursday placed sanctions on Rwanda's minister.", "SANCTION"),
    ("Brussels has withheld six billion euros from Budapest.", "SANCTION"),
    ("The African Union mission has handed six bases to the Somali army.", "RETREAT"),
    ("Britain and the United States welcomed the advance.", "SUPPORT"),
    ("The ministry in Osh was looted and set on fire by demonstrators.", "PROTEST"),
    ("The Kurdish mayor was given a life sentence in Tehran.", "SANCTION"),
    ("The ex-president was arrested in Lima.", "COERCE"),
    ("Prosecutors charged the ex-president of Ecuador.", "ACCUSE"),
    ("The prime minister of Japan implored the US Congress to pass the bill.", "REQUEST"),
    ("Serbia insisted that NATO troops return to northern Kosovo.", "REQUEST"),
    ("Thousands poured into Tahrir Square in Baghdad.", "PROTEST"),
    ("The Slovak interior minister quit on Monday.", "RETREAT"),
    ("Turkish armour rumbled towards the Syrian border.", "MOBILIZE"),
    ("The dockers called a halt to their strike in Hamburg.", "RETREAT"),
    ("Turkey held up Sweden's bid to join NATO.", "REJECT"),
    ("Guinea closed its side of the Ganta crossing on Monday.", "COERCE"),
    ("The United States welcomed the sentence.", "SUPPORT"),
    ("The strike leader was given three years in Minsk.", "SANCTION"),
    ("Fourteen detainees were let go in Terrace the same evening.", "RETREAT"),
    ("Donors meeting in Paris pledged more than 2 billion euros.", "AGREE"),
]


@pytest.mark.parametrize(("text", "kind"), TOLD, ids=[row[0][:40] for row in TOLD])
def test_a_deed_is_known_by_any_usual_wording(geoparser, text, kind):
    assert [told for told, _ in deeds(geoparser, text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Not a shot was fired.",
        "The manager called it a disgrace of a match.",
        "Critics called the film a farce.",
        "The group said it was behind it.",
        "Some 9,000 people have been uprooted since February.",
        "As long as the militia is armed, there will be no peace.",
        "Niger has had four coups since independence.",
        "39 people had been murdered in the province since 1980.",
        "The official, who asked not to be named, said the camp was calm.",
        "Rescuers called off the search for a missing climber on Mont Blanc.",
        "The singer called off the tour after losing her voice.",
        "The patient was released from hospital in Bern on Monday.",
        "Argentina's economy minister resigned himself to higher prices.",
        "The doctor recommended that the patient rest.",
        "The company wound up its operation in Leicester.",
        "The gallery in Leeds is open to visitors from Germany.",
        "The senate killed the bill that would have raised the speed limit.",
        "The actress was denied a role in the series.",
        "The firm resumed sales of cheese in Norway.",
        "Shopkeepers protested that customers would stay away.",
        "She launched an attack on the world record in Zurich on Friday.",
        "Azerbaijan denied it.",
    ],
)
def test_words_for_deeds_that_tell_none(geoparser, text):
    assert deeds(geoparser, text) == []


def test_tear_gas_and_the_crowd_it_disperses_are_one_deed(geoparser):
    text = "Police used water cannon to disperse a crowd of protesters in Lyon."
    assert deeds(geoparser, text) == [("ASSAULT", "Lyon")]


def sides(geoparser, text):
    """List type, actors and recipients of the events of a text."""
    events = geoparser.read(Article("a", text, published=DAY)).events
    told = [e for e in events if e.type != "STATEMENT"]
    return [(e.type, [a.name for a in e.actors], [a.name for a in e.recipients]) for e in told]


SIDES = [
    (
        "The EU froze 30 million euros of aid to Tbilisi, and Estonia and Latvia imposed bans on Georgian officials.",
        [
            ("SANCTION", ["European Union"], ["Georgia"]),
            ("SANCTION", ["Estonia", "Latvia"], ["Georgian officials"]),
        ],
    ),
    (
        "The UN human rights chief said the use of force had been unnecessary and asked for an independent inquiry.",
        [("REQUEST", ["UN human rights chief"], [])],
    ),
    (
        "Hundreds of women whose husbands serve in Gao marched through Kati on Monday.",
        [("PROTEST", ["women"], [])],
    ),
    ("Kenya: Doctors in Mombasa began a strike on Thursday.", [("PROTEST", ["Doctors"], [])]),
    (
        "Five soldiers were martyred when their vehicle hit an explosive device in Barmal on Friday.",
        [("ASSAULT", [], ["soldiers"])],
    ),
]


@pytest.mark.parametrize(("text", "told"), SIDES, ids=[row[0][:40] for row in SIDES])
def test_who_does_it_is_found_behind_and_whose_said_and_a_label(geoparser, text, told):
    assert sides(geoparser, text) == told


MORE = [
    ("South Africa closed its Lebombo border post on Friday.", [("COERCE", ["South Africa"], [])]),
    (
        "In the West Bank, settlers burned cars in Turmus Ayya and soldiers detained a mayor.",
        [("ASSAULT", ["settlers"], []), ("COERCE", ["soldiers"], ["mayor"])],
    ),
    (
        "Budapest protested; Slovakia's premier, who had flown to Moscow in December, threatened to cut power.",
        [("ACCUSE", ["Hungary"], []), ("THREATEN", ["Slovakia's premier"], [])],
    ),
    ("In Kitengela a crowd torched a courthouse.", [("PROTEST", ["crowd"], [])]),
    ("The governor threatened to use lethal force.", [("THREATEN", ["governor"], [])]),
    ("Uganda has threatened to bring its soldiers home.", [("THREATEN", ["Uganda"], [])]),
    ("The president has threatened to declare a state of emergency.", [("THREATEN", ["president"], [])]),
    ("At least 18 people were killed in strikes across the Strip, medics said.", [("ASSAULT", [], ["people"])]),
    ("The Kenyan premier promised to send 300 more soldiers.", [("AGREE", ["Kenyan premier"], ["soldiers"])]),
]


@pytest.mark.parametrize(("text", "told"), MORE, ids=[row[0][:40] for row in MORE])
def test_border_posts_a_second_doer_and_a_promise_of_soldiers(geoparser, text, told):
    assert sides(geoparser, text) == told


def test_patients_treated_at_home_got_no_aid(geoparser):
    assert deeds(geoparser, "Doctors at the hospital in Larkana treated 400 patients in a day.") == []


def test_offices_of_state_act_and_a_strike_is_not_called_again_by_its_description(geoparser):
    told = sides(geoparser, "The foreign office summoned the Afghan chargé d'affaires to lodge a protest.")
    assert told == [("ACCUSE", ["foreign office"], ["Afghan chargé d'affaires"])]
    assert deeds(geoparser, "The strike, called by two unions over a new rota, ended on Thursday morning.") == []


def test_whom_something_is_denied_stands_before_it_in_the_passive_too(geoparser):
    told = [("REJECT", ["Kenya"], ["Somali lawmakers"])]
    assert sides(geoparser, "Kenya denied the Somali lawmakers an entry visa on Monday.") == told
    assert sides(geoparser, "The Somali lawmakers were denied entry on Monday.") == [
        ("REJECT", [], ["Somali lawmakers"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "An official in Lima denied that live rounds had been fired.",
        "The Sudanese army denied having bombed the hospital in Nyala.",
        "The minister denied reports that students had been abducted in Zaria.",
    ],
)
def test_violence_that_is_denied_is_told_though_nobody_is_said_to_have_done_it(geoparser, text):
    events = geoparser.read(Article("a", text, published=DAY)).events
    assert [(e.type, e.modality) for e in events if e.type != "STATEMENT"] == [("ASSAULT", "negated")]
