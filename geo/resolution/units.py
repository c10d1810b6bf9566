"""A document's names, grouped: occurrences of one name in like surroundings are decided together, as one unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from geo.domain import Article, Demonym, Document, Toponym
from geo.gazetteer.keys import name_key
from geo.resolution.candidates import CandidateFinder, CandidateSet
from geo.resolution.homes import Home, find_home
from geo.resolution.surroundings import Surroundings, look_around

_NEWS_WORDS = frozenset(
    {"herald", "review", "leader", "observer", "chronicle", "courier", "record", "monitor", "independent"}
)


@dataclass(slots=True)
class Unit:
    """One name in one kind of surroundings: where it occurs, and what it could mean.

    A unit without toponyms is a name that only serves as context: the publisher's town, read in its web address.
    """

    key: str
    candidates: CandidateSet
    surroundings: Surroundings
    container: CandidateSet | None
    toponyms: list[int] = field(default_factory=list)

    @property
    def weight(self) -> float:
        return 1.0 + float(np.log(max(1, len(self.toponyms))))


@dataclass(frozen=True, slots=True)
class Scene:
    """All that one document offers to resolution."""

    units: tuple[Unit, ...]
    unit_of: tuple[int, ...]  # of each toponym
    starts: tuple[int, ...]  # of each toponym, characters
    demonyms: dict[str, float]  # country -> share of the demonyms
    home: Home | None
    domain: str  # letters of the publisher's web address


def read_scene(
    document: Document, toponyms: Sequence[Toponym], demonyms: Sequence[Demonym], finder: CandidateFinder
) -> Scene:
    """Group a document's toponyms into units and gather what else speaks of places."""
    units: dict[tuple[str, Surroundings], int] = {}
    found: list[Unit] = []
    unit_of = []
    for number, toponym in enumerate(toponyms):
        around = look_around(document.text, toponym, demonyms, finder.is_larger)
        key = name_key(toponym.text)
        at = units.setdefault((key, around), len(found))
        if at == len(found):
            container = finder.find(around.container) if around.container else None
            found.append(Unit(key, finder.find(_clean(toponym.text)), around, container))
        found[at].toponyms.append(number)
        unit_of.append(at)
    domain = _domain(document.article)
    if town := _town_in(domain, finder):
        found.append(Unit(town, finder.find(town), Surroundings(), None))
    return Scene(
        tuple(found), tuple(unit_of), tuple(t.span.start for t in toponyms), _shares(demonyms),
        find_home(document.article), domain,
    )  # fmt: skip


def _clean(name: str) -> str:
    return " ".join(name.split())


def _shares(demonyms: Sequence[Demonym]) -> dict[str, float]:
    counts: dict[str, float] = {}
    for demonym in demonyms:
        counts[demonym.country] = counts.get(demonym.country, 0.0) + 1 / len(demonyms)
    return counts


def _town_in(domain: str, finder: CandidateFinder) -> str:
    """Find the longest name of a sizeable town in "columbuslocalnews" or "middletownpress"; "" for none."""
    for length in range(min(14, len(domain)), 5, -1):
        for start in range(len(domain) - length + 1):
            name = domain[start : start + length]
            if name not in _NEWS_WORDS and finder.is_town(name):
                return name
    return ""


def _domain(article: Article) -> str:
    host = (article.url or "").partition("//")[2].partition("/")[0].lower()
    name = host.removeprefix("www.").rpartition(".")[0] + " " + (article.source or "").lower()
    return "".join(c for c in name if c.isalpha())
