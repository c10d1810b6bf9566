"""What the tests of visits ask: who came to whom, where and when, in a line each."""

import datetime as dt

from geo.domain import Article

DAY = dt.date(2024, 3, 14)  # a Thursday


def side(actors):
    return ", ".join(f"{actor.name.split()[-1]} {actor.country or '-'}" for actor in actors) or "nobody"


def told(geoparser, text):
    """List the visits of a text: kind, status, who to whom, where, first and last day."""
    found = []
    for visit in geoparser.read(Article("a", text, published=DAY)).visits:
        place = visit.place.place.name if visit.place else "nowhere"
        days = f"{visit.date.start:%d %b}-{visit.date.end:%d %b}" if visit.date else "no day"
        found.append(f"{visit.kind} {visit.status}: {side(visit.visitors)} -> {side(visit.hosts)}, {place}, {days}")
    return found
