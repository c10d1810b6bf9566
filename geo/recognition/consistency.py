"""A name found once with confidence is found wherever the document writes it and nothing speaks against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from geo.recognition.tagger import Belief, FoundName
from geo.recognition.words import Word


def spread_names(
    words: Sequence[Word], beliefs: Sequence[Belief], found: list[FoundName], sure: float, floor: float
) -> list[FoundName]:
    """Add other places where a name stands that was found with at least `sure`, and is believed at least `floor` there.

    "Jordan" found in "in Jordan" is not found again in "Michael Jordan": there the tagger's belief is nil. What a
    dateline writes in capitals, "ALLENDALE", the text writes "Allendale".
    """
    known: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in found:
        if name.score >= sure:
            as_written = tuple(w.text for w in words[name.first : name.last])
            for texts in {as_written, tuple(_in_small(text) for text in as_written)}:
                if texts not in known[texts[0]]:
                    known[texts[0]].append(texts)
    taken = {i for name in found for i in range(name.first, name.last)}
    added = []
    for i, word in enumerate(words):
        for texts in sorted(known.get(word.text, ()), key=len, reverse=True):
            span = range(i, i + len(texts))
            if tuple(w.text for w in words[i : i + len(texts)]) != texts or not taken.isdisjoint(span):
                continue
            if beliefs[i].begins + beliefs[i].goes_on >= floor:
                added.append(FoundName(i, i + len(texts), max(0.5, beliefs[i].begins)))
                taken.update(span)
                break
    return sorted([*found, *added])


def _in_small(text: str) -> str:
    """Write a word in capitals as any other name; abbreviations stay."""
    return text.title() if text.isupper() and len(text) > 4 else text
