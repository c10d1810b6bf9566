"""Ids of events and visits: made of the evidence, never of coded fields, so that a correction keeps links alive."""

from __future__ import annotations

import hashlib
from collections import Counter


class Namer:
    """Gives ids for one article: its id, and a hash of the sentence and the ordinal of the record within it."""

    def __init__(self, article: str) -> None:
        self._article = article
        self._counts: Counter[tuple[str, str]] = Counter()
        self._given: set[str] = set()

    def name(self, sentence: str, mark: str = "") -> str:
        """Name the next record of a sentence; `mark` is "v" for visits."""
        ordinal = self._counts[mark, sentence]
        self._counts[mark, sentence] += 1
        digest = hashlib.sha256("\x1f".join((self._article, mark, sentence, str(ordinal))).encode()).hexdigest()
        for length in (4, 6, 12):
            name = f"{self._article}-{mark}{digest[:length]}"
            if name not in self._given:
                break
        self._given.add(name)
        return name
