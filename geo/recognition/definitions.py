"""Names told by what is said of them: "The Kamp is a river", "Charleshill lies on the road"."""

from __future__ import annotations

from itertools import pairwise

from geo.recognition.frames import plain_runs
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

_KINDS = frozenset(
    (
        *("town", "village", "city", "river", "lake", "island", "mountain", "hill", "district", "province", "region"),
        *("county", "commune", "municipality", "settlement", "hamlet", "suburb", "parish", "port", "capital", "peak"),
        *("tributary", "peninsula", "valley", "volcano", "township", "quarter", "neighbourhood", "neighborhood"),
        *("resort", "stream", "glacier", "bay", "cape", "archipelago", "atoll", "desert", "plateau", "oasis"),
    )
)
_AFTER_KIND = frozenset(
    ("in", "of", "on", "near", "about", "where", "at", "west", "east", "north", "south", "between", "along", ",", ".")
)
_SMALL_WORDS = frozenset(
    ("-", "'s", "’s", "on", "upon", "under", "le", "la", "by", "in", "de", "da", "do", "of", "the", ".")
)
_LIES = frozenset(("lies", "stands", "flows", "rises", "lie", "stand", "flow", "borders", "straddles"))
_AFTER_LIES = frozenset(
    (
        *("in", "on", "at", "between", "from", "through", "near", "along", "into", "east", "west", "north", "south"),
        *("past", "about", "some", "under", "across"),
    )
)


def add_defined(scene: Scene, found: Found) -> Found:
    """ "The Kamp is a river", "Charleshill lies on the road": what is said to be or lie so is a place."""
    added = []
    for first, last in plain_runs(scene, found):
        words = [w.text.lower() for w in scene.words[last : last + 9]]
        if _is_defined(words) or (words[:1] and words[0] in _LIES and words[1:2] and words[1] in _AFTER_LIES):
            added.append(FoundName(first, last, max(0.5, scene.beliefs[first].begins)))
    return sorted([*found, *added])


def add_articles(scene: Scene, found: Found) -> Found:
    """ "Ashby St Ledgers is a village in" begins the text of a reference work, whoever else is called Ashby."""
    last = 0
    count = len(scene.words)
    while last < count and (scene.is_capital(last) or (0 < last < 5 and scene.words[last].text in _SMALL_WORDS)):
        last += 1
    first = 1 if last > 1 and scene.words[0].text == "The" else 0
    words = [w.text.lower() for w in scene.words[last : last + 9]]
    if not first < last < 7 or any(name.first < last for name in found) or not _is_defined(words):
        return found
    return sorted([*found, FoundName(first, last, 0.9)])


def _is_defined(words: list[str]) -> bool:
    if words[:1] not in (["is"], ["was"], ["are"], ["were"]) or words[1:2] not in (["a"], ["an"], ["the"], ["one"]):
        return False
    for word, after in pairwise(words[2:]):
        if word in _KINDS:
            return after in _AFTER_KIND
        if not word.replace("-", "").isalpha() or word in ("who", "that", "which"):
            return False
    return False
