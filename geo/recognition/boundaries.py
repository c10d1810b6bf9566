"""Where names begin and end: passes that cut names found, or part them, or make them whole."""

from __future__ import annotations

from itertools import pairwise

from geo.gazetteer.names import ALTERNATE, CAPITAL, COUNTRY, COUNTY, DIVISION, LANDMARK, LARGE_CITY, MAIN, REGION, TOWN
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

WELL_KNOWN = COUNTRY | DIVISION | CAPITAL | LARGE_CITY
SETTLED = WELL_KNOWN | COUNTY | TOWN
LONGEST = 4
_LONGEST_STATE = 6  # Democratic People's Republic of Korea
_STREETS = frozenset(
    ("Street", "Avenue", "Ave", "Ave.", "Boulevard", "Blvd", "Blvd.", "Road", "Rd", "Rd.", "Drive", "Lane", "Parkway")
)
_JOINTS = frozenset("-–—/")
COLLEGES = frozenset(
    (
        *("Alabama", "Arizona", "Arkansas", "California", "Carolina", "Colorado", "Dakota", "Delaware", "Florida"),
        *("Georgia", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Michigan"),
        *("Mississippi", "Missouri", "Montana", "Nevada", "Ohio", "Oklahoma", "Oregon", "Tennessee", "Texas", "Utah"),
    )
)
_ORGANISATIONS = frozenset(
    (
        *("bank", "university", "college", "institute", "school", "academy", "ministry", "council", "agency"),
        *("company", "association", "federation", "party", "police", "court"),
    )
)
_LANDFORMS = frozenset(("Island", "Islands", "River", "Lake", "Mountain", "Hill", "Forest", "Park", "Harbor", "Beach"))
WARDS = frozenset(("Medical", "Rec", "Correctional", "Regional", "General", "Memorial", "IDP", "IDPs"))
_WITH_THE = frozenset(("Hague", "Dalles"))
_FIELDS = frozenset(("Airport", "Airfield", "Airbase"))
_PARTIES = frozenset(("D", "R", "I", "DFL"))
_SMALL = frozenset(("A", "An", "The", "In", "At", "From"))
_ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "ul"))
_LARGE_ARTICLES = frozenset(("Al", "El", "Ad", "An", "Ar", "As", "Ash", "At", "Az", "Ed", "Et", "Ez"))
_ENDS = '.!?\n"“(:'
_KINDS = ("Province", "State", "Region", "Governorate")
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
    """ "Northeast Georgia" is a part of Georgia; South Sudan and West Flanders Province are listed."""
    cut: Found = []
    for name in found:
        first = name.first
        while first < name.last - 1 and scene.words[first].text.lower() in _COMPASS:
            whole = scene.text(first, name.last)
            is_listed = scene.class_of(whole) or any(scene.class_of(f"{whole} {kind}") & DIVISION for kind in _KINDS)
            if is_listed or not scene.class_of(scene.text(first + 1, name.last)) & (COUNTRY | DIVISION):
                break
            first += 1
        cut.append(FoundName(first, name.last, name.score))
    return cut


def take_kinds(scene: Scene, found: Found) -> Found:
    """ "[Borno] State" is listed as Borno State; "Kansas State" is a university."""
    taken: Found = []
    for number, name in enumerate(found):
        last = name.last
        stop = found[number + 1].first if number + 1 < len(found) else len(scene.words)
        if last < stop and scene.is_capital(last) and not _goes_on(scene, last + 1):
            is_college = scene.words[last].text == "State" and scene.words[last - 1].text in COLLEGES
            is_kind = (
                scene.is_listed(last, "generic", "water", "relief", "compass") or scene.words[last].text in _FIELDS
            )
            if is_kind and not is_college and scene.class_of(scene.text(name.first, last + 1)):
                last += 1
        taken.append(FoundName(name.first, last, name.score))
    return taken


def _goes_on(scene: Scene, i: int) -> bool:
    return scene.is_capital(i) and scene.words[i].text.lower() not in scene.lexicon.common


def drop_bare_kinds(scene: Scene, found: Found) -> Found:
    """A word for the kind or a compass word is no name alone: "Centre", "South"; nor are "Member States" the States."""
    return [n for n in found if n.last - n.first > 1 or not _is_bare(scene, n.first)]


def _is_bare(scene: Scene, i: int) -> bool:
    is_kind = scene.is_listed(i, "generic", "facility", "org", "compass") or scene.words[i].text in _LANDFORMS
    is_member = scene.words[i].text == "States" and i > 0 and scene.words[i - 1].text.lower() == "member"
    return is_member or (is_kind and not scene.class_of(scene.words[i].text) & COUNTRY)


def complete_names(scene: Scene, found: Found) -> Found:
    """ "The United [States]" is the United States: a country, state or region that is found in part is found whole."""
    completed: Found = []
    for name in found:
        first, last = name.first, name.last
        for start in range(max(0, last - _LONGEST_STATE), first + 1):
            stop = _longest_region(scene, start, last)
            if stop and not (completed and completed[-1].last > start):
                first, last = start, stop
                break
        completed.append(FoundName(first, last, name.score))
    return [n for i, n in enumerate(completed) if i == 0 or n.first >= completed[i - 1].last]


def _longest_region(scene: Scene, start: int, last: int) -> int:
    for stop in range(min(start + _LONGEST_STATE, len(scene.words)), last - 1, -1):
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
        if kinds & COUNTRY and stop - start > 2:
            return stop
    return 0


def open_institutions(scene: Scene, found: Found) -> Found:
    """ "[Aleppo University]" is named after Aleppo, "[Bank of England]" after England; listed airports are whole."""
    opened: Found = []
    for name in found:
        first, last = name.first, name.last
        if last - first > 1 and _is_institution(scene, first, last):
            town = _last_of(scene, first, last) or first
            first, last = town, last if town > first else _end_of_town(scene, name)
        opened.append(FoundName(first, last, name.score))
    return opened


def _is_institution(scene: Scene, first: int, last: int) -> bool:
    """Say whether a name is that of an organisation, or of a facility that the gazetteer does not list."""
    if any(scene.words[i].text.lower() in _ORGANISATIONS for i in range(first, last)):
        return not scene.class_of(scene.text(first, last)) & ~(LANDMARK | MAIN | ALTERNATE)
    if _is_street(scene, last - 1) or scene.class_of(scene.text(first, last)):
        return False
    return scene.is_listed(last - 1, "org", "facility")


def _last_of(scene: Scene, first: int, last: int) -> int:
    """Find the place that ends "University of Alberta" and "Bank of England"; 0 where there is none."""
    of = next((i for i in range(last - 2, first, -1) if scene.words[i].text == "of"), 0)
    is_known = of and scene.is_listed(first, "org", "facility") and scene.class_of(scene.text(of + 1, last)) & MAIN
    return of + 1 if is_known else 0


def _end_of_town(scene: Scene, name: FoundName) -> int:
    first, last = name.first, name.last
    if scene.is_listed(first, "given", "compass", "facility", "org"):
        return last
    for stop in range(last - 1, first, -1):
        kinds = scene.class_of(scene.text(first, stop))
        if kinds & MAIN and kinds & (WELL_KNOWN if name.score < _IN_DOUBT else SETTLED):
            return stop
    return last


def cut_openers(scene: Scene, found: Found) -> Found:
    """ "D-[Story City]", "A [Delta] officer", "Athletic [Bilbao]": dashes, parties, small words begin no name."""
    cut: Found = []
    for name in found:
        first = name.first
        while first < name.last - 1 and _is_opener(scene, first, name.last):
            first += 1
        cut.append(FoundName(first, name.last, name.score))
    return cut


def _is_opener(scene: Scene, first: int, last: int) -> bool:
    text, after = scene.words[first].text, scene.words[first + 1].text
    if text in _JOINTS or (text in _PARTIES and after == "-"):
        return True
    if scene.class_of(scene.text(first, last)):
        return False
    return text in _SMALL or (
        scene.is_listed(first, "team") and bool(scene.class_of(scene.text(first + 1, last)) & MAIN)
    )


def take_streets(scene: Scene, found: Found) -> Found:
    """ "[Avalon] Boulevard" and "[Holmes] House Avenue" are streets, and are found whole."""
    taken: Found = []
    for name in found:
        first, last = name.first, name.last
        if last - first == 1 and scene.is_capital(last) and _is_street(scene, last + 1):
            last += 0 if scene.is_listed(last, "org", "facility") else 1
        is_street = _is_street(scene, last) and not scene.is_capital(last + 1)
        if is_street and scene.words[last].start > scene.words[last - 1].end:
            last += 1
            while scene.is_capital(first - 1) and scene.is_listed(first - 1, "compass", "newword"):
                first -= 1
        if not taken or taken[-1].last <= first:
            taken.append(FoundName(first, last, name.score))
    return [n for i, n in enumerate(taken) if i == 0 or n.first >= taken[i - 1].last]


def _is_street(scene: Scene, i: int) -> bool:
    return 0 <= i < len(scene.words) and scene.words[i].text in _STREETS


def take_articles(scene: Scene, found: Found) -> Found:
    """ "al-[Hasakah]" is written al-Hasakah, and "The [Hague]" The Hague."""
    whole: Found = []
    for name in found:
        first = name.first
        if first > 1 and scene.words[first - 1].text == "-" and scene.words[first - 2].text.lower() in _ARTICLES:
            is_joined = scene.words[first - 2].end == scene.words[first - 1].start
            if whole and (whole[-1].first, whole[-1].last) == (first - 2, first - 1):
                whole.pop()
            is_free = not whole or whole[-1].last <= first - 2
            first -= 2 if is_joined and is_free and scene.words[first].start == scene.words[first - 1].end else 0
        elif (
            first > 1 and scene.words[first - 1].text in _LARGE_ARTICLES and scene.words[first - 2].text[0] not in _ENDS
        ):
            first -= 1 if not whole or whole[-1].last < first else 0
        elif first and scene.words[first - 1].text == "The" and scene.words[first].text in _WITH_THE:
            first -= 1
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
    """ "Maiduguri Borno State" and "Paris Texas", without a comma, are two names; "S.C. Highway Patrol" is one."""
    parts: Found = []
    for name in found:
        at = _state_after_town(scene, name)
        if at:
            parts.append(FoundName(name.first, at, name.score))
            is_name = scene.class_of(scene.text(at, name.last)) or not _is_plain(scene, name.last - 1)
            parts += [FoundName(at, name.last, name.score)] if is_name else []
        else:
            parts.append(name)
    return parts


def _is_plain(scene: Scene, i: int) -> bool:
    return scene.is_listed(i, "org") or scene.words[i].text.lower() in scene.lexicon.common


def _state_after_town(scene: Scene, name: FoundName) -> int:
    first, last = name.first, name.last
    if last - first < 2 or scene.class_of(scene.text(first, last)):
        return 0
    for at in range(first + 1, last):
        if scene.words[at - 1].text.endswith(".") and scene.class_of(scene.words[at - 1].text) & DIVISION:
            return at
        if not _JOINTS.isdisjoint((scene.words[at - 1].text, scene.words[at].text)):
            continue
        town, state = scene.class_of(scene.text(first, at)), scene.class_of(scene.text(at, last))
        is_town = town & MAIN and town & (CAPITAL | LARGE_CITY | TOWN) and not town & COUNTRY
        if is_town and state & (COUNTRY | DIVISION) and not scene.is_listed(first, "compass", "newword", "generic"):
            return at
    return 0


def keep_apart(scene: Scene, found: Found) -> Found:
    """No two names share a word: the one that begins first stands, the longer of two that begin together."""
    apart: Found = []
    for name in sorted(found, key=lambda n: (n.first, -n.last)):
        if not apart or apart[-1].last <= name.first:
            apart.append(name)
    return apart
