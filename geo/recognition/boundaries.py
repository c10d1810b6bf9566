"""Where names begin and end: passes that cut names found, or part them, or make them whole."""

from __future__ import annotations

from itertools import pairwise

from geo.gazetteer.names import CAPITAL, COUNTRY, DIVISION, LARGE_CITY, MAIN, REGION, TOWN
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

WELL_KNOWN = COUNTRY | DIVISION | CAPITAL | LARGE_CITY
LONGEST = 4
_JOINTS = frozenset("-–—/")
_ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "ul"))
_IN_DOUBT = 0.75
_COMPASS = frozenset(
    (
        *("north", "south", "east", "west", "central", "northern", "southern", "eastern", "western"),
        *("northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern"),
        *("southwestern", "downtown", "mid"),
    )
)


def cut_small_words(scene: Scene, found: Found) -> Found:
    """ "Deir Ezzor province" is Deir Ezzor: a word for the kind belongs to the name only with a capital."""
    cut: Found = []
    for name in found:
        last = name.last
        while last > name.first + 1 and not scene.is_capital(last - 1) and not scene.words[last - 1].text[0].isdigit():
            last -= 1
        cut.append(FoundName(name.first, last, name.score))
    return cut


def cut_compass(scene: Scene, found: Found) -> Found:
    """ "Northeast Georgia" is a part of Georgia; South Sudan and West Africa are listed, so they are whole."""
    cut: Found = []
    for name in found:
        first = name.first
        while first < name.last - 1 and scene.words[first].text.lower() in _COMPASS:
            whole = scene.class_of(scene.text(first, name.last))
            if whole or not scene.class_of(scene.text(first + 1, name.last)) & (COUNTRY | DIVISION):
                break
            first += 1
        cut.append(FoundName(first, name.last, name.score))
    return cut


def take_kinds(scene: Scene, found: Found) -> Found:
    """ "[Borno] State" is listed as Borno State; in "Kansas State University" the word is not Kansas's."""
    taken: Found = []
    for number, name in enumerate(found):
        last = name.last
        stop = found[number + 1].first if number + 1 < len(found) else len(scene.words)
        if last < stop and scene.is_capital(last) and not scene.is_capital(last + 1):
            is_kind = scene.is_listed(last, "generic", "water", "relief")
            if is_kind and scene.class_of(scene.text(name.first, last + 1)):
                last += 1
        taken.append(FoundName(name.first, last, name.score))
    return taken


def drop_bare_kinds(scene: Scene, found: Found) -> Found:
    """A word for the kind or a compass word is no name alone: "Centre", "Central", "South"."""
    return [n for n in found if n.last - n.first > 1 or not _is_bare(scene, n.first)]


def _is_bare(scene: Scene, i: int) -> bool:
    is_kind = scene.is_listed(i, "generic", "facility", "org", "compass")
    return is_kind and not scene.class_of(scene.words[i].text) & COUNTRY


def complete_names(scene: Scene, found: Found) -> Found:
    """ "The United [States]" is the United States: a country, state or region that is found in part is found whole."""
    completed: Found = []
    for name in found:
        first, last = name.first, name.last
        for start in range(max(0, last - LONGEST), first + 1):
            stop = _longest_region(scene, start, last)
            if stop and not (completed and completed[-1].last > start):
                first, last = start, stop
                break
        completed.append(FoundName(first, last, name.score))
    return [n for i, n in enumerate(completed) if i == 0 or n.first >= completed[i - 1].last]


def _longest_region(scene: Scene, start: int, last: int) -> int:
    for stop in range(min(start + LONGEST, len(scene.words)), last - 1, -1):
        if (
            stop - start < 2
            or scene.words[start].text == "The"
            or not scene.is_capital(start)
            or not scene.is_capital(stop - 1)
        ):
            continue
        if any(w.text in ",.;:()\n" for w in scene.words[start:stop]):
            continue
        kinds = scene.class_of(scene.text(start, stop))
        if kinds & MAIN and kinds & (COUNTRY | DIVISION | REGION):
            return stop
    return 0


def open_institutions(scene: Scene, found: Found) -> Found:
    """Where in doubt, "[Aleppo University]" is an institution that is named after Aleppo."""
    opened: Found = []
    for name in found:
        last = name.last
        if last - name.first > 1 and name.score < _IN_DOUBT and scene.is_listed(last - 1, "org", "facility"):
            whole = scene.class_of(scene.text(name.first, last))
            stops = range(last - 1, name.first, -1) if not whole else ()
            kinds = {stop: scene.class_of(scene.text(name.first, stop)) for stop in stops}
            last = next((s for s, kind in kinds.items() if kind & MAIN and kind & WELL_KNOWN), last)
        opened.append(FoundName(name.first, last, name.score))
    return opened


def take_articles(scene: Scene, found: Found) -> Found:
    """ "al-[Hasakah]" is written al-Hasakah."""
    whole: Found = []
    for name in found:
        first = name.first
        if first > 1 and scene.words[first - 1].text == "-" and scene.words[first - 2].text.lower() in _ARTICLES:
            is_joined = scene.words[first - 2].end == scene.words[first - 1].start
            is_free = not whole or whole[-1].last <= first - 2
            first -= 2 if is_joined and is_free and scene.words[first].start == scene.words[first - 1].end else 0
        whole.append(FoundName(first, name.last, name.score))
    return whole


def split_pairs(scene: Scene, found: Found) -> Found:
    """ "Moscow-Baghdad ties" and "Brussels, Belgium" are two names; "Winston-Salem" is one, for it is listed so."""
    parts: Found = []
    for name in found:
        joints = [i for i in range(name.first + 1, name.last - 1) if scene.words[i].text in _JOINTS]
        commas = [i for i in range(name.first + 1, name.last - 1) if scene.words[i].text == ","]
        if commas or (joints and _is_pair(scene, name, joints)):
            bounds = [name.first - 1, *(commas or joints), name.last]
            parts += [FoundName(a + 1, b, name.score) for a, b in pairwise(bounds) if b > a + 1]
        else:
            parts.append(name)
    return parts


def _is_pair(scene: Scene, name: FoundName, joints: list[int]) -> bool:
    if scene.class_of(scene.text(name.first, name.last)):
        return False
    bounds = [name.first - 1, *joints, name.last]
    pieces = [(a + 1, b) for a, b in pairwise(bounds)]
    return all(b > a and scene.class_of(scene.text(a, b)) & WELL_KNOWN for a, b in pieces)


def split_neighbours(scene: Scene, found: Found) -> Found:
    """ "Maiduguri Borno State" and "Paris Texas", written without a comma, are a town and its state: two names."""
    parts: Found = []
    for name in found:
        at = _state_after_town(scene, name)
        if at:
            parts += [FoundName(name.first, at, name.score), FoundName(at, name.last, name.score)]
        else:
            parts.append(name)
    return parts


def _state_after_town(scene: Scene, name: FoundName) -> int:
    first, last = name.first, name.last
    if last - first < 2 or scene.class_of(scene.text(first, last)):
        return 0
    for at in range(first + 1, last):
        town, state = scene.class_of(scene.text(first, at)), scene.class_of(scene.text(at, last))
        is_town = town & MAIN and town & (CAPITAL | LARGE_CITY | TOWN) and not town & COUNTRY
        if is_town and state & (COUNTRY | DIVISION) and not scene.is_listed(first, "compass", "newword", "generic"):
            return at
    return 0
