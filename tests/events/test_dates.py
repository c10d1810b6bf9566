"""What date phrases mean to a reader of Thursday, 14 March 2024."""

import datetime as dt

import pytest

from geo.domain import DateRange
from geo.events.dates.anchors import Anchor
from geo.events.dates.phrases import find_dates, stretch
from geo.events.dates.relative_dates import count_back

PUBLISHED = dt.date(2024, 3, 14)
TOLD_BEFORE = DateRange.day(dt.date(2024, 3, 10))


def read(text, direction=-1, published=PUBLISHED):
    phrases = find_dates(text)
    assert len(phrases) == 1, [p.text for p in phrases]
    return phrases[0].resolve(Anchor(published, direction, TOLD_BEFORE))


@pytest.mark.parametrize(
    ("text", "direction", "start", "end", "precision"),
    [
        ("They met on Tuesday", -1, "2024-03-12", "2024-03-12", "day"),
        ("They will meet on Tuesday", 1, "2024-03-19", "2024-03-19", "day"),
        ("They met on Thursday", -1, "2024-03-14", "2024-03-14", "day"),
        ("He travels next week", 1, "2024-03-18", "2024-03-24", "range"),
        ("He came last October", -1, "2023-10-01", "2023-10-31", "month"),
        ("He spoke in early January", -1, "2024-01-01", "2024-01-10", "range"),
        ("in mid-December", -1, "2023-12-11", "2023-12-20", "range"),
        ("at the end of September 2015", -1, "2015-09-21", "2015-09-30", "range"),
        ("earlier this month", -1, "2024-03-01", "2024-03-14", "range"),
        ("in December 2017", -1, "2017-12-01", "2017-12-31", "month"),
        ("on 30 January 2019", -1, "2019-01-30", "2019-01-30", "day"),
        ("the January 3 strike", -1, "2024-01-03", "2024-01-03", "day"),
        ("three days later", -1, "2024-03-13", "2024-03-13", "day"),
        ("The following day", -1, "2024-03-11", "2024-03-11", "day"),
        ("two weeks ago", -1, "2024-02-29", "2024-02-29", "day"),
        ("the week before", -1, "2024-02-26", "2024-03-03", "range"),
        ("in the course of the week", -1, "2024-03-11", "2024-03-14", "range"),
        ("on the night of Wednesday the 6th", -1, "2024-03-06", "2024-03-06", "day"),
        ("since the 5th.", -1, "2024-03-05", "2024-03-14", "range"),
        ("on Wednesday morning last week", -1, "2024-03-06", "2024-03-06", "day"),
        ("since the start of the new year", -1, "2024-01-01", "2024-03-14", "range"),
        ("in 2015", -1, "2015-01-01", "2015-12-31", "year"),
        ("in the summer of 2014", -1, "2014-06-01", "2014-08-31", "range"),
        ("from Monday to Wednesday", -1, "2024-03-11", "2024-03-13", "range"),
        ("over the weekend", -1, "2024-03-09", "2024-03-10", "range"),
        ("in the first half of next year", 1, "2025-01-01", "2025-06-30", "range"),
        ("in the second half of June", -1, "2023-06-16", "2023-06-30", "range"),
        ("in late 2023", -1, "2023-09-01", "2023-12-31", "range"),
        ("late last year", -1, "2023-09-01", "2023-12-31", "range"),
        ("early in May 2019", -1, "2019-05-01", "2019-05-10", "range"),
        ("in the last week of January", -1, "2024-01-21", "2024-01-31", "range"),
        ("in the autumn", 1, "2024-09-01", "2024-11-30", "range"),
        ("in the summer", -1, "2023-06-01", "2023-08-31", "range"),
        ("in the week of 4 March", -1, "2024-03-04", "2024-03-10", "range"),
        ("on Aug 26 last year", -1, "2023-08-26", "2023-08-26", "day"),
        ("on 3 February this year", -1, "2024-02-03", "2024-02-03", "day"),
        ("in January of that year", -1, "2024-01-01", "2024-01-31", "month"),
        ("later that month", -1, "2024-03-10", "2024-03-31", "range"),
        ("earlier that year", -1, "2024-01-01", "2024-03-10", "range"),
        ("the same year", -1, "2024-01-01", "2024-12-31", "year"),
        ("on Christmas Eve of 2023", -1, "2023-12-24", "2023-12-24", "day"),
        ("on New Year’s Day", -1, "2024-01-01", "2024-01-01", "day"),
        ("on New Year's Eve", 1, "2024-12-31", "2024-12-31", "day"),
        ("on Easter Sunday", -1, "2023-04-09", "2023-04-09", "day"),
        ("on Good Friday", 1, "2024-03-29", "2024-03-29", "day"),
        ("a week from Friday", 1, "2024-03-22", "2024-03-22", "day"),
        ("between 1946 and 1958", -1, "1946-01-01", "1958-12-31", "range"),
        ("in 2014-15", -1, "2014-01-01", "2015-12-31", "range"),
        ("from June to August 2019", -1, "2019-06-01", "2019-08-31", "range"),
        ("from November 2019 to February 2020", -1, "2019-11-01", "2020-02-29", "range"),
        ("from 28 December to 3 January 2021", -1, "2020-12-28", "2021-01-03", "range"),
        ("in the past 24 hours", -1, "2024-03-13", "2024-03-14", "range"),
        ("over the past two weeks", -1, "2024-02-29", "2024-03-14", "range"),
        ("in two weeks.", 1, "2024-03-25", "2024-03-31", "range"),
        ("half a year ago", -1, "2023-09-01", "2023-09-30", "month"),
        ("on the 3rd.", -1, "2024-03-03", "2024-03-03", "day"),
        ("on the 20th.", -1, "2024-02-20", "2024-02-20", "day"),
        ("on 13/5/2019", -1, "2019-05-13", "2019-05-13", "day"),
        ("on 3.5.2019", -1, "2019-05-03", "2019-05-03", "day"),
        ("later in the day", -1, "2024-03-10", "2024-03-10", "day"),
        ("at dawn", -1, "2024-03-10", "2024-03-10", "day"),
        ("overnight", -1, "2024-03-14", "2024-03-14", "day"),
        ("at midnight on Tuesday", -1, "2024-03-12", "2024-03-12", "day"),
    ],
)
def test_a_phrase_means_these_days(text, direction, start, end, precision):
    expected = DateRange(dt.date.fromisoformat(start), dt.date.fromisoformat(end), precision)
    assert read(text, direction) == expected


@pytest.mark.parametrize("text", ["They met on Tuesday", "last October", "next week", "two weeks ago", "January 3"])
def test_without_a_day_of_publication_a_relative_phrase_means_no_date(text):
    assert read(text, published=None) is None


@pytest.mark.parametrize(
    "text",
    ["in the coming days", "in recent weeks", "a few days ago", "on 3/5/2019", "before 1 April", "in two weeks."],
)
def test_what_can_not_be_anchored_keeps_its_words_and_has_no_date(text):
    assert read(text) is None


def test_less_than_a_week_after_is_any_day_of_that_week():
    phrase = find_dates("less than a week after the bombing")[0]
    expected = DateRange(dt.date(2024, 3, 4), dt.date(2024, 3, 9), "range")
    assert count_back(phrase.match, Anchor(PUBLISHED, -1, TOLD_BEFORE)) == expected


def test_overnight_is_the_night_to_the_day_of_the_saying():
    wednesday = DateRange.day(dt.date(2024, 3, 13))
    assert find_dates("struck overnight")[0].resolve(Anchor(PUBLISHED, -1, None, wednesday)) == wednesday


def test_without_a_day_of_publication_an_absolute_date_still_stands():
    assert read("on 30 January 2019", published=None) == DateRange.day(dt.date(2019, 1, 30))


@pytest.mark.parametrize("text", ["He may go", "They march on", "the Sunday Times", "Resolution 2254", "2,000 people"])
def test_words_that_only_look_like_dates_are_none(text):
    assert find_dates(text) == []


def test_a_three_day_visit_that_was_wrapped_up_on_saturday_began_on_thursday():
    saturday = DateRange.day(dt.date(2024, 3, 9))
    expected = DateRange(dt.date(2024, 3, 7), dt.date(2024, 3, 9), "range")
    assert stretch(saturday, "wrapped up a three-day visit", is_over=True) == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("early last week", "2024-03-04", "2024-03-06"),
        ("late last week", "2024-03-07", "2024-03-10"),
        ("at the end of last week", "2024-03-07", "2024-03-10"),
        ("on 11, 12 and 13 March", "2024-03-11", "2024-03-13"),
        ("48 hours later", "2024-03-12", "2024-03-12"),
        ("two nights ago", "2024-03-12", "2024-03-12"),
        ("the night before last", "2024-03-12", "2024-03-12"),
        ("at the start of the week", "2024-03-11", "2024-03-13"),
        ("in the week to 9 March", "2024-03-03", "2024-03-09"),
        ("in the first three months of 2024", "2024-01-01", "2024-03-31"),
        ("an hour later", "2024-03-10", "2024-03-10"),
        ("a year ago today", "2023-03-14", "2023-03-14"),
        ("on the twenty-third of February", "2024-02-23", "2024-02-23"),
        ("on March 4, 5 and 6", "2024-03-04", "2024-03-06"),
        ("on 9 or 10 March", "2024-03-09", "2024-03-10"),
        ("On the 3rd they marched", "2024-03-03", "2024-03-03"),
        ("On the 3rd the junta freed them", "2024-03-03", "2024-03-03"),
        ("the Friday before last", "2024-03-01", "2024-03-01"),
        ("the week before last", "2024-02-26", "2024-03-03"),
        ("Late last year", "2023-09-01", "2023-12-31"),
        ("Last autumn", "2023-09-01", "2023-11-30"),
        ("Last Thursday", "2024-03-07", "2024-03-07"),
        ("In the past week", "2024-03-07", "2024-03-14"),
        ("three hours ago", "2024-03-14", "2024-03-14"),
        ("Next morning", "2024-03-11", "2024-03-11"),
        ("On the following Friday", "2024-03-15", "2024-03-15"),
        ("The Friday before", "2024-03-08", "2024-03-08"),
    ],
)
def test_parts_of_a_week_and_hours_are_days(text, start, end):
    found = read(text)
    assert (found.start, found.end) == (dt.date.fromisoformat(start), dt.date.fromisoformat(end))


def test_easter_is_the_orthodox_one_in_the_news_of_its_week():
    assert read("On Easter Sunday", published=dt.date(2024, 5, 6)) == DateRange.day(dt.date(2024, 5, 5))
    assert read("On Easter Sunday", published=dt.date(2024, 4, 3)) == DateRange.day(dt.date(2024, 3, 31))


@pytest.mark.parametrize("text", ["a day and 20 hours ago", "On the 3rd floor", "the same Friday"])
def test_what_may_be_another_day_is_none(text):
    assert not [found for phrase in find_dates(text) if (found := phrase.resolve(Anchor(PUBLISHED, -1, TOLD_BEFORE)))]
