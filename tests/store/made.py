"""Readings and stories built by hand, for the tests of all that works on stored readings."""

from __future__ import annotations

import datetime as dt

from geo.domain import (
    Account,
    Actor,
    Article,
    Candidate,
    DateRange,
    Document,
    Event,
    EventPlace,
    Passage,
    Person,
    Place,
    Published,
    Reading,
    Resolution,
    Span,
    Story,
    Toponym,
    Visit,
)

AMMAN = Place("250441", "Amman", 31.9552, 35.945, "JO", "PPLC", "city", "Amman", "16")
SUVA = Place("2198148", "Suva", -18.1416, 178.4415, "FJ", "PPLC", "city", "Central", "01")
NEAR_AMMAN = Place(None, "Tell Nowhere", 31.5, 36.0, "JO", "", "region", radius_km=60.0)
TEXT = "AMMAN (Desk) - Oman's minister met his Jordanian counterpart in Amman on Tuesday. He goes to Suva next."
FIRST, SECOND = Span(15, 81), Span(82, 103)


def make_reading(name: str = "a1", source: str = "The Daily", text: str = TEXT, confidence: float = 0.9) -> Reading:
    """Make a reading of two toponyms, an event that is a visit, a planned event, and one placed at a guess."""
    oman, jordan = Actor("Salim al-Harthy", "minister", "OM"), Actor("Rana Qasem", "minister", "JO")
    article = Article(name, text, "Ministers meet", source, f"https://daily.example/{name}", dt.date(2024, 3, 14))
    amman = Resolution(Toponym(Span(64, 69), "Amman"), AMMAN, 0.9, "capital", (Candidate(AMMAN, 0.9, "capital"),))
    unknown = Resolution(Toponym(Span(93, 97), "Suva"), None, 0.2, "nothing convinces")
    day = DateRange.day(dt.date(2024, 3, 12))
    where = EventPlace(AMMAN, "clause", False, Span(64, 69))
    visit = Visit(
        f"{name}-v1", "visit", "happened", (oman,), (jordan,), where, day, "Tuesday", sentences=(FIRST,), confidence=0.9
    )
    return Reading(
        Document(article, Published(dt.date(2024, 3, 14), "given"), (Passage(Span(0, len(text)), "body", 0),)),
        ("JO", "OM"),
        (amman, unknown),
        people=(Person("Salim al-Harthy", "minister", "OM", (Span(20, 28),)),),
        events=(
            Event(
                f"{name}-1",
                "CONSULT",
                "visit",
                Span(30, 33),
                FIRST,
                (oman,),
                (jordan,),
                where,
                day,
                "Tuesday",
                confidence=confidence,
                visit=visit.id,
            ),
            Event(
                f"{name}-2",
                "AGREE",
                None,
                Span(85, 89),
                SECOND,
                (oman,),
                place=EventPlace(SUVA, "clause", False),
                date=DateRange(dt.date(2024, 3, 18), dt.date(2024, 3, 24), "range"),
                modality="planned",
            ),
            Event(f"{name}-3", "ASSAULT", None, Span(0, 5), FIRST, place=EventPlace(NEAR_AMMAN, "context", True)),
        ),
        visits=(visit,),
    )


def make_story(*names: str) -> Story:
    """Link the first event of each article into one story."""
    accounts = tuple(Account(n, f"{n}-1", f"Paper of {n}", dt.date(2024, 3, 14)) for n in names)
    return Story(
        "s-" + "-".join(names),
        "event",
        accounts,
        DateRange.day(dt.date(2024, 3, 12)),
        EventPlace(AMMAN, "clause", False, Span(64, 69)),
        disagreements={"date": (("The Daily", "Tuesday"), ("The Post", "Wednesday"))},
        history=((dt.date(2024, 3, 1), "announced"), (None, "happened")),
    )
