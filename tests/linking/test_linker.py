"""What links reports into a story, and what keeps them apart."""

from __future__ import annotations

import datetime as dt
from itertools import count

import pytest

from geo.domain import (
    Actor,
    Article,
    DateRange,
    Document,
    Event,
    EventPlace,
    Place,
    Published,
    Reading,
    Span,
    Visit,
)
from geo.linking import Linker

MOSCOW = Place("524901", "Moscow", 55.75, 37.62, "RU", "PPLC", "city", "Moscow")
RUSSIA = Place("2017370", "Russia", 60, 100, "RU", "PCLI", "country")
BAGHDAD = Place("98182", "Baghdad", 33.34, 44.4, "IQ", "PPLC", "city", "Baghdad")
SOCHI = Place("491422", "Sochi", 43.6, 39.73, "RU", "PPLA2", "city", "Krasnodar Krai")
ALHAKIM = Actor("Mohamed Ali Alhakim", "foreign minister", "IQ")
LAVROV = Actor("Sergey Lavrov", "foreign minister", "RU")
WEDNESDAY = DateRange.day(dt.date(2019, 1, 30))
_numbers = count()


def range_of(first: str, last: str) -> DateRange:
    return DateRange(dt.date.fromisoformat(first), dt.date.fromisoformat(last), "range")


def visit(
    visitors=(ALHAKIM,), hosts=(LAVROV,), place=MOSCOW, date=WEDNESDAY, date_text=None, status="happened", kind="visit"
):
    where = EventPlace(place, "clause", False) if place else None
    return Visit(
        f"v{next(_numbers)}",
        kind,
        status,
        tuple(visitors),
        tuple(hosts),
        where,
        date,
        date_text,
        sentences=(Span(0, 9),),
    )


def event(type_="ASSAULT", place=BAGHDAD, date=WEDNESDAY, actors=(), recipients=(), modality="happened", visit_id=None):
    where = EventPlace(place, "clause", False) if place else None
    return Event(
        f"e{next(_numbers)}", type_, None, Span(0, 4), Span(0, 9), tuple(actors), tuple(recipients), where, date,
        modality=modality, visit=visit_id,
    )  # fmt: skip


def reading(*records, source=None, published=None, text=None):
    number = next(_numbers)
    article = Article(f"a{number}", text or f"a text of its own, number {number}, about something", source=source)
    day = dt.date.fromisoformat(published) if published else None
    return Reading(
        Document(article, Published(day, "given" if day else None)),
        events=tuple(r for r in records if isinstance(r, Event)),
        visits=tuple(r for r in records if isinstance(r, Visit)),
    )


def stories(*readings):
    return Linker().link(readings)


def test_the_same_visit_under_other_spellings_is_one_story_and_takes_the_date_from_the_source_that_has_it():
    national = reading(visit(), source="The National", published="2019-01-30")
    sputnik = reading(
        visit(
            [Actor("Mohammed Al Hakim", "foreign minister", "IQ")],
            [Actor("Sergei Lavrov", "foreign minister", "RU")],
            date=None,
            date_text="Wednesday",
        ),
        source="Sputnik",
    )
    (story,) = stories(sputnik, national)
    assert story.source_count == 2
    assert story.date == WEDNESDAY
    assert story.disagreements == {}


def test_an_undated_weekday_that_is_not_the_day_of_the_dated_visit_keeps_them_apart():
    dated, other = reading(visit()), reading(visit(date=None, date_text="Friday"))
    assert len(stories(dated, other)) == 2


def test_an_undated_report_is_left_alone_when_it_could_be_about_either_of_two_visits():
    first = reading(visit())
    second = reading(visit(date=DateRange.day(dt.date(2019, 3, 13))))
    undated = reading(visit(date=None, date_text="Wednesday"))
    assert len(stories(first, second, undated)) == 3


def test_an_undated_report_that_names_no_host_is_linked_by_its_publication_and_its_place():
    dated = reading(visit(), published="2019-01-30")
    background = visit(hosts=(), date=None)
    assert len(stories(dated, reading(background, published="2019-02-04"))) == 1
    assert len(stories(dated, reading(background, published="2019-08-04"))) == 2
    assert len(stories(dated, reading(background))) == 2


def test_sources_that_differ_by_a_day_are_one_story_and_both_days_are_shown():
    tuesday = DateRange.day(dt.date(2019, 1, 29))
    (story,) = stories(
        reading(visit(date=tuesday, date_text="Tuesday"), source="One"),
        reading(visit(date_text="Wednesday"), source="Two"),
    )
    assert story.disagreements["date"] == (
        ("One", "29 January 2019 (“Tuesday”)"),
        ("Two", "30 January 2019 (“Wednesday”)"),
    )


def test_a_country_and_a_city_in_it_agree_and_the_city_is_shown():
    (story,) = stories(reading(visit(place=RUSSIA)), reading(visit(place=MOSCOW)))
    assert story.place
    assert story.place.place is MOSCOW
    assert story.disagreements == {}


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(visit(place=SOCHI), id="another city"),
        pytest.param(visit(date=DateRange.day(dt.date(2019, 2, 3))), id="another day"),
        pytest.param(visit([Actor("Fuad Hussein", None, "IQ")]), id="another visitor"),
        pytest.param(visit([Actor("Mohamed Ali Alhakim", None, "SY")]), id="a namesake from another country"),
        pytest.param(visit(kind="call", place=None), id="a call"),
        pytest.param(visit([LAVROV], [ALHAKIM], place=BAGHDAD), id="the visit returned"),
    ],
)
def test_what_is_not_the_same_visit(other):
    assert len(stories(reading(visit()), reading(other))) == 2


def test_two_visits_of_one_article_are_never_one():
    assert len(stories(reading(visit(), visit()))) == 2


def test_an_announced_visit_that_was_made_is_one_story_with_its_history():
    announced = reading(
        visit(status="announced", date=range_of("2019-01-28", "2019-02-03")), source="One", published="2019-01-24"
    )
    made = reading(visit(), source="Two", published="2019-01-30")
    (story,) = stories(made, announced)
    assert (story.status, story.date) == ("happened", WEDNESDAY)
    assert story.history == ((dt.date(2019, 1, 24), "announced"), (dt.date(2019, 1, 30), "happened"))


def test_an_announced_visit_is_not_one_made_later_than_its_date_allows():
    announced = reading(visit(status="announced", date=range_of("2019-01-14", "2019-01-20")), published="2019-01-10")
    assert len(stories(announced, reading(visit(), published="2019-01-30"))) == 2


def test_an_announced_visit_is_not_one_made_before_it_was_announced():
    announced = reading(visit(status="announced", date=None), published="2019-02-10")
    assert len(stories(announced, reading(visit(), published="2019-01-30"))) == 2


def test_an_invitation_and_the_visit_it_led_to_are_one_story():
    invited = reading(visit(status="invited", date=None, place=RUSSIA), published="2018-12-20")
    (story,) = stories(invited, reading(visit(), published="2019-01-30"))
    assert [status for _, status in story.history] == ["invited", "happened"]


def test_a_cancelled_visit_ends_the_story_of_the_announced_one_and_is_never_a_made_one():
    announced = reading(visit(status="announced"), published="2019-01-20")
    cancelled = reading(visit(status="cancelled"), published="2019-01-28")
    (story,) = stories(announced, cancelled)
    assert story.status == "cancelled"
    assert len(stories(cancelled, reading(visit(), published="2019-01-30"))) == 2


def test_copies_of_one_agency_report_count_as_one_source():
    report = " ".join(f"word{n}" for n in range(120))
    first = reading(visit(), source="Agency", published="2019-01-30", text=report)
    copy = reading(visit(), source="Paper", published="2019-01-31", text="By our staff. " + report[:600])
    own = reading(visit(), source="Other", published="2019-01-31", text=" ".join(f"own{n}" for n in range(90)))
    (story,) = stories(copy, own, first)
    assert [(a.source, a.is_copy) for a in story.accounts if a.is_copy] == [("Paper", True)]
    assert story.source_count == 2


def test_two_articles_of_one_publisher_are_one_source():
    (story,) = stories(reading(visit(), source="One"), reading(visit(), source="One"))
    assert story.source_count == 1


def test_hosts_that_differ_are_shown():
    putin = Actor("Vladimir Putin", "president", "RU")
    (story,) = stories(reading(visit(), source="One"), reading(visit(hosts=[putin]), source="Two"))
    assert story.disagreements["hosts"] == (("One", "Sergey Lavrov"), ("Two", "Vladimir Putin"))


def test_an_event_that_is_a_visit_stands_in_the_story_of_the_visit():
    made = visit()
    (story,) = stories(reading(made, event("CONSULT", MOSCOW, visit_id=made.id), source="One"))
    assert (story.kind, len(story.accounts), story.source_count) == ("visit", 2, 1)


def test_events_of_one_type_at_one_place_on_one_day_are_one_story():
    (story,) = stories(reading(event()), reading(event(actors=[Actor("gunmen")])))
    assert len(story.accounts) == 2


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(event("PROTEST"), id="another type"),
        pytest.param(event(date=DateRange.day(dt.date(2019, 1, 29))), id="another day"),
        pytest.param(event(date=range_of("2019-01-28", "2019-02-03")), id="only a week is known"),
        pytest.param(event(place=MOSCOW), id="another place"),
        pytest.param(event(place=None), id="no place and nobody named"),
        pytest.param(event(modality="negated"), id="denied"),
        pytest.param(event(actors=[Actor("jets", None, "TR")]), id="another actor"),
    ],
)
def test_what_is_not_the_same_event(other):
    assert len(stories(reading(event(actors=[Actor("drones", None, "US")])), reading(other))) == 2


GENERAL = Actor("Qassem Soleimani", "general", "IR")
JANUARY = DateRange(dt.date(2020, 1, 1), dt.date(2020, 1, 31), "month")


def test_what_befell_a_person_is_one_story_where_one_report_tells_only_the_month():
    states = Actor("United States", None, "US")
    told = event(date=DateRange.day(dt.date(2020, 1, 3)), recipients=[GENERAL], actors=[states])
    retold = event(date=JANUARY, place=None, recipients=[GENERAL], actors=[states])
    (story,) = stories(reading(told), reading(retold))
    assert story.date == told.date
    assert story.place == told.place


@pytest.mark.parametrize(
    "other",
    [
        event(date=JANUARY, recipients=[Actor("Ana Soto", "minister", "CL")]),
        event(date=JANUARY, recipients=[Actor("soldiers", None, "IR")]),
        event(date=DateRange(dt.date(2020, 2, 1), dt.date(2020, 2, 29), "month"), recipients=[GENERAL]),
        event("CONSULT", date=JANUARY, recipients=[GENERAL]),
    ],
)
def test_months_link_nothing_but_what_befell_the_same_named_person_in_the_same_one(other):
    told = event(other.type, date=DateRange.day(dt.date(2020, 1, 3)), recipients=[GENERAL])
    assert len(stories(reading(told), reading(other))) == 2


def test_statements_stay_alone():
    assert len(stories(reading(event("STATEMENT")), reading(event("STATEMENT")))) == 2


def test_a_story_keeps_its_id_and_the_order_of_readings_makes_no_difference():
    readings = [reading(visit(), source=name) for name in ("One", "Two", "Three")]
    (forward,), (backward,) = stories(*readings), stories(*reversed(readings))
    assert forward == backward
    assert stories(*readings[:2])[0].id == forward.id


def test_every_record_belongs_to_exactly_one_story():
    made = visit()
    readings = [reading(made, event(visit_id=made.id)), reading(visit(), event()), reading(event("PROTEST"))]
    held = [account.record for story in stories(*readings) for account in story.accounts]
    assert sorted(held) == sorted(r.id for one in readings for r in (*one.events, *one.visits))
