"""Did it happen? Sentences read on Thursday, 14 March 2024, each for one way to plan, deny or only speak of a deed."""

import datetime as dt

import pytest

from geo.domain import Article

PUBLISHED = dt.date(2024, 3, 14)


def told(geoparser, text):
    """List the type and modality of the events of a text, in order; statements are left out."""
    events = geoparser.read(Article("a", text, published=PUBLISHED)).events
    return [(e.type, e.modality) for e in events if e.type != "STATEMENT"]


def statuses(geoparser, text):
    return [v.status for v in geoparser.read(Article("a", text, published=PUBLISHED)).visits]


DENIED = [
    "Russia denies targeting civilians in Ukraine.",
    "Russia denied that it had targeted civilians in Kharkiv.",
    "The interior minister denied that police had used firearms in Oruro.",
    "Reports that rebels had seized the town of Goma were false, the government said.",
    "The claim that Ukraine shelled Belgorod is untrue, Kyiv said.",
    "Neither Russia nor Ukraine attacked the plant in Enerhodar on Sunday, the UN said.",
    "Israel almost bombed Natanz in 2012.",
    "The army denied having bombed a hospital in Kabkabiya.",
    "Sudan and Chad stopped short of agreeing to a ceasefire in Jeddah on Thursday.",
    "The Collective Security Treaty Organization had intended to hold the exercise in Armenia in October.",
]


@pytest.mark.parametrize("text", DENIED, ids=[text[:50] for text in DENIED])
def test_a_denial_of_a_deed_is_the_deed_negated(geoparser, text):
    assert [modality for _, modality in told(geoparser, text)] == ["negated"]


def test_an_allegation_that_is_rejected_leaves_the_deed_negated(geoparser):
    text = "The Kremlin rejected allegations that Russian forces had bombed a hospital in Kherson."
    assert told(geoparser, text) == [("REJECT", "happened"), ("ASSAULT", "negated")]


def test_a_claim_dismissed_is_a_denial_wherever_the_parse_hangs_it(geoparser):
    text = "The Taliban dismissed claims that they had shelled the market in Herat."
    assert ("ASSAULT", "happened") not in told(geoparser, text)


def test_what_they_say_instead_is_not_denied(geoparser):
    text = (
        "The rebels denied that they had withdrawn from Bunia, saying their fighters had captured dozens of soldiers."
    )
    assert told(geoparser, text) == [("RETREAT", "negated"), ("ASSAULT", "happened")]


def test_what_they_are_asked_not_to_do_is_only_spoken_of(geoparser):
    assert told(geoparser, "The United States has asked Pakistan not to deport 25,000 Afghans.") == [
        ("REQUEST", "happened")
    ]


def test_all_that_somebody_is_accused_of_is_only_spoken_of(geoparser):
    text = "Human Rights Watch accused Pakistani officials of beating refugees and seizing livestock."
    assert told(geoparser, text) == [("ACCUSE", "happened")]


def test_what_they_insist_on_is_not_denied(geoparser):
    text = "Baku denies blocking the road and insists that activists are protesting there against illegal mining."
    assert told(geoparser, text) == [("COERCE", "negated"), ("PROTEST", "happened")]


def test_instead_of_doing_it_is_not_doing_it(geoparser):
    text = "Instead of visiting Berlin, Russian President Leonid Grachev flew to Beijing on Monday."
    visits = geoparser.read(Article("a", text, published=PUBLISHED)).visits
    assert [v.place.place.name for v in visits] == ["Beijing"]


def test_what_they_are_told_to_stop_is_only_spoken_of(geoparser):
    assert told(geoparser, "The UN called on the RSF to stop shelling Nyala.") == [("REQUEST", "happened")]


def test_a_clause_about_an_attack_is_not_what_is_denied(geoparser):
    text = "Hezbollah denied any role in the attack, which hit a village in the Golan Heights on Monday."
    assert ("ASSAULT", "happened") in told(geoparser, text)


def test_a_role_denied_does_not_undo_the_attack(geoparser):
    text = "Iran denied any role in Tuesday's drone strike on Erbil."
    assert told(geoparser, text) == [("ASSAULT", "happened")]


VISITOR = "Iraqi President Salim Rashid "
ANNOUNCED = [
    VISITOR + "is to visit Ankara on Monday.",
    VISITOR + "is due to visit Ankara on Monday.",
    VISITOR + "plans to pay an official visit to Ankara on Monday.",
    VISITOR + "plans a visit to Ankara on Monday.",
    VISITOR + "is scheduled to arrive in Ankara on Monday.",
    VISITOR + "is heading to Ankara on Monday.",
    VISITOR + "would visit Ankara on Monday, his office said.",
    "A visit by Iraqi President Salim Rashid to Ankara is planned for Monday.",
    "A visit by Iraqi President Salim Rashid to Ankara is scheduled for Monday.",
    "Iraqi president to visit Turkey on Monday",
]


@pytest.mark.parametrize("text", ANNOUNCED, ids=[text[:60] for text in ANNOUNCED])
def test_a_visit_to_come_is_announced_and_its_day_lies_ahead(geoparser, text):
    visits = geoparser.read(Article("a", text, published=PUBLISHED)).visits
    assert [(v.status, v.date.start.day) for v in visits] == [("announced", 18)]


CANCELLED = [
    VISITOR + "cancelled a visit to Ankara.",
    VISITOR + "postponed his visit to Ankara.",
    "A meeting between Iraqi President Salim Rashid and Turkish President Orhan Kilic in Ankara was called off.",
    VISITOR + "was expected to visit Ankara on Monday but the trip was cancelled.",
]


@pytest.mark.parametrize("text", CANCELLED, ids=[text[:60] for text in CANCELLED])
def test_a_visit_called_off_is_cancelled(geoparser, text):
    assert statuses(geoparser, text) == ["cancelled"]


NO_VISIT = [
    VISITOR + "never visited Ankara.",
    VISITOR + "has yet to visit Ankara.",
    VISITOR + "was to have visited Ankara on Monday.",
    VISITOR + "had been due to visit Ankara on Monday.",
    VISITOR + "refused to visit Ankara.",
    VISITOR + "may visit Ankara next month.",
    VISITOR + "hopes to visit Ankara this year.",
    VISITOR + "is considering a visit to Ankara.",
    VISITOR + "would visit Ankara only if the border opened, his office said.",
    "Iran has no plans to meet US officials in Geneva.",
    VISITOR + "does not intend to visit Ankara.",
    VISITOR + "had planned to visit Ankara on Monday.",
]


@pytest.mark.parametrize("text", NO_VISIT, ids=[text[:60] for text in NO_VISIT])
def test_a_visit_refused_denied_or_merely_possible_is_none(geoparser, text):
    assert statuses(geoparser, text) == []


SPOKEN_OF = [
    ("Iran threatened to strike Israel.", "THREATEN"),
    ("The United States urged Rwanda to withdraw its troops from Goma.", "REQUEST"),
    ("Hungary offered to host talks between Russia and Ukraine in Budapest.", "AGREE"),
    ("Ukraine accused Russia of bombing hospitals.", "ACCUSE"),
    ("Ukraine accused Russia of having bombed hospitals.", "ACCUSE"),
    ("Poland refused to extradite the suspect to Germany.", "REJECT"),
]


@pytest.mark.parametrize(("text", "kind"), SPOKEN_OF, ids=[row[0][:50] for row in SPOKEN_OF])
def test_a_deed_that_is_only_spoken_of_is_no_event(geoparser, text, kind):
    assert told(geoparser, text) == [(kind, "happened")]


@pytest.mark.parametrize("deed", ["bombing", "having bombed"])
def test_a_charge_that_tells_the_place_is_a_deed_as_the_accuser_says(geoparser, deed):
    text = f"Ukraine accused Russia of {deed} a hospital in Kherson."
    events = geoparser.read(Article("a", text)).events
    assert [(e.type, e.claimed_by) for e in events] == [("ACCUSE", None), ("ASSAULT", "Ukraine")]


NOTHING = [
    "If Israel attacks Rafah, Egypt will close its border.",
    "Police foiled an attack on a church in Lahore on Monday.",
    "Security forces thwarted a suicide bombing in Kabul.",
    "A possible attack on Kherson worries Kyiv.",
    "Will Israel attack Rafah?",
    "The European Union is considering sanctions on Belarus.",
]


@pytest.mark.parametrize("text", NOTHING, ids=[text[:50] for text in NOTHING])
def test_what_is_foiled_feared_weighed_or_asked_is_no_event(geoparser, text):
    assert told(geoparser, text) == []


PLANNED = [
    ("France plans to withdraw its troops from Niger by the end of the year.", "RETREAT"),
    ("The European Union is set to impose sanctions on Belarus on Monday.", "SANCTION"),
    ("Opposition parties will march in Nairobi on Wednesday.", "PROTEST"),
]


@pytest.mark.parametrize(("text", "kind"), PLANNED, ids=[row[0][:50] for row in PLANNED])
def test_a_deed_to_come_is_planned(geoparser, text, kind):
    assert told(geoparser, text) == [(kind, "planned")]


def test_what_is_told_of_a_quotation_is_not_in_its_future(geoparser):
    text = '"We will not negotiate with them," rebel spokesman Getachew Kebede said, rejecting an offer by Ethiopia.'
    assert ("REJECT", "happened") in told(geoparser, text)


def test_what_somebody_is_due_to_do_is_no_fact(geoparser):
    text = "Tom Hargrove, the US envoy, is due to hold talks with the government of Sudan on Monday."
    event = geoparser.read(Article("a", text, published=dt.date(2024, 3, 14))).events[0]
    assert (event.type, event.modality, event.date.start) == ("AGREE", "planned", dt.date(2024, 3, 18))


NO_FACTS = [
    "France does not rule out sending troops to Mali, officials said.",
    "Washington would not take part in an attack on Iran, officials said.",
    "There was no evidence that the rebels carried out the car bombing in Tame in July, prosecutors said.",
    "In the event of an attack on Taiwan, the United States would send ships to Keelung.",
    "China announced live-fire exercises around Taiwan from Thursday to Sunday.",
    "The two presidents were due to meet in Ankara on Wednesday, but the talks did not take place.",
    "The Spanish foreign minister was not going to visit Caracas, his ministry said.",
    "Preparations are under way for a meeting of the foreign ministers of Chad and Libya in Tripoli.",
    "Reports that Israeli jets bombed Beirut airport on Monday are false, the army said.",
    "Had the army attacked Bukavu, thousands would have died, the governor said.",
    "Peru and Chile are close to signing a treaty in Lima.",
    "The Polish president's trip to Vilnius, due on Monday, has been postponed.",
    "Rebels are preparing an assault on Goma, the UN warned.",
]


@pytest.mark.parametrize("text", NO_FACTS, ids=[text[:40] for text in NO_FACTS])
def test_what_is_prepared_supposed_or_called_false_is_never_placed_as_done(geoparser, text):
    events = geoparser.read(Article("a", text, published=dt.date(2024, 3, 14))).events
    assert not [e for e in events if e.modality == "happened" and e.place is not None]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The novel tells how rebels bomb a hotel in Nairobi and abduct a minister.", "hypothetical"),
        ("In the new television series, Polish agents kidnap a Russian general in Riga.", "hypothetical"),
        ("In the latest in a series of attacks, gunmen killed five soldiers in Mopti.", "happened"),
        ("Rebels attacked a film crew in Mosul on Monday, killing three people.", "happened"),
    ],
)
def test_what_a_story_tells_happened_nowhere(geoparser, text, modality):
    assert {e.modality for e in geoparser.read(Article("a", text)).events} <= {modality}


CALLED = [
    ("Opposition parties have called a general strike in Lima for Thursday.", "2024-03-14"),
    ("Activists have called a rally in Bucharest on Sunday against the ruling.", "2024-03-17"),
    ("A protest has been called for Saturday in Tunis.", "2024-03-16"),
]


@pytest.mark.parametrize(("text", "day"), CALLED, ids=[row[0][:40] for row in CALLED])
def test_a_protest_that_is_called_is_yet_to_come(geoparser, text, day):
    events = geoparser.read(Article("a", text, published=PUBLISHED)).events
    assert [(e.type, e.modality, e.date.start.isoformat()) for e in events] == [("PROTEST", "planned", day)]


def test_a_no_on_a_sign_undoes_nothing(geoparser):
    text = "Toting signs that said Vote no on 1, about 55 residents marched in Gainesville on Friday."
    assert told(geoparser, text) == [("PROTEST", "happened")]


UNCONFIRMED = [
    "The United Nations said it could not confirm that soldiers had burned the village of Minova on Sunday.",
    "The army declined to confirm that its jets had bombed a camp near Goma on Sunday.",
]


@pytest.mark.parametrize("text", UNCONFIRMED, ids=[text[:40] for text in UNCONFIRMED])
def test_what_nobody_can_confirm_is_in_doubt_and_past(geoparser, text):
    event = next(e for e in geoparser.read(Article("a", text, published=PUBLISHED)).events if e.type == "ASSAULT")
    assert (event.modality, event.date.start < PUBLISHED) == ("hypothetical", True)


def test_what_is_answered_was_done(geoparser):
    text = "Hamas vowed to avenge the killing of its leader in Gaza City."
    assert told(geoparser, text) == [("THREATEN", "happened"), ("ASSAULT", "happened")]


NOT_YET = [
    "Russia: Putin to receive Macron in Paris next week",
    "Talks between Armenia and Azerbaijan to resume in Paris",
    "France mulls sending troops to Ukraine",
    "Mediator sees no way out; Chad, Mali ministers to meet in Mopti",
    "Kyiv should be allowed to hit bases in Ukraine from which missiles are fired, the minister said.",
    "Reports that jets had already bombed a site in Ukraine could not be confirmed.",
    "There were unconfirmed reports that soldiers had arrested a preacher in Mopti.",
    "Prisoners were to have been exchanged in Paris last week.",
    "Ethiopia held back, but had it attacked Mopti, Mali might have expelled its envoys.",
    "Kyiv urged its partners to let Western air defences shoot drones down over Ukraine.",
    "The UN refugee agency said that it would begin distributing tents in Mopti next week.",
    "The mayor demanded that the prisoners of Mopti be released.",
    "President Ana Ruiz met King Felipe in Madrid on Tuesday. From Spain she goes on to Paris.",
]


@pytest.mark.parametrize("text", NOT_YET, ids=[text[:40] for text in NOT_YET])
def test_what_is_urged_begun_later_or_next_on_a_tour_has_not_happened(geoparser, text):
    events = geoparser.read(Article("a", text, published=PUBLISHED)).events
    places = {e.place.place.name for e in events if e.place is not None and e.is_default_pin}
    assert not places & {"Ukraine", "Mopti", "Paris"}


def test_what_was_done_with_a_wanted_man_was_done(geoparser):
    text = "In a gesture of goodwill, Bangladesh handed over to Indian authorities on Wednesday a man wanted in Assam."
    assert [modality for _, modality in told(geoparser, text)] == ["happened"]
