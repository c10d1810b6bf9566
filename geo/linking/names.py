"""When two spellings are one person: "Mohamed Ali Alhakim", "Mohammed Al Hakim", "Mr Al-Hakeem".

A name is folded to letters that transliterations agree on; the family name decides, given names may only contradict it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

from geo.domain import Actor

_PARTICLES = frozenset(
    ["al", "el", "ul", "ad", "as", "ash", "bin", "ibn", "bint", "abu", "de", "da", "di", "dos", "van"]
)
_TITLE = re.compile(
    r"mr|mrs|ms|dr|sir|lord|lady|king|queen|prince|princess|sheikh|emir|sultan|pope|gen|general|lt|lieutenant|maj|major|"
    r"col|colonel|capt|captain|adm|admiral|marshal|president|prime|minister|foreign|defence|defense|ambassador|"
    r"chancellor|senator|his|her|the"
)
_REGNAL = re.compile(r"[ivx]{1,5}")
_FOLDS = (
    ("sch", "sh"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("dj", "j"), ("zh", "j"),
    ("ck", "k"), ("q", "k"), ("c", "k"), ("x", "ks"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"),
    ("o", "u"), ("e", "i"),
)  # fmt: skip
_FAMILY_RATIO, _GIVEN_RATIO = 86.0, 75.0


@lru_cache(maxsize=100_000)
def fold(name: str) -> tuple[str, ...]:
    """Fold a name to its words: no accents, titles, particles or regnal numbers, and one spelling for like sounds."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    words = re.findall(r"[^\W\d_]+", re.sub(r"['’‘ʼ`]", "", plain))
    core = [w for w in words if w not in _PARTICLES and not _TITLE.fullmatch(w)]
    if len(core) > 1 and _REGNAL.fullmatch(core[-1]):
        core.pop()
    return tuple(_fold_word(w) for w in core or words)


def _fold_word(word: str) -> str:
    for long, short in _FOLDS:
        word = word.replace(long, short)
    return re.sub(r"(.)\1+", r"\1", word)


def _without_article(word: str) -> str:
    """Part the article from a fused Arabic name: "alhakim" is "hakim"."""
    return word[2:] if len(word) > 5 and word.startswith(("al", "il")) else word


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """Give the consonants of a folded word, the article left off."""
    bare = _without_article(word)
    return bare[0] + re.sub(r"[aiuh]", "", bare[1:]) if bare else ""


@lru_cache(maxsize=100_000)
def keys(name: str) -> frozenset[str]:
    """Give the keys under which a person is looked up: skeletons of the last and the first word."""
    words = fold(name)
    return frozenset(k for w in (words[:1] + words[-1:]) for k in {skeleton(w), w[:1] + skeleton(w)[1:]} if k)


def is_same_person(one: Actor, other: Actor) -> bool:
    """Say whether two actors can be one person: like family names, no contradiction in given names or countries."""
    if one.country and other.country and one.country != other.country:
        return False
    return is_same_spelling(one.name, other.name)


@lru_cache(maxsize=200_000)
def is_same_spelling(one: str, other: str) -> bool:
    """Compare two names by their folded words."""
    ours, theirs = fold(one), fold(other)
    if not ours or not theirs:
        return False
    if len(ours) == 1 or len(theirs) == 1:
        short, long = sorted((ours, theirs), key=len)
        return any(_is_like(short[0], word, _FAMILY_RATIO) for word in {long[0], long[-1]})
    if not _is_like(ours[-1], theirs[-1], _FAMILY_RATIO):
        return False
    return any(_is_like(a, b, _GIVEN_RATIO) or _is_initial(a, b) for a in ours[:-1] for b in theirs[:-1])


def _is_like(one: str, other: str, ratio: float) -> bool:
    if one == other or _without_article(one) == _without_article(other):
        return True
    if len(one) > 3 and len(other) > 3 and skeleton(one) == skeleton(other) and len(skeleton(one)) > 2:
        return True
    return min(len(one), len(other)) > 3 and fuzz.ratio(_without_article(one), _without_article(other)) >= ratio


def _is_initial(one: str, other: str) -> bool:
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def shared(ours: Iterable[Actor], theirs: Iterable[Actor]) -> int:
    """Count the people of one side that are also on the other."""
    others = list(theirs)
    return sum(any(is_same_person(person, other) for other in others) for person in ours)
