"""The place inside a longer name: "Anbar province", "Colchester General Hospital", "University of Alberta".

Asked only when nobody bears the whole name. Rivers, lakes, mountains and streets are left alone: London Road may lead
anywhere, and a Columbus Lake need not be near Columbus.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from geo.gazetteer.keys import word_set

_DIVISION_WORDS = word_set(
    "province governorate oblast region state district department prefecture territory krai county parish "
    "republic voivodeship canton municipality emirate division raion subdistrict area valley agency lga"
)
_CITY_WORDS = word_set("city town village township borough downtown greater metro metropolitan camp")
_SIDES = word_set("northern southern eastern western central north south east west upper lower inner outer")
_DIVISION_KINDS = ("division", "county", "region")
_CITY_KINDS = ("place", "district")
_TOWN_KINDS = ("place", "district", "division", "county", "country")
_INSTITUTIONS = word_set(
    "academy aerodrome airbase airfield airport arena army assembly authority bank barracks base basilica bishop board "
    "border brewery bureau cathedral cemetery center centre chamber chambers church clinic club coast college commerce "
    "commission committee company conference congress consulate convent corporation council court courthouse crossing "
    "department depot diocese docks embassy exchange factory federation festival forces forum foundation front garden "
    "gardens government hall harbor harbour headquarters hospital hotel house infirmary institute jail junction "
    "laboratory legislature library line magistrates mall market marathon mayor medical memorial mill ministry mission "
    "monastery mosque museum navy orchestra palace parliament pier plant plaza police port post prison railway "
    "refinery reserve resort school schools senate service services shipyard shrine society stadium station suburbs "
    "synagogue temple terminal theater theatre times trust tunnel union united university waterfront works zoo"
)
_FILLERS = word_set(
    "air and arts bay business central charity children childrens city civic commercial community county district "
    "elementary federal fire general girls boys grammar high higher hockey football industrial infant international "
    "joint junior law magistrates maternity medical memorial middle military municipal national naval new northern of "
    "old police power primary public rail regional royal saint sea secondary social southern state teaching technical "
    "training transit university war west east north south women womens"
)
_PIECES = word_set("zone quarter outskirts suburb neighborhood neighbourhood")  # "the Green Zone of Baghdad"
_HEADS = word_set("university port bank embassy consulate archdiocese diocese bishop college institute roman anti")


@dataclass(frozen=True, slots=True)
class Part:
    """Words inside a name that may be a place, of one of `kinds` if possible; `similarity` to the whole name."""

    key: str
    kinds: tuple[str, ...]
    similarity: float
    may_sound: bool = False


def find_parts(key: str) -> Iterator[Part]:
    """List what a key may hold, the likeliest first."""
    words = key.split()
    if len(words) < 2:
        return
    yield from _by_kind(words)
    yield from _after_of(words)
    if is_institution(key):
        yield from _before_institution(words)


@cache
def is_institution(key: str) -> bool:
    """Say whether a key ends in, or holds before a last word or two, a word for something that people built or run."""
    return not _INSTITUTIONS.isdisjoint(key.split()[1:])


def _by_kind(words: list[str]) -> Iterator[Part]:
    """Take "Anbar province", "the city of Mosul", "northern Aleppo", "Kreuzberg district of Berlin" apart."""
    first, last = words[0], words[-1].removesuffix("s")
    if len(words) > 2 and words[1] == "of":
        yield Part(" ".join(words[2:]), _kinds_told(first), 0.95, first in _DIVISION_WORDS | _CITY_WORDS)
    elif last in _DIVISION_WORDS | _CITY_WORDS:
        yield Part(" ".join(words[:-1]), _kinds_told(last), 0.95, True)
    elif first in _SIDES | _CITY_WORDS:
        yield Part(" ".join(words[1:]), _kinds_told(first), 0.95, True)


def told_kinds(key: str) -> tuple[str, ...]:
    """Say which kinds of division the last word of a key tells: those of "essex county", none for "new york city"."""
    return _DIVISION_KINDS[:2] if key.rpartition(" ")[2] in _DIVISION_WORDS else ()


def _kinds_told(word: str) -> tuple[str, ...]:
    return _DIVISION_KINDS if word in _DIVISION_WORDS else _CITY_KINDS if word in _CITY_WORDS else ()


def _after_of(words: list[str]) -> Iterator[Part]:
    """Take "University of Texas at Austin" for Austin, "Embassy of the Republic of Armenia" for Armenia."""
    is_piece = not _PIECES.isdisjoint(words[:-1])
    if words[0] not in _HEADS and not is_piece and not is_institution(" ".join(["", *words])):
        return
    for word in ("at", "in", "of"):
        if word in words[1:-1]:
            at = len(words) - 1 - words[::-1].index(word)
            rest = words[at + 1 :]
            yield Part(" ".join(rest[1:] if rest[0] == "the" and len(rest) > 1 else rest), _TOWN_KINDS, 0.9)


def _before_institution(words: list[str]) -> Iterator[Part]:
    """Take "Colchester General Hospital" for Colchester, "British Embassy Tokyo" for Tokyo, "Iowa House" for Iowa.

    The rest must be words that name no place; where it is not ("Robinson College"), the place may still stand last.
    Words that name none stand for none, either: "Central Mental Hospital", "Federal University".
    """
    at = next((i for i in range(len(words) - 1, 0, -1) if words[i] in _INSTITUTIONS), 0)
    if at and at < len(words) - 1:
        yield Part(" ".join(words[at + 1 :]), _TOWN_KINDS, 0.9)
    plain = len(words)
    while plain > 1 and (words[plain - 1] in _INSTITUTIONS or words[plain - 1] in _FILLERS):
        plain -= 1
    for length in range(plain, 0, -1):
        if _FILLERS.issuperset(words[:length]):
            return
        yield Part(" ".join(words[:length]), _TOWN_KINDS, 0.9 if length == plain else 0.8)
