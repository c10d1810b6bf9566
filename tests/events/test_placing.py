"""Which place of a sentence is the event's? Sentences read on Thursday, 14 March 2024."""

import datetime as dt

import pytest

from geo.domain import Article

PUBLISHED = dt.date(2024, 3, 14)


def places(geoparser, text):
    """Map each event's trigger to the name of its place, or None; statements are left out."""
    events = geoparser.read(Article("a", text, published=PUBLISHED)).events
    return {e.trigger.of(text): e.place and e.place.place.name for e in events if e.type != "STATEMENT"}


PLACED = [
    ("Thousands marched through Tbilisi, demanding the release of eleven students.", "demanding", "Tbilisi"),
    ("Police arrested two men in Imphal on Sunday, drawing protests from women.", "protests", "Imphal"),
    ("In Moundou soldiers opened fire on strikers who had surrounded the police station.", "surrounded", "Moundou"),
    ("Farmers drove tractors into Sofia on Tuesday and urged the government to cut fuel taxes.", "urged", None),
    ("Nearly 2,000 people marched through downtown Springfield Monday evening.", "marched", "Springfield"),
    ("Officers were shot and wounded in St. Louis early Tuesday.", "shot", "St. Louis"),
    ("Traders in Multan, Bannu and Mardan observed a strike on Tuesday.", "observed", "Multan"),
    ("Protesters blocked the highway linking Cochabamba and Santa Cruz on Tuesday.", "blocked", "Cochabamba"),
    ("Speaking in Garissa on Friday, Governor Ali Noor accused the police of torching shops.", "accused", "Garissa"),
    ("President Omar Dicko accused France of arming rebels in a speech in Bamako on Sunday.", "accused", "Bamako"),
    ("Commissioner Ali Noor dismissed the claims when he addressed journalists in Garissa.", "dismissed", "Garissa"),
    ("France condemned an attack at a rally in Kisumu.", "condemned", None),
    ("Gunmen killed nine farmers in Parotani, 40 kilometers from Cochabamba, on Monday.", "killed", None),
    ("Hundreds of teachers protested outside the Karachi Press Club on Monday.", "protested", "Karachi"),
    ("Police arrested the editor at his Istanbul home on Monday.", "arrested", "Istanbul"),
    ("A car bomb went off in front of a Baghdad restaurant on Sunday.", "went off", "Baghdad"),
    ("The mayor of Paris condemned the attack in Nice.", "condemned", None),
    ("The mayor of Paris condemned the attack in Nice.", "attack", "Nice"),
    ("In a New York Times interview, President Omar Dicko accused Iran of arming rebels.", "accused", None),
    ("Protesters in Bishkek demanded arms on Thursday.", "demanded", "Bishkek"),
    ("Police captured Salah Benali in the Brussels suburb of Molenbeek on Friday.", "captured", "Molenbeek"),
    ("Iran and Iraq agreed at talks in Geneva on Monday to release prisoners.", "agreed", "Geneva"),
    ("The presidents of Kenya and Uganda met on the sidelines of a summit in Samarkand on Friday.", "met", "Samarkand"),
    ("People were shot in Eldoret on Tuesday as police battled crowds.", "battled", "Eldoret"),
    ("The Czech Republic recognised the new government in Bamako on Friday.", "recognised", None),
    (
        "President Goran Ilic welcomed his Omani counterpart Said Harthy at the palace on Wednesday, on the second leg"
        " of a European tour that began in France and will end in Hungary.",
        "welcomed",
        None,
    ),
    ("Pakistani jets bombed hideouts in Afghanistan's Paktika and Khost provinces on Monday.", "bombed", "Paktika"),
    ("Rebels clashed with soldiers, and in Arequipa protesters blocked a highway.", "clashed", None),
    ("He visited Bunia, where rebels killed nine people last week.", "killed", "Bunia"),
    ("The army killed 12 rebels in Goma and freed three hostages.", "freed", "Goma"),
    ("Gunmen attacked a church in Owo on Sunday and police arrested two men.", "arrested", "Owo"),
    ("Villagers were killed in Mangu, and the government imposed a curfew in January.", "imposed", None),
    ("On the eastern side of the Rafah crossing, Egyptian trucks delivered flour on Monday.", "delivered", "Rafah"),
    ("And in Paris itself, police stopped a procession and arrested eleven people.", "arrested", "Paris"),
    ("The rebels took Goma in November 2012 and left the city eleven days later.", "left", "Goma"),
    ("The crossing at Adre, which the authorities closed in February, is open again.", "closed", "Adré"),
    ("Poland closed the Kuznica border crossing with Belarus on Monday.", "closed", "Kuznica"),
    ("The attackers shot at passengers who were waiting for a bus to Quito.", "shot at", None),
    ("Soldiers killed six rebels who were preparing to attack a base near Tikrit in Iraq.", "killed", "Tikrit"),
    ("Egypt sent a plane carrying 14 tons of medicine to Port Sudan on Monday.", "sent", "Port Sudan"),
    ("Senegal sent a plane with medicine, which landed in Goma on Monday night.", "sent", "Goma"),
    ("A Moscow court sentenced the blogger to eight years in prison on Monday.", "sentenced", "Moscow"),
    ("A roofer was jailed for 20 months at Lyon Criminal Court after the riots in France.", "jailed", "Lyon"),
    ("A German court convicted a Syrian doctor of torture.", "convicted", None),
    ("A military court in the northern city of Garoua jailed 28 opposition supporters.", "jailed", "Garoua"),
    ("The activist was sentenced to three years in prison at a hearing in Minsk.", "sentenced", "Minsk"),
    ("Nairobi police fired tear gas at students on Monday.", "fired", "Nairobi"),
    ("Goma, a city of two million on the shores of Lake Kivu, fell to the rebels on Monday.", "fell", "Goma"),
    ("Students marched from the university towards the centre of Antananarivo.", "marched", "Antananarivo"),
    ("Crowds burned a flag in Panama City on Sunday; riot police fired tear gas.", "fired", "Panama City"),
    ("Iran condemned the attack on a hotel in Mogadishu, Somalia, on Friday.", "attack", "Mogadishu"),
    ("Iran condemned the attack on a hotel in Mogadishu, Somalia, on Friday.", "condemned", None),
    ("The pope condemned the bombing of a church in a speech in Rome.", "condemned", "Rome"),
    ("Soldiers fired shots after troops of the North crossed the line near Cheorwon.", "fired", "Cheorwon"),
    ("Kenya closed the frontier in 2011 and sent troops into Somalia in October.", "closed", None),
    ("Protests are also reported from Kutaisi and Zugdidi.", "Protests", "Kutaisi"),
    ("Rioters burned a shop in the Noumea suburb of Dumbea on Monday.", "burned", "Dumbéa"),
    ("The police in Shymkent said they had detained 30 people.", "detained", "Shymkent"),
    ("Residents of Sake said rebels had killed six people.", "killed", "Sake"),
    ("Officials in Washington said militants had killed six people.", "killed", None),
    ("Jordan summoned the Israeli ambassador in Amman to protest.", "summoned", "Amman"),
    ("Its envoy in Sofia was summoned last week after a drone was found near Varna.", "summoned", "Sofia"),
    ("At a meeting in Kingston, the leaders of Jamaica and Haiti urged France to resume aid.", "urged", "Kingston"),
    ("Drones were shot down over the city of Isfahan, and missiles fell in Babil.", "shot down", "Isfahan"),
    ("Kherson's main bridge came under heavy shelling on Thursday.", "shelling", "Kherson"),
    ("Forty women died in the prison of Choloma when members of a gang attacked another.", "attacked", "Choloma"),
    ("Students protested outside the embassy of Iran in Berlin.", "protested", "Berlin"),
    ("In Kherson, officials said a drone had killed two women.", "killed", "Kherson"),
    ("In Washington, officials said militants had killed two women.", "killed", None),
    ("The mediators shuttled between Beirut and Jerusalem on Sunday, as Egypt's envoys had.", "shuttled", "Beirut"),
    ("An opposition leader was arrested after a rally in Mbinga on Monday.", "arrested", "Mbinga"),
    ("Thousands of Houthi supporters rallied in Aden's Parade Square after Friday prayers.", "rallied", "Aden"),
    ("Israeli troops fired at cars that approached the village of Kfar Kila.", "fired", "Kfar Kila"),
    (
        "Troops patrolled streets after a night in which a mob stormed a jail in Osogbo, freed 200 inmates and burned a"
        " van.",
        "patrolled",
        None,
    ),
    ("Gunmen stormed a prison in Beni, freed hundreds of inmates and burned a van.", "freed", "Beni"),
    ("Rebels seized Paletwa and attacked a police post at Xyzzyville.", "attacked", None),
    ("A judge was shot dead as he left a wedding in the north of Quito on Sunday.", "shot dead", "Quito"),
    ("A nurse was shot dead and two were wounded in an ambush on the road to Bunia.", "shot dead", "Bunia"),
    ("The curfew imposed on Conakry on Monday runs until dawn.", "imposed", "Conakry"),
    ("Police arrested six men on Sunday over the murder of a mayor who was shot in Quito.", "arrested", None),
    ("Hundreds marched through Tbilisi on Monday, demanding the release of four students.", "demanding", "Tbilisi"),
    ("Minister Ali Noor flew to Accra on Monday and urged Ghana to send troops.", "urged", "Accra"),
    ("Workers blocked a road in Lima as the government accused them of sabotage.", "accused", None),
    ("In Goma, two gangs went for each other on Friday and police arrested fourteen.", "arrested", "Goma"),
    ("Police arrested nine people at a camp near Prince George on Tuesday.", "arrested", "Prince George"),
    ("The president declared an emergency and imposed a curfew in Guayaquil.", "declared", None),
    ("The United States barred the general from its territory in 2018.", "barred", None),
    ("Iran's foreign minister, visiting Budapest on Monday, accused Spain of arming rebels.", "accused", "Budapest"),
    ("The mayor was kidnapped last Friday and released unharmed in Mazatlán on Monday.", "kidnapped", None),
    ("Dock workers at Chittagong port suspended their strike on Monday.", "suspended", "Chittagong"),
    ("In a statement from Kano, the governor said police had arrested four men.", "arrested", None),
]


@pytest.mark.parametrize(("text", "trigger", "place"), PLACED, ids=[row[0][:50] for row in PLACED])
def test_the_place_is_the_one_that_its_own_clause_tells(geoparser, text, trigger, place):
    assert places(geoparser, text)[trigger] == place


def test_nothing_is_shared_across_a_semicolon(geoparser):
    text = "Militants ambushed a convoy in Chandel, killing 18 soldiers; days later, commandos destroyed two camps."
    assert places(geoparser, text)["destroyed"] is None


def test_the_palace_of_a_page_without_a_dateline_is_in_its_capital(geoparser):
    text = (
        "12.52 Shots are heard in the centre of Bissau.\n\n15.20 Soldiers opened fire on the government palace."
        "\n\n16.10 Protesters burned a flag outside the Guinea-Bissau embassy."
    )
    assert places(geoparser, text)["opened"] == "Bissau"


def test_a_town_whose_district_has_its_name_is_the_town(geoparser):
    text = "Three men were detained in Mangu, in Nigeria's Plateau State, on Wednesday.\n\nSoldiers came from Jos."
    event = next(e for e in geoparser.read(Article("a", text, published=PUBLISHED)).events if e.type == "COERCE")
    assert event.place is not None
    assert event.place.place.precision == "city"


def test_the_largest_city_of_a_land_is_the_one_told_of_and_not_the_land(geoparser):
    text = (
        "Volunteers buried 200 people in Goma on Monday, after rebels captured the largest city of Congo from the army."
    )
    assert places(geoparser, text)["captured"] == "Goma"
