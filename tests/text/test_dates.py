"""Phrases that say when."""

from __future__ import annotations

import pytest

from geo.text.dates import find_dates

FOUND = [
    ("They met on Wednesday in Oslo.", ["Wednesday"]),
    ("They met on Tuesday evening.", ["Tuesday evening"]),
    ("They met last November.", ["last November"]),
    ("He died on January 27, 2019, in Baghouz.", ["January 27, 2019"]),
    ("He died on 30 January 2019.", ["30 January 2019"]),
    ("It broke out in 2011 and ended in December 2017.", ["2011", "December 2017"]),
    ("He will travel next week.", ["next week"]),
    ("They left in early January.", ["early January"]),
    ("They left in mid-December.", ["mid-December"]),
    ("It fell three years ago.", ["three years ago"]),
    ("It fell nearly three years ago.", ["nearly three years ago"]),
    ("He resigned yesterday.", ["yesterday"]),
    ("The following day, he flew home.", ["The following day"]),
    ("It began at the end of September 2015.", ["the end of September 2015"]),
    ("It ended late last year.", ["late last year"]),
    ("The vote is expected later this year.", ["later this year"]),
    ("Between March 3-5 they met.", ["March 3-5"]),
    ("It happened over the past two weeks.", ["the past two weeks"]),
    ("Markets close on Saturdays and in the spring of 2014.", ["Saturdays", "the spring of 2014"]),
    (
        "Just two days later, more than ten years ago, some six weeks earlier.",
        ["Just two days later", "more than ten years ago", "some six weeks earlier"],
    ),
    ("The March on Rome may not march again.", []),
    ("She may leave. May it last.", []),
    ("The bank has 2000 clerks and 12 second-hand cars.", []),
]


@pytest.mark.parametrize(("text", "phrases"), FOUND, ids=[text for text, _ in FOUND])
def test_phrases_that_say_when_are_found(text: str, phrases: list[str]) -> None:
    assert [span.of(text) for span in find_dates(text)] == phrases
