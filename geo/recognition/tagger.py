"""The learned part: which words are place names, by two linear-chain CRFs over the words of a line.

One labels words B, I and O; the other also tells the ends of names and single words (BIES). They err apart: what they
believe is averaged.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

from geo.errors import DataError
from geo.recognition.stretches import find_stretches
from geo.recognition.words import Word

_INSIDE = 0.5
_BEGINS = frozenset("BS")
WEIGHTS = ("toponyms.crf", "toponyms_ends.crf")


class Belief(NamedTuple):
    """How likely a word begins a place name, and goes on with one."""

    begins: float
    goes_on: float


class FoundName(NamedTuple):
    """Words [first, last) taken for a place name, and how sure the tagger is."""

    first: int
    last: int
    score: float


class Tagger:
    """Features of words -> beliefs. Raises DataError where a model is missing from the folder."""

    def __init__(self, folder: Path) -> None:
        self._taggers = []
        for name in WEIGHTS:
            if not (folder / name).exists():
                raise DataError(
                    f"{folder / name} is missing; restore it from the repository or run "
                    "`python -m geo.training.recognition`"
                )
            tagger = pycrfsuite.Tagger()
            tagger.open(str(folder / name))
            labels = tagger.labels()
            opening = [label for label in labels if label in _BEGINS]
            following = [label for label in labels if label not in _BEGINS and label != "O"]
            self._taggers.append((tagger, opening, following))

    def weigh(self, words: Sequence[Word], features: list[list[str]]) -> list[Belief]:
        """Weigh every word of a document; only stretches with capitals are looked at."""
        beliefs: list[Belief] = []
        count = len(self._taggers)
        for first, last in find_stretches(words):
            beliefs += [Belief(0.0, 0.0)] * (first - len(beliefs))
            sums = [[0.0, 0.0] for _ in range(first, last)]
            items = pycrfsuite.ItemSequence(features[first:last])
            for tagger, opening, following in self._taggers:
                tagger.set(items)
                marginal = tagger.marginal
                for i, both in enumerate(sums):
                    for label in opening:
                        both[0] += marginal(label, i)
                    for label in following:
                        both[1] += marginal(label, i)
            beliefs += [Belief(begins / count, goes_on / count) for begins, goes_on in sums]
        return beliefs + [Belief(0.0, 0.0)] * (len(words) - len(beliefs))


def take_names(words: Sequence[Word], beliefs: Sequence[Belief], threshold: float) -> list[FoundName]:
    """Take as a name what begins with at least `threshold`, for as long as going on is likelier than not.

    Words that a page glued together ("BaghdadWashington") are never one name.
    """
    found: list[FoundName] = []
    i, count = 0, len(beliefs)
    while i < count:
        begins, goes_on = beliefs[i]
        is_orphan = begins + goes_on >= _INSIDE and goes_on > begins
        if begins < threshold and not is_orphan:
            i += 1
            continue
        j = i + 1
        while (
            j < count
            and not _is_glued(words, j)
            and beliefs[j].goes_on > beliefs[j].begins
            and beliefs[j].goes_on >= _INSIDE * min(1.0, begins + 0.3)
        ):
            j += 1
        found.append(FoundName(i, j, min(1.0, begins + goes_on)))
        i = j
    return found


def _is_glued(words: Sequence[Word], i: int) -> bool:
    before, here = words[i - 1], words[i]
    return before.end == here.start and before.text[-1].isalpha() and here.text[0].isalpha()
