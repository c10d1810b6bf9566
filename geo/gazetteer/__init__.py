"""Names -> the places that bear them: an embedded gazetteer, and geopy's habits in front of it."""

from geo.gazetteer.gazetteer import Address, Gazetteer
from geo.gazetteer.geocoder import EmbeddedGeocoder
from geo.gazetteer.sources import is_index_ready

__all__ = ["Address", "EmbeddedGeocoder", "Gazetteer", "is_index_ready"]
