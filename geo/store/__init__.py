"""Keep readings, ask for them."""

from geo.store.filters import EVERYTHING, KIND_OF_TYPE, KINDS, LEVELS, Box, Filters, Kind, Level
from geo.store.frames import geo_frame
from geo.store.queries import ArticleHit
from geo.store.rows import toponym_id
from geo.store.store import Store
from geo.store.summaries import Summary

__all__ = [
    "EVERYTHING",
    "KINDS",
    "KIND_OF_TYPE",
    "LEVELS",
    "ArticleHit",
    "Box",
    "Filters",
    "Kind",
    "Level",
    "Store",
    "Summary",
    "geo_frame",
    "toponym_id",
]
