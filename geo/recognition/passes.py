"""What a tagger of words can't be trusted with, as small passes over the names found, in the order of PASSES."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from geo.gazetteer.names import CAPITAL, COUNTRY, DIVISION, LARGE_CITY, MAIN, REGION
from geo.recognition.people import drop_people, drop_powers, is_person
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

_WELL_KNOWN = COUNTRY | DIVISION | CAPITAL | LARGE_CITY
_AGENCIES = frozenset(
    (
        *("AP", "AFP", "AA", "ANI", "APP", "BBC", "CNN", "EFE", "IANS", "INA", "KUNA", "NNA", "PTI", "RIA", "SANA"),
        *("TASS", "UPI", "WAM", "Reuters", "Xinhua", "Interfax", "Anadolu", "Sputnik", "Bloomberg", "Petra", "Rudaw"),
        *("Kyodo", "Yonhap", "Desk", "Staff", "Agencies", "News", "UPDATE", "BREAKING", "WATCH", "EXCLUSIVE"),
    )
)
_SHORT_NATIONS = frozenset(("EU", "UK", "UAE", "US", "USA", "DPRK", "DRC", "USSR"))
_DATELINE_ENDS = frozenset(("(", "-", "–", "—", ":"))
_JOINTS = frozenset("-–—/")
_ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "ul"))
_LONGEST = 4
_IN_DOUBT = 0.75
_HARDLY = 0.005
_KINDS_AFTER = frozenset(
    (
        *("province", "governorate", "village", "town", "district", "neighborhood", "neighbourhood", "suburb", "camp"),
        *("refugee", "river", "mountains", "peninsula", "valley", "airport", "airbase", "border", "crossing", "dam"),
        *("oblast", "prefecture", "municipality", "township"),
    )
)
_KINDS_BEFORE = frozenset(
    ["village", "town", "city", "province", "district", "governorate", "suburb", "neighborhood", "port", "island"]
)


def complete_names(scene: Scene, found: Found) -> Found:
    """ "The United [States]" is the United States: a country, state or region that is found in part is found whole."""
    completed: Found = []
    for name in found:
        first, last = name.first, name.last
        for start in range(max(0, last - _LONGEST), first + 1):
            stop = _longest_region(scene, start, last)
            if stop and not (completed and completed[-1].last > start):
                first, last = start, stop
                break
        completed.append(FoundName(first, last, name.score))
    return [n for i, n in enumerate(completed) if i == 0 or n.first >= completed[i - 1].last]


def _longest_region(scene: Scene, start: int, last: int) -> int:
    for stop in range(min(start + _LONGEST, len(scene.words)), last - 1, -1):
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
            last = next((s for s, kind in kinds.items() if kind & MAIN and kind & _WELL_KNOWN), last)
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
    return all(b > a and scene.class_of(scene.text(a, b)) & _WELL_KNOWN for a, b in pieces)


def add_countries(scene: Scene, found: Found) -> Found:
    """A country is one wherever it is named, unless a person is: "Michael Jordan", "Chad Smith"."""
    taken = {i for name in found for i in range(name.first, name.last)}
    added: Found = []
    for i in range(len(scene.words)):
        if i in taken or not scene.is_capital(i) or is_person(scene, i, i + 1):
            continue
        if scene.is_capital(i - 1) and scene.is_listed(i - 1, "title"):
            continue
        belief = scene.beliefs[i].begins
        for last in range(min(i + _LONGEST, len(scene.words)), i, -1):
            if not taken.isdisjoint(range(i, last)) or not scene.is_capital(last - 1):
                continue
            kinds = scene.class_of(scene.text(i, last))
            if _is_nation(scene.text(i, last), kinds, last - i) and belief >= (_HARDLY if last - i == 1 else 0.001):
                added.append(FoundName(i, last, max(0.5, belief)))
                taken.update(range(i, last))
                break
    return sorted([*found, *added])


def _is_nation(name: str, kinds: int, size: int) -> bool:
    """Say whether a name is a country's, or that of a state or region in several words: "Tamil Nadu"."""
    if name in _SHORT_NATIONS:
        return True
    return bool(kinds & MAIN and kinds & (COUNTRY if size == 1 else COUNTRY | DIVISION | REGION))


def add_by_kind(scene: Scene, found: Found) -> Found:
    """ "The village of Baghouz", "Zaatari refugee camp": the word beside says that it is a place, whoever lists it."""
    taken = {i for name in found for i in range(name.first, name.last)}
    added: Found = []
    for first, last in _free_runs(scene, taken):
        after = scene.words[last].text if last < len(scene.words) else ""
        before = [w.text.lower() for w in scene.words[max(0, first - 2) : first]]
        is_named = after in _KINDS_AFTER or (len(before) == 2 and before[1] == "of" and before[0] in _KINDS_BEFORE)
        if is_named and last - first <= _LONGEST and not is_person(scene, first, last):
            added.append(FoundName(first, last, max(0.5, scene.beliefs[first].begins)))
    return sorted([*found, *added])


def add_inside(scene: Scene, found: Found) -> Found:
    """ "Aleppo University" holds Aleppo: a well-known place before a word for an institution."""
    taken = {i for name in found for i in range(name.first, name.last)}
    added: Found = []
    for first, last in _free_runs(scene, taken):
        for stop in range(min(last - 1, first + 3), first, -1):
            name = scene.text(first, stop)
            kinds = scene.class_of(name)
            if (
                kinds & MAIN
                and kinds & _WELL_KNOWN
                and scene.is_listed(stop, "org", "facility")
                and not scene.is_listed(first, "given", "surname", "newword", "compass")
                and name.lower() not in scene.lexicon.common
            ):
                added.append(FoundName(first, stop, max(0.5, scene.beliefs[first].begins)))
                break
    return sorted([*found, *added])


def add_datelines(scene: Scene, found: Found) -> Found:
    """ "KHAN SHAYKHUN, Syria (AP) -": what a dateline names, up to the agency or the dash, is a place."""
    taken = {i for name in found for i in range(name.first, name.last)}
    added: Found = []
    for span in scene.datelines:
        first = None
        for i, word in enumerate(scene.words):
            if word.end <= span.start:
                continue
            is_name = word.end <= span.end and scene.is_capital(i) and not _is_dated(scene, i)
            if is_name and first is None:
                first = i
            if not is_name and first is not None:
                if taken.isdisjoint(range(first, i)):
                    added.append(FoundName(first, i, 0.9))
                first = None
            if word.start >= span.end or word.text in _DATELINE_ENDS:
                break
    return sorted([*found, *added])


def _is_dated(scene: Scene, i: int) -> bool:
    """Say whether a dateline's word is a month or an agency."""
    return scene.words[i].text in _AGENCIES or scene.is_listed(i, "month")


def _free_runs(scene: Scene, taken: set[int]) -> list[tuple[int, int]]:
    """List the stretches of capitalised words that no name found touches, sentence openers left out."""
    runs: list[tuple[int, int]] = []
    i, count = 0, len(scene.words)
    while i < count:
        if not scene.is_capital(i) or scene.words[i].text.lower() in scene.lexicon.common:
            i += 1
            continue
        last = i
        while last < count and scene.is_capital(last):
            last += 1
        if taken.isdisjoint(range(i, last)):
            runs.append((i, last))
        i = last
    return runs


def cut_small_words(scene: Scene, found: Found) -> Found:
    """ "Deir Ezzor province" is Deir Ezzor: a word for the kind belongs to the name only with a capital."""
    cut: Found = []
    for name in found:
        last = name.last
        while last > name.first + 1 and not scene.is_capital(last - 1) and not scene.words[last - 1].text[0].isdigit():
            last -= 1
        cut.append(FoundName(name.first, last, name.score))
    return cut


PASSES: tuple[Callable[[Scene, Found], Found], ...] = (
    cut_small_words,
    drop_people,
    complete_names,
    open_institutions,
    take_articles,
    split_pairs,
    add_datelines,
    add_countries,
    add_by_kind,
    add_inside,
    drop_powers,
)
