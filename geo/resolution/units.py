"""A document's names, grouped: occurrences of one name in like surroundings are decided together, as one unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from math import log

from geo.domain import Article, Demonym, Document, Place, Toponym
from geo.gazetteer.keys import name_key
from geo.resolution.candidates import LIMIT, CandidateFinder, CandidateSet
from geo.resolution.homes import Home, find_home
from geo.resolution.surroundings import Surroundings, look_around


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
        return 1.0 + log(max(1, len(self.toponyms)))


@dataclass(frozen=True, slots=True)
class Scene:
    """All that one document offers to resolution."""

    units: tuple[Unit, ...]
    unit_of: tuple[int, ...]  # of each toponym
    starts: tuple[int, ...]  # of each toponym, characters
    demonyms: dict[str, float]  # country -> share of the demonyms
    peoples: tuple[tuple[int, str], ...]  # where each demonym stands, and its country
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
            name = _clean(toponym.text)
            known = finder.told(name, around.word) if around.word else finder.find(name)
            found.append(Unit(key, _candidates(known, container, finder), around, container))
        found[at].toponyms.append(number)
        unit_of.append(at)
    _widen(found, finder)
    domain = _domain(document.article)
    if town := finder.town_in(domain):
        found.append(Unit(town, finder.find(town), Surroundings(), None))
    return Scene(
        tuple(found), tuple(unit_of), tuple(t.span.start for t in toponyms), _shares(demonyms),
        tuple((d.span.start, d.country) for d in demonyms),
        find_home(document.article), domain,
    )  # fmt: skip


def _candidates(found: CandidateSet, container: CandidateSet | None, finder: CandidateFinder) -> CandidateSet:
    """Give what a name could mean, the places inside a named division or county never left out for their number."""
    if container is None or not len(found):
        return found
    around = _holders(container)
    if not around or any(_is_held(place, around) for place in found.places):
        return found
    return finder.find_inside(found.name, lambda place: _is_held(place, around))


def _widen(units: Sequence[Unit], finder: CandidateFinder) -> None:
    """Look again for names with more bearers than are weighed, in the divisions that the article names.

    There are 240 Washington Townships; an article that names New Jersey means one of its five.
    """
    crowded = [unit for unit in units if len(unit.candidates) >= LIMIT]
    if not crowded:
        return
    named = [unit.candidates for unit in units if unit.candidates.level[:1].tolist() == [2]]
    named += [unit.container for unit in units if unit.container is not None]
    divisions = {(p.country, p.admin1_code) for some in named for p in some.places[:1] if p.precision == "admin1"}
    for unit in crowded:
        missing = divisions - {(p.country, p.admin1_code) for p in unit.candidates.places}
        if missing:
            unit.candidates = finder.find_inside(unit.candidates.name, partial(_is_in_one, frozenset(missing)))


def _is_in_one(divisions: frozenset[tuple[str, str]], place: Place) -> bool:
    return (place.country, place.admin1_code) in divisions


def _holders(container: CandidateSet) -> list[Place]:
    return [p for p, level in zip(container.places, container.level, strict=True) if level in (1, 2)]


def _is_held(place: Place, holders: Sequence[Place]) -> bool:
    return any(
        place.country == h.country
        and place.admin1_code == h.admin1_code
        and place.id != h.id
        and (h.precision == "admin1" or place.admin2 == h.admin2)
        for h in holders
    )


def _clean(name: str) -> str:
    return " ".join(name.split())


def _shares(demonyms: Sequence[Demonym]) -> dict[str, float]:
    counts: dict[str, float] = {}
    for demonym in demonyms:
        counts[demonym.country] = counts.get(demonym.country, 0.0) + 1 / len(demonyms)
    return counts


def _domain(article: Article) -> str:
    host = (article.url or "").partition("//")[2].partition("/")[0].lower()
    name = host.removeprefix("www.").rpartition(".")[0] + " " + (article.source or "").lower()
    return "".join(c for c in name if c.isalpha())
