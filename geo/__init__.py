"""Dateline: read the news on a map.

from geo import Geoparser
Geoparser().read("AMMAN - Oman's foreign minister met his Jordanian counterpart in Amman on Tuesday.")
"""

from geo.domain import Article, Event, Place, Reading, Resolution, Span, Story, Toponym, Visit
from geo.errors import GeoError
from geo.frames import events_frame, places_frame, visits_frame
from geo.pipeline import Geoparser

__all__ = [
    "Article",
    "Event",
    "GeoError",
    "Geoparser",
    "Place",
    "Reading",
    "Resolution",
    "Span",
    "Story",
    "Toponym",
    "Visit",
    "events_frame",
    "places_frame",
    "visits_frame",
]
