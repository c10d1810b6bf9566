"""The day an article appeared. All texts are made up."""

from __future__ import annotations

import datetime as dt

import pytest

from geo.domain import Article, Published
from geo.text import find_published, find_sections

BODY = "The ministers of both countries met in a hotel by the lake on Wednesday, officials said."

TEXTS = {
    "dateline with its year": (f"OSLO, Jan. 30, 2019 (NTB) - {BODY}", dt.date(2019, 1, 30)),
    "dateline with the day first": (f"Oslo, 3 March 2021 – {BODY}", dt.date(2021, 3, 3)),
    "dateline without a year": (f"OSLO, March 3 (NTB) - {BODY}", None),
    "dateline with the year first": (f"Seoul, 2023/05/07 (KNW) - {BODY}", dt.date(2023, 5, 7)),
    "dateline with the agency after the day": (f"Oslo, Jan. 30, 2019, NTB - {BODY}", dt.date(2019, 1, 30)),
    "dateline on a line of its own": (f"Seoul — 2023/05/07\n\n{BODY}\n\n{BODY}", dt.date(2023, 5, 7)),
    "signature below the body": (f"Talks open in Oslo\n\n{BODY}\n\n{BODY}\n\nNTB 05 April 2018", dt.date(2018, 4, 5)),
    "signature in brackets": (
        f"Talks open in Oslo\n\n{BODY}\n\n{BODY}\n\n(Ntbnews, April 5, 2018)",
        dt.date(2018, 4, 5),
    ),
    "day of a related headline": (f"Talks\n\n{BODY}\n\nRelated\nTalks in Oslo end\n5 May 2020", None),
    "published line": (f"Talks open in Oslo\nPublished: 30 January 2019, 14:05\n\n{BODY}", dt.date(2019, 1, 30)),
    "date under the headline": (f"Talks open in Oslo\n\nJanuary 30, 2019\n\n{BODY}", dt.date(2019, 1, 30)),
    "byline with a date": (f"Talks open in Oslo\nBy Kari Moen | 30 January 2019\n\n{BODY}", dt.date(2019, 1, 30)),
    "published, below the body": (
        f"Talks open in Oslo\n\n{BODY}\n\nPublished in Daybreak, January 30th, 2019",
        dt.date(2019, 1, 30),
    ),
    "byline of nobody named": (
        f"Talks open in Oslo\nBy our Nordic correspondent, 30 January 2019\n\n{BODY}",
        dt.date(2019, 1, 30),
    ),
    "clock of the page": (f"18:59 GMT24 June 2021\nListen Live\n\n{BODY}", None),
    "day of the page above the headline": (f"Thursday, June 24, 2021\n\nTalks open in Oslo\n\n{BODY}", None),
    "caption on the weekday the body names": (
        f"Talks open in Oslo\n\nThe ministers (L) meet in Oslo, Norway, 30 January 2019. EPA/K. MOEN\n\n{BODY}",
        dt.date(2019, 1, 30),
    ),
    "caption on another weekday": (
        f"Talks open in Oslo\n\nThe ministers (L) meet in Oslo, Norway, 28 January 2019. EPA/K. MOEN\n\n{BODY}",
        None,
    ),
    "a date that the body tells of": (f"{BODY} The last such meeting was on 30 January 2019.", None),
    "copyright year": (f"Talks open in Oslo\n\n{BODY}\n\n© 2019 The Example", None),
    "a day that does not exist": (f"Oslo, 31 February 2021 – {BODY}", None),
}


@pytest.mark.parametrize(("text", "day"), TEXTS.values(), ids=TEXTS.keys())
def test_the_day_is_read_where_the_text_says_so(text: str, day: dt.date | None) -> None:
    found = find_published(Article("a", text), find_sections(text))
    assert found == Published(day, "text" if day else None)


def test_the_day_given_with_the_article_stands() -> None:
    text = f"OSLO, Jan. 30, 2019 (NTB) - {BODY}"
    article = Article("a", text, published=dt.date(2019, 1, 31))
    assert find_published(article, find_sections(text)) == Published(dt.date(2019, 1, 31), "given")
