"""When two records say the same, and which answer stands for which expected record (one-to-one).

Everything here follows "Matching" in the description of the line-by-line form: people by family name, places by id
or within 161 km at the same precision, dates that overlap at the same precision, and a value where gold has none is
wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

from rapidfuzz import fuzz

from geo.domain import Actor, DateRange, EventPlace
from geo.linking.agreement import kilometres

NEAR_KM = 161.0  # a hundred miles, the usual measure of geoparsing
_SAME_SPELLING = 84.0  # RapidFuzz ratio of two folded names that is taken for one name

_PARTICLES = {"al", "el", "ul", "bin", "ibn", "abu", "de", "da", "dos", "van", "von", "der", "the", "of", "and"}
_TITLE = re.compile(
    r"mr|mrs|ms|miss|dr|sir|lord|lady|king|queen|prince|princess|sheikh|emir|sultan|pope|gen|general|lt|lieutenant|"
    r"maj|major|col|colonel|capt|captain|adm|admiral|marshal|president|prime|minister|foreign|secretary|ambassador|"
    r"chancellor|senator|his|her|excellency"
)
_REGNAL = re.compile(r"[ivx]+")

One = TypeVar("One")
Other = TypeVar("Other")


def name_words(name: str) -> list[str]:
    """Fold a name to the words that count: no accents, titles, particles, or regnal numbers but the last word kept."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    words = re.findall(r"[^\W_]+", re.sub(r"['’ʼ`.]s\b|['’ʼ`.]", "", plain))
    core = [w for w in words if w not in _PARTICLES and not _TITLE.fullmatch(w)]
    if len(core) > 1 and _REGNAL.fullmatch(core[-1]):
        core.pop()
    return core or words


def is_same_name(one: str, other: str) -> bool:
    """Say whether two names can be one person's: same family name, one inside the other, or nearly the same letters."""
    ours, theirs = name_words(one), name_words(other)
    if not ours or not theirs:
        return False
    if _bare(ours[-1]) == _bare(theirs[-1]) or set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return True
    return fuzz.ratio("".join(ours), "".join(theirs)) >= _SAME_SPELLING


def _bare(word: str) -> str:
    """Part the article from a fused Arabic name: "alhakim" is "hakim"."""
    return word[2:] if len(word) > 5 and word.startswith(("al", "el")) else word


def is_same_actor(expected: Actor, answer: Actor) -> bool:
    """Compare names; a government, force or group (no role) is also known by its country."""
    if is_same_name(expected.name, answer.name):
        return True
    return (
        expected.role is None
        and answer.role is None
        and expected.country is not None
        and (expected.country == answer.country)
    )


def pair_actors(expected: Sequence[Actor], answers: Sequence[Actor]) -> list[tuple[Actor, Actor]]:
    """Pair each expected person with at most one answer."""
    return assign(expected, answers, lambda e, a: _name_score(e, a) if is_same_actor(e, a) else 0.0)


def _name_score(expected: Actor, answer: Actor) -> float:
    return 1.0 + fuzz.ratio(" ".join(name_words(expected.name)), " ".join(name_words(answer.name))) / 100


def are_people_right(expected: Sequence[Actor], answers: Sequence[Actor]) -> bool:
    """Say whether nobody is missing and nobody invented."""
    return len(expected) == len(answers) == len(pair_actors(expected, answers))


def are_countries_right(expected: Sequence[Actor], answers: Sequence[Actor]) -> bool:
    """Say whether all that could be paired have the expected country (none where none is expected)."""
    return all(one.country == other.country for one, other in pair_actors(expected, answers))


def is_place_right(expected: EventPlace | None, answer: EventPlace | None) -> bool:
    """Same id, or within 161 km at the same precision; a place where none is expected is wrong."""
    if expected is None or answer is None:
        return expected is answer
    one, other = expected.place, answer.place
    if one.id is not None and one.id == other.id:
        return True
    return one.precision == other.precision and kilometres(one.lat, one.lon, other.lat, other.lon) <= NEAR_KM


def is_date_right(expected: DateRange | None, answer: DateRange | None) -> bool:
    """Overlapping dates of the same precision; a date where none is expected is wrong."""
    if expected is None or answer is None:
        return expected is answer
    return expected.precision == answer.precision and expected.overlaps(answer)


def assign(
    expected: Sequence[One], answers: Sequence[Other], score: Callable[[One, Other], float]
) -> list[tuple[One, Other]]:
    """Pair one-to-one, the best score first; pairs that score 0 are never made. Order of the result: as expected."""
    scored = sorted(
        ((score(e, a), i, j) for i, e in enumerate(expected) for j, a in enumerate(answers)),
        key=lambda row: (-row[0], row[1], row[2]),
    )
    chosen: dict[int, int] = {}
    for points, i, j in scored:
        if points > 0 and i not in chosen and j not in chosen.values():
            chosen[i] = j
    return [(expected[i], answers[j]) for i, j in sorted(chosen.items())]
