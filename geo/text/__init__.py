"""Article -> document: sections, sentences, words, names and dates."""

from geo.text.published import find_published
from geo.text.reader import Reader
from geo.text.sections import find_sections

__all__ = ["Reader", "find_published", "find_sections"]
