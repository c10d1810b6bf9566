"""What a tagger of words can't be trusted with, as small passes over the names found, in the order of PASSES.

Here are those that add names; `company` has those that add what stands beside names, `people` and `namesakes` those
that drop some, `boundaries` those that cut or join.
"""

from __future__ import annotations

from collections.abc import Callable

from geo.gazetteer.names import CAPITAL, COUNTRY, DIVISION, MAIN, REGION
from geo.recognition.boundaries import (
    LONGEST,
    WELL_KNOWN,
    complete_names,
    cut_compass,
    cut_openers,
    cut_small_words,
    drop_bare_kinds,
    keep_apart,
    open_institutions,
    split_neighbours,
    split_pairs,
    take_articles,
    take_kinds,
    take_streets,
)
from geo.recognition.company import (
    add_bracketed,
    add_chained,
    add_glued,
    add_hyphened,
    add_listmates,
    add_siblings,
)
from geo.recognition.compounds import add_prefixed, join_small, take_compounds
from geo.recognition.consistency import add_again
from geo.recognition.definitions import add_articles, add_defined
from geo.recognition.distances import add_distant
from geo.recognition.frames import add_framed, add_openers
from geo.recognition.habits import add_constituencies, add_counted, add_headed, add_holders
from geo.recognition.listings import add_by_kind, add_named_lists
from geo.recognition.namesakes import (
    drop_brands,
    drop_diseases,
    drop_doubted,
    drop_firms,
    drop_makes,
    drop_occasions,
    drop_offices,
    drop_openers,
    drop_powers,
    drop_ranks,
)
from geo.recognition.people import (
    drop_families,
    drop_particled,
    drop_people,
    drop_vessels,
    family_names,
    is_person,
)
from geo.recognition.scene import Found, Scene
from geo.recognition.seats import add_seats, cut_cities
from geo.recognition.tagger import FoundName
from geo.recognition.wholes import (
    add_fields,
    add_hagues,
    add_seas,
    cut_numbers,
    join_kinds,
    join_listed,
    split_owned,
    take_divisions,
    take_hyphened,
    take_rests,
    take_tails,
)

_AGENCIES = frozenset(
    (
        *("AP", "AFP", "AA", "ANI", "APP", "BBC", "CNN", "EFE", "IANS", "INA", "KUNA", "NNA", "PTI", "RIA", "SANA"),
        *("TASS", "UPI", "WAM", "Reuters", "Xinhua", "Interfax", "Anadolu", "Sputnik", "Bloomberg", "Petra", "Rudaw"),
        *("Kyodo", "Yonhap", "Desk", "Staff", "Agencies", "News", "UPDATE", "BREAKING", "WATCH", "EXCLUSIVE"),
    )
)
_SHORT_NATIONS = frozenset(("EU", "UK", "UAE", "US", "USA", "U.S.", "U.K.", "U.A.E.", "DPRK", "DRC", "USSR"))
_DATELINE_ENDS = frozenset(("(", "-", "–", "—", ":"))
_FOREIGN_OF = frozenset(("du", "de", "des", "do", "da", "di", "del", "della", "van"))
_HARDLY = 0.005
_LIKELY = 0.2


def add_countries(scene: Scene, found: Found) -> Found:
    """A country or capital is one wherever it is named, unless a person is: "Michael Jordan", "Chad Smith"."""
    taken = {i for name in found for i in range(name.first, name.last)}
    added: Found = []
    for i in range(len(scene.words)):
        if i in taken or not scene.is_capital(i) or is_person(scene, i, i + 1):
            continue
        if scene.is_capital(i - 1) and scene.is_listed(i - 1, "title"):
            continue
        belief = scene.beliefs[i].begins
        for last in range(min(i + LONGEST, len(scene.words)), i, -1):
            if not taken.isdisjoint(range(i, last)) or not scene.is_capital(last - 1):
                continue
            if _is_nation(scene, i, last) and belief >= (_HARDLY if last - i == 1 else 0.001):
                added.append(FoundName(i, last, max(0.5, belief)))
                taken.update(range(i, last))
                break
    return sorted([*found, *added])


def _is_nation(scene: Scene, first: int, last: int) -> bool:
    """Say whether a name is a country's, or that of a state or region in several words: "Tamil Nadu", "Holy See"."""
    name = scene.text(first, last)
    kinds = scene.class_of(name)
    if name in _SHORT_NATIONS:
        return True
    if last - first == 1:
        is_code = name.isupper() and not kinds & MAIN
        is_capital = kinds & CAPITAL and not is_code and not scene.is_listed(first, "given", "surname")
        is_plain = name.lower() in scene.lexicon.common
        return bool(kinds & MAIN and kinds & COUNTRY) or bool(is_capital and not is_plain)
    if scene.words[first].text == "The":
        return bool(kinds & COUNTRY)
    if kinds & MAIN or scene.is_listed(last - 1, "generic"):
        return bool(kinds & (COUNTRY | DIVISION | REGION))
    return bool(kinds & COUNTRY) and not (scene.is_capital(last) and scene.is_listed(last, "org", "facility"))


def add_listed(scene: Scene, found: Found) -> Found:
    """A name that the gazetteer knows, and the language model takes for a place, needs less belief than others."""
    taken = {i for name in found for i in range(name.first, name.last)}
    added: Found = []
    for i, belief in enumerate(scene.beliefs):
        if i in taken or belief.begins < _LIKELY or scene.remark(i).name != "LOCB" or scene.is_listed(i, "compass"):
            continue
        last = i + 1
        while last < len(scene.words) and scene.beliefs[last].goes_on > scene.beliefs[last].begins + _LIKELY:
            last += 1
        is_numbered = last < len(scene.words) and scene.words[last].text[0].isdigit()
        is_listed = scene.class_of(scene.text(i, last)) & MAIN and not is_person(scene, i, last) and not is_numbered
        if is_listed and taken.isdisjoint(range(i, last)) and scene.text(i, last) not in family_names(scene):
            is_quarter = i - 1 not in taken and scene.is_capital(i - 1) and scene.is_listed(i - 1, "compass")
            first = i - 1 if is_quarter and scene.class_of(scene.text(i - 1, last)) else i
            added.append(FoundName(first, last, max(0.5, belief.begins)))
            taken.update(range(first, last))
    return sorted([*found, *added])


def add_inside(scene: Scene, found: Found) -> Found:
    """ "Aleppo University" holds Aleppo, "Boston Celtics" Boston: a well-known place before an institution's word."""
    taken = {i for name in found for i in range(name.first, name.last)}
    added: Found = []
    for first, last in scene.free_runs(taken):
        for stop in range(min(last - 1, first + 3), first, -1):
            if _is_namesake(scene, first, stop):
                added.append(FoundName(first, stop, max(0.5, scene.beliefs[first].begins)))
                break
    return sorted([*found, *added])


def _is_namesake(scene: Scene, first: int, stop: int) -> bool:
    """Say whether words [first, stop) are a well-known place, and the next is a word for institutions or teams."""
    name = scene.text(first, stop)
    kinds = scene.class_of(name)
    if not (kinds & MAIN and kinds & WELL_KNOWN) or not scene.is_listed(stop, "org", "facility", "team"):
        return False
    if name.lower() in scene.lexicon.common or scene.is_listed(first, "newword", "compass"):
        return False
    is_team = scene.remark(first).name == "ORGB" and scene.is_listed(stop, "team")
    return is_team or bool(kinds & CAPITAL) or not scene.is_listed(first, "given", "surname")


def add_abroad(scene: Scene, found: Found) -> Found:
    """ "Universidad de Chile" holds Chile and "Radio Belgrade" Belgrade, as English names of institutions do."""
    taken = {i for name in found for i in range(name.first, name.last)}
    added: Found = []
    for i in range(1, len(scene.words) - 1):
        word = scene.words[i].text
        is_tied = word in _FOREIGN_OF and any(scene.is_listed(k, "org", "facility") for k in (i - 1, i - 2, i - 3))
        if i + 1 in taken or not (word == "Radio" or (is_tied and scene.is_capital(i - 1))):
            continue
        for last in range(min(i + 4, len(scene.words)), i + 1, -1):
            kinds = scene.class_of(scene.text(i + 1, last))
            if kinds & MAIN and kinds & WELL_KNOWN and taken.isdisjoint(range(i + 1, last)):
                added.append(FoundName(i + 1, last, max(0.5, scene.beliefs[i + 1].begins)))
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
                if taken.isdisjoint(range(first, i)) and not _is_label(scene, first, i):
                    added.append(FoundName(first, i, 0.9))
                first = None
            is_slash = word.text == "/" and i > 0 and scene.words[i - 1].end < word.start
            if word.start >= span.end or word.text in _DATELINE_ENDS or is_slash:
                break
    return sorted([*found, *added])


def _is_label(scene: Scene, first: int, last: int) -> bool:
    """Say whether ordinary words in capitals tell what follows, and not where: "PROTECTION BRIEF", "HIGHLIGHTS"."""
    words = [scene.words[i].text.lower() for i in range(first, last)]
    is_plain = all(word in scene.lexicon.common or scene.is_listed(first + n, "org") for n, word in enumerate(words))
    return is_plain and not scene.class_of(scene.text(first, last).title())


def _is_dated(scene: Scene, i: int) -> bool:
    """Say whether a dateline's word is a month or an agency."""
    return scene.words[i].text in _AGENCIES or scene.is_listed(i, "month")


PASSES: tuple[Callable[[Scene, Found], Found], ...] = (
    cut_small_words,
    cut_openers,
    drop_people,
    drop_families,
    complete_names,
    open_institutions,
    cut_cities,
    take_streets,
    take_articles,
    split_pairs,
    split_neighbours,
    cut_compass,
    take_kinds,
    drop_bare_kinds,
    drop_doubted,
    join_listed,
    join_kinds,
    split_owned,
    take_divisions,
    take_tails,
    take_hyphened,
    cut_numbers,
    add_listed,
    add_countries,
    add_glued,
    add_hyphened,
    add_chained,
    add_constituencies,
    add_counted,
    add_holders,
    add_by_kind,
    add_inside,
    add_abroad,
    add_fields,
    add_hagues,
    add_prefixed,
    take_compounds,
    add_seats,
    add_named_lists,
    add_siblings,
    add_defined,
    add_framed,
    add_distant,
    add_openers,
    add_listmates,
    add_bracketed,
    add_seas,
    take_rests,
    join_small,
    take_articles,
    drop_vessels,
    drop_brands,
    drop_diseases,
    drop_ranks,
    drop_occasions,
    drop_powers,
    drop_offices,
    drop_makes,
    drop_firms,
    drop_openers,
    add_headed,
    add_articles,
    add_again,
    drop_particled,
    keep_apart,
)
