"""Document -> toponyms and demonyms."""

from geo.recognition.recognizer import Recognizer

__all__ = ["Recognizer"]
