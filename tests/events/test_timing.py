"""Whose date is it? Sentences read on Thursday, 14 March 2024."""

import datetime as dt

import pytest

from geo.domain import Article

PUBLISHED = dt.date(2024, 3, 14)


def days(geoparser, text, published=PUBLISHED):
    """Map each event's trigger to its first day, as "03-12", or None; statements are left out."""
    events = geoparser.read(Article("a", text, published=published)).events
    told = [e for e in events if e.type != "STATEMENT"]
    return {e.trigger.of(text): e.date.start.strftime("%m-%d") if e.date else None for e in told}


OVERNIGHT = "Russian drones struck a block of flats in Kharkiv overnight, killing three people, the governor said on "
OF_THE_DEED = [
    ("Gunmen attacked a police post in Garissa early on Tuesday, killing two officers.", "attacked", "03-12"),
    ("Gunmen in the early hours of Sunday attacked a village near Kaduna.", "attacked", "03-10"),
    ("Police in Dhaka arrested two opposition leaders shortly after noon on Monday.", "arrested", "03-11"),
    ("Police in Dhaka arrested two opposition leaders at daybreak.", "arrested", "03-14"),
    (OVERNIGHT + "Wednesday.", "struck", "03-13"),
    ("The bombing, the third this month, killed five people in Kandahar on Tuesday.", "killed", "03-12"),
    ("The May 12 attack in Mogadishu killed 20 people.", "killed", "05-12"),
    ("The government condemned Tuesday's bombing in Mogadishu.", "bombing", "03-12"),
    ("Ukraine condemned the Russian assault on the town of Izium, which began on Wednesday.", "assault", "03-13"),
    ("Police said on Thursday that rebels killed three soldiers in Bukavu on Tuesday.", "killed", "03-12"),
    ("By Monday evening Kyrgyz authorities had evacuated 600 people to the city of Batken.", "evacuated", "03-11"),
    ("Four officers were shot and wounded in St. Louis early Tuesday.", "shot", "03-12"),
    ("In Zugdidi two hundred people have been blocking the road since five o'clock.", "blocking", "03-14"),
    ("President Omar Dicko accused France of arming rebels in a speech in Bamako on Sunday.", "accused", "03-10"),
    ("Kyrgyzstan agreed on Tuesday to a truce after clashes the day before left three dead.", "clashes", "03-11"),
    ("Police arrested a suspect in the killing but released him last Thursday.", "released", "03-07"),
    ("Egypt sent a plane carrying 14 tons of medicine to Port Sudan on 10 March.", "sent", "03-10"),
    ("He recalled the attack of 6 March, when rebels shelled the city of Goma.", "shelled", "03-06"),
    ("On Sunday, hours after rebels took Damascus, crowds looted the embassy of Iran.", "took", "03-10"),
    ("In Kano soldiers killed two men; on Monday police arrested a bishop in Jos.", "arrested", "03-11"),
    ("Prime Minister Ion Chirtoaca flew to Rome on Sunday evening, where he met the Pope.", "met", "03-10"),
    ("Shops have reopened in Niamey two days after soldiers detained President Omar Bako.", "detained", "03-12"),
    ("The rebels announced a ceasefire to start on Friday.", "announced", None),
    ("Minister Ivan Velandia, back from Caracas since Monday, accused Venezuela of looking away.", "accused", None),
    ("The protests against a police squad in Lagos, disbanded on 11 March, went on.", "protests", None),
    ("The attack, carried out on Sunday, killed 20 people in Kabul.", "attack", "03-10"),
    ("President Ana Ruiz has put off a trip to Peru to December.", "put off", None),
    ("Ana Ruiz said so on Monday, when President Bo received the King of Spain in Lima.", "received", "03-11"),
    ("On 7 March assailants believed to be rebels attacked the village of Masala.", "attacked", "03-07"),
    ("The truce, negotiated by Oman, that took effect on Monday was broken near Khartoum.", "negotiated", None),
    ("Rebels shelled Goma on Tuesday, and jets struck Bukavu overnight.", "struck", "03-14"),
    ("He had received her in Lima on 4 February, three days before rebels entered Goma.", "entered", "02-07"),
    ("The front, which since 2014 has been at peace with Manila, accused the army of murder.", "accused", None),
    ("The army, at war since April 2023 with the Rapid Support Forces, blamed Ethiopia.", "blamed", None),
    ("Britain suspended part of its aid, and in Brussels Congolese exiles marched on Saturday.", "suspended", None),
    ("A march through Skegness is planned for Saturday, and an order is in force until Sunday.", "march", "03-16"),
    (
        "The bishops had offered to mediate in Bolivia last week, but the government turned them down.",
        "offered",
        "03-04",
    ),
    ("In 2019 it took the bishops, who brought Peru and Chile to one table in Cusco.", "brought", "01-01"),
    (
        "They'll meet on June 19, for the coalition is weak: the army chief of Peru warned Chile on Tuesday.",
        "warned",
        "03-12",
    ),
    ("On Monday, before the army entered the city, gunmen had abducted a cleric in Shahba.", "abducted", "03-11"),
    ("On Monday, before the army entered the city, gunmen had abducted a cleric in Shahba.", "entered", None),
    ("Police in Lima broke up a march on Sunday, three days after the vote, and detained ten.", "detained", "03-10"),
    ("Police arrested two settlers near Eli, where four men had been shot dead last June.", "arrested", None),
    ("The Guards hit a camp in Erbil in reply to the bombing in Kerman on Jan 3.", "hit", None),
    ("Pavel Zeman, who left Riga on February 20, telephoned President Ana Kalnina on Tuesday.", "telephoned", "03-12"),
    ("Washington blamed Iran for a raid on a base in Erbil on Tuesday.", "raid", "03-12"),
    ("The Council condemned the attack on a hotel in Jowhar, Somalia, on 9 March.", "condemned", None),
    ("The Council condemned the attack on a hotel in Jowhar, Somalia, on 9 March.", "attack", "03-09"),
    (
        "Mr. Swan appealed to the leaders of Puntland to return to the Council, which they left last year.",
        "appealed",
        None,
    ),
    (
        "He recalled the Ankara Declaration of 6 March, in which Somalia and Ethiopia agreed to a truce.",
        "agreed",
        "03-06",
    ),
    ("Much has changed since Monday, when the government suspended talks until 2028.", "suspended", "03-11"),
    ("In March his minister drew protests in Bratislava by meeting Sergei Lavrov in Antalya.", "meeting", "03-01"),
    ("Three men were hanged in Urmia on Wednesday morning last week, the judiciary said.", "hanged", "03-06"),
    ("Niamey/Abuja, March 11 - Niger's coup leaders closed the border late on Sunday.", "closed", "03-10"),
]


@pytest.mark.parametrize(("text", "trigger", "day"), OF_THE_DEED, ids=[row[0][:50] for row in OF_THE_DEED])
def test_a_deed_has_the_day_that_its_own_clause_tells(geoparser, text, trigger, day):
    assert days(geoparser, text)[trigger] == day


def test_a_day_told_with_what_came_later_is_not_that_of_what_had_been_done(geoparser):
    text = "Police had arrested a suspect in the killing but released him last Thursday."
    assert days(geoparser, text) == {"arrested": None, "released": "03-07"}


STORIES = [
    (
        "Rebels killed three men in Goma on Saturday, the army said on Sunday. ",
        "Three days later police shot two.",
        "12",
    ),
    (
        "A bomb killed three men in Goma on Saturday. ",
        "The army arrested a colonel in Bukavu the day after the attack.",
        "10",
    ),
    (
        "A bomb killed three men in Goma on Saturday. ",
        "Two days after the attack, soldiers arrested a colonel in Bukavu.",
        "11",
    ),
    ("The bloc has called a summit in Abuja for Sunday. ", "President Paul Yayi landed in Niamey at dawn.", "14"),
    ("The president came on Monday. His host was to have come on Friday. ", "The same day rebels shelled Goma.", "11"),
    (
        "Police held six doctors in Yangon on Tuesday; from Wednesday others would not work. ",
        "That evening crowds blocked roads in Mandalay.",
        "12",
    ),
    (
        "Police arrested a man in Lima on Monday.\n\nA mob burned a bank in Cusco on Tuesday.\n\n",
        "Hundreds of people marched in Lima around noon.",
        "12",
    ),
    (
        "A truce was announced in Khartoum on Tuesday. ",
        "The army, which had offered one the day before, bombed rebels in Bahri the same night.",
        "12",
    ),
    (
        "Gunmen shot dead 26 tourists in Pahalgam on Monday. ",
        "India expelled three envoys of Pakistan on the day after the massacre; it closed a crossing on Thursday.",
        "14",
    ),
    (
        "Nepal's premier resigned in Kathmandu on Tuesday, a day after police shot dead nine men in Pokhara. ",
        "The army arrested two ministers in Kathmandu that afternoon.",
        "12",
    ),
    (
        "A bomb killed three men in Goma on Wednesday. President Ana Ruiz, who on Monday had hoped for a truce, wept. ",
        "The same evening rebels attacked Bukavu.",
        "13",
    ),
    ("Gunmen attacked a mosque in Katsina on Sunday. ", "They abducted the imam at about 2 a.m.", "10"),
]


@pytest.mark.parametrize(("first", "then", "day"), STORIES, ids=[row[1][:50] for row in STORIES])
def test_a_day_told_from_another_one_is_counted_from_the_right_deed(geoparser, first, then, day):
    found = geoparser.read(Article("a", first + then, published=PUBLISHED)).events
    assert [e.date.start.day for e in found if e.sentence.start >= len(first)][-1] == int(day)


def test_what_had_been_done_before_is_not_dated_by_what_was_done_yesterday(geoparser):
    text = (
        "President Ali Bo, whose motorcade had been pelted with stones in Tombua, yesterday imposed a curfew on Luena."
    )
    assert days(geoparser, text) == {"pelted": None, "imposed": "03-13"}


def test_the_heaviest_loss_this_year_was_not_only_this_year(geoparser):
    text = "Gunmen ambushed troops in Gwadar, killing 14 soldiers, the army's heaviest loss this year."
    assert set(days(geoparser, text).values()) == {None}


def test_a_day_after_a_doer_of_its_own_is_only_that_doers(geoparser):
    text = "A curfew was imposed in Tikapur and protesters torched a radio station in Dhangadhi on Tuesday."
    assert days(geoparser, text) == {"imposed": None, "torched": "03-12"}


TWO_DAYS = [
    (
        "On Monday Hezbollah fired rockets at a barracks in reply to an Israeli raid near Tyre a day earlier.",
        {"fired": "03-11", "raid": "03-10"},
    ),
    (
        "In May 2021, when thousands of people came from Belarus, the government imposed a curfew in Podlasie.",
        {"imposed": "05-01"},
    ),
]


@pytest.mark.parametrize(("text", "told"), TWO_DAYS, ids=[row[0][:40] for row in TWO_DAYS])
def test_each_deed_has_its_own_day(geoparser, text, told):
    assert days(geoparser, text) == told


def test_years_are_counted_back_at_the_start_of_a_sentence(geoparser):
    text = "Two years ago, gunmen killed six people in a hotel in Mandera."
    event = geoparser.read(Article("a", text, published=PUBLISHED)).events[0]
    assert (event.date.start.year, event.date.precision) == (2022, "year")


def test_the_day_of_a_march_called_for_is_not_that_of_the_call(geoparser):
    assert days(geoparser, "The teachers' union called for a new march on Saturday.") == {"called": None}


OF_THE_SAYING = [
    "Rebels killed three soldiers in Bukavu, police said on Thursday.",
    "Rebels killed three soldiers in Bukavu, police said Thursday.",
    "Police said on Thursday that rebels had killed three soldiers in Bukavu.",
]


@pytest.mark.parametrize("text", OF_THE_SAYING, ids=[text[:50] for text in OF_THE_SAYING])
def test_the_day_of_the_saying_is_not_that_of_the_deed(geoparser, text):
    assert days(geoparser, text) == {"killed": None}


def test_a_decree_has_the_day_on_which_its_doer_announces_it(geoparser):
    text = "The European Union imposed sanctions on nine Georgian officials, Brussels announced Monday."
    assert days(geoparser, text) == {"imposed": "03-11"}


def test_what_is_agreed_on_lies_ahead(geoparser):
    text = "Kyrgyz President Sadyr Imanov and Tajik leader Rustam Nazarov agreed to meet in Bishkek in September."
    event = geoparser.read(Article("a", text, published=dt.date(2019, 11, 5))).events[0]
    assert (event.modality, event.date.start) == ("planned", dt.date(2020, 9, 1))


def test_no_deed_that_happened_is_dated_after_the_article(geoparser):
    text = "Kenya and Uganda signed a programme of cooperation in the field of education for 2025-2027 in Nairobi."
    assert all(e.date is None for e in geoparser.read(Article("a", text, published=PUBLISHED)).events)


LENT = [
    ("Iran on Sunday denounced the drill and threatened to strike bases in Bahrain.", "threatened"),
    ("President Onodera of Japan telephoned President Galvez of Peru on Sunday and offered two boats.", "offered"),
    ("Thousands rallied in Skopje on Sunday, while police were put on alert across the capital.", "put"),
    ("Soldiers took over the radio in Libreville on Sunday, and placed Aristide Mboa under house arrest.", "placed"),
    ("In a phone call on Sunday, Iraqi President Salim Rashid and Turkish President Orhan Kilic agreed.", "agreed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger"), LENT, ids=[row[0][:50] for row in LENT])
def test_what_is_joined_to_a_deed_shares_its_day(geoparser, text, trigger):
    assert days(geoparser, text)[trigger] == "03-10"


OF_ANOTHER = [
    ("Washington cut security aid to Bogota on Monday and has warned that it will revoke visas.", "warned"),
    ("Bolivia thanked Peru for the two helicopters that it had sent to Rurrenabaque last August.", "thanked"),
    ("Three vessels left Hanko on Thursday morning, and Sweden has offered Finland an aircraft.", "offered"),
    ("Traders observed a strike in Khuzdar on Monday against the abduction of a boy.", "abduction"),
]


@pytest.mark.parametrize(("text", "trigger"), OF_ANOTHER, ids=[row[0][:50] for row in OF_ANOTHER])
def test_a_day_told_of_something_else_is_not_borrowed(geoparser, text, trigger):
    assert days(geoparser, text)[trigger] is None


def test_without_a_day_of_publication_only_whole_dates_are_dates(geoparser):
    text = "Rebels attacked Goma on Tuesday. On 20 November 2012 rebels had seized the town of Bukavu."
    assert days(geoparser, text, published=None) == {"attacked": None, "seized": "11-20"}


def test_days_after_are_counted_back_from_the_main_clause(geoparser):
    text = "Four days after rebels seized the town of Goma, the army attacked it on Monday."
    assert days(geoparser, text)["seized"] == "03-07"


def test_a_visit_that_opens_the_sentence_keeps_its_own_day(geoparser):
    text = "Ahead of his visit to Washington on Friday, South Korean President Yim Dong-hee met Kenji Abe in Seoul."
    assert days(geoparser, text)["visit"] == "03-15"


def test_the_worst_since_is_not_a_stretch(geoparser):
    text = "It was the deadliest attack in Mogadishu since 2017, when a truck bomb killed 500 people."
    events = geoparser.read(Article("a", text, published=PUBLISHED)).events
    assert {e.date.start.year for e in events if e.date} == {2017}
    assert all(e.date is None or e.date.end.year == 2017 for e in events)


def test_a_name_that_looks_like_said_says_nothing(geoparser):
    text = (
        "RABAT, March 12 (Agency) -- French minister Jean Dumas met his Moroccan counterpart Said Alami here Tuesday."
    )
    assert days(geoparser, text) == {"met": "03-12"}


def test_a_day_earlier_counts_from_the_day_told_before(geoparser):
    text = (
        "Tunisian police fired tear gas at protesters in Sfax on Monday. "
        "A day earlier, the army had shelled a camp near Kasserine."
    )
    assert days(geoparser, text) == {"fired": "03-11", "shelled": "03-10"}


def test_a_timeline_tells_the_past_in_the_present(geoparser):
    text = "4 February - Saudi Crown Prince Sultan bin Nayef hosts Turkish President Orhan Kilicer in Jeddah."
    event = geoparser.read(Article("a", text, published=PUBLISHED)).events[0]
    assert (event.modality, event.date.start) == ("happened", dt.date(2024, 2, 4))


CHRONICLE = """How it came to that, in the words of those who were there:

September 2018. Ethiopia and Eritrea sign a declaration of friendship in Asmara.

November 2020. Eritrean gunners shell Humera as war engulfs the north of Ethiopia.
"""


def test_a_date_in_front_of_its_lines_dates_what_they_tell(geoparser):
    events = geoparser.read(Article("a", CHRONICLE, published=PUBLISHED)).events
    assert {(e.type, e.date.start.isoformat()) for e in events} >= {
        ("SUPPORT", "2018-09-01"),
        ("ASSAULT", "2020-11-01"),
    }


def test_hours_before_is_the_same_day(geoparser):
    text = "Rebels attacked Bokkos on Monday, hours before President Omar Dicko of Mali flew into Jos."
    assert days(geoparser, text) == {"attacked": "03-11", "flew": "03-11"}


def test_the_day_of_an_announcement_is_not_that_of_what_it_is_about(geoparser):
    text = "The M23 has not withdrawn from Goma, contrary to its announcement of 3 February."
    assert days(geoparser, text) == {"withdrawn": None}


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("On Tuesday, officers shot dead two people in Nakuru, hospital officials said.", "shot dead", "03-12"),
        ("From 8 to 10 March, clashes between rival factions were reported around Marte, Nigeria.", "clashes", "03-08"),
        ("Rebels took six farmers hostage near Marte on Monday. They were freed hours later.", "freed", "03-11"),
        ("On 5 March, crowds stormed a police station in Dhaka. That day six died. Soldiers shelled Khulna the "
         "same evening.", "shelled", "03-05"),
        ("Clashes broke out in Sylhet in 2019. In July of that year soldiers attacked Khulna.", "attacked", "07-01"),
    ],
)  # fmt: skip
def test_a_day_is_found_across_the_words_of_a_report(geoparser, text, trigger, day):
    assert days(geoparser, text)[trigger] == day


def test_two_days_after_is_counted_from_a_deed_and_not_from_the_start_of_the_war(geoparser):
    text = (
        "An air strike killed 40 people in Khartoum on Sunday, one of the deadliest since the war began on 15 April. "
        "The strike came two days after a drone attack killed 12 people in Omdurman."
    )
    assert days(geoparser, text)["killed"] == "03-08"


NOT_ITS_DAY = [
    ("Police in Port Moresby arrested eleven people over Sunday's tribal fight in Enga.", "arrested"),
    ("Ukraine condemned Tuesday's Russian strike on Kharkiv.", "condemned"),
    ("The three soldiers were killed by rebels in Mosul since the invasion of Iraq in 2003.", "killed"),
    ("A court in Paris convicted four men of the January 2015 attack on a newspaper.", "convicted"),
    ("It was the deadliest attack in Russia since the 2004 school siege, killing 133 people near Moscow.", "killing"),
    ("Omar Dicko, who said in April that he would run in the election on 6 October, was detained in Sfax.", "detained"),
    ("Some 300 people gathered in Leposavic against the arrest, on 29 November, of a teacher.", "gathered"),
    ("General Zuniga, who was arrested in La Paz, had been sacked on Tuesday.", "arrested"),
    ("Kenya promised to deploy 600 more police officers to Haiti in January.", "promised"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger"), NOT_ITS_DAY, ids=[row[1] for row in NOT_ITS_DAY])
def test_a_day_of_another_clause_is_no_day_of_the_deed(geoparser, text, trigger):
    assert days(geoparser, text).get(trigger) is None


def test_a_day_between_commas_of_saying_is_that_of_the_deed(geoparser):
    text = "On Monday, police said, gunmen shot dead two farmers in Nakuru."
    assert days(geoparser, text) == {"shot dead": "03-11"}


def test_what_was_done_says_nothing_of_the_day_of_what_is_to_come(geoparser):
    text = "US Speaker Nancy Doe met President Tsai Ing-wen in Taipei on Monday morning and is to fly to Seoul."
    assert days(geoparser, text) == {"met": "03-11", "fly": None}


def test_talks_called_off_have_no_day_but_that_of_the_calling_off(geoparser):
    text = "The Afghan side called off a meeting of the commanders which was to be held in Kandahar on Wednesday."
    assert days(geoparser, text)["called off"] is None


GOES_ON = [
    ("He will meet the queen in London on 24 June before flying to Paris on Wednesday.", "flying", "06-26"),
    ("On Tuesday, Indian Prime Minister Ravi Rao put off a visit to Oslo planned for 10 May.", "put off", "05-10"),
    ("Turkish President Ali Koc would discuss it with President Ivan Orlov when they meet in May.", "meet", "05-01"),
]


@pytest.mark.parametrize(("text", "trigger", "day"), GOES_ON, ids=[row[1] for row in GOES_ON])
def test_what_is_to_come_goes_on_from_the_day_told_with_it(geoparser, text, trigger, day):
    text = text.replace("He will", "Fijian Prime Minister Sitiveni Rabo will")
    assert days(geoparser, text)[trigger] == day


def test_in_the_evening_is_that_of_the_day_of_the_news(geoparser):
    text = (
        "MANILA - The Philippines summoned China's ambassador on Wednesday after a Chinese ship rammed a boat.\n\n"
        "In the evening about 150 fishermen picketed the Chinese consulate in Makati."
    )
    assert days(geoparser, text)["picketed"] == "03-13"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Twenty years ago this month NATO bombed Serbia over its crackdown in Kosovo.", 2004),
        ("In 2019 soldiers killed more than 100 protesters in Khartoum.", 2019),
    ],
)
def test_history_has_its_year(geoparser, text, year):
    event = geoparser.read(Article("a", text, published=PUBLISHED)).events[0]
    assert event.date.start.year == year


def test_an_invitation_by_telephone_is_not_for_the_day_of_the_call(geoparser):
    text = "South Africa's President Themba Nkosi rang President Tendai Moyo of Zimbabwe on Monday and invited him."
    assert days(geoparser, text).get("invited") is None


AFTER_THE_COUP = [
    (
        "Three days after the coup, soldiers arrested the former prime minister in Conakry on Tuesday.",
        "arrested",
        "03-12",
    ),
    ("On Sunday night and into Monday, soldiers shelled Bakhmut.", "shelled", "03-10"),
    ("Mali expelled the envoy in January 2022, and France shut its embassy in Gao that August.", "shut", "08-01"),
]


@pytest.mark.parametrize(("text", "trigger", "day"), AFTER_THE_COUP, ids=[row[1] for row in AFTER_THE_COUP])
def test_what_is_counted_from_a_coup_is_no_day_of_the_coup(geoparser, text, trigger, day):
    assert days(geoparser, text)[trigger] == day


def test_a_day_of_the_second_clause_is_not_lent_to_the_first(geoparser):
    text = "The United States froze Afghan reserves, and the European Union suspended its aid on Tuesday."
    assert days(geoparser, text).get("froze") is None


def test_what_is_done_at_a_conference_is_done_on_its_day(geoparser):
    text = "Protesters held a rally in Minsk on Monday at which police arrested 30 people."
    assert days(geoparser, text) == {"held": "03-11", "arrested": "03-11"}


def test_in_the_afternoon_is_not_of_the_day_of_a_clause_before(geoparser):
    text = (
        "Serbian President Ivan Vuc welcomed Chinese President Xi Lin in Belgrade on Wednesday.\n\n"
        "Police, who were deployed in Novi Sad on Tuesday, arrested nine protesters in Nis in the afternoon."
    )
    assert days(geoparser, text)["arrested"] == "03-13"


OF_ONE_DAY_OR_TWO = [
    ("Hours after the president flew to Geneva on Sunday, rebels attacked Bunia.", "attacked", "03-10"),
    ("Lithuania has expelled two envoys, and on Tuesday guards began to push migrants back.", "expelled", None),
    ("A note which condemned the arrest of a bishop in Matagalpa last month was lost.", "arrest", "02-01"),
    ("In Moundou soldiers opened fire on strikers who had blocked a road on Friday.", "opened", "03-08"),
    ("In 2016 drivers who had blocked the road near Oruro beat a minister to death.", "blocked", "01-01"),
    ("The general took power in January in a coup in which a minister was put on a plane to Lome.", "put", "01-01"),
    ("Gunmen killed two men in Jos on Sunday, and bandits have abducted nine in Zamfara.", "abducted", None),
    (
        "In her first foreign trip since taking office on 1 March, Iceland's president travels to Oslo on Friday.",
        "travels",
        "03-15",
    ),
    ("The strike, in which 30 people died on 4 March, was condemned on Friday by Spain.", "condemned", "03-08"),
    ("Armenia ceded villages on 4 March, and its police have since detained 20 people in Yerevan.", "detained", None),
]


@pytest.mark.parametrize(("text", "trigger", "day"), OF_ONE_DAY_OR_TWO, ids=[row[1] for row in OF_ONE_DAY_OR_TWO])
def test_a_day_goes_as_far_as_its_clause_says(geoparser, text, trigger, day):
    assert days(geoparser, text)[trigger] == day


def test_two_days_earlier_is_counted_from_the_day_of_the_news_not_from_a_month_of_background(geoparser):
    text = (
        "Gunmen shot nineteen traders in Menaka on Wednesday.\n\nThe junta expelled the envoy in November and closed"
        " the border the following year.\n\nTwo days earlier, a bomb killed four soldiers near Gao."
    )
    assert days(geoparser, text)["killed"] == "03-11"


def test_the_day_of_a_question_is_that_of_its_answer(geoparser):
    text = "What happened on Monday?\n\nA convoy of police was ambushed in Garissa shortly before dawn by a dozen men."
    assert days(geoparser, text)["ambushed"] == "03-11"


def test_the_following_june_is_counted_from_the_month_before(geoparser):
    text = "In May 2019 Washington threatened Mexico with tariffs. Mexico sent troops to Tapachula the following June."
    events = geoparser.read(Article("a", text, published=PUBLISHED)).events
    assert [e.date.start for e in events if e.type == "MOBILIZE" and e.date] == [dt.date(2019, 6, 1)]
