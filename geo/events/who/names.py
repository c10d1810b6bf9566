"""When two spellings are one person: "Mohamed Ali Alhakim", "Mohammed Al Hakim", "Mr Al Hakim"."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from geo.events.lexicon import fold

_FAMILY_FIRST = re.compile(r"[A-Z][a-z]{1,5} [A-Z][a-z]+-[a-z]{2,}")
_THREE_WORDS = re.compile(r"([A-Z][a-z]{1,5}) [A-Z][a-z]+ [A-Z][a-z]+")
_KOREAN = frozenset((  # family names that stand before two syllables of a given name, as nine in ten Koreans have them
    "Ahn", "An", "Bae", "Baek", "Ban", "Byun", "Cha", "Cho", "Choe", "Choi", "Chon", "Chong", "Chun", "Chung", "Han",
    "Hong", "Hwang", "Hyon", "Jang", "Jeon", "Jeong", "Jo", "Jung", "Kang", "Kim", "Ko", "Koo", "Kwon", "Lee", "Lim",
    "Moon", "Nam", "Noh", "Oh", "Paek", "Pak", "Park", "Ri", "Roh", "Ryu", "Seo", "Shin", "Sim", "Sin", "So", "Son",
    "Song", "Suh", "Sung", "Thae", "Woo", "Yang", "Yi", "Yoo", "Yoon", "Yun",
))  # fmt: skip
_ROMAN = re.compile(r"[IVX]+$")


@lru_cache(maxsize=10_000)
def name_key(name: str) -> tuple[str, ...]:
    """Fold a name to the words that tell people apart: no particles, and "Alhakim" like "Al Hakim"."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"['’ʼ`]", "", fold(name)))
    core = [w for w in words if w not in _PARTICLES]
    key = tuple(w[2:] if len(w) > 6 and w.startswith(("al", "el")) and w[2:3] not in "aeio" else w for w in core)
    return key or tuple(words)


_PARTICLES = frozenset(
    [
        "al",
        "el",
        "ul",
        "bin",
        "ibn",
        "bint",
        "ben",
        "de",
        "da",
        "do",
        "dos",
        "del",
        "van",
        "von",
        "der",
        "den",
        "the",
        "of",
        "la",
        "le",
        "i",
        "ii",
        "iii",
        "iv",
        "v",
        "vi",
        "vii",
        "viii",
    ]
)


@lru_cache(maxsize=10_000)
def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or (one[0] != other[0] and not {one[0], other[0]} <= set("cksqgjyz")):
        return False
    return SequenceMatcher(None, _sounds(one), _sounds(other)).ratio() >= 0.84


def _sounds(word: str) -> str:
    """Fold the letters that transliterations disagree about."""
    for one, other in (
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("ei", "i"),
        ("ey", "i"),
        ("ai", "i"),
        ("y", "i"),
        ("q", "k"),
        ("ck", "k"),
        ("kh", "k"),
        ("gh", "g"),
        ("dj", "j"),
        ("ph", "f"),
        ("w", "v"),
        ("o", "u"),
        ("e", "i"),
    ):
        word = word.replace(one, other)
    return re.sub(r"(.)\1", r"\1", word)


def is_family_first(name: str) -> bool:
    """Say whether a name begins with the family's: "Kim Jong-sun", "Lee Jae Myung", not "Jean-Bosco Lukala"."""
    three = _THREE_WORDS.fullmatch(name)
    return _FAMILY_FIRST.fullmatch(name) is not None or (three is not None and three[1] in _KOREAN)


def is_same_person(one: str, other: str) -> bool:
    """Say whether two spellings can be one person: same family name, and no first name against it."""
    ours, theirs = name_key(one), name_key(other)
    if len(ours) > len(theirs):
        ours, theirs = theirs, ours
    if len(ours) == 1:
        return (
            _alike(ours[0], theirs[-1])
            or (len(theirs) == 2 and ours[0] == theirs[0] and len(ours[0]) > 1)
            or (ours[0] == theirs[0] and (is_family_first(one) or is_family_first(other)))
            or (_ROMAN.search(other + one) is not None and ours[0] in theirs)
            or (len(theirs) > 2 and any(_alike(ours[0], word) for word in theirs[1:]))
        )
    if not _alike(ours[-1], theirs[-1]) and not (len(theirs) > 2 and _alike(ours[-1], theirs[-2])):
        return False
    first, second = ours[0], theirs[0]
    return _alike(first, second) or ((len(first) == 1 or len(second) == 1) and first[0] == second[0]) or first in theirs
