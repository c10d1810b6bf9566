"""Names -> the places that bear them: an embedded gazetteer, and geopy's habits in front of it."""

from geo.gazetteer.gazetteer import Gazetteer

__all__ = ["Gazetteer"]
