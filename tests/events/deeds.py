"""What the tests of deeds ask of a text: its events, short."""

import datetime as dt

from geo.domain import Article

DAY = dt.date(2024, 3, 14)  # a Thursday


def told(geoparser, text):
    """List type, place and first day of the events of a text, in order; statements are none."""
    events = geoparser.read(Article("a", text, published=DAY)).events
    return [
        (e.type, e.place.place.name if e.place else None, e.date.start if e.date else None)
        for e in events
        if e.type != "STATEMENT"
    ]


def deeds(geoparser, text):
    """List type and place of the events of a text, in order; statements are none."""
    return [(kind, place) for kind, place, _ in told(geoparser, text)]
