"""Agendas: lists of what is to come, day by day, in the present tense."""

import datetime as dt

import pytest

from geo.domain import Article
from geo.events.dates.agenda import read_agenda

SUNDAY = dt.date(2025, 2, 2)
AGENDA = """The week ahead, Feb 3-9

MONDAY

Doctors in Lesotho walk out for 48 hours over unpaid overtime. They last struck in October.

TUESDAY

Finance ministers of the six members of the monetary union gather in Libreville.

Guyanese Foreign Minister Deborah Persaud is in Port of Spain for talks with her opposite number, Kelvin Ramdeen.

SATURDAY AND SUNDAY

Fishermen in Vigo block the port in protest at the new quotas.
"""


def days(text, published=SUNDAY):
    return [(day.phrase.text, day.date.start.day, day.date.end.day) for day in read_agenda(text, published)]


def test_an_agenda_is_read_day_by_day_and_a_weekday_never_goes_back():
    assert days(AGENDA) == [("MONDAY", 3, 3), ("TUESDAY", 4, 4), ("SATURDAY", 8, 9)]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (AGENDA.replace("The week ahead, Feb 3-9", "The week in review"), SUNDAY),
        (AGENDA.replace("The week ahead, Feb 3-9", "News in brief"), SUNDAY),
        (AGENDA, None),
        ("What to watch\n\nMonday\n\nVoters in Peru choose a president.\n", SUNDAY),
    ],
)
def test_a_review_a_text_without_a_day_and_a_single_line_are_no_agenda(text, published):
    assert days(text, published) == []


def test_days_with_numbers_after_the_publication_need_no_word_for_it():
    text = "Dates for the region\n\nMonday, March 16\n\nA.\n\nWednesday, March 18:\n\nB.\n"
    assert [day[1] for day in days(text, dt.date(2026, 3, 13))] == [16, 18]


def test_the_present_tense_of_an_agenda_is_planned_that_day_and_its_past_is_not(geoparser):
    reading = geoparser.read(Article("a", AGENDA, published=SUNDAY))
    told = {e.trigger.of(AGENDA): (e.modality, e.date.start.isoformat() if e.date else None) for e in reading.events}
    assert told["walk out"] == ("planned", "2025-02-03")
    assert told["struck"] == ("happened", "2024-10-01")
    assert told["gather"] == ("planned", "2025-02-04")
    assert told["block"] == ("planned", "2025-02-08")
    (visit,) = [v for v in reading.visits if v.kind == "visit"]
    assert (visit.status, visit.date.start, visit.hosts[0].name) == ("announced", dt.date(2025, 2, 4), "Kelvin Ramdeen")
