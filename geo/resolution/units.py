"""A document's names, grouped: occurrences of one name in like surroundings are decided together, as one unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from geo.domain import Article, Demonym, Document, Place, Toponym
from geo.gazetteer.keys import name_key
from geo.resolution.candidates import LIMIT, CandidateFinder, CandidateSet
from geo.resolution.home_words import find_home_words
from geo.resolution.homes import Home, find_home
from geo.resolution.ruling_out import rule_out
from geo.resolution.sentences import read_company, read_frames
from geo.resolution.surroundings import Surroundings, look_around
from geo.resolution.unit import Unit

_LARGE = 100_000  # inhabitants


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
    company: tuple[tuple[int, ...], ...] = ()  # of each unit, those listed with it: "Oregon, Idaho and [Washington]"
    frame: tuple[int, ...] = ()  # of each unit, the one that heads its sentence, -1 for none: "In Peru, [Amazonas] ..."


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
            container = _container(around, finder)
            name = _clean(toponym.text)
            known = finder.told(name, around.word) if around.word else finder.find(name)
            known = _candidates(known, container, finder)
            if container is not None and _is_list(around, container, known, finder):
                container = None
            found.append(Unit(key, known, around, container))
        found[at].toponyms.append(number)
        unit_of.append(at)
    _widen(found, finder)
    home = find_home(document.article)
    words = find_home_words(document.text)
    domain = _domain(document.article)
    frames = read_frames(document.text, toponyms, unit_of, found)
    rule_out(found, demonyms, home, words, domain, frames)
    if town := finder.town_in(domain):
        found.append(Unit(town, finder.find(town), Surroundings(), None))
    return Scene(
        tuple(found), tuple(unit_of), tuple(t.span.start for t in toponyms), _shares(demonyms),
        tuple((d.span.start, d.country) for d in demonyms),
        home, domain,
        read_company(document.text, toponyms, unit_of, found), frames,
    )  # fmt: skip


def _candidates(found: CandidateSet, container: CandidateSet | None, finder: CandidateFinder) -> CandidateSet:
    """Give what a name could mean, the places inside a named division or county never left out for their number."""
    if container is None or not len(found):
        return found
    around = _holders(container)
    if not around or any(_is_held(place, around) for place in found.places):
        return found
    return finder.find_inside(found.name, lambda place: _is_held(place, around))


def _container(around: Surroundings, finder: CandidateFinder) -> CandidateSet | None:
    """Find what a name is put in: of all that bear the container's name, those inside the next larger container.

    "Newport, Isle of Wight County, Virginia" is in no Isle of Wight of England. A county that lies in none of the
    larger places is no container at all; a division that does not ("Crimea, Russia") is believed before the next.
    """
    if not around.container:
        return None
    inmost: CandidateSet | None = None
    for name in reversed((around.container, *around.outer)):
        found = finder.find(name)
        areas = [n for n, level in enumerate(found.level) if level >= 1]
        if inmost is not None:
            within = [n for n in areas if _is_within(found.places[n], inmost.places)]
            if not within and found.level[:1].tolist() in ([], [0], [1]):
                continue
            areas = within or areas
        if areas:
            inmost = found.only(areas)
    return inmost


def _is_list(around: Surroundings, container: CandidateSet, known: CandidateSet, finder: CandidateFinder) -> bool:
    """Say that "Cologne, Ulsan" is a list of towns: Ulsan is a division too, but no Cologne lies in it.

    "Oregon, Idaho and Washington" is one of states, whatever hamlet of Idaho bears the name of Oregon.
    """
    if not around.is_comma or not len(known):
        return False
    if around.goes_on and known.level[0] >= 2 and known.level[0] == container.level[0] and known.is_own_name[0]:
        return not _is_within(known.places[0], container.places[:1])
    if around.outer:
        return False
    large = any(p.precision == "city" and p.population >= _LARGE for p in finder.find(around.container).places)
    return large and not any(_is_within(place, container.places) for place in known.places)


def _is_within(place: Place, larger: Sequence[Place]) -> bool:
    return any(
        place.country == h.country and place.id != h.id and (h.precision == "country" or _is_held(place, (h,)))
        for h in larger
    )


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
